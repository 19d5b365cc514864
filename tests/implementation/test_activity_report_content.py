"""What a report may say, and what it adds up to."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inap.implementation.activity_report_content import (
    Content,
    Knowledge,
    Participants,
    by_sex,
    content_hash,
    content_of,
    decides,
    faults_of,
    in_order,
    missing,
    stored_knowledge,
    stored_participants,
    tells_ages,
    total_of,
)
from inap.implementation.activity_report_disclosure import large_numbers

AGES = ("0-17", "18-34", "35+")
TODAY = date(2023, 4, 10)
GOOD = Content(
    node="P1.1.1.F1",
    kind="training",
    title={"ar": "تدريب"},
    area="IQ-BG",
    place="Karrada",
    start=date(2023, 2, 1),
    end=date(2023, 2, 3),
    participants=(Participants("female", None, Decimal(20)),),
    knowledge=Knowledge(16, Decimal("40.5"), Decimal(75)),
    result=None,
)


def people(*counted: tuple[str, str | None, int]) -> tuple[Participants, ...]:
    return tuple(Participants(sex, age, Decimal(count)) for sex, age, count in counted)


def faults(**changed: Any) -> list[tuple[str, str]]:
    found = faults_of(replace(GOOD, **changed), AGES, TODAY)
    return [(fault.pointer, fault.slug) for fault in found]


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({}, []),
        ({"title": {}}, [("/title", "missing")]),
        ({"title": {"en": "  "}}, [("/title", "missing")]),
        ({"place": " "}, [("/place", "missing")]),
        ({"end": date(2023, 1, 31)}, [("/end", "end-before-start")]),
        ({"end": TODAY + timedelta(days=1)}, []),
        ({"end": TODAY + timedelta(days=2)}, [("/end", "date-in-future")]),
        ({"kind": "meeting"}, [("/knowledge", "value-not-expected")]),
        ({"knowledge": None, "kind": "meeting"}, []),
        (
            {"knowledge": Knowledge(21, Decimal(1), Decimal(2))},
            [("/knowledge/assessed", "parts-exceed-total")],
        ),
        (
            {"participants": people(("female", "90+", 20))},
            [("/participants/0/age", "age-unknown")],
        ),
        (
            {"participants": people(("female", None, 20), ("female", None, 20))},
            [("/participants/1", "cell-repeated")],
        ),
        (
            {"participants": people(("female", None, 20), ("female", "0-17", 21))},
            [("/participants/0/count", "parts-exceed-total")],
        ),
        (
            {
                "participants": people(
                    ("female", None, 20), ("female", "0-17", 9), ("female", "18-34", 9)
                )
            },
            [],
        ),
        (
            {
                "participants": people(
                    ("female", None, 20),
                    ("female", "0-17", 5),
                    ("female", "18-34", 5),
                    ("female", "35+", 5),
                )
            },
            [("/participants/0/count", "parts-contradict-total")],
        ),
        (
            {"participants": (Participants("female", None, Decimal(-1)),), "knowledge": None},
            [("/participants/0/count", "value-negative")],
        ),
        (
            {"participants": (Participants("female", None, Decimal("2.5")),), "knowledge": None},
            [("/participants/0/count", "value-not-whole")],
        ),
    ],
)
def test_what_is_wrong_is_named_by_pointer(
    changed: dict[str, Any], told: list[tuple[str, str]]
) -> None:
    assert faults(**changed) == told


def test_a_report_without_participants_is_not_handed_in() -> None:
    assert [fault.pointer for fault in missing(replace(GOOD, participants=()))] == ["/participants"]
    assert missing(GOOD) == []


def test_a_sex_is_told_by_its_margin_or_by_its_ages() -> None:
    told = people(("female", "0-17", 3), ("female", "18-34", 4), ("male", None, 5))
    assert by_sex(told) == {"female": 7, "male": 5}
    assert total_of(told) == 12
    assert not tells_ages(told)
    assert tells_ages(told[:2])
    assert tells_ages(())


@pytest.mark.parametrize(
    ("area", "actor", "side"),
    [
        ("krg", None, "krg"),
        ("krg", "federal", "krg"),
        ("federal", "krg", "federal"),
        (None, "krg", "krg"),
        (None, None, "federal"),
    ],
)
def test_the_place_decides_who_decides(area: str | None, actor: str | None, side: str) -> None:
    assert decides(area, actor) == side


cells = st.lists(
    st.tuples(
        st.sampled_from(("female", "male", "unknown")),
        st.sampled_from((None, *AGES)),
        st.integers(0, 50),
    ),
    unique_by=lambda cell: cell[:2],
    max_size=12,
)


@given(cells)
def test_content_survives_being_stored_and_its_hash_tells_every_change(
    counted: list[tuple[str, str | None, int]],
) -> None:
    content = replace(GOOD, participants=in_order(people(*counted), AGES))
    stored = {
        **{name: getattr(content, name) for name in Content.__dataclass_fields__},
        "participants": stored_participants(content.participants),
        "knowledge": stored_knowledge(content.knowledge),
    }
    assert content_of(stored) == content
    assert content_hash(content_of(stored)) == content_hash(content)
    for changed in ({"place": "Mosul"}, {"knowledge": None}, {"end": date(2023, 2, 4)}):
        assert content_hash(replace(content, **changed)) != content_hash(content)


@given(cells)
def test_no_small_number_is_shown_nor_one_that_can_be_subtracted(
    counted: list[tuple[str, str | None, int]],
) -> None:
    told = people(*counted)
    shown = large_numbers(told, 5)
    assert all(count is None or count >= 5 for count in (shown.total, *shown.counts))
    sexes = by_sex(told)
    margins = {
        each.sex: count for each, count in zip(told, shown.counts, strict=True) if each.age is None
    }
    if shown.total is not None and len(margins) == len(sexes):
        assert list(margins.values()).count(None) != 1 or sexes == {}
