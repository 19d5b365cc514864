"""The words of a workbook in each language. Pure.

Headings are read back in any of the languages, so a workbook whose headings were retyped, or whose
hidden row was lost, is still understood.
"""

from collections.abc import Mapping
from typing import Final

LANGUAGES: Final = ("en", "ar", "ckb")
RIGHT_TO_LEFT: Final = frozenset({"ar", "ckb"})

Words = Mapping[str, str]


def _words(en: str, ar: str, ckb: str) -> Words:
    return {"en": en, "ar": ar, "ckb": ckb}


SHEETS: Final[Mapping[str, Words]] = {
    "guidance": _words("Guidance", "إرشادات", "ڕێنمایی"),
    "values": _words("Values", "القيم", "بەهاکان"),
}

# By column, in the order in which they are written.
HEADINGS: Final[Mapping[str, Words]] = {
    "key": _words("Key", "المفتاح", "کلیل"),
    "code": _words("Code", "الرمز", "کۆد"),
    "title": _words("Indicator", "المؤشر", "پێوەر"),
    "guidance": _words("What is counted", "ما الذي يُحتسب", "چی دەژمێردرێت"),
    "period": _words("Period", "الفترة", "ماوە"),
    "area": _words("Area", "المنطقة", "ناوچە"),
    "sex": _words("Sex", "الجنس", "ڕەگەز"),
    "age": _words("Age", "العمر", "تەمەن"),
    "unit": _words("Unit", "الوحدة", "یەکە"),
    "previous": _words("Last reported", "آخر ما أُبلغ عنه", "دوا ڕاپۆرتکراو"),
    "state": _words("State", "الحالة", "دۆخ"),
    "current": _words("In the portal", "في المنصة", "لە پۆرتاڵدا"),
    "value": _words("Value", "القيمة", "بەها"),
    "numerator": _words("Part", "الجزء", "بەش"),
    "denominator": _words("Whole", "الكل", "گشت"),
    "narrative": _words("What stands behind it", "ما وراء القيم", "ڕوونکردنەوە"),
}

SEXES: Final[Mapping[str, Words]] = {
    "female": _words("Women", "نساء", "ژنان"),
    "male": _words("Men", "رجال", "پیاوان"),
    "unknown": _words("Sex not recorded", "الجنس غير مسجل", "ڕەگەز تۆمار نەکراوە"),
}
ALL: Final = _words("All", "الكل", "هەموو")
YES: Final = _words("Yes", "نعم", "بەڵێ")
NO: Final = _words("No", "لا", "نەخێر")

STATES: Final[Mapping[str, Words]] = {
    "draft": _words("Draft", "مسودة", "ڕەشنووس"),
    "submitted": _words("Sent for review", "مرسل للمراجعة", "نێردراوە بۆ پێداچوونەوە"),
    "verified": _words("Verified", "متحقق منه", "پشتڕاستکراوە"),
    "approved": _words("Approved", "معتمد", "پەسەندکراوە"),
    "returned": _words("Sent back", "معاد للتصحيح", "گەڕێنراوەتەوە"),
    "reopened": _words("Reopened", "أعيد فتحه", "کراوەتەوە"),
}

TELLING: Final[Mapping[str, Words]] = {
    "not_a_number": _words(
        "A number of zero or more is expected here.",
        "يُنتظر هنا عدد لا يقل عن صفر.",
        "لێرەدا ژمارەیەک چاوەڕوان دەکرێت کە لە سفر کەمتر نەبێت.",
    ),
    "choose": _words(
        "Choose from the list.",
        "اختر من القائمة.",
        "لە لیستەکە هەڵبژێرە.",
    ),
    "body": _words("Body", "الجهة", "لایەن"),
    "plan": _words("Plan", "الخطة", "پلان"),
    "synthetic": _words(
        "Training plan: everything here is made up, and nothing is counted.",
        "خطة تدريبية: كل ما هنا مصطنع ولا يُحتسب منه شيء.",
        "پلانی ڕاهێنان: هەموو شتێک لێرەدا دروستکراوە و هیچی ناژمێردرێت.",
    ),
}

