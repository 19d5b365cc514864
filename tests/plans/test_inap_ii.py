"""The real plan: its files read independently of the loader, and what the loader makes of them."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
import yaml
from fastapi import FastAPI
from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncSession

from inap.plans.loading import load_plan, read_plan, review_lines
from inap.plans.loading_files import PlanFile
from inap.plans.models import Indicator, Node, Plan
from inap.settings import REPOSITORY
from support.queries import count_statements

FOLDER = REPOSITORY / "backend" / "inap" / "plans" / "data" / "INAP-II"
LOGFRAME = ("pillar-1", "pillar-2", "pillar-3", "effectiveness")
# Lines of the seeds, as `cat -n` numbers them.
SEEDS = {"000": 77, "001": 948, "002": 389, "003": 294, "004": 88}
LANGUAGES = {"en", "ar", "ckb"}
Document = dict[str, Any]


def read(name: str) -> Document:
    """A data file as plain values."""
    content = yaml.safe_load((FOLDER / f"{name}.yaml").read_text(encoding="utf-8"))
    assert isinstance(content, dict)
    return content


@pytest.fixture(scope="module")
def files() -> dict[str, Document]:
    """The logframe's files by name."""
    return {name: read(name) for name in LOGFRAME}


@pytest.fixture(scope="module")
def activities(files: dict[str, Document]) -> list[Document]:
    """Every activity of every file."""
    return [
        activity
        for file in files.values()
        for objective in file["objectives"]
        for output in objective["outputs"]
        for activity in output["activities"]
    ]


@pytest.fixture(scope="module")
def indicators(files: dict[str, Document]) -> list[Document]:
    """Every indicator of the plan's text, and every one made for a reported fact."""
    documents = [*files.values(), read("facts")]
    return [found for document in documents for found in below(document, "indicators")]


def below(value: object, key: str) -> Iterator[Any]:
    """Every item of every list called ``key``, however deep."""
    if isinstance(value, dict):
        for name, inner in value.items():
            if name == key:
                yield from inner
            yield from below(inner, key)
    elif isinstance(value, list):
        for inner in value:
            yield from below(inner, key)


def every(value: object, key: str) -> Iterator[Any]:
    """Every value called ``key``, however deep."""
    if isinstance(value, dict):
        for name, inner in value.items():
            if name == key:
                yield inner
            yield from every(inner, key)
    elif isinstance(value, list):
        for inner in value:
            yield from every(inner, key)


def test_the_plan_has_the_size_its_source_has(
    files: dict[str, Document], activities: list[Document]
) -> None:
    assert [file["code"] for file in files.values()] == ["P1", "P2", "P3", "E"]
    assert len(list(below(list(files.values()), "objectives"))) == 13
    assert len(list(below(list(files.values()), "outputs"))) == 38
    sides = Counter(activity.get("side") for activity in activities)
    assert sides == {"federal": 104, "krg": 67, None: 26}
    outputs = below(list(files.values()), "outputs")
    assert sum(output.get("joint_declaration", False) for output in outputs) == 10
    states = Counter(a["krg_state"] for a in activities if a.get("side") == "federal")
    assert set(states) == {"activity", "nothing", "blank"}


def test_the_files_pass_every_check_and_are_all_read() -> None:
    plan = read_plan(FOLDER)
    assert isinstance(plan, PlanFile), plan
    assert plan.warnings == ()


def test_every_title_exists_in_three_languages(files: dict[str, Document]) -> None:
    documents = [*files.values(), read("plan"), read("actors"), read("facts")]
    titles = [title for document in documents for title in every(document, "title")]
    assert len(titles) > 600
    for title in titles:
        assert set(title) == LANGUAGES, title
        assert all(words.strip() for words in title.values()), title


def test_every_source_is_a_line_of_a_seed(files: dict[str, Document]) -> None:
    documents = [*files.values(), read("plan"), read("actors"), read("facts")]
    sources = [source for document in documents for source in every(document, "source")]
    assert len(sources) > 1000
    for source in sources:
        match = re.fullmatch(r"(\d{3}):L(\d+)(?:-L?(\d+))?", source)
        assert match is not None, source
        first, last = int(match[2]), int(match[3] or match[2])
        assert 1 <= first <= last <= SEEDS[match[1]], source


def test_every_element_of_the_logframe_names_a_line_of_the_plan_itself(
    files: dict[str, Document],
) -> None:
    for source in every(list(files.values()), "source"):
        assert source.startswith("001:L"), source


def test_every_printed_spelling_is_a_name_of_its_actor(activities: list[Document]) -> None:
    names: dict[str, set[str]] = {}
    for actor in read("actors")["actors"]:
        spellings = [alias["text"] for alias in actor.get("aliases", [])]
        names[actor["code"]] = {*actor["title"].values(), *spellings}
    parts = [
        (activity["code"], part)
        for activity in activities
        for part in (*activity.get("leads", []), *activity.get("supports", []))
    ]
    phases = [step for phase in read("plan")["phases"] for step in phase["steps"]]
    parts += [("plan", step) for step in phases if "actor" in step]
    parts += [("plan", step["follow_up"]) for step in phases if "follow_up" in step]
    unknown = [
        (code, part["actor"], part["printed"])
        for code, part in parts
        if part["printed"] not in names[part["actor"]]
    ]
    assert unknown == []


def test_targets_and_baselines_stand_only_where_the_source_gives_them(
    indicators: list[Document],
) -> None:
    stated = {
        found["code"]: [
            (target["value"], target.get("by") or target["every"]) for target in targets
        ]
        for found in indicators
        if (targets := found.get("targets"))
    }
    values = sorted(value for targets in stated.values() for value, _ in targets)
    # 30 % women on KRG committees, 25 % of soft loans, 10 % of housing units, 50 % women among
    # psychosocial professionals; and the counts of the effectiveness framework.
    assert {10, 25, 30, 50} <= set(values)
    assert [found["code"] for found in indicators if found.get("baseline")] == []


