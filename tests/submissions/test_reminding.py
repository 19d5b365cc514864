"""Reminders as they are written: once a day, in one's own language, and never with a figure."""

import asyncio
from datetime import UTC, date, datetime, timedelta
from email import message_from_bytes
from email.policy import default
from typing import Any

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.models import Account
from inap.actors.models import Actor
from inap.kit.audit import AuditEntry
from inap.kit.outbox.delivery import deliver
from inap.kit.outbox.models import OutboxMessage
from inap.kit.outbox.senders import make_sender
from inap.settings import Settings
from inap.submissions import clock, reminding
from inap.submissions.models import SubmissionRevision
from inap.submissions.reminder_models import Reminder, ReminderRun
from inap.submissions.reminding import Run, remind_all
from support.access import client_for
from support.factories import make_account, make_actor
from support.observations import make_submission
from support.problems import assert_problem
from support.queries import count_statements
from support.world import World, make_world

# A Wednesday, the day after the second quarter was due.
NOW = datetime(2023, 8, 2, 6, tzinfo=UTC)
TODAY = date(2023, 8, 2)


@pytest.fixture(autouse=True)
def now(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "now", lambda: NOW)


@pytest.fixture
async def world(session: AsyncSession) -> World:
    made = await make_world(session)
    made.periods["2023Q1"].due_on = date(2023, 5, 1)
    made.periods["2023Q2"].due_on = date(2023, 8, 1)
    made.federal.title = {"en": "Ministry of Interior", "ar": "وزارة الداخلية"}
    await made.indicator()
    await session.commit()
    return made


async def focal_of(world: World, actor: Actor | None = None, **given: Any) -> Account:
    made = await make_account(
        world.session, "focal_point", actor=actor or world.federal, **{"language": "ar", **given}
    )
    await world.session.commit()
    return made


async def run(app: FastAPI, day: date = TODAY, *, dry_run: bool = False) -> Run | None:
    async with app.state.sessions.begin() as session:
        return await remind_all(session, app.state.settings, day, dry_run=dry_run)


async def letters(app: FastAPI) -> list[OutboxMessage]:
    async with app.state.sessions() as session:
        return list(await session.scalars(select(OutboxMessage).order_by(OutboxMessage.id)))


async def test_a_focal_point_is_reminded_in_their_language_with_a_way_there(
    app: FastAPI, world: World, settings: Settings
) -> None:
    focal = await focal_of(world)
    done = await run(app)
    assert done is not None
    assert done.written == 1
    (letter,) = await letters(app)
    assert (letter.to, letter.language, letter.account_id) == (focal.email, "ar", focal.id)
    assert (
        letter.subject.replace("\u2068", "").replace("\u2069", "")
        == "بوابة الخطة الوطنية: تقريران متأخران"
    )
    assert "وزارة الداخلية" in letter.body
    assert "/ar/plans/PLAN/work?period=2023Q2" in letter.body
    assert "/ar/account" in letter.body
    assert "تُرجم هذا النص آلياً." in letter.body
    await deliver(app.state.sessions, make_sender(settings), settings.mail_from)
    (file,) = (settings.data_dir / "outbox").glob("*.eml")
    message = message_from_bytes(file.read_bytes(), policy=default)
    assert message["to"] == focal.email
    assert 'dir="rtl"' in message.get_body(("html",)).get_content()  # type: ignore[union-attr]


async def test_a_day_is_done_once_however_many_try(app: FastAPI, world: World) -> None:
    await focal_of(world)
    done = await asyncio.gather(run(app), run(app), run(app))
    assert sorted(each.written for each in done if each) == [1]
    assert sum(each is None for each in done) == 2
    assert await run(app) is None
    assert len(await letters(app)) == 1


