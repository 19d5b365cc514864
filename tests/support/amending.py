"""A plan with activities of both governments, and everyone who takes part in amending it."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.models import Account
from inap.actors.models import Actor
from inap.kit import moments
from inap.plans.models import Node, Plan, Responsibility
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
from support.portal import anonymous

NOW = datetime(2023, 5, 15, 9, 30, tzinfo=UTC)
TODAY = NOW.date().isoformat()
FRAME = {"text": "2023-2024", "start": "2023-01-01", "end": "2024-12-31", "stages": []}
LATER = {"text": "2024-2025", "start": "2024-01-01", "end": "2025-12-31", "stages": []}
QUARTERS = ("2023Q1", "2023Q2", "2023Q3")


@dataclass
class Amending:
    """One plan: an output with a federal and a KRG activity, led by F-MOI and K-MOI."""

    app: FastAPI
    session: AsyncSession
    plan: Plan
    nodes: dict[str, Node]
    actors: dict[str, Actor]
    people: dict[str, Account]
    clients: dict[str, httpx.AsyncClient] = field(default_factory=dict)

    def __getitem__(self, name: str) -> httpx.AsyncClient:
        return self.clients[name]

    async def draft(self, name: str = "lead", **given: Any) -> httpx.Response:
        """A new amendment as it was answered; a retiming by the lead unless told otherwise."""
        body = {
            "plan": "PLAN",
            "kind": "retime",
            "node": "P1.1.F1",
            "actor": "F-MOI",
            "proposed": {"time_frame": LATER},
            "reason": {"en": "The budget came late."},
            **given,
        }
        body = {key: value for key, value in body.items() if value is not None}
        return await self[name].post("/amendments", json=body)

    async def drafted(self, name: str = "lead", **given: Any) -> dict[str, Any]:
        response = await self.draft(name, **given)
        assert response.status_code == 201, response.text
        document: dict[str, Any] = response.json()
        return document

    async def step(
        self, name: str, amendment: dict[str, Any], action: str, **given: Any
    ) -> httpx.Response:
        """A transition of the amendment's present version."""
        current = await self[name].get(f"/amendments/{amendment['id']}")
        etag = current.headers.get("etag", '"v0"')
        return await self[name].post(
            f"/amendments/{amendment['id']}/transitions",
            json={"action": action, **given},
            headers={"If-Match": etag},
        )

    async def proposed(self, name: str = "lead", **given: Any) -> dict[str, Any]:
        made = await self.drafted(name, **given)
        response = await self.step(name, made, "propose")
        assert response.status_code == 200, response.text
        document: dict[str, Any] = response.json()
        return document

    async def accepted(
        self, on: str = TODAY, by: str = "coordinator", name: str = "lead", **given: Any
    ) -> dict[str, Any]:
        made = await self.proposed(name, **given)
        response = await self.step(by, made, "accept", reason="Agreed.", effective_on=on)
        assert response.status_code == 200, response.text
        document: dict[str, Any] = response.json()
        return document

    async def bring_to(self, state: str, **given: Any) -> dict[str, Any]:
        """An amendment of the federal activity's lead in ``state``."""
        if state == "draft":
            return await self.drafted(**given)
        made = await self.proposed(**given)
        steps: dict[str, tuple[str, dict[str, str]]] = {
            "accepted": ("coordinator", {"reason": "Agreed.", "effective_on": TODAY}),
            "rejected": ("coordinator", {"reason": "Not now."}),
            "withdrawn": ("lead", {}),
        }
        if state in steps:
            by, arguments = steps[state]
            action = {"accepted": "accept", "rejected": "reject", "withdrawn": "withdraw"}[state]
            response = await self.step(by, made, action, **arguments)
            assert response.status_code == 200, response.text
            document: dict[str, Any] = response.json()
            return document
        return made

    async def node(self, code: str, version: int | None = None) -> dict[str, Any]:
        query = {} if version is None else {"version": version}
        response = await self["anyone"].get(f"/plans/PLAN/nodes/{code}", params=query)
        assert response.status_code == 200, response.text
        document: dict[str, Any] = response.json()
        return document

    async def reporters(self, indicator: str) -> list[str]:
        found = await self["anyone"].get(f"/plans/PLAN/indicators/{indicator}")
        return sorted(each["actor"] for each in found.json()["reporters"])


async def make_amending(app: FastAPI, session: AsyncSession) -> Amending:
    """The plan with its people, committed."""
    await make_area(session)
    await make_area(session, "IQ-KR", kind="region", jurisdiction="krg")
    actors = {
        code: await make_actor(session, code)
        for code in ("F-MOI", "F-MOD", "F-COMSEC-DWE", "K-MOI", "K-HCWD")
    }
    head = {"units": [{"code": "workshop", "one": {"en": "workshop"}, "other": {"en": "w"}}]}
    plan = await make_plan(session, head=head)
    top = await make_node(session, plan, "P1")
    output = await make_node(session, plan, "P1.1", parent=top, position=2, level="output")
    nodes = {"P1": top, "P1.1": output}
    for at, (code, side) in enumerate(
        (("P1.1.F1", "federal"), ("P1.1.F2", "federal"), ("P1.1.K1", "krg")), 3
    ):
        nodes[code] = await make_node(
            session,
            plan,
            code,
            parent=output,
            position=at,
            level="activity",
            side=side,
            time_frame=FRAME,
        )
    for code, actor, part in (
        ("P1.1.F1", "F-MOI", "lead"),
        ("P1.1.F1", "F-MOD", "support"),
        ("P1.1.F2", "F-MOD", "lead"),
        ("P1.1.K1", "K-MOI", "lead"),
    ):
        session.add(
            Responsibility(
                node_id=nodes[code].id,
                actor_id=actors[actor].id,
                part=part,
                printed=actor.lower(),
                position=1 if part == "lead" else 2,
            )
        )
    for code, actor in (("P1.1.F1", "F-MOI"), ("P1.1.F2", "F-MOD"), ("P1.1.K1", "K-MOI")):
        await make_indicator(
            session, nodes[code], f"{code}-I1", reporters=(actors[actor],), position=1
        )
    for quarter in QUARTERS:
        await make_period(session, plan, quarter)
    people = {
        "lead": await make_account(session, "focal_point", actor=actors["F-MOI"]),
        "support": await make_account(session, "focal_point", actor=actors["F-MOD"]),
        "klead": await make_account(session, "focal_point", actor=actors["K-MOI"]),
        "verifier": await make_account(session, "verifier", actor=actors["F-MOI"]),
        "coordinator": await make_account(session, "coordinator", jurisdiction="federal"),
        "coordinator2": await make_account(session, "coordinator", jurisdiction="federal"),
        "kcoordinator": await make_account(session, "coordinator", jurisdiction="krg"),
        "me": await make_account(session, "me_team"),
        "donor": await make_account(session, "donor"),
    }
    await session.commit()
    made = Amending(app, session, plan, nodes, actors, people)
    made.clients = {name: client_for(app, person) for name, person in people.items()}
    made.clients["anyone"] = anonymous(app)
    return made


def stand_at(monkeypatch: pytest.MonkeyPatch, moment: datetime = NOW) -> None:
    """Set the clocks of the portal."""
    monkeypatch.setattr(moments, "now", lambda: moment)
    monkeypatch.setattr(clock, "now", lambda: moment)


def stand_on(monkeypatch: pytest.MonkeyPatch, day: date) -> None:
    """Set the clocks to noon of a day."""
    stand_at(monkeypatch, datetime(day.year, day.month, day.day, 12, tzinfo=UTC))
