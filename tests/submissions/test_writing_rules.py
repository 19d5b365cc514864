"""What may be reported, by whom, for which period and area, and with which values."""

from datetime import date
from typing import Any

import pytest
from fastapi import FastAPI
from sqlalchemy.ext.asyncio import AsyncSession

from inap.submissions.admission import Place, Span, is_open, jurisdiction_of
from support.access import client_for
from support.factories import make_account, make_actor, make_area, make_period
from support.problems import assert_problem
from support.reporting import Desk, World, fact


def span(**given: Any) -> Span:
    return Span(
        **{
            "code": "2023Q1",
            "kind": "quarter",
            "start": date(2023, 1, 1),
            "end": date(2023, 3, 31),
            "opens_on": date(2023, 4, 1),
            "due_on": date(2023, 4, 15),
            "locks_on": date(2023, 4, 30),
            **given,
        }
    )


def test_a_period_takes_entries_from_its_opening_to_the_end_of_its_last_day() -> None:
    open_on = {day: is_open(span(), date(2023, 4, day)) for day in (1, 15, 30)}
    assert all(open_on.values())
    assert not is_open(span(), date(2023, 3, 31))
    assert not is_open(span(), date(2023, 5, 1))
    assert is_open(span(locks_on=None), date(2030, 1, 1))


def test_the_area_decides_for_who_belongs_to_neither_government() -> None:
    country = Place("IQ", "country", None, None)
    region = Place("IQ-KR", "region", "krg", None)
    assert jurisdiction_of(None, country) == "federal"
    assert jurisdiction_of(None, region) == "krg"
    assert jurisdiction_of("federal", country) == "federal"


async def report(desk: Desk, name: str = "focal", **given: Any) -> Any:
    return await desk[name].post("/submissions", json=fact(desk.world, **given))


@pytest.mark.parametrize("field", ["plan", "indicator", "actor", "period", "area"])
async def test_an_unknown_code_is_named_by_its_field(desk: Desk, field: str) -> None:
    document = assert_problem(await report(desk, **{field: "NONE"}), "invalid-request")
    assert document["errors"] == [{"pointer": f"/{field}", "slug": "unknown-code", "params": {}}]


async def test_every_unknown_code_is_named(desk: Desk) -> None:
    document = assert_problem(
        await report(desk, actor="X", period="Y", area="Z"), "invalid-request"
    )
    assert [error["pointer"] for error in document["errors"]] == ["/actor", "/area", "/period"]


async def test_nobody_reports_for_another_body(desk: Desk) -> None:
    document = assert_problem(await report(desk, "kfocal"), "not-permitted")
    assert document["params"] == {"action": "create", "needs": "report"}


@pytest.mark.parametrize("name", ["verifier", "coordinator"])
async def test_who_does_not_report_is_told_which_role_does(desk: Desk, name: str) -> None:
    assert_problem(await report(desk, name), "forbidden")


async def test_an_actor_reports_on_its_own_indicators_only(
    app: FastAPI, desk: Desk, session: AsyncSession
) -> None:
    other = await make_actor(session, "F-MOD")
    desk.clients["other"] = client_for(app, await make_account(session, "reporter", actor=other))
    await session.commit()
    document = assert_problem(await report(desk, "other", actor="F-MOD"), "not-a-reporter")
    assert document["params"] == {"actor": "F-MOD", "reporters": ["F-MOI", "K-MOI"]}


async def test_a_coarser_period_fits_and_a_finer_one_does_not(
    desk: Desk, world: World, session: AsyncSession
) -> None:
    await world.add_indicator(session, "YEARLY", frequency="year")
    await make_period(session, world.plan, "2022", due_on=date(2023, 5, 1))
    await session.commit()
    document = assert_problem(await report(desk, indicator="YEARLY"), "wrong-period")
    assert document["params"] == {"period": "2023Q1", "kind": "quarter", "frequency": "year"}
    assert (await report(desk, period="2022")).status_code == 201
    assert (await report(desk, indicator="YEARLY", period="2022")).status_code == 201


async def test_a_period_that_is_not_open_says_its_dates(
    desk: Desk, world: World, session: AsyncSession
) -> None:
    await make_period(session, world.plan, "2023Q2")
    await make_period(
        session,
        world.plan,
        "2022Q4",
        opens_on=date(2022, 12, 31),
        due_on=date(2023, 2, 1),
        locks_on=date(2023, 4, 9),
    )
    await session.commit()
    early = assert_problem(await report(desk, period="2023Q2"), "period-not-open")
    assert early["params"]["opens_on"] == "2023-06-30"
    late = assert_problem(await report(desk, period="2022Q4"), "period-closed")
    assert late["params"] == {
        "period": "2022Q4",
        "opens_on": "2022-12-31",
        "due_on": "2023-02-01",
        "locks_on": "2023-04-09",
    }


