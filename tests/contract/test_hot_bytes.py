"""Bytes that are put together by hand keep to the shapes the OpenAPI file declares."""

import json
from datetime import date
from typing import Any

import httpx
import pytest
from fastapi import FastAPI
from pydantic import BaseModel

from inap.dashboards.schemas import Dashboard, Series
from inap.exchange.schemas import ExportedObservation
from inap.plans.models import Target
from support.access import client_for
from support.coordination import make_body, make_recommendation
from support.factories import make_actor
from support.world import World

KINDS = {
    "NUMBER": {"kind": "number"},
    "LAST": {"kind": "number", "aggregation_time": "last", "aggregation_areas": "none"},
    "SHARE": {
        "kind": "percentage",
        "aggregation_time": "ratio",
        "aggregation_areas": "ratio",
    },
    "ANSWER": {"kind": "yes_no", "aggregation_time": "last", "aggregation_areas": "ratio"},
    "TEXT": {"kind": "qualitative", "aggregation_time": "none", "aggregation_areas": "none"},
    "EMPTY": {"kind": "number"},
}
CELLS: dict[str, list[dict[str, Any]]] = {
    "NUMBER": [{"value": "3.5"}, {"value": 1, "sex": "female", "age": "\"18\\29'é٢"}],
    "LAST": [{"value": "123456789012345678.123456"}],
    "SHARE": [
        {"numerator": 1, "denominator": 3},
        {"numerator": 0, "denominator": 0, "sex": "male"},
    ],
    "ANSWER": [{"numerator": 0, "denominator": 1}],
    "TEXT": [{}],
}


async def fill(world: World) -> None:
    """Everything that can be in a document: each kind, restricted as well, targets, odd titles."""
    other = await make_actor(world.session, "F-MOD")
    for sensitivity in ("public", "restricted"):
        for position, (code, declared) in enumerate(KINDS.items()):
            indicator = await world.indicator(
                f"{code}-{sensitivity}",
                "P1.1.F1",
                position=position,
                sensitivity=sensitivity,
                title={"en": 'A "title"\\ with\nlines', "ckb": "ڕاپۆرت"},
                baseline={"value": 1.5, "year": None, "source": "001:L7-L9"}
                if position % 2
                else None,
                **declared,
            )
            for value, by, every in ((10, date(2026, 12, 31), None), (4, None, "year")):
                if position != 1 or every:
                    world.session.add(
                        Target(indicator_id=indicator.id, value=value, by=by, every=every)
                    )
            for period, area, actor in (
                ("2023Q1", "IQ-BG", world.federal),
                ("2023Q1", "IQ-BG", other),
                ("2023Q2", "IQ-AR", world.krg),
            ):
                if code in CELLS:
                    await world.publish(indicator, period, *CELLS[code], area=area, actor=actor)
    body = await make_body(world.session, world.plan)
    for owner in (world.federal, world.krg, None):
        await make_recommendation(
            world.session,
            body,
            'Say "now"\nand here',
            owner_id=owner.id if owner else None,
            due_on=date(2023, 9, 30),
        )
    await world.session.commit()


def assert_keeps_to(model: type[BaseModel], body: bytes) -> None:
    """The bytes are valid, say nothing beyond the model, and mean what the model says."""
    document = json.loads(body)
    found = model.model_validate_json(body, strict=True)
    assert without_forms(found.model_dump(mode="json")) == without_forms(document)


def without_forms(value: object) -> object:
    """A document in which equal numbers and moments are equal texts."""
    if isinstance(value, dict):
        return {key: without_forms(each) for key, each in value.items()}
    if isinstance(value, list):
        return [without_forms(each) for each in value]
    if isinstance(value, int | float) and not isinstance(value, bool):
        return float(value)
    return value.replace("+00:00", "Z") if isinstance(value, str) else value


@pytest.mark.parametrize("query", ["", "?as_of=2199-01-01T00:00:00Z"])
@pytest.mark.parametrize("side", ["federal", "krg", "national"])
async def test_dashboards_keep_to_their_schema(
    app: FastAPI, client: httpx.AsyncClient, world: World, side: str, query: str
) -> None:
    await fill(world)
    address = f"/plans/PLAN/dashboards/{side}{query}"
    public = await client.get(address)
    assert_keeps_to(Dashboard, public.content)
    async with client_for(app, world.account) as admin:
        assert_keeps_to(Dashboard, (await admin.get(address)).content)


@pytest.mark.parametrize("code", KINDS)
async def test_series_keep_to_their_schema(
    app: FastAPI, client: httpx.AsyncClient, world: World, code: str
) -> None:
    await fill(world)
    for sensitivity in ("public", "restricted"):
        address = f"/plans/PLAN/indicators/{code}-{sensitivity}/series"
        assert_keeps_to(Series, (await client.get(address)).content)
        async with client_for(app, world.account) as admin:
            assert_keeps_to(Series, (await admin.get(address)).content)
            then = await admin.get(address, params={"as_of": "2199-01-01T00:00:00Z"})
            assert_keeps_to(Series, then.content)


async def test_lines_of_the_export_keep_to_their_schema(
    client: httpx.AsyncClient, world: World
) -> None:
    await fill(world)
    exported = await client.get("/plans/PLAN/exports/observations.ndjson")
    lines = exported.content.splitlines()
    assert len(lines) > 10
    for line in lines:
        assert_keeps_to(ExportedObservation, line)


async def test_the_declared_answers_are_these_models(app: FastAPI) -> None:
    paths = app.openapi()["paths"]
    for address, model in (
        ("/api/v1/plans/{plan}/dashboards/{side}", "Dashboard"),
        ("/api/v1/plans/{plan}/indicators/{indicator}/series", "Series"),
    ):
        answer = paths[address]["get"]["responses"]["200"]["content"]["application/json"]
        assert answer["schema"] == {"$ref": f"#/components/schemas/{model}"}
