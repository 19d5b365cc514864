"""What the routes of the registry share: who writes, refusals as problems, an entry in full."""

from typing import Any, TypeVar

from fastapi import Request, Response
from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.caller import Caller
from inap.actors import documents, queries
from inap.actors.doing import work_of
from inap.actors.queries import ActorView
from inap.actors.recording import Hand
from inap.actors.refusing import NotThere, Refused
from inap.actors.schemas import ActorDetail
from inap.kit.etags import version_etag
from inap.kit.problems import Problem
from inap.plans.node_queries import list_parts
from inap.submissions import clock

T = TypeVar("T")
PRIVATE = "private, no-cache"


def hand_of(request: Request, caller: Caller) -> Hand:
    """The caller as who writes."""
    return Hand(caller, getattr(request.state, "request_id", None))


def done(outcome: T | NotThere | Refused) -> T:
    """What came of it; raises ``not-found`` or the problem of the refusal."""
    if isinstance(outcome, NotThere):
        raise Problem("not-found")
    if isinstance(outcome, Refused):
        raise Problem(
            outcome.slug,
            None,
            errors=[
                {"pointer": fault.pointer, "slug": fault.slug, "params": dict(fault.params)}
                for fault in outcome.faults
            ],
            **dict[str, Any](outcome.params),
        )
    return outcome


async def answer(
    session: AsyncSession, response: Response, code: str, caller: Caller, plan: str | None = None
) -> ActorDetail:
    """The entry as it stands now, with its ETag; raises ``not-found``."""
    found = await existing(session, code)
    aliases = await queries.list_aliases(session, found)
    parts = await list_parts(session, caller, found.id, plan)
    response.headers["ETag"] = version_etag(found.version)
    response.headers["Cache-Control"] = PRIVATE if caller.signed_in else "public, no-cache"
    work = await work_of(session, caller, found, plan, clock.now())
    return documents.actor_detail(found, aliases, parts, work)


async def existing(session: AsyncSession, code: str) -> ActorView:
    """The entry with this code; raises ``not-found``."""
    found = await queries.find_actor(session, code)
    if found is None:
        raise Problem("not-found")
    return found
