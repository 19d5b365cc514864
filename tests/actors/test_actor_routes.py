from pathlib import Path

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy.ext.asyncio import AsyncSession

from inap.actors.folding import fold
from inap.actors.models import ActorAlias
from support.factories import make_actor
from support.loading import load
from support.plan_files import edit, write_plan
from support.problems import assert_problem
from support.queries import count_statements


@pytest.fixture
async def folder(session: AsyncSession, tmp_path: Path) -> Path:
    """The small plan's folder, loaded."""
    written = write_plan(tmp_path)
    await load(session, written)
    return written


async def found(client: httpx.AsyncClient, **params: str) -> list[str]:
    response = await client.get("/actors", params=params)
    assert response.status_code == 200, response.text
    return [actor["code"] for actor in response.json()["items"]]


@pytest.mark.usefixtures("folder")
async def test_actors_are_listed_by_code_and_page_stably(client: httpx.AsyncClient) -> None:
    codes: list[str] = []
    cursor: dict[str, str] = {}
    while True:
        page = (await client.get("/actors", params={"limit": "3", **cursor})).json()
        codes += [actor["code"] for actor in page["items"]]
        if page["next"] is None:
            break
        cursor = {"cursor": page["next"]}
    assert codes == await found(client)
    assert sorted(codes) == sorted(
        ["F-COMSEC-DWE", "F-GOV", "F-MOI", "F-MOI-CP", "K-HCWD", "K-MOI", "X-UNKNOWN"]
    )


@pytest.mark.parametrize(
    ("params", "expected"),
    [
        ({"q": "ministry interior"}, ["F-MOI", "K-MOI"]),
        ({"q": "moi"}, ["F-MOI", "F-MOI-CP", "K-MOI"]),
        ({"q": "F-MOI-CP"}, ["F-MOI-CP"]),
        ({"q": "f moi cp"}, ["F-MOI-CP"]),
        ({"q": "mo"}, ["F-MOI", "F-MOI-CP", "K-MOI"]),
        ({"q": "وزاره الداخليه"}, ["F-MOI"]),
        ({"q": "وزارة الداخلية"}, ["F-MOI"]),
        ({"q": "وهزارهتی ناوخو"}, ["F-MOI"]),
        ({"q": "yyyyyyyy"}, ["X-UNKNOWN"]),
        ({"q": "interior department"}, []),
        ({"q": "_"}, []),
        ({"q": "%"}, []),
        ({"q": "\\"}, []),
        ({"q": "ministry", "jurisdiction": "krg"}, ["K-MOI"]),
        ({"jurisdiction": "krg"}, ["K-HCWD", "K-MOI"]),
        ({"type": "international_agency"}, []),
    ],
)
@pytest.mark.usefixtures("folder")
async def test_the_list_narrows(
    client: httpx.AsyncClient, params: dict[str, str], expected: list[str]
) -> None:
    assert await found(client, **params) == expected


async def test_the_list_tells_by_which_other_spelling_it_found_somebody(
    app: FastAPI, client: httpx.AsyncClient, session: AsyncSession
) -> None:
    for number in range(3):
        await make_spelled(session, f"X-{number}", "شبكة الأمل", "Amal Network")
    await make_actor(session, "X-AMAL")
    await session.commit()
    with count_statements(app.state.engine) as sent:
        items = (await client.get("/actors", params={"q": "شبکه الامل"})).json()["items"]
    assert len(sent) == 2
    assert [each["found_by"]["text"] for each in items] == ["شبكة الأمل"] * 3
    # By the code and by the title it says itself; one spelling is told where several have the word.
    items = (await client.get("/actors", params={"q": "amal"})).json()["items"]
    assert [each["code"] for each in items] == ["X-0", "X-1", "X-2", "X-AMAL"]
    told = [each["found_by"] and each["found_by"]["text"] for each in items]
    assert told == ["Amal Network"] * 3 + [None]
    assert {each["found_by"] for each in (await client.get("/actors")).json()["items"]} == {None}


async def make_spelled(session: AsyncSession, code: str, *spellings: str) -> None:
    """An actor with other spellings of its name."""
    actor = await make_actor(session, code)
    for spelling in spellings:
        session.add(
            ActorAlias(actor_id=actor.id, text=spelling, folded=fold(spelling), entered=True)
        )


