"""What a webhook is told, and how it is signed. Pure.

The headers and the signature are those of the Standard Webhooks specification: HMAC-SHA256 over the
message's id, the moment of the attempt and the body, joined by dots, with the secret that was shown
once. A message tells that there is something new and where to read it, and no figure.
"""

import base64
import hashlib
import hmac
import json
import secrets
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final
from uuid import UUID

PREFIX: Final = "whsec_"
EVENT: Final = "plan.data_version_raised"


@dataclass(frozen=True, slots=True)
class Message:
    """One message; ``address`` is where people reach the portal, if it is known."""

    id: UUID
    plan: str
    previous_version: int
    data_version: int
    raised_at: datetime
    address: str | None

    def body(self) -> bytes:
        """The message as JSON, the same for every attempt."""
        changes = f"/api/v1/plans/{self.plan}/changes?since={self.previous_version}"
        told = {
            "type": EVENT,
            "timestamp": self.raised_at.astimezone(UTC).isoformat().replace("+00:00", "Z"),
            "data": {
                "plan": self.plan,
                "data_version": self.data_version,
                "changes": f"{self.address or ''}{changes}",
            },
        }
        return json.dumps(told, separators=(",", ":")).encode()


def new_webhook_secret() -> str:
    """A new secret of 256 bits, as the specification writes them."""
    return PREFIX + base64.b64encode(secrets.token_bytes(32)).decode()


def signed_headers(message: UUID, body: bytes, secret: str, now: datetime) -> dict[str, str]:
    """The headers of one attempt at this moment."""
    seconds = int(now.timestamp())
    key = base64.b64decode(secret.removeprefix(PREFIX))
    content = f"{message}.{seconds}.".encode() + body
    signature = base64.b64encode(hmac.new(key, content, hashlib.sha256).digest()).decode()
    return {
        "content-type": "application/json",
        "user-agent": "INAP-Portal-Webhooks",
        "webhook-id": str(message),
        "webhook-timestamp": str(seconds),
        "webhook-signature": f"v1,{signature}",
    }
