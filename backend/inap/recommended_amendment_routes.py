"""One step from a recommendation to an amendment of the plan, which keeps the link both ways.

The amendment is made by the door of all amendments, with every rule of theirs. This module composes
two slices (the follow-up of recommendations, amendments), as ``main.py`` and ``cli.py`` do.
"""

from typing import Annotated
from uuid import UUID

from fastapi import Request, Response
from pydantic import Field

from inap.implementation.amendment_checks import Refused as AmendmentRefused
from inap.implementation.amendment_documents import amendment_documents
from inap.implementation.amendment_queries import find_amendment
from inap.implementation.amendment_recording import Proposal, Writer, create
from inap.implementation.amendment_routes import CanPropose
from inap.implementation.amendment_schemas import Amendment, AmendmentInput
from inap.implementation.amendment_writing_queries import Codes
from inap.kit.database import WriteSession
from inap.kit.problems import Problem
from inap.kit.routing import make_router
from inap.kit.text import TextInput
from inap.meetings.recommendation_recording import ORIGIN, hold_for_amendment, tell_amendment
from inap.meetings.writing_routes import done, mark, writer_of

router = make_router(prefix="/recommendations", tag="meetings")


class RecommendedAmendmentInput(AmendmentInput):
    """An amendment that a recommendation asks for; kept as a draft."""

    reason: Annotated[
        TextInput | None,
        Field(description="why; left out: the recommendation's own words"),
    ] = None  # type: ignore[assignment]  # an amendment of itself has to have one


@router.post("/{record_id}/amendments", status_code=201)
async def create_recommended_amendment(
    *,
    request: Request,
    response: Response,
    proposer: CanPropose,
    session: WriteSession,
    record_id: UUID,
    given: RecommendedAmendmentInput,
) -> Amendment:
    """Begin a proposal that a recommendation asks for: a draft, which names where it came from.

    Who may propose it, and what, is as in `POST /amendments`. The recommendation tells of it.
    """
    writer = writer_of(request, proposer)
    seen = done(await hold_for_amendment(session, record_id))
    reason = given.reason.stored() if given.reason else seen.text
    proposal = Proposal(
        Codes(given.plan, given.node, given.actor),
        given.kind,
        given.side,
        given.proposed.stored(),
        reason,
        (ORIGIN, record_id),
    )
    made = await create(session, Writer(proposer, writer.at, writer.request_id), proposal)
    if isinstance(made, AmendmentRefused):
        raise Problem(
            made.slug,
            errors=[
                {"pointer": fault.pointer, "slug": fault.slug, "params": dict(fault.params)}
                for fault in made.faults
            ],
            **made.params,
        )
    await tell_amendment(session, writer, seen, made)
    amendment = await find_amendment(session, made, proposer)
    if amendment is None:
        raise Problem("not-found")
    response.headers["Location"] = request.url.path.partition("/recommendations/")[0] + (
        f"/amendments/{made}"
    )
    mark(response, amendment.version)
    [document] = await amendment_documents(session, [amendment], proposer)
    return document
