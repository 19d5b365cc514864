"""What carries evidence carries it alike: each kind through its draft, its approval and its return.

What submissions do in particular is in ``test_attaching.py``.
"""

import hashlib
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

import pytest
from fastapi import FastAPI
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from inap.implementation.activity_report_verify import verify_activity_reports
from inap.kit import moments
from inap.kit.stored_files import StoredFile
from support import sample_files as files
from support.access import client_for
from support.activities import REPORT
from support.evidence import ARABIC, address, attached, names, upload
from support.factories import make_account, make_actor, make_indicator, make_node
from support.position_calls import Positions
from support.problems import assert_problem
from support.reporting import NOW, Desk, World

KINDS = ("submission", "activity_report", "implementation_report")


@dataclass
class Carried:
    """One draft of the federal body that carries evidence, and its way through its approval."""

    desk: Desk
    path: str
    approval: tuple[tuple[str, str], ...]

    async def step(self, name: str, action: str, **given: Any) -> None:
        """A step that has to succeed."""
        current = await self.desk[name].get(self.path)
        done = await self.desk[name].post(
            f"{self.path}/transitions",
            json={"action": action, **given},
            headers={"If-Match": current.headers["etag"]},
        )
        assert done.status_code == 200, done.text

    async def approve(self) -> None:
        """Hand it in, and everything that follows of that."""
        for name, action in self.approval:
            await self.step(name, action)

    async def told(self, name: str = "focal") -> dict[str, Any]:
        """The thing's own document."""
        response = await self.desk[name].get(self.path)
        assert response.status_code == 200, response.text
        document: dict[str, Any] = response.json()
        return document

    async def steps(self, name: str = "focal") -> list[tuple[str, str | None]]:
        """What its history tells: each step and the file that it is about."""
        found = (await self.desk[name].get(f"{self.path}/history")).json()["items"]
        return [
            (each["action"], each["evidence"]["name"] if each["evidence"] else None)
            for each in found
        ]


Make = Callable[[str], Awaitable[Carried]]
BY_UNIT = (("focal", "submit"), ("verifier", "verify"), ("coordinator", "approve"))
BY_COORDINATOR = (("focal", "submit"), ("coordinator", "accept"))


@pytest.fixture
def make(desk: Desk, world: World, session: AsyncSession, monkeypatch: pytest.MonkeyPatch) -> Make:
    """Makes a draft of a kind."""
    monkeypatch.setattr(moments, "now", lambda: NOW)

    async def carried(kind: str) -> Carried:
        if kind == "submission":
            made = await desk.report()
            return Carried(desk, f"/submissions/{made['id']}", BY_UNIT)
        if kind == "activity_report":
            body = {**REPORT, "node": None, "actor": "F-MOI"}
            answer = await desk["focal"].post("/activity-reports", json=body)
            return Carried(desk, f"/activity-reports/{answer.json()['id']}", BY_UNIT)
        await make_actor(session, "X-CSO", jurisdiction=None)
        made_id = await Positions(session, world, desk).report()
        return Carried(desk, f"/implementation-reports/{made_id}", BY_COORDINATOR)

    return carried


@pytest.fixture(params=KINDS)
async def carried(request: pytest.FixtureRequest, make: Make) -> Carried:
    """A draft of each kind."""
    return await make(request.param)


async def test_a_file_goes_there_counts_and_comes_back(carried: Carried, desk: Desk) -> None:
    before = await carried.told()
    made = await upload(desk["focal"], carried.path, caption_en="The list")
    assert made.status_code == 201, made.text
    told = made.json()
    assert made.headers["location"].endswith(f"{carried.path}/evidence/{told['id']}")
    assert (told["name"], told["removable"]) == (ARABIC, True)
    after = await carried.told()
    assert (before["evidence"], after["evidence"]) == (0, 1)
    assert after["version"] == told["subject_version"] == before["version"] + 1
    assert after["revision"] == before["revision"] == 1
    content = await desk["focal"].get(f"{address(carried.path)}/{told['id']}/content")
    assert content.content == files.pdf()
    assert_problem(await upload(desk["focal"], carried.path), "evidence-exists")