async def test_a_draft_of_a_closed_period_is_closed_too(
    desk: Desk, world: World, session: AsyncSession
) -> None:
    made = await desk.report()
    world.period.opens_on = date(2023, 1, 1)
    world.period.due_on = date(2023, 2, 1)
    world.period.locks_on = date(2023, 4, 9)
    session.add(world.period)
    await session.commit()
    seen = (await desk["focal"].get(f"/submissions/{made['id']}")).json()
    assert seen["allowed"] == []
    document = assert_problem(await desk.step("focal", made, "submit"), "period-closed")
    assert document["params"]["locks_on"] == "2023-04-09"
    change = await desk["focal"].patch(
        f"/submissions/{made['id']}", json={"values": []}, headers={"If-Match": "*"}
    )
    assert_problem(change, "period-closed")


@pytest.mark.parametrize(
    ("name", "actor", "area"),
    [
        ("focal", "F-MOI", "IQ-AR"),
        ("focal", "F-MOI", "IQ-KR"),
        ("kfocal", "K-MOI", "IQ"),
        ("kfocal", "K-MOI", "IQ-BG"),
    ],
)
async def test_an_area_of_the_other_government_does_not_fit(
    desk: Desk, name: str, actor: str, area: str
) -> None:
    document = assert_problem(await report(desk, name, actor=actor, area=area), "wrong-area")
    assert document["params"]["reason"] == "jurisdiction"


@pytest.mark.parametrize(
    ("name", "actor", "area"),
    [
        ("focal", "F-MOI", "IQ"),
        ("focal", "F-MOI", "IQ-BG"),
        ("kfocal", "K-MOI", "IQ-KR"),
        ("kfocal", "K-MOI", "IQ-AR"),
    ],
)
async def test_an_area_of_the_own_government_fits(
    desk: Desk, name: str, actor: str, area: str
) -> None:
    assert (await report(desk, name, actor=actor, area=area)).status_code == 201


async def test_an_area_has_to_exist_in_the_period(
    desk: Desk, world: World, session: AsyncSession
) -> None:
    await make_area(
        session, "IQ-X-HA", jurisdiction="krg", parent_code="IQ-KR", begins_on=date(2023, 4, 1)
    )
    await make_period(session, world.plan, "2023Q2", opens_on=date(2023, 4, 1))
    await session.commit()
    given = {"actor": "K-MOI", "area": "IQ-X-HA"}
    document = assert_problem(await report(desk, "kfocal", **given), "wrong-area")
    assert document["params"]["begins_on"] == "2023-04-01"
    assert (await report(desk, "kfocal", period="2023Q2", **given)).status_code == 201


async def test_an_indicator_by_area_takes_governorates_only(
    desk: Desk, world: World, session: AsyncSession
) -> None:
    await world.add_indicator(session, "LOCAL", disaggregation=["area"])
    document = assert_problem(await report(desk, indicator="LOCAL"), "wrong-area")
    assert document["params"]["reason"] == "governorate-required"
    assert (await report(desk, indicator="LOCAL", area="IQ-BG")).status_code == 201


async def test_one_fact_has_one_place(desk: Desk) -> None:
    made = await desk.report()
    document = assert_problem(await report(desk, "focal2"), "submission-exists")
    assert document["params"]["submission"] == made["id"]


async def test_the_whole_and_its_parts_are_not_both_reported(desk: Desk) -> None:
    made = await desk.bring_to("submitted")
    document = assert_problem(await report(desk, area="IQ-BG"), "area-overlap")
    assert document["params"]["area"] == "IQ"
    assert document["params"]["submission"] == made["id"]
    begun = await desk.report("kfocal", actor="K-MOI", area="IQ-AR")
    await desk.step("kfocal", begun, "submit")
    document = assert_problem(
        await report(desk, "kfocal", actor="K-MOI", area="IQ-KR"), "area-overlap"
    )
    assert document["params"]["area"] == "IQ-AR"


async def test_a_draft_for_the_wrong_area_keeps_nobody_from_the_right_one(desk: Desk) -> None:
    wrong = await desk.report(area="IQ")
    right = await desk.report(area="IQ-BG")
    await desk.step("focal", right, "submit")
    document = assert_problem(await desk.step("focal", wrong, "submit"), "area-overlap")
    assert document["params"]["submission"] == right["id"]


async def test_two_governorates_do_not_overlap(desk: Desk) -> None:
    await desk.report(area="IQ-BG")
    assert (await report(desk, area="IQ-BA")).status_code == 201


