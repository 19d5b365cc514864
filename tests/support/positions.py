"""A plan with a shared federal activity and one of the Region, and everyone who takes part."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.models import Account
from inap.actors.models import Actor
from inap.kit import moments
from inap.plans.models import Node, Plan, Responsibility
from support.access import client_for
from support.factories import make_account, make_actor, make_node, make_plan

NOW = datetime(2023, 4, 10, 9, 30, tzinfo=UTC)
LATER = "2023-05-01T00:00:00Z"
YEARS = {"text": "2023-2024", "start": "2023-01-01", "end": "2024-12-31", "stages": []}
WHOLE = {
    "mechanism": {"ar": "ورش في المحافظات"},
    "steps": [
        {"from": "2023-01-01", "until": "2023-12-31", "text": {"en": "Prepare."}},
        {"from": "2024-01-01", "until": "2024-12-31", "text": {"en": "Carry out."}},
    ],
    "units": [{"en": "Training department"}],
    "own_part": {"en": "The security side."},
}
DONE = {
    "done_from": "2023-02-01",
    "done_until": "2023-03-01",
    "done": {"en": "Three workshops."},
    "completes": True,
}


async def make_responsibility(
    session: AsyncSession, node: Node, actor: Actor, part: str = "lead", position: int = 1
) -> None:
    """Name a body as lead or supporter of an activity."""
    session.add(Responsibility(node_id=node.id, actor_id=actor.id, part=part, position=position))
    await session.flush()


@dataclass
class World:
    """The plan, its activities by code, its bodies by code, and its people by name.

    P1.1.F1 is led by F-MOI (which has a unit) and F-MOD and supported by X-CSO, and lasts two
    years; P1.1.F2 by F-MOI alone, in two stages; P1.1.F3 by F-MOD and an unknown body; P1.1.K1 by
    K-MOI; P1.1.K2 names nobody.
    """

    plan: Plan
    nodes: dict[str, Node]
    actors: dict[str, Actor]
    people: dict[str, Account]


async def make_world(session: AsyncSession, code: str = "PLAN", **plan: Any) -> World:
    """The world, committed."""
    made = await make_plan(session, code, **plan)
    top = await make_node(session, made, "P1")
    output = await make_node(session, made, "P1.1", parent=top, level="output", position=2)
    nodes = {"P1": top, "P1.1": output}
    frames: dict[str, Any] = {
        "P1.1.F1": YEARS,
        "P1.1.F2": {
            "text": "two stages",
            "start": None,
            "end": None,
            "stages": [
                {"text": "prepare", "start": None, "end": None},
                {"text": "evaluate", "start": None, "end": None},
            ],
        },
    }
    for place, name in enumerate(("P1.1.F1", "P1.1.F2", "P1.1.F3", "P1.1.K1", "P1.1.K2")):
        nodes[name] = await make_node(
            session,
            made,
            name,
            parent=output,
            level="activity",
            side="krg" if ".K" in name else "federal",
            position=3 + place,
            time_frame=frames.get(name),
        )
    actors = {
        "F-MOI": await make_actor(session, "F-MOI", has_unit=True),
        "F-MOD": await make_actor(session, "F-MOD"),
        "K-MOI": await make_actor(session, "K-MOI"),
        "X-CSO": await make_actor(session, "X-CSO", jurisdiction=None),
        "X-UNKNOWN": await make_actor(session, "X-UNKNOWN", jurisdiction=None, type=None),
    }
    leads = {
        "P1.1.F1": ("F-MOI", "F-MOD"),
        "P1.1.F2": ("F-MOI",),
        "P1.1.F3": ("F-MOD", "X-UNKNOWN"),
        "P1.1.K1": ("K-MOI",),
    }
    for name, codes in leads.items():
        for position, lead in enumerate(codes):
            await make_responsibility(session, nodes[name], actors[lead], position=position)
    await make_responsibility(session, nodes["P1.1.F1"], actors["X-CSO"], "support")
    people = {
        "moi": await make_account(session, "focal_point", actor=actors["F-MOI"]),
        "moi2": await make_account(session, "focal_point", actor=actors["F-MOI"]),
        "unit": await make_account(session, "verifier", actor=actors["F-MOI"]),
        "mod": await make_account(session, "focal_point", actor=actors["F-MOD"]),
        "kmoi": await make_account(session, "focal_point", actor=actors["K-MOI"]),
        "kunit": await make_account(session, "verifier", actor=actors["K-MOI"]),
        "cso": await make_account(session, "reporter", actor=actors["X-CSO"]),
        "federal": await make_account(session, "coordinator", jurisdiction="federal"),
        "krg": await make_account(session, "coordinator", jurisdiction="krg"),
        "me": await make_account(session, "me_team"),
        "admin": await make_account(session, "admin"),
        "donor": await make_account(session, "donor"),
    }
    await session.commit()
    return World(made, nodes, actors, people)


def stand_at(monkeypatch: pytest.MonkeyPatch, moment: datetime = NOW) -> None:
    """Set the clock of the positions."""
    monkeypatch.setattr(moments, "now", lambda: moment)


class Desk:
    """HTTP clients of the world's people, and the steps they take."""

    def __init__(self, app: FastAPI, world: World) -> None:
        self.world = world
        self.clients = {name: client_for(app, person) for name, person in world.people.items()}

    def __getitem__(self, name: str) -> httpx.AsyncClient:
        return self.clients[name]

    async def circulate(
        self, name: str = "federal", *, side: str = "federal", **given: Any
    ) -> httpx.Response:
        """Circulate; of the whole plan unless a node is given."""
        body = {"plan": self.world.plan.code, "side": side, **given}
        return await self[name].post("/assignments", json=body)

    async def assignment(self, node: str, actor: str) -> dict[str, Any]:
        """The assignment of a body in an activity."""
        found = await self["me"].get("/assignments", params={"node": node, "actor": actor})
        (only,) = found.json()["items"]
        assert isinstance(only, dict)
        return only

    async def step(self, name: str, path: str, action: str, **given: Any) -> httpx.Response:
        """A transition of the present version of whatever stands at ``path``."""
        current = await self[name].get(path)
        return await self[name].post(
            f"{path}/transitions",
            json={"action": action, **given},
            headers={"If-Match": current.headers.get("etag", '"v0"')},
        )

    async def steps(self, path: str, *steps: tuple[str, str]) -> None:
        """Several transitions that have to succeed."""
        for name, action in steps:
            done = await self.step(name, path, action)
            assert done.status_code == 200, done.text

    async def acknowledged(self, node: str = "P1.1.F1", actor: str = "F-MOI") -> str:
        """The id of an assignment that is circulated and acknowledged."""
        krg = actor == "K-MOI"
        await self.circulate("krg" if krg else "federal", side="krg" if krg else "federal")
        found = await self.assignment(node, actor)
        who = {"F-MOI": "moi", "F-MOD": "mod", "K-MOI": "kmoi"}[actor]
        if found["state"] == "circulated":
            await self.steps(f"/assignments/{found['id']}", (who, "acknowledge"))
        return str(found["id"])

    async def plan(
        self, state: str = "draft", node: str = "P1.1.F1", actor: str = "F-MOI", **content: Any
    ) -> str:
        """The path of an implementation plan in a state."""
        assignment = await self.acknowledged(node, actor)
        who = {"F-MOI": "moi", "F-MOD": "mod", "K-MOI": "kmoi"}[actor]
        decides = "krg" if actor == "K-MOI" else "federal"
        made = await self[who].post(
            "/implementation-plans", json={"assignment": assignment, **WHOLE, **content}
        )
        assert made.status_code == 201, made.text
        path = f"/implementation-plans/{made.json()['id']}"
        walk: dict[str, list[tuple[str, str]]] = {
            "draft": [],
            "submitted": [(who, "submit")],
            "approved": [(who, "submit"), (decides, "approve")],
            "instructed": [(who, "submit"), (decides, "approve"), (decides, "instruct")],
        }
        await self.steps(path, *walk[state])
        return path

    async def report(
        self, state: str = "draft", node: str = "P1.1.F1", actor: str = "F-MOI", **given: Any
    ) -> str:
        """The path of an implementation report in a state, behind an instructed plan."""
        assignment = (await self.assignment_after_plan(node, actor))["id"]
        who = {"F-MOI": "moi", "F-MOD": "mod", "K-MOI": "kmoi"}[actor]
        decides = "krg" if actor == "K-MOI" else "federal"
        made = await self[who].post(
            "/implementation-reports", json={"assignment": assignment, **DONE, **given}
        )
        assert made.status_code == 201, made.text
        path = f"/implementation-reports/{made.json()['id']}"
        walk = {
            "draft": [],
            "submitted": [(who, "submit")],
            "accepted": [(who, "submit"), (decides, "accept")],
        }
        await self.steps(path, *walk[state])
        return path

    async def assignment_after_plan(self, node: str, actor: str) -> dict[str, Any]:
        """The assignment, instructed to start."""
        found = await self["me"].get("/assignments", params={"node": node, "actor": actor})
        items = found.json()["items"]
        if not items or items[0]["implementation_plan"] is None:
            await self.plan("instructed", node, actor)
        return await self.assignment(node, actor)

    async def change_settings(self, **given: Any) -> None:
        """Change settings of the plan."""
        path = f"/plans/{self.world.plan.code}/settings"
        current = await self["admin"].get(path)
        done = await self["admin"].patch(
            path, json=given, headers={"If-Match": current.headers["etag"]}
        )
        assert done.status_code == 200, done.text

    async def stages(self, name: str = "me", **query: str) -> dict[str, Any]:
        """State and leads' stages of each activity."""
        path = f"/plans/{self.world.plan.code}/implementation"
        found = await self[name].get(path, params=query)
        return {
            each["node"]["code"]: (
                each["state"],
                {lead["actor"]["code"]: lead["stage"] for lead in each["leads"]},
            )
            for each in found.json()["activities"]
        }
