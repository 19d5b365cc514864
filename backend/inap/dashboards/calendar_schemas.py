"""What is answered about one's own calendar address."""

from datetime import datetime
from typing import Annotated

from pydantic import BaseModel, Field


class CalendarFeed(BaseModel):
    """Whether there is a secret address of one's calendar; the address itself is not kept."""

    created_at: Annotated[datetime | None, Field(description="null: there is none")]


class NewCalendarFeed(BaseModel):
    """A calendar address just made; it is shown this once."""

    address: Annotated[
        str,
        Field(
            description="give it to a calendar program; whoever has it reads the due dates",
            examples=["inap.example/api/v1/calendars/inapcal_made-up.ics"],
        ),
    ]
    created_at: datetime
