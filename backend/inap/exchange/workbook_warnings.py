"""What is unusual about a fact of a workbook, though no rule forbids it. Pure.

Beside what every way of reporting warns of (``submissions.quality``) stands what only a workbook
can do: say something that was changed in the portal meanwhile. Whoever uploads it may say in a note
why it is right.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from inap.submissions.quality import QualityWarning

CHANGED: Final = "changed-since-download"
_ENTRY: Final = {"number": "value", "percentage": "numerator", "yes_no": "yes"}
_TOTAL: Final = (None, None)

Stored = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Unusual:
    """A slug with its values; ``about`` is the field of the ``place`` that it is about."""

    slug: str
    place: tuple[str | None, str | None]
    about: str
    params: Mapping[str, str] = field(default_factory=dict)


def warnings_of(
    *,
    kind: str,
    cells: Sequence[Stored],
    warned: Sequence[QualityWarning],
    seen_version: int,
    version: int,
) -> Iterator[Unusual]:
    """What is unusual: ``cells`` shall replace what stands at ``version`` in the portal.

    ``seen_version`` is the one that the workbook was made from, 0 where nothing was there. The
    pointers of ``warned`` are into the cells.
    """
    about = _ENTRY.get(kind, "text")
    if seen_version != version:
        yield Unusual(CHANGED, _TOTAL, about)
    for each in warned:
        yield Unusual(each.slug, _place(each.pointer, cells), about, each.params)


def _place(pointer: str, cells: Sequence[Stored]) -> tuple[str | None, str | None]:
    number = pointer.removeprefix("/values").removeprefix("/").split("/")[0]
    if number.isdigit() and int(number) < len(cells):
        cell = cells[int(number)]
        return cell.get("sex"), cell.get("age")
    return _TOTAL
