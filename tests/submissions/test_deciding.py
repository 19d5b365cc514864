"""One decision on many submissions: each by the rule of a single one, each reported."""

import asyncio
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy.ext.asyncio import AsyncSession

from inap.submissions.verify import verify
from support.problems import assert_problem
from support.reporting import Desk, World


@pytest.fixture
async def three(desk: Desk, session: AsyncSession, world: World) -> list[dict[str, Any]]:
    """Three submissions that wait for the coordinator."""
    made = []
    for number in range(3):
        await world.add_indicator(session, f"B{number}")
        made.append(await desk.bring_to("verified", indicator=f"B{number}"))
    return made


async def decide(
    desk: Desk, items: list[dict[str, Any]], name: str = "coordinator", **given: Any
) -> Any:
    body = {
        "action": "approve",
        "items": [{"id": item["id"], "version": item["version"]} for item in items],
        **given,
    }
    return await desk[name].post("/submissions/transitions", json=body)


async def test_many_are_approved_and_one_refusal_leaves_the_others(
    desk: Desk, session: AsyncSession, three: list[dict[str, Any]]
) -> None:
    three[1]["version"] -= 1
    strange = {"id": str(uuid4()), "version": 1}
    response = await decide(desk, [*three, strange])
    assert response.status_code == 200, response.text
    found = response.json()
    assert (found["done"], found["refused"]) == (2, 2)
    assert [item["outcome"] for item in found["items"]] == ["done", "refused", "done", "refused"]
    assert [item["state"] for item in found["items"]] == ["approved", "verified", "approved", None]
    slugs = [item["problem"] and item["problem"]["slug"] for item in found["items"]]
    assert slugs == [None, "stale-version", None, "not-found"]
    assert found["items"][1]["problem"]["pointer"] == "/items/1"
    assert found["items"][1]["version"] == three[1]["version"] + 1
    assert await verify(session) == []


async def test_each_is_decided_by_the_rule_of_one(desk: Desk, three: list[dict[str, Any]]) -> None:
    own = await decide(desk, three, "kcoordinator")
    assert [item["problem"]["slug"] for item in own.json()["items"]] == ["not-found"] * 3
    draft = await decide(desk, three, "focal")
    assert [item["problem"]["slug"] for item in draft.json()["items"]] == ["not-permitted"] * 3
    silent = await decide(desk, three, action="return")
    assert [item["problem"]["slug"] for item in silent.json()["items"]] == ["reason-required"] * 3
    returned = await decide(desk, three, action="return", reason="Count again.")
    assert returned.json()["done"] == 3
    again = await decide(desk, three, action="return", reason="Count again.")
    assert [item["problem"]["slug"] for item in again.json()["items"]] == ["stale-version"] * 3


async def test_one_named_twice_is_done_once(desk: Desk, three: list[dict[str, Any]]) -> None:
    response = await decide(desk, [three[0], three[0]])
    assert [item["outcome"] for item in response.json()["items"]] == ["done", "refused"]


async def test_two_who_decide_at_once_never_both_do(
    desk: Desk, session: AsyncSession, three: list[dict[str, Any]]
) -> None:
    answers = await asyncio.gather(decide(desk, three), decide(desk, three[::-1]))
    assert [answer.status_code for answer in answers] == [200, 200]
    assert sorted(answer.json()["done"] for answer in answers) == [0, 3]
    assert await verify(session) == []


async def test_a_retry_gets_the_first_answer(desk: Desk, three: list[dict[str, Any]]) -> None:
    body = {"action": "approve", "items": [{"id": three[0]["id"], "version": three[0]["version"]}]}
    headers = {"Idempotency-Key": "once"}
    first, second = [
        await desk["coordinator"].post("/submissions/transitions", json=body, headers=headers)
        for _ in range(2)
    ]
    assert first.json() == second.json()
    assert second.headers["idempotent-replayed"] == "true"


@pytest.mark.parametrize(
    "body",
    [
        {"action": "reopen", "items": []},
        {"action": "approve", "items": []},
        {"action": "approve", "items": [{"id": "x", "version": 1}]},
        {"action": "approve", "items": [{"id": str(uuid4()), "version": 0}]},
        {"action": "approve", "items": [{"id": str(uuid4()), "version": 1}] * 201},
        {
            "action": "approve",
            "items": [{"id": str(uuid4()), "version": 1}],
            "deadline": "2023-05-01T00:00:00Z",
        },
        {"action": "return", "items": {}, "reason": []},
    ],
)
async def test_what_is_no_decision_is_refused(desk: Desk, body: dict[str, Any]) -> None:
    response = await desk["coordinator"].post("/submissions/transitions", json=body)
    assert_problem(response, "invalid-request")
