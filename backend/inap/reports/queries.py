"""Reading reports, and who sees which (``visible_to``)."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, cast
from uuid import UUID

from sqlalchemy import ColumnElement, Select, func, select, true
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from inap.access.caller import Caller
from inap.access.models import Account
from inap.kit.stored_files import StoredFile
from inap.plans import queries as plans
from inap.plans.models import Plan
from inap.reports.models import Report, ReportDocument, ReportFile
from inap.reports.scope import Choice, Figure, Rules, Scope
from inap.reports.workflow import PUBLIC, State

# Who sees what is not issued: those who write reports of some kind, and those who oversee.
PREPARING = ("secretariat", "admin", "me_team", "coordinator", "auditor")
# Those of them who see the drafts about either side.
BOTH_SIDES = tuple(role for role in PREPARING if role != "coordinator")

_author = aliased(Account)
_issuer = aliased(Account)


@dataclass(frozen=True, slots=True)
class Seen:
    """A report with its plan and the names of who wrote and issued it."""

    id: UUID
    plan_id: UUID
    plan: str
    plan_title: dict[str, Any]
    synthetic: bool
    plan_start: date
    plan_end: date
    plan_version: int
    kind: str
    period: str | None
    since: date
    until: date
    jurisdiction: str | None
    state: State
    narrative: dict[str, Any]
    choices: list[dict[str, Any]]
    as_of: datetime | None
    data_version: int | None
    attempts: int
    version: int
    created_by: UUID
    author: str
    created_at: datetime
    issued_by: UUID | None
    issuer: str | None
    issued_at: datetime | None
    withdrawn_at: datetime | None
    reason: str | None

    def scope(self, now: datetime, rules: Rules) -> Scope:
        """What it is about: as of the moment of its issue, of a draft as of now."""
        return Scope(
            plan_id=self.plan_id,
            plan=self.plan,
            plan_title=self.plan_title,
            synthetic=self.synthetic,
            plan_start=self.plan_start,
            plan_end=self.plan_end,
            since=self.since,
            until=self.until,
            period=self.period,
            jurisdiction=self.jurisdiction,
            as_of=self.as_of or now,
            known_at=now,
            rules=rules,
            data_version=self.plan_version if self.data_version is None else self.data_version,
        )

    def chosen(self) -> list[Choice]:
        """What its editors chose."""
        return [Choice(each["item"], each["shown"]) for each in self.choices]


@dataclass(frozen=True, slots=True)
class FileView:
    """One of a report's files."""

    report_id: UUID
    language: str
    format: str
    sha256: str
    size: int
    media_type: str
    name: str


def visible_to(caller: Caller) -> ColumnElement[bool]:
    """The reports ``caller`` sees: what was issued everybody, the others who prepare reports.

    A coordinator sees no draft about the other side.
    """
    sees: ColumnElement[bool] = Report.state.in_(PUBLIC)
    if caller.has(*BOTH_SIDES):
        sees = true()
    elif sides := caller.jurisdictions():
        sees |= Report.jurisdiction.is_(None) | Report.jurisdiction.in_(sides)
    return sees & plans.visible_to(caller)


def _reports(caller: Caller) -> Select[Any]:
    statement: Select[Any] = select(
        Report.id,
        Report.plan_id,
        Plan.code.label("plan"),
        Plan.title.label("plan_title"),
        Plan.synthetic,
        Plan.start.label("plan_start"),
        Plan.end.label("plan_end"),
        Plan.data_version.label("plan_version"),
        Report.kind,
        Report.period,
        Report.since,
        Report.until,
        Report.jurisdiction,
        Report.state,
        Report.narrative,
        Report.choices,
        Report.as_of,
        Report.data_version,
        Report.attempts,
        Report.version,
        Report.created_by,
        _author.name.label("author"),
        Report.created_at,
        Report.issued_by,
        _issuer.name.label("issuer"),
        Report.issued_at,
        Report.withdrawn_at,
        Report.reason,
    )
    return (
        statement.join(Plan, Plan.id == Report.plan_id)
        .join(_author, _author.id == Report.created_by)
        .outerjoin(_issuer, _issuer.id == Report.issued_by)
        .where(visible_to(caller))
    )


async def list_reports(
    session: AsyncSession,
    caller: Caller,
    plan_id: UUID,
    *,
    kind: str | None,
    state: str | None,
    after: UUID | None,
    limit: int,
) -> list[Seen]:
    """The reports of a plan that ``caller`` sees, newest first; one statement."""
    statement = _reports(caller).where(Report.plan_id == plan_id)
    for column, value in ((Report.kind, kind), (Report.state, state)):
        if value is not None:
            statement = statement.where(column == value)
    if after is not None:
        statement = statement.where(Report.id < after)
    found = await session.execute(statement.order_by(Report.id.desc()).limit(limit))
    return [Seen(**row) for row in found.mappings()]


async def find_report(session: AsyncSession, caller: Caller, report_id: UUID) -> Seen | None:
    """The report, or None when it is not there for ``caller``."""
    found = await session.execute(_reports(caller).where(Report.id == report_id))
    row = found.mappings().one_or_none()
    return Seen(**row) if row else None


async def list_files(session: AsyncSession, reports: list[UUID]) -> dict[UUID, list[FileView]]:
    """The files of reports, by report; one statement."""
    return await _files(session, ReportFile.report_id.in_(reports)) if reports else {}


async def find_file(
    session: AsyncSession, report_id: UUID, language: str, format_: str
) -> FileView | None:
    """One file of a report; None while it is not made."""
    found = await _files(
        session,
        ReportFile.report_id == report_id,
        ReportFile.language == language,
        ReportFile.format == format_,
    )
    return found[report_id][0] if found else None


async def _files(
    session: AsyncSession, *conditions: ColumnElement[bool]
) -> dict[UUID, list[FileView]]:
    rows = await session.execute(
        select(
            ReportFile.report_id,
            ReportFile.language,
            ReportFile.format,
            func.encode(StoredFile.sha256, "hex").label("sha256"),
            StoredFile.size,
            StoredFile.media_type,
            StoredFile.name,
        )
        .join(StoredFile, StoredFile.id == ReportFile.file_id)
        .where(*conditions)
        .order_by(ReportFile.language, ReportFile.format)
    )
    found: dict[UUID, list[FileView]] = {}
    for row in rows:
        found.setdefault(row.report_id, []).append(FileView(*row))
    return found


async def find_content(
    session: AsyncSession, report_id: UUID, language: str
) -> dict[str, Any] | None:
    """What an issued report says in a language, as it was frozen."""
    found = await session.scalar(
        select(ReportDocument.content).where(
            ReportDocument.report_id == report_id, ReportDocument.language == language
        )
    )
    return cast("dict[str, Any] | None", found)


async def frozen_figures(session: AsyncSession, report_id: UUID) -> list[Figure]:
    """The figures of a report as they were when it was issued."""
    found = await session.scalar(select(Report.figures).where(Report.id == report_id))
    return [Figure(**each) for each in found or ()]
