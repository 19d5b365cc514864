"""SQL of the series of one indicator, whose JSON is built in PostgreSQL.

``string_agg`` over text was measured at 0.84 of what the server can do at all, ``json_agg`` at 0.61
and rows turned into JSON here at far less (DESIGN.md section 9). What an observation looks like is
declared in ``schemas.SeriesObservation``; a contract test holds these bytes against it.

The rules are those of ``submissions/rollup.py``: several submissions in one cell have a common
figure only where the indicator declares one over areas; ratios are ratios of sums, rounded half up
to six decimals; a percentage without numerator and denominator is no data.

The observations are those that were reported. What a decision on an overlap adds to them stands
beside them, with its reason, so that a reader who adds both up gets the portal's figures.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from inap.kit.bare import Connection, number_text
from inap.submissions.publishable import SeriesCell
from inap.submissions.published_queries import Reader
from inap.submissions.rollup import Declared

FIND: Final = """
SELECT plan.id AS plan_id, plan.code AS plan, plan.data_version, i.id, i.code,
       i.kind, i.aggregation_time, i.aggregation_areas, i.sensitivity
FROM plan JOIN indicator i ON i.plan_id = plan.id
WHERE plan.code = $1 AND i.code = $2 AND (plan.published OR $3)
"""

# $1 plan, $2 indicator, $3 what its parts are added up by over areas, $4 the moment of as_of.
KNOWN_NOW: Final = "o.version_to IS NULL AND $4::timestamptz IS NULL"
KNOWN_THEN: Final = "o.known_from <= $4 AND (o.known_to IS NULL OR o.known_to > $4)"
# The same of decisions on overlaps.
DECIDED_NOW: Final = "d.version_to IS NULL AND $4::timestamptz IS NULL"
DECIDED_THEN: Final = "d.known_from <= $4 AND (d.known_to IS NULL OR d.known_to > $4)"

# By kind: which cells are data, and the figure of a group of them.
DATA: Final = {
    "number": "o.value IS NOT NULL",
    "percentage": "o.numerator IS NOT NULL AND o.denominator IS NOT NULL",
    "yes_no": "o.numerator IS NOT NULL AND o.denominator IS NOT NULL",
    "qualitative": "true",
}
# Exact: a division of numerics followed by a rounding would round twice.
PERCENT: Final = """
CASE WHEN c.denominator <> 0
     THEN div(200000000 * c.numerator + c.denominator, 2 * c.denominator) * 0.000001 END
