"""Tables of the logframe: plans, nodes, indicators, targets, periods, areas.

``source`` columns read ``001:L399``: seed file and line. ``confidence`` is how surely the line
could be read; what a source does not give is null, never a guess.
"""

from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Date,
    DateTime,
    ForeignKey,
    Index,
    Integer,
    Numeric,
    String,
    Text,
    UniqueConstraint,
    func,
    text,
)
from sqlalchemy.dialects.postgresql import ARRAY, JSONB
from sqlalchemy.orm import Mapped, mapped_column

from inap.kit.tables import Base, new_id

CONFIDENCE = "confidence IN ('high','medium','low')"


class Area(Base):
    """A country, region or governorate. ``begins_on`` is set where it did not always exist."""

    __tablename__ = "area"

    code: Mapped[str] = mapped_column(String(16), primary_key=True)
    kind: Mapped[str] = mapped_column(String(16))
    parent_code: Mapped[str | None] = mapped_column(ForeignKey("area.code"))
    jurisdiction: Mapped[str | None] = mapped_column(String(10))
    title: Mapped[dict[str, Any]] = mapped_column(JSONB)
    iso: Mapped[bool] = mapped_column(Boolean)
    begins_on: Mapped[date | None] = mapped_column(Date)
    split_from: Mapped[str | None] = mapped_column(ForeignKey("area.code"))
    note: Mapped[str | None] = mapped_column(Text)

    __table_args__ = (
        CheckConstraint("kind IN ('country','region','governorate')", name="kind"),
        CheckConstraint("jurisdiction IN ('federal','krg')", name="jurisdiction"),
    )


class Plan(Base):
    """A plan. ``data_version`` rises with every published change of its figures or logframe."""

    __tablename__ = "plan"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    code: Mapped[str] = mapped_column(String(64), unique=True)
    title: Mapped[dict[str, Any]] = mapped_column(JSONB)
    description: Mapped[dict[str, Any]] = mapped_column(JSONB)
    start: Mapped[date] = mapped_column(Date)
    end: Mapped[date] = mapped_column(Date)
    parent_id: Mapped[UUID | None] = mapped_column(ForeignKey("plan.id"))
    predecessor_id: Mapped[UUID | None] = mapped_column(ForeignKey("plan.id"))
    synthetic: Mapped[bool] = mapped_column(Boolean, server_default=text("false"))
    published: Mapped[bool] = mapped_column(Boolean, server_default=text("true"))
    levels: Mapped[list[str]] = mapped_column(ARRAY(String(40)))
    jurisdictions: Mapped[list[str]] = mapped_column(ARRAY(String(10)))
    head: Mapped[dict[str, Any]] = mapped_column(JSONB)
    data_version: Mapped[int] = mapped_column(BigInteger, server_default=text("1"))
    content_digest: Mapped[str] = mapped_column(String(64), server_default="")
    # The version of the logframe in force; amendments raise it (``version_models.py``).
    logframe_version: Mapped[int] = mapped_column(Integer, server_default=text("1"))
    created_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), server_default=func.now())

    __table_args__ = (CheckConstraint('start <= "end"', name="start_before_end"),)


class Node(Base):
    """An element of a logframe: pillar, objective, output or activity."""

    __tablename__ = "node"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    plan_id: Mapped[UUID] = mapped_column(ForeignKey("plan.id", ondelete="CASCADE"))
    parent_id: Mapped[UUID | None] = mapped_column(ForeignKey("node.id", ondelete="CASCADE"))
    code: Mapped[str] = mapped_column(String(64))
    level: Mapped[str] = mapped_column(String(40))
    position: Mapped[int] = mapped_column(Integer)
    title: Mapped[dict[str, Any]] = mapped_column(JSONB)
    title_inferred: Mapped[bool] = mapped_column(Boolean, server_default=text("false"))
    printed_number: Mapped[str | None] = mapped_column(String(40))
    side: Mapped[str | None] = mapped_column(String(10))
    krg_state: Mapped[str | None] = mapped_column(String(10))
    joint_declaration: Mapped[bool | None] = mapped_column(Boolean)
    time_frame: Mapped[dict[str, Any] | None] = mapped_column(JSONB(none_as_null=True))
    details: Mapped[dict[str, Any]] = mapped_column(JSONB, server_default=text("'{}'"))
    source: Mapped[str | None] = mapped_column(String(40))
    confidence: Mapped[str] = mapped_column(String(6))
    note: Mapped[str | None] = mapped_column(Text)
    # The version of the logframe it came with, and from which day on it is dropped.
    since_version: Mapped[int] = mapped_column(Integer, server_default=text("1"))
    dropped_on: Mapped[date | None] = mapped_column(Date)

    __table_args__ = (
        UniqueConstraint("plan_id", "code"),
        CheckConstraint("side IN ('federal','krg')", name="side"),
        CheckConstraint("krg_state IN ('activity','nothing','blank')", name="krg_state"),
        CheckConstraint(CONFIDENCE, name="confidence"),
        Index("ix_node_plan_id_position", "plan_id", "position"),
        Index("ix_node_parent_id", "parent_id"),
    )


