"""Contents of a workbook without a database, and what is read back of them."""

from collections.abc import Callable, Mapping
from typing import Any

from inap.exchange.workbook_layout import (
    AreaTitle,
    AskedIndicator,
    Contents,
    FactKey,
    Held,
    Stamp,
)
from inap.exchange.workbook_reading import cell_of, understand
from inap.exchange.workbook_writing import write_workbook
from inap.submissions.cells import measure_of, to_stored
from inap.submissions.measure import Kind

SHAPES: dict[str, tuple[Kind, str, str]] = {
    "COUNT": ("number", "person", "sum"),
    "MONEY": ("number", "amount", "sum"),
    "SHARE": ("percentage", "person", "ratio"),
    "LAW": ("yes_no", "answer", "ratio"),
    "STORY": ("qualitative", "answer", "none"),
}


def contents_with(cells: Mapping[str, list[dict[str, Any]]], language: str) -> Contents:
    """A workbook whose facts hold these stored cells."""
    indicators = [_asked(code) for code in SHAPES]
    held = {
        FactKey(code, "2023Q1", "IQ"): Held("draft", 1, stored, None, open_to_entry=True)
        for code, stored in cells.items()
    }
    title = {"en": "Title", "ar": "عنوان", "ckb": "ناونیشان"}
    return Contents(
        stamp=Stamp("PLAN", "F-MOI", "2023Q1", language, dict.fromkeys(held, 1)),
        plan_title=title,
        actor_title=title,
        synthetic=False,
        periods=frozenset({"2023Q1"}),
        units={},
        indicators=indicators,
        areas=[AreaTitle("IQ", "country", {"en": "Iraq", "ar": "العراق"})],
        whole="IQ",
        held=held,
        earlier={},
        writable=True,
    )


def _asked(code: str) -> AskedIndicator:
    kind, unit, over_areas = SHAPES[code]
    return AskedIndicator(
        code=code,
        title={"en": code},
        definition=None,
        unit=unit,
        kind=kind,
        disaggregation=(),
        measure=measure_of(
            kind=kind, unit=unit, over_areas=over_areas, disaggregation=(), age_groups=None
        ),
        period="2023Q1",
        takes_entries=True,
    )


def read_back(
    contents: Contents, parse: Callable[[bytes], dict[str, Any]]
) -> dict[str, list[dict[str, Any]]]:
    """The stored cells that the written workbook says."""
    told = parse(write_workbook(contents))
    understood = understand(told["sheets"], contents)
    assert understood.errors == []
    measures = {each.code: each.measure for each in contents.indicators}
    return {
        key.indicator: to_stored(
            measures[key.indicator],
            [cell_of(place, content) for place, content in entry.cells.items()],
        )
        for key, entry in understood.entries.items()
        if entry.says_something and not entry.errors
    }
