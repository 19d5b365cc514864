"""Tables of reports: what they are about, what was frozen when they were issued, their files."""

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
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from inap.kit.tables import Base, new_id


class Report(Base):
    """One report of a kind about a plan's days.

    ``narrative`` and ``choices`` are the editors'. ``as_of``, ``data_version`` and ``figures`` are
    set when it is issued and never change afterwards; ``attempts``, ``next_try_at`` and
    ``last_error`` tell how making its files goes.
    """

    __tablename__ = "report"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    plan_id: Mapped[UUID] = mapped_column(ForeignKey("plan.id"))
    kind: Mapped[str] = mapped_column(String(40))
    period: Mapped[str | None] = mapped_column(String(64))
    since: Mapped[date] = mapped_column(Date)
    until: Mapped[date] = mapped_column(Date)
    jurisdiction: Mapped[str | None] = mapped_column(String(10))
    state: Mapped[str] = mapped_column(String(10), server_default="draft")
    narrative: Mapped[dict[str, Any]] = mapped_column(JSONB, server_default=sql("'{}'"))
    choices: Mapped[list[dict[str, Any]]] = mapped_column(JSONB, server_default=sql("'[]'"))
    as_of: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    data_version: Mapped[int | None] = mapped_column(Integer)
    figures: Mapped[list[dict[str, Any]] | None] = mapped_column(JSONB(none_as_null=True))
    attempts: Mapped[int] = mapped_column(Integer, server_default=sql("0"))
    next_try_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    last_error: Mapped[str | None] = mapped_column(String(500))
    version: Mapped[int] = mapped_column(Integer, server_default=sql("1"))
    created_by: Mapped[UUID] = mapped_column(ForeignKey("account.id"))
    created_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), server_default=func.now())
    issued_by: Mapped[UUID | None] = mapped_column(ForeignKey("account.id"))
    issued_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    withdrawn_by: Mapped[UUID | None] = mapped_column(ForeignKey("account.id"))
    withdrawn_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    reason: Mapped[str | None] = mapped_column(Text)

    __table_args__ = (
        CheckConstraint("state IN ('draft','issuing','issued','withdrawn')", name="state"),
        CheckConstraint("jurisdiction IN ('federal','krg')", name="jurisdiction"),
        CheckConstraint("since <= until", name="since_before_until"),
        CheckConstraint(
            "(state = 'draft') = (as_of IS NULL) AND (as_of IS NULL) = (figures IS NULL)",
            name="frozen",
        ),
        Index("ix_report_plan_id_id", "plan_id", "id"),
        Index("ix_report_issuing", "next_try_at", postgresql_where=sql("state = 'issuing'")),
    )


class ReportDocument(Base):
    """What a report says in one language, from the moment it is issued."""

    __tablename__ = "report_document"

    report_id: Mapped[UUID] = mapped_column(
        ForeignKey("report.id", ondelete="CASCADE"), primary_key=True
    )
    language: Mapped[str] = mapped_column(String(3), primary_key=True)
    content: Mapped[dict[str, Any]] = mapped_column(JSONB)

    __table_args__ = (CheckConstraint("language IN ('en','ar','ckb')", name="language"),)


class ReportFile(Base):
    """A report as a file: made once, and kept under its hash."""

    __tablename__ = "report_file"

    report_id: Mapped[UUID] = mapped_column(
        ForeignKey("report.id", ondelete="CASCADE"), primary_key=True
    )
    language: Mapped[str] = mapped_column(String(3), primary_key=True)
    format: Mapped[str] = mapped_column(String(4), primary_key=True)
    file_id: Mapped[UUID] = mapped_column(ForeignKey("stored_file.id"))

    __table_args__ = (
        CheckConstraint("language IN ('en','ar','ckb')", name="language"),
        CheckConstraint("format IN ('pdf','docx','xlsx')", name="format"),
        Index("ix_report_file_file_id", "file_id"),
    )
