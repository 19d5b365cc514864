"""The federal, KRG and national dashboards."""

from datetime import UTC, date, datetime
from typing import Any

import httpx
import pytest
from fastapi import FastAPI

from inap.kit import hot
from inap.plans.models import Target
from support.access import client_for
from support.factories import make_account, make_period, make_plan
from support.observations import make_submission
from support.problems import assert_problem
from support.world import World

TODAY = date(2025, 1, 1)


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hot, "today", TODAY.isoformat)


async def read(client: httpx.AsyncClient, side: str = "national", **query: str) -> dict[str, Any]:
    response = await client.get(f"/plans/PLAN/dashboards/{side}", params=query)
    assert response.status_code == 200, response.text
    document: dict[str, Any] = response.json()
    return document


async def only_indicator(client: httpx.AsyncClient, side: str = "national") -> dict[str, Any]:
    (found,) = (await read(client, side))["indicators"]
    return dict(found)


async def test_a_plan_without_data_has_a_dashboard(client: httpx.AsyncClient, world: World) -> None:
    await world.indicator()
    await world.session.commit()
    document = await read(client)
    assert document["elapsed"] == 0.5006
    assert document["thresholds"] == {"on_track": 0.9, "at_risk": 0.6}
    assert document["completeness"] == {
        "expected": 6,
        "reported": None,
        "approved": 0,
        "late": 6,
    }
    assert [node["code"] for node in document["nodes"]] == ["P1", "P1.1", "P1.1.F1", "P1.1.K1"]
    (indicator,) = document["indicators"]
    assert indicator["latest"] is indicator["standing"] is indicator["target"] is None
    assert indicator["trend"] == []
    assert indicator["sides"] == {"federal": None, "krg": None}
    assert indicator["status"] == {
        "code": "no_data",
        "progress": None,
        "elapsed": 0.5006,
        "threshold": None,
        "reason": "no-data",
    }


async def test_each_side_shows_its_own_figures_and_the_national_one_both(
    client: httpx.AsyncClient, world: World
) -> None:
    indicator = await world.indicator()
    await world.publish(indicator, "2023Q1", {"value": 5})
    await world.publish(indicator, "2023Q2", {"value": "1.5"})
    await world.publish(indicator, "2023Q2", {"value": 20}, area="IQ-AR")
    await world.session.commit()
    federal = await only_indicator(client, "federal")
    assert federal["trend"] == [
        {"period": "2023Q1", "value": 5},
        {"period": "2023Q2", "value": 1.5},
    ]
    assert federal["latest"]["period"] == "2023Q2"
    assert federal["standing"] == {
        "value": 6.5,
        "numerator": None,
        "denominator": None,
        "parts": 2,
        "suppressed": False,
    }
    assert federal["sides"] is None
    assert federal["completeness"]["expected"] == 3
    krg = await only_indicator(client, "krg")
    assert (krg["standing"]["value"], krg["standing"]["parts"]) == (20, 1)
    national = await only_indicator(client)
    assert national["standing"]["value"] == 26.5
    assert national["sides"] == {"federal": 6.5, "krg": 20}
    assert national["latest"]["value"] == 21.5


async def test_a_side_shows_the_nodes_and_indicators_that_are_not_of_the_other(
    client: httpx.AsyncClient, world: World
) -> None:
    await world.indicator("OUTPUT")
    await world.indicator("FEDERAL", "P1.1.F1")
    await world.indicator("KRG", "P1.1.K1")
    await world.session.commit()
    document = await read(client, "krg")
    assert [node["code"] for node in document["nodes"]] == ["P1", "P1.1", "P1.1.K1"]
    assert [each["code"] for each in document["indicators"]] == ["KRG", "OUTPUT"]
    assert {node["code"]: node["indicators"] for node in document["nodes"]} == {
        "P1": 2,
        "P1.1": 2,
        "P1.1.K1": 1,
    }


async def test_an_indicator_of_the_other_side_shows_where_it_has_a_figure(
    client: httpx.AsyncClient, world: World
) -> None:
    indicator = await world.indicator("FEDERAL", "P1.1.F1")
    await world.publish(indicator, "2023Q1", {"value": 5}, area="IQ-AR")
    await world.session.commit()
    found = await only_indicator(client, "krg")
    assert (found["code"], found["node"]) == ("FEDERAL", "P1.1.F1")


