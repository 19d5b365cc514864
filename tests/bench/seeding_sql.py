"""The statements of ``seeding``. ``$1`` is the number of the plan where nothing else is said.

``bench_id(kind, plan, place)`` makes identifiers; the kinds are 0 actors, 1 plans, 2 periods,
3 nodes, 4 indicators, 5 submissions. The submissions of a plan are found by their range of
identifiers, as no index of the table leads with the plan alone.
"""

import re
from typing import Final

from sqlalchemy import TextClause

from inap.kit.bare import Connection
from inap.submissions.publishing_queries import KEEP_PERIOD_FIGURES, KEEP_STANDING_FIGURES

GROUND: Final = (
    """
    CREATE FUNCTION bench_id(kind integer, plan integer, place bigint) RETURNS uuid
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN encode(
        int8send(x'018F000000007000'::bigint + (kind::bigint << 32) + (plan::bigint << 16))
        || int8send((-9223372036854775808)::bigint + place), 'hex')::uuid
    """,
    """
    CREATE FUNCTION bench_place(id uuid) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN ('x' || right(id::text, 12))::bit(48)::bigint
    """,
    # The history's entry, as ``inap.submissions.history`` writes it.
    """
    CREATE FUNCTION bench_entry(previous bytea, submission uuid, sequence integer, action text,
        from_state text, to_state text, by uuid, at timestamptz, content bytea) RETURNS bytea
    LANGUAGE sql STABLE PARALLEL SAFE RETURN sha256(previous || convert_to(jsonb_build_array(
        submission, sequence, action, from_state, to_state, 1, by,
        to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), NULL, NULL,
        encode(content, 'hex'))::text, 'UTF8'))
    """,
)

# $1 federal, $2 KRG governorates.
AREAS: Final = """
    INSERT INTO area (code, kind, parent_code, jurisdiction, title, iso)
    SELECT 'B', 'country', NULL, NULL, '{"en": "Bench country"}'::jsonb, false
    UNION ALL
    SELECT 'B-KR', 'region', 'B', 'krg', '{"en": "Bench region"}', false
    UNION ALL
    SELECT 'B-F' || lpad(n::text, 2, '0'), 'governorate', 'B', 'federal',
           jsonb_build_object('en', 'Governorate ' || n), false
    FROM generate_series(1, $1::integer) AS n
    UNION ALL
    SELECT 'B-K' || lpad(n::text, 2, '0'), 'governorate', 'B-KR', 'krg',
           jsonb_build_object('en', 'Region governorate ' || n), false
    FROM generate_series(1, $2::integer) AS n
"""

# $1 federal, $2 KRG actors; the KRG's places begin at 1000.
ACTORS: Final = """
    INSERT INTO actor (id, code, title, type, subtype, jurisdiction)
    SELECT bench_id(0, 0, n), 'F-B' || n, jsonb_build_object('en', 'Federal body ' || n),
           'national_institution', 'ministry', 'federal'
    FROM generate_series(0, $1::integer - 1) AS n
    UNION ALL
    SELECT bench_id(0, 0, 1000 + n), 'K-B' || n, jsonb_build_object('en', 'KRG body ' || n),
           'national_institution', 'ministry', 'krg'
    FROM generate_series(0, $2::integer - 1) AS n
"""

ACCOUNTS: Final = """
    INSERT INTO account (id, email, name, password_hash, must_change_password)
    VALUES ($1, 'reporter@bench.test', 'Bench reporter', '-', false),
           ($2, 'coordinator@bench.test', 'Bench coordinator', '-', false)
"""

GRANTS: Final = """
    INSERT INTO role_grant (id, account_id, role, actor_id)
    SELECT gen_random_uuid(), $1, 'focal_point', id FROM actor
"""

# $2 its code, $3 how many submissions it will have: each is a published change.
PLAN: Final = """
    INSERT INTO plan (id, code, title, description, start, "end", synthetic, levels, jurisdictions,
                      head, data_version)
    SELECT bench_id(1, $1, 0), $2::text, jsonb_build_object('en', $2::text), '{}',
           date '2021-01-01', date '2024-12-31', true,
           ARRAY['pillar', 'objective', 'output', 'activity'], ARRAY['federal', 'krg'], '{}',
           1 + $3::integer
"""

