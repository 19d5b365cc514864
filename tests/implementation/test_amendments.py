"""Proposing, discussing and deciding: who may, what is checked, and what others see of it."""

import asyncio
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from inap.kit.audit import AuditEntry
from support.amending import FRAME, LATER, TODAY, Amending
from support.problems import assert_problem
from support.queries import count_statements

PARTS = [{"actor": "F-MOI", "part": "lead"}, {"actor": "F-MOD", "part": "lead"}]
ADDITION: dict[str, Any] = {
    "kind": "add",
    "node": "P1.1",
    "side": "federal",
    "proposed": {"title": {"en": "Open a centre"}, "responsibilities": PARTS},
}
INDICATOR = {
    "title": {"en": "Centres opened"},
    "unit": "workshop",
    "kind": "number",
    "direction": "increase",
    "aggregation_time": "sum",
    "aggregation_areas": "sum",
    "frequency": "quarter",
    "sensitivity": "public",
}


async def test_a_lead_proposes_and_the_coordinator_accepts(
    amending: Amending, session: AsyncSession
) -> None:
    made = await amending.draft()
    assert made.headers["location"] == f"/api/v1/amendments/{made.json()['id']}"
    draft = made.json()
    assert (draft["state"], draft["allowed"]) == ("draft", ["edit", "propose", "withdraw"])
    assert draft["fields"] == ["time_frame"]
    proposed = (await amending.step("lead", draft, "propose")).json()
    assert (proposed["state"], proposed["before"]["time_frame"]) == ("proposed", FRAME)
    assert proposed["proposed_by"]["name"] == "focal_point"
    accepted = await amending.step(
        "coordinator", proposed, "accept", reason="It fits.", effective_on=TODAY
    )
    document = accepted.json()
    assert accepted.status_code == 200, accepted.text
    assert (document["state"], document["logframe_version"]) == ("accepted", 2)
    assert (document["decision"], document["effective_on"]) == ("It fits.", TODAY)
    steps = (await amending["lead"].get(f"/amendments/{draft['id']}/history")).json()["items"]
    assert [step["action"] for step in steps] == ["create", "propose", "accept"]
    assert (steps[-1]["by"]["name"], steps[-1]["reason"]) == ("coordinator", "It fits.")
    actions = await session.scalars(
        select(AuditEntry.action).where(AuditEntry.subject == f"amendment:{draft['id']}")
    )
    assert sorted(actions) == ["amendment.accept", "amendment.create", "amendment.propose"]


@pytest.mark.parametrize(
    ("name", "given", "slug"),
    [
        ("support", {"actor": "F-MOD"}, "not-a-lead"),
        ("support", {}, "not-permitted"),
        ("lead", {"node": "P1.1.K1"}, "not-a-lead"),
        ("lead", {"actor": None}, "not-permitted"),
        ("kcoordinator", {"actor": None}, "not-permitted"),
        ("klead", {"actor": "K-MOI"}, "not-a-lead"),
        ("verifier", {}, "forbidden"),
        ("me", {}, "forbidden"),
        ("anyone", {}, "not-signed-in"),
    ],
)
async def test_only_leads_and_the_sides_coordinator_propose(
    amending: Amending, name: str, given: dict[str, Any], slug: str
) -> None:
    assert_problem(await amending.draft(name, **given), slug)


async def test_whoever_leads_beside_it_proposes_an_addition(amending: Amending) -> None:
    assert (await amending.draft("support", actor="F-MOD", **ADDITION)).status_code == 201
    assert (await amending.draft("coordinator", actor=None, **ADDITION)).status_code == 201


