"""Planning, holding and cancelling meetings, their minutes and who came."""

from datetime import date
from typing import Any

import httpx
import pytest

from inap.meetings.models import Meeting, Recommendation, Record
from support.coordination import Office
from support.problems import assert_problem

DAY = {"begins_on": "2023-07-10"}
TITLE = {"en": "Quarterly"}


def faults(response: httpx.Response) -> list[tuple[str, str]]:
    problem = assert_problem(response, "invalid-request")
    return [(each["pointer"], each["slug"]) for each in problem["errors"]]


async def plan(office: Office, body: str = "TEAM", **given: Any) -> dict[str, Any]:
    return await office.made("/meetings", **{"body": body, "title": TITLE, **DAY, **given})


async def held(office: Office, body: str = "TEAM", **given: Any) -> tuple[str, dict[str, Any]]:
    """The address of a held meeting, and what it answered."""
    made = await plan(office, body, **given)
    path = f"/meetings/{made['id']}"
    response = await office.step(path, 1, action="hold")
    assert response.status_code == 200, response.text
    return path, response.json()


async def put(
    office: Office, path: str, version: int, name: str = "secretary", **given: Any
) -> httpx.Response:
    return await office[name].put(path, json=given, headers={"If-Match": f'"v{version}"'})


async def test_a_meeting_is_planned_for_a_time_in_a_place(office: Office) -> None:
    response = await office["federal"].post(
        "/meetings",
        json={
            "body": "TEAM",
            "title": TITLE,
            "starts_at": "2023-09-01T22:30:00+00:00",
            "ends_at": "2023-09-02T01:00:00+00:00",
            "mode": "hybrid",
            "area": "IQ-BG",
            "place": "Hall",
            "link": "https://meet.example/1",
            "agenda": [{"title": {"ar": "بند"}}],
            "internal_note": "ours",
        },
    )
    assert response.status_code == 201, response.text
    told = response.json()
    # Half past ten in the evening of UTC is the next day in Baghdad.
    assert (told["begins_on"], told["ends_on"]) == ("2023-09-02", "2023-09-02")
    assert (told["state"], told["precision"]) == ("planned", "day")
    assert told["agenda"][0]["title"]["ar"] == "بند"
    assert told["allowed"] == ["edit", "cancel"]
    assert response.headers["location"].endswith(f"/meetings/{told['id']}")
    assert_problem(await office["donor"].get(f"/meetings/{told['id']}"), "not-found")
    assert_problem(await office["moi"].get(f"/meetings/{told['id']}"), "not-found")
    assert (await office["donor"].get("/meetings")).json()["items"] == []


async def test_what_is_wrong_with_a_meeting_is_told_at_once(office: Office) -> None:
    unknown = "01932c4e-8f00-7a31-9c55-2f6d1b0c7b99"
    response = await office["secretary"].post(
        "/meetings",
        json={
            "body": "TEAM",
            "title": {"en": ""},
            "area": "IQ-XX",
            "starts_at": "2023-09-01T10:00:00Z",
            "ends_at": "2023-09-01T09:00:00Z",
            "begins_on": "2023-09-02",
            "agenda": [{}, {"record": unknown}, {"title": TITLE, "carried_from": unknown}],
        },
    )
    assert faults(response) == [
        ("/title", "value-required"),
        ("/area", "unknown-code"),
        ("/agenda/0/title", "value-required"),
        ("/agenda/1/record", "unknown-code"),
        ("/agenda/2/carried_from", "unknown-code"),
        ("/begins_on", "value-not-expected"),
        ("/ends_at", "ends-before-start"),
    ]
    wrong: list[tuple[dict[str, Any], list[tuple[str, str]]]] = [
        ({"body": "NONE", **DAY}, [("/body", "unknown-code")]),
        ({"body": "TEAM"}, [("/begins_on", "value-required")]),
        ({"body": "TEAM", "ends_at": "2023-09-01T09:00:00Z", **DAY}, [
            ("/starts_at", "value-required")
        ]),
        ({"body": "TEAM", **DAY, "ends_on": "2023-07-09"}, [("/ends_on", "ends-before-start")]),
        ({"body": "TEAM", **DAY, "link": "javascript:alert(1)"}, [
            ("/link", "string-pattern-mismatch")
        ]),
        ({"body": "TEAM", "begins_on": "1066-10-14"}, [("/begins_on", "greater-than-equal")]),
    ]  # fmt: skip
    for given, expected in wrong:
        response = await office["secretary"].post("/meetings", json={"title": TITLE, **given})
        assert faults(response) == expected, given


