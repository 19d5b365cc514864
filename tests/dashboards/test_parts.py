"""The submissions behind a figure."""

from datetime import UTC, datetime
from typing import Any

import httpx
import pytest
from fastapi import FastAPI

from support.access import client_for
from support.factories import make_actor
from support.problems import assert_problem
from support.world import World

ADDRESS = "/plans/PLAN/indicators/I1/parts"


async def parts(client: httpx.AsyncClient, **query: str) -> list[dict[str, Any]]:
    response = await client.get(ADDRESS, params=query)
    assert response.status_code == 200, response.text
    items: list[dict[str, Any]] = response.json()["items"]
    return items


async def test_a_figure_opens_down_to_its_submissions(
    client: httpx.AsyncClient, world: World
) -> None:
    indicator = await world.indicator()
    first = await world.publish(
        indicator, "2023Q1", {"value": "5.5"}, {"value": 2, "sex": "female"}
    )
    first.source = "001:L399-L401"
    await world.publish(indicator, "2023Q2", {"value": 6})
    await world.publish(indicator, "2023Q2", {"value": 7}, area="IQ-AR")
    await world.session.commit()
    everything = await parts(client)
    assert [part["value"] for part in everything] == [5.5, 6, 7]
    approved_at = everything[0].pop("approved_at")
    assert datetime.fromisoformat(approved_at) < datetime.now(UTC)
    assert everything[0] == {
        "submission": str(first.id),
        "actor": {"code": "F-MOI", "title": {"en": "F-MOI", "ar": None, "ckb": None}},
        "area": "IQ-BG",
        "period": "2023Q1",
        "revision": 1,
        "value": 5.5,
        "numerator": None,
        "denominator": None,
        "source": {"file": "001", "line": 399},
        "activity_reports": [],
        "meetings": [],
        "counts": True,
        "decisions": [],
    }
    assert [part["value"] for part in await parts(client, scope="federal")] == [5.5, 6]
    assert [part["value"] for part in await parts(client, period="2023Q2")] == [6, 7]
    assert [part["value"] for part in await parts(client, scope="krg", period="2023Q2")] == [7]
    assert await parts(client, period="2099Q1") == []


async def test_a_latest_value_to_date_opens_to_the_latest_submission_of_each_body_and_area(
    client: httpx.AsyncClient, world: World
) -> None:
    indicator = await world.indicator(aggregation_time="last")
    for number, (period, area) in enumerate(
        (("2023Q1", "IQ-BG"), ("2023Q2", "IQ-BG"), ("2023Q1", "IQ-NI"))
    ):
        await world.publish(indicator, period, {"value": number}, area=area)
    await world.session.commit()
    assert [part["value"] for part in await parts(client)] == [2, 1]
    assert [part["value"] for part in await parts(client, period="2023Q1")] == [0, 2]
    shown = (await client.get("/plans/PLAN/dashboards/national")).json()["indicators"][0]
    assert shown["standing"]["parts"] == 2


async def test_parts_as_of_a_moment_are_those_known_then(
    client: httpx.AsyncClient, world: World
) -> None:
    indicator = await world.indicator()
    first = await world.publish(
        indicator, "2023Q1", {"value": 5}, at=datetime(2024, 1, 1, tzinfo=UTC)
    )
    await world.publish(
        indicator, "2023Q1", {"value": 6}, at=datetime(2024, 2, 1, tzinfo=UTC), corrects=first
    )
    await world.session.commit()
    (then,) = await parts(client, as_of="2024-01-15T00:00:00Z")
    assert (then["value"], then["revision"]) == (5, 1)
    (now,) = await parts(client)
    assert (now["value"], now["revision"]) == (6, 2)


async def test_parts_page_in_a_stable_order(client: httpx.AsyncClient, world: World) -> None:
    indicator = await world.indicator()
    for code in ("F-A", "F-B", "F-C"):
        actor = await make_actor(world.session, code)
        for period in world.periods:
            await world.publish(indicator, period, {"value": 1}, actor=actor)
    await world.session.commit()
    seen: list[tuple[str, str]] = []
    query: dict[str, str] = {"limit": "2"}
    while True:
        page = (await client.get(ADDRESS, params=query)).json()
        seen += [(part["period"], part["actor"]["code"]) for part in page["items"]]
        if page["next"] is None:
            break
        query["cursor"] = page["next"]
    assert seen == sorted(seen)
    assert len(seen) == len(set(seen)) == 9


@pytest.mark.parametrize(
    "query",
    [
        {"cursor": "x"},
        {"cursor": "WyJ4IiwgInkiLCAieiIsICJhIiwgImIiXQ"},
        {"cursor": "WyIyMDIzLTAxLTAxIiwgIlx1ZDgwMCIsICJ6IiwgImEiLCAiYiJd"},
    ],
)
async def test_a_cursor_that_is_none_is_refused(
    client: httpx.AsyncClient, world: World, query: dict[str, str]
) -> None:
    await world.indicator()
    await world.session.commit()
    assert_problem(await client.get(ADDRESS, params=query), "invalid-cursor")


async def test_parts_are_polled_with_an_etag(client: httpx.AsyncClient, world: World) -> None:
    await world.indicator()
    await world.session.commit()
    etag = (await client.get(ADDRESS)).headers["etag"]
    assert (await client.get(ADDRESS, headers={"If-None-Match": etag})).status_code == 304


async def test_parts_of_a_restricted_indicator_are_for_those_who_oversee(
    app: FastAPI, client: httpx.AsyncClient, world: World
) -> None:
    indicator = await world.indicator(sensitivity="restricted")
    await world.publish(indicator, "2023Q1", {"value": 50})
    await world.session.commit()
    assert_problem(await client.get(ADDRESS), "not-found")
    async with client_for(app, world.account) as admin:
        assert [part["value"] for part in await parts(admin)] == [50]
    assert_problem(await client.get("/plans/PLAN/indicators/NONE/parts"), "not-found")
