"""What ``verify`` proves, and that it finds a hand in the database wherever it was laid."""

import asyncio
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from fastapi import FastAPI
from sqlalchemy import CursorResult, text
from sqlalchemy.ext.asyncio import AsyncSession

from inap.main import create_app
from inap.settings import Settings
from inap.submissions.checkpoints import make_checkpoint
from inap.submissions.findings import Finding
from inap.submissions.verify import verify
from support.addresses import with_database
from support.databases import cloned_database
from support.reporting import Desk, make_world, stand_at

SHARE = [
    {"sex": "female", "numerator": 1, "denominator": 3},
    {"sex": "male", "numerator": 0, "denominator": 0},
    {"sex": "unknown", "numerator": "0.5", "denominator": "2.25"},
]


async def anchor(app: FastAPI) -> int | None:
    """A checkpoint; how many heads it anchors."""
    async with app.state.sessions.begin() as session:
        made = await make_checkpoint(session)
    return made.heads if made else None


async def proof(app: FastAPI) -> list[Finding]:
    """What ``verify`` finds now."""
    async with app.state.sessions() as session:
        return await verify(session)


async def work(app: FastAPI) -> None:
    """Let reports of every kind go several ways, and anchor their histories."""
    ratio = {"aggregation_time": "ratio", "aggregation_areas": "ratio"}
    latest = {"aggregation_time": "last", "aggregation_areas": "ratio"}
    nothing = {"aggregation_time": "none", "aggregation_areas": "none"}
    async with app.state.sessions() as session:
        world = await make_world(session)
        await world.add_indicator(
            session, "SHARE", kind="percentage", unit="percent", disaggregation=["sex"], **ratio
        )
        await world.add_indicator(session, "LAW", kind="yes_no", unit="answer", **latest)
        await world.add_indicator(session, "TALE", kind="qualitative", unit="answer", **nothing)
    desk = Desk(app, world)
    await desk.bring_to("approved")
    await desk.bring_to("approved", indicator="SHARE", values=SHARE)
    await desk.bring_to("approved", indicator="LAW", values=[{"yes": False}])
    await desk.bring_to("returned", indicator="TALE", values=[{"text": "Better \u200f“كثيراً”.\n"}])
    kurdish = await desk.report("kfocal", actor="K-MOI", area="IQ-AR", values=[{"value": 2}])
    await desk.step("kfocal", kurdish, "submit")
    await desk.step("kcoordinator", kurdish, "approve")
    deadline = datetime(2023, 5, 1, tzinfo=UTC).isoformat()
    reopened = await desk.step(
        "kcoordinator", kurdish, "reopen", reason="Three.", deadline=deadline
    )
    await desk["kfocal"].patch(
        f"/submissions/{kurdish['id']}",
        json={"values": [{"value": "3.0"}], "narrative": {"ckb": "سێ"}},
        headers={"If-Match": reopened.headers["etag"]},
    )
    await desk.step("kfocal", kurdish, "submit")
    await desk.step("kcoordinator", kurdish, "approve")
    assert await anchor(app) == 5


