import time
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy.ext.asyncio import AsyncSession

from inap.plans import schemas
from support.access import client_for
from support.factories import make_account, make_area, make_node, make_period, make_plan
from support.loading import load
from support.plan_files import edit, write_plan
from support.problems import assert_problem
from support.queries import count_statements

READS = [
    "/plans/SMALL",
    "/plans/SMALL/logframe",
    "/plans/SMALL/nodes/P1.1.1.F1",
    "/plans/SMALL/periods",
    "/plans/SMALL/review",
    "/plans/SMALL/indicators",
    "/plans/SMALL/indicators/P1.1.1.F1-I1",
]


@pytest.fixture
async def folder(session: AsyncSession, tmp_path: Path) -> Path:
    """The small plan's folder, loaded."""
    written = write_plan(tmp_path)
    await load(session, written)
    return written


async def all_items(client: httpx.AsyncClient, path: str, limit: int) -> list[dict[str, Any]]:
    """The items of every page of a list."""
    items: list[dict[str, Any]] = []
    params: dict[str, str | int] = {"limit": limit}
    while True:
        page = (await client.get(path, params=params)).json()
        assert len(page["items"]) <= limit
        items += page["items"]
        if page["next"] is None:
            return items
        params["cursor"] = page["next"]


async def test_plans_are_listed_by_code(client: httpx.AsyncClient, session: AsyncSession) -> None:
    for code in ("B", "A", "C"):
        await make_plan(session, code)
    await session.commit()
    assert [plan["code"] for plan in await all_items(client, "/plans", 2)] == ["A", "B", "C"]


@pytest.mark.parametrize("role", ["admin", "me_team", "auditor", "coordinator"])
async def test_those_who_prepare_plans_see_the_unpublished_ones(
    app: FastAPI, session: AsyncSession, role: str
) -> None:
    plan = await make_plan(session, "HIDDEN", published=False)
    await make_node(session, plan)
    jurisdiction = "krg" if role == "coordinator" else None
    account = await make_account(session, role, jurisdiction=jurisdiction)
    await session.commit()
    async with client_for(app, account) as client:
        assert [plan["code"] for plan in (await client.get("/plans")).json()["items"]] == ["HIDDEN"]
        response = await client.get("/plans/HIDDEN/logframe")
        assert response.status_code == 200
        assert response.headers["cache-control"] == "private, no-cache"


@pytest.mark.parametrize("role", [None, "donor", "secretariat"])
async def test_nobody_else_sees_an_unpublished_plan(
    app: FastAPI, client: httpx.AsyncClient, session: AsyncSession, role: str | None
) -> None:
    plan = await make_plan(session, "HIDDEN", published=False)
    await make_node(session, plan)
    account = await make_account(session, role) if role else None
    await session.commit()
    caller = client_for(app, account) if account else client
    assert (await caller.get("/plans")).json()["items"] == []
    for path in READS:
        assert_problem(await caller.get(path.replace("SMALL", "HIDDEN")), "not-found")


@pytest.mark.usefixtures("folder")
async def test_a_plan_answers_with_its_head(client: httpx.AsyncClient) -> None:
    plan = (await client.get("/plans/SMALL")).json()
    assert plan["period"] == {"start": "2021-01-01", "end": "2022-12-31"}
    assert plan["counts"] == {
        "objectives": 2,
        "outputs": 2,
        "federal_activities": 2,
        "krg_activities": 1,
        "indicators": 4,
    }
    assert plan["phases"][0]["steps"][0] == {
        "title": {"en": "Press conference", "ar": None, "ckb": None},
        "date": "2020-12-24",
        "actor": {
            "code": "F-MOI",
            "title": {
                "en": "Ministry of Interior",
                "ar": "وزارة الداخلية",
                "ckb": "وەزارەتی ناوخۆ",
            },
        },
        "printed": None,
        "follow_up": {
            "actor": {
                "code": "F-COMSEC-DWE",
                "title": {"en": "Women Empowerment Department", "ar": None, "ckb": None},
            },
            "printed": "the Department",
        },
        "source": {"file": "001", "line": 361},
        "note": None,
    }
    assert plan["stated_periods"] == [
        {"text": "2020-2022", "source": {"file": "001", "line": 280}, "note": None}
    ]
    assert plan["settings"] == {
        "age_groups": ["0-17", "18-29", "30-59", "60+"],
        "thresholds": {"on_track": 0.9, "at_risk": 0.6},
        "reporting": {"due_days": 30, "lock_days": None},
    }
    assert plan["machine_translated"] == ["ar", "ckb"]
    assert all(plan["translation_note"].values())
    assert [unit["code"] for unit in plan["units"]] == ["workshop", "percent", "answer", "meeting"]