class Responsibility(Base):
    """One actor's part in one activity; ``printed`` is the source's own spelling."""

    __tablename__ = "responsibility"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    node_id: Mapped[UUID] = mapped_column(ForeignKey("node.id", ondelete="CASCADE"))
    actor_id: Mapped[UUID] = mapped_column(ForeignKey("actor.id"))
    part: Mapped[str] = mapped_column(String(10))
    printed: Mapped[str | None] = mapped_column(String(300))
    position: Mapped[int] = mapped_column(Integer)

    __table_args__ = (
        UniqueConstraint("node_id", "actor_id", "part"),
        CheckConstraint("part IN ('lead','support')", name="part"),
        Index("ix_responsibility_actor_id", "actor_id"),
    )


class Counterpart(Base):
    """A stated link between a federal and a KRG activity under one output."""

    __tablename__ = "counterpart"

    federal_id: Mapped[UUID] = mapped_column(
        ForeignKey("node.id", ondelete="CASCADE"), primary_key=True
    )
    krg_id: Mapped[UUID] = mapped_column(
        ForeignKey("node.id", ondelete="CASCADE"), primary_key=True
    )
    basis: Mapped[str] = mapped_column(Text)


class Indicator(Base):
    """What measures a node. How it adds up over time and areas is declared, not guessed."""

    __tablename__ = "indicator"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    plan_id: Mapped[UUID] = mapped_column(ForeignKey("plan.id", ondelete="CASCADE"))
    node_id: Mapped[UUID] = mapped_column(ForeignKey("node.id", ondelete="CASCADE"))
    code: Mapped[str] = mapped_column(String(64))
    position: Mapped[int] = mapped_column(Integer)
    title: Mapped[dict[str, Any]] = mapped_column(JSONB)
    definition: Mapped[dict[str, Any] | None] = mapped_column(JSONB(none_as_null=True))
    unit: Mapped[str] = mapped_column(String(20))
    kind: Mapped[str] = mapped_column(String(12))
    direction: Mapped[str] = mapped_column(String(10))
    aggregation_time: Mapped[str] = mapped_column(String(8))
    aggregation_areas: Mapped[str] = mapped_column(String(8))
    frequency: Mapped[str] = mapped_column(String(8))
    sensitivity: Mapped[str] = mapped_column(String(10))
    disaggregation: Mapped[list[str]] = mapped_column(ARRAY(String(8)))
    baseline: Mapped[dict[str, Any] | None] = mapped_column(JSONB(none_as_null=True))
    # Codes of the reporters that the data file names; empty: they follow from the rule.
    stated_reporters: Mapped[list[str]] = mapped_column(
        ARRAY(String(64)), server_default=text("'{}'")
    )
    source: Mapped[str | None] = mapped_column(String(40))
    confidence: Mapped[str] = mapped_column(String(6))
    note: Mapped[str | None] = mapped_column(Text)

    __table_args__ = (
        UniqueConstraint("plan_id", "code"),
        CheckConstraint("kind IN ('number','percentage','yes_no','qualitative')", name="kind"),
        CheckConstraint("direction IN ('increase','decrease','none')", name="direction"),
        CheckConstraint("aggregation_time IN ('sum','last','ratio','none')", name="over_time"),
        CheckConstraint("aggregation_areas IN ('sum','ratio','none')", name="over_areas"),
        CheckConstraint("frequency IN ('quarter','half','year','plan')", name="frequency"),
        CheckConstraint("sensitivity IN ('public','restricted')", name="sensitivity"),
        CheckConstraint(CONFIDENCE, name="confidence"),
        Index("ix_indicator_plan_id_position", "plan_id", "position"),
        Index("ix_indicator_node_id", "node_id"),
    )


class IndicatorNode(Base):
    """The nodes an indicator measures: its own, and those of the other side in the same row."""

    __tablename__ = "indicator_node"

    indicator_id: Mapped[UUID] = mapped_column(
        ForeignKey("indicator.id", ondelete="CASCADE"), primary_key=True
    )
    node_id: Mapped[UUID] = mapped_column(
        ForeignKey("node.id", ondelete="CASCADE"), primary_key=True
    )

    __table_args__ = (Index("ix_indicator_node_node_id", "node_id"),)


