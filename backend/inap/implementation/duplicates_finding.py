"""Finding activity reports that may tell of the same event, as one reader sees them.

They are found when they are asked for, from what the reader may see: a number that is hidden from
somebody makes nothing look alike to them. A pair that was said to be two events is not brought up
again unless it is asked for.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, cast
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from inap.implementation import duplicates_workflow as workflow
from inap.implementation.activity_report_documents import Reading, report_document
from inap.implementation.activity_report_queries import find_report
from inap.implementation.activity_report_schemas import ActivityReport
from inap.implementation.activity_report_seen import Seen
from inap.implementation.duplicates import Account, Reason, likeness
from inap.implementation.duplicates_queries import (
    Decided,
    list_areas,
    list_counted,
    list_decided,
    list_indicators,
    list_meeting,
    list_set_aside,
    list_submitted_by,
)

# So many reports are looked at, and so many pairs are told.
MOST_LOOKED_AT: Final = 500
MOST_TOLD: Final = 50


@dataclass(frozen=True, slots=True)
class Likely:
    """A pair as one reader sees it; ``counted`` are those of the two that count in a fact now."""

    own: Seen
    other: Seen
    document: ActivityReport
    reasons: tuple[Reason, ...]
    decided: Decided | None
    standing: workflow.Standing
    set_aside: frozenset[UUID]
    counted: frozenset[UUID]

    @property
    def pair(self) -> workflow.Pair:
        """What its workflow depends on."""
        return workflow.Pair(
            state=cast("workflow.State", self.decided.state if self.decided else "open"),
            reports=frozenset({str(self.own.id), str(self.other.id)}),
            set_aside=frozenset(map(str, self.set_aside)),
        )

    @property
    def revisions(self) -> dict[str, int]:
        """Which revision of each of the two is looked at."""
        return {str(each.id): each.shown_revision for each in (self.own, self.other)}

    @property
    def changed(self) -> bool:
        """Whether one of the two was corrected since somebody decided."""
        if self.decided is None or self.decided.state == "open":
            return False
        return self.decided.steps[-1].revisions != self.revisions


async def find_likely(
    session: AsyncSession, report_id: UUID, reading: Reading, *, different_too: bool = False
) -> tuple[list[Likely], bool] | None:
    """The pairs of a report, those with most reasons first, and whether there are more.

    None where the reader takes no part in the report's approval.
    """
    own = await find_report(session, report_id, reading.caller, reading.now)
    if own is None or not own.full:
        return None
    decided = await list_decided(session, own.id)
    areas = await list_areas(session)
    related = {area for area in areas if own.area in _grounds(area, areas)}
    others = await list_meeting(
        session,
        reading.caller,
        own,
        related.union(_grounds(own.area, areas)),
        decided.keys(),
        reading.now,
        limit=MOST_LOOKED_AT,
    )
    found = [
        pair
        for pair in await _pairs(session, reading, own, others, decided, areas)
        if (pair.decided is not None and pair.decided.state == "same")
        or (pair.reasons and pair.pair.state == "open")
        or (different_too and pair.pair.state == "different")
    ]
    found.sort(key=lambda pair: (-len(pair.reasons), pair.other.id))
    return found[:MOST_TOLD], len(found) > MOST_TOLD


async def find_pair(
    session: AsyncSession, report_id: UUID, other_id: UUID, reading: Reading
) -> Likely | None:
    """One pair of two bodies' reports on a plan, alike or not; None where it is not there."""
    own = await find_report(session, report_id, reading.caller, reading.now)
    other = await find_report(session, other_id, reading.caller, reading.now)
    if own is None or other is None or not own.full or "draft" in (own.state, other.state):
        return None
    if own.plan_id != other.plan_id or own.actor_id == other.actor_id:
        return None
    decided = await list_decided(session, own.id, other.id)
    areas = await list_areas(session)
    [pair] = await _pairs(session, reading, own, [other], decided, areas)
    return pair


async def _pairs(
    session: AsyncSession,
    reading: Reading,
    own: Seen,
    others: list[Seen],
    decided: Mapping[UUID, Decided],
    areas: Mapping[str, str | None],
) -> list[Likely]:
    """Each of the others beside the report, in a number of statements that never grows."""
    reports = [own.id, *(each.id for each in others)]
    nodes = {each.node for each in (own, *others) if each.node is not None}
    indicators = await list_indicators(session, own.plan_id, nodes)
    submitted = await list_submitted_by(session, reports, reading.caller.account_id)
    set_aside = await list_set_aside(session, reports)
    counted = await list_counted(session, reports)

    def account(seen: Seen, document: ActivityReport) -> Account:
        known = indicators.get(seen.node or "", frozenset())
        return account_of(seen, document, _grounds(seen.area, areas), known)

    told = account(own, report_document(own, reading))
    pairs = []
    for other in others:
        document = report_document(other, reading)
        both = {own.id, other.id}
        sides = {own.jurisdiction, other.jurisdiction}
        between = len(sides) > 1
        pairs.append(
            Likely(
                own=own,
                other=other,
                document=document,
                reasons=likeness(told, account(other, document)),
                decided=decided.get(other.id),
                standing=workflow.Standing(
                    may_decide=reading.caller.has("me_team")
                    if between
                    else reading.caller.coordinates(own.jurisdiction),
                    submitted_one=bool(both & submitted),
                ),
                set_aside=frozenset(both & set_aside),
                counted=frozenset(both & counted),
            )
        )
    return pairs


def account_of(
    seen: Seen, document: ActivityReport, grounds: tuple[str, ...], indicators: frozenset[str]
) -> Account:
    """What a report says as its reader sees it; hidden numbers are none."""
    return Account(
        actor=str(seen.actor_id),
        side=seen.jurisdiction,
        node=seen.node,
        indicators=indicators,
        kind=seen.kind,
        grounds=grounds,
        place=document.place or "",
        start=seen.start,
        end=seen.end,
        total=Decimal(document.total or 0),
        counts={
            (each.sex, each.age): Decimal(each.count)
            for each in document.participants
            if each.count is not None
        },
    )


def _grounds(area: str, areas: Mapping[str, str | None]) -> tuple[str, ...]:
    """An area, followed by all areas it lies in."""
    found = [area]
    while (above := areas.get(found[-1])) is not None and above not in found:
        found.append(above)
    return tuple(found)
