"""Setting TRAINING back: what goes, what stays, and what the proof then says."""

import asyncio
import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import pytest
from fastapi import FastAPI
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from inap.main import create_app
from inap.plans.loading import load_plan
from inap.reported_facts import load_facts
from inap.settings import Settings
from inap.submissions.checkpoints import make_checkpoint
from inap.submissions.findings import Finding
from inap.submissions.verify import verify
from inap.tables import metadata
from inap.training_reset import FILES, Reset, Resetter, reset_training
from inap.training_reset_queries import TAKEN
from support.access import client_for
from support.addresses import with_database
from support.databases import cloned_database
from support.factories import make_account
from support.problems import assert_problem
from support.queries import count_statements
from support.reporting import Desk, make_world, stand_at

# What a reset adds to or leaves: what was done stays told.
KEPT = {"audit_entry", "history_checkpoint", "checkpoint_head", "plan_reset"}
TIMES = {"at", "known_from", "known_to", "deadline", "reopened_until"}
ID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
Rows = dict[str, list[str]]


@pytest.fixture(scope="module")
def loaded(server: str, template: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A database with TRAINING as its files say, and another plan in which people reported."""
    settings = Settings(
        secret_key="a signing key that only tests use, 0123456789",
        data_dir=tmp_path_factory.mktemp("loaded"),
        log_level="CRITICAL",
        checkpoint_minutes=0,
    )

    async def make(name: str) -> None:
        app = create_app(settings, with_database(server, name))
        async with app.state.sessions.begin() as session:
            await load_plan(session, FILES)
            await load_facts(session, FILES, lambda _done, _total: None)
        await app.state.engine.dispose()

    with cloned_database(server, template) as name:
        asyncio.run(make(name))
        yield name


@pytest.fixture
def database(server: str, loaded: str) -> Iterator[str]:
    with cloned_database(server, loaded) as name:
        yield with_database(server, name)


async def rows_of(session: AsyncSession, base: int) -> Rows:
    """Every row of every table as text, by codes instead of identifiers.

    Moments and hashes are left out; versions of TRAINING's data count from ``base``.
    """
    names: dict[str, str] = {}
    for table in ("plan", "node", "indicator", "reporting_period", "actor"):
        for row in await session.execute(text(f"SELECT id, code FROM {table}")):  # noqa: S608
            names[str(row.id)] = f"{table} {row.code}"
    training = await session.scalar(text("SELECT id FROM plan WHERE code = 'TRAINING'"))
    found: Rows = {}
    for name in metadata.tables:
        if name in KEPT:
            continue
        rows = await session.scalars(text(f'SELECT to_jsonb(t) FROM "{name}" t'))  # noqa: S608
        found[name] = sorted(told(name, row, names, base, str(training)) for row in rows)
    await session.rollback()
    return found


def told(table: str, row: dict[str, Any], names: dict[str, str], base: int, training: str) -> str:
    parts = []
    for column, value in sorted(row.items()):
        shown = str(value)
        if column.endswith(("_at", "hash", "digest")) or column in TIMES:
            shown = "given" if value is not None else "none"
        elif column in ("version_from", "version_to", "data_version") or (
            (table, column) == ("publication", "version")
        ):
            own = row.get("plan_id") == training or row.get("id") == training
            shown = str(value - base) if own and value is not None else shown
        parts.append(f"{column}={ID.sub(lambda m: names.get(m[0], 'id'), shown)}")
    return " ".join(parts)


async def reset(app: FastAPI) -> Reset:
    async with app.state.sessions.begin() as session:
        done = await reset_training(session, Resetter("command"))
    assert done is not None
    return done


async def proof(app: FastAPI) -> list[Finding]:
    async with app.state.sessions() as session:
        return await verify(session)


async def anchor(app: FastAPI) -> None:
    async with app.state.sessions.begin() as session:
        await make_checkpoint(session)


async def base_of(session: AsyncSession) -> int:
    version = await session.scalar(text("SELECT data_version FROM plan WHERE code = 'TRAINING'"))
    return int(version or 0)


# One of everything that can be entered in a plan, written the shortest way.
ENTERED = (
    """
    INSERT INTO body (id, code, plan_id, kind, title)
    SELECT '00000000-0000-7000-8000-000000000001', 'T-BODY', id, 'working_group', '{"en": "B"}'
    FROM plan WHERE code = 'TRAINING'
    """,
    """
    INSERT INTO meeting (id, body_id, title)
    VALUES ('00000000-0000-7000-8000-000000000002', '00000000-0000-7000-8000-000000000001', '{}')
    """,
    """
    INSERT INTO record (id, kind, body_id, meeting_id, sectors, level, text, state)
    VALUES ('00000000-0000-7000-8000-000000000003', 'recommendation',
            '00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000002',
            '{}', 'government', '{"en": "Do."}', 'draft')
    """,
    """
    INSERT INTO recommendation (record_id, state)
    VALUES ('00000000-0000-7000-8000-000000000003', 'open')
    """,
    """
    INSERT INTO plan_setting (plan_id, key, value, version, changed_by, changed_at)
    SELECT plan.id, 'refusal_allowed', 'true', 2, account.id, now()
    FROM plan, account WHERE plan.code = 'TRAINING' LIMIT 1
    """,
    """
    INSERT INTO assignment (id, plan_id, node_id, actor_id, side, state, circulated_by,
                            circulated_at)
    SELECT '00000000-0000-7000-8000-000000000004', node.plan_id, node.id, actor.id, 'federal',
           'circulated', account.id, now()
    FROM node JOIN responsibility ON node_id = node.id JOIN actor ON actor.id = actor_id, account
    WHERE node.side = 'federal' LIMIT 1
    """,
    """
    INSERT INTO position_history (subject_id, sequence, action, to_state, by, at)
    SELECT '00000000-0000-7000-8000-000000000004', 1, 'circulate', 'circulated', id, now()
    FROM account LIMIT 1
    """,
    """
    INSERT INTO activity_report (id, plan_id, actor_id, jurisdiction, created_by)
    SELECT '00000000-0000-7000-8000-000000000005', plan.id, actor.id, 'federal', account.id
    FROM plan, actor, account WHERE plan.code = 'TRAINING' AND actor.code = 'F-MOI' LIMIT 1
    """,
    """
    INSERT INTO stored_file (id, sha256, size, media_type, name, uploaded_by)
    VALUES ('00000000-0000-7000-8000-000000000006', '\\x00', 1, 'application/pdf', 'a.pdf', 'x')
    """,
    """
    INSERT INTO evidence (id, file_id, subject_kind, subject_id, added_by, added_at,
                          added_revision)
    SELECT '00000000-0000-7000-8000-000000000007', '00000000-0000-7000-8000-000000000006',
           'meeting', '00000000-0000-7000-8000-000000000002', id, now(), 1 FROM account LIMIT 1
    """,
    """
    INSERT INTO idempotency_record (caller, key, fingerprint, status, headers, body)
    VALUES ('x', 'gone', '', 201, '{"content-type": "application/json"}',
            '{"id": "00000000-0000-7000-8000-000000000005"}')
    """,
    """
    INSERT INTO outbox_message (id, kind, dedupe_key, "to", language, subject, body)
    VALUES ('00000000-0000-7000-8000-000000000008', 'digest', 'd', 'a@b.test', 'en', 's', 'b')
    """,
    """
    INSERT INTO reminder (id, plan_id, actor_id, account_id, message_id)
    SELECT '00000000-0000-7000-8000-000000000009', plan.id, actor.id, account.id,
           '00000000-0000-7000-8000-000000000008'
    FROM plan, actor, account WHERE plan.code = 'TRAINING' LIMIT 1
    """,
    'UPDATE node SET title = \'{"en": "Changed"}\', since_version = 4',
    "UPDATE plan SET logframe_version = 4 WHERE code = 'TRAINING'",
    "UPDATE reporting_period SET due_on = due_on + 1, version = 2",
)


async def enter(session: AsyncSession) -> None:
    for statement in ENTERED:
        await session.execute(text(statement))
    await session.commit()


async def test_after_a_reset_every_table_is_as_after_a_first_load(
    app: FastAPI, session: AsyncSession
) -> None:
    fresh = await rows_of(session, 0)
    await enter(session)
    filled = await rows_of(session, 0)
    assert {name for name in fresh if fresh[name] != filled[name]} >= {
        *("assignment", "activity_report", "body", "evidence", "idempotency_record", "meeting"),
        *("node", "outbox_message", "plan", "plan_setting", "position_history", "record"),
        *("recommendation", "reminder", "reporting_period", "stored_file"),
    }
    done = await reset(app)
    again = await rows_of(session, done.reset_version - 1)
    differing = defaultdict(list)
    for name, rows in fresh.items():
        if rows != again[name]:
            differing[name] = [row for row in again[name] if row not in rows][:2]
    assert not differing
    assert done.histories == len(fresh["submission"])
    assert done.facts == len(fresh["submission"])
    assert done.data_version > await base_of(session) - 1


async def test_the_proof_passes_after_a_reset_and_after_a_second_one(app: FastAPI) -> None:
    await anchor(app)
    await reset(app)
    assert await proof(app) == []
    await reset(app)
    await anchor(app)
    assert await proof(app) == []


async def test_the_proof_finds_what_was_deleted_without_a_reset(
    app: FastAPI, session: AsyncSession
) -> None:
    await reset(app)
    await anchor(app)
    await session.execute(
        text("DELETE FROM submission WHERE id = (SELECT id FROM submission ORDER BY id LIMIT 1)")
    )
    await session.commit()
    found = await proof(app)
    assert "is gone" in " ".join(str(each) for each in found if each.check == "checkpoint")


TAMPERED = {
    "another end": """
        UPDATE checkpoint_head SET hash = '\\x00'
        WHERE checkpoint_id IN (SELECT checkpoint_id FROM plan_reset)
        """,
    "no reset": "DELETE FROM plan_reset",
    "a checkpoint passed off": """
        INSERT INTO plan_reset
        SELECT min(history_checkpoint.id), plan.id, 9, NULL FROM history_checkpoint, plan
        GROUP BY plan.id
        """,
    "a plan that counts": "UPDATE plan SET synthetic = false",
}


@pytest.mark.parametrize("hand", TAMPERED.values(), ids=TAMPERED)
async def test_the_proof_finds_a_reset_that_was_tampered_with(
    app: FastAPI, session: AsyncSession, hand: str
) -> None:
    await anchor(app)
    await reset(app)
    await session.execute(text(hand))
    await session.commit()
    assert {each.check for each in await proof(app)} >= {"checkpoint"}


async def test_another_plan_is_left_as_it_is(
    app: FastAPI, session: AsyncSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    await session.execute(text("UPDATE actor SET code = code || '-T' WHERE code LIKE '%-MOI'"))
    await session.commit()
    monkeypatch.setattr("support.reporting.make_area", _area_is_there)
    with pytest.MonkeyPatch.context() as clock:
        stand_at(clock)
        desk = Desk(app, await make_world(session, "OTHER"))
        await desk.bring_to("approved")
    other = text(
        "SELECT to_jsonb(s) FROM submission s JOIN plan p ON p.id = plan_id WHERE p.code = 'OTHER'"
    )
    before = (await session.scalars(other)).all()
    assert before
    await session.rollback()
    await anchor(app)
    await reset(app)
    assert (await session.scalars(other)).all() == before
    assert await proof(app) == []


async def _area_is_there(*_given: object, **_more: object) -> None:
    """TRAINING's files brought the areas."""


async def test_a_reset_takes_the_same_statements_however_much_there_is(
    app: FastAPI, session: AsyncSession
) -> None:
    with count_statements(app.state.engine) as empty:
        await reset(app)
    await enter(session)
    with count_statements(app.state.engine) as filled:
        await reset(app)
    assert len(filled) <= len(empty)


async def test_an_administrator_resets_training_and_nothing_else(
    app: FastAPI, session: AsyncSession
) -> None:
    admin = client_for(app, await make_account(session, "admin"))
    await session.execute(
        text(
            'INSERT INTO plan (id, code, title, description, start, "end", levels, jurisdictions,'
            " head) SELECT '00000000-0000-7000-8000-00000000000a', 'OTHER', title, description,"
            ' start, "end", levels, jurisdictions, head FROM plan'
        )
    )
    await session.commit()
    wrong = await admin.post("/plans/TRAINING/reset", json={"confirm": "INAP-II"})
    assert_problem(wrong, "plan-not-for-training", 409)
    other = await admin.post("/plans/OTHER/reset", json={"confirm": "OTHER"})
    assert_problem(other, "plan-not-for-training", 409)
    assert_problem(
        await admin.post("/plans/NONE/reset", json={"confirm": "NONE"}), "not-found", 404
    )
    before = await base_of(session)
    await session.rollback()
    done = await admin.post("/plans/TRAINING/reset", json={"confirm": "TRAINING"})
    assert done.status_code == 200, done.text
    assert done.json()["reset_version"] == before + 1
    audited = await session.execute(
        text("SELECT detail FROM audit_entry WHERE action = 'plan.reset' AND caller = :by"),
        {"by": f"account:{(await admin.get('/me')).json()['id']}"},
    )
    assert audited.scalar_one()["digest"] == done.json()["digest"]


async def test_a_reader_from_before_is_told_of_the_reset(
    app: FastAPI, session: AsyncSession
) -> None:
    reader = client_for(app, await make_account(session, "admin"))
    await session.commit()
    before = await base_of(session)
    await session.rollback()
    done = await reset(app)
    for since, told_of in ((before, True), (0, False), (done.reset_version, False)):
        answer = await reader.get("/plans/TRAINING/changes", params={"since": since})
        assert answer.json()["plan_reset"] is told_of


# What names the plan and stays: those who are told of its versions, and what a reset leaves.
STAYING = {"webhook", "webhook_delivery", "plan_reset"}
NAMED = re.compile(r"DELETE FROM (\w+)")


def test_no_table_of_a_plan_is_forgotten() -> None:
    """Whatever names a plan is taken away by a statement, or with its parent, or named as staying.

    A table that names something of a plan without a key of the plan's own goes with it when that
    goes: where the database would not do so by itself, it would refuse the reset, which the test
    above would tell once such a row is there.
    """
    taken = {name for statement in TAKEN for name in NAMED.findall(str(statement))}
    of_plan = {
        table.name
        for table in metadata.sorted_tables
        for key in table.foreign_keys
        if key.column.table.name == "plan" and table.name != "plan"
    }
    goes = set(taken)
    while more := {
        table.name
        for table in metadata.sorted_tables
        for key in table.foreign_keys
        if table.name not in goes and key.column.table.name in goes and key.ondelete == "CASCADE"
    }:
        goes |= more
    assert of_plan - goes == STAYING
    assert taken <= {table.name for table in metadata.sorted_tables}
    # By an identifier alone, without a key: these have to be named one by one.
    bare = {table.name for table in metadata.sorted_tables if "subject_id" in table.columns}
    assert bare - goes == set()
