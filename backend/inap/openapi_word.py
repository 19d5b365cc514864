"""What a property or parameter of the interface holds, with an example."""

from typing import NamedTuple


class Word(NamedTuple):
    """A description (empty: the schema referred to describes it) and an example."""

    meaning: str
    example: object


def text_in(en: str, ar: str, ckb: str) -> dict[str, str]:
    """A text in the three languages."""
    return {"en": en, "ar": ar, "ckb": ckb}


TITLE = text_in(
    "Programmes made with women speakers",
    "برامج أُنتجت بمشاركة متحدثات",
    "بەرنامە بە بەشداریی ژنانی وتەبێژ",
)
PLAN = text_in("Second National Action Plan", "خطة العمل الوطنية الثانية", "پلانی نیشتمانیی دووەم")
ACTOR = text_in("Ministry of Interior", "وزارة الداخلية", "وەزارەتی ناوخۆ")
BAGHDAD = text_in("Baghdad", "بغداد", "بەغدا")
SUBMISSION_ID = "01932c4e-8f00-7a31-9c55-2f6d1b0c7a10"
HASH = "9f2c1d7be0a44c35a3a9d26e3b6f85d0c2e1f7748a95b6c3d4e5f60718293a4b"
