"""A small plan that most tests of figures begin with."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.models import Account
from inap.actors.models import Actor
from inap.plans.models import Indicator, IndicatorNode, Node, Plan, ReportingPeriod
from inap.submissions.models import Submission
from support.factories import (
    make_account,
    make_actor,
    make_area,
    make_indicator,
    make_node,
    make_period,
    make_plan,
)
from support.observations import publish_cells


@dataclass
class World:
    """A plan with one output, an activity on each side, two actors, two periods and three areas."""

    session: AsyncSession
    plan: Plan
    nodes: dict[str, Node]
    federal: Actor
    krg: Actor
    periods: dict[str, ReportingPeriod]
    account: Account
    indicators: dict[str, Indicator] = field(default_factory=dict)

    async def indicator(self, code: str = "I1", node: str = "P1.1", **given: Any) -> Indicator:
        """An indicator both actors report on."""
        made = await make_indicator(
            self.session,
            self.nodes[node],
            code,
            **{"reporters": (self.federal, self.krg), **given},
        )
        self.indicators[code] = made
        return made

    async def measure(self, indicator: Indicator, node: str) -> None:
        """Let an indicator measure a further node."""
        self.session.add(IndicatorNode(indicator_id=indicator.id, node_id=self.nodes[node].id))
        await self.session.flush()

    async def publish(
        self,
        indicator: Indicator,
        period: str,
        *cells: dict[str, Any],
        area: str = "IQ-BG",
        actor: Actor | None = None,
        at: datetime | None = None,
        corrects: Submission | None = None,
    ) -> Submission:
        """A published submission; of the actor of the area's side unless one is named."""
        side = self.krg if area == "IQ-AR" else self.federal
        return await publish_cells(
            self.session,
            self.account,
            self.plan,
            indicator,
            actor or side,
            self.periods[period],
            *cells,
            area=area,
            at=at,
            corrects=corrects,
        )

    async def at_one_version(self, version: int) -> None:
        """Move everything that was published to one data version, as a bulk approval does."""
        for statement in (
            "UPDATE publication SET version = :version WHERE plan_id = :plan",
            "UPDATE observation SET version_from = :version WHERE plan_id = :plan",
            "UPDATE plan SET data_version = :version WHERE id = :plan",
        ):
            await self.session.execute(text(statement), {"version": version, "plan": self.plan.id})


async def make_world(session: AsyncSession) -> World:
    """The plan, committed."""
    plan = await make_plan(session)
    await make_area(session)
    for area in ("IQ-BG", "IQ-NI"):
        await make_area(session, area)
    await make_area(session, "IQ-AR", jurisdiction="krg")
    top = await make_node(session, plan, "P1")
    output = await make_node(session, plan, "P1.1", parent=top, position=2, level="output")
    sides = {
        code: await make_node(
            session, plan, code, parent=output, position=3, level="activity", side=side
        )
        for code, side in (("P1.1.F1", "federal"), ("P1.1.K1", "krg"))
    }
    found = World(
        session=session,
        plan=plan,
        nodes={"P1": top, "P1.1": output, **sides},
        federal=await make_actor(session, "F-MOI"),
        krg=await make_actor(session, "K-MOI"),
        periods={
            code: await make_period(session, plan, code) for code in ("2023Q1", "2023Q2", "2023Q3")
        },
        account=await make_account(session, "admin"),
    )
    await session.commit()
    return found
