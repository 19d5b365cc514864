"""One restricted indicator, read through every channel there is, and attacked with all of it."""

import csv
import io
import json
import random
from collections.abc import AsyncIterator
from decimal import Decimal
from typing import Any

import httpx
import pytest
from fastapi import FastAPI

from inap.submissions.suppression import Cell, Key, key_of, small_keys
from submissions.test_suppression import THRESHOLD, LinearOutsider
from support.access import client_for
from support.factories import make_account
from support.problems import assert_problem
from support.world import World

SCOPES = ("federal", "krg", "national")
Found = dict[Key, set[float | None]]


def cell_key(row: dict[str, Any]) -> Key:
    names = ("period", "area", "jurisdiction", "sex", "age")
    return key_of({name: row[name] or None for name in names})


def total_key(scope: str, period: str | None) -> Key:
    return key_of({"period": period, "jurisdiction": None if scope == "national" else scope})


Told = tuple[Key, float | None]


async def from_series(client: httpx.AsyncClient, indicator: str) -> AsyncIterator[Told]:
    series = (await client.get(f"/plans/PLAN/indicators/{indicator}/series")).json()
    for row in series["observations"]:
        assert row["suppressed"] is (row["value"] is None)
        yield cell_key(row), row["value"]
    assert series["suppressed_cells"] == sum(row["suppressed"] for row in series["observations"])


async def from_exports(client: httpx.AsyncClient, indicator: str) -> AsyncIterator[Told]:
    exported = (await client.get("/plans/PLAN/exports/observations.csv")).text
    for line in csv.DictReader(io.StringIO(exported)):
        if line["indicator"] == indicator:
            yield cell_key(line), float(line["value"]) if line["value"] else None
    for text in (await client.get("/plans/PLAN/exports/observations.ndjson")).text.splitlines():
        row = json.loads(text)
        if row["indicator"] == indicator:
            yield cell_key(row), row["value"]


async def from_dashboards(client: httpx.AsyncClient, indicator: str) -> AsyncIterator[Told]:
    """Trends and latest figures, figures to date, and the sides on the national dashboard."""
    for scope in SCOPES:
        document = (await client.get(f"/plans/PLAN/dashboards/{scope}")).json()
        (shown,) = [each for each in document["indicators"] if each["code"] == indicator]
        for point in (*shown["trend"], *filter(None, [shown["latest"]])):
            yield total_key(scope, point["period"]), point["value"]
        if shown["standing"] is not None:
            yield total_key(scope, None), shown["standing"]["value"]
        for side, value in (shown["sides"] or {}).items():
            if value is not None:
                yield total_key(side, None), value


async def collect(client: httpx.AsyncClient, indicator: str) -> Found:
    """Every value any channel tells, by coordinates; None where one says that it is hidden."""
    found: Found = {}
    for channel in (from_series, from_exports, from_dashboards):
        async for key, value in channel(client, indicator):
            found.setdefault(key, set()).add(value)
    return found


async def fill(world: World, seed: int, **declared: str) -> str:
    """Random small counts by period, area and sex, some of them zero, some not reported."""
    chance = random.Random(seed)  # noqa: S311 - test data, not secrets
    indicator = await world.indicator(f"R{seed}", sensitivity="restricted", **declared)
    for period in ("2023Q1", "2023Q2", "2023Q3"):
        for area in ("IQ-BG", "IQ-NI", "IQ-AR"):
            if chance.random() < 0.2:
                continue
            sexes = {sex: chance.choice((0, 1, 3, 6, 9, 30)) for sex in ("female", "male")}
            await world.publish(
                indicator,
                period,
                {"value": sum(sexes.values())},
                *({"value": value, "sex": sex} for sex, value in sexes.items()),
                area=area,
            )
    await world.session.commit()
    return indicator.code


@pytest.mark.parametrize("seed", range(5))
async def test_no_channel_tells_what_another_hides_and_all_together_give_nothing_away(
    app: FastAPI, client: httpx.AsyncClient, world: World, seed: int
) -> None:
    code = await fill(world, seed)
    async with client_for(app, world.account) as admin:
        truth = await collect(admin, code)
    public = await collect(client, code)
    assert public.keys() == truth.keys()
    assert all(len(values) == 1 for values in (*public.values(), *truth.values()))
    hidden = frozenset(key for key, values in public.items() if values == {None})
    assert all(public[key] == truth[key] for key in public.keys() - hidden)
    cells = [
        Cell(dict(key), Decimal(str(value))) for key, (value,) in truth.items() if value is not None
    ]
    assert small_keys(cells, THRESHOLD) <= hidden
    assert LinearOutsider(cells, hidden).finds() == set()


async def test_the_outsider_would_win_if_only_small_cells_were_hidden(
    app: FastAPI, world: World
) -> None:
    found = 0
    for seed in range(5):
        code = await fill(world, seed)
        async with client_for(app, world.account) as admin:
            truth = await collect(admin, code)
        cells = [Cell(dict(key), Decimal(str(value))) for key, (value,) in truth.items() if value]
        found += len(LinearOutsider(cells, small_keys(cells, THRESHOLD)).finds())
    assert found > 0


@pytest.mark.parametrize("seed", range(4))
async def test_the_latest_value_to_date_is_told_only_as_the_figure_of_a_period(
    client: httpx.AsyncClient, world: World, seed: int
) -> None:
    code = await fill(world, seed, aggregation_time="last")
    for scope in SCOPES:
        document = (await client.get(f"/plans/PLAN/dashboards/{scope}")).json()
        (shown,) = [each for each in document["indicators"] if each["code"] == code]
        if shown["standing"] is not None and not shown["standing"]["suppressed"]:
            assert shown["standing"]["value"] in [point["value"] for point in shown["trend"]]


async def test_a_donor_and_other_bodies_read_what_everyone_reads(
    app: FastAPI, client: httpx.AsyncClient, world: World
) -> None:
    code = await fill(world, 1)
    accounts = [
        await make_account(world.session, "donor"),
        await make_account(world.session, "focal_point", actor=world.krg),
        await make_account(world.session, "secretariat"),
    ]
    await world.session.commit()
    public = await collect(client, code)
    for account in accounts:
        async with client_for(app, account) as reader:
            assert await collect(reader, code) == public
            parts = await reader.get(f"/plans/PLAN/indicators/{code}/parts")
            assert_problem(parts, "not-found")
            (change, *_) = (await reader.get("/plans/PLAN/changes")).json()["items"]
            assert change["period"] is None
    assert_problem(await client.get(f"/plans/PLAN/indicators/{code}/parts"), "not-found")
