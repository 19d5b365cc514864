"""The plans that are measured: synthetic, seeded by statements over whole sets.

Every plan has the same shape: indicators x areas x quarters, each a submission that was created,
submitted and approved, with a total and a value for each of two sexes; and reserve quarters, closed
until ``open_reserve``, into which the workloads write. Everything a reader or ``inap verify`` looks
at is consistent: revisions, hash chains, publications, observations and kept figures.

Identifiers are in the order of the rows, as UUIDv7 are in the order of time, so that indexes grow
here as they grow in use.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from bench import seeding_sql
from inap.kit.bare import Connection

FEDERAL_AREAS: Final = 15
KRG_AREAS: Final = 4
AREAS: Final = FEDERAL_AREAS + KRG_AREAS
FEDERAL_ACTORS: Final = 20
KRG_ACTORS: Final = 5
REPORTER: Final = UUID("018f0000-0000-7000-8000-00000000000a")
COORDINATOR: Final = UUID("018f0000-0000-7000-8000-00000000000b")


@dataclass(frozen=True, slots=True)
class Size:
    """How large each plan is; ``reserve`` are quarters without data."""

    indicators: int = 200
    quarters: int = 16
    reserve: int = 64

    @property
    def facts(self) -> int:
        """Submissions of a plan."""
        return self.indicators * AREAS * self.quarters

    @property
    def observations(self) -> int:
        """Published cells of a plan: two sexes and the total of each submission."""
        return 3 * self.facts


def plan_code(number: int) -> str:
    """The code of a plan; the first one is measured."""
    return f"BENCH-{number:03d}"


async def seed_ground(connection: Connection) -> None:
    """What all plans share: areas, actors, two accounts, and the function of identifiers."""
    for statement in seeding_sql.GROUND:
        await connection.execute(statement)
    await connection.execute(seeding_sql.AREAS, FEDERAL_AREAS, KRG_AREAS)
    await connection.execute(seeding_sql.ACTORS, FEDERAL_ACTORS, KRG_ACTORS)
    await connection.execute(seeding_sql.ACCOUNTS, REPORTER, COORDINATOR)
    await connection.execute(seeding_sql.GRANTS, REPORTER)


async def seed_plan(connection: Connection, number: int, size: Size) -> None:
    """One plan with its logframe, its data and its kept figures, in one transaction."""
    async with connection.transaction():
        # Rows that fit each other by construction need no check of each reference.
        await connection.execute("SET LOCAL session_replication_role = replica")
        await connection.execute("SET LOCAL jit = off")
        await connection.execute("SET LOCAL work_mem = '256MB'")
        await connection.execute(seeding_sql.PLAN, number, plan_code(number), size.facts)
        await connection.execute("SELECT inap_add_plan_partition(bench_id(1, $1, 0))", number)
        await connection.execute(seeding_sql.PERIODS, number, size.quarters, size.reserve)
        await connection.execute(seeding_sql.NODES, number, size.indicators)
        await connection.execute(seeding_sql.INDICATORS, number, size.indicators)
        for statement in (seeding_sql.INDICATOR_NODES, seeding_sql.TARGETS):
            await connection.execute(statement, number, size.indicators)
        await connection.execute(
            seeding_sql.REPORTERS, number, size.indicators, FEDERAL_ACTORS, KRG_ACTORS
        )
        facts = (number, size.indicators, size.quarters, FEDERAL_AREAS, KRG_AREAS)
        await connection.execute(
            seeding_sql.SUBMISSIONS, *facts, FEDERAL_ACTORS, KRG_ACTORS, REPORTER
        )
        await connection.execute(seeding_sql.REVISIONS, number, REPORTER)
        await connection.execute(seeding_sql.HISTORY, number, REPORTER, COORDINATOR)
        await connection.execute(seeding_sql.PUBLICATIONS, number)
        await connection.execute(seeding_sql.OBSERVATIONS, number)
        await seeding_sql.keep_figures(connection, number)


async def settle(connection: Connection) -> None:
    """Leave statistics, visibility maps and a checkpoint as they stand after a quiet night."""
    await connection.execute("VACUUM (ANALYZE)")
    await connection.execute("CHECKPOINT")


async def open_reserve(connection: Connection, number: int) -> None:
    """Open the reserve quarters of a plan for entries."""
    await connection.execute(seeding_sql.OPEN_RESERVE, number)


async def close_reserve(connection: Connection, number: int) -> None:
    """Take back what was written into the reserve quarters, and close them."""
    async with connection.transaction():
        # In use nobody deletes submissions, so not every table that names them has an index.
        await connection.execute("SET LOCAL session_replication_role = replica")
        for statement in seeding_sql.CLEAR_RESERVE:
            await connection.execute(statement, number)
    await connection.execute(seeding_sql.CLOSE_RESERVE, number)
    await connection.execute("TRUNCATE idempotency_record, audit_entry")
    await connection.execute("VACUUM (ANALYZE)")


@asynccontextmanager
async def loading(connection: Connection) -> AsyncIterator[None]:
    """Load in bulk: without waiting for the disk, and with indexes built once at the end.

    Only while nothing is measured; the server's own settings hold again afterwards.
    """
    for name, value in (("fsync", "off"), ("max_wal_size", "'8GB'"), ("autovacuum", "off")):
        await connection.execute(f"ALTER SYSTEM SET {name} = {value}")
    await connection.execute("SELECT pg_reload_conf()")
    dropped = [row["definition"] for row in await connection.fetch(seeding_sql.LOOSE_INDEXES)]
    for row in await connection.fetch(seeding_sql.LOOSE_INDEX_NAMES):
        await connection.execute(f"DROP INDEX {row['name']}")
    await connection.execute("SET maintenance_work_mem = '512MB'")
    try:
        yield
    finally:
        for definition in dropped:
            await connection.execute(definition)
        for name in ("fsync", "max_wal_size", "autovacuum"):
            await connection.execute(f"ALTER SYSTEM RESET {name}")
        await connection.execute("SELECT pg_reload_conf()")
        await settle(connection)
