"""The server's own sentences: the same in three languages, each with its own plural forms."""

import re
from datetime import date

import pytest

from inap.kit.messages import (
    LANGUAGES,
    PLURALS,
    machine_made,
    messages,
    plural_form,
    say,
    say_date,
    say_period,
    without_isolates,
)

FORMS = {form for forms in PLURALS.values() for form in forms}
NAMED = re.compile(r"\{\{(\w+)\}\}")


def base(key: str) -> str:
    head, _, form = key.rpartition("_")
    return head if head and form in FORMS else key


def plurals(language: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for key in messages(language):
        if base(key) != key:
            found.setdefault(base(key), set()).add(key.rpartition("_")[2])
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_everything(language: str) -> None:
    keys = {base(key) for key in messages(language)}
    assert keys == {base(key) for key in messages("en")}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_its_own_plural_forms(language: str) -> None:
    assert plurals(language)
    assert all(forms == set(PLURALS[language]) for forms in plurals(language).values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_asks_for_a_value_that_the_english_one_does_not_have(language: str) -> None:
    told: dict[str, set[str]] = {}
    for key, sentence in messages("en").items():
        told.setdefault(base(key), set()).update(NAMED.findall(sentence))
    for key, sentence in messages(language).items():
        assert set(NAMED.findall(sentence)) <= told[base(key)], key


def test_sorani_is_written_with_modern_letters() -> None:
    assert not [key for key, text in messages("ckb").items() if set(text) & set("ةيىك")]


@pytest.mark.parametrize(
    ("count", "form"),
    [(0, "zero"), (1, "one"), (2, "two"), (3, "few"), (10, "few"), (11, "many"), (99, "many"),
     (100, "other"), (102, "other"), (103, "few"), (111, "many"), (200, "other")],
)  # fmt: skip
def test_arabic_has_six_plural_forms(count: int, form: str) -> None:
    assert plural_form("ar", count) == form


def test_numbers_are_written_in_the_digits_of_the_setting() -> None:
    assert "تقريران" in say("ar", "mail.subjectLate", count=2)
    assert "12" in say("ar", "mail.subjectLate", count=12)
    assert "١٢" in say("ar", "mail.subjectLate", "arab", count=12)


def test_a_value_keeps_its_own_direction() -> None:
    told = say("ar", "mail.greeting", name="Zainab {{count}}")
    assert "\u2068Zainab {{count}}\u2069" in told
    assert "\u2068" not in without_isolates(told)


def test_days_and_periods_are_told_in_words() -> None:
    assert say_date("en", date(2024, 1, 31)) == "31 January 2024"
    assert say_date("ar", date(2024, 1, 31), "arab") == "٣١ كانون الثاني ٢٠٢٤"
    assert say_period("en", "2023Q2") == "2nd quarter 2023"
    assert say_period("en", "2023H1") == "1st half 2023"
    assert say_period("ckb", "2023") == "ساڵی 2023"
    assert say_period("en", "2021-2024") == "Whole plan"


def test_what_no_person_reviewed_is_known() -> None:
    assert [machine_made(language) for language in LANGUAGES] == [False, True, True]
