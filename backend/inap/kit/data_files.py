"""Data files: shapes that refuse unknown keys, and each element with the place it stands in.

What a source does not give is left out of a file, and stays null: no field has an invented
default. A slice declares its own files by these shapes.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Final, Generic, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from inap.kit.marked_yaml import WHOLE, Fault, Marked, Place, read_marked

MISSING: Final = "is missing"
# Where something was read: ``001:L399`` or ``001:L399-L401``, seed file and line.
SOURCE_PATTERN: Final = r"^[0-9]{3}:L[1-9][0-9]{0,5}(-L?[1-9][0-9]{0,5})?$"

Side = Literal["federal", "krg"]
Confidence = Literal["high", "medium", "low"]
Line = Annotated[str, Field(min_length=1, max_length=300)]
Note = Annotated[str, Field(min_length=1, max_length=5000)]
CodeText = Annotated[
    str, Field(min_length=1, max_length=64, pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]*$")
]
SourceText = Annotated[str, Field(max_length=40, pattern=SOURCE_PATTERN)]


class Shape(BaseModel):
    """A mapping of a data file: only the known keys, each of exactly its type."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class Words(Shape):
    """A text in the languages it is known in, English always."""

    en: Note
    ar: Note | None = None
    ckb: Note | None = None

    def stored(self) -> dict[str, str]:
        """The languages that hold something."""
        return self.model_dump(exclude_none=True)


Item_co = TypeVar("Item_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Spot(Generic[Item_co]):
    """An element of a data file and where it stands."""

    file: Marked
    place: Place
    item: Item_co

    def fault(self, message: str, *steps: str | int) -> Fault:
        """A fault of this element, or of what ``steps`` lead to inside it."""
        return self.file.fault((*self.place, *steps), message)

    @property
    def line(self) -> int:
        """The line the element begins on."""
        return self.file.line(self.place)


S = TypeVar("S", bound=Shape)


def read_shape(path: Path, name: str, shape: type[S]) -> Spot[S] | list[Fault]:
    """The file at ``path``, called ``name`` in messages, or everything that is wrong with it."""
    if not path.is_file():
        return [Fault(name, 1, WHOLE, MISSING)]
    marked = read_marked(name, path.read_bytes())
    if isinstance(marked, list):
        return marked
    try:
        return Spot(marked, (), shape.model_validate(marked.values))
    except ValidationError as error:
        return list(shape_faults(marked, error))


def shape_faults(marked: Marked, error: ValidationError) -> Iterable[Fault]:
    """What is wrong with a file's values, each fault at its line."""
    for found in error.errors(include_url=False):
        message = {
            "extra_forbidden": "is not a known key",
            "missing": MISSING,
        }.get(found["type"], found["msg"][:1].lower() + found["msg"][1:])
        yield marked.fault(found["loc"], message)
