"""Tables of reminders: which days were done, and whom a reminder was written to about which body.

The mail itself waits in the outbox. Reminders are only ever added, so that a coordinator sees who
was reminded when.
"""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Date, DateTime, ForeignKey, Index, Integer, func
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from inap.kit.tables import Base, new_id


class ReminderRun(Base):
    """A day whose reminders were written; of several workers the first to add it does them."""

    __tablename__ = "reminder_run"

    day: Mapped[date] = mapped_column(Date, primary_key=True)
    at: Mapped[datetime] = mapped_column(DateTime(timezone=True), server_default=func.now())
    letters: Mapped[int] = mapped_column(Integer, server_default="0")


class Reminder(Base):
    """A mail to one person that reminded them of what one body owes to a plan.

    ``period_id`` and ``by`` are null where the daily task wrote it; ``by`` is the coordinator who
    asked for it otherwise, with a ``note`` of theirs.
    """

    __tablename__ = "reminder"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    plan_id: Mapped[UUID] = mapped_column(ForeignKey("plan.id", ondelete="CASCADE"))
    actor_id: Mapped[UUID] = mapped_column(ForeignKey("actor.id"))
    period_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("reporting_period.id", ondelete="SET NULL")
    )
    account_id: Mapped[UUID] = mapped_column(ForeignKey("account.id", ondelete="CASCADE"))
    message_id: Mapped[UUID] = mapped_column(ForeignKey("outbox_message.id", ondelete="CASCADE"))
    by: Mapped[UUID | None] = mapped_column(ForeignKey("account.id"))
    note: Mapped[dict[str, Any] | None] = mapped_column(JSONB(none_as_null=True))
    at: Mapped[datetime] = mapped_column(DateTime(timezone=True), server_default=func.now())

    __table_args__ = (
        Index("ix_reminder_plan_id_actor_id_at", "plan_id", "actor_id", "at"),
        Index("ix_reminder_account_id", "account_id"),
        Index("ix_reminder_message_id", "message_id"),
    )
