"""What approval changes in the published data: observations, publications, kept figures.

The kept figures follow the rules of ``rollup.py``, which say what each step means; ``inap verify``
and the tests hold both against each other.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import text, update
from sqlalchemy.ext.asyncio import AsyncSession

from inap.kit.versions import CHANNEL
from inap.submissions.models import SubmissionRevision

# Holds the plan's row to the end of the transaction, so its versions follow each other in time.
RAISE_DATA_VERSION = text(
    "UPDATE plan SET data_version = data_version + 1 WHERE id = :plan RETURNING code, data_version"
)

# The moment is taken after the row above is held, and stays behind the one before even when the
# machine's clock is set back: what was known at a moment never has two answers.
PUBLISH = text(
    """
    INSERT INTO publication (plan_id, version, submission_id, revision, kind, at)
    SELECT :plan, :version, :submission, :revision, :kind,
           greatest(
               clock_timestamp(),
               (SELECT at + interval '1 microsecond' FROM publication
                WHERE plan_id = :plan ORDER BY version DESC LIMIT 1)
           )
    RETURNING at
    """
)

CLOSE_OBSERVATIONS = text(
    """
    UPDATE observation SET known_to = :at, version_to = :version
    WHERE plan_id = :plan AND submission_id = :submission AND version_to IS NULL
    """
)

# ``cells.published`` in SQL. The division is exact: whole millionths, rounded half up.
OBSERVE = text(
    """
    INSERT INTO observation (
        plan_id, submission_id, revision, cell, indicator_id, actor_id, period_id, area_code,
        jurisdiction, sex, age, value, numerator, denominator, version_from, known_from)
    SELECT submission.plan_id, submission.id, revision.number, cell.place,
           submission.indicator_id, submission.actor_id, submission.period_id,
           submission.area_code, submission.jurisdiction, cell.sex, cell.age,
           CASE
               WHEN indicator.kind = 'number' THEN cell.value
               WHEN cell.denominator > 0 THEN
                   div(200000000 * cell.numerator + cell.denominator, 2 * cell.denominator)
                   * 0.000001
           END,
           cell.numerator, cell.denominator, :version, :at
    FROM submission
    JOIN submission_revision AS revision
        ON revision.submission_id = submission.id AND revision.number = :revision
    JOIN indicator ON indicator.id = submission.indicator_id
    CROSS JOIN LATERAL (
        SELECT stored.place,
               stored.document ->> 'sex' AS sex,
               stored.document ->> 'age' AS age,
               (stored.document ->> 'value')::numeric AS value,
               CASE WHEN indicator.kind = 'yes_no'
                   THEN (stored.document ->> 'yes')::boolean::int
                   ELSE (stored.document ->> 'numerator')::numeric END AS numerator,
               CASE WHEN indicator.kind = 'yes_no'
                   THEN 1
                   ELSE (stored.document ->> 'denominator')::numeric END AS denominator
        FROM jsonb_array_elements(revision.cells) WITH ORDINALITY AS stored (document, place)
    ) AS cell
    WHERE submission.id = :submission
    """
)

# What both kept figures share: from ``part`` (the totals, and what decisions on overlaps add to
# them, which is no part: ``counts`` 0) to a figure a scope.
_SUMMED = """
    total AS (
        SELECT {keys}, scopes.scope, sum(part.counts) AS parts,
               count(DISTINCT (part.actor_id, part.area_code)) FILTER (WHERE part.counts = 1)
                   AS places,
               sum(part.value) AS value,
               sum(part.numerator) AS numerator, sum(part.denominator) AS denominator
        FROM part
        JOIN (VALUES ('federal'), ('krg'), ('national')) AS scopes (scope)
            ON scopes.scope IN ('national', part.jurisdiction)
        GROUP BY {keys}, scopes.scope
    ), figure AS (
        SELECT {keys}, total.scope, total.parts,
               CASE
                   WHEN NOT sound.adds THEN NULL
                   WHEN declared.added_by = 'sum' THEN total.value
                   WHEN declared.added_by = 'ratio' AND total.denominator > 0 THEN
                       div(200000000 * total.numerator + total.denominator, 2 * total.denominator)
                       * 0.000001
               END AS value,
               CASE WHEN sound.adds AND declared.added_by = 'ratio' THEN total.numerator END
                   AS numerator,
               CASE WHEN sound.adds AND declared.added_by = 'ratio' THEN total.denominator END
                   AS denominator
        FROM total
        JOIN declared USING (indicator_id)
        CROSS JOIN LATERAL (SELECT {adds}) AS sound (adds)
    )
