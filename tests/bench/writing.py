"""The workloads that write: W3 submission and W4 import, each beside its limit."""

import csv
import io
import itertools
import json
import time

from bench import limit_sql
from bench.client import ask, request
from bench.harness import Bench, Measured, in_turn
from bench.seeding import REPORTER
from bench.servers import SECRET_KEY, Server
from inap.access.caller import Caller, Grant
from inap.access.tokens import make_access_token
from inap.kit.bare import Connection
from inap.submissions.bulk import import_values


async def submissions(bench: Bench) -> list[Measured]:
    """W3."""
    token = make_access_token(REPORTER, key=SECRET_KEY, minutes=120)
    posts = bench.effort.posts
    facts = bench.facts(bench.quarters_for(2 * bench.effort.rounds * posts))

    def reports(path: str) -> list[bytes]:
        made = []
        for fact in itertools.islice(facts, posts):
            percentage = int(fact["indicator"][1:]) % 10 == 8
            numbers = [(None, 30), ("female", 20), ("male", 10)]
            values = [
                {"sex": sex, "numerator": part, "denominator": 2 * part}
                if percentage
                else {"sex": sex, "value": part}
                for sex, part in numbers
            ]
            body = json.dumps({"plan": bench.plan, **fact, "values": values}).encode()
            headers = {
                "Authorization": f"Bearer {token}",
                "Idempotency-Key": f"bench-{next(bench.used_keys)}",
            }
            made.append(request("POST", path, headers, body))
        return made

    async def rate(server: Server, path: str) -> float:
        return bench.rate(await ask(server.port, reports(path), status=201))

    return [
        await in_turn(
            Measured("W3 submission", "writes/s", 0.5),
            bench.effort.rounds,
            lambda: rate(bench.ours, "/api/v1/submissions"),
            lambda: rate(bench.limits, f"/submissions/{REPORTER}"),
        )
    ]


def values_file(bench: Bench) -> io.BytesIO:
    """A CSV file of so many rows as are imported, of facts nobody has reported."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(limit_sql.STAGED_COLUMNS)
    rows = bench.effort.import_rows
    facts = -(-rows // 3)
    for fact in itertools.islice(bench.facts(bench.quarters_for(facts)), facts):
        percentage = int(fact["indicator"][1:]) % 10 == 8
        for sex, part in (("", 30), ("female", 20), ("male", 10))[: min(3, rows)]:
            numbers = ("", part, 2 * part) if percentage else (part, "", "")
            writer.writerow((*fact.values(), sex, "", *numbers))
        rows -= 3
    return io.BytesIO(text.getvalue().encode())


async def imports(bench: Bench) -> list[Measured]:
    """W4."""
    async with bench.connected() as connection:
        actors = await connection.fetch("SELECT id FROM actor")
    grants = tuple(Grant("focal_point", actor_id=row["id"]) for row in actors)
    caller = Caller(REPORTER, "Bench reporter", grants)

    async def ours() -> float:
        source = values_file(bench)
        async with bench.connected() as connection:
            began = time.perf_counter()
            report = await import_values(connection, bench.plan, source, caller, dry_run=False)
            taken = time.perf_counter() - began
        if not report.written:
            raise RuntimeError(f"not imported: {report.faults[:3]}")
        return report.rows / taken

    async def limit() -> float:
        source = values_file(bench)
        async with bench.connected() as connection:
            began = time.perf_counter()
            async with connection.transaction():
                await _import_barely(connection, bench, source)
            return bench.effort.import_rows / (time.perf_counter() - began)

    measured = Measured("W4 import", "rows/s", 0.8)
    return [await in_turn(measured, bench.effort.rounds, ours, limit)]


async def _import_barely(connection: Connection, bench: Bench, source: io.BytesIO) -> None:
    await connection.execute(limit_sql.STAGE)
    await connection.copy_to_table(
        "limit_row", source=source, columns=limit_sql.STAGED_COLUMNS, format="csv", header=True
    )
    await connection.execute("ANALYZE limit_row")
    await connection.execute(limit_sql.UNDERSTAND, bench.plan)
    understood = await connection.fetchval(limit_sql.COUNT_UNDERSTOOD)
    if understood != bench.effort.import_rows:
        raise RuntimeError(f"{understood} rows understood")
    for statement in (limit_sql.SUBMISSIONS, limit_sql.REVISIONS, limit_sql.HISTORIES):
        await connection.execute(statement, REPORTER)
