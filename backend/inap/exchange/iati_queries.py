"""SQL of the IATI file: the plan, who leads, where, what is measured, and its figures.

The cells are those of the exports (``observation_queries.py``), read row by row; a plan's totals of
a period are the kept national figures that the dashboards show.
"""

from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Final
from uuid import UUID

from inap.exchange.observation_queries import ADJUSTED, AS_ROWS
from inap.kit.bare import Connection
from inap.submissions.publishable import SeriesCell
from inap.submissions.rollup import Declared

AHEAD: Final = 1_000
"""How many rows are fetched at once."""

PLAN: Final = """
SELECT title::text, description::text, start, "end", (head->'units')::text AS units,
       to_char((SELECT max(at) FROM publication WHERE plan_id = plan.id) AT TIME ZONE 'UTC',
               'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS updated
FROM plan WHERE id = $1
"""

LEADS: Final = """
SELECT a.code, a.title::text, a.subtype
FROM actor a
WHERE EXISTS (
  SELECT FROM responsibility r JOIN node n ON n.id = r.node_id
  WHERE r.actor_id = a.id AND n.plan_id = $1 AND r.part = 'lead'
)
ORDER BY a.code COLLATE "C"
"""

PUBLISHER: Final = "SELECT code, title::text, subtype FROM actor WHERE code = $1"

PLACES: Final = """
SELECT code, title::text FROM area
WHERE kind <> 'country' ORDER BY code COLLATE "C"
"""

PERIODS: Final = """
SELECT code, start, "end" FROM reporting_period WHERE plan_id = $1
"""

# What an activity's indicators measure is told under the output that it belongs to.
INDICATORS: Final = """
SELECT i.id, i.code, i.kind, i.aggregation_time, i.aggregation_areas, i.sensitivity,
       CASE WHEN n.level = 'activity' AND above.level = 'output' THEN above.id ELSE n.id END
         AS result
FROM indicator i
JOIN node n ON n.id = i.node_id
LEFT JOIN node above ON above.id = n.parent_id
WHERE i.plan_id = $1
ORDER BY CASE WHEN n.level = 'activity' AND above.level = 'output'
              THEN above.position ELSE n.position END,
         result, i.position, i.code COLLATE "C"
"""

DETAILS: Final = """
SELECT i.id, i.title::text AS title, i.definition::text AS definition, i.unit, i.direction,
       i.baseline->>'value' AS baseline, (i.baseline->>'year')::int AS baseline_year,
       n.code AS node, n.level, n.title::text AS node_title,
       (SELECT json_agg(json_build_object(
                 'value', trim_scale(t.value)::text, 'by', t.by, 'every', t.every,
                 'side', t.side, 'note', t.note)
               ORDER BY t.by, t.every, t.side, t.value, t.id)::text
        FROM target t WHERE t.indicator_id = i.id) AS targets
FROM indicator i JOIN node n ON n.id = i.node_id
WHERE i.id = ANY($1::uuid[])
"""

RESULTS: Final = """
SELECT id, code, level, title::text AS title, (details->'statement')::text AS statement
FROM node WHERE id = ANY($1::uuid[])
"""

TOTALS: Final = """
SELECT r.indicator_id, p.code AS period, r.value, r.numerator, r.denominator, r.parts
FROM rollup r JOIN reporting_period p ON p.id = r.period_id
WHERE r.plan_id = $1 AND r.indicator_id = ANY($2::uuid[]) AND r.scope = 'national'
ORDER BY p."end", p.code COLLATE "C"
"""


@dataclass(frozen=True, slots=True)
class ListedIndicator:
    """An indicator in the order of the file, and the node that its result is of."""

    id: UUID
    code: str
    declared: Declared
    restricted: bool
    result: UUID


@dataclass(frozen=True, slots=True)
class Total:
    """The plan's figure of a period."""

    value: Decimal | None
    numerator: Decimal | None
    denominator: Decimal | None
    parts: int


Span = tuple[date, date]


async def find_plan_row(connection: Connection, plan: UUID) -> Mapping[str, Any]:
    """What the file says of the plan itself; texts as JSON."""
    row = await connection.fetchrow(PLAN, plan)
    return dict(row) if row is not None else {}


async def list_leads(connection: Connection, plan: UUID) -> Sequence[Mapping[str, Any]]:
    """The actors that lead an activity of the plan, by code."""
    return [dict(row) for row in await connection.fetch(LEADS, plan)]


async def find_publisher(connection: Connection, code: str) -> Mapping[str, Any] | None:
    """The registry's entry of who publishes, None where there is none."""
    row = await connection.fetchrow(PUBLISHER, code)
    return None if row is None else dict(row)


async def list_places(connection: Connection) -> Sequence[Mapping[str, Any]]:
    """Regions and governorates, by code."""
    return [dict(row) for row in await connection.fetch(PLACES)]


async def list_spans(connection: Connection, plan: UUID) -> dict[str, Span]:
    """First and last day of each reporting period."""
    return {
        row["code"]: (row["start"], row["end"]) for row in await connection.fetch(PERIODS, plan)
    }


async def list_indicators(connection: Connection, plan: UUID) -> list[ListedIndicator]:
    """Every indicator of the plan, those of one result together."""
    return [
        ListedIndicator(
            row["id"],
            row["code"],
            Declared(row["kind"], row["aggregation_time"], row["aggregation_areas"]),
            row["sensitivity"] == "restricted",
            row["result"],
        )
        for row in await connection.fetch(INDICATORS, plan)
    ]


async def list_details(
    connection: Connection, indicators: Sequence[UUID]
) -> dict[UUID, Mapping[str, Any]]:
    """The words, baselines and targets of some indicators; texts as JSON."""
    return {row["id"]: dict(row) for row in await connection.fetch(DETAILS, indicators)}


async def list_results(
    connection: Connection, nodes: Sequence[UUID]
) -> dict[UUID, Mapping[str, Any]]:
    """The nodes that results are of; texts as JSON."""
    return {row["id"]: dict(row) for row in await connection.fetch(RESULTS, nodes)}


async def list_totals(
    connection: Connection, plan: UUID, indicators: Sequence[UUID]
) -> dict[UUID, dict[str, Total]]:
    """The plan's figures of some indicators by period, in the order of time."""
    found: dict[UUID, dict[str, Total]] = {}
    for row in await connection.fetch(TOTALS, plan, indicators):
        found.setdefault(row["indicator_id"], {})[row["period"]] = Total(*tuple(row)[2:])
    return found


async def list_adjusted(connection: Connection, plan: UUID) -> frozenset[UUID]:
    """The indicators to whose figures a decision on an overlap adds something."""
    return frozenset(row["indicator_id"] for row in await connection.fetch(ADJUSTED, plan))


async def read_cells(
    connection: Connection, plan: UUID, indicators: Sequence[UUID]
) -> AsyncIterator[tuple[str, SeriesCell]]:
    """The cells of public indicators with the indicators' codes, a few at a time, in their order.

    What several actors reported in one cell is added up, as in the series.
    """
    async for row in connection.cursor(AS_ROWS, plan, indicators, prefetch=AHEAD):
        indicator, *cell = tuple(row)
        yield indicator, SeriesCell(*cell)