async def test_a_plan_without_a_head_answers_too(
    client: httpx.AsyncClient, session: AsyncSession
) -> None:
    await make_plan(session, "BARE", levels=["goal"])
    await session.commit()
    plan = (await client.get("/plans/BARE")).json()
    assert plan["phases"] == plan["units"] == plan["machine_translated"] == []
    assert plan["translation_note"] is None


@pytest.mark.usefixtures("folder")
async def test_the_logframe_is_one_document_in_the_order_of_print(
    client: httpx.AsyncClient,
) -> None:
    response = await client.get("/plans/SMALL/logframe")
    document = schemas.Logframe.model_validate_json(response.content, strict=False)
    assert response.json() == document.model_dump(mode="json")
    assert [node.code for node in document.nodes] == [
        *("P1", "P1.1", "P1.1.1", "P1.1.1.F1", "P1.1.1.F2", "P1.1.1.K1"),
        *("E", "E1", "E1.1", "E1.1.A1"),
    ]
    federal, krg = response.json()["nodes"][3], response.json()["nodes"][5]
    assert federal == {
        "code": "P1.1.1.F1",
        "level": "activity",
        "parent": "P1.1.1",
        "title": {
            "en": "Train women leaders",
            "ar": "تدريب القيادات",
            "ckb": "ڕاهێنانی ژنانی سەرکردە",
        },
        "title_inferred": False,
        "side": "federal",
        "printed_number": None,
        "joint_declaration": None,
        "krg_state": "activity",
        "time_frame": {
            "text": "2021-2022",
            "start": "2021-01-01",
            "end": "2022-12-31",
            "stages": [{"text": "first half of 2021", "start": "2021-01-01", "end": "2021-06-30"}],
        },
        "responsibilities": [
            {
                "actor": actor,
                "title": {"en": title, "ar": arabic, "ckb": sorani},
                "part": part,
                "printed": printed,
            }
            for actor, title, arabic, sorani, part, printed in (
                (
                    *("F-MOI", "Ministry of Interior", "وزارة الداخلية", "وەزارەتی ناوخۆ"),
                    *("lead", "Ministry of Interior Affairs"),
                ),
                ("X-UNKNOWN", "unknown body", None, None, "lead", "yyyyyyyy"),
                ("F-GOV", "Governorates", None, None, "support", "Governorates"),
            )
        ],
        "indicators": ["P1.1.1.F1-I1"],
        "counterparts": ["P1.1.1.K1"],
        "source": {"file": "001", "line": 399},
        "confidence": "high",
        "note": None,
        "since_version": 1,
        "dropped_on": None,
    }
    assert krg["counterparts"] == ["P1.1.1.F1"]
    assert krg["indicators"] == ["P1.1.1.F1-I1"]
    assert krg["time_frame"] is None


async def test_the_logframe_takes_as_many_statements_for_a_large_plan(
    app: FastAPI, client: httpx.AsyncClient, session: AsyncSession, folder: Path
) -> None:
    with count_statements(app.state.engine) as small:
        await client.get("/plans/SMALL/logframe")
    pillar = (folder / "pillar-1.yaml").read_text(encoding="utf-8")
    for number in range(2, 30):
        (folder / f"pillar-{number}.yaml").write_text(
            pillar.replace("P1", f"P{number}"), encoding="utf-8"
        )
    await load(session, folder)
    with count_statements(app.state.engine) as large:
        response = await client.get("/plans/SMALL/logframe")
    assert len(response.json()["nodes"]) == 29 * 6 + 4
    assert len(small) == len(large) <= 6


