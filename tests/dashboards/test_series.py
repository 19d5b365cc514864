"""The series of an indicator."""

from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest
from fastapi import FastAPI

from inap.dashboards.schemas import Series
from support.access import client_for
from support.factories import make_account, make_actor
from support.problems import assert_problem
from support.world import World

ADDRESS = "/plans/PLAN/indicators/I1/series"


def cells(document: dict[str, Any]) -> list[tuple[Any, ...]]:
    return [
        (o["period"], o["area"], o["sex"], o["age"], o["value"], o["submissions"])
        for o in document["observations"]
    ]


async def test_an_indicator_without_data_has_an_empty_series(
    client: httpx.AsyncClient, world: World
) -> None:
    await world.indicator()
    await world.session.commit()
    response = await client.get(ADDRESS)
    assert response.json() == {
        "plan": "PLAN",
        "indicator": "I1",
        "data_version": 1,
        "as_of": None,
        "suppressed_cells": 0,
        "observations": [],
        "decisions": [],
    }


async def test_cells_are_added_up_over_actors_and_sorted_by_time_area_and_part(
    client: httpx.AsyncClient, world: World
) -> None:
    indicator = await world.indicator()
    other = await make_actor(world.session, "F-MOD")
    await world.publish(indicator, "2023Q2", {"value": "2.5"}, area="IQ-NI")
    await world.publish(
        indicator,
        "2023Q1",
        {"value": 5},
        {"value": 3, "sex": "female", "age": None},
        {"value": 2, "sex": "male"},
        {"value": 1, "sex": "male", "age": "18-29"},
    )
    await world.publish(indicator, "2023Q1", {"value": 7}, actor=other)
    await world.session.commit()
    document = (await client.get(ADDRESS)).json()
    assert cells(document) == [
        ("2023Q1", "IQ-BG", None, None, 12, 2),
        ("2023Q1", "IQ-BG", "female", None, 3, 1),
        ("2023Q1", "IQ-BG", "male", None, 2, 1),
        ("2023Q1", "IQ-BG", "male", "18-29", 1, 1),
        ("2023Q2", "IQ-NI", None, None, 2.5, 1),
    ]
    assert document["data_version"] == 4
    assert document["observations"][0]["jurisdiction"] == "federal"


async def test_a_percentage_is_a_ratio_of_sums_rounded_half_up(
    client: httpx.AsyncClient, world: World
) -> None:
    indicator = await world.indicator(
        kind="percentage", aggregation_time="ratio", aggregation_areas="ratio"
    )
    other = await make_actor(world.session, "F-MOD")
    await world.publish(indicator, "2023Q1", {"numerator": 1, "denominator": 2})
    await world.publish(indicator, "2023Q1", {"numerator": 1, "denominator": 4}, actor=other)
    await world.publish(indicator, "2023Q2", {"numerator": 0, "denominator": 0})
    await world.session.commit()
    found = (await client.get(ADDRESS)).json()["observations"]
    assert [(o["value"], o["numerator"], o["denominator"]) for o in found] == [
        (33.333333, 2, 6),
        (None, 0, 0),
    ]


async def test_parts_without_a_common_figure_are_counted_but_not_added_up(
    client: httpx.AsyncClient, world: World
) -> None:
    indicator = await world.indicator(aggregation_areas="none")
    other = await make_actor(world.session, "F-MOD")
    await world.publish(indicator, "2023Q1", {"value": 5})
    await world.publish(indicator, "2023Q1", {"value": 7}, actor=other)
    await world.publish(indicator, "2023Q2", {"value": 9}, actor=other)
    await world.session.commit()
    document = (await client.get(ADDRESS)).json()
    assert [cell[-2:] for cell in cells(document)] == [(None, 2), (9, 1)]


@pytest.mark.parametrize("kind", ["yes_no", "qualitative"])
async def test_answers_and_texts_have_a_series_too(
    client: httpx.AsyncClient, world: World, kind: str
) -> None:
    indicator = await world.indicator(kind=kind, aggregation_time="last", aggregation_areas="ratio")
    cell = {"numerator": 1, "denominator": 1} if kind == "yes_no" else {}
    await world.publish(indicator, "2023Q1", cell)
    await world.session.commit()
    document = (await client.get(ADDRESS)).json()
    assert cells(document) == [
        ("2023Q1", "IQ-BG", None, None, 100 if kind == "yes_no" else None, 1)
    ]


