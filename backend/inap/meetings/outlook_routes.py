"""HTTP of what a body has before it: what is still open, and whether it meets as promised."""

from fastapi import Request

from inap.access.policies import Anyone
from inap.kit.database import ReadSession
from inap.kit.problems import Problem
from inap.kit.routing import make_router
from inap.kit.text import Code
from inap.meetings import meeting_queries, queries
from inap.meetings import meeting_schemas as schemas
from inap.meetings.meeting_documents import agenda_item, open_document
from inap.meetings.meeting_recording import unfinished
from inap.meetings.open_item_queries import list_open
from inap.meetings.regularity import Regularity, regularity
from inap.meetings.writing_routes import writer_of
from inap.plans.sources import source_document

router = make_router(prefix="/bodies", tag="meetings")


@router.get("/{code}/open-items")
async def get_body_open_items(
    request: Request, caller: Anyone, session: ReadSession, code: Code
) -> schemas.OpenItems:
    """What the next meeting of a body has before it.

    The points that the last meeting held did not finish, and the recommendations that are not
    closed, those past their day first. `POST /meetings` with `from_open` takes them up.
    """
    body = await queries.find_body(session, code)
    if body is None:
        raise Problem("not-found")
    reader = writer_of(request, caller)
    left, last = await unfinished(session, body.id)
    listed = await list_open(session, body.id, reader.today)
    return schemas.OpenItems.model_validate(
        {
            "body": body.code,
            "meeting": last,
            "agenda": [agenda_item(item) for item in left],
            "open": listed.open,
            "overdue": listed.overdue,
            "recommendations": [open_document(each, reader) for each in listed.first],
        }
    )


@router.get("/{code}/regularity")
async def get_body_regularity(
    request: Request, caller: Anyone, session: ReadSession, code: Code
) -> schemas.Regularity:
    """Whether a body meets as often as was promised, as far as the portal knows its meetings.

    Counted within calendar months, quarters, halves and years of the plan, from the body's first
    day on. A span without a meeting known is missed once it has ended.
    """
    body = await queries.find_body(session, code)
    if body is None:
        raise Problem("not-found")
    today = writer_of(request, caller).today
    plan = await meeting_queries.days_of_plan(session, body.plan_id)
    held = await meeting_queries.held_days(session, body.id)
    starts = [day for day in (plan and plan[0], body.begins_on) if day]
    ends = [day for day in (plan and plan[1], body.ends_on) if day]
    since = max(starts, default=None)
    until = min(ends, default=None)
    last = min(until, today) if until else today
    promises = []
    if since is not None:
        for promise in body.promises:
            found = regularity(
                promise["every"], promise["times"], held, since, until or today, today
            )
            told = {**promise, "source": source_document(promise.get("source"))}
            promises.append({**told, **_kept(found)})
    return schemas.Regularity.model_validate(
        {
            "body": body.code,
            "since": since,
            "until": until,
            "held": sum(since is not None and since <= day <= last for day in held),
            "promises": promises,
        }
    )


def _kept(found: Regularity) -> dict[str, object]:
    return {
        "kept": found.kept,
        "missed": found.missed,
        "next_by": found.next_by,
        "spans": [
            {"start": span.start, "end": span.end, "held": span.held, "kept": span.kept}
            for span in found.spans
        ],
    }
