"""Actors from files: a preview, faults by row and column, all rows or none."""

import io
from collections.abc import AsyncIterator
from typing import Any

import httpx
import openpyxl
import pytest
from fastapi import FastAPI
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from inap.actors.models import Actor
from support.access import client_for
from support.factories import make_account, make_actor, make_area
from support.problems import assert_problem
from support.queries import count_statements

HEAD = "code,title_en,title_ar,type,subtype,jurisdiction,parent,areas,staff,status,since,aliases"
HOPE = "X-HOPE,Hope,شبكة الأمل,local_ngo_or_network,network,,,IQ-BG; IQ-AR,12,active,2019,Amal;Hiwa"
# Semicolons between fields, and commas in them.
SEMICOLONS = bytes.maketrans(b",;", b";,")
MOI = "F-MOI,,,,,,,,,inactive,,"


def csv_of(*rows: str) -> bytes:
    return "\r\n".join((HEAD, *rows)).encode()


def xlsx_of(*rows: list[Any]) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (HEAD.split(","), *rows):
        sheet.append(row)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


@pytest.fixture
async def keeper(app: FastAPI, session: AsyncSession) -> AsyncIterator[httpx.AsyncClient]:
    """The secretariat; a ministry and two areas are there."""
    await make_area(session)
    await make_area(session, "IQ-BG")
    await make_area(session, "IQ-AR", jurisdiction="krg")
    await make_actor(session, "F-MOI")
    account = await make_account(session, "secretariat")
    await session.commit()
    async with client_for(app, account) as client:
        yield client


async def sent(client: httpx.AsyncClient, content: bytes, **form: str) -> httpx.Response:
    return await client.post("/actors/imports", files={"file": ("actors.csv", content)}, data=form)


async def preview(client: httpx.AsyncClient, content: bytes) -> dict[str, Any]:
    response = await sent(client, content, dry_run="true")
    assert response.status_code == 200, response.text
    document: dict[str, Any] = response.json()
    return document


def places(told: dict[str, Any]) -> list[tuple[int, str | None, str]]:
    return [(fault["row"], fault["column"], fault["slug"]) for fault in told["faults"]]


@pytest.mark.parametrize(
    "content",
    [
        csv_of(HOPE, MOI),
        b"\xef\xbb\xbf" + csv_of(HOPE, MOI),
        csv_of(HOPE, MOI).decode().encode("utf-16"),
        csv_of(HOPE, MOI).translate(SEMICOLONS),
        xlsx_of(
            [
                *("X-HOPE", "Hope", "شبكة الأمل", "local_ngo_or_network", "network", None, None),
                *("IQ-BG; IQ-AR", 12, "active", 2019, "Amal;Hiwa"),
            ],
            ["F-MOI", *[None] * 8, "inactive", None, None],
        ),
    ],
    ids=["utf-8", "with a mark", "utf-16", "semicolons", "xlsx"],
)
async def test_a_file_is_previewed_and_then_kept(
    keeper: httpx.AsyncClient, session: AsyncSession, content: bytes
) -> None:
    if b";" in content[:40]:
        content = content.replace(b"IQ-BG, IQ-AR", b"IQ-BG").replace(b"Amal,Hiwa", b"Amal")
    told = await preview(keeper, content)
    assert (told["created"], told["changed"], told["faults"]) == (1, 1, [])
    assert [(each["row"], each["code"], each["outcome"]) for each in told["entries"]] == [
        (2, "X-HOPE", "created"),
        (3, "F-MOI", "changed"),
    ]
    assert told["entries"][1]["fields"] == ["status"]
    assert await session.scalar(select(func.count()).select_from(Actor)) == 1
    kept = await sent(keeper, content)
    assert kept.status_code == 200, kept.text
    assert kept.json() == {**told, "applied": True}
    hope = (await keeper.get("/actors/X-HOPE")).json()
    assert (hope["title"]["ar"], hope["staff"], hope["since"]) == ("شبكة الأمل", 12, "2019")
    assert "IQ-BG" in hope["areas"]
    assert "Amal" in [alias["text"] for alias in hope["aliases"]]
    found = (await keeper.get("/actors", params={"q": "شبكه الامل"})).json()
    assert [actor["code"] for actor in found["items"]] == ["X-HOPE"]
    ministry = (await keeper.get("/actors/F-MOI")).json()
    assert (ministry["status"], ministry["title"]["en"], ministry["version"]) == (
        "inactive",
        "F-MOI",
        2,
    )
    again = (await sent(keeper, content)).json()
    assert (again["created"], again["changed"], again["unchanged"]) == (0, 0, 2)


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([HOPE.replace("IQ-AR", "IQ-XX")], [(2, "areas", "unknown-code")]),
        ([HOPE, HOPE], [(3, "code", "named-twice")]),
        ([HOPE.replace(",network,", ",ministry,")], [(2, "subtype", "subtype-does-not-fit")]),
        ([HOPE.replace(",network,", ",club,")], [(2, "subtype", "literal-error")]),
        ([HOPE.replace(",12,", ",many,")], [(2, "staff", "int-type")]),
        ([HOPE.replace("2019", "19")], [(2, "since", "string-pattern-mismatch")]),
        ([MOI, HOPE.replace(",network,,", ",network,,X-HOPE")], [(3, "parent", "own-ancestor")]),
        ([HOPE.replace(",network,,", ",network,,X-NONE")], [(2, "parent", "unknown-code")]),
        (["F-MOI,,,,,krg,,,,,,"], [(2, "jurisdiction", "value-fixed")]),
        (["X-NEW,New,,,,,,,,,,"], [(2, "type", "missing"), (2, "subtype", "missing")]),
        (["X-NEW,New"], [(2, None, "columns-miscounted")]),
        ([], [(1, None, "no-rows")]),
    ],
)
async def test_faults_name_row_and_column_and_nothing_is_kept(
    keeper: httpx.AsyncClient,
    session: AsyncSession,
    rows: list[str],
    expected: list[tuple[int, str | None, str]],
) -> None:
    assert places(await preview(keeper, csv_of(*rows))) == expected
    problem = assert_problem(await sent(keeper, csv_of(*rows)), "import-refused")
    assert problem["params"]["fault_count"] == len(expected)
    assert problem["errors"][0]["params"]["row"] == str(expected[0][0])
    assert await session.scalar(select(func.count()).select_from(Actor)) == 1


