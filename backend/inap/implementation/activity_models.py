"""Tables of activity reports, and of their counting towards indicators.

A report's revisions hold what was said; one that was handed in never changes. A counting rule says
what of approved reports may count towards an indicator. ``submission_part`` keeps which reports a
revision of a submission was made of and what each gave; ``counted_report`` holds the one fact in
which a report counts for an indicator, so that nothing counts twice.
"""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    CheckConstraint,
    Date,
    DateTime,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    String,
    Text,
    UniqueConstraint,
    func,
    text,
)
from sqlalchemy.dialects.postgresql import ARRAY, JSONB
from sqlalchemy.orm import Mapped, mapped_column

from inap.kit.tables import Base, new_id

STATES = "('draft','submitted','verified','approved','returned','reopened')"
WAITING_STATES = ("submitted", "verified", "returned", "reopened")
KINDS = "('training','dialogue','awareness','workshop','conference','meeting','service','other')"


class ActivityReport(Base):
    """An activity that an actor carried out, and where its report stands.

    ``jurisdiction`` is whose coordinator decides. ``external_id`` is the id that the actor's own
    tool gave it, so that the same report never comes twice.
    """

    __tablename__ = "activity_report"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    plan_id: Mapped[UUID] = mapped_column(ForeignKey("plan.id"))
    actor_id: Mapped[UUID] = mapped_column(ForeignKey("actor.id"))
    external_id: Mapped[str | None] = mapped_column(String(200))
    jurisdiction: Mapped[str] = mapped_column(String(10))
    state: Mapped[str] = mapped_column(String(10), server_default="draft")
    revision: Mapped[int] = mapped_column(Integer, server_default=text("1"))
    published_revision: Mapped[int | None] = mapped_column(Integer)
    version: Mapped[int] = mapped_column(Integer, server_default=text("1"))
    created_by: Mapped[UUID] = mapped_column(ForeignKey("account.id"))
    submitted_by: Mapped[UUID | None] = mapped_column(ForeignKey("account.id"))
    submitted_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    reason: Mapped[str | None] = mapped_column(Text)
    deadline: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    reopened_until: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    source: Mapped[str | None] = mapped_column(String(40))
    updated_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), server_default=func.now())

    __table_args__ = (
        UniqueConstraint("actor_id", "external_id"),
        CheckConstraint(f"state IN {STATES}", name="state"),
        CheckConstraint("jurisdiction IN ('federal','krg')", name="jurisdiction"),
        Index("ix_activity_report_plan_id_state", "plan_id", "state"),
        # What waits for someone is a small part of all, and is asked for most.
        Index(
            "ix_activity_report_waiting", "id", postgresql_where=text(f"state IN {WAITING_STATES}")
        ),
    )


class ActivityReportRevision(Base):
    """What an activity report says at one revision. No column holds a name or a contact."""

    __tablename__ = "activity_report_revision"

    report_id: Mapped[UUID] = mapped_column(
        ForeignKey("activity_report.id", ondelete="CASCADE"), primary_key=True
    )
    number: Mapped[int] = mapped_column(Integer, primary_key=True)
    node_id: Mapped[UUID | None] = mapped_column(ForeignKey("node.id"))
    kind: Mapped[str] = mapped_column(String(12))
    title: Mapped[dict[str, Any]] = mapped_column(JSONB)
    area_code: Mapped[str] = mapped_column(ForeignKey("area.code"))
    place: Mapped[str] = mapped_column(String(200))
    start: Mapped[date] = mapped_column(Date)
    end: Mapped[date] = mapped_column(Date)
    participants: Mapped[list[dict[str, Any]]] = mapped_column(JSONB)
    knowledge: Mapped[dict[str, Any] | None] = mapped_column(JSONB(none_as_null=True))
    result: Mapped[dict[str, Any] | None] = mapped_column(JSONB(none_as_null=True))
    created_by: Mapped[UUID] = mapped_column(ForeignKey("account.id"))
    created_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), server_default=func.now())
    approved_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))

    __table_args__ = (
        CheckConstraint(f"kind IN {KINDS}", name="kind"),
        CheckConstraint('start <= "end"', name="start_before_end"),
        Index("ix_activity_report_revision_node_id_end", "node_id", "end"),
    )


class ActivityReportHistory(Base):
    """One step. Each entry carries the hash of the one before it in the same report."""

    __tablename__ = "activity_report_history"

    report_id: Mapped[UUID] = mapped_column(
        ForeignKey("activity_report.id", ondelete="CASCADE"), primary_key=True
    )
    sequence: Mapped[int] = mapped_column(Integer, primary_key=True)
    action: Mapped[str] = mapped_column(String(10))
    from_state: Mapped[str | None] = mapped_column(String(10))
    to_state: Mapped[str] = mapped_column(String(10))
    revision: Mapped[int] = mapped_column(Integer)
    by: Mapped[UUID] = mapped_column(ForeignKey("account.id"))
    at: Mapped[datetime] = mapped_column(DateTime(timezone=True))
    reason: Mapped[str | None] = mapped_column(Text)
    deadline: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    content_hash: Mapped[bytes] = mapped_column(LargeBinary)
    hash: Mapped[bytes] = mapped_column(LargeBinary)


