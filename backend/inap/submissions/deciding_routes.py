"""HTTP of bulk decisions: one decision on many submissions, each by the rule of a single one."""

from http import HTTPStatus

from fastapi import Request
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.policies import CanAct
from inap.kit.database import WriteSession
from inap.kit.etags import require_version, version_etag
from inap.kit.problems import Problem, to_problem
from inap.kit.routing import make_router
from inap.submissions import workflow
from inap.submissions.answering_routes import done, writer_of
from inap.submissions.documents import version_shown
from inap.submissions.entry_schemas import (
    Decided,
    TransitionOutcome,
    TransitionsAnswer,
    TransitionsInput,
    ValueFault,
)
from inap.submissions.queries import list_by_ids
from inap.submissions.recording import act
from inap.submissions.remembering import Writer
from inap.submissions.seen import Seen
from inap.submissions.writing_queries import lock_submissions

router = make_router(tag="submissions")


@router.post("/transitions")
async def create_transitions(
    request: Request, caller: CanAct, session: WriteSession, given: TransitionsInput
) -> TransitionsAnswer:
    """Verify, approve or return up to 200 submissions; what is refused leaves the others done.

    Each is decided on at the version that was seen, in the order given, and reported by itself.
    """
    if given.deadline is not None and given.action != "return":
        raise Problem(
            "invalid-request",
            errors=[
                {
                    "pointer": "/deadline",
                    "slug": "value-not-expected",
                    "params": {"action": given.action},
                }
            ],
        )
    writer = writer_of(request, caller)
    step = workflow.Request(given.action, writer.at, given.reason, given.deadline)
    # All of them first, in one order: two people who decide on the same ones wait, and never stop
    # each other.
    await lock_submissions(session, [item.id for item in given.items])
    problems = [await _decide(session, writer, item, step) for item in given.items]
    seen = await list_by_ids(session, caller, [item.id for item in given.items], writer.at)
    items = [
        _outcome(index, item, problem, seen.get(item.id))
        for index, (item, problem) in enumerate(zip(given.items, problems, strict=True))
    ]
    count = sum(problem is None for problem in problems)
    return TransitionsAnswer(done=count, refused=len(items) - count, items=items)


async def _decide(
    session: AsyncSession, writer: Writer, item: Decided, step: workflow.Request
) -> Problem | None:
    """Take the step on one submission in a savepoint of its own; the problem if it is refused."""

    def check(version: int) -> None:
        require_version(version_etag(item.version), version)

    try:
        async with session.begin_nested():
            done(await act(session, writer, item.id, step, check))
    except Problem as problem:
        return problem
    except DBAPIError as error:
        told = to_problem(error)
        # Without a line to the database nothing of the batch is left to go on with.
        if told.entry.status >= HTTPStatus.INTERNAL_SERVER_ERROR:
            raise
        return told
    return None


def _outcome(
    index: int, item: Decided, problem: Problem | None, seen: Seen | None
) -> TransitionOutcome:
    fault = None
    if problem is not None:
        fault = ValueFault(
            pointer=f"/items/{index}", slug=problem.slug, params=dict(problem.params)
        )
    return TransitionOutcome.model_validate(
        {
            "id": item.id,
            "outcome": "done" if problem is None else "refused",
            "state": None if seen is None else seen.shown_state,
            "version": None if seen is None else version_shown(seen),
            "problem": fault,
        }
    )
