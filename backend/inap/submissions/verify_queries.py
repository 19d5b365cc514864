"""Reading everything that ``verify`` proves, in streams of bounded memory."""

from collections.abc import AsyncIterator
from typing import Any

from sqlalchemy import RowMapping, TextualSelect, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.ext.asyncio import AsyncSession

ROWS_AT_ONCE = 500

# A history is opened under a body whose entry may have been merged into the present one since.
HISTORY = text(
    """
    SELECT submission.id AS submission, submission.plan_id AS plan,
           submission.indicator_id AS indicator,
           coalesce(opened.actor_id, submission.actor_id) AS actor,
           submission.period_id AS period, submission.area_code AS area,
           submission.jurisdiction, submission.state, submission.revision AS present_revision,
           submission.published_revision, submission.version,
           entry.sequence, entry.action, entry.from_state, entry.to_state, entry.revision,
           entry.by, entry.at, entry.reason, entry.deadline, entry.details,
           entry.content_hash, entry.hash,
           revision.number AS stored_revision, revision.cells, revision.narrative,
           ARRAY(SELECT encode(stored_file.sha256, 'hex')
                 FROM evidence JOIN stored_file ON stored_file.id = evidence.file_id
                 WHERE evidence.subject_kind = 'submission'
                   AND evidence.subject_id = submission.id
                   AND evidence.added_step <= entry.sequence
                   AND (evidence.removed_step IS NULL
                        OR evidence.removed_step > entry.sequence)) AS evidence
    FROM submission
    LEFT JOIN merged_history AS opened
        ON opened.subject_id = submission.id
        AND submission.actor_id IN (
            WITH RECURSIVE onward AS (
                SELECT id, merged_into_id FROM actor WHERE id = opened.actor_id
                UNION
                SELECT actor.id, actor.merged_into_id
                FROM actor JOIN onward ON actor.id = onward.merged_into_id
            )
            SELECT id FROM onward)
    LEFT JOIN submission_history AS entry ON entry.submission_id = submission.id
    LEFT JOIN submission_revision AS revision
        ON revision.submission_id = entry.submission_id AND revision.number = entry.revision
    ORDER BY submission.id, entry.sequence
    """
).columns(cells=JSONB, narrative=JSONB, details=JSONB)

# Those that are a reset name the plan.
CHECKPOINTS = text(
    """
    SELECT point.id, point.heads, point.digest, plan.id AS plan, plan.synthetic
    FROM history_checkpoint AS point
    LEFT JOIN plan_reset ON plan_reset.checkpoint_id = point.id
    LEFT JOIN plan ON plan.id = plan_reset.plan_id
    ORDER BY point.id
    """
).columns()

# Cut off is what a later reset names the end of; the end itself must be the one it names.
HEADS = text(
    """
    SELECT head.checkpoint_id AS checkpoint, head.submission_id AS submission, head.sequence,
           head.hash, entry.hash AS present_hash,
           EXISTS (
               SELECT FROM checkpoint_head AS last
               JOIN plan_reset ON plan_reset.checkpoint_id = last.checkpoint_id
               WHERE last.submission_id = head.submission_id
                 AND last.checkpoint_id > head.checkpoint_id
                 AND (last.sequence > head.sequence
                      OR (last.sequence = head.sequence AND last.hash = head.hash))
           ) AS cut_off
    FROM checkpoint_head AS head
    LEFT JOIN submission_history AS entry
        ON entry.submission_id = head.submission_id AND entry.sequence = head.sequence
    ORDER BY head.checkpoint_id, head.submission_id
    """
).columns()

# Numbers travel as text, so that JSON cannot bend them.
PUBLICATIONS = text(
    """
    SELECT told.submission_id AS submission, told.revision, indicator.kind, revision.cells,
           jsonb_build_array(
               submission.indicator_id, submission.actor_id, submission.period_id,
               submission.area_code, submission.jurisdiction,
               told.version, told.next_version, told.at, told.next_at) AS facts,
           submission.plan_id = told.plan_id
               AND (told.next_version IS NOT NULL
                    OR submission.published_revision = told.revision) AS in_place,
           (SELECT jsonb_agg(
                jsonb_build_array(
                    observation.cell, observation.sex, observation.age, observation.value::text,
                    observation.numerator::text, observation.denominator::text,
                    observation.indicator_id, observation.actor_id, observation.period_id,
                    observation.area_code, observation.jurisdiction,
                    observation.version_from, observation.version_to,
                    observation.known_from, observation.known_to)
                ORDER BY observation.cell)
            FROM observation
            WHERE observation.plan_id = told.plan_id
              AND observation.submission_id = told.submission_id
              AND observation.revision = told.revision) AS observed
    FROM (
        SELECT *, lead(version) OVER following AS next_version, lead(at) OVER following AS next_at
        FROM publication
        WHERE overlap_id IS NULL
        WINDOW following AS (PARTITION BY submission_id ORDER BY version)
    ) AS told
    JOIN submission ON submission.id = told.submission_id
    JOIN indicator ON indicator.id = submission.indicator_id
    LEFT JOIN submission_revision AS revision
        ON revision.submission_id = told.submission_id AND revision.number = told.revision
    ORDER BY told.submission_id, told.version
    """
).columns(cells=JSONB, facts=JSONB, observed=JSONB)

