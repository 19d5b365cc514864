"""Merging an entry of the registry into another, and taking that back: rules, then statements.

A merge says that two entries are one body. Everything that named the one names the other from then
on; the entry stays as a pointer. Nothing that was reported is added up or overwritten: two accounts
that cannot both be one body's are named, and people settle them first.
"""

from sqlalchemy.ext.asyncio import AsyncSession

from inap.actors import merging_queries as statements
from inap.actors.queries import ActorView, find_actor, list_above
from inap.actors.recording import CheckVersion, Hand, may_keep
from inap.actors.refusing import NotThere, Refused
from inap.actors.registry_queries import tell_plans
from inap.kit import audit, moments

MOST_TOLD = 50


async def merge(
    session: AsyncSession,
    hand: Hand,
    code: str,
    into: str,
    reason: str | None,
    check_version: CheckVersion,
) -> ActorView | NotThere | Refused:
    """Merge an entry into another; returns the entry as it was."""
    merged = await find_actor(session, code)
    if merged is None:
        return NotThere()
    if not may_keep(hand.caller, merged.jurisdiction):
        return _not_permitted()
    target = await find_actor(session, into)
    if target is None:
        return Refused("merge-not-possible", {"why": "unknown", "into": into})
    await statements.hold_both(session, [merged.id, target.id])
    # As they stand now that nobody else changes them.
    merged, target = await _again(session, merged), await _again(session, target)
    check_version(merged.version)
    refused = await _refusal(session, merged, target)
    if refused is not None:
        return refused
    made = await statements.insert_merge(
        session,
        merged.id,
        target.id,
        reason=reason,
        by=hand.caller.account_id,
        at=moments.now(),
    )
    moved = await statements.move_references(session, made, merged.id, target.id)
    copied = await statements.copy_spellings(session, merged.id, target.id)
    await statements.keep_moved(session, made, {**moved, "aliases": copied})
    await tell_plans(session)
    counts = {name: len(rows) for name, rows in moved["moved"].items()}
    await _audit(session, hand, "actor.merge", merged.code, target.code, counts)
    return merged


async def look(
    session: AsyncSession, hand: Hand, code: str, into: str
) -> Refused | NotThere | None:
    """What merging an entry into another would be refused for, as things stand; changes nothing."""
    merged = await find_actor(session, code)
    if merged is None:
        return NotThere()
    if not may_keep(hand.caller, merged.jurisdiction):
        return _not_permitted()
    target = await find_actor(session, into)
    if target is None:
        return Refused("merge-not-possible", {"why": "unknown", "into": into})
    return await _refusal(session, merged, target)


async def unmerge(
    session: AsyncSession, hand: Hand, code: str, check_version: CheckVersion
) -> ActorView | NotThere | Refused:
    """Take a merge back, so that everything stands as it did; returns the entry as it was."""
    merged = await find_actor(session, code)
    if merged is None:
        return NotThere()
    if not may_keep(hand.caller, merged.jurisdiction):
        return _not_permitted()
    check_version(merged.version)
    found = await statements.find_merge(session, merged.id)
    if found is None:
        return Refused("not-merged", {"actor": code})
    await statements.hold_both(session, [found.merged_id, found.into_id])
    target = await find_actor(session, found.into)
    if target is not None and target.merged_into is not None:
        # What was moved stands one further: it goes back step by step.
        return Refused("actor-merged", {"actor": target.code, "into": target.merged_into})
    await statements.put_back(session, found)
    await statements.end_merge(session, found, by=hand.caller.account_id, at=moments.now())
    await tell_plans(session)
    await _audit(session, hand, "actor.unmerge", code, found.into, {})
    return merged


async def _again(session: AsyncSession, actor: ActorView) -> ActorView:
    return await find_actor(session, actor.code) or actor


async def _refusal(session: AsyncSession, merged: ActorView, target: ActorView) -> Refused | None:
    """Why the one cannot be the other; None where it can."""
    hindrances = {
        "itself": merged.id == target.id,
        "merged": merged.merged_into is not None,
        "into-merged": target.merged_into is not None,
        "jurisdiction": merged.jurisdiction != target.jurisdiction,
        "collective": merged.collective != target.collective,
        # What stands below an entry cannot take its place: it would stand below itself.
        "cycle": merged.id in await list_above(session, target.id),
    }
    why = next((word for word, holds in hindrances.items() if holds), None)
    if why is not None:
        return Refused("merge-not-possible", {"why": why, "into": target.code})
    clashes = await statements.list_clashes(session, merged.id, target.id, merged.code)
    if not clashes:
        return None
    told = [
        {"kind": each.kind, "merged": each.merged, "into": each.into}
        for each in clashes[:MOST_TOLD]
    ]
    return Refused("merge-clash", {"into": target.code, "count": len(clashes), "clashes": told})


def _not_permitted() -> Refused:
    return Refused("not-permitted", {"action": "merge", "needs": "coordinator"})


async def _audit(
    session: AsyncSession,
    hand: Hand,
    action: str,
    code: str,
    into: str,
    moved: dict[str, int],
) -> None:
    """Tell it of both entries."""
    for subject in (code, into):
        await audit.record(
            session,
            caller=hand.caller.label,
            action=action,
            subject=f"actor:{subject}",
            request_id=hand.request_id,
            changes={"merged": code, "into": into, "moved": moved},
        )
