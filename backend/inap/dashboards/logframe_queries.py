"""SQL of what a dashboard shows figures of: the plan, its periods, nodes, indicators, targets."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final
from uuid import UUID

from inap.dashboards.progress import Direction
from inap.dashboards.targets import Target
from inap.kit.bare import Connection
from inap.submissions.published_queries import Reader
from inap.submissions.rollup import Declared

PLAN: Final = """
SELECT plan.id, plan.code, plan.data_version, plan.start, plan."end", plan.jurisdictions,
       p.id AS period_id, p.code AS period, p.kind, p.start AS period_start,
       p."end" AS period_end, p.opens_on, p.due_on
FROM plan LEFT JOIN reporting_period p ON p.plan_id = plan.id
WHERE plan.code = $1 AND (plan.published OR $2)
ORDER BY p."end", p.code COLLATE "C"
"""

# A title as it travels: all three languages, null where one is not known.
TITLE: Final = """('{"en":null,"ar":null,"ckb":null}'::jsonb || title)::text AS title"""

# A baseline as it travels: its source as file and line.
BASELINE: Final = """
CASE WHEN jsonb_typeof(i.baseline) = 'object' THEN jsonb_build_object(
  'value', i.baseline -> 'value', 'year', i.baseline -> 'year',
  'source', CASE WHEN i.baseline ->> 'source' ~ '^[0-9]{3}:L[0-9]{1,6}' THEN jsonb_build_object(
    'file', split_part(i.baseline ->> 'source', ':', 1),
    'line', substring(i.baseline ->> 'source' FROM ':L([0-9]+)')::int) END
)::text ELSE 'null' END
"""

_NODES: Final = """
SELECT id, parent_id, code, level, side, {title},
       (time_frame ->> 'start')::date AS start, (time_frame ->> 'end')::date AS "end", dropped_on
FROM node
WHERE plan_id = $1
ORDER BY position, code COLLATE "C"
"""
NODES: Final = _NODES.format(title=TITLE)

_INDICATORS: Final = """
SELECT i.id, i.code, i.node_id, {title}, i.unit, i.kind, i.direction,
       i.sensitivity, i.frequency, 'area' = ANY (i.disaggregation) AS split_by_area,
       {baseline} AS baseline,
       (i.baseline ->> 'value')::numeric AS baseline_value,
       i.aggregation_time, i.aggregation_areas,
       measured.nodes, targets.targets, coalesce(reporters.number, 0) AS reporters,
       reporters.for_a_time
