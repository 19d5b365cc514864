"""Producing the IATI file of a plan, a few indicators at a time and their cells as they come.

The figures are those of the other channels: cells as in the series, a period's figure as on the
national dashboard, and of restricted indicators only what ``submissions/publishable.py`` lets out.
"""

import json
from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncEngine

from inap.exchange import iati_codes as codes
from inap.exchange import iati_document as xml
from inap.exchange import iati_queries as queries
from inap.exchange.iati_queries import ListedIndicator, Span
from inap.exchange.iati_words import OverIndicator, activity_descriptions, result_description
from inap.exchange.observation_queries import sort_in_memory
from inap.kit import moments
from inap.kit.bare import Connection, bare_snapshot
from inap.kit.problems import Problem
from inap.kit.streaming import Start, Write
from inap.submissions.publishable import SeriesCell
from inap.submissions.published_queries import (
    PublishedPlan,
    Reader,
    find_published_plan,
    list_publishable,
)

GROUP: Final = 20
"""How many indicators are looked up at once."""
PIECE: Final = 65_536
"""About how many characters are handed on at once."""

PORTAL: Final = "INAP Portal"


@dataclass(frozen=True, slots=True)
class IatiSettings:
    """What the settings say of the file: who publishes, and what is too small to be told."""

    reference: str | None
    publisher: str | None
    public_url: str | None
    threshold: int


@dataclass(frozen=True, slots=True)
class IatiExport:
    """Which file, for whom."""

    engine: AsyncEngine
    plan: str
    reader: Reader
    settings: IatiSettings
    headers: Callable[[PublishedPlan], Mapping[str, str]]

    async def produce(self, start: Start, write: Write) -> None:
        """Write the whole file, of one moment. Raises ``not-found`` when the plan is gone."""
        async with bare_snapshot(self.engine) as connection:
            plan = await find_published_plan(connection, self.plan, self.reader)
            if plan is None:
                raise Problem("not-found")
            await sort_in_memory(connection)
            await start(self.headers(plan))
            held: list[str] = []
            size = 0
            async for part in self._parts(connection, plan):
                held.append(part)
                size += len(part)
                if size >= PIECE:
                    await write("".join(held).encode())
                    held, size = [], 0
            await write("".join(held).encode())

    async def _parts(self, connection: Connection, plan: PublishedPlan) -> AsyncIterator[str]:
        row = await queries.find_plan_row(connection, plan.id)
        yield xml.opening(await _activity(connection, plan, row), await self._publisher(connection))
        spans = await queries.list_spans(connection, plan.id)
        adjusted = await queries.list_adjusted(connection, plan.id)
        units = {unit["code"]: unit["other"] for unit in json.loads(row["units"] or "[]")}
        about = About(plan, (row["start"], row["end"]), spans, adjusted, units)
        open_result: UUID | None = None
        for group in _groups(await queries.list_indicators(connection, plan.id), self.reader):
            results = await queries.list_results(connection, [each.result for each in group])
            async for listed, part in self._group(connection, about, group):
                if listed.result != open_result:
                    if open_result is not None:
                        yield xml.RESULT_END
                    open_result = listed.result
                    yield xml.result_start(_result(results[listed.result]))
                yield part
        if open_result is not None:
            yield xml.RESULT_END
        yield xml.CLOSING

    async def _publisher(self, connection: Connection) -> xml.Publisher:
        """Who reports: the actor that the settings name, else the portal itself."""
        code = self.settings.publisher
        if self.settings.reference is None or code is None:
            return xml.Publisher(None, {"en": PORTAL}, "other")
        found = await queries.find_publisher(connection, code)
        if found is None:
            return xml.Publisher(self.settings.reference, {"en": code}, "other")
        title = json.loads(found["title"])
        return xml.Publisher(self.settings.reference, title, found["subtype"])

    async def _group(
        self, connection: Connection, about: "About", group: Sequence[ListedIndicator]
    ) -> AsyncIterator[tuple[ListedIndicator, str]]:
        ids = [listed.id for listed in group]
        details = await queries.list_details(connection, ids)
        if self._protected(group[0]):
            publishable = await list_publishable(
                connection,
                about.plan.id,
                [(listed.id, listed.declared) for listed in group],
                threshold=self.settings.threshold,
            )
            for listed in group:
                told = publishable[listed.id]
                over = self._over(about, listed, details, told.periods.get("national", {}))
                hidden = [cell.period for cell in told.cells if cell.suppressed]
                yield listed, xml.indicator_start(over.measured(hidden))
                for part in over.periods(told.cells):
                    yield listed, part
                yield listed, over.rest()
            return
        totals = await queries.list_totals(connection, about.plan.id, ids)
        cells = _Runs(queries.read_cells(connection, about.plan.id, ids))
        for listed in group:
            over = self._over(about, listed, details, totals.get(listed.id, {}))
            yield listed, xml.indicator_start(over.measured(()))
            async for cell in cells.of(listed.code):
                yield listed, over.cell(cell)
            yield listed, over.rest()

    def _protected(self, listed: ListedIndicator) -> bool:
        return listed.restricted and not self.reader.small_cells

    def _over(
        self,
        about: "About",
        listed: ListedIndicator,
        details: Mapping[UUID, Mapping[str, Any]],
        totals: Mapping[str, Any],
    ) -> OverIndicator:
        address = None
        if self.settings.public_url is not None:
            base = f"{self.settings.public_url}/api/v1/plans/{about.plan.code}/indicators"
            address = f"{base}/{listed.code}"
        return OverIndicator(
            code=listed.code,
            declared=listed.declared,
            details=details[listed.id],
            units=about.units,
            address=address,
            plan=about.span,
            spans=about.spans,
            totals=totals,
            # What was decided on overlaps of protected indicators is not told.
            adjusted=listed.id in about.adjusted and not self._protected(listed),
        )


