"""What a coordinator learns through an overlap of the other government's work in progress."""

from typing import Any

import pytest
from fastapi import FastAPI
from sqlalchemy.ext.asyncio import AsyncSession

from support.overlapping import REASON, Table, add_bodies, table
from support.problems import assert_problem
from support.reporting import World


@pytest.fixture
async def desk(app: FastAPI, session: AsyncSession, world: World) -> Table:
    await add_bodies(session, world)
    return table(app, world)


async def hand_in_again(desk: Table, made: dict[str, Any], value: int) -> None:
    """Reopen what the Region had approved, and hand it in with another figure."""
    step = {"reason": "A late list.", "deadline": "2023-05-01T00:00:00Z"}
    done = await desk.step("kcoordinator", made, "reopen", **step)
    changed = await desk["kfocal"].patch(
        f"/submissions/{made['id']}",
        json={"values": [{"value": value}]},
        headers={"If-Match": done.headers["etag"]},
    )
    assert changed.status_code == 200, changed.text
    done = await desk.step("kfocal", made, "submit")
    assert done.status_code == 200, done.text


async def outcomes(desk: Table, name: str, overlap: dict[str, Any]) -> dict[str, Any]:
    answer = await desk[name].get(f"/overlaps/{overlap['id']}")
    assert answer.status_code == 200, answer.text
    return {each["resolution"]: each["value"] for each in answer.json()["outcomes"]}


async def test_a_correction_of_the_other_side_is_weighed_only_by_who_sees_it(desk: Table) -> None:
    await desk.approved("F-MOI", 48)
    theirs = await desk.approved("K-MOI", 50, "IQ-AR")
    (overlap,) = await desk.overlaps("coordinator")
    await desk.resolve("me", overlap, resolution="max")
    as_published = {"sum": 98, "max": 50, "stated": 0}
    assert await outcomes(desk, "coordinator", overlap) == as_published
    await hand_in_again(desk, theirs, 70)
    assert await outcomes(desk, "coordinator", overlap) == as_published
    for name in ("kcoordinator", "me"):
        assert await outcomes(desk, name, overlap) == {"sum": 118, "max": 70, "stated": 0}


async def test_what_a_pending_correction_looks_like_is_told_once_it_is_approved(
    desk: Table,
) -> None:
    await desk.approved("F-MOI", 48)
    theirs = await desk.approved("K-MOI", 20, "IQ-AR")
    assert await desk.overlaps("me") == []
    await hand_in_again(desk, theirs, 50)
    (overlap,) = await desk.overlaps("me")
    assert overlap["reasons"] == ["area-within", "near-figure", "two-governments"]
    assert await desk.overlaps("coordinator") == []
    assert_problem(await desk["coordinator"].get(f"/overlaps/{overlap['id']}"), "not-found")
    returned = {"reason": "Which list?", "deadline": "2023-05-01T00:00:00Z"}
    await desk.step("kcoordinator", theirs, "return", **returned)
    assert await desk.overlaps("coordinator") == []
    assert [each["id"] for each in await desk.overlaps("kcoordinator")] == [overlap["id"]]
    await desk.step("kfocal", theirs, "submit")
    await desk.approve(theirs)
    assert [each["id"] for each in await desk.overlaps("coordinator")] == [overlap["id"]]


async def test_what_was_dismissed_tells_of_a_pending_correction_no_more_than_what_waits(
    desk: Table,
) -> None:
    await desk.approved("F-MOI", 48)
    theirs = await desk.approved("K-MOI", 20, "IQ-AR")
    await hand_in_again(desk, theirs, 50)
    (overlap,) = await desk.overlaps("me")
    await desk.decide("me", overlap, "dismiss")
    assert await desk.overlaps("coordinator") == []
    await desk.approve(theirs)
    (dismissed,) = await desk.overlaps("coordinator")
    assert (dismissed["id"], dismissed["state"]) == (overlap["id"], "dismissed")


async def test_who_declares_an_overlap_sees_it_whatever_the_other_side_corrects(
    desk: Table,
) -> None:
    ours = await desk.approved("F-MOI", 48)
    theirs = await desk.approved("K-MOI", 4, "IQ-AR")
    await hand_in_again(desk, theirs, 5)
    body = {"plan": "PLAN", "submissions": [ours["id"], theirs["id"]], "reason": REASON}
    answer = await desk["coordinator"].post("/overlaps", json=body)
    assert answer.status_code == 201, answer.text
    assert [each["value"] for each in answer.json()["members"]] == [48, 4]
    assert await outcomes(desk, "coordinator", answer.json()) == {"sum": 52, "max": 48, "stated": 0}
