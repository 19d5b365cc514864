"""What the routes of the audit trail answer."""

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from pydantic import BaseModel, Field


class AuditAccount(BaseModel):
    """The account that did it."""

    id: UUID
    name: str
    email: str


class AuditEntryOut(BaseModel):
    """One thing done: by whom, to what, and what was said of it then."""

    id: UUID
    at: Annotated[datetime, Field(description="when", examples=["2023-07-20T09:00:00Z"])]
    caller: Annotated[
        str,
        Field(
            description="who: an account's label, or what did it by itself",
            examples=["account:01932c4e-8f00-7a31-9c55-2f6d1b0c7a11"],
        ),
    ]
    account: Annotated[AuditAccount | None, Field(description="null: no account did it")]
    action: Annotated[str, Field(description="what was done", examples=["period.update"])]
    subject: Annotated[
        str, Field(description="to what: its kind, and how it is known", examples=["plan:INAP-II"])
    ]
    detail: Annotated[
        dict[str, Any],
        Field(
            description="what else was noted; never a secret", examples=[{"due_on": "2023-04-30"}]
        ),
    ]
    request_id: Annotated[
        str | None,
        Field(
            description="finds the request in the server's log; null: no request",
            examples=["4f3c2a1b0d9e4c7f8a6b5d4c3e2f1a0b"],
        ),
    ]
