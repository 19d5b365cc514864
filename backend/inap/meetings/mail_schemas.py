"""What the mails about a meeting answer."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from pydantic import BaseModel, Field

from inap.kit.references import Reference


class ActorMails(BaseModel):
    """What the people of one actor were told of a meeting, and what became of those mails."""

    actor: Reference
    invited: bool = Field(description="false: was told before, and is not invited any more")
    addresses: int = Field(description="people who can be written to now", examples=[2])
    method: Literal["REQUEST", "CANCEL"] | None = Field(
        description="what they were told last; null: nothing yet"
    )
    version: int | None = Field(description="version of the meeting they were told; null: none")
    at: datetime | None = Field(description="when that was written; null: nothing yet")
    written: int = Field(description="mails of that time", examples=[2])
    sent: int = Field(description="of them handed to the mail server", examples=[2])
    given_up: int = Field(description="of them that could not be sent", examples=[0])


class MeetingMails(BaseModel):
    """Who was told of a meeting, for those who keep or oversee the record."""

    meeting: UUID
    version: int
    due: int = Field(
        description="addresses that would be written to now: not told of the meeting as it stands",
        examples=[3],
    )
    training: bool = Field(description="of a plan made up for training: only accounts get mails")
    actors: list[ActorMails]
    without_address: list[Reference] = Field(
        description="invited actors none of whose people can be written to"
    )
