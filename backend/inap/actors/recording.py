"""Adding to the registry and changing it: the rules, then the statements, then the audit. No HTTP.

What an entry is to the plan stays as it was made: its code and its jurisdiction, on which rights
and figures rest, and whether a unit of its own verifies, which the data files say.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.caller import Caller
from inap.actors.kinds import RESERVED, fits
from inap.actors.queries import ActorView, find_actor, find_codes, hold_actor, list_above
from inap.actors.refusing import Fault, NotThere, Refused
from inap.actors.registry_queries import (
    Spelling,
    change_titles,
    drop_contact,
    find_areas,
    find_pillars,
    insert_actor,
    insert_contact,
    replace_spellings,
    tell_plans,
    update_actor,
)
from inap.kit import audit, moments

CheckVersion = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class Hand:
    """Who writes, in which request."""

    caller: Caller
    request_id: str | None


def may_keep(caller: Caller, jurisdiction: str | None) -> bool:
    """Whether the caller keeps entries of a side; coordinators keep their own, and of neither."""
    if caller.has("admin", "secretariat"):
        return True
    return caller.has("coordinator") and (jurisdiction is None or caller.coordinates(jurisdiction))


async def add(
    session: AsyncSession, hand: Hand, given: Mapping[str, Any], spellings: Sequence[Spelling]
) -> UUID | Refused:
    """Add an entry; returns its identifier. ``parent`` is a code."""
    if not may_keep(hand.caller, given["jurisdiction"]):
        return _not_permitted()
    faults = [*_kind_faults(given["type"], given["subtype"]), *_title_faults(given["title"])]
    if given["code"].lower() in RESERVED:
        faults.append(Fault("/code", "code-reserved"))
    parents = await find_codes(session, [given["parent"]] if given["parent"] else [])
    if given["parent"] and given["parent"] not in parents:
        faults.append(Fault("/parent", "unknown-code"))
    faults += await _unknown(session, given)
    if faults:
        return Refused("invalid-request", faults=tuple(faults))
    if await find_actor(session, given["code"]) is not None:
        return Refused("actor-exists", {"actor": given["code"]})
    row = {name: value for name, value in given.items() if name != "parent"}
    made = await insert_actor(session, {**row, "parent_id": parents.get(given["parent"] or "")})
    await change_titles(session, made, {}, given["title"])
    await replace_spellings(session, made, spellings)
    await _audit(session, hand, "actor.create", given["code"], {"title": given["title"]})
    return made


async def change(
    session: AsyncSession,
    hand: Hand,
    code: str,
    given: Mapping[str, Any],
    spellings: Sequence[Spelling] | None,
    check_version: CheckVersion,
) -> ActorView | NotThere | Refused:
    """Change what ``given`` names of an entry; returns the entry as it was."""
    await hold_actor(session, code)
    before = await find_actor(session, code)
    if before is None:
        return NotThere()
    if not may_keep(hand.caller, before.jurisdiction):
        return _not_permitted()
    check_version(before.version)
    if before.merged_into is not None:
        return Refused("actor-merged", {"actor": code, "into": before.merged_into})
    faults = [
        *_kind_faults(given.get("type", before.type), given.get("subtype", before.subtype)),
        *(_title_faults(given["title"]) if "title" in given else ()),
        *await _unknown(session, given),
    ]
    row = dict(given)
    if "parent" in row:
        parent = row.pop("parent")
        found = await _parent(session, before, parent)
        if isinstance(found, Fault):
            faults.append(found)
        else:
            row["parent_id"] = found
    if faults:
        return Refused("invalid-request", faults=tuple(faults))
    changes = _changes(before, given)
    if not changes and spellings is None:
        return before
    await update_actor(session, before.id, row)
    if "title" in changes:
        await change_titles(session, before.id, before.title, given["title"])
        await tell_plans(session)
    if spellings is not None:
        await replace_spellings(session, before.id, spellings)
        changes["aliases"] = {"to": [each.text for each in spellings]}
    await _audit(session, hand, "actor.update", code, changes)
    return before


async def add_contact(
    session: AsyncSession, hand: Hand, code: str, given: Mapping[str, Any]
) -> UUID | NotThere | Refused:
    """Add whom to reach at an actor. The audit trail names the entry, and holds nothing of it."""
    actor = await _kept(session, hand, code)
    if not isinstance(actor, ActorView):
        return actor
    if given["email"] is None and given["phone"] is None:
        return Refused("invalid-request", faults=(Fault("/email", "value-required"),))
    made = await insert_contact(session, actor.id, given, moments.now())
    await _audit(session, hand, "actor.add-contact", code, {"contact": str(made)})
    return made


async def remove_contact(
    session: AsyncSession, hand: Hand, code: str, contact_id: UUID
) -> NotThere | Refused | None:
    """Take a contact away for good."""
    actor = await _kept(session, hand, code)
    if not isinstance(actor, ActorView):
        return actor
    if not await drop_contact(session, actor.id, contact_id):
        return NotThere()
    await _audit(session, hand, "actor.remove-contact", code, {"contact": str(contact_id)})
    return None


async def _kept(session: AsyncSession, hand: Hand, code: str) -> ActorView | NotThere | Refused:
    actor = await find_actor(session, code)
    if actor is None:
        return NotThere()
    return actor if may_keep(hand.caller, actor.jurisdiction) else _not_permitted()


async def _parent(session: AsyncSession, actor: ActorView, code: str | None) -> UUID | Fault | None:
    if code is None:
        return None
    found = (await find_codes(session, [code])).get(code)
    if found is None:
        return Fault("/parent", "unknown-code")
    if actor.id in await list_above(session, found):
        return Fault("/parent", "own-ancestor")
    return found


async def _unknown(session: AsyncSession, given: Mapping[str, Any]) -> list[Fault]:
    """What the lists of areas and pillars name that is not there."""
    faults = []
    for name, find in (("areas", find_areas), ("pillars", find_pillars)):
        named = given.get(name) or []
        known = await find(session, named) if named else set()
        faults += [
            Fault(f"/{name}/{at}", "unknown-code")
            for at, code in enumerate(named)
            if code not in known
        ]
    return faults


def _kind_faults(kind: str | None, subtype: str) -> list[Fault]:
    if fits(kind, subtype):
        return []
    return [Fault("/subtype", "subtype-does-not-fit", {"type": str(kind)})]


def _title_faults(title: Mapping[str, str]) -> list[Fault]:
    return [] if title else [Fault("/title", "value-missing")]


def _changes(before: ActorView, given: Mapping[str, Any]) -> dict[str, Any]:
    """What differs from the entry as it was, for its history."""
    names = {"status": "kept_status"}
    return {
        name: {"from": old, "to": new}
        for name, new in given.items()
        for old in [getattr(before, names.get(name, name))]
        if old != new
    }


def _not_permitted() -> Refused:
    return Refused("not-permitted", {"action": "edit", "needs": "coordinator"})


async def _audit(
    session: AsyncSession, hand: Hand, action: str, code: str, detail: Mapping[str, object]
) -> None:
    await audit.record(
        session,
        caller=hand.caller.label,
        action=action,
        subject=f"actor:{code}",
        request_id=hand.request_id,
        changes=dict(detail),
    )
