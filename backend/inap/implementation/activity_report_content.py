"""What an activity report says, and what it must satisfy.

Participants are counted by sex, and within a sex by age group where that is known. They follow the
rules of a submission's values (``submissions/measure.py``): ages may not exceed their sex, nor fall
short of it where all age groups are told. All participants are the sum over the sexes; a sex that
is told by its ages only is the sum of these.

Knowledge is measured before and after a training, and of trainings only.
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, Final, Literal, cast, get_args

from inap.submissions.history import json_text
from inap.submissions.measure import Cell, Fault, Measure, check

Kind = Literal[
    "training", "dialogue", "awareness", "workshop", "conference", "meeting", "service", "other"
]
KINDS: Final[tuple[Kind, ...]] = get_args(Kind)
SEXES: Final = ("female", "male", "unknown")

# Days are told in UTC, and in Iraq a day begins three hours earlier.
AHEAD: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Participants:
    """How many people of one sex took part; of all ages where ``age`` is None."""

    sex: str
    age: str | None
    count: Decimal


@dataclass(frozen=True, slots=True)
class Knowledge:
    """How many people were assessed, and the share of right answers before and after (percent)."""

    assessed: int
    before: Decimal
    after: Decimal


@dataclass(frozen=True, slots=True)
class Content:
    """Everything that one revision says; ``node`` and ``area`` are codes."""

    node: str | None
    kind: str
    title: Mapping[str, str]
    area: str
    place: str
    start: date
    end: date
    participants: tuple[Participants, ...]
    knowledge: Knowledge | None
    result: Mapping[str, str] | None


def measure_of_participants(age_groups: Sequence[str]) -> Measure:
    """Participants as a measure: people, in whole numbers, of a plan's age groups."""
    return Measure(
        kind="number",
        integer=True,
        required=frozenset(),
        age_groups=tuple(age_groups),
        sexes=SEXES,
    )


def faults_of(content: Content, age_groups: Sequence[str], today: date) -> list[Fault]:
    """Everything that is wrong with the content, by JSON pointer; [] when nothing is."""
    faults = []
    if not any(text.strip() for text in content.title.values()):
        faults.append(Fault("/title", "missing"))
    if not content.place.strip():
        faults.append(Fault("/place", "missing"))
    if content.end < content.start:
        faults.append(Fault("/end", "end-before-start", {"start": content.start.isoformat()}))
    if content.end > today + AHEAD:
        faults.append(Fault("/end", "date-in-future", {"today": today.isoformat()}))
    cells = [Cell(sex=each.sex, age=each.age, value=each.count) for each in content.participants]
    faults += map(_of_participants, check(measure_of_participants(age_groups), cells))
    return faults + _faults_of_knowledge(content)


def missing(content: Content) -> list[Fault]:
    """What the content still lacks before it may be handed in; [] when nothing."""
    return [] if content.participants else [Fault("/participants", "participants-missing")]


def by_sex(participants: Iterable[Participants]) -> dict[str, Decimal]:
    """How many took part of each sex that is told of, by its margin or else by its ages."""
    margins: dict[str, Decimal] = {}
    ages: dict[str, Decimal] = {}
    for each in participants:
        if each.age is None:
            margins[each.sex] = each.count
        else:
            ages[each.sex] = ages.get(each.sex, Decimal(0)) + each.count
    found = {**ages, **margins}
    return {sex: found[sex] for sex in SEXES if sex in found}


def total_of(participants: Iterable[Participants]) -> Decimal:
    """How many took part in all."""
    return sum(by_sex(participants).values(), Decimal(0))


def tells_ages(participants: Sequence[Participants]) -> bool:
    """Whether the ages of all participants are told."""
    ages = sum((each.count for each in participants if each.age is not None), Decimal(0))
    return ages == total_of(participants)


def in_order(
    participants: Iterable[Participants], age_groups: Sequence[str]
) -> tuple[Participants, ...]:
    """The participants by sex and age, so that equal contents are equal texts."""
    places = {age: place for place, age in enumerate(age_groups, start=1)}
    return tuple(
        sorted(
            participants,
            key=lambda each: (SEXES.index(each.sex), places.get(each.age or "", 0)),
        )
    )


def decides(area: str | None, actor: str | None) -> Literal["federal", "krg"]:
    """Whose coordinator decides, from the jurisdictions of the area and of the actor.

    That of the place where it happened. What covers the country is the actor's government's; an
    actor that belongs to neither then reports to the federal side, which coordinates nationally.
    """
    return cast("Literal['federal', 'krg']", area or actor or "federal")


def stored_participants(participants: Iterable[Participants]) -> list[dict[str, Any]]:
    """Participants as they are stored."""
    return [{"sex": each.sex, "age": each.age, "count": int(each.count)} for each in participants]


def stored_knowledge(knowledge: Knowledge | None) -> dict[str, Any] | None:
    """Knowledge as it is stored: percents as plain text, which no reader rounds."""
    if knowledge is None:
        return None
    return {
        "assessed": knowledge.assessed,
        "before": f"{knowledge.before.normalize():f}",
        "after": f"{knowledge.after.normalize():f}",
    }


def content_of(stored: Mapping[str, Any]) -> Content:
    """The content of a stored revision; ``node`` and ``area`` are codes in it."""
    knowledge = stored["knowledge"]
    return Content(
        node=stored["node"],
        kind=stored["kind"],
        title=stored["title"],
        area=stored["area"],
        place=stored["place"],
        start=stored["start"],
        end=stored["end"],
        participants=tuple(
            Participants(each["sex"], each["age"], Decimal(each["count"]))
            for each in stored["participants"]
        ),
        knowledge=None
        if knowledge is None
        else Knowledge(
            knowledge["assessed"], Decimal(knowledge["before"]), Decimal(knowledge["after"])
        ),
        result=stored["result"],
    )


def content_hash(content: Content) -> bytes:
    """The hash of a revision, over everything that it says."""
    said = {
        "node": content.node,
        "kind": content.kind,
        "title": content.title,
        "area": content.area,
        "place": content.place,
        "start": content.start.isoformat(),
        "end": content.end.isoformat(),
        "participants": stored_participants(content.participants),
        "knowledge": stored_knowledge(content.knowledge),
        "result": content.result,
    }
    return _sha256(json_text(said))


def opening_hash(report: str, plan: str, actor: str, external_id: str | None) -> bytes:
    """What stands before the first entry of a report's history; ids as text."""
    return _sha256(json_text((report, plan, actor, external_id)))


def told_of_files(hashes: Sequence[str]) -> Mapping[str, Any] | None:
    """What an entry of the history says of the files that it attached or detached.

    ``hashes`` are their SHA-256, hexadecimal; None where there is none.
    """
    return {"evidence": list(hashes)} if hashes else None


def _faults_of_knowledge(content: Content) -> list[Fault]:
    knowledge = content.knowledge
    if knowledge is None:
        return []
    if content.kind != "training":
        return [Fault("/knowledge", "value-not-expected", {"kind": content.kind})]
    total = total_of(content.participants)
    if content.participants and knowledge.assessed > total:
        params = {"whole": f"{total:f}", "parts": str(knowledge.assessed)}
        return [Fault("/knowledge/assessed", "parts-exceed-total", params)]
    return []


def _of_participants(fault: Fault) -> Fault:
    """A fault of a measure's values, told of participants."""
    pointer = fault.pointer.replace("/values", "/participants", 1)
    if pointer.endswith("/value"):
        pointer = pointer.removesuffix("value") + "count"
    return replace(fault, pointer=pointer)


def _sha256(text: str) -> bytes:
    return hashlib.sha256(text.encode()).digest()
