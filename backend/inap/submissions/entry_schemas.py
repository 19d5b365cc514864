"""What checks, batches, bulk decisions and comparisons take and answer."""

from typing import TYPE_CHECKING, Annotated, Any, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, ValidationError, WrapValidator
from pydantic_core.core_schema import ValidatorFunctionWrapHandler

from inap.kit.problems import ErrorItem, error_item
from inap.kit.text import LongText
from inap.submissions.batch import MOST_ITEMS
from inap.submissions.schemas import (
    Moment,
    Notes,
    QualityWarning,
    Sex,
    SubmissionInput,
    Value,
    Values,
)
from inap.submissions.workflow import State

MOST_DECISIONS = 200
MOST_FAULTS = 20


class ValueFault(BaseModel):
    """One thing wrong, or missing: where (JSON pointer), what, with which values."""

    pointer: Annotated[str, Field(examples=["/values/0/value"])]
    slug: Annotated[str, Field(examples=["value-negative"])]
    params: Annotated[dict[str, Any], Field(examples=[{}])]


class Checks(BaseModel):
    """What is odd about values (``warnings``) and what they lack to be submitted (``missing``)."""

    warnings: list[QualityWarning]
    missing: list[ValueFault]


class BatchItem(SubmissionInput):
    """One report of a batch, with the notes it needs to be submitted."""

    values: Annotated[Values, Field(min_length=1)]
    notes: Notes = Field(default_factory=list)


class UnreadItem:
    """An item that is none; ``errors`` say why, by pointers within it."""

    def __init__(self, errors: list[ErrorItem]) -> None:
        self.errors = errors


def _kept(value: object, handler: ValidatorFunctionWrapHandler) -> object:
    """The item, or what is wrong with it: one bad item must not hide what becomes of the others."""
    try:
        return handler(value)
    except ValidationError as error:
        found = error.errors(include_url=False, include_input=False)
        return UnreadItem(
            [error_item({**item, "loc": ("body", *item["loc"])}) for item in found[:MOST_FAULTS]]
        )


if TYPE_CHECKING:
    Entry = BatchItem | UnreadItem
else:
    Entry = Annotated[BatchItem, WrapValidator(_kept)]


class BatchInput(BaseModel):
    """Up to 5,000 reports, taken all together or each by itself."""

    model_config = ConfigDict(extra="forbid", arbitrary_types_allowed=True)

    items: Annotated[list[Entry], Field(min_length=1, max_length=MOST_ITEMS)]
    mode: Annotated[
        Literal["all", "each"],
        Field(description="all: one refused item stops the batch; each: the others are written"),
    ]
    action: Annotated[
        Literal["draft", "submit"], Field(description="what becomes of what is accepted")
    ]
    dry_run: Annotated[bool, Field(strict=True, description="look, and write nothing")] = False


class ItemProblem(BaseModel):
    """Why an item was refused: its first fault, and all of them in ``errors``."""

    slug: Annotated[str, Field(examples=["value-negative"])]
    pointer: Annotated[str, Field(examples=["/items/12/values/0/value"])]
    params: Annotated[dict[str, Any], Field(examples=[{}])]
    errors: list[ValueFault]


class BatchOutcome(BaseModel):
    """What became of one item; ``would_create``: sound, but nothing was written."""

    index: Annotated[int, Field(description="its place among the items, from 0", examples=[12])]
    outcome: Literal["created", "refused", "would_create"]
    id: UUID | None
    problem: ItemProblem | None


class BatchAnswer(BaseModel):
    """How a batch went."""

    written: Annotated[int, Field(description="how many submissions were made", examples=[1])]
    refused: Annotated[int, Field(description="how many items were refused", examples=[0])]
    items: list[BatchOutcome]


class Decided(BaseModel):
    """A submission to decide on, at the version that was seen."""

    model_config = ConfigDict(extra="forbid")

    id: UUID
    version: Annotated[int, Field(ge=1, le=2**31 - 1)]


class TransitionsInput(BaseModel):
    """One decision on up to 200 submissions; each is decided by the rule of a single one."""

    model_config = ConfigDict(extra="forbid")

    action: Literal["verify", "approve", "return"]
    items: Annotated[list[Decided], Field(min_length=1, max_length=MOST_DECISIONS)]
    reason: Annotated[LongText | None, Field(description="required to return")] = None
    deadline: Annotated[Moment | None, Field(description="possible to return; in the future")] = (
        None
    )


class TransitionOutcome(BaseModel):
    """What became of one submission; ``state`` and ``version`` as it stands now, if it is seen."""

    id: UUID
    outcome: Literal["done", "refused"]
    state: State | None
    version: int | None
    problem: ValueFault | None


class TransitionsAnswer(BaseModel):
    """How the decisions went, in the order they were asked for."""

    done: Annotated[int, Field(description="how many were carried out", examples=[1])]
    refused: Annotated[int, Field(description="how many were refused", examples=[0])]
    items: list[TransitionOutcome]


ChangeKind = Literal["same", "added", "removed", "changed"]


class CellChange(BaseModel):
    """One value before and after."""

    sex: Sex | None
    age: str | None
    change: ChangeKind
    before: Value | None
    after: Value | None


class WordsChange(BaseModel):
    """The narrative before and after, in one language."""

    language: Literal["en", "ar", "ckb"]
    change: ChangeKind
    before: str | None
    after: str | None


class Comparison(BaseModel):
    """What changed against the published revision, or where that is the same, the one before.

    A first revision is compared with nothing: ``basis`` and ``before_revision`` are null.
    """

    basis: Literal["published", "previous"] | None
    before_revision: Annotated[
        int | None, Field(description="the revision it is compared with", examples=[1])
    ]
    after_revision: Annotated[int, Field(description="the present revision", examples=[2])]
    cells: list[CellChange]
    narrative: list[WordsChange]
