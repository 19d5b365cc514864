"""Tables of the actor registry."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Computed,
    DateTime,
    ForeignKey,
    Index,
    Integer,
    SmallInteger,
    String,
    Text,
    false,
    func,
    text,
    true,
)
from sqlalchemy.dialects.postgresql import ARRAY, JSONB
from sqlalchemy.orm import Mapped, mapped_column

from inap.kit.tables import Base, new_id


class Actor(Base):
    """An organisation: national institution, local NGO or network, or international agency.

    ``type`` is null for the entry that stands where the print hides a name. Of what nobody has told
    of a body, null is kept: an empty list says "none". ``merged_into_id`` names the entry that this
    one was found to be another spelling of; nothing else refers to it from then on. The data files
    write an entry as long as its ``version`` is 1; from then on it is the people's.
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
    areas: Mapped[list[str] | None] = mapped_column(ARRAY(String(16)))
    sectors: Mapped[list[str] | None] = mapped_column(ARRAY(String(16)))
    pillars: Mapped[list[str] | None] = mapped_column(ARRAY(String(130)))
    languages: Mapped[list[str] | None] = mapped_column(ARRAY(String(3)))
    capacities: Mapped[list[str] | None] = mapped_column(ARRAY(String(16)))
    staff: Mapped[int | None] = mapped_column(Integer)
    volunteers: Mapped[int | None] = mapped_column(Integer)
    # What the body says of itself, from 1 to 5.
    capacity_score: Mapped[int | None] = mapped_column(SmallInteger)
    collaboration_score: Mapped[int | None] = mapped_column(SmallInteger)
    # A year, a month or a day, as far as it is known.
    since: Mapped[str | None] = mapped_column(String(10))
    status: Mapped[str | None] = mapped_column(String(8))
    merged_into_id: Mapped[UUID | None] = mapped_column(ForeignKey("actor.id"))
    version: Mapped[int] = mapped_column(Integer, server_default=text("1"))
    updated_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), server_default=func.now())

    __table_args__ = (
        CheckConstraint("jurisdiction IN ('federal','krg')", name="jurisdiction"),
        CheckConstraint("confidence IN ('high','medium','low')", name="confidence"),
        CheckConstraint("staff >= 0 AND volunteers >= 0", name="people"),
        CheckConstraint(
            "capacity_score BETWEEN 1 AND 5 AND collaboration_score BETWEEN 1 AND 5", name="scores"
        ),
        CheckConstraint("status IN ('active','inactive')", name="status"),
        CheckConstraint("merged_into_id <> id", name="not_into_itself"),
        Index("ix_actor_areas", "areas", postgresql_using="gin"),
        Index("ix_actor_sectors", "sectors", postgresql_using="gin"),
        Index(
            "ix_actor_merged_into_id",
            "merged_into_id",
            postgresql_where=text("merged_into_id IS NOT NULL"),
        ),
    )


class ActorAlias(Base):
    """A spelling of an actor's name, its titles included; ``folded`` is what search compares.

    A spelling that is broken in print or shared by several bodies is kept as a record, but does
    not identify the actor: an import must not take it for a name. ``grams`` are the runs of three
    letters in ``folded``, by which an index finds part of a word. What people ``entered`` is
    theirs; the data files do not take it away.
    """

    __tablename__ = "actor_alias"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    actor_id: Mapped[UUID] = mapped_column(ForeignKey("actor.id", ondelete="CASCADE"))
    text: Mapped[str] = mapped_column(String(300))
    folded: Mapped[str] = mapped_column(String(300))
    language: Mapped[str | None] = mapped_column(String(3))
    source: Mapped[str | None] = mapped_column(String(40))
    identifies: Mapped[bool] = mapped_column(Boolean, server_default=true())
    entered: Mapped[bool] = mapped_column(Boolean, server_default=false())
    grams: Mapped[list[str]] = mapped_column(
        ARRAY(Text), Computed("inap_trigrams((folded)::text)", persisted=True)
    )

    __table_args__ = (
        Index("uq_actor_alias_actor_id_text", "actor_id", "text", unique=True),
        Index("ix_actor_alias_folded", "folded"),
        Index("ix_actor_alias_grams", "grams", postgresql_using="gin"),
    )


class ActorContact(Base):
    """Whom to reach at an actor: personal data, told to those who coordinate and to nobody else."""

    __tablename__ = "actor_contact"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    actor_id: Mapped[UUID] = mapped_column(ForeignKey("actor.id", ondelete="CASCADE"))
    name: Mapped[str] = mapped_column(String(200))
    position: Mapped[str | None] = mapped_column(String(200))
    email: Mapped[str | None] = mapped_column(String(254))
    phone: Mapped[str | None] = mapped_column(String(40))
    language: Mapped[str | None] = mapped_column(String(3))
    note: Mapped[str | None] = mapped_column(Text)
    created_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), server_default=func.now())

    __table_args__ = (
        CheckConstraint("language IN ('en','ar','ckb')", name="language"),
        Index("ix_actor_contact_actor_id", "actor_id"),
    )


class ActorMerge(Base):
    """That one entry was found to be another's, and all that was moved by it.

    ``moved`` holds the keys of the rows that named the entry, the rows that said the same of both,
    and the copies of spellings, so that taking it back restores exactly what was.
    """

    __tablename__ = "actor_merge"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    merged_id: Mapped[UUID] = mapped_column(ForeignKey("actor.id"))
    into_id: Mapped[UUID] = mapped_column(ForeignKey("actor.id"))
    reason: Mapped[str | None] = mapped_column(Text)
    by: Mapped[UUID | None] = mapped_column(ForeignKey("account.id"))
    at: Mapped[datetime] = mapped_column(DateTime(timezone=True))
    moved: Mapped[dict[str, Any]] = mapped_column(JSONB)
    undone_by: Mapped[UUID | None] = mapped_column(ForeignKey("account.id"))
    undone_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))

    __table_args__ = (
        CheckConstraint("merged_id <> into_id", name="not_into_itself"),
        Index(
            "uq_actor_merge_merged_id",
            "merged_id",
            unique=True,
            postgresql_where=text("undone_at IS NULL"),
        ),
        Index("ix_actor_merge_into_id", "into_id"),
    )


class MergedHistory(Base):
    """The body under which a report's history was opened, where its entry was merged since.

    The hashes of a history are taken over that body, so ``verify`` goes by it.
    """

    __tablename__ = "merged_history"

    subject_id: Mapped[UUID] = mapped_column(primary_key=True)
    actor_id: Mapped[UUID] = mapped_column(ForeignKey("actor.id"))
    merge_id: Mapped[UUID] = mapped_column(ForeignKey("actor_merge.id"))

    __table_args__ = (Index("ix_merged_history_merge_id", "merge_id"),)
