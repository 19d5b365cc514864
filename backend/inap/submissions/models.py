"""Tables of indicator values: submissions, revisions, history, published observations, roll-ups.

A submission holds one fact (indicator, actor, period, area). Its revisions hold the typed cells
as a document; an approved revision never changes. Approval copies the cells into
``observation``, the published table every figure is read from. An observation is known from one
moment, and data version, to another: nothing is overwritten, so ``as_of`` reads what was known
then. ``rollup`` and ``standing`` are kept figures that a command proves equal to a
recomputation.
"""

from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    DateTime,
    ForeignKey,
    Identity,
    Index,
    Integer,
    LargeBinary,
    Numeric,
    String,
    Text,
    UniqueConstraint,
    func,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from inap.kit.tables import Base, new_id

STATES = "('draft','submitted','verified','approved','returned','reopened')"
WAITING_STATES = ("submitted", "verified", "returned", "reopened")
SCOPES = "('federal','krg','national')"
# Wide enough for a sum of many of the largest reported amounts.
SUM = Numeric(36, 6)


class Submission(Base):
    """What one actor reports on one indicator for one period and area, and where it stands."""

    __tablename__ = "submission"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    plan_id: Mapped[UUID] = mapped_column(ForeignKey("plan.id"))
    indicator_id: Mapped[UUID] = mapped_column(ForeignKey("indicator.id"))
    actor_id: Mapped[UUID] = mapped_column(ForeignKey("actor.id"))
    period_id: Mapped[UUID] = mapped_column(ForeignKey("reporting_period.id"))
    area_code: Mapped[str] = mapped_column(ForeignKey("area.code"))
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
        UniqueConstraint("indicator_id", "actor_id", "period_id", "area_code"),
        CheckConstraint(f"state IN {STATES}", name="state"),
        CheckConstraint("jurisdiction IN ('federal','krg')", name="jurisdiction"),
        Index("ix_submission_plan_id_state", "plan_id", "state"),
        Index("ix_submission_actor_id_period_id", "actor_id", "period_id"),
        # What waits for someone is a small part of all, and is asked for most.
        # Completeness counts who has a published report for which period, plan by plan.
        Index(
            "ix_submission_published",
            "plan_id",
            "indicator_id",
            "actor_id",
            "period_id",
            postgresql_where=text("published_revision IS NOT NULL"),
        ),
        Index("ix_submission_waiting", "id", postgresql_where=text(f"state IN {WAITING_STATES}")),
    )


class SubmissionRevision(Base):
    """The values of a submission at one revision."""

    __tablename__ = "submission_revision"

    submission_id: Mapped[UUID] = mapped_column(
        ForeignKey("submission.id", ondelete="CASCADE"), primary_key=True
    )
    number: Mapped[int] = mapped_column(Integer, primary_key=True)
    cells: Mapped[list[dict[str, Any]]] = mapped_column(JSONB)
    narrative: Mapped[dict[str, Any] | None] = mapped_column(JSONB(none_as_null=True))
    created_by: Mapped[UUID] = mapped_column(ForeignKey("account.id"))
    created_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), server_default=func.now())
    approved_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    # The version of the logframe in force when it was begun, and then when it was handed in.
    logframe_version: Mapped[int] = mapped_column(Integer, server_default=text("1"))


