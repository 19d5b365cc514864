"""What changed since a data version."""

import httpx
import pytest
from fastapi import FastAPI

from support.access import client_for
from support.problems import assert_problem
from support.world import World

ADDRESS = "/plans/PLAN/changes"


async def test_changes_are_told_by_codes_in_the_order_of_versions(
    client: httpx.AsyncClient, world: World
) -> None:
    indicator = await world.indicator()
    first = await world.publish(indicator, "2023Q1", {"value": 1})
    await world.publish(indicator, "2023Q2", {"value": 1}, area="IQ-AR")
    await world.publish(indicator, "2023Q1", {"value": 2}, corrects=first)
    await world.session.commit()
    document = (await client.get(ADDRESS)).json()
    assert (document["data_version"], document["next_since"]) == (4, 4)
    assert [
        (c["version"], c["kind"], c["indicator"], c["period"], c["area"], c["actor"])
        for c in document["items"]
    ] == [
        (2, "published", "I1", "2023Q1", "IQ-BG", "F-MOI"),
        (3, "published", "I1", "2023Q2", "IQ-AR", "K-MOI"),
        (4, "corrected", "I1", "2023Q1", "IQ-BG", "F-MOI"),
    ]


async def test_asking_again_with_next_since_tells_each_change_once(
    client: httpx.AsyncClient, world: World
) -> None:
    indicator = await world.indicator()
    for period in world.periods:
        await world.publish(indicator, period, {"value": 1})
        await world.publish(indicator, period, {"value": 1}, area="IQ-NI")
    await world.session.commit()
    seen, since = [], 0
    for _ in range(10):
        page = (await client.get(ADDRESS, params={"since": since, "limit": 2})).json()
        seen += [change["version"] for change in page["items"]]
        since = page["next_since"]
        if since == page["data_version"]:
            break
    assert seen == [2, 3, 4, 5, 6, 7]
    rest = (await client.get(ADDRESS, params={"since": since})).json()
    assert (rest["items"], rest["next_since"]) == ([], 7)


async def test_a_version_is_never_split(client: httpx.AsyncClient, world: World) -> None:
    indicator = await world.indicator()
    for period in world.periods:
        await world.publish(indicator, period, {"value": 1})
    await world.at_one_version(3)
    await world.session.commit()
    page = (await client.get(ADDRESS, params={"limit": 1})).json()
    assert [change["version"] for change in page["items"]] == [3, 3, 3]
    assert page["next_since"] == 3


async def test_of_restricted_indicators_the_public_learns_only_that_they_changed(
    app: FastAPI, client: httpx.AsyncClient, world: World
) -> None:
    indicator = await world.indicator(sensitivity="restricted")
    for period in world.periods:
        await world.publish(indicator, period, {"value": 1})
    await world.at_one_version(3)
    await world.session.commit()
    (change,) = (await client.get(ADDRESS)).json()["items"]
    assert change["indicator"] == "I1"
    assert change["period"] is change["area"] is change["actor"] is None
    async with client_for(app, world.account) as admin:
        assert len((await admin.get(ADDRESS)).json()["items"]) == 3


async def test_changes_are_polled_with_an_etag(client: httpx.AsyncClient, world: World) -> None:
    indicator = await world.indicator()
    await world.session.commit()
    etag = (await client.get(ADDRESS)).headers["etag"]
    assert (await client.get(ADDRESS, headers={"If-None-Match": etag})).status_code == 304
    await world.publish(indicator, "2023Q1", {"value": 1})
    await world.session.commit()
    assert (await client.get(ADDRESS, headers={"If-None-Match": etag})).status_code == 200


@pytest.mark.parametrize("since", ["-1", "x", str(2**63), "1.5", "١٢x"])
async def test_a_version_that_is_none_is_refused(
    client: httpx.AsyncClient, world: World, since: str
) -> None:
    assert world.plan.code == "PLAN"
    assert_problem(await client.get(ADDRESS, params={"since": since}), "invalid-request")


async def test_changes_of_a_plan_that_is_not_there_are_not_found(
    client: httpx.AsyncClient, world: World
) -> None:
    world.plan.published = False
    await world.session.commit()
    assert_problem(await client.get(ADDRESS), "not-found")
