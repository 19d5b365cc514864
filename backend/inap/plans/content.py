"""What of an activity an amendment can change, and what it becomes. Pure.

A content is ``{"title": {..}, "statement": {..} | None, "time_frame": {..} | None,
"responsibilities": [{"actor", "part", "printed"}], "dropped_on": "2023-05-01" | None}``. A proposal
holds those of the fields that it changes. Everything else of a node (its code, side, place,
indicators and where it was read) is the same in every version.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

Content = dict[str, Any]
Part = tuple[str, str]

AMENDABLE: Final = ("title", "statement", "time_frame", "responsibilities")
FIELDS: Final = (*AMENDABLE, "dropped_on")
# Leads stand before supporting actors, as in print.
PARTS: Final = ("lead", "support")
# How the plan's codes tell the sides apart; the effectiveness framework has none.
LETTERS: Final[Mapping[str | None, str]] = {"federal": "F", "krg": "K", None: "A"}
_LAST_STEP: Final = re.compile(r"(?P<letter>[A-Za-z]*)(?P<number>[0-9]{1,9})[a-z]*")


def nothing_yet() -> Content:
    """The content of an activity that is not there yet."""
    return {
        "title": {},
        "statement": None,
        "time_frame": None,
        "responsibilities": [],
        "dropped_on": None,
    }


def amended(content: Content, proposed: Mapping[str, Any]) -> Content:
    """The content after a proposal.

    A text keeps the languages that the proposal does not give, and a part the source's spelling.
    """
    after = dict(content)
    for name in ("title", "statement"):
        if proposed.get(name):
            after[name] = {**(content[name] or {}), **proposed[name]}
    if "time_frame" in proposed:
        after["time_frame"] = proposed["time_frame"]
    if "responsibilities" in proposed:
        printed = {_part(part): part.get("printed") for part in content["responsibilities"]}
        parts = [_part(part) for part in proposed["responsibilities"]]
        after["responsibilities"] = [
            {"actor": actor, "part": part, "printed": printed.get((actor, part))}
            for actor, part in sorted(parts, key=lambda each: PARTS.index(each[1]))
        ]
    return after


def changed_fields(before: Content, after: Content) -> tuple[str, ...]:
    """The fields in which two contents differ; the order of parts and their spelling say nothing.

    >>> changed_fields(nothing_yet(), {**nothing_yet(), "title": {"en": "Train"}})
    ('title',)
    """
    return tuple(name for name in FIELDS if _told(before, name) != _told(after, name))


def taken_away(before: Content, after: Content) -> tuple[Part, ...]:
    """The (actor, part) pairs that an amendment takes from an activity; all, once it is dropped.

    What hangs on a responsibility elsewhere (an assignment, a plan) ends with it.
    """
    kept = set() if after["dropped_on"] else set(map(_part, after["responsibilities"]))
    return tuple(part for part in map(_part, before["responsibilities"]) if part not in kept)


def letter_of(side: str | None, siblings: Iterable[str]) -> str:
    """The letter of a side's activities, by the codes of those that there are, else by custom."""
    for code in siblings:
        step = _LAST_STEP.fullmatch(code.rpartition(".")[2])
        if step and step["letter"]:
            return step["letter"]
    return LETTERS[side]


def next_code(parent: str, letter: str, taken: Iterable[str]) -> str:
    """The code of a new activity: after the highest number that any of ``taken`` has.

    >>> next_code("P1.1.1", "F", ["P1.1.1.F1", "P1.1.1.F9", "P1.1.1.K12", "P1.1.11.F20"])
    'P1.1.1.F10'
    """
    begin = f"{parent}.{letter}"
    numbers = [0]
    for code in taken:
        if code.startswith(begin):
            step = _LAST_STEP.fullmatch(code.removeprefix(f"{parent}."))
            if step and step["letter"] == letter:
                numbers.append(int(step["number"]))
    return f"{begin}{max(numbers) + 1}"


def indicator_codes(activity: str, count: int) -> Sequence[str]:
    """Codes of the indicators of a new activity, ``P1.1.1.F4-I1`` and on."""
    return [f"{activity}-I{number}" for number in range(1, count + 1)]


def _part(part: Mapping[str, Any]) -> Part:
    return part["actor"], part["part"]


def _told(content: Content, name: str) -> object:
    if name == "responsibilities":
        return set(map(_part, content[name]))
    return content[name] or None
