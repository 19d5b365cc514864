"""The world of ``support.reporting`` with activities in it, and civil society that reports them."""

from dataclasses import dataclass, field
from typing import Any

import httpx
from fastapi import FastAPI
from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.models import Account
from inap.actors.models import Actor
from inap.plans.models import Indicator, Node
from support.access import client_for
from support.factories import make_account, make_actor, make_indicator, make_node
from support.reporting import World

REPORT: dict[str, Any] = {
    "plan": "PLAN",
    "node": "P1.1.1.F1",
    "actor": "X-WEO",
    "kind": "training",
    "title": {"en": "Mediation skills"},
    "area": "IQ-BG",
    "place": "Karrada",
    "start": "2023-02-01",
    "end": "2023-02-03",
    "participants": [{"sex": "female", "count": 20}, {"sex": "male", "count": 5}],
}


@dataclass
class Activities:
    """Two activities, an organisation of neither government, its people, and clients for all."""

    app: FastAPI
    session: AsyncSession
    world: World
    nodes: dict[str, Node]
    weo: Actor
    people: dict[str, Account]
    clients: dict[str, httpx.AsyncClient] = field(default_factory=dict)

    def __getitem__(self, name: str) -> httpx.AsyncClient:
        if name not in self.clients:
            self.clients[name] = client_for(self.app, self.people[name])
        return self.clients[name]

    async def indicator(self, code: str, node: str = "P1.1.1.F1", **given: Any) -> Indicator:
        """An indicator of an activity that the federal body reports on."""
        reporters = (self.world.moi, self.world.kmoi)
        unit = {"unit": "person", **given}
        made = await make_indicator(
            self.session, self.nodes[node], code, reporters=reporters, **unit
        )
        await self.session.commit()
        return made

    async def report(self, name: str = "cso", **given: Any) -> dict[str, Any]:
        """A new report, as it was answered."""
        response = await self[name].post("/activity-reports", json={**REPORT, **given})
        assert response.status_code == 201, response.text
        document: dict[str, Any] = response.json()
        return document

    async def step(
        self, name: str, report: dict[str, Any], action: str, **given: Any
    ) -> httpx.Response:
        """A transition of the report's present version."""
        current = await self[name].get(f"/activity-reports/{report['id']}")
        return await self[name].post(
            f"/activity-reports/{report['id']}/transitions",
            json={"action": action, **given},
            headers={"If-Match": current.headers.get("etag", '"v0"')},
        )

    async def approved(self, **given: Any) -> dict[str, Any]:
        """A report of the organisation that the federal coordinator approved."""
        made = await self.report(submit=True, **given)
        done = await self.step("coordinator", made, "approve")
        assert done.status_code == 200, done.text
        document: dict[str, Any] = done.json()
        return document

    async def bring_to(self, state: str, **given: Any) -> dict[str, Any]:
        """A report of the organisation in ``state``."""
        made = await self.report(submit=state != "draft", **given)
        later = {"reason": "Count again.", "deadline": "2023-05-01T00:00:00Z"}
        walk: dict[str, list[tuple[str, dict[str, str]]]] = {
            "returned": [("return", {"reason": "Count again."})],
            "approved": [("approve", {})],
            "reopened": [("approve", {}), ("reopen", later)],
        }
        for action, arguments in walk.get(state, []):
            response = await self.step("coordinator", made, action, **arguments)
            assert response.status_code == 200, response.text
        seen = (await self["cso"].get(f"/activity-reports/{made['id']}")).json()
        assert seen["state"] == state
        document: dict[str, Any] = seen
        return document

    async def declare(
        self, code: str, name: str = "me_team", version: int = 0, **rule: Any
    ) -> httpx.Response:
        """A counting rule of an indicator."""
        return await self[name].put(
            f"/plans/PLAN/indicators/{code}/counting-rule",
            json={"what": "participants", **rule},
            headers={"If-Match": f'"v{version}"'},
        )


async def make_activities(app: FastAPI, session: AsyncSession, world: World) -> Activities:
    """The activities, committed."""
    output = await make_node(session, world.plan, "P1.1.1", parent=world.node, level="output")
    nodes = {
        code: await make_node(session, world.plan, code, parent=output, level="activity", side=side)
        for code, side in (("P1.1.1.F1", "federal"), ("P1.1.1.K1", "krg"))
    }
    weo = await make_actor(session, "X-WEO", jurisdiction=None)
    people = {
        **world.people,
        "cso": await make_account(session, "reporter", actor=weo),
        **{
            role: await make_account(session, role)
            for role in ("me_team", "admin", "donor", "auditor")
        },
    }
    await session.commit()
    return Activities(app, session, world, {"P1.1.1": output, **nodes}, weo, people)
