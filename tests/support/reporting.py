"""A plan with bodies of both governments and everyone who takes part in an approval."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.caller import Caller, Grant
from inap.access.models import Account
from inap.actors.models import Actor
from inap.plans.models import Indicator, Node, Plan, ReportingPeriod
from inap.submissions import clock
from support.access import client_for
from support.factories import (
    make_account,
    make_actor,
    make_area,
    make_indicator,
    make_node,
    make_period,
    make_plan,
)

NOW = datetime(2023, 4, 10, 9, 30, tzinfo=UTC)


@dataclass
class World:
    """One plan, two bodies (the federal one has a unit), their people, and two coordinators."""

    plan: Plan
    node: Node
    period: ReportingPeriod
    moi: Actor
    kmoi: Actor
    people: dict[str, Account]
    indicators: dict[str, Indicator] = field(default_factory=dict)

    def caller(self, name: str) -> Caller:
        """One of the people, as the rules take them."""
        grants = {
            "focal": Grant("focal_point", actor_id=self.moi.id),
            "focal2": Grant("focal_point", actor_id=self.moi.id),
            "verifier": Grant("verifier", actor_id=self.moi.id),
            "coordinator": Grant("coordinator", "federal"),
            "kfocal": Grant("focal_point", actor_id=self.kmoi.id),
            "kcoordinator": Grant("coordinator", "krg"),
        }
        account = self.people[name]
        return Caller(account.id, account.name, (grants[name],))

    async def add_indicator(self, session: AsyncSession, code: str, **given: Any) -> Indicator:
        """One more indicator that both bodies report on."""
        made = await make_indicator(
            session, self.node, code, reporters=(self.moi, self.kmoi), **given
        )
        self.indicators[code] = made
        await session.commit()
        return made


async def make_world(session: AsyncSession, code: str = "PLAN", **plan: Any) -> World:
    """The world, committed; its first indicator ``I1`` counts workshops each quarter."""
    await make_area(session)
    await make_area(session, "IQ-KR", kind="region", jurisdiction="krg")
    await make_area(session, "IQ-BG")
    await make_area(session, "IQ-BA")
    await make_area(session, "IQ-AR", jurisdiction="krg", parent_code="IQ-KR")
    moi = await make_actor(session, "F-MOI", has_unit=True)
    kmoi = await make_actor(session, "K-MOI")
    made = await make_plan(session, code, **plan)
    node = await make_node(session, made)
    period = await make_period(session, made)
    people = {
        "focal": await make_account(session, "focal_point", actor=moi),
        "focal2": await make_account(session, "focal_point", actor=moi),
        "verifier": await make_account(session, "verifier", actor=moi),
        "coordinator": await make_account(session, "coordinator", jurisdiction="federal"),
        "kfocal": await make_account(session, "focal_point", actor=kmoi),
        "kcoordinator": await make_account(session, "coordinator", jurisdiction="krg"),
    }
    world = World(made, node, period, moi, kmoi, people)
    await world.add_indicator(session, "I1")
    return world


def stand_at(monkeypatch: pytest.MonkeyPatch, moment: datetime = NOW) -> None:
    """Set the clock of the submissions."""
    monkeypatch.setattr(clock, "now", lambda: moment)


def fact(world: World, **given: Any) -> dict[str, Any]:
    """The body of a new submission: five workshops in the country in the first quarter."""
    return {
        "plan": world.plan.code,
        "indicator": "I1",
        "actor": "F-MOI",
        "period": "2023Q1",
        "area": "IQ",
        "values": [{"value": 5}],
        **given,
    }


class Desk:
    """HTTP clients of the world's people, and the steps they take."""

    def __init__(self, app: FastAPI, world: World) -> None:
        self.world = world
        self.clients = {name: client_for(app, person) for name, person in world.people.items()}

    def __getitem__(self, name: str) -> httpx.AsyncClient:
        return self.clients[name]

    async def report(self, name: str = "focal", **given: Any) -> dict[str, Any]:
        """A new draft, as it was answered."""
        response = await self[name].post("/submissions", json=fact(self.world, **given))
        assert response.status_code == 201, response.text
        document: dict[str, Any] = response.json()
        return document

    async def step(
        self, name: str, submission: dict[str, Any], action: str, **given: Any
    ) -> httpx.Response:
        """A transition of the submission's present version."""
        current = await self[name].get(f"/submissions/{submission['id']}")
        etag = current.headers.get("etag", '"v0"')
        return await self[name].post(
            f"/submissions/{submission['id']}/transitions",
            json={"action": action, **given},
            headers={"If-Match": etag},
        )

    async def bring_to(self, state: str, **given: Any) -> dict[str, Any]:
        """A submission of the federal body in ``state``, as its focal point sees it."""
        made = await self.report(**given)
        deadline = datetime(2023, 5, 1, tzinfo=UTC).isoformat()
        walk: dict[str, list[tuple[str, str, dict[str, str]]]] = {
            "draft": [],
            "submitted": [("focal", "submit", {})],
            "verified": [("focal", "submit", {}), ("verifier", "verify", {})],
        }
        walk["approved"] = [*walk["verified"], ("coordinator", "approve", {})]
        walk["returned"] = [*walk["submitted"], ("verifier", "return", {"reason": "Count again."})]
        walk["reopened"] = [
            *walk["approved"],
            ("coordinator", "reopen", {"reason": "A late list.", "deadline": deadline}),
        ]
        for name, action, arguments in walk[state]:
            response = await self.step(name, made, action, **arguments)
            assert response.status_code == 200, response.text
        seen = await self["focal"].get(f"/submissions/{made['id']}")
        document: dict[str, Any] = seen.json()
        assert document["state"] == state
        return document
