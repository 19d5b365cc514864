"""Kept figures, figures as of a moment, and the pure rule say the same on any reports."""

import asyncio
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any, cast

import hypothesis
import pytest
from fastapi import FastAPI
from hypothesis import HealthCheck, given
from hypothesis import strategies as st
from sqlalchemy import select, text

from inap.actors.models import Actor
from inap.dashboards.figure_queries import list_period_figures, list_standing
from inap.dashboards.schemas import Series
from inap.dashboards.series_queries import build_series, find_indicator
from inap.kit.bare import bare_snapshot
from inap.main import create_app
from inap.settings import Settings
from inap.submissions.publishable import SCOPES, Observed, publishable_figures
from inap.submissions.published_queries import Reader
from inap.submissions.rollup import Declared, Figure, Reported, period_figures, standing_figure
from support.factories import make_actor, make_period
from support.world import World, make_world

PERIODS = ("2023Q1", "2023Q2", "2023")
AREAS = ("IQ-BG", "IQ-NI", "IQ-AR")
BEGIN = datetime(2024, 1, 1, tzinfo=UTC)
EVERYTHING = Reader(unpublished_plans=True, small_cells=True, unpublished_reports=True)

amounts = st.decimals("0", "1000", places=2)


@st.composite
def numbers(draw: st.DrawFn, kind: str) -> dict[str, Any]:
    """The total of a submission of this kind; now and then without data."""
    if kind == "qualitative" or draw(st.integers(0, 9)) == 0:
        return {}
    if kind == "number":
        return {"value": draw(amounts)}
    if kind == "yes_no":
        return {"numerator": draw(st.integers(0, 1)), "denominator": 1}
    denominator = draw(amounts)
    return {"numerator": draw(st.decimals(0, denominator, places=2)), "denominator": denominator}


@st.composite
def histories(draw: st.DrawFn) -> dict[str, Any]:
    kind = draw(st.sampled_from(("number", "percentage", "yes_no", "qualitative")))
    reporters = draw(
        st.lists(
            st.tuples(st.sampled_from(("F-MOI", "F-MOD", "K-MOI")), st.sampled_from(AREAS)),
            min_size=1,
            max_size=3,
        )
    )
    places = st.builds(
        lambda reporter, period: (*reporter, period),
        st.sampled_from(reporters),
        st.sampled_from(PERIODS),
    )
    return {
        "kind": kind,
        "aggregation_time": draw(st.sampled_from(("sum", "last", "ratio", "none"))),
        "aggregation_areas": draw(st.sampled_from(("sum", "ratio", "none"))),
        # Published one after the other; a place that comes again is corrected.
        "publications": draw(st.lists(st.tuples(places, numbers(kind)), min_size=2, max_size=9)),
    }


@pytest.fixture
def runner(database: str, settings: Settings) -> Iterator[tuple[asyncio.Runner, FastAPI, World]]:
    """A loop of its own, because hypothesis calls a plain function many times over."""

    async def prepare(app: FastAPI) -> World:
        session = app.state.sessions()
        world = await make_world(session)
        world.periods["2023"] = await make_period(session, world.plan, "2023")
        await make_actor(session, "F-MOD")
        await session.commit()
        return world

    with asyncio.Runner() as loop:
        app = create_app(settings, database)
        world = loop.run(prepare(app))
        yield loop, app, world
        loop.run(world.session.close())
        loop.run(app.state.engine.dispose())


@hypothesis.settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(history=histories(), cut=st.integers(0, 9))
def test_all_three_agree(
    runner: tuple[asyncio.Runner, FastAPI, World], history: dict[str, Any], cut: int
) -> None:
    loop, app, world = runner
    loop.run(check(app, world, history, cut))


