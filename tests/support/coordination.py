"""A plan with bodies that coordinate it, and the people who keep the record."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import httpx
from fastapi import FastAPI
from sqlalchemy.ext.asyncio import AsyncSession

from inap.actors.models import Actor
from inap.meetings.models import Body, Recommendation, Record
from inap.plans.models import Node, Plan
from support.access import client_for
from support.factories import make_account, make_actor, make_area, make_node, make_plan

NOW = datetime(2023, 8, 2, 9, tzinfo=UTC)


@dataclass
class Office:
    """The plan with an activity, its bodies by code, and one client for each person by name.

    TEAM is of both governments, BOARD of the Kurdistan Region, SERIES has no members.
    """

    session: AsyncSession
    plan: Plan
    node: Node
    actors: dict[str, Actor]
    bodies: dict[str, Body]
    people: dict[str, httpx.AsyncClient]

    def __getitem__(self, name: str) -> httpx.AsyncClient:
        return self.people[name]

    async def made(self, path: str, name: str = "secretary", **given: Any) -> dict[str, Any]:
        """What one of them makes, as it was answered."""
        response = await self[name].post(path, json=given)
        assert response.status_code == 201, response.text
        document: dict[str, Any] = response.json()
        return document

    async def changed(
        self, path: str, version: int = 1, name: str = "secretary", **given: Any
    ) -> httpx.Response:
        """The answer to a change of what is at ``version``."""
        return await self[name].patch(path, json=given, headers={"If-Match": f'"v{version}"'})

    async def step(
        self, path: str, version: int, name: str = "secretary", **given: Any
    ) -> httpx.Response:
        """The answer to a transition of what is at ``version``."""
        address = f"{path}/transitions"
        return await self[name].post(address, json=given, headers={"If-Match": f'"v{version}"'})


async def make_office(app: FastAPI, session: AsyncSession) -> Office:
    """The office, committed."""
    await make_area(session)
    await make_area(session, "IQ-BG")
    plan = await make_plan(session)
    top = await make_node(session, plan, "P1")
    node = await make_node(session, plan, "P1.F1", parent=top, level="activity", side="federal")
    actors = {
        "F-MOI": await make_actor(session, "F-MOI"),
        "K-MOI": await make_actor(session, "K-MOI"),
        "X-CSO": await make_actor(
            session, "X-CSO", jurisdiction=None, type="local_ngo_or_network", subtype="ngo"
        ),
        "X-UN": await make_actor(
            session, "X-UN", jurisdiction=None, type="international_agency", subtype="un_agency"
        ),
    }
    bodies = {
        code: Body(code=code, kind=kind, title={"en": code}, jurisdiction=side, plan_id=plan.id)
        for code, kind, side in (
            ("TEAM", "national_team", None),
            ("BOARD", "board", "krg"),
            ("SERIES", "series", None),
        )
    }
    session.add_all(bodies.values())
    accounts = {
        "secretary": await make_account(session, "secretariat"),
        "secretary2": await make_account(session, "secretariat"),
        "admin": await make_account(session, "admin"),
        "federal": await make_account(session, "coordinator", jurisdiction="federal"),
        "krg": await make_account(session, "coordinator", jurisdiction="krg"),
        "me": await make_account(session, "me_team"),
        "moi": await make_account(session, "focal_point", actor=actors["F-MOI"]),
        "kmoi": await make_account(session, "focal_point", actor=actors["K-MOI"]),
        "donor": await make_account(session, "donor"),
    }
    await session.commit()
    people = {name: client_for(app, account) for name, account in accounts.items()}
    return Office(session, plan, node, actors, bodies, people)


async def make_body(
    session: AsyncSession, plan: Plan, code: str = "BODY", jurisdiction: str | None = None
) -> Body:
    """A body of a plan."""
    body = Body(
        code=code, kind="series", title={"en": code}, jurisdiction=jurisdiction, plan_id=plan.id
    )
    session.add(body)
    await session.flush()
    return body


async def make_recommendation(
    session: AsyncSession, body: Body, text: str = "Act", approval: str = "approved", **follow: Any
) -> Record:
    """A recommendation with its follow-up."""
    record = Record(
        kind="recommendation",
        body_id=body.id,
        sectors=["protection"],
        level="government",
        text={"en": text},
        state=approval,
    )
    session.add(record)
    await session.flush()
    session.add(Recommendation(record_id=record.id, **follow))
    await session.flush()
    return record
