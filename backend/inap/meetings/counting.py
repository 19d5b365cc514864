"""The rows of what there is to count, as counts: a fact, its meetings, and what each gives."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any, cast

from sqlalchemy import Row

from inap.meetings.counts import Lacking, MeetingPart, Sitting, What, in_order, lacking, parts_of
from inap.submissions.cells import measure_of, to_stored
from inap.submissions.measure import Cell, Measure


@dataclass(frozen=True, slots=True)
class Count:
    """What one fact is counted from; ``rows`` and ``given`` are of its meetings, in their order.

    ``given`` is empty while something is lacking.
    """

    fact: Row[Any]
    rows: list[Row[Any]]
    measure: Measure
    given: list[tuple[Cell, ...]]
    lacking: Lacking | None

    @property
    def parts(self) -> list[MeetingPart]:
        """The meetings as they are kept behind the fact."""
        return [
            MeetingPart(row.meeting, self.fact.what, to_stored(self.measure, cells), row.mark)
            for row, cells in zip(self.rows, self.given, strict=True)
        ]


def counted(rows: Iterable[Row[Any]]) -> list[Count]:
    """The counts, one for each fact of the rows."""
    return [_count(list(of_fact)) for _fact, of_fact in groupby(rows, key=_fact)]


def _fact(row: Row[Any]) -> tuple[Any, ...]:
    return row.indicator_id, row.period


def _count(rows: Sequence[Row[Any]]) -> Count:
    fact = rows[0]
    what = cast("What", fact.what)
    measure = measure_of(
        kind=fact.kind,
        unit=fact.unit,
        over_areas=fact.over_areas,
        disaggregation=fact.disaggregation,
        age_groups=None,
    )
    by_id = {str(row.meeting): row for row in rows if row.meeting is not None}
    sittings = in_order(
        [
            Sitting(
                id=str(row.meeting),
                day=row.day,
                people=row.people or {},
                actors=frozenset(row.actors or ()),
            )
            for row in by_id.values()
        ]
    )
    missing = lacking(what, sittings)
    return Count(
        fact=fact,
        rows=[by_id[sitting.id] for sitting in sittings],
        measure=measure,
        given=[] if missing else parts_of(what, measure, sittings),
        lacking=missing,
    )
