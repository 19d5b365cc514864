"""What stands in a workbook and where: facts, rows, keys and stamps. Pure.

The sheet of values has one row a cell of a fact. A hidden first row names the columns and a hidden
first column the cell, so that both may be moved. A hidden sheet says what the workbook is for and
which version of each fact it was made from.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from inap.submissions.measure import Kind, Measure

FORMAT: Final = "inap-workbook-1"
STAMP_SHEET: Final = "inap"
# Before the name of a column in the hidden row.
MARK: Final = "inap:"
COLUMNS: Final = (
    "key",
    "code",
    "title",
    "guidance",
    "period",
    "area",
    "sex",
    "age",
    "unit",
    "previous",
    "state",
    "current",
    "value",
    "numerator",
    "denominator",
    "narrative",
)
# What people fill in; the rest is told to them.
ENTRIES: Final = ("value", "numerator", "denominator", "narrative")
FREE_ROWS: Final = 30

ENTRY_OF: Final[Mapping[Kind, tuple[str, ...]]] = {
    "number": ("value",),
    "percentage": ("numerator", "denominator"),
    "yes_no": ("value",),
    "qualitative": ("value",),
}

Title = Mapping[str, Any]
Place = tuple[str | None, str | None]


@dataclass(frozen=True, slots=True)
class FactKey:
    """A fact within a workbook, whose plan and actor are given."""

    indicator: str
    period: str
    area: str

    @property
    def text(self) -> str:
        """How it is written in the hidden sheet and in answers."""
        return f"{self.indicator}|{self.period}|{self.area}"


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a workbook is for, and the version of each fact that it was made from."""

    plan: str
    actor: str
    period: str
    language: str
    versions: Mapping[FactKey, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class AskedIndicator:
    """An indicator that the body reports on, for the period of its own frequency."""

    code: str
    title: Title
    definition: Title | None
    unit: str
    kind: Kind
    disaggregation: tuple[str, ...]
    measure: Measure
    period: str
    takes_entries: bool


@dataclass(frozen=True, slots=True)
class AreaTitle:
    """An area that the body may report for."""

    code: str
    kind: str
    title: Title


@dataclass(frozen=True, slots=True)
class Held:
    """What the portal holds of a fact, as the reader of the workbook sees it."""

    state: str
    version: int
    cells: Sequence[Mapping[str, Any]]
    narrative: Mapping[str, Any] | None
    open_to_entry: bool


@dataclass(frozen=True, slots=True)
class Earlier:
    """What the body reported last on an indicator and area, before the period."""

    period: str
    cells: Sequence[Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Contents:
    """All that a workbook is made of."""

    stamp: Stamp
    plan_title: Title
    actor_title: Title
    synthetic: bool
    periods: frozenset[str]
    units: Mapping[str, Title]
    indicators: Sequence[AskedIndicator]
    areas: Sequence[AreaTitle]
    whole: str
    held: Mapping[FactKey, Held]
    earlier: Mapping[tuple[str, str], Earlier]
    writable: bool

    def facts(self) -> Iterable[tuple[AskedIndicator, FactKey]]:
        """Every fact that has rows, in their order: those asked for, and those that are there."""
        for indicator in self.indicators:
            areas = {
                area.code
                for area in self.areas
                if ("area" in indicator.disaggregation and area.kind == "governorate")
                or ("area" not in indicator.disaggregation and area.code == self.whole)
            }
            keys = {FactKey(indicator.code, indicator.period, area) for area in areas}
            reported = {key for key in self.held if key.indicator == indicator.code}
            # What was reported for a longer period, or for the parts of the whole, stands for it.
            if any(key.period != indicator.period for key in reported):
                keys = set()
            elif "area" not in indicator.disaggregation and reported - keys:
                keys &= reported
            order = {area.code: place for place, area in enumerate(self.areas)}
            for key in sorted(
                keys | reported, key=lambda key: (key.period, order.get(key.area, 0), key.area)
            ):
                yield indicator, key


def asked_places(indicator: AskedIndicator) -> list[Place]:
    """The cells an indicator asks for, the total first; as the form on screen does."""
    if indicator.kind in ("yes_no", "qualitative"):
        return [(None, None)]
    measure = indicator.measure
    sexes = measure.sexes if "sex" in indicator.disaggregation else (None,)
    ages = measure.age_groups if "age" in indicator.disaggregation else (None,)
    parts = [(sex, age) for sex in sexes for age in ages]
    return [(None, None), *(part for part in parts if part != (None, None))]


def rows_of(indicator: AskedIndicator, held: Held | None) -> list[Place]:
    """The cells of a fact that have rows: those asked for, and whatever is stored beside them."""
    places = asked_places(indicator)
    stored = [(cell.get("sex"), cell.get("age")) for cell in held.cells] if held else []
    return places + [place for place in stored if place not in places]


_KEY: Final = re.compile(
    r"(?P<indicator>[\w.-]{1,64})\|(?P<period>[\w.-]{1,64})\|(?P<area>[\w.-]{1,64})"
    r"\|(?P<sex>[a-z]{0,8})\|(?P<age>[^|]{0,16})",
    re.ASCII,
)


def row_key(key: FactKey, place: Place) -> str:
    """The hidden key of a row."""
    return f"{key.text}|{place[0] or ''}|{place[1] or ''}"


def read_row_key(text: str) -> tuple[FactKey, Place] | None:
    """What a hidden key names; None where it is none."""
    match = _KEY.fullmatch(text.strip())
    if match is None:
        return None
    key = FactKey(match["indicator"], match["period"], match["area"])
    return key, (match["sex"] or None, match["age"] or None)


def read_fact_key(text: str) -> FactKey | None:
    """The fact that a key of the hidden sheet names."""
    read = read_row_key(f"{text.strip()}||")
    return read[0] if read else None


def title_in(title: Title | None, language: str, fallback: str = "") -> str:
    """A title in a language, else in English, else in any."""
    found = title or {}
    for wanted in (language, "en", "ar", "ckb"):
        if found.get(wanted):
            return str(found[wanted])
    return fallback
