"""Tables of the positions: assignments, implementation plans and reports, and what goes with them.

Position No. 1 is the assignment, one lead actor's part in one activity. Position No. 2 is its
implementation plan, Position No. 3 its implementation reports. Both keep every revision whole, and
``position_history`` keeps every step of everything here: who, when and why.

``side`` is the activity's. ``submitted_revision`` is the last one that was handed in, which is all
that others read; ``counted_revision`` of a report is the one that counts.
"""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Date,
    DateTime,
    ForeignKey,
    Index,
    Integer,
    String,
    Text,
    UniqueConstraint,
    func,
    literal_column,
)
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from inap.kit.tables import Base, new_id

SIDE = "side IN ('federal','krg')"
ASSIGNMENT_STATES = "('circulated','acknowledged','declined','withdrawn')"
PLAN_STATES = "('draft','submitted','change_requested','approved','instructed')"
REPORT_STATES = "('draft','submitted','returned','accepted','reopened')"


class Assignment(Base):
    """Position No. 1: one lead actor's part in one activity, circulated to it."""

    __tablename__ = "assignment"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    plan_id: Mapped[UUID] = mapped_column(ForeignKey("plan.id"))
    node_id: Mapped[UUID] = mapped_column(ForeignKey("node.id"))
    actor_id: Mapped[UUID] = mapped_column(ForeignKey("actor.id"))
    side: Mapped[str] = mapped_column(String(10))
    state: Mapped[str] = mapped_column(String(16), server_default="circulated")
    note: Mapped[dict[str, Any] | None] = mapped_column(JSONB(none_as_null=True))
    due_on: Mapped[date | None] = mapped_column(Date)
    reason: Mapped[str | None] = mapped_column(Text)
    version: Mapped[int] = mapped_column(Integer, server_default="1")
    circulated_by: Mapped[UUID] = mapped_column(ForeignKey("account.id"))
    circulated_at: Mapped[datetime] = mapped_column(DateTime(timezone=True))
    acknowledged_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    updated_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), server_default=func.now())

    __table_args__ = (
        UniqueConstraint("node_id", "actor_id"),
        CheckConstraint(f"state IN {ASSIGNMENT_STATES}", name="state"),
        CheckConstraint(SIDE, name="side"),
        Index("ix_assignment_plan_id_state", "plan_id", "state"),
        Index("ix_assignment_actor_id", "actor_id"),
    )


class ImplementationPlan(Base):
    """Position No. 2: how the lead actor of an assignment will implement its part."""

    __tablename__ = "implementation_plan"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    assignment_id: Mapped[UUID] = mapped_column(ForeignKey("assignment.id"), unique=True)
    state: Mapped[str] = mapped_column(String(16), server_default="draft")
    revision: Mapped[int] = mapped_column(Integer, server_default="1")
    submitted_revision: Mapped[int | None] = mapped_column(Integer)
    version: Mapped[int] = mapped_column(Integer, server_default="1")
    submitted_by: Mapped[UUID | None] = mapped_column(ForeignKey("account.id"))
    submitted_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    reason: Mapped[str | None] = mapped_column(Text)
    deadline: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    instructed_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    updated_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), server_default=func.now())

    __table_args__ = (
        CheckConstraint(f"state IN {PLAN_STATES}", name="state"),
        Index("ix_implementation_plan_state", "state"),
    )


class ImplementationPlanRevision(Base):
    """The content of an implementation plan at one revision, whole."""

    __tablename__ = "implementation_plan_revision"

    implementation_plan_id: Mapped[UUID] = mapped_column(
        ForeignKey("implementation_plan.id", ondelete="CASCADE"), primary_key=True
    )
    number: Mapped[int] = mapped_column(Integer, primary_key=True)
    content: Mapped[dict[str, Any]] = mapped_column(JSONB)
    created_by: Mapped[UUID] = mapped_column(ForeignKey("account.id"))
    created_at: Mapped[datetime] = mapped_column(DateTime(timezone=True))


class JointDesign(Base):
    """The leads of a shared activity called to design its mechanism together."""

    __tablename__ = "joint_design"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    plan_id: Mapped[UUID] = mapped_column(ForeignKey("plan.id"))
    node_id: Mapped[UUID] = mapped_column(ForeignKey("node.id"))
    side: Mapped[str] = mapped_column(String(10))
    state: Mapped[str] = mapped_column(String(10), server_default="open")
    note: Mapped[dict[str, Any]] = mapped_column(JSONB)
    held_on: Mapped[date | None] = mapped_column(Date)
    outcome: Mapped[dict[str, Any] | None] = mapped_column(JSONB(none_as_null=True))
    called_by: Mapped[UUID] = mapped_column(ForeignKey("account.id"))
    called_at: Mapped[datetime] = mapped_column(DateTime(timezone=True))
    settled_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    version: Mapped[int] = mapped_column(Integer, server_default="1")

    __table_args__ = (
        CheckConstraint("state IN ('open','settled')", name="state"),
        CheckConstraint(SIDE, name="side"),
        Index("ix_joint_design_plan_id", "plan_id"),
        Index(
            "uq_joint_design_open",
            "node_id",
            unique=True,
            postgresql_where=literal_column("state = 'open'"),
        ),
    )


