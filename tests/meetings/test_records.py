"""Writing records, and who approves them."""

from itertools import product
from typing import Any, get_args

import httpx
import pytest
from sqlalchemy import select

from inap.meetings.models import Recommendation, Record
from inap.meetings.record_workflow import Action, Stand, Standing, State, allowed, decide
from inap.meetings.refusing import Refused
from support.coordination import Office
from support.problems import assert_problem

SAID = {"ar": "قيل"}


def faults(response: httpx.Response) -> list[tuple[str, str]]:
    problem = assert_problem(response, "invalid-request")
    return [(each["pointer"], each["slug"]) for each in problem["errors"]]


async def note(office: Office, name: str = "secretary", **given: Any) -> dict[str, Any]:
    body = {"kind": "recommendation", "body": "TEAM", "text": SAID, **given}
    return await office.made("/records", name, **body)


async def test_a_record_is_noted_approved_and_then_public(office: Office) -> None:
    meeting = await office.made("/meetings", body="TEAM", title=SAID, begins_on="2023-07-10")
    made = await note(
        office,
        sectors=["protection", "protection", "recovery"],
        level="government",
        meeting=meeting["id"],
        actors=["F-MOI", "X-CSO"],
        nodes=["P1.F1"],
    )
    path = f"/records/{made['id']}"
    assert (made["state"], made["follow_up"], made["noted_on"]) == ("draft", "open", "2023-07-10")
    assert made["sectors"] == ["protection", "recovery"]
    assert [actor["code"] for actor in made["actors"]] == ["F-MOI", "X-CSO"]
    assert made["nodes"] == ["P1.F1"]
    assert made["allowed"] == ["edit"]
    assert_problem(await office["donor"].get(path), "not-found")
    assert_problem(await office.step(path, 1, action="approve"), "own-record")
    # Not before its meeting was held, which nobody but its keepers sees.
    assert_problem(await office.step(path, 1, "secretary2", action="approve"), "meeting-not-held")
    await office.step(f"/meetings/{meeting['id']}", 1, action="hold")
    approved = await office.step(path, 1, "secretary2", action="approve")
    assert approved.json()["state"] == "approved"
    assert (await office["donor"].get(path)).json()["allowed"] == []
    assert_problem(await office.changed(path, 2, text={"en": "x"}), "record-settled")
    assert_problem(await office.step(path, 2, action="withdraw"), "reason-required")
    assert (await office.step(path, 2, action="withdraw", reason="Wrong")).status_code == 200
    assert_problem(await office["donor"].get(path), "not-found")


async def test_nobody_approves_what_they_changed(office: Office) -> None:
    made = await note(office)
    path = f"/records/{made['id']}"
    assert (await office.changed(path, 1, "secretary2", text={"en": "Other"})).status_code == 200
    for name in ("secretary", "secretary2"):
        assert_problem(await office.step(path, 2, name, action="approve"), "own-record")
    # Linking it to the plan changes nothing of what it says.
    assert (await office.changed(path, 2, "krg", nodes=["P1"])).status_code == 200
    assert (await office.step(path, 3, "krg", action="approve")).status_code == 200
    assert_problem(await office.step(path, 4, "admin", action="approve"), "wrong-state")


async def test_what_is_wrong_with_a_record_is_told_at_once(office: Office) -> None:
    meeting = await office.made("/meetings", body="BOARD", title=SAID, begins_on="2023-07-10")
    given = {
        "kind": "update",
        "body": "TEAM",
        "text": {"en": ""},
        "meeting": meeting["id"],
        "actors": ["F-MOI", "NONE"],
        "nodes": ["P1", "P9"],
    }
    assert faults(await office["secretary"].post("/records", json=given)) == [
        ("/text", "value-required"),
        ("/meeting", "of-another-body"),
        ("/actors/1", "unknown-code"),
        ("/nodes/1", "unknown-code"),
    ]
    given = {**given, "text": SAID, "sectors": ["weather"]}
    assert faults(await office["secretary"].post("/records", json=given)) == [
        ("/sectors/0", "literal-error")
    ]
    given = {"kind": "update", "body": "NONE", "text": SAID}
    assert faults(await office["secretary"].post("/records", json=given)) == [
        ("/body", "unknown-code")
    ]
    assert await office.session.scalar(select(Record.id)) is None


