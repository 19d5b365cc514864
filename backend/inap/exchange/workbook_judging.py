"""What an uploaded workbook would change, fact by fact, and what stands against it.

The rules are those of every other entry (``submissions.many_deciding``). Filled-in cells are laid
over what the portal holds: an empty one takes nothing away.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final, Literal

from inap.exchange.workbook_cells import SHOWN
from inap.exchange.workbook_layout import AskedIndicator, Contents, FactKey, Place, Stamp
from inap.exchange.workbook_reading import Entry, Told
from inap.exchange.workbook_warnings import CHANGED, warnings_of
from inap.submissions.admission import Refused
from inap.submissions.cells import from_stored
from inap.submissions.many_deciding import Hand, Looked, Step, Wanted, decide, refused_touching
from inap.submissions.measure import Cell

Outcome = Literal["created", "changed", "unchanged", "refused"]
FIELDS: Final = ("value", "numerator", "denominator", "yes", "text")
Stored = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class CellChange:
    """A cell that would change: its address, its place, and what is stored before and after."""

    cell: str | None
    place: Place
    before: Stored | None
    after: Stored | None


@dataclass(slots=True)
class Judged:
    """What would become of one fact; ``step`` is what is to be written."""

    key: FactKey
    indicator: AskedIndicator
    looked: Looked
    outcome: Outcome
    cell: str
    changes: list[CellChange] = field(default_factory=list)
    narrative: tuple[str | None, str | None, str] | None = None
    errors: list[Told] = field(default_factory=list)
    warnings: list[Told] = field(default_factory=list)
    step: Step | None = None


@dataclass(slots=True)
class Verdict:
    """All facts of a workbook; ``token`` changes with anything that would be written or warned."""

    facts: list[Judged] = field(default_factory=list)
    token: str = ""

    def steps(self) -> list[Step]:
        """What is to be written, in the order of the facts."""
        return [each.step for each in self.facts if each.step is not None and not each.errors]

    def errors(self) -> list[Told]:
        """What stands against facts."""
        return [told for each in self.facts for told in each.errors]

    def warnings(self) -> list[Told]:
        """What is unusual about facts that would be written."""
        return [told for each in self.facts if each.step for told in each.warnings]

    def overwrites(self) -> list[Told]:
        """Those of the warnings that also a draft needs a note for: it would hide a change."""
        return [told for told in self.warnings() if told.slug == CHANGED]


def judge(
    hand: Hand,
    contents: Contents,
    stamp: Stamp,
    facts: Sequence[tuple[Entry, Looked]],
    parents: Mapping[str, str | None],
    note: str | None,
) -> Verdict:
    """Decide on every fact; ``note`` stands in the history of those that are warned of."""
    indicators = {each.code: each for each in contents.indicators}
    judged = [
        _judge(hand, stamp, entry, looked, indicators[entry.key.indicator], note)
        for entry, looked in facts
    ]
    standing = [each for each in judged if each.step is not None]
    steps = [each.step for each in standing if each.step is not None]
    for place, refused in refused_touching(hand, steps, parents).items():
        fact = standing[place]
        fact.errors.append(Told(fact.cell, refused.slug, _texts(refused.params)))
        fact.outcome, fact.step = "refused", None
    return Verdict(judged, _token(judged))


def _judge(
    hand: Hand,
    stamp: Stamp,
    entry: Entry,
    looked: Looked,
    indicator: AskedIndicator,
    note: str | None,
) -> Judged:
    judged = Judged(entry.key, indicator, looked, "refused", entry.at, errors=list(entry.errors))
    if judged.errors:
        return judged
    values = _laid_over(looked, entry)
    narrative = _narrative(looked, entry, stamp.language)
    decided = decide(hand, looked, Wanted(values, narrative))
    if isinstance(decided, Refused):
        judged.errors = _faults(decided, entry, values)
        return judged
    if decided is None:
        judged.outcome = "unchanged"
        return judged
    judged.outcome = "changed" if looked.seen else "created"
    before: Sequence[Stored] = looked.seen.cells if looked.seen else ()
    judged.changes = _changes(before, decided.cells, entry)
    if entry.narrative is not None and decided.narrative != (
        looked.seen.narrative if looked.seen else None
    ):
        old = (looked.seen.narrative or {}).get(stamp.language) if looked.seen else None
        judged.narrative = (old, entry.narrative, entry.narrative_at or entry.at)
    version = looked.seen.version if looked.seen else 0
    judged.warnings = [
        Told(_at(entry, each.place, each.about), each.slug, each.params)
        for each in warnings_of(
            kind=indicator.kind,
            cells=decided.cells,
            warned=decided.warned,
            # What is only handed in overwrites nothing.
            seen_version=stamp.versions.get(entry.key, 0) if decided.changes else version,
            version=version,
        )
    ]
    if not decided.changes:
        judged.outcome = "unchanged"
    judged.step = decided
    if judged.warnings:
        judged.step = replace(decided, note=note)
    return judged


def cleared(contents: Contents, entries: Iterable[Entry]) -> list[Told]:
    """Cells that are empty in the sheet and hold something in the portal, which stays."""
    told = []
    for entry in entries:
        held = contents.held.get(entry.key)
        amiss = {error.cell for error in entry.errors}
        for cell in held.cells if held else ():
            place = (cell.get("sex"), cell.get("age"))
            for name in FIELDS:
                at = entry.addresses.get((place, name))
                if name not in cell or at is None or at in amiss:
                    continue
                if name not in entry.cells.get(place, {}):
                    told.append(Told(at, "cleared-kept", {"value": str(cell[name])[:SHOWN]}))
    return told


def _laid_over(looked: Looked, entry: Entry) -> list[Cell]:
    """The stored cells with what was filled in laid over them, field by field."""
    cells: dict[Place, dict[str, Any]] = {}
    for cell in from_stored(looked.seen.cells) if looked.seen else ():
        cells[cell.key] = {name: getattr(cell, name) for name in FIELDS}
    for place, content in entry.cells.items():
        cells.setdefault(place, {}).update(content)
    return [Cell(sex=sex, age=age, **content) for (sex, age), content in cells.items()]


def _narrative(looked: Looked, entry: Entry, language: str) -> dict[str, str] | None:
    held = dict(looked.seen.narrative or {}) if looked.seen else {}
    if entry.narrative is not None:
        held[language] = entry.narrative
    return held or None


def _faults(refused: Refused, entry: Entry, values: Sequence[Cell]) -> list[Told]:
    """A refusal, at the addresses of the cells that its pointers name."""
    if not refused.faults:
        return [Told(_first_filled(entry), refused.slug, _texts(refused.params))]
    told = []
    for fault in refused.faults:
        steps = fault.pointer.split("/")[2:]
        place: Place = (None, None)
        if steps and steps[0].isdigit() and int(steps[0]) < len(values):
            place = values[int(steps[0])].key
        name = steps[1] if len(steps) > 1 else ""
        told.append(Told(_at(entry, place, name), fault.slug, _texts(fault.params)))
    return told


def _at(entry: Entry, place: Place, name: str) -> str:
    """The address of a field, else of its place, else of the first cell of the fact."""
    if (place, name) in entry.addresses:
        return entry.addresses[place, name]
    of_place = [at for (where, _name), at in entry.addresses.items() if where == place]
    return of_place[0] if of_place else _first_filled(entry)


def _first_filled(entry: Entry) -> str:
    for place, content in entry.cells.items():
        for name in content:
            return entry.addresses[place, name]
    return entry.narrative_at or entry.at


def _changes(before: Sequence[Stored], after: Sequence[Stored], entry: Entry) -> list[CellChange]:
    old = {(cell.get("sex"), cell.get("age")): cell for cell in before}
    new = {(cell.get("sex"), cell.get("age")): cell for cell in after}
    return [
        CellChange(_at(entry, place, ""), place, old.get(place), new.get(place))
        for place in new
        if old.get(place) != new.get(place)
    ]


def _texts(params: Mapping[str, Any]) -> dict[str, str]:
    return {
        name: ", ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)
        for name, value in params.items()
        if value is not None
    }


def _token(judged: Sequence[Judged]) -> str:
    """A digest of what a person was shown: what would be written over what, and the warnings."""
    shown = [
        (
            each.key.text,
            each.looked.seen.version if each.looked.seen else 0,
            each.step.cells if each.step else None,
            each.step.narrative if each.step else None,
            [(told.cell, told.slug) for told in each.warnings],
        )
        for each in judged
    ]
    text = json.dumps(shown, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:32]