class CountingRule(Base):
    """What of approved activity reports may count towards an indicator.

    ``what`` is null where a rule was taken away; the row stays, so that versions go on rising.
    ``nodes`` null: those the indicator measures. ``kinds`` null: all.
    """

    __tablename__ = "counting_rule"

    indicator_id: Mapped[UUID] = mapped_column(
        ForeignKey("indicator.id", ondelete="CASCADE"), primary_key=True
    )
    what: Mapped[str | None] = mapped_column(String(12))
    sex: Mapped[str | None] = mapped_column(String(8))
    age: Mapped[str | None] = mapped_column(String(16))
    kinds: Mapped[list[str] | None] = mapped_column(ARRAY(String(12)))
    nodes: Mapped[list[str] | None] = mapped_column(ARRAY(String(64)))
    version: Mapped[int] = mapped_column(Integer)
    updated_by: Mapped[UUID] = mapped_column(ForeignKey("account.id"))
    updated_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), server_default=func.now())

    __table_args__ = (
        CheckConstraint("what IN ('activities','participants')", name="what"),
        CheckConstraint("sex IN ('female','male','unknown')", name="sex"),
    )


class SubmissionPart(Base):
    """An activity report that a revision of a submission is made of, and the cells that it gave."""

    __tablename__ = "submission_part"

    submission_id: Mapped[UUID] = mapped_column(primary_key=True)
    revision: Mapped[int] = mapped_column(Integer, primary_key=True)
    report_id: Mapped[UUID] = mapped_column(primary_key=True)
    report_revision: Mapped[int] = mapped_column(Integer)
    cells: Mapped[list[dict[str, Any]]] = mapped_column(JSONB)

    __table_args__ = (
        ForeignKeyConstraint(
            ["submission_id", "revision"],
            ["submission_revision.submission_id", "submission_revision.number"],
            ondelete="CASCADE",
        ),
        ForeignKeyConstraint(
            ["report_id", "report_revision"],
            ["activity_report_revision.report_id", "activity_report_revision.number"],
        ),
        Index("ix_submission_part_report_id", "report_id"),
    )


class CountedReport(Base):
    """The one fact in which an activity report counts towards an indicator.

    It is claimed when the fact is handed in; the key is what decides between two that come at once.
    """

    __tablename__ = "counted_report"

    indicator_id: Mapped[UUID] = mapped_column(
        ForeignKey("indicator.id", ondelete="CASCADE"), primary_key=True
    )
    report_id: Mapped[UUID] = mapped_column(ForeignKey("activity_report.id"), primary_key=True)
    submission_id: Mapped[UUID] = mapped_column(ForeignKey("submission.id", ondelete="CASCADE"))

    __table_args__ = (Index("ix_counted_report_submission_id", "submission_id"),)


class ActivityDuplicate(Base):
    """Two activity reports that somebody decided about: one event told twice, or two events.

    ``one_id`` is the smaller id, so that a pair has one row. ``counts_id`` is the one of the two
    that may count towards indicators; null unless they are the same event.
    """

    __tablename__ = "activity_duplicate"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    one_id: Mapped[UUID] = mapped_column(ForeignKey("activity_report.id", ondelete="CASCADE"))
    other_id: Mapped[UUID] = mapped_column(ForeignKey("activity_report.id", ondelete="CASCADE"))
    state: Mapped[str] = mapped_column(String(10))
    counts_id: Mapped[UUID | None] = mapped_column()
    version: Mapped[int] = mapped_column(Integer)

    __table_args__ = (
        UniqueConstraint("one_id", "other_id"),
        CheckConstraint("one_id < other_id", name="ordered"),
        CheckConstraint("state IN ('open','same','different')", name="state"),
        CheckConstraint("(state = 'same') = (counts_id IS NOT NULL)", name="chosen"),
        CheckConstraint("counts_id IN (one_id, other_id)", name="one_of_both"),
        Index("ix_activity_duplicate_other_id", "other_id"),
    )


class ActivityDuplicateHistory(Base):
    """One decision on a pair. Each entry carries the hash of the one before it.

    ``reasons`` are why the two looked alike then, ``revisions`` (by report) what was looked at.
    """

    __tablename__ = "activity_duplicate_history"

    duplicate_id: Mapped[UUID] = mapped_column(
        ForeignKey("activity_duplicate.id", ondelete="CASCADE"), primary_key=True
    )
    sequence: Mapped[int] = mapped_column(Integer, primary_key=True)
    action: Mapped[str] = mapped_column(String(10))
    from_state: Mapped[str] = mapped_column(String(10))
    to_state: Mapped[str] = mapped_column(String(10))
    counts_id: Mapped[UUID | None] = mapped_column()
    reasons: Mapped[list[str]] = mapped_column(JSONB)
    revisions: Mapped[dict[str, int]] = mapped_column(JSONB)
    reason: Mapped[str] = mapped_column(Text)
    by: Mapped[UUID] = mapped_column(ForeignKey("account.id"))
    at: Mapped[datetime] = mapped_column(DateTime(timezone=True))
    hash: Mapped[bytes] = mapped_column(LargeBinary)
