"""What other statements tell of the files attached to submissions: which, and when."""

from sqlalchemy import ColumnElement, ScalarSelect, and_, func, or_, select

from inap.submissions.models import SubmissionHistory
from inap.submissions.neighbours import EVIDENCE, STORED_FILE

OF_SUBMISSIONS = EVIDENCE.c.subject_kind == "submission"


def attached_or_detached() -> ColumnElement[bool]:
    """Joins the file that an entry of a history attached or removed; at most one."""
    entry = SubmissionHistory
    return and_(
        OF_SUBMISSIONS,
        EVIDENCE.c.subject_id == entry.submission_id,
        or_(
            and_(entry.action == "attach", EVIDENCE.c.added_step == entry.sequence),
            and_(entry.action == "detach", EVIDENCE.c.removed_step == entry.sequence),
        ),
    )


def hashes_now(submission_id: object) -> ScalarSelect[list[str]]:
    """The SHA-256 of each file that is attached to a submission now; null for none."""
    return (
        select(func.array_agg(func.encode(STORED_FILE.c.sha256, "hex")))
        .select_from(EVIDENCE.join(STORED_FILE, STORED_FILE.c.id == EVIDENCE.c.file_id))
        .where(
            OF_SUBMISSIONS,
            EVIDENCE.c.subject_id == submission_id,
            EVIDENCE.c.removed_revision.is_(None),
        )
        .scalar_subquery()
    )
