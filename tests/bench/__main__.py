"""Measure the portal beside its limits, on this machine and in this run.

A PostgreSQL of its own is started, migrated and seeded with one plan; the workloads W1 to W5 of
DESIGN.md section 9 and those of a registry of 10,000 actors and 50,000 records run, each beside the
limit it is measured by, in alternating rounds of which the median counts; then more plans are
seeded and everything is measured again. The table goes to standard output and into ``latest.md``.
Nothing is asserted of time: the figures are for reading.

All of it takes about a quarter of an hour and 30 GB for a while; ``--plans 1`` a few minutes.

The limits: a bare uvicorn worker that answers prepared bytes (``limits``), the same worker with one
statement over raw asyncpg (``limit_sql``), and COPY.
"""

import argparse
import asyncio
import shutil
import signal
import sys
import tempfile
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path
from typing import Final

import asyncpg

from bench import coordination, reading, report, seeding, servers, writing
from bench.harness import EXPORTED, MEASURED, Bench, Effort, Measured
from bench.seeding import Size
from inap.kit.embedded import libpq_url

PLANS: Final = 103
QUICK_SIZE: Final = Size(indicators=10, quarters=2, reserve=40)
QUICK: Final = Effort(
    rounds=1,
    seconds=0.2,
    passes=1,
    dashboards=2,
    posts=20,
    import_rows=570,
    export_quarters=4,
    actors=100,
    records=300,
)
SEEDERS: Final = 2
# What a submission takes with its revision, history and observations, and the log while loading.
BYTES_A_FACT: Final = 3_000
BYTES_BESIDES: Final = 10_000_000_000

Workload = Callable[[Bench], Awaitable[list[Measured]]]


def arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="tiny sizes, to see that it works")
    parser.add_argument(
        "--plans",
        type=int,
        default=PLANS,
        help=f"how many plans to grow to (default {PLANS}); 1 measures one plan only",
    )
    parser.add_argument(
        "--output", type=Path, default=report.LATEST, help="file to write the table into"
    )
    return parser.parse_args()


def main() -> None:
    """Measure and tell."""
    given = arguments()
    # Asked to end, it takes its servers and its database with it, as on Ctrl-C.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    size, effort = (QUICK_SIZE, QUICK) if given.quick else (Size(), Effort())
    stages = sorted({1, given.plans})
    needed = BYTES_BESIDES * (not given.quick) + given.plans * size.facts * BYTES_A_FACT
    if shutil.disk_usage(tempfile.gettempdir()).free < needed:
        sys.exit(f"bench: {needed / 1e9:.0f} GB are needed in {tempfile.gettempdir()} (TMPDIR)")
    stage_results, busiest = [], 0.0
    with servers.own_postgres() as folder_and_address:
        folder, address = folder_and_address
        pinned = servers.pin_here()
        about = report.machine(asyncio.run(_version(address)), pinned=pinned)
        seeded = 0
        for plans in stages:
            _say(f"seeding {plans - seeded} plan(s)")
            asyncio.run(_seed(address, size, range(seeded + 1, plans + 1)))
            with (
                servers.running(servers.OURS, address, folder) as ours,
                servers.running(servers.LIMITS, address, folder) as limits,
            ):
                bench = Bench(libpq_url(address), ours, limits, size, effort)
                results = asyncio.run(_measure(bench, first=seeded == 0))
            stage_results.append((plans, results))
            busiest = max(busiest, bench.busiest)
            seeded = plans
    text = "\n\n".join(
        [
            "# The portal beside its limits",
            _introduction(size, effort),
            report.table(stage_results),
            "## Measured on",
            f"{about}\n- client: at most {busiest:.0%} busy with asking",
            "## Every round",
            report.spread(stage_results),
        ]
    )
    given.output.write_text(text + "\n", encoding="utf-8")
    sys.stdout.write(text + "\n")


async def _version(address: str) -> str:
    connection = await asyncpg.connect(libpq_url(address))
    version: str = await connection.fetchval("SHOW server_version")
    await connection.close()
    return version


async def _seed(address: str, size: Size, numbers: range) -> None:
    """Seed plans, several at a time."""
    control = await asyncpg.connect(libpq_url(address))
    if MEASURED in numbers:
        await seeding.seed_ground(control)
    left = iter(numbers)

    async def seed_some() -> None:
        connection = await asyncpg.connect(libpq_url(address))
        for number in left:
            await seeding.seed_plan(connection, number, size)
            if number % 10 == 0:
                _say(f"seeded plan {number}")
        await connection.close()

    async with seeding.loading(control):
        await asyncio.gather(*(seed_some() for _ in range(SEEDERS)))
    await control.close()


async def _measure(bench: Bench, *, first: bool) -> list[Measured]:
    """Every workload once; what was written is taken back before the next number of plans."""
    measured = []
    for workload in (reading.series, reading.dashboards):
        measured += await _told(workload, bench)
    async with bench.connected() as connection:
        await seeding.open_reserve(connection, MEASURED)
        for workload in (writing.submissions, writing.imports):
            measured += await _told(workload, bench)
        await seeding.close_reserve(connection, MEASURED)
        if first:
            _say("seeding the plan that is exported")
            exported = replace(bench.size, quarters=bench.effort.export_quarters, reserve=0)
            async with seeding.loading(connection):
                await seeding.seed_plan(connection, EXPORTED, exported)
    for workload in (reading.exports, coordination.coordination):
        measured += await _told(workload, bench)
    return measured


async def _told(workload: Workload, bench: Bench) -> list[Measured]:
    measured = await workload(bench)
    for each in measured:
        _say(f"{each.workload}: {each.ratio:.2f}")
    return measured


def _introduction(size: Size, effort: Effort) -> str:
    return (
        f"Ratios of ours to the limit, the median of {effort.rounds} alternating round(s). A plan: "
        f"{size.indicators} indicators x {seeding.AREAS} areas x {size.quarters} quarters, each "
        f"with a total and two sexes: {size.observations:,} observations. One worker each."
    )


def _say(text: str) -> None:
    sys.stderr.write(f"bench: {text}\n")


if __name__ == "__main__":
    main()
