"""Declaring what counts, and taking a value from activity reports."""

import asyncio
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

import httpx
import pytest
from sqlalchemy import text

from inap.submissions.verify import verify
from support.activities import Activities
from support.factories import make_account, make_actor
from support.problems import assert_problem
from support.queries import count_statements
from support.reporting import stand_at

RULE = "/plans/PLAN/indicators/{}/counting-rule"
REOPEN = {"reason": "A late list.", "deadline": "2023-05-01T00:00:00Z"}


@pytest.fixture
async def counted(activities: Activities) -> Activities:
    """The activities with an indicator ``W`` that counts the people of both sexes."""
    await activities.indicator("W", disaggregation=["sex"])
    assert (await activities.declare("W")).status_code == 200
    return activities


def fact(*reports: dict[str, Any], **given: Any) -> dict[str, Any]:
    body = {
        "plan": "PLAN",
        "indicator": "W",
        "actor": "F-MOI",
        "period": "2023Q1",
        "area": "IQ",
        "activity_reports": [each["id"] for each in reports],
    }
    return {**body, **given}


async def draft(activities: Activities, *reports: dict[str, Any], **given: Any) -> dict[str, Any]:
    made = await activities["focal"].post("/submissions", json=fact(*reports, **given))
    assert made.status_code == 201, made.text
    document: dict[str, Any] = made.json()
    return document


async def step(
    activities: Activities, name: str, made: dict[str, Any], action: str, **given: Any
) -> httpx.Response:
    address = f"/submissions/{made['id']}"
    current = await activities[name].get(address)
    return await activities[name].post(
        f"{address}/transitions",
        json={"action": action, **given},
        headers={"If-Match": current.headers.get("etag", '"v0"')},
    )


async def publish(activities: Activities, made: dict[str, Any]) -> dict[str, Any]:
    for name, action in (("focal", "submit"), ("verifier", "verify"), ("coordinator", "approve")):
        done = await step(activities, name, made, action)
        assert done.status_code == 200, done.text
    document: dict[str, Any] = done.json()
    return document


async def national(activities: Activities, code: str = "W") -> Any:
    board = (await activities["me_team"].get("/plans/PLAN/dashboards/national")).json()
    found = next(each for each in board["indicators"] if each["code"] == code)
    return found["standing"] and found["standing"]["value"]


async def test_a_rule_is_declared_changed_and_taken_away(activities: Activities) -> None:
    await activities.indicator("W")
    address = RULE.format("W")
    before = await activities["donor"].get(address)
    assert before.headers["etag"] == '"v0"'
    assert before.json()["rule"] is None
    made = await activities.declare("W", "coordinator", sex="female", kinds=["training"])
    assert made.json()["version"] == 1
    rule = {**made.json()["rule"], "updated_at": None}
    assert rule == {
        "what": "participants",
        "sex": "female",
        "age": None,
        "kinds": ["training"],
        "nodes": None,
        "updated_at": None,
    }
    assert_problem(await activities.declare("W"), "stale-version")
    again = await activities.declare("W", version=1, what="activities", nodes=["P1.1.1.F1"])
    assert again.json()["version"] == 2
    gone = await activities["admin"].delete(address, headers={"If-Match": '"v2"'})
    assert (gone.json()["rule"], gone.json()["version"]) == (None, 3)
    # A rule that was taken away does not come back with its first version.
    assert_problem(await activities.declare("W"), "stale-version")
    audited = await activities.session.scalar(
        text("SELECT count(*) FROM audit_entry WHERE action LIKE 'counting-rule.%'")
    )
    assert audited == 3


async def test_of_two_who_declare_at_once_one_wins(activities: Activities) -> None:
    await activities.indicator("W")
    answers = await asyncio.gather(
        activities.declare("W", "admin"), activities.declare("W", "me_team")
    )
    assert sorted(answer.status_code for answer in answers) == [200, 412]


async def test_each_side_declares_for_its_own_activities(activities: Activities) -> None:
    await activities.indicator("F")
    await activities.indicator("K", "P1.1.1.K1")
    await activities.indicator("O", "P1.1.1")
    for code, name, may in (
        ("F", "coordinator", True),
        ("F", "kcoordinator", False),
        ("K", "kcoordinator", True),
        ("K", "coordinator", False),
        ("O", "coordinator", False),
        ("O", "me_team", True),
    ):
        told = await activities[name].get(RULE.format(code))
        assert told.json()["may_declare"] is may
        done = await activities.declare(code, name)
        if may:
            assert done.status_code == 200
        else:
            assert_problem(done, "not-permitted")
    assert_problem(await activities.declare("F", "focal", version=1), "forbidden")


