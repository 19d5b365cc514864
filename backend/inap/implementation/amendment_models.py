"""Tables of amendments: what is proposed, how it was decided, and what was said of it."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    CheckConstraint,
    Date,
    DateTime,
    ForeignKey,
    Index,
    Integer,
    String,
    Text,
    func,
)
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from inap.kit.tables import Base, new_id

KINDS = "('change','add','repeat','retime','drop')"
STATES = "('draft','proposed','accepted','rejected','withdrawn')"


class Amendment(Base):
    """A proposal to change, add, repeat, retime or drop an activity.

    ``node_id`` is the activity, or for an addition the output it shall stand under. ``before``
    is what the activity was when it was proposed; ``logframe_version`` the version that it made,
    null while it has not taken effect. ``origin_*`` names what it came from, such as a
    recommendation.
    """

    __tablename__ = "amendment"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    plan_id: Mapped[UUID] = mapped_column(ForeignKey("plan.id"))
    node_id: Mapped[UUID] = mapped_column(ForeignKey("node.id"))
    kind: Mapped[str] = mapped_column(String(10))
    jurisdiction: Mapped[str] = mapped_column(String(10))
    actor_id: Mapped[UUID | None] = mapped_column(ForeignKey("actor.id"))
    proposed: Mapped[dict[str, Any]] = mapped_column(JSONB)
    before: Mapped[dict[str, Any] | None] = mapped_column(JSONB(none_as_null=True))
    reason: Mapped[dict[str, Any]] = mapped_column(JSONB)
    state: Mapped[str] = mapped_column(String(10), server_default="draft")
    version: Mapped[int] = mapped_column(Integer, server_default="1")
    created_by: Mapped[UUID] = mapped_column(ForeignKey("account.id"))
    proposed_by: Mapped[UUID | None] = mapped_column(ForeignKey("account.id"))
    proposed_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    decided_by: Mapped[UUID | None] = mapped_column(ForeignKey("account.id"))
    decided_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    decision: Mapped[str | None] = mapped_column(Text)
    effective_on: Mapped[date | None] = mapped_column(Date)
    logframe_version: Mapped[int | None] = mapped_column(Integer)
    made_node_id: Mapped[UUID | None] = mapped_column(ForeignKey("node.id"))
    origin_kind: Mapped[str | None] = mapped_column(String(40))
    origin_id: Mapped[UUID | None] = mapped_column()
    updated_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), server_default=func.now())

    __table_args__ = (
        CheckConstraint(f"kind IN {KINDS}", name="kind"),
        CheckConstraint(f"state IN {STATES}", name="state"),
        CheckConstraint("jurisdiction IN ('federal','krg')", name="jurisdiction"),
        CheckConstraint("(state = 'accepted') = (effective_on IS NOT NULL)", name="effective_on"),
        CheckConstraint("(origin_kind IS NULL) = (origin_id IS NULL)", name="origin"),
        Index("ix_amendment_plan_id_state", "plan_id", "state"),
        Index("ix_amendment_node_id", "node_id"),
        Index("ix_amendment_actor_id", "actor_id"),
        Index("ix_amendment_origin_id", "origin_id"),
    )


class AmendmentHistory(Base):
    """One step of an amendment: who, when and why."""

    __tablename__ = "amendment_history"

    amendment_id: Mapped[UUID] = mapped_column(
        ForeignKey("amendment.id", ondelete="CASCADE"), primary_key=True
    )
    sequence: Mapped[int] = mapped_column(Integer, primary_key=True)
    action: Mapped[str] = mapped_column(String(12))
    from_state: Mapped[str | None] = mapped_column(String(10))
    to_state: Mapped[str] = mapped_column(String(10))
    by: Mapped[UUID] = mapped_column(ForeignKey("account.id"))
    at: Mapped[datetime] = mapped_column(DateTime(timezone=True))
    reason: Mapped[str | None] = mapped_column(Text)
    effective_on: Mapped[date | None] = mapped_column(Date)


class AmendmentComment(Base):
    """What somebody said of an amendment while it was discussed."""

    __tablename__ = "amendment_comment"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    amendment_id: Mapped[UUID] = mapped_column(ForeignKey("amendment.id", ondelete="CASCADE"))
    by: Mapped[UUID] = mapped_column(ForeignKey("account.id"))
    at: Mapped[datetime] = mapped_column(DateTime(timezone=True))
    text: Mapped[dict[str, Any]] = mapped_column(JSONB)

    __table_args__ = (Index("ix_amendment_comment_amendment_id", "amendment_id"),)
