"""Exports of observations."""

import csv
import io
import json
from decimal import Decimal
from typing import Any

import httpx
import pytest
from fastapi import FastAPI

from inap.exchange.rows import COLUMNS
from inap.exchange.schemas import ExportedObservation
from inap.kit.bare import number_text
from support.access import client_for
from support.factories import make_account, make_actor
from support.problems import assert_problem
from support.world import World

CSV = "/plans/PLAN/exports/observations.csv"
NDJSON = "/plans/PLAN/exports/observations.ndjson"


async def fill(world: World) -> None:
    """Indicators of every kind, with cells, corrections and a percentage of nothing."""
    number = await world.indicator("NUMBER", position=2)
    share = await world.indicator(
        "SHARE", position=1, kind="percentage", aggregation_time="ratio", aggregation_areas="ratio"
    )
    answer = await world.indicator(
        "ANSWER", kind="yes_no", aggregation_time="last", aggregation_areas="ratio", position=3
    )
    text = await world.indicator("TEXT", kind="qualitative", aggregation_time="none", position=4)
    index = await world.indicator("INDEX", aggregation_areas="none", position=5)
    other = await make_actor(world.session, "F-MOD")
    first = await world.publish(number, "2023Q1", {"value": 1})
    await world.publish(
        number,
        "2023Q1",
        {"value": "7.25"},
        {"value": 4, "sex": "female"},
        {"value": 2, "sex": "female", "age": '18,"29'},
        corrects=first,
    )
    await world.publish(number, "2023Q1", {"value": 3}, actor=other)
    await world.publish(number, "2023Q2", {"value": 9}, area="IQ-AR")
    await world.publish(share, "2023Q1", {"numerator": 1, "denominator": 3})
    await world.publish(share, "2023Q2", {"numerator": 0, "denominator": 0})
    await world.publish(answer, "2023Q1", {"numerator": 1, "denominator": 1})
    await world.publish(text, "2023Q1", {})
    await world.publish(index, "2023Q1", {"value": 3})
    await world.publish(index, "2023Q1", {"value": 4}, actor=other)
    await world.session.commit()


async def rows_of(client: httpx.AsyncClient) -> list[dict[str, str]]:
    response = await client.get(CSV)
    assert response.status_code == 200
    return list(csv.DictReader(io.StringIO(response.text)))


async def lines_of(client: httpx.AsyncClient) -> list[dict[str, Any]]:
    response = await client.get(NDJSON)
    assert response.status_code == 200
    return [
        ExportedObservation.model_validate_json(line, strict=True).model_dump()
        for line in response.text.splitlines()
    ]


async def test_the_export_holds_the_rows_of_every_series(
    client: httpx.AsyncClient, world: World
) -> None:
    await fill(world)
    expected = []
    for code in ("SHARE", "NUMBER", "ANSWER", "TEXT", "INDEX"):
        series = (await client.get(f"/plans/PLAN/indicators/{code}/series")).json()
        expected += [
            {"plan": "PLAN", "indicator": code, **each, "synthetic": False, "overlap": None}
            for each in series["observations"]
        ]
    assert len(expected) == 10 - 1
    assert await lines_of(client) == expected


async def test_csv_and_ndjson_hold_the_same(client: httpx.AsyncClient, world: World) -> None:
    await fill(world)
    lines = await lines_of(client)
    rows = await rows_of(client)
    assert tuple(rows[0]) == COLUMNS
    assert rows == [
        {
            name: ""
            if value is None
            else json.dumps(value)
            if isinstance(value, bool | int | float)
            else value
            for name, value in line.items()
        }
        for line in lines
    ]


async def test_the_export_of_a_plan_without_data_is_its_header(
    client: httpx.AsyncClient, world: World
) -> None:
    await world.indicator()
    await world.session.commit()
    response = await client.get(CSV)
    assert response.text == ",".join(COLUMNS) + "\n"
    assert response.headers["content-type"] == "text/csv; charset=utf-8"
    assert response.headers["x-data-version"] == "1"
    assert response.headers["content-disposition"] == (
        'attachment; filename="PLAN-observations.csv"'
    )
    assert (await client.get(NDJSON)).content == b""


