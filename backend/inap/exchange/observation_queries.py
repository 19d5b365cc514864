"""SQL of the export: the rows of every series of a plan, copied out of PostgreSQL.

The rows are those of ``dashboards/series_queries.py``, by the same rules, for many indicators of
any kind at once; a test holds the two equal. They leave by COPY in groups of indicators, so that
the server sorts little at a time and the first row leaves at once.
"""

from typing import Final
from uuid import UUID

from inap.kit.bare import Connection
from inap.kit.streaming import Write
from inap.submissions.published_queries import PublishedPlan

SORT_MEMORY: Final = "SET LOCAL work_mem = '32MB'"

CELLS: Final = """
SELECT i.code AS indicator, p.code AS period, c.area_code AS area, c.jurisdiction, c.sex, c.age,
       CASE WHEN c.added_by = 'sum' THEN c.value
            WHEN c.added_by = 'ratio' AND c.denominator <> 0
            THEN div(200000000 * c.numerator + c.denominator, 2 * c.denominator) * 0.000001
       END AS value,
       CASE WHEN c.added_by = 'ratio' THEN c.numerator END AS numerator,
       CASE WHEN c.added_by = 'ratio' THEN c.denominator END AS denominator,
       c.submissions
FROM (
  SELECT o.indicator_id, o.period_id, o.area_code, o.jurisdiction, o.sex, o.age,
         sum(o.value) AS value, sum(o.numerator) AS numerator, sum(o.denominator) AS denominator,
         count(*) AS submissions,
         CASE WHEN count(*) = 1 OR d.over_areas = d.added_by THEN d.added_by END AS added_by
  FROM observation o
  JOIN (
    SELECT id, aggregation_areas AS over_areas,
           CASE kind WHEN 'number' THEN 'sum' WHEN 'qualitative' THEN 'never' ELSE 'ratio' END
             AS added_by
    FROM indicator WHERE id = ANY($2::uuid[])
  ) d ON d.id = o.indicator_id
  WHERE o.plan_id = $1 AND o.indicator_id = ANY($2::uuid[]) AND o.version_to IS NULL
    AND CASE d.added_by WHEN 'sum' THEN o.value IS NOT NULL
                        WHEN 'never' THEN true
                        ELSE o.numerator IS NOT NULL AND o.denominator IS NOT NULL END
  GROUP BY o.indicator_id, o.period_id, o.area_code, o.jurisdiction, o.sex, o.age,
           d.over_areas, d.added_by
) c
JOIN indicator i ON i.id = c.indicator_id
JOIN reporting_period p ON p.id = c.period_id
ORDER BY i.position, i.code COLLATE "C", p."end", p.code COLLATE "C", c.area_code COLLATE "C",
         c.jurisdiction COLLATE "C", c.sex COLLATE "C" NULLS FIRST, c.age COLLATE "C" NULLS FIRST
"""

_AS_CSV: Final = """
SELECT $3::text, indicator, period, area, jurisdiction, sex, age, trim_scale(value),
       trim_scale(numerator), trim_scale(denominator), submissions, 'false', $4::text
FROM ({cells}) cell
"""
AS_CSV: Final = _AS_CSV.format(cells=CELLS)

_AS_NDJSON: Final = """
SELECT '{{"plan":'||$3::text||',"indicator":'||to_json(indicator)||',"period":'||to_json(period)
       ||',"area":'||to_json(area)||',"jurisdiction":"'||jurisdiction
       ||'","sex":'||coalesce(to_json(sex)::text,'null')
       ||',"age":'||coalesce(to_json(age)::text,'null')
       ||',"value":'||coalesce(trim_scale(value)::text,'null')
       ||',"numerator":'||coalesce(trim_scale(numerator)::text,'null')
       ||',"denominator":'||coalesce(trim_scale(denominator)::text,'null')
       ||',"submissions":'||submissions||',"suppressed":false,"synthetic":'||$4::text||'}}'
FROM ({cells}) cell
"""
AS_NDJSON: Final = _AS_NDJSON.format(cells=CELLS)


async def sort_in_memory(connection: Connection) -> None:
    """Give the rest of this transaction the memory to sort a group of indicators."""
    await connection.execute(SORT_MEMORY)


async def copy_as_csv(
    connection: Connection, plan: PublishedPlan, indicators: list[UUID], write: Write
) -> None:
    """Write the rows of these indicators as CSV without a header."""
    await connection.copy_from_query(
        AS_CSV,
        plan.id,
        indicators,
        plan.code,
        "true" if plan.synthetic else "false",
        output=write,
        format="csv",
    )


async def copy_as_ndjson(
    connection: Connection, plan: PublishedPlan, indicators: list[UUID], write: Write
) -> None:
    """Write the rows of these indicators as JSON, one a line.

    JSON never holds the two control characters given as delimiter and quote, so nothing is quoted
    or escaped a second time.
    """
    await connection.copy_from_query(
        AS_NDJSON,
        plan.id,
        indicators,
        f'"{plan.code}"',
        "true" if plan.synthetic else "false",
        output=write,
        format="csv",
        delimiter="\x02",
        quote="\x01",
    )
