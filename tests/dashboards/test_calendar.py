"""Due dates as calendars: by a secret address for a person, and publicly for a plan."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

import httpx
import pytest
from fastapi import FastAPI
from icalendar import Calendar
from sqlalchemy import select
from structlog.testing import capture_logs

from inap.access.models import Account, CalendarFeed
from inap.kit.observe import configure_logs
from inap.settings import Settings
from inap.submissions import clock
from support.access import client_for
from support.factories import make_account
from support.observations import make_submission
from support.portal import anonymous, portal
from support.problems import assert_problem
from support.world import World

NOW = datetime(2023, 8, 2, 6, tzinfo=UTC)


@pytest.fixture(autouse=True)
def now(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "now", lambda: NOW)


@pytest.fixture
async def focal(world: World) -> Account:
    await world.indicator()
    made = await make_account(world.session, "focal_point", actor=world.federal, language="ar")
    await world.session.commit()
    return made


async def subscribe(client: httpx.AsyncClient) -> str:
    made = await client.post("/me/calendar")
    assert made.status_code == 201, made.text
    assert made.headers["cache-control"] == "no-store"
    address = str(made.json()["address"])
    assert address.startswith("http://test/api/v1/calendars/inapcal_")
    return address


def events(answer: httpx.Response) -> list[Any]:
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"].startswith("text/calendar")
    return list(Calendar.from_ical(answer.text).walk("VEVENT"))


def days(found: list[Any]) -> Iterator[tuple[str, date]]:
    for event in found:
        yield str(event["uid"]).partition(".")[0], event["dtstart"].dt


async def test_a_person_finds_their_due_dates_in_their_language(
    app: FastAPI, world: World, focal: Account, client: httpx.AsyncClient
) -> None:
    world.periods["2023Q1"].locks_on = date(2024, 2, 29)
    await world.session.commit()
    found = events(await client.get(await subscribe(client_for(app, focal))))
    kinds = list(days(found))
    assert ("due", date(2024, 1, 31)) in kinds
    assert ("locks", date(2024, 2, 29)) in kinds
    assert ("opens", date(2023, 3, 31)) in kinds
    due = next(event for event in found if str(event["uid"]).startswith("due."))
    assert "موعد التقارير" in str(due["summary"])
    assert due["dtend"].dt - due["dtstart"].dt == timedelta(days=1)
    (alarm,) = due.walk("VALARM")
    assert alarm["trigger"].dt == timedelta(hours=-15)
    assert "/ar/plans/PLAN/work" in str(due["url"])


async def test_a_deadline_stands_on_its_local_day_and_tells_nothing_else(
    app: FastAPI, world: World, focal: Account, client: httpx.AsyncClient
) -> None:
    await make_submission(
        world.session, focal, world.indicators["I1"], world.federal, world.periods["2023Q1"],
        state="returned", reason="Secret reason", deadline=datetime(2023, 8, 9, 22, tzinfo=UTC),
    )  # fmt: skip
    await world.session.commit()
    answer = await client.get(await subscribe(client_for(app, focal)))
    assert dict(days(events(answer)))["correction"] == date(2023, 8, 10)
    assert "Secret" not in answer.text


async def test_reading_again_finds_the_same_bytes(
    app: FastAPI, focal: Account, client: httpx.AsyncClient
) -> None:
    address = await subscribe(client_for(app, focal))
    first, second = await client.get(address), await client.get(address)
    assert first.content == second.content
    assert first.headers["etag"] == second.headers["etag"]
    same = await client.get(address, headers={"If-None-Match": first.headers["etag"]})
    assert (same.status_code, same.content) == (304, b"")
    uids = [str(event["uid"]) for event in events(first)]
    assert len(uids) == len(set(uids))


async def test_an_address_ends_when_a_new_one_is_made_or_it_is_ended(
    app: FastAPI, focal: Account, client: httpx.AsyncClient
) -> None:
    own = client_for(app, focal)
    assert (await own.get("/me/calendar")).json() == {"created_at": None}
    first = await subscribe(own)
    assert (await own.get("/me/calendar")).json()["created_at"] is not None
    second = await subscribe(own)
    assert_problem(await client.get(first), "not-found")
    events(await client.get(second))
    for _ in range(2):
        assert (await own.delete("/me/calendar")).status_code == 204
    assert_problem(await client.get(second), "not-found")
    assert (await own.get("/me/calendar")).json() == {"created_at": None}


async def test_the_calendar_of_who_left_is_gone(
    app: FastAPI, world: World, focal: Account, client: httpx.AsyncClient
) -> None:
    address = await subscribe(client_for(app, focal))
    focal.active = False
    await world.session.commit()
    assert_problem(await client.get(address), "not-found")


@pytest.mark.parametrize("token", ["nothing", "inapcal_", "..%2f", "%F0%9F%94%91", "x" * 199])
async def test_a_made_up_address_is_not_found(client: httpx.AsyncClient, token: str) -> None:
    assert_problem(await client.get(f"/calendars/{token}.ics"), "not-found")


async def test_the_secret_is_kept_as_a_hash_and_stands_in_no_log(
    app: FastAPI, world: World, focal: Account, client: httpx.AsyncClient
) -> None:
    address = await subscribe(client_for(app, focal))
    secret = address.rpartition("/")[2].removesuffix(".ics")
    feed = await world.session.scalar(select(CalendarFeed))
    assert feed is not None
    assert secret.encode() not in feed.token_hash
    # The tests' settings let nothing but catastrophes be logged.
    configure_logs("INFO", "json")
    with capture_logs() as logs:
        events(await client.get(address))
    assert logs
    assert secret not in str(logs)


async def test_guessing_addresses_meets_the_limit(settings: Settings, database: str) -> None:
    async with portal(settings, database, rate_limit="3/minute") as app, anonymous(app) as client:
        answers = [await client.get(f"/calendars/{number}.ics") for number in range(4)]
    assert [answer.status_code for answer in answers] == [404, 404, 404, 429]


async def test_everybody_reads_when_a_plan_is_due(world: World, client: httpx.AsyncClient) -> None:
    answer = await client.get("/plans/PLAN/calendar.ics", params={"language": "ckb"})
    found = events(answer)
    assert len(found) == 2 * len(world.periods)
    assert any("وادەی ڕاپۆرتەکان" in str(event["summary"]) for event in found)
    assert answer.headers["cache-control"] == "public, no-cache"
    again = await client.get(
        "/plans/PLAN/calendar.ics?language=ckb", headers={"If-None-Match": answer.headers["etag"]}
    )
    assert again.status_code == 304
    assert_problem(await client.get("/plans/NONE/calendar.ics"), "not-found")
    refused = await client.get("/plans/PLAN/calendar.ics?language=fr")
    assert_problem(refused, "invalid-request")


async def test_a_coordinator_finds_the_due_dates_of_every_plan(
    app: FastAPI, world: World, client: httpx.AsyncClient
) -> None:
    account = await make_account(world.session, "coordinator", jurisdiction="federal")
    await world.session.commit()
    found = events(await client.get(await subscribe(client_for(app, account))))
    assert len(found) == 2 * len(world.periods)