@pytest.mark.parametrize(
    ("given", "faults"),
    [
        ({"node": "P9"}, {("/node", "unknown-code")}),
        ({"plan": "NONE"}, {("/plan", "unknown-code")}),
        ({"actor": "F-NONE"}, {("/actor", "unknown-code")}),
        ({"reason": {}}, {("/reason", "value-required")}),
        ({"proposed": {}}, {("/proposed/time_frame", "value-required")}),
        (
            {"proposed": {"time_frame": LATER, "title": {"en": "Other"}}},
            {("/proposed/title", "value-not-expected")},
        ),
        ({"side": "federal"}, {("/side", "value-not-expected")}),
        (
            {"proposed": {"time_frame": {**LATER, "end": "2023-12-31"}}},
            {("/proposed/time_frame/end", "ends-before-start")},
        ),
        (
            {
                "proposed": {
                    "time_frame": {
                        **LATER,
                        "stages": [
                            {"text": "one", "start": "2023-12-01", "end": "2024-02-01"},
                            {"text": "two", "start": "2024-05-01", "end": "2024-04-01"},
                        ],
                    }
                }
            },
            {
                ("/proposed/time_frame/stages/0/start", "stage-outside"),
                ("/proposed/time_frame/stages/1/end", "ends-before-start"),
            },
        ),
        (
            {"kind": "change", "proposed": {"title": {"ar": "ڕاهێنان", "ckb": "تدريبي"}}},
            {("/proposed/title/ar", "wrong-letters"), ("/proposed/title/ckb", "wrong-letters")},
        ),
        (
            {
                "kind": "change",
                "proposed": {
                    "responsibilities": [
                        {"actor": "F-NONE", "part": "support"},
                        {"actor": "F-MOD", "part": "support"},
                        {"actor": "F-MOD", "part": "support"},
                    ]
                },
            },
            {
                ("/proposed/responsibilities", "lead-required"),
                ("/proposed/responsibilities/0/actor", "unknown-code"),
                ("/proposed/responsibilities/2/actor", "named-twice"),
            },
        ),
        ({"kind": "drop"}, {("/proposed/time_frame", "value-not-expected")}),
        ({"kind": "repeat", "proposed": {}}, {("/proposed/time_frame", "value-required")}),
        ({**ADDITION, "side": None}, {("/side", "value-required")}),
        (
            {**ADDITION, "proposed": {}},
            {
                ("/proposed/title", "value-required"),
                ("/proposed/responsibilities", "value-required"),
            },
        ),
        ({**ADDITION, "node": "P1.1.F1"}, {("/node", "not-an-output")}),
        (
            {
                **ADDITION,
                "proposed": {
                    **ADDITION["proposed"],
                    "indicators": [
                        {**INDICATOR, "unit": "ship"},
                        {**INDICATOR, "kind": "percentage", "disaggregation": ["sex", "sex"]},
                    ],
                },
            },
            {
                ("/proposed/indicators/0/unit", "unknown-code"),
                ("/proposed/indicators/1/unit", "wrong-unit"),
                ("/proposed/indicators/1/aggregation_time", "cannot-add-up"),
                ("/proposed/indicators/1/disaggregation", "named-twice"),
            },
        ),
    ],
)
async def test_what_the_loader_would_refuse_is_refused_field_by_field(
    amending: Amending, given: dict[str, Any], faults: set[tuple[str, str]]
) -> None:
    problem = assert_problem(await amending.draft(**given), "invalid-request")
    assert {(each["pointer"], each["slug"]) for each in problem["errors"]} == faults


async def test_an_objective_cannot_be_amended(amending: Amending) -> None:
    given = {"node": "P1.1", "actor": None}
    problem = assert_problem(await amending.draft("coordinator", **given), "invalid-request")
    assert [(each["pointer"], each["slug"]) for each in problem["errors"]] == [
        ("/node", "not-an-activity")
    ]


@pytest.mark.parametrize(
    "given",
    [
        {"reason": {"en": "a\x00b"}},
        {"reason": {"fr": "Non."}},
        {"proposed": []},
        {"proposed": {"title": "Other"}},
        {"proposed": {"time_frame": {"text": "", "start": "9999-12-31"}}},
        {"proposed": {"time_frame": {**LATER, "start": "yesterday"}}},
        {"kind": "abolish"},
        {"node": "P1.1.F1\x00"},
        {"origin": {"kind": "record", "id": "x"}},
        {"proposed": {"time_frame": {**LATER, "stages": [LATER] * 41}}},
    ],
)
async def test_hostile_input_is_a_named_problem(amending: Amending, given: dict[str, Any]) -> None:
    assert_problem(await amending.draft(**given), "invalid-request")


