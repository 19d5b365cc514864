"""Bodies that report one event twice: federal ones and one of the Region, and who decides."""

from typing import Any

import httpx
from fastapi import FastAPI
from sqlalchemy.ext.asyncio import AsyncSession

from inap.plans.models import IndicatorReporter
from support.factories import make_account, make_actor
from support.reporting import Desk, World

REASON = "Both of them tell of the training in May."
WHO = {
    "F-MOI": ("focal", "verifier", "coordinator"),
    "F-MOD": ("modfocal", None, "coordinator"),
    "F-MOJ": ("mojfocal", None, "coordinator"),
    "K-MOI": ("kfocal", None, "kcoordinator"),
}


async def add_bodies(session: AsyncSession, world: World) -> None:
    """Further federal bodies that report on ``I1``, their focal points, and the M&E team."""
    indicator = world.indicators["I1"]
    for code, name in (("F-MOD", "modfocal"), ("F-MOJ", "mojfocal")):
        body = await make_actor(session, code)
        session.add(IndicatorReporter(indicator_id=indicator.id, actor_id=body.id))
        world.people[name] = await make_account(session, "focal_point", actor=body)
    world.people["me"] = await make_account(session, "me_team")
    world.people["auditor"] = await make_account(session, "auditor")
    await session.commit()


class Table(Desk):
    """A desk at which overlaps are found and decided."""

    async def hand_in(self, actor: str, value: int, area: str = "IQ", **given: Any) -> Any:
        """A report that is handed in."""
        name = WHO[actor][0]
        values = given.pop("values", [{"value": value}])
        made = await self.report(name, actor=actor, area=area, values=values, **given)
        done = await self.step(name, made, "submit")
        assert done.status_code == 200, done.text
        return made

    async def approve(self, made: dict[str, Any]) -> None:
        """Bring what was handed in to its approval."""
        _, verifier, coordinator = WHO[made["actor"]["code"]]
        for name, action in ((verifier, "verify"), (coordinator, "approve")):
            if name is not None:
                done = await self.step(name, made, action)
                assert done.status_code == 200, done.text

    async def approved(self, actor: str, value: int, area: str = "IQ", **given: Any) -> Any:
        """A report that is approved."""
        made = await self.hand_in(actor, value, area, **given)
        await self.approve(made)
        return made

    async def correct(self, made: dict[str, Any], **change: Any) -> None:
        """Reopen, change, hand in and approve again."""
        name, _, coordinator = WHO[made["actor"]["code"]]
        step = {"reason": "A late list.", "deadline": "2023-05-01T00:00:00Z"}
        done = await self.step(coordinator, made, "reopen", **step)
        assert done.status_code == 200, done.text
        changed = await self[name].patch(
            f"/submissions/{made['id']}", json=change, headers={"If-Match": done.headers["etag"]}
        )
        assert changed.status_code == 200, changed.text
        done = await self.step(name, made, "submit")
        assert done.status_code == 200, done.text
        await self.approve(made)

    async def overlaps(self, name: str = "me", **query: Any) -> list[dict[str, Any]]:
        """The overlaps that someone sees."""
        response = await self[name].get("/overlaps", params=query)
        assert response.status_code == 200, response.text
        items: list[dict[str, Any]] = response.json()["items"]
        return items

    async def decide(
        self, name: str, overlap: dict[str, Any], action: str = "resolve", **given: Any
    ) -> httpx.Response:
        """A decision on the overlap's present version."""
        seen = await self[name].get(f"/overlaps/{overlap['id']}")
        return await self[name].post(
            f"/overlaps/{overlap['id']}/transitions",
            json={"action": action, "reason": REASON, **given},
            headers={"If-Match": seen.headers.get("etag", '"v0"')},
        )

    async def resolve(self, name: str, overlap: dict[str, Any], **given: Any) -> dict[str, Any]:
        """A decision that is taken."""
        done = await self.decide(name, overlap, "resolve", **given)
        assert done.status_code == 200, done.text
        document: dict[str, Any] = done.json()
        return document

    async def figures(self, as_of: str | None = None) -> dict[str, Any]:
        """The figure to date of ``I1`` on each side and nationally, as everyone reads it."""
        found = {}
        query = {"as_of": as_of} if as_of else {}
        for scope in ("federal", "krg", "national"):
            read = await self["focal"].get(f"/plans/PLAN/dashboards/{scope}", params=query)
            shown = [each for each in read.json()["indicators"] if each["code"] == "I1"]
            standing = shown[0]["standing"] if shown else None
            found[scope] = standing["value"] if standing else None
        return found


def table(app: FastAPI, world: World) -> Table:
    """The desk of a world with its added bodies."""
    return Table(app, world)