async def test_a_record_of_a_source_takes_links_and_nothing_else(office: Office) -> None:
    record = Record(
        code="R-1",
        kind="recommendation",
        body_id=office.bodies["TEAM"].id,
        sectors=[],
        text=SAID,
        state="approved",
        source="002:L300",
    )
    office.session.add(record)
    await office.session.flush()
    office.session.add(Recommendation(record_id=record.id))
    await office.session.commit()
    path = f"/records/{record.id}"
    assert_problem(await office.changed(path, text={"en": "x"}), "record-of-source")
    refused = await office.step(path, 1, action="withdraw", reason="x")
    assert_problem(refused, "record-of-source")
    told = await office.changed(path, nodes=["P1.F1"])
    assert (told.json()["nodes"], told.json()["version"]) == (["P1.F1"], 2)
    assert_problem(await office.changed(path, 1, nodes=[]), "stale-version")


async def test_a_coordinator_notes_for_the_bodies_of_their_side(office: Office) -> None:
    given = {"kind": "update", "body": "BOARD", "text": SAID}
    assert_problem(await office["federal"].post("/records", json=given), "not-permitted")
    made = await office.made("/records", "krg", **given)
    path = f"/records/{made['id']}"
    assert_problem(await office.changed(path, name="federal", level="government"), "not-permitted")
    assert_problem(await office.step(path, 1, "federal", action="approve"), "not-permitted")
    assert_problem(await office.changed(path, name="me", level="government"), "forbidden")


@pytest.mark.parametrize(
    ("state", "of_source", "keeps", "own"),
    list(product(get_args(State), (False, True), (False, True), (False, True))),
)
def test_what_may_be_done_with_a_record(
    state: State, of_source: bool, keeps: bool, own: bool
) -> None:
    found = allowed(Stand(state, of_source), Standing(keeps, own))
    expected: tuple[str, ...] = ()
    if keeps and not of_source:
        expected = ("withdraw",) if state == "approved" else ("edit", "approve")
        if own:
            expected = tuple(each for each in expected if each != "approve")
    assert found == expected
    for action in get_args(Action):
        outcome = decide(Stand(state, of_source), action, Standing(keeps, own), "said")
        assert isinstance(outcome, Refused) == (action not in expected)


def test_what_is_being_followed_up_is_not_withdrawn() -> None:
    found = decide(Stand("approved", False, "assigned"), "withdraw", Standing(True, False), "said")
    assert isinstance(found, Refused)
    assert found.slug == "recommendation-settled"


async def test_the_history_of_a_record_is_told_to_who_keeps_or_oversees_it(office: Office) -> None:
    made = await note(office)
    path = f"/records/{made['id']}"
    assert (await office.changed(path, 1, level="government")).status_code == 200
    assert (await office.step(path, 2, "secretary2", action="approve")).status_code == 200
    withdrawn = await office.step(path, 3, "secretary2", action="withdraw", reason="Misheard")
    assert withdrawn.status_code == 200
    told = (await office["me"].get(f"{path}/history", params={"limit": 3})).json()
    assert [(step["action"], step["fields"], step["reason"]) for step in told["items"]] == [
        ("create", [], None),
        ("edit", ["level"], None),
        ("approve", [], None),
    ]
    assert all(step["by"]["name"] for step in told["items"])
    rest = await office["me"].get(f"{path}/history", params={"cursor": told["next"]})
    assert [step["reason"] for step in rest.json()["items"]] == ["Misheard"]
    for name in ("moi", "donor"):
        assert_problem(await office[name].get(f"{path}/history"), "not-found")