async def test_a_lone_surrogate_is_a_named_problem(amending: Amending) -> None:
    body = b'{"plan":"PLAN","kind":"drop","node":"P1.1.F1","reason":{"en":"\\ud800"}}'
    headers = {"Content-Type": "application/json"}
    answer = await amending["lead"].post("/amendments", content=body, headers=headers)
    assert_problem(answer, "invalid-request")


async def test_what_changes_nothing_is_not_proposed(amending: Amending) -> None:
    made = await amending.drafted(proposed={"time_frame": FRAME})
    problem = assert_problem(await amending.step("lead", made, "propose"), "invalid-request")
    assert problem["errors"][0]["slug"] == "changes-nothing"


async def test_a_draft_is_edited_and_a_proposal_is_not(amending: Amending) -> None:
    made = await amending.drafted()
    address = f"/amendments/{made['id']}"
    change = {"proposed": {"time_frame": {**LATER, "text": "from 2024"}}}
    lead = amending["lead"]
    assert_problem(await lead.patch(address, json=change), "precondition-required")
    stale = await lead.patch(address, json=change, headers={"If-Match": '"v9"'})
    assert_problem(stale, "stale-version")
    edited = await lead.patch(address, json=change, headers={"If-Match": '"v1"'})
    assert edited.json()["after"]["time_frame"]["text"] == "from 2024"
    assert edited.headers["etag"] == '"v2"'
    same = await lead.patch(address, json=change, headers={"If-Match": '"v2"'})
    assert same.json()["version"] == 2
    wrong = {"proposed": {"title": {"en": "Other"}}}
    assert_problem(
        await lead.patch(address, json=wrong, headers={"If-Match": '"v2"'}), "invalid-request"
    )
    await amending.step("lead", made, "propose")
    late = await lead.patch(address, json=change, headers={"If-Match": '"v3"'})
    assert assert_problem(late, "amendment-settled")["params"]["state"] == "proposed"


async def test_nobody_decides_on_what_they_proposed(amending: Amending) -> None:
    made = await amending.proposed("coordinator", actor=None)
    arguments = {"reason": "Agreed.", "effective_on": TODAY}
    own = await amending.step("coordinator", made, "accept", **arguments)
    assert_problem(own, "own-amendment")
    other = await amending.step("coordinator2", made, "accept", **arguments)
    assert other.json()["state"] == "accepted"


async def test_a_colleague_who_proposed_another_ones_draft_does_not_make_it_theirs(
    amending: Amending,
) -> None:
    made = await amending.drafted("coordinator", actor=None)
    await amending.step("coordinator2", made, "propose")
    for name in ("coordinator", "coordinator2"):
        refused = await amending.step(name, made, "reject", reason="No.")
        assert_problem(refused, "own-amendment")


async def test_neither_government_decides_for_the_other(amending: Amending) -> None:
    federal = await amending.proposed()
    krg = await amending.proposed("klead", node="P1.1.K1", actor="K-MOI")
    arguments = {"reason": "Agreed.", "effective_on": TODAY}
    for name, made in (("kcoordinator", federal), ("coordinator", krg)):
        refused = await amending.step(name, made, "accept", **arguments)
        assert_problem(refused, "not-found")
    assert (await amending.step("kcoordinator", krg, "accept", **arguments)).status_code == 200


@pytest.mark.parametrize(
    ("given", "slug"),
    [
        ({"effective_on": TODAY}, "reason-required"),
        ({"reason": "Agreed."}, "effective-day-required"),
        ({"reason": "Agreed.", "effective_on": "2022-12-31"}, "effective-too-early"),
        ({"reason": "Agreed.", "effective_on": "1999-12-31"}, "invalid-request"),
    ],
)
async def test_an_acceptance_says_why_and_from_when(
    amending: Amending, given: dict[str, Any], slug: str
) -> None:
    made = await amending.proposed()
    assert_problem(await amending.step("coordinator", made, "accept", **given), slug)
    assert (await amending.node("P1.1.F1"))["logframe_version"] == 1


async def test_only_an_acceptance_takes_a_day(amending: Amending) -> None:
    made = await amending.proposed()
    given = {"reason": "No.", "effective_on": TODAY}
    refused = await amending.step("coordinator", made, "reject", **given)
    assert_problem(refused, "invalid-request")


