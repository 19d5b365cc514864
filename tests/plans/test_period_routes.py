"""Changing when a period takes entries, and holding it open for one body past its lock."""

from datetime import UTC, date, datetime, timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from fastapi import FastAPI
from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncSession

from inap.kit.audit import AuditEntry
from inap.plans.loading_queries import store_periods
from inap.plans.models import ReportingPeriod
from inap.plans.periods import Period
from support.access import client_for
from support.factories import make_account, make_actor, make_period
from support.portal import anonymous
from support.problems import assert_problem
from support.queries import count_statements
from support.reporting import Desk, World, fact, make_world, stand_at

PERIOD = "/plans/PLAN/periods/2023Q1"
UNTIL = "2023-04-20T00:00:00Z"


@pytest.fixture
async def world(session: AsyncSession, monkeypatch: pytest.MonkeyPatch) -> World:
    stand_at(monkeypatch)
    return await make_world(session)


@pytest.fixture
async def desk(app: FastAPI, session: AsyncSession, world: World) -> Desk:
    world.people["admin"] = await make_account(session, "admin")
    await session.commit()
    return Desk(app, world)


async def lock(session: AsyncSession, world: World, day: date = date(2023, 4, 5)) -> None:
    """Lock the period, which opened at the end of March; it is the tenth of April."""
    world.period.due_on = date(2023, 4, 1)
    world.period.locks_on = day
    await session.commit()


async def give(desk: Desk, name: str = "coordinator", **given: Any) -> Any:
    body = {"actor": "F-MOI", "until": UNTIL, "reason": "The line was cut.", **given}
    return await desk[name].post(f"{PERIOD}/exceptions", json=body)


async def change(desk: Desk, etag: str = '"v1"', name: str = "admin", **days: Any) -> Any:
    return await desk[name].patch(PERIOD, json=days, headers={"If-Match": etag})


async def test_an_administrator_changes_when_a_period_takes_entries(
    desk: Desk, session: AsyncSession
) -> None:
    response = await change(desk, due_on="2023-04-30", locks_on="2023-05-31")
    assert response.status_code == 200, response.text
    document = response.json()
    assert (document["due_on"], document["locks_on"]) == ("2023-04-30", "2023-05-31")
    assert document["version"] == 2
    assert response.headers["etag"] == '"v2"'
    found = await session.execute(
        select(AuditEntry.detail).where(AuditEntry.action == "period.update")
    )
    assert found.scalar_one() == {"due_on": "2023-04-30", "locks_on": "2023-05-31"}
    again = await change(desk, '"v2"', locks_on=None)
    assert again.json()["locks_on"] is None
    assert again.json()["due_on"] == "2023-04-30"


async def test_a_change_raises_the_data_version_and_saying_the_same_does_not(desk: Desk) -> None:
    async def data_version() -> int:
        return int((await desk["admin"].get("/plans/PLAN")).json()["data_version"])

    before = await data_version()
    await change(desk, due_on="2023-04-30")
    assert await data_version() == before + 1
    same = await change(desk, '"v2"', due_on="2023-04-30")
    assert same.json()["version"] == 2
    assert await data_version() == before + 1


@pytest.mark.parametrize(
    ("days", "pointer", "slug", "day"),
    [
        ({"opens_on": "2022-12-31"}, "/opens_on", "opens-before-start", "2023-01-01"),
        ({"due_on": "2023-03-30"}, "/due_on", "due-before-opening", "2023-03-31"),
        ({"locks_on": "2023-05-01"}, "/locks_on", "lock-before-due", "2024-01-31"),
    ],
)
async def test_dates_that_cannot_stand_are_named(
    desk: Desk, days: dict[str, str], pointer: str, slug: str, day: str
) -> None:
    document = assert_problem(await change(desk, **days), "invalid-request")
    assert document["errors"] == [{"pointer": pointer, "slug": slug, "params": {"day": day}}]


async def test_a_stale_change_and_one_of_an_unknown_period_are_refused(desk: Desk) -> None:
    await change(desk, due_on="2023-04-30")
    assert_problem(await change(desk, due_on="2023-05-01"), "stale-version")
    response = await desk["admin"].patch(
        "/plans/PLAN/periods/NONE", json={}, headers={"If-Match": '"v1"'}
    )
    assert_problem(response, "not-found")


@pytest.mark.parametrize(
    "body",
    [{"opens_on": "x"}, {"due_on": 5}, {"locks_on": "9999-12-31"}, {"start": "2023-01-01"}, []],
)
async def test_hostile_dates_are_refused(desk: Desk, body: Any) -> None:
    response = await desk["admin"].patch(PERIOD, json=body, headers={"If-Match": '"v1"'})
    assert_problem(response, "invalid-request")


