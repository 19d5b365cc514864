"""What is done over and over goes on whatever becomes of one time, and ends when it is told to."""

import asyncio
from typing import Any

import pytest
import structlog
from fastapi import FastAPI

from inap.kit import rounds
from inap.kit.observe import configure_logs
from inap.main import create_app
from inap.settings import Settings


class Work:
    """Goes wrong in the ways it is given, one a time, and then goes well."""

    def __init__(self, *faults: BaseException) -> None:
        self.faults = list(faults)
        self.times = 0

    async def once(self) -> None:
        self.times += 1
        if self.faults:
            raise self.faults.pop(0)


@pytest.fixture
def waits(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """How long was waited; after the fifth time nothing goes on."""
    waited: list[float] = []

    async def wait(seconds: float) -> None:
        waited.append(seconds)
        if len(waited) == 5:
            raise asyncio.CancelledError

    monkeypatch.setattr("inap.kit.rounds.asyncio.sleep", wait)
    return waited


async def keep_doing(work: Work, **given: Any) -> list[Any]:
    """The lines that are logged until nothing goes on."""
    # Other tests let nothing but catastrophes be logged.
    configure_logs("INFO", "json")
    with structlog.testing.capture_logs() as logs, pytest.raises(asyncio.CancelledError):
        await rounds.keep_doing("work", 7, work.once, **given)
    return list(logs)


async def test_an_unexpected_error_does_not_end_the_loop(waits: list[float]) -> None:
    work = Work(ValueError("no such word"), KeyError("x"), AssertionError())
    logs = await keep_doing(work)
    assert (work.times, waits) == (4, [7] * 5)
    assert [(line["log_level"], line["what"]) for line in logs] == [("error", "work")] * 3
    assert all(line["exc_info"] for line in logs)


async def test_an_outage_takes_a_line_without_a_traceback(waits: list[float]) -> None:
    logs = await keep_doing(Work(ConnectionRefusedError("gone"), TimeoutError("slow")))
    told = [(line["log_level"], line["error"], "exc_info" in line) for line in logs]
    assert told == [("warning", "gone", False), ("warning", "slow", False)]
    assert len(waits) == 5


async def test_the_first_time_is_at_once_only_where_asked(waits: list[float]) -> None:
    later, at_once = Work(), Work()
    await keep_doing(later)
    waits.clear()
    await keep_doing(at_once, at_once=True)
    assert (later.times, at_once.times) == (4, 5)


async def test_cancellation_ends_the_loop_while_it_works_and_while_it_waits() -> None:
    begun = asyncio.Event()

    async def long() -> None:
        begun.set()
        await asyncio.sleep(3600)

    working = asyncio.create_task(rounds.keep_doing("work", 3600, long, at_once=True))
    waiting = asyncio.create_task(rounds.keep_doing("work", 3600, long))
    await begun.wait()
    for task in (working, waiting):
        task.cancel()
    ended = await asyncio.wait_for(
        asyncio.gather(working, waiting, return_exceptions=True), timeout=5
    )
    assert [type(each) for each in ended] == [asyncio.CancelledError] * 2


async def test_what_went_wrong_is_logged_with_what_it_was_about() -> None:
    configure_logs("INFO", "json")
    with structlog.testing.capture_logs() as logs:
        await rounds.try_once("work", Work(ValueError("odd")).once, plan="P1")
        await rounds.try_once("work", Work(OSError("away")).once, plan="P2")
    assert [(line["log_level"], line["plan"]) for line in logs] == [
        ("error", "P1"),
        ("warning", "P2"),
    ]


async def test_a_worker_ends_all_it_keeps_up_even_where_one_has_died(
    database: str, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    ended: list[str] = []

    async def dies(*_given: object) -> None:
        raise ValueError("at the start")

    async def stays(*_given: object) -> None:
        try:
            await asyncio.sleep(3600)
        finally:
            ended.append("stays")

    monkeypatch.setattr("inap.main.KEPT_UP", (dies, stays))
    app: FastAPI = create_app(settings, database)
    async with app.router.lifespan_context(app):
        await asyncio.sleep(0)
    assert ended == ["stays"]
