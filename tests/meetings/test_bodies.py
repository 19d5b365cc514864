"""Writing bodies and the seats in them."""

import asyncio
from datetime import date
from typing import Any

import httpx
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from inap.actors.models import Actor
from inap.kit.audit import AuditEntry
from inap.meetings.loading import load_coordination
from inap.meetings.models import Body, BodyMember, Meeting
from inap.meetings.seats import Term, holds_on, overlap
from inap.plans.loading import load_plan
from inap.settings import REPOSITORY
from support.coordination import Office
from support.problems import assert_problem

NEW: dict[str, Any] = {"code": "LOCAL", "kind": "local_team", "title": {"ar": "فريق"}}
DAYS = st.one_of(st.none(), st.dates(date(2020, 1, 1), date(2020, 3, 1)))


def faults(response: httpx.Response) -> list[tuple[str, str]]:
    problem = assert_problem(response, "invalid-request")
    return [(each["pointer"], each["slug"]) for each in problem["errors"]]


async def test_a_body_is_entered_with_all_that_is_known_of_it(office: Office) -> None:
    given = {
        **NEW,
        "plan": "PLAN",
        "parent": "TEAM",
        "jurisdiction": "federal",
        "actor": "F-MOI",
        "mandate": {"en": "To meet."},
        "mandate_reference": "Order 1 of 2023",
        "chair": "F-MOI",
        "chair_title": {"en": "Minister"},
        "begins_on": "2023-01-01",
        "promises": [{"every": "quarter"}],
    }
    response = await office["federal"].post("/bodies", json=given)
    assert response.status_code == 201, response.text
    assert response.headers["location"].endswith("/bodies/LOCAL")
    told = response.json()
    assert told["may_keep"] is True
    assert told["chair"]["code"] == "F-MOI"
    assert told["promises"] == [{"every": "quarter", "times": 1, "note": None, "source": None}]
    again = await office["donor"].get("/bodies/LOCAL")
    assert again.json() == {**told, "may_keep": False}
    assert again.headers["etag"] == '"v1"'
    team = (await office["donor"].get("/bodies/TEAM")).json()
    assert team["bodies"] == ["LOCAL"]
    entry = await office.session.scalar(
        select(AuditEntry.action).where(AuditEntry.subject == "body:LOCAL")
    )
    assert entry == "body.create"


async def test_what_is_wrong_with_a_new_body_is_told_at_once(office: Office) -> None:
    given = {
        **NEW,
        "title": {"en": ""},
        "plan": "NONE",
        "parent": "NONE",
        "actor": "NONE",
        "chair": "NONE",
        "begins_on": "2023-02-01",
        "ends_on": "2023-01-01",
    }
    assert faults(await office["admin"].post("/bodies", json=given)) == [
        ("/plan", "unknown-code"),
        ("/title", "value-required"),
        ("/actor", "unknown-code"),
        ("/chair", "unknown-code"),
        ("/parent", "unknown-code"),
        ("/ends_on", "ends-before-start"),
    ]
    assert await office.session.scalar(select(Body.id).where(Body.code == "LOCAL")) is None


async def test_a_code_is_given_once(office: Office) -> None:
    given = {**NEW, "code": "TEAM"}
    problem = assert_problem(await office["admin"].post("/bodies", json=given), "body-exists")
    assert problem["params"] == {"body": "TEAM"}


async def test_a_change_keeps_what_it_leaves_out_and_empties_what_is_null(office: Office) -> None:
    await office.changed("/bodies/TEAM", chair="F-MOI", note="a note")
    told = await office.changed("/bodies/TEAM", 2, chair=None)
    assert told.json()["chair"] is None
    assert told.json()["note"] == "a note"
    assert told.headers["etag"] == '"v3"'
    assert faults(await office.changed("/bodies/TEAM", 3, title=None)) == [
        ("/title", "value-required")
    ]
    assert_problem(await office.changed("/bodies/TEAM", 1, chair=None), "stale-version")
    assert_problem(await office.changed("/bodies/NONE", 1, chair=None), "not-found")
    assert_problem(
        await office["secretary"].patch("/bodies/TEAM", json={}), "precondition-required"
    )


async def test_a_body_never_stands_beneath_itself(office: Office) -> None:
    assert faults(await office.changed("/bodies/TEAM", parent="TEAM")) == [
        ("/parent", "beneath-itself")
    ]
    assert (await office.changed("/bodies/BOARD", parent="TEAM")).status_code == 200
    assert (await office.changed("/bodies/SERIES", parent="BOARD")).status_code == 200
    problem = assert_problem(
        await office.changed("/bodies/TEAM", parent="SERIES"), "invalid-request"
    )
    assert problem["errors"][0]["params"] == {"path": "SERIES > BOARD > TEAM"}


async def test_two_writers_at_once_make_no_circle(office: Office) -> None:
    answers = await asyncio.gather(
        office.changed("/bodies/BOARD", parent="SERIES"),
        office.changed("/bodies/SERIES", parent="BOARD", name="admin"),
    )
    assert sorted(answer.status_code for answer in answers) == [200, 422]


async def test_a_coordinator_keeps_the_bodies_of_their_own_side(office: Office) -> None:
    refused = await office.changed("/bodies/BOARD", name="federal", note="x")
    assert assert_problem(refused, "not-permitted")["params"]["needs"] == "coordinator"
    assert (await office.changed("/bodies/BOARD", name="krg", note="x")).status_code == 200
    assert (await office.changed("/bodies/TEAM", name="krg", note="x")).status_code == 200
    krg = {**NEW, "jurisdiction": "krg"}
    assert_problem(await office["federal"].post("/bodies", json=krg), "not-permitted")
    assert_problem(await office["me"].post("/bodies", json=NEW), "forbidden")


