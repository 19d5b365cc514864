"""Statements of the bulk import: taking the rows in, and writing what they say.

The rows of the file stand in ``import_row`` as texts. ``import_cell`` is what they mean, with the
number of the fact each belongs to; ``import_fact`` is one row a fact, and ``import_total`` the
total of a fact that follows from its parts; ``import_fault`` takes what is found wrong
(``bulk_value_queries``, ``bulk_fact_queries``). All are temporary and end with the transaction.

A staged number is ``NaN``, and a staged answer ``?``, where something was given that could not be
read: that was told already, and is neither a value nor a missing one.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from inap.kit.bare import Connection
from inap.kit.tables import new_id
from inap.submissions.bulk_reading import MOST_FAULTS, RowFault
from inap.submissions.cells import AGE_GROUPS, MEASURED_UNITS
from inap.submissions.history import moment

SEXES: Final = ("female", "male", "unknown")
STAGED_COLUMNS: Final = (
    "row_no",
    "indicator",
    "actor",
    "period",
    "area",
    "sex",
    "age",
    "value",
    "numerator",
    "denominator",
    "narrative",
)

_TABLES: Final = """
    DROP TABLE IF EXISTS
        pg_temp.import_row, pg_temp.import_cell, pg_temp.import_fact, pg_temp.import_line,
        pg_temp.import_total, pg_temp.import_fault;
    CREATE TEMPORARY TABLE import_row (
        row_no integer, indicator text, actor text, period text, area text, sex text, age text,
        value text, numerator text, denominator text, narrative text
    ) ON COMMIT DROP;
    CREATE TEMPORARY TABLE import_cell (
        row_no integer, indicator_id uuid, actor_id uuid, period_id uuid, area_code text,
        jurisdiction text, known boolean, kind text, counted boolean, adds_up boolean,
        sex text, age text,
        value numeric, numerator numeric, denominator numeric, yes text, words text,
        narrative text, fact integer, repeated boolean
    ) ON COMMIT DROP;
    CREATE TEMPORARY TABLE import_fact (
        fact integer, id uuid, row_no integer, indicator_id uuid, actor_id uuid, period_id uuid,
        area_code text, jurisdiction text, kind text, has_total boolean, to_be_summed boolean,
        narratives integer, narrative text, cells jsonb
    ) ON COMMIT DROP;
    CREATE TEMPORARY TABLE import_line (
        fact integer, name text, axis text, margin numeric, parts numeric, given integer,
        row_no integer
    ) ON COMMIT DROP;
    CREATE TEMPORARY TABLE import_total (
        fact integer, value numeric, numerator numeric, denominator numeric
    ) ON COMMIT DROP;
    CREATE TEMPORARY TABLE import_fault (
        row_no integer, column_name text, slug text, params jsonb
    ) ON COMMIT DROP
"""

_PLAN: Final = """
    SELECT id, (head -> 'settings' -> 'age_groups')::text AS age_groups FROM plan WHERE code = $1
"""

_KINDS: Final = """
    SELECT code, kind FROM indicator WHERE plan_id = $1 AND kind IN ('yes_no', 'qualitative')
"""

_UNDERSTAND: Final = """
    INSERT INTO import_cell
    SELECT placed.*,
           CASE WHEN known THEN dense_rank() OVER fact END,
           known AND row_number() OVER place > 1
    FROM (
        SELECT import_row.row_no, indicator.id AS indicator_id, actor.id AS actor_id,
               period.id AS period_id, area.code AS area_code,
               coalesce(actor.jurisdiction, area.jurisdiction, 'federal'),
               indicator.id IS NOT NULL AND actor.id IS NOT NULL
                   AND period.id IS NOT NULL AND area.code IS NOT NULL AS known,
               indicator.kind, indicator.unit <> ALL ($2::text[]) AS counted,
               indicator.aggregation_areas <> 'none' AS adds_up,
               nullif(import_row.sex, '') AS sex, nullif(import_row.age, '') AS age,
               CASE WHEN indicator.kind IN ('number', 'percentage')
                   THEN nullif(import_row.value, '')::numeric END,
               nullif(import_row.numerator, '')::numeric,
               nullif(import_row.denominator, '')::numeric,
               CASE indicator.kind WHEN 'yes_no' THEN nullif(import_row.value, '') END,
               CASE indicator.kind WHEN 'qualitative' THEN nullif(import_row.value, '') END,
               nullif(import_row.narrative, '')
        FROM import_row
        LEFT JOIN indicator
            ON indicator.plan_id = $1 AND indicator.code = import_row.indicator
        LEFT JOIN actor ON actor.code = import_row.actor
        LEFT JOIN reporting_period AS period
            ON period.plan_id = $1 AND period.code = import_row.period
        LEFT JOIN area ON area.code = import_row.area
    ) AS placed
    WINDOW fact AS (ORDER BY indicator_id, actor_id, period_id, area_code COLLATE "C"),
           place AS (PARTITION BY indicator_id, actor_id, period_id, area_code COLLATE "C",
                                  sex COLLATE "C", age COLLATE "C"
                     ORDER BY row_no)
