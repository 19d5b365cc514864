"""HTTP of webhooks: who is told of new data, what became of each message, and sending it again."""

from uuid import UUID

from fastapi import Request, Response
from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.caller import Caller
from inap.access.policies import CanSubscribe
from inap.exchange import webhook_queries as webhooks
from inap.exchange.webhook_message import new_webhook_secret
from inap.exchange.webhook_models import Webhook
from inap.exchange.webhook_queries import SeenDelivery, SeenWebhook
from inap.exchange.webhook_schemas import (
    NewWebhook,
    WebhookDeliveryOut,
    WebhookInput,
    WebhookOut,
)
from inap.kit.audit import record
from inap.kit.database import ReadSession, SecretSession, WriteSession
from inap.kit.moments import now
from inap.kit.outward import is_address_taken
from inap.kit.pages import Page, PageRequest, Paging, after_id, after_parts, cut_page
from inap.kit.problems import Problem
from inap.kit.routing import make_router

router = make_router(tag="exchange")
MOST = 20
"""How many webhooks an account may have: each is a row more in every publication."""


def webhook_out(seen: SeenWebhook) -> WebhookOut:
    """A webhook as it is answered."""
    return WebhookOut(
        id=seen.id,
        plan=seen.plan,
        url=seen.url,
        created_at=seen.created_at,
        ended_at=seen.ended_at,
    )


def delivery_out(seen: SeenDelivery) -> WebhookDeliveryOut:
    """A delivery as it is answered."""
    waits = seen.delivered_at is None and seen.given_up_at is None
    over = "given_up" if seen.delivered_at is None else "delivered"
    return WebhookDeliveryOut.model_validate(
        {
            "id": seen.id,
            "plan": seen.plan,
            "previous_version": seen.previous_version,
            "data_version": seen.data_version,
            "state": "waiting" if waits else over,
            "created_at": seen.created_at,
            "attempts": seen.attempts,
            "next_attempt_at": seen.send_after if waits else None,
            "last_status": seen.last_status,
            "last_error": seen.last_error,
            "delivered_at": seen.delivered_at,
        }
    )


async def _visible(session: AsyncSession, caller: Caller, webhook: UUID) -> SeenWebhook:
    """A webhook of the caller's own, or any for administrators; raises ``not-found``."""
    found = await webhooks.find_webhook(session, caller, webhook)
    if found is None:
        raise Problem("not-found")
    return found


@router.get("/webhooks")
async def list_webhooks(
    caller: CanSubscribe, paging: Paging, session: ReadSession
) -> Page[WebhookOut]:
    """One's own webhooks; administrators see all."""
    rows = await webhooks.list_webhooks(session, caller, after=after_id(paging), limit=paging.limit)
    kept, following = cut_page(rows, paging, lambda row: (str(row.id),))
    return Page(items=[webhook_out(row) for row in kept], next=following)


@router.post("/webhooks", status_code=201)
async def create_webhook(
    body: WebhookInput,
    caller: CanSubscribe,
    request: Request,
    response: Response,
    session: SecretSession,
) -> NewWebhook:
    """Be told whenever the data version of a plan rises. The secret is in this answer only.

    Each message is a POST of JSON with `type`, `timestamp` and `data` (`plan`, `data_version`, and
    `changes`, the address to read on from), signed as the Standard Webhooks specification says:
    `webhook-id`, `webhook-timestamp`, `webhook-signature`. It holds no figures. Any answer of 2xx
    within ten seconds takes it; 410 ends the webhook; everything else is tried again, ever later,
    for five days. Messages of one webhook come in order, at least once, always with the same id.
    """
    if not is_address_taken(
        body.url, private_hosts=request.app.state.settings.webhook_private_hosts
    ):
        raise Problem(
            "invalid-request",
            errors=[{"pointer": "/url", "slug": "address-not-taken", "params": {}}],
        )
    plan_id = await webhooks.find_public_plan(session, body.plan) if body.plan else None
    if body.plan and plan_id is None:
        raise Problem(
            "invalid-request",
            errors=[{"pointer": "/plan", "slug": "unknown-code", "params": {}}],
        )
    assert caller.account_id is not None  # noqa: S101 - who subscribes is signed in
    if await webhooks.hold_account(session, caller.account_id) >= MOST:
        raise Problem("too-many-webhooks", most=MOST)
    made = Webhook(
        account_id=caller.account_id,
        plan_id=plan_id,
        url=body.url,
        secret=new_webhook_secret(),
        created_at=now(),
    )
    session.add(made)
    await session.flush()
    await record(
        session,
        caller=caller.label,
        action="create-webhook",
        subject=f"webhook:{made.id}",
        request_id=request.state.request_id,
        plan=body.plan,
    )
    response.headers["Cache-Control"] = "no-store"
    return NewWebhook(
        id=made.id,
        plan=body.plan,
        url=made.url,
        created_at=made.created_at,
        ended_at=None,
        secret=made.secret,
    )


@router.get("/webhooks/{webhook_id}")
async def get_webhook(webhook_id: UUID, caller: CanSubscribe, session: ReadSession) -> WebhookOut:
    """A webhook of one's own."""
    return webhook_out(await _visible(session, caller, webhook_id))


@router.delete("/webhooks/{webhook_id}", status_code=204)
async def delete_webhook(
    webhook_id: UUID, caller: CanSubscribe, request: Request, session: WriteSession
) -> None:
    """End a webhook: what waits for it is not sent any more."""
    await _visible(session, caller, webhook_id)
    await webhooks.end_webhook(session, webhook_id, now(), "holder")
    await record(
        session,
        caller=caller.label,
        action="end-webhook",
        subject=f"webhook:{webhook_id}",
        request_id=request.state.request_id,
    )


@router.get("/webhooks/{webhook_id}/deliveries")
async def list_webhook_deliveries(
    webhook_id: UUID, caller: CanSubscribe, paging: Paging, session: ReadSession
) -> Page[WebhookDeliveryOut]:
    """What became of the webhook's messages of the last thirty days, newest first."""
    await _visible(session, caller, webhook_id)
    rows = await webhooks.list_deliveries(
        session, webhook_id, before=_before(paging), limit=paging.limit
    )
    kept, following = cut_page(rows, paging, lambda row: (str(row.number),))
    return Page(items=[delivery_out(row) for row in kept], next=following)


def _before(paging: PageRequest) -> int | None:
    parts = after_parts(paging, 1)
    if not parts:
        return None
    if not (parts[0].isascii() and parts[0].isdigit() and len(parts[0]) <= 18):
        raise Problem("invalid-cursor")
    return int(parts[0])


@router.post("/webhooks/{webhook_id}/deliveries/{delivery_id}/replay")
async def create_webhook_replay(
    webhook_id: UUID,
    delivery_id: UUID,
    caller: CanSubscribe,
    request: Request,
    session: WriteSession,
) -> WebhookDeliveryOut:
    """Send a message again, with the same `webhook-id`, as soon as may be."""
    seen = await _visible(session, caller, webhook_id)
    if await webhooks.find_delivery(session, webhook_id, delivery_id) is None:
        raise Problem("not-found")
    if seen.ended_at is not None:
        raise Problem("webhook-ended")
    await webhooks.queue_again(session, delivery_id, now())
    await record(
        session,
        caller=caller.label,
        action="replay-delivery",
        subject=f"webhook:{webhook_id}",
        request_id=request.state.request_id,
        delivery=str(delivery_id),
    )
    found = await webhooks.find_delivery(session, webhook_id, delivery_id)
    assert found is not None  # noqa: S101 - it was found above, in this transaction
    return delivery_out(found)
