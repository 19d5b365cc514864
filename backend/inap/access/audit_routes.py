"""HTTP of the audit trail: who did what to what, when.

Administrators and auditors read it whole. Coordinators do not: an entry names what it is about by
an id alone, so whose side it is of could only be guessed.
"""

from datetime import date, datetime, timedelta
from typing import Annotated
from uuid import UUID

from fastapi import Depends, Query, Request, Response
from sqlalchemy.ext.asyncio import AsyncSession

from inap.access import audit_queries as trail
from inap.access.audit_queries import AuditFilter, AuditView
from inap.access.audit_rows import HEADER, csv_rows
from inap.access.audit_schemas import AuditAccount, AuditEntryOut
from inap.access.policies import CanAudit
from inap.kit import days
from inap.kit.database import ReadSession
from inap.kit.moments import IsoDay
from inap.kit.pages import Page, PageRequest, Paging, after_parts, cut_page
from inap.kit.problems import Problem
from inap.kit.routing import make_router
from inap.kit.streaming import Start, Stream, Write
from inap.kit.text import CleanText

router = make_router(tag="access")

NOBODY = "nobody"
"""A label that no entry carries: of an address that no account has, nothing was done."""
EARLIEST, LATEST = date(2000, 1, 1), date(2200, 1, 1)
"""Days around all entries: any other day asks for what the nearer of these does."""


class Asked:
    """The filters, as they stand in the address."""

    def __init__(
        self,
        caller: Annotated[
            CleanText | None,
            Query(max_length=254, description="who: an e-mail address, or a label of an entry"),
        ] = None,
        action: Annotated[
            CleanText | None, Query(max_length=60, description="what was done")
        ] = None,
        subject: Annotated[
            CleanText | None, Query(max_length=120, description="to what, as entries name it")
        ] = None,
        since: Annotated[IsoDay | None, Query(description="first day")] = None,
        until: Annotated[IsoDay | None, Query(description="last day")] = None,
    ) -> None:
        self.caller, self.action, self.subject = caller, action, subject
        self.since = None if since is None else days.begin_of(_within(since))
        self.until = None if until is None else days.begin_of(_within(until) + timedelta(days=1))

    async def filter(self, session: AsyncSession) -> AuditFilter:
        """The filters, with an address turned into the label of its account."""
        caller = self.caller
        if caller is not None and "@" in caller:
            caller = await trail.find_label(session, caller.strip().lower()) or NOBODY
        return AuditFilter(caller, self.action, self.subject, self.since, self.until)


def _within(day: date) -> date:
    return min(max(day, EARLIEST), LATEST)


AskedFor = Annotated[Asked, Depends()]


@router.get("/audit")
async def list_audit(
    _reader: CanAudit, asked: AskedFor, paging: Paging, response: Response, session: ReadSession
) -> Page[AuditEntryOut]:
    """What was done, the newest first; of days, both the first and the last are meant."""
    response.headers["Cache-Control"] = "private, no-store"
    rows = await trail.list_entries(
        session, await asked.filter(session), after=_after(paging), limit=paging.limit
    )
    kept, following = cut_page(rows, paging, lambda row: (row.at.isoformat(), str(row.id)))
    return Page(items=[_entry(row) for row in kept], next=following)


@router.get(
    "/audit.csv",
    response_class=Response,
    responses={
        200: {
            "description": "Entries with a header, the newest first; text/csv in UTF-8",
            "content": {"text/csv": {"schema": {"type": "string"}}},
        }
    },
)
async def export_audit_csv(_reader: CanAudit, asked: AskedFor, request: Request) -> Response:
    """The entries that the filters leave as CSV, without pages.

    A name that a program for tables would take for a formula begins with an apostrophe.
    """
    sessions = request.app.state.sessions

    async def produce(start: Start, write: Write) -> None:
        async with sessions() as session:
            wanted = await asked.filter(session)
            await start(
                {
                    "Cache-Control": "private, no-store",
                    "Content-Disposition": 'attachment; filename="audit.csv"',
                }
            )
            await write(HEADER)
            async for entries in trail.stream_entries(session, wanted):
                await write(csv_rows(entries))

    return Stream(produce, "text/csv; charset=utf-8")


def _after(paging: PageRequest) -> tuple[datetime, UUID] | None:
    """The cursor's moment and id; raises ``invalid-cursor``."""
    parts = after_parts(paging, 2)
    if parts is None:
        return None
    try:
        at, entry = datetime.fromisoformat(parts[0]), UUID(parts[1])
    except ValueError as error:
        raise Problem("invalid-cursor") from error
    if at.tzinfo is None or not EARLIEST <= at.date() <= LATEST:
        raise Problem("invalid-cursor")
    return at, entry


def _entry(row: AuditView) -> AuditEntryOut:
    account = None
    if row.account_id is not None and row.name is not None and row.email is not None:
        account = AuditAccount(id=row.account_id, name=row.name, email=row.email)
    return AuditEntryOut(
        id=row.id,
        at=row.at,
        caller=row.caller,
        account=account,
        action=row.action,
        subject=row.subject,
        detail=row.detail,
        request_id=row.request_id,
    )