# The sheet of guidance, line by line.
GUIDANCE: Final[Mapping[str, tuple[str, ...]]] = {
    "en": (
        (
            "Fill in the yellow cells of the sheet “Values”, save the file, and upload it on the "
            "page “Fill in Excel” of the portal. You see what would change before anything is kept."
        ),
        (
            "An empty cell means “not reported”. It is not zero, and it takes nothing away that is "
            "in the portal already. Write 0 where the figure is zero."
        ),
        "Numbers may be written with Latin or Arabic digits.",
        "For a percentage, write the part and the whole; the portal works out the share.",
        "The row “All” is the total. The rows of women, men and ages are parts of it.",
        (
            "To report for another place, use the empty rows at the end: choose the code and the "
            "area, then write the value."
        ),
        (
            "Do not merge cells and do not write formulas. Columns may be moved and rows sorted as "
            "whole rows."
        ),
        "Never write names of people, or anything by which someone could be recognised.",
    ),
    "ar": (
        (
            "املأ الخلايا الصفراء في ورقة «القيم»، واحفظ الملف، ثم ارفعه في صفحة «التعبئة في "
            "Excel» على المنصة. سترى ما الذي سيتغير قبل حفظ أي شيء."
        ),
        (
            "الخلية الفارغة تعني «لم يُبلغ عنه». فهي ليست صفرًا، ولا تحذف شيئًا مما في المنصة. "
            "اكتب 0 حيث يكون العدد صفرًا."
        ),
        "يمكن كتابة الأعداد بالأرقام العربية أو اللاتينية.",
        "في النسب المئوية اكتب الجزء والكل، والمنصة تحسب النسبة.",
        "صف «الكل» هو المجموع، وصفوف النساء والرجال والأعمار أجزاء منه.",
        "للإبلاغ عن مكان آخر استعمل الصفوف الفارغة في الآخر: اختر الرمز والمنطقة ثم اكتب القيمة.",
        "لا تدمج الخلايا ولا تكتب صيغًا حسابية. يمكن نقل الأعمدة وفرز الصفوف كاملة.",
        "لا تكتب أبدًا أسماء أشخاص أو ما قد يُعرف به أحد.",
    ),
    "ckb": (
        (
            "خانە زەردەکانی پەڕەی «بەهاکان» پڕ بکەرەوە، فایلەکە هەڵبگرە، پاشان لە لاپەڕەی "
            "«پڕکردنەوە لە Excel»ی پۆرتاڵەکەدا باری بکە. پێش هەڵگرتنی هەر شتێک دەبینیت چی دەگۆڕێت."
        ),
        (
            "خانەی بەتاڵ واتە «ڕاپۆرت نەکراوە». سفر نییە و هیچ شتێک لە پۆرتاڵەکە ناسڕێتەوە. ئەگەر "
            "ژمارەکە سفرە، 0 بنووسە."
        ),
        "دەتوانرێت ژمارەکان بە ڕەنووسی لاتینی یان عەرەبی بنووسرێن.",
        "بۆ ڕێژەی سەدی بەش و گشت بنووسە؛ پۆرتاڵەکە ڕێژەکە دەژمێرێت.",
        "ڕیزی «هەموو» کۆی گشتییە. ڕیزەکانی ژنان و پیاوان و تەمەنەکان بەشێکن لێی.",
        (
            "بۆ ڕاپۆرتکردنی شوێنێکی تر ڕیزە بەتاڵەکانی کۆتایی بەکاربهێنە: کۆد و ناوچە هەڵبژێرە، "
            "پاشان بەهاکە بنووسە."
        ),
        (
            "خانەکان مەلکێنە بەیەکەوە و فۆرموولا مەنووسە. دەتوانرێت ستوونەکان بگوازرێنەوە و "
            "ڕیزەکان بە تەواوی ڕیز بکرێن."
        ),
        "هەرگیز ناوی کەسەکان یان هەر شتێک کە کەسێکی پێ بناسرێتەوە مەنووسە.",
    ),
}
