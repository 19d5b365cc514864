"""SQL of the export: the rows of every series of a plan, copied out of PostgreSQL.

The rows are those of ``dashboards/series_queries.py``, by the same rules, for many indicators of
any kind at once; a test holds the two equal. They leave by COPY in groups of indicators, so that
the server sorts little at a time and the first row leaves at once.
"""

import json
from dataclasses import dataclass
from typing import Final, Literal
from uuid import UUID

from inap.kit.bare import Connection
from inap.kit.streaming import Write
from inap.submissions.published_queries import PublishedPlan

SORT_MEMORY: Final = "SET LOCAL work_mem = '32MB'"

# Indicators for which several actors reported on one period and area: their cells have to be added
# up. Most have none, and their cells are copied as they are, at three times the speed.
SHARED: Final = """
SELECT DISTINCT indicator_id
FROM (
  SELECT indicator_id
  FROM submission
  WHERE plan_id = $1 AND published_revision IS NOT NULL
  GROUP BY indicator_id, period_id, area_code
  HAVING count(*) > 1
) shared
"""

# Indicators to whose figures a decision on an overlap adds something.
ADJUSTED: Final = """
SELECT DISTINCT indicator_id FROM overlap_decision WHERE plan_id = $1 AND version_to IS NULL
"""

# What the rows are of, each numbered in the order of the export: a row is then sorted by one
# number rather than by six texts.
ORDERED: Final = """
WITH i AS (
  SELECT i.id, i.code, i.aggregation_areas AS over_areas, given.n,
         CASE i.kind WHEN 'number' THEN 'sum' WHEN 'qualitative' THEN 'never' ELSE 'ratio' END
           AS added_by
  FROM unnest($2::uuid[]) WITH ORDINALITY AS given(id, n) JOIN indicator i ON i.id = given.id
), p AS (
  SELECT id, code, row_number() OVER (ORDER BY "end", code COLLATE "C") AS n
  FROM reporting_period WHERE plan_id = $1
), a AS (
  SELECT code, row_number() OVER (ORDER BY code COLLATE "C") AS n FROM area
)
"""
ORDER: Final = """
ORDER BY (i.n * 100000 + p.n) * 100000 + a.n, c.jurisdiction COLLATE "C",
         c.sex COLLATE "C" NULLS FIRST, c.age COLLATE "C" NULLS FIRST
"""
IS_DATA: Final = """
c.plan_id = $1 AND c.indicator_id = ANY($2::uuid[]) AND c.version_to IS NULL
AND CASE i.added_by WHEN 'sum' THEN c.value IS NOT NULL
                    WHEN 'never' THEN true
                    ELSE c.numerator IS NOT NULL AND c.denominator IS NOT NULL END
"""

_ALONE: Final = """
{ordered}
SELECT {row}
FROM (SELECT observation.*, 1 AS submissions, NULL::uuid AS overlap FROM observation) c
JOIN i ON i.id = c.indicator_id
JOIN p ON p.id = c.period_id
JOIN a ON a.code = c.area_code
WHERE {is_data}
{order}
"""

_CELLS: Final = """
  SELECT indicator_id, period_id, area_code, jurisdiction, sex, age, submissions,
         CASE WHEN adds = 'sum' THEN value
              WHEN adds = 'ratio' AND denominator <> 0
              THEN div(200000000 * numerator + denominator, 2 * denominator) * 0.000001
         END AS value,
         CASE WHEN adds = 'ratio' THEN numerator END AS numerator,
         CASE WHEN adds = 'ratio' THEN denominator END AS denominator,
         NULL::uuid AS overlap
  FROM (
    SELECT c.indicator_id, c.period_id, c.area_code, c.jurisdiction, c.sex, c.age,
           sum(c.value) AS value, sum(c.numerator) AS numerator,
           sum(c.denominator) AS denominator, count(*) AS submissions,
           CASE WHEN count(*) = 1 OR i.over_areas = i.added_by THEN i.added_by END AS adds
    FROM observation c JOIN i ON i.id = c.indicator_id
    WHERE {is_data}
    GROUP BY c.indicator_id, c.period_id, c.area_code, c.jurisdiction, c.sex, c.age,
             i.over_areas, i.added_by
  ) grouped
"""

_ADDED_UP: Final = """
{ordered}
SELECT {row}
FROM ({cells}) c
JOIN i ON i.id = c.indicator_id
JOIN p ON p.id = c.period_id
JOIN a ON a.code = c.area_code
{order}
"""

