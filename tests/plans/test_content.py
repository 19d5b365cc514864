"""What an amendment makes of an activity's content, and the codes it gives."""

from typing import Any

import pytest

from inap.plans.content import (
    amended,
    changed_fields,
    indicator_codes,
    letter_of,
    next_code,
    nothing_yet,
    taken_away,
)


def content(**given: Any) -> dict[str, Any]:
    return {
        **nothing_yet(),
        "title": {"en": "Train", "ar": "تدريب"},
        "responsibilities": [
            {"actor": "F-MOI", "part": "lead", "printed": "Min. of Interior"},
            {"actor": "F-MOD", "part": "support", "printed": None},
        ],
        **given,
    }


def test_a_text_keeps_the_languages_that_are_not_given() -> None:
    after = amended(content(), {"title": {"ar": "تدريب القيادات"}})
    assert after["title"] == {"en": "Train", "ar": "تدريب القيادات"}
    assert changed_fields(content(), after) == ("title",)


def test_parts_keep_the_sources_spelling_and_leads_stand_first() -> None:
    proposed = [
        {"actor": "F-MOD", "part": "support"},
        {"actor": "F-MOF", "part": "lead"},
        {"actor": "F-MOI", "part": "lead"},
    ]
    after = amended(content(), {"responsibilities": proposed})
    assert after["responsibilities"] == [
        {"actor": "F-MOF", "part": "lead", "printed": None},
        {"actor": "F-MOI", "part": "lead", "printed": "Min. of Interior"},
        {"actor": "F-MOD", "part": "support", "printed": None},
    ]


def test_the_order_and_the_spelling_of_parts_are_no_change() -> None:
    turned = list(reversed(content()["responsibilities"]))
    unprinted = [{**part, "printed": None} for part in turned]
    assert changed_fields(content(), content(responsibilities=unprinted)) == ()


def test_what_is_not_proposed_stays() -> None:
    frame: dict[str, Any] = {"text": "2024", "start": None, "end": None, "stages": []}
    after = amended(content(statement={"en": "So that"}), {"time_frame": frame})
    assert after == content(statement={"en": "So that"}, time_frame=frame)


def test_the_parts_that_were_taken_away_are_told() -> None:
    other = [{"actor": "F-MOI", "part": "support"}, {"actor": "F-MOF", "part": "lead"}]
    after = amended(content(), {"responsibilities": other})
    assert taken_away(content(), after) == (("F-MOI", "lead"), ("F-MOD", "support"))
    assert taken_away(content(), content()) == ()


def test_dropping_takes_every_part_away() -> None:
    after = content(dropped_on="2023-05-01")
    assert taken_away(content(), after) == (("F-MOI", "lead"), ("F-MOD", "support"))


@pytest.mark.parametrize(
    ("side", "siblings", "letter"),
    [
        ("federal", ["P1.1.1.F1"], "F"),
        ("krg", ["P1.1.1.R7"], "R"),
        ("krg", [], "K"),
        (None, ["E1.1.A4"], "A"),
        (None, [], "A"),
    ],
)
def test_a_letter_follows_the_plans_own_codes(
    side: str | None, siblings: list[str], letter: str
) -> None:
    assert letter_of(side, siblings) == letter


@pytest.mark.parametrize(
    ("taken", "code"),
    [
        ([], "P1.1.1.F1"),
        (["P1.1.1.F1", "P1.1.1.F3"], "P1.1.1.F4"),
        (["P1.1.1.F9", "P1.1.1.F10"], "P1.1.1.F11"),
        (["P1.1.1.F2b"], "P1.1.1.F3"),
        (["P1.1.1.K5", "P1.1.11.F7", "P1.1.1.FX9"], "P1.1.1.F1"),
    ],
)
def test_a_new_code_is_after_the_highest_that_was_ever_given(taken: list[str], code: str) -> None:
    assert next_code("P1.1.1", "F", taken) == code


def test_indicators_are_numbered_within_their_activity() -> None:
    assert indicator_codes("P1.1.1.F4", 2) == ["P1.1.1.F4-I1", "P1.1.1.F4-I2"]
