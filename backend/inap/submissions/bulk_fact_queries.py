"""What stands against the facts of an import, found over all of them at once.

The rules are those of ``admission.py``, of which these are the set-based twins; the tests hold the
two against each other. Each statement adds to ``import_fault``, at the first row of a fact, what a
single entry tells.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Final
from uuid import UUID

from inap.kit.bare import Connection
from inap.submissions.admission import PERIOD_KINDS
from inap.submissions.clock import day_of

# ``admission.refused_fact``. $1 actors the caller reports for, $2 kinds of period, $3 today,
# $4 now.
_FACTS: Final = """
    INSERT INTO import_fault (row_no, column_name, slug, params)
    SELECT row_no,
           CASE slug WHEN 'wrong-area' THEN 'area' WHEN 'not-permitted' THEN 'actor'
                     WHEN 'not-a-reporter' THEN 'actor' ELSE 'period' END,
           slug,
           CASE slug
               WHEN 'not-permitted' THEN '{"action": "create", "needs": "report"}'
               WHEN 'not-a-reporter' THEN jsonb_build_object('actor', actor, 'reporters', (
                   SELECT jsonb_agg(DISTINCT actor.code ORDER BY actor.code)
                   FROM reporter_in_time AS reporter JOIN actor ON actor.id = reporter.actor_id
                   WHERE reporter.indicator_id = refused.indicator_id
                     AND (reporter.since_on IS NULL OR reporter.since_on <= refused."end")
                     AND (reporter.until_on IS NULL OR reporter.until_on > refused.start)))
               WHEN 'wrong-period' THEN jsonb_build_object(
                   'period', period, 'kind', period_kind, 'frequency', frequency)
               WHEN 'wrong-area' THEN jsonb_strip_nulls(jsonb_build_object(
                   'area', area, 'reason', reason,
                   'jurisdiction', CASE reason WHEN 'jurisdiction' THEN jurisdiction END,
                   'begins_on', CASE reason WHEN 'not-begun' THEN begins_on END))
               ELSE jsonb_build_object('period', period, 'opens_on', opens_on, 'due_on', due_on,
                                       'locks_on', locks_on)
           END
    FROM (
        SELECT fact.row_no, fact.indicator_id, actor.code AS actor, actor.jurisdiction,
               period.code AS period, period.kind AS period_kind, indicator.frequency,
               period.opens_on, period.due_on, period.locks_on, period.start, period."end",
               area.code AS area, area.begins_on,
               place.reason,
               CASE WHEN fact.actor_id <> ALL ($1::uuid[]) THEN 'not-permitted'
                    WHEN NOT reports THEN 'not-a-reporter'
                    WHEN array_position($2::text[], period.kind)
                         < array_position($2, indicator.frequency) THEN 'wrong-period'
                    WHEN $3::date < period.opens_on THEN 'period-not-open'
                    WHEN $3 > period.locks_on AND NOT EXISTS (
                        SELECT FROM period_exception AS exception
                        WHERE exception.period_id = fact.period_id
                          AND exception.actor_id = fact.actor_id
                          AND coalesce(exception.indicator_id, fact.indicator_id)
                              = fact.indicator_id
                          AND coalesce(exception.jurisdiction, fact.jurisdiction)
                              = fact.jurisdiction
                          AND exception.until > $4 AND exception.revoked_at IS NULL
                    ) THEN 'period-closed'
                    WHEN place.reason IS NOT NULL THEN 'wrong-area' END AS slug
        FROM import_fact AS fact
        JOIN indicator ON indicator.id = fact.indicator_id
        JOIN actor ON actor.id = fact.actor_id
        JOIN reporting_period AS period ON period.id = fact.period_id
        JOIN area ON area.code = fact.area_code
        CROSS JOIN LATERAL (
            SELECT EXISTS (
                SELECT FROM reporter_in_time AS reporter
                WHERE reporter.indicator_id = fact.indicator_id
                  AND reporter.actor_id = fact.actor_id
                  AND (reporter.since_on IS NULL OR reporter.since_on <= period."end")
                  AND (reporter.until_on IS NULL OR reporter.until_on > period.start))
        ) AS reporting (reports)
        CROSS JOIN LATERAL (
            SELECT CASE
                WHEN coalesce(area.jurisdiction, 'federal') <> actor.jurisdiction
                    THEN 'jurisdiction'
                WHEN 'area' = ANY (indicator.disaggregation) AND area.kind <> 'governorate'
                    THEN 'governorate-required'
                WHEN period."end" < area.begins_on THEN 'not-begun' END
        ) AS place (reason)
    ) AS refused
    WHERE slug IS NOT NULL
"""

# The lock that a single entry takes, for every indicator and actor of the file, in one order.
_LOCKS: Final = """
    SELECT count(pg_advisory_xact_lock(
        hashtextextended('submission ' || indicator_id || actor_id, 0)))
    FROM (
        SELECT DISTINCT indicator_id, actor_id FROM import_fact ORDER BY indicator_id, actor_id
    ) AS pair