@pytest.mark.parametrize(
    "params", [{"jurisdiction": "national"}, {"type": "club"}, {"q": "x" * 201}, {"q": "\x00"}]
)
async def test_wrong_filters_are_named(client: httpx.AsyncClient, params: dict[str, str]) -> None:
    assert assert_problem(await client.get("/actors", params=params), "invalid-request")["errors"]


@pytest.mark.usefixtures("folder")
async def test_an_actor_answers_with_its_spellings_and_parts(client: httpx.AsyncClient) -> None:
    actor = (await client.get("/actors/F-MOI")).json()
    assert actor == {
        "code": "F-MOI",
        "title": {"en": "Ministry of Interior", "ar": "وزارة الداخلية", "ckb": "وەزارەتی ناوخۆ"},
        "type": "national_institution",
        "subtype": "ministry",
        "jurisdiction": "federal",
        "parent": None,
        "has_unit": True,
        "collective": False,
        "aliases": [
            {
                "text": "Ministry of Interior Affairs",
                "language": "en",
                "source": {"file": "001", "line": 413},
                "entered": False,
            },
            {"text": "MoI", "language": "en", "source": None, "entered": False},
        ],
        "status": None,
        "areas": None,
        "sectors": None,
        "pillars": None,
        "languages": None,
        "capacities": None,
        "staff": None,
        "volunteers": None,
        "self_assessment": {"capacity": None, "collaboration": None},
        "since": None,
        "merged_into": None,
        "version": 1,
        "leads": ["P1.1.1.F1"],
        "supports": [],
        "work": {
            "reported": 0,
            "activity_reports": 0,
            "expected": None,
            "late": None,
            "meetings_attended": 0,
            "people_sent": 0,
            "meetings": [],
            "recommendations_open": 0,
            "recommendations_overdue": 0,
            "recommendations": [],
        },
        "source": {"file": "001", "line": 408},
        "confidence": "high",
        "note": None,
    }
    governorates = (await client.get("/actors/F-GOV")).json()
    assert (governorates["leads"], governorates["supports"]) == (["P1.1.1.F2"], ["P1.1.1.F1"])
    police = (await client.get("/actors/F-MOI-CP")).json()
    assert (police["parent"], police["note"]) == ("F-MOI", "The name is cut off.")
    unknown = (await client.get("/actors/X-UNKNOWN")).json()
    assert (unknown["type"], unknown["jurisdiction"]) == (None, None)


async def test_parts_in_synthetic_plans_are_told_only_when_asked_for(
    client: httpx.AsyncClient, session: AsyncSession, folder: Path
) -> None:
    training = write_plan(folder.parent, "TRAINING")
    (training / "actors.yaml").unlink()
    edit(training, "plan.yaml", "code: SMALL", "code: TRAINING\nsynthetic: true")
    for file in ("pillar-1.yaml", "plan.yaml"):
        path = training / file
        path.write_text(path.read_text(encoding="utf-8").replace("P1", "T1"), encoding="utf-8")
    await load(session, training)
    assert (await client.get("/actors/F-MOI")).json()["leads"] == ["P1.1.1.F1"]
    asked = await client.get("/actors/F-MOI", params={"plan": "TRAINING"})
    assert asked.json()["leads"] == ["T1.1.1.F1"]


async def test_parts_in_unpublished_plans_are_not_told(
    client: httpx.AsyncClient, session: AsyncSession, folder: Path
) -> None:
    edit(folder, "plan.yaml", "code: SMALL", "code: SMALL\npublished: false")
    await load(session, folder)
    assert (await client.get("/actors/F-MOI")).json()["leads"] == []
    asked = await client.get("/actors/F-MOI", params={"plan": "SMALL"})
    assert asked.json()["leads"] == []


@pytest.mark.parametrize("code", ["F-NONE", "%D9%88", "a%00", "x" * 2000])
async def test_an_unknown_actor_is_not_found(client: httpx.AsyncClient, code: str) -> None:
    assert_problem(await client.get(f"/actors/{code}"), "not-found")


async def test_the_list_takes_one_statement_for_any_number_of_actors(
    app: FastAPI, client: httpx.AsyncClient, session: AsyncSession
) -> None:
    for number in range(40):
        await make_actor(session, f"F-A{number}")
    await session.commit()
    with count_statements(app.state.engine) as sent:
        assert len(await found(client)) == 40
    assert len(sent) == 1
