"""What an accepted amendment does to the logframe when its day has come. No HTTP.

Whoever applies one holds the plan's row, so no two workers make the same version, and those whose
day has come are applied first, in the order of their days. Each makes a version of its own.
"""

from datetime import date
from functools import partial
from typing import Final, cast
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from inap.implementation import amendment_writing_queries as writing
from inap.implementation.amendment_checks import MAKING
from inap.implementation.amendment_writing_queries import Due
from inap.kit import audit, moments
from inap.kit.rounds import keep_doing, try_once
from inap.plans import reporter_queries, version_queries
from inap.plans import version_writing_queries as logframe
from inap.plans.content import Content, amended, nothing_yet, taken_away
from inap.plans.version_writing_queries import HeldPlan, Made
from inap.settings import Settings

NAME: Final = "amendments take effect"


async def keep_amendments(sessions: async_sessionmaker[AsyncSession], settings: Settings) -> None:
    """Let amendments take effect on their day: at once, then every ``amendment_minutes``."""
    await keep_doing(
        NAME, settings.amendment_minutes * 60, lambda: take_all(sessions), at_once=True
    )


async def take_all(sessions: async_sessionmaker[AsyncSession]) -> None:
    """Apply what is due in every plan; a plan in which that fails keeps no other waiting."""
    async with sessions.begin() as session:
        plans = await writing.plans_with_due(session, moments.today())
    for plan in plans:
        await try_once(NAME, partial(_take_in, sessions, plan), plan=str(plan))


async def _take_in(sessions: async_sessionmaker[AsyncSession], plan: UUID) -> None:
    async with sessions.begin() as session:
        await take_effect(session, await logframe.lock_plan(session, plan), moments.today())


async def take_effect(session: AsyncSession, plan: HeldPlan, today: date) -> HeldPlan:
    """Apply every accepted amendment of a held plan whose day has come; the plan as it then is."""
    for due in await writing.list_due(session, plan.id, today):
        plan = await _apply(session, plan, due)
    return plan


async def _apply(session: AsyncSession, plan: HeldPlan, due: Due) -> HeldPlan:
    """Make the next version, and tell in the audit trail what it took away from whom."""
    made = Made(due.id, due.effective_on, due.decided_by, due.decided_at)
    plan = await logframe.begin_version(session, plan, made)
    contents = await version_queries.present_contents(session, [due.node_id])
    present = contents[due.node_id]
    node_id: UUID | None = None
    gone: tuple[tuple[str, str], ...] = ()
    if due.kind in MAKING:
        node_id = await _make_activity(session, plan, due, present)
    else:
        after = _changed(due, present)
        gone = taken_away(present, after)
        await _write(session, plan, due.node_id, after, before=present)
        indicators = await reporter_queries.measuring(session, [due.node_id])
        await reporter_queries.rebuild_reporters(session, plan.id, indicators, due.effective_on)
    changes = {"logframe_version": plan.logframe_version, "made_node_id": node_id}
    await writing.update_amendment(session, due.id, changes, moments.now())
    await audit.record(
        session,
        caller=f"account:{due.decided_by}",
        action="logframe.version",
        subject=f"plan:{plan.code}",
        version=plan.logframe_version,
        amendment=str(due.id),
        taken_away=[list(part) for part in gone],
    )
    return plan


def _changed(due: Due, present: Content) -> Content:
    if due.kind == "drop":
        return {**present, "dropped_on": due.effective_on.isoformat()}
    return amended(present, due.proposed)


async def _make_activity(session: AsyncSession, plan: HeldPlan, due: Due, present: Content) -> UUID:
    """A new activity: under the output, or beside the one that is repeated, with its indicators."""
    if due.kind == "add":
        content = amended(nothing_yet(), due.proposed)
        parent = due.node_id
    else:
        content = amended(_unprinted(present), due.proposed)
        parent = cast("UUID", due.parent_id)
    node_id, code = await logframe.insert_activity(
        session, plan, parent, due.side, content["title"]
    )
    await _write(session, plan, node_id, content, before=None)
    if due.kind == "add":
        given = due.proposed.get("indicators", ())
        indicators = await logframe.insert_indicators(session, plan, node_id, code, given)
    else:
        indicators = await logframe.copy_indicators(session, plan, due.node_id, node_id, code)
    await reporter_queries.rebuild_reporters(session, plan.id, indicators, due.effective_on)
    return node_id


def _unprinted(content: Content) -> Content:
    """The content without the source's spellings: a repetition stands in no print."""
    parts = [{**part, "printed": None} for part in content["responsibilities"]]
    return {**content, "responsibilities": parts, "dropped_on": None}


async def _write(
    session: AsyncSession,
    plan: HeldPlan,
    node_id: UUID,
    content: Content,
    *,
    before: Content | None,
) -> None:
    actors = await version_queries.actor_ids(
        session, [part["actor"] for part in content["responsibilities"]]
    )
    await logframe.write_content(session, node_id, content, actors)
    await logframe.keep_content(session, plan, node_id, content, before=before)
