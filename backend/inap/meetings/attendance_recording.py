"""Writing who is invited to a meeting and who came: the rules, then the statements. No HTTP."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from inap.meetings import body_writing_queries as bodies
from inap.meetings import meeting_writing_queries as writing
from inap.meetings.attendance import Came, faults_of
from inap.meetings.meeting_queries import Seen, list_came, list_invited
from inap.meetings.meeting_recording import hold
from inap.meetings.meeting_workflow import Request
from inap.meetings.refusing import Fault, NotThere, Refused, faulty, unknown
from inap.meetings.remembering import CheckVersion, Writer, remember

Invited = Sequence[tuple[str, int | None]]


async def invite(
    session: AsyncSession,
    writer: Writer,
    meeting_id: UUID,
    invited: Invited,
    check_version: CheckVersion,
) -> Seen | NotThere | Refused:
    """Keep these invitations, and no other; those who came already have to fit them."""
    seen = await hold(session, writer, meeting_id, Request("edit", writer.today), check_version)
    if not isinstance(seen, Seen):
        return seen
    actors = await bodies.find_actors(session, {actor for actor, _people in invited})
    faults: list[Fault] = []
    met: set[str] = set()
    for at, (actor, _people) in enumerate(invited):
        if actor not in actors:
            faults.append(unknown(f"/invitations/{at}/actor"))
        elif actor in met:
            faults.append(Fault(f"/invitations/{at}/actor", "given-before"))
        met.add(actor)
    if not faults and invited:
        came = [each for each, _title in (await list_came(session, [seen.id])).get(seen.id, ())]
        over = [each for each in faults_of(came, dict(invited)) if each.slug == "above-invited"]
        faults += [Fault("/invitations", each.slug, each.params) for each in over[:1]]
    if (refusal := faulty(faults)) is not None:
        return refusal
    await writing.replace_invitations(
        session,
        seen.id,
        [{"actor_id": actors[actor], "people": people} for actor, people in invited],
    )
    await _touched(session, writer, seen, "meeting.invite", actors=len(invited))
    return seen


async def attend(
    session: AsyncSession,
    writer: Writer,
    meeting_id: UUID,
    came: Sequence[Came],
    check_version: CheckVersion,
) -> Seen | NotThere | Refused:
    """Keep who came, and nobody else; the meeting was held."""
    seen = await hold(session, writer, meeting_id, Request("edit", writer.today), check_version)
    if not isinstance(seen, Seen):
        return seen
    if seen.state != "held":
        return Refused("meeting-not-held")
    actors = await bodies.find_actors(session, {each.actor for each in came})
    faults = [
        unknown(f"/attendance/{at}/actor")
        for at, each in enumerate(came)
        if each.actor not in actors
    ]
    invited = {code: people for code, _title, people in await list_invited(session, seen.id)}
    faults += faults_of(came, invited or None)
    if (refusal := faulty(faults)) is not None:
        return refusal
    rows = [
        {
            "actor_id": actors[each.actor],
            "sex": each.sex,
            "people": each.people,
            "first_time": each.first_time,
            "uninvited": each.uninvited,
        }
        for each in came
    ]
    await writing.replace_attendance(session, seen.id, rows)
    people = sum(each.people for each in came)
    await _touched(session, writer, seen, "meeting.attend", people=people)
    return seen


async def _touched(
    session: AsyncSession, writer: Writer, seen: Seen, action: str, **detail: int
) -> None:
    """The meeting is another one with other people."""
    await writing.update_meeting(session, seen.id, {}, writer.at)
    await remember(session, writer, action, f"meeting:{seen.id}", **detail)