@pytest.mark.parametrize(
    ("given", "pointer", "slug"),
    [
        ({"what": "people"}, "/what", "literal-error"),
        ({"what": "activities", "sex": "female"}, "/sex", "value-not-expected"),
        ({"age": "90+"}, "/age", "age-unknown"),
        ({"kinds": []}, "/kinds", "too-short"),
        ({"kinds": ["party"]}, "/kinds/0", "literal-error"),
        ({"nodes": ["P1.1.1.K1"]}, "/nodes/0", "not-measured"),
        ({"nodes": ["P9\x00"]}, "/nodes/0", "control-character"),
        ({"sex": {}}, "/sex", "literal-error"),
    ],
)
async def test_a_wrong_rule_is_named(
    activities: Activities, given: dict[str, Any], pointer: str, slug: str
) -> None:
    await activities.indicator("W")
    problem = assert_problem(await activities.declare("W", **given), "invalid-request")
    assert (pointer, slug) in {(each["pointer"], each["slug"]) for each in problem["errors"]}


@pytest.mark.parametrize(
    "given",
    [
        {"kind": "percentage", "aggregation_time": "ratio"},
        {"aggregation_time": "last"},
        {"kind": "yes_no", "aggregation_time": "none"},
    ],
)
async def test_only_a_number_that_adds_up_over_time_counts_reports(
    activities: Activities, given: dict[str, Any]
) -> None:
    await activities.indicator("W", **given)
    assert (await activities["admin"].get(RULE.format("W"))).json()["countable"] is False
    assert_problem(await activities.declare("W"), "not-countable")


async def test_what_may_count_is_told_with_what_it_makes(counted: Activities) -> None:
    first = await counted.approved()
    second = await counted.approved(participants=[{"sex": "female", "count": 7}])
    await counted.bring_to("submitted")
    await counted.approved(start="2022-12-01", end="2022-12-31")
    await counted.approved(node=None)
    asked = {"actor": "F-MOI", "period": "2023Q1", "area": "IQ"}
    told = await counted["focal"].get("/plans/PLAN/indicators/W/countable", params=asked)
    document = told.json()
    assert [each["id"] for each in document["reports"]] == [first["id"], second["id"]]
    assert document["cells"] == [
        {"sex": None, "age": None, "value": 32},
        {"sex": "female", "age": None, "value": 27},
        {"sex": "male", "age": None, "value": 5},
    ]
    assert (document["lacking"], document["more"]) == ([], False)
    elsewhere = {**asked, "area": "IQ-BA"}
    told = await counted["focal"].get("/plans/PLAN/indicators/W/countable", params=elsewhere)
    assert told.json()["reports"] == []
    refused = await counted["cso"].get("/plans/PLAN/indicators/W/countable", params=asked)
    assert_problem(refused, "not-permitted")
    unknown = {**asked, "period": "2099"}
    gone = await counted["focal"].get("/plans/PLAN/indicators/W/countable", params=unknown)
    assert_problem(gone, "not-found")


async def test_what_may_count_costs_the_same_however_much_it_is(counted: Activities) -> None:
    asked = {"actor": "F-MOI", "period": "2023Q1", "area": "IQ"}
    counts = []
    address = "/plans/PLAN/indicators/W/countable"
    # The first time on a connection, the driver asks about types.
    await counted["focal"].get(address, params=asked)
    for _ in range(2):
        for _ in range(3):
            await counted.approved()
        with count_statements(counted.app.state.engine) as seen:
            await counted["focal"].get(address, params=asked)
        counts.append(len(seen))
    assert counts[0] == counts[1]


