"""SQL of a dashboard's figures: kept roll-ups, what was known at an earlier moment, completeness.

A dashboard of the present reads the figures that approval keeps. A dashboard ``as_of`` a moment
adds the observations up that were known then; the statement follows ``submissions/rollup.py`` rule
by rule, and a test holds the three (kept, this, the pure rule) equal on random reports, as another
does for reports with decided overlaps.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Final
from uuid import UUID

from inap.kit.bare import Connection

PERIOD_FIGURES: Final = """
SELECT r.indicator_id,
       array_agg(p.code ORDER BY p."end", p.code COLLATE "C") AS periods,
       array_agg(trim_scale(r.value)::text ORDER BY p."end", p.code COLLATE "C") AS values,
       array_agg(trim_scale(r.numerator)::text ORDER BY p."end", p.code COLLATE "C") AS numerators,
       array_agg(trim_scale(r.denominator)::text ORDER BY p."end", p.code COLLATE "C")
         AS denominators,
       array_agg(r.parts ORDER BY p."end", p.code COLLATE "C") AS parts,
       array_agg(false) AS suppressed
FROM {rollup} r JOIN reporting_period p ON p.id = r.period_id
WHERE r.plan_id = $1 AND r.scope = ANY($2::text[])
GROUP BY r.indicator_id
"""

STANDING: Final = """
SELECT indicator_id, scope, '' AS period, trim_scale(value)::text AS value,
       trim_scale(numerator)::text AS numerator, trim_scale(denominator)::text AS denominator,
       parts, false AS suppressed
FROM standing_figure
WHERE plan_id = $1 AND scope = ANY($2::text[])
"""

# $1 plan, $2 scopes, $3 moment. `part` holds the totals known then, once for each scope they
# count in; `added_by` is how parts of the kind are put together at all. `adjusted` is what
# decisions on overlaps that stood then add to them: no part, so it `counts` for none.
ADDED_BY: Final = """
CASE i.kind WHEN 'number' THEN 'sum' WHEN 'qualitative' THEN 'never' ELSE 'ratio' END AS added_by
"""
KNOWN_THEN: Final = """
o.sex IS NULL AND o.age IS NULL
AND o.known_from <= $3 AND (o.known_to IS NULL OR o.known_to > $3)
AND CASE i.kind WHEN 'number' THEN o.value IS NOT NULL
                WHEN 'qualitative' THEN true
                ELSE o.numerator IS NOT NULL AND o.denominator IS NOT NULL END
"""
_PARTS_THEN: Final = """
WITH part AS (
  SELECT o.indicator_id, scope.scope, o.period_id, p."end", p.code COLLATE "C" AS period,
         o.submission_id, o.actor_id, o.area_code, o.value, o.numerator, o.denominator,
         i.aggregation_time AS over_time, i.aggregation_areas AS over_areas, {added_by},
         1 AS counts
  FROM observation o
  JOIN indicator i ON i.id = o.indicator_id
  JOIN reporting_period p ON p.id = o.period_id
  JOIN unnest($2::text[]) AS scope(scope) ON scope.scope IN ('national', o.jurisdiction)
  WHERE o.plan_id = $1 AND {known}
), adjusted AS (
  SELECT d.indicator_id, scope.scope, d.period_id, d.covers, a.value, a.numerator, a.denominator,
         i.kind, i.aggregation_time AS over_time, i.aggregation_areas AS over_areas, {added_by},
         0 AS counts
  FROM overlap_decision d
  JOIN adjustment a ON a.overlap_id = d.overlap_id AND a.sequence = d.sequence
  JOIN indicator i ON i.id = d.indicator_id
  JOIN unnest($2::text[]) AS scope(scope) ON scope.scope IN ('national', d.jurisdiction)
  WHERE d.plan_id = $1 AND a.sex IS NULL AND a.age IS NULL
    AND d.known_from <= $3 AND (d.known_to IS NULL OR d.known_to > $3)
)
"""
PARTS_THEN: Final = _PARTS_THEN.format(added_by=ADDED_BY, known=KNOWN_THEN)

# One figure of a group of parts: numbers only where `adds` says that they have a common one.
FIGURE: Final = """
CASE WHEN adds AND added_by = 'sum' THEN value
     WHEN adds AND added_by = 'ratio' AND denominator <> 0
     THEN div(200000000 * numerator + denominator, 2 * denominator) * 0.000001 END AS value,