async def test_a_meeting_before_its_body_existed_is_refused(office: Office) -> None:
    await office.changed("/bodies/TEAM", begins_on="2023-05-01", ends_on="2023-12-31")
    for day, slug, params in (
        ("2023-04-30", "meeting-before-body", {"begins_on": "2023-05-01"}),
        ("2024-01-01", "meeting-after-body", {"ends_on": "2023-12-31"}),
    ):
        given = {"body": "TEAM", "title": TITLE, "begins_on": day}
        response = await office["secretary"].post("/meetings", json=given)
        assert assert_problem(response, slug)["params"] == params
    made = await plan(office)
    moved = await office.changed(f"/meetings/{made['id']}", begins_on="2023-04-30")
    assert_problem(moved, "meeting-before-body")


async def test_a_meeting_is_held_and_its_minutes_are_published(office: Office) -> None:
    made = await plan(office, link="https://meet.example/1", internal_note="ours")
    path = f"/meetings/{made['id']}"
    assert_problem(await office.changed(path, minutes={"en": "Said."}), "meeting-not-held")
    assert (await office.step(path, 1, action="hold")).status_code == 200
    assert_problem(await office.step(path, 2, action="publish"), "minutes-missing")
    assert (await office.changed(path, 2, minutes={"en": "Said."})).status_code == 200
    public = (await office["donor"].get(path)).json()
    assert (public["minutes"], public["link"], public["internal_note"]) == (None, None, None)
    assert public["allowed"] == []
    published = await office.step(path, 3, action="publish")
    assert published.json()["allowed"] == ["edit", "withdraw"]
    public = (await office["donor"].get(path)).json()
    assert public["minutes"]["en"] == "Said."
    assert faults(await office.changed(path, 4, minutes={"en": "Otherwise."})) == [
        ("/minutes", "value-fixed")
    ]
    assert (await office.step(path, 4, action="withdraw")).status_code == 200
    assert (await office["donor"].get(path)).json()["minutes"] is None
    assert_problem(await office.step(path, 5, action="cancel", reason="x"), "wrong-state")
    later = await office.changed(path, 5, begins_on="2023-08-03")
    assert_problem(later, "meeting-to-come")


async def test_a_meeting_is_cancelled_and_planned_again(office: Office) -> None:
    made = await plan(office, begins_on="2023-09-10")
    path = f"/meetings/{made['id']}"
    assert_problem(await office.step(path, 1, action="hold"), "meeting-to-come")
    assert_problem(await office.step(path, 1, action="cancel"), "reason-required")
    cancelled = await office.step(path, 1, action="cancel", reason="Holiday")
    assert (cancelled.json()["reason"], cancelled.json()["allowed"]) == ("Holiday", ["replan"])
    assert_problem(await office.changed(path, 2, note="x"), "wrong-state")
    again = await office.step(path, 2, action="replan")
    assert (again.json()["state"], again.json()["reason"]) == ("planned", None)
    assert_problem(await office.step(path, 2, action="replan"), "stale-version")


async def test_moving_the_day_forgets_the_time(office: Office) -> None:
    made = await plan(office, begins_on="2023-09-10", starts_at="2023-09-10T08:00:00Z")
    path = f"/meetings/{made['id']}"
    moved = (await office.changed(path, begins_on="2023-09-12")).json()
    assert (moved["begins_on"], moved["ends_on"], moved["starts_at"]) == (
        "2023-09-12",
        "2023-09-12",
        None,
    )
    timed = (await office.changed(path, 2, starts_at="2023-09-13T08:00:00Z")).json()
    assert (timed["begins_on"], timed["ends_on"]) == ("2023-09-13", "2023-09-13")
    assert faults(await office.changed(path, 3, begins_on=None, starts_at=None)) == [
        ("/begins_on", "value-required")
    ]


async def test_those_invited_and_those_with_a_seat_see_what_is_to_come(office: Office) -> None:
    made = await plan(office, begins_on="2023-09-10", link="https://meet.example/1")
    path = f"/meetings/{made['id']}"
    await put(office, f"{path}/invitations", 1, invitations=[{"actor": "F-MOI", "people": 2}])
    await office.made("/bodies/TEAM/members", actor="K-MOI", until="2023-09-30")
    for name in ("moi", "kmoi"):
        told = (await office[name].get(path)).json()
        assert told["link"] == "https://meet.example/1"
        assert_problem(await office[name].get(f"{path}/attendance"), "not-found")
    await office.changed(path, 2, begins_on="2023-10-01")
    assert_problem(await office["kmoi"].get(path), "not-found")


