"""Activity reports over HTTP: who reports, who decides, who sees what."""

import asyncio
import json
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest
from sqlalchemy import text

from inap.access.models import RoleGrant
from inap.plans.models import Responsibility
from inap.submissions.history import Entry, entry_hash
from support.activities import REPORT, Activities
from support.factories import make_account
from support.portal import anonymous
from support.problems import assert_problem
from support.queries import count_statements
from support.reporting import stand_at

STATES = ("draft", "submitted", "approved", "returned", "reopened")
ACTIONS = ("edit", "submit", "verify", "approve", "return", "reopen")
ARGUMENTS: dict[str, dict[str, str]] = {
    "return": {"reason": "Count again."},
    "reopen": {"reason": "A late list.", "deadline": "2023-05-01T00:00:00Z"},
}
# What each may do in each state; civil society has no unit, so nobody verifies.
MAY = {
    ("draft", "cso"): {"edit": "draft", "submit": "submitted"},
    ("submitted", "coordinator"): {"approve": "approved", "return": "returned"},
    ("approved", "coordinator"): {"reopen": "reopened"},
    ("returned", "cso"): {"edit": "returned", "submit": "submitted"},
    ("reopened", "cso"): {"edit": "reopened", "submit": "submitted"},
}
NOT_PERMITTED = {
    "cso": ("verify", "approve", "return", "reopen"),
    "coordinator": ("edit", "submit", "verify"),
}
# Nobody but the actor sees a draft; others see what is approved, and may do nothing with it.
HIDDEN = {"draft": ("coordinator", "kcoordinator", "focal")}


async def attempt(
    activities: Activities, name: str, report: dict[str, Any], action: str
) -> httpx.Response:
    if action != "edit":
        return await activities.step(name, report, action, **ARGUMENTS.get(action, {}))
    return await activities[name].patch(
        f"/activity-reports/{report['id']}", json={"place": "Mansour"}, headers={"If-Match": "*"}
    )


@pytest.mark.parametrize("state", STATES)
async def test_every_action_in_every_state_does_what_the_rules_say(
    activities: Activities, state: str
) -> None:
    made = await activities.bring_to(state)
    for name in ("cso", "coordinator", "kcoordinator", "focal"):
        for action in ACTIONS:
            outcome = MAY.get((state, name), {}).get(action)
            if outcome is not None:
                subject = await activities.bring_to(state)
                done = await attempt(activities, name, subject, action)
                assert (done.status_code, done.json()["state"]) == (200, outcome), done.text
                continue
            refused = await attempt(activities, name, made, action)
            assert refused.status_code in (403, 404, 409), (name, action, refused.text)
            if action in NOT_PERMITTED.get(name, ()) and name not in HIDDEN.get(state, ()):
                # A coordinator's role never edits, whoever's report it is.
                role = (name, action) == ("coordinator", "edit")
                assert_problem(refused, "forbidden" if role else "not-permitted")
    after = (await activities["cso"].get(f"/activity-reports/{made['id']}")).json()
    assert after == made


async def test_a_body_with_a_unit_is_verified_first(activities: Activities) -> None:
    made = await activities.report("focal", actor="F-MOI", submit=True)
    assert made["allowed"] == []
    assert_problem(await activities.step("coordinator", made, "approve"), "not-verified")
    assert (await activities.step("verifier", made, "verify")).json()["state"] == "verified"
    done = await activities.step("coordinator", made, "approve")
    assert done.json()["state"] == "approved"


async def test_nobody_decides_on_what_they_submitted(activities: Activities) -> None:
    session = activities.session
    both = await make_account(session, "reporter", actor=activities.weo)
    session.add(RoleGrant(account_id=both.id, role="coordinator", jurisdiction="federal"))
    await session.commit()
    activities.people["both"] = both
    made = await activities.report("both", submit=True)
    assert_problem(await activities.step("both", made, "approve"), "own-submission")