class IndicatorReporter(Base):
    """The actors that report on an indicator: the leads of the activities it measures."""

    __tablename__ = "indicator_reporter"

    indicator_id: Mapped[UUID] = mapped_column(
        ForeignKey("indicator.id", ondelete="CASCADE"), primary_key=True
    )
    actor_id: Mapped[UUID] = mapped_column(ForeignKey("actor.id"), primary_key=True)
    # Set by an amendment; null: since the plan began.
    since_on: Mapped[date | None] = mapped_column(Date)

    __table_args__ = (Index("ix_indicator_reporter_actor_id", "actor_id"),)


class Target(Base):
    """A value to be reached, on one side or (null) for the plan as a whole.

    Either by a day, or as a count for each year or for the whole plan where the source gives no
    day (001:L774-L807).
    """

    __tablename__ = "target"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    indicator_id: Mapped[UUID] = mapped_column(ForeignKey("indicator.id", ondelete="CASCADE"))
    value: Mapped[Decimal] = mapped_column(Numeric(20, 6))
    by: Mapped[date | None] = mapped_column(Date)
    every: Mapped[str | None] = mapped_column(String(8))
    side: Mapped[str | None] = mapped_column(String(10))
    source: Mapped[str | None] = mapped_column(String(40))
    note: Mapped[str | None] = mapped_column(Text)

    __table_args__ = (
        CheckConstraint("side IN ('federal','krg')", name="side"),
        CheckConstraint("every IN ('year','plan')", name="every"),
        CheckConstraint("(by IS NULL) <> (every IS NULL)", name="by_or_every"),
        Index("ix_target_indicator_id", "indicator_id"),
    )


class ReportingPeriod(Base):
    """A span for which values are reported: opens, falls due, and (where set) locks."""

    __tablename__ = "reporting_period"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    plan_id: Mapped[UUID] = mapped_column(ForeignKey("plan.id", ondelete="CASCADE"))
    code: Mapped[str] = mapped_column(String(20))
    kind: Mapped[str] = mapped_column(String(8))
    start: Mapped[date] = mapped_column(Date)
    end: Mapped[date] = mapped_column(Date)
    opens_on: Mapped[date] = mapped_column(Date)
    due_on: Mapped[date] = mapped_column(Date)
    locks_on: Mapped[date | None] = mapped_column(Date)
    version: Mapped[int] = mapped_column(Integer, server_default=text("1"))

    __table_args__ = (
        UniqueConstraint("plan_id", "code"),
        CheckConstraint("kind IN ('quarter','half','year','plan')", name="kind"),
        CheckConstraint('start <= "end"', name="start_before_end"),
        CheckConstraint("opens_on <= due_on", name="opens_before_due"),
        CheckConstraint("due_on <= locks_on", name="due_before_lock"),
    )


class PeriodException(Base):
    """Entry held open past a period's lock for one actor, and at most one indicator, until then.

    ``jurisdiction`` is whose matter it is: the actor's government, or for an actor of neither that
    of the coordinator who gave it; null holds for both.
    """

    __tablename__ = "period_exception"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    period_id: Mapped[UUID] = mapped_column(ForeignKey("reporting_period.id", ondelete="CASCADE"))
    actor_id: Mapped[UUID] = mapped_column(ForeignKey("actor.id"))
    indicator_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("indicator.id", ondelete="CASCADE")
    )
    jurisdiction: Mapped[str | None] = mapped_column(String(10))
    until: Mapped[datetime] = mapped_column(DateTime(timezone=True))
    reason: Mapped[str] = mapped_column(Text)
    given_by: Mapped[UUID] = mapped_column(ForeignKey("account.id"))
    given_at: Mapped[datetime] = mapped_column(DateTime(timezone=True))
    revoked_by: Mapped[UUID | None] = mapped_column(ForeignKey("account.id"))
    revoked_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))

    __table_args__ = (
        CheckConstraint("jurisdiction IN ('federal','krg')", name="jurisdiction"),
        CheckConstraint("given_at < until", name="given_before_until"),
        CheckConstraint("(revoked_by IS NULL) = (revoked_at IS NULL)", name="revoked_by_someone"),
        Index("ix_period_exception_period_id_actor_id", "period_id", "actor_id"),
        Index("ix_period_exception_actor_id", "actor_id"),
    )
