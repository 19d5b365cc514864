"""Whether two entries of the registry look like one body, and why. Pure.

Names come folded, so one comparison serves the three scripts: nothing is transliterated, and an
Arabic name is held against Arabic names. The bounds are ours. A rule only points pairs out, each
with its reasons; people decide. Bodies of the two governments share their names and are two bodies.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final, Literal

Reason = Literal["same-name", "same-words", "near-name"]

# From this share of common runs of three letters on, two names are near.
NEAR: Final = 0.8
# A word that more names than this have tells nothing about a body.
RARE: Final = 12
# How many names before and after it, in the order of letters, a name is held against.
NEIGHBOURS: Final = 4
SHORTEST: Final = 4
_LITTLE: Final = frozenset({"the", "of", "for", "and", "in", "to", "a", "an", "on", "s"})


@dataclass(frozen=True)
class Name:
    """A folded spelling of an entry's name."""

    entry: int
    text: str

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Its words in order of letters, without those that any name may have."""
        return tuple(sorted({word for word in self.text.split() if word not in _LITTLE}))

    @cached_property
    def numbers(self) -> tuple[str, ...]:
        """Its numbers: a second team is not the first one misspelt."""
        return tuple(sorted(word for word in self.text.split() if word.isdigit()))

    @cached_property
    def grams(self) -> frozenset[str]:
        """Its runs of three letters, with the ends of the name."""
        padded = f"  {self.text} "
        return frozenset(padded[place : place + 3] for place in range(len(padded) - 2))


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of the registry, with its folded spellings."""

    code: str
    jurisdiction: str | None
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Likeness:
    """Two entries that may be one body; ``score`` is 1 for the same name, and falls to ``NEAR``."""

    first: str
    second: str
    reasons: tuple[Reason, ...]
    score: float
    first_name: str
    second_name: str


@dataclass(slots=True)
class _Found:
    reasons: set[Reason]
    score: float
    names: tuple[str, str]


def find_likenesses(entries: Sequence[Entry]) -> list[Likeness]:
    """Pairs of entries that may be one body, the surest first, then by code."""
    names = [
        Name(place, text)
        for place, entry in enumerate(entries)
        for text in dict.fromkeys(entry.names)
        if len(text) >= SHORTEST
    ]
    found: dict[tuple[int, int], _Found] = {}
    for one, other in _candidates(names):
        pair = (min(one.entry, other.entry), max(one.entry, other.entry))
        if pair[0] == pair[1] or not _may_be_one(entries[pair[0]], entries[pair[1]]):
            continue
        judged = judge(one, other)
        if judged is None:
            continue
        reason, score = judged
        spelt = (one.text, other.text) if one.entry == pair[0] else (other.text, one.text)
        seen = found.setdefault(pair, _Found(set(), 0.0, spelt))
        seen.reasons.add(reason)
        if score > seen.score:
            seen.score, seen.names = score, spelt
    told = [
        Likeness(
            entries[first].code,
            entries[second].code,
            tuple(sorted(each.reasons)),
            round(each.score, 3),
            *each.names,
        )
        for (first, second), each in found.items()
    ]
    return sorted(told, key=lambda each: (-each.score, each.first, each.second))


def judge(one: Name, other: Name) -> tuple[Reason, float] | None:
    """Why two names may be of one body, and how surely; None where nothing speaks for it."""
    if one.text == other.text:
        return "same-name", 1.0
    if one.words and one.words == other.words:
        return "same-words", 0.95
    if one.numbers != other.numbers:
        return None
    shared = 2 * len(one.grams & other.grams) / (len(one.grams) + len(other.grams))
    return ("near-name", min(shared, 0.94)) if shared >= NEAR else None


def _may_be_one(one: Entry, other: Entry) -> bool:
    sides = {one.jurisdiction, other.jurisdiction} - {None}
    return len(sides) < 2


def _candidates(names: Sequence[Name]) -> Iterator[tuple[Name, Name]]:
    """Pairs worth a look; their number grows with that of the names, not with its square."""
    by_text: dict[object, list[Name]] = defaultdict(list)
    by_word: dict[str, list[Name]] = defaultdict(list)
    for name in names:
        by_text[name.text].append(name)
        by_text[name.words].append(name)
        for word in name.words:
            by_word[word].append(name)
    # Of many alike each is held against the first: all of them are told, and not all pairs.
    for alike in by_text.values():
        yield from ((alike[0], other) for other in alike[1:])
    for sharing in by_word.values():
        if len(sharing) <= RARE:
            yield from _pairs(sharing)
    yield from _neighbours(sorted(names, key=lambda name: name.text))
    yield from _neighbours(sorted(names, key=lambda name: name.text[::-1]))


def _pairs(names: Sequence[Name]) -> Iterable[tuple[Name, Name]]:
    for place, one in enumerate(names):
        for other in names[place + 1 :]:
            yield one, other


def _neighbours(names: Sequence[Name]) -> Iterable[tuple[Name, Name]]:
    for place, one in enumerate(names):
        for other in names[place + 1 : place + 1 + NEIGHBOURS]:
            yield one, other