async def test_a_value_is_taken_from_reports_and_moves_the_dashboard_by_exactly_that(
    counted: Activities,
) -> None:
    first = await counted.approved()
    second = await counted.approved(participants=[{"sex": "female", "count": 7}])
    made = await draft(counted, first, second)
    assert [(each["sex"], each["value"]) for each in made["values"]] == [
        (None, 32),
        ("female", 27),
        ("male", 5),
    ]
    assert [each["value"] for each in made["activity_reports"]] == [25, 7]
    assert made["parts_changed"] is False
    await publish(counted, made)
    assert await national(counted) == 32
    parts = await counted["donor"].get("/plans/PLAN/indicators/W/parts")
    [part] = parts.json()["items"]
    assert [each["id"] for each in part["activity_reports"]] == [first["id"], second["id"]]
    assert [each["value"] for each in part["activity_reports"]] == [25, 7]
    assert part["activity_reports"][0]["actor"]["code"] == "X-WEO"
    seen = (await counted["donor"].get(f"/submissions/{made['id']}")).json()
    assert (len(seen["activity_reports"]), seen["parts_changed"]) == (2, None)


async def test_parts_of_restricted_indicators_are_hidden_from_the_public(
    counted: Activities,
) -> None:
    await counted.indicator("R", sensitivity="restricted")
    assert (await counted.declare("R")).status_code == 200
    report = await counted.approved()
    made = await publish(counted, await draft(counted, report, indicator="R"))
    for address in ("/plans/PLAN/indicators/R/parts", f"/submissions/{made['id']}"):
        assert_problem(await counted["donor"].get(address), "not-found")
        assert (await counted["coordinator"].get(address)).status_code == 200
    # What a restricted indicator measures gives no number of people to a public one.
    refused = await counted["focal"].post("/submissions", json=fact(report))
    params = assert_problem(refused, "activity-report-unfit")["params"]
    assert params == {"activity_report": report["id"], "because": "restricted"}


async def test_a_part_tells_its_number_to_whom_the_report_itself_tells_it(
    counted: Activities,
) -> None:
    made = await publish(counted, await draft(counted, await counted.approved()))
    addresses = ("/plans/PLAN/indicators/W/parts", f"/submissions/{made['id']}")

    async def told(name: str) -> list[int | None]:
        answers = [(await counted[name].get(address)).json() for address in addresses]
        found = [answers[0]["items"][0]["activity_reports"], answers[1]["activity_reports"]]
        assert [len(reports) for reports in found] == [1, 1]
        return [reports[0]["value"] for reports in found]

    assert await told("donor") == [25, 25]
    # What is protected later is hidden as it is in the report.
    await counted.indicator("R", sensitivity="restricted")
    assert await told("donor") == [None, None]
    assert await told("focal") == [None, 25]
    for name in ("coordinator", "kcoordinator", "me_team", "auditor"):
        assert await told(name) == [25, 25]


async def test_a_part_is_protected_by_what_counts_above_its_activity(counted: Activities) -> None:
    made = await publish(counted, await draft(counted, await counted.approved()))
    address = f"/submissions/{made['id']}"
    await counted.indicator("R", "P1.1.1", sensitivity="restricted")
    assert (await counted["donor"].get(address)).json()["activity_reports"][0]["value"] == 25
    assert (await counted.declare("R")).status_code == 200
    assert (await counted["donor"].get(address)).json()["activity_reports"][0]["value"] is None
    parts = await counted["donor"].get("/plans/PLAN/indicators/W/parts")
    assert parts.json()["items"][0]["activity_reports"][0]["value"] is None


@pytest.mark.parametrize(
    ("given", "because"),
    [
        ({"node": None}, "node"),
        ({"kind": "meeting"}, "kind"),
        ({"start": "2022-12-01", "end": "2022-12-31"}, "period"),
        ({"area": "IQ-BA"}, "area"),
    ],
)
async def test_a_report_that_does_not_fit_is_named_with_the_reason(
    counted: Activities, given: dict[str, Any], because: str
) -> None:
    await counted.declare("W", version=1, kinds=["training"])
    report = await counted.approved(**given)
    refused = await counted["focal"].post("/submissions", json=fact(report, area="IQ-BG"))
    params = assert_problem(refused, "activity-report-unfit")["params"]
    assert params == {"activity_report": report["id"], "because": because}
    assert await counted.session.scalar(text("SELECT count(*) FROM submission")) == 0


async def test_the_other_governments_reports_do_not_count(counted: Activities) -> None:
    report = await counted.report(area="IQ-AR", submit=True)
    await counted.step("kcoordinator", report, "approve")
    refused = await counted["focal"].post("/submissions", json=fact(report))
    assert assert_problem(refused, "activity-report-unfit")["params"]["because"] == "side"