# $2 quarters with data, $3 reserve quarters; the latter open in a century.
PERIODS: Final = """
    INSERT INTO reporting_period (id, plan_id, code, kind, start, "end", opens_on, due_on)
    SELECT bench_id(2, $1, n), bench_id(1, $1, 0),
           extract(year FROM first)::text || 'Q' || extract(quarter FROM first)::text, 'quarter',
           first, last, opens, opens + 30
    FROM (
        SELECT n, (date '2021-01-01' + make_interval(months => 3 * n::integer))::date AS first
        FROM generate_series(0, $2::integer - 1) AS n
        UNION ALL
        SELECT $2 + n, (date '2031-01-01' + make_interval(months => 3 * n::integer))::date
        FROM generate_series(0, $3::integer - 1) AS n
    ) AS quarter
    CROSS JOIN LATERAL (SELECT (first + interval '3 months')::date - 1) AS ends (last)
    CROSS JOIN LATERAL (
        SELECT CASE WHEN n < $2 THEN last + 1 ELSE date '2131-01-01' END
    ) AS begins (opens)
"""

OPEN_RESERVE: Final = """
    UPDATE reporting_period SET opens_on = date '2025-01-01'
    WHERE plan_id = bench_id(1, $1, 0) AND start >= date '2031-01-01'
"""

CLOSE_RESERVE: Final = """
    UPDATE reporting_period SET opens_on = date '2131-01-01', due_on = date '2131-01-31'
    WHERE plan_id = bench_id(1, $1, 0) AND start >= date '2031-01-01'
"""

CLEAR_RESERVE: Final = (
    """
    DELETE FROM submission_revision USING submission
    WHERE submission_id = submission.id AND plan_id = bench_id(1, $1, 0) AND state = 'draft'
    """,
    """
    DELETE FROM submission_history USING submission
    WHERE submission_id = submission.id AND plan_id = bench_id(1, $1, 0) AND state = 'draft'
    """,
    "DELETE FROM submission WHERE plan_id = bench_id(1, $1, 0) AND state = 'draft'",
)

# $2 indicators, five on an output: pillars, objectives, outputs, and three activities each.
NODES: Final = """
    INSERT INTO node (id, plan_id, parent_id, code, level, position, title, side, confidence)
    SELECT bench_id(3, $1, place), bench_id(1, $1, 0), bench_id(3, $1, parent), code, level, place,
           jsonb_build_object('en', code), side, 'high'
    FROM (
        SELECT n AS place, NULL::bigint AS parent, 'P' || n AS code, 'pillar' AS level,
               NULL AS side
        FROM generate_series(1, 3) AS n
        UNION ALL
        SELECT 100 + n, 1 + n % 3, 'P' || 1 + n % 3 || '.' || n, 'objective', NULL
        FROM generate_series(0, 9) AS n
        UNION ALL
        SELECT 1000 + n, 100 + n % 10, 'P' || 1 + n % 10 % 3 || '.' || n % 10 || '.' || n,
               'output', NULL
        FROM generate_series(0, ($2::integer - 1) / 5) AS n
        UNION ALL
        SELECT 10000 + n, 1000 + n / 3,
               'P' || 1 + n / 3 % 10 % 3 || '.' || n / 3 % 10 || '.' || n / 3 || '.' || n,
               'activity', CASE n % 3 WHEN 2 THEN 'krg' ELSE 'federal' END
        FROM generate_series(0, ($2::integer - 1) / 5 * 3 + 2) AS n
    ) AS made
"""

# Eight of ten are counts that add up, one is a percentage, one a stock.
INDICATORS: Final = """
    INSERT INTO indicator (id, plan_id, node_id, code, position, title, unit, kind, direction,
        aggregation_time, aggregation_areas, frequency, sensitivity, disaggregation, baseline,
        confidence)
    SELECT bench_id(4, $1, n), bench_id(1, $1, 0), bench_id(3, $1, 1000 + n / 5),
           'I' || lpad(n::text, 4, '0'), n,
           jsonb_build_object('en', 'Indicator ' || n, 'ar', 'مؤشر ' || n, 'ckb', 'پێوەر ' || n),
           CASE n % 10 WHEN 8 THEN 'percent' ELSE 'person' END,
           CASE n % 10 WHEN 8 THEN 'percentage' ELSE 'number' END, 'increase',
           CASE n % 10 WHEN 8 THEN 'ratio' WHEN 9 THEN 'last' ELSE 'sum' END,
           CASE n % 10 WHEN 8 THEN 'ratio' ELSE 'sum' END, 'quarter', 'public', ARRAY['sex'],
           '{"value": 0, "year": 2020, "source": null}', 'high'
    FROM generate_series(0, $2::integer - 1) AS n
"""

INDICATOR_NODES: Final = """
    INSERT INTO indicator_node (indicator_id, node_id)
    SELECT bench_id(4, $1, n), bench_id(3, $1, 1000 + n / 5)
    FROM generate_series(0, $2::integer - 1) AS n
"""

