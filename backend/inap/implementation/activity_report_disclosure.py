"""How many participants of an activity report everybody may see.

The reports of one activity add up to its indicators. Where one of these is restricted, its figures
are protected as one table (``submissions/publishable.py``), in which single reports have no place:
a number shown here could be subtracted from a total shown there. So nothing is told of how many
took part, and neither where it was nor what came of it; and percentages of right answers, which
give few people away by themselves, are not told either.

A report that names no activity adds up to nothing that is published. It is protected by itself:
numbers below the threshold are hidden, and those from which they could be worked out.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from inap.implementation.activity_report_content import Participants, by_sex, total_of
from inap.submissions.suppression import Cell, key_of, keys_to_hide

Key = tuple[str | None, str | None]


@dataclass(frozen=True, slots=True)
class Shown:
    """The counts that may be shown: in all, and by (sex, age); None where it is hidden."""

    total: Decimal | None
    counts: tuple[Decimal | None, ...]

    @property
    def suppressed(self) -> bool:
        """Whether anything is hidden."""
        return self.total is None or None in self.counts


def everything(participants: Sequence[Participants]) -> Shown:
    """For those who approve and oversee."""
    return Shown(total_of(participants), tuple(each.count for each in participants))


def nothing(participants: Sequence[Participants]) -> Shown:
    """Of an activity that restricted indicators measure."""
    return Shown(None, (None,) * len(participants))


def large_numbers(participants: Sequence[Participants], threshold: int) -> Shown:
    """Of a report that stands for itself."""
    table: dict[Key, Decimal] = {(None, None): total_of(participants)}
    table |= {(sex, None): count for sex, count in by_sex(participants).items()}
    table |= {(each.sex, each.age): each.count for each in participants}
    cells = [Cell({"sex": sex, "age": age}, count) for (sex, age), count in table.items()]
    hidden = keys_to_hide(cells, threshold)

    def shown(sex: str | None, age: str | None) -> Decimal | None:
        return None if key_of({"sex": sex, "age": age}) in hidden else table[sex, age]

    return Shown(shown(None, None), tuple(shown(each.sex, each.age) for each in participants))
