"""A report as DOCX, to be read, commented on and taken over in an office suite.

Headings, captions, lists and contents are the real things, tables repeat their head row, and every
date and identifier in the file comes from the document, so that its bytes do too.
"""

import io
import zipfile
from typing import Final

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Length, Pt

from inap.reports.document import (
    BarChart,
    Block,
    Bullets,
    Document,
    Heading,
    Paragraph,
    Table,
)
from inap.reports.docx_styles import ACCENT, TEXT_WIDTH, TINT, open_docx
from inap.reports.docx_writing import (
    Writer,
    bookmark,
    link,
    shade,
    shade_paragraph,
    widths_of,
)
from inap.reports.measuring import bar_shares, column_widths
from inap.reports.showing import cell_text, one_line, paragraphs_of, wants_contents

_STYLE_OF: Final = {"body": "Normal", "lead": "Lead", "note": "Note"}
# How a chart's width is dealt out: what a bar stands for, the bar, its value.
_CHART: Final = (30, 55, 15)
_LONGEST_BAR: Final = 0.97
# The earliest moment that a ZIP archive can tell.
_ZIP_TIME: Final = (1980, 1, 1, 0, 0, 0)


def render_docx(document: Document) -> bytes:
    """The report as a DOCX file."""
    writer = Writer(open_docx(document), document)
    _write_margins(writer, document)
    _write_cover(writer, document)
    contents = wants_contents(document)
    if contents:
        _write_contents(writer, document)
    writer.begins_page = contents
    for number, block in enumerate(document.blocks, start=1):
        _write(writer, block, number, document)
    target = io.BytesIO()
    writer.docx.save(target)
    return _without_times(target)


def _without_times(written: io.BytesIO) -> bytes:
    """The same archive, its parts without the moment at which they were written."""
    target = io.BytesIO()
    with zipfile.ZipFile(written) as source, zipfile.ZipFile(target, "w") as kept:
        for name in source.namelist():
            part = zipfile.ZipInfo(name, _ZIP_TIME)
            part.compress_type = zipfile.ZIP_DEFLATED
            kept.writestr(part, source.read(name))
    return target.getvalue()


def _write_margins(writer: Writer, document: Document) -> None:
    """The warning at the head of each page; the footer and the page's number at its foot."""
    section = writer.docx.sections[0]
    head = section.header.paragraphs[0]
    if document.warning:
        head.style = writer.docx.styles["Warning"]
        writer.fill(head, one_line(document.warning))
    foot = section.footer.paragraphs[0]
    foot.style = writer.docx.styles["Footer"]
    writer.fill(foot, one_line(document.footer))
    pages = section.footer.add_paragraph(style=writer.docx.styles["Header"])
    # The page of the pages runs left-to-right in every language, at the end of the line.
    if not writer.right_to_left:
        pages.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    writer.field(pages, "PAGE", "1")
    pages.add_run(" / ")
    writer.field(pages, "NUMPAGES", "1")


def _write_cover(writer: Writer, document: Document) -> None:
    writer.paragraph(one_line(document.publisher), "Publisher")
    writer.paragraph(one_line(document.title), "Title")
    writer.paragraph(one_line(document.subtitle), "Subtitle")
    if document.warning:
        writer.paragraph(one_line(document.warning), "Warning")
    if not document.facts:
        return
    table = writer.table(widths_of((30, 70)), ruled=False, head=False)
    for fact in document.facts:
        label, value = writer.row(table)
        writer.cell(label, one_line(fact.label), "Publisher")
        writer.cell(value, one_line(fact.value), "Normal")


def _write_contents(writer: Writer, document: Document) -> None:
    """A contents field: titles that lead to their places as they stand.

    Only an office suite knows on which page a title comes to stand: it adds the numbers when it
    brings the field up to date, which the field asks for.
    """
    writer.paragraph(one_line(document.contents), "TOC Heading")
    titles = [
        (number, block)
        for number, block in enumerate(document.blocks, start=1)
        if isinstance(block, Heading) and block.level <= 2
    ]
    made = []
    for number, title in titles:
        line = writer.paragraph(one_line(title.text), f"toc {title.level}")
        link(line, _mark(number))
        made.append(line)
    writer.enclose(made[0], made[-1], 'TOC \\o "1-2" \\h \\z \\u')


def _mark(number: int) -> str:
    return f"_Toc{number:08}"


def _write(writer: Writer, block: Block, number: int, document: Document) -> None:
    match block:
        case Heading():
            title = writer.paragraph(one_line(block.text), f"Heading {block.level}")
            bookmark(title, number, _mark(number))
        case Paragraph():
            for text in paragraphs_of(block.text):
                writer.paragraph(text, _STYLE_OF[block.manner])
        case Bullets():
            for item in block.items:
                writer.paragraph(one_line(item), "List Bullet")
        case Table():
            _write_table(writer, block, document)
        case BarChart():
            _write_bars(writer, block)


def _write_table(writer: Writer, table: Table, document: Document) -> None:
    writer.paragraph(one_line(table.caption), "Caption")
    made = writer.table(widths_of(column_widths(table, document)), ruled=True, head=True)
    writer.describe(made, one_line(table.caption))
    aligns = [column.align for column in table.columns]
    for cell, column in zip(writer.row(made, head=True), table.columns, strict=True):
        shade(cell, ACCENT)
        writer.cell(cell, one_line(column.head), "Table Head", column.align)
    for number, row in enumerate(table.rows, start=1):
        for place, told, align in zip(writer.row(made), row, aligns, strict=True):
            if number % 2 == 0:
                shade(place, TINT)
            writer.cell(place, cell_text(told, document), "Table Text", align)
    writer.paragraph("", "Table Text")


def _write_bars(writer: Writer, chart: BarChart) -> None:
    """A row a bar, which is a paragraph's shade that ends where the bar does."""
    writer.paragraph(one_line(chart.caption), "Caption")
    made = writer.table(widths_of(_CHART), ruled=False, head=False)
    writer.describe(made, one_line(chart.caption), one_line(chart.summary))
    longest = TEXT_WIDTH * _CHART[1] / sum(_CHART) * _LONGEST_BAR
    for bar, share in zip(chart.bars, bar_shares(chart), strict=True):
        label, drawn, value = writer.row(made)
        writer.cell(label, one_line(bar.label), "Table Text")
        writer.cell(value, one_line(bar.text), "Table Text", "number")
        line = writer.cell(drawn, "", "Table Text")
        if share > 0:
            line.paragraph_format.right_indent = Length(round(longest * (1 - share)))
            line.paragraph_format.space_before = line.paragraph_format.space_after = Pt(2)
            shade_paragraph(line, ACCENT)
    writer.paragraph("", "Table Text")