async def test_a_run_that_failed_is_done_by_the_next(
    app: FastAPI, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    await focal_of(world)

    async def fail(*_given: object, **_named: object) -> None:
        raise OSError

    with monkeypatch.context() as failing:
        failing.setattr(reminding, "record", fail)
        with pytest.raises(OSError):  # noqa: PT011 - whatever it is, the transaction is undone
            await run(app)
    assert await letters(app) == []
    done = await run(app)
    assert done is not None
    assert done.written == 1


async def test_days_that_were_missed_are_neither_sent_twice_nor_piled_up(
    app: FastAPI, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.periods["2023Q1"].due_on = date(2023, 8, 1)
    await focal_of(world)
    before = await run(app, TODAY - timedelta(days=2))
    assert before is not None
    assert before.written == 1  # a day before it is due
    monkeypatch.setattr(clock, "now", lambda: NOW + timedelta(days=2))
    after = await run(app, TODAY + timedelta(days=2))
    assert after is not None
    assert after.written == 1
    assert len(await letters(app)) == 2


async def test_on_other_days_nobody_is_reminded(app: FastAPI, world: World) -> None:
    await focal_of(world)
    done = await run(app, TODAY + timedelta(days=1))
    assert done is not None
    assert done.written == 0
    assert await letters(app) == []


@pytest.mark.parametrize(
    "given",
    [{"active": False}, {"reminders": False}, {"locked_until": NOW + timedelta(minutes=1)}],
)
async def test_who_cannot_or_will_not_be_written_to_is_not(
    app: FastAPI, world: World, given: dict[str, Any]
) -> None:
    await focal_of(world, **given)
    done = await run(app)
    assert done is not None
    assert (done.digests, done.written) == ([], 0)


async def test_who_has_handed_everything_in_is_left_in_peace(app: FastAPI, world: World) -> None:
    focal = await focal_of(world)
    for period in ("2023Q1", "2023Q2"):
        await make_submission(
            world.session, focal, world.indicators["I1"], world.federal, world.periods[period],
            state="submitted", submitted_at=NOW,
        )  # fmt: skip
    await world.session.commit()
    done = await run(app)
    assert done is not None
    assert done.digests == []


async def test_units_and_coordinators_are_told_what_waits_and_who_is_late(
    app: FastAPI, world: World
) -> None:
    world.federal.has_unit = True
    focal = await focal_of(world, reminders=False)
    other = await world.indicator("I2")
    yesterday = NOW - timedelta(days=1)
    for indicator, state in ((world.indicators["I1"], "submitted"), (other, "verified")):
        await make_submission(
            world.session, focal, indicator, world.federal, world.periods["2023Q1"],
            state=state, submitted_at=yesterday, submitted_by=focal.id, updated_at=yesterday,
        )  # fmt: skip
    unit = await make_account(world.session, "verifier", actor=world.federal)
    federal = await make_account(world.session, "coordinator", jurisdiction="federal")
    krg = await make_account(world.session, "coordinator", jurisdiction="krg")
    await world.session.commit()
    await run(app)
    told = {letter.account_id: letter for letter in await letters(app)}
    assert set(told) == {unit.id, federal.id, krg.id}
    assert "To be verified by you" in told[unit.id].body
    assert "To be decided by you" in told[federal.id].body
    assert "/en/plans/PLAN/queue" in told[federal.id].body
    assert "/en/plans/PLAN/reporting?period=2023Q2" in told[federal.id].body
    assert "To be decided" not in told[krg.id].body
    assert told[krg.id].subject == "INAP Portal: 1 body is late"


async def test_a_mail_holds_no_figure_and_nothing_that_was_reported(
    app: FastAPI, world: World
) -> None:
    focal = await focal_of(world, language="en")
    returned = await make_submission(
        world.session, focal, world.indicators["I1"], world.federal, world.periods["2023Q1"],
        state="returned", reason="Secret reason", deadline=NOW + timedelta(days=1),
    )  # fmt: skip
    world.session.add(
        SubmissionRevision(
            submission_id=returned.id, number=1, cells=[{"value": "987654"}],
            narrative={"en": "Secret narrative"}, created_by=focal.id,
        )
    )  # fmt: skip
    await world.session.commit()
    await run(app)
    (letter,) = await letters(app)
    written = f"{letter.subject}{letter.body}{letter.html}"
    assert "came back to be corrected by" in letter.body
    for secret in ("987654", "Secret reason", "Secret narrative"):
        assert secret not in written


async def test_the_training_plan_and_a_hidden_one_remind_nobody(app: FastAPI, world: World) -> None:
    await focal_of(world)
    world.plan.synthetic = True
    await world.session.commit()
    done = await run(app, dry_run=True)
    assert done is not None
    assert done.digests == []
    world.plan.synthetic, world.plan.published = False, False
    await world.session.commit()
    done = await run(app, dry_run=True)
    assert done is not None
    assert done.digests == []


async def test_a_dry_run_tells_and_writes_nothing(app: FastAPI, world: World) -> None:
    await focal_of(world)
    done = await run(app, dry_run=True)
    assert done is not None
    assert (len(done.digests), done.written) == (1, 0)
    assert await letters(app) == []
    async with app.state.sessions() as session:
        assert list(await session.scalars(select(ReminderRun))) == []


async def test_a_day_takes_as_many_statements_for_thirty_people_as_for_three(
    app: FastAPI, world: World
) -> None:
    counts = []
    for begin, end in ((0, 3), (3, 30)):
        for number in range(begin, end):
            actor = await make_actor(world.session, f"F-B{number}")
            await world.indicator(f"B{number}", reporters=(actor, world.federal))
            await focal_of(world, actor)
        with count_statements(app.state.engine) as seen:
            await run(app, TODAY + timedelta(days=2 * begin), dry_run=True)
        counts.append(len(seen))
    assert counts[0] == counts[1]


# What a coordinator asks for.


@pytest.fixture
async def coordinator(app: FastAPI, world: World) -> httpx.AsyncClient:
    account = await make_account(
        world.session, "coordinator", jurisdiction="federal", name="The coordinator"
    )
    await world.session.commit()
    return client_for(app, account)


async def ask(client: httpx.AsyncClient, *actors: str, **given: Any) -> httpx.Response:
    body = {"period": "2023Q2", "actors": list(actors or ("F-MOI",)), **given}
    return await client.post("/plans/PLAN/reminders", json=body)


async def test_a_coordinator_reminds_chosen_bodies_and_sees_who_was_reminded(
    app: FastAPI, world: World, coordinator: httpx.AsyncClient
) -> None:
    await make_actor(world.session, "F-SILENT")
    focal = await focal_of(world, name="Zainab")
    note = {"en": "Please, by Sunday.", "ar": "رجاءً قبل الأحد."}
    answer = await ask(coordinator, "F-MOI", "F-SILENT", note=note)
    assert answer.status_code == 200, answer.text
    assert answer.json()["bodies"] == [
        {"actor": "F-MOI", "outcome": "reminded", "people": 1},
        {"actor": "F-SILENT", "outcome": "nothing-missing", "people": 0},
    ]
    (letter,) = await letters(app)
    assert letter.to == focal.email
    assert "رجاءً قبل الأحد." in letter.body
    assert "Please" not in letter.body
    listed = (await coordinator.get("/plans/PLAN/reminders")).json()["items"]
    assert [(each["name"], each["by"], each["period"]) for each in listed] == [
        ("Zainab", "The coordinator", "2023Q2")
    ]
    rows = (await coordinator.get("/plans/PLAN/reporting?period=2023Q2")).json()["items"]
    assert [row["reminded_at"] is not None for row in rows] == [True]
    async with app.state.sessions() as session:
        entry = await session.scalar(select(AuditEntry).where(AuditEntry.action == "remind"))
    assert entry is not None
    assert entry.detail["bodies"] == {"F-MOI": "reminded", "F-SILENT": "nothing-missing"}


async def test_being_reminded_by_hand_counts_as_the_reminder_of_the_day(
    app: FastAPI, world: World, coordinator: httpx.AsyncClient
) -> None:
    focal = await focal_of(world)
    first = await asyncio.gather(ask(coordinator), ask(coordinator))
    outcomes = sorted(each.json()["bodies"][0]["outcome"] for each in first)
    assert outcomes == ["already-reminded", "reminded"]
    done = await run(app)
    assert done is not None
    assert [letter.to for letter in await letters(app)].count(focal.email) == 1
    async with app.state.sessions() as session:
        assert len(list(await session.scalars(select(Reminder)))) == 1


async def test_a_retry_is_the_same_wish(world: World, coordinator: httpx.AsyncClient) -> None:
    await focal_of(world)
    body = {"period": "2023Q2", "actors": ["F-MOI"]}
    answers = [
        await coordinator.post(
            "/plans/PLAN/reminders", json=body, headers={"Idempotency-Key": "the same"}
        )
        for _ in range(2)
    ]
    assert answers[0].json() == answers[1].json()
    assert answers[0].json()["bodies"][0]["outcome"] == "reminded"


async def test_a_body_whose_people_want_no_reminders_is_told_as_such(
    world: World, coordinator: httpx.AsyncClient
) -> None:
    await focal_of(world, reminders=False)
    answer = await ask(coordinator)
    assert answer.json()["bodies"] == [{"actor": "F-MOI", "outcome": "nobody", "people": 0}]


@pytest.mark.parametrize(
    ("body", "pointer", "slug"),
    [
        ({"period": "1999Q1", "actors": ["F-MOI"]}, "/period", "unknown-code"),
        ({"period": "2023Q2", "actors": ["F-MOI", "K-MOI"]}, "/actors/1", "unknown-code"),
        ({"period": "2023Q2", "actors": ["F-NOBODY"]}, "/actors/0", "unknown-code"),
        ({"period": "2023Q2", "actors": []}, "/actors", "too-short"),
        ({"period": "2023Q2", "actors": "F-MOI"}, "/actors", "list-type"),
        ({"period": "2023Q2", "actors": ["F-MOI"], "note": {"fr": "x"}}, "/note/fr",
         "extra-forbidden"),
        ({"period": "2023Q2", "actors": ["F-MOI"], "note": {"en": "x\u0000"}}, "/note/en",
         "control-character"),
        ({"period": "2023Q2", "actors": ["F-MOI"], "note": {"en": "x" * 501}}, "/note/en",
         "string-too-long"),
    ],
)  # fmt: skip
async def test_a_wish_that_cannot_be_is_refused_by_field(
    app: FastAPI, coordinator: httpx.AsyncClient, body: dict[str, Any], pointer: str, slug: str
) -> None:
    refused = await coordinator.post("/plans/PLAN/reminders", json=body)
    document = assert_problem(refused, "invalid-request")
    assert [(each["pointer"], each["slug"]) for each in document["errors"]] == [(pointer, slug)]
    assert await letters(app) == []


async def test_reminders_of_the_other_side_are_not_told(
    app: FastAPI, world: World, coordinator: httpx.AsyncClient
) -> None:
    await focal_of(world)
    await ask(coordinator)
    krg = await make_account(world.session, "coordinator", jurisdiction="krg")
    await world.session.commit()
    client = client_for(app, krg)
    assert (await client.get("/plans/PLAN/reminders")).json()["items"] == []
    assert (await client.get("/plans/PLAN/reminders?actor=F-MOI")).json()["items"] == []


async def test_everyone_may_switch_reminders_off(app: FastAPI, world: World) -> None:
    focal = await focal_of(world)
    client = client_for(app, focal)
    assert (await client.get("/me")).json()["reminders"] is True
    changed = await client.patch("/me", json={"reminders": False}, headers={"If-Match": '"v1"'})
    assert changed.json()["reminders"] is False
    assert (await client.get("/me")).json()["reminders"] is False
    refused = await client.patch("/me", json={"reminders": "no"}, headers={"If-Match": '"v2"'})
    assert_problem(refused, "invalid-request")
    done = await run(app)
    assert done is not None
    assert done.written == 0