@pytest.mark.usefixtures("folder")
async def test_a_node_knows_its_place(client: httpx.AsyncClient) -> None:
    node = (await client.get("/plans/SMALL/nodes/P1.1.1")).json()
    assert node["children"] == ["P1.1.1.F1", "P1.1.1.F2", "P1.1.1.K1"]
    assert [step["code"] for step in node["path"]] == ["P1", "P1.1"]
    assert (node["joint_declaration"], node["title_inferred"]) == (True, True)
    top = (await client.get("/plans/SMALL/nodes/P1")).json()
    assert top["path"] == []
    assert top["statement"]["en"] == "Women take part."
    framework = (await client.get("/plans/SMALL/nodes/E1.1")).json()
    assert [result["en"] for result in framework["results"]] == ["Its mandate is clear"]
    meetings = (await client.get("/plans/SMALL/nodes/E1.1.A1")).json()
    assert meetings["frequencies"] == [
        {"text": "four a year", "count": 4, "every": "year"},
        {"text": "also yearly", "count": None, "every": None},
    ]


@pytest.mark.parametrize(
    "path",
    [
        "/plans/NONE",
        "/plans/NONE/logframe",
        "/plans/SMALL/nodes/P9",
        "/plans/SMALL/nodes/%D9%88",
        "/plans/SMALL/nodes/a%00b",
        "/plans/SMALL/nodes/%ED%A0%80",
        "/plans/SMALL/indicators/P9-I1",
        f"/plans/{'x' * 3000}",
    ],
)
@pytest.mark.usefixtures("folder")
async def test_what_is_not_there_is_not_found(client: httpx.AsyncClient, path: str) -> None:
    assert_problem(await client.get(path), "not-found")


@pytest.mark.parametrize("path", READS)
async def test_reads_carry_an_etag_that_changes_with_the_data(
    client: httpx.AsyncClient, session: AsyncSession, folder: Path, path: str
) -> None:
    first = await client.get(path)
    assert first.status_code == 200
    assert first.headers["cache-control"] == "public, no-cache"
    etag = first.headers["etag"]
    again = await client.get(path, headers={"If-None-Match": etag})
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", etag)
    edit(folder, "pillar-1.yaml", "title: {en: Open centres}", "title: {en: Open one centre}")
    await load(session, folder)
    changed = await client.get(path, headers={"If-None-Match": etag})
    assert changed.status_code == 200
    assert changed.headers["etag"] != etag


@pytest.mark.parametrize("path", READS)
@pytest.mark.usefixtures("folder")
async def test_an_unchanged_read_costs_one_statement(
    app: FastAPI, client: httpx.AsyncClient, path: str
) -> None:
    etag = (await client.get(path)).headers["etag"]
    with count_statements(app.state.engine) as sent:
        await client.get(path, headers={"If-None-Match": etag})
    assert len([statement for statement in sent if "FROM plan" in statement]) == 1 == len(sent)


@pytest.mark.usefixtures("folder")
async def test_an_anonymous_logframe_is_answered_from_memory(
    app: FastAPI, client: httpx.AsyncClient, session: AsyncSession
) -> None:
    first = await client.get("/plans/SMALL/logframe")
    app.state.versions._confirmed_at = time.monotonic() + 60
    with count_statements(app.state.engine) as sent:
        again = await client.get("/plans/SMALL/logframe")
    assert sent == []
    assert (again.content, again.headers["etag"]) == (first.content, first.headers["etag"])
    account = await make_account(session, "me_team")
    await session.commit()
    async with client_for(app, account) as signed_in:
        internal = await signed_in.get("/plans/SMALL/logframe")
    assert internal.headers["etag"] != first.headers["etag"]


@pytest.mark.parametrize("path", [*READS, "/plans", "/areas", "/actors", "/actors/F-MOI"])
@pytest.mark.usefixtures("folder")
async def test_unknown_parameters_are_refused(client: httpx.AsyncClient, path: str) -> None:
    assert_problem(await client.get(path, params={"verbose": "1"}), "unknown-parameter")


