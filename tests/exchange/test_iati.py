"""The plan as an activity of the IATI standard."""

import tracemalloc
from datetime import date
from decimal import Decimal
from typing import Any

import httpx
import pytest
from fastapi import FastAPI
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from inap.cli import DATA
from inap.exchange import iati_codes as codes
from inap.exchange import iati_document as xml
from inap.exchange.iati import PIECE, IatiExport, IatiSettings
from inap.plans.loading import load_plan
from inap.plans.models import Responsibility, Target
from inap.reported_facts import load_facts
from inap.submissions.published_queries import Reader
from support.access import client_for
from support.factories import make_account, make_actor, make_node
from support.iati import faults, figures, parse
from support.problems import assert_problem
from support.queries import count_driver_statements
from support.world import World

ADDRESS = "/plans/PLAN/exports/iati.xml"
SPANS = {
    "2023Q1": ("2023-01-01", "2023-03-31"),
    "2023Q2": ("2023-04-01", "2023-06-30"),
    "2023Q3": ("2023-07-01", "2023-09-30"),
}


async def file_of(client: httpx.AsyncClient, address: str = ADDRESS) -> Any:
    response = await client.get(address)
    assert response.status_code == 200, response.text
    root = parse(response.content)
    assert faults(root) == []
    return root


async def fill(world: World) -> None:
    """Indicators of every kind at every level, with what a file may tell of them."""
    objective = await make_node(
        world.session, world.plan, "P1.2", parent=world.nodes["P1"], level="objective", position=4
    )
    world.nodes["P1.2"] = objective
    number = await world.indicator(
        "NUMBER", baseline={"value": 4, "year": 2020}, definition={"en": "Held & paid <for>"}
    )
    world.session.add_all(
        [
            Target(indicator_id=number.id, value=Decimal(30), by=date(2026, 12, 31), side="krg"),
            Target(indicator_id=number.id, value=Decimal("4.5"), every="year", note="at least"),
            Target(indicator_id=number.id, value=Decimal(9), by=date(2023, 3, 31)),
            Target(indicator_id=number.id, value=Decimal(90), every="plan"),
        ]
    )
    await world.indicator("UNDATED", node="P1", baseline={"value": 4, "year": None}, position=3)
    share = await world.indicator(
        "SHARE",
        node="P1.1.F1",
        kind="percentage",
        direction="decrease",
        aggregation_time="ratio",
        aggregation_areas="ratio",
    )
    answer = await world.indicator(
        "ANSWER",
        node="P1.2",
        kind="yes_no",
        aggregation_time="last",
        aggregation_areas="ratio",
    )
    words = await world.indicator(
        "TEXT", node="P1.1.K1", kind="qualitative", aggregation_time="none", direction="none"
    )
    index = await world.indicator("INDEX", aggregation_areas="none", position=5)
    other = await make_actor(world.session, "F-MOD", subtype="other")
    world.session.add(
        Responsibility(
            node_id=world.nodes["P1.1.F1"].id, actor_id=other.id, part="lead", position=1
        )
    )
    await world.publish(
        number,
        "2023Q1",
        {"value": "7.25"},
        {"value": 4, "sex": "female"},
        {"value": 2, "sex": "female", "age": '18,"29'},
    )
    await world.publish(number, "2023Q1", {"value": 3}, actor=other)
    await world.publish(number, "2023Q2", {"value": 0}, area="IQ-AR")
    await world.publish(number, "2023Q2", {"value": 2}, area="IQ")
    await world.publish(share, "2023Q1", {"numerator": 1, "denominator": 3})
    await world.publish(share, "2023Q2", {"numerator": 0, "denominator": 0})
    await world.publish(answer, "2023Q1", {"numerator": 1, "denominator": 1})
    await world.publish(words, "2023Q1", {})
    await world.publish(index, "2023Q1", {"value": 3})
    await world.publish(index, "2023Q1", {"value": 4}, actor=other)
    await world.session.commit()


