"""The format of ``facts.yaml``: what the sources report as achieved."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from inap.kit.data_files import CodeText, Confidence, Note, Shape, SourceText, Words
from inap.plans.loading_shapes import IndicatorEntry, Value


class ReportedValue(Shape):
    """One cell: the total, or a part by sex or age."""

    sex: Literal["female", "male", "unknown"] | None = None
    age: str | None = None
    value: Value | None = None
    numerator: Value | None = None
    denominator: Value | None = None
    yes: bool | None = None
    text: Note | None = None


class SendBack(Shape):
    """Returning or reopening: why, and for how many days from the day of loading."""

    reason: Words
    days: Annotated[int, Field(ge=1, le=365)] | None = None
    deadline: None = None


class Correction(Shape):
    """The values of a new revision."""

    values: list[ReportedValue]


class ReturnStep(Shape):
    """``{return: {reason, days}}``."""

    sent: SendBack = Field(alias="return")


class ReopenStep(Shape):
    """``{reopen: {reason, days}}``."""

    sent: SendBack = Field(alias="reopen")


class EditStep(Shape):
    """``{edit: {values}}``."""

    edit: Correction


Step = Literal["submit", "verify", "approve"] | ReturnStep | ReopenStep | EditStep


def _as_text(value: object) -> object:
    """Period codes such as 2025 may stand without quotes."""
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


class FactEntry(Shape):
    """What one actor reports on one indicator, and the steps it then takes.

    Without ``steps`` it is submitted, verified where the actor has a unit, and approved.
    """

    indicator: CodeText
    actor: CodeText
    period: Annotated[str, BeforeValidator(_as_text), Field(max_length=20)]
    area: Annotated[str, Field(max_length=16)]
    values: list[ReportedValue]
    narrative: Words | None = None
    source: SourceText | None = None
    confidence: Confidence | None = None
    note: Note | None = None
    steps: list[Step] | None = None


class FactIndicatorEntry(IndicatorEntry):
    """An indicator made for a reported fact, on the node it fits."""

    node: CodeText


class LeftOutEntry(Shape):
    """A number that could not become a fact, and why."""

    text: Note
    source: SourceText
    why: Note


class FactsFile(Shape):
    """``facts.yaml``."""

    indicators: list[FactIndicatorEntry] = []
    facts: list[FactEntry]
    left_out: list[LeftOutEntry] = []