async def test_rows_of_another_encoding_are_told_each_and_none_is_lost(
    keeper: httpx.AsyncClient,
) -> None:
    """As when a file of one computer is pasted into that of another."""
    lines = [
        HEAD.encode(),
        HOPE.encode(),
        HOPE.replace("X-HOPE", "X-OLD").encode("cp1256"),
        b"X-NUL,\x00,,,,,,,,,,",
        MOI.encode(),
    ]
    told = await preview(keeper, b"\n".join(lines))
    assert places(told) == [(3, None, "not-utf8"), (4, None, "nul-character")]
    assert_problem(await sent(keeper, b"\n".join(lines)), "import-refused")
    assert (await keeper.get("/actors/X-HOPE")).status_code == 404


@pytest.mark.parametrize(
    ("content", "slug"),
    [
        (b"", "csv-empty"),
        (b"code,code\nA,B", "column-repeated"),
        (b"code,colour\nA,B", "column-unknown"),
        (b"title_en\nA", "column-missing"),
        (b'code,title_en\nA,"B', "csv-malformed"),
    ],
)
async def test_a_file_that_is_no_table_is_told(
    keeper: httpx.AsyncClient, content: bytes, slug: str
) -> None:
    assert places(await preview(keeper, content))[0][2] == slug


async def test_a_broken_workbook_is_a_named_problem(keeper: httpx.AsyncClient) -> None:
    assert_problem(await sent(keeper, b"PK\x03\x04 nothing"), "workbook-unreadable")


async def test_coordinators_import_their_own_side(
    app: FastAPI, session: AsyncSession, keeper: httpx.AsyncClient
) -> None:
    del keeper
    account = await make_account(session, "coordinator", jurisdiction="krg")
    await session.commit()
    async with client_for(app, account) as client:
        assert places(await preview(client, csv_of(MOI))) == [(2, "jurisdiction", "not-permitted")]


async def test_an_import_takes_as_many_statements_however_many_rows(
    app: FastAPI, keeper: httpx.AsyncClient
) -> None:
    def rows(first: int, last: int) -> bytes:
        return csv_of(*(HOPE.replace("X-HOPE", f"X-{number}") for number in range(first, last)))

    with count_statements(app.state.engine) as few:
        assert (await sent(keeper, rows(0, 2))).status_code == 200
    with count_statements(app.state.engine) as many:
        assert (await sent(keeper, rows(10, 210))).json()["created"] == 200
    # The first request looks its caller up as well.
    assert len(many) <= len(few) <= 12
