"""Tables of coordination: bodies, members, meetings, attendance, records, recommendations.

What a source does not give (a day, an attendance list, an owner) is null and shows as missing.
``source`` columns read ``002:L89``: seed file and line.
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
    String,
    Text,
    func,
)
from sqlalchemy import (
    text as sql,
)
from sqlalchemy.dialects.postgresql import ARRAY, JSONB
from sqlalchemy.orm import Mapped, mapped_column

from inap.kit.tables import Base, new_id

CONFIDENCE = "confidence IN ('high','medium','low')"
KINDS = ("update", "challenge", "recommendation")
SECTORS = (
    "protection",
    "participation",
    "prevention",
    "recovery",
    "legislation",
    "awareness",
    "empowerment",
    "climate_change",
)
LEVELS = ("government", "local_ngo", "international")


def _one_of(column: str, values: tuple[str, ...]) -> str:
    return f"{column} IN ({','.join(repr(value) for value in values)})"


class Body(Base):
    """A body that coordinates a plan, or a series of meetings without fixed members.

    ``promises`` say how often it is to meet, ``figures`` what a source publishes about it.
    """

    __tablename__ = "body"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    code: Mapped[str] = mapped_column(String(64), unique=True)
    plan_id: Mapped[UUID | None] = mapped_column(ForeignKey("plan.id"))
    parent_id: Mapped[UUID | None] = mapped_column(ForeignKey("body.id"))
    kind: Mapped[str] = mapped_column(String(40))
    title: Mapped[dict[str, Any]] = mapped_column(JSONB)
    mandate: Mapped[dict[str, Any] | None] = mapped_column(JSONB(none_as_null=True))
    mandate_reference: Mapped[str | None] = mapped_column(String(200))
    jurisdiction: Mapped[str | None] = mapped_column(String(10))
    actor_id: Mapped[UUID | None] = mapped_column(ForeignKey("actor.id"))
    chair_id: Mapped[UUID | None] = mapped_column(ForeignKey("actor.id"))
    chair_title: Mapped[dict[str, Any] | None] = mapped_column(JSONB(none_as_null=True))
    begins_on: Mapped[date | None] = mapped_column(Date)
    ends_on: Mapped[date | None] = mapped_column(Date)
    promises: Mapped[list[dict[str, Any]]] = mapped_column(JSONB, server_default=sql("'[]'"))
    figures: Mapped[list[dict[str, Any]]] = mapped_column(JSONB, server_default=sql("'[]'"))
    source: Mapped[str | None] = mapped_column(String(40))
    confidence: Mapped[str] = mapped_column(String(6), server_default="high")
    note: Mapped[str | None] = mapped_column(Text)
    version: Mapped[int] = mapped_column(Integer, server_default=sql("1"))
    # When it was changed in the portal; a load of the files then leaves it alone.
    edited_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))

    __table_args__ = (
        CheckConstraint("jurisdiction IN ('federal','krg')", name="jurisdiction"),
        CheckConstraint(CONFIDENCE, name="confidence"),
        CheckConstraint("parent_id <> id", name="not_its_own_parent"),
        CheckConstraint("begins_on <= ends_on", name="begins_before_end"),
    )


class BodyMember(Base):
    """An actor's seat in a body; both ends of its time are null where they are not known."""

    __tablename__ = "body_member"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    body_id: Mapped[UUID] = mapped_column(ForeignKey("body.id", ondelete="CASCADE"))
    actor_id: Mapped[UUID] = mapped_column(ForeignKey("actor.id"))
    role: Mapped[str] = mapped_column(String(10))
    since: Mapped[date | None] = mapped_column(Date)
    until: Mapped[date | None] = mapped_column(Date)
    source: Mapped[str | None] = mapped_column(String(40))
    version: Mapped[int] = mapped_column(Integer, server_default=sql("1"))

    __table_args__ = (
        CheckConstraint("role IN ('chair','deputy','secretary','member')", name="role"),
        CheckConstraint("since <= until", name="since_before_until"),
        Index("ix_body_member_body_id_actor_id", "body_id", "actor_id"),
        Index("ix_body_member_actor_id", "actor_id"),
    )


