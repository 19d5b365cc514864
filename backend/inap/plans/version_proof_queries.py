"""Proving the logframe's versions: they follow each other, and what stands is the last."""

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from inap.plans.content import changed_fields
from inap.plans.models import Node, Plan
from inap.plans.version_models import LogframeVersion, NodeVersion
from inap.plans.version_queries import present_contents
from inap.submissions.findings import Finding


async def prove_versions(session: AsyncSession) -> list[Finding]:
    """Everything that does not agree, [] when all is well."""
    return [*await _of_plans(session), *await _of_nodes(session)]


async def _of_plans(session: AsyncSession) -> list[Finding]:
    """Each plan: versions without a gap, their days in order, the last one in force."""
    days = func.array_agg(
        func.json_build_array(LogframeVersion.number, LogframeVersion.effective_on)
    )
    told = (
        select(LogframeVersion.plan_id, days.label("days"))
        .group_by(LogframeVersion.plan_id)
        .subquery()
    )
    found = await session.execute(
        select(Plan.code, Plan.start, Plan.logframe_version, told.c.days)
        .outerjoin(told, told.c.plan_id == Plan.id)
        .order_by(Plan.code)
    )
    findings = []
    for row in found:
        versions = sorted((number, day) for number, day in row.days or ())
        subject = f"plan:{row.code}"
        if [number for number, _day in versions] != list(range(2, row.logframe_version + 1)):
            detail = f"version {row.logframe_version} of the logframe is in force, but not made"
            findings.append(Finding("version", subject, detail))
        effective = [row.start.isoformat(), *(day for _number, day in versions)]
        if effective != sorted(effective):
            findings.append(Finding("version", subject, "versions do not follow each other"))
    return findings


async def _of_nodes(session: AsyncSession) -> list[Finding]:
    """Each amended node: that it stands as its last version says."""
    found = await session.execute(
        select(NodeVersion.node_id, Plan.code.label("plan"), Node.code, NodeVersion.content)
        .join(Node, Node.id == NodeVersion.node_id)
        .join(Plan, Plan.id == NodeVersion.plan_id)
        .order_by(NodeVersion.node_id, NodeVersion.version)
    )
    rows = {row.node_id: row for row in found}.values()
    present = await present_contents(session, [row.node_id for row in rows])
    findings = []
    for row in rows:
        fields = changed_fields(row.content, present[row.node_id])
        if fields:
            detail = f"is not what its last version says: {', '.join(fields)}"
            findings.append(Finding("version", f"node:{row.plan}/{row.code}", detail))
    return findings
