"""The workloads of a large registry and record: a search, the records of an actor, the figures."""

from typing import Final

from bench import coordination_sql as sql
from bench.client import request
from bench.harness import MEASURED, Bench, Measured, in_turn
from bench.reading import rate_of
from bench.seeding import settle

LIMIT: Final = 50


async def seed(bench: Bench) -> None:
    """As many actors and records as are measured."""
    actors, records = bench.effort.actors, bench.effort.records
    async with bench.connected() as connection:
        async with connection.transaction():
            for statement in sql.ACTORS:
                await connection.execute(statement, actors)
            for statement in sql.RECORDS:
                await connection.execute(statement, MEASURED, records, actors)
        await settle(connection)


async def clear(bench: Bench) -> None:
    """Take them back, since the other workloads are measured without them."""
    async with bench.connected() as connection:
        async with connection.transaction():
            # Nothing else names them, so not every reference has to be looked for.
            await connection.execute("SET LOCAL session_replication_role = replica")
            for statement in sql.CLEAR:
                await connection.execute(statement)
        await settle(connection)


async def coordination(bench: Bench) -> list[Measured]:
    """Each beside one statement that makes as much of the same rows."""
    await seed(bench)
    found = []
    for workload, ours, limit in (
        ("directory search", f"/api/v1/actors?q=women+77&limit={LIMIT}", "/search/women/77"),
        (
            "records of an actor",
            f"/api/v1/records?actor=X-B7&limit={LIMIT}",
            "/records/X-B7",
        ),
        (
            "coordination of a plan",
            f"/api/v1/plans/{bench.plan}/coordination",
            f"/coordination/{bench.plan}",
        ),
    ):
        measured = Measured(workload, "answers/s", None)
        found.append(
            await in_turn(
                measured,
                bench.effort.rounds,
                rate_of(bench, bench.ours, request("GET", ours), 200),
                rate_of(bench, bench.limits, request("GET", limit), 200),
            )
        )
    await clear(bench)
    return found
