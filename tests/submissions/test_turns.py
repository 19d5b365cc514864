"""Who hands in at once waits for the others, and never stops them."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Any

import pytest
from fastapi import FastAPI
from sqlalchemy.ext.asyncio import AsyncSession

from inap.submissions import many_queries, writing_queries
from inap.submissions.facts import FactCodes
from inap.submissions.many import look
from inap.submissions.many_deciding import Hand
from inap.submissions.verify import verify
from support.overlapping import Table, add_bodies, table
from support.reporting import NOW, World

MOMENT = 0.5


@pytest.fixture
async def desk(app: FastAPI, session: AsyncSession, world: World) -> Table:
    await add_bodies(session, world)
    return table(app, world)


class Meeting:
    """Two who are at work at once: each goes on when the other has come as far, or cannot."""

    def __init__(self) -> None:
        self.come = 0
        self.both = asyncio.Event()

    def after(self, step: Callable[..., Awaitable[Any]]) -> Callable[..., Awaitable[Any]]:
        async def taken(*given: Any, **named: Any) -> Any:
            done = await step(*given, **named)
            self.come += 1
            if self.come == 2:
                self.both.set()
            with suppress(TimeoutError):
                await asyncio.wait_for(self.both.wait(), MOMENT)
            return done

        return taken


def slug(answer: Any) -> str | None:
    """Which problem was answered, if it is one."""
    return None if answer.status_code == 200 else str(answer.json()["type"]).split("/")[-1]


async def test_a_form_and_many_facts_that_hand_in_the_same_do_not_stop_each_other(
    app: FastAPI, desk: Table, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = await desk.report("focal", values=[{"value": 48}])
    meeting = Meeting()
    for queries, name in ((writing_queries, "lock_submission"), (many_queries, "wait_for_turns")):
        monkeypatch.setattr(queries, name, meeting.after(getattr(queries, name)))

    async def look_at_it() -> str | None:
        """What a workbook does with its facts before it writes them."""
        person = world.caller("focal2")
        hand = Hand(person, world.people["focal2"].id, NOW, None, submit=True)
        codes = FactCodes("PLAN", "I1", "F-MOI", "2023Q1", "IQ")
        async with app.state.sessions() as session, session.begin():
            (looked,) = await look(session, hand, [codes], hold=True)
        return looked.seen.state if looked.seen else None

    answer, state = await asyncio.gather(desk.step("focal", made, "submit"), look_at_it())
    assert slug(answer) is None
    assert state in ("draft", "submitted")


async def test_two_corrections_handed_in_at_once_do_not_stop_each_other(
    app: FastAPI, desk: Table, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = [await desk.approved("F-MOD", 20), await desk.approved("F-MOJ", 50)]
    again = {"reason": "A late list.", "deadline": "2023-05-01T00:00:00Z"}
    for name, each, value in zip(("modfocal", "mojfocal"), made, (50, 20), strict=True):
        done = await desk.step("coordinator", each, "reopen", **again)
        changed = await desk[name].patch(
            f"/submissions/{each['id']}",
            json={"values": [{"value": value}]},
            headers={"If-Match": done.headers["etag"]},
        )
        assert changed.status_code == 200, changed.text
    meeting = Meeting()
    monkeypatch.setattr(
        writing_queries, "lock_submission", meeting.after(writing_queries.lock_submission)
    )
    answers = await asyncio.gather(
        *(
            desk.step(name, each, "submit")
            for name, each in zip(("modfocal", "mojfocal"), made, strict=True)
        )
    )
    assert [slug(each) for each in answers] == [None, None]
    assert await desk.overlaps()
    async with app.state.sessions() as session:
        assert list(await verify(session)) == []


async def test_facts_of_one_body_are_handed_in_at_once_one_after_the_other(desk: Table) -> None:
    areas = ("IQ-BG", "IQ-BA")
    made = [await desk.report("focal", area=area) for area in areas]
    whole = await desk.report("focal", area="IQ")
    names = ("focal", "focal2", "focal")
    answers = await asyncio.gather(
        *(desk.step(name, each, "submit") for name, each in zip(names, (*made, whole), strict=True))
    )
    found = [slug(each) for each in answers]
    assert found in ([None, None, "area-overlap"], ["area-overlap", "area-overlap", None])