# With a row for each adjustment, which a reader who sums the rows takes along.
_ADJUSTED: Final = """
{ordered}
SELECT {row}
FROM (
  {cells}
  UNION ALL
  SELECT d.indicator_id, d.period_id, added.area_code, d.jurisdiction, added.sex, added.age, 0,
         added.value, added.numerator, added.denominator, d.overlap_id
  FROM overlap_decision d
  JOIN adjustment added ON added.overlap_id = d.overlap_id AND added.sequence = d.sequence
  WHERE d.plan_id = $1 AND d.indicator_id = ANY($2::uuid[]) AND d.version_to IS NULL
) c
JOIN i ON i.id = c.indicator_id
JOIN p ON p.id = c.period_id
JOIN a ON a.code = c.area_code
{order}, c.overlap NULLS FIRST
"""

CSV_ROW: Final = """
$3::text, i.code, p.code, c.area_code, c.jurisdiction, c.sex, c.age, trim_scale(c.value),
trim_scale(c.numerator), trim_scale(c.denominator), c.submissions, 'false', $4::text,
c.overlap
"""
NDJSON_ROW: Final = """
'{"plan":'||$3::text||',"indicator":'||to_json(i.code)||',"period":'||to_json(p.code)
||',"area":'||to_json(c.area_code)||',"jurisdiction":"'||c.jurisdiction
||'","sex":'||coalesce(to_json(c.sex)::text,'null')
||',"age":'||coalesce(to_json(c.age)::text,'null')
||',"value":'||coalesce(trim_scale(c.value)::text,'null')
||',"numerator":'||coalesce(trim_scale(c.numerator)::text,'null')
||',"denominator":'||coalesce(trim_scale(c.denominator)::text,'null')
||',"submissions":'||c.submissions||',"suppressed":false,"synthetic":'||$4::text
||',"overlap":'||coalesce('"'||c.overlap||'"','null')||'}'
"""


# The columns of ``SeriesCell``, after the indicator they are of.
PLAIN_ROW: Final = """
i.code, p.code, c.area_code, c.jurisdiction, c.sex, c.age, c.value, c.numerator, c.denominator,
c.submissions, false
"""


Way = Literal["alone", "shared", "adjusted"]
TEMPLATES: Final[dict[Way, str]] = {
    "alone": _ALONE,
    "shared": _ADDED_UP,
    "adjusted": _ADJUSTED,
}


def _statements(row: str) -> dict[Way, str]:
    cells = _CELLS.format(is_data=IS_DATA)
    return {
        way: template.format(ordered=ORDERED, row=row, is_data=IS_DATA, cells=cells, order=ORDER)
        for way, template in TEMPLATES.items()
    }


AS_CSV: Final = _statements(CSV_ROW)
AS_NDJSON: Final = _statements(NDJSON_ROW)
# For readers that put the rows into words of their own: cells added up, whoever reported them.
AS_ROWS: Final = _statements(PLAIN_ROW)["shared"]


@dataclass(frozen=True, slots=True)
class Group:
    """Indicators that are copied at once, and in which way."""

    plan: PublishedPlan
    indicators: list[UUID]
    way: Way


async def list_ways(connection: Connection, plan: PublishedPlan) -> dict[UUID, Way]:
    """The indicators whose cells cannot be copied as they are, and what has to be done with them.

    Cells are added up where several actors reported for one period and area, and adjusted where a
    decision on an overlap adds something to them.
    """
    ways: dict[UUID, Way] = {}
    for row in await connection.fetch(SHARED, plan.id):
        ways[row["indicator_id"]] = "shared"
    for row in await connection.fetch(ADJUSTED, plan.id):
        ways[row["indicator_id"]] = "adjusted"
    return ways


async def sort_in_memory(connection: Connection) -> None:
    """Give the rest of this transaction the memory to sort a group of indicators."""
    await connection.execute(SORT_MEMORY)


async def copy_as_csv(connection: Connection, group: Group, write: Write) -> None:
    """Write the rows of a group as CSV without a header."""
    await connection.copy_from_query(
        AS_CSV[group.way],
        group.plan.id,
        group.indicators,
        group.plan.code,
        "true" if group.plan.synthetic else "false",
        output=write,
        format="csv",
    )


async def copy_as_ndjson(connection: Connection, group: Group, write: Write) -> None:
    """Write the rows of a group as JSON, one a line.

    JSON never holds the two control characters given as delimiter and quote, so nothing is quoted
    or escaped a second time.
    """
    await connection.copy_from_query(
        AS_NDJSON[group.way],
        group.plan.id,
        group.indicators,
        json.dumps(group.plan.code),
        "true" if group.plan.synthetic else "false",
        output=write,
        format="csv",
        delimiter="\x02",
        quote="\x01",
    )
