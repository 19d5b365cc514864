"""What a step says besides its reason, and what stands against handing in. No HTTP.

Handing in needs complete values, no other report that covers them, and a note to each kind of
quality warning; the warnings and notes are kept with the step.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from inap.submissions import quality, remarks, workflow, writing_queries
from inap.submissions.admission import Refused, refused_content, refused_overlap
from inap.submissions.cells import from_stored
from inap.submissions.facts import FactIds
from inap.submissions.measure import Fault
from inap.submissions.quality import QualityWarning
from inap.submissions.quality_queries import Place, find_series
from inap.submissions.remarks import Said
from inap.submissions.seen import Seen


async def details_of(
    session: AsyncSession, seen: Seen, request: workflow.Request, said: Said
) -> Mapping[str, Any] | Refused | None:
    """What the step says besides its reason, or why it cannot be taken."""
    if request.action == "return" and said.remarks:
        if faults := remarks.remark_faults(seen.measure, said.remarks):
            return Refused("invalid-request", faults=tuple(faults))
        return {"cells": remarks.as_kept(said.remarks)}
    if request.action != "submit":
        return None
    if refused := await _refused_handing_in(session, seen):
        return refused
    found = await find_warnings(session, seen)
    if not said.as_printed and (refused := needs_note(found, said.notes)):
        return refused
    kept = quality.as_kept(found, said.notes, as_printed=said.as_printed)
    return {"warnings": kept} if kept else None


async def find_warnings(session: AsyncSession, seen: Seen) -> list[QualityWarning]:
    """What is odd about the shown revision of a submission, held against what is known now."""
    place = Place(seen.indicator_id, seen.actor_id, seen.area, seen.jurisdiction)
    series = await find_series(session, [place])
    background = series[place].around(seen.span)
    return quality.warnings(seen.measure, from_stored(seen.cells), background)


def needs_note(found: Sequence[QualityWarning], notes: Mapping[str, str]) -> Refused | None:
    """The refusal of values that are handed in without a note to each kind of warning, or None."""
    faults = tuple(
        Fault(each.pointer, each.slug, each.params) for each in quality.unanswered(found, notes)
    )
    return Refused("needs-note", faults=faults) if faults else None


async def _refused_handing_in(session: AsyncSession, seen: Seen) -> Refused | None:
    """Why a submission may not be handed in: something is missing, or another one covers it."""
    if lacking := refused_content(seen.measure, seen.cells):
        return lacking
    ids = FactIds(seen.plan_id, seen.indicator_id, seen.actor_id, seen.period_id)
    neighbours = await writing_queries.find_overlapping(
        session, ids, seen.span, seen.area, besides=seen.id
    )
    return refused_overlap(seen.span, seen.area, neighbours, by=seen.actor)
