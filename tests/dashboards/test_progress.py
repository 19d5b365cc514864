"""Progress towards a target, the reasons it may be unknown, and the status that follows."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from inap.dashboards.progress import (
    Code,
    Direction,
    Reason,
    Thresholds,
    elapsed,
    progress,
    status,
    why_unknown,
)

amounts = st.decimals(Decimal(-(10**18) + 1), Decimal(10**18 - 1), places=6)
shares = st.decimals(0, 1, places=4)
directions: list[Direction] = ["increase", "decrease"]


def number(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


@pytest.mark.parametrize(
    ("actual", "baseline", "target", "direction", "share"),
    [
        ("30", "10", "50", "increase", "0.5"),
        ("50", "10", "50", "increase", "1"),
        ("60", "10", "50", "increase", "1.25"),
        ("0", "10", "50", "increase", "-0.25"),
        ("0", "0", "50", "increase", "0"),
        ("30", "50", "10", "decrease", "0.5"),
        ("60", "50", "10", "decrease", "-0.25"),
        ("5", "50", "10", "decrease", "1.125"),
    ],
)
def test_progress_is_the_share_of_the_way_from_baseline_to_target(
    actual: str, baseline: str, target: str, direction: Direction, share: str
) -> None:
    known = progress(Decimal(actual), Decimal(baseline), Decimal(target), direction)
    assert known == Decimal(share)


@pytest.mark.parametrize(
    ("actual", "baseline", "target", "direction", "reason"),
    [
        (None, "10", "50", "increase", "no-data"),
        (None, None, None, "none", "no-data"),
        ("30", "10", None, "increase", "no-target"),
        ("30", None, "50", "increase", "no-baseline"),
        ("30", "10", "50", "none", "no-direction"),
        ("30", "50", "50", "increase", "target-equals-baseline"),
        ("30", "50", "10", "increase", "target-against-direction"),
        ("30", "10", "50", "decrease", "target-against-direction"),
    ],
)
def test_unknown_progress_has_a_reason(
    actual: str | None, baseline: str | None, target: str | None, direction: Direction, reason: str
) -> None:
    figures = (number(actual), number(baseline), number(target))
    assert progress(*figures, direction) is None
    assert why_unknown(*figures, direction) == reason


def test_a_missing_baseline_is_not_zero() -> None:
    assert progress(Decimal(30), None, Decimal(50), "increase") is None
    assert progress(Decimal(30), Decimal(0), Decimal(50), "increase") == Decimal("0.6")


@given(actual=amounts, baseline=amounts, target=amounts, direction=st.sampled_from(directions))
def test_progress_is_known_exactly_when_there_is_no_reason_against_it(
    actual: Decimal, baseline: Decimal, target: Decimal, direction: Direction
) -> None:
    known = progress(actual, baseline, target, direction)
    assert (known is None) == (why_unknown(actual, baseline, target, direction) is not None)


@given(actual=amounts, baseline=amounts, target=amounts)
def test_only_a_figure_at_or_beyond_its_target_is_achieved(
    actual: Decimal, baseline: Decimal, target: Decimal
) -> None:
    assume(target != baseline)
    rising = target > baseline
    share = progress(actual, baseline, target, "increase" if rising else "decrease")
    reached = actual >= target if rising else actual <= target
    assert (status(share, Decimal(1), Thresholds()).code == "achieved") == reached


def test_a_figure_a_hair_below_its_target_is_not_achieved() -> None:
    target = Decimal(10**18 - 1)
    share = progress(target - Decimal("0.000001"), Decimal(0), target, "increase")
    found = status(share, Decimal(1), Thresholds())
    assert (found.code, found.params["progress"]) == ("on_track", "0.9999")


@pytest.mark.parametrize(
    ("share", "passed", "code", "threshold", "ratio"),
    [
        ("1", "0.5", "achieved", "1", "2"),
        ("1", "0", "achieved", "1", None),
        ("0.45", "0.5", "on_track", "0.9", "0.9"),
        ("0.4499", "0.5", "at_risk", "0.6", "0.8998"),
        ("0.3", "0.5", "at_risk", "0.6", "0.6"),
        ("0.2999", "0.5", "behind", "0.6", "0.5998"),
        ("0", "0.5", "behind", "0.6", "0"),
        ("-0.1", "0.5", "behind", "0.6", "-0.2"),
        ("0", "0", "on_track", "0.9", None),
        ("-0.1", "0", "behind", "0.6", None),
        ("0.95", "1", "on_track", "0.9", "0.95"),
    ],
)
def test_status_holds_progress_against_time_and_explains_itself(
    share: str, passed: str, code: Code, threshold: str, ratio: str | None
) -> None:
    found = status(Decimal(share), Decimal(passed), Thresholds())
    expected = {"progress": share, "elapsed": passed, "threshold": threshold}
    assert found.code == code
    assert found.params == (expected if ratio is None else {**expected, "ratio": ratio})


@pytest.mark.parametrize(
    ("reason", "code"),
    [
        ("no-data", "no_data"),
        (None, "no_data"),
        ("no-target", "no_target"),
        ("no-baseline", "reported"),
        ("no-direction", "reported"),
        ("target-equals-baseline", "reported"),
        ("target-against-direction", "reported"),
    ],
)
def test_status_of_unknown_progress_says_why(reason: Reason | None, code: Code) -> None:
    found = status(None, Decimal("0.5"), Thresholds(), reason)
    assert found.code == code
    assert found.params == {"elapsed": "0.5", "reason": reason or "no-data"}


@given(share=st.decimals(-2, 2, places=6), more=st.decimals(0, 2, places=6), passed=shares)
def test_more_progress_never_worsens_the_status(
    share: Decimal, more: Decimal, passed: Decimal
) -> None:
    order = ["behind", "at_risk", "on_track", "achieved"]
    before, after = (status(each, passed, Thresholds()).code for each in (share, share + more))
    assert order.index(before) <= order.index(after)


def test_thresholds_come_from_settings() -> None:
    strict = Thresholds(on_track=Decimal("0.95"), at_risk=Decimal("0.8"))
    assert status(Decimal("0.45"), Decimal("0.5"), strict).code == "at_risk"
    assert status(Decimal("0.45"), Decimal("0.5"), strict).params["threshold"] == "0.8"


@pytest.mark.parametrize(("on_track", "at_risk"), [("0.5", "0.6"), ("0.9", "0"), ("0.9", "-1")])
def test_thresholds_in_the_wrong_order_are_refused(on_track: str, at_risk: str) -> None:
    with pytest.raises(ValueError, match="thresholds"):
        Thresholds(Decimal(on_track), Decimal(at_risk))


@pytest.mark.parametrize(
    ("today", "share"),
    [
        (date(2020, 1, 1), "0"),
        (date(2021, 1, 1), "0"),
        (date(2021, 1, 6), "0.5"),
        (date(2021, 1, 11), "1"),
        (date(2030, 1, 1), "1"),
    ],
)
def test_elapsed_is_a_share_of_days_kept_between_zero_and_one(today: date, share: str) -> None:
    assert elapsed(date(2021, 1, 1), date(2021, 1, 11), today) == Decimal(share)


def test_a_single_day_has_passed_once_it_has_come() -> None:
    day = date(2021, 1, 1)
    assert elapsed(day, day, day - timedelta(days=1)) == 0
    assert elapsed(day, day, day) == 1


def test_an_end_before_the_start_is_refused() -> None:
    with pytest.raises(ValueError, match="before the start"):
        elapsed(date(2021, 1, 2), date(2021, 1, 1), date(2021, 1, 1))
