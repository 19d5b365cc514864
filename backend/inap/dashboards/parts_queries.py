"""SQL of the submissions behind a figure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Final
from uuid import UUID

from inap.dashboards.series_queries import (
    DATA,
    DECIDED_NOW,
    DECIDED_THEN,
    KNOWN_NOW,
    KNOWN_THEN,
    FoundIndicator,
)
from inap.implementation.counted_queries import IS_PROTECTED
from inap.kit.bare import Connection
from inap.meetings.count_queries import MEETINGS

# $1 plan, $2 indicator, $3 scope, $4 as_of, $5 period, $6-$10 the part before, $11 limit.
# Of a figure to date that takes the latest value, only the latest part of each actor and area, and
# a decision on an overlap only while everything it covers is the latest.
PARTS: Final = """
WITH part AS (
  SELECT o.submission_id, o.revision, o.actor_id, o.area_code COLLATE "C" AS area, p."end",
         p.code COLLATE "C" AS period, o.value, o.numerator, o.denominator,
         row_number() OVER (
           PARTITION BY o.actor_id, o.area_code
           ORDER BY p."end" DESC, p.code COLLATE "C" DESC, o.submission_id DESC
         ) AS newest
  FROM observation o JOIN reporting_period p ON p.id = o.period_id
  WHERE o.plan_id = $1 AND o.indicator_id = $2 AND o.sex IS NULL AND o.age IS NULL
    AND {known} AND {data}
    AND ($3 = 'national' OR o.jurisdiction = $3)
    AND ($5::text IS NULL OR p.code = $5)
)
SELECT part.submission_id, part.revision, a.code COLLATE "C" AS actor, a.title AS actor_title,
       part.area, part.period, part."end", part.value, part.numerator, part.denominator,
       r.approved_at, s.source, counted.reports, {meetings} AS meetings,
       coalesce(told.counts, true) AS counts, told.decisions
FROM part
JOIN actor a ON a.id = part.actor_id
JOIN submission s ON s.id = part.submission_id
LEFT JOIN submission_revision r
  ON r.submission_id = part.submission_id AND r.number = part.revision
LEFT JOIN LATERAL (
  SELECT jsonb_agg(jsonb_build_object(
           'id', made.report_id, 'title', content.title, 'actor', author.code,
           'actor_title', author.title, 'end', content."end",
           'value', (made.cells -> 0 ->> 'value')::numeric, 'protected', {protected})
         ORDER BY content."end", made.report_id) AS reports
  FROM submission_part made
  JOIN activity_report report ON report.id = made.report_id
  JOIN actor author ON author.id = report.actor_id
  JOIN activity_report_revision content
    ON content.report_id = made.report_id AND content.number = made.report_revision
  WHERE made.submission_id = part.submission_id AND made.revision = part.revision
) counted ON true
LEFT JOIN LATERAL (
  SELECT bool_and(part.submission_id <> ALL(d.excluded)) AS counts,
         jsonb_agg(jsonb_build_object(
           'overlap', d.overlap_id, 'jurisdiction', d.jurisdiction, 'resolution', h.resolution,
           'reason', h.reason, 'decided_at', h.at, 'decided_by', account.name,
           'stated', h.stated -> 0) ORDER BY h.at, d.overlap_id) AS decisions
  FROM overlap_decision d
  JOIN overlap_history h ON h.overlap_id = d.overlap_id AND h.sequence = d.sequence
  JOIN account ON account.id = h.by
  WHERE d.plan_id = $1 AND d.indicator_id = $2 AND {decided}
    AND ($3 = 'national' OR d.jurisdiction = $3)
    AND part.submission_id = ANY(d.covers)
    AND ($12 = false OR cardinality(d.covers) = (
      SELECT count(*) FROM part latest
      WHERE latest.newest = 1 AND latest.submission_id = ANY(d.covers)))
) told ON true
WHERE ($12 = false OR part.newest = 1)
  AND ($6::date IS NULL OR
       (part."end", part.period, a.code COLLATE "C", part.area, part.submission_id)
       > ($6, $7 COLLATE "C", $8 COLLATE "C", $9 COLLATE "C", $10::uuid))
ORDER BY part."end", part.period, a.code COLLATE "C", part.area, part.submission_id
LIMIT $11
"""

After = tuple[date, str, str, str, UUID]


@dataclass(frozen=True, slots=True)
class PartRow:
    """One submission behind a figure, with the activity reports and meetings that it was made of.

    ``decisions`` on overlaps are None where there are none.
    """

    submission_id: UUID
    revision: int
    actor: str
    actor_title: dict[str, Any]
    area: str
    period: str
    end: date
    value: Decimal | None
    numerator: Decimal | None
    denominator: Decimal | None
    approved_at: datetime | None
    source: str | None
    reports: list[dict[str, Any]] | None
    meetings: list[dict[str, Any]] | None
    counts: bool
    decisions: list[dict[str, Any]] | None

    @property
    def after(self) -> After:
        """Its place in the order."""
        return (self.end, self.period, self.actor, self.area, self.submission_id)


async def list_parts(
    connection: Connection,
    found: FoundIndicator,
    *,
    scope: str,
    period: str | None,
    as_of: datetime | None,
    after: After | None,
    limit: int,
) -> Sequence[PartRow]:
    """The parts of a period's figure, or of the figure to date where no period is named."""
    statement = PARTS.format(
        known=KNOWN_NOW if as_of is None else KNOWN_THEN,
        data=DATA[found.declared.kind],
        decided=DECIDED_NOW if as_of is None else DECIDED_THEN,
        protected=IS_PROTECTED,
        meetings=MEETINGS.format(submission="part.submission_id", revision="part.revision"),
    )
    rows = await connection.fetch(
        statement,
        found.plan_id,
        found.id,
        scope,
        as_of,
        period,
        *(after or (None,) * 5),
        limit,
        period is None and found.declared.over_time == "last",
    )
    return [PartRow(*tuple(row)) for row in rows]
