"""CSV files of values, sent by a person or a script: the bulk import over HTTP."""

from typing import Any

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy.ext.asyncio import AsyncSession

from support.problems import assert_problem
from support.reporting import Desk, make_world, stand_at

HEADER = "indicator,actor,period,area,sex,age,value,numerator,denominator,narrative"


@pytest.fixture
async def desk(app: FastAPI, session: AsyncSession, monkeypatch: pytest.MonkeyPatch) -> Desk:
    stand_at(monkeypatch)
    return Desk(app, await make_world(session))


async def send(
    client: httpx.AsyncClient, *rows: str, header: str = HEADER, **given: str
) -> httpx.Response:
    content = "\n".join([header, *rows, ""]).encode()
    return await client.post(
        "/plans/PLAN/imports", files={"file": ("rows.csv", content)}, data=given
    )


async def stored(desk: Desk) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = (await desk["focal"].get("/submissions")).json()["items"]
    return items


async def test_rows_become_drafts(desk: Desk) -> None:
    row = "I1,F-MOI,2023Q1,IQ,,,١٢,,,كلمات"
    looked = (await send(desk["focal"], row, dry_run="true")).json()
    assert (looked["applied"], looked["rows"], looked["submissions"]) == (False, 1, 1)
    assert await stored(desk) == []
    done = (await send(desk["focal"], row, language="ar")).json()
    assert (done["applied"], done["fault_count"]) == (True, 0)
    [made] = await stored(desk)
    assert (made["state"], made["values"][0]["value"]) == ("draft", 12)
    assert made["narrative"]["ar"] == "كلمات"


async def test_faults_name_row_and_column_and_nothing_is_written(desk: Desk) -> None:
    rows = ("I1,F-MOI,2023Q1,IQ,,,5,,,", "NONE,F-MOI,2023Q1,IQ,,,5,,,", "I1,F-MOI,2023Q1,IQ,,,a,,,")
    looked = (await send(desk["focal"], *rows, dry_run="true")).json()
    told = {(each["row"], each["column"], each["slug"]) for each in looked["faults"]}
    assert {(3, "indicator", "unknown-code"), (4, "value", "not-a-number")} <= told
    problem = assert_problem(await send(desk["focal"], *rows), "import-refused")
    assert problem["params"]["fault_count"] == looked["fault_count"]
    assert {"row": "3", "column": "indicator", "code": "NONE"} in [
        each["params"] for each in problem["errors"]
    ]
    assert await stored(desk) == []


async def test_a_file_of_another_shape_is_refused(desk: Desk) -> None:
    assert_problem(await send(desk["focal"], header="a,b,c"), "import-refused")
    photo = await desk["focal"].post("/plans/PLAN/imports", files={"file": ("a", b"\xff\xd8\x00")})
    assert_problem(photo, "import-refused")
    assert_problem(
        await desk["focal"].post("/plans/NONE/imports", files={"file": b"a"}), "not-found"
    )
    json = await desk["focal"].post("/plans/PLAN/imports", json={})
    assert_problem(json, "unsupported-media-type")


async def test_others_facts_are_told_by_row(desk: Desk) -> None:
    looked = (await send(desk["kfocal"], "I1,F-MOI,2023Q1,IQ,,,5,,,", dry_run="true")).json()
    assert [(each["row"], each["slug"]) for each in looked["faults"]] == [(2, "not-permitted")]


async def test_a_retry_writes_once(desk: Desk) -> None:
    content = f"{HEADER}\nI1,F-MOI,2023Q1,IQ,,,5,,,\n"
    head = '--b\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n'
    form = f"{head}{content}\r\n--b--"
    headers = {"Idempotency-Key": "rows-1", "Content-Type": "multipart/form-data; boundary=b"}
    first = await desk["focal"].post("/plans/PLAN/imports", content=form, headers=headers)
    again = await desk["focal"].post("/plans/PLAN/imports", content=form, headers=headers)
    assert first.status_code == again.status_code == 200
    assert again.headers["Idempotent-Replayed"] == "true"
    assert len(await stored(desk)) == 1
