"""SQL over what is published: the plan and indicator a reader asks for, and restricted indicators.

These statements run on the driver's own connection (``inap.kit.bare``), since the reads that need
them are the hot ones. ``reader_of`` is the one home of what a caller sees beyond the public.
"""

import asyncio
from collections import OrderedDict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from inap.access.caller import OVERSIGHT_ROLES, Caller
from inap.kit.bare import Connection
from inap.plans.queries import PREPARING
from inap.submissions.publishable import (
    Decided,
    Observed,
    Publishable,
    publishable_figures,
)
from inap.submissions.rollup import Declared

KEPT_INDICATORS = 2_000

PLAN = """
SELECT id, code, data_version, synthetic, start, "end"
FROM plan
WHERE code = $1 AND (published OR $2)
"""

INDICATORS = """
SELECT i.id, i.code, i.kind, i.aggregation_time, i.aggregation_areas, i.sensitivity
FROM indicator i
WHERE i.plan_id = $1 AND ($2::text IS NULL OR i.code = $2)
ORDER BY i.position, i.code COLLATE "C"
"""

MOVED = """
SELECT moved.indicator_id, max(moved.version) || ' ' || plan.content_digest AS state
FROM (
  SELECT indicator_id, max(greatest(version_from, version_to)) AS version
  FROM observation WHERE plan_id = $1 AND indicator_id = ANY($2::uuid[])
  GROUP BY indicator_id
  UNION ALL
  SELECT indicator_id, greatest(version_from, version_to)
  FROM overlap_decision WHERE plan_id = $1 AND indicator_id = ANY($2::uuid[])
) moved CROSS JOIN (SELECT content_digest FROM plan WHERE id = $1) plan
GROUP BY moved.indicator_id, plan.content_digest
"""

# The cells, and (without a submission) the spots that decisions on overlaps change.
OBSERVED = """
SELECT o.indicator_id, o.submission_id::text AS submission, o.actor_id::text AS actor,
       o.area_code AS area, o.jurisdiction, p.code AS period, p."end" AS period_end,
       o.sex, o.age, o.value, o.numerator, o.denominator
FROM observation o JOIN reporting_period p ON p.id = o.period_id
WHERE o.plan_id = $1 AND o.indicator_id = ANY($2::uuid[]) AND o.version_to IS NULL
UNION ALL
SELECT d.indicator_id, NULL, NULL, a.area_code, d.jurisdiction, p.code, p."end", a.sex, a.age,
       NULL, NULL, NULL
FROM overlap_decision d
JOIN adjustment a ON a.overlap_id = d.overlap_id AND a.sequence = d.sequence
JOIN reporting_period p ON p.id = d.period_id
WHERE d.plan_id = $1 AND d.indicator_id = ANY($2::uuid[]) AND d.version_to IS NULL
"""


@dataclass(frozen=True, slots=True)
class Reader:
    """What a caller sees of published figures beyond the public."""

    unpublished_plans: bool
    small_cells: bool
    unpublished_reports: bool

    @property
    def public(self) -> bool:
        """Whether the caller sees exactly what everybody sees."""
        return not (self.unpublished_plans or self.small_cells or self.unpublished_reports)

    @property
    def audience(self) -> str:
        """A name that is the same for all who see the same."""
        seen = (self.unpublished_plans, self.small_cells, self.unpublished_reports)
        return "".join("1" if each else "0" for each in seen)


def reader_of(caller: Caller) -> Reader:
    """What ``caller`` sees.

    The small cells of restricted indicators are for those who approve and oversee, as the
    submissions behind them are (``submissions.queries.visible_to``): an account alone, or a role
    in some body, does not open another body's. How much is handed in but not yet published is for
    everyone who works on the plan.
    """
    return Reader(
        unpublished_plans=caller.has(*PREPARING),
        small_cells=caller.has(*OVERSIGHT_ROLES, "coordinator"),
        unpublished_reports=caller.audience == "internal",
    )


@dataclass(frozen=True, slots=True)
class PublishedPlan:
    """The plan a reader asked for, at one data version."""

    id: UUID
    code: str
    data_version: int
    synthetic: bool
    start: date
    end: date


