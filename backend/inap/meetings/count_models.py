"""Tables of what is counted from the record of meetings: rules, and the parts of what was counted.

A rule comes from the data files. ``counted_meeting`` keeps which meetings a submission's revision
was counted from, what each gave, and a ``mark`` of what was counted of it, by which it is told when
that is not so any more.
"""

from typing import Any
from uuid import UUID

from sqlalchemy import (
    CheckConstraint,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    String,
    Text,
)
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from inap.kit.tables import Base


class MeetingCount(Base):
    """How an indicator is counted from meetings, or why it is not (``reason``).

    ``actor_id`` and ``area_code`` are of the fact that the count makes.
    """

    __tablename__ = "meeting_count"

    indicator_id: Mapped[UUID] = mapped_column(
        ForeignKey("indicator.id", ondelete="CASCADE"), primary_key=True
    )
    what: Mapped[str | None] = mapped_column(String(16))
    actor_id: Mapped[UUID | None] = mapped_column(ForeignKey("actor.id"))
    area_code: Mapped[str | None] = mapped_column(ForeignKey("area.code"))
    reason: Mapped[dict[str, Any] | None] = mapped_column(JSONB(none_as_null=True))
    source: Mapped[str] = mapped_column(String(40))
    note: Mapped[str | None] = mapped_column(Text)

    __table_args__ = (
        CheckConstraint("what IN ('meetings','participations','represented')", name="what"),
        CheckConstraint("num_nulls(what, actor_id, area_code) IN (0, 3)", name="whole"),
        CheckConstraint("(what IS NULL) = (reason IS NOT NULL)", name="counted_or_why_not"),
        Index("ix_meeting_count_actor_id", "actor_id"),
    )


class MeetingCountBody(Base):
    """A body whose meetings are counted for an indicator."""

    __tablename__ = "meeting_count_body"

    indicator_id: Mapped[UUID] = mapped_column(
        ForeignKey("meeting_count.indicator_id", ondelete="CASCADE"), primary_key=True
    )
    body_id: Mapped[UUID] = mapped_column(ForeignKey("body.id"), primary_key=True)

    __table_args__ = (Index("ix_meeting_count_body_body_id", "body_id"),)


class CountedMeeting(Base):
    """A meeting that a revision of a submission was counted from, and the cells that it gave."""

    __tablename__ = "counted_meeting"

    submission_id: Mapped[UUID] = mapped_column(primary_key=True)
    revision: Mapped[int] = mapped_column(Integer, primary_key=True)
    meeting_id: Mapped[UUID] = mapped_column(ForeignKey("meeting.id"), primary_key=True)
    what: Mapped[str] = mapped_column(String(16))
    cells: Mapped[list[dict[str, Any]]] = mapped_column(JSONB)
    mark: Mapped[str] = mapped_column(String(32))

    __table_args__ = (
        ForeignKeyConstraint(
            ["submission_id", "revision"],
            ["submission_revision.submission_id", "submission_revision.number"],
            ondelete="CASCADE",
        ),
        CheckConstraint("what IN ('meetings','participations','represented')", name="what"),
        Index("ix_counted_meeting_meeting_id", "meeting_id"),
    )
