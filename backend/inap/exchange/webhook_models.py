"""Tables of webhooks: who is told of new data, where, and each telling.

Deliveries are made by a trigger on ``plan``, in the transaction in which its data version rises,
whichever part of the portal raises it.
"""

from datetime import datetime
from uuid import UUID

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    DateTime,
    ForeignKey,
    Identity,
    Index,
    Integer,
    String,
    UniqueConstraint,
    func,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column

from inap.kit.tables import Base, new_id

WAITS = "delivered_at IS NULL AND given_up_at IS NULL"


class Webhook(Base):
    """An address that is told when a plan's data version rises; without a plan, of every plan.

    The secret is kept as it is, because each delivery is signed with it. It opens nothing here.
    """

    __tablename__ = "webhook"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    account_id: Mapped[UUID] = mapped_column(ForeignKey("account.id", ondelete="CASCADE"))
    plan_id: Mapped[UUID | None] = mapped_column(ForeignKey("plan.id", ondelete="CASCADE"))
    url: Mapped[str] = mapped_column(String(2000))
    secret: Mapped[str] = mapped_column(String(80))
    created_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), server_default=func.now())
    # Set by its holder, or by the receiver's answer that it is gone; such are told nothing more.
    ended_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    ended_by: Mapped[str | None] = mapped_column(String(8))

    __table_args__ = (
        CheckConstraint("ended_by IN ('holder','receiver')", name="ended_by"),
        CheckConstraint("(ended_at IS NULL) = (ended_by IS NULL)", name="ended_by_someone"),
        Index("ix_webhook_account_id", "account_id"),
        Index("ix_webhook_plan_id", "plan_id"),
    )


class WebhookDelivery(Base):
    """One telling of one webhook; its id is the message's, also when it is sent again.

    What one transaction raises several times is told once: ``raised_in`` is its number.
    """

    __tablename__ = "webhook_delivery"

    id: Mapped[UUID] = mapped_column(primary_key=True, server_default=text("gen_random_uuid()"))
    number: Mapped[int] = mapped_column(BigInteger, Identity(always=True))
    webhook_id: Mapped[UUID] = mapped_column(ForeignKey("webhook.id", ondelete="CASCADE"))
    plan_id: Mapped[UUID] = mapped_column(ForeignKey("plan.id", ondelete="CASCADE"))
    previous_version: Mapped[int] = mapped_column(BigInteger)
    data_version: Mapped[int] = mapped_column(BigInteger)
    raised_in: Mapped[int] = mapped_column(BigInteger)
    created_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), server_default=func.now())
    # From when on it waits: from its beginning, or since it was asked for again.
    queued_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), server_default=func.now())
    send_after: Mapped[datetime] = mapped_column(DateTime(timezone=True), server_default=func.now())
    attempts: Mapped[int] = mapped_column(Integer, server_default=text("0"))
    last_status: Mapped[int | None] = mapped_column(Integer)
    last_error: Mapped[str | None] = mapped_column(String(200))
    delivered_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    given_up_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))

    __table_args__ = (
        CheckConstraint("delivered_at IS NULL OR given_up_at IS NULL", name="one_end"),
        UniqueConstraint("webhook_id", "plan_id", "raised_in", "created_at"),
        Index("ix_webhook_delivery_webhook_id_number", "webhook_id", "number"),
        Index("ix_webhook_delivery_plan_id", "plan_id"),
        Index("ix_webhook_delivery_waiting", "number", postgresql_where=text(WAITS)),
    )