async def test_an_exception_opens_entry_for_exactly_that_body_and_ends_by_itself(
    desk: Desk, session: AsyncSession, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.indicators["I1"].frequency = "quarter"
    await lock(session, world)
    refused = await desk["focal"].post("/submissions", json=fact(world))
    assert_problem(refused, "period-closed")
    given = await give(desk)
    assert given.status_code == 201, given.text
    assert given.json() | {"id": "", "given_at": ""} == {
        "id": "",
        "period": "2023Q1",
        "actor": {"code": "F-MOI", "title": {"en": "F-MOI", "ar": None, "ckb": None}},
        "indicator": None,
        "jurisdiction": "federal",
        "until": UNTIL,
        "reason": "The line was cut.",
        "given_by": "coordinator",
        "given_at": "",
        "revoked_by": None,
        "revoked_at": None,
        "state": "open",
    }
    made = await desk.report()
    assert made["exception_until"] == UNTIL
    other = await desk["kfocal"].post("/submissions", json=fact(world, actor="K-MOI", area="IQ-KR"))
    assert_problem(other, "period-closed")
    stand_at(monkeypatch, datetime(2023, 4, 20, tzinfo=UTC))
    late = await desk.step("focal", made, "submit")
    assert_problem(late, "period-closed")
    seen = await desk["focal"].get(f"/submissions/{made['id']}")
    assert seen.json()["exception_until"] is None
    assert seen.json()["allowed"] == []
    stand_at(monkeypatch, datetime(2023, 4, 20, tzinfo=UTC) - timedelta(microseconds=1))
    assert (await desk.step("focal", made, "submit")).status_code == 200


async def test_an_exception_for_one_indicator_opens_no_other(
    desk: Desk, session: AsyncSession, world: World
) -> None:
    await world.add_indicator(session, "I2")
    await lock(session, world)
    assert (await give(desk, indicator="I2")).status_code == 201
    assert_problem(await desk["focal"].post("/submissions", json=fact(world)), "period-closed")
    opened = await desk["focal"].post("/submissions", json=fact(world, indicator="I2"))
    assert opened.status_code == 201


async def test_an_exception_that_is_ended_early_locks_at_once(
    desk: Desk, session: AsyncSession, world: World
) -> None:
    await lock(session, world)
    given = (await give(desk)).json()
    made = await desk.report()
    for _ in range(2):
        gone = await desk["coordinator"].delete(f"/period-exceptions/{given['id']}")
        assert gone.status_code == 204
    assert_problem(await desk.step("focal", made, "submit"), "period-closed")
    (listed,) = (await desk["coordinator"].get(f"{PERIOD}/exceptions")).json()["items"]
    assert (listed["state"], listed["revoked_by"]) == ("revoked", "coordinator")
    counted = await session.execute(
        select(AuditEntry.action).where(AuditEntry.subject == f"period-exception:{given['id']}")
    )
    assert sorted(counted.scalars()) == ["period-exception.end", "period-exception.give"]


@pytest.mark.parametrize("name", ["kcoordinator", "focal", "verifier"])
async def test_the_other_government_and_the_body_itself_give_none(
    desk: Desk, session: AsyncSession, world: World, name: str
) -> None:
    await lock(session, world)
    slug = "not-permitted" if name == "kcoordinator" else "forbidden"
    assert_problem(await give(desk, name), slug)


async def test_the_other_government_does_not_see_or_end_one(
    desk: Desk, session: AsyncSession, world: World
) -> None:
    await lock(session, world)
    given = (await give(desk)).json()
    assert (await desk["kcoordinator"].get(f"{PERIOD}/exceptions")).json()["items"] == []
    gone = await desk["kcoordinator"].delete(f"/period-exceptions/{given['id']}")
    assert_problem(gone, "not-found")
    for name in ("focal", "verifier", "admin"):
        assert len((await desk[name].get(f"{PERIOD}/exceptions")).json()["items"]) == 1
    assert (await desk["kfocal"].get(f"{PERIOD}/exceptions")).json()["items"] == []


async def test_a_body_of_neither_government_is_held_open_on_the_givers_side_only(
    app: FastAPI, desk: Desk, session: AsyncSession, world: World
) -> None:
    cso = await make_actor(session, "X-CSO", jurisdiction=None)
    await session.execute(
        text("INSERT INTO indicator_reporter SELECT :indicator, :actor"),
        {"indicator": world.indicators["I1"].id, "actor": cso.id},
    )
    desk.clients["cso"] = client_for(app, await make_account(session, "reporter", actor=cso))
    await lock(session, world)
    given = await give(desk, actor="X-CSO")
    assert given.json()["jurisdiction"] == "federal"
    there = await desk["cso"].post("/submissions", json=fact(world, actor="X-CSO", area="IQ-BG"))
    assert there.status_code == 201
    across = await desk["cso"].post("/submissions", json=fact(world, actor="X-CSO", area="IQ-AR"))
    assert_problem(across, "period-closed")
    by_admin = await give(desk, "admin", actor="X-CSO")
    assert by_admin.json()["jurisdiction"] is None
    across = await desk["cso"].post("/submissions", json=fact(world, actor="X-CSO", area="IQ-AR"))
    assert across.status_code == 201
    ended = await desk["coordinator"].delete(f"/period-exceptions/{by_admin.json()['id']}")
    assert_problem(ended, "not-permitted")


@pytest.mark.parametrize(
    ("given", "slug"),
    [
        ({"until": "2023-04-10T09:30:00Z"}, "deadline-passed"),
        ({"reason": "\u200f"}, "reason-required"),
        ({"actor": "NONE"}, "invalid-request"),
        ({"indicator": "NONE"}, "invalid-request"),
        ({"until": "2023-04-20"}, "invalid-request"),
        ({"reason": "x\x00"}, "invalid-request"),
        ({"actor": ["F-MOI"]}, "invalid-request"),
    ],
)
async def test_what_stands_against_an_exception_is_told(
    desk: Desk, session: AsyncSession, world: World, given: dict[str, Any], slug: str
) -> None:
    await lock(session, world)
    assert_problem(await give(desk, **given), slug)


async def test_a_period_that_never_locks_or_has_not_opened_gets_none(
    desk: Desk, session: AsyncSession, world: World
) -> None:
    assert_problem(await give(desk), "period-never-locks")
    await lock(session, world)
    world.period.opens_on = date(2023, 4, 11)
    world.period.due_on = world.period.locks_on = date(2023, 4, 12)
    await session.commit()
    assert_problem(await give(desk), "period-not-open")


async def test_periods_show_the_exceptions_that_are_the_readers_matter(
    app: FastAPI, desk: Desk, session: AsyncSession, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    await lock(session, world)
    await give(desk)
    for name, count in (("focal", 1), ("coordinator", 1), ("admin", 1), ("kfocal", 0)):
        listed = await desk[name].get("/plans/PLAN/periods")
        one = await desk[name].get(PERIOD)
        assert len(listed.json()["items"][0]["exceptions"]) == count
        assert len(one.json()["exceptions"]) == count
    public = await anonymous(app).get("/plans/PLAN/periods")
    assert public.json()["items"][0]["exceptions"] == []
    before = await desk["focal"].get("/plans/PLAN/periods")
    tags = {"If-None-Match": before.headers["etag"]}
    assert (await desk["focal"].get("/plans/PLAN/periods", headers=tags)).status_code == 304
    stand_at(monkeypatch, datetime(2023, 4, 20, tzinfo=UTC))
    ended = await desk["focal"].get("/plans/PLAN/periods", headers=tags)
    assert ended.status_code == 200
    assert ended.json()["items"][0]["exceptions"] == []


async def test_my_work_shows_what_an_exception_holds_open(
    desk: Desk, session: AsyncSession, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    await lock(session, world)

    async def work() -> dict[str, Any]:
        answer = await desk["focal"].get("/me/work", params={"plan": "PLAN", "period": "2023Q1"})
        document: dict[str, Any] = answer.json()
        return document

    assert (await work())["due"] == []
    await give(desk, indicator="I1")
    found = await work()
    assert [due["exception_until"] for due in found["due"]] == [UNTIL]
    assert found["exceptions"] == [{"period": "2023Q1", "until": UNTIL}]
    stand_at(monkeypatch, datetime(2023, 4, 20, tzinfo=UTC))
    assert (await work())["exceptions"] == []


async def test_the_list_of_periods_takes_as_many_statements_however_many_there_are(
    app: FastAPI, desk: Desk, session: AsyncSession, world: World
) -> None:
    await lock(session, world)

    async def counted() -> int:
        await desk["coordinator"].get("/plans/PLAN")
        with count_statements(app.state.engine) as seen:
            await desk["coordinator"].get("/plans/PLAN/periods")
        return len(seen)

    few = await counted()
    for year in range(2024, 2027):
        await make_period(session, world.plan, f"{year}Q1")
    await session.commit()
    for _ in range(4):
        await give(desk)
    assert await counted() == few


async def test_a_change_outlives_loading_the_plan_again(
    session: AsyncSession, world: World
) -> None:
    world.period.due_on, world.period.version = date(2023, 5, 5), 2
    await session.commit()
    loaded = Period(
        "2023Q1",
        "quarter",
        date(2023, 1, 1),
        date(2023, 3, 31),
        date(2023, 4, 1),
        date(2023, 5, 1),
        None,
    )
    await store_periods(session, world.plan.id, SimpleNamespace(periods=(loaded,)))  # type: ignore[arg-type]
    await session.commit()
    await session.refresh(world.period)
    kept: ReportingPeriod = world.period
    assert (kept.due_on, kept.version) == (date(2023, 5, 5), 2)