async def test_the_file_keeps_the_schema_the_codelists_and_the_rules(
    client: httpx.AsyncClient, world: World
) -> None:
    await fill(world)
    root = await file_of(client)
    [activity] = root
    assert activity.findtext("iati-identifier") == "UNREGISTERED-PLAN"
    assert activity.find("activity-date[@type='3']").get("iso-date") == "2026-12-31"
    assert [each.get("role") for each in activity.findall("participating-org")] == ["4"]
    assert [each.get("ref") for each in activity.findall("location")] == [
        "IQ-AR", "IQ-BG", "IQ-NI",
    ]  # fmt: skip
    results = {
        result.findtext("title/narrative"): result.get("type") for result in root.iter("result")
    }
    assert results == {"P1": "3", "P1.1": "1", "P1.2": "2"}
    measures = {
        each.find("reference").get("code"): (
            each.get("measure"), each.get("ascending"), each.get("aggregation-status"),
        )
        for each in root.iter("indicator")
    }  # fmt: skip
    assert measures == {
        "UNDATED": ("1", "true", "true"),
        "NUMBER": ("1", "true", "true"),
        "INDEX": ("1", "true", "false"),
        "SHARE": ("2", "false", "false"),
        "TEXT": ("5", None, "false"),
        "ANSWER": ("2", "true", "false"),
    }


def coordinates(row: dict[str, Any]) -> dict[str, Any]:
    names = ("jurisdiction", "sex", "age")
    area = None if row["area"] == "IQ" else row["area"]
    return {
        "days": SPANS[row["period"]],
        "area": area,
        **{name: row[name] for name in names if row[name] is not None},
    }


@pytest.mark.parametrize("code", ["NUMBER", "SHARE", "ANSWER", "TEXT", "INDEX", "UNDATED"])
async def test_the_figures_are_those_of_the_series_and_of_the_national_dashboard(
    client: httpx.AsyncClient, world: World, code: str
) -> None:
    await fill(world)
    told = figures(await file_of(client), code)
    series = (await client.get(f"/plans/PLAN/indicators/{code}/series")).json()["observations"]
    dashboard = (await client.get("/plans/PLAN/dashboards/national")).json()
    [shown] = [each for each in dashboard["indicators"] if each["code"] == code]
    wanted = [
        (each["value"], coordinates(each))
        for each in series
        if code == "TEXT" or each["value"] is not None
    ] + [
        (point["value"], {"days": SPANS[point["period"]], "area": None})
        for point in shown["trend"]
        if code == "TEXT" or point["value"] is not None
    ]
    read = [(None if value is None else float(value), where) for value, where in told]
    assert sorted(read, key=str) == sorted(
        ((None if value is None else float(value), where) for value, where in wanted), key=str
    )
    assert len(read) == {"NUMBER": 7, "SHARE": 2, "ANSWER": 2, "TEXT": 2}.get(code, 0)


async def test_baselines_and_targets_stand_where_the_standard_wants_them(
    client: httpx.AsyncClient, world: World
) -> None:
    await fill(world)
    root = await file_of(client)
    assert [(each.get("year"), each.get("value")) for each in root.iter("baseline")] == [
        ("2020", "4")
    ]  # one without its year is no baseline of the standard
    [number] = root.xpath("//indicator[reference/@code='NUMBER']")
    targets = {
        (
            period.find("period-start").get("iso-date"),
            period.find("period-end").get("iso-date"),
        ): [
            (
                each.get("value"),
                each.xpath("string(dimension/@value)"),
                each.findtext(".//narrative"),
            )
            for each in period.findall("target")
        ]
        for period in number.findall("period")
    }
    assert targets == {
        ("2023-01-01", "2026-12-31"): [("30", "krg", None), ("90", "", None)],
        **{
            (f"{year}-01-01", f"{year}-12-31"): [("4.5", "", "at least")]
            for year in range(2023, 2027)
        },
        SPANS["2023Q1"]: [("9", "", None)],
        SPANS["2023Q2"]: [],
    }


async def test_what_is_hidden_is_counted_and_stands_nowhere(
    app: FastAPI, client: httpx.AsyncClient, world: World
) -> None:
    await fill(world)
    world.indicators["NUMBER"].sensitivity = "restricted"
    await world.session.commit()
    root = await file_of(client)
    series = (await client.get("/plans/PLAN/indicators/NUMBER/series")).json()
    dashboard = (await client.get("/plans/PLAN/dashboards/national")).json()
    [shown] = [each for each in dashboard["indicators"] if each["code"] == "NUMBER"]
    hidden = sum(each["suppressed"] for each in series["observations"])
    hidden += sum(point["value"] is None for point in shown["trend"])
    assert hidden > 2
    told = figures(root, "NUMBER")
    assert all(value is not None for value, _ in told)
    assert len(told) == 7 - hidden
    [said] = root.xpath("//indicator[reference/@code='NUMBER']/description/narrative[1]/text()")
    counts = [
        int(line.partition(": ")[2].split()[0]) for line in said.splitlines() if "hidden" in line
    ]
    assert sum(counts) == hidden
    async with client_for(app, world.account) as admin:
        assert len(figures(await file_of(admin), "NUMBER")) == 7