class Meeting(Base):
    """A sitting of a body. Days are null where no source gives one; ``held_text`` is its words.

    ``note`` is what a reader should know; ``internal_note`` and ``link`` are never public, and the
    minutes are not before they are published. ``reason`` is why it was cancelled.
    """

    __tablename__ = "meeting"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    code: Mapped[str | None] = mapped_column(String(64), unique=True)
    body_id: Mapped[UUID] = mapped_column(ForeignKey("body.id"))
    title: Mapped[dict[str, Any]] = mapped_column(JSONB)
    state: Mapped[str] = mapped_column(String(10), server_default="planned")
    mode: Mapped[str | None] = mapped_column(String(10))
    area_code: Mapped[str | None] = mapped_column(ForeignKey("area.code"))
    place: Mapped[str | None] = mapped_column(String(200))
    held_from: Mapped[date | None] = mapped_column(Date)
    held_until: Mapped[date | None] = mapped_column(Date)
    held_text: Mapped[str | None] = mapped_column(String(200))
    precision: Mapped[str | None] = mapped_column(String(5))
    starts_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    ends_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    link: Mapped[str | None] = mapped_column(String(500))
    internal_note: Mapped[str | None] = mapped_column(Text)
    reason: Mapped[str | None] = mapped_column(Text)
    agenda: Mapped[list[dict[str, Any]]] = mapped_column(JSONB, server_default=sql("'[]'"))
    minutes: Mapped[dict[str, Any] | None] = mapped_column(JSONB(none_as_null=True))
    minutes_published_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    source: Mapped[str | None] = mapped_column(String(40))
    confidence: Mapped[str] = mapped_column(String(6), server_default="high")
    note: Mapped[str | None] = mapped_column(Text)
    version: Mapped[int] = mapped_column(Integer, server_default=sql("1"))
    created_by: Mapped[UUID | None] = mapped_column(ForeignKey("account.id"))
    updated_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), server_default=func.now())
    # When it was changed in the portal; a load of the files then leaves it alone.
    edited_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))

    __table_args__ = (
        CheckConstraint("state IN ('planned','held','cancelled')", name="state"),
        CheckConstraint("mode IN ('physical','virtual','hybrid')", name="mode"),
        CheckConstraint("precision IN ('day','month')", name="precision"),
        CheckConstraint("held_from <= held_until", name="from_before_until"),
        CheckConstraint("starts_at < ends_at", name="starts_before_end"),
        CheckConstraint(CONFIDENCE, name="confidence"),
        Index("ix_meeting_body_id_held_from", "body_id", "held_from"),
    )


class Invitation(Base):
    """An actor invited to a meeting, and how many of its people."""

    __tablename__ = "invitation"

    meeting_id: Mapped[UUID] = mapped_column(
        ForeignKey("meeting.id", ondelete="CASCADE"), primary_key=True
    )
    actor_id: Mapped[UUID] = mapped_column(ForeignKey("actor.id"), primary_key=True)
    people: Mapped[int | None] = mapped_column(Integer)

    __table_args__ = (
        CheckConstraint("people > 0", name="people"),
        Index("ix_invitation_actor_id", "actor_id"),
    )


class MeetingMail(Base):
    """A mail that told people of an actor of a meeting: that they are invited, or called off.

    ``version`` is the meeting's when it was written. The mail itself waits in the outbox.
    """

    __tablename__ = "meeting_mail"

    message_id: Mapped[UUID] = mapped_column(
        ForeignKey("outbox_message.id", ondelete="CASCADE"), primary_key=True
    )
    actor_id: Mapped[UUID] = mapped_column(ForeignKey("actor.id"), primary_key=True)
    meeting_id: Mapped[UUID] = mapped_column(ForeignKey("meeting.id", ondelete="CASCADE"))
    version: Mapped[int] = mapped_column(Integer)
    method: Mapped[str] = mapped_column(String(7))
    by: Mapped[UUID] = mapped_column(ForeignKey("account.id"))
    at: Mapped[datetime] = mapped_column(DateTime(timezone=True))

    __table_args__ = (
        CheckConstraint("method IN ('REQUEST','CANCEL')", name="method"),
        Index("ix_meeting_mail_meeting_id", "meeting_id"),
        Index("ix_meeting_mail_actor_id", "actor_id"),
    )


class Attendance(Base):
    """How many people of one actor and sex came; ``first_time`` of them for the first time.

    ``uninvited`` of them came without an invitation.
    """

    __tablename__ = "attendance"

    meeting_id: Mapped[UUID] = mapped_column(
        ForeignKey("meeting.id", ondelete="CASCADE"), primary_key=True
    )
    actor_id: Mapped[UUID] = mapped_column(ForeignKey("actor.id"), primary_key=True)
    sex: Mapped[str] = mapped_column(String(8), primary_key=True)
    people: Mapped[int] = mapped_column(Integer)
    first_time: Mapped[int | None] = mapped_column(Integer)
    uninvited: Mapped[int] = mapped_column(Integer, server_default=sql("0"))

    __table_args__ = (
        CheckConstraint("sex IN ('female','male','unknown')", name="sex"),
        CheckConstraint("people > 0", name="people"),
        CheckConstraint("first_time BETWEEN 0 AND people", name="first_time"),
        CheckConstraint("uninvited BETWEEN 0 AND people", name="uninvited"),
        Index("ix_attendance_actor_id", "actor_id"),
    )


