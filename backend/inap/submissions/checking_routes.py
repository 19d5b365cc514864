"""HTTP of looking before handing in, and before deciding: quality checks, and what changed."""

from collections.abc import Iterable
from uuid import UUID

from fastapi import Response
from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.caller import Caller
from inap.access.policies import CanReport, SignedIn
from inap.kit.database import ReadSession
from inap.kit.problems import Problem
from inap.kit.routing import make_router
from inap.submissions import clock, handing_in, quality, writing_queries
from inap.submissions.admission import Refused, accepted_values, jurisdiction_of
from inap.submissions.answering_routes import refusal
from inap.submissions.cells import from_stored
from inap.submissions.differences import basis_of, cell_differences, words_differences
from inap.submissions.documents import value_document
from inap.submissions.entry_schemas import (
    CellChange,
    Checks,
    Comparison,
    ValueFault,
    WordsChange,
)
from inap.submissions.facts import FactCodes
from inap.submissions.measure import Fault, missing
from inap.submissions.quality import QualityWarning
from inap.submissions.quality_queries import Place, find_series
from inap.submissions.queries import find_revision, find_submission
from inap.submissions.recording import refused_codes, refused_reporter
from inap.submissions.schemas import QualityWarning as WarningOut
from inap.submissions.schemas import SubmissionInput
from inap.submissions.seen import Seen

router = make_router(tag="submissions")


@router.post("/checks")
async def check_values(
    reporter: CanReport, session: ReadSession, given: SubmissionInput, response: Response
) -> Checks:
    """What is odd about values before they are saved, and what they lack; writes nothing.

    Values that could not be saved are refused as they would be. Whether the period is open, and
    whether there is a report already, is not looked at.
    """
    codes = FactCodes(given.plan, given.indicator, given.actor, given.period, given.area)
    found = await writing_queries.find_fact(session, codes)
    refused = refused_codes(found) or refused_reporter(found, reporter)
    if refused is not None:
        raise refusal(refused)
    values = [value.cell() for value in given.values]
    accepted = accepted_values(found.measure, values)
    if isinstance(accepted, Refused):
        raise refusal(accepted)
    jurisdiction = jurisdiction_of(found.actor_jurisdiction, found.place(codes.area))
    place = Place(found.ids.indicator, found.ids.actor, codes.area, jurisdiction)
    series = await find_series(session, [place])
    background = series[place].around(found.span(codes.period))
    response.headers["Cache-Control"] = "private, no-cache"
    return _checks(
        quality.warnings(found.measure, values, background), missing(found.measure, values)
    )


@router.get("/{submission_id}/checks")
async def get_submission_checks(
    caller: SignedIn, session: ReadSession, submission_id: UUID, response: Response
) -> Checks:
    """What is odd about a submission's present values, held against what is known now."""
    seen = await _taking_part(session, caller, submission_id)
    found = await handing_in.find_warnings(session, seen)
    response.headers["Cache-Control"] = "private, no-cache"
    return _checks(found, missing(seen.measure, from_stored(seen.cells)))


@router.get("/{submission_id}/comparison")
async def get_comparison(
    caller: SignedIn, session: ReadSession, submission_id: UUID, response: Response
) -> Comparison:
    """What changed since the published revision, or the one before, for those who take part."""
    seen = await _taking_part(session, caller, submission_id)
    response.headers["Cache-Control"] = "private, no-cache"
    basis = basis_of(seen.shown_revision, seen.published_revision)
    before = None
    if basis is not None:
        before = await find_revision(session, submission_id, basis[1])
    if basis is None or before is None:
        return Comparison(
            basis=None,
            before_revision=None,
            after_revision=seen.shown_revision,
            cells=[],
            narrative=[],
        )
    cells = cell_differences(from_stored(before.cells), from_stored(seen.cells))
    words = words_differences(before.narrative, seen.narrative)
    return Comparison(
        basis=basis[0],
        before_revision=basis[1],
        after_revision=seen.shown_revision,
        cells=[
            CellChange.model_validate(
                {
                    "sex": each.sex,
                    "age": each.age,
                    "change": each.change,
                    "before": None if each.before is None else value_document(each.before),
                    "after": None if each.after is None else value_document(each.after),
                }
            )
            for each in cells
        ],
        narrative=[
            WordsChange.model_validate(
                {
                    "language": each.language,
                    "change": each.change,
                    "before": each.before,
                    "after": each.after,
                }
            )
            for each in words
        ],
    )


async def _taking_part(session: AsyncSession, caller: Caller, submission_id: UUID) -> Seen:
    """The submission, for those who see more of it than what is published."""
    seen = await find_submission(session, submission_id, caller, clock.now())
    if seen is None or not seen.full:
        raise Problem("not-found")
    return seen


def _checks(warnings: Iterable[QualityWarning], lacking: Iterable[Fault]) -> Checks:
    return Checks(
        warnings=[
            WarningOut(
                slug=each.slug,
                pointer=each.pointer,
                params=dict(each.params),
                note=None,
                as_printed=False,
            )
            for each in warnings
        ],
        missing=[
            ValueFault(pointer=each.pointer, slug=each.slug, params=dict(each.params))
            for each in lacking
        ],
    )
