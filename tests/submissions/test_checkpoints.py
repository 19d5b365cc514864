"""Anchoring the history."""

import asyncio
import hashlib
from typing import Any

import pytest
import structlog
from fastapi import FastAPI
from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncSession

from inap.kit.observe import configure_logs
from inap.settings import Settings
from inap.submissions.checkpoint_queries import TAKE_TURN, Checkpoint
from inap.submissions.checkpoints import keep_checkpoints, make_checkpoint
from inap.submissions.models import CheckpointHead, HistoryCheckpoint, SubmissionHistory
from support.reporting import Desk


async def anchor(app: FastAPI) -> Checkpoint | None:
    async with app.state.sessions.begin() as session:
        return await make_checkpoint(session)


async def test_a_checkpoint_anchors_what_moved_since_the_last(
    app: FastAPI, desk: Desk, session: AsyncSession
) -> None:
    first = await desk.report(area="IQ-BG")
    await desk.report(area="IQ-BA")
    made = await anchor(app)
    assert made is not None
    assert made.heads == 2
    await desk.step("focal", first, "submit")
    second = await anchor(app)
    assert second is not None
    assert second.heads == 1
    [head] = (
        await session.scalars(
            select(CheckpointHead).where(CheckpointHead.checkpoint_id == second.id)
        )
    ).all()
    newest = await session.scalar(
        select(SubmissionHistory.hash).where(SubmissionHistory.sequence == 2)
    )
    assert (str(head.submission_id), head.sequence, head.hash) == (first["id"], 2, newest)
    told = head.submission_id.bytes + (2).to_bytes(4, "big") + head.hash
    assert second.digest == hashlib.sha256(made.digest + told).digest()


async def test_nothing_is_anchored_when_nothing_moved(app: FastAPI, desk: Desk) -> None:
    assert await anchor(app) is None
    await desk.report()
    assert await anchor(app) is not None
    assert await anchor(app) is None


async def test_only_one_worker_anchors_at_a_time(
    app: FastAPI, desk: Desk, session: AsyncSession
) -> None:
    await desk.report()
    assert await session.scalar(TAKE_TURN)
    assert await anchor(app) is None
    await session.rollback()
    assert await anchor(app) is not None


async def test_the_digest_is_logged(app: FastAPI, desk: Desk) -> None:
    await desk.report()
    configure_logs("INFO", "json")
    with structlog.testing.capture_logs() as logs:
        made = await anchor(app)
    assert made is not None
    assert [line["digest"] for line in logs] == [made.digest.hex()]


async def logged(logs: list[Any], lines: int, rounds: asyncio.Semaphore) -> None:
    """Let the loop go round once and wait for its line."""
    rounds.release()
    async with asyncio.timeout(20):
        while len(logs) < lines:
            await asyncio.to_thread(lambda: None)


async def test_the_loop_survives_an_outage(
    app: FastAPI,
    desk: Desk,
    session: AsyncSession,
    settings: Settings,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    await desk.report()
    rounds = asyncio.Semaphore(0)
    waits: list[float] = []

    async def wait(seconds: float) -> None:
        waits.append(seconds)
        await rounds.acquire()

    monkeypatch.setattr("inap.kit.rounds.asyncio.sleep", wait)
    configure_logs("INFO", "json")
    often = settings.model_copy(update={"checkpoint_minutes": 7})
    await session.execute(text("ALTER TABLE history_checkpoint RENAME TO gone"))
    await session.commit()
    with structlog.testing.capture_logs() as logs:
        loop = asyncio.create_task(keep_checkpoints(app.state.sessions, often))
        await logged(logs, 1, rounds)
        await session.execute(text("ALTER TABLE gone RENAME TO history_checkpoint"))
        await session.commit()
        await logged(logs, 2, rounds)
        loop.cancel()
    assert [line["log_level"] for line in logs] == ["warning", "info"]
    assert set(waits) == {420}
    assert await session.scalar(select(HistoryCheckpoint.heads)) == 1


async def test_the_loop_ends_at_once_when_the_command_anchors(
    app: FastAPI, settings: Settings
) -> None:
    await asyncio.wait_for(keep_checkpoints(app.state.sessions, settings), 1)
