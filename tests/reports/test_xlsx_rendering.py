"""A report as a workbook, opened again: texts as texts, numbers as numbers."""

import io
from dataclasses import replace
from datetime import datetime

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.workbook import Workbook

from inap.reports.document import Block, Cell, Column, Document, Language, Paragraph, Table
from inap.reports.showing import one_line
from inap.reports.xlsx_rendering import number_format, render_xlsx, sheet_names
from support.documents import HOSTILE, LANGUAGES, any_documents, make_document, make_table, words

languages = pytest.mark.parametrize("language", LANGUAGES)


def opened(document: Document) -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(render_xlsx(document)))


def texts(book: Workbook) -> list[str]:
    """What stands on the first sheet, downwards."""
    found = [cell.value for row in book.worksheets[0].iter_rows() for cell in row]
    return [str(value) for value in found if value]


@languages
def test_two_builds_of_one_document_are_the_same_bytes(language: Language) -> None:
    assert render_xlsx(make_document(language)) == render_xlsx(make_document(language))


@languages
def test_the_first_sheet_has_the_cover_and_the_running_text(language: Language) -> None:
    told = words(language)
    book = opened(make_document(language))
    found = texts(book)
    asked = ("publisher", "title", "subtitle", "warning", "plan", "participation", "lead", "body")
    places = [found.index(told[name]) for name in asked]
    assert places == sorted(places)
    assert found.count(told["body"]) == 3
    assert f"\u2022 {told['bullet']}" in found
    assert told["summary"] in found
    assert found[-1] == told["footer"]


@languages
def test_a_table_has_a_sheet_with_numbers_as_numbers_and_a_head_that_stays(
    language: Language,
) -> None:
    wanted = make_table(language, 5)
    sheet = opened(make_document(language, rows=5))[wanted.sheet]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert rows[0][0] == wanted.caption
    assert rows[1][0] == words(language)["warning"]
    assert rows[2] == [column.head for column in wanted.columns]
    unknown = words(language)["unknown"]
    assert rows[3:] == [
        [(cell.text or unknown) if cell.number is None else cell.number for cell in row]
        for row in wanted.rows
    ]
    assert sheet.freeze_panes == "B4"
    assert sheet.print_title_rows == "$3:$3"
    assert sheet.auto_filter.ref == "A3:E8"
    formats = [sheet.cell(4, column).number_format for column in (2, 3, 4)]
    assert formats == ['0.0"%"', "#,##0", '0.0"%"']


@languages
def test_sheets_run_as_the_language_does_and_numbers_left_to_right(language: Language) -> None:
    book = opened(make_document(language, rows=5))
    turned = language != "en"
    assert all(bool(sheet.sheet_view.rightToLeft) is turned for sheet in book.worksheets)
    sheet = book.worksheets[1]
    assert sheet["D4"].alignment.readingOrder == 1
    assert sheet["D4"].alignment.horizontal == "right"
    assert sheet["A4"].alignment.readingOrder == (2 if turned else 1)


def test_nothing_that_people_wrote_is_a_formula() -> None:
    rows = tuple((Cell(text), Cell(text)) for text in HOSTILE)
    table = Table("=1+1", "Sheet", (Column("=A1"), Column("+1", "number")), rows)
    blocks: tuple[Block, ...] = (table, *[Paragraph(text) for text in HOSTILE])
    document = replace(make_document("en", rows=1, blocks=blocks), title="=1+1", footer="@x")
    book = opened(document)
    cells = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} == {"s", "n"}
    found = [cell.value for row in book["Sheet"].iter_rows(min_row=4) for cell in row]
    assert found == [text for text in HOSTILE for _ in range(2)]


def test_the_file_is_of_the_day_of_issue() -> None:
    told = opened(make_document("en")).properties
    assert told.created == told.modified == datetime(2024, 3, 1)  # noqa: DTZ001  # the file has no time zone
    assert (told.title, told.creator) == (words("en")["title"], words("en")["publisher"])


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("1,250", "#,##0"),
        ("2023", "0"),
        ("14.50%", '0.00"%"'),
        ("-3.5", "0.0"),
        ("١٬٢٥٠٫٥", "#,##0.0"),
        ("٣٣٫٣٪", '0.0"%"'),
        ("", "0"),
    ],
)
def test_a_number_is_shown_as_the_report_writes_it(written: str, wanted: str) -> None:
    assert number_format(written) == wanted


def test_a_text_longer_than_a_cell_goes_on_in_the_next_one() -> None:
    long = "x" * 40_000
    table = Table("Table", "Table", (Column("Head"),), ((Cell(long),),))
    book = opened(make_document("en", rows=1, blocks=(Paragraph(long), table)))
    assert long == "".join(text for text in texts(book) if set(text) == {"x"})
    kept = str(book["Table"]["A4"].value)
    assert kept == f"{'x' * 32_766}\u2026"


@given(st.lists(st.text(max_size=40) | st.sampled_from(["A", "a", "History", "a" * 40, "'"])))
def test_names_of_sheets_are_allowed_and_no_two_alike(wanted: list[str]) -> None:
    names = list(sheet_names(wanted))
    assert len({name.lower() for name in names}) == len(wanted)
    for name in names:
        assert 0 < len(name.encode("utf-16-le")) <= 62
        assert not set(name) & set("[]:*?/\\")
        assert not name.startswith("'")
        assert not name.endswith("'")
        assert name.lower() != "history"


def test_a_name_that_may_stay_stays() -> None:
    assert list(sheet_names(["Pillar 1", "Pillar: 1", "pillar 1"])) == [
        "Pillar 1",
        "Pillar  1",
        "pillar 1 (2)",
    ]


@settings(max_examples=60, deadline=None)
@given(any_documents)
def test_any_document_becomes_a_workbook_with_a_sheet_a_table(document: Document) -> None:
    book = opened(document)
    tables = [block for block in document.blocks if isinstance(block, Table)]
    assert len(book.worksheets) == 1 + len(tables)
    for sheet, table in zip(book.worksheets[1:], tables, strict=True):
        assert (sheet["A1"].value or "") == one_line(table.caption)