async def test_a_figure_is_held_against_the_target_in_force(
    client: httpx.AsyncClient, world: World
) -> None:
    indicator = await world.indicator(baseline={"value": 10, "year": 2022, "source": "001:L399"})
    for value, by, side in ((60, date(2024, 6, 30), None), (110, date(2026, 12, 31), None)):
        world.session.add(Target(indicator_id=indicator.id, value=value, by=by, side=side))
    world.session.add(
        Target(indicator_id=indicator.id, value=30, by=date(2026, 12, 31), side="krg")
    )
    await world.publish(indicator, "2023Q1", {"value": 60})
    await world.publish(indicator, "2023Q1", {"value": 20}, area="IQ-AR")
    await world.session.commit()
    federal = await only_indicator(client, "federal")
    assert federal["target"] == {"value": 110, "by": "2026-12-31", "every": None}
    assert federal["baseline"] == {
        "value": 10,
        "year": 2022,
        "source": {"file": "001", "line": 399},
    }
    assert federal["progress"] == 0.5
    assert federal["status"] == {
        "code": "on_track",
        "progress": 0.5,
        "elapsed": 0.5006,
        "threshold": 0.9,
        "reason": None,
    }
    krg = await only_indicator(client, "krg")
    assert (krg["target"]["value"], krg["progress"]) == (30, 0.5)


async def test_the_time_frame_of_an_activity_counts_instead_of_the_plans(
    client: httpx.AsyncClient, world: World
) -> None:
    world.nodes["P1.1.F1"].time_frame = {
        "text": "2023-2024",
        "start": "2023-01-01",
        "end": "2024-12-31",
        "stages": [],
    }
    indicator = await world.indicator("I1", "P1.1.F1", baseline={"value": 0})
    world.session.add(Target(indicator_id=indicator.id, value=100, by=date(2026, 12, 31)))
    await world.publish(indicator, "2023Q1", {"value": 50})
    await world.session.commit()
    found = await only_indicator(client, "federal")
    assert found["status"]["elapsed"] == 1
    assert found["status"]["code"] == "behind"


async def test_a_yearly_target_is_held_against_the_last_year_with_figures(
    client: httpx.AsyncClient, world: World
) -> None:
    indicator = await world.indicator(baseline={"value": 0})
    world.session.add(Target(indicator_id=indicator.id, value=10, every="year"))
    world.periods["2024Q1"] = await make_period(world.session, world.plan, "2024Q1")
    world.periods["2024Q3"] = await make_period(world.session, world.plan, "2024Q3")
    await world.publish(indicator, "2023Q1", {"value": 100})
    await world.publish(indicator, "2024Q1", {"value": 3})
    await world.publish(indicator, "2024Q3", {"value": 5})
    await world.session.commit()
    found = await only_indicator(client, "federal")
    assert found["target"] == {"value": 10, "by": None, "every": "year"}
    assert found["standing"]["value"] == 108
    assert found["progress"] == 0.8
    assert found["status"]["elapsed"] == 1
    assert found["status"]["code"] == "at_risk"


async def test_a_node_tells_the_worst_status_and_the_mean_progress_below_it(
    client: httpx.AsyncClient, world: World
) -> None:
    for code, node, value in (
        ("I1", "P1.1", 100),
        ("I2", "P1.1.F1", 20),
        ("I3", "P1.1.F1", -30),
        ("I4", "P1.1.F1", None),
    ):
        indicator = await world.indicator(code, node, baseline={"value": 0})
        world.session.add(Target(indicator_id=indicator.id, value=50, by=date(2026, 12, 31)))
        if value is not None:
            await world.publish(indicator, "2023Q1", {"value": value})
    await world.session.commit()
    nodes = {node["code"]: node for node in (await read(client, "federal"))["nodes"]}
    assert nodes["P1.1"]["progress"] == 0.4666
    assert (nodes["P1.1"]["measured"], nodes["P1.1"]["indicators"]) == (3, 4)
    assert nodes["P1.1"]["status"]["code"] == "behind"
    assert nodes["P1.1.F1"]["progress"] == 0.2
    assert nodes["P1"]["completeness"] == {
        "expected": 12,
        "reported": None,
        "approved": 3,
        "late": 9,
    }


