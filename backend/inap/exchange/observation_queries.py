"""SQL of the export: the rows of every series of a plan, copied out of PostgreSQL.

The rows are those of ``dashboards/series_queries.py``, by the same rules, for many indicators of
any kind at once; a test holds the two equal. They leave by COPY in groups of indicators, so that
the server sorts little at a time and the first row leaves at once.
"""

import json
from dataclasses import dataclass
from typing import Final
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
FROM (SELECT observation.*, 1 AS submissions FROM observation) c
JOIN i ON i.id = c.indicator_id
JOIN p ON p.id = c.period_id
JOIN a ON a.code = c.area_code
WHERE {is_data}
{order}
"""

_ADDED_UP: Final = """
{ordered}
SELECT {row}
FROM (
  SELECT indicator_id, period_id, area_code, jurisdiction, sex, age, submissions,
         CASE WHEN adds = 'sum' THEN value
              WHEN adds = 'ratio' AND denominator <> 0
              THEN div(200000000 * numerator + denominator, 2 * denominator) * 0.000001
         END AS value,
         CASE WHEN adds = 'ratio' THEN numerator END AS numerator,
         CASE WHEN adds = 'ratio' THEN denominator END AS denominator
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
) c
JOIN i ON i.id = c.indicator_id
JOIN p ON p.id = c.period_id
JOIN a ON a.code = c.area_code
{order}
"""

CSV_ROW: Final = """
$3::text, i.code, p.code, c.area_code, c.jurisdiction, c.sex, c.age, trim_scale(c.value),
trim_scale(c.numerator), trim_scale(c.denominator), c.submissions, 'false', $4::text
"""
NDJSON_ROW: Final = """
'{"plan":'||$3::text||',"indicator":'||to_json(i.code)||',"period":'||to_json(p.code)
||',"area":'||to_json(c.area_code)||',"jurisdiction":"'||c.jurisdiction
||'","sex":'||coalesce(to_json(c.sex)::text,'null')
||',"age":'||coalesce(to_json(c.age)::text,'null')
||',"value":'||coalesce(trim_scale(c.value)::text,'null')
||',"numerator":'||coalesce(trim_scale(c.numerator)::text,'null')
||',"denominator":'||coalesce(trim_scale(c.denominator)::text,'null')
||',"submissions":'||c.submissions||',"suppressed":false,"synthetic":'||$4::text||'}'
"""


def _statement(template: str, row: str) -> str:
    return template.format(ordered=ORDERED, row=row, is_data=IS_DATA, order=ORDER)


# By whether cells have to be added up.
AS_CSV: Final = {
    False: _statement(_ALONE, CSV_ROW),
    True: _statement(_ADDED_UP, CSV_ROW),
}
AS_NDJSON: Final = {
    False: _statement(_ALONE, NDJSON_ROW),
    True: _statement(_ADDED_UP, NDJSON_ROW),
}


@dataclass(frozen=True, slots=True)
class Group:
    """Indicators that are copied at once, and whether their cells have to be added up."""

    plan: PublishedPlan
    indicators: list[UUID]
    shared: bool


async def list_shared(connection: Connection, plan: PublishedPlan) -> frozenset[UUID]:
    """The indicators on which several actors reported for one period and area."""
    rows = await connection.fetch(SHARED, plan.id)
    return frozenset(row["indicator_id"] for row in rows)


async def sort_in_memory(connection: Connection) -> None:
    """Give the rest of this transaction the memory to sort a group of indicators."""
    await connection.execute(SORT_MEMORY)


async def copy_as_csv(connection: Connection, group: Group, write: Write) -> None:
    """Write the rows of a group as CSV without a header."""
    await connection.copy_from_query(
        AS_CSV[group.shared],
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
        AS_NDJSON[group.shared],
        group.plan.id,
        group.indicators,
        json.dumps(group.plan.code),
        "true" if group.plan.synthetic else "false",
        output=write,
        format="csv",
        delimiter="\x02",
        quote="\x01",
    )
