"""Writing bodies and their seats: the rules, then the statements. No HTTP.

Everything is decided before anything is written; a refusal is a value.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from inap.meetings import body_writing_queries as writing
from inap.meetings.body_writing_queries import Held, HeldSeat
from inap.meetings.keeping import refused_keeper
from inap.meetings.refusing import Fault, NotThere, Refused, faulty, unknown
from inap.meetings.remembering import CheckVersion, Writer, remember
from inap.meetings.seats import Term, overlap

# By which field a column is given that holds an identifier.
NAMED = {"parent": "parent_id", "actor": "actor_id", "chair": "chair_id"}
STAYS = ("title", "promises")


async def create_body(
    session: AsyncSession, writer: Writer, fixed: Mapping[str, Any], given: Mapping[str, Any]
) -> UUID | Refused:
    """Keep a new body; ``fixed`` is its code, kind, plan and side. Returns its id."""
    refused = refused_keeper(writer.caller, fixed["jurisdiction"], "create")
    if refused is not None:
        return refused
    await writing.lock_bodies(session)
    if await writing.hold_body(session, fixed["code"]) is not None:
        return Refused("body-exists", {"body": fixed["code"]})
    plan_id = None
    faults: list[Fault] = []
    if fixed["plan"] is not None:
        plan_id = await writing.find_plan(session, writer.caller, fixed["plan"])
        if plan_id is None:
            faults.append(unknown("/plan"))
    columns = await _columns(session, given, faults, of=None)
    faults += _order(given.get("begins_on"), given.get("ends_on"))
    if (refusal := faulty(faults)) is not None:
        return refusal
    values = {name: fixed[name] for name in ("code", "kind", "jurisdiction")}
    # The files never give what the portal made; were they to, they would leave this alone.
    values |= {"plan_id": plan_id, "edited_at": writer.at, **columns}
    body_id = await writing.insert_body(session, values)
    await remember(session, writer, "body.create", f"body:{fixed['code']}")
    return body_id


async def edit_body(
    session: AsyncSession,
    writer: Writer,
    code: str,
    given: Mapping[str, Any],
    check_version: CheckVersion,
) -> Held | NotThere | Refused:
    """Change a body; returns it as it was."""
    if "parent" in given:
        await writing.lock_bodies(session)
    held = await _hold(session, writer, code, "edit")
    if not isinstance(held, Held):
        return held
    check_version(held.version)
    faults: list[Fault] = []
    columns = await _columns(session, given, faults, of=held)
    faults += _order(given.get("begins_on", held.begins_on), given.get("ends_on", held.ends_on))
    faults += await _outside(session, held, given)
    if (refusal := faulty(faults)) is not None:
        return refusal
    if columns:
        await writing.update_body(session, held.id, columns, writer.at)
        await remember(session, writer, "body.edit", f"body:{code}", fields=sorted(given))
    return held


async def create_seat(
    session: AsyncSession,
    writer: Writer,
    code: str,
    actor: str,
    role: str,
    term: Term,
) -> UUID | NotThere | Refused:
    """Give an actor a seat; nobody holds two in one body at a time. Returns its id."""
    held = await _hold(session, writer, code, "edit")
    if not isinstance(held, Held):
        return held
    actor_id = (await writing.find_actors(session, [actor])).get(actor)
    faults = [] if actor_id else [unknown("/actor")]
    faults += _order(term.since, term.until, "/until")
    if (refusal := faulty(faults)) is not None or actor_id is None:
        return refusal or Refused("invalid-request")
    taken = _taken(await writing.list_seats(session, held.id, actor_id), term, besides=None)
    if taken is not None:
        return Refused("seat-taken", {"member": str(taken.id), "actor": actor})
    seat_id = await writing.insert_seat(
        session,
        {
            "body_id": held.id,
            "actor_id": actor_id,
            "role": role,
            "since": term.since,
            "until": term.until,
        },
    )
    await _touched(session, writer, held, "body.seat", actor=actor)
    return seat_id


async def edit_seat(
    session: AsyncSession,
    writer: Writer,
    code: str,
    seat_id: UUID,
    given: Mapping[str, Any],
    check_version: CheckVersion,
) -> HeldSeat | NotThere | Refused:
    """Change a seat, or end it; returns it as it was."""
    held = await _hold(session, writer, code, "edit")
    if not isinstance(held, Held):
        return held
    seats = await writing.list_seats(session, held.id)
    seat = next((each for each in seats if each.id == seat_id), None)
    if seat is None:
        return NotThere()
    check_version(seat.version)
    term = Term(given.get("since", seat.since), given.get("until", seat.until))
    if (refusal := faulty(_order(term.since, term.until, "/until"))) is not None:
        return refusal
    own = [each for each in seats if each.actor_id == seat.actor_id]
    taken = _taken(own, term, besides=seat_id)
    if taken is not None:
        return Refused("seat-taken", {"member": str(taken.id)})
    changes = {name: value for name, value in given.items() if getattr(seat, name) != value}
    if changes:
        await writing.update_seat(session, seat_id, changes)
        await _touched(session, writer, held, "body.edit-seat", member=str(seat_id))
    return seat


async def _hold(
    session: AsyncSession, writer: Writer, code: str, action: str
) -> Held | NotThere | Refused:
    held = await writing.hold_body(session, code)
    if held is None:
        return NotThere()
    return refused_keeper(writer.caller, held.jurisdiction, action) or held


async def _touched(
    session: AsyncSession, writer: Writer, held: Held, action: str, **detail: str
) -> None:
    """The body is another one with other seats."""
    await writing.update_body(session, held.id, {}, writer.at)
    await remember(session, writer, action, f"body:{held.code}", **detail)


async def _columns(
    session: AsyncSession, given: Mapping[str, Any], faults: list[Fault], *, of: Held | None
) -> dict[str, Any]:
    """What is given as columns, codes as identifiers; adds what is wrong to ``faults``."""
    columns = {name: value for name, value in given.items() if name not in NAMED}
    faults += [
        Fault(f"/{name}", "value-required")
        for name in STAYS
        if name in columns and columns[name] is None
    ]
    wanted = {name: given[name] for name in ("actor", "chair") if given.get(name) is not None}
    actors = await writing.find_actors(session, set(wanted.values()))
    for name in ("actor", "chair"):
        if name in given:
            columns[NAMED[name]] = actors.get(given[name])
            if given[name] is not None and given[name] not in actors:
                faults.append(unknown(f"/{name}"))
    if "parent" in given:
        columns["parent_id"] = await _parent(session, given["parent"], faults, of)
    return columns


async def _parent(
    session: AsyncSession, code: str | None, faults: list[Fault], of: Held | None
) -> UUID | None:
    """The body above; one that stands beneath the body itself is refused."""
    if code is None:
        return None
    above = await writing.list_above(session, code)
    if not above:
        faults.append(unknown("/parent"))
        return None
    if of is not None and any(body_id == of.id for body_id, _code in above):
        path = " > ".join(each for _id, each in above)
        faults.append(Fault("/parent", "beneath-itself", {"path": path}))
    return above[0][0]


async def _outside(session: AsyncSession, held: Held, given: Mapping[str, Any]) -> list[Fault]:
    """The days that would leave a meeting before or after its body."""
    if not {"begins_on", "ends_on"} & set(given):
        return []
    first, last = await writing.days_of_meetings(session, held.id)
    begins, ends = given.get("begins_on"), given.get("ends_on")
    faults = []
    if first is not None and begins is not None and first < begins:
        faults.append(Fault("/begins_on", "meetings-outside", {"day": first.isoformat()}))
    if last is not None and ends is not None and ends < last:
        faults.append(Fault("/ends_on", "meetings-outside", {"day": last.isoformat()}))
    return faults


def _order(first: date | None, last: date | None, pointer: str = "/ends_on") -> list[Fault]:
    backwards = first is not None and last is not None and last < first
    return [Fault(pointer, "ends-before-start")] if backwards else []


def _taken(seats: Iterable[HeldSeat], term: Term, besides: UUID | None) -> HeldSeat | None:
    return next(
        (
            seat
            for seat in seats
            if seat.id != besides and overlap(Term(seat.since, seat.until), term)
        ),
        None,
    )