@pytest.mark.parametrize(
    "path", ["/plans", "/plans/SMALL/periods", "/plans/SMALL/review", "/areas", "/actors"]
)
@pytest.mark.parametrize("cursor", ["x", "W10", "WyJhIiwgImIiLCAiYyIsICJkIl0", "W251bGxd", "%%%"])
@pytest.mark.usefixtures("folder")
async def test_a_cursor_of_another_list_is_refused(
    client: httpx.AsyncClient, path: str, cursor: str
) -> None:
    assert_problem(await client.get(path, params={"cursor": cursor}), "invalid-cursor")


@pytest.mark.parametrize("limit", ["0", "201", "x", "-1", "9" * 30])
async def test_a_limit_out_of_bounds_is_refused(client: httpx.AsyncClient, limit: str) -> None:
    assert_problem(await client.get("/plans", params={"limit": limit}), "invalid-request")


@pytest.mark.usefixtures("folder")
async def test_periods_page_stably_and_tell_how_they_stand(
    client: httpx.AsyncClient, session: AsyncSession
) -> None:
    whole = (await client.get("/plans/SMALL/periods", params={"limit": 200})).json()["items"]
    assert [period["code"] for period in whole][:4] == ["2021-2022", "2021", "2021H1", "2021Q1"]
    assert len(whole) == 15
    assert {period["state"] for period in whole} == {"overdue"}
    assert await all_items(client, "/plans/SMALL/periods", 4) == whole
    plan = await make_plan(session, "NOW")
    today = date.today()  # noqa: DTZ011  # a day is enough for a test
    week = timedelta(days=7)
    for code, opens, due, locks in (
        ("2023Q1", today + week, today + 2 * week, None),
        ("2023Q2", today - week, today + week, None),
        ("2023Q3", today - 2 * week, today - week, None),
        ("2023Q4", today - 3 * week, today - 2 * week, today - week),
    ):
        await make_period(session, plan, code, opens_on=opens, due_on=due, locks_on=locks)
    await session.commit()
    states = (await client.get("/plans/NOW/periods")).json()["items"]
    assert [period["state"] for period in states] == ["upcoming", "open", "overdue", "locked"]


@pytest.mark.usefixtures("folder")
async def test_review_lists_what_was_read_unclearly(client: httpx.AsyncClient) -> None:
    items = (await client.get("/plans/SMALL/review")).json()["items"]
    assert [(item["kind"], item["code"], item["confidence"]) for item in items] == [
        ("node", "P1.1.1", "medium"),
        ("node", "P1.1.1.F2", "low"),
        ("indicator", "P1.1.1.F2-I1", "medium"),
        ("actor", "F-MOI-CP", "medium"),
        ("actor", "X-UNKNOWN", "low"),
    ]
    assert items[0]["title_inferred"] is True
    assert items[0]["source"] == {"file": "001", "line": 398}
    assert await all_items(client, "/plans/SMALL/review", 2) == items


@pytest.mark.usefixtures("folder")
async def test_a_plan_that_names_no_registry_lists_no_actors_for_review(
    client: httpx.AsyncClient, session: AsyncSession
) -> None:
    plan = await make_plan(session, "OTHER")
    await make_node(session, plan, confidence="low")
    await session.commit()
    items = (await client.get("/plans/OTHER/review")).json()["items"]
    assert [item["code"] for item in items] == ["P1"]


async def test_areas_are_listed_by_code(client: httpx.AsyncClient, session: AsyncSession) -> None:
    await make_area(session)
    await make_area(session, "IQ-KR", kind="region", jurisdiction="krg")
    await make_area(
        session,
        "IQ-X-HAL",
        parent_code="IQ-KR",
        jurisdiction="krg",
        iso=False,
        begins_on=date(2025, 5, 5),
        title={"en": "Halabja", "ckb": "هەڵەبجە"},
    )
    await session.commit()
    items = await all_items(client, "/areas", 1)
    assert [area["code"] for area in items] == ["IQ", "IQ-KR", "IQ-X-HAL"]
    assert items[2] == {
        "code": "IQ-X-HAL",
        "kind": "governorate",
        "parent": "IQ-KR",
        "jurisdiction": "krg",
        "title": {"en": "Halabja", "ar": None, "ckb": "هەڵەبجە"},
        "iso": False,
        "begins_on": "2025-05-05",
    }
