"""The table of evidence: which file is attached to what, since and until which revision.

Removal is a mark. A revision's evidence are the files added in it or before and not removed in it
or before; what was there when a revision was handed in therefore stays readable with it. A file
that was removed in the revision it was added in was part of none.
"""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, DateTime, ForeignKey, Index, Integer, String
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from inap.kit.tables import Base, new_id

KINDS = (
    "('submission','activity_report','implementation_report','amendment','meeting',"
    "'recommendation')"
)


class Evidence(Base):
    """A file attached to something that a body reports, or that coordination keeps.

    ``added_step`` and ``removed_step`` are the places in the subject's own history, where it has
    one. ``body_id`` is the body that reports: the same file under several of its facts is told.
    It is null where no body does, as of a meeting.
    """

    __tablename__ = "evidence"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    file_id: Mapped[UUID] = mapped_column(ForeignKey("stored_file.id"))
    subject_kind: Mapped[str] = mapped_column(String(24))
    subject_id: Mapped[UUID] = mapped_column()
    body_id: Mapped[UUID | None] = mapped_column(ForeignKey("actor.id"))
    caption: Mapped[dict[str, Any] | None] = mapped_column(JSONB(none_as_null=True))
    added_by: Mapped[UUID] = mapped_column(ForeignKey("account.id"))
    added_at: Mapped[datetime] = mapped_column(DateTime(timezone=True))
    added_revision: Mapped[int] = mapped_column(Integer)
    added_step: Mapped[int | None] = mapped_column(Integer)
    removed_by: Mapped[UUID | None] = mapped_column(ForeignKey("account.id"))
    removed_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    removed_revision: Mapped[int | None] = mapped_column(Integer)
    removed_step: Mapped[int | None] = mapped_column(Integer)

    __table_args__ = (
        CheckConstraint(f"subject_kind IN {KINDS}", name="subject_kind"),
        CheckConstraint(
            "(removed_at IS NULL) = (removed_by IS NULL)"
            " AND (removed_at IS NULL) = (removed_revision IS NULL)",
            name="removal",
        ),
        Index("ix_evidence_subject_id", "subject_id"),
        Index("ix_evidence_file_id", "file_id"),
    )
