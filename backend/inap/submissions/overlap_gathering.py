"""Which overlap a pair that looks alike belongs to: one that waits, or a new one.

A pair joins the oldest overlap of its level that waits for a decision and has any of the pair in
it; one that was decided on stays as it is, and a new one takes in what was decided together there.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from uuid import UUID

from inap.submissions.overlap import REASONS, Reason
from inap.submissions.overlap_finding_queries import StoredOverlap, Told
from inap.submissions.overlap_history import Subject
from inap.submissions.overlap_workflow import WAITING
from inap.submissions.overlap_writing_queries import new_subject


@dataclass(frozen=True, slots=True)
class Alike:
    """A submission that was handed in, another one, and why they look alike."""

    one: Told
    other: Told
    reasons: tuple[Reason, ...]

    @property
    def side(self) -> str | None:
        """The government both are of; None where they are of two."""
        return self.one.jurisdiction if self.one.jurisdiction == self.other.jurisdiction else None


@dataclass(frozen=True, slots=True)
class Found:
    """A step of an overlap: what was found or joined, and all members then."""

    action: str
    submission: UUID
    members: tuple[UUID, ...]


@dataclass(slots=True)
class Gathered:
    """An overlap while pairs are gathered in it.

    ``sequence`` and ``hash`` are of the newest entry of its history, 0 and nothing for a new one.
    ``steps`` are those that follow.
    """

    subject: Subject
    state: str
    members: set[UUID]
    reasons: set[str]
    sequence: int = 0
    hash: bytes = b""
    steps: list[Found] = field(default_factory=list)

    @property
    def id(self) -> UUID:
        """Its id."""
        return UUID(self.subject.overlap)

    @property
    def in_order(self) -> list[str]:
        """Its reasons in the order of the rule's."""
        return [reason for reason in REASONS if reason in self.reasons]


def gather(stored: Iterable[StoredOverlap], alike: Iterable[Alike]) -> list[Gathered]:
    """Return the overlaps that something comes into, the oldest first.

    ``stored`` are all that any of the pairs is in; ``alike`` are the pairs, one submission after
    the other in the order in which they were handed in. What stands together already comes into
    nothing.
    """
    desk = _Desk()
    for each in stored:
        desk.take_in(_there(each))
    for _, pairs in groupby(alike, key=lambda each: each.one.id):
        of_one = list(pairs)
        # Within the side first, then between the governments.
        for side in (of_one[0].one.jurisdiction, None):
            fresh = [each for each in of_one if each.side == side and not desk.together(each)]
            if fresh:
                desk.place(side, fresh)
    return [each for each in desk.everything if each.steps]


@dataclass(slots=True)
class _Desk:
    """The overlaps that are there by now, the oldest first, and those of each submission."""

    everything: list[Gathered] = field(default_factory=list)
    of: dict[UUID, dict[str, Gathered]] = field(default_factory=lambda: defaultdict(dict))

    def take_in(self, overlap: Gathered) -> None:
        self.everything.append(overlap)
        self._list(overlap)

    def together(self, pair: Alike) -> bool:
        """Whether a pair stands in one overlap of its level already."""
        return any(
            pair.other.id in each.members and each.subject.side == pair.side
            for each in self.of[pair.one.id].values()
        )

    def place(self, side: str | None, alike: Sequence[Alike]) -> None:
        """Let pairs of one submission join what waits in their level, or make a new overlap."""
        one = alike[0].one
        members = {one.id, *(each.other.id for each in alike)}
        touched = {
            key: each
            for member in members
            for key, each in self.of[member].items()
            if each.subject.side == side
        }
        in_order = [touched[key] for key in sorted(touched)]
        into = next((each for each in in_order if each.state in WAITING), None)
        action = "join"
        if into is None:
            members.update(*(each.members for each in in_order if each.state == "resolved"))
            subject = new_subject(one.plan_id, one.indicator_id, one.period_id, side)
            into = Gathered(subject, "found", set(), set())
            self.everything.append(into)
            action = "find"
        into.members |= members
        into.reasons |= {reason for each in alike for reason in each.reasons}
        into.steps.append(Found(action, one.id, tuple(sorted(into.members))))
        self._list(into)

    def _list(self, overlap: Gathered) -> None:
        for member in overlap.members:
            self.of[member][overlap.subject.overlap] = overlap


def _there(stored: StoredOverlap) -> Gathered:
    subject = Subject(
        overlap=str(stored.id),
        plan=str(stored.plan_id),
        kind="submission",
        indicator=str(stored.indicator_id),
        period=str(stored.period_id),
        side=stored.side,
    )
    return Gathered(
        subject=subject,
        state=stored.state,
        members=set(stored.members),
        reasons=set(stored.reasons),
        sequence=stored.sequence,
        hash=stored.hash,
    )