@pytest.mark.parametrize(
    ("area", "actor", "name", "side"),
    [
        ("IQ-BG", "X-WEO", "cso", "federal"),
        ("IQ-AR", "X-WEO", "cso", "krg"),
        ("IQ-KR", "X-WEO", "cso", "krg"),
        ("IQ", "X-WEO", "cso", "federal"),
        ("IQ", "K-MOI", "kfocal", "krg"),
        ("IQ-BG", "K-MOI", "kfocal", "federal"),
    ],
)
async def test_the_coordinator_of_the_place_decides(
    activities: Activities, area: str, actor: str, name: str, side: str
) -> None:
    made = await activities.report(name, area=area, actor=actor, submit=True)
    assert made["jurisdiction"] == side
    right, wrong = (
        ("kcoordinator", "coordinator") if side == "krg" else ("coordinator", "kcoordinator")
    )
    assert_problem(await activities.step(wrong, made, "approve"), "not-found")
    assert (await activities.step(right, made, "approve")).status_code == 200


async def test_a_wrong_area_moves_to_the_other_government_until_it_was_approved(
    activities: Activities,
) -> None:
    made = await activities.bring_to("returned")
    address = f"/activity-reports/{made['id']}"
    moved = await activities["cso"].patch(
        address, json={"area": "IQ-AR"}, headers={"If-Match": "*"}
    )
    assert moved.json()["jurisdiction"] == "krg"
    assert_problem(await activities["coordinator"].get(address), "not-found")
    approved = await activities.bring_to("reopened")
    refused = await activities["cso"].patch(
        f"/activity-reports/{approved['id']}", json={"area": "IQ-AR"}, headers={"If-Match": "*"}
    )
    assert assert_problem(refused, "wrong-area")["params"]["reason"] == "jurisdiction"


async def test_what_was_handed_in_is_never_overwritten(activities: Activities) -> None:
    made = await activities.bring_to("returned")
    address = f"/activity-reports/{made['id']}"
    for place in ("Mansour", "Adhamiya"):
        changed = await activities["cso"].patch(
            address, json={"place": place}, headers={"If-Match": "*"}
        )
        assert changed.json()["revision"] == 2
    rows = await activities.session.execute(
        text("SELECT number, place FROM activity_report_revision WHERE report_id = :id ORDER BY 1"),
        {"id": made["id"]},
    )
    assert [tuple(row) for row in rows] == [(1, "Karrada"), (2, "Adhamiya")]


async def test_an_edit_that_says_the_same_writes_nothing(activities: Activities) -> None:
    made = await activities.bring_to("returned")
    body = {key: REPORT[key] for key in ("title", "place", "participants", "start")}
    same = await activities["cso"].patch(
        f"/activity-reports/{made['id']}", json=body, headers={"If-Match": "*"}
    )
    assert same.json()["version"] == made["version"]