class Record(Base):
    """An update, challenge or recommendation noted at a meeting, or of a series without one.

    Statements are the participants'; ``level`` is who acts, ``sectors`` what they are about.
    """

    __tablename__ = "record"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    code: Mapped[str | None] = mapped_column(String(64), unique=True)
    kind: Mapped[str] = mapped_column(String(16))
    body_id: Mapped[UUID] = mapped_column(ForeignKey("body.id"))
    meeting_id: Mapped[UUID | None] = mapped_column(ForeignKey("meeting.id"))
    sectors: Mapped[list[str]] = mapped_column(ARRAY(String(16)))
    level: Mapped[str | None] = mapped_column(String(16))
    text: Mapped[dict[str, Any]] = mapped_column(JSONB)
    state: Mapped[str] = mapped_column(String(10), server_default="draft")
    noted_on: Mapped[date | None] = mapped_column(Date)
    source: Mapped[str | None] = mapped_column(String(40))
    confidence: Mapped[str] = mapped_column(String(6), server_default="high")
    note: Mapped[str | None] = mapped_column(Text)
    version: Mapped[int] = mapped_column(Integer, server_default=sql("1"))
    created_by: Mapped[UUID | None] = mapped_column(ForeignKey("account.id"))
    edited_by: Mapped[UUID | None] = mapped_column(ForeignKey("account.id"))
    approved_by: Mapped[UUID | None] = mapped_column(ForeignKey("account.id"))
    approved_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    updated_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), server_default=func.now())

    __table_args__ = (
        CheckConstraint(_one_of("kind", KINDS), name="kind"),
        CheckConstraint(_one_of("level", LEVELS), name="level"),
        CheckConstraint("state IN ('draft','approved')", name="state"),
        CheckConstraint(CONFIDENCE, name="confidence"),
        Index("ix_record_kind_state", "kind", "state"),
        Index("ix_record_meeting_id", "meeting_id"),
        Index("ix_record_body_id", "body_id"),
        Index("ix_record_sectors", "sectors", postgresql_using="gin"),
    )


class RecordActor(Base):
    """An actor that a record names."""

    __tablename__ = "record_actor"

    record_id: Mapped[UUID] = mapped_column(
        ForeignKey("record.id", ondelete="CASCADE"), primary_key=True
    )
    actor_id: Mapped[UUID] = mapped_column(ForeignKey("actor.id"), primary_key=True)

    __table_args__ = (Index("ix_record_actor_actor_id_record_id", "actor_id", "record_id"),)


class RecordNode(Base):
    """An element of a plan's logframe that a record is about."""

    __tablename__ = "record_node"

    record_id: Mapped[UUID] = mapped_column(
        ForeignKey("record.id", ondelete="CASCADE"), primary_key=True
    )
    node_id: Mapped[UUID] = mapped_column(
        ForeignKey("node.id", ondelete="CASCADE"), primary_key=True
    )

    __table_args__ = (Index("ix_record_node_node_id", "node_id"),)


class Recommendation(Base):
    """What becomes of a recommendation: who owns it, until when, and how it was closed."""

    __tablename__ = "recommendation"

    record_id: Mapped[UUID] = mapped_column(
        ForeignKey("record.id", ondelete="CASCADE"), primary_key=True
    )
    state: Mapped[str] = mapped_column(String(16), server_default="open")
    owner_id: Mapped[UUID | None] = mapped_column(ForeignKey("actor.id"))
    due_on: Mapped[date | None] = mapped_column(Date)
    # The activity of a plan that carries it out.
    node_id: Mapped[UUID | None] = mapped_column(ForeignKey("node.id"))
    reason: Mapped[str | None] = mapped_column(Text)
    superseded_by: Mapped[UUID | None] = mapped_column(ForeignKey("record.id"))
    closed_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    closed_by: Mapped[UUID | None] = mapped_column(ForeignKey("account.id"))
    # What showed that it was done: the kind of thing and its id, such as an implementation report.
    shown_by_kind: Mapped[str | None] = mapped_column(String(40))
    shown_by_id: Mapped[UUID | None] = mapped_column()
    version: Mapped[int] = mapped_column(Integer, server_default=sql("1"))

    __table_args__ = (
        CheckConstraint(
            "state IN ('open','assigned','done','not_accepted','superseded')", name="state"
        ),
        CheckConstraint("superseded_by <> record_id", name="not_by_itself"),
        Index("ix_recommendation_owner_id_state", "owner_id", "state"),
        Index("ix_recommendation_due_on", "due_on"),
        Index("ix_recommendation_node_id", "node_id"),
    )


class RecommendationStep(Base):
    """One step of a recommendation's follow-up; steps are only ever added.

    ``text`` is a progress note or a reason, ``detail`` what the step set, by codes and ids.
    """

    __tablename__ = "recommendation_step"

    record_id: Mapped[UUID] = mapped_column(
        ForeignKey("recommendation.record_id", ondelete="CASCADE"), primary_key=True
    )
    sequence: Mapped[int] = mapped_column(Integer, primary_key=True)
    action: Mapped[str] = mapped_column(String(16))
    to_state: Mapped[str] = mapped_column(String(16))
    text: Mapped[dict[str, Any] | None] = mapped_column(JSONB(none_as_null=True))
    detail: Mapped[dict[str, Any]] = mapped_column(JSONB, server_default=sql("'{}'"))
    by: Mapped[UUID] = mapped_column(ForeignKey("account.id"))
    at: Mapped[datetime] = mapped_column(DateTime(timezone=True))
