"""What the rows of an uploaded workbook say: facts, their cells, and what is wrong by address.

A row is known by its hidden key, and otherwise by its visible code, area, sex and age, in any of
the languages. An empty cell says nothing. Whether a fact may be reported is decided elsewhere.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from inap.exchange import workbook_words as words
from inap.exchange.workbook_cells import SHOWN, Amiss, Content, Names, field_of, fold, read_content
from inap.exchange.workbook_layout import (
    ENTRIES,
    ENTRY_OF,
    AskedIndicator,
    Contents,
    FactKey,
    Place,
    Stamp,
    read_fact_key,
    read_row_key,
)
from inap.exchange.workbook_scanning import address
from inap.submissions.measure import Cell

_CODE: Final = re.compile(r"[\w.-]{1,64}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Told:
    """Something about a cell: its address (None: the file as a whole), a slug, and values."""

    cell: str | None
    slug: str
    params: Mapping[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Entry:
    """What the sheet says of one fact.

    ``cells`` holds only what was filled in; ``addresses`` where each field of each place stands,
    filled in or not.
    """

    key: FactKey
    at: str
    cells: dict[Place, dict[str, Content]] = field(default_factory=dict)
    addresses: dict[tuple[Place, str], str] = field(default_factory=dict)
    narrative: str | None = None
    narrative_at: str | None = None
    errors: list[Told] = field(default_factory=list)

    @property
    def says_something(self) -> bool:
        """Whether anything was filled in, rightly or not."""
        return bool(self.cells or self.narrative or self.errors)


@dataclass(slots=True)
class Understood:
    """The facts of a workbook, and what is told of it besides: faults of no fact, and notices."""

    entries: dict[FactKey, Entry] = field(default_factory=dict)
    errors: list[Told] = field(default_factory=list)
    notices: list[Told] = field(default_factory=list)


def read_stamp(told: Mapping[str, str]) -> Stamp | None:
    """What the hidden sheet says; None where it does not say all of it."""
    named = [told.get(name, "") for name in ("plan", "actor", "period", "language")]
    if not all(_CODE.fullmatch(value) for value in named):
        return None
    versions = {}
    for name, value in told.items():
        key = read_fact_key(name.removeprefix("fact:")) if name.startswith("fact:") else None
        if key is not None and value.isascii() and value.isdigit():
            versions[key] = int(value[:9])
    language = told["language"] if told["language"] in words.LANGUAGES else "en"
    return Stamp(told["plan"], told["actor"], told["period"], language, versions)


def understand(sheets: Sequence[Mapping[str, Any]], contents: Contents) -> Understood:
    """The facts that the sheets of values say, told by the names and codes of ``contents``."""
    names = Names(contents)
    understood = Understood()
    for sheet in sheets:
        reader = _SheetReader(sheet, names, understood)
        reader.tell_other_columns()
        reader.tell_merged()
        for row in sheet["rows"]:
            reader.read(row)
    return understood


class _SheetReader:
    """Reads the rows of one sheet into ``understood``."""

    def __init__(self, sheet: Mapping[str, Any], names: Names, understood: Understood) -> None:
        self.sheet = sheet
        self.columns: Mapping[str, int] = sheet["columns"]
        self.names = names
        self.understood = understood

    def tell_other_columns(self) -> None:
        """Columns that are none of ours are left alone, and told."""
        for heading in self.sheet["others"]:
            told = Told(None, "column-ignored", {"column": heading, "sheet": self.sheet["name"]})
            self.understood.notices.append(told)

    def tell_merged(self) -> None:
        """Merged entry cells hold one value for several: nobody can tell whose it is."""
        entered = {self.columns[name] for name in ENTRIES if name in self.columns}
        for merged in self.sheet["merged"]:
            if entered & set(range(merged["left"], min(merged["right"], 16_384) + 1)):
                told = Told(
                    f"{self.sheet['name']}!{merged['from']}", "merged-cell", {"to": merged["to"]}
                )
                self.understood.errors.append(told)

    def at(self, row: Mapping[str, Any], column: str) -> str:
        """The address of a cell of a row, such as ``Values!F12``."""
        place = self.columns.get(column, 0)
        return f"{self.sheet['name']}!{address(row['row'], place)}"

    def read(self, row: Mapping[str, Any]) -> None:
        """Take in what one row says."""
        filled = [name for name in ENTRIES if name in row["cells"] or name in row["formulas"]]
        filled = [name for name in filled if _text(row, name) or name in row["formulas"]]
        keyed = read_row_key(_text(row, "key")) if _text(row, "key") else None
        if not filled and keyed is None:
            return
        placed = self._keyed(row, keyed, filled) if keyed else self._placed(row)
        if placed is None:
            return
        indicator, key, place = placed
        entry = self.understood.entries.setdefault(key, Entry(key, self.at(row, "code")))
        self._take(row, indicator, entry, place, filled)

    def _keyed(
        self, row: Mapping[str, Any], keyed: tuple[FactKey, Place], filled: Sequence[str]
    ) -> tuple[AskedIndicator, FactKey, Place] | None:
        """By the hidden key, unless what is seen beside it is of another row."""
        key, place = keyed
        meanings = (
            ("code", self.names.folded, key.indicator),
            ("area", self.names.areas, key.area),
            ("sex", self.names.sexes, place[0]),
            ("age", self.names.ages, place[1]),
        )
        for column, known, meant in meanings:
            shown = fold(_text(row, column))
            if filled and shown and known.get(shown, meant) != meant:
                self._fault(self.at(row, column), "row-mixed-up", given=_text(row, column))
                return None
        indicator = self.names.indicators.get(key.indicator)
        if indicator is None:
            if filled:
                self._fault(self.at(row, "code"), "not-asked", given=key.indicator)
            return None
        measure = indicator.measure
        if (
            key.period not in self.names.periods
            or place[0] not in (None, *measure.sexes)
            or place[1] not in (None, *measure.age_groups)
        ):
            self._fault(self.at(row, "code"), "row-mixed-up", given=_text(row, "key"))
            return None
        return indicator, key, place

    def _placed(self, row: Mapping[str, Any]) -> tuple[AskedIndicator, FactKey, Place] | None:
        """By what is seen: a row that a person added."""
        code = self.names.folded.get(fold(_text(row, "code")))
        if code is None:
            given = _text(row, "code")
            slug = "not-asked" if given else "code-missing"
            self._fault(self.at(row, "code"), slug, given=given)
            return None
        indicator = self.names.indicators[code]
        chosen: list[str | None] = []
        for column, known, otherwise in (
            ("area", self.names.areas, self.names.whole),
            ("sex", self.names.sexes, None),
            ("age", self.names.ages, None),
        ):
            given = _text(row, column)
            if given and fold(given) not in known:
                self._fault(self.at(row, column), "not-in-list", given=given)
                return None
            chosen.append(known[fold(given)] if given else otherwise)
        area, sex, age = chosen
        if not _text(row, "area") and "area" in indicator.disaggregation:
            self._fault(self.at(row, "area"), "area-missing")
            return None
        return indicator, FactKey(code, indicator.period, area or self.names.whole), (sex, age)

    def _take(
        self,
        row: Mapping[str, Any],
        indicator: AskedIndicator,
        entry: Entry,
        place: Place,
        filled: Sequence[str],
    ) -> None:
        for name in ENTRY_OF[indicator.kind]:
            entry.addresses.setdefault((place, field_of(indicator, name)), self.at(row, name))
        for name in filled:
            at = self.at(row, name)
            if not self._formula_holds(row, name, entry):
                continue
            if name != "narrative" and name not in ENTRY_OF[indicator.kind]:
                params = {"kind": indicator.kind, "given": _text(row, name)[:SHOWN]}
                entry.errors.append(Told(at, "value-not-expected", params))
                continue
            content = read_content(indicator, name, row["cells"][name])
            if isinstance(content, Amiss):
                entry.errors.append(Told(at, content.slug, content.params))
            elif name == "narrative":
                self._take_narrative(entry, at, str(content))
            else:
                self._take_value(entry, place, field_of(indicator, name), content, at)

    def _take_narrative(self, entry: Entry, at: str, text: str) -> None:
        if entry.narrative is not None and entry.narrative != text:
            first = {"first": entry.narrative_at or ""}
            entry.errors.append(Told(at, "narrative-differs", first))
            return
        entry.narrative, entry.narrative_at = text, entry.narrative_at or at

    def _take_value(self, entry: Entry, place: Place, name: str, content: Content, at: str) -> None:
        """A cell said twice in the same words was copied with its row, and does no harm."""
        cell = entry.cells.setdefault(place, {})
        if name in cell and cell[name] != content:
            first = {"first": entry.addresses[place, name]}
            entry.errors.append(Told(at, "cell-repeated", first))
            return
        cell[name] = content
        entry.addresses[place, name] = entry.addresses.get((place, name), at)

    def _formula_holds(self, row: Mapping[str, Any], name: str, entry: Entry) -> bool:
        """Of a formula the value last worked out is taken, and told; without one it is a fault."""
        if name not in row["formulas"]:
            return True
        at = self.at(row, name)
        if not row["formulas"][name] or not _text(row, name):
            entry.errors.append(Told(at, "formula-without-value"))
            return False
        told = Told(at, "formula-taken", {"value": _text(row, name)[:SHOWN]})
        self.understood.notices.append(told)
        return True

    def _fault(self, at: str, slug: str, **params: str) -> None:
        kept = {name: value[:SHOWN] for name, value in params.items()}
        self.understood.errors.append(Told(at, slug, kept))


def cell_of(place: Place, content: Mapping[str, Any]) -> Cell:
    """A place's fields as the rules take them."""
    return Cell(sex=place[0], age=place[1], **content)


def _text(row: Mapping[str, Any], column: str) -> str:
    cell = row["cells"].get(column)
    return cell[1].strip() if cell else ""