"""

# The cells take the form and order of ``cells.to_stored``. An identifier is made as by ``new_id``:
# a random one whose first bits tell the time and whose version is 7. A fact needs no adding up when
# its parts are seen to fit already: without age groups, repetitions and negative amounts, as most
# facts come, and with a category left out, they may not exceed the total, and that is all.
_GATHER: Final = """
    INSERT INTO import_fact
    SELECT fact,
           encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid()) PLACING
               substring(int8send(trunc(extract(epoch FROM clock_timestamp()) * 1000)::bigint)
                         FROM 3) FROM 1 FOR 6), 52, 1), 53, 1), 'hex')::uuid,
           min(row_no), indicator_id, actor_id, period_id, area_code, min(jurisdiction), min(kind),
           bool_or(sex IS NULL AND age IS NULL),
           bool_or(adds_up) AND (
               bool_or(age IS NOT NULL OR repeated OR value < 0 OR numerator < 0 OR denominator < 0)
               OR NOT bool_or(sex IS NULL)
               OR sum(value) FILTER (WHERE sex IS NOT NULL)
                  > coalesce(sum(value) FILTER (WHERE sex IS NULL), 0)
               OR sum(numerator) FILTER (WHERE sex IS NOT NULL)
                  > coalesce(sum(numerator) FILTER (WHERE sex IS NULL), 0)
               OR sum(denominator) FILTER (WHERE sex IS NOT NULL)
                  > coalesce(sum(denominator) FILTER (WHERE sex IS NULL), 0)
               OR count(sex) >= cardinality($1::text[])
           ),
           count(DISTINCT narrative), min(narrative),
           ('[' || string_agg('{' || concat_ws(', ',
                   '"sex": ' || to_json(sex), '"age": ' || to_json(age),
                   '"yes": ' || CASE yes WHEN 't' THEN 'true' WHEN 'f' THEN 'false' END,
                   '"text": ' || to_json(words),
                   '"value": "' || trim_scale(value) || '"',
                   '"numerator": "' || trim_scale(numerator) || '"',
                   '"denominator": "' || trim_scale(denominator) || '"') || '}', ', '
               ORDER BY array_position($1::text[], sex) NULLS FIRST,
                        array_position($2::text[], age) NULLS FIRST) || ']')::jsonb
    FROM import_cell
    WHERE known
    GROUP BY fact, indicator_id, actor_id, period_id, area_code
"""

_COMPLETE: Final = """
    UPDATE import_fact
    SET cells = jsonb_build_array(jsonb_strip_nulls(jsonb_build_object(
            'value', trim_scale(total.value)::text,
            'numerator', trim_scale(total.numerator)::text,
            'denominator', trim_scale(total.denominator)::text))) || cells
    FROM import_total AS total
    WHERE total.fact = import_fact.fact
"""

_SUBMISSIONS: Final = """
    INSERT INTO submission (id, plan_id, indicator_id, actor_id, period_id, area_code, jurisdiction,
                            created_by, updated_at)
    SELECT id, $1, indicator_id, actor_id, period_id, area_code, jurisdiction, $2, $3
    FROM import_fact
    ORDER BY fact
"""

_REVISIONS: Final = """
    INSERT INTO submission_revision
        (submission_id, number, cells, narrative, created_by, created_at, logframe_version)
    SELECT id, 1, cells,
           CASE WHEN narrative IS NOT NULL THEN jsonb_build_object($3::text, narrative) END, $1, $2,
           (SELECT logframe_version FROM plan WHERE plan.id = $4)
    FROM import_fact
    ORDER BY fact
