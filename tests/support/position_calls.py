"""One of each position, new for each caller of the access table, on the plan of its world."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import httpx
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from inap.actors.models import Actor
from inap.kit.tables import new_id
from support.factories import make_node
from support.positions import DONE, WHOLE, make_responsibility
from support.reporting import Desk, World


@dataclass
class Positions:
    """Makes activities led by F-MOI and K-MOI and supported by X-CSO, and what follows of them."""

    session: AsyncSession
    world: World
    desk: Desk

    async def activity(self) -> str:
        """The code of a new federal activity."""
        code = f"A{new_id().hex[-12:]}"
        node = await make_node(
            self.session, self.world.plan, code, level="activity", side="federal"
        )
        cso = await self.session.scalar(select(Actor).where(Actor.code == "X-CSO"))
        assert cso is not None
        await make_responsibility(self.session, node, self.world.moi)
        await make_responsibility(self.session, node, self.world.kmoi, position=2)
        await make_responsibility(self.session, node, cso, "support")
        await self.session.commit()
        return code

    async def assignment(self, *, acknowledged: bool = True) -> dict[str, Any]:
        """F-MOI's assignment in a new activity."""
        node = await self.activity()
        body = {"plan": "PLAN", "side": "federal", "node": node}
        await self.desk["coordinator"].post("/assignments", json=body)
        query = {"node": node, "actor": "F-MOI"}
        found = await self.desk["coordinator"].get("/assignments", params=query)
        made: dict[str, Any] = found.json()["items"][0]
        if acknowledged:
            await self.step("focal", f"/assignments/{made['id']}", "acknowledge")
        return made

    async def plan(self, *steps: str) -> str:
        """The id of an implementation plan that took these steps."""
        body = {"assignment": (await self.assignment())["id"], **WHOLE}
        made = await self.desk["focal"].post("/implementation-plans", json=body)
        for step in steps:
            who = "focal" if step == "submit" else "coordinator"
            await self.step(who, f"/implementation-plans/{made.json()['id']}", step)
        return str(made.json()["id"])

    async def instructed(self) -> str:
        """The id of an assignment that was instructed to start."""
        plan = await self.plan("submit", "approve", "instruct")
        found = await self.desk["focal"].get(f"/implementation-plans/{plan}")
        return str(found.json()["assignment"])

    async def report(self, *steps: str) -> str:
        """The id of an implementation report that took these steps."""
        body = {"assignment": await self.instructed(), **DONE}
        made = await self.desk["focal"].post("/implementation-reports", json=body)
        for step in steps:
            await self.step("focal", f"/implementation-reports/{made.json()['id']}", step)
        return str(made.json()["id"])

    async def design(self) -> str:
        """The id of an open joint design."""
        body = {"plan": "PLAN", "node": await self.activity(), "note": {"en": "Together."}}
        made = await self.desk["coordinator"].post("/joint-designs", json=body)
        return str(made.json()["id"])

    async def support(self, reporter: httpx.AsyncClient, *steps: str) -> str:
        """The id of a support report of X-CSO that took these steps."""
        made = await reporter.post("/support-reports", json=await self.support_body())
        for step in steps:
            await self._send(reporter, f"/support-reports/{made.json()['id']}", step)
        return str(made.json()["id"])

    async def support_body(self) -> Mapping[str, Any]:
        """What X-CSO has to tell of a new activity."""
        return {
            "plan": "PLAN",
            "node": await self.activity(),
            "actor": "X-CSO",
            "leads": ["F-MOI"],
            "support": {"en": "Trainers."},
        }

    async def step(self, name: str, path: str, action: str) -> None:
        """A step that has to succeed."""
        await self._send(self.desk[name], path, action)

    async def _send(self, client: httpx.AsyncClient, path: str, action: str) -> None:
        current = await client.get(path)
        done = await client.post(
            f"{path}/transitions",
            json={"action": action},
            headers={"If-Match": current.headers["etag"]},
        )
        assert done.status_code == 200, done.text
