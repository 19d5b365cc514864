"""Writing reminders: the daily ones, and those a coordinator asks for now.

What is written goes into the outbox in the same transaction, under a key of person and day: so
nobody gets two on one day, however often and by whomever it is tried.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Final
from uuid import UUID

import structlog
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from inap.kit import days
from inap.kit.audit import record
from inap.kit.messages import Named
from inap.kit.outbox.queries import Letter, forget_old, put_in
from inap.kit.rounds import keep_doing
from inap.settings import Settings
from inap.submissions import clock, reminder_queries
from inap.submissions.expected_queries import EVERYBODY, count_bodies
from inap.submissions.reminder_texts import Asked, Place, write_digest
from inap.submissions.reminders import (
    Digest,
    Owed,
    Person,
    World,
    days_since,
    digest_for,
    digests_of,
)

log = structlog.get_logger(__name__)

CALLER: Final = "reminders"
KIND: Final = "digest"
LOOK_SECONDS: Final = 60.0
WORDS_KEPT: Final = timedelta(days=30)
NOWHERE: Final = "http://localhost:8000"


@dataclass(frozen=True, slots=True)
class Run:
    """What a day's reminders were: to whom, and which of those mails were new."""

    day: date
    digests: Sequence[Digest]
    written: int


@dataclass(frozen=True, slots=True)
class Wish:
    """What a coordinator asks for: bodies of a plan, the periods that end on a day, a note."""

    plan: UUID
    end: date
    actors: Collection[UUID]
    by: UUID | None
    period_id: UUID
    asked: Asked


def key_of(person: Person, day: date) -> str:
    """The key under which a person gets at most one reminder a day."""
    return f"{KIND}:{person.account}:{day.isoformat()}"


async def gather(
    session: AsyncSession, now: datetime, today: date, plan: UUID | None = None
) -> tuple[World, dict[UUID, Named]]:
    """Everything there is to be reminded of, of one plan or of all, and the plans' names."""
    plans = {
        each.id: Named(each.code, each.title)
        for each in await reminder_queries.list_plans(session, plan)
    }
    terms = await reminder_queries.list_plan_terms(session, list(plans))
    counts = await count_bodies(session, list(plans), EVERYBODY, now=now, today=today)
    world = World(
        owed=[
            Owed(
                term=terms[each.plan_id, each.end],
                actor=each.body.id,
                jurisdiction=each.body.jurisdiction,
                missing=each.counted.missing,
                late=each.counted.late,
                silent=each.counted.silent,
                excepted=each.counted.excepted,
            )
            for each in counts
        ],
        returned=await reminder_queries.list_returned(session, list(plans), now),
        waiting=await reminder_queries.list_waiting(session, list(plans)),
    )
    return world, plans


async def remind_all(
    session: AsyncSession, settings: Settings, day: date, *, dry_run: bool = False
) -> Run | None:
    """Write the reminders of a day, once; None when they were written before.

    The caller commits. With ``dry_run`` nothing is written, whether it was before or not.
    """
    if not dry_run and not await reminder_queries.begin_run(session, day):
        return None
    now = clock.now()
    told = days_since(await reminder_queries.last_run(session, day), day)
    world, plans = await gather(session, now, day)
    people = await reminder_queries.list_people(session, now)
    digests = digests_of(people, world, days=told, today=day)
    if dry_run:
        return Run(day, digests, 0)
    messages = await _put_in(session, settings, digests, plans, day)
    await _keep(session, digests, messages)
    await reminder_queries.count_run(session, day, len(messages))
    await forget_old(session, now - WORDS_KEPT)
    await record(
        session,
        caller=CALLER,
        action="remind",
        subject=f"reminder-run:{day.isoformat()}",
        letters=len(messages),
    )
    return Run(day, digests, len(messages))


async def remind_now(
    session: AsyncSession, settings: Settings, wish: Wish
) -> Mapping[UUID, tuple[str, int]]:
    """Write reminders to the people of chosen bodies; what became of each body, and how many.

    ``reminded`` so many people; ``already-reminded`` today, all of them; ``nobody`` to write to;
    ``nothing-missing`` for the periods asked about. The caller commits.
    """
    now = clock.now()
    today = clock.day_of(now)
    world, plans = await gather(session, now, today, wish.plan)
    missing = {
        each.actor
        for each in world.owed
        if each.term.end == wish.end and each.missing and each.actor in wish.actors
    }
    people = [
        person
        for person in await reminder_queries.list_people(session, now)
        if person.reports_for & missing
    ]
    digests = [
        _with_asked(digest_for(person, world, today), world, wish, missing) for person in people
    ]
    messages = await _put_in(session, settings, digests, plans, today, wish.asked)
    await _keep(session, digests, messages, wish, missing)
    return {actor: _became(actor, people, missing, messages) for actor in wish.actors}


