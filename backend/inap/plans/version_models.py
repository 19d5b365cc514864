"""Tables of the logframe's versions: when each began, what each changed, who reported before.

The logframe in force stands in ``node`` and what hangs on it. Of a node that an amendment changed,
``node_version`` holds what could be amended (``content.py``) as it was in each version in which it
was another, and nothing of the nodes that never changed. Version 1 is the plan as it was loaded; it
has no row of its own.
"""

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
    UniqueConstraint,
)
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from inap.kit.tables import Base


class LogframeVersion(Base):
    """A version of a plan's logframe, from the second on: since which day, by which amendment."""

    __tablename__ = "logframe_version"

    plan_id: Mapped[UUID] = mapped_column(
        ForeignKey("plan.id", ondelete="CASCADE"), primary_key=True
    )
    number: Mapped[int] = mapped_column(Integer, primary_key=True)
    effective_on: Mapped[date] = mapped_column(Date)
    amendment_id: Mapped[UUID] = mapped_column(ForeignKey("amendment.id"))
    at: Mapped[datetime] = mapped_column(DateTime(timezone=True))
    by: Mapped[UUID] = mapped_column(ForeignKey("account.id"))

    __table_args__ = (
        UniqueConstraint("amendment_id"),
        CheckConstraint("number > 1", name="number"),
    )


class NodeVersion(Base):
    """What could be amended of a node, as it stood from this version on."""

    __tablename__ = "node_version"

    node_id: Mapped[UUID] = mapped_column(ForeignKey("node.id"), primary_key=True)
    version: Mapped[int] = mapped_column(Integer, primary_key=True)
    plan_id: Mapped[UUID] = mapped_column(ForeignKey("plan.id"))
    content: Mapped[dict[str, Any]] = mapped_column(JSONB)

    __table_args__ = (Index("ix_node_version_plan_id_version", "plan_id", "version"),)


class FormerReporter(Base):
    """An actor that reported on an indicator up to (not including) a day.

    ``since_on`` is null for one of the plan as it was loaded. The view ``reporter_in_time`` holds
    these together with those of today.
    """

    __tablename__ = "former_reporter"

    indicator_id: Mapped[UUID] = mapped_column(
        ForeignKey("indicator.id", ondelete="CASCADE"), primary_key=True
    )
    actor_id: Mapped[UUID] = mapped_column(ForeignKey("actor.id"), primary_key=True)
    until_on: Mapped[date] = mapped_column(Date, primary_key=True)
    since_on: Mapped[date | None] = mapped_column(Date)

    __table_args__ = (
        CheckConstraint("since_on < until_on", name="since_before_until"),
        Index("ix_former_reporter_actor_id", "actor_id"),
    )
