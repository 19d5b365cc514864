"""Factories: each builds one thing, and only what the test names beyond what must exist."""

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.models import Account, RoleGrant
from inap.access.passwords import hash_password
from inap.actors.models import Actor
from inap.kit.tables import new_id
from inap.plans.models import (
    Area,
    Indicator,
    IndicatorNode,
    IndicatorReporter,
    Node,
    Plan,
    ReportingPeriod,
)

PASSWORD = "correct horse battery"
_hashes: dict[str, str] = {}


def text_of(english: str) -> dict[str, str]:
    """A text known in English only."""
    return {"en": english}


async def make_actor(session: AsyncSession, code: str = "F-MOI", **given: Any) -> Actor:
    jurisdiction = "krg" if code.startswith("K-") else "federal"
    actor = Actor(
        **{
            "code": code,
            "title": text_of(code),
            "type": "national_institution",
            "subtype": "ministry",
            "jurisdiction": jurisdiction,
            **given,
        }
    )
    session.add(actor)
    await session.flush()
    return actor


async def make_account(
    session: AsyncSession,
    role: str | None = None,
    *,
    jurisdiction: str | None = None,
    actor: Actor | None = None,
    email: str | None = None,
    password: str = PASSWORD,
    **given: Any,
) -> Account:
    """An account with at most one grant; its password is hashed once a run."""
    if password not in _hashes:
        _hashes[password] = await hash_password(password)
    account = Account(
        **{
            "id": new_id(),
            "email": email or f"{new_id().hex}@inap.test",
            "name": f"{role or 'nobody'}",
            "password_hash": _hashes[password],
            "must_change_password": False,
            **given,
        }
    )
    session.add(account)
    await session.flush()
    if role is not None:
        session.add(
            RoleGrant(
                account_id=account.id,
                role=role,
                jurisdiction=jurisdiction,
                actor_id=actor.id if actor else None,
            )
        )
        await session.flush()
    return account


async def make_area(session: AsyncSession, code: str = "IQ", **given: Any) -> Area:
    area = Area(
        **{
            "code": code,
            "kind": "country" if code == "IQ" else "governorate",
            "title": text_of(code),
            "jurisdiction": None if code == "IQ" else "federal",
            "parent_code": None if code == "IQ" else "IQ",
            "iso": True,
            **given,
        }
    )
    session.add(area)
    await session.flush()
    return area


async def make_plan(session: AsyncSession, code: str = "PLAN", **given: Any) -> Plan:
    plan = Plan(
        **{
            "code": code,
            "title": text_of(code),
            "description": text_of(code),
            "start": date(2023, 1, 1),
            "end": date(2026, 12, 31),
            "levels": ["pillar", "objective", "output", "activity"],
            "jurisdictions": ["federal", "krg"],
            "head": {},
            **given,
        }
    )
    session.add(plan)
    await session.flush()
    await session.execute(text("SELECT inap_add_plan_partition(:plan)"), {"plan": plan.id})
    return plan


async def make_node(
    session: AsyncSession, plan: Plan, code: str = "P1", *, parent: Node | None = None, **given: Any
) -> Node:
    level = plan.levels[min(code.count("."), len(plan.levels) - 1)]
    node = Node(
        **{
            "plan_id": plan.id,
            "parent_id": parent.id if parent else None,
            "code": code,
            "level": level,
            "position": 1,
            "title": text_of(code),
            "confidence": "high",
            **given,
        }
    )
    session.add(node)
    await session.flush()
    return node


async def make_period(
    session: AsyncSession, plan: Plan, code: str = "2023Q1", **given: Any
) -> ReportingPeriod:
    year, quarter = int(code[:4]), int(code[-1]) if "Q" in code else 1
    months = {
        1: ((1, 1), (3, 31)),
        2: ((4, 1), (6, 30)),
        3: ((7, 1), (9, 30)),
        4: ((10, 1), (12, 31)),
    }
    start, end = months[quarter]
    whole_year = "Q" not in code
    period = ReportingPeriod(
        **{
            "plan_id": plan.id,
            "code": code,
            "kind": "year" if whole_year else "quarter",
            "start": date(year, 1, 1) if whole_year else date(year, *start),
            "end": date(year, 12, 31) if whole_year else date(year, *end),
            "opens_on": date(year, *end),
            "due_on": date(year + 1, 1, 31),
            **given,
        }
    )
    session.add(period)
    await session.flush()
    return period


async def make_indicator(
    session: AsyncSession,
    node: Node,
    code: str = "P1-I1",
    *,
    reporters: tuple[Actor, ...] = (),
    **given: Any,
) -> Indicator:
    indicator = Indicator(
        **{
            "plan_id": node.plan_id,
            "node_id": node.id,
            "code": code,
            "position": 1,
            "title": text_of(code),
            "unit": "workshop",
            "kind": "number",
            "direction": "increase",
            "aggregation_time": "sum",
            "aggregation_areas": "sum",
            "frequency": "quarter",
            "sensitivity": "public",
            "disaggregation": [],
            "confidence": "high",
            **given,
        }
    )
    session.add(indicator)
    await session.flush()
    session.add(IndicatorNode(indicator_id=indicator.id, node_id=node.id))
    session.add_all(
        IndicatorReporter(indicator_id=indicator.id, actor_id=actor.id) for actor in reporters
    )
    await session.flush()
    return indicator


def identity(value: UUID) -> str:
    """How an id travels in JSON."""
    return str(value)
