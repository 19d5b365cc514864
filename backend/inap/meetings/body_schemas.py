"""What is given to write bodies and seats."""

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from inap.kit.moments import WRITTEN_OUT
from inap.kit.text import Code, LongText, ShortText, TextInput
from inap.meetings.loading_shapes import BodyKind
from inap.meetings.schemas import Jurisdiction, SeatRole

# Days outside are slips of the hand.
Day = Annotated[
    date, Field(ge=date(2000, 1, 1), le=date(2100, 1, 1), examples=["2023-06-30"]), WRITTEN_OUT
]
MOST_PROMISES = 10


class PromiseInput(BaseModel):
    """How often a body is to meet: ``times`` in every month, quarter, half, year or plan."""

    model_config = ConfigDict(extra="forbid")

    every: Annotated[
        Literal["month", "quarter", "half", "year", "plan"],
        Field(description="the time it is counted in"),
    ]
    times: Annotated[int, Field(ge=1, le=366, strict=True)] = 1
    note: Annotated[ShortText | None, Field(description="where it is promised")] = None


class BodyChange(BaseModel):
    """What to change of a body; what is left out stays, null empties it."""

    model_config = ConfigDict(extra="forbid")

    title: Annotated[TextInput | None, Field(description="all of it; it replaces that before")] = (
        None
    )
    parent: Annotated[Code | None, Field(description="code of the body above it")] = None
    actor: Annotated[Code | None, Field(description="code of its entry in the registry")] = None
    mandate: Annotated[TextInput | None, Field(description="what it is there for")] = None
    mandate_reference: Annotated[
        ShortText | None,
        Field(description="the order it rests on", examples=["Diwani Order No. 138 of 2017"]),
    ] = None
    chair: Annotated[Code | None, Field(description="code of the actor that heads it")] = None
    chair_title: Annotated[TextInput | None, Field(description="the office that heads it")] = None
    begins_on: Annotated[Day | None, Field(description="first day; null: not known")] = None
    ends_on: Annotated[Day | None, Field(description="last day; null: it lasts")] = None
    promises: Annotated[
        list[PromiseInput] | None,
        Field(max_length=MOST_PROMISES, description="all of them; they replace those before"),
    ] = None
    note: Annotated[LongText | None, Field(description="what a reader should know of it")] = None

    def given(self) -> dict[str, Any]:
        """The fields that are given, as they are stored; texts without words are None."""
        found: dict[str, Any] = {
            name: getattr(self, name) for name in self.model_fields_set & _PLAIN
        }
        for name in self.model_fields_set & {"title", "mandate", "chair_title"}:
            words: TextInput | None = getattr(self, name)
            found[name] = (words.stored() if words else None) or None
        if "promises" in self.model_fields_set:
            found["promises"] = [
                {**promise.model_dump(), "source": None} for promise in self.promises or ()
            ]
        return found


_PLAIN = {
    "parent",
    "actor",
    "mandate_reference",
    "chair",
    "begins_on",
    "ends_on",
    "note",
}


class BodyInput(BodyChange):
    """A new body: the codes, the plan and the side stay what they are."""

    code: Annotated[Code, Field(examples=["NT1325-LOC-BG"])]
    kind: Annotated[BodyKind, Field(description="what sort of body it is")]
    title: Annotated[TextInput, Field(description="in at least one language")]
    plan: Annotated[Code | None, Field(examples=["INAP-II"], description="plan it coordinates")] = (
        None
    )
    jurisdiction: Annotated[Jurisdiction | None, Field(description="null: of both governments")] = (
        None
    )


class SeatInput(BaseModel):
    """A new seat in a body."""

    model_config = ConfigDict(extra="forbid")

    actor: Code
    role: Annotated[SeatRole, Field(description="what the seat is")] = "member"
    since: Annotated[Day | None, Field(description="first day; null: not known")] = None
    until: Annotated[Day | None, Field(description="last day; null: it lasts")] = None


class SeatChange(BaseModel):
    """What to change of a seat; what is left out stays. Giving ``until`` ends it."""

    model_config = ConfigDict(extra="forbid")

    role: Annotated[SeatRole | None, Field(description="what the seat is")] = None
    since: Annotated[Day | None, Field(description="first day; null: not known")] = None
    until: Annotated[Day | None, Field(description="last day; null: it lasts")] = None

    def given(self) -> dict[str, Any]:
        """The fields that are given."""
        found = {name: getattr(self, name) for name in self.model_fields_set}
        if found.get("role") is None:
            found.pop("role", None)
        return found