@dataclass(frozen=True, slots=True)
class PublishedIndicator:
    """An indicator, and how its figures are put together."""

    id: UUID
    code: str
    declared: Declared
    restricted: bool


async def find_published_plan(
    connection: Connection, code: str, reader: Reader
) -> PublishedPlan | None:
    """The plan with this code, or None when there is none that the audience may see."""
    row = await connection.fetchrow(PLAN, code, reader.unpublished_plans)
    if row is None:
        return None
    return PublishedPlan(*tuple(row))


async def list_published_indicators(
    connection: Connection, plan: PublishedPlan, code: str | None = None
) -> list[PublishedIndicator]:
    """The plan's indicators in their order; only the one with ``code`` where it is given."""
    rows = await connection.fetch(INDICATORS, plan.id, code)
    return [
        PublishedIndicator(
            row["id"],
            row["code"],
            Declared(row["kind"], row["aggregation_time"], row["aggregation_areas"]),
            restricted=row["sensitivity"] == "restricted",
        )
        for row in rows
    ]


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of an indicator: its cells, and where decisions on overlaps change them."""

    observed: list[Observed]
    decided: list[Decided]


State = tuple[UUID, str, Declared, int]
"""Indicator, state of its cells, how it is declared, and the threshold."""


class _Kept:
    """Publishable figures already worked out, oldest use first out.

    They follow from an indicator's published cells, the decisions on its overlaps, and the plan's
    periods. Cells and decisions change only together with the data version they are stamped with,
    and the periods with the plan's digest,
    so the newest stamp and the digest name the state they were worked out from.
    """

    def __init__(self) -> None:
        self._kept: OrderedDict[State, Publishable] = OrderedDict()

    def find(self, state: State) -> Publishable | None:
        if state in self._kept:
            self._kept.move_to_end(state)
        return self._kept.get(state)

    def keep(self, state: State, made: Publishable) -> None:
        self._kept[state] = made
        if len(self._kept) > KEPT_INDICATORS:
            self._kept.popitem(last=False)


_kept = _Kept()


async def list_publishable(
    connection: Connection,
    plan_id: UUID,
    indicators: Iterable[tuple[UUID, Declared]],
    *,
    threshold: int,
) -> dict[UUID, Publishable]:
    """What may be published of each of these restricted indicators.

    One statement, and a second one when cells changed since the last time. Suppression is worked
    out in a thread, because it can take a good part of a second.
    """
    declared = dict(indicators)
    moved = await connection.fetch(MOVED, plan_id, list(declared))
    stamps = {row["indicator_id"]: row["state"] for row in moved}
    states = {
        indicator: (indicator, stamps.get(indicator, ""), how, threshold)
        for indicator, how in declared.items()
    }
    found = {
        indicator: kept
        for indicator, state in states.items()
        if (kept := _kept.find(state)) is not None
    }
    missing = {indicator: how for indicator, how in declared.items() if indicator not in found}
    if missing:
        observed = await _observed(connection, plan_id, list(missing))
        made = await asyncio.to_thread(_work_out, missing, observed, threshold)
        for indicator, publishable in made.items():
            _kept.keep(states[indicator], publishable)
        found |= made
    return found


async def _observed(
    connection: Connection, plan_id: UUID, indicators: Sequence[UUID]
) -> dict[UUID, Known]:
    known = {indicator: Known([], []) for indicator in indicators}
    for row in await connection.fetch(OBSERVED, plan_id, indicators):
        found = known[row["indicator_id"]]
        if row["submission"] is not None:
            found.observed.append(Observed(*tuple(row)[1:]))
        else:
            spot = (row[name] for name in ("period", "area", "jurisdiction", "sex", "age"))
            found.decided.append(Decided(*spot))
    return known


def _work_out(
    declared: Mapping[UUID, Declared], known: Mapping[UUID, Known], threshold: int
) -> dict[UUID, Publishable]:
    return {
        indicator: publishable_figures(
            how, known[indicator].observed, threshold, known[indicator].decided
        )
        for indicator, how in declared.items()
    }