CASE WHEN adds AND added_by = 'ratio' THEN numerator END AS numerator,
CASE WHEN adds AND added_by = 'ratio' THEN denominator END AS denominator,
parts
"""
GROUPED: Final = """
sum(value) AS value, sum(numerator) AS numerator, sum(denominator) AS denominator,
sum(counts) AS parts, added_by
"""

_ROLLUP_THEN: Final = """(
  {part}
  SELECT $1::uuid AS plan_id, indicator_id, scope, period_id, {figure}
  FROM (
    SELECT indicator_id, scope, period_id, {grouped},
           sum(counts) = 1 OR over_areas = added_by AS adds
    FROM (
      SELECT indicator_id, scope, period_id, value, numerator, denominator, added_by, over_areas,
             counts
      FROM part
      UNION ALL
      SELECT indicator_id, scope, period_id, value, numerator, denominator, added_by, over_areas,
             counts
      FROM adjusted
    ) part
    GROUP BY indicator_id, scope, period_id, added_by, over_areas
  ) grouped
)"""

ROLLUP_THEN: Final = _ROLLUP_THEN.format(part=PARTS_THEN, figure=FIGURE, grouped=GROUPED)

# "last" over time takes an adjustment only while nothing that it covers has a later part.
_STANDING_THEN: Final = """
{part},
counted AS (
  SELECT part.*, row_number() OVER (
           PARTITION BY indicator_id, scope, actor_id, area_code
           ORDER BY "end" DESC, period DESC, submission_id DESC
         ) AS newest
  FROM part
), taken AS (
  SELECT indicator_id, scope, actor_id, area_code, value, numerator, denominator, added_by,
         over_time, over_areas, counts
  FROM counted WHERE over_time <> 'last' OR newest = 1
  UNION ALL
  SELECT indicator_id, scope, NULL, NULL, value, numerator, denominator, added_by,
         over_time, over_areas, counts
  FROM adjusted i
  WHERE over_time <> 'last' OR NOT EXISTS (
    SELECT FROM observation covered
    JOIN reporting_period its ON its.id = covered.period_id
    JOIN observation o ON o.plan_id = covered.plan_id AND o.indicator_id = covered.indicator_id
     AND o.actor_id = covered.actor_id AND o.area_code = covered.area_code
    JOIN reporting_period p ON p.id = o.period_id
     AND (p."end", p.code COLLATE "C", o.submission_id)
       > (its."end", its.code COLLATE "C", covered.submission_id)
    WHERE covered.plan_id = $1 AND covered.indicator_id = i.indicator_id
      AND covered.submission_id = ANY(i.covers) AND covered.sex IS NULL AND covered.age IS NULL
      AND covered.known_from <= $3 AND (covered.known_to IS NULL OR covered.known_to > $3)
      AND {known}
  )
)
SELECT indicator_id, scope, '' AS period, trim_scale(value)::text AS value,
       trim_scale(numerator)::text AS numerator, trim_scale(denominator)::text AS denominator,
       parts, false AS suppressed
