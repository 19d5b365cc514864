"""A report as DOCX, opened again: headings, styles, directions, tables."""

import io
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import docx
import pytest
from docx.document import Document as Docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.table import Table as DocxTable
from docx.text.paragraph import Paragraph as DocxParagraph
from hypothesis import given, settings

from inap.reports.document import Block, Document, Heading, Language, Paragraph
from inap.reports.docx_rendering import render_docx
from support.documents import (
    HOSTILE,
    LANGUAGES,
    any_documents,
    make_chart,
    make_document,
    make_table,
    words,
)

languages = pytest.mark.parametrize("language", LANGUAGES)
right_to_left = pytest.mark.parametrize("language", ["ar", "ckb"])


def opened(document: Document) -> Docx:
    return docx.Document(io.BytesIO(render_docx(document)))


def all_paragraphs(made: Docx) -> Iterator[DocxParagraph]:
    """Those of the text, of the tables, and of the margins."""
    yield from made.paragraphs
    for table in made.tables:
        for row in table.rows:
            for cell in row.cells:
                yield from cell.paragraphs
    yield from made.sections[0].header.paragraphs
    yield from made.sections[0].footer.paragraphs


def marked(element: BaseOxmlElement, *path: str) -> bool:
    """Whether an element is there and not switched off."""
    found = element.find("/".join(qn(f"w:{step}") for step in path))
    return found is not None and found.get(qn("w:val")) not in ("0", "false")


def in_style(made: Docx, name: str) -> list[str]:
    return [each.text for each in made.paragraphs if each.style and each.style.name == name]


def table_of_figures(made: Docx) -> DocxTable:
    found: DocxTable = made.tables[1]
    return found


@languages
def test_two_builds_of_one_document_are_the_same_bytes(language: Language) -> None:
    first, second = (render_docx(make_document(language)) for _ in range(2))
    assert first == second
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        assert {part.date_time[0] for part in archive.infolist()} == {1980}


@languages
def test_what_a_report_says_stands_in_the_styles_made_for_it(language: Language) -> None:
    told = words(language)
    made = opened(make_document(language))
    assert in_style(made, "Title") == [told["title"]]
    assert in_style(made, "Subtitle") == [told["subtitle"]]
    assert in_style(made, "Heading 1") == [told["participation"], told["protection"]]
    assert in_style(made, "Heading 2") == [told["federal"], told["krg"]]
    assert in_style(made, "Heading 3") == [told["baghdad"]]
    assert in_style(made, "Lead") == [told["lead"]]
    assert in_style(made, "Note") == [told["note"]]
    assert in_style(made, "List Bullet") == [told["bullet"], told["lead"]]
    assert in_style(made, "Caption") == [told["caption"], told["chart"]]
    assert in_style(made, "TOC Heading") == [told["contents"]]
    assert in_style(made, "Warning") == [told["warning"]]


@languages
def test_contents_are_a_field_whose_lines_lead_to_the_headings(language: Language) -> None:
    told = words(language)
    body = opened(make_document(language)).element.body
    codes = [each.text.strip() for each in body.iter(qn("w:instrText"))]
    assert codes == ['TOC \\o "1-2" \\h \\z \\u']
    kinds = [each.get(qn("w:fldCharType")) for each in body.iter(qn("w:fldChar"))]
    assert kinds == ["begin", "separate", "end"]
    marks = {
        each.get(qn("w:name")): "".join(text.text for text in each.getparent().iter(qn("w:t")))
        for each in body.iter(qn("w:bookmarkStart"))
    }
    lines = [
        (marks[link.get(qn("w:anchor"))], "".join(text.text for text in link.iter(qn("w:t"))))
        for link in body.iter(qn("w:hyperlink"))
    ]
    titles = [told[name] for name in ("participation", "federal", "krg", "protection")]
    assert lines == [(title, title) for title in titles]


@right_to_left
def test_a_right_to_left_report_says_so_in_section_paragraphs_runs_and_tables(
    language: Language,
) -> None:
    made = opened(make_document(language))
    assert marked(made.sections[0]._sectPr, "bidi")
    assert all(marked(table._tbl.tblPr, "bidiVisual") for table in made.tables)
    arabic = 0
    for paragraph in all_paragraphs(made):
        letters = any("\u0621" <= sign <= "\u06d5" for sign in paragraph.text)
        assert not letters or marked(paragraph._p, "pPr", "bidi"), paragraph.text
        for run in paragraph.runs:
            if any("\u0621" <= sign <= "\u06d5" for sign in run.text):
                arabic += 1
                assert run.font.rtl, run.text
            if any(sign.isascii() and sign.isalpha() for sign in run.text):
                assert not run.font.rtl, run.text
    assert arabic > 50


def test_a_left_to_right_report_says_nothing_of_the_other_direction() -> None:
    with zipfile.ZipFile(io.BytesIO(render_docx(make_document("en")))) as archive:
        text = archive.read("word/document.xml").decode()
    assert "w:bidi" not in text
    assert "w:rtl" not in text


