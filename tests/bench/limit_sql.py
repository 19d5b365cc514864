"""The statements of the limits: each does the work of a workload in one go, and nothing besides."""

from typing import Final

# $1 plan, $2 indicator: every published observation, as a document with as many fields as ours.
SERIES: Final = """
    SELECT '{"plan":"' || min(plan.code) || '","data_version":' || min(plan.data_version)
           || ',"observations":[' || string_agg(
               '{"period":"' || period.code || '","area":"' || area_code
               || '","jurisdiction":"' || observation.jurisdiction
               || '","sex":' || coalesce('"' || sex || '"', 'null')
               || ',"age":' || coalesce('"' || age || '"', 'null')
               || ',"value":' || coalesce(trim_scale(value)::text, 'null')
               || ',"numerator":' || coalesce(trim_scale(numerator)::text, 'null')
               || ',"denominator":' || coalesce(trim_scale(denominator)::text, 'null')
               || ',"submissions":1,"suppressed":false}', ','
               ORDER BY period."end", area_code, sex NULLS FIRST) || ']}'
    FROM plan
    JOIN indicator ON indicator.plan_id = plan.id
    JOIN observation
        ON observation.plan_id = plan.id AND observation.indicator_id = indicator.id
    JOIN reporting_period AS period ON period.id = observation.period_id
    WHERE plan.code = $1 AND indicator.code = $2 AND observation.version_to IS NULL
"""

# $1 plan, $2 side: the figures of every indicator by period and to date, from the observations.
DASHBOARD: Final = """
    WITH part AS MATERIALIZED (
        SELECT observation.indicator_id, observation.period_id, actor_id, area_code, value,
               numerator, denominator, period."end", period.code
        FROM plan
        JOIN observation ON observation.plan_id = plan.id
        JOIN reporting_period AS period ON period.id = observation.period_id
        WHERE plan.code = $1 AND ($2 = 'national' OR observation.jurisdiction = $2)
          AND version_to IS NULL AND sex IS NULL AND age IS NULL
    ), trend AS (
        SELECT indicator_id, string_agg('{"period":"' || code || '","value":'
                   || coalesce(trim_scale(value)::text, 'null') || '}', ',' ORDER BY "end") AS text
        FROM (
            SELECT indicator_id, code, "end",
                   coalesce(round(100 * sum(numerator) / sum(denominator), 6), sum(value)) AS value
            FROM part
            GROUP BY indicator_id, code, "end"
        ) AS figure
        GROUP BY indicator_id
    ), latest AS (
        SELECT indicator_id, sum(value) AS value FROM (
            SELECT DISTINCT ON (indicator_id, actor_id, area_code) indicator_id, value
            FROM part ORDER BY indicator_id, actor_id, area_code, "end" DESC
        ) AS last
        GROUP BY indicator_id
    ), standing AS (
        SELECT indicator_id, sum(value) AS value, count(*) AS parts,
               round(100 * sum(numerator) / sum(denominator), 6) AS ratio
        FROM part
        GROUP BY indicator_id
    )
    SELECT '{"indicators":[' || string_agg(
               '{"code":"' || indicator.code || '","title":' || indicator.title::text
               || ',"standing":' || coalesce(trim_scale(CASE indicator.aggregation_time
                   WHEN 'ratio' THEN standing.ratio WHEN 'last' THEN latest.value
                   ELSE standing.value END)::text, 'null')
               || ',"parts":' || standing.parts || ',"trend":[' || trend.text || ']}', ','
               ORDER BY indicator.position) || ']}'
    FROM indicator
    JOIN trend ON trend.indicator_id = indicator.id
    JOIN latest ON latest.indicator_id = indicator.id
    JOIN standing ON standing.indicator_id = indicator.id
"""