async def test_a_body_lives_as_long_as_it_met(office: Office) -> None:
    day = date(2023, 3, 1)
    body = office.bodies["TEAM"]
    office.session.add(
        Meeting(body_id=body.id, title={"en": "x"}, state="held", held_from=day, held_until=day)
    )
    await office.session.commit()
    told = await office.changed("/bodies/TEAM", begins_on="2023-03-02", ends_on="2024-01-01")
    assert faults(told) == [("/begins_on", "meetings-outside")]
    told = await office.changed("/bodies/TEAM", begins_on="2023-01-01", ends_on="2023-02-01")
    assert faults(told) == [("/ends_on", "meetings-outside")]
    assert (await office.changed("/bodies/TEAM", begins_on="2023-03-01")).status_code == 200


async def test_a_seat_is_given_ended_and_given_again(office: Office) -> None:
    seat = await office.made(
        "/bodies/TEAM/members", actor="F-MOI", role="chair", since="2023-01-01"
    )
    taken = await office["secretary"].post("/bodies/TEAM/members", json={"actor": "F-MOI"})
    assert assert_problem(taken, "seat-taken")["params"]["member"] == seat["id"]
    path = f"/bodies/TEAM/members/{seat['id']}"
    ended = await office.changed(path, until="2023-06-30")
    assert ended.json() == {**seat, "until": "2023-06-30", "version": 2}
    assert (await office["donor"].get(path)).headers["etag"] == '"v2"'
    again = await office.made("/bodies/TEAM/members", actor="F-MOI", since="2023-07-01")
    taken = await office.changed(f"/bodies/TEAM/members/{again['id']}", since="2023-06-30")
    assert_problem(taken, "seat-taken")
    listed = (await office["donor"].get("/bodies/TEAM/members", params={"limit": 1})).json()
    assert [each["id"] for each in listed["items"]] == [seat["id"]]
    rest = await office["donor"].get("/bodies/TEAM/members", params={"cursor": listed["next"]})
    assert [each["id"] for each in rest.json()["items"]] == [again["id"]]
    assert (await office["donor"].get("/bodies/TEAM")).headers["etag"] == '"v4"'


async def test_what_is_wrong_with_a_seat_is_told(office: Office) -> None:
    async def post(**given: Any) -> httpx.Response:
        return await office["secretary"].post("/bodies/TEAM/members", json=given)

    assert faults(await post(actor="NONE", since="2023-02-01", until="2023-01-01")) == [
        ("/actor", "unknown-code"),
        ("/until", "ends-before-start"),
    ]
    assert faults(await post(actor="F-MOI", role="queen")) == [("/role", "literal-error")]
    assert_problem(
        await office["secretary"].post("/bodies/NONE/members", json={"actor": "F-MOI"}), "not-found"
    )
    seat = await office.made("/bodies/TEAM/members", actor="F-MOI")
    other = await office.changed(f"/bodies/BOARD/members/{seat['id']}", until="2023-06-30")
    assert_problem(other, "not-found")


async def test_two_writers_at_once_give_one_seat(office: Office) -> None:
    answers = await asyncio.gather(
        *(
            office[name].post("/bodies/TEAM/members", json={"actor": "F-MOI"})
            for name in ("secretary", "admin")
        )
    )
    assert sorted(answer.status_code for answer in answers) == [201, 409]


async def test_a_load_leaves_alone_what_was_changed_here(session: AsyncSession) -> None:
    await load_plan(session, REPOSITORY / "backend" / "inap" / "plans" / "data" / "INAP-II")
    await load_coordination(session)
    board = await session.scalar(select(Body.id).where(Body.code == "KRI-BOARD"))
    await session.execute(
        update(Body).where(Body.id == board).values(note="ours", edited_at=date(2024, 1, 1))
    )
    await session.execute(
        update(BodyMember)
        .where(BodyMember.body_id == board, BodyMember.role == "chair")
        .values(role="deputy")
    )
    await session.commit()
    assert (await load_coordination(session)).changed == 0


@given(DAYS, DAYS, DAYS, DAYS)
def test_terms_overlap_when_they_share_a_day(
    since: date | None, until: date | None, other_since: date | None, other_until: date | None
) -> None:
    one, other = Term(since, until), Term(other_since, other_until)
    first = max(since or date.min, other_since or date.min)
    last = min(until or date.max, other_until or date.max)
    if (since or date.min) <= (until or date.max) and (other_since or date.min) <= (
        other_until or date.max
    ):
        assert overlap(one, other) == (first <= last)
    assert overlap(one, other) == overlap(other, one)
    assert holds_on(Term(None, None), date(2023, 1, 1))


async def test_an_actor_that_was_merged_into_another_is_no_longer_named(office: Office) -> None:
    other = select(Actor.id).where(Actor.code == "F-MOI").scalar_subquery()
    merged = update(Actor).where(Actor.code == "X-UN").values(merged_into_id=other)
    assert (await office.session.execute(merged.returning(Actor.code))).scalar_one() == "X-UN"
    await office.session.commit()
    response = await office["federal"].post("/bodies", json={**NEW, "chair": "X-UN"})
    assert faults(response) == [("/chair", "unknown-code")]