async def test_texts_stand_in_three_languages_and_sorani_is_marked_as_kurdish(
    client: httpx.AsyncClient, world: World
) -> None:
    world.plan.title = {"en": "A & <B>", "ar": "خطة\ufffe", "ckb": "پلان"}
    world.plan.synthetic = True
    await world.session.commit()
    root = await file_of(client)
    [activity] = root
    assert [
        (each.get("{http://www.w3.org/XML/1998/namespace}lang"), each.text)
        for each in activity.find("title")
    ] == [("en", "A & <B>"), ("ar", "خطة"), ("ku", "پلان")]
    assert "made up" in activity.findtext("description[@type='4']/narrative")


@pytest.mark.usefixtures("world")
async def test_who_publishes_is_named_only_where_a_reference_is_set(
    app: FastAPI, client: httpx.AsyncClient
) -> None:
    plain = await client.get(ADDRESS)
    assert b"INAP_IATI_REFERENCE" in plain.content
    app.state.settings = app.state.settings.model_copy(
        update={"iati_reference": "XX-TEST-1", "iati_publisher": "F-MOI"}
    )
    named = await client.get(ADDRESS, headers={"If-None-Match": plain.headers["etag"]})
    root = parse(named.content)
    assert faults(root) == []
    assert root.findtext("iati-activity/iati-identifier") == "XX-TEST-1-PLAN"
    assert root.find("iati-activity/reporting-org").get("ref") == "XX-TEST-1"
    assert root.findtext("iati-activity/reporting-org/narrative") == "F-MOI"
    assert b"<!--" not in named.content


async def test_the_file_is_polled_with_its_etag_and_asked_for_by_head(
    client: httpx.AsyncClient, world: World
) -> None:
    await fill(world)
    first = await client.get(ADDRESS)
    assert first.headers["content-type"] == "application/xml"
    assert first.headers["content-disposition"] == 'attachment; filename="PLAN-iati.xml"'
    head = await client.head(ADDRESS)
    assert (head.status_code, head.content) == (200, b"")
    for name in ("etag", "x-data-version", "content-type", "content-disposition", "cache-control"):
        assert head.headers[name] == first.headers[name]
    etag = {"If-None-Match": first.headers["etag"]}
    assert (await client.get(ADDRESS, headers=etag)).status_code == 304
    assert (await client.head(ADDRESS, headers=etag)).status_code == 304
    assert (await client.get(ADDRESS)).content == first.content
    await world.publish(world.indicators["NUMBER"], "2023Q3", {"value": 1})
    await world.session.commit()
    assert (await client.get(ADDRESS, headers=etag)).status_code == 200


async def test_a_plan_that_nobody_may_see_yet_is_not_found(
    app: FastAPI, client: httpx.AsyncClient, world: World
) -> None:
    world.plan.published = False
    donor = await make_account(world.session, "donor")
    await world.session.commit()
    assert_problem(await client.get(ADDRESS), "not-found")
    assert_problem(await client.get("/plans/NOPE/exports/iati.xml"), "not-found")
    async with client_for(app, donor) as reader:
        assert_problem(await reader.get(ADDRESS), "not-found")
    assert_problem(await client.get(f"{ADDRESS}?as_of=2023-01-01"), "unknown-parameter")


async def test_statements_and_pieces_stay_few_and_small_while_data_grows(
    app: FastAPI, client: httpx.AsyncClient, world: World
) -> None:
    ages = [{"value": number, "sex": "female", "age": f"group {number}"} for number in range(900)]

    async def statements(number: int) -> tuple[int, int]:
        indicator = await world.indicator(f"I{number}")
        for period in world.periods:
            for area in ("IQ-BG", "IQ-NI", "IQ-AR"):
                await world.publish(indicator, period, {"value": 9}, *ages, area=area)
        await world.session.commit()
        await app.state.engine.dispose()
        with count_driver_statements(app.state.engine) as seen:
            response = await client.get(ADDRESS)
        return sum("pg_catalog" not in each for each in seen), len(response.content)

    few, small = await statements(1)
    many, large = await statements(2)
    assert large > 1.9 * small > 1_000_000
    # Rows come through a cursor, a thousand at a time.
    assert many - few <= 10