# The rows of one new submission, its history, audit and idempotency, found and written in one go.
WRITE: Final = """
    WITH fact AS (
        SELECT plan.id AS plan_id, indicator.id AS indicator_id, actor.id AS actor_id,
               period.id AS period_id, area.code AS area_code,
               coalesce(actor.jurisdiction, area.jurisdiction, 'federal') AS jurisdiction
        FROM plan
        JOIN indicator ON indicator.plan_id = plan.id AND indicator.code = $3
        JOIN actor ON actor.code = $4
        JOIN reporting_period AS period ON period.plan_id = plan.id AND period.code = $5
        JOIN area ON area.code = $6
        WHERE plan.code = $2
    ), claimed AS (
        INSERT INTO idempotency_record (caller, key, fingerprint, status, headers, body)
        VALUES ('account:' || $8::uuid, $9, sha256($10), 201, '{"etag": "v1"}', $10)
    ), made AS (
        INSERT INTO submission (id, plan_id, indicator_id, actor_id, period_id, area_code,
                                jurisdiction, created_by)
        SELECT $1, plan_id, indicator_id, actor_id, period_id, area_code, jurisdiction, $8
        FROM fact
    ), revised AS (
        INSERT INTO submission_revision (submission_id, number, cells, created_by)
        VALUES ($1, 1, $7::jsonb, $8)
    ), remembered AS (
        INSERT INTO submission_history (submission_id, sequence, action, to_state, revision, by,
                                        at, content_hash, hash)
        VALUES ($1, 1, 'create', 'draft', 1, $8, now(), sha256($10), sha256($10))
    )
    INSERT INTO audit_entry (id, caller, action, subject, detail)
    VALUES ($11, 'account:' || $8::uuid, 'submission.create', 'submission:' || $1::uuid,
            '{"to_state": "draft", "revision": 1}')
"""

STAGE: Final = """
    CREATE TEMPORARY TABLE limit_row (
        indicator text, actor text, period text, area text, sex text, age text,
        value numeric, numerator numeric, denominator numeric
    ) ON COMMIT DROP;
    CREATE TEMPORARY TABLE limit_fact (
        id uuid, plan_id uuid, indicator_id uuid, actor_id uuid, period_id uuid, area_code text,
        jurisdiction text, row_count integer, cells jsonb
    ) ON COMMIT DROP
"""
STAGED_COLUMNS: Final = (
    "indicator",
    "actor",
    "period",
    "area",
    "sex",
    "age",
    "value",
    "numerator",
    "denominator",
)

# $1 plan. The codes are checked by the joins: the caller compares the counts.
UNDERSTAND: Final = """
    INSERT INTO limit_fact
    SELECT uuidv7(), indicator.plan_id, indicator.id, actor.id, period.id, area.code,
           coalesce(actor.jurisdiction, area.jurisdiction, 'federal'), count(*),
           jsonb_agg(jsonb_strip_nulls(jsonb_build_object('sex', sex, 'age', age,
               'value', value::text, 'numerator', numerator::text,
               'denominator', denominator::text)) ORDER BY sex NULLS FIRST)
    FROM limit_row
    JOIN indicator ON indicator.code = limit_row.indicator
    JOIN plan ON plan.id = indicator.plan_id
    JOIN actor ON actor.code = limit_row.actor
    JOIN reporting_period AS period
        ON period.plan_id = plan.id AND period.code = limit_row.period
    JOIN area ON area.code = limit_row.area
    WHERE plan.code = $1
    GROUP BY indicator.plan_id, indicator.id, actor.id, period.id, area.code, actor.jurisdiction,
             area.jurisdiction
"""
COUNT_UNDERSTOOD: Final = "SELECT coalesce(sum(row_count), 0) FROM limit_fact"
SUBMISSIONS: Final = """
    INSERT INTO submission (id, plan_id, indicator_id, actor_id, period_id, area_code, jurisdiction,
                            created_by)
    SELECT id, plan_id, indicator_id, actor_id, period_id, area_code, jurisdiction, $1
    FROM limit_fact
"""
REVISIONS: Final = """
    INSERT INTO submission_revision (submission_id, number, cells, created_by)
    SELECT id, 1, cells, $1 FROM limit_fact
"""
HISTORIES: Final = """
    INSERT INTO submission_history (submission_id, sequence, action, to_state, revision, by, at,
                                    content_hash, hash)
    SELECT id, 1, 'create', 'draft', 1, $1, now(), content, sha256(content || uuid_send(id))
    FROM (
        SELECT id, sha256(convert_to(cells::text, 'UTF8')) AS content FROM limit_fact OFFSET 0
    ) AS hashed
"""

# $1 plan: the rows of the export, in its order or in any.
EXPORT: Final = """
    SELECT plan.code, indicator.code, period.code, area_code, observation.jurisdiction, sex, age,
           trim_scale(value), trim_scale(numerator), trim_scale(denominator), 1, 'false', 'true'
    FROM plan
    JOIN observation ON observation.plan_id = plan.id
    JOIN indicator ON indicator.id = observation.indicator_id
    JOIN reporting_period AS period ON period.id = observation.period_id
    WHERE plan.code = $1 AND version_to IS NULL
"""
EXPORT_IN_ORDER: Final = (
    EXPORT
    + """
    ORDER BY indicator.position, period."end", area_code COLLATE "C", sex COLLATE "C" NULLS FIRST
    """
)
