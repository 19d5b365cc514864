"""Producing the export of a plan's observations, in the order of its indicators."""

from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final, Literal, Protocol
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncEngine

from inap.exchange.observation_queries import (
    Group,
    Way,
    copy_as_csv,
    copy_as_ndjson,
    list_ways,
    sort_in_memory,
)
from inap.exchange.rows import HEADER, csv_rows, ndjson_rows
from inap.kit.bare import Connection, bare_snapshot
from inap.kit.problems import Problem
from inap.kit.streaming import Start, Write
from inap.submissions.publishable import SeriesCell
from inap.submissions.published_queries import (
    PublishedIndicator,
    PublishedPlan,
    Reader,
    find_published_plan,
    list_publishable,
    list_published_indicators,
)

GROUP: Final = 20
"""How many indicators are copied at once."""


class Rows(Protocol):
    """Writes the cells of one protected indicator."""

    def __call__(
        self, plan: str, indicator: str, cells: Sequence[SeriesCell], /, *, synthetic: bool
    ) -> bytes:
        """The rows as bytes."""


@dataclass(frozen=True, slots=True)
class Format:
    """A format of the export: what it is called, begins with, and how its rows are written."""

    media_type: str
    extension: str
    header: bytes
    copy: Callable[[Connection, Group, Write], Awaitable[None]]
    rows: Rows


CSV: Final = Format("text/csv; charset=utf-8", "csv", HEADER, copy_as_csv, csv_rows)
NDJSON: Final = Format("application/x-ndjson", "ndjson", b"", copy_as_ndjson, ndjson_rows)


@dataclass(frozen=True, slots=True)
class Export:
    """Which export, for whom."""

    engine: AsyncEngine
    plan: str
    reader: Reader
    format: Format
    threshold: int
    headers: Callable[[PublishedPlan], Mapping[str, str]]

    async def produce(self, start: Start, write: Write) -> None:
        """Write the whole export, of one moment. Raises ``not-found`` when the plan is gone."""
        async with bare_snapshot(self.engine) as connection:
            plan = await find_published_plan(connection, self.plan, self.reader)
            if plan is None:
                raise Problem("not-found")
            indicators = await list_published_indicators(connection, plan)
            await sort_in_memory(connection)
            await start(self.headers(plan))
            if self.format.header:
                await write(self.format.header)
            ways = await list_ways(connection, plan)
            for group, way in _groups(indicators, self.reader, ways):
                if way == "protected":
                    await self._write_protected(connection, plan, group, write)
                else:
                    ids = [indicator.id for indicator in group]
                    await self.format.copy(connection, Group(plan, ids, way), write)

    async def _write_protected(
        self,
        connection: Connection,
        plan: PublishedPlan,
        group: Sequence[PublishedIndicator],
        write: Write,
    ) -> None:
        publishable = await list_publishable(
            connection,
            plan.id,
            [(indicator.id, indicator.declared) for indicator in group],
            threshold=self.threshold,
        )
        for indicator in group:
            cells = publishable[indicator.id].cells
            if cells:
                await write(
                    self.format.rows(plan.code, indicator.code, cells, synthetic=plan.synthetic)
                )


def _groups(
    indicators: Sequence[PublishedIndicator], reader: Reader, ways: Mapping[UUID, Way]
) -> Iterator[tuple[Sequence[PublishedIndicator], Way | Literal["protected"]]]:
    """Runs of neighbours that are written the same way, a few at a time."""

    def way_of(indicator: PublishedIndicator) -> Way | Literal["protected"]:
        if indicator.restricted and not reader.small_cells:
            return "protected"
        return ways.get(indicator.id, "alone")

    for way, run in groupby(indicators, key=way_of):
        found = list(run)
        for begin in range(0, len(found), GROUP):
            yield found[begin : begin + GROUP], way