async def test_memory_stays_flat_while_data_grows(app: FastAPI, world: World) -> None:
    ages = [{"value": number, "sex": "female", "age": f"group {number}"} for number in range(900)]
    indicator = await world.indicator()
    largest = 0

    async def start(_headers: object) -> None:
        tracemalloc.reset_peak()

    async def write(piece: bytes) -> None:
        nonlocal largest
        largest = max(largest, len(piece))

    async def peak() -> int:
        wanted = IatiSettings(None, None, None, 5)
        reader = Reader(unpublished_plans=False, small_cells=False, unpublished_reports=False)
        export = IatiExport(app.state.engine, "PLAN", reader, wanted, lambda _plan: {})
        tracemalloc.start()
        await export.produce(start, write)
        _, found = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return found

    peaks = []
    for areas in (("IQ-BG",), ("IQ-NI", "IQ-AR", "IQ")):
        for area in areas:
            for period in world.periods:
                await world.publish(indicator, period, {"value": 9}, *ages, area=area)
        await world.session.commit()
        peaks.append(await peak())
    # Four times the rows, which would be some 8 MB more if they were held.
    assert peaks[1] < peaks[0] + 1_000_000
    assert largest < 2 * PIECE


@pytest.mark.parametrize("code", ["INAP-II", "TRAINING"])
async def test_the_plans_that_are_there_make_files_that_keep_the_standard(
    client: httpx.AsyncClient, session: Any, code: str
) -> None:
    await load_plan(session, DATA / code)
    await load_facts(session, DATA / code, lambda _done, _total: None)
    await session.commit()
    root = await file_of(client, f"/plans/{code}/exports/iati.xml")
    listed = {each.get("code") for each in root.iter("reference")}
    assert len(listed) > 10
    assert len(list(root.iter("actual"))) > 20
    assert len(listed) == len(list(root.iter("indicator")))
    assert len(root.findall("iati-activity/participating-org")) > 1


ANY_TEXT = st.text(max_size=20)
WORDS = st.dictionaries(st.sampled_from(["en", "ar", "ckb"]), ANY_TEXT)
DAYS = st.dates(date(2000, 1, 1), date(2100, 1, 1))


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(WORDS, min_size=4, max_size=4),
    st.sampled_from(["ministry", "ngo", "other", "donor"]),
    st.lists(DAYS, min_size=2, max_size=2),
    st.sampled_from(["number", "percentage", "yes_no", "qualitative"]),
    st.sampled_from(["increase", "decrease", "none"]),
    st.sampled_from(["pillar", "objective", "output", "activity", "priority"]),
    st.decimals(allow_nan=False, allow_infinity=False, places=6, max_value=10**9),
    ANY_TEXT,
    DAYS,
)
def test_whatever_a_plan_holds_its_file_keeps_the_standard(
    words: list[dict[str, str]],
    subtype: str,
    days: list[date],
    kind: str,
    direction: str,
    level: str,
    value: Decimal,
    age: str,
    today: date,
) -> None:
    start, end = sorted(days)
    first, *_, last = words
    amount = xml.Amount(str(value), "IQ-BG", (("age", age),), last)
    body = (
        xml.opening(
            xml.Activity(
                code="PLAN",
                title=first,
                descriptions=(("1", {"en": "What it is."}),),
                start=start,
                end=end,
                status=codes.activity_status(start, end, today),
                updated=None,
                organisations=(xml.Organisation("F-1", words[1], subtype),),
                places=(xml.Place("IQ-BG", words[2]),),
            ),
            xml.Publisher(None, {"en": "INAP Portal"}, subtype),
        )
        + xml.result_start(xml.Result("P1", level, words[1], {"en": "P1"}))
        + xml.indicator_start(
            xml.Measured("I1", words[2], last, kind, direction, "sum", "sum", (2020, "1"), None)
        )
        + xml.period_start(start, end, [amount])
        + xml.actual(amount)
        + xml.PERIOD_END
        + xml.INDICATOR_END
        + xml.RESULT_END
        + xml.CLOSING
    )
    assert faults(parse(body.encode())) == []


def test_a_file_that_breaks_the_standard_is_found_out() -> None:
    bad = b"""<iati-activities version="9.99"><iati-activity>
    <iati-identifier>A</iati-identifier></iati-activity></iati-activities>"""
    found = faults(parse(bad))
    assert any("reporting-org" in each for each in found)
    assert any("9.99 is not in Version" in each for each in found)
    assert any("atleast_one" in each for each in found)