"""
_PAIRS: Final = "SELECT count(DISTINCT (indicator_id, actor_id)) FROM import_fact"

# ``admission.refused_overlap``, against what is stored and among the facts of the file, where the
# later of two that touch is told. Periods in which an actor never reported are set aside first:
# most facts then have nothing to be looked up.
_OVERLAPS: Final = """
    INSERT INTO import_fault (row_no, column_name, slug, params)
    WITH RECURSIVE upwards AS (
        SELECT code, code AS above FROM area
        UNION ALL
        SELECT upwards.code, area.parent_code
        FROM upwards JOIN area ON area.code = upwards.above
        WHERE area.parent_code IS NOT NULL
    ), ground AS MATERIALIZED (
        SELECT code AS area, above AS other FROM upwards
        UNION
        SELECT above, code FROM upwards
    ), term AS MATERIALIZED (
        SELECT mine.id AS period_id, other.id AS other_id, other.code AS other
        FROM reporting_period AS mine
        JOIN reporting_period AS other ON other.plan_id = mine.plan_id
            AND other.start <= mine."end" AND other."end" >= mine.start
        WHERE mine.id IN (SELECT period_id FROM import_fact)
    ), reported AS MATERIALIZED (
        SELECT pair.actor_id, term.*
        FROM (SELECT DISTINCT actor_id, period_id FROM import_fact) AS pair
        JOIN term USING (period_id)
        WHERE EXISTS (SELECT FROM submission WHERE submission.actor_id = pair.actor_id
                                               AND submission.period_id = term.other_id)
    ), touching AS MATERIALIZED (
        SELECT term.*, ground.area, ground.other AS other_area
        FROM term
        CROSS JOIN ground
        WHERE term.other_id IN (SELECT period_id FROM import_fact)
          AND ground.area IN (SELECT area_code FROM import_fact)
          AND ground.other IN (SELECT area_code FROM import_fact)
          AND (term.period_id <> term.other_id OR ground.area <> ground.other)
    )
    (
        SELECT DISTINCT ON (fact.fact) fact.row_no, touched.column_name, touched.slug,
               jsonb_build_object('submission', stored.id, 'actor', actor.code,
                                  'period', reported.other, 'area', stored.area_code)
        FROM import_fact AS fact
        JOIN reported USING (actor_id, period_id)
        JOIN ground ON ground.area = fact.area_code
        JOIN submission AS stored
            ON stored.indicator_id = fact.indicator_id AND stored.actor_id = fact.actor_id
            AND stored.period_id = reported.other_id AND stored.area_code = ground.other
            AND (stored.state <> 'draft'
                 OR (stored.period_id = fact.period_id AND stored.area_code = fact.area_code))
        JOIN actor ON actor.id = fact.actor_id
        CROSS JOIN LATERAL (
            SELECT CASE WHEN stored.period_id <> fact.period_id THEN 'period'
                        WHEN stored.area_code <> fact.area_code THEN 'area' END,
                   CASE WHEN stored.period_id <> fact.period_id THEN 'period-overlap'
                        WHEN stored.area_code <> fact.area_code THEN 'area-overlap'
                        ELSE 'submission-exists' END
        ) AS touched (column_name, slug)
        ORDER BY fact.fact, stored.period_id <> fact.period_id, stored.area_code <> fact.area_code,
                 stored.id
    )
    UNION ALL
    (
        SELECT DISTINCT ON (fact.fact) fact.row_no,
               CASE WHEN touching.other_id <> fact.period_id THEN 'period' ELSE 'area' END,
               CASE WHEN touching.other_id <> fact.period_id THEN 'period-overlap'
                    ELSE 'area-overlap' END,
               jsonb_build_object('row', earlier.row_no, 'actor', actor.code,
                                  'period', touching.other, 'area', touching.other_area)
        FROM touching
        JOIN import_fact AS fact
            ON fact.period_id = touching.period_id AND fact.area_code = touching.area
        JOIN import_fact AS earlier
            ON earlier.indicator_id = fact.indicator_id AND earlier.actor_id = fact.actor_id
            AND earlier.period_id = touching.other_id AND earlier.area_code = touching.other_area
            AND earlier.row_no < fact.row_no
        JOIN actor ON actor.id = fact.actor_id
        ORDER BY fact.fact, touching.other_id <> fact.period_id,
                 touching.other_area <> fact.area_code, earlier.row_no
    )
"""


async def check_facts(connection: Connection, reporting: Sequence[UUID], now: datetime) -> None:
    """Find the facts that may not be reported by this caller, actor, period or area."""
    await connection.execute(_FACTS, list(reporting), list(PERIOD_KINDS), day_of(now), now)


async def check_overlaps(connection: Connection) -> None:
    """Find what was reported already, holding off other writers of the same indicator and actor."""
    await connection.execute(_LOCKS)
    await connection.execute(_OVERLAPS)


async def count_pairs(connection: Connection) -> int:
    """How many pairs of indicator and actor the file has; each takes a lock."""
    return int(await connection.fetchval(_PAIRS))
