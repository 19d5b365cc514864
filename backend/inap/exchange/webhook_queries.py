"""SQL of webhooks and their deliveries."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast
from uuid import UUID

from sqlalchemy import CursorResult, delete, exists, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from inap.access.caller import Caller
from inap.access.models import Account
from inap.exchange.webhook_models import Webhook, WebhookDelivery
from inap.plans.models import Plan


@dataclass(frozen=True, slots=True)
class SeenWebhook:
    """A webhook as its holder sees it; ``plan`` is the plan's code."""

    id: UUID
    account_id: UUID
    plan: str | None
    url: str
    created_at: datetime
    ended_at: datetime | None


@dataclass(frozen=True, slots=True)
class SeenDelivery:
    """A delivery as the webhook's holder sees it."""

    id: UUID
    number: int
    plan: str
    previous_version: int
    data_version: int
    created_at: datetime
    send_after: datetime
    attempts: int
    last_status: int | None
    last_error: str | None
    delivered_at: datetime | None
    given_up_at: datetime | None


@dataclass(frozen=True, slots=True)
class Due:
    """A delivery that is being sent; ``attempts`` counts those before."""

    id: UUID
    webhook_id: UUID
    url: str
    secret: str
    plan: str
    previous_version: int
    data_version: int
    created_at: datetime
    queued_at: datetime
    attempts: int


_SEEN = (
    select(
        Webhook.id,
        Webhook.account_id,
        Plan.code,
        Webhook.url,
        Webhook.created_at,
        Webhook.ended_at,
    )
    .outerjoin(Plan, Plan.id == Webhook.plan_id)
    .where(Webhook.ended_by.is_distinct_from("holder"))
)
_DELIVERIES = select(
    WebhookDelivery.id,
    WebhookDelivery.number,
    Plan.code,
    WebhookDelivery.previous_version,
    WebhookDelivery.data_version,
    WebhookDelivery.created_at,
    WebhookDelivery.send_after,
    WebhookDelivery.attempts,
    WebhookDelivery.last_status,
    WebhookDelivery.last_error,
    WebhookDelivery.delivered_at,
    WebhookDelivery.given_up_at,
).join(Plan, Plan.id == WebhookDelivery.plan_id)


async def list_webhooks(
    session: AsyncSession, caller: Caller, *, after: UUID | None, limit: int
) -> Sequence[SeenWebhook]:
    """The caller's own webhooks, all for administrators; one more than ``limit``."""
    statement = _SEEN.order_by(Webhook.id).limit(limit + 1)
    if not caller.has("admin"):
        statement = statement.where(Webhook.account_id == caller.account_id)
    if after is not None:
        statement = statement.where(Webhook.id > after)
    return [SeenWebhook(*row) for row in await session.execute(statement)]


async def find_webhook(session: AsyncSession, caller: Caller, webhook: UUID) -> SeenWebhook | None:
    """A webhook that the caller may see, or None."""
    statement = _SEEN.where(Webhook.id == webhook)
    if not caller.has("admin"):
        statement = statement.where(Webhook.account_id == caller.account_id)
    row = (await session.execute(statement)).one_or_none()
    return None if row is None else SeenWebhook(*row)


async def hold_account(session: AsyncSession, account: UUID) -> int:
    """How many webhooks an account has; it can make no other until the transaction ends."""
    await session.execute(select(Account.id).where(Account.id == account).with_for_update())
    found = await session.scalar(
        select(func.count())
        .select_from(Webhook)
        .where(Webhook.account_id == account, Webhook.ended_at.is_(None))
    )
    return int(found or 0)


async def find_public_plan(session: AsyncSession, code: str) -> UUID | None:
    """The id of a plan that everybody may see."""
    found: UUID | None = await session.scalar(
        select(Plan.id).where(Plan.code == code, Plan.published)
    )
    return found