"""

_DECLARED = """
    declared AS (
        SELECT id AS indicator_id, aggregation_time AS over_time, aggregation_areas AS over_areas,
               CASE kind WHEN 'number' THEN 'sum'
                         WHEN 'qualitative' THEN 'nothing'
                         ELSE 'ratio' END AS added_by
        FROM indicator WHERE id = ANY(CAST(:indicators AS uuid[]))
    )
"""

_HAS_DATA = """
    observation.version_to IS NULL AND observation.sex IS NULL AND observation.age IS NULL
    AND CASE declared.added_by
            WHEN 'sum' THEN observation.value IS NOT NULL
            WHEN 'ratio' THEN observation.numerator IS NOT NULL
                              AND observation.denominator IS NOT NULL
            ELSE true
        END
"""

_STANDING_ADJUSTMENTS = """
                    AND decision.version_to IS NULL
                JOIN adjustment ON adjustment.overlap_id = decision.overlap_id
                    AND adjustment.sequence = decision.sequence
                    AND adjustment.sex IS NULL AND adjustment.age IS NULL
"""

KEEP_PERIOD_FIGURES = text(
    " ".join(
        (
            """
            WITH changed AS (
                SELECT * FROM unnest(CAST(:indicators AS uuid[]), CAST(:periods AS uuid[]))
                    AS changed (indicator_id, period_id)
            ),
            """,
            _DECLARED,
            """
            , part AS (
                SELECT observation.indicator_id, observation.period_id, observation.jurisdiction,
                       observation.actor_id, observation.area_code, observation.value,
                       observation.numerator, observation.denominator, 1 AS counts
                FROM changed
                JOIN declared USING (indicator_id)
                JOIN observation ON observation.plan_id = :plan
                    AND observation.indicator_id = changed.indicator_id
                    AND observation.period_id = changed.period_id
                WHERE
            """,
            _HAS_DATA,
            """
                UNION ALL
                SELECT decision.indicator_id, decision.period_id, decision.jurisdiction,
                       NULL, NULL, adjustment.value, adjustment.numerator, adjustment.denominator, 0
                FROM changed
                JOIN overlap_decision AS decision ON decision.plan_id = :plan
                    AND decision.indicator_id = changed.indicator_id
                    AND decision.period_id = changed.period_id
            """,
            _STANDING_ADJUSTMENTS,
            "),",
            _SUMMED.format(
                keys="indicator_id, period_id", adds="total.parts = 1 OR over_areas = added_by"
            ),
            """
            , gone AS (
                DELETE FROM rollup USING changed
                WHERE rollup.indicator_id = changed.indicator_id
                  AND rollup.period_id = changed.period_id
                  AND NOT EXISTS (
                      SELECT FROM figure
                      WHERE figure.indicator_id = rollup.indicator_id
                        AND figure.period_id = rollup.period_id
                        AND figure.scope = rollup.scope)
            )
            INSERT INTO rollup
                (plan_id, indicator_id, scope, period_id, value, numerator, denominator, parts)
            SELECT :plan, indicator_id, scope, period_id, value, numerator, denominator, parts
            FROM figure
            ON CONFLICT (indicator_id, scope, period_id) DO UPDATE
            SET value = excluded.value, numerator = excluded.numerator,
                denominator = excluded.denominator, parts = excluded.parts
            """,
        )
    )
)

# "last" takes the latest known period of each actor and area; a half-year and its last quarter end
# on one day, and then the period's code decides, as in ``rollup.py``. A decision on an overlap is
# taken along only while everything it covers is the latest.
KEEP_STANDING_FIGURES = text(
    " ".join(
        (
            "WITH",
            _DECLARED,
            """
            , known AS (
                SELECT observation.*, declared.over_time,
                       row_number() OVER (
                           PARTITION BY observation.indicator_id, observation.actor_id,
                                        observation.area_code
                           ORDER BY period."end" DESC, period.code COLLATE "C" DESC,
                                    observation.submission_id DESC) AS recency
                FROM declared
                JOIN observation ON observation.plan_id = :plan
                    AND observation.indicator_id = declared.indicator_id
                JOIN reporting_period AS period ON period.id = observation.period_id
                WHERE
            """,
            _HAS_DATA,
            """
            ), part AS (
                SELECT indicator_id, jurisdiction, actor_id, area_code, value, numerator,
                       denominator, 1 AS counts
                FROM known WHERE over_time <> 'last' OR recency = 1
                UNION ALL
                SELECT decision.indicator_id, decision.jurisdiction, NULL, NULL,
                       adjustment.value, adjustment.numerator, adjustment.denominator, 0
                FROM declared
                JOIN overlap_decision AS decision ON decision.plan_id = :plan
                    AND decision.indicator_id = declared.indicator_id
            """,
            _STANDING_ADJUSTMENTS,
            """
                    AND (declared.over_time <> 'last' OR NOT EXISTS (
                        SELECT FROM observation AS covered
                        JOIN reporting_period AS its ON its.id = covered.period_id
                        JOIN observation ON observation.plan_id = covered.plan_id
                            AND observation.indicator_id = covered.indicator_id
                            AND observation.actor_id = covered.actor_id
                            AND observation.area_code = covered.area_code
                        JOIN reporting_period AS period ON period.id = observation.period_id
                            AND (period."end", period.code COLLATE "C", observation.submission_id)
                              > (its."end", its.code COLLATE "C", covered.submission_id)
                        WHERE covered.plan_id = :plan
                          AND covered.indicator_id = decision.indicator_id
                          AND covered.submission_id = ANY(decision.covers)
                          AND covered.version_to IS NULL
                          AND covered.sex IS NULL AND covered.age IS NULL
                          AND
            """,
            _HAS_DATA,
            """
                    ))
            ),
            """,
            _SUMMED.format(
                keys="indicator_id",
                adds="""
                    total.parts = 1
                    OR (over_time = 'last' OR over_time = added_by)
                       AND (over_areas = added_by OR total.places = 1)
                """,
            ),
            """
            , gone AS (
                DELETE FROM standing_figure
                WHERE indicator_id = ANY(CAST(:indicators AS uuid[]))
                  AND NOT EXISTS (
                      SELECT FROM figure
                      WHERE figure.indicator_id = standing_figure.indicator_id
                        AND figure.scope = standing_figure.scope)
            )
            INSERT INTO standing_figure
                (plan_id, indicator_id, scope, value, numerator, denominator, parts)
            SELECT :plan, indicator_id, scope, value, numerator, denominator, parts
            FROM figure
            ON CONFLICT (indicator_id, scope) DO UPDATE
            SET value = excluded.value, numerator = excluded.numerator,
                denominator = excluded.denominator, parts = excluded.parts
            """,
        )
    )
)


@dataclass(frozen=True, slots=True)
class Publishing:
    """A revision that becomes the published one; ``corrects`` one that was published before."""

    plan_id: UUID
    submission_id: UUID
    indicator_id: UUID
    period_id: UUID
    revision: int
    corrects: bool


async def publish(session: AsyncSession, publishing: Publishing) -> str:
    """Publish a revision and bring the kept figures up to date; returns the plan's code.

    The submission's row is held by the caller.
    """
    raised = await session.execute(RAISE_DATA_VERSION, {"plan": publishing.plan_id})
    plan = raised.one()
    facts = {
        "plan": publishing.plan_id,
        "submission": publishing.submission_id,
        "version": plan.data_version,
    }
    kind = "corrected" if publishing.corrects else "published"
    told = await session.execute(PUBLISH, {**facts, "revision": publishing.revision, "kind": kind})
    at: datetime = told.scalar_one()
    if publishing.corrects:
        await session.execute(CLOSE_OBSERVATIONS, {**facts, "at": at})
    await session.execute(
        OBSERVE,
        {
            "submission": publishing.submission_id,
            "revision": publishing.revision,
            "version": plan.data_version,
            "at": at,
        },
    )
    await session.execute(
        update(SubmissionRevision)
        .where(
            SubmissionRevision.submission_id == publishing.submission_id,
            SubmissionRevision.number == publishing.revision,
        )
        .values(approved_at=at)
    )
    await keep_figures(
        session, publishing.plan_id, [(publishing.indicator_id, publishing.period_id)]
    )
    await session.execute(
        text("SELECT pg_notify(:channel, :payload)"),
        {"channel": CHANNEL, "payload": f"{plan.code} {plan.data_version}"},
    )
    return str(plan.code)


async def keep_figures(
    session: AsyncSession, plan_id: UUID, changed: Sequence[tuple[UUID, UUID]]
) -> None:
    """Recompute the kept figures of (indicator, period) pairs of a plan whose row is held."""
    indicators = [indicator for indicator, _ in changed]
    await session.execute(
        KEEP_PERIOD_FIGURES,
        {
            "plan": plan_id,
            "indicators": indicators,
            "periods": [period for _, period in changed],
        },
    )
    await session.execute(KEEP_STANDING_FIGURES, {"plan": plan_id, "indicators": indicators})