"""
# By kind: the sums of a group of cells, null where these have no common figure ...
SUMS: Final = {
    "number": """,
           CASE WHEN count(*) = 1 OR $3 = 'sum' THEN sum(o.value) END AS value""",
    "ratio": """,
           CASE WHEN count(*) = 1 OR $3 = 'ratio' THEN sum(o.numerator) END AS numerator,
           CASE WHEN count(*) = 1 OR $3 = 'ratio' THEN sum(o.denominator) END AS denominator""",
    "qualitative": "",
}
# ... and the text of its three numbers.
TEXTS: Final = {
    "number": """
    ||',"value":'||coalesce(trim_scale(c.value)::text,'null')
    ||',"numerator":null,"denominator":null'""",
    "ratio": f"""
    ||',"value":'||coalesce(trim_scale({PERCENT})::text,'null')
    ||',"numerator":'||coalesce(trim_scale(c.numerator)::text,'null')
    ||',"denominator":'||coalesce(trim_scale(c.denominator)::text,'null')""",
    "qualitative": """
    ||',"value":null,"numerator":null,"denominator":null'""",
}
ADDED_AS: Final = {
    "number": "number",
    "percentage": "ratio",
    "yes_no": "ratio",
    "qualitative": "qualitative",
}

DOCUMENT: Final = """
SELECT plan.data_version, (
  SELECT string_agg(
    '{{"period":'||c.period||',"area":'||to_json(c.area_code)
    ||',"jurisdiction":"'||c.jurisdiction
    ||'","sex":'||coalesce(to_json(c.sex)::text,'null')
    ||',"age":'||coalesce(to_json(c.age)::text,'null'){numbers}
    ||',"submissions":'||c.submissions||',"suppressed":false}}', ',')
  FROM (
    SELECT p."end", p.code AS period_code, p.quoted AS period,
           o.area_code COLLATE "C" AS area_code, o.jurisdiction COLLATE "C" AS jurisdiction,
           o.sex COLLATE "C" AS sex, o.age COLLATE "C" AS age, count(*) AS submissions{sums}
    FROM observation o
    JOIN (SELECT id, "end", code COLLATE "C" AS code, to_json(code)::text AS quoted
          FROM reporting_period WHERE plan_id = $1) p ON p.id = o.period_id
    WHERE o.plan_id = $1 AND o.indicator_id = $2 AND {known} AND {data}
      AND $3::text IS NOT NULL
    GROUP BY 1, 2, 3, 4, 5, 6, 7
    ORDER BY 1, 2, 4, 5, 6 NULLS FIRST, 7 NULLS FIRST
  ) c
) AS observations, (
  SELECT string_agg(
    '{{"overlap":"'||d.overlap_id||'","period":'||to_json(p.code)
    ||',"jurisdiction":"'||d.jurisdiction||'","resolution":"'||h.resolution
    ||'","reason":'||to_json(h.reason)||',"decided_at":"'
    ||to_char(h.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
    ||'","submissions":'||cardinality(d.covers)||',"adjustments":['||coalesce((
      SELECT string_agg(
        '{{"area":'||to_json(a.area_code)||',"sex":'||coalesce(to_json(a.sex)::text,'null')
        ||',"age":'||coalesce(to_json(a.age)::text,'null')
        ||',"value":'||coalesce(trim_scale(a.value)::text,'null')
        ||',"numerator":'||coalesce(trim_scale(a.numerator)::text,'null')
        ||',"denominator":'||coalesce(trim_scale(a.denominator)::text,'null')||'}}',
        ',' ORDER BY a.place)
      FROM adjustment a WHERE a.overlap_id = d.overlap_id AND a.sequence = d.sequence
    ),'')||']}}', ',' ORDER BY p."end", p.code COLLATE "C", d.overlap_id)
  FROM overlap_decision d
  JOIN overlap_history h ON h.overlap_id = d.overlap_id AND h.sequence = d.sequence
  JOIN reporting_period p ON p.id = d.period_id
  WHERE d.plan_id = $1 AND d.indicator_id = $2 AND {decided}
) AS decisions
FROM plan WHERE id = $1
"""


def _document(kind: str, known: str, decided: str) -> str:
    how = ADDED_AS[kind]
    return DOCUMENT.format(
        numbers=TEXTS[how], sums=SUMS[how], known=known, data=DATA[kind], decided=decided
    )


STATEMENTS: Final = {
    (kind, now): _document(
        kind,
        KNOWN_NOW if now else KNOWN_THEN,
        DECIDED_NOW if now else DECIDED_THEN,
    )
    for kind in ADDED_AS
    for now in (True, False)
}


@dataclass(frozen=True, slots=True)
class FoundIndicator:
    """The indicator a reader asked for, with its plan at one data version."""

    plan_id: UUID
    plan: str
    data_version: int
    id: UUID
    code: str
    declared: Declared
    restricted: bool


async def find_indicator(
    connection: Connection, plan: str, indicator: str, reader: Reader
) -> FoundIndicator | None:
    """The indicator of a plan by codes, or None when there is none that the reader may see."""
    row = await connection.fetchrow(FIND, plan, indicator, reader.unpublished_plans)
    if row is None:
        return None
    return FoundIndicator(
        plan_id=row["plan_id"],
        plan=row["plan"],
        data_version=row["data_version"],
        id=row["id"],
        code=row["code"],
        declared=Declared(row["kind"], row["aggregation_time"], row["aggregation_areas"]),
        restricted=row["sensitivity"] == "restricted",
    )


async def build_series(
    connection: Connection, found: FoundIndicator, as_of: datetime | None
) -> tuple[int, bytes]:
    """The data version and the whole document of the series, in one statement."""
    row = await connection.fetchrow(
        STATEMENTS[found.declared.kind, as_of is None],
        found.plan_id,
        found.id,
        found.declared.over_areas,
        as_of,
    )
    if row is None:
        return found.data_version, series_document(found, found.data_version, as_of, Rows())
    version: int = row["data_version"]
    rows = Rows(row["observations"] or "", row["decisions"] or "")
    return version, series_document(found, version, as_of, rows)


def restricted_series(found: FoundIndicator, cells: Iterable[SeriesCell]) -> bytes:
    """The document of a restricted indicator as the public may read it.

    What was decided on its overlaps would tell the figures of single bodies, so it is left out.
    """
    listed = list(cells)
    suppressed = sum(cell.suppressed for cell in listed)
    rows = Rows(",".join(_cell_text(cell) for cell in listed), suppressed=suppressed)
    return series_document(found, found.data_version, None, rows)


@dataclass(frozen=True, slots=True)
class Rows:
    """What stands in a series, as JSON texts, and how many cells are hidden."""

    observations: str = ""
    decisions: str = ""
    suppressed: int = 0


def series_document(
    found: FoundIndicator, version: int, as_of: datetime | None, rows: Rows
) -> bytes:
    """The document around the rows."""
    moment = "null" if as_of is None else json.dumps(as_of.isoformat())
    return (
        f'{{"plan":{json.dumps(found.plan)},"indicator":{json.dumps(found.code)},'
        f'"data_version":{version},"as_of":{moment},"suppressed_cells":{rows.suppressed},'
        f'"observations":[{rows.observations}],"decisions":[{rows.decisions}]}}'
    ).encode()


def _cell_text(cell: SeriesCell) -> str:
    return (
        f'{{"period":{json.dumps(cell.period)},"area":{json.dumps(cell.area)},'
        f'"jurisdiction":"{cell.jurisdiction}",'
        f'"sex":{json.dumps(cell.sex)},"age":{json.dumps(cell.age, ensure_ascii=False)},'
        f'"value":{number_text(cell.value)},"numerator":{number_text(cell.numerator)},'
        f'"denominator":{number_text(cell.denominator)},"submissions":{cell.submissions},'
        f'"suppressed":{"true" if cell.suppressed else "false"}}}'
    )