async def test_rows_of_a_synthetic_plan_say_so(client: httpx.AsyncClient, world: World) -> None:
    world.plan.synthetic = True
    await fill(world)
    assert {row["synthetic"] for row in await rows_of(client)} == {"true"}


async def test_protected_rows_stand_in_their_place_and_look_like_the_others(
    app: FastAPI, client: httpx.AsyncClient, world: World
) -> None:
    await fill(world)
    world.indicators["NUMBER"].sensitivity = "restricted"
    await world.session.commit()
    lines = await lines_of(client)
    series = (await client.get("/plans/PLAN/indicators/NUMBER/series")).json()
    protected = [line for line in lines if line["indicator"] == "NUMBER"]
    assert [line["suppressed"] for line in protected] == [
        each["suppressed"] for each in series["observations"]
    ]
    assert any(line["suppressed"] for line in protected)
    assert [line["indicator"] for line in lines] == [
        row["indicator"] for row in await rows_of(client)
    ]
    async with client_for(app, world.account) as admin:
        seen = await lines_of(admin)
        raw = await admin.get(CSV)
    assert not any(line["suppressed"] for line in seen)
    world.indicators["NUMBER"].sensitivity = "public"
    await world.session.commit()
    assert raw.text == (await client.get(CSV)).text


@pytest.mark.parametrize("threshold", [0])
async def test_rows_written_here_equal_those_postgresql_writes_byte_for_byte(
    app: FastAPI, client: httpx.AsyncClient, world: World, threshold: int
) -> None:
    app.state.settings = app.state.settings.model_copy(update={"suppression_threshold": threshold})
    await fill(world)
    before = [(await client.get(address)).content for address in (CSV, NDJSON)]
    for indicator in world.indicators.values():
        indicator.sensitivity = "restricted"
    await world.session.commit()
    assert [(await client.get(address)).content for address in (CSV, NDJSON)] == before


async def test_an_export_is_polled_with_its_etag(
    app: FastAPI, client: httpx.AsyncClient, world: World
) -> None:
    await fill(world)
    first = await client.get(CSV)
    assert first.headers["cache-control"] == "public, no-cache"
    same = await client.get(CSV, headers={"If-None-Match": first.headers["etag"]})
    assert (same.status_code, same.content) == (304, b"")
    other = await client.get(NDJSON, headers={"If-None-Match": first.headers["etag"]})
    assert other.status_code == 200
    donor = await make_account(world.session, "donor")
    await world.publish(world.indicators["NUMBER"], "2023Q3", {"value": 1})
    await world.session.commit()
    async with client_for(app, donor) as reader:
        moved = await reader.get(CSV, headers={"If-None-Match": first.headers["etag"]})
    assert moved.status_code == 200


@pytest.mark.parametrize("address", [CSV, NDJSON])
async def test_an_export_is_asked_for_by_head(
    client: httpx.AsyncClient, world: World, address: str
) -> None:
    await fill(world)
    first = await client.get(address)
    head = await client.head(address)
    assert (head.status_code, head.content) == (200, b"")
    for name in ("etag", "x-data-version", "content-type", "content-disposition", "cache-control"):
        assert head.headers[name] == first.headers[name]
    etag = {"If-None-Match": first.headers["etag"]}
    assert (await client.head(address, headers=etag)).status_code == 304


async def test_an_export_that_is_not_there_is_not_found(
    client: httpx.AsyncClient, world: World
) -> None:
    world.plan.published = False
    await world.session.commit()
    assert_problem(await client.get(CSV), "not-found")
    assert_problem(await client.get("/plans/NOPE/exports/observations.ndjson"), "not-found")


def test_numbers_are_written_as_postgresql_trims_them() -> None:
    found = [number_text(Decimal(text)) for text in ("12.500000", "0.000000", "100", "1E+3", "-2")]
    assert found == ["12.5", "0", "100", "1000", "-2"]
    assert number_text(None) == "null"
