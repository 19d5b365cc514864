"""What a step says besides its reason: notes to quality warnings, remarks on single cells. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from inap.submissions.measure import Fault, Measure


@dataclass(frozen=True, slots=True)
class Remark:
    """What a return says of one cell; without sex and age that is the total."""

    sex: str | None
    age: str | None
    note: str


@dataclass(frozen=True, slots=True)
class Said:
    """What goes with a step: ``notes`` by slug of a warning (submit), ``remarks`` (return).

    ``as_printed``: the figures are those of a source, odd or not.
    """

    notes: Mapping[str, str] = field(default_factory=dict)
    remarks: Sequence[Remark] = ()
    as_printed: bool = False


NOTHING_SAID = Said()


def remark_faults(measure: Measure, remarks: Sequence[Remark]) -> list[Fault]:
    """What is wrong with the places that remarks point at; they may point at what is missing."""
    faults = []
    seen = set()
    for index, remark in enumerate(remarks):
        pointer = f"/cells/{index}"
        place = (remark.sex, remark.age)
        if measure.kind in ("yes_no", "qualitative") and place != (None, None):
            faults.append(Fault(pointer, "value-not-expected", {"kind": measure.kind}))
        elif remark.sex is not None and remark.sex not in measure.sexes:
            faults.append(Fault(f"{pointer}/sex", "sex-unknown", {"sex": remark.sex}))
        elif remark.age is not None and remark.age not in measure.age_groups:
            faults.append(Fault(f"{pointer}/age", "age-unknown", {"age": remark.age}))
        elif place in seen:
            faults.append(Fault(pointer, "cell-repeated"))
        seen.add(place)
    return faults


def as_kept(remarks: Sequence[Remark]) -> list[dict[str, str | None]]:
    """The remarks as the history keeps them."""
    return [{"sex": each.sex, "age": each.age, "note": each.note} for each in remarks]
