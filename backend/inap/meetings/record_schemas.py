"""What is given to write records."""

from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from inap.kit.text import Code, LongText, TextInput
from inap.meetings.body_schemas import Day
from inap.meetings.schemas import Kind, Level, Sector

MOST_LINKS = 50


class RecordChange(BaseModel):
    """What to change of a record; what is left out stays, null empties it."""

    model_config = ConfigDict(extra="forbid")

    text: Annotated[TextInput | None, Field(description="what was said")] = None
    sectors: Annotated[
        list[Sector] | None, Field(max_length=8, description="empty: of all sectors")
    ] = None
    level: Annotated[Level | None, Field(description="who acts; null: not said")] = None
    meeting: Annotated[UUID | None, Field(description="meeting it was noted at")] = None
    noted_on: Annotated[Day | None, Field(description="day it was noted; null: not known")] = None
    actors: Annotated[
        list[Code] | None,
        Field(max_length=MOST_LINKS, description="all actors it names", examples=[["F-MOI"]]),
    ] = None
    nodes: Annotated[
        list[Code] | None,
        Field(
            max_length=MOST_LINKS,
            description="all nodes of the body's plan that it is about",
            examples=[["P2.1.2"]],
        ),
    ] = None
    note: Annotated[LongText | None, Field(description="what a reader should know of it")] = None

    def given(self) -> dict[str, Any]:
        """The fields that are given, as they are stored; a text without words is None."""
        found = {name: getattr(self, name) for name in self.model_fields_set - {"kind", "body"}}
        if "text" in found:
            found["text"] = (self.text.stored() if self.text else None) or None
        for name in ("sectors", "actors", "nodes"):
            if name in found:
                found[name] = list(dict.fromkeys(found[name] or ()))
        return found


class RecordInput(RecordChange):
    """A new record; kept as a draft."""

    kind: Kind
    body: Annotated[Code, Field(examples=["COORD"])]
    text: Annotated[TextInput, Field(description="what was said, in at least one language")]


class RecordStep(BaseModel):
    """A step of a record."""

    model_config = ConfigDict(extra="forbid")

    action: Annotated[Literal["approve", "withdraw"], Field(description="the step")]
    reason: Annotated[LongText | None, Field(description="required to withdraw")] = None
