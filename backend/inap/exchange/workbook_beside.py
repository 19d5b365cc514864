"""The sheets beside the values: the guidance, and the hidden one that is read back."""

from inap.exchange import workbook_words as words
from inap.exchange.workbook_book import Book, lists, lists_of
from inap.exchange.workbook_layout import FORMAT, STAMP_SHEET, title_in
from inap.kit.workbook import LINE, lines_of


def write_guidance(made: Book) -> None:
    """The sheet that says what to do, before the sheet where it is done."""
    contents, language = made.contents, made.language
    sheet = made.add_sheet("guidance")
    sheet.set_column(0, 0, 18)
    sheet.set_column(1, 1, 90)
    head = made.format(bold=True, font_size=14)
    sheet.write_string(0, 1, title_in(contents.plan_title, language), head)
    sheet.set_row(0, 40)
    told = (
        (words.TELLING["body"][language], title_in(contents.actor_title, language)),
        (words.HEADINGS["period"][language], contents.stamp.period),
        (words.TELLING["plan"][language], contents.stamp.plan),
    )
    for row, (name, value) in enumerate(told, start=1):
        sheet.write_string(row, 0, name, made.format(bold=True))
        sheet.write_string(row, 1, value, made.format())
    row = len(told) + 2
    if contents.synthetic:
        warning = made.format(bold=True, bg_color="#FFE1D6", border=1)
        sheet.write_string(row, 1, words.TELLING["synthetic"][language], warning)
        row += 2
    for number, line in enumerate(words.GUIDANCE[language], start=1):
        sheet.write_string(row, 0, f"{number}.", made.format(align="right", bold=True))
        sheet.write_string(row, 1, line, made.format())
        sheet.set_row(row, LINE * lines_of(line, 90) + 3)
        row += 1
    sheet.protect("", {"select_locked_cells": True})
    sheet.fit_to_pages(1, 0)


def write_stamp(made: Book) -> None:
    """The hidden sheet: what the workbook is for, the version of each fact, the lists."""
    contents = made.contents
    sheet = made.book.add_worksheet(STAMP_SHEET)
    stamp = contents.stamp
    told = (
        ("format", FORMAT),
        ("plan", stamp.plan),
        ("actor", stamp.actor),
        ("period", stamp.period),
        ("language", stamp.language),
    )
    for row, (name, value) in enumerate(told):
        sheet.write_string(row, 0, name)
        sheet.write_string(row, 1, value)
    versions = sorted(stamp.versions.items(), key=lambda each: each[0].text)
    for row, (key, version) in enumerate(versions, start=len(told)):
        sheet.write_string(row, 0, f"fact:{key.text}")
        sheet.write_string(row, 1, str(version))
    for (column, _count), items in zip(lists_of(made).values(), lists(made).values(), strict=True):
        for row, item in enumerate(items):
            sheet.write_string(row, column, item)
    sheet.very_hidden()
    sheet.protect()
