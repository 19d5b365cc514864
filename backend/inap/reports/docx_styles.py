"""The look of a report as DOCX: its page, its styles, its language and direction.

Paragraphs get their look by named styles only, so that whoever takes a report on in an office suite
changes a style and not a hundred paragraphs.
"""

from datetime import UTC, datetime
from typing import Final

import docx
from docx.document import Document as Docx
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Length, Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.parfmt import ParagraphFormat

from inap.reports.document import RIGHT_TO_LEFT, Document, Language
from inap.reports.showing import one_line

PAGE_WIDTH: Final = Mm(210)
_PAGE_HEIGHT: Final = Mm(297)
_SIDE: Final = Mm(20)
TEXT_WIDTH: Final = Length(PAGE_WIDTH - 2 * _SIDE)
ACCENT: Final = "1F4E5F"
TINT: Final = "EEF3F5"
RULE: Final = "C3CDD2"
_QUIET: Final = "4F5B61"
_ALARM: Final = "8A2B0E"
_ALARM_TINT: Final = "FFE9E0"
_INK: Final = "1D2529"
# A font that every office suite has, with the letters of the three scripts.
_FONT: Final = "Arial"
_LONGEST_PROPERTY: Final = 255
# As Windows and LibreOffice name them.
_TAGS: Final[dict[Language, str]] = {"en": "en-GB", "ar": "ar-IQ", "ckb": "ku-Arab-IQ"}

# Name, parent, size, bold, colour, space before and after, all in points.
_STYLES: Final = (
    ("Normal", None, 10.5, False, _INK, 0, 7),
    ("Title", "Normal", 24, True, ACCENT, 4, 8),
    ("Subtitle", "Normal", 13, False, _INK, 0, 12),
    ("Publisher", "Normal", 10.5, False, _QUIET, 0, 4),
    ("Warning", "Normal", 9.5, True, _ALARM, 0, 8),
    ("Heading 1", "Normal", 16, True, ACCENT, 22, 8),
    ("Heading 2", "Normal", 13, True, ACCENT, 16, 6),
    ("Heading 3", "Normal", 11, True, ACCENT, 12, 5),
    ("TOC Heading", "Normal", 16, True, ACCENT, 22, 8),
    ("toc 1", "Normal", 10.5, True, _INK, 6, 2),
    ("toc 2", "Normal", 10.5, False, _INK, 0, 2),
    ("Lead", "Normal", 12, False, ACCENT, 0, 8),
    ("Note", "Normal", 9, False, _QUIET, 4, 8),
    ("List Bullet", "Normal", 10.5, False, _INK, 0, 4),
    ("Caption", "Normal", 9.5, True, ACCENT, 10, 4),
    ("Table Text", "Normal", 9, False, _INK, 2, 2),
    ("Table Head", "Table Text", 9, True, "FFFFFF", 3, 3),
    ("Header", "Normal", 8.5, False, _QUIET, 0, 4),
    ("Footer", "Normal", 8.5, False, _QUIET, 0, 0),
)


def make(tag: str, **attributes: str | int) -> BaseOxmlElement:
    """An element ``w:tag`` with attributes of the same namespace."""
    element = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        element.set(qn(f"w:{name}"), str(value))
    return element


def open_docx(document: Document) -> Docx:
    """An empty file with the page, styles and properties of a report."""
    made = docx.Document()
    _drop_thumbnail(made)
    _set_page(made, document)
    _set_layout(made)
    _set_language(made, document.language)
    for name, parent, size, bold, colour, before, after in _STYLES:
        _set_style(made, name, parent, size, colour, bold=bold, before=before, after=after)
    _set_rest(made)
    _set_properties(made, document)
    return made


def _drop_thumbnail(made: Docx) -> None:
    """The picture of a page that the library's template brings is of another document."""
    relations = made.part.package.rels
    for name in [key for key, each in relations.items() if each.reltype.endswith("/thumbnail")]:
        del relations[name]


def _set_page(made: Docx, document: Document) -> None:
    section = made.sections[0]
    section.page_width, section.page_height = PAGE_WIDTH, _PAGE_HEIGHT
    section.left_margin = section.right_margin = _SIDE
    section.top_margin, section.bottom_margin = Mm(24), Mm(22)
    section.header_distance = section.footer_distance = Mm(11)
    if document.language in RIGHT_TO_LEFT:
        section._sectPr.insert_element_before(make("bidi"), "w:rtlGutter", "w:docGrid")