@pytest.fixture(scope="module")
def worked(server: str, template: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The name of a database in which ``work`` was done, made once for all tests here."""
    settings = Settings(
        secret_key="a signing key that only tests use, 0123456789",
        data_dir=tmp_path_factory.mktemp("worked"),
        log_level="CRITICAL",
        checkpoint_minutes=0,
    )

    async def make(name: str) -> None:
        app = create_app(settings, with_database(server, name))
        await work(app)
        await app.state.engine.dispose()

    with cloned_database(server, template) as name:
        with pytest.MonkeyPatch.context() as monkeypatch:
            stand_at(monkeypatch)
            asyncio.run(make(name))
        yield name


@pytest.fixture
def database(server: str, worked: str) -> Iterator[str]:
    """A clone of that database for one test."""
    with cloned_database(server, worked) as name:
        yield with_database(server, name)


async def test_nothing_is_found_where_nobody_laid_a_hand(app: FastAPI) -> None:
    told: list[tuple[str, int]] = []
    async with app.state.sessions() as session:
        assert await verify(session, lambda what, done: told.append((what, done))) == []
    assert told == [
        ("histories", 5),
        ("checkpoints", 1),
        ("published values", 5),
        ("overlaps", 0),
        ("decisions", 0),
        ("kept figures", 4),
    ]


# What is changed: by which statements, and which proofs must notice.
TAMPERED: dict[str, tuple[list[str], set[str]]] = {
    "a past reason": (
        ["UPDATE submission_history SET reason = 'Five.' WHERE action = 'reopen'"],
        {"history"},
    ),
    "who approved": (
        [
            """UPDATE submission_history SET "by" = (SELECT id FROM account LIMIT 1)
            WHERE action = 'approve'"""
        ],
        {"history"},
    ),
    "when it was done": (
        ["UPDATE submission_history SET at = at - interval '1 day' WHERE sequence = 2"],
        {"history"},
    ),
    "an entry in the middle": (
        ["DELETE FROM submission_history WHERE sequence = 2"],
        {"history"},
    ),
    "the last entry, which only the anchor remembers": (
        [
            "DELETE FROM submission_history WHERE action = 'return'",
            "UPDATE submission SET state = 'submitted', version = 2 WHERE state = 'returned'",
        ],
        {"checkpoint"},
    ),
    "a whole submission": (
        ["DELETE FROM submission WHERE state = 'returned'"],
        {"checkpoint"},
    ),
    "a history without entries": (
        [
            """DELETE FROM submission_history WHERE submission_id =
            (SELECT id FROM submission WHERE state = 'returned')"""
        ],
        {"history", "checkpoint"},
    ),
    "a stored hash": (
        ["UPDATE submission_history SET hash = sha256(hash) WHERE sequence = 1"],
        {"history"},
    ),
    "the anchor's digest": (
        ["UPDATE history_checkpoint SET digest = sha256(digest)"],
        {"checkpoint"},
    ),
    "an anchored head": (
        [
            """DELETE FROM checkpoint_head WHERE submission_id =
            (SELECT id FROM submission WHERE state = 'returned')"""
        ],
        {"checkpoint"},
    ),
    "approved values": (
        [
            """UPDATE submission_revision SET cells = '[{"value": "6"}]'
            WHERE cells = '[{"value": "5"}]'"""
        ],
        {"content", "observation", "figure"},
    ),
    "a narrative": (
        ["UPDATE submission_revision SET narrative = NULL WHERE narrative IS NOT NULL"],
        {"content"},
    ),
    "a revision": (["DELETE FROM submission_revision WHERE number = 1"], {"content"}),
    "the state": (["UPDATE submission SET state = 'approved'"], {"history"}),
    "the fact": (["UPDATE submission SET area_code = 'IQ-BG' WHERE area_code = 'IQ'"], {"history"}),
    "the published revision": (
        ["UPDATE submission SET published_revision = 1 WHERE published_revision = 2"],
        {"history", "observation"},
    ),
    "an observation": (
        ["UPDATE observation SET value = value + 1 WHERE sex IS NULL AND version_to IS NULL"],
        {"observation"},
    ),
    "a past observation": (
        ["UPDATE observation SET value = value + 1 WHERE version_to IS NOT NULL"],
        {"observation"},
    ),
    "since when a value is known": (
        ["UPDATE observation SET known_from = known_from - interval '1 day'"],
        {"observation"},
    ),
    "a part of a disaggregation": (
        ["DELETE FROM observation WHERE sex = 'female'"],
        {"observation"},
    ),
    "an observation of nothing": (
        [
            """INSERT INTO observation
            SELECT plan_id, gen_random_uuid(), revision, cell, indicator_id, actor_id, period_id,
                   area_code, jurisdiction, sex, age, value, numerator, denominator,
                   version_from, version_to, known_from, known_to
            FROM observation LIMIT 1"""
        ],
        {"observation"},
    ),
    "a publication": (["DELETE FROM publication WHERE kind = 'corrected'"], {"observation"}),
    "a roll-up": (["UPDATE rollup SET value = value + 1 WHERE scope = 'national'"], {"figure"}),
    "a roll-up's parts": (["UPDATE rollup SET parts = 9 WHERE scope = 'krg'"], {"figure"}),
    "a roll-up that is gone": (["DELETE FROM rollup WHERE scope = 'krg'"], {"figure"}),
    "a figure to date": (
        ["UPDATE standing_figure SET denominator = 7 WHERE denominator IS NOT NULL"],
        {"figure"},
    ),
    "a figure of nothing": (
        [
            """INSERT INTO standing_figure (plan_id, indicator_id, scope, parts)
            SELECT plan_id, id, 'krg', 1 FROM indicator WHERE code = 'LAW'"""
        ],
        {"figure"},
    ),
}


@pytest.mark.parametrize("what", TAMPERED)
async def test_a_changed_past_is_found(app: FastAPI, session: AsyncSession, what: str) -> None:
    statements, checks = TAMPERED[what]
    for statement in statements:
        changed = await session.execute(text(statement))
        assert isinstance(changed, CursorResult)
        assert changed.rowcount > 0
    await session.commit()
    findings = await proof(app)
    assert checks <= {finding.check for finding in findings}, findings


async def test_a_finding_names_the_thing(app: FastAPI, session: AsyncSession) -> None:
    await session.execute(text("UPDATE rollup SET value = 9 WHERE value = 5 AND scope = 'federal'"))
    await session.commit()
    [finding] = await proof(app)
    assert finding.subject == "indicator:PLAN/I1"
    assert finding.detail == "federal 2023Q1: kept 9.000000 of 1, recomputed 5 of 1"
