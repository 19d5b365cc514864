"""Putting paragraphs, fields and tables into a DOCX file in the direction of its language.

In a right-to-left report each paragraph, each run and each table says so itself, which is how Word
writes it and what other office suites understand.
"""

from collections.abc import Sequence
from typing import Final

from docx.document import Document as Docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Length
from docx.table import Table as DocxTable
from docx.table import _Cell, _Row
from docx.text.paragraph import Paragraph as DocxParagraph

from inap.reports.document import RIGHT_TO_LEFT, Align, Document
from inap.reports.docx_styles import RULE, TEXT_WIDTH, make
from inap.reports.showing import directed_runs, runs_left_to_right

_AFTER_BIDI: Final = ("w:adjustRightInd", "w:snapToGrid", "w:spacing", "w:ind", "w:jc", "w:rPr")
_AFTER_BREAK: Final = ("w:widowControl", "w:numPr", "w:pBdr", "w:shd", "w:tabs", "w:bidi")
_AFTER_HEADER: Final = ("w:jc", "w:hidden")
_AFTER_VISUAL: Final = ("w:tblW", "w:jc", "w:tblBorders", "w:tblLayout", "w:tblLook")


class Writer:
    """A DOCX file being written."""

    def __init__(self, docx: Docx, document: Document) -> None:
        self.docx = docx
        self.right_to_left = document.language in RIGHT_TO_LEFT
        # Whether the next paragraph begins a page.
        self.begins_page = False

    def paragraph(self, text: str, style: str) -> DocxParagraph:
        """A paragraph of its own."""
        made: DocxParagraph = self.docx.add_paragraph(style=style)
        self.fill(made, text)
        if self.begins_page:
            made.paragraph_format.page_break_before = True
            self.begins_page = False
        return made

    def fill(self, paragraph: DocxParagraph, text: str, align: Align | None = None) -> None:
        """Put a text into an empty paragraph.

        Without ``align`` it runs as the language does. A cell's text or a fact may run against it;
        it then stands at the same side all the same.
        """
        against = align is not None and runs_left_to_right(text, align)
        turned = self.right_to_left and not against
        if turned:
            paragraph._p.get_or_add_pPr().insert_element_before(make("bidi"), *_AFTER_BIDI)
        if (self.right_to_left and against) or (align == "number" and not turned):
            paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        for part, reverse in directed_runs(text) if turned else ((text, False),):
            run = paragraph.add_run(part)
            if reverse:
                run.font.rtl = True

    def cell(self, cell: _Cell, text: str, style: str, align: Align = "text") -> DocxParagraph:
        """Put a text into an empty cell of a table."""
        paragraph: DocxParagraph = cell.paragraphs[0]
        paragraph.style = self.docx.styles[style]
        self.fill(paragraph, text, align)
        return paragraph

    def table(self, widths: Sequence[Length], *, ruled: bool, head: bool) -> DocxTable:
        """A table without rows; ``head`` says that the first row will name the columns."""
        made: DocxTable = self.docx.add_table(rows=0, cols=len(widths))
        made.autofit = False
        for column, width in zip(made.columns, widths, strict=True):
            column.width = width
        properties = made._tbl.tblPr
        if self.right_to_left:
            properties.insert_element_before(make("bidiVisual"), *_AFTER_VISUAL)
        if ruled:
            borders = make("tblBorders")
            for side in ("top", "bottom", "insideH"):
                borders.append(make(side, val="single", sz=4, space=0, color=RULE))
            properties.insert_element_before(borders, "w:tblLayout", "w:tblLook")
        for look in properties.findall(qn("w:tblLook")):
            properties.remove(look)
        properties.append(
            make("tblLook", val="0020" if head else "0000", firstRow=int(head), lastRow=0)
        )
        return made

    def describe(self, table: DocxTable, caption: str, summary: str = "") -> None:
        """Say what a table is to who does not see it."""
        table._tbl.tblPr.append(make("tblCaption", val=caption))
        if summary:
            table._tbl.tblPr.append(make("tblDescription", val=summary))

    def row(self, table: DocxTable, *, head: bool = False) -> Sequence[_Cell]:
        """A row that is not torn apart; a head row is repeated on each page."""
        row: _Row = table.add_row()  # type: ignore[no-untyped-call]
        properties = row._tr.get_or_add_trPr()
        properties.insert_element_before(make("cantSplit"), *_AFTER_HEADER)
        if head:
            properties.insert_element_before(make("tblHeader"), *_AFTER_HEADER)
        cells: Sequence[_Cell] = row.cells
        return cells

    def field(self, paragraph: DocxParagraph, code: str, shown: str) -> None:
        """A field with what it shows until it is worked out."""
        for run in _opened(code):
            paragraph._p.append(run)
        paragraph.add_run(shown)
        paragraph._p.append(_run(make("fldChar", fldCharType="end")))

    def enclose(self, first: DocxParagraph, last: DocxParagraph, code: str) -> None:
        """A field that shows whole paragraphs and asks to be brought up to date."""
        for run in reversed(_opened(code, dirty="true")):
            first._p.get_or_add_pPr().addnext(run)
        last._p.append(_run(make("fldChar", fldCharType="end")))


def _opened(code: str, **state: str) -> list[BaseOxmlElement]:
    """The runs that begin a field."""
    begin = make("fldChar", fldCharType="begin", **state)
    text = make("instrText")
    text.text = f" {code} "
    text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return [_run(each) for each in (begin, text, make("fldChar", fldCharType="separate"))]


def _run(content: BaseOxmlElement) -> BaseOxmlElement:
    made = make("r")
    made.append(content)
    return made


def shade(cell: _Cell, colour: str) -> None:
    """Fill a cell."""
    made = make("shd", val="clear", color="auto", fill=colour)
    cell._tc.get_or_add_tcPr().insert_element_before(made, "w:noWrap", "w:tcMar", "w:vAlign")


def shade_paragraph(paragraph: DocxParagraph, colour: str) -> None:
    """Fill the place between a paragraph's indents."""
    made = make("shd", val="clear", color="auto", fill=colour)
    paragraph._p.get_or_add_pPr().insert_element_before(made, "w:tabs", "w:bidi", *_AFTER_BIDI)


def bookmark(paragraph: DocxParagraph, number: int, name: str) -> None:
    """Mark a paragraph, so that the contents can point to it."""
    paragraph._p.get_or_add_pPr().addnext(make("bookmarkStart", id=number, name=name))
    paragraph._p.append(make("bookmarkEnd", id=number))


def link(paragraph: DocxParagraph, name: str) -> None:
    """Make all of a paragraph lead to a bookmark."""
    made = make("hyperlink", anchor=name, history=1)
    for run in paragraph._p.findall(qn("w:r")):
        made.append(run)
    paragraph._p.append(made)


def widths_of(shares: Sequence[float]) -> list[Length]:
    """The page's width, dealt out."""
    return [Length(round(TEXT_WIDTH * share / sum(shares))) for share in shares]