def test_indicators_that_count_survivors_or_cases_are_restricted(
    indicators: list[Document],
) -> None:
    survivors = re.compile(r"surviv|detain|violence|reported cases", re.IGNORECASE)
    people = ("person", "case", "beneficiary")
    about = [
        found
        for found in indicators
        if found["unit"] in people
        and survivors.search(found["title"]["en"])
        # Those who are trained in dealing with violence are not those it was done to.
        and "Trainees" not in found["title"]["en"]
    ]
    assert len(about) >= 5
    assert [found["code"] for found in about if found["sensitivity"] != "restricted"] == []


def test_whatever_was_read_unclearly_says_why(
    files: dict[str, Document], indicators: list[Document]
) -> None:
    for document in (*files.values(), *indicators):
        if document["confidence"] != "high":
            assert document.get("note"), document["code"]
    plan = read_plan(FOLDER)
    assert isinstance(plan, PlanFile)
    lines = review_lines(plan)
    assert len(lines) == len(set(lines)) > 100


async def test_the_database_and_the_api_hold_what_the_files_say(
    app: FastAPI,
    client: httpx.AsyncClient,
    session: AsyncSession,
    files: dict[str, Document],
    indicators: list[Document],
) -> None:
    first = await load_plan(session, FOLDER)
    await session.commit()
    again = await load_plan(session, FOLDER)
    await session.commit()
    assert (first.changed, again.changed, again.data_version) == (True, False, 1)

    plan = (await client.get("/plans/INAP-II")).json()
    assert plan["counts"] == {
        "objectives": 13,
        "outputs": 38,
        "federal_activities": 104,
        "krg_activities": 67,
        "indicators": len(indicators),
    }
    with count_statements(app.state.engine) as sent:
        logframe = (await client.get("/plans/INAP-II/logframe")).json()
    assert len(sent) <= 6
    nodes = {node["code"]: node for node in logframe["nodes"]}
    assert list(nodes) == [code for file in files.values() for code in codes_in_order(file)]
    for name, file in files.items():
        for activity in below(file, "activities"):
            node = nodes[activity["code"]]
            assert node["title"] == activity["title"]
            assert node["side"] == activity.get("side")
            assert node["krg_state"] == activity.get("krg_state")
            assert [part["printed"] for part in node["responsibilities"]] == [
                part["printed"] for key in ("leads", "supports") for part in activity.get(key, [])
            ], (name, activity["code"])
    for federal, krg in links(files):
        assert krg in nodes[federal]["counterparts"]
        assert federal in nodes[krg]["counterparts"]


async def test_every_indicator_has_a_reporter_that_can_report(session: AsyncSession) -> None:
    await load_plan(session, FOLDER)
    unreported = await session.execute(
        text(
            "SELECT code FROM indicator i WHERE NOT EXISTS"
            " (SELECT FROM indicator_reporter r WHERE r.indicator_id = i.id)"
        )
    )
    assert unreported.all() == []
    wrong = await session.execute(
        text(
            "SELECT DISTINCT a.code FROM indicator_reporter r JOIN actor a ON a.id = r.actor_id"
            " WHERE a.jurisdiction IS NULL OR a.collective OR a.code LIKE 'X-%'"
        )
    )
    assert wrong.all() == []
    framework = await session.execute(
        text(
            "SELECT DISTINCT a.code FROM indicator i"
            " JOIN indicator_reporter r ON r.indicator_id = i.id"
            " JOIN actor a ON a.id = r.actor_id WHERE i.code LIKE 'E%-I%'"
        )
    )
    assert [row.code for row in framework] == ["F-COMSEC-DWE"]
    stored = (await session.execute(select(Plan.head).where(Plan.code == "INAP-II"))).scalar_one()
    assert stored["translations"]["machine"] == ["ar", "ckb"]
    assert await session.scalar(select(Node.code).where(Node.code == "E2.1")) == "E2.1"
    assert await session.scalar(select(Indicator.code).order_by(Indicator.position)) == "P1-I1"


async def test_the_areas_are_the_governorates_and_halabja_begins_on_its_day(
    client: httpx.AsyncClient, session: AsyncSession
) -> None:
    await load_plan(session, FOLDER)
    await session.commit()
    areas = (await client.get("/areas", params={"limit": 200})).json()["items"]
    kinds = Counter(area["kind"] for area in areas)
    assert kinds == {"country": 1, "region": 1, "governorate": 19}
    assert all(set(area["title"]) == LANGUAGES and all(area["title"].values()) for area in areas)
    begun = [area for area in areas if area["begins_on"]]
    assert [(area["title"]["en"], area["begins_on"][:4]) for area in begun] == [("Halabja", "2025")]
    krg = {area["code"] for area in areas if area["jurisdiction"] == "krg"}
    assert krg == {"IQ-KR", "IQ-AR", "IQ-DA", "IQ-SU", "IQ-X-HAL"}


def codes_in_order(file: Document) -> Iterator[str]:
    """Codes of a file's nodes, parents before children."""
    yield file["code"]
    for objective in file["objectives"]:
        yield objective["code"]
        for output in objective["outputs"]:
            yield output["code"]
            for activity in output["activities"]:
                yield activity["code"]


def links(files: dict[str, Document]) -> Iterator[tuple[str, str]]:
    """Federal and KRG code of each stated counterpart."""
    for activity in below(list(files.values()), "activities"):
        for link in activity.get("counterparts", []):
            yield link["activity"], activity["code"]
