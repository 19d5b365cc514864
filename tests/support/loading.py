"""Loading plans in tests, and looking at every row."""

from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncSession

from inap.actors.models import Actor
from inap.implementation.activity_models import ActivityReport, ActivityReportRevision
from inap.plans.loading import (
    LoadReport,
    load_plan,
)
from inap.plans.models import (
    Indicator,
    Node,
    ReportingPeriod,
)
from inap.submissions.models import Submission
from support.factories import make_account

Rows = dict[str, list[tuple[Any, ...]]]


async def load(session: AsyncSession, folder: Path) -> LoadReport:
    report = await load_plan(session, folder)
    await session.commit()
    session.expire_all()
    return report


async def every_row(session: AsyncSession) -> Rows:
    """Every row of every table, with the transaction that wrote it."""
    names = await session.scalars(
        text(
            "SELECT relname FROM pg_class"
            " WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace"
        )
    )
    rows: Rows = {}
    for name in sorted(names):
        found = await session.execute(text(f'SELECT xmin::text, t::text FROM "{name}" t'))  # noqa: S608
        rows[name] = sorted(tuple(row) for row in found)
    await session.rollback()
    return rows


async def codes(session: AsyncSession, model: type[Node] | type[Indicator]) -> dict[str, UUID]:
    found = await session.execute(select(model.code, model.id))
    return {row.code: row.id for row in found}


async def report_on(session: AsyncSession, indicator: str, period: str = "2021Q1") -> None:
    """A submission on an indicator of the small plan."""
    account = await make_account(session)
    found = (
        await session.execute(select(Indicator).where(Indicator.code == indicator))
    ).scalar_one()
    actor = (await session.execute(select(Actor).where(Actor.code == "F-MOI"))).scalar_one()
    reporting = (
        await session.execute(select(ReportingPeriod).where(ReportingPeriod.code == period))
    ).scalar_one()
    session.add(
        Submission(
            plan_id=found.plan_id,
            indicator_id=found.id,
            actor_id=actor.id,
            period_id=reporting.id,
            area_code="IQ-BG",
            jurisdiction="federal",
            created_by=account.id,
        )
    )
    await session.commit()


async def report_activity(session: AsyncSession, code: str) -> None:
    """An activity report on a node of the small plan."""
    account = await make_account(session)
    node = (await session.execute(select(Node).where(Node.code == code))).scalar_one()
    actor = (await session.execute(select(Actor).where(Actor.code == "F-MOI"))).scalar_one()
    report = ActivityReport(
        plan_id=node.plan_id, actor_id=actor.id, jurisdiction="federal", created_by=account.id
    )
    session.add(report)
    await session.flush()
    session.add(
        ActivityReportRevision(
            report_id=report.id,
            number=1,
            node_id=node.id,
            kind="meeting",
            title={"en": "Talks"},
            area_code="IQ-BG",
            place="Karrada",
            start=date(2021, 2, 1),
            end=date(2021, 2, 1),
            participants=[],
            created_by=account.id,
        )
    )
    await session.commit()
