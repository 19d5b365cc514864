"""The registry as a whole: what it counts, beside what the source publishes."""

from typing import Any

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy.ext.asyncio import AsyncSession

from support.factories import make_actor, make_area
from support.problems import assert_problem
from support.queries import count_statements

NGO = {"type": "local_ngo_or_network", "subtype": "ngo", "jurisdiction": None}
NGO_ASKED = {"type": "local_ngo_or_network"}


async def summary(client: httpx.AsyncClient, **params: str) -> dict[str, Any]:
    response = await client.get("/actors/summary", params=params)
    assert response.status_code == 200, response.text
    document: dict[str, Any] = response.json()
    return document


def counts(told: list[dict[str, Any]]) -> dict[str | None, int]:
    return {each["value"]: each["count"] for each in told}


@pytest.fixture
async def registry(session: AsyncSession) -> None:
    """Two ministries and four organisations, one of them an entry that was merged."""
    await make_area(session, "IQ")
    await make_area(session, "IQ-KR", kind="region", parent_code="IQ", jurisdiction="krg")
    await make_area(session, "IQ-BG", parent_code="IQ")
    await make_area(session, "IQ-NI", parent_code="IQ")
    await make_area(session, "IQ-AR", parent_code="IQ-KR", jurisdiction="krg")
    await make_actor(session, "F-MOI", since="2017")
    await make_actor(session, "K-MOI")
    one = await make_actor(
        session, "X-1", areas=["IQ-BG", "IQ-NI"], sectors=["protection"], since="2019-05", **NGO
    )
    await make_actor(session, "X-2", areas=["IQ-BG"], since="2019", status="inactive", **NGO)
    await make_actor(session, "X-3", since="2021", capacities=["training"], **NGO)
    await make_actor(session, "X-4", merged_into_id=one.id, areas=["IQ-BG"], **NGO)
    await session.commit()


@pytest.mark.usefixtures("registry")
async def test_the_registry_counts_what_it_holds(client: httpx.AsyncClient) -> None:
    told = await summary(client)
    assert (told["total"], told["collective_entries"]) == (5, 0)
    assert counts(told["by_type"]) == {"local_ngo_or_network": 3, "national_institution": 2}
    assert counts(told["by_jurisdiction"]) == {None: 3, "federal": 1, "krg": 1}
    assert counts(told["by_area"]) == {"IQ-BG": 2, "IQ-NI": 1, None: 3}
    assert counts(told["by_status"]) == {None: 4, "inactive": 1}
    assert told["published"] == []


@pytest.mark.usefixtures("registry")
async def test_growth_leaves_out_what_is_not_known_and_tells_how_much(
    client: httpx.AsyncClient,
) -> None:
    told = await summary(client)
    points = [tuple(point.values()) for point in told["growth"]]
    assert points == [
        (2017, "national_institution", 1, 1),
        (2019, "local_ngo_or_network", 2, 2),
        (2021, "local_ngo_or_network", 1, 3),
    ]
    assert counts(told["growth_unknown"]) == {"national_institution": 1}


@pytest.mark.usefixtures("registry")
@pytest.mark.parametrize(
    ("params", "total"),
    [
        ({"type": "local_ngo_or_network"}, 3),
        ({"sector": "protection"}, 1),
        ({"capacity": "training"}, 1),
        ({"jurisdiction": "krg"}, 1),
        ({"subtype": "donor"}, 0),
        ({"area": "IQ-BG"}, 2),
        ({"status": "inactive"}, 1),
        ({"status": "merged"}, 1),
        ({"q": "x 1"}, 1),
        ({"q": "…"}, 0),
        ({"pillar": "PLAN/P1"}, 0),
    ],
)
async def test_the_counts_narrow(
    client: httpx.AsyncClient, params: dict[str, str], total: int
) -> None:
    assert (await summary(client, **params))["total"] == total


async def test_wrong_filters_are_named(client: httpx.AsyncClient) -> None:
    assert_problem(await client.get("/actors/summary", params={"sector": "sea"}), "invalid-request")
    assert_problem(await client.get("/actors/summary", params={"area": "IQ\0"}), "invalid-request")
    assert_problem(await client.get("/actors/summary", params={"limit": "5"}), "unknown-parameter")


@pytest.mark.usefixtures("registry")
async def test_a_governorate_counts_whom_the_list_finds_there(
    client: httpx.AsyncClient, session: AsyncSession
) -> None:
    await make_actor(session, "X-KR", areas=["IQ-KR"], **NGO)
    await make_actor(session, "X-ALL", areas=["IQ", "IQ-NI"], **NGO)
    await session.commit()
    told = {
        each["area"]: each["count"]
        for each in (await summary(client, **NGO_ASKED))["by_governorate"]
    }
    assert told == {"IQ-AR": 2, "IQ-BG": 3, "IQ-NI": 2}
    for area, count in told.items():
        found = await client.get("/actors", params={"area": area, **NGO_ASKED})
        assert len(found.json()["items"]) == count
    none = (await summary(client, subtype="donor"))["by_governorate"]
    assert {each["count"] for each in none} == {0}


async def test_counting_takes_as_many_statements_however_many_there_are(
    app: FastAPI, client: httpx.AsyncClient, session: AsyncSession
) -> None:
    await make_area(session, "IQ")
    await session.commit()
    with count_statements(app.state.engine) as few:
        await summary(client, q="x")
    for number in range(60):
        await make_area(session, f"IQ-{number}", parent_code="IQ")
        await make_actor(session, f"X-{number}", areas=["IQ-BG"], since="2020", **NGO)
    await session.commit()
    with count_statements(app.state.engine) as many:
        assert (await summary(client, q="x"))["total"] > 50
    assert len(few) == len(many) <= 11
