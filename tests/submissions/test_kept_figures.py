"""The statements that keep figures, against ``rollup.py``, for every way to declare them."""

import asyncio
from datetime import UTC, date, datetime
from decimal import Decimal
from itertools import product
from typing import get_args
from uuid import UUID, uuid5

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from sqlalchemy import insert, select, text
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine

from inap.kit.embedded import asyncpg_url
from inap.plans.models import Indicator, Plan, ReportingPeriod
from inap.submissions.models import Observation, Rollup, StandingFigure
from inap.submissions.publishing_queries import keep_figures
from inap.submissions.rollup import (
    Declared,
    Jurisdiction,
    Kind,
    OverAreas,
    OverTime,
    Reported,
    Scope,
    period_figures,
    standing_figure,
)
from support.factories import make_indicator, make_node, make_period, make_plan

NAMES = UUID("0190a000-0000-7000-8000-000000000000")
EVERY = {
    f"I{index}": Declared(kind, over_time, over_areas)
    for index, (kind, over_time, over_areas) in enumerate(
        product(get_args(Kind), get_args(OverTime), get_args(OverAreas))
    )
}
# Two ends are the same day, and the codes sort otherwise than the ends.
ENDS = {
    "2023Z1": date(2023, 3, 31),
    "2023A2": date(2023, 6, 30),
    "2023a2": date(2023, 6, 30),
    "2023B3": date(2023, 9, 30),
}
SIDES: dict[str, Jurisdiction] = {"Interior": "federal", "Culture": "federal", "Kurdish": "krg"}
Key = tuple[str, str, str]
AMOUNTS = st.decimals(0, 10**17, places=6)
VALUES = st.dictionaries(
    st.tuples(
        st.sampled_from(list(SIDES)), st.sampled_from(["X", "Y"]), st.sampled_from(list(ENDS))
    ),
    st.tuples(AMOUNTS, AMOUNTS, st.booleans()),
    max_size=10,
)


def reported(kind: Kind, key: Key, values: tuple[Decimal, Decimal, bool]) -> Reported:
    actor, area, period = key
    amount, more, yes = values
    share = kind == "percentage"
    return Reported(
        submission=str(uuid5(NAMES, "".join(key))),
        actor=actor,
        area=area,
        jurisdiction=SIDES[actor],
        period=period,
        period_end=ENDS[period],
        value=amount if kind == "number" else None,
        numerator=amount if share else None,
        denominator=amount + more if share else None,
        yes=yes if kind == "yes_no" else None,
    )


def row(plan: UUID, indicator: UUID, period: UUID, part: Reported) -> dict[str, object]:
    answer = part.yes is not None
    return {
        "plan_id": plan,
        "submission_id": uuid5(indicator, part.submission),
        "revision": 1,
        "cell": 1,
        "indicator_id": indicator,
        "actor_id": uuid5(NAMES, part.actor),
        "period_id": period,
        "area_code": part.area,
        "jurisdiction": part.jurisdiction,
        "value": part.value,
        "numerator": Decimal(part.yes is True) if answer else part.numerator,
        "denominator": Decimal(1) if answer else part.denominator,
        "version_from": 1,
        "known_from": datetime(2024, 1, 1, tzinfo=UTC),
    }


async def compare(session: AsyncSession, values: dict[Key, tuple[Decimal, Decimal, bool]]) -> None:
    """Keep the figures of every declaration from these values, and compare them all."""
    await session.execute(text("TRUNCATE observation"))
    plan = await session.scalar(select(Plan.id))
    assert plan is not None
    indicators = dict((await session.execute(select(Indicator.code, Indicator.id))).all())
    periods = dict((await session.execute(select(ReportingPeriod.code, ReportingPeriod.id))).all())
    parts = {
        code: [reported(declared.kind, key, given) for key, given in values.items()]
        for code, declared in EVERY.items()
    }
    rows = [
        row(plan, indicators[code], periods[part.period], part)
        for code, found in parts.items()
        for part in found
    ]
    if rows:
        await session.execute(insert(Observation), rows)
    await keep_figures(session, plan, list(product(indicators.values(), periods.values())))
    codes = {period: code for code, period in periods.items()}
    kept: dict[tuple[UUID, str, str | None], tuple[object, ...]] = {}
    for kept_row in await session.scalars(select(Rollup)):
        place = (kept_row.indicator_id, kept_row.scope, codes[kept_row.period_id])
        kept[place] = (kept_row.value, kept_row.numerator, kept_row.denominator, kept_row.parts)
    for standing in await session.scalars(select(StandingFigure)):
        place_to_date = (standing.indicator_id, standing.scope, None)
        kept[place_to_date] = (
            standing.value,
            standing.numerator,
            standing.denominator,
            standing.parts,
        )
    expected: dict[tuple[UUID, str, str | None], tuple[object, ...]] = {}
    for (code, declared), scope in product(EVERY.items(), get_args(Scope)):
        for period, figure in period_figures(declared, parts[code], scope).items():
            expected[indicators[code], scope, period] = (
                figure.value,
                figure.numerator,
                figure.denominator,
                len(figure.parts),
            )
        to_date = standing_figure(declared, parts[code], scope)
        if to_date is not None:
            expected[indicators[code], scope, None] = (
                to_date.value,
                to_date.numerator,
                to_date.denominator,
                len(to_date.parts),
            )
    assert kept == expected


async def arrange(address: str) -> None:
    """A plan with an indicator of each declaration."""
    engine = create_async_engine(asyncpg_url(address))
    async with async_sessionmaker(engine).begin() as session:
        plan = await make_plan(session)
        node = await make_node(session, plan)
        for code, end in ENDS.items():
            await make_period(session, plan, code, end=end)
        for code, declared in EVERY.items():
            await make_indicator(
                session,
                node,
                code,
                kind=declared.kind,
                aggregation_time=declared.over_time,
                aggregation_areas=declared.over_areas,
            )
    await engine.dispose()


@pytest.fixture
def arranged(database: str) -> str:
    """The address of a database with every declaration."""
    asyncio.run(arrange(database))
    return database


@settings(
    max_examples=20,
    derandomize=True,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
# A share so near to a half that dividing first and rounding then would round it up.
@example(
    histories=[{("Interior", "X", "2023Z1"): (Decimal(1000), Decimal("199999999000.000001"), True)}]
)
@given(histories=st.lists(VALUES, min_size=2, max_size=2))
def test_kept_figures_are_those_of_the_rules(
    arranged: str, histories: list[dict[Key, tuple[Decimal, Decimal, bool]]]
) -> None:
    async def run() -> None:
        engine = create_async_engine(asyncpg_url(arranged))
        try:
            async with async_sessionmaker(engine)() as session:
                # One after the other in one place: figures that lose their parts have to go.
                for values in histories:
                    session.expire_all()
                    await compare(session, values)
        finally:
            await engine.dispose()

    asyncio.run(run())