async def test_who_came_is_counted_by_actor_and_sex(office: Office) -> None:
    path, _ = await held(office)
    invited = await put(
        office,
        f"{path}/invitations",
        2,
        invitations=[{"actor": "F-MOI", "people": 3}, {"actor": "X-CSO"}],
    )
    assert invited.headers["etag"] == '"v3"'
    came = [
        {"actor": "F-MOI", "sex": "female", "people": 2, "first_time": 1},
        {"actor": "F-MOI", "sex": "male", "people": 2, "first_time": 0, "uninvited": 1},
        {"actor": "X-CSO", "sex": "female", "people": 5, "first_time": 5},
        {"actor": "X-UN", "sex": "unknown", "people": 1, "first_time": 0, "uninvited": 1},
    ]
    told = await put(office, f"{path}/attendance", 3, attendance=came)
    assert told.status_code == 200, told.text
    totals = told.json()["totals"]
    assert totals == {
        "people": 10,
        "actors": 3,
        "unique": 6,
        "repeat": 4,
        "uninvited": 2,
        "by_sex": {"female": 7, "male": 2, "unknown": 1},
    }
    assert [each["actor"]["code"] for each in told.json()["attendance"]] == [
        "F-MOI",
        "F-MOI",
        "X-CSO",
        "X-UN",
    ]
    public = (await office["donor"].get(path)).json()
    assert public["attendance"] == totals
    assert_problem(await office["donor"].get(f"{path}/attendance"), "not-found")
    listed = await office["donor"].get("/meetings", params={"actor": "X-UN"})
    assert len(listed.json()["items"]) == 1


async def test_attendance_above_the_invited_is_refused_and_nothing_is_lost(office: Office) -> None:
    path, _ = await held(office)
    one = {"actor": "F-MOI", "sex": "female", "people": 2}
    invitations = [{"actor": "F-MOI", "people": 2}]
    await put(office, f"{path}/invitations", 2, invitations=invitations)
    assert (await put(office, f"{path}/attendance", 3, attendance=[one])).status_code == 200
    over = [one, {"actor": "F-MOI", "sex": "male", "people": 1}]
    refused = await put(office, f"{path}/attendance", 4, attendance=over)
    problem = assert_problem(refused, "invalid-request")
    assert problem["errors"] == [
        {
            "pointer": "/attendance/1/people",
            "slug": "above-invited",
            "params": {"invited": "2", "given": "3"},
        }
    ]
    fewer = await put(
        office, f"{path}/invitations", 4, invitations=[{"actor": "F-MOI", "people": 1}]
    )
    assert faults(fewer) == [("/invitations", "above-invited")]
    wrong = [
        {"actor": "NONE", "sex": "female", "people": 1, "uninvited": 1},
        {**one, "people": 1, "first_time": 2},
        {**one, "people": 1},
    ]
    assert set(faults(await put(office, f"{path}/attendance", 4, attendance=wrong))) == {
        ("/attendance/0/actor", "unknown-code"),
        ("/attendance/1/first_time", "above-people"),
        ("/attendance/2", "given-before"),
    }
    sheet = (await office["me"].get(f"{path}/attendance")).json()
    assert [each["people"] for each in sheet["attendance"]] == [2]
    twice = [{"actor": "F-MOI"}, {"actor": "F-MOI"}, {"actor": "NONE"}]
    assert faults(await put(office, f"{path}/invitations", 4, invitations=twice)) == [
        ("/invitations/1/actor", "given-before"),
        ("/invitations/2/actor", "unknown-code"),
    ]


async def test_attendance_is_of_meetings_that_were_held(office: Office) -> None:
    made = await plan(office)
    attendance = [{"actor": "F-MOI", "sex": "female", "people": 1}]
    path = f"/meetings/{made['id']}/attendance"
    assert_problem(await put(office, path, 1, attendance=attendance), "meeting-not-held")
    assert_problem(await put(office, path, 1, name="me", attendance=attendance), "forbidden")


async def test_meetings_are_listed_latest_first_and_narrowed(office: Office) -> None:
    for day in ("2023-03-01", "2023-05-01", "2023-04-01"):
        await held(office, begins_on=day)
    await held(office, "BOARD", begins_on="2023-06-01")
    office.session.add(Meeting(body_id=office.bodies["SERIES"].id, title=TITLE, state="held"))
    await office.session.commit()
    cursor: dict[str, str] = {}
    days = []
    while True:
        page = (await office["donor"].get("/meetings", params={"limit": "2", **cursor})).json()
        days += [each["begins_on"] for each in page["items"]]
        if page["next"] is None:
            break
        cursor = {"cursor": page["next"]}
    assert days == ["2023-06-01", "2023-05-01", "2023-04-01", "2023-03-01", None]
    for params, count in (
        ({"body": "BOARD"}, 1),
        ({"plan": "PLAN"}, 5),
        ({"plan": "NONE"}, 0),
        ({"state": "planned"}, 0),
        ({"since": "2023-04-01", "until": "2023-05-01"}, 2),
    ):
        found = (await office["donor"].get("/meetings", params=params)).json()
        assert len(found["items"]) == count, params
    assert_problem(
        await office["donor"].get("/meetings", params={"cursor": "WyIxIiwiMiJd"}), "invalid-cursor"
    )