def _set_layout(made: Docx) -> None:
    """As Word lays out since 2013: a table's edge stands at the margin."""
    for setting in made.settings.element.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), "15")


def _set_language(made: Docx, language: Language) -> None:
    defaults = made.styles.element.find(qn("w:docDefaults"))
    for fonts in list(defaults.iter(qn("w:rFonts"))):
        fonts.getparent().replace(fonts, _fonts())
    tag = _TAGS[language]
    right_to_left = language in RIGHT_TO_LEFT
    told = {"val": "en-GB" if right_to_left else tag, "bidi": tag if right_to_left else "ar-IQ"}
    for lang in list(defaults.iter(qn("w:lang"))):
        lang.getparent().replace(lang, make("lang", **told))
    theme = made.settings.element.find(qn("w:themeFontLang"))
    theme.getparent().replace(theme, make("themeFontLang", **told))


def _fonts() -> BaseOxmlElement:
    return make("rFonts", ascii=_FONT, hAnsi=_FONT, eastAsia=_FONT, cs=_FONT)


def _set_style(
    made: Docx,
    name: str,
    parent: str | None,
    size: float,
    colour: str,
    *,
    bold: bool,
    before: float,
    after: float,
) -> None:
    """Sizes and weights are told twice in DOCX: once for Latin, once for complex scripts."""
    known = {each.name for each in made.styles}
    shown = "Heading" + name.removeprefix("Heading")
    style = (
        made.styles[name]
        if name in known or shown in known
        else made.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    )
    if not isinstance(style, ParagraphStyle):
        raise TypeError(f"{name} is no style of paragraphs")
    if parent is not None:
        style.base_style = made.styles[parent]
    style.hidden = False
    style.quick_style = True
    properties = style.element.get_or_add_rPr()
    for each in list(properties):
        properties.remove(each)
    style.font.bold = style.font.cs_bold = bold
    style.font.size = Pt(size)
    style.font.color.rgb = RGBColor.from_string(colour)
    properties.insert(0, _fonts())
    properties.find(qn("w:sz")).addnext(make("szCs", val=round(size * 2)))
    form = style.paragraph_format
    form.space_before, form.space_after = Pt(before), Pt(after)
    form.line_spacing = 1.1


def _set_rest(made: Docx) -> None:
    """What only some styles have: rules, shades, tabs, and what stays with the next paragraph."""
    for name in ("Caption", "TOC Heading"):
        _form(made, name).keep_with_next = True
    for name, indent in (("toc 1", 0), ("toc 2", 14)):
        form = _form(made, name)
        form.left_indent = Pt(indent)
        form.tab_stops.add_tab_stop(TEXT_WIDTH, WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)
    properties = made.styles["Title"].element.get_or_add_pPr()
    for rule in list(properties.findall(qn("w:pBdr"))):
        properties.remove(rule)
    for name, side in (("Subtitle", "bottom"), ("Footer", "top")):
        rule = make("pBdr")
        thick = 12 if name == "Subtitle" else 4
        rule.append(
            make(side, val="single", sz=thick, space=6, color=ACCENT if thick > 4 else RULE)
        )
        _before_spacing(made.styles[name].element.get_or_add_pPr(), rule)
    shade = make("shd", val="clear", color="auto", fill=_ALARM_TINT)
    _before_spacing(made.styles["Warning"].element.get_or_add_pPr(), shade)


def _form(made: Docx, name: str) -> ParagraphFormat:
    style = made.styles[name]
    if not isinstance(style, ParagraphStyle):
        raise TypeError(f"{name} is no style of paragraphs")
    form: ParagraphFormat = style.paragraph_format
    return form


def _before_spacing(properties: BaseOxmlElement, element: BaseOxmlElement) -> None:
    properties.insert_element_before(element, "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr")


def _set_properties(made: Docx, document: Document) -> None:
    issued = datetime.fromisoformat(document.issued).replace(tzinfo=UTC)
    told = made.core_properties
    told.title = one_line(document.title)[:_LONGEST_PROPERTY]
    told.subject = one_line(document.subtitle)[:_LONGEST_PROPERTY]
    told.author = told.last_modified_by = one_line(document.publisher)[:_LONGEST_PROPERTY]
    told.identifier = one_line(document.identifier)[:_LONGEST_PROPERTY]
    told.language = _TAGS[document.language]
    told.comments = told.keywords = ""
    told.created = told.modified = issued
    told.revision = 1
