import pytest
from hypothesis import given
from hypothesis import strategies as st

from inap.actors.folding import fold, matches, words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("وزارة الداخلية", "وزاره الداخليه"),  # teh marbuta typed as heh
        ("علي", "علی"),  # Arabic and Persian yeh
        ("على", "علي"),  # alef maksura
        ("كركوك", "کرکوک"),  # Arabic and Persian kaf
        ("وەزارەت", "وهزارهت"),
        ("هەولێر", "ههولیر"),  # Sorani typed with the letters of another keyboard
        ("ژووری ڕێکخستن", "ژوورى ریکخستن"),
        ("کۆمەڵ", "کومەل"),
        ("أمن إلى آخر", "امن الى اخر"),  # hamza and madda on alef
        ("شؤون", "شوون"),
        ("ئەنجوومەن", "یەنجوومەن"),
        ("جزء", "جز"),
        ("الـــعـراق", "العراق"),  # tatweel
        ("مُدَرِّسَة", "مدرسة"),  # vowel marks
        ("دەست\u200cپێک", "دەستپێک"),  # zero-width non-joiner
        ("MINISTRY of Interior", "ministry  OF\tinterior"),
        ("Région", "region"),
        ("Straße", "STRASSE"),
        ("٤٢ و ۴۲", "42 و 42"),
        ("Ministry (interior)/police", "ministry interior police"),
        ("ﻻ", "لا"),  # a presentation form from a PDF
    ],
)
def test_two_spellings_of_one_name_fold_to_the_same_text(one: str, other: str) -> None:
    assert fold(one) == fold(other) != ""


@pytest.mark.parametrize(("one", "other"), [("وزارة", "وزير"), ("سەر", "سار"), ("a b", "ab")])
def test_different_words_stay_different(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_words_must_all_occur() -> None:
    assert matches(words("interior MINISTRY"), "Ministry of Interior")
    assert matches(words("وزارة"), "Ministry", "وزاره الداخلية")
    assert not matches(words("ministry health"), "Ministry of Interior")


def test_nothing_to_search_for_finds_nothing() -> None:
    assert words("ـ ؟ .") == ()
    assert not matches((), "anything")