FROM (
  SELECT indicator_id, scope, {figure}
  FROM (
    SELECT indicator_id, scope, {grouped},
           sum(counts) = 1
           OR (over_time = 'last' OR over_time = added_by)
              AND (over_areas = added_by
                   OR over_time <> 'last'
                      AND count(DISTINCT (actor_id, area_code)) FILTER (WHERE counts = 1) = 1)
             AS adds
    FROM taken
    GROUP BY indicator_id, scope, added_by, over_time, over_areas
  ) grouped
) figure
"""
STANDING_THEN: Final = _STANDING_THEN.format(
    part=PARTS_THEN, figure=FIGURE, grouped=GROUPED, known=KNOWN_THEN
)

# $1 plan, $2 scope, $3 today. A pair is a reporter of the indicator and a period that has ended,
# in which it had that duty.
# Kinds of periods are told apart by who adds them up: to join the indicator here as well would
# double the time of the statement.
PAIRS: Final = """
SELECT pair.indicator_id, p.kind,
       count(*) AS reported,
       count(*) FILTER (WHERE pair.approved) AS approved,
       count(*) FILTER (WHERE p.due_on < $3) AS reported_of_due,
       count(*) FILTER (WHERE p.due_on < $3 AND pair.approved) AS approved_of_due
FROM ({pairs}) pair
JOIN reporting_period p ON p.id = pair.period_id AND p."end" < $3 AND p.opens_on <= $3
WHERE EXISTS (
  SELECT FROM reporter_in_time r JOIN actor a ON a.id = r.actor_id
  WHERE r.indicator_id = pair.indicator_id AND r.actor_id = pair.actor_id
    AND ($2 = 'national' OR a.jurisdiction = $2)
    AND (r.since_on IS NULL OR r.since_on <= p."end")
    AND (r.until_on IS NULL OR r.until_on > p.start)
)
GROUP BY pair.indicator_id, p.kind
"""

# What was reported for a longer period than the indicator's own stands for the shorter ones in it.
# That is rare, so it is counted only for the indicators ($5 with a moment, else $4) that have such.
_STOOD_FOR: Final = """
SELECT pair.indicator_id, pair.actor_id, p.id AS period_id, bool_or(pair.approved) AS approved
FROM ({pairs}) pair
JOIN indicator i ON i.id = pair.indicator_id AND i.id = ANY({wanted}::uuid[])
JOIN reporting_period reported_for ON reported_for.id = pair.period_id
JOIN reporting_period p
  ON p.plan_id = i.plan_id AND p.kind = i.frequency
  AND reported_for.start <= p.start AND p."end" <= reported_for."end"
GROUP BY pair.indicator_id, pair.actor_id, p.id
"""

# An index holds exactly these columns of the published ones, so this reads no table.
APPROVED_PAIRS: Final = """
SELECT indicator_id, actor_id, period_id, true AS approved
FROM submission
WHERE plan_id = $1 AND published_revision IS NOT NULL
GROUP BY indicator_id, actor_id, period_id
"""

_REPORTED_PAIRS: Final = """
SELECT indicator_id, actor_id, period_id, bool_or(approved) AS approved
FROM (
  {approved}
  UNION ALL
  SELECT indicator_id, actor_id, period_id, false AS approved
  FROM submission
  WHERE plan_id = $1 AND state IN ('submitted', 'verified') AND published_revision IS NULL
) reported
GROUP BY indicator_id, actor_id, period_id
"""
REPORTED_PAIRS: Final = _REPORTED_PAIRS.format(approved=APPROVED_PAIRS)

APPROVED_PAIRS_THEN: Final = """
SELECT indicator_id, actor_id, period_id, true AS approved
FROM observation
WHERE plan_id = $1 AND known_from <= $4 AND (known_to IS NULL OR known_to > $4)
GROUP BY indicator_id, actor_id, period_id
"""

_REPORTED_PAIRS_THEN: Final = """
SELECT indicator_id, actor_id, period_id, bool_or(approved) AS approved
FROM (
  {approved}
  UNION ALL
  SELECT s.indicator_id, s.actor_id, s.period_id, false AS approved
  FROM submission s
  JOIN LATERAL (
    SELECT h.to_state FROM submission_history h
    WHERE h.submission_id = s.id AND h.at <= $4
    ORDER BY h.sequence DESC LIMIT 1
  ) latest ON latest.to_state IN ('submitted', 'verified')
  WHERE s.plan_id = $1
) reported
GROUP BY indicator_id, actor_id, period_id
"""
REPORTED_PAIRS_THEN: Final = _REPORTED_PAIRS_THEN.format(approved=APPROVED_PAIRS_THEN)


@dataclass(frozen=True, slots=True)
class FigureText:
    """One figure; numbers are JSON texts or None. ``period`` is empty for a figure to date."""

    period: str
    value: str | None
    numerator: str | None
    denominator: str | None
    parts: int
    suppressed: bool

    @property
    def number(self) -> Decimal | None:
        """The value as a number."""
        return None if self.value is None else Decimal(self.value)


@dataclass(frozen=True, slots=True)
class PeriodFigures:
    """An indicator's figures by period, in the order of time; numbers are JSON texts or None."""

    periods: Sequence[str]
    values: Sequence[str | None]
    numerators: Sequence[str | None]
    denominators: Sequence[str | None]
    parts: Sequence[int]
    suppressed: Sequence[bool]

    def at(self, place: int) -> FigureText:
        """The figure at a place in time."""
        return FigureText(
            self.periods[place],
            self.values[place],
            self.numerators[place],
            self.denominators[place],
            self.parts[place],
            self.suppressed[place],
        )

    def each(self) -> Iterator[FigureText]:
        """Every figure."""
        return (self.at(place) for place in range(len(self.periods)))