STRAY_OBSERVATIONS = text(
    """
    SELECT DISTINCT observation.submission_id AS submission, observation.revision
    FROM observation
    LEFT JOIN publication
        ON publication.plan_id = observation.plan_id
        AND publication.submission_id = observation.submission_id
        AND publication.revision = observation.revision
        AND publication.overlap_id IS NULL
    WHERE publication.submission_id IS NULL
    ORDER BY 1, 2
    """
).columns()

UNPUBLISHED = text(
    """
    SELECT submission.id AS submission, submission.published_revision AS revision
    FROM submission
    LEFT JOIN publication
        ON publication.plan_id = submission.plan_id
        AND publication.submission_id = submission.id
        AND publication.revision = submission.published_revision
        AND publication.overlap_id IS NULL
    WHERE submission.published_revision IS NOT NULL AND publication.submission_id IS NULL
    ORDER BY 1
    """
).columns()

INDICATORS = text(
    """
    SELECT plan.code AS plan, indicator.code, indicator.kind,
           indicator.aggregation_time AS over_time, indicator.aggregation_areas AS over_areas,
           (SELECT jsonb_agg(jsonb_build_array(
                       submission.id, submission.actor_id, submission.area_code,
                       submission.jurisdiction, period.code, period."end", revision.cells))
            FROM submission
            JOIN reporting_period AS period ON period.id = submission.period_id
            JOIN submission_revision AS revision
                ON revision.submission_id = submission.id
                AND revision.number = submission.published_revision
            WHERE submission.indicator_id = indicator.id) AS approved,
           (SELECT jsonb_agg(jsonb_build_array(
                       rollup.scope, period.code, rollup.value::text, rollup.numerator::text,
                       rollup.denominator::text, rollup.parts, rollup.plan_id = plan.id))
            FROM rollup JOIN reporting_period AS period ON period.id = rollup.period_id
            WHERE rollup.indicator_id = indicator.id) AS period_figures,
           (SELECT jsonb_agg(jsonb_build_array(
                       scope, null, value::text, numerator::text, denominator::text, parts,
                       standing_figure.plan_id = plan.id))
            FROM standing_figure
            WHERE standing_figure.indicator_id = indicator.id) AS standing_figures,
           (SELECT jsonb_agg(jsonb_build_array(
                       period.code, decision.jurisdiction, decision.covers,
                       adjustment.value::text, adjustment.numerator::text,
                       adjustment.denominator::text))
            FROM overlap_decision AS decision
            JOIN adjustment ON adjustment.overlap_id = decision.overlap_id
                AND adjustment.sequence = decision.sequence
            JOIN reporting_period AS period ON period.id = decision.period_id
            WHERE decision.indicator_id = indicator.id AND decision.version_to IS NULL
              AND adjustment.sex IS NULL AND adjustment.age IS NULL) AS adjustments
    FROM indicator JOIN plan ON plan.id = indicator.plan_id
    ORDER BY plan.code, indicator.code, indicator.id
    """
).columns(approved=JSONB, period_figures=JSONB, standing_figures=JSONB, adjustments=JSONB)


async def hold_still(session: AsyncSession) -> None:
    """Read all that follows in one snapshot; the session must not have read anything yet."""
    await session.connection(
        execution_options={"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
    )


async def stream(session: AsyncSession, statement: TextualSelect) -> AsyncIterator[RowMapping]:
    """The rows of one of the statements above, a few hundred at a time."""
    options: dict[str, Any] = {"yield_per": ROWS_AT_ONCE}
    result = await session.stream(statement, execution_options=options)
    async for row in result.mappings():
        yield row
