"""Who was invited to a meeting and who came: what fits together, and what it adds up to. Pure.

People are counted, never named. Of an actor that was invited with a number, no more may come than
that, unless the others are counted as uninvited; an actor without an invitation comes uninvited
with everybody. Where no invitations are kept at all, nothing is held against them.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from inap.meetings.refusing import Fault


@dataclass(frozen=True, slots=True)
class Came:
    """How many people of one actor and sex came.

    ``first_time``: for the first time in meetings of this body; None where that was not asked.
    """

    actor: str
    sex: str
    people: int
    first_time: int | None = None
    uninvited: int = 0


@dataclass(frozen=True, slots=True)
class Totals:
    """What an attendance adds up to. ``unique`` and ``repeat`` are None unless asked of all."""

    people: int
    actors: int
    unique: int | None
    repeat: int | None
    uninvited: int
    by_sex: Mapping[str, int]


def faults_of(came: Sequence[Came], invited: Mapping[str, int | None] | None) -> tuple[Fault, ...]:
    """What is wrong with an attendance; ``invited`` is None where no invitations are kept."""
    return (*_of_items(came), *_of_invitations(came, invited))


def _of_items(came: Sequence[Came]) -> Iterator[Fault]:
    met: set[tuple[str, str]] = set()
    for at, each in enumerate(came):
        if (each.actor, each.sex) in met:
            yield Fault(f"/attendance/{at}", "given-before")
        met.add((each.actor, each.sex))
        for name, part in (("first_time", each.first_time), ("uninvited", each.uninvited)):
            if part is not None and part > each.people:
                pointer = f"/attendance/{at}/{name}"
                yield Fault(pointer, "above-people", {"people": str(each.people)})


def _of_invitations(
    came: Sequence[Came], invited: Mapping[str, int | None] | None
) -> Iterator[Fault]:
    if invited is None:
        return
    by_invitation: Counter[str] = Counter()
    for at, each in enumerate(came):
        by_invitation[each.actor] += max(each.people - each.uninvited, 0)
        most = invited.get(each.actor, 0)
        given = by_invitation[each.actor]
        if most is not None and given > most:
            told = {"invited": str(most), "given": str(given)}
            yield Fault(f"/attendance/{at}/people", "above-invited", told)


def totals(came: Iterable[Came]) -> Totals:
    """What an attendance adds up to."""
    listed = list(came)
    people = sum(each.people for each in listed)
    asked = [each.first_time for each in listed if each.first_time is not None]
    unique = sum(asked) if listed and len(asked) == len(listed) else None
    by_sex: Counter[str] = Counter()
    for each in listed:
        by_sex[each.sex] += each.people
    return Totals(
        people=people,
        actors=len({each.actor for each in listed}),
        unique=unique,
        repeat=None if unique is None else people - unique,
        uninvited=sum(each.uninvited for each in listed),
        by_sex=dict(sorted(by_sex.items())),
    )