async def test_as_of_answers_what_was_known_then(client: httpx.AsyncClient, world: World) -> None:
    indicator = await world.indicator()
    begin = datetime(2024, 1, 1, tzinfo=UTC)
    first = await world.publish(indicator, "2023Q1", {"value": 5}, at=begin)
    await world.publish(indicator, "2023Q2", {"value": 6}, at=begin + timedelta(days=1))
    await world.publish(
        indicator, "2023Q1", {"value": 8}, at=begin + timedelta(days=2), corrects=first
    )
    await world.session.commit()

    async def values(moment: datetime) -> list[float]:
        answer = await client.get(ADDRESS, params={"as_of": moment.isoformat()})
        assert answer.status_code == 200
        assert answer.json()["as_of"] == moment.isoformat()
        return [o["value"] for o in answer.json()["observations"]]

    assert await values(begin - timedelta(seconds=1)) == []
    assert await values(begin) == [5]
    assert await values(begin + timedelta(days=1)) == [5, 6]
    assert await values(begin + timedelta(days=2)) == [8, 6]
    assert [o["value"] for o in (await client.get(ADDRESS)).json()["observations"]] == [8, 6]


@pytest.mark.parametrize(
    "moment",
    ["never", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00", "", "1e400", "-1", "٢٠٢٤"],
)
async def test_a_moment_that_is_none_is_refused(
    client: httpx.AsyncClient, world: World, moment: str
) -> None:
    await world.indicator()
    await world.session.commit()
    assert_problem(await client.get(ADDRESS, params={"as_of": moment}), "invalid-request")


async def test_a_series_that_is_not_there_is_not_found(
    app: FastAPI, client: httpx.AsyncClient, world: World
) -> None:
    await world.indicator()
    world.plan.published = False
    await world.session.commit()
    assert_problem(await client.get(ADDRESS), "not-found")
    assert_problem(await client.get("/plans/PLAN/indicators/I2/series"), "not-found")
    assert_problem(await client.get("/plans/NOPE/indicators/I1/series"), "not-found")
    async with client_for(app, world.account) as admin:
        assert (await admin.get(ADDRESS)).status_code == 200


async def test_unknown_parameters_are_refused(client: httpx.AsyncClient) -> None:
    assert_problem(await client.get(ADDRESS, params={"asof": "2024"}), "unknown-parameter")


async def test_a_current_copy_is_answered_with_304(
    app: FastAPI, client: httpx.AsyncClient, world: World
) -> None:
    indicator = await world.indicator()
    await world.session.commit()
    etag = (await client.get(ADDRESS)).headers["etag"]
    again = await client.get(ADDRESS, headers={"If-None-Match": etag})
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", etag)
    async with client_for(app, world.account) as admin:
        assert (await admin.get(ADDRESS)).headers["etag"] != etag
    await world.publish(indicator, "2023Q1", {"value": 5})
    await world.session.commit()
    changed = await client.get(ADDRESS, headers={"If-None-Match": etag})
    assert changed.status_code == 200
    assert changed.headers["etag"] != etag


async def test_codes_with_quotes_stay_valid_json(client: httpx.AsyncClient, world: World) -> None:
    indicator = await world.indicator()
    await world.publish(indicator, "2023Q1", {"value": 5, "sex": "female", "age": '"60\\+'})
    await world.session.commit()
    response = await client.get(ADDRESS)
    assert Series.model_validate_json(response.content).observations[0].age == '"60\\+'


async def test_small_cells_of_restricted_indicators_are_hidden_from_all_who_do_not_oversee(
    app: FastAPI, client: httpx.AsyncClient, world: World
) -> None:
    indicator = await world.indicator(sensitivity="restricted")
    await world.publish(indicator, "2023Q1", {"value": 3}, area="IQ-BG")
    await world.publish(indicator, "2023Q1", {"value": 30}, area="IQ-NI")
    await world.publish(indicator, "2023Q2", {"value": 40}, area="IQ-NI")
    donor = await make_account(world.session, "donor")
    focal = await make_account(world.session, "focal_point", actor=world.federal)
    team = await make_account(world.session, "me_team")
    await world.session.commit()
    public = (await client.get(ADDRESS)).json()
    assert public["observations"][0]["suppressed"] is True
    assert public["observations"][0]["value"] is None
    assert public["suppressed_cells"] >= 2
    for account in (donor, focal):
        async with client_for(app, account) as reader:
            assert (await reader.get(ADDRESS)).json() == public
            refused = await reader.get(ADDRESS, params={"as_of": "2024-01-01T00:00:00Z"})
            assert "me_team" in assert_problem(refused, "forbidden")["params"]["needs"]
    async with client_for(app, team) as overseer:
        seen = (await overseer.get(ADDRESS)).json()
        then = await overseer.get(ADDRESS, params={"as_of": "2199-01-01T00:00:00Z"})
    assert [o["value"] for o in seen["observations"]] == [3, 30, 40]
    assert then.json()["observations"] == seen["observations"]
