"""Progress and annual reports: the dashboard's figures, frozen; what is missing first."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy.ext.asyncio import AsyncSession

from inap.kit import moments
from inap.plans.models import Indicator
from inap.reports import issuing
from inap.reports.document_json import from_json
from inap.reports.formats import EVERY_FILE, FORMATS
from inap.submissions.models import Submission
from support.access import client_for
from support.factories import make_account
from support.pdf_text import read_tagged
from support.problems import assert_problem
from support.queries import count_statements
from support.world import World, make_world

NOW = datetime(2023, 8, 2, 9, tzinfo=UTC)
APPROVED = datetime(2023, 7, 20, 9, tzinfo=UTC)
QUARTER = {"kind": "progress", "since": "2023-04-01", "until": "2023-06-30"}
YEAR = {"kind": "annual", "since": "2023-01-01", "until": "2023-12-31"}


@dataclass
class Desk:
    """The plan with figures, and the people who report on it."""

    world: World
    counted: Indicator
    people: dict[str, httpx.AsyncClient]
    first: Submission

    async def drafted(self, name: str = "me", **given: Any) -> dict[str, Any]:
        answer = await self.people[name].post("/plans/PLAN/reports", json={**QUARTER, **given})
        assert answer.status_code == 201, answer.text
        made: dict[str, Any] = answer.json()
        return made

    async def read(self, report: str, language: str = "en", name: str = "me") -> dict[str, Any]:
        answer = await self.people[name].get(
            f"/reports/{report}/document", params={"language": language}
        )
        assert answer.status_code == 200, answer.text
        document: dict[str, Any] = answer.json()
        return document


@pytest.fixture
async def desk(
    app: FastAPI, session: AsyncSession, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Desk]:
    monkeypatch.setattr(moments, "now", lambda: NOW)
    world = await make_world(session)
    counted = await world.indicator(
        "I1",
        title={"en": "Women trained", "ar": "النساء المتدربات", "ckb": "ژنانی ڕاهێنراو"},
        baseline={"value": 0, "year": 2020, "source": None},
    )
    guarded = await world.indicator("I2", sensitivity="restricted")
    await world.indicator("I3", title={"en": "Never reported"})
    await world.publish(counted, "2023Q1", {"value": 10}, at=APPROVED)
    first = await world.publish(counted, "2023Q2", {"value": 30}, at=APPROVED)
    await world.publish(counted, "2023Q2", {"value": 7}, area="IQ-AR", at=APPROVED)
    await world.publish(guarded, "2023Q2", {"value": 3}, at=APPROVED)
    people = {
        name: client_for(app, await make_account(session, role, jurisdiction=side))
        for name, role, side in (
            ("me", "me_team", None),
            ("donor", "donor", None),
            ("federal", "coordinator", "federal"),
        )
    }
    await session.commit()
    yield Desk(world, counted, people, first)
    for client in people.values():
        await client.aclose()


def tables(document: dict[str, Any]) -> dict[str, list[list[dict[str, Any]]]]:
    return {each["sheet"]: each["rows"] for each in document["blocks"] if each["kind"] == "table"}


def rows_of(document: dict[str, Any], sheet: str) -> dict[str, list[Any]]:
    """The texts of a table's rows by their first cell."""
    return {row[0]["text"]: [cell["text"] for cell in row[1:]] for row in tables(document)[sheet]}


async def test_what_is_missing_is_said_before_what_is_achieved(desk: Desk) -> None:
    document = await desk.read((await desk.drafted())["id"])
    heads = [each["text"] for each in document["blocks"] if each["kind"] == "heading"]
    assert heads[0] == "What is missing"
    assert heads.index("Indicators without a figure") < heads.index("Where the plan stands")
    assert list(rows_of(document, "Without a figure")) == ["I3"]
    charts = [each for each in document["blocks"] if each["kind"] == "bar_chart"]
    assert sum(bar["value"] for bar in charts[0]["bars"]) == 3


async def test_the_figures_are_those_of_the_dashboard(desk: Desk) -> None:
    document = await desk.read((await desk.drafted())["id"])
    dashboard = (
        await desk.people["donor"].get(
            "/plans/PLAN/dashboards/national", params={"as_of": NOW.isoformat()}
        )
    ).json()
    told = rows_of(document, "Indicators")
    for each in dashboard["indicators"]:
        standing = each["standing"]
        if standing and standing["value"] is not None:
            assert told[each["code"]][4] == str(standing["value"])
    assert told["I1"][3:5] == ["37", "47"]
    missing = tables(document)["What is missing"][0]
    assert [cell["number"] for cell in missing[2:]] == [
        dashboard["completeness"][name] for name in ("expected", "approved", "late")
    ]
    federal = await desk.read((await desk.drafted(jurisdiction="federal"))["id"])
    assert rows_of(federal, "Indicators")["I1"][3:5] == ["30", "40"]