REPORTERS: Final = """
    INSERT INTO indicator_reporter (indicator_id, actor_id)
    SELECT bench_id(4, $1, n), actor_id
    FROM generate_series(0, $2::integer - 1) AS n
    CROSS JOIN LATERAL (
        VALUES (bench_id(0, 0, n % $3::integer)), (bench_id(0, 0, 1000 + n % $4::integer))
    ) AS reporter (actor_id)
"""

# $2 indicators, $3 quarters, $4 and $5 governorates, $6 and $7 actors, $8 who reported.
SUBMISSIONS: Final = """
    INSERT INTO submission (id, plan_id, indicator_id, actor_id, period_id, area_code, jurisdiction,
        state, revision, published_revision, version, created_by, submitted_by, submitted_at,
        updated_at)
    SELECT bench_id(5, $1, place), bench_id(1, $1, 0), bench_id(4, $1, indicator),
           bench_id(0, 0, CASE WHEN area < $4 THEN indicator % $6::integer
                               ELSE 1000 + indicator % $7::integer END),
           bench_id(2, $1, quarter),
           CASE WHEN area < $4 THEN 'B-F' || lpad((area + 1)::text, 2, '0')
                ELSE 'B-K' || lpad((area - $4 + 1)::text, 2, '0') END,
           CASE WHEN area < $4 THEN 'federal' ELSE 'krg' END,
           'approved', 1, 1, 3, $8::uuid, $8::uuid, at + interval '1 hour', at + interval '1 day'
    FROM generate_series(0, $3::integer - 1) AS quarter
    CROSS JOIN generate_series(0, $2::integer - 1) AS indicator
    CROSS JOIN generate_series(0, $4::integer + $5::integer - 1) AS area
    CROSS JOIN LATERAL (
        SELECT (quarter * $2 + indicator) * ($4 + $5) + area,
               timestamptz '2021-04-02 08:00Z' + make_interval(months => 3 * quarter)
               + make_interval(secs => indicator * 60 + area)
    ) AS made (place, at)
"""

# The total first, then the sexes: the order and the text of ``cells.to_stored``.
REVISIONS: Final = """
    INSERT INTO submission_revision
        (submission_id, number, cells, created_by, created_at, approved_at)
    SELECT submission.id, 1,
           CASE kind
               WHEN 'number' THEN format(
                   '[{"value": "%s"}, {"sex": "female", "value": "%s"}, '
                   '{"sex": "male", "value": "%s"}]',
                   female + male, female, male)
               ELSE format(
                   '[{"numerator": "%s", "denominator": "%s"}, '
                   '{"sex": "female", "numerator": "%s", "denominator": "%s"}, '
                   '{"sex": "male", "numerator": "%s", "denominator": "%s"}]',
                   female + male, female + male + 40, female, female + 30, male, male + 10)
           END::jsonb,
           $2::uuid, submitted_at - interval '1 hour', updated_at
    FROM submission
    JOIN indicator ON indicator.id = submission.indicator_id
    CROSS JOIN LATERAL (
        SELECT 5 + place * 7919 % 90, 5 + place * 104729 % 70
        FROM (SELECT bench_place(submission.id) OFFSET 0) AS numbered (place)
        OFFSET 0  -- else the whole expression is worked out anew at each mention
    ) AS made (female, male)
    WHERE submission.id >= bench_id(5, $1, 0) AND submission.id < bench_id(5, $1 + 1, 0)
"""

# $2 who created and submitted, $3 who approved.
HISTORY: Final = """
    WITH submission AS MATERIALIZED (
        SELECT submission.*, sha256(convert_to(jsonb_build_object(
                   'cells', revision.cells, 'narrative', revision.narrative)::text, 'UTF8'))
                   AS content,
               sha256(convert_to(jsonb_build_array(submission.id, plan_id, indicator_id, actor_id,
                   period_id, area_code, jurisdiction)::text, 'UTF8')) AS opening
        FROM submission
        JOIN submission_revision AS revision ON revision.submission_id = submission.id
        WHERE submission.id >= bench_id(5, $1, 0) AND submission.id < bench_id(5, $1 + 1, 0)
    ), created AS MATERIALIZED (
        SELECT *, bench_entry(opening, id, 1, 'create', NULL, 'draft', $2,
                              submitted_at - interval '1 hour', content) AS hash_1
        FROM submission
    ), submitted AS MATERIALIZED (
        SELECT *, bench_entry(hash_1, id, 2, 'submit', 'draft', 'submitted', $2, submitted_at,
                              content) AS hash_2
        FROM created
    ), approved AS MATERIALIZED (
        SELECT *, bench_entry(hash_2, id, 3, 'approve', 'submitted', 'approved', $3, updated_at,
                              content) AS hash_3
        FROM submitted
    )
    INSERT INTO submission_history (submission_id, sequence, action, from_state, to_state,
                                    revision, by, at, content_hash, hash)
    SELECT id, entry.sequence, entry.action, entry.from_state, entry.to_state, 1, entry.by,
           entry.at, content, entry.hash
    FROM approved
    CROSS JOIN LATERAL (VALUES
        (1, 'create', NULL, 'draft', $2::uuid, submitted_at - interval '1 hour', hash_1),
        (2, 'submit', 'draft', 'submitted', $2::uuid, submitted_at, hash_2),
        (3, 'approve', 'submitted', 'approved', $3::uuid, updated_at, hash_3)
    ) AS entry (sequence, action, from_state, to_state, by, at, hash)
"""