async def check(app: FastAPI, world: World, history: dict[str, Any], cut: int) -> None:
    session = world.session
    publications = history["publications"]
    declared = {key: value for key, value in history.items() if key != "publications"}
    indicator = await world.indicator(f"I{await count(world)}", **declared)
    actors = {
        code: await find_actor(world, code) for code in {place[0] for place, _ in publications}
    }
    made: dict[Any, Any] = {}
    for number, (place, cells) in enumerate(publications):
        actor, area, period = place
        made[place] = await world.publish(
            indicator,
            period,
            cells,
            area=area,
            actor=actors[actor],
            at=BEGIN + timedelta(hours=number),
            corrects=made.get(place),
        )
    await session.commit()
    how = Declared(history["kind"], history["aggregation_time"], history["aggregation_areas"])
    everything = known(publications, made, world)
    then = known(publications[:cut], made, world)
    moment = BEGIN + timedelta(hours=cut) - timedelta(minutes=1)
    async with bare_snapshot(app.state.engine) as connection:
        for as_of, observed in (
            (None, everything),
            (moment, then),
            (BEGIN.replace(2199), everything),
        ):
            totals = [reported(each, history["kind"]) for each in observed]
            for scope in SCOPES:
                found = await list_period_figures(connection, world.plan.id, scope, as_of)
                figures = found.get(indicator.id)
                assert {
                    figure.period: (
                        as_decimal(figure.value),
                        as_decimal(figure.numerator),
                        as_decimal(figure.denominator),
                        figure.parts,
                    )
                    for figure in (figures.each() if figures else ())
                } == {
                    period: shown(figure)
                    for period, figure in period_figures(how, totals, scope).items()
                }
                if figures:
                    assert list(figures.periods) == list(period_figures(how, totals, scope))
            kept = await list_standing(connection, world.plan.id, SCOPES, as_of)
            for scope in SCOPES:
                expected = standing_figure(how, totals, scope)
                figure = kept.get((indicator.id, scope))
                assert (figure is None) == (expected is None)
                if figure is not None and expected is not None:
                    assert (
                        as_decimal(figure.value),
                        as_decimal(figure.numerator),
                        as_decimal(figure.denominator),
                        figure.parts,
                    ) == shown(expected)
        # The series built in PostgreSQL equals the cells worked out by the pure rule.
        one = await find_indicator(connection, "PLAN", indicator.code, EVERYTHING)
        assert one is not None
        _, body = await build_series(connection, one, moment)
    cells = publishable_figures(how, then, threshold=0).cells
    assert [
        tuple(each.model_dump().values()) for each in Series.model_validate_json(body).observations
    ] == [
        tuple(
            float(value) if isinstance(value, Decimal) else value
            for value in (getattr(cell, name) for name in cell.__slots__)
        )
        for cell in cells
    ]


async def count(world: World) -> int:
    found = await world.session.execute(text("SELECT count(*) FROM indicator"))
    return int(found.scalar_one())


async def find_actor(world: World, code: str) -> Any:
    found = await world.session.execute(select(Actor).where(Actor.code == code))
    return found.scalar_one()


def known(publications: Any, made: Any, world: World) -> list[Observed]:
    newest: dict[Any, dict[str, Any]] = dict(publications)
    return [
        Observed(
            submission=str(made[place].id),
            actor=place[0],
            area=place[1],
            jurisdiction=made[place].jurisdiction,
            period=place[2],
            period_end=world.periods[place[2]].end,
            sex=None,
            age=None,
            value=as_decimal(cells.get("value")),
            numerator=as_decimal(cells.get("numerator")),
            denominator=as_decimal(cells.get("denominator")),
        )
        for place, cells in newest.items()
    ]


def reported(each: Observed, kind: str) -> Reported:
    return Reported(
        submission=each.submission,
        actor=each.actor,
        area=each.area,
        jurisdiction=each.jurisdiction,
        period=each.period,
        period_end=each.period_end,
        value=each.value,
        numerator=each.numerator,
        denominator=each.denominator,
        yes=None if kind != "yes_no" or each.numerator is None else each.numerator == 1,
    )


def shown(figure: Figure) -> tuple[Decimal | None, Decimal | None, Decimal | None, int]:
    return (figure.value, figure.numerator, figure.denominator, len(figure.parts))


def as_decimal(number: object) -> Decimal | None:
    return None if number is None else Decimal(str(cast("str", number)))