async def a_recommendation(office: Office, text: str, **follow_up: Any) -> Record:
    record = Record(
        kind="recommendation",
        body_id=office.bodies["TEAM"].id,
        sectors=[],
        text={"en": text},
        state="approved",
    )
    office.session.add(record)
    await office.session.flush()
    office.session.add(Recommendation(record_id=record.id, **follow_up))
    await office.session.commit()
    return record


async def test_the_next_agenda_takes_up_what_is_still_open(office: Office) -> None:
    late = await a_recommendation(office, "Late", state="assigned", due_on=date(2023, 8, 1))
    await a_recommendation(office, "Done", state="done")
    open_one = await a_recommendation(office, "Open")
    path, _ = await held(
        office,
        agenda=[
            {"title": {"en": "Finished"}, "done": True},
            {"title": {"en": "Left"}, "done": False},
            {"record": str(late.id)},
        ],
    )
    items = (await office["donor"].get("/bodies/TEAM/open-items")).json()
    assert (items["open"], items["overdue"]) == (2, 1)
    assert [each["text"]["en"] for each in items["recommendations"]] == ["Late", "Open"]
    assert [each["overdue"] for each in items["recommendations"]] == [True, False]
    assert items["meeting"] == path.rpartition("/")[2]
    assert [each["title"]["en"] for each in items["agenda"]] == ["Left", "Late"]
    following = await plan(office, begins_on="2023-09-10", from_open=True)
    agenda = following["agenda"]
    assert [each["title"]["en"] for each in agenda] == ["Left", "Late", "Open"]
    assert [each["record"] for each in agenda] == [None, str(late.id), str(open_one.id)]
    assert [each["carried_from"] for each in agenda] == [items["meeting"], items["meeting"], None]
    assert_problem(await office["donor"].get("/bodies/NONE/open-items"), "not-found")


async def test_regularity_is_told_against_what_was_promised(office: Office) -> None:
    promises = [{"every": "quarter"}, {"every": "half", "note": "the fund"}]
    await office.changed("/bodies/TEAM", promises=promises)
    await held(office, begins_on="2023-02-01")
    told = (await office["donor"].get("/bodies/TEAM/regularity")).json()
    assert (told["since"], told["until"], told["held"]) == ("2023-01-01", "2026-12-31", 1)
    quarterly, half = told["promises"]
    assert (quarterly["kept"], quarterly["missed"], quarterly["next_by"]) == (1, 1, "2023-09-30")
    assert (half["kept"], half["missed"], half["next_by"]) == (1, 0, "2023-12-31")
    assert half["note"] == "the fund"
    nothing = (await office["donor"].get("/bodies/SERIES/regularity")).json()
    assert nothing["promises"] == []


async def test_what_a_source_tells_of_a_meeting_stays(office: Office) -> None:
    meeting = Meeting(
        code="OLD",
        body_id=office.bodies["TEAM"].id,
        title=TITLE,
        state="held",
        source="001:L284",
        precision="month",
        held_from=date(2018, 5, 1),
        held_until=date(2018, 5, 31),
    )
    office.session.add(meeting)
    await office.session.commit()
    path = f"/meetings/{meeting.id}"
    assert faults(await office.changed(path, begins_on="2018-05-02", title=TITLE)) == [
        ("/title", "value-fixed"),
        ("/begins_on", "value-fixed"),
    ]
    told = await office.changed(path, minutes={"en": "Found in the archive."})
    assert (told.json()["precision"], told.json()["begins_on"]) == ("month", "2018-05-01")


@pytest.mark.parametrize("name", ["federal", "krg"])
async def test_a_coordinator_keeps_meetings_of_their_own_side(office: Office, name: str) -> None:
    made = await plan(office, "BOARD")
    changed = await office.changed(f"/meetings/{made['id']}", name=name, note="x")
    if name == "krg":
        assert changed.status_code == 200
    else:
        assert_problem(changed, "not-permitted")
        given = {"body": "BOARD", "title": TITLE, **DAY}
        assert_problem(await office[name].post("/meetings", json=given), "not-permitted")
