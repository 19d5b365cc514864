"""Tables of the actor registry."""

from typing import Any
from uuid import UUID

from sqlalchemy import Boolean, CheckConstraint, ForeignKey, Index, String, Text, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from inap.kit.tables import Base, new_id


class Actor(Base):
    """An organisation: national institution, local NGO or network, or international agency."""

    __tablename__ = "actor"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    code: Mapped[str] = mapped_column(String(64), unique=True)
    title: Mapped[dict[str, Any]] = mapped_column(JSONB)
    type: Mapped[str] = mapped_column(String(40))
    subtype: Mapped[str] = mapped_column(String(40))
    jurisdiction: Mapped[str | None] = mapped_column(String(10))
    parent_id: Mapped[UUID | None] = mapped_column(ForeignKey("actor.id"))
    collective: Mapped[bool] = mapped_column(Boolean, server_default=text("false"))
    has_unit: Mapped[bool] = mapped_column(Boolean, server_default=text("false"))
    source: Mapped[str | None] = mapped_column(String(40))
    confidence: Mapped[str] = mapped_column(String(6), server_default="high")
    note: Mapped[str | None] = mapped_column(Text)

    __table_args__ = (
        CheckConstraint("jurisdiction IN ('federal','krg')", name="jurisdiction"),
        CheckConstraint("confidence IN ('high','medium','low')", name="confidence"),
    )


class ActorAlias(Base):
    """Another spelling of an actor's name; ``folded`` is what search compares."""

    __tablename__ = "actor_alias"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    actor_id: Mapped[UUID] = mapped_column(ForeignKey("actor.id", ondelete="CASCADE"))
    text: Mapped[str] = mapped_column(String(300))
    folded: Mapped[str] = mapped_column(String(300))
    language: Mapped[str | None] = mapped_column(String(3))
    source: Mapped[str | None] = mapped_column(String(40))

    __table_args__ = (
        Index("uq_actor_alias_actor_id_text", "actor_id", "text", unique=True),
        Index("ix_actor_alias_folded", "folded"),
    )
