"""Tables of the actor registry."""

from typing import Any
from uuid import UUID

from sqlalchemy import Boolean, CheckConstraint, ForeignKey, Index, String, Text, false, true
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from inap.kit.tables import Base, new_id


class Actor(Base):
    """An organisation: national institution, local NGO or network, or international agency.

    ``type`` is null for the entry that stands where the print hides a name.
    """

    __tablename__ = "actor"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    code: Mapped[str] = mapped_column(String(64), unique=True)
    title: Mapped[dict[str, Any]] = mapped_column(JSONB)
    type: Mapped[str | None] = mapped_column(String(40))
    subtype: Mapped[str] = mapped_column(String(40))
    jurisdiction: Mapped[str | None] = mapped_column(String(10))
    parent_id: Mapped[UUID | None] = mapped_column(ForeignKey("actor.id"))
    collective: Mapped[bool] = mapped_column(Boolean, server_default=false())
    has_unit: Mapped[bool] = mapped_column(Boolean, server_default=false())
    source: Mapped[str | None] = mapped_column(String(40))
    confidence: Mapped[str] = mapped_column(String(6), server_default="high")
    note: Mapped[str | None] = mapped_column(Text)

    __table_args__ = (
        CheckConstraint("jurisdiction IN ('federal','krg')", name="jurisdiction"),
        CheckConstraint("confidence IN ('high','medium','low')", name="confidence"),
    )


class ActorAlias(Base):
    """A spelling of an actor's name, its titles included; ``folded`` is what search compares.

    A spelling that is broken in print or shared by several bodies is kept as a record, but does
    not identify the actor: an import must not take it for a name.
    """

    __tablename__ = "actor_alias"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    actor_id: Mapped[UUID] = mapped_column(ForeignKey("actor.id", ondelete="CASCADE"))
    text: Mapped[str] = mapped_column(String(300))
    folded: Mapped[str] = mapped_column(String(300))
    language: Mapped[str | None] = mapped_column(String(3))
    source: Mapped[str | None] = mapped_column(String(40))
    identifies: Mapped[bool] = mapped_column(Boolean, server_default=true())

    __table_args__ = (
        Index("uq_actor_alias_actor_id_text", "actor_id", "text", unique=True),
        Index("ix_actor_alias_folded", "folded"),
    )