async def test_an_indicator_measuring_several_nodes_counts_once_for_those_above(
    client: httpx.AsyncClient, world: World
) -> None:
    indicator = await world.indicator("I1", "P1.1.F1")
    await world.measure(indicator, "P1.1.K1")
    await world.session.commit()
    counted = {
        node["code"]: node["indicators"] for node in (await read(client, "national"))["nodes"]
    }
    assert counted == {"P1": 1, "P1.1": 1, "P1.1.F1": 1, "P1.1.K1": 1}
    assert (await only_indicator(client, "krg"))["node"] == "P1.1.K1"


async def test_completeness_tells_those_who_work_here_what_is_handed_in(
    app: FastAPI, client: httpx.AsyncClient, world: World
) -> None:
    indicator = await world.indicator()
    await world.publish(indicator, "2023Q1", {"value": 5}, area="IQ-BG")
    await world.publish(indicator, "2023Q1", {"value": 5}, area="IQ-NI")
    for period, area, state in (
        ("2023Q1", "IQ", "submitted"),
        ("2023Q2", "IQ-BG", "submitted"),
        ("2023Q2", "IQ-NI", "verified"),
        ("2023Q3", "IQ-BG", "draft"),
        ("2023Q3", "IQ-NI", "returned"),
    ):
        await make_submission(
            world.session,
            world.account,
            indicator,
            world.federal,
            world.periods[period],
            area,
            state=state,
        )
    await world.session.commit()
    public = await read(client, "federal")
    assert public["completeness"] == {"expected": 3, "reported": None, "approved": 1, "late": 2}
    async with client_for(app, world.account) as admin:
        internal = await read(admin, "federal")
    assert internal["completeness"] == {"expected": 3, "reported": 2, "approved": 1, "late": 1}
    assert internal["indicators"][0]["completeness"] == internal["completeness"]


async def test_a_period_counts_once_it_has_ended_and_is_late_once_it_was_due(
    client: httpx.AsyncClient, world: World
) -> None:
    await world.indicator()
    await make_period(
        world.session, world.plan, "2024Q4", opens_on=date(2024, 12, 31), due_on=date(2025, 1, 31)
    )
    await make_period(
        world.session, world.plan, "2025Q1", opens_on=date(2025, 3, 31), due_on=date(2025, 4, 30)
    )
    await make_period(world.session, world.plan, "2024")
    await world.session.commit()
    document = await read(client, "federal")
    assert (document["completeness"]["expected"], document["completeness"]["late"]) == (4, 3)


async def test_as_of_judges_what_was_known_on_that_day(
    app: FastAPI, client: httpx.AsyncClient, world: World
) -> None:
    indicator = await world.indicator(baseline={"value": 0})
    world.session.add(Target(indicator_id=indicator.id, value=10, by=date(2026, 12, 31)))
    first = await world.publish(
        indicator, "2023Q1", {"value": 5}, at=datetime(2023, 5, 1, tzinfo=UTC)
    )
    await world.publish(
        indicator,
        "2023Q1",
        {"value": 8},
        at=datetime(2023, 9, 1, tzinfo=UTC),
        corrects=first,
    )
    await world.session.commit()
    then = await read(client, "federal", as_of="2023-07-15T12:00:00Z")
    assert (then["today"], then["as_of"]) == ("2023-07-15", "2023-07-15T12:00:00+00:00")
    (found,) = then["indicators"]
    assert (found["standing"]["value"], found["progress"]) == (5, 0.5)
    assert then["completeness"]["approved"] == 1
    before = await read(client, "federal", as_of="2023-04-01T00:00:00Z")
    assert before["indicators"][0]["standing"] is None
    assert before["completeness"]["approved"] == 0
    async with client_for(app, world.account) as admin:
        seen = await read(admin, "federal", as_of="2023-07-15T12:00:00Z")
    assert seen["completeness"]["reported"] == 1


