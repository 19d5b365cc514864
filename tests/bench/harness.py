"""What every workload needs: where it runs, how much it measures, and what comes of it."""

import itertools
import statistics
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Final

import asyncpg
import httpx

from bench import seeding
from bench.client import Answers
from bench.seeding import AREAS, FEDERAL_ACTORS, FEDERAL_AREAS, KRG_ACTORS, Size
from bench.servers import Server
from inap.kit.bare import Connection

MEASURED: Final = 1
EXPORTED: Final = 900
QUARTERS_A_YEAR: Final = 4

Once = Callable[[], Awaitable[float]]


@dataclass(frozen=True, slots=True)
class Effort:
    """How long and how much is measured."""

    rounds: int = 3
    seconds: float = 2.0
    passes: int = 3
    dashboards: int = 20
    posts: int = 1_000
    import_rows: int = 100_000
    export_quarters: int = 88
    actors: int = 10_000
    records: int = 50_000


@dataclass(slots=True)
class Measured:
    """One workload at one number of plans: figures of all rounds, ours and the limit's.

    ``unit`` is what a figure counts a second. ``memory`` is the server's peak in MB, over its level
    before.
    """

    workload: str
    unit: str
    goal: float | None
    ours: list[float] = field(default_factory=list)
    limit: list[float] = field(default_factory=list)
    memory: tuple[float, float] | None = None

    @property
    def ratio(self) -> float:
        """The median of ours over the median of the limit's."""
        return statistics.median(self.ours) / statistics.median(self.limit)


@dataclass(slots=True)
class Bench:
    """What the workloads run against; the reserve is used up as they write."""

    address: str
    ours: Server
    limits: Server
    size: Size
    effort: Effort
    used_quarters: int = 0
    used_keys: Iterator[int] = field(default_factory=itertools.count)
    busiest: float = 0.0

    def rate(self, answers: Answers) -> float:
        """Answers a second; takes note of how busy this process was with asking."""
        self.busiest = max(self.busiest, answers.busy)
        return answers.count / answers.seconds

    @property
    def plan(self) -> str:
        """The code of the plan that is measured."""
        return seeding.plan_code(MEASURED)

    @asynccontextmanager
    async def connected(self) -> AsyncIterator[Connection]:
        """A connection of this process."""
        connection = await asyncpg.connect(self.address)
        try:
            yield connection
        finally:
            await connection.close()

    def series_path(self, number: int) -> str:
        """The series of an indicator, ours."""
        return f"/api/v1/plans/{self.plan}/indicators/I{number:04d}/series"

    def quarters(self, count: int) -> list[str]:
        """The codes of so many reserve quarters that were not used yet."""
        first, self.used_quarters = self.used_quarters, self.used_quarters + count
        if self.used_quarters > self.size.reserve:
            raise ValueError("the reserve is used up")
        return [
            f"{2031 + place // QUARTERS_A_YEAR}Q{1 + place % QUARTERS_A_YEAR}"
            for place in range(first, self.used_quarters)
        ]

    def facts(self, quarters: int) -> Iterator[dict[str, str]]:
        """Facts nobody has reported yet, by the codes of their parts."""
        for period in self.quarters(quarters):
            for indicator, area in itertools.product(range(self.size.indicators), range(AREAS)):
                federal = area < FEDERAL_AREAS
                yield {
                    "indicator": f"I{indicator:04d}",
                    "actor": f"F-B{indicator % FEDERAL_ACTORS}"
                    if federal
                    else f"K-B{indicator % KRG_ACTORS}",
                    "period": period,
                    "area": f"B-F{area + 1:02d}"
                    if federal
                    else f"B-K{area - FEDERAL_AREAS + 1:02d}",
                }

    def quarters_for(self, facts: int) -> int:
        """How many quarters hold so many facts."""
        return -(-facts // (self.size.indicators * AREAS))


async def in_turn(measured: Measured, rounds: int, ours: Once, limit: Once) -> Measured:
    """Measure both, round by round, each first in every other round."""
    for place in range(rounds):
        sides = [(ours, measured.ours), (limit, measured.limit)]
        for once, figures in sides if place % 2 == 0 else reversed(sides):
            figures.append(await once())
    return measured


async def fetched(server: Server, path: str) -> httpx.Response:
    """One answer of a server; raises for any failure."""
    # Uncompressed, as the requests that are measured ask for it.
    plain = {"Accept-Encoding": "identity"}
    async with httpx.AsyncClient(timeout=120, headers=plain) as client:
        response = await client.get(f"http://127.0.0.1:{server.port}{path}")
    response.raise_for_status()
    return response
