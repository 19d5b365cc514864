from pathlib import Path
from typing import Any

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy.ext.asyncio import AsyncSession

from support.loading import load
from support.plan_files import write_plan
from support.problems import assert_problem
from support.queries import count_statements

ALL = ["P1.1.1-I1", "P1.1.1.F1-I1", "P1.1.1.F2-I1", "E1.1.A1-I1"]


@pytest.fixture
async def folder(session: AsyncSession, tmp_path: Path) -> Path:
    """The small plan's folder, loaded."""
    written = write_plan(tmp_path)
    await load(session, written)
    return written


async def found(client: httpx.AsyncClient, **params: Any) -> list[str]:
    response = await client.get("/plans/SMALL/indicators", params=params)
    assert response.status_code == 200, response.text
    return [indicator["code"] for indicator in response.json()["items"]]


@pytest.mark.usefixtures("folder")
async def test_an_indicator_says_how_it_adds_up_and_who_reports(client: httpx.AsyncClient) -> None:
    indicator = (await client.get("/plans/SMALL/indicators/P1.1.1.F1-I1")).json()
    assert indicator == {
        "code": "P1.1.1.F1-I1",
        "node": "P1.1.1.F1",
        "also_measures": ["P1.1.1.K1"],
        "title": {"en": "Workshops held", "ar": None, "ckb": None},
        "definition": None,
        "unit": "workshop",
        "kind": "number",
        "direction": "increase",
        "aggregation_time": "sum",
        "aggregation_areas": "sum",
        "frequency": "quarter",
        "sensitivity": "public",
        "disaggregation": ["area"],
        "baseline": {"value": 0, "year": 2020, "source": {"file": "001", "line": 399}},
        "targets": [
            {
                "value": 30,
                "by": "2022-12-31",
                "every": None,
                "side": "federal",
                "note": None,
                "source": {"file": "001", "line": 399},
            }
        ],
        "reporters": [
            {
                "actor": "F-MOI",
                "title": {
                    "en": "Ministry of Interior",
                    "ar": "وزارة الداخلية",
                    "ckb": "وەزارەتی ناوخۆ",
                },
                "jurisdiction": "federal",
            },
            {
                "actor": "K-MOI",
                "title": {
                    "en": "Ministry of Interior, Kurdistan Region",
                    "ar": None,
                    "ckb": None,
                },
                "jurisdiction": "krg",
            },
        ],
        "source": {"file": "001", "line": 399},
        "confidence": "high",
        "note": None,
    }
    yearly = (await client.get("/plans/SMALL/indicators/E1.1.A1-I1")).json()
    assert (yearly["targets"][0]["by"], yearly["targets"][0]["every"]) == (None, "year")
    assert yearly["baseline"] is None


@pytest.mark.usefixtures("folder")
async def test_indicators_are_listed_in_the_order_of_print_and_page_stably(
    client: httpx.AsyncClient,
) -> None:
    assert await found(client) == ALL
    codes: list[str] = []
    cursor: dict[str, str] = {}
    while True:
        response = await client.get("/plans/SMALL/indicators", params={"limit": 1, **cursor})
        page = response.json()
        codes += [indicator["code"] for indicator in page["items"]]
        if page["next"] is None:
            break
        cursor = {"cursor": page["next"]}
    assert codes == ALL


@pytest.mark.parametrize(
    ("params", "expected"),
    [
        ({"node": "P1"}, ALL[:3]),
        ({"node": "P1.1.1.K1"}, ["P1.1.1.F1-I1"]),
        ({"node": "E"}, ["E1.1.A1-I1"]),
        ({"node": "P9"}, []),
        ({"side": "krg"}, ["P1.1.1.F1-I1"]),
        ({"side": "federal"}, ["P1.1.1.F1-I1", "P1.1.1.F2-I1"]),
        ({"actor": "K-HCWD"}, ["P1.1.1-I1"]),
        ({"actor": "F-COMSEC-DWE", "node": "P1"}, ["P1.1.1-I1", "P1.1.1.F2-I1"]),
        ({"actor": "F-NONE"}, []),
        ({"q": "WORKSHOPS"}, ["P1.1.1.F1-I1"]),
        ({"q": "p1.1.1.f2"}, ["P1.1.1.F2-I1"]),
        ({"q": "تدريب القيادات"}, ["P1.1.1.F1-I1"]),
        ({"q": "راهينانى زنانى"}, []),
        ({"q": "ڕاهێنانى ژناني"}, ["P1.1.1.F1-I1"]),
        ({"q": "held meetings"}, ["E1.1.A1-I1"]),
        ({"q": "؟"}, []),
        ({"q": "%"}, []),
        ({"q": "workshops", "side": "krg", "node": "P1.1", "actor": "F-MOI"}, ["P1.1.1.F1-I1"]),
    ],
)
@pytest.mark.usefixtures("folder")
async def test_the_list_narrows(
    client: httpx.AsyncClient, params: dict[str, str], expected: list[str]
) -> None:
    assert await found(client, **params) == expected


@pytest.mark.parametrize(
    "params",
    [
        {"side": "national"},
        {"side": ""},
        {"q": "x" * 201},
        {"q": "a\x00b"},
        {"node": "x" * 65},
        {"limit": "many"},
    ],
)
@pytest.mark.usefixtures("folder")
async def test_wrong_filters_are_named(client: httpx.AsyncClient, params: dict[str, str]) -> None:
    response = await client.get("/plans/SMALL/indicators", params=params)
    assert assert_problem(response, "invalid-request")["errors"]


@pytest.mark.usefixtures("folder")
async def test_a_filter_given_twice_is_refused(client: httpx.AsyncClient) -> None:
    response = await client.get("/plans/SMALL/indicators?node=P1&node=E")
    assert_problem(response, "repeated-parameter")


@pytest.mark.parametrize("cursor", ["x", "W10", "WyJhIl0"])
@pytest.mark.usefixtures("folder")
async def test_a_wrong_cursor_is_refused(client: httpx.AsyncClient, cursor: str) -> None:
    response = await client.get("/plans/SMALL/indicators", params={"cursor": cursor})
    assert_problem(response, "invalid-cursor")


async def test_the_list_takes_as_many_statements_for_many_indicators(
    app: FastAPI, client: httpx.AsyncClient, session: AsyncSession, folder: Path
) -> None:
    with count_statements(app.state.engine) as few:
        await found(client, q="held", limit=200)
    pillar = (folder / "pillar-1.yaml").read_text(encoding="utf-8")
    for number in range(2, 12):
        (folder / f"pillar-{number}.yaml").write_text(
            pillar.replace("P1", f"P{number}"), encoding="utf-8"
        )
    await load(session, folder)
    with count_statements(app.state.engine) as many:
        assert len(await found(client, q="held", limit=200)) == 12
    assert len(few) == len(many) <= 6