async def test_progress_of_a_hidden_figure_is_not_told(
    app: FastAPI, client: httpx.AsyncClient, world: World
) -> None:
    indicator = await world.indicator(sensitivity="restricted", baseline={"value": 0})
    world.session.add(Target(indicator_id=indicator.id, value=10, by=date(2026, 12, 31)))
    await world.publish(indicator, "2023Q1", {"value": 3})
    await world.session.commit()
    found = await only_indicator(client, "federal")
    assert found["standing"] == {
        "value": None,
        "numerator": None,
        "denominator": None,
        "parts": 1,
        "suppressed": True,
    }
    assert found["latest"]["suppressed"] is True
    assert found["trend"] == [{"period": "2023Q1", "value": None}]
    assert found["progress"] is None
    assert (found["status"]["code"], found["status"]["reason"]) == ("reported", "suppressed")
    national = await only_indicator(client)
    assert national["sides"] == {"federal": None, "krg": None}
    then = await read(client, "federal", as_of="2199-01-01T00:00:00Z")
    assert then["indicators"][0]["standing"]["suppressed"] is True
    assert then["indicators"][0]["trend"] == [{"period": "2023Q1", "value": None}]
    assert all(node["progress"] is None for node in then["nodes"])
    async with client_for(app, world.account) as admin:
        assert (await only_indicator(admin, "federal"))["progress"] == 0.3


async def test_a_text_or_figures_without_a_sum_are_reported(
    client: httpx.AsyncClient, world: World
) -> None:
    text = await world.indicator("TEXT", kind="qualitative", aggregation_time="none")
    await world.publish(text, "2023Q1", {})
    index = await world.indicator("INDEX", aggregation_time="none", aggregation_areas="none")
    await world.publish(index, "2023Q1", {"value": 5})
    await world.publish(index, "2023Q2", {"value": 7})
    await world.session.commit()
    document = await read(client, "federal")
    for found in document["indicators"]:
        assert found["standing"]["value"] is None
        assert found["status"]["code"] == "reported"
        assert found["status"]["reason"] == "no-common-figure"
    assert document["nodes"][0]["status"]["code"] == "reported"


async def test_a_dashboard_that_is_not_there_is_not_found(
    client: httpx.AsyncClient, world: World
) -> None:
    world.plan.jurisdictions = ["federal"]
    await world.session.commit()
    assert_problem(await client.get("/plans/NOPE/dashboards/national"), "not-found")
    assert_problem(await client.get("/plans/PLAN/dashboards/krg"), "not-found")
    assert_problem(await client.get("/plans/PLAN/dashboards/all"), "invalid-request")
    assert (await client.get("/plans/PLAN/dashboards/federal")).status_code == 200


async def test_a_plan_without_nodes_and_periods_has_a_dashboard(
    client: httpx.AsyncClient, world: World
) -> None:
    await make_plan(world.session, "EMPTY")
    await world.session.commit()
    response = await client.get("/plans/EMPTY/dashboards/national")
    assert response.json()["nodes"] == []


async def test_readers_of_unpublished_counts_get_an_etag_of_the_bytes(
    app: FastAPI, client: httpx.AsyncClient, world: World
) -> None:
    indicator = await world.indicator()
    focal = await make_account(world.session, "focal_point", actor=world.federal)
    await world.session.commit()
    address = "/plans/PLAN/dashboards/federal"
    public = (await client.get(address)).headers
    assert public["cache-control"] == "public, no-cache"
    async with client_for(app, focal) as reader:
        first = await reader.get(address)
        assert first.headers["cache-control"] == "private, no-cache"
        same = await reader.get(address, headers={"If-None-Match": first.headers["etag"]})
        assert same.status_code == 304
        await make_submission(
            world.session,
            world.account,
            indicator,
            world.federal,
            world.periods["2023Q1"],
            state="submitted",
        )
        await world.session.commit()
        moved = await reader.get(address, headers={"If-None-Match": first.headers["etag"]})
    assert moved.json()["completeness"]["reported"] == 1
    again = await client.get(address, headers={"If-None-Match": public["etag"]})
    assert again.status_code == 304


async def test_the_public_etag_changes_with_the_day(
    client: httpx.AsyncClient, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    await world.session.commit()
    address = "/plans/PLAN/dashboards/federal"
    etag = (await client.get(address)).headers["etag"]
    monkeypatch.setattr(hot, "today", lambda: "2025-01-02")
    response = await client.get(address, headers={"If-None-Match": etag})
    assert response.status_code == 200
    assert response.json()["today"] == "2025-01-02"


async def test_an_indicator_says_whether_it_is_asked_for_by_governorate(
    client: httpx.AsyncClient, world: World
) -> None:
    await world.indicator("I1", disaggregation=["sex", "area"])
    await world.indicator("I2", disaggregation=["sex", "age"])
    await world.session.commit()
    found = {each["code"]: each["split_by_area"] for each in (await read(client))["indicators"]}
    assert found == {"I1": True, "I2": False}
