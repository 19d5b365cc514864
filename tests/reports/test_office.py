"""Reports opened in LibreOffice, which makes pages of them."""

import io
from pathlib import Path

import pytest
from pypdf import PdfReader

from inap.reports.document import Language
from inap.reports.docx_rendering import render_docx
from inap.reports.xlsx_rendering import render_xlsx
from support.documents import LANGUAGES, make_document
from support.workbooks import convert, needs_soffice, needs_writer


def pages(content: bytes) -> list[str]:
    return [page.extract_text() for page in PdfReader(io.BytesIO(content)).pages]


@needs_writer
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_docx_report_becomes_pages_with_its_numbers(language: Language, tmp_path: Path) -> None:
    found = pages(
        convert(render_docx(make_document(language, rows=60)), "pdf", tmp_path, source="docx")
    )
    assert len(found) > 2
    for number, text in enumerate(found, start=1):
        assert f"{number} / {len(found)}" in text
    # The head of the table is repeated where the table goes on.
    with_rows = [text for text in found if "-25.5%" in text or "-45.5%" in text]
    assert len(with_rows) == 2


@needs_soffice
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_workbook_report_becomes_pages_with_its_figures(
    language: Language, tmp_path: Path
) -> None:
    found = pages(convert(render_xlsx(make_document(language, rows=60)), "pdf", tmp_path))
    assert len(found) > 1
    assert "-45.5%" in "".join(found)
