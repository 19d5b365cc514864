"""Indicators that fill themselves from the record of meetings: counted here, approved by people.

When a period has ended, what the record gives for it is handed in in the name of the actor that the
count names, by the account that enters data files (it cannot sign in), through the same code path
as any report. From there it goes the way of every submission: the actor's unit verifies it where
there is one, the coordinator approves or returns it. What was returned or reopened is counted anew,
and handed in again once the record gives something else. What people have reported or begun is left
to them. This module composes two slices, as ``main.py`` and ``cli.py`` do.
"""

from typing import Final
from uuid import UUID

import structlog
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from inap.access.caller import Caller, Grant
from inap.access.loading_accounts import ensure_loading_accounts
from inap.implementation.counting import added_up
from inap.kit.rounds import keep_doing
from inap.meetings.count_queries import list_meetings_behind, list_to_fill
from inap.meetings.counting import Count, counted
from inap.meetings.loading_queries import lock_loading
from inap.settings import Settings
from inap.submissions import clock, workflow
from inap.submissions.admission import Refused
from inap.submissions.facts import FactCodes, Report
from inap.submissions.recording import Change, act, create, edit
from inap.submissions.remarks import Said
from inap.submissions.remembering import Writer
from inap.submissions.seen import Seen

NAME: Final = "facts are counted from meetings"
# The portal's answer to every warning that a figure is odd.
NOTE: Final = "Counted by the portal from the record of meetings."

log = structlog.get_logger(__name__)


async def keep_filling(sessions: async_sessionmaker[AsyncSession], settings: Settings) -> None:
    """Fill what is to be filled every ``counting_minutes``; 0 leaves it to ``inap count``."""
    if settings.counting_minutes:
        await keep_doing(NAME, settings.counting_minutes * 60, lambda: _fill_in(sessions))


async def _fill_in(sessions: async_sessionmaker[AsyncSession]) -> None:
    async with sessions.begin() as session:
        await fill(session)


async def fill(session: AsyncSession) -> int:
    """Hand in every count of an ended period that is not there yet; returns how many."""
    # Two workers that count at once would refuse each other's facts.
    await lock_loading(session)
    now = clock.now()
    found = await list_to_fill(session, clock.day_of(now), now)
    counts = [count for count in counted(found) if count.lacking is None]
    if not counts:
        return 0
    account, _verifies, _decides = await ensure_loading_accounts(session)
    handed_in = 0
    for count in counts:
        fact = count.fact
        caller = Caller(account, NAME, (Grant("reporter", actor_id=fact.actor_id),))
        # A refusal leaves nothing of the fact, also of what was kept of it before.
        async with session.begin_nested() as filling:
            outcome = await _hand_in(session, Writer(caller, now), count)
            if isinstance(outcome, Refused):
                await filling.rollback()
                about = {"indicator": fact.indicator, "period": fact.period}
                log.info("not filled", because=outcome.slug, **about)
        handed_in += outcome is True
    return handed_in


async def _hand_in(session: AsyncSession, writer: Writer, count: Count) -> bool | Refused:
    """Keep the count as a submission and hand it in; False where it would say nothing new."""
    fact, parts = count.fact, count.parts
    values = added_up(count.given)
    if fact.submission is None:
        codes = FactCodes(fact.plan, fact.indicator, fact.actor, fact.period, fact.area)
        made = await create(session, writer, Report(codes, values, meetings=parts))
        return made if isinstance(made, Refused) else await _submit(session, writer, made)
    kept = await list_meetings_behind(session, fact.submission, fact.revision)
    if {part.meeting: part for part in kept} == {part.meeting: part for part in parts}:
        return False
    done = await edit(session, writer, fact.submission, Change(values, meetings=parts))
    if isinstance(done, Seen):
        return await _submit(session, writer, fact.submission)
    return done if isinstance(done, Refused) else False


async def _submit(session: AsyncSession, writer: Writer, submission: UUID) -> bool | Refused:
    """Hand in; what is odd about the figures is answered with how they came about."""
    request = workflow.Request("submit", writer.at)
    done = await act(session, writer, submission, request)
    if isinstance(done, Refused) and done.slug == "needs-note":
        said = Said(notes={fault.slug: NOTE for fault in done.faults})
        done = await act(session, writer, submission, request, said=said)
    return done if isinstance(done, Refused) else isinstance(done, Seen)