async def test_the_history_names_what_was_attached_and_removed(
    carried: Carried, desk: Desk
) -> None:
    told = await attached(desk["focal"], carried.path)
    gone = await desk["focal"].delete(f"{address(carried.path)}/{told['id']}")
    assert gone.status_code == 200, gone.text
    assert await carried.steps() == [("create", None), ("attach", ARABIC), ("detach", ARABIC)]
    assert (await carried.told())["evidence"] == 0
    # It was part of nothing that anybody else read.
    assert_problem(await desk["focal"].get(f"{address(carried.path)}/{told['id']}"), "not-found")


async def test_what_was_handed_in_keeps_its_evidence(carried: Carried, desk: Desk) -> None:
    first = await attached(desk["focal"], carried.path)
    of_first = f"{address(carried.path)}/{first['id']}"
    await carried.step("focal", "submit")
    assert_problem(
        await upload(desk["focal"], carried.path, files.png(), name="a.png"), "wrong-state"
    )
    assert_problem(await desk["focal"].delete(of_first), "wrong-state")
    returning = "verifier" if carried.approval is BY_UNIT else "coordinator"
    await carried.step(returning, "return", reason="Another annex.")

    removed = (await desk["focal"].delete(of_first)).json()
    assert (removed["removed_revision"], removed["removable"]) == (2, False)
    await attached(desk["focal"], carried.path, files.png(), name="b.png")
    assert await names(desk["focal"], carried.path) == ["b.png"]
    assert await names(desk["coordinator"], carried.path, revision=1) == [ARABIC]
    assert (await desk["coordinator"].get(f"{of_first}/content")).content == files.pdf()
    assert_problem(await desk["focal"].delete(of_first), "not-found")
    said = await carried.told()
    assert (said["revision"], said["evidence"]) == (2, 1)

    await carried.approve()
    assert await names(desk["coordinator"], carried.path) == ["b.png"]
    assert await names(desk["coordinator"], carried.path, revision=1) == [ARABIC]


async def test_who_takes_part_sees_it_and_nobody_else(
    carried: Carried, desk: Desk, app: FastAPI, session: AsyncSession
) -> None:
    told = await attached(desk["focal"], carried.path)
    desk.clients["donor"] = client_for(app, await make_account(session, "donor"))
    desk.clients["auditor"] = client_for(app, await make_account(session, "auditor"))
    await session.commit()

    async def hidden(*people: str) -> None:
        for name in people:
            for path in ("", f"/{told['id']}", f"/{told['id']}/content"):
                answer = await desk[name].get(f"{address(carried.path)}{path}")
                assert_problem(answer, "not-found")

    await hidden("coordinator", "kcoordinator", "kfocal", "donor", "auditor")
    assert_problem(await upload(desk["kfocal"], carried.path), "not-found")
    assert_problem(await upload(desk["verifier"], carried.path), "not-permitted")
    await carried.approve()
    await hidden("kfocal", "donor")
    assert await names(desk["coordinator"], carried.path) == [ARABIC]
    assert await names(desk["auditor"], carried.path) == [ARABIC]


async def test_the_same_file_under_another_kind_is_told(make: Make, desk: Desk) -> None:
    drafts = [await make(kind) for kind in KINDS]
    told = [await attached(desk["focal"], each.path) for each in drafts]
    seen = [[each["kind"] for each in answer["seen_before"]] for answer in told]
    assert seen == [[], ["submission"], ["submission", "activity_report"]]
    # The coordinator is told of what they may see: the others are drafts still.
    await drafts[2].step("focal", "submit")
    shown = (await desk["coordinator"].get(address(drafts[2].path))).json()["items"]
    assert shown[0]["seen_before"] == []


