"""Documents to be rendered: one in each language that holds every kind of block."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from hypothesis import strategies as st

from inap.reports.document import (
    Bar,
    BarChart,
    Block,
    Bullets,
    Cell,
    Column,
    Document,
    Fact,
    Heading,
    Language,
    Paragraph,
    Table,
)

LANGUAGES: Final[tuple[Language, ...]] = ("en", "ar", "ckb")

# What renderers would stumble over if a text were markup, a formula, a field or a broken file.
HOSTILE: Final = (
    '#panic("x")',
    '#read("/etc/passwd")',
    "$ sum_(i=0)^n $",
    "@missing-reference",
    "\\ ] [ * _ ` // /* <label> ~ --- \" '",
    '=HYPERLINK("http://example.org")',
    "+1",
    "-1",
    "@SUM(A1)",
    "</w:t><w:br/>&amp; <!-- ]]>",
    "&D &P &[Page]",
)

_WORDS: Final[Mapping[Language, Mapping[str, str]]] = {
    "en": {
        "title": "Annual report 2023",
        "subtitle": "Second National Action Plan on Women, Peace and Security",
        "publisher": "Department of Women Empowerment",
        "plan": "Plan",
        "as_of": "Approved data as of",
        "id": "Report",
        "footer": "INAP II · Annual report 2023 · issued 1 March 2024",
        "contents": "Contents",
        "unknown": "not known",
        "warning": "Synthetic data for training. Not a report of any government.",
        "participation": "Participation",
        "protection": "Protection and prevention",
        "federal": "Federal government",
        "krg": "Kurdistan Region",
        "lead": "Women held 97 of the 329 seats of the Council of Representatives.",
        "body": "Four of the six indicators are on track (UNSCR 1325, paragraph 1). The share of "
        "women in decision-making posts rose from 14.5% to 18.2% between 2021 and 2023.",
        "note": "Source: reports approved up to 29 February 2024 (2023Q4).",
        "bullet": "Training for 1,250 officers of the Ministry of Interior",
        "caption": "Indicators of pillar 1, all governorates",
        "indicator": "Indicator",
        "baseline": "Baseline",
        "actual": "Actual",
        "change": "Change",
        "status": "Status",
        "on_track": "On track",
        "women": "Women in decision-making posts, share of all posts",
        "baghdad": "Baghdad",
        "chart": "Women trained, by governorate",
        "summary": "Baghdad trained the most women, 1,250, and Erbil 640; Basra reported none.",
    },
    "ar": {
        "title": "التقرير السنوي 2023",
        "subtitle": "خطة العمل الوطنية الثانية بشأن المرأة والسلام والأمن",
        "publisher": "دائرة تمكين المرأة",
        "plan": "الخطة",
        "as_of": "البيانات المعتمدة حتى",
        "id": "التقرير",
        "footer": "INAP II · التقرير السنوي 2023 · صدر في 1 آذار 2024",
        "contents": "المحتويات",
        "unknown": "غير معروف",
        "warning": "بيانات تدريبية غير حقيقية، ولا تمثل تقرير أي حكومة.",
        "participation": "المشاركة",
        "protection": "الحماية والوقاية",
        "federal": "الحكومة الاتحادية",
        "krg": "إقليم كردستان",
        "lead": "شغلت النساء 97 من مقاعد مجلس النواب البالغ عددها 329.",
        "body": "أربعة من المؤشرات الستة تسير وفق المسار (UNSCR 1325، الفقرة 1). وارتفعت نسبة "
        "النساء في مواقع صنع القرار من 14.5% إلى 18.2% بين عامي 2021 و2023.",
        "note": "المصدر: التقارير المعتمدة لغاية 29 شباط 2024 (2023Q4).",
        "bullet": "تدريب 1,250 من ضباط وزارة الداخلية",
        "caption": "مؤشرات المحور الأول، جميع المحافظات",
        "indicator": "المؤشر",
        "baseline": "خط الأساس",
        "actual": "المتحقق",
        "change": "التغير",
        "status": "الحالة",
        "on_track": "وفق المسار",
        "women": "نسبة النساء في مواقع صنع القرار من جميع المواقع",
        "baghdad": "بغداد",
        "chart": "النساء المتدربات بحسب المحافظة",
        "summary": "درّبت بغداد أكبر عدد من النساء، 1,250، وأربيل 640؛ ولم تُبلغ البصرة عن أي تدريب.",
    },
    "ckb": {
        "title": "ڕاپۆرتی ساڵانەی 2023",
        "subtitle": "پلانی کاری نیشتمانیی دووەم دەربارەی ژنان و ئاشتی و ئاسایش",
        "publisher": "ئەنجوومەنی باڵای کاروباری خانمان",
        "plan": "پلان",
        "as_of": "داتای پەسەندکراو تا",
        "id": "ڕاپۆرت",
        "footer": "INAP II · ڕاپۆرتی ساڵانەی 2023 · دەرچووە لە 1ی ئاداری 2024",
        "contents": "ناوەڕۆک",
        "unknown": "نەزانراوە",
        "warning": "داتای ڕاهێنانە و ڕاستەقینە نییە. ڕاپۆرتی هیچ حکوومەتێک نییە.",
        "participation": "بەشداری",
        "protection": "پاراستن و ڕێگریکردن",
        "federal": "حکوومەتی فیدراڵ",
        "krg": "هەرێمی کوردستان",
        "lead": "ژنان 97 کورسییان لە 329 کورسیی ئەنجوومەنی نوێنەران هەبوو.",
        "body": "چوار لە شەش نیشاندەرەکە لەسەر ڕێگەی دروستن (UNSCR 1325، بڕگەی 1). ڕێژەی ژنان لە "
        "پۆستەکانی بڕیاردان لە نێوان 2021 و 2023 لە 14.5% بۆ 18.2% بەرز بووەوە.",
        "note": "سەرچاوە: ڕاپۆرتە پەسەندکراوەکان تا 29ی شوباتی 2024 (2023Q4).",
        "bullet": "ڕاهێنانی 1,250 ئەفسەری وەزارەتی ناوخۆ",
        "caption": "نیشاندەرەکانی تەوەری یەکەم، هەموو پارێزگاکان",
        "indicator": "نیشاندەر",
        "baseline": "هێڵی بنەڕەت",
        "actual": "بەدیهاتوو",
        "change": "گۆڕان",
        "status": "دۆخ",
        "on_track": "لەسەر ڕێگە",
        "women": "ڕێژەی ژنان لە پۆستەکانی بڕیاردان لە کۆی هەموو پۆستەکان",
        "baghdad": "بەغدا",
        "chart": "ژنانی ڕاهێنراو بەپێی پارێزگا",
        "summary": "بەغدا زۆرترین ژنی ڕاهێناوە، 1,250، و هەولێر 640؛ بەسرە هیچی ڕانەگەیاندووە.",
    },
}


def words(language: Language) -> Mapping[str, str]:
    """What ``make_document`` says, by name."""
    return _WORDS[language]


def make_table(language: Language, rows: int) -> Table:
    """A table with a negative share, a code, a period, and something unknown in every fifth row."""
    told = _WORDS[language]
    heads = (told["indicator"], told["baseline"], told["actual"], told["change"], told["status"])
    columns = tuple(
        Column(head, "text" if place in (0, 4) else "number") for place, head in enumerate(heads)
    )
    made = [
        (
            Cell(f"1.{number} {told['women']}"),
            Cell("14.5%", 14.5) if number % 5 else Cell(""),
            Cell(f"{1000 + number:,}", 1000.0 + number),
            Cell(f"-{number}.5%", -number - 0.5),
            Cell(told["on_track"]),
        )
        for number in range(1, rows + 1)
    ]
    return Table(told["caption"], told["caption"][:31], columns, tuple(made))


def make_chart(language: Language) -> BarChart:
    """Three bars, the last of them of nothing."""
    told = _WORDS[language]
    return BarChart(
        told["chart"],
        told["summary"],
        (
            Bar(told["baghdad"], 1250, "1,250"),
            Bar(told["krg"], 640, "640"),
            Bar("IQ-BA", 0, "0"),
        ),
    )


def make_document(
    language: Language, *, rows: int = 30, warning: bool = True, blocks: tuple[Block, ...] = ()
) -> Document:
    """A report with every kind of block; ``blocks`` come after them."""
    told = _WORDS[language]
    return Document(
        language=language,
        identifier="0192f3a4-7b1c-7d2e-9a01-5c6b7d8e9f00",
        title=told["title"],
        subtitle=told["subtitle"],
        publisher=told["publisher"],
        issued="2024-03-01",
        facts=(
            Fact(told["plan"], "INAP II (2021-2024)"),
            Fact(told["as_of"], "2024-02-29"),
            Fact(told["id"], "0192f3a4-7b1c-7d2e-9a01-5c6b7d8e9f00"),
        ),
        blocks=(
            Heading(1, told["participation"]),
            Paragraph(told["lead"], "lead"),
            Paragraph(f"{told['body']}\n\n{told['body']}"),
            Bullets((told["bullet"], told["lead"])),
            Heading(2, told["federal"]),
            make_table(language, rows),
            Paragraph(told["note"], "note"),
            Heading(2, told["krg"]),
            Heading(3, told["baghdad"]),
            make_chart(language),
            Heading(1, told["protection"]),
            Paragraph(told["body"]),
            *blocks,
        ),
        footer=told["footer"],
        contents=told["contents"],
        unknown=told["unknown"],
        warning=told["warning"] if warning else None,
    )


_texts = st.text(max_size=40) | st.sampled_from(HOSTILE) | st.text("اڕ1.-/ \n\u2067", max_size=40)
_numbers = st.floats(allow_nan=False, allow_infinity=False)
_headings = st.builds(Heading, st.sampled_from([1, 2, 3]), _texts)
_paragraphs = st.builds(Paragraph, _texts, st.sampled_from(["body", "lead", "note"]))
_bullets = st.builds(Bullets, st.lists(_texts, max_size=3).map(tuple))
_bars = st.lists(st.builds(Bar, _texts, _numbers, _texts), max_size=3)
_charts = st.builds(BarChart, _texts, _texts, _bars.map(tuple))


@st.composite
def _tables(draw: st.DrawFn) -> Table:
    columns = draw(
        st.lists(
            st.builds(Column, _texts, st.sampled_from(["text", "number"])), min_size=1, max_size=4
        )
    )
    cell = st.builds(Cell, _texts, st.none() | _numbers)
    row = st.tuples(*[cell for _ in columns])
    rows = draw(st.lists(row, max_size=3))
    return Table(draw(_texts), draw(_texts), tuple(columns), tuple(rows))


_blocks = _headings | _paragraphs | _bullets | _tables() | _charts

# Any text in any place, also where an assembler would put none.
any_documents: st.SearchStrategy[Document] = st.builds(
    Document,
    language=st.sampled_from(LANGUAGES),
    identifier=_texts,
    title=_texts,
    subtitle=_texts,
    publisher=_texts,
    issued=st.dates(min_value=date(2000, 1, 1)).map(str),
    facts=st.lists(st.builds(Fact, _texts, _texts), max_size=3).map(tuple),
    blocks=st.lists(_blocks, max_size=6).map(tuple),
    footer=_texts,
    contents=_texts,
    unknown=_texts,
    warning=st.none() | _texts,
)
