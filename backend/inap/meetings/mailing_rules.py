"""Whom a meeting is told to, and what: an invitation, or that it is called off. Pure.

Each address gets one mail, also where it stands for several actors. Who is invited to a planned
meeting is invited again after a change; who was invited before and is no more, or to a meeting that
was cancelled, is told so once. Who was never invited is not told of a cancellation.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal
from uuid import UUID

from inap.meetings.meeting_workflow import State

Method = Literal["REQUEST", "CANCEL"]


@dataclass(frozen=True, slots=True)
class Address:
    """A person of an invited actor who can be written to; ``account`` is None for a contact."""

    actor: UUID
    email: str
    name: str
    language: str
    account: UUID | None


@dataclass(frozen=True, slots=True)
class Told:
    """The last mail about the meeting that went to an address of an actor."""

    actor: UUID
    email: str
    language: str
    account: UUID | None
    method: Method
    version: int


@dataclass(frozen=True, slots=True)
class Due:
    """A mail that is to be written; ``again`` where the address was invited before."""

    email: str
    name: str | None
    language: str
    account: UUID | None
    actors: tuple[UUID, ...]
    method: Method
    again: bool


def mails_due(state: State, addresses: Sequence[Address], told: Sequence[Told]) -> list[Due]:
    """The mails that those concerned should get now, by address.

    A meeting that was held is told to nobody any more.
    """
    if state == "held":
        return []
    invited = {_key(each.email): each for each in told if each.method == "REQUEST"}
    due: dict[str, Due] = {}
    if state == "planned":
        for each in addresses:
            key = _key(each.email)
            before = due.get(key)
            actors = (*(before.actors if before else ()), each.actor)
            first = before or each
            due[key] = Due(
                first.email,
                first.name,
                first.language,
                first.account,
                tuple(dict.fromkeys(actors)),
                "REQUEST",
                again=key in invited,
            )
    for key, last in invited.items():
        if key not in due:
            actors = tuple(each.actor for each in told if _key(each.email) == key)
            due[key] = Due(
                last.email, None, last.language, last.account, actors, "CANCEL", again=True
            )
    return list(due.values())


def not_told(
    state: State, version: int, addresses: Sequence[Address], told: Sequence[Told]
) -> list[Due]:
    """The mails due that were not written for this version of the meeting yet."""
    known = {(_key(each.email), each.method) for each in told if each.version == version}
    due = mails_due(state, addresses, told)
    return [each for each in due if (_key(each.email), each.method) not in known]


def _key(email: str) -> str:
    return email.strip().lower()