@right_to_left
def test_numbers_run_left_to_right_and_stand_on_the_right(language: Language) -> None:
    made = opened(make_document(language))
    table = table_of_figures(made)
    change = table.rows[1].cells[3].paragraphs[0]
    assert change.text == "-1.5%"
    assert not marked(change._p, "pPr", "bidi")
    assert change.alignment == WD_ALIGN_PARAGRAPH.RIGHT


@pytest.mark.parametrize(("language", "tag"), [("ar", "ar-IQ"), ("ckb", "ku-Arab-IQ")])
def test_fonts_and_languages_of_complex_scripts_are_named(language: Language, tag: str) -> None:
    made = opened(make_document(language))
    defaults = made.styles.element.find(qn("w:docDefaults"))
    assert [each.get(qn("w:bidi")) for each in defaults.iter(qn("w:lang"))] == [tag]
    for style in {each.style.name for each in all_paragraphs(made) if each.style}:
        fonts = made.styles[style].element.find(f"{qn('w:rPr')}/{qn('w:rFonts')}")
        assert {fonts.get(qn(f"w:{script}")) for script in ("ascii", "hAnsi", "cs")} == {"Arial"}
    assert made.styles["Heading 1"].font.cs_bold
    assert made.core_properties.language == tag


@languages
def test_tables_hold_every_cell_and_repeat_their_head(language: Language) -> None:
    wanted = make_table(language, 30)
    table = table_of_figures(opened(make_document(language, rows=30)))
    rows = [[cell.text for cell in row.cells] for row in table.rows]
    unknown = words(language)["unknown"]
    assert rows[0] == [column.head for column in wanted.columns]
    assert rows[1:] == [[cell.text or unknown for cell in row] for row in wanted.rows]
    heads = [marked(row._tr, "trPr", "tblHeader") for row in table.rows]
    assert heads == [True] + [False] * 30
    assert all(marked(row._tr, "trPr", "cantSplit") for row in table.rows)
    described = table._tbl.tblPr.find(qn("w:tblCaption"))
    assert described.get(qn("w:val")) == wanted.caption


@languages
def test_a_chart_has_bars_of_its_lengths_and_says_its_summary(language: Language) -> None:
    table = opened(make_document(language)).tables[2]
    summary = table._tbl.tblPr.find(qn("w:tblDescription"))
    assert summary.get(qn("w:val")) == words(language)["summary"]
    lengths = []
    for row, bar in zip(table.rows, make_chart(language).bars, strict=True):
        label, drawn, value = row.cells
        assert (label.text, value.text) == (bar.label, bar.text)
        line = drawn.paragraphs[0]
        shade = line._p.find(f"{qn('w:pPr')}/{qn('w:shd')}")
        lengths.append(0 if shade is None else drawn.width - line.paragraph_format.right_indent)
    assert lengths[0] > lengths[1] > lengths[2] == 0


@languages
def test_the_margins_hold_the_warning_the_footer_and_the_page(language: Language) -> None:
    section = opened(make_document(language)).sections[0]
    assert [each.text for each in section.header.paragraphs] == [words(language)["warning"]]
    footer, pages = section.footer.paragraphs
    assert footer.text == words(language)["footer"]
    codes = [each.text.strip() for each in pages._p.iter(qn("w:instrText"))]
    assert codes == ["PAGE", "NUMPAGES"]


def test_the_file_is_the_reports_and_not_its_templates() -> None:
    made = opened(make_document("en"))
    told = made.core_properties
    assert (told.title, told.author) == (words("en")["title"], words("en")["publisher"])
    assert told.identifier == make_document("en").identifier
    assert told.created == told.modified == datetime(2024, 3, 1, tzinfo=UTC)
    assert told.comments == ""
    with zipfile.ZipFile(io.BytesIO(render_docx(make_document("en")))) as archive:
        assert not [name for name in archive.namelist() if "thumbnail" in name]


def test_words_of_people_stay_words() -> None:
    blocks: tuple[Block, ...] = (
        *[Heading(2, text) for text in HOSTILE],
        *[Paragraph(text) for text in HOSTILE],
    )
    made = opened(make_document("en", rows=1, blocks=blocks))
    assert in_style(made, "Heading 2")[2:] == list(HOSTILE)
    assert in_style(made, "Normal")[-len(HOSTILE) :] == list(HOSTILE)


def test_properties_longer_than_the_format_takes_are_cut() -> None:
    made = opened(replace(make_document("en", rows=1), title="long " * 100))
    assert len(made.core_properties.title) == 255
    assert in_style(made, "Title") == [("long " * 100).strip()]


@settings(max_examples=40, deadline=None)
@given(any_documents)
def test_any_document_becomes_a_file_that_opens(document: Document) -> None:
    assert opened(document).paragraphs