"""

# The first entry of each history, with the hashes of ``history.py``. A moment is told there to the
# microsecond in UTC, here as $4.
_HISTORIES: Final = """
    INSERT INTO submission_history
        (submission_id, sequence, action, to_state, revision, by, at, content_hash, hash)
    SELECT id, 1, 'create', 'draft', 1, $2, $3, content,
           sha256(opening || convert_to(jsonb_build_array(id, 1, 'create', NULL, 'draft', 1,
               $2::uuid, $4::text, NULL, NULL, encode(content, 'hex'))::text, 'UTF8'))
    FROM (
        SELECT fact, id,
               sha256(convert_to(jsonb_build_object('cells', cells, 'narrative',
                   CASE WHEN narrative IS NOT NULL THEN jsonb_build_object($5::text, narrative) END
                   )::text, 'UTF8')) AS content,
               sha256(convert_to(jsonb_build_array(id, $1::uuid, indicator_id, actor_id,
                   period_id, area_code, jurisdiction)::text, 'UTF8')) AS opening
        FROM import_fact
        OFFSET 0  -- else the hashes are worked out anew at each mention
    ) AS opened
    ORDER BY fact
"""

_AUDIT: Final = """
    INSERT INTO audit_entry (id, caller, action, subject, detail, request_id)
    VALUES ($1, $2, 'submission.import', $3, jsonb_build_object('rows', $4::integer,
            'submissions', $5::integer), $6)
"""


_FOUND: Final = """
    SELECT row_no, column_name, slug, params::text AS params FROM import_fault
    ORDER BY row_no, column_name, slug LIMIT $1
"""


@dataclass(frozen=True, slots=True)
class PlanFound:
    """What of a plan the import needs; ``kinds`` are those of indicators without a number."""

    id: UUID
    code: str
    age_groups: tuple[str, ...]
    kinds: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Origin:
    """Who imports, when, and the language their narratives are written in."""

    account: UUID
    label: str
    at: datetime
    language: str
    request_id: str | None


async def find_plan(connection: Connection, code: str) -> PlanFound | None:
    """The plan of a code, or None."""
    found = await connection.fetchrow(_PLAN, code)
    if found is None:
        return None
    kinds = await connection.fetch(_KINDS, found["id"])
    groups = json.loads(found["age_groups"] or "null") or AGE_GROUPS
    by_code = {row["code"]: row["kind"] for row in kinds}
    return PlanFound(found["id"], code, tuple(groups), by_code)


async def stage(connection: Connection, rows: Iterable[tuple[object, ...]]) -> None:
    """Copy the rows in, as they are read; raises what reading them raises."""
    await connection.execute(_TABLES)
    await connection.copy_records_to_table(
        "import_row", records=rows, columns=STAGED_COLUMNS, schema_name="pg_temp"
    )
    await connection.execute("ANALYZE pg_temp.import_row (indicator, actor, period, area)")


async def understand(connection: Connection, plan: PlanFound) -> int:
    """Find what the codes mean and which rows make one fact; returns the number of facts."""
    await connection.execute(_UNDERSTAND, plan.id, sorted(MEASURED_UNITS))
    await connection.execute("ANALYZE pg_temp.import_cell (fact, known, adds_up, sex, age)")
    told = await connection.execute(_GATHER, list(SEXES), list(plan.age_groups))
    await connection.execute(
        "ANALYZE pg_temp.import_fact (fact, indicator_id, actor_id, period_id)"
    )
    return int(told.rpartition(" ")[2])


async def write(connection: Connection, plan: PlanFound, origin: Origin) -> None:
    """Keep every fact as a draft with its first revision and the beginning of its history."""
    await connection.execute(_COMPLETE)
    await connection.execute(_SUBMISSIONS, plan.id, origin.account, origin.at)
    await connection.execute(_REVISIONS, origin.account, origin.at, origin.language, plan.id)
    at = moment(origin.at)
    await connection.execute(_HISTORIES, plan.id, origin.account, origin.at, at, origin.language)


async def audit_import(
    connection: Connection, plan: PlanFound, origin: Origin, *, rows: int, submissions: int
) -> None:
    """Add the import to the audit trail."""
    subject = f"plan:{plan.code}"
    await connection.execute(
        _AUDIT, new_id(), origin.label, subject, rows, submissions, origin.request_id
    )


async def find_faults(connection: Connection) -> tuple[int, list[RowFault]]:
    """How many faults were found, and the first of them in the order of rows."""
    count = int(await connection.fetchval("SELECT count(*) FROM import_fault"))
    found = await connection.fetch(_FOUND, MOST_FAULTS)
    return count, [
        RowFault(row["row_no"], row["column_name"], row["slug"], json.loads(row["params"]))
        for row in found
    ]
