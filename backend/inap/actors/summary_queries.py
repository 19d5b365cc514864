"""Counting the registry, and reading what sources publish about how many actors there are."""

from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import String, and_, cast, func, literal_column, select
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from inap.actors.models import Actor
from inap.actors.queries import Wanted, conditions
from inap.meetings.models import Body
from inap.plans.models import Area

# The figures of a body that are about actors begin with this word.
ABOUT_ACTORS: Final = "actors_"


@dataclass(frozen=True, slots=True)
class Count:
    """How many entries have one value of an attribute; a null value is not known."""

    value: str | None
    count: int


@dataclass(frozen=True, slots=True)
class AreaCount:
    """How many entries cover a governorate."""

    area: str
    count: int


@dataclass(frozen=True, slots=True)
class YearCount:
    """How many entries of a type work on the agenda since a year; null: not known."""

    year: str | None
    type: str | None
    count: int


@dataclass(frozen=True, slots=True)
class PublishedFigure:
    """A figure that a source publishes about a body or series."""

    body: str
    figure: dict[str, Any]


async def count_all(session: AsyncSession, wanted: Wanted) -> tuple[list[Count], int]:
    """Entries by status, the most frequent first, and how many stand for many bodies."""
    found = await session.execute(
        select(Actor.status, func.count(), func.count().filter(Actor.collective))
        .where(*conditions(wanted))
        .group_by(Actor.status)
        .order_by(func.count().desc(), Actor.status)
    )
    rows = found.all()
    return [Count(status, number) for status, number, _ in rows], sum(row[2] for row in rows)


async def count_by(session: AsyncSession, wanted: Wanted, name: str) -> list[Count]:
    """Entries by a column of one value, the most frequent first."""
    column = getattr(Actor, name)
    found = await session.execute(
        select(column, func.count().label("number"))
        .where(*conditions(wanted))
        .group_by(column)
        .order_by(func.count().desc(), column)
    )
    return [Count(row[0], row.number) for row in found]


async def count_by_each(session: AsyncSession, wanted: Wanted, name: str) -> list[Count]:
    """Entries by a column of several values: each counts once under each of them.

    Those of which it is not known are counted apart, under null.
    """
    column = getattr(Actor, name)
    each = select(func.unnest(column).label("value")).where(*conditions(wanted)).subquery()
    known = select(each.c.value, func.count()).group_by(each.c.value)
    unknown = select(cast(None, String), func.count()).where(column.is_(None), *conditions(wanted))
    found = await session.execute(known.union_all(unknown))
    counts = [Count(row[0], row[1]) for row in found if row[1]]
    return sorted(counts, key=lambda each: (each.value is None, -each.count, each.value or ""))


async def count_by_governorate(session: AsyncSession, wanted: Wanted) -> list[AreaCount]:
    """Entries by governorate, every one of them, by code; one statement.

    An entry that covers the country or a region counts in each governorate that lies in it.
    """
    around = (
        select(Area.code.label("governorate"), Area.code, Area.parent_code)
        .where(Area.kind == "governorate")
        .cte(recursive=True)
    )
    above = aliased(Area)
    around = around.union(
        select(around.c.governorate, above.code, above.parent_code).join_from(
            around, above, above.code == around.c.parent_code
        )
    )
    covering = (
        select(
            around.c.governorate,
            func.array_agg(cast(around.c.code, String(16)), type_=ARRAY(String(16))).label("codes"),
        )
        .group_by(around.c.governorate)
        .subquery()
    )
    fits = and_(Actor.areas.overlap(covering.c.codes), *conditions(wanted))
    found = await session.execute(
        select(covering.c.governorate, func.count(Actor.id))
        .select_from(covering)
        .outerjoin(Actor, fits)
        .group_by(covering.c.governorate)
        .order_by(covering.c.governorate)
    )
    return [AreaCount(*row) for row in found]


async def count_growth(session: AsyncSession, wanted: Wanted) -> list[YearCount]:
    """Entries by the year since when they work on the agenda, and by type."""
    year = func.left(Actor.since, literal_column("4"))
    found = await session.execute(
        select(year, Actor.type, func.count())
        .where(*conditions(wanted))
        .group_by(year, Actor.type)
        .order_by(year, Actor.type)
    )
    return [YearCount(*row) for row in found]


async def list_published(session: AsyncSession) -> list[PublishedFigure]:
    """What sources publish about how many actors there are, as the bodies' figures hold it."""
    found = await session.execute(
        select(Body.code, Body.figures)
        .where(func.jsonb_array_length(Body.figures) > 0)
        .order_by(Body.code)
    )
    return [
        PublishedFigure(row.code, figure)
        for row in found
        for figure in row.figures
        if str(figure.get("what", "")).startswith(ABOUT_ACTORS)
    ]
