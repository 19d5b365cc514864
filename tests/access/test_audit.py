"""The audit trail: who reads it, its filters, its pages, its CSV."""

import asyncio
import csv
import io
import json
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession
from starlette.types import Message

from inap.access.audit_queries import AuditFilter, entries
from inap.access.audit_rows import plain
from inap.access.models import Account
from inap.access.tokens import make_access_token
from inap.kit.audit import AuditEntry
from inap.kit.pages import encode_cursor
from inap.kit.tables import new_id
from support.access import client_for
from support.factories import make_account
from support.problems import assert_problem
from support.queries import count_statements

BEGIN = datetime(2024, 3, 1, 12, tzinfo=UTC)


async def note(
    session: AsyncSession, caller: str, action: str, subject: str, hours: int = 0, **detail: object
) -> UUID:
    entry = AuditEntry(
        id=new_id(),
        at=BEGIN + timedelta(hours=hours),
        caller=caller,
        action=action,
        subject=subject,
        detail=detail,
    )
    session.add(entry)
    await session.flush()
    return entry.id


async def items(client: httpx.AsyncClient, **query: str) -> list[dict[str, Any]]:
    answer = await client.get("/audit", params=query)
    assert answer.status_code == 200, answer.text
    found: list[dict[str, Any]] = answer.json()["items"]
    return found


@pytest.fixture
async def told(session: AsyncSession, admin: Account) -> Account:
    """Three entries: two of the administrator, one of the command line."""
    await note(session, f"account:{admin.id}", "period.update", "period:PLAN/2024", due_on="x")
    await note(session, "command-line", "plan.load", "plan:PLAN", 1)
    await note(session, f"account:{admin.id}", "plan.change-settings", "plan:PLAN", 30)
    await session.commit()
    return admin


async def test_entries_come_newest_first_with_the_account_behind_them(
    as_admin: httpx.AsyncClient, told: Account
) -> None:
    found = await items(as_admin)
    assert [each["action"] for each in found] == [
        "plan.change-settings",
        "plan.load",
        "period.update",
    ]
    assert found[0]["account"] == {"id": str(told.id), "name": told.name, "email": told.email}
    assert found[1]["account"] is None
    assert found[1]["caller"] == "command-line"
    assert found[2]["detail"] == {"due_on": "x"}


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ({"caller": "admin@inap.test"}, 2),
        ({"caller": " ADMIN@inap.test"}, 2),
        ({"caller": "command-line"}, 1),
        ({"caller": "stranger@inap.test"}, 0),
        ({"action": "plan.load"}, 1),
        ({"subject": "plan:PLAN"}, 2),
        ({"subject": "plan:PLAN", "caller": "command-line"}, 1),
        ({"since": "2024-03-02"}, 1),
        ({"until": "2024-03-01"}, 2),
        ({"since": "2024-03-01", "until": "2024-03-02"}, 3),
        ({"since": "2024-03-03"}, 0),
    ],
)
async def test_each_filter_leaves_what_it_names(
    as_admin: httpx.AsyncClient, told: Account, query: dict[str, str], count: int
) -> None:
    assert told
    assert len(await items(as_admin, **query)) == count
    rows = list(csv.DictReader(io.StringIO((await as_admin.get("/audit.csv", params=query)).text)))
    assert len(rows) == count


async def test_days_begin_at_midnight_where_people_report(
    as_admin: httpx.AsyncClient, session: AsyncSession
) -> None:
    # 22:00 in UTC is one o'clock of the next day in Baghdad.
    await note(session, "command-line", "plan.load", "plan:PLAN", 10)
    await session.commit()
    assert await items(as_admin, until="2024-03-01") == []
    assert len(await items(as_admin, since="2024-03-02", until="2024-03-02")) == 1


async def test_pages_hold_every_entry_once_also_of_one_moment(
    as_admin: httpx.AsyncClient, session: AsyncSession
) -> None:
    wanted = {str(await note(session, "anonymous", "look", f"plan:P{at}")) for at in range(7)}
    await session.commit()
    found: list[str] = []
    query = {"limit": "3", "action": "look"}
    while True:
        page = (await as_admin.get("/audit", params=query)).json()
        found += [each["id"] for each in page["items"]]
        if page["next"] is None:
            break
        query["cursor"] = page["next"]
    assert len(found) == 7
    assert set(found) == wanted


async def test_the_csv_says_what_the_pages_say_and_runs_nothing(
    as_admin: httpx.AsyncClient, session: AsyncSession
) -> None:
    person = await make_account(session, "donor", name='=HYPERLINK("http://x")')
    await note(session, f"account:{person.id}", "sign-in", f"account:{person.id}", note="نعم, بلى")
    await session.commit()
    answer = await as_admin.get("/audit.csv", params={"action": "sign-in"})
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert answer.headers["content-disposition"] == 'attachment; filename="audit.csv"'
    (row,) = csv.DictReader(io.StringIO(answer.text))
    assert row["name"] == "'" + '=HYPERLINK("http://x")'
    assert json.loads(row["detail"]) == {"note": "نعم, بلى"}
    assert row["email"] == person.email


@pytest.mark.parametrize("begin", ["=", "+", "-", "@", "\t", "\r"])
def test_a_cell_that_would_be_run_begins_with_an_apostrophe(begin: str) -> None:
    assert plain(f"{begin}1") == f"'{begin}1"
    assert plain(f"a{begin}1") == f"a{begin}1"


