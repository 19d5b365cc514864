"""The main job over HTTP: reported, verified, approved, published."""

from decimal import Decimal

import httpx
import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from inap.kit.audit import AuditEntry
from inap.plans.models import Plan
from inap.submissions.models import Observation, Publication, Rollup, StandingFigure
from support.problems import assert_problem
from support.reporting import Desk, World


def told(observation: Observation) -> tuple[int, int, int | None]:
    """Its value, and between which versions of the plan it is known."""
    value = observation.value
    assert value is not None
    return (int(value), observation.version_from, observation.version_to)


async def test_a_value_travels_from_a_focal_point_to_the_public(
    client: httpx.AsyncClient, session: AsyncSession, world: World, desk: Desk
) -> None:
    draft = await desk.report(values=[{"value": "٥"}], narrative={"en": "Five workshops."})
    assert draft["state"] == "draft"
    assert draft["allowed"] == ["edit", "submit"]
    assert draft["values"][0]["value"] == 5
    address = f"/submissions/{draft['id']}"
    assert_problem(await client.get(address), "not-found")

    submitted = await desk.step("focal", draft, "submit")
    assert submitted.json()["state"] == "submitted"
    assert submitted.json()["allowed"] == []
    waiting = (await desk["verifier"].get("/submissions?waiting=true")).json()["items"]
    assert [item["id"] for item in waiting] == [draft["id"]]
    assert waiting[0]["allowed"] == ["verify", "return"]

    verified = await desk.step("verifier", draft, "verify")
    assert verified.json()["state"] == "verified"
    waiting = (await desk["coordinator"].get("/submissions?waiting=true")).json()["items"]
    assert [item["id"] for item in waiting] == [draft["id"]]

    approved = await desk.step("coordinator", draft, "approve")
    assert approved.json()["state"] == "approved"
    assert approved.json()["published_revision"] == 1
    assert approved.headers["etag"] == '"v4"'

    public = (await client.get(address)).json()
    assert public["state"] == "approved"
    assert public["values"][0]["value"] == 5
    assert public["narrative"] is None
    assert public["submitted_by"] is None
    assert public["allowed"] == []

    plan = await session.scalar(select(Plan.data_version).where(Plan.id == world.plan.id))
    assert plan == 2
    [observation] = (await session.scalars(select(Observation))).all()
    assert told(observation) == (5, 2, None)
    rollups = (await session.scalars(select(Rollup).order_by(Rollup.scope))).all()
    assert [(row.scope, row.parts) for row in rollups] == [("federal", 1), ("national", 1)]
    assert {row.value for row in rollups} == {Decimal(5)}
    standing = (await session.scalars(select(StandingFigure))).all()
    assert {row.scope for row in standing} == {"federal", "national"}
    [publication] = (await session.scalars(select(Publication))).all()
    assert (publication.version, publication.kind, publication.revision) == (2, "published", 1)
    assert publication.at == observation.known_from

    entries = await session.scalars(
        select(AuditEntry.action).where(AuditEntry.subject == f"submission:{draft['id']}")
    )
    assert sorted(entries) == [
        "submission.approve",
        "submission.create",
        "submission.submit",
        "submission.verify",
    ]


async def test_a_correction_replaces_the_published_values_only_when_approved(
    client: httpx.AsyncClient, session: AsyncSession, desk: Desk
) -> None:
    made = await desk.bring_to("reopened")
    address = f"/submissions/{made['id']}"
    changed = await desk["focal"].patch(
        address,
        json={"values": [{"value": 7}]},
        headers={"If-Match": f'"v{made["version"]}"'},
    )
    assert changed.json()["revision"] == 2
    public = (await client.get(address)).json()
    assert (public["state"], public["revision"], public["values"][0]["value"]) == ("approved", 1, 5)

    for name, action in (("focal", "submit"), ("verifier", "verify"), ("coordinator", "approve")):
        assert (await desk.step(name, made, action)).status_code == 200
    public = (await client.get(address)).json()
    assert (public["revision"], public["values"][0]["value"]) == (2, 7)

    observations = (await session.scalars(select(Observation).order_by(Observation.revision))).all()
    first, second = observations
    assert told(first) == (5, 2, 3)
    assert told(second) == (7, 3, None)
    assert first.known_to == second.known_from
    kinds = await session.scalars(select(Publication.kind).order_by(Publication.version))
    assert kinds.all() == ["published", "corrected"]
    national = await session.scalar(select(Rollup.value).where(Rollup.scope == "national"))
    assert national == 7


async def test_approving_again_without_a_change_publishes_nothing(
    session: AsyncSession, desk: Desk
) -> None:
    made = await desk.bring_to("reopened")
    for name, action in (("focal", "submit"), ("verifier", "verify"), ("coordinator", "approve")):
        response = await desk.step(name, made, action)
        assert response.status_code == 200, response.text
    assert response.json()["state"] == "approved"
    assert len((await session.scalars(select(Publication))).all()) == 1


async def test_an_actor_without_a_unit_goes_straight_to_the_coordinator(desk: Desk) -> None:
    made = await desk.report("kfocal", actor="K-MOI", area="IQ-KR")
    await desk.step("kfocal", made, "submit")
    waiting = (await desk["kcoordinator"].get("/submissions?waiting=true")).json()["items"]
    assert [item["id"] for item in waiting] == [made["id"]]
    approved = await desk.step("kcoordinator", made, "approve")
    assert approved.json()["state"] == "approved"


async def test_the_history_tells_every_step(desk: Desk, client: httpx.AsyncClient) -> None:
    made = await desk.bring_to("returned")
    history = (await desk["focal"].get(f"/submissions/{made['id']}/history")).json()["items"]
    assert [entry["action"] for entry in history] == ["create", "submit", "return"]
    assert history[-1]["reason"] == "Count again."
    assert history[-1]["by"]["name"] == "verifier"
    assert history[0]["values"][0]["value"] == 5
    assert len({entry["hash"] for entry in history}) == 3
    assert_problem(await client.get(f"/submissions/{made['id']}/history"), "not-found")


async def test_the_public_never_sees_the_history(desk: Desk, client: httpx.AsyncClient) -> None:
    made = await desk.bring_to("approved")
    assert (await client.get(f"/submissions/{made['id']}")).status_code == 200
    assert_problem(await client.get(f"/submissions/{made['id']}/history"), "not-found")


@pytest.mark.parametrize("limit", [1, 2])
async def test_the_history_pages(desk: Desk, limit: int) -> None:
    made = await desk.bring_to("approved")
    address = f"/submissions/{made['id']}/history?limit={limit}"
    seen: list[int] = []
    cursor = ""
    while True:
        page = (await desk["focal"].get(address + cursor)).json()
        seen += [entry["sequence"] for entry in page["items"]]
        if page["next"] is None:
            break
        cursor = f"&cursor={page['next']}"
    assert seen == [1, 2, 3, 4]
