"""Sending what webhooks are to be told.

Like mails (``kit/outbox``), each delivery is sent inside the transaction that marks it, while its
row is locked: other workers pass it over, and a worker that dies between sending and marking leaves
it waiting. So it is sent at least once, and each time with the same ``webhook-id``.
"""

from datetime import timedelta
from typing import Final

import structlog
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from inap.exchange.webhook_message import Message, signed_headers
from inap.exchange.webhook_queries import (
    Due,
    end_webhook,
    forget_deliveries,
    mark_delivery,
    take_due,
)
from inap.kit import moments, outward
from inap.kit.outbox.backoff import Later, after_failure
from inap.kit.rounds import keep_doing
from inap.settings import Settings

log = structlog.get_logger(__name__)

GONE: Final = 410
KEPT: Final = timedelta(days=30)
"""How long it can be looked up what became of a delivery, and asked for again."""


async def tell_webhooks(
    sessions: async_sessionmaker[AsyncSession],
    settings: Settings,
    resolved: outward.Resolve = outward.resolve,
) -> tuple[int, int]:
    """Send every delivery whose time has come; how many were taken and how many were not."""
    sent = failed = 0
    while True:
        async with sessions.begin() as session:
            due = await take_due(session, moments.now())
            if due is None:
                return sent, failed
            taken = await _tell(session, settings, due, resolved)
        sent, failed = (sent + 1, failed) if taken else (sent, failed + 1)


async def _tell(
    session: AsyncSession, settings: Settings, due: Due, resolved: outward.Resolve
) -> bool:
    message = Message(
        id=due.id,
        plan=due.plan,
        previous_version=due.previous_version,
        data_version=due.data_version,
        raised_at=due.created_at,
        address=settings.public_url,
    )
    body = message.body()
    status: int | None = None
    try:
        status = await outward.post(
            due.url,
            body,
            signed_headers(due.id, body, due.secret, moments.now()),
            private_hosts=settings.webhook_private_hosts,
            resolved=resolved,
        )
        problem = None if 200 <= status < 300 else f"answered {status}"
    except outward.NotReached as error:
        problem = str(error)
    except Exception as error:  # one receiver must not stand before all others
        log.exception("webhook failed", delivery=str(due.id))
        problem = type(error).__name__
    now = moments.now()
    if problem is None:
        await mark_delivery(session, due.id, delivered_at=now, last_status=status, last_error=None)
        return True
    follows = after_failure(
        created_at=due.queued_at,
        attempts=due.attempts + 1,
        now=now,
        for_good=status == GONE,
    )
    told = {"last_status": status, "last_error": problem[:200]}
    if isinstance(follows, Later):
        await mark_delivery(session, due.id, send_after=follows.at, **told)
    else:
        await mark_delivery(session, due.id, given_up_at=now, **told)
    if status == GONE:
        await end_webhook(session, due.webhook_id, now, "receiver")
    log.warning("webhook not told", delivery=str(due.id), problem=problem)
    return False


async def keep_telling(sessions: async_sessionmaker[AsyncSession], settings: Settings) -> None:
    """Send what waits every ``webhook_seconds``, or never where those are none."""
    forgotten = moments.now()

    async def once() -> None:
        nonlocal forgotten
        sent, failed = await tell_webhooks(sessions, settings)
        if sent or failed:
            log.info("webhooks", told=sent, not_told=failed)
        now = moments.now()
        if now - forgotten >= timedelta(hours=1):
            async with sessions.begin() as session:
                await forget_deliveries(session, now - KEPT)
            forgotten = now

    if settings.webhook_seconds:
        await keep_doing("webhooks", settings.webhook_seconds, once)