async def test_a_drop_waits_for_what_is_pending_and_the_reverse(amending: Amending) -> None:
    waiting = await amending.proposed()
    drop: dict[str, Any] = {"kind": "drop", "proposed": None}
    made = await amending.drafted(**drop)
    refused = assert_problem(await amending.step("lead", made, "propose"), "amendment-pending")
    assert refused["params"]["amendment"] == waiting["id"]
    await amending.step("lead", waiting, "withdraw")
    assert (await amending.step("lead", made, "propose")).status_code == 200
    other = await amending.drafted()
    assert_problem(await amending.step("lead", other, "propose"), "amendment-pending")


async def test_a_proposal_whose_ground_has_moved_cannot_be_accepted(amending: Amending) -> None:
    first = await amending.proposed()
    other = {**LATER, "text": "2026", "start": "2026-01-01", "end": "2026-12-31"}
    second = await amending.proposed(proposed={"time_frame": other})
    title = await amending.proposed(kind="change", proposed={"title": {"en": "Train leaders"}})
    arguments = {"reason": "Agreed.", "effective_on": TODAY}
    assert (await amending.step("coordinator", first, "accept", **arguments)).status_code == 200
    seen = (await amending["coordinator"].get(f"/amendments/{second['id']}")).json()
    assert seen["outdated"]
    late = await amending.step("coordinator", second, "accept", **arguments)
    assert assert_problem(late, "amendment-outdated")["params"]["fields"] == ["time_frame"]
    # What it does not touch may have moved.
    assert (await amending.step("coordinator", title, "accept", **arguments)).status_code == 200


async def test_a_dropped_activity_takes_no_more_amendments(amending: Amending) -> None:
    await amending.accepted(kind="drop", proposed=None)
    made = await amending.drafted()
    assert_problem(await amending.step("lead", made, "propose"), "node-dropped")


async def test_two_decisions_at_once_make_one(amending: Amending) -> None:
    made = await amending.proposed()
    arguments = {"reason": "Agreed.", "effective_on": TODAY}
    answers = await asyncio.gather(
        amending.step("coordinator", made, "accept", **arguments),
        amending.step("coordinator2", made, "accept", **arguments),
        amending.step("lead", made, "withdraw"),
    )
    assert sum(answer.status_code == 200 for answer in answers) == 1
    assert {answer.status_code for answer in answers} <= {200, 409, 412}


async def test_a_retried_proposal_is_one(amending: Amending) -> None:
    body = {
        "plan": "PLAN",
        "kind": "drop",
        "node": "P1.1.F1",
        "actor": "F-MOI",
        "reason": {"en": "Done elsewhere."},
    }
    key = {"Idempotency-Key": "once"}
    first = await amending["lead"].post("/amendments", json=body, headers=key)
    again = await amending["lead"].post("/amendments", json=body, headers=key)
    assert again.json() == first.json()
    assert again.headers["idempotent-replayed"] == "true"
    listed = await amending["lead"].get("/amendments")
    assert len(listed.json()["items"]) == 1


SEES = {
    "draft": {"lead": True, "support": False, "coordinator": False, "me": False, "anyone": False},
    "proposed": {
        "lead": True,
        "support": True,
        "verifier": True,
        "coordinator": True,
        "me": True,
        "kcoordinator": False,
        "klead": False,
        "donor": False,
        "anyone": False,
    },
    "rejected": {"lead": True, "support": True, "coordinator": True, "klead": False},
    "accepted": dict.fromkeys(
        ("lead", "support", "klead", "kcoordinator", "me", "donor", "anyone"), True
    ),
}


@pytest.mark.parametrize("state", SEES)
async def test_who_sees_an_amendment(amending: Amending, state: str) -> None:
    made = await amending.bring_to(state)
    for name, sees in SEES[state].items():
        answer = await amending[name].get(f"/amendments/{made['id']}")
        assert answer.status_code == (200 if sees else 404), name
        listed = await amending[name].get("/amendments", params={"plan": "PLAN"})
        assert [each["id"] for each in listed.json()["items"]] == ([made["id"]] if sees else [])


