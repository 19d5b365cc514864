"""What the files say of counting from meetings, as rows. No SQL."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any
from uuid import UUID

from inap.kit.marked_yaml import Fault
from inap.meetings.loading_read import CoordinationFiles

Rows = list[dict[str, Any]]


def counted_indicators(read: CoordinationFiles) -> Iterator[str]:
    """The codes of the indicators that the files say something of, counted or not."""
    yield from (spot.item.indicator for spot in read.counts)
    for spot in read.not_counted:
        yield from (named.indicator for named in spot.item.indicators)


def unknown_in_counts(
    read: CoordinationFiles,
    indicators: Collection[str],
    actors: Collection[str],
    areas: Collection[str],
) -> Iterator[Fault]:
    """The codes that nothing has."""
    for spot in read.counts:
        for name, known in (("indicator", indicators), ("actor", actors), ("area", areas)):
            code = getattr(spot.item, name)
            if code not in known:
                yield spot.fault(f"unknown {name} {code}", name)
    for left in read.not_counted:
        for at, named in enumerate(left.item.indicators):
            if named.indicator not in indicators:
                message = f"unknown indicator {named.indicator}"
                yield left.fault(message, "indicators", at, "indicator")


def count_rows(
    read: CoordinationFiles,
    indicators: Mapping[str, UUID],
    actors: Mapping[str, UUID],
    bodies: Mapping[str, UUID],
) -> tuple[Rows, set[tuple[UUID, UUID]]]:
    """A row for each indicator, and which bodies' meetings each is counted from."""
    rows: Rows = [
        {
            "indicator_id": indicators[spot.item.indicator],
            "what": spot.item.what,
            "actor_id": actors[spot.item.actor],
            "area_code": spot.item.area,
            "reason": None,
            "source": spot.item.source,
            "note": spot.item.note,
        }
        for spot in read.counts
    ]
    rows += [
        {
            "indicator_id": indicators[named.indicator],
            "what": None,
            "actor_id": None,
            "area_code": None,
            "reason": left.item.reason.stored(),
            "source": named.source,
            "note": None,
        }
        for left in read.not_counted
        for named in left.item.indicators
    ]
    counted = {
        (indicators[spot.item.indicator], bodies[code])
        for spot in read.counts
        for code in spot.item.bodies
    }
    return rows, counted