@dataclass(frozen=True, slots=True)
class About:
    """What all indicators of the file share."""

    plan: PublishedPlan
    span: Span
    spans: Mapping[str, Span]
    adjusted: frozenset[UUID]
    units: Mapping[str, Mapping[str, str]]


class _Runs:
    """Rows of several indicators, one after the other, taken indicator by indicator."""

    def __init__(self, rows: AsyncIterator[tuple[str, SeriesCell]]) -> None:
        self._rows = rows
        self._next: tuple[str, SeriesCell] | None = None

    async def of(self, indicator: str) -> AsyncIterator[SeriesCell]:
        """The cells of one indicator; none where the next rows are of another."""
        while True:
            if self._next is None:
                self._next = await anext(self._rows, None)
            if self._next is None or self._next[0] != indicator:
                return
            cell, self._next = self._next[1], None
            yield cell


async def _activity(
    connection: Connection, plan: PublishedPlan, row: Mapping[str, Any]
) -> xml.Activity:
    return xml.Activity(
        code=plan.code,
        title=json.loads(row["title"]),
        descriptions=activity_descriptions(
            json.loads(row["title"]), json.loads(row["description"]), synthetic=plan.synthetic
        ),
        start=row["start"],
        end=row["end"],
        status=codes.activity_status(row["start"], row["end"], moments.today()),
        updated=row["updated"],
        organisations=tuple(
            xml.Organisation(each["code"], json.loads(each["title"]), each["subtype"])
            for each in await queries.list_leads(connection, plan.id)
        ),
        places=tuple(
            xml.Place(each["code"], json.loads(each["title"]))
            for each in await queries.list_places(connection)
        ),
    )


def _result(node: Mapping[str, Any]) -> xml.Result:
    statement = json.loads(node["statement"]) if node["statement"] else {}
    return xml.Result(
        code=node["code"],
        level=node["level"],
        title=json.loads(node["title"]),
        description=result_description(node["code"], statement or {}),
    )


def _groups(
    indicators: Sequence[ListedIndicator], reader: Reader
) -> Iterator[Sequence[ListedIndicator]]:
    """Runs of neighbours that are protected or are not, a few at a time."""

    def protected(listed: ListedIndicator) -> bool:
        return listed.restricted and not reader.small_cells

    for _, run in groupby(indicators, key=protected):
        found = list(run)
        for begin in range(0, len(found), GROUP):
            yield found[begin : begin + GROUP]
