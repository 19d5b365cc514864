"""Tables of identity: accounts, what they may do, their sessions, and API keys."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    DateTime,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    func,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column, relationship

from inap.kit.tables import Base, new_id

Role = Literal[
    "admin",
    "coordinator",
    "me_team",
    "verifier",
    "focal_point",
    "reporter",
    "secretariat",
    "donor",
    "auditor",
]
Jurisdiction = Literal["federal", "krg"]

SCOPE_FITS_ROLE = (
    "(role = 'coordinator') = (jurisdiction IS NOT NULL)"
    " AND (role IN ('verifier','focal_point','reporter')) = (actor_id IS NOT NULL)"
)


class Account(Base):
    """A person who may sign in."""

    __tablename__ = "account"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    email: Mapped[str] = mapped_column(String(254), unique=True)
    name: Mapped[str] = mapped_column(String(200))
    language: Mapped[str] = mapped_column(String(3), server_default="en")
    password_hash: Mapped[str] = mapped_column(String(255))
    must_change_password: Mapped[bool] = mapped_column(Boolean, server_default=text("true"))
    active: Mapped[bool] = mapped_column(Boolean, server_default=text("true"))
    failed_attempts: Mapped[int] = mapped_column(Integer, server_default=text("0"))
    locked_until: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    version: Mapped[int] = mapped_column(Integer, server_default=text("1"))
    created_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), server_default=func.now())
    reminders: Mapped[bool] = mapped_column(Boolean, server_default=text("true"))

    grants: Mapped[list["RoleGrant"]] = relationship(
        lazy="raise", cascade="all, delete-orphan", order_by="RoleGrant.id"
    )

    __table_args__ = (
        CheckConstraint("email = lower(email)", name="email_lower"),
        CheckConstraint("language IN ('en','ar','ckb')", name="language"),
    )


class RoleGrant(Base):
    """A role of an account, scoped to a jurisdiction or an actor where the role has a scope."""

    __tablename__ = "role_grant"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    account_id: Mapped[UUID] = mapped_column(ForeignKey("account.id", ondelete="CASCADE"))
    role: Mapped[str] = mapped_column(String(20))
    jurisdiction: Mapped[str | None] = mapped_column(String(10))
    actor_id: Mapped[UUID | None] = mapped_column(ForeignKey("actor.id"))

    __table_args__ = (
        CheckConstraint(SCOPE_FITS_ROLE, name="scope_fits_role"),
        CheckConstraint("jurisdiction IN ('federal','krg')", name="jurisdiction"),
        Index("ix_role_grant_account_id", "account_id"),
        Index("ix_role_grant_actor_id", "actor_id"),
    )


class RefreshToken(Base):
    """A refresh token. Used twice means stolen: its whole family ends."""

    __tablename__ = "refresh_token"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    account_id: Mapped[UUID] = mapped_column(ForeignKey("account.id", ondelete="CASCADE"))
    family: Mapped[UUID] = mapped_column()
    token_hash: Mapped[bytes] = mapped_column(LargeBinary, unique=True)
    issued_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), server_default=func.now())
    expires_at: Mapped[datetime] = mapped_column(DateTime(timezone=True))
    used_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    revoked_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))

    __table_args__ = (
        Index("ix_refresh_token_family", "family"),
        Index("ix_refresh_token_account_id", "account_id"),
    )


class ApiKey(Base):
    """A key for a tool: acts with one role, belongs to the account that made it."""

    __tablename__ = "api_key"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    account_id: Mapped[UUID] = mapped_column(ForeignKey("account.id", ondelete="CASCADE"))
    label: Mapped[str] = mapped_column(String(200))
    prefix: Mapped[str] = mapped_column(String(16))
    key_hash: Mapped[bytes] = mapped_column(LargeBinary, unique=True)
    role: Mapped[str] = mapped_column(String(20))
    jurisdiction: Mapped[str | None] = mapped_column(String(10))
    actor_id: Mapped[UUID | None] = mapped_column(ForeignKey("actor.id"))
    created_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), server_default=func.now())
    expires_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    revoked_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    last_used_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))

    __table_args__ = (
        CheckConstraint(SCOPE_FITS_ROLE, name="scope_fits_role"),
        Index("ix_api_key_account_id", "account_id"),
    )


class CalendarFeed(Base):
    """The secret address of a person's calendar; whoever has it reads due dates, and no figures."""

    __tablename__ = "calendar_feed"

    account_id: Mapped[UUID] = mapped_column(
        ForeignKey("account.id", ondelete="CASCADE"), primary_key=True
    )
    token_hash: Mapped[bytes] = mapped_column(LargeBinary, unique=True)
    created_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), server_default=func.now())
