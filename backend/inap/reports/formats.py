"""The files that a report is issued as: nine, a language and a format each."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final, Literal

from inap.reports.document import Document, Language
from inap.reports.docx_rendering import render_docx
from inap.reports.pdf_process import render_pdf_apart
from inap.reports.wording import EVERY_LANGUAGE
from inap.reports.xlsx_rendering import render_xlsx

Format = Literal["pdf", "docx", "xlsx"]
_OFFICE: Final = "application/vnd.openxmlformats-officedocument"


@dataclass(frozen=True, slots=True)
class Rendering:
    """A format: its media type, and what makes it. Rendering is pure and takes about a second."""

    media_type: str
    render: Callable[[Document], bytes]


FORMATS: Final[Mapping[Format, Rendering]] = {
    "pdf": Rendering("application/pdf", render_pdf_apart),
    "docx": Rendering(f"{_OFFICE}.wordprocessingml.document", render_docx),
    "xlsx": Rendering(f"{_OFFICE}.spreadsheetml.sheet", render_xlsx),
}
EVERY_FILE: Final[tuple[tuple[Language, Format], ...]] = tuple(
    (language, format_) for language in EVERY_LANGUAGE for format_ in FORMATS
)