async def end_webhook(session: AsyncSession, webhook: UUID, now: datetime, by: str) -> None:
    """Tell a webhook nothing more."""
    await session.execute(
        update(Webhook).where(Webhook.id == webhook).values(ended_at=now, ended_by=by)
    )


async def list_deliveries(
    session: AsyncSession, webhook: UUID, *, before: int | None, limit: int
) -> Sequence[SeenDelivery]:
    """A webhook's deliveries, newest first; one more than ``limit``."""
    statement = _DELIVERIES.where(WebhookDelivery.webhook_id == webhook)
    if before is not None:
        statement = statement.where(WebhookDelivery.number < before)
    statement = statement.order_by(WebhookDelivery.number.desc()).limit(limit + 1)
    return [SeenDelivery(*tuple(row)) for row in await session.execute(statement)]


async def find_delivery(
    session: AsyncSession, webhook: UUID, delivery: UUID
) -> SeenDelivery | None:
    """One delivery of a webhook."""
    found = await session.execute(
        _DELIVERIES.where(WebhookDelivery.webhook_id == webhook, WebhookDelivery.id == delivery)
    )
    row = found.one_or_none()
    return None if row is None else SeenDelivery(*tuple(row))


async def queue_again(session: AsyncSession, delivery: UUID, now: datetime) -> None:
    """Let a delivery wait anew, as if it had never been tried."""
    await session.execute(
        update(WebhookDelivery)
        .where(WebhookDelivery.id == delivery)
        .values(queued_at=now, send_after=now, attempts=0, delivered_at=None, given_up_at=None)
    )


async def take_due(session: AsyncSession, now: datetime) -> Due | None:
    """The oldest delivery whose time has come, locked until the transaction ends.

    Of each webhook only its oldest waiting one, so that messages come in order and a receiver that
    is away is not asked once for each of them. Those that other workers send are passed over.
    """
    earlier = aliased(WebhookDelivery)
    found = await session.execute(
        select(
            WebhookDelivery.id,
            WebhookDelivery.webhook_id,
            Webhook.url,
            Webhook.secret,
            Plan.code,
            WebhookDelivery.previous_version,
            WebhookDelivery.data_version,
            WebhookDelivery.created_at,
            WebhookDelivery.queued_at,
            WebhookDelivery.attempts,
        )
        .join(Webhook, Webhook.id == WebhookDelivery.webhook_id)
        .join(Account, Account.id == Webhook.account_id)
        .join(Plan, Plan.id == WebhookDelivery.plan_id)
        .where(
            WebhookDelivery.delivered_at.is_(None),
            WebhookDelivery.given_up_at.is_(None),
            WebhookDelivery.send_after <= now,
            Webhook.ended_at.is_(None),
            Account.active,
            ~exists().where(
                earlier.webhook_id == WebhookDelivery.webhook_id,
                earlier.number < WebhookDelivery.number,
                earlier.delivered_at.is_(None),
                earlier.given_up_at.is_(None),
            ),
        )
        .order_by(WebhookDelivery.number)
        .limit(1)
        .with_for_update(skip_locked=True, of=WebhookDelivery)
    )
    row = found.one_or_none()
    return None if row is None else Due(*tuple(row))


async def mark_delivery(session: AsyncSession, delivery: UUID, **became: object) -> None:
    """Count an attempt and keep what became of it."""
    await session.execute(
        update(WebhookDelivery)
        .where(WebhookDelivery.id == delivery)
        .values(attempts=WebhookDelivery.attempts + 1, **became)
    )


async def forget_deliveries(session: AsyncSession, before: datetime) -> int:
    """Delete what ended before a moment, and what waits for a webhook that ended; how many."""
    ended = select(Webhook.id).where(Webhook.ended_at < before)
    done = await session.execute(
        delete(WebhookDelivery).where(
            (func.coalesce(WebhookDelivery.delivered_at, WebhookDelivery.given_up_at) < before)
            | WebhookDelivery.webhook_id.in_(ended)
        )
    )
    return int(cast("CursorResult[Any]", done).rowcount)