async def test_a_restricted_figure_is_told_to_nobody(desk: Desk) -> None:
    made = await desk.drafted()
    document = await desk.read(made["id"])
    assert rows_of(document, "Indicators")["I2"][3:5] == ["hidden", "hidden"]
    assert [row[3] for row in tables(document)["By period"] if row[0]["text"] == "I2"] == [
        {"text": "hidden", "number": None}
    ]


async def test_an_annual_report_is_of_one_calendar_year(desk: Desk) -> None:
    document = await desk.read((await desk.drafted(**YEAR))["id"])
    assert document["title"] == "Annual report"
    assert rows_of(document, "Indicators")["I1"][3] == "47"
    for until in ("2023-06-30", "2024-12-31"):
        answer = await desk.people["me"].post("/plans/PLAN/reports", json={**YEAR, "until": until})
        errors = assert_problem(answer, "invalid-request")["errors"]
        assert (errors[0]["pointer"], errors[0]["slug"]) == ("/until", "not-a-year")
    quarter = {"kind": "annual", "period": "2023Q2"}
    answer = await desk.people["me"].post("/plans/PLAN/reports", json=quarter)
    errors = assert_problem(answer, "invalid-request")["errors"]
    assert (errors[0]["pointer"], errors[0]["slug"]) == ("/period", "not-a-year")


async def test_a_side_that_the_plan_does_not_have_has_nothing(
    desk: Desk, session: AsyncSession
) -> None:
    desk.world.plan.jurisdictions = ["federal"]
    await session.commit()
    document = await desk.read((await desk.drafted(jurisdiction="krg"))["id"])
    assert "Indicators" not in tables(document)


async def test_an_issued_report_stays_and_corrections_are_listed_beside_it(
    app: FastAPI, desk: Desk, session: AsyncSession, client: httpx.AsyncClient
) -> None:
    made = await desk.drafted()
    path = f"/reports/{made['id']}"
    answer = await desk.people["me"].post(
        f"{path}/transitions", json={"action": "issue"}, headers={"If-Match": '"v1"'}
    )
    assert answer.status_code == 200, answer.text
    assert await issuing.make_files(app.state.sessions, app.state.files) == len(EVERY_FILE)
    before = await desk.read(made["id"], name="donor")
    assert (await client.get(f"{path}/corrections")).json()["items"] == []
    later = NOW + timedelta(days=20)
    await desk.world.publish(desk.counted, "2023Q2", {"value": 25}, at=later, corrects=desk.first)
    # Of a later period: nothing that the report says.
    await desk.world.publish(desk.counted, "2023Q3", {"value": 99}, at=later)
    await session.commit()
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(moments, "now", lambda: later + timedelta(days=1))
        items = (await client.get(f"{path}/corrections")).json()["items"]
    assert [(each["then"], each["now"]) for each in items] == [("37", "32")]
    assert items[0]["name"]["en"].startswith("Women trained")
    assert await desk.read(made["id"], name="donor") == before


async def test_the_pdf_says_its_words_in_order_and_is_the_same_each_time(desk: Desk) -> None:
    made = await desk.drafted()
    for language, words in (
        ("ar", ("ما الناقص", "النساء المتدربات")),
        ("ckb", ("چی کەمە", "ژنانی ڕاهێنراو")),
    ):
        document = from_json(await desk.read(made["id"], language))
        pdf = FORMATS["pdf"].render(document)
        assert FORMATS["pdf"].render(document) == pdf
        told = " ".join(read_tagged(pdf).text.split())
        places = [told.find(word) for word in words]
        assert -1 not in places, (language, told[:600])
        assert places == sorted(places)


async def test_only_those_who_oversee_or_coordinate_write_one(desk: Desk) -> None:
    federal = desk.people["federal"]
    for given, status in (
        (QUARTER, 403),
        ({**QUARTER, "jurisdiction": "krg"}, 403),
        ({**QUARTER, "jurisdiction": "federal"}, 201),
    ):
        assert (await federal.post("/plans/PLAN/reports", json=given)).status_code == status


async def test_it_costs_the_same_statements_with_more_indicators(
    app: FastAPI, desk: Desk, session: AsyncSession
) -> None:
    made = await desk.drafted()

    async def cost() -> int:
        assert (await desk.people["me"].get("/me")).status_code == 200
        with count_statements(app.state.engine) as seen:
            await desk.read(made["id"])
        return len(seen)

    few = await cost()
    for number in range(20):
        more = await desk.world.indicator(f"N{number:02}")
        await desk.world.publish(more, "2023Q2", {"value": number}, at=APPROVED)
    await session.commit()
    assert await cost() == few
