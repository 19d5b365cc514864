"""A report as PDF, read as a screen reader reads it: by its tags, in their order."""

import io
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from pypdf import PdfReader
from pypdf.generic import Destination

import inap.reports
from inap.reports import pdf_process
from inap.reports.document import Block, Document, Heading, Language, Paragraph
from inap.reports.pdf_process import render_pdf_apart
from inap.reports.pdf_rendering import render_pdf
from inap.reports.showing import one_line
from support.documents import (
    HOSTILE,
    LANGUAGES,
    any_documents,
    make_chart,
    make_document,
    make_table,
    make_wide_table,
    words,
)
from support.pdf_text import read_tagged

languages = pytest.mark.parametrize("language", LANGUAGES)
# Runs of another direction are between marks of their own in contents lines.
MARKS = str.maketrans("", "", "\u202a\u202b\u202c\u2060\u200b\u2066\u2067\u2068\u2069")


def opened(content: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(content))


def is_tagged(reader: PdfReader) -> bool:
    told: Any = reader.root_object["/MarkInfo"]
    return told["/Marked"].value is True


def declares_accessible(content: bytes) -> bool:
    return b"<pdfuaid:part>1</pdfuaid:part>" in content


def test_a_process_of_its_own_makes_the_same_bytes_and_tells_when_it_fails(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    document = make_document("ar")
    assert render_pdf_apart(document) == render_pdf(document)
    monkeypatch.setattr(pdf_process, "to_json", lambda _document: {"language": "ar"})
    with pytest.raises(subprocess.CalledProcessError):
        render_pdf_apart(document)


@languages
def test_two_builds_of_one_document_are_the_same_bytes(language: Language) -> None:
    assert render_pdf(make_document(language)) == render_pdf(make_document(language))


@languages
def test_the_file_says_its_title_its_language_its_day_and_that_it_is_accessible(
    language: Language,
) -> None:
    content = render_pdf(make_document(language))
    reader = opened(content)
    assert declares_accessible(content)
    assert str(reader.root_object["/Lang"]) == language
    assert is_tagged(reader)
    told = reader.metadata
    assert told is not None
    assert (told.title, told.author) == (words(language)["title"], words(language)["publisher"])
    assert str(told.creation_date)[:10] == str(told.modification_date)[:10] == "2024-03-01"


@languages
def test_headings_and_paragraphs_are_read_in_order_and_letter_for_letter(
    language: Language,
) -> None:
    told = words(language)
    read = read_tagged(render_pdf(make_document(language)))
    assert read.texts("Title") == [told["title"]]
    assert read.texts("H1")[1:] == [told["participation"], told["protection"]]
    assert read.texts("H2") == [told["federal"], told["krg"]]
    assert read.texts("H3") == [told["baghdad"]]
    running = [told["lead"], told["body"], told["body"], told["note"], told["body"]]
    assert [text for text in read.texts("P") if text in running] == running
    assert read.texts("LBody") == [told["bullet"], told["lead"]]


@languages
def test_contents_name_each_title_and_its_page(language: Language) -> None:
    told = words(language)
    content = render_pdf(make_document(language, rows=60))
    lines = [text.translate(MARKS).split() for text in read_tagged(content).texts("TOCI")]
    titles = [told[name] for name in ("participation", "federal", "krg", "protection")]
    assert [" ".join(line[:-1]) for line in lines] == titles
    reader = opened(content)
    marks = [each for each in _flat(reader.outline) if each.title in titles]
    assert [each.title for each in marks] == titles
    pages = [reader.get_destination_page_number(each) for each in marks]
    assert [line[-1] for line in lines] == [str(page + 1) for page in pages if page is not None]
    assert lines[0][-1] == "2"
    assert lines[-1][-1] in ("3", "4")


def _flat(outline: list[Any]) -> list[Destination]:
    """An outline holds what is below a title as a list after it."""
    return [
        each for part in outline for each in (_flat(part) if isinstance(part, list) else [part])
    ]


@languages
def test_every_cell_of_a_table_is_read_in_its_row(language: Language) -> None:
    table = make_table(language, 30)
    read = read_tagged(render_pdf(make_document(language, rows=30)))
    unknown = words(language)["unknown"]
    assert read.texts("TH") == [column.head for column in table.columns]
    assert read.texts("TD") == [one_line(c.text) or unknown for row in table.rows for c in row]
    captions = [make_table(language, 1).caption, make_chart(language).caption]
    assert [one_line(text) for text in read.texts("Caption")] == captions


def test_the_head_of_a_long_table_stands_on_each_of_its_pages() -> None:
    reader = opened(render_pdf(make_document("en", rows=120)))
    texts = [page.extract_text() for page in reader.pages]
    with_rows = [text for text in texts if "share of all posts" in text]
    assert len(with_rows) > 2
    assert all("Baseline" in text for text in with_rows)


@languages
def test_a_wide_table_stands_on_a_page_turned_sideways(language: Language) -> None:
    wide = make_wide_table(language)
    content = render_pdf(make_document(language, rows=1, blocks=(wide, Paragraph("after"))))
    sideways = [page.mediabox.width > page.mediabox.height for page in opened(content).pages]
    assert sideways[-3:] == [False, True, False]
    cells = [cell.text for row in wide.rows for cell in row]
    assert read_tagged(content).texts("TD")[-len(cells) :] == cells


@languages
def test_a_chart_says_its_summary_to_who_does_not_see_it(language: Language) -> None:
    read = read_tagged(render_pdf(make_document(language)))
    (figure,) = [each for each in read.walk() if each.tag == "Figure"]
    assert figure.alt == words(language)["summary"]
    assert all(bar.text in figure.text for bar in make_chart(language).bars)


@languages
def test_each_page_has_the_footer_its_number_and_the_warning(language: Language) -> None:
    reader = opened(render_pdf(make_document(language)))
    count = len(reader.pages)
    assert count > 1
    # These are no part of what is read out, so they are looked for word by word on the page.
    for number, page in enumerate(reader.pages, start=1):
        text = page.extract_text()
        assert f"{number} / {count}" in text
        for line in (words(language)["footer"], words(language)["warning"]):
            found = [word for each in line.split() if (word := each.strip(".،")).isalpha()]
            assert len(found) > 3
            assert all(word in text for word in found), (line, text)


@languages
def test_all_fonts_are_ours_and_within_the_file(language: Language) -> None:
    used: set[str] = set()
    for page in opened(render_pdf(make_document(language))).pages:
        resources: Any = page["/Resources"]
        for each in resources["/Font"].values():
            font = each.get_object()
            (within,) = font["/DescendantFonts"]
            described = within.get_object()["/FontDescriptor"]
            assert {"/FontFile2", "/FontFile3"} & set(described)
            used.add(font["/BaseFont"].partition("+")[2])
    assert used == {"Vazirmatn-Regular", "Vazirmatn-Bold"}


def test_words_of_people_are_never_read_as_markup() -> None:
    blocks: tuple[Block, ...] = (
        *[Heading(2, text) for text in HOSTILE],
        *[Paragraph(text) for text in HOSTILE],
    )
    document = make_document("en", rows=1, blocks=blocks)
    read = read_tagged(render_pdf(document))
    assert [text.translate(MARKS) for text in read.texts("H2")[2:]] == list(HOSTILE)
    assert [text.translate(MARKS) for text in read.texts("P")][-len(HOSTILE) :] == list(HOSTILE)


def test_a_sign_that_no_font_has_leaves_a_tagged_file_that_does_not_declare_it() -> None:
    content = render_pdf(make_document("en", rows=1, blocks=(Paragraph("\U0001f54a 和平"),)))
    assert not declares_accessible(content)
    assert "Participation" in read_tagged(content).texts("H1")


def test_a_short_report_has_neither_contents_nor_a_page_for_its_cover() -> None:
    short = replace(make_document("ar"), blocks=(Paragraph(words("ar")["body"]),))
    content = render_pdf(short)
    assert len(opened(content).pages) == 1
    assert read_tagged(content).texts("TOCI") == []


def test_the_fonts_come_with_their_licence() -> None:
    folder = Path(inap.reports.__file__).parent / "fonts"
    assert {each.name for each in folder.iterdir()} == {
        "OFL.txt",
        "Vazirmatn-Bold.ttf",
        "Vazirmatn-Regular.ttf",
    }
    assert "SIL OPEN FONT LICENSE Version 1.1" in (folder / "OFL.txt").read_text()


@settings(max_examples=60, deadline=None)
@given(any_documents)
def test_any_document_becomes_a_tagged_file(document: Document) -> None:
    content = render_pdf(document)
    assert is_tagged(opened(content))
