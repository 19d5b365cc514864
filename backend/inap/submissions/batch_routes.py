"""HTTP of batches: many submissions of a tool in one call."""

from collections.abc import Sequence
from typing import Any

from fastapi import Request

from inap.access.policies import CanReport
from inap.kit.database import WriteSession
from inap.kit.routing import make_router
from inap.submissions import batch
from inap.submissions.admission import Refused
from inap.submissions.answering_routes import writer_of
from inap.submissions.batch import Item, Outcome
from inap.submissions.entry_schemas import (
    BatchAnswer,
    BatchInput,
    BatchItem,
    BatchOutcome,
    ItemProblem,
    UnreadItem,
    ValueFault,
)
from inap.submissions.facts import FactCodes
from inap.submissions.measure import Fault

router = make_router(tag="submissions")


@router.post("/batch")
async def create_submissions(
    request: Request, reporter: CanReport, session: WriteSession, given: BatchInput
) -> BatchAnswer:
    """Report up to 5,000 facts in one call; tells what became of each.

    The whole answer is kept for a retry with the same `Idempotency-Key`, refusals too: a corrected
    batch takes a new key.
    """
    items = [_item(entry) for entry in given.items]
    written, outcomes = await batch.take(
        session,
        writer_of(request, reporter),
        items,
        submit=given.action == "submit",
        whole=given.mode == "all",
        dry_run=given.dry_run,
    )
    made = sum(outcome.refused is None for outcome in outcomes)
    return BatchAnswer(
        written=made if written else 0,
        refused=len(outcomes) - made,
        items=[_outcome(index, outcome, written=written) for index, outcome in enumerate(outcomes)],
    )


def _item(entry: BatchItem | UnreadItem) -> Item | Refused:
    if isinstance(entry, UnreadItem):
        faults = (Fault(each["pointer"], each["slug"], each["params"]) for each in entry.errors)
        return Refused("invalid-request", faults=tuple(faults))
    return Item(
        codes=FactCodes(entry.plan, entry.indicator, entry.actor, entry.period, entry.area),
        values=[value.cell() for value in entry.values],
        narrative=(entry.narrative.stored() if entry.narrative else None) or None,
        notes={each.slug: each.note for each in entry.notes},
    )


def _outcome(index: int, outcome: Outcome, *, written: bool) -> BatchOutcome:
    if outcome.refused is not None:
        problem = _problem(index, outcome.refused)
        return BatchOutcome(index=index, outcome="refused", id=None, problem=problem)
    return BatchOutcome(
        index=index,
        outcome="created" if written else "would_create",
        id=outcome.submission if written else None,
        problem=None,
    )


def _problem(index: int, refused: Refused) -> ItemProblem:
    """The refusal with pointers into the batch; a fault of the request stands for itself."""
    at = f"/items/{index}"
    errors = _faults(at, refused.faults)
    if refused.slug == "invalid-request" and errors:
        first = errors[0]
        return ItemProblem(
            slug=first.slug, pointer=first.pointer, params=first.params, errors=errors
        )
    params: dict[str, Any] = dict(refused.params)
    return ItemProblem(slug=refused.slug, pointer=at, params=params, errors=errors)


def _faults(at: str, faults: Sequence[Fault]) -> list[ValueFault]:
    return [
        ValueFault(pointer=at + each.pointer, slug=each.slug, params=dict(each.params))
        for each in faults
    ]