async def test_what_is_not_approved_or_not_there_does_not_count(counted: Activities) -> None:
    for report in (await counted.bring_to("submitted"), {"id": str(uuid4())}):
        refused = await counted["focal"].post("/submissions", json=fact(report))
        params = assert_problem(refused, "activity-report-unfit")["params"]
        assert params["because"] == "not-approved"


async def test_values_are_typed_or_taken_and_never_both(counted: Activities) -> None:
    report = await counted.approved()
    both = fact(report, values=[{"value": 5}])
    neither = {key: value for key, value in fact().items() if key != "activity_reports"}
    for body, slug in ((both, "value-not-expected"), (neither, "missing")):
        refused = await counted["focal"].post("/submissions", json=body)
        problem = assert_problem(refused, "invalid-request")
        assert [(each["pointer"], each["slug"]) for each in problem["errors"]] == [
            ("/values", slug)
        ]
    wrongs: list[Any] = [[], ["no-id"], [str(uuid4())] * 501, {}]
    for wrong in wrongs:
        refused = await counted["focal"].post("/submissions", json=fact(activity_reports=wrong))
        assert_problem(refused, "invalid-request")


async def test_without_a_rule_nothing_counts(counted: Activities) -> None:
    await counted.indicator("N")
    report = await counted.approved()
    refused = await counted["focal"].post("/submissions", json=fact(report, indicator="N"))
    assert_problem(refused, "no-counting-rule")


async def test_a_report_counts_once_for_an_indicator(counted: Activities) -> None:
    await counted.indicator("V")
    await counted.declare("V")
    report = await counted.approved()
    first = await draft(counted, report)
    # A draft keeps nothing from anybody.
    other = await draft(counted, report, area="IQ-BG", period="2023Q1", indicator="V")
    assert (await step(counted, "focal", first, "submit")).status_code == 200
    assert (await step(counted, "focal", other, "submit")).status_code == 200
    held = {"activity_reports": [report["id"]]}
    returned = await step(counted, "verifier", first, "return", reason="Count again.")
    assert returned.status_code == 200
    typed = await counted["focal"].patch(
        f"/submissions/{first['id']}",
        json={"values": [{"value": 5}, {"value": 5, "sex": "female"}]},
        headers={"If-Match": "*"},
    )
    assert typed.json()["activity_reports"] == []
    back = await counted["focal"].patch(
        f"/submissions/{first['id']}", json=held, headers={"If-Match": "*"}
    )
    assert back.json()["values"][0]["value"] == 25


async def second_body(activities: Activities) -> None:
    """Let another federal body report on the indicator too."""
    actor = await make_actor(activities.session, "F-MOE")
    activities.people["moe"] = await make_account(activities.session, "focal_point", actor=actor)
    await activities.session.execute(
        text("INSERT INTO indicator_reporter SELECT id, :actor FROM indicator WHERE code = 'W'"),
        {"actor": actor.id},
    )
    await activities.session.commit()


async def test_two_bodies_that_hand_in_the_same_report_at_once_count_it_once(
    counted: Activities,
) -> None:
    await second_body(counted)
    reports = [await counted.approved() for _ in range(3)]
    mine = await draft(counted, *reports)
    theirs = await counted["moe"].post("/submissions", json=fact(*reversed(reports), actor="F-MOE"))
    answers = await asyncio.gather(
        step(counted, "focal", mine, "submit"), step(counted, "moe", theirs.json(), "submit")
    )
    assert sorted(answer.status_code for answer in answers) == [200, 409]
    lost = next(answer for answer in answers if answer.status_code == 409)
    params = assert_problem(lost, "activity-report-counted")["params"]
    assert (params["period"], params["area"]) == ("2023Q1", "IQ")
    claims = await counted.session.execute(
        text("SELECT submission_id, count(*) AS reports FROM counted_report GROUP BY 1")
    )
    assert [row.reports for row in claims] == [3]
    again = await counted["moe"].post("/submissions", json=fact(reports[0], actor="F-MOE"))
    assert again.status_code == 409