async def test_the_public_sees_what_changed_and_why_and_no_people(amending: Amending) -> None:
    made = await amending.proposed()
    said = {"text": {"en": "Our hall is free then."}}
    comments = f"/amendments/{made['id']}/comments"
    assert (await amending["support"].post(comments, json=said)).status_code == 201
    arguments = {"reason": "Agreed.", "effective_on": TODAY}
    await amending.step("coordinator", made, "accept", **arguments)
    seen = (await amending["anyone"].get(f"/amendments/{made['id']}")).json()
    assert seen["reason"]["en"] == "The budget came late."
    assert (seen["decision"], seen["effective_on"]) == ("Agreed.", TODAY)
    assert (seen["proposed_by"], seen["decided_by"]) == (None, None)
    assert (seen["allowed"], seen["may_comment"]) == ([], False)
    assert_problem(await amending["anyone"].get(comments), "not-signed-in")
    assert_problem(await amending["donor"].get(comments), "not-found")
    assert_problem(await amending["klead"].get(comments), "not-found")
    history = f"/amendments/{made['id']}/history"
    assert_problem(await amending["klead"].get(history), "not-found")


async def test_who_takes_part_discusses_until_it_is_decided(amending: Amending) -> None:
    made = await amending.proposed()
    address = f"/amendments/{made['id']}/comments"
    for name in ("support", "verifier", "coordinator", "me", "lead"):
        text = {"text": {"ar": f"رأي {name}"}}
        assert (await amending[name].post(address, json=text)).status_code == 201, name
    said = (await amending["lead"].get(address, params={"limit": 2})).json()
    assert [each["text"]["ar"] for each in said["items"]] == ["رأي support", "رأي verifier"]
    rest = await amending["lead"].get(address, params={"cursor": said["next"]})
    assert len(rest.json()["items"]) == 3
    word = {"text": {"en": "And we."}}
    assert_problem(await amending["klead"].post(address, json=word), "not-found")
    assert_problem(await amending["donor"].post(address, json=word), "forbidden")
    empty = await amending["lead"].post(address, json={"text": {"en": ""}})
    assert_problem(empty, "invalid-request")
    await amending.step("coordinator", made, "reject", reason="Not now.")
    late = await amending["support"].post(address, json=word)
    assert_problem(late, "amendment-settled")


async def test_lists_are_narrowed_and_say_what_waits(amending: Amending) -> None:
    retimed = await amending.proposed()
    other = await amending.proposed("klead", node="P1.1.K1", actor="K-MOI")
    own = await amending.proposed(
        "coordinator", actor=None, kind="drop", node="P1.1.F2", proposed=None
    )

    async def ids(name: str, **query: str) -> list[str]:
        found = await amending[name].get("/amendments", params=query)
        assert found.status_code == 200, found.text
        return [each["id"] for each in found.json()["items"]]

    assert await ids("me") == [own["id"], other["id"], retimed["id"]]
    assert await ids("me", node="P1.1.K1") == [other["id"]]
    assert await ids("me", kind="drop") == [own["id"]]
    assert await ids("me", jurisdiction="krg") == [other["id"]]
    assert await ids("me", state="accepted") == []
    assert await ids("coordinator", waiting="true") == [retimed["id"]]
    assert await ids("coordinator2", waiting="true") == [own["id"], retimed["id"]]
    assert await ids("anyone", waiting="true") == []
    refused = await amending["me"].get("/amendments", params={"cursor": "bm8"})
    assert_problem(refused, "invalid-cursor")


async def test_a_list_takes_as_many_statements_however_long_it_is(amending: Amending) -> None:
    engine = amending.app.state.engine

    async def counted() -> int:
        with count_statements(engine) as seen:
            found = await amending["me"].get("/amendments")
        assert found.status_code == 200
        return len(seen)

    await amending.proposed()
    await counted()
    one = await counted()
    await amending.proposed("klead", node="P1.1.K1", actor="K-MOI")
    await amending.accepted(kind="change", proposed={"title": {"en": "Train"}})
    await amending.proposed(kind="change", proposed={"title": {"en": "Teach"}})
    assert await counted() == one
