"""Where days begin: midnight of the people who report, not of Greenwich."""

from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest
from pydantic import ValidationError

from inap.kit import days, hot, moments
from inap.settings import Settings
from inap.submissions import clock
from inap.submissions.expected import Term

LAST = datetime(2023, 3, 31, 20, 59, 59, tzinfo=UTC)
FIRST = datetime(2023, 3, 31, 21, 0, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def zone() -> Iterator[None]:
    days.use_zone("Asia/Baghdad")
    yield
    days.use_zone("Asia/Baghdad")


def test_a_period_opens_at_midnight_where_its_reporters_live() -> None:
    period = Term(
        "2023Q1", date(2023, 1, 1), date(2023, 3, 31), date(2023, 4, 1), date(2023, 5, 1), None
    )
    assert not period.takes_entries(clock.day_of(LAST))
    assert period.takes_entries(clock.day_of(FIRST))


def test_every_clock_of_the_portal_tells_the_same_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(moments, "now", lambda: FIRST)
    assert clock.day_of(FIRST) == date(2023, 4, 1) == moments.today()
    assert hot.today() == "2023-04-01"


def test_another_time_zone_may_be_set() -> None:
    days.use_zone("UTC")
    assert clock.day_of(FIRST) == date(2023, 3, 31)
    assert days.begin_of(date(2023, 4, 1)) == datetime(2023, 4, 1, tzinfo=UTC)
    assert days.zone_name() == "UTC"


@pytest.mark.parametrize("name", ["Asia/Atlantis", "", "../etc/passwd"])
def test_a_time_zone_that_does_not_exist_is_refused(name: str) -> None:
    with pytest.raises(ValidationError, match="INAP_TIME_ZONE"):
        Settings(time_zone=name)