@dataclass(frozen=True, slots=True)
class Reported:
    """How many of an indicator's expected reports are there (see ``assessment.py``)."""

    reported: int
    approved: int
    reported_of_due: int
    approved_of_due: int


async def list_period_figures(
    connection: Connection, plan: UUID, scope: str, as_of: datetime | None
) -> dict[UUID, PeriodFigures]:
    """The figures by period of every indicator that has any."""
    if as_of is None:
        rows = await connection.fetch(PERIOD_FIGURES.format(rollup="rollup"), plan, [scope])
    else:
        rows = await connection.fetch(
            PERIOD_FIGURES.format(rollup=ROLLUP_THEN), plan, [scope], as_of
        )
    return {row["indicator_id"]: PeriodFigures(*tuple(row)[1:]) for row in rows}


async def list_standing(
    connection: Connection, plan: UUID, scopes: Sequence[str], as_of: datetime | None
) -> dict[tuple[UUID, str], FigureText]:
    """The figure to date of every indicator that has one, by indicator and scope."""
    if as_of is None:
        rows = await connection.fetch(STANDING, plan, scopes)
    else:
        rows = await connection.fetch(STANDING_THEN, plan, scopes, as_of)
    return {(row["indicator_id"], row["scope"]): FigureText(*tuple(row)[2:]) for row in rows}


async def count_reported(
    connection: Connection,
    plan: UUID,
    scope: str,
    *,
    today: date,
    as_of: datetime | None,
    unpublished: bool,
    frequencies: Mapping[UUID, str],
) -> dict[tuple[UUID, str], Reported]:
    """How many expected reports are there, by indicator and kind of period.

    Those that are not published yet are counted where they are asked for. ``frequencies`` are the
    kinds of period the indicators are reported for; where one was reported for a longer one, a
    second statement counts what that stands for.
    """
    moment = [] if as_of is None else [as_of]
    if as_of is None:
        pairs = REPORTED_PAIRS if unpublished else APPROVED_PAIRS
    else:
        pairs = REPORTED_PAIRS_THEN if unpublished else APPROVED_PAIRS_THEN
    rows = await connection.fetch(PAIRS.format(pairs=pairs), plan, scope, today, *moment)
    found = {(row["indicator_id"], row["kind"]): Reported(*tuple(row)[2:]) for row in rows}
    longer = [each for each, kind in found if frequencies.get(each, kind) != kind]
    if longer:
        stood_for = _STOOD_FOR.format(pairs=pairs, wanted=f"${4 + len(moment)}")
        statement = PAIRS.format(pairs=stood_for)
        rows = await connection.fetch(statement, plan, scope, today, *moment, longer)
        found |= {(row["indicator_id"], row["kind"]): Reported(*tuple(row)[2:]) for row in rows}
    return found
