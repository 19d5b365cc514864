"""The words of a reminder: subject, plain text and HTML, in one person's language. Pure.

It tells how many reports are wanted, of which body, for which period and until when, and where to
go. It never holds a figure or what anyone wrote in a report: mails pass through many hands.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Final
from urllib.parse import quote
from uuid import UUID

from inap.kit.messages import Named, machine_made, say, say_date, say_period
from inap.kit.outbox.paper import Paper
from inap.submissions.reminders import Digest, Owed, PlanTerm, Returned, Waiting

MOST_LINES: Final = 10


@dataclass(frozen=True, slots=True)
class Asked:
    """What a coordinator asked for: the period, and a note of theirs in some languages."""

    period: str
    note: Mapping[str, str] | None = None

    def note_in(self, language: str) -> str | None:
        """The note in a language, or in one it was written in."""
        if not self.note:
            return None
        return self.note.get(language) or self.note.get("en") or next(iter(self.note.values()))


@dataclass(frozen=True, slots=True)
class Place:
    """What the words of this portal depend on: its address, its digits, and names by id."""

    address: str
    digits: str
    plans: Mapping[UUID, Named]
    actors: Mapping[UUID, Named]


@dataclass(frozen=True, slots=True)
class Written:
    """A mail in words."""

    subject: str
    body: str
    html: str


class _Writer:
    """Writes one digest."""

    def __init__(self, digest: Digest, place: Place, today: date) -> None:
        self.digest = digest
        self.place = place
        self.today = today
        self.language = digest.person.language
        self.paper = Paper()

    def say(self, key: str, **values: object) -> str:
        return say(self.language, f"mail.{key}", self.place.digits, **values)

    def day(self, day: date) -> str:
        return say_date(self.language, day, self.place.digits)

    def period(self, code: str) -> str:
        return say_period(self.language, code, self.place.digits)

    def plan(self, plan: UUID) -> str:
        return self.place.plans[plan].told(self.language)

    def actor(self, actor: UUID) -> str:
        return self.place.actors[actor].told(self.language)

    def address(self, plan: UUID, screen: str, **query: str) -> str:
        code = quote(self.place.plans[plan].code, safe="")
        asked = "&".join(f"{name}={quote(value, safe='')}" for name, value in query.items())
        start = f"{self.place.address}/{self.language}/plans/{code}/{screen}"
        return f"{start}?{asked}" if asked else start

    def subject(self) -> str:
        """What is most pressing."""
        digest = self.digest
        late = sum(each.late for each in digest.owed)
        missing = sum(each.missing for each in digest.owed)
        waiting = sum(each.count for each in (*digest.to_verify, *digest.to_decide))
        if late:
            told = self.say("subjectLate", count=late)
        elif missing:
            first = min(each.term.due_on for each in digest.owed)
            told = self.say("subjectDue", count=missing, date=self.day(first))
        elif digest.returned:
            told = self.say("subjectReturned", count=sum(each.count for each in digest.returned))
        elif waiting:
            told = self.say("subjectWaiting", count=waiting)
        else:
            told = self.say("subjectBodies", count=len({each.actor for each in digest.late_bodies}))
        return f"{say(self.language, 'app')}: {told}"

    def write(self, asked: Asked | None) -> Written:
        paper = self.paper
        paper.paragraph(self.say("greeting", name=self.digest.person.name))
        if asked is not None:
            paper.paragraph(self.say("asked", period=self.period(asked.period)))
            note = asked.note_in(self.language)
            if note:
                paper.heading(self.say("noteTitle"))
                paper.paragraph(note)
        self.write_owed()
        self.write_waiting()
        self.write_bodies()
        paper.paragraph(self.say("once"))
        paper.link(self.say("off"), f"{self.place.address}/{self.language}/account")
        if machine_made(self.language):
            paper.paragraph(self.say("machine"))
        return Written(self.subject(), paper.body, paper.html)

    def write_owed(self) -> None:
        """What each body owes to each plan, and what came back to it."""
        owed, returned = self.digest.owed, self.digest.returned
        pairs = dict.fromkeys(
            [(each.term.plan, each.actor) for each in owed]
            + [(each.plan, each.actor) for each in returned]
        )
        for plan, actor in pairs:
            theirs = [each for each in owed if (each.term.plan, each.actor) == (plan, actor)]
            back = [each for each in returned if (each.plan, each.actor) == (plan, actor)]
            self.paper.heading(self.say("body", body=self.actor(actor), plan=self.plan(plan)))
            lines = [line for each in theirs for line in self.owed_lines(each)]
            self.paper.items(self.cut([self.returned_line(each) for each in back] + lines))
            query = {"period": theirs[0].term.code} if theirs else {}
            self.paper.link(self.say("work"), self.address(plan, "work", **query))

    def owed_lines(self, owed: Owed) -> Iterable[str]:
        told = {"period": self.period(owed.term.code), "date": self.day(owed.term.due_on)}
        if owed.late:
            yield self.say("late", count=owed.late, **told)
        if owed.missing > owed.late:
            yield self.say("due", count=owed.missing - owed.late, **told)

    def returned_line(self, returned: Returned) -> str:
        if returned.deadline is None:
            return self.say("returned", count=returned.count)
        key = "returnedPassed" if returned.deadline < self.today else "returnedBy"
        return self.say(key, count=returned.count, date=self.day(returned.deadline))

    def write_waiting(self) -> None:
        """What waits for a decision, by body."""
        for title, waiting in (
            ("verifyTitle", self.digest.to_verify),
            ("decideTitle", self.digest.to_decide),
        ):
            for plan, theirs in _by_plan(waiting):
                self.paper.heading(f"{self.say(title)} ({self.plan(plan)})")
                counts: dict[UUID, int] = {}
                for each in theirs:
                    counts[each.actor] = counts.get(each.actor, 0) + each.count
                self.paper.items(
                    self.cut(
                        [
                            self.say("waiting", count=count, body=self.actor(actor))
                            for actor, count in counts.items()
                        ]
                    )
                )
                self.paper.link(self.say("queue"), self.address(plan, "queue"))

    def write_bodies(self) -> None:
        """How many bodies of a side are late, and how many said nothing at all, by period."""
        terms: dict[PlanTerm, list[Owed]] = {}
        for each in self.digest.late_bodies:
            terms.setdefault(each.term, []).append(each)
        plans = dict.fromkeys(term.plan for term in terms)
        for plan in plans:
            theirs = [term for term in terms if term.plan == plan]
            self.paper.heading(self.say("bodiesTitle", plan=self.plan(plan)))
            self.paper.items(self.cut([self.bodies_line(term, terms[term]) for term in theirs]))
            address = self.address(plan, "reporting", period=theirs[0].code)
            self.paper.link(self.say("reporting"), address)

    def bodies_line(self, term: PlanTerm, late: Sequence[Owed]) -> str:
        told = self.say(
            "bodies",
            count=len(late),
            period=self.period(term.code),
            date=self.day(term.due_on),
        )
        silent = sum(each.silent for each in late)
        if not silent:
            return self.say("ended", text=told)
        return self.say("joined", first=told, second=self.say("silent", count=silent))

    def cut(self, lines: Sequence[str]) -> list[str]:
        """The first lines, and how many more there are."""
        if len(lines) <= MOST_LINES:
            return list(lines)
        kept = lines[: MOST_LINES - 1]
        return [*kept, self.say("more", count=len(lines) - len(kept))]


def write_digest(digest: Digest, place: Place, today: date, asked: Asked | None = None) -> Written:
    """A digest in words; ``asked`` where a coordinator asks for it now."""
    return _Writer(digest, place, today).write(asked)


def _by_plan(waiting: Sequence[Waiting]) -> Iterable[tuple[UUID, list[Waiting]]]:
    ordered = sorted(waiting, key=lambda each: each.plan)
    for plan, theirs in groupby(ordered, key=lambda each: each.plan):
        yield plan, list(theirs)