def _with_asked(digest: Digest, world: World, wish: Wish, missing: Collection[UUID]) -> Digest:
    """The digest with what is asked for first, even where its period is locked."""
    asked_for = [
        each
        for each in world.owed
        if each.term.end == wish.end
        and each.actor in missing
        and each.actor in digest.person.reports_for
    ]
    rest = [each for each in digest.owed if each not in asked_for]
    return replace(digest, owed=(*asked_for, *rest))


def _became(
    actor: UUID,
    people: Sequence[Person],
    missing: Collection[UUID],
    messages: Mapping[UUID, UUID],
) -> tuple[str, int]:
    if actor not in missing:
        return "nothing-missing", 0
    theirs = [person for person in people if actor in person.reports_for]
    written = sum(person.account in messages for person in theirs)
    if not theirs:
        return "nobody", 0
    return ("reminded", written) if written else ("already-reminded", 0)


async def _put_in(
    session: AsyncSession,
    settings: Settings,
    digests: Sequence[Digest],
    plans: Mapping[UUID, Named],
    day: date,
    asked: Asked | None = None,
) -> dict[UUID, UUID]:
    """Put the mails into the outbox; the ids of those that are new, by account."""
    account_of = {key_of(digest.person, day): digest.person.account for digest in digests}
    named = {actor for digest in digests for actor in _actors(digest)}
    actors = {
        each.id: Named(each.code, each.title)
        for each in await reminder_queries.list_actors(session, sorted(named))
    }
    place = Place(settings.public_url or NOWHERE, settings.digits, plans, actors)
    letters = []
    for digest in digests:
        written = write_digest(digest, place, day, asked)
        letters.append(
            Letter(
                kind=KIND,
                dedupe_key=key_of(digest.person, day),
                account=digest.person.account,
                to=digest.person.email,
                language=digest.person.language,
                subject=written.subject,
                body=written.body,
                html=written.html,
            )
        )
    made = await put_in(session, letters)
    return {account_of[key]: message for key, message in made.items()}


def _actors(digest: Digest) -> set[UUID]:
    return {
        each.actor
        for part in (digest.owed, digest.returned, digest.to_verify, digest.to_decide)
        for each in part
    }


async def _keep(
    session: AsyncSession,
    digests: Sequence[Digest],
    messages: Mapping[UUID, UUID],
    wish: Wish | None = None,
    asked_about: Collection[UUID] = (),
) -> None:
    """Keep who was reminded of which body, for those who look whom to remind next."""
    rows = []
    for digest in digests:
        message = messages.get(digest.person.account)
        if message is None:
            continue
        pairs = {(each.term.plan, each.actor) for each in digest.owed}
        pairs |= {(each.plan, each.actor) for each in digest.returned}
        for plan, actor in sorted(pairs):
            wished = wish if wish is not None and actor in asked_about else None
            rows.append(
                {
                    "plan_id": plan,
                    "actor_id": actor,
                    "account_id": digest.person.account,
                    "message_id": message,
                    "period_id": wished.period_id if wished else None,
                    "by": wish.by if wish else None,
                    "note": wished.asked.note if wished else None,
                }
            )
    await reminder_queries.keep_reminders(session, rows)


async def keep_reminding(sessions: async_sessionmaker[AsyncSession], settings: Settings) -> None:
    """Write each day's reminders from ``reminder_hour`` on, or never where that is below 0.

    Every worker tries; the first does it. A portal that was stopped at the hour does it when it is
    back.
    """
    done: date | None = None

    async def once() -> None:
        nonlocal done
        now = days.local(clock.now())
        if now.hour < settings.reminder_hour or done == now.date():
            return
        async with sessions.begin() as session:
            run = await remind_all(session, settings, now.date())
        done = now.date()
        if run is not None:
            log.info("reminders", day=run.day.isoformat(), letters=run.written)

    if settings.reminder_hour >= 0:
        await keep_doing("reminders", LOOK_SECONDS, once, at_once=True)
