"""Tables of overlaps: what looks like one thing told twice, and what was decided about it.

The observations stay as they were approved. ``overlap_decision`` is what counts for a time, from
one data version to another, and ``adjustment`` what it adds beside the observations, so that sums,
ratios and ``as_of`` come out by addition. ``inap verify`` proves both against the reports.
"""

from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    DateTime,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    Numeric,
    String,
    Text,
    Uuid,
    func,
)
from sqlalchemy.dialects.postgresql import ARRAY, JSONB
from sqlalchemy.orm import Mapped, mapped_column

from inap.kit.tables import Base, new_id

RESOLUTIONS = "('sum','max','stated')"


class Overlap(Base):
    """Accounts of one indicator and period that may tell of the same thing, and where it stands.

    ``side`` is the government all of them are of; null where both governments are concerned.
    ``reasons`` are why the rule found it, none where somebody declared it.
    """

    __tablename__ = "overlap"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    plan_id: Mapped[UUID] = mapped_column(ForeignKey("plan.id"))
    kind: Mapped[str] = mapped_column(String(20), server_default="submission")
    indicator_id: Mapped[UUID] = mapped_column(ForeignKey("indicator.id"))
    period_id: Mapped[UUID] = mapped_column(ForeignKey("reporting_period.id"))
    side: Mapped[str | None] = mapped_column(String(10))
    state: Mapped[str] = mapped_column(String(10), server_default="found")
    reasons: Mapped[list[str]] = mapped_column(JSONB)
    declared: Mapped[bool] = mapped_column(Boolean)
    resolution: Mapped[str | None] = mapped_column(String(8))
    stated: Mapped[list[dict[str, Any]] | None] = mapped_column(JSONB(none_as_null=True))
    reason: Mapped[str | None] = mapped_column(Text)
    decided_by: Mapped[UUID | None] = mapped_column(ForeignKey("account.id"))
    decided_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    version: Mapped[int] = mapped_column(Integer, server_default="1")
    found_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), server_default=func.now())

    __table_args__ = (
        CheckConstraint("kind IN ('submission')", name="kind"),
        CheckConstraint("side IN ('federal','krg')", name="side"),
        CheckConstraint("state IN ('found','resolved','dismissed','outdated')", name="state"),
        CheckConstraint(f"resolution IN {RESOLUTIONS}", name="resolution"),
        CheckConstraint("(state = 'resolved') = (resolution IS NOT NULL)", name="resolved"),
        Index("ix_overlap_plan_id_state", "plan_id", "state"),
        Index("ix_overlap_indicator_id_period_id", "indicator_id", "period_id"),
    )


class OverlapMember(Base):
    """One of the accounts.

    It refers to no row: two who approve its members at once would wait for each other.
    """

    __tablename__ = "overlap_member"

    overlap_id: Mapped[UUID] = mapped_column(
        ForeignKey("overlap.id", ondelete="CASCADE"), primary_key=True
    )
    member_id: Mapped[UUID] = mapped_column(primary_key=True)

    __table_args__ = (Index("ix_overlap_member_member_id", "member_id"),)


class OverlapHistory(Base):
    """One step of an overlap. Each entry carries the hash of the one before it.

    ``members`` are the accounts at that step, each with its revision at the time.
    """

    __tablename__ = "overlap_history"

    overlap_id: Mapped[UUID] = mapped_column(
        ForeignKey("overlap.id", ondelete="CASCADE"), primary_key=True
    )
    sequence: Mapped[int] = mapped_column(Integer, primary_key=True)
    action: Mapped[str] = mapped_column(String(10))
    from_state: Mapped[str | None] = mapped_column(String(10))
    to_state: Mapped[str] = mapped_column(String(10))
    members: Mapped[list[dict[str, Any]]] = mapped_column(JSONB)
    resolution: Mapped[str | None] = mapped_column(String(8))
    stated: Mapped[list[dict[str, Any]] | None] = mapped_column(JSONB(none_as_null=True))
    reason: Mapped[str | None] = mapped_column(Text)
    by: Mapped[UUID] = mapped_column(ForeignKey("account.id"))
    at: Mapped[datetime] = mapped_column(DateTime(timezone=True))
    hash: Mapped[bytes] = mapped_column(LargeBinary)


class OverlapDecision(Base):
    """A decision that counts, or counted once: from which data version to which.

    ``sequence`` is that of the history entry that made it. ``jurisdiction`` is whose figures it
    changes; with ``national`` those alone. ``covers`` are the submissions it was decided on, with
    those of overlaps of one side that were decided before; ``excluded`` those that do not count.
    """

    __tablename__ = "overlap_decision"

    overlap_id: Mapped[UUID] = mapped_column(primary_key=True)
    sequence: Mapped[int] = mapped_column(Integer, primary_key=True)
    plan_id: Mapped[UUID] = mapped_column(Uuid)
    indicator_id: Mapped[UUID] = mapped_column(Uuid)
    period_id: Mapped[UUID] = mapped_column(Uuid)
    jurisdiction: Mapped[str] = mapped_column(String(10))
    covers: Mapped[list[UUID]] = mapped_column(ARRAY(Uuid))
    excluded: Mapped[list[UUID]] = mapped_column(ARRAY(Uuid))
    version_from: Mapped[int] = mapped_column(BigInteger)
    version_to: Mapped[int | None] = mapped_column(BigInteger)
    known_from: Mapped[datetime] = mapped_column(DateTime(timezone=True))
    known_to: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))

    __table_args__ = (
        ForeignKeyConstraint(
            ["overlap_id", "sequence"],
            ["overlap_history.overlap_id", "overlap_history.sequence"],
            ondelete="CASCADE",
        ),
        CheckConstraint("jurisdiction IN ('federal','krg','national')", name="jurisdiction"),
        Index("ix_overlap_decision_plan_id_indicator_id", "plan_id", "indicator_id"),
        # Only one decision on an overlap counts at a time.
        Index(
            "ix_overlap_decision_standing",
            "overlap_id",
            unique=True,
            postgresql_where=version_to.is_(None),
        ),
    )


class Adjustment(Base):
    """What a decision adds at one spot; ``sex`` and ``age`` null is the total of the area."""

    __tablename__ = "adjustment"

    overlap_id: Mapped[UUID] = mapped_column(primary_key=True)
    sequence: Mapped[int] = mapped_column(Integer, primary_key=True)
    place: Mapped[int] = mapped_column(Integer, primary_key=True)
    area_code: Mapped[str] = mapped_column(String(16))
    sex: Mapped[str | None] = mapped_column(String(8))
    age: Mapped[str | None] = mapped_column(String(16))
    value: Mapped[Decimal | None] = mapped_column(Numeric(36, 6))
    numerator: Mapped[Decimal | None] = mapped_column(Numeric(36, 6))
    denominator: Mapped[Decimal | None] = mapped_column(Numeric(36, 6))

    __table_args__ = (
        ForeignKeyConstraint(
            ["overlap_id", "sequence"],
            ["overlap_decision.overlap_id", "overlap_decision.sequence"],
            ondelete="CASCADE",
        ),
    )