async def test_what_a_correction_gives_up_may_count_elsewhere(counted: Activities) -> None:
    await second_body(counted)
    first, second = await counted.approved(), await counted.approved()
    made = await publish(counted, await draft(counted, first, second))
    await step(counted, "coordinator", made, "reopen", **REOPEN)
    only = {"activity_reports": [first["id"]]}
    address = f"/submissions/{made['id']}"
    changed = await counted["focal"].patch(address, json=only, headers={"If-Match": "*"})
    assert changed.json()["values"][0]["value"] == 25
    # The published revision still counts it.
    body = fact(second, actor="F-MOE")
    assert_problem(await counted["moe"].post("/submissions", json=body), "activity-report-counted")
    await publish(counted, made)
    assert (await counted["moe"].post("/submissions", json=body)).status_code == 201
    assert await national(counted) == 25


async def test_a_counted_report_that_is_corrected_is_told_and_changes_nothing(
    counted: Activities,
) -> None:
    report = await counted.approved()
    made = await publish(counted, await draft(counted, report))
    address = f"/submissions/{made['id']}"
    await counted.step("coordinator", report, "reopen", **REOPEN)
    for name in ("focal", "verifier", "coordinator"):
        seen = (await counted[name].get(address)).json()
        assert seen["parts_changed"] is True
        assert seen["activity_reports"][0]["changed"] is True
    await counted["cso"].patch(
        f"/activity-reports/{report['id']}",
        json={"participants": [{"sex": "female", "count": 9}]},
        headers={"If-Match": "*"},
    )
    await counted.step("cso", report, "submit")
    await counted.step("coordinator", report, "approve")
    seen = (await counted["focal"].get(address)).json()
    assert (seen["parts_changed"], seen["values"][0]["value"]) == (True, 25)
    assert await national(counted) == 25
    # The lead takes it again, in a correction of its own.
    await step(counted, "coordinator", made, "reopen", **REOPEN)
    assert_problem(await step(counted, "focal", made, "submit"), "activity-report-unfit")
    again = await counted["focal"].patch(
        address, json={"activity_reports": [report["id"]]}, headers={"If-Match": "*"}
    )
    assert (again.json()["values"][0]["value"], again.json()["parts_changed"]) == (9, False)
    await publish(counted, made)
    assert await national(counted) == 9


async def test_a_reopening_that_lapses_leaves_the_parts_as_they_were(
    counted: Activities, monkeypatch: pytest.MonkeyPatch
) -> None:
    report = await counted.approved()
    made = await publish(counted, await draft(counted, report))
    await counted.step("coordinator", report, "reopen", **REOPEN)
    stand_at(monkeypatch, datetime(2023, 5, 2, tzinfo=UTC))
    seen = (await counted["focal"].get(f"/submissions/{made['id']}")).json()
    assert seen["parts_changed"] is False


async def test_a_draft_is_looked_at_again_when_it_is_handed_in(counted: Activities) -> None:
    report = await counted.approved()
    made = await draft(counted, report)
    await counted.declare("W", version=1, sex="female")
    refused = await step(counted, "focal", made, "submit")
    assert assert_problem(refused, "activity-report-unfit")["params"]["because"] == "changed"
    assert await counted.session.scalar(text("SELECT count(*) FROM counted_report")) == 0
    address = f"/submissions/{made['id']}"
    narrated = await counted["focal"].patch(
        address, json={"narrative": {"en": "Of women."}}, headers={"If-Match": "*"}
    )
    assert len(narrated.json()["activity_reports"]) == 1
    again = await counted["focal"].patch(
        address, json={"activity_reports": [report["id"]]}, headers={"If-Match": "*"}
    )
    assert again.json()["values"][0]["value"] == 20
    assert (await step(counted, "focal", made, "submit")).status_code == 200


async def test_reports_are_counted_by_their_number(activities: Activities) -> None:
    await activities.indicator("A", unit="workshop")
    await activities.declare("A", what="activities")
    reports = [await activities.approved() for _ in range(3)]
    made = await draft(activities, *reports, indicator="A")
    assert [each["value"] for each in made["values"]] == [3]


async def test_figures_taken_from_reports_verify(counted: Activities) -> None:
    made = await publish(counted, await draft(counted, await counted.approved()))
    assert made["state"] == "approved"
    async with counted.app.state.sessions() as session, session.begin():
        assert await verify(session) == []