@pytest.mark.parametrize("area", ["IQ", "IQ-BG"])
async def test_a_time_is_reported_once_whatever_the_period_is_called(
    desk: Desk, world: World, session: AsyncSession, area: str
) -> None:
    await make_period(session, world.plan, "2023", opens_on=date(2023, 1, 1))
    await make_period(session, world.plan, "2023Q2", opens_on=date(2023, 4, 1))
    await session.commit()
    begun = await desk.report(area="IQ-BG")
    await desk.step("focal", begun, "submit")
    document = assert_problem(await report(desk, period="2023", area=area), "period-overlap")
    assert document["params"]["period"] == "2023Q1"
    assert (await report(desk, period="2023", area="IQ-BA")).status_code == 201
    assert (await report(desk, period="2023Q2", area="IQ-BG")).status_code == 201


VALUES: dict[str, tuple[str, Any, str, str]] = {
    "text in a number": ("I1", [{"value": "many"}], "/values/0/value", "not-a-number"),
    "half a workshop": ("I1", [{"value": 1.5}], "/values/0/value", "value-not-whole"),
    "a negative count": ("I1", [{"value": -1}], "/values/0/value", "value-negative"),
    "a field of another kind": ("I1", [{"yes": True}], "/values/0/yes", "value-not-expected"),
    "nothing": ("I1", [{}], "/values/0/value", "value-missing"),
    "the same twice": ("I1", [{"value": 1}, {"value": 2}], "/values/1", "cell-repeated"),
    "an age no one has": ("I1", [{"age": "7", "value": 1}], "/values/0/age", "age-unknown"),
    "a sex no one has": ("I1", [{"sex": "f", "value": 1}], "/values/0/sex", "literal-error"),
    "parts above the whole": (
        "I1",
        [{"value": 1}, {"sex": "female", "value": 2}],
        "/values/0/value",
        "parts-exceed-total",
    ),
    "numerator above denominator": (
        "SHARE",
        [{"numerator": 2, "denominator": 1}],
        "/values/0/numerator",
        "numerator-above-denominator",
    ),
    "a share of nothing": (
        "SHARE",
        [{"numerator": 0, "denominator": 0}],
        "/values/0/denominator",
        "denominator-zero",
    ),
}


@pytest.mark.parametrize("what", VALUES)
async def test_values_that_cannot_be_are_refused_by_name(
    desk: Desk, world: World, session: AsyncSession, what: str
) -> None:
    await world.add_indicator(session, "SHARE", kind="percentage", unit="percent")
    indicator, values, pointer, slug = VALUES[what]
    document = assert_problem(
        await report(desk, indicator=indicator, values=values), "invalid-request"
    )
    assert (pointer, slug) in [(error["pointer"], error["slug"]) for error in document["errors"]]
    made = await desk.report()
    patched = await desk["focal"].patch(
        f"/submissions/{made['id']}", json={"values": values}, headers={"If-Match": "*"}
    )
    assert_problem(patched, "invalid-request")


async def test_money_may_have_halves(desk: Desk, world: World, session: AsyncSession) -> None:
    await world.add_indicator(session, "MONEY", unit="amount")
    made = await desk.report(indicator="MONEY", values=[{"value": "١٬٢٣٤٫٥٠"}])
    assert made["values"][0]["value"] == 1234.5


async def test_a_total_follows_from_whole_parts(
    desk: Desk, world: World, session: AsyncSession
) -> None:
    await world.add_indicator(session, "PEOPLE", unit="person", disaggregation=["sex"])
    parts = [{"sex": sex, "value": 2} for sex in ("female", "male", "unknown")]
    made = await desk.report(indicator="PEOPLE", values=parts)
    assert made["values"][0] == {
        "sex": None,
        "age": None,
        "value": 6,
        "numerator": None,
        "denominator": None,
        "yes": None,
        "text": None,
    }


async def test_a_draft_may_lack_what_a_submission_may_not(
    desk: Desk, world: World, session: AsyncSession
) -> None:
    await world.add_indicator(session, "PEOPLE", unit="person", disaggregation=["sex"])
    empty = await desk.report(values=[])
    document = assert_problem(await desk.step("focal", empty, "submit"), "incomplete-submission")
    assert [error["slug"] for error in document["errors"]] == ["total-missing"]
    whole = await desk.report(indicator="PEOPLE", values=[{"value": 3}])
    document = assert_problem(await desk.step("focal", whole, "submit"), "incomplete-submission")
    assert document["errors"] == [
        {"pointer": "/values", "slug": "disaggregation-missing", "params": {"dimension": "sex"}}
    ]