class SubmissionHistory(Base):
    """One transition. Each entry carries the hash of the one before it in the same submission."""

    __tablename__ = "submission_history"

    submission_id: Mapped[UUID] = mapped_column(
        ForeignKey("submission.id", ondelete="CASCADE"), primary_key=True
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
    # What else the step says: ``warnings`` of what was handed in, ``cells`` a return points at.
    details: Mapped[dict[str, Any] | None] = mapped_column(JSONB(none_as_null=True))
    content_hash: Mapped[bytes] = mapped_column(LargeBinary)
    hash: Mapped[bytes] = mapped_column(LargeBinary)

    __table_args__ = (Index("ix_submission_history_at", "at"),)


class HistoryCheckpoint(Base):
    """An anchor over the newest history hashes, so that a rewritten past is found."""

    __tablename__ = "history_checkpoint"

    id: Mapped[int] = mapped_column(BigInteger, Identity(), primary_key=True)
    at: Mapped[datetime] = mapped_column(DateTime(timezone=True))
    heads: Mapped[int] = mapped_column(Integer)
    digest: Mapped[bytes] = mapped_column(LargeBinary)


class CheckpointHead(Base):
    """The newest history entry of a submission at a checkpoint (only those that moved since)."""

    __tablename__ = "checkpoint_head"

    checkpoint_id: Mapped[int] = mapped_column(
        ForeignKey("history_checkpoint.id"), primary_key=True
    )
    submission_id: Mapped[UUID] = mapped_column(primary_key=True)
    sequence: Mapped[int] = mapped_column(Integer)
    hash: Mapped[bytes] = mapped_column(LargeBinary)

    __table_args__ = (Index("ix_checkpoint_head_submission_id", "submission_id"),)


class PlanReset(Base):
    """A plan for training that was set back to its files.

    Its checkpoint's heads are the ends of the histories that were cut off. ``data_version`` is the
    first of the plan as it was loaded anew; ``by`` is null where the command did it.
    """

    __tablename__ = "plan_reset"

    checkpoint_id: Mapped[int] = mapped_column(
        ForeignKey("history_checkpoint.id"), primary_key=True
    )
    plan_id: Mapped[UUID] = mapped_column(ForeignKey("plan.id"))
    data_version: Mapped[int] = mapped_column(BigInteger)
    by: Mapped[UUID | None] = mapped_column(ForeignKey("account.id"))

    __table_args__ = (Index("ix_plan_reset_plan_id_data_version", "plan_id", "data_version"),)


class Observation(Base):
    """One published cell. ``sex`` and ``age`` null is the total of the submission.

    It has no foreign keys: rows come only from approved revisions, by one statement, in bulk; and
    ``inap verify`` proves that they equal them.
    """

    __tablename__ = "observation"

    plan_id: Mapped[UUID] = mapped_column(primary_key=True)
    submission_id: Mapped[UUID] = mapped_column(primary_key=True)
    revision: Mapped[int] = mapped_column(Integer, primary_key=True)
    cell: Mapped[int] = mapped_column(Integer, primary_key=True)
    indicator_id: Mapped[UUID] = mapped_column()
    actor_id: Mapped[UUID] = mapped_column()
    period_id: Mapped[UUID] = mapped_column()
    area_code: Mapped[str] = mapped_column(String(16))
    jurisdiction: Mapped[str] = mapped_column(String(10))
    sex: Mapped[str | None] = mapped_column(String(8))
    age: Mapped[str | None] = mapped_column(String(16))
    value: Mapped[Decimal | None] = mapped_column(Numeric(24, 6))
    numerator: Mapped[Decimal | None] = mapped_column(Numeric(24, 6))
    denominator: Mapped[Decimal | None] = mapped_column(Numeric(24, 6))
    version_from: Mapped[int] = mapped_column(BigInteger)
    version_to: Mapped[int | None] = mapped_column(BigInteger)
    known_from: Mapped[datetime] = mapped_column(DateTime(timezone=True))
    known_to: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))

    __table_args__ = (
        Index(
            "ix_observation_current",
            "indicator_id",
            "period_id",
            postgresql_where=text("version_to IS NULL"),
        ),
        Index("ix_observation_indicator_id_known_from", "indicator_id", "known_from"),
        {"postgresql_partition_by": "LIST (plan_id)"},
    )


class Publication(Base):
    """A published change: which submission, at which data version. Feeds ``changes?since=``.

    With an ``overlap_id`` no revision was published: a decision on that overlap changed what counts
    of the submission, or ended.
    """

    __tablename__ = "publication"

    plan_id: Mapped[UUID] = mapped_column(ForeignKey("plan.id"), primary_key=True)
    version: Mapped[int] = mapped_column(BigInteger, primary_key=True)
    submission_id: Mapped[UUID] = mapped_column(
        ForeignKey("submission.id", ondelete="CASCADE"), primary_key=True
    )
    revision: Mapped[int] = mapped_column(Integer)
    kind: Mapped[str] = mapped_column(String(10))
    at: Mapped[datetime] = mapped_column(DateTime(timezone=True))
    overlap_id: Mapped[UUID | None] = mapped_column()

    __table_args__ = (
        CheckConstraint("kind IN ('published','corrected')", name="kind"),
        Index("ix_publication_submission_id", "submission_id"),
    )


class Rollup(Base):
    """The kept figure of an indicator for one period, on one side or nationally."""

    __tablename__ = "rollup"

    plan_id: Mapped[UUID] = mapped_column(ForeignKey("plan.id"))
    indicator_id: Mapped[UUID] = mapped_column(ForeignKey("indicator.id"), primary_key=True)
    scope: Mapped[str] = mapped_column(String(10), primary_key=True)
    period_id: Mapped[UUID] = mapped_column(ForeignKey("reporting_period.id"), primary_key=True)
    value: Mapped[Decimal | None] = mapped_column(SUM)
    numerator: Mapped[Decimal | None] = mapped_column(SUM)
    denominator: Mapped[Decimal | None] = mapped_column(SUM)
    parts: Mapped[int] = mapped_column(Integer)

    __table_args__ = (
        CheckConstraint(f"scope IN {SCOPES}", name="scope"),
        Index("ix_rollup_plan_id_scope", "plan_id", "scope"),
    )


class StandingFigure(Base):
    """The kept figure of an indicator to date, on one side or nationally."""

    __tablename__ = "standing_figure"

    plan_id: Mapped[UUID] = mapped_column(ForeignKey("plan.id"))
    indicator_id: Mapped[UUID] = mapped_column(ForeignKey("indicator.id"), primary_key=True)
    scope: Mapped[str] = mapped_column(String(10), primary_key=True)
    value: Mapped[Decimal | None] = mapped_column(SUM)
    numerator: Mapped[Decimal | None] = mapped_column(SUM)
    denominator: Mapped[Decimal | None] = mapped_column(SUM)
    parts: Mapped[int] = mapped_column(Integer)

    __table_args__ = (
        CheckConstraint(f"scope IN {SCOPES}", name="scope"),
        Index("ix_standing_figure_plan_id_scope", "plan_id", "scope"),
    )