PUBLICATIONS: Final = """
    INSERT INTO publication (plan_id, version, submission_id, revision, kind, at)
    SELECT plan_id, 2 + bench_place(submission.id), id, 1, 'published', updated_at
    FROM submission
    WHERE submission.id >= bench_id(5, $1, 0) AND submission.id < bench_id(5, $1 + 1, 0)
"""

# ``publishing_queries.OBSERVE`` for every submission of a plan at once.
OBSERVATIONS: Final = """
    INSERT INTO observation (
        plan_id, submission_id, revision, cell, indicator_id, actor_id, period_id, area_code,
        jurisdiction, sex, value, numerator, denominator, version_from, known_from)
    SELECT submission.plan_id, submission.id, 1, stored.place, submission.indicator_id,
           submission.actor_id, submission.period_id, submission.area_code,
           submission.jurisdiction, stored.sex,
           coalesce(stored.value, div(200000000 * numerator + denominator, 2 * denominator)
                                  * 0.000001),
           numerator, denominator, 2 + bench_place(submission.id), updated_at
    FROM submission
    JOIN submission_revision AS revision ON revision.submission_id = submission.id
    CROSS JOIN LATERAL (
        SELECT place, document ->> 'sex', (document ->> 'value')::numeric,
               (document ->> 'numerator')::numeric, (document ->> 'denominator')::numeric
        FROM jsonb_array_elements(revision.cells) WITH ORDINALITY AS cell (document, place)
    ) AS stored (place, sex, value, numerator, denominator)
    WHERE submission.id >= bench_id(5, $1, 0) AND submission.id < bench_id(5, $1 + 1, 0)
"""

TARGETS: Final = """
    INSERT INTO target (id, indicator_id, value, by)
    SELECT gen_random_uuid(), bench_id(4, $1, n),
           CASE n % 10 WHEN 8 THEN 80 ELSE 30000 END, date '2024-12-31'
    FROM generate_series(0, $2::integer - 1) AS n
"""

_LOOSE: Final = """
    FROM pg_class AS index
    JOIN pg_index ON pg_index.indexrelid = index.oid
    JOIN pg_class AS indexed ON indexed.oid = pg_index.indrelid
    WHERE indexed.relname IN ('submission', 'submission_history')
      AND NOT pg_index.indisunique
    ORDER BY index.relname
"""
LOOSE_INDEXES: Final = "SELECT pg_get_indexdef(index.oid) AS definition" + _LOOSE
LOOSE_INDEX_NAMES: Final = "SELECT index.relname AS name" + _LOOSE


_PAIRS: Final = """
    SELECT DISTINCT indicator_id, period_id FROM submission
    WHERE submission.id >= bench_id(5, $1, 0) AND submission.id < bench_id(5, $1 + 1, 0)
"""


async def keep_figures(connection: Connection, number: int) -> None:
    """Bring all kept figures of a plan up to date, by the portal's own statements."""
    plan = await connection.fetchval("SELECT bench_id(1, $1, 0)", number)
    pairs = await connection.fetch(_PAIRS, number)
    given = {
        "plan": plan,
        "indicators": [pair["indicator_id"] for pair in pairs],
        "periods": [pair["period_id"] for pair in pairs],
    }
    await connection.execute(f"ANALYZE observation_p_{plan.hex}")
    for statement in (KEEP_PERIOD_FIGURES, KEEP_STANDING_FIGURES):
        bare, names = numbered(statement)
        await connection.execute(bare, *(given[name] for name in names))


def numbered(statement: TextClause) -> tuple[str, list[str]]:
    """A statement with ``$1`` for each named parameter, and the names in their order."""
    names: list[str] = []

    def number_of(found: re.Match[str]) -> str:
        if found[1] not in names:
            names.append(found[1])
        return f"${names.index(found[1]) + 1}"

    return re.sub(r"(?<!:):([a-z_]+)\b", number_of, statement.text), names