class ImplementationReport(Base):
    """Position No. 3: what a lead actor implemented of its part: the whole, a stage or a part."""

    __tablename__ = "implementation_report"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    assignment_id: Mapped[UUID] = mapped_column(ForeignKey("assignment.id"))
    covers: Mapped[str] = mapped_column(String(10))
    stage: Mapped[int | None] = mapped_column(Integer)
    part: Mapped[str | None] = mapped_column(String(200))
    state: Mapped[str] = mapped_column(String(16), server_default="draft")
    revision: Mapped[int] = mapped_column(Integer, server_default="1")
    submitted_revision: Mapped[int | None] = mapped_column(Integer)
    counted_revision: Mapped[int | None] = mapped_column(Integer)
    version: Mapped[int] = mapped_column(Integer, server_default="1")
    submitted_by: Mapped[UUID | None] = mapped_column(ForeignKey("account.id"))
    submitted_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    reason: Mapped[str | None] = mapped_column(Text)
    deadline: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    reopened_until: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    updated_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), server_default=func.now())

    __table_args__ = (
        CheckConstraint(f"state IN {REPORT_STATES}", name="state"),
        CheckConstraint(
            "covers = 'whole' AND stage IS NULL AND part IS NULL"
            " OR covers = 'stage' AND stage IS NOT NULL AND part IS NULL"
            " OR covers = 'part' AND stage IS NULL AND part IS NOT NULL",
            name="covers",
        ),
        Index("ix_implementation_report_assignment_id", "assignment_id"),
        Index("ix_implementation_report_state", "state"),
        Index(
            "uq_implementation_report_whole",
            "assignment_id",
            unique=True,
            postgresql_where=literal_column("covers = 'whole'"),
        ),
        Index(
            "uq_implementation_report_stage",
            "assignment_id",
            "stage",
            unique=True,
            postgresql_where=literal_column("covers = 'stage'"),
        ),
    )


class ImplementationReportRevision(Base):
    """The content of an implementation report at one revision, whole."""

    __tablename__ = "implementation_report_revision"

    implementation_report_id: Mapped[UUID] = mapped_column(
        ForeignKey("implementation_report.id", ondelete="CASCADE"), primary_key=True
    )
    number: Mapped[int] = mapped_column(Integer, primary_key=True)
    completes: Mapped[bool] = mapped_column(Boolean)
    content: Mapped[dict[str, Any]] = mapped_column(JSONB)
    created_by: Mapped[UUID] = mapped_column(ForeignKey("account.id"))
    created_at: Mapped[datetime] = mapped_column(DateTime(timezone=True))


class SupportReport(Base):
    """A supporting actor's account of the support it gave to leads of one activity."""

    __tablename__ = "support_report"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    plan_id: Mapped[UUID] = mapped_column(ForeignKey("plan.id"))
    node_id: Mapped[UUID] = mapped_column(ForeignKey("node.id"))
    actor_id: Mapped[UUID] = mapped_column(ForeignKey("actor.id"))
    side: Mapped[str] = mapped_column(String(10))
    state: Mapped[str] = mapped_column(String(10), server_default="draft")
    content: Mapped[dict[str, Any]] = mapped_column(JSONB)
    version: Mapped[int] = mapped_column(Integer, server_default="1")
    submitted_by: Mapped[UUID | None] = mapped_column(ForeignKey("account.id"))
    submitted_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    noted_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    updated_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), server_default=func.now())

    __table_args__ = (
        CheckConstraint("state IN ('draft','submitted','noted')", name="state"),
        CheckConstraint(SIDE, name="side"),
        Index("ix_support_report_plan_id_state", "plan_id", "state"),
        Index("ix_support_report_actor_id", "actor_id"),
        Index("ix_support_report_node_id", "node_id"),
    )


class SupportReportLead(Base):
    """A lead actor that the support was given to."""

    __tablename__ = "support_report_lead"

    support_report_id: Mapped[UUID] = mapped_column(
        ForeignKey("support_report.id", ondelete="CASCADE"), primary_key=True
    )
    actor_id: Mapped[UUID] = mapped_column(ForeignKey("actor.id"), primary_key=True)


class Assessment(Base):
    """What a body's women's-empowerment unit found of an implementation report; all of them stay.

    The newest on a report is the one that holds.
    """

    __tablename__ = "assessment"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    implementation_report_id: Mapped[UUID] = mapped_column(ForeignKey("implementation_report.id"))
    revision: Mapped[int] = mapped_column(Integer)
    conformity: Mapped[str] = mapped_column(String(10))
    effect: Mapped[dict[str, Any]] = mapped_column(JSONB)
    proposals: Mapped[dict[str, Any] | None] = mapped_column(JSONB(none_as_null=True))
    assessed_by: Mapped[UUID] = mapped_column(ForeignKey("account.id"))
    assessed_at: Mapped[datetime] = mapped_column(DateTime(timezone=True))

    __table_args__ = (
        CheckConstraint("conformity IN ('conforms','partly','does_not')", name="conformity"),
        Index("ix_assessment_implementation_report_id", "implementation_report_id"),
    )


class PositionHistory(Base):
    """One step of an assignment, a plan, a report, a joint design or a support report."""

    __tablename__ = "position_history"

    subject_id: Mapped[UUID] = mapped_column(primary_key=True)
    sequence: Mapped[int] = mapped_column(Integer, primary_key=True)
    action: Mapped[str] = mapped_column(String(20))
    from_state: Mapped[str | None] = mapped_column(String(16))
    to_state: Mapped[str] = mapped_column(String(16))
    revision: Mapped[int | None] = mapped_column(Integer)
    by: Mapped[UUID] = mapped_column(ForeignKey("account.id"))
    at: Mapped[datetime] = mapped_column(DateTime(timezone=True))
    reason: Mapped[str | None] = mapped_column(Text)
    deadline: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
