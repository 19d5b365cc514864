"""What changed since a data version."""

import json
import random
from typing import Any

import httpx
import pytest
from fastapi import FastAPI

from support.access import client_for
from support.observations import raise_version
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


Mirror = dict[tuple[str, str, str], list[dict[str, Any]]]


async def follow(client: httpx.AsyncClient, mirror: Mirror, since: int, limit: int) -> int:
    """Bring a reader's own copy up to date, from where it stood, a page at a time."""
    while True:
        page = (await client.get(ADDRESS, params={"since": since, "limit": limit})).json()
        assert [each["version"] for each in page["items"]] == sorted(
            each["version"] for each in page["items"]
        )
        for change in page["items"]:
            key = (change["indicator"], change["period"], change["area"])
            series = (await client.get(f"/plans/PLAN/indicators/{key[0]}/series")).json()
            mirror[key] = [
                row for row in series["observations"] if (row["period"], row["area"]) == key[1:]
            ]
        since = page["next_since"]
        if since == page["data_version"]:
            return since


@pytest.mark.parametrize("seed", range(4))
async def test_a_copy_that_follows_the_changes_from_any_moment_holds_what_the_export_holds(
    client: httpx.AsyncClient, world: World, seed: int
) -> None:
    chance = random.Random(seed)  # noqa: S311 - test data, not secrets
    indicators = [await world.indicator(f"I{number}") for number in range(3)]
    made: dict[tuple[str, str, str], Any] = {}
    mirror: Mirror = {}
    since = 0
    for _ in range(4):
        for _ in range(chance.randint(1, 6)):
            indicator = chance.choice(indicators)
            period, area = chance.choice(list(world.periods)), chance.choice(["IQ-BG", "IQ-AR"])
            key = (indicator.code, period, area)
            # A correction may leave cells out that were there before.
            sexes = chance.sample(["female", "male"], chance.randint(0, 2))
            parts = [{"value": 1, "sex": sex} for sex in sexes]
            made[key] = await world.publish(
                indicator, period, {"value": chance.randint(2, 9)}, *parts, area=area,
                corrects=made.get(key),
            )  # fmt: skip
        await world.session.commit()
        since = await follow(client, mirror, since, chance.randint(1, 5))
    exported = (await client.get("/plans/PLAN/exports/observations.ndjson")).text
    assert sorted(
        (code, row["period"], row["area"], row["sex"] or "", row["value"])
        for (code, _, _), rows in mirror.items()
        for row in rows
    ) == sorted(
        (row["indicator"], row["period"], row["area"], row["sex"] or "", row["value"])
        for row in map(json.loads, exported.splitlines())
    )


async def test_a_change_of_the_plan_itself_is_told_in_the_page_of_its_version(
    client: httpx.AsyncClient, world: World
) -> None:
    indicator = await world.indicator()
    await world.publish(indicator, "2023Q1", {"value": 1})  # version 2
    await raise_version(world.session, world.plan)
    await world.publish(indicator, "2023Q2", {"value": 1})  # version 4
    await world.session.commit()

    async def told(since: int, limit: int = 200) -> tuple[bool, int]:
        page = (await client.get(ADDRESS, params={"since": since, "limit": limit})).json()
        return page["plan_changed"], page["next_since"]

    assert await told(0) == (True, 4)
    assert await told(1, 1) == (False, 2)
    assert await told(2, 1) == (True, 4)
    assert await told(3) == (False, 4)
    assert await told(4) == (False, 4)
    # A reader that is ahead of the plan has to begin anew.
    assert await told(9) == (True, 4)
