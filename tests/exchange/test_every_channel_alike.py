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
from sqlalchemy import text

from inap.access.models import RoleGrant
from inap.submissions.models import Submission
from inap.submissions.suppression import Cell, Key, key_of, small_keys
from submissions.test_suppression import THRESHOLD, LinearOutsider
from support.access import client_for
from support.factories import make_account, make_actor
from support.iati import figures, parse
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
        if line["indicator"] == indicator and not line["overlap"]:
            yield cell_key(line), float(line["value"]) if line["value"] else None
    for line_of in (await client.get("/plans/PLAN/exports/observations.ndjson")).text.splitlines():
        row = json.loads(line_of)
        if row["indicator"] == indicator and not row["overlap"]:
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


async def from_iati(client: httpx.AsyncClient, indicator: str) -> AsyncIterator[Told]:
    """The actuals; what is hidden stands nowhere in the file, so nothing is told of it."""
    days = {
        (f"2023-{start}", f"2023-{end}"): period
        for period, start, end in (
            ("2023Q1", "01-01", "03-31"),
            ("2023Q2", "04-01", "06-30"),
            ("2023Q3", "07-01", "09-30"),
        )
    }
    root = parse((await client.get("/plans/PLAN/exports/iati.xml")).content)
    for value, where in figures(root, indicator):
        period = days[where.pop("days")]
        key = total_key("national", period)
        if where["area"] is not None:
            key = cell_key({"period": period, "sex": None, "age": None, **where})
        yield key, float(value)


async def collect(client: httpx.AsyncClient, indicator: str) -> Found:
    """Every value any channel tells, by coordinates; None where one says that it is hidden."""
    found: Found = {}
    for channel in (from_series, from_exports, from_dashboards, from_iati):
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


async def tell_twice(world: World, seed: int) -> tuple[str, list[str], list[str]]:
    """Small figures of several bodies; two of one place and side overlap, and two of both sides."""
    chance = random.Random(seed)  # noqa: S311 - test data, not secrets
    indicator = await world.indicator(f"O{seed}", sensitivity="restricted")
    other = await make_actor(world.session, f"F-MOD{seed}")
    made: dict[tuple[str, str], Submission] = {}
    for period in ("2023Q1", "2023Q2"):
        for actor, area in (
            (world.federal, "IQ-BG"),
            (other, "IQ-BG"),
            (world.federal, "IQ-NI"),
            (world.krg, "IQ-AR"),
        ):
            sexes = {sex: chance.choice((0, 1, 3, 6, 9, 30)) for sex in ("female", "male")}
            cells: list[dict[str, Any]] = [
                {"value": sum(sexes.values())},
                *({"value": value, "sex": sex} for sex, value in sexes.items()),
            ]
            made[period, f"{actor.code} {area}"] = submission = await world.publish(
                indicator, period, *cells, area=area, actor=actor
            )
            # What was decided on is looked up in the revision, which the helper leaves empty.
            await world.session.execute(
                text("UPDATE submission_revision SET cells = :cells WHERE submission_id = :id"),
                {
                    "cells": json.dumps([{**cell, "value": str(cell["value"])} for cell in cells]),
                    "id": submission.id,
                },
            )
    await world.session.commit()
    within = [str(made["2023Q1", each].id) for each in ("F-MOI IQ-BG", f"F-MOD{seed} IQ-BG")]
    between = [str(made["2023Q2", each].id) for each in ("F-MOI IQ-NI", "K-MOI IQ-AR")]
    return indicator.code, within, between


async def resolve(
    client: httpx.AsyncClient, submissions: list[str], resolution: str, amount: int
) -> str:
    given = {"plan": "PLAN", "submissions": submissions, "reason": "One and the same."}
    made = await client.post("/overlaps", json=given)
    assert made.status_code == 201, made.text
    decision: dict[str, Any] = {"action": "resolve", "resolution": resolution, "reason": "Seen."}
    if resolution == "stated":
        decision["values"] = [{"value": amount}]
    address = f"/overlaps/{made.json()['id']}"
    done = await client.post(
        f"{address}/transitions", json=decision, headers={"If-Match": made.headers["etag"]}
    )
    assert done.status_code == 200, done.text
    return address


@pytest.mark.parametrize("resolution", ["max", "stated"])
@pytest.mark.parametrize("seed", range(5))
async def test_what_was_released_before_a_decision_and_after_gives_nothing_away_together(
    app: FastAPI, client: httpx.AsyncClient, world: World, seed: int, resolution: str
) -> None:
    code, within, between = await tell_twice(world, seed)
    decider = await make_account(world.session, "me_team")
    world.session.add(RoleGrant(account_id=decider.id, role="coordinator", jurisdiction="federal"))
    await world.session.commit()
    async with client_for(app, world.account) as admin, client_for(app, decider) as me:
        truth = await collect(admin, code)
        before = await collect(client, code)
        addresses = [
            await resolve(me, within, resolution, 7),
            await resolve(me, between, resolution, 7),
        ]
        decided = await collect(admin, code)
        after = await collect(client, code)
        assert decided != truth
        # Whatever is told after the decisions was told before them, and no channel tells more.
        assert after.keys() == before.keys()
        assert all(len(values) == 1 for values in after.values())
        assert all(after[key] in (before[key], {None}) for key in after)
        moved = {key for key in truth.keys() & decided.keys() if truth[key] != decided[key]}
        assert moved
        assert all(after[key] == {None} for key in moved)
        # So an outsider who kept both releases knows what the first one told.
        told = {key for key in before if before[key] != {None} or after[key] != {None}}
        cells = [
            Cell(dict(key), Decimal(str(value)))
            for key, (value,) in truth.items()
            if value is not None
        ]
        assert LinearOutsider(cells, frozenset(truth.keys() - told)).finds() == set()
        # Nor do the decisions themselves tell anything.
        series = (await client.get(f"/plans/PLAN/indicators/{code}/series")).json()
        assert series["decisions"] == []
        exported = (await client.get("/plans/PLAN/exports/observations.csv")).text
        assert {line["overlap"] for line in csv.DictReader(io.StringIO(exported))} == {""}
        assert_problem(await client.get(addresses[0]), "not-signed-in")
        assert_problem(await client.get(f"/plans/PLAN/indicators/{code}/parts"), "not-found")
        changes = (await client.get("/plans/PLAN/changes")).json()["items"]
        assert {each["actor"] for each in changes} == {None}


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


@pytest.mark.parametrize("side", [None, "federal", "krg"])
async def test_a_report_tells_no_figure_of_it_in_any_language(
    app: FastAPI, world: World, side: str | None
) -> None:
    """Reports stay for ever, so two of them could be held against each other: all is hidden."""
    code = await fill(world, 1)
    open_one = await world.indicator("OPEN")
    for area in ("IQ-BG", "IQ-AR"):
        await world.publish(open_one, "2023Q1", {"value": 4}, area=area)
    await world.session.commit()
    async with client_for(app, world.account) as admin:
        wish = {"kind": "annual", "since": "2023-01-01", "until": "2023-12-31"}
        made = await admin.post("/plans/PLAN/reports", json={**wish, "jurisdiction": side})
        path = f"/reports/{made.json()['id']}/document"
        for language in ("en", "ar", "ckb"):
            document = (await admin.get(path, params={"language": language})).json()
            told = {
                name: [
                    cell["number"]
                    for block in document["blocks"]
                    if block["kind"] == "table"
                    for row in block["rows"]
                    if row[0]["text"] == name
                    for cell in row[1:]
                    if cell["number"] is not None
                ]
                for name in (code, "OPEN")
            }
            assert told[code] == []
            assert told["OPEN"]
