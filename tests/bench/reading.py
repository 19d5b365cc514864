"""The workloads that read: W1 series, W2 dashboards and W5 export, each beside its limit."""

import asyncio
import time
from typing import Final

import httpx

from bench import limit_sql, seeding
from bench.client import Answers, ask, request
from bench.harness import EXPORTED, Bench, Measured, Once, fetched, in_turn
from bench.seeding import Size
from bench.servers import Server
from inap.kit.bare import Connection
from inap.kit.versions import CHANNEL

SIDES: Final = ("federal", "krg", "national")


async def prepare(bench: Bench, body: bytes) -> None:
    """Tell the limit which bytes to answer."""
    async with httpx.AsyncClient() as client:
        address = f"http://127.0.0.1:{bench.limits.port}/prepared"
        (await client.put(address, content=body)).raise_for_status()


def rate_of(bench: Bench, server: Server, asked: bytes, status: int) -> Once:
    """A measurement of one server, asked the same for a while."""

    async def once() -> float:
        seconds = bench.effort.seconds
        return bench.rate(await ask(server.port, [asked], status=status, seconds=seconds))

    return once


async def asked_again(bench: Bench, path: str, workload: str, goal: float) -> Measured:
    """A document that is kept, beside the same number of prepared bytes."""
    body = (await fetched(bench.ours, path)).content
    await prepare(bench, body)
    return await in_turn(
        Measured(workload, "answers/s", goal),
        bench.effort.rounds,
        rate_of(bench, bench.ours, request("GET", path), 200),
        rate_of(bench, bench.limits, request("GET", "/prepared"), 200),
    )


async def not_modified(bench: Bench, path: str) -> Measured:
    """The answer that nothing changed, beside a bare 304."""
    etag = (await fetched(bench.ours, path)).headers["etag"]
    known = request("GET", path, {"If-None-Match": etag})
    return await in_turn(
        Measured("W1 series, not modified (304)", "answers/s", 0.6),
        bench.effort.rounds,
        rate_of(bench, bench.ours, known, 304),
        rate_of(bench, bench.limits, request("GET", "/unchanged"), 304),
    )


async def raise_version(bench: Bench, connection: Connection) -> None:
    """Publish a change of nothing, and wait until our server has heard of it."""
    version = await connection.fetchval(
        "UPDATE plan SET data_version = data_version + 1 WHERE code = $1 RETURNING data_version",
        bench.plan,
    )
    await connection.execute("SELECT pg_notify($1, $2)", CHANNEL, f"{bench.plan} {version}")
    probe = bench.series_path(bench.size.indicators - 1)
    for _ in range(100):
        etag = (await fetched(bench.ours, probe)).headers["etag"]
        if etag.startswith(f'"{bench.plan}.{version}.'):
            return
        await asyncio.sleep(0.01)
    raise RuntimeError("our server does not hear of new versions")


async def after_a_change(
    bench: Bench, measured: Measured, *, ours: list[bytes], limit: list[bytes], passes: int
) -> Measured:
    """Each document once after each change: nothing that was kept may be used."""

    async def sum_of(server: Server, requests: list[bytes], *, change: bool) -> float:
        total = Answers()
        async with bench.connected() as connection:
            for _ in range(passes):
                if change:
                    await raise_version(bench, connection)
                width = min(8, len(requests))
                answers = await ask(server.port, requests, status=200, connections=width)
                total.count += answers.count
                total.seconds += answers.seconds
                total.busy = max(total.busy, answers.busy)
        return bench.rate(total)

    return await in_turn(
        measured,
        bench.effort.rounds,
        lambda: sum_of(bench.ours, ours, change=True),
        lambda: sum_of(bench.limits, limit, change=False),
    )


async def series(bench: Bench) -> list[Measured]:
    """W1."""
    path = bench.series_path(0)
    numbers = range(bench.size.indicators - 1)
    return [
        await asked_again(bench, path, "W1 series, asked again", 0.5),
        await not_modified(bench, path),
        await after_a_change(
            bench,
            Measured("W1 series, first after a change", "answers/s", 0.7),
            ours=[request("GET", bench.series_path(number)) for number in numbers],
            limit=[request("GET", f"/series/{bench.plan}/I{number:04d}") for number in numbers],
            passes=bench.effort.passes,
        ),
    ]


async def dashboards(bench: Bench) -> list[Measured]:
    """W2."""
    address = f"/api/v1/plans/{bench.plan}/dashboards"
    return [
        await asked_again(bench, f"{address}/national", "W2 dashboard, asked again", 0.5),
        await after_a_change(
            bench,
            Measured("W2 dashboard, first after a change", "answers/s", 3.0),
            ours=[request("GET", f"{address}/{side}") for side in SIDES],
            limit=[request("GET", f"/dashboards/{bench.plan}/{side}") for side in SIDES],
            passes=bench.effort.dashboards,
        ),
    ]


async def exports(bench: Bench) -> list[Measured]:
    """W5."""
    plan = seeding.plan_code(EXPORTED)
    path = f"/api/v1/plans/{plan}/exports/observations.csv"
    size = Size(bench.size.indicators, bench.effort.export_quarters)
    memory: list[tuple[float, float]] = []

    async def ours() -> float:
        bench.ours.forget_peak()
        before = bench.ours.peak_megabytes()
        answers = await ask(bench.ours.port, [request("GET", path)], status=200, connections=1)
        peak = bench.ours.peak_megabytes()
        if before is not None and peak is not None:
            memory.append((peak, peak - before))
        return size.observations / answers.seconds

    def copied(statement: str) -> Once:
        async def once() -> float:
            lines = 0

            async def count(data: bytes) -> None:
                nonlocal lines
                lines += data.count(b"\n")

            async with bench.connected() as connection:
                await connection.execute("SET work_mem = '256MB'")
                began = time.perf_counter()
                await connection.copy_from_query(statement, plan, output=count, format="csv")
                taken = time.perf_counter() - began
            if lines != size.observations:
                raise RuntimeError(f"{lines} rows copied")
            return lines / taken

        return once

    # Once for its content: as many lines as there are observations, and a header.
    lines = (await fetched(bench.ours, path)).content.count(b"\n") - 1
    if lines != size.observations:
        raise RuntimeError(f"{lines} of {size.observations} rows exported")
    done = []
    for workload, statement, goal in (
        ("W5 export, the same rows in the same order", limit_sql.EXPORT_IN_ORDER, 0.85),
        ("W5 export, beside COPY in any order", limit_sql.EXPORT, None),
    ):
        measured = Measured(workload, "rows/s", goal)
        await in_turn(measured, bench.effort.rounds, ours, copied(statement))
        measured.memory = max(memory) if memory else None
        done.append(measured)
    return done