async def test_a_lapsed_reopening_shows_what_was_approved(
    activities: Activities, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = await activities.bring_to("reopened")
    address = f"/activity-reports/{made['id']}"
    await activities["cso"].patch(address, json={"place": "Mansour"}, headers={"If-Match": "*"})
    stand_at(monkeypatch, datetime(2023, 5, 2, tzinfo=UTC))
    seen = (await activities["cso"].get(address)).json()
    assert (seen["state"], seen["place"], seen["reason"]) == ("approved", "Karrada", None)
    assert_problem(await attempt(activities, "cso", made, "edit"), "reopening-lapsed")


async def test_the_history_is_chained_by_hash(activities: Activities) -> None:
    made = await activities.bring_to("reopened")
    told = await activities["cso"].get(f"/activity-reports/{made['id']}/history")
    entries = told.json()["items"]
    assert [each["action"] for each in entries] == ["create", "submit", "approve", "reopen"]
    rows = await activities.session.execute(
        text("SELECT * FROM activity_report_history WHERE report_id = :id ORDER BY sequence"),
        {"id": made["id"]},
    )
    previous = None
    for row in rows.mappings():
        if previous is not None:
            entry = Entry(
                submission=made["id"],
                by=str(row["by"]),
                **{
                    name: row[name]
                    for name in (
                        "sequence", "action", "from_state", "to_state", "revision", "at",
                        "reason", "deadline", "content_hash",
                    )
                },
            )  # fmt: skip
            assert entry_hash(previous, entry) == row["hash"]
        previous = row["hash"]
    audited = await activities.session.scalar(
        text("SELECT count(*) FROM audit_entry WHERE subject = :subject"),
        {"subject": f"activity-report:{made['id']}"},
    )
    assert audited == len(entries)


async def test_a_tool_needs_one_call_and_a_rehearsal_keeps_nothing(
    activities: Activities,
) -> None:
    body = {**REPORT, "external_id": "weo-1", "submit": True}
    key = {"Idempotency-Key": "weo-1"}
    asked = await activities["cso"].post(
        "/activity-reports", json={**body, "dry_run": True}, headers=key
    )
    assert (asked.status_code, asked.json()["state"]) == (200, "submitted")
    assert "Location" not in asked.headers
    kept = text(
        "SELECT (SELECT count(*) FROM activity_report) + (SELECT count(*) FROM audit_entry)"
        " + (SELECT count(*) FROM idempotency_record)"
    )
    assert await activities.session.scalar(kept) == 0
    done = await activities["cso"].post("/activity-reports", json=body, headers=key)
    assert (done.status_code, done.json()["state"]) == (201, "submitted")
    again = await activities["cso"].post("/activity-reports", json=body, headers=key)
    assert again.headers["Idempotent-Replayed"] == "true"
    assert again.json()["id"] == done.json()["id"]


async def test_a_second_report_under_the_same_external_id_is_named(
    activities: Activities,
) -> None:
    first = await activities.report(external_id="weo-1")
    body = {**REPORT, "external_id": "weo-1"}
    same = await activities["cso"].post("/activity-reports", json=body)
    told = {"activity_report": first["id"], "external_id": "weo-1", "same": True}
    assert assert_problem(same, "activity-report-exists")["params"] == told
    other = await activities["cso"].post("/activity-reports", json={**body, "place": "Mosul"})
    told = {**told, "same": False}
    assert assert_problem(other, "activity-report-exists")["params"] == told
    rehearsed = await activities["cso"].post("/activity-reports", json={**body, "dry_run": True})
    assert_problem(rehearsed, "activity-report-exists")
    # The id is the actor's own: another one may use it too.
    await activities.report("kfocal", actor="K-MOI", external_id="weo-1")


async def test_two_at_once_under_one_external_id_make_one_report(activities: Activities) -> None:
    body = {**REPORT, "external_id": "weo-1"}
    answers = await asyncio.gather(
        *(activities["cso"].post("/activity-reports", json=body) for _ in range(6))
    )
    assert sorted(answer.status_code for answer in answers) == [201, *[409] * 5]
    assert await activities.session.scalar(text("SELECT count(*) FROM activity_report")) == 1


async def test_of_two_who_decide_at_once_one_wins(activities: Activities) -> None:
    made = await activities.bring_to("submitted")
    etag = f'"v{made["version"]}"'
    address = f"/activity-reports/{made['id']}/transitions"
    bodies = [{"action": "approve"}, {"action": "return", "reason": "Count again."}]
    answers = await asyncio.gather(
        *(
            activities["coordinator"].post(address, json=body, headers={"If-Match": etag})
            for body in bodies
        )
    )
    assert sorted(answer.status_code for answer in answers) == [200, 412]


@pytest.mark.parametrize(
    ("given", "pointer", "slug"),
    [
        ({"plan": "NONE"}, "/plan", "unknown-code"),
        ({"node": "P9"}, "/node", "unknown-code"),
        ({"node": "P1.1.1"}, "/node", "not-an-activity"),
        ({"actor": "X-NONE"}, "/actor", "unknown-code"),
        ({"area": "IQ-XX"}, "/area", "unknown-code"),
        ({"kind": "party"}, "/kind", "literal-error"),
        ({"title": {"en": ""}}, "/title", "missing"),
        ({"title": {"en": "x" * 201}}, "/title/en", "string-too-long"),
        ({"title": "Training"}, "/title", "model-attributes-type"),
        ({"end": "2023-01-01"}, "/end", "end-before-start"),
        ({"end": "2024-01-01"}, "/end", "date-in-future"),
        ({"end": "9999-12-31"}, "/end", "less-than-equal"),
        ({"end": 1700000000}, "/end", "date-parsing"),
        ({"end": "2023-02-30"}, "/end", "date-from-datetime-parsing"),
        ({"place": "a\x00b"}, "/place", "control-character"),
        ({"place": "\ud800"}, "/place", "control-character"),
        ({"participants": {}}, "/participants", "list-type"),
        ({"participants": [{"count": 3}]}, "/participants/0/sex", "missing"),
        (
            {"participants": [{"sex": "female", "count": "some"}]},
            "/participants/0/count",
            "not-a-number",
        ),
        (
            {"participants": [{"sex": "female", "count": 10**30}]},
            "/participants/0/count",
            "not-a-number",
        ),
        ({"name": "Zainab"}, "/name", "extra-forbidden"),
        (
            {"knowledge": {"assessed": 5, "before": 40, "after": 101}},
            "/knowledge/after",
            "less-than-equal",
        ),
        (
            {"knowledge": {"assessed": 5, "before": 40, "after": 50}, "kind": "meeting"},
            "/knowledge",
            "value-not-expected",
        ),
        ({"external_id": "  "}, "/external_id", "string-pattern-mismatch"),
        ({"submit": "yes"}, "/submit", "bool-type"),
    ],
)
async def test_what_is_wrong_is_named_by_pointer(
    activities: Activities, given: dict[str, Any], pointer: str, slug: str
) -> None:
    content = json.dumps({**REPORT, **given}).encode()
    answer = await activities["cso"].post(
        "/activity-reports", content=content, headers={"Content-Type": "application/json"}
    )
    problem = assert_problem(answer, "invalid-request")
    assert (pointer, slug) in {(each["pointer"], each["slug"]) for each in problem["errors"]}
    assert await activities.session.scalar(text("SELECT count(*) FROM activity_report")) == 0


async def test_nothing_is_handed_in_without_participants(activities: Activities) -> None:
    body = {**REPORT, "participants": [], "submit": True}
    refused = await activities["cso"].post("/activity-reports", json=body)
    problem = assert_problem(refused, "incomplete-submission")
    assert [each["pointer"] for each in problem["errors"]] == ["/participants"]
    assert await activities.session.scalar(text("SELECT count(*) FROM activity_report")) == 0
    assert (await activities.report(participants=[]))["state"] == "draft"


async def test_nobody_reports_for_another_actor(activities: Activities) -> None:
    refused = await activities["focal"].post("/activity-reports", json=REPORT)
    assert_problem(refused, "not-permitted")


async def test_whether_the_plan_names_the_actor_does_not_matter_and_is_told(
    activities: Activities,
) -> None:
    assert (await activities.report())["named"] is False
    assert (await activities.report(node=None))["named"] is None
    node = activities.nodes["P1.1.1.F1"]
    activities.session.add(
        Responsibility(node_id=node.id, actor_id=activities.weo.id, part="support", position=1)
    )
    await activities.session.commit()
    assert (await activities.report())["named"] is True


async def listed(activities: Activities, name: str, **params: str) -> list[str]:
    answer = await activities[name].get("/activity-reports", params=params)
    assert answer.status_code == 200, answer.text
    return [each["title"]["en"] for each in answer.json()["items"]]


async def test_a_list_is_limited_by_what_it_is_asked(activities: Activities) -> None:
    await activities.approved(title={"en": "a"})
    await activities.approved(title={"en": "b"}, node=None, kind="meeting", area="IQ")
    await activities.approved(title={"en": "c"}, start="2023-03-01", end="2023-03-02")
    await activities.bring_to("submitted", title={"en": "d"})
    await activities.bring_to("returned", title={"en": "e"})
    assert await listed(activities, "cso") == ["e", "d", "c", "b", "a"]
    assert await listed(activities, "focal") == ["c", "b", "a"]
    assert await listed(activities, "cso", node="P1.1.1") == ["e", "d", "c", "a"]
    assert await listed(activities, "cso", kind="meeting") == ["b"]
    assert await listed(activities, "cso", area="IQ") == ["b"]
    assert await listed(activities, "cso", state="approved") == ["c", "b", "a"]
    assert await listed(activities, "cso", **{"from": "2023-02-04"}) == ["c"]
    assert await listed(activities, "cso", until="2023-02-28") == ["e", "d", "b", "a"]
    assert await listed(activities, "cso", actor="F-MOI") == []
    assert await listed(activities, "cso", waiting="true") == ["e"]
    assert await listed(activities, "coordinator", waiting="true") == ["d"]
    first = await activities["cso"].get("/activity-reports", params={"limit": 2})
    rest = await listed(activities, "cso", cursor=first.json()["next"])
    assert rest == ["c", "b", "a"]


@pytest.mark.parametrize("wrong", ["0", "yesterday", "2023-02-30", "1e3"])
async def test_a_day_that_is_none_is_named(activities: Activities, wrong: str) -> None:
    answer = await activities["cso"].get("/activity-reports", params={"until": wrong})
    assert_problem(answer, "invalid-request")


async def test_a_list_costs_the_same_however_long_it_is(activities: Activities) -> None:
    counts = []
    for _ in range(2):
        for _ in range(3):
            await activities.approved()
        with count_statements(activities.app.state.engine) as seen:
            await activities["coordinator"].get("/activity-reports")
        counts.append(len(seen))
    assert counts[0] == counts[1]


async def test_everybody_sees_what_is_approved_and_nothing_of_who_took_part_in_it(
    activities: Activities,
) -> None:
    made = await activities.approved(external_id="weo-1")
    address = f"/activity-reports/{made['id']}"
    async with anonymous(activities.app) as public:
        seen = (await public.get(address)).json()
        assert_problem(await public.get(f"{address}/history"), "not-found")
        reopen = {"reason": "A late list.", "deadline": "2023-05-01T00:00:00Z"}
        await activities.step("coordinator", made, "reopen", **reopen)
        await activities["cso"].patch(address, json={"place": "Mansour"}, headers={"If-Match": "*"})
        assert (await public.get(address)).json() == seen
    assert (seen["state"], seen["total"], seen["suppressed"]) == ("approved", 25, False)
    assert (seen["external_id"], seen["submitted_by"], seen["allowed"]) == (None, None, [])


SMALL = [
    {"sex": "female", "count": 20},
    {"sex": "female", "age": "0-17", "count": 3},
    {"sex": "male", "count": 30},
]


async def test_participants_are_hidden_where_a_restricted_indicator_measures(
    activities: Activities,
) -> None:
    await activities.indicator("R1", sensitivity="restricted")
    made = await activities.approved(participants=SMALL, result={"en": "They met."})
    address = f"/activity-reports/{made['id']}"
    async with anonymous(activities.app) as public:
        seen = (await public.get(address)).json()
    assert seen["suppressed"]
    assert [each["count"] for each in seen["participants"]] == [None] * 3
    assert (seen["total"], seen["place"], seen["result"]) == (None, None, None)
    for name in ("focal", "donor"):
        assert (await activities[name].get(address)).json()["total"] is None
    for name in ("cso", "coordinator", "kcoordinator", "me_team", "auditor"):
        full = (await activities[name].get(address)).json()
        assert (full["total"], full["suppressed"]) == (50, False)


async def test_what_a_protected_training_changed_is_hidden_like_its_other_numbers(
    activities: Activities,
) -> None:
    await activities.indicator("R1", sensitivity="restricted")
    made = await activities.approved(knowledge={"assessed": 2, "before": 50, "after": 100})
    address = f"/activity-reports/{made['id']}"
    for name in ("focal", "donor"):
        assert (await activities[name].get(address)).json()["knowledge"] is None
        (listed,) = (await activities[name].get("/activity-reports")).json()["items"]
        assert listed["knowledge"] is None
    for name in ("cso", "coordinator", "kcoordinator", "me_team", "auditor"):
        full = (await activities[name].get(address)).json()
        assert full["knowledge"] == {"assessed": 2, "before": 50, "after": 100}


async def test_an_indicator_above_protects_what_counts_towards_it(activities: Activities) -> None:
    await activities.indicator("R1", "P1.1.1", sensitivity="restricted")
    made = await activities.approved(participants=SMALL)
    address = f"/activity-reports/{made['id']}"
    assert (await activities["donor"].get(address)).json()["total"] == 50
    assert (await activities.declare("R1")).status_code == 200
    assert (await activities["donor"].get(address)).json()["total"] is None


async def test_small_numbers_are_hidden_where_no_activity_is_named(
    activities: Activities,
) -> None:
    made = await activities.approved(participants=SMALL, node=None)
    async with anonymous(activities.app) as public:
        seen = (await public.get(f"/activity-reports/{made['id']}")).json()
    assert [each["count"] for each in seen["participants"]] == [20, None, 30]
    assert seen["total"] == 50
    assert seen["place"] == "Karrada"


async def test_reports_of_an_unpublished_plan_are_not_public(activities: Activities) -> None:
    made = await activities.approved()
    await activities.session.execute(text("UPDATE plan SET published = false"))
    await activities.session.commit()
    async with anonymous(activities.app) as public:
        assert_problem(await public.get(f"/activity-reports/{made['id']}"), "not-found")
        assert (await public.get("/activity-reports")).json()["items"] == []


async def test_what_a_hidden_plan_holds_is_as_unknown_as_what_is_not_there(
    activities: Activities,
) -> None:
    mine = await activities.report()
    await activities.session.execute(text("UPDATE plan SET published = false"))
    await activities.session.commit()

    async def told(**given: Any) -> Any:
        refused = await activities["cso"].post("/activity-reports", json={**REPORT, **given})
        return assert_problem(refused, "invalid-request")["errors"]

    for node in ("P1.1.1.F1", "P1.1.1", "P9", None):
        assert await told(node=node) == await told(plan="NONE", node=node)
    # Who has a report of it knows the plan and the activity, and goes on with it.
    address = f"/activity-reports/{mine['id']}"
    changed = await activities["cso"].patch(
        address, json={"place": "Mansour"}, headers={"If-Match": "*"}
    )
    assert changed.json()["node"]["code"] == "P1.1.1.F1"
    for node in ("P1.1.1.K1", "P1.1.1", "P9"):
        refused = await activities["cso"].patch(
            address, json={"node": node}, headers={"If-Match": "*"}
        )
        errors = assert_problem(refused, "invalid-request")["errors"]
        assert [(each["pointer"], each["slug"]) for each in errors] == [("/node", "unknown-code")]


async def test_who_prepares_a_plan_reports_before_it_is_published(activities: Activities) -> None:
    session = activities.session
    session.add(
        RoleGrant(
            account_id=activities.people["cso"].id, role="coordinator", jurisdiction="federal"
        )
    )
    await session.execute(text("UPDATE plan SET published = false"))
    await session.commit()
    assert (await activities.report())["node"]["code"] == "P1.1.1.F1"
