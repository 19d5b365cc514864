"""HTTP of workbooks: downloaded, filled in, and uploaded again."""

import asyncio
from typing import Annotated, Any

import puremagic
from fastapi import Depends, Form, Query, Request, Response
from sqlalchemy.ext.asyncio import AsyncSession
from starlette.datastructures import UploadFile

from inap.access.caller import Caller
from inap.access.policies import CanAct, CanReport
from inap.exchange import workbook_queries as queries
from inap.exchange.workbook_gathering import Desired, gather, may_look
from inap.exchange.workbook_layout import Stamp
from inap.exchange.workbook_opening import open_workbook
from inap.exchange.workbook_reading import read_stamp
from inap.exchange.workbook_scanning import Unfit
from inap.exchange.workbook_schemas import Language, WorkbookReport, WorkbookUpload
from inap.exchange.workbook_uploading import Upload
from inap.exchange.workbook_writing import write_workbook
from inap.kit.database import ReadSession, WriteSession
from inap.kit.problems import Problem
from inap.kit.references import Reference
from inap.kit.routing import make_router
from inap.kit.text import Code, as_text
from inap.plans.queries import find_plan
from inap.submissions import clock
from inap.submissions.many_deciding import Hand

router = make_router(prefix="/workbooks", tag="exchange")


async def opened_workbook(request: Request, reporter: CanReport) -> dict[str, Any]:
    """What the workbook of a form says, read before the request takes a connection.

    Reading may wait its turn. A form without a file is refused by the route itself.
    """
    del reporter
    file = (await request.form()).get("file")
    if not isinstance(file, UploadFile):
        return {"stamp": {}, "sheets": []}
    content = await file.read()
    try:
        return await open_workbook(content)
    except Unfit as unfit:
        problem = Problem(unfit.slug)
        problem.params = dict(unfit.params)
        if unfit.slug == "workbook-unreadable":
            problem.params["found"] = _kind_of(content)
        raise problem from unfit


Opened = Annotated[dict[str, Any], Depends(opened_workbook)]

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_MULTIPART = "multipart/form-data"


@router.get(
    "/{plan}",
    response_class=Response,
    responses={
        200: {
            "description": "The workbook",
            "content": {XLSX: {"schema": {"type": "string", "format": "binary"}}},
        }
    },
)
async def export_workbook(
    plan: Code,
    caller: CanAct,
    session: ReadSession,
    actor: Annotated[Code, Query(description="code of the body", examples=["F-MOI"])],
    period: Annotated[Code, Query(description="with it come the periods that end on its last day")],
    language: Annotated[Language, Query(description="of the workbook")] = "en",
) -> Response:
    """A workbook with all that a body is asked for in a period, filled in as far as it reported.

    For those who report for the body, and for its own unit and its coordinator to look at.
    """
    desired = await _desired(session, caller, plan, actor, period, language)
    contents = await gather(session, caller, desired, clock.now())
    content = await asyncio.to_thread(write_workbook, contents)
    name = f"{contents.stamp.plan}-{contents.stamp.actor}-{contents.stamp.period}.xlsx"
    return Response(
        content,
        media_type=XLSX,
        headers={
            "Content-Disposition": f'attachment; filename="{name}"',
            "Cache-Control": "private, no-store",
        },
    )


@router.post("/{plan}")
async def create_workbook_import(
    *,
    request: Request,
    plan: Code,
    reporter: CanReport,
    opened: Opened,
    session: WriteSession,
    given: Annotated[WorkbookUpload, Form(media_type=_MULTIPART)],
) -> WorkbookReport:
    """Look at a workbook that was filled in, and keep what it says: all of it or nothing.

    An empty cell means "not reported" and takes nothing away; a fact that is not in the workbook
    is left alone. What changed in the portal since the download is never overwritten without a
    note. Each remark names its cell, such as `Values!M12`.
    """
    stamp = read_stamp(opened["stamp"])
    if stamp is None:
        raise Problem("workbook-foreign")
    _refuse_mismatch(stamp, plan, given)
    desired = await _desired(session, reporter, plan, stamp.actor, stamp.period, stamp.language)
    if not reporter.reports_for(desired.body.id):
        raise Problem("not-permitted", action="edit", needs="report")
    now = clock.now()
    account = reporter.account_id
    assert account is not None  # noqa: S101  # who may report has signed in
    hand = Hand(reporter, account, now, getattr(request.state, "request_id", None), submit=False)
    upload = Upload(
        session, hand, stamp, await gather(session, reporter, desired, now), given.note.strip()
    )
    await upload.read(opened["sheets"], hold=given.mode != "preview")
    if given.mode != "preview":
        await upload.keep(given)
    return upload.report(
        Reference(code=desired.body.code, title=as_text(desired.body.title)),
        applied=given.mode != "preview",
    )


async def _desired(
    session: AsyncSession, caller: Caller, plan: str, actor: str, period: str, language: str
) -> Desired:
    """What is asked for; raises ``not-found`` or ``not-permitted``."""
    found = await find_plan(session, caller, plan)
    if found is None:
        raise Problem("not-found")
    body = await queries.find_body(session, actor)
    terms = await queries.list_terms(session, found.id, period)
    if body is None or not terms:
        raise Problem("not-found")
    if not may_look(caller, body):
        raise Problem("not-permitted", action="edit", needs="report")
    return Desired(found, body, terms, period, language)


def _kind_of(content: bytes) -> str | None:
    """What a file is by its content, as a media type; None where nobody can tell."""
    try:
        return str(puremagic.from_string(content[:4096], mime=True)) or None
    except (puremagic.PureError, ValueError):
        return None


def _refuse_mismatch(stamp: Stamp, plan: str, given: WorkbookUpload) -> None:
    for what, expected in (("plan", plan), ("actor", given.actor), ("period", given.period)):
        held = str(getattr(stamp, what))
        if expected is not None and held != expected:
            raise Problem("workbook-mismatch", what=what, given=held[:64], expected=expected)
