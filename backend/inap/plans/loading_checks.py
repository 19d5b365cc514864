"""What must hold across a plan's files. Every check runs; each yields all it finds."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from inap.kit.data_files import Shape, Spot, Words
from inap.kit.marked_yaml import Fault, Place
from inap.plans.fact_shapes import FactIndicatorEntry
from inap.plans.loading_files import PlanFile
from inap.plans.loading_indicator_checks import check_indicator
from inap.plans.loading_node_checks import check_node
from inap.plans.reporters import COORDINATING, Body, Side
from inap.plans.spelling import wrong_letters

PREFIXES: Final[dict[str, Side]] = {"F-": "federal", "K-": "krg"}


def check_plan(plan: PlanFile) -> Iterator[Fault]:
    """Everything wrong with a plan whose files each have the right shape."""
    actors = bodies_of(plan)
    nodes = {spot.item.code: spot for spot in plan.nodes}
    yield from _unique(plan)
    yield from _codes(plan)
    yield from _areas(plan)
    yield from _registry(plan, actors)
    yield from _head(plan, actors)
    for spot in plan.nodes:
        yield from check_node(plan, spot, nodes, actors)
    for indicator in plan.indicators:
        yield from check_indicator(plan, indicator, nodes, actors)
    for found in _texts(plan):
        yield from _letters(*found)


def bodies_of(plan: PlanFile) -> dict[str, Body]:
    """The registry as the rule on reporters needs it, by code."""
    return {
        spot.item.code: Body(spot.item.code, spot.item.jurisdiction, spot.item.collective)
        for spot in plan.actors
    }


def coordinating_of(plan: PlanFile) -> dict[Side, str]:
    """The coordinating body of each side of the plan, federal first."""
    given = plan.head.item.reporting.coordinating
    sides: tuple[Side, ...] = ("federal", "krg")
    return {
        side: given.get(side, COORDINATING[side])
        for side in sides
        if side in plan.head.item.jurisdictions
    }


def _unique(plan: PlanFile) -> Iterator[Fault]:
    """Codes are unique among their kind, over all files."""
    coded: tuple[Iterable[tuple[str, Spot[Shape]]], ...] = (
        ((spot.item.code, spot) for spot in plan.units),
        ((spot.item.code, spot) for spot in plan.areas),
        ((spot.item.code, spot) for spot in plan.actors),
        ((spot.item.code, spot) for spot in plan.nodes),
        ((spot.item.code, spot) for spot in plan.indicators),
    )
    for spots in coded:
        seen: dict[str, Spot[Shape]] = {}
        for code, spot in spots:
            first = seen.setdefault(code, spot)
            if first is not spot:
                yield spot.fault(f"code {code} stands already in {_at(first)}", "code")


def _codes(plan: PlanFile) -> Iterator[Fault]:
    """A child's code begins with its parent's, an indicator's with its node's."""
    for node in plan.nodes:
        if node.parent and not node.item.code.startswith(node.parent.item.code):
            yield node.fault(f"does not begin with its parent's {node.parent.item.code}", "code")
    for indicator in plan.indicators:
        # -I for those of the plan's text, -R for those made for a reported fact.
        reported = isinstance(indicator.item, FactIndicatorEntry)
        begin = f"{indicator.node.item.code}-{'R' if reported else 'I'}"
        if not indicator.item.code.startswith(begin):
            yield indicator.fault(f"does not begin with {begin}", "code")
    known = {node.item.code for node in plan.nodes}
    known |= {indicator.item.code for indicator in plan.indicators}
    if plan.translations is not None:
        for at, code in enumerate(plan.translations.item.reviewed):
            if code not in known:
                yield plan.translations.fault(f"unknown code {code}", "reviewed", at)


def _areas(plan: PlanFile) -> Iterator[Fault]:
    known = {spot.item.code for spot in plan.areas}
    for spot in plan.areas:
        for key in ("parent", "split_from"):
            code = getattr(spot.item, key)
            if code is not None and (code not in known or code == spot.item.code):
                yield spot.fault(f"unknown area {code}", key)


def _registry(plan: PlanFile, actors: Mapping[str, Body]) -> Iterator[Fault]:
    for spot in plan.actors:
        parent = spot.item.parent
        if parent is not None and (parent not in actors or parent == spot.item.code):
            yield spot.fault(f"unknown actor {parent}", "parent")
        expected = PREFIXES.get(spot.item.code[:2])
        if expected is not None and spot.item.jurisdiction != expected:
            yield spot.fault(f"has to be {expected} by its code", "jurisdiction")
        repeated = Counter(alias.text for alias in spot.item.aliases)
        for at, alias in enumerate(spot.item.aliases):
            if repeated[alias.text] > 1:
                yield spot.fault(f"alias {alias.text!r} is given twice", "aliases", at, "text")
                repeated[alias.text] = 0
    for new in plan.new_actors:
        if new.item.code not in actors:
            yield new.fault(f"unknown actor {new.item.code}", "code")


def _head(plan: PlanFile, actors: Mapping[str, Body]) -> Iterator[Fault]:
    head = plan.head
    item = head.item
    if item.period.start > item.period.end:
        yield head.fault("starts after it ends", "period", "start")
    lock = item.reporting.lock_days
    if lock is not None and lock < item.reporting.due_days:
        yield head.fault("a period cannot lock before it is due", "reporting", "lock_days")
    for side, code in coordinating_of(plan).items():
        if code not in actors or not actors[code].reports:
            yield head.fault(f"{code} cannot report", "reporting", "coordinating", side)
    if not item.synthetic and item.period.source is None:
        yield head.fault("a source is required", "period", "source")
    for at, phase in enumerate(item.phases):
        for number, step in enumerate(phase.steps):
            place = ("phases", at, "steps", number)
            if step.actor is not None and step.actor not in actors:
                yield head.fault(f"unknown actor {step.actor}", *place, "actor")
            follow = step.follow_up
            if follow is not None and follow.actor not in actors:
                yield head.fault(f"unknown actor {follow.actor}", *place, "follow_up", "actor")


def _texts(plan: PlanFile) -> Iterator[tuple[Spot[Shape], Place, Words]]:
    """Every text in three languages that a person will read, with its place."""
    whole: Iterable[Spot[Shape]] = (plan.head, *plan.logframe)
    listed: Iterable[Spot[Shape]] = (*plan.units, *plan.areas, *plan.actors)
    for spot in (*whole, *listed, *([plan.translations] if plan.translations else ())):
        for place, words in _words_in(spot.item, ()):
            yield spot, place, words


def _words_in(item: object, place: Place) -> Iterator[tuple[Place, Words]]:
    if isinstance(item, Words):
        yield place, item
    elif isinstance(item, Shape):
        for key in type(item).model_fields:
            yield from _words_in(getattr(item, key), (*place, key))
    elif isinstance(item, list):
        for at, part in enumerate(item):
            yield from _words_in(part, (*place, at))


def _letters(spot: Spot[Shape], place: Place, words: Words) -> Iterator[Fault]:
    """No Persian or Kurdish letter in Arabic, no legacy letter in Sorani."""
    for language, text in words.stored().items():
        wrong = wrong_letters(language, text)
        if wrong:
            yield spot.fault(
                f"letters that are not {language}: {' '.join(wrong)}", *place, language
            )


def _at(spot: Spot[Shape]) -> str:
    return f"{spot.file.file}:{spot.line}"
