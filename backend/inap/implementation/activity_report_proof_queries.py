"""Reading everything that the proof of activity reports looks at, in streams of bounded memory."""

from typing import Final

from sqlalchemy import text
from sqlalchemy.dialects.postgresql import JSONB

# A history is opened under a body whose entry may have been merged into the present one since.
HISTORY: Final = text(
    """
    SELECT report.id AS report, report.plan_id,
           coalesce(opened.actor_id, report.actor_id) AS actor_id, report.external_id, report.state,
           report.revision AS present_revision, report.published_revision, report.version,
           entry.sequence, entry.action, entry.from_state, entry.to_state, entry.revision,
           entry.by, entry.at, entry.reason, entry.deadline, entry.content_hash, entry.hash,
           revision.number AS stored_revision, node.code AS node, revision.kind, revision.title,
           revision.area_code AS area, revision.place, revision.start, revision."end",
           revision.participants, revision.knowledge, revision.result,
           ARRAY(SELECT encode(stored_file.sha256, 'hex')
                 FROM evidence JOIN stored_file ON stored_file.id = evidence.file_id
                 WHERE evidence.subject_kind = 'activity_report'
                   AND evidence.subject_id = report.id
                   AND entry.sequence IN (evidence.added_step, evidence.removed_step)
                 ORDER BY evidence.id) AS evidence
    FROM activity_report AS report
    LEFT JOIN merged_history AS opened
        ON opened.subject_id = report.id
        AND report.actor_id IN (
            WITH RECURSIVE onward AS (
                SELECT id, merged_into_id FROM actor WHERE id = opened.actor_id
                UNION
                SELECT actor.id, actor.merged_into_id
                FROM actor JOIN onward ON actor.id = onward.merged_into_id
            )
            SELECT id FROM onward)
    LEFT JOIN activity_report_history AS entry ON entry.report_id = report.id
    LEFT JOIN activity_report_revision AS revision
        ON revision.report_id = entry.report_id AND revision.number = entry.revision
    LEFT JOIN node ON node.id = revision.node_id
    ORDER BY report.id, entry.sequence
    """
).columns(title=JSONB, participants=JSONB, knowledge=JSONB, result=JSONB)

# A fact that was taken from reports: its stored cells beside those that its parts gave.
COUNTED: Final = text(
    """
    SELECT part.submission_id AS submission, part.revision, revision.cells,
           jsonb_agg(part.cells ORDER BY part.report_id) AS given
    FROM submission_part AS part
    JOIN submission_revision AS revision
        ON revision.submission_id = part.submission_id AND revision.number = part.revision
    GROUP BY part.submission_id, part.revision, revision.cells
    ORDER BY part.submission_id, part.revision
    """
).columns(cells=JSONB, given=JSONB)

# Each pair that was decided about, with its history; what stands in it follows from that.
PAIRS: Final = text(
    """
    SELECT pair.id AS pair, pair.one_id, pair.other_id, pair.state, pair.counts_id AS counts_now,
           pair.version, entry.sequence, entry.action, entry.from_state, entry.to_state,
           entry.counts_id, entry.reasons, entry.revisions, entry.reason, entry.by, entry.at,
           entry.hash
    FROM activity_duplicate AS pair
    LEFT JOIN activity_duplicate_history AS entry ON entry.duplicate_id = pair.id
    ORDER BY pair.id, entry.sequence
    """
).columns(reasons=JSONB, revisions=JSONB)

# What is handed in and made of a report that does not count there.
UNCLAIMED: Final = text(
    """
    SELECT part.submission_id AS submission, part.report_id AS report
    FROM submission_part AS part
    JOIN submission ON submission.id = part.submission_id
        AND submission.published_revision = part.revision
    LEFT JOIN counted_report AS claim
        ON claim.indicator_id = submission.indicator_id AND claim.report_id = part.report_id
    WHERE claim.submission_id IS DISTINCT FROM part.submission_id
    ORDER BY 1, 2
    """
).columns()