async def test_what_a_body_begins_after_a_return_is_not_told_before_it_is_handed_in(
    make: Make, desk: Desk
) -> None:
    report = await make("implementation_report")
    first = await attached(desk["focal"], report.path)
    await report.step("focal", "submit")
    await report.step("coordinator", "return", reason="Another annex.")
    await desk["focal"].delete(f"{address(report.path)}/{first['id']}")
    other = await attached(desk["focal"], report.path, files.png(), name="b.png")
    fact = await desk.report()
    await attached(desk["focal"], fact, files.png(), name="c.png")
    await desk.step("focal", fact, "submit")

    coordinator = desk["coordinator"]
    for query in ({}, {"revision": 2}, {"revision": 9}):
        assert await names(coordinator, report.path, **query) == [ARABIC]
    assert_problem(await coordinator.get(f"{address(report.path)}/{other['id']}"), "not-found")
    shown = (await coordinator.get(f"{address(report.path)}/{first['id']}")).json()
    assert (shown["removed_at"], shown["removed_by"], shown["removed_revision"]) == (None,) * 3
    assert shown["removable"] is False
    listed = (await coordinator.get(address(fact))).json()["items"]
    assert listed[0]["seen_before"] == []
    assert [step for step, _ in await report.steps("coordinator")][-1] == "return"

    await report.step("focal", "submit")
    listed = (await coordinator.get(address(fact))).json()["items"]
    assert [each["kind"] for each in listed[0]["seen_before"]] == ["implementation_report"]


async def test_evidence_of_a_protected_activity_is_for_full_sight_only(
    make: Make, desk: Desk, world: World, session: AsyncSession
) -> None:
    node = await make_node(
        session, world.plan, "P1.1.F9", parent=world.node, level="activity", side="federal"
    )
    await make_indicator(session, node, "R1", sensitivity="restricted")
    await session.commit()
    report = await make("activity_report")
    version = {"If-Match": '"v1"'}
    await desk["focal"].patch(report.path, json={"node": "P1.1.F9"}, headers=version)
    told = await attached(desk["focal"], report.path)
    await report.approve()
    # The other government reads what was approved; the files of it are another matter.
    assert (await report.told("kcoordinator"))["evidence"] is None
    for path in ("", f"/{told['id']}", f"/{told['id']}/content"):
        answer = await desk["kcoordinator"].get(f"{address(report.path)}{path}")
        assert_problem(answer, "not-found")
    assert await names(desk["coordinator"], report.path) == [ARABIC]


async def test_the_proof_of_activity_reports_covers_their_files(
    make: Make, desk: Desk, session: AsyncSession
) -> None:
    report = await make("activity_report")
    first = await attached(desk["focal"], report.path)
    await desk["focal"].delete(f"{address(report.path)}/{first['id']}")
    await attached(desk["focal"], report.path, files.png(), name="b.png")
    await report.approve()
    assert await verify_activity_reports(session, lambda _what, _done: None) == []
    await session.rollback()
    stored = (await session.scalars(select(StoredFile).where(StoredFile.name == "b.png"))).one()
    stored.sha256 = hashlib.sha256(b"another").digest()
    await session.commit()
    found = await verify_activity_reports(session, lambda _what, _done: None)
    assert {finding.check for finding in found} == {"history"}


async def test_a_report_sent_again_by_its_own_id_is_still_known_as_the_same(desk: Desk) -> None:
    body = {**REPORT, "node": None, "actor": "F-MOI", "external_id": "moi-1"}
    made = (await desk["focal"].post("/activity-reports", json=body)).json()
    path = f"/activity-reports/{made['id']}"
    told = await attached(desk["focal"], path)
    version = {"If-Match": f'"v{told["subject_version"]}"'}
    await desk["focal"].patch(path, json={"place": "Mansour"}, headers=version)
    again = await desk["focal"].post("/activity-reports", json={**body, "place": "Mansour"})
    refused = assert_problem(again, "activity-report-exists")
    assert refused["params"]["same"] is True
