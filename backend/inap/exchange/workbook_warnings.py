"""What is unusual about a fact of a workbook, though no rule forbids it. Pure.

Whoever uploads it may say in a note why it is right. The checks that every way of reporting shares
join these in ``warnings_of``.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Final

from inap.submissions.cells import percent

# Ten times as much as the last time, or a tenth, is more often a slip than a success.
FAR: Final = 10
# Small counts jump by themselves.
LEAST_COUNTED: Final = 20
FAR_POINTS: Final = 50

Stored = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Unusual:
    """A slug with its values; ``about`` is the field of the total that it is about."""

    slug: str
    about: str
    params: Mapping[str, str] = field(default_factory=dict)


def warnings_of(
    *,
    kind: str,
    cells: Sequence[Stored],
    earlier: Sequence[Stored],
    earlier_period: str,
    seen_version: int,
    version: int,
) -> Iterator[Unusual]:
    """What is unusual: ``cells`` shall replace what stands at ``version`` in the portal.

    ``seen_version`` is the one that the workbook was made from, 0 where nothing was there.
    """
    if seen_version != version:
        entry = {"number": "value", "percentage": "numerator", "yes_no": "yes"}.get(kind, "text")
        yield Unusual("changed-since-download", entry)
    yield from _far(kind, cells, earlier, earlier_period)


def _far(
    kind: str, cells: Sequence[Stored], earlier: Sequence[Stored], period: str
) -> Iterator[Unusual]:
    now, before = _total(cells), _total(earlier)
    if now is None or before is None:
        return
    if kind == "number":
        new, old = Decimal(now["value"]), Decimal(before["value"])
        small, large = sorted((new, old))
        if large >= LEAST_COUNTED and small * FAR <= large and new != old:
            told = {"value": str(now["value"]), "previous": str(before["value"]), "period": period}
            yield Unusual("far-from-previous", "value", told)
    elif kind == "percentage":
        shares = [
            percent(Decimal(each["numerator"]), Decimal(each["denominator"]))
            for each in (now, before)
        ]
        if None not in shares and abs(shares[0] - shares[1]) > FAR_POINTS:  # type: ignore[operator]
            told = {
                "value": f"{now['numerator']} / {now['denominator']}",
                "previous": f"{before['numerator']} / {before['denominator']}",
                "period": period,
            }
            yield Unusual("far-from-previous", "numerator", told)


def _total(cells: Sequence[Stored]) -> Stored | None:
    return next((cell for cell in cells if not cell.get("sex") and not cell.get("age")), None)
