"""What a plan has to say, and how far an activity is: pure rules."""

from datetime import UTC, date, datetime
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inap.implementation.implementation_plans_content import (
    EMPTY,
    TimeStep,
    faults_of_steps,
    lacking,
    missing_years,
    refused_content,
    steps_of,
    years_of,
)
from inap.implementation.implementation_progress import (
    STAGES,
    Part,
    plan_due_on,
    report_due_on,
    stage_of,
    state_of,
)
from inap.implementation.implementation_reports_workflow import (
    counts,
    faults_of_days,
)

DAY = date(2023, 1, 1)
days = st.dates(date(2018, 1, 1), date(2030, 12, 31))
steps = st.lists(st.builds(TimeStep, days, days), max_size=6)


@pytest.mark.parametrize(
    ("start", "end", "years"),
    [
        (date(2021, 1, 1), date(2024, 12, 31), [2021, 2022, 2023, 2024]),
        (date(2021, 7, 1), date(2021, 12, 31), [2021]),
        (None, date(2024, 12, 31), []),
        (date(2021, 1, 1), None, []),
        (date(2024, 1, 1), date(2021, 1, 1), []),
    ],
)
def test_the_years_of_a_time_frame(start: date, end: date, years: list[int]) -> None:
    assert years_of(start, end) == years


@given(st.sets(st.integers(2018, 2030), max_size=6), steps)
def test_a_year_is_missing_exactly_when_no_day_of_it_is_in_a_step(
    years: set[int], timing: list[TimeStep]
) -> None:
    missing = missing_years(sorted(years), timing)
    for year in years:
        touched = any(
            step.start <= date(year, 12, 31)
            and date(year, 1, 1) <= step.until
            and step.start <= step.until
            for step in timing
        )
        backwards = any(step.until < step.start for step in timing)
        assert backwards or (year in missing) is not touched


def test_a_step_may_not_end_before_it_begins() -> None:
    wrong = TimeStep(date(2023, 2, 1), DAY)
    assert faults_of_steps([TimeStep(DAY, DAY), wrong]) == [
        ("/steps/1/until", "ends-before-it-begins")
    ]


def test_what_is_missing_comes_before_the_years() -> None:
    refused = refused_content(dict(EMPTY), shared=False, years=[2023])
    assert refused is not None
    assert refused.slug == "incomplete-submission"
    assert [pointer for pointer, _ in lacking(dict(EMPTY), shared=False)] == [
        "/mechanism", "/steps", "/units",
    ]  # fmt: skip
    content = {
        **EMPTY,
        "mechanism": {"en": "x"},
        "units": [{"ckb": "y"}],
        "steps": [{"from": "2023-01-01", "until": "2023-02-01", "text": {}}],
    }
    assert steps_of(content) == [TimeStep(DAY, date(2023, 2, 1))]
    assert refused_content(content, shared=False, years=[2023]) is None
    again = refused_content(content, shared=False, years=[2023, 2024])
    assert again is not None
    assert (again.slug, again.params) == ("years-not-covered", {"years": [2024]})


def test_when_a_report_counts() -> None:
    table = {
        (action, acceptance): counts(action, acceptance=acceptance)
        for action, acceptance in product(("submit", "accept", "return", "reopen"), (True, False))
    }
    assert {key for key, value in table.items() if value} == {
        ("accept", True), ("accept", False), ("submit", False),
    }  # fmt: skip


def test_days_that_run_backwards_are_named() -> None:
    assert faults_of_days("2023-02-01", "2023-01-01") == [("/done_until", "ends-before-it-begins")]
    assert faults_of_days(None, "2023-01-01") == faults_of_days("2023-01-01", None) == []


@pytest.mark.parametrize(
    ("part", "stage"),
    [
        (Part(None, None, False, False), "not_circulated"),
        (Part("circulated", None, False, False), "circulated"),
        (Part("declined", None, False, False), "declined"),
        (Part("withdrawn", "instructed", True, True), "withdrawn"),
        (Part("acknowledged", None, False, False), "acknowledged"),
        (Part("acknowledged", "draft", False, False), "acknowledged"),
        (Part("acknowledged", "submitted", False, False), "planned"),
        (Part("acknowledged", "change_requested", False, False), "planned"),
        (Part("acknowledged", "approved", False, False), "approved"),
        (Part("acknowledged", "instructed", False, False), "instructed"),
        (Part("acknowledged", "instructed", True, False), "reported"),
        (Part("acknowledged", None, True, True), "complete"),
    ],
)
def test_how_far_a_part_is(part: Part, stage: str) -> None:
    assert stage_of(part) == stage


@given(st.lists(st.sampled_from(STAGES), max_size=6))
def test_an_activity_is_complete_only_when_every_part_that_counts_is(stages: list[str]) -> None:
    counted = [stage for stage in stages if stage != "withdrawn"]
    state = state_of(stages)  # type: ignore[arg-type]
    assert (state == "complete") is (bool(counted) and set(counted) == {"complete"})
    assert (state == "not_circulated") is (set(counted) <= {"not_circulated"})


def test_due_days_are_ours_and_only_where_set() -> None:
    moment = datetime(2023, 1, 31, tzinfo=UTC)
    assert plan_due_on(None, moment, None) is None
    assert plan_due_on(None, moment, 30) == date(2023, 3, 2)
    # The days run from the one it was in Baghdad.
    assert plan_due_on(None, moment.replace(hour=22), 30) == date(2023, 3, 3)
    assert plan_due_on(DAY, moment, 30) == DAY
    assert report_due_on(None, 30) is None
    assert report_due_on(date(2024, 12, 31), 30) == date(2025, 1, 30)
    assert report_due_on(date(2024, 12, 31), None) is None