@pytest.mark.parametrize("address", ["/audit", "/audit.csv"])
async def test_auditors_read_it_and_coordinators_do_not(
    app: FastAPI, client: httpx.AsyncClient, session: AsyncSession, address: str
) -> None:
    auditor = await make_account(session, "auditor")
    coordinator = await make_account(session, "coordinator", jurisdiction="federal")
    await session.commit()
    async with client_for(app, auditor) as reading:
        assert (await reading.get(address)).status_code == 200
    async with client_for(app, coordinator) as refused:
        assert_problem(await refused.get(address), "forbidden")
    assert_problem(await client.get(address), "not-signed-in")


async def test_days_before_and_after_all_entries_are_days_as_well(
    as_admin: httpx.AsyncClient, session: AsyncSession
) -> None:
    await note(session, "command-line", "plan.load", "plan:PLAN", 10)
    await session.commit()
    loads = {"action": "plan.load"}
    assert len(await items(as_admin, **loads, since="0001-01-01", until="9999-12-31")) == 1
    assert await items(as_admin, **loads, since="9999-12-31") == []
    assert await items(as_admin, **loads, until="0001-01-01") == []


@pytest.mark.parametrize("address", ["/audit", "/audit.csv"])
@pytest.mark.parametrize(
    "query",
    [
        {"since": "yesterday"},
        {"since": "1e9"},
        {"until": "2024-02-30"},
        {"caller": "a\x00"},
        {"action": "x" * 61},
        {"subject": "\x85"},
        {"who": "me"},
    ],
)
async def test_hostile_filters_are_refused(
    as_admin: httpx.AsyncClient, address: str, query: dict[str, str]
) -> None:
    answer = await as_admin.get(address, params=query)
    assert answer.status_code in (400, 422), answer.text
    assert answer.headers["content-type"] == "application/problem+json"


async def test_a_lone_surrogate_in_a_filter_is_no_failure(as_admin: httpx.AsyncClient) -> None:
    for name in ("caller", "action", "subject"):
        answer = await as_admin.get(f"/audit?{name}=%ED%A0%80")
        assert answer.status_code in (200, 422)


@pytest.mark.parametrize("key", [["x", "y"], ["2024-03-01", str(UUID(int=1))], ["x"]])
async def test_a_cursor_of_another_list_is_refused(
    as_admin: httpx.AsyncClient, key: list[str]
) -> None:
    answer = await as_admin.get("/audit", params={"cursor": encode_cursor(tuple(key))})
    assert_problem(answer, "invalid-cursor")


async def test_a_page_takes_as_many_statements_however_many_entries_there_are(
    app: FastAPI, as_admin: httpx.AsyncClient, session: AsyncSession, told: Account
) -> None:
    async def statements() -> int:
        with count_statements(app.state.engine) as seen:
            await items(as_admin, caller=told.email)
        return len(seen)

    await items(as_admin)
    few = await statements()
    for at in range(30):
        await note(session, f"account:{told.id}", "sign-in", f"account:{told.id}", at)
    await session.commit()
    assert await statements() == few


@pytest.mark.parametrize(
    ("wanted", "index"),
    [
        (AuditFilter(), "ix_audit_entry_at"),
        (AuditFilter(until=datetime(2200, 1, 1, tzinfo=UTC)), "ix_audit_entry_at"),
        (AuditFilter(caller="command-7"), "ix_audit_entry_caller_at"),
        (AuditFilter(action="a7"), "ix_audit_entry_action_at"),
        (AuditFilter(subject="plan:P7"), "ix_audit_entry_subject_at"),
    ],
)
async def test_each_filter_is_read_from_the_newest_end_of_an_index(
    session: AsyncSession, wanted: AuditFilter, index: str
) -> None:
    await session.execute(
        text(
            "INSERT INTO audit_entry (id, at, caller, action, subject, detail)"
            " SELECT gen_random_uuid(), now() - n * interval '1 second', 'command-' || n % 50,"
            " 'a' || n % 50, 'plan:P' || n % 50, '{}' FROM generate_series(1, 20000) n"
        )
    )
    await session.execute(text("ANALYZE audit_entry"))
    connection = await session.connection()
    statement = (
        entries(wanted)
        .limit(51)
        .compile(dialect=connection.dialect, compile_kwargs={"literal_binds": True})
    )
    plan = await connection.exec_driver_sql(f"EXPLAIN {statement}")
    lines = "\n".join(row[0] for row in plan)
    assert f"Backward using {index} " in lines, lines


async def test_a_reader_that_leaves_gives_its_connection_back(
    app: FastAPI, session: AsyncSession, admin: Account
) -> None:
    await session.execute(
        text(
            "INSERT INTO audit_entry (id, at, caller, action, subject, detail)"
            " SELECT gen_random_uuid(), now(), 'command-line', 'look', 'plan:P',"
            " jsonb_build_object('note', repeat('x', 500)) FROM generate_series(1, 30000) n"
        )
    )
    await session.commit()
    token = make_access_token(admin.id, key=app.state.settings.signing_key(), minutes=15)
    held = app.state.engine.pool.checkedout()
    scope = {
        "type": "http",
        "method": "GET",
        "path": "/api/v1/audit.csv",
        "raw_path": b"/api/v1/audit.csv",
        "query_string": b"",
        "headers": [(b"authorization", f"Bearer {token}".encode())],
        "client": ("127.0.0.1", 1),
        "server": ("test", 80),
        "scheme": "http",
        "http_version": "1.1",
        "root_path": "",
    }
    begun = asyncio.Event()

    async def receive() -> Message:
        await begun.wait()
        return {"type": "http.disconnect"}

    async def send(message: Message) -> None:
        if message.get("body"):
            begun.set()
            await asyncio.Event().wait()

    await asyncio.wait_for(app(scope, receive, send), 20)
    assert begun.is_set()
    assert app.state.engine.pool.checkedout() == held
