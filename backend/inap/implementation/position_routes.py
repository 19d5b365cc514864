"""What the routes of all positions share: who writes, refusals as problems, places in a history."""

from collections.abc import Sequence
from typing import TypeVar

from fastapi import Request

from inap.access.caller import Caller
from inap.implementation.position_queries import Told
from inap.implementation.position_remembering import NotThere, Writer
from inap.implementation.position_schemas import ActingPerson, PositionStep
from inap.implementation.position_steps import Refusal
from inap.kit import moments
from inap.kit.pages import PageRequest, cut_page
from inap.kit.problems import Problem

T = TypeVar("T")


def writer_of(request: Request, caller: Caller) -> Writer:
    """The caller as a writer, at this moment."""
    return Writer(caller, moments.now(), getattr(request.state, "request_id", None))


def problem_of(refusal: Refusal) -> Problem:
    """The problem that a refusal is told as."""
    return Problem(
        refusal.slug,
        errors=[
            {"pointer": pointer, "slug": slug, "params": {}} for pointer, slug in refusal.faults
        ],
        **refusal.params,
    )


def done(outcome: T | NotThere | Refusal) -> T:
    """What came of it; raises ``not-found`` or the problem of the refusal."""
    if isinstance(outcome, NotThere):
        raise Problem("not-found")
    if isinstance(outcome, Refusal):
        raise problem_of(outcome)
    return outcome


def page_of_steps(told: Sequence[Told], paging: PageRequest) -> tuple[Sequence[Told], str | None]:
    """The page of a history and the cursor of the next one."""
    return cut_page(told, paging, lambda each: (str(each.sequence),))


def step_document(told: Told) -> PositionStep:
    """The answer for one step."""
    return PositionStep(
        sequence=told.sequence,
        action=told.action,
        from_state=told.from_state,
        to_state=told.to_state,
        by=ActingPerson(id=told.by, name=told.by_name),
        at=told.at,
        reason=told.reason,
        deadline=told.deadline,
    )
