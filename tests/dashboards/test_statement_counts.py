"""The number of statements does not grow with the plan."""

import re
from datetime import date

import httpx
import pytest
from fastapi import FastAPI

from support.access import client_for
from support.coordination import make_body, make_recommendation
from support.queries import count_driver_statements
from support.world import World

READING = re.compile(r"\s*(SELECT|WITH)\b", re.IGNORECASE)
OF_THE_DRIVER = re.compile("pg_catalog|current_setting|typeinfo")
PAST = date(2024, 1, 31)
READS = (
    "/plans/PLAN/dashboards/national",
    "/plans/PLAN/dashboards/federal?as_of=2199-01-01T00:00:00Z",
    "/plans/PLAN/indicators/I0/series",
    "/plans/PLAN/indicators/I0/parts",
    "/plans/PLAN/changes",
)


async def grow(world: World, begin: int, end: int) -> None:
    body = await make_body(world.session, world.plan, f"BODY{begin}")
    for number in range(begin, end):
        indicator = await world.indicator(
            f"I{number}", sensitivity="restricted" if number % 5 == 4 else "public"
        )
        await world.publish(indicator, "2023Q1", {"value": number + 10})
        await world.publish(indicator, "2023Q2", {"value": number + 10}, area="IQ-AR")
        await make_recommendation(
            world.session, body, owner_id=world.federal.id, state="assigned", due_on=PAST
        )
    await world.session.commit()


async def count(app: FastAPI, client: httpx.AsyncClient, address: str) -> int:
    await client.get(address)
    await app.state.engine.dispose()
    with count_driver_statements(app.state.engine) as seen:
        response = await client.get(address)
    assert response.status_code == 200
    # A fresh connection also asks for the server's version and for its types.
    return len([each for each in seen if READING.match(each) and not OF_THE_DRIVER.search(each)])


@pytest.mark.parametrize("address", READS)
async def test_reads_take_as_many_statements_for_fifty_indicators_as_for_five(
    app: FastAPI, client: httpx.AsyncClient, world: World, address: str
) -> None:
    await grow(world, 0, 5)
    async with client_for(app, world.account) as admin:
        few = [await count(app, client, address), await count(app, admin, address)]
        await grow(world, 5, 50)
        many = [await count(app, client, address), await count(app, admin, address)]
    assert few == many
    assert max(many) <= 9
