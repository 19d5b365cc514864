"""What goes out in a workbook comes back: typed by people, in every kind, through every program."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.ext.asyncio import AsyncSession

from inap.exchange.workbook_parsing import number_text, parse
from inap.exchange.workbook_showing import as_held
from inap.submissions.cells import plain
from support.reporting import Desk, World, make_world, stand_at
from support.workbook_contents import contents_with, read_back
from support.workbooks import (
    Sheet,
    convert,
    download,
    downloaded,
    moved_columns,
    needs_soffice,
    opened,
    reported,
    upload,
)


@pytest.fixture
async def world(session: AsyncSession, monkeypatch: pytest.MonkeyPatch) -> World:
    """The body is asked for each kind of indicator, with and without parts."""
    stand_at(monkeypatch)
    made = await make_world(session, head={"settings": {"age_groups": ["0-17", "18+"]}})
    asked: dict[str, dict[str, Any]] = {
        "SEX": {"disaggregation": ["sex"], "unit": "person"},
        "TWO": {"disaggregation": ["sex", "age"], "unit": "person"},
        "PLACES": {"disaggregation": ["area"]},
        "MONEY": {"unit": "amount"},
        "SHARE": {"kind": "percentage", "unit": "percent", "aggregation_areas": "ratio"},
        "LAW": {"kind": "yes_no", "unit": "answer", "aggregation_areas": "ratio"},
        "STORY": {"kind": "qualitative", "unit": "answer", "aggregation_areas": "none"},
    }
    for code, described in asked.items():
        await made.add_indicator(session, code, **described)
    return made


@pytest.fixture
def desk(app: FastAPI, world: World) -> Desk:
    return Desk(app, world)


def fill(sheet: Sheet) -> None:
    """Every kind, written as people write."""
    sheet.put("I1|2023Q1|IQ||", "١٢")
    sheet.put("SEX|2023Q1|IQ||", 30)
    sheet.put("SEX|2023Q1|IQ|female|", "١٨")
    sheet.put("SEX|2023Q1|IQ|male|", 12)
    sheet.put("TWO|2023Q1|IQ|female|0-17", 1)
    sheet.put("TWO|2023Q1|IQ|female|18+", 2)
    sheet.put("TWO|2023Q1|IQ|male|0-17", 3)
    sheet.put("TWO|2023Q1|IQ|male|18+", 4)
    sheet.put("TWO|2023Q1|IQ||", 10)
    sheet.put("PLACES|2023Q1|IQ-BG||", 7)
    sheet.put("PLACES|2023Q1|IQ-BA||", 0)
    sheet.put("MONEY|2023Q1|IQ||", "١٬٢٣٤٬٥٦٧٫٨٩")
    sheet.put("SHARE|2023Q1|IQ||", "۳۰", "numerator")
    sheet.put("SHARE|2023Q1|IQ||", 120, "denominator")
    sheet.put("LAW|2023Q1|IQ||", "نعم")
    sheet.put("STORY|2023Q1|IQ||", "First line\nsecond: =1+1 «ئاشتی»")
    sheet.put("I1|2023Q1|IQ||", "What helped.", "narrative")


WANTED: dict[tuple[str, str], list[dict[str, Any]]] = {
    ("I1", "IQ"): [{"value": 12}],
    ("SEX", "IQ"): [
        {"value": 30},
        {"sex": "female", "value": 18},
        {"sex": "male", "value": 12},
    ],
    ("TWO", "IQ"): [
        {"value": 10},
        {"sex": "female", "age": "0-17", "value": 1},
        {"sex": "female", "age": "18+", "value": 2},
        {"sex": "male", "age": "0-17", "value": 3},
        {"sex": "male", "age": "18+", "value": 4},
    ],
    ("PLACES", "IQ-BG"): [{"value": 7}],
    ("PLACES", "IQ-BA"): [{"value": 0}],
    ("MONEY", "IQ"): [{"value": 1234567.89}],
    ("SHARE", "IQ"): [{"numerator": 30, "denominator": 120}],
    ("LAW", "IQ"): [{"yes": True}],
    ("STORY", "IQ"): [{"text": "First line\nsecond: =1+1 «ئاشتی»"}],
}


async def values(desk: Desk) -> dict[tuple[str, str], list[dict[str, Any]]]:
    """What the body has reported, by indicator and area."""
    found = await desk["focal"].get("/submissions", params={"limit": 200})
    return {
        (each["indicator"]["code"], each["area"]): [
            {name: value for name, value in cell.items() if value is not None}
            for cell in each["values"]
        ]
        for each in found.json()["items"]
    }


@pytest.mark.parametrize("language", ["en", "ar", "ckb"])
async def test_every_kind_comes_back_as_it_was_written(desk: Desk, language: str) -> None:
    sheet = await downloaded(desk["focal"], language)
    fill(sheet)
    preview = await reported(await upload(desk["focal"], sheet))
    assert (preview["errors"], preview["created"], preview["applied"]) == ([], 9, False)
    assert await values(desk) == {}
    done = await reported(await upload(desk["focal"], sheet, "drafts"))
    assert done["applied"]
    assert await values(desk) == WANTED
    [told] = (await desk["focal"].get("/submissions", params={"indicator": "I1"})).json()["items"]
    assert told["narrative"][language] == "What helped."
    # The workbook that comes now holds all of it, and says nothing new.
    again = await downloaded(desk["focal"], language)
    assert again.held("SEX|2023Q1|IQ|female|") == 18
    assert again.held("I1|2023Q1|IQ||", "narrative") == "What helped."
    unchanged = await reported(await upload(desk["focal"], again))
    assert (unchanged["unchanged"], unchanged["facts"], unchanged["errors"]) == (9, [], [])
    assert unchanged["as_submissions"] == 9


async def test_moved_columns_empty_rows_and_sorted_rows_do_no_harm(desk: Desk) -> None:
    sheet = await downloaded(desk["focal"])
    fill(sheet)
    done = await reported(await upload(desk["focal"], moved_columns(sheet), "drafts"))
    assert done["errors"] == []
    assert await values(desk) == WANTED


async def test_a_workbook_without_its_hidden_row_is_read_by_headings_of_any_language(
    desk: Desk,
) -> None:
    sheet = await downloaded(desk["focal"], "ckb")
    fill(sheet)
    for cell in sheet.sheet[1]:
        cell.value = None
    done = await reported(await upload(desk["focal"], sheet.to_bytes(), "drafts"))
    assert done["errors"] == []
    assert await values(desk) == WANTED


async def test_rows_a_person_added_are_known_by_what_is_seen(desk: Desk) -> None:
    sheet = await downloaded(desk["focal"], "ar")
    sheet.write(sheet.free_row, code="I1", area="IQ-BG", value=4)
    sheet.write(sheet.free_row + 3, code="sex", area="IQ-BA", sex="نساء", value=5)
    sheet.write(sheet.free_row + 4, code="SEX", area="IQ-BA", value=9)
    await reported(await upload(desk["focal"], sheet, "drafts"))
    assert await values(desk) == {
        ("I1", "IQ-BG"): [{"value": 4}],
        ("SEX", "IQ-BA"): [{"value": 9}, {"sex": "female", "value": 5}],
    }


async def test_other_columns_are_left_alone_and_told(desk: Desk) -> None:
    sheet = await downloaded(desk["focal"])
    sheet.put("I1|2023Q1|IQ||", 3)
    sheet.sheet.cell(2, 20).value = "My sums"
    preview = await reported(await upload(desk["focal"], sheet))
    assert [(each["slug"], each["params"]["column"]) for each in preview["notices"]] == [
        ("column-ignored", "My sums")
    ]


async def test_the_same_data_makes_the_same_bytes(desk: Desk) -> None:
    await desk.report(values=[{"value": 3}])
    first = await download(desk["focal"], "ar")
    second = await download(desk["focal"], "ar")
    assert first.content == second.content


@needs_soffice
@pytest.mark.parametrize("extension", ["xlsx", "xls", "ods"])
async def test_nothing_is_lost_on_the_way_through_libreoffice(
    desk: Desk, tmp_path: Path, extension: str
) -> None:
    sheet = await downloaded(desk["focal"], "ar")
    fill(sheet)
    saved = convert(sheet.to_bytes(), extension, tmp_path)
    done = await reported(await upload(desk["focal"], saved, "drafts", name=f"saved.{extension}"))
    assert done["errors"] == []
    assert await values(desk) == WANTED


@needs_soffice
async def test_a_workbook_saved_by_libreoffice_and_edited_again_is_the_same(
    desk: Desk, tmp_path: Path
) -> None:
    original = (await download(desk["focal"], "ckb")).content
    sheet = opened(convert(original, "xlsx", tmp_path))
    fill(sheet)
    await reported(await upload(desk["focal"], sheet, "drafts"))
    assert await values(desk) == WANTED


NUMBERS = st.decimals(min_value=0, max_value=10**18 - 1, places=6)


@given(NUMBERS)
def test_a_number_is_the_same_after_a_sheet_held_it(number: Decimal) -> None:
    held = as_held(number)
    text = held if isinstance(held, str) else number_text(held)
    assert plain(Decimal(text)) == plain(number)


TEXTS = st.text(
    st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"], exclude_characters="\ufffe\uffff"),
    min_size=1,
    max_size=60,
).map(str.strip)


@settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    count=st.integers(0, 10**12),
    money=NUMBERS,
    whole=st.integers(1, 10**6),
    share=st.integers(0, 100),
    yes=st.booleans(),
    text=TEXTS.filter(bool),
)
def test_whatever_is_stored_comes_back_through_a_workbook(
    count: int, money: Decimal, whole: int, share: int, yes: bool, text: str
) -> None:
    """Through the bytes of a written sheet and the reader, without the portal around it."""
    cells: dict[str, list[dict[str, Any]]] = {
        "COUNT": [{"value": str(count)}],
        "MONEY": [{"value": plain(money)}],
        "SHARE": [{"numerator": str(whole * share // 100), "denominator": str(whole)}],
        "LAW": [{"yes": yes}],
        "STORY": [{"text": text}],
    }
    for language in ("en", "ar", "ckb"):
        contents = contents_with(cells, language)
        assert read_back(contents, parse) == cells
