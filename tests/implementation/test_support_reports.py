"""Support reports over HTTP: a supporting body tells, the leads and the coordinator read."""

import json
from typing import Any

import pytest

from support.positions import Desk
from support.problems import assert_problem

GIVEN = {
    "plan": "PLAN",
    "node": "P1.1.F1",
    "actor": "X-CSO",
    "leads": ["F-MOI"],
    "support": {"en": "We lent trainers."},
}


async def begun(desk: Desk, **given: Any) -> str:
    made = await desk["cso"].post("/support-reports", json={**GIVEN, **given})
    assert made.status_code == 201, made.text
    return f"/support-reports/{made.json()['id']}"


async def test_a_support_report_is_written_submitted_and_noted(desk: Desk) -> None:
    path = await begun(desk, leads=[], support=None)
    refused = assert_problem(await desk.step("cso", path, "submit"), "incomplete-submission")
    assert [each["pointer"] for each in refused["errors"]] == ["/support", "/leads"]
    for name in ("federal", "moi", "me"):
        assert_problem(await desk[name].get(path), "not-found")
    current = await desk["cso"].get(path)
    changed = await desk["cso"].patch(
        path,
        json={"leads": ["F-MOI"], "support": {"en": "Trainers."}, "suggestions": {"en": "More."}},
        headers={"If-Match": current.headers["etag"]},
    )
    assert [lead["code"] for lead in changed.json()["leads"]] == ["F-MOI"]
    await desk.steps(path, ("cso", "submit"))
    assert (await desk["moi"].get(path)).json()["support"]["en"] == "Trainers."
    for name in ("mod", "krg", "kmoi"):
        assert_problem(await desk[name].get(path), "not-found")
    waiting = await desk["federal"].get("/support-reports", params={"waiting": "true"})
    assert [each["allowed"] for each in waiting.json()["items"]] == [["note"]]
    assert_problem(await desk.step("moi", path, "note"), "not-permitted")
    done = await desk.step("federal", path, "note")
    assert (done.json()["state"], done.json()["noted_at"]) == ("noted", "2023-04-10T09:30:00Z")
    assert_problem(await desk.step("cso", path, "submit"), "wrong-state")
    told = await desk["me"].get(f"{path}/history")
    assert [step["action"] for step in told.json()["items"]] == ["create", "submit", "note"]


@pytest.mark.parametrize(
    ("given", "slug"),
    [
        ({"node": "P1.1.F2"}, "not-a-supporter"),
        ({"actor": "F-MOI"}, "not-a-supporter"),
        ({"node": "P9"}, "invalid-request"),
        ({"plan": "NONE"}, "invalid-request"),
        ({"leads": ["K-MOI"]}, "invalid-request"),
        ({"leads": "F-MOI"}, "invalid-request"),
        ({"support": {"en": "\ud800"}}, "invalid-request"),
    ],
)
async def test_what_does_not_fit_is_refused(desk: Desk, given: dict[str, Any], slug: str) -> None:
    answer = await desk["cso"].post(
        "/support-reports",
        content=json.dumps({**GIVEN, **given}),
        headers={"Content-Type": "application/json"},
    )
    assert_problem(answer, slug)


async def test_only_the_supporting_body_itself_tells(desk: Desk) -> None:
    assert_problem(await desk["moi"].post("/support-reports", json=GIVEN), "not-permitted")
    assert_problem(await desk["federal"].post("/support-reports", json=GIVEN), "forbidden")
