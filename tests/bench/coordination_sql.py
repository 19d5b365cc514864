"""The statements of ``coordination``: a large registry and record, and the limits beside them.

Identifiers are of the kinds 6 actors, 7 the body, 8 records of ``bench_id`` (``seeding_sql``).
"""

import re
from typing import Final

from inap.meetings import coordination_queries

# $1 how many actors. Each has its title and one other spelling among the names that are searched.
ACTORS: Final = (
    """
    INSERT INTO actor (id, code, title, type, subtype)
    SELECT bench_id(6, 0, n), 'X-B' || n, jsonb_build_object('en', 'Relief network ' || n),
           'local_ngo_or_network', 'ngo'
    FROM generate_series(0, $1::integer - 1) AS n
    """,
    """
    INSERT INTO actor_alias (id, actor_id, text, folded)
    SELECT gen_random_uuid(), bench_id(6, 0, n), name || ' network ' || n,
           lower(name) || ' network ' || n
    FROM generate_series(0, $1::integer - 1) AS n, (VALUES ('Relief'), ('Women')) AS named (name)
    """,
)
# $1 the plan's number, $2 how many records, $3 how many actors. Each names two actors, one of them
# among the ten that are named in very many.
RECORDS: Final = (
    """
    INSERT INTO body (id, code, plan_id, kind, title)
    SELECT bench_id(7, 0, 0), 'BENCH', bench_id(1, $1, 0), 'series', '{"en": "Bench"}'
    WHERE $2::integer > 0 AND $3::integer > 0
    """,
    """
    INSERT INTO record (id, kind, body_id, sectors, level, text, state)
    SELECT bench_id(8, 0, n), (ARRAY['update', 'challenge', 'recommendation'])[1 + n % 3],
           bench_id(7, 0, 0), ARRAY[(ARRAY['protection', 'recovery'])[1 + n % 2]],
           (ARRAY['government', 'local_ngo', 'international'])[1 + n % 3],
           jsonb_build_object('en', 'What was said as number ' || n), 'approved'
    FROM generate_series(0, $2::integer - 1) AS n
    WHERE $1::integer > 0 AND $3::integer > 0
    """,
    """
    INSERT INTO recommendation (record_id, state, owner_id, due_on)
    SELECT bench_id(8, 0, n), 'assigned', bench_id(6, 0, n % $3::integer), date '2024-06-30'
    FROM generate_series(2, $2::integer - 1, 3) AS n
    WHERE $1::integer > 0
    """,
    """
    INSERT INTO record_actor (record_id, actor_id)
    SELECT bench_id(8, 0, n), bench_id(6, 0, place)
    FROM generate_series(0, $2::integer - 1) AS n,
         LATERAL (SELECT n % 10 UNION SELECT n % $3::integer) AS named (place)
    WHERE $1::integer > 0
    """,
)
CLEAR: Final = (
    "TRUNCATE record_actor, recommendation_step, recommendation, record_node",
    "DELETE FROM record WHERE body_id = bench_id(7, 0, 0)",
    "DELETE FROM body WHERE id = bench_id(7, 0, 0)",
    "DELETE FROM actor_alias WHERE actor_id >= bench_id(6, 0, 0) AND actor_id < bench_id(7, 0, 0)",
    "DELETE FROM actor WHERE id >= bench_id(6, 0, 0) AND id < bench_id(7, 0, 0)",
)

# $1 and $2 the words: the first 50 actors that have both in one spelling.
SEARCH: Final = """
    SELECT json_build_object('items', coalesce(json_agg(to_json(found)), '[]'))::text
    FROM (
        SELECT actor.* FROM actor
        WHERE merged_into_id IS NULL AND id IN (
            SELECT actor_id FROM actor_alias
            WHERE folded LIKE '%' || $1 || '%' AND folded LIKE '%' || $2 || '%'
              AND grams @> inap_trigrams($1) AND grams @> inap_trigrams($2))
        ORDER BY code LIMIT 50
    ) AS found
"""
# $1 the actor: the first 50 approved records that name it, each with all whom it names.
RECORDS_OF_ACTOR: Final = """
    SELECT json_build_object('items', coalesce(json_agg(to_json(found)), '[]'))::text
    FROM (
        SELECT record.*, recommendation.state AS follow_up, body.code AS body,
               (SELECT json_agg(json_build_object('code', one.code, 'title', one.title))
                FROM record_actor AS other JOIN actor AS one ON one.id = other.actor_id
                WHERE other.record_id = record.id) AS actors
        FROM record_actor
        JOIN record ON record.id = record_actor.record_id AND record.state = 'approved'
        JOIN body ON body.id = record.body_id
        LEFT JOIN recommendation ON recommendation.record_id = record.id
        WHERE record_actor.actor_id = (SELECT id FROM actor WHERE code = $1)
        ORDER BY record_actor.record_id LIMIT 50
    ) AS found
"""


def _as_json(statement: str) -> str:
    """A statement of the portal's as one JSON value, of the plan whose code is $1."""
    plan = re.sub(r"(?<!:):plan\b", "(SELECT id FROM plan WHERE code = $1)", statement)
    bound = re.sub(r"(?<!:):today\b", "current_date", plan)
    # Of both sides, as things stand now.
    of_both = re.sub(r"(?<!:):side\b", "CAST(NULL AS text)", bound)
    whole = re.sub(r"(?<!:):as_of\b", "CAST(NULL AS timestamptz)", of_both)
    # Only the portal's own text stands in it.
    return f"(SELECT json_agg(to_json(found)) FROM ({whole}) AS found)"  # noqa: S608


# $1 plan: what the portal counts in four statements, in one.
COORDINATION: Final = (
    "SELECT json_build_array("
    + ", ".join(
        _as_json(statement.text)
        for statement in (
            coordination_queries.RECORDS,
            coordination_queries.FOLLOWED,
            coordination_queries.BODIES,
            coordination_queries.REGISTRY,
        )
    )
    + ")::text"
)
