"""Sending what waits in the outbox.

Each mail is sent inside the transaction that marks it, while its row is locked: other workers pass
it over, and a worker that dies between sending and marking leaves it waiting. So a mail is sent at
least once; when that happens twice, both carry the same Message-ID.
"""

import structlog
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from inap.kit import moments
from inap.kit.outbox.backoff import Later, after_failure
from inap.kit.outbox.message import UnsendableAddress, compose, file_name
from inap.kit.outbox.queries import Waiting, mark, take_next
from inap.kit.outbox.senders import NotSent, Sender, make_sender
from inap.kit.rounds import keep_doing
from inap.settings import Settings

log = structlog.get_logger(__name__)


async def deliver(
    sessions: async_sessionmaker[AsyncSession], sender: Sender, address: str
) -> tuple[int, int]:
    """Send every mail whose time has come; how many were sent and how many were not.

    Ends early where the server is away: what waits is tried in the next round.

    ``address`` is who the mails are from.
    """
    sent = failed = 0
    try:
        while True:
            async with sessions.begin() as session:
                letter = await take_next(session, moments.now())
                if letter is None:
                    return sent, failed
                problem = await _send(session, sender, letter, address)
            sent, failed = (sent, failed + 1) if problem else (sent + 1, failed)
            if problem is not None and problem.away:
                return sent, failed
    finally:
        await sender.close()


async def _send(
    session: AsyncSession, sender: Sender, letter: Waiting, address: str
) -> NotSent | None:
    """Send one mail and mark it; what went wrong, or None."""
    try:
        await sender.send(compose(letter, address), file_name(letter))
    except UnsendableAddress as error:
        problem = NotSent(str(error), for_good=True)
    except NotSent as error:
        problem = error
    except Exception as error:  # one mail must not stand before all others
        log.exception("mail failed", message=str(letter.id))
        await sender.close()  # whatever state it broke off in
        problem = NotSent(f"{type(error).__name__}: {error}")
    else:
        await mark(session, letter.id, sent_at=moments.now(), last_error=None)
        return None
    await _failed(session, letter, problem)
    return problem


async def _failed(session: AsyncSession, letter: Waiting, error: NotSent) -> None:
    now = moments.now()
    follows = after_failure(
        created_at=letter.created_at,
        attempts=letter.attempts + 1,
        now=now,
        for_good=error.for_good,
    )
    why = "".join(each if each.isprintable() else " " for each in str(error))[:500]
    # Whom it is to stands in the table; logs are read by more people.
    log.warning("mail not sent", message=str(letter.id), given_up=not isinstance(follows, Later))
    if isinstance(follows, Later):
        await mark(session, letter.id, send_after=follows.at, last_error=why)
    else:
        await mark(session, letter.id, given_up_at=now, last_error=why)


async def keep_delivering(sessions: async_sessionmaker[AsyncSession], settings: Settings) -> None:
    """Send what waits every ``outbox_seconds``, or never where those are none."""

    async def once() -> None:
        sent, failed = await deliver(sessions, make_sender(settings), settings.mail_from)
        if sent or failed:
            log.info("mails", sent=sent, not_sent=failed)

    if settings.outbox_seconds:
        await keep_doing("mails", settings.outbox_seconds, once)
