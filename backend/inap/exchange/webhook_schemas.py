"""What webhooks take and answer."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from inap.kit.text import CleanText, Code

DeliveryState = Literal["waiting", "delivered", "given_up"]


class WebhookInput(BaseModel):
    """An address to tell when the data version of a plan rises; without a plan, of every plan."""

    model_config = ConfigDict(extra="forbid")

    url: Annotated[CleanText, Field(min_length=1, max_length=2000)]
    plan: Code | None = None


class WebhookOut(BaseModel):
    """A webhook without its secret. One with ``ended_at`` is told nothing more."""

    id: UUID
    plan: str | None
    url: str
    created_at: datetime
    ended_at: datetime | None


class NewWebhook(WebhookOut):
    """A webhook just made; ``secret`` is shown this once."""

    secret: str


class WebhookDeliveryOut(BaseModel):
    """One message to a webhook; ``id`` is its ``webhook-id``, the same however often it is sent."""

    id: UUID
    plan: str
    previous_version: int
    data_version: int
    state: DeliveryState
    created_at: datetime
    attempts: int
    next_attempt_at: datetime | None
    last_status: int | None
    last_error: str | None
    delivered_at: datetime | None
