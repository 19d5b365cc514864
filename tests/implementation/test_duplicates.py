"""Which activity reports look like one event, and who may say so."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from inap.implementation.duplicates import Account, likeness
from inap.implementation.duplicates_workflow import (
    Action,
    Pair,
    Refusal,
    Request,
    Standing,
    State,
    allowed,
    decide,
)

TRAINING = Account(
    actor="F-MOI",
    side="federal",
    node="F1",
    indicators=frozenset({"I1"}),
    kind="training",
    grounds=("IQ-BG", "IQ"),
    place="الكرادة",
    start=date(2023, 2, 1),
    end=date(2023, 2, 3),
    total=Decimal(25),
    counts={("female", None): Decimal(20), ("male", None): Decimal(5)},
)
TWIN = replace(TRAINING, actor="X-WEO")
DECIDES = Standing(may_decide=True, submitted_one=False)
OPEN = Pair("open", frozenset({"a", "b"}))


def test_two_bodies_with_one_event_are_found_with_every_reason() -> None:
    assert likeness(TRAINING, TWIN) == (
        *("same-activity", "same-area", "same-place", "same-days"),
        *("same-number", "same-parts", "one-government"),
    )


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"node": "F2"}, "same-indicator"),
        ({"node": None, "indicators": frozenset()}, "same-kind"),
        ({"grounds": ("IQ",)}, "area-within"),
        ({"grounds": ("X-1", "IQ-BG", "IQ")}, "area-within"),
        ({"place": " الکراده "}, "same-place"),
        ({"start": date(2023, 2, 4), "end": date(2023, 2, 5)}, "touching-days"),
        ({"total": Decimal(23)}, "near-number"),
        ({"side": "krg"}, "two-governments"),
    ],
)
def test_what_differs_a_little_still_speaks_for_it(changes: dict[str, Any], reason: str) -> None:
    other = replace(TWIN, **changes)
    assert reason in likeness(TRAINING, other)
    assert likeness(TRAINING, other) == likeness(other, TRAINING)


@pytest.mark.parametrize(
    "changes",
    [
        {"actor": "F-MOI"},
        {"node": "F2", "indicators": frozenset({"I2"})},
        {"node": None, "indicators": frozenset(), "kind": "meeting"},
        # Where no activity is named, the kind alone says too little.
        {"node": None, "indicators": frozenset(), "place": "المنصور", "end": date(2023, 2, 2)},
        {"grounds": ("IQ-BA", "IQ")},
        {"start": date(2023, 2, 5), "end": date(2023, 2, 6)},
        {"total": Decimal(22)},
        {"total": Decimal(0)},
    ],
)
def test_what_differs_much_is_another_event(changes: dict[str, Any]) -> None:
    other = replace(TWIN, **changes)
    assert likeness(TRAINING, other) == likeness(other, TRAINING) == ()


def test_a_small_number_says_something_only_with_the_place_or_the_days() -> None:
    small = replace(TRAINING, total=Decimal(9))
    twin = replace(small, actor="X-WEO", place="المنصور", end=date(2023, 2, 2))
    assert likeness(small, twin) == ()
    assert "same-number" in likeness(small, replace(twin, end=small.end))
    assert likeness(small, replace(TWIN, total=Decimal(8))) == ()


@pytest.mark.parametrize(
    ("state", "action", "follows"),
    [
        ("open", "same", "same"),
        ("open", "different", "different"),
        ("same", "reopen", "open"),
        ("different", "reopen", "open"),
    ],
)
def test_each_decision_leads_on(state: State, action: Action, follows: State) -> None:
    counts = "a" if action == "same" else None
    pair = replace(OPEN, state=state)
    assert decide(pair, Request(action, "Because.", counts), DECIDES) == follows
    assert action in allowed(pair, DECIDES)
    for standing in (replace(DECIDES, may_decide=False), replace(DECIDES, submitted_one=True)):
        refused = decide(pair, Request(action, "Because.", counts), standing)
        assert isinstance(refused, Refusal)
        assert refused.kind == "forbidden"
        assert allowed(pair, standing) == []


@pytest.mark.parametrize(
    ("request_", "slug", "fault"),
    [
        (Request("reopen", "Because."), "wrong-state", None),
        (Request("different", " \u200b"), "reason-required", None),
        (Request("same", "Because."), "invalid-request", "value-missing"),
        (Request("different", "Because.", "a"), "invalid-request", "value-not-expected"),
        (Request("same", "Because.", "c"), "invalid-request", "unknown-code"),
        (Request("same", "Because.", "b"), "activity-report-set-aside", None),
    ],
)
def test_what_is_asked_for_has_to_fit(request_: Request, slug: str, fault: str | None) -> None:
    refused = decide(replace(OPEN, set_aside=frozenset({"b"})), request_, DECIDES)
    assert isinstance(refused, Refusal)
    assert (refused.slug, refused.fault) == (slug, fault)