FROM indicator i
LEFT JOIN (
  SELECT x.indicator_id, array_agg(x.node_id) AS nodes
  FROM indicator_node x JOIN indicator i ON i.id = x.indicator_id
  WHERE i.plan_id = $1 GROUP BY x.indicator_id
) measured ON measured.indicator_id = i.id
LEFT JOIN (
  SELECT t.indicator_id,
         array_agg(ROW(t.value, t.by, t.every, t.side) ORDER BY t.by, t.id) AS targets
  FROM target t JOIN indicator i ON i.id = t.indicator_id
  WHERE i.plan_id = $1 GROUP BY t.indicator_id
) targets ON targets.indicator_id = i.id
LEFT JOIN (
  SELECT r.indicator_id,
         count(*) FILTER (WHERE r.since_on IS NULL AND r.until_on IS NULL) AS number,
         array_agg(ROW(r.actor_id, r.since_on, r.until_on))
           FILTER (WHERE r.since_on IS NOT NULL OR r.until_on IS NOT NULL) AS for_a_time
  FROM reporter_in_time r
  JOIN indicator i ON i.id = r.indicator_id
  JOIN actor a ON a.id = r.actor_id
  WHERE i.plan_id = $1 AND ($2 = 'national' OR a.jurisdiction = $2)
  GROUP BY r.indicator_id
) reporters ON reporters.indicator_id = i.id
WHERE i.plan_id = $1
ORDER BY i.position, i.code COLLATE "C"
"""
INDICATORS: Final = _INDICATORS.format(title=TITLE, baseline=BASELINE)


@dataclass(frozen=True, slots=True)
class Period:
    """A reporting period."""

    code: str
    kind: str
    start: date
    end: date
    opens_on: date
    due_on: date


@dataclass(frozen=True, slots=True)
class ShownPlan:
    """The plan of a dashboard, at one data version, with its periods by time."""

    id: UUID
    code: str
    data_version: int
    start: date
    end: date
    jurisdictions: tuple[str, ...]
    periods: tuple[Period, ...]


@dataclass(frozen=True, slots=True)
class ShownNode:
    """An element of the logframe, with the bounds of its time frame; ``title`` is a JSON text."""

    id: UUID
    parent_id: UUID | None
    code: str
    level: str
    side: str | None
    title: str
    start: date | None
    end: date | None
    dropped_on: date | None


@dataclass(frozen=True, slots=True)
class Duty:
    """A reporter for a time: from a day on (None: from the beginning), and up to before another."""

    actor: UUID
    since_on: date | None
    until_on: date | None

    def touches(self, period: Period) -> bool:
        """Whether it had the duty on any day of the period."""
        begun = self.since_on is None or self.since_on <= period.end
        return begun and (self.until_on is None or period.start < self.until_on)


@dataclass(frozen=True, slots=True)
class ShownIndicator:
    """An indicator, the nodes it measures, its targets and how many report on it in the scope.

    ``reporters`` are those of the whole plan, ``for_a_time`` those whose duty an amendment gave or
    took. ``title`` and ``baseline_text`` are JSON texts.
    """

    id: UUID
    code: str
    node_id: UUID
    title: str
    unit: str
    kind: str
    direction: Direction
    sensitivity: str
    frequency: str
    split_by_area: bool
    baseline_text: str
    baseline_value: Decimal | None
    declared: Declared
    nodes: tuple[UUID, ...]
    targets: tuple[Target, ...]
    reporters: int
    for_a_time: tuple[Duty, ...]

    @property
    def restricted(self) -> bool:
        """Whether small cells of it are hidden from the public."""
        return self.sensitivity == "restricted"


async def find_shown_plan(connection: Connection, code: str, reader: Reader) -> ShownPlan | None:
    """The plan with its periods, or None when there is none that the reader may see."""
    rows = await connection.fetch(PLAN, code, reader.unpublished_plans)
    if not rows:
        return None
    first = rows[0]
    return ShownPlan(
        id=first["id"],
        code=first["code"],
        data_version=first["data_version"],
        start=first["start"],
        end=first["end"],
        jurisdictions=tuple(first["jurisdictions"]),
        periods=tuple(Period(*tuple(row)[7:]) for row in rows if row["period_id"] is not None),
    )


async def list_shown_nodes(connection: Connection, plan: ShownPlan) -> Sequence[ShownNode]:
    """Every node of the plan, in the order of the logframe."""
    return [ShownNode(*tuple(row)) for row in await connection.fetch(NODES, plan.id)]


async def list_shown_indicators(
    connection: Connection, plan: ShownPlan, scope: str
) -> Sequence[ShownIndicator]:
    """Every indicator of the plan, in its order; reporters are those of the scope."""
    return [
        ShownIndicator(
            id=row["id"],
            code=row["code"],
            node_id=row["node_id"],
            title=row["title"],
            unit=row["unit"],
            kind=row["kind"],
            direction=row["direction"],
            sensitivity=row["sensitivity"],
            frequency=row["frequency"],
            split_by_area=row["split_by_area"],
            baseline_text=row["baseline"],
            baseline_value=row["baseline_value"],
            declared=Declared(row["kind"], row["aggregation_time"], row["aggregation_areas"]),
            nodes=tuple(row["nodes"] or (row["node_id"],)),
            targets=tuple(Target(*target) for target in row["targets"] or ()),
            reporters=row["reporters"],
            for_a_time=tuple(Duty(*duty) for duty in row["for_a_time"] or ()),
        )
        for row in await connection.fetch(INDICATORS, plan.id, scope)
    ]
