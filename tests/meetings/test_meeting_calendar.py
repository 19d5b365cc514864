"""Meetings in calendars: each by itself, in a person's feed, and in a plan's."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import httpx
import pytest
from icalendar import Calendar

from inap.dashboards import calendar_routes
from support.coordination import NOW, Office
from support.problems import assert_problem

TITLE = {"en": "Quarterly", "ar": "الفصلي"}


def events(answer: httpx.Response) -> list[Any]:
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"].startswith("text/calendar")
    return list(Calendar.from_ical(answer.text).walk("VEVENT"))


async def plan(office: Office, **given: Any) -> str:
    given = {"body": "TEAM", "title": TITLE, "link": "https://meet.example/1", **given}
    return f"/meetings/{(await office.made('/meetings', **given))['id']}"


async def invite(office: Office, path: str) -> None:
    body = {"invitations": [{"actor": "F-MOI"}]}
    await office["secretary"].put(f"{path}/invitations", json=body, headers={"If-Match": '"v1"'})


async def test_an_invitation_is_a_calendar_of_one_meeting(office: Office) -> None:
    path = await plan(office, starts_at="2023-09-02T07:00:00Z", ends_at="2023-09-02T09:00:00Z")
    await invite(office, path)
    answer = await office["moi"].get(f"{path}/calendar.ics", params={"language": "ar"})
    (event,) = events(answer)
    assert event["dtstart"].dt == datetime(2023, 9, 2, 7, tzinfo=UTC)
    assert event["dtend"].dt == datetime(2023, 9, 2, 9, tzinfo=UTC)
    assert str(event["summary"]) == "اجتماع: الفصلي"
    assert "https://meet.example/1" in str(event["description"])
    assert event["status"] == "CONFIRMED"
    assert str(event["url"]).endswith(f"/ar/plans/{office.plan.code}{path}")
    (alarm,) = event.walk("VALARM")
    assert alarm["trigger"].dt == timedelta(hours=-1)
    again = await office["moi"].get(
        f"{path}/calendar.ics",
        params={"language": "ar"},
        headers={"If-None-Match": answer.headers["etag"]},
    )
    assert again.status_code == 304
    assert_problem(await office["kmoi"].get(f"{path}/calendar.ics"), "not-found")


async def test_a_change_replaces_what_a_calendar_had_and_a_cancelled_one_says_so(
    office: Office,
) -> None:
    path = await plan(office, begins_on="2023-09-02", ends_on="2023-09-03")
    await invite(office, path)
    (before,) = events(await office["moi"].get(f"{path}/calendar.ics"))
    assert (before["dtstart"].dt, before["dtend"].dt) == (date(2023, 9, 2), date(2023, 9, 4))
    await office.step(path, 2, action="cancel", reason="Holiday")
    (after,) = events(await office["moi"].get(f"{path}/calendar.ics"))
    assert after["uid"] == before["uid"]
    assert after["sequence"] > before["sequence"]
    assert after["status"] == "CANCELLED"
    assert str(after["summary"]) == "Cancelled: Meeting: Quarterly"
    assert "Holiday" not in (await office["moi"].get(f"{path}/calendar.ics")).text


async def test_feeds_tell_the_meetings_that_concern_their_reader(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(calendar_routes, "now", lambda: NOW)
    path = await plan(office, begins_on="2023-09-02")
    await invite(office, path)
    for name, count in (("moi", 1), ("kmoi", 0), ("secretary", 1), ("donor", 0)):
        address = (await office[name].post("/me/calendar")).json()["address"]
        found = events(await office["donor"].get(address.partition("/api/v1")[2]))
        uids = [str(event["uid"]) for event in found]
        assert sum(uid.startswith("meeting.") for uid in uids) == count, name


async def test_the_plans_calendar_tells_everybody_what_was_held(office: Office) -> None:
    await plan(office, begins_on="2023-09-02")
    held = await plan(office, begins_on="2023-07-02")
    await office.step(held, 1, action="hold")
    for name, count in (("donor", 1), ("secretary", 2)):
        answer = await office[name].get("/plans/PLAN/calendar.ics")
        uids = [str(event["uid"]) for event in events(answer)]
        assert sum(uid.startswith("meeting.") for uid in uids) == count
        assert ("meet.example" in answer.text) == (name == "secretary")
