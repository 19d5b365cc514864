"""What changed between two revisions of a submission, cell by cell and in the narrative. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from inap.submissions.measure import Cell

Change = Literal["same", "added", "removed", "changed"]
Basis = Literal["published", "previous"]


@dataclass(frozen=True, slots=True)
class CellDifference:
    """One place of two revisions; the side that does not hold it is None."""

    sex: str | None
    age: str | None
    change: Change
    before: Cell | None
    after: Cell | None


@dataclass(frozen=True, slots=True)
class WordsDifference:
    """The narrative of two revisions in one language."""

    language: str
    change: Change
    before: str | None
    after: str | None


def basis_of(revision: int, published: int | None) -> tuple[Basis, int] | None:
    """The revision that this one is held against; None for a first one.

    What everybody reads now comes first, and where nothing else is published the revision before.
    """
    if published is not None and published != revision:
        return "published", published
    return ("previous", revision - 1) if revision > 1 else None


def cell_differences(before: Sequence[Cell], after: Sequence[Cell]) -> list[CellDifference]:
    """Every place that either revision holds, in the order of the later one, what went last."""
    old = {cell.key: cell for cell in before}
    new = {cell.key: cell for cell in after}
    places = [*new, *(place for place in old if place not in new)]
    return [
        CellDifference(
            *place, _change(old.get(place), new.get(place)), old.get(place), new.get(place)
        )
        for place in places
    ]


def words_differences(
    before: Mapping[str, str] | None, after: Mapping[str, str] | None
) -> list[WordsDifference]:
    """Every language that either narrative holds."""
    old, new = before or {}, after or {}
    return [
        WordsDifference(
            language,
            _change(old.get(language), new.get(language)),
            old.get(language),
            new.get(language),
        )
        for language in sorted({*old, *new})
    ]


def _change(before: object, after: object) -> Change:
    if before == after:
        return "same"
    if before is None:
        return "added"
    return "removed" if after is None else "changed"
