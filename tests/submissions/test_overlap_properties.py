"""Random histories in which overlaps are found, declared, decided and overtaken at random.

The model replaces what does not count by what does; the portal adds adjustments. Both have to come
to the same figures, now and at every moment there was.
"""

import asyncio
import json
from collections.abc import Iterable, Mapping
from copy import copy, deepcopy
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any, cast
from uuid import UUID

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import async_sessionmaker, create_async_engine

from inap.access.caller import Caller, Grant
from inap.dashboards.figure_queries import list_period_figures, list_standing
from inap.dashboards.series_queries import build_series, find_indicator
from inap.kit.bare import bare_snapshot
from inap.kit.embedded import asyncpg_url
from inap.plans.models import Plan
from inap.submissions.admission import Refused
from inap.submissions.cells import from_stored, percent
from inap.submissions.measure import TOTAL, Cell
from inap.submissions.overlap_deciding import Wanted, act_on_overlap
from inap.submissions.overlap_declaring import Declaration, declare
from inap.submissions.overlap_models import Overlap, OverlapMember
from inap.submissions.overlap_queries import find_overlap
from inap.submissions.overlap_workflow import Request, Resolution
from inap.submissions.published_queries import Reader
from inap.submissions.recording import NotThere, any_version
from inap.submissions.remembering import Writer
from inap.submissions.rollup import Figure, Reported, period_figures, standing_figure
from submissions.test_properties import (
    AMOUNTS,
    DECLARED,
    PERIODS,
    PLACES,
    SCOPES,
    STEPS,
    Drive,
    Model,
    Move,
    cells_of,
)
from support.addresses import with_database
from support.databases import cloned_database

EVERYTHING = Reader(unpublished_plans=True, small_cells=True, unpublished_reports=True)
ADDING_UP = ("SUM", "STOCK", "SHARE", "LATEST", "LAW")
Amounts = tuple[Decimal, Decimal, Decimal]
NOTHING: Amounts = (Decimal(0), Decimal(0), Decimal(0))

PICK = st.integers(0, 60)
DECIDED = st.builds(
    Move,
    what=st.sampled_from(["declare", "max", "stated", "sum", "max", "stated", "dismiss", "undo"]),
    pick=PICK,
    amount=AMOUNTS,
    far=PICK,
)


@st.composite
def histories(draw: st.DrawFn) -> list[Move]:
    """All bodies report one period of an indicator, some of them more; then people decide."""
    indicator = draw(st.sampled_from(ADDING_UP))

    def reports(actor: str, period: str) -> st.SearchStrategy[Move]:
        return st.builds(
            Move,
            what=st.just("report"),
            indicator=st.just(indicator),
            actor=st.just(actor),
            period=st.just(period),
            area=st.sampled_from(PLACES[actor]),
            amount=AMOUNTS,
            far=st.just(3),
        )

    begun = [draw(reports(actor, "2023Q1")) for actor in PLACES]
    more = st.sampled_from(list(PLACES)).flatmap(
        lambda actor: st.sampled_from(["2023Q1", "2023Q2", "2023H1"]).flatmap(
            lambda period: reports(actor, period)
        )
    )
    declared = st.builds(Move, what=st.just("declare"), pick=PICK, far=PICK)
    resolved = st.builds(
        Move, what=st.sampled_from(["max", "stated"]), pick=PICK, amount=AMOUNTS, far=PICK
    )
    begun += [draw(each) for each in (declared, resolved, declared, resolved, declared)]
    moves = st.one_of(DECIDED, DECIDED, DECIDED, more, STEPS)
    return begun + draw(st.lists(moves, min_size=15, max_size=25))


@dataclass(frozen=True)
class Decided:
    """What the model keeps of a decision that counts."""

    side: str | None
    covers: frozenset[UUID]
    members: frozenset[UUID]
    resolution: str
    stated: Amounts


@dataclass
class OverlapModel(Model):
    """The reports, and the decisions that count."""

    decided: dict[UUID, Decided] = field(default_factory=dict)
    past: list[tuple[datetime, "OverlapModel"]] = field(default_factory=list)

    def at_present(self) -> "OverlapModel":
        kept = copy(self)
        kept.approved, kept.decided = deepcopy(self.approved), dict(self.decided)
        kept.facts, kept.past = dict(self.facts), []
        return kept

    def amounts(self, submission: UUID) -> Amounts:
        [total] = [cell for cell in from_stored(self.approved[submission]) if cell.key == TOTAL]
        return amounts_of(total)

    def expand(self, side: str | None, members: Iterable[UUID]) -> frozenset[UUID]:
        """The members; between the governments with all that was decided together with them."""
        covers = set(members)
        if side is None:
            for other in self.decided.values():
                if other.side and other.resolution != "sum" and other.members & covers:
                    covers |= other.members
        return frozenset(covers)

    def settle(self, overlap: UUID, new: Decided) -> None:
        """Take a decision in, and let go of those that end with it."""
        before = dict(self.decided)
        changes = new.resolution != "sum"
        for other, kept in before.items():
            if kept.side == new.side and kept.covers <= new.covers:
                del self.decided[other]
                changes |= kept.resolution != "sum"
        if new.side is not None and changes:
            self.drop_built_on(new.covers)
        self.decided[overlap] = new

    def drop_built_on(self, covers: frozenset[UUID]) -> None:
        self.decided = {
            key: kept
            for key, kept in self.decided.items()
            if kept.side is not None or kept.resolution == "sum" or not kept.covers & covers
        }

    def reopen(self, overlap: UUID) -> None:
        ended = self.decided.pop(overlap)
        if ended.side is not None and ended.resolution != "sum":
            self.drop_built_on(ended.covers)

    def correct(self, submission: UUID) -> None:
        self.decided = {
            key: kept for key, kept in self.decided.items() if submission not in kept.covers
        }

    def counted(self, among: Iterable[UUID], scope: str) -> list[Amounts]:
        """What counts of these submissions, with what was decided put in the place of members."""
        ids = set(among)
        units: dict[frozenset[UUID], tuple[UUID, Amounts]] = {
            frozenset({each}): (each, self.amounts(each)) for each in ids
        }
        kept = [
            (key, one)
            for key, one in self.decided.items()
            if one.covers <= ids and one.resolution != "sum" and scope in ("national", one.side)
        ]
        for key, one in sorted(kept, key=lambda entry: entry[1].side is None):
            inside = {unit: what for unit, what in units.items() if unit <= one.covers}
            for unit in inside:
                del units[unit]
            amounts = one.stated
            if one.resolution == "max":
                _, amounts = min(inside.values(), key=lambda what: (*size(what[1]), what[0]))
            units[one.covers] = (key, amounts)
        return [amounts for _, amounts in units.values()]

    def figures(self, code: str) -> dict[tuple[str, str | None], tuple[Any, ...]]:
        declared = DECLARED[code]
        found: dict[tuple[str, str | None], tuple[Any, ...]] = {}
        reported = self.reported(code)
        for scope in SCOPES:
            plain: list[tuple[str | None, Figure | None]] = [
                *period_figures(declared, reported, scope).items(),
                (None, standing_figure(declared, reported, scope)),
            ]
            for period, figure in plain:
                if figure is not None:
                    found[scope, period] = self.shown(figure, scope)
        return found

    def shown(self, figure: Figure, scope: str) -> tuple[Any, ...]:
        parts = len(figure.parts)
        if figure.value is None:
            return (None, figure.numerator, figure.denominator, parts)
        counted = self.counted((UUID(part) for part in figure.parts), scope)
        value, numerator, denominator = (
            sum(each, Decimal(0)) for each in zip(*counted, strict=True)
        )
        if figure.denominator is None:
            return (value, None, None, parts)
        return (percent(numerator, denominator), numerator, denominator, parts)

    def reported(self, code: str) -> list[Reported]:
        found = []
        for submission, cells in self.approved.items():
            codes = self.facts[submission]
            if codes.indicator != code:
                continue
            [total] = [cell for cell in from_stored(cells) if cell.key == TOTAL]
            found.append(
                Reported(
                    submission=str(submission),
                    actor=codes.actor,
                    area=codes.area,
                    jurisdiction="krg" if self.jurisdictions[submission] == "krg" else "federal",
                    period=codes.period,
                    period_end=PERIODS[codes.period][2],
                    value=total.value,
                    numerator=total.numerator,
                    denominator=total.denominator,
                    yes=total.yes,
                )
            )
        return found


def amounts_of(cell: Cell) -> Amounts:
    if cell.yes is not None:
        return (Decimal(0), Decimal(cell.yes), Decimal(1))
    return tuple(amount or Decimal(0) for amount in (cell.value, cell.numerator, cell.denominator))  # type: ignore[return-value]


def size(amounts: Amounts) -> tuple[Fraction, Fraction]:
    """Smallest for what is largest, so that ``min`` takes it and the first made of equals."""
    value, numerator, denominator = map(Fraction, amounts)
    return (-(numerator / denominator if denominator else value), -denominator)


class OverlapDrive(Drive):
    """A random history with overlaps."""

    model: OverlapModel

    async def arrange(self) -> None:
        await super().arrange()
        self.model = OverlapModel()
        async with self.sessions.begin() as session:
            # All lead the same activity, so that small equal figures are found by themselves.
            await session.execute(
                text(
                    "INSERT INTO responsibility (id, node_id, actor_id, part, position)"
                    " SELECT gen_random_uuid(), node.id, actor.id, 'lead', 1 FROM node, actor"
                )
            )

    async def try_move(self, move: Move) -> None:
        if move.what not in ("declare", "sum", "max", "stated", "dismiss", "undo"):
            await super().try_move(move)
            return
        await super().try_move(Move("nothing"))  # an hour passes
        if move.what == "declare":
            await self.declare(move)
            return
        async with self.sessions() as session:
            overlaps = (await session.scalars(select(Overlap.id).order_by(Overlap.id))).all()
        if overlaps:
            await self.decide(overlaps[move.pick % len(overlaps)], move)

    async def step(self, submission: UUID, action: Any, amount: int) -> None:
        before = self.model.approved.get(submission)
        known = len(self.model.moments)
        if action == "nothing":
            return
        await super().step(submission, action, amount)
        if len(self.model.moments) > known:
            if before is not None and before != self.model.approved[submission]:
                self.model.correct(submission)
            self.model.past.append((self.model.moments[-1][0], self.model.at_present()))

    def decider(self) -> Writer:
        grants = (Grant("coordinator", "federal"), Grant("coordinator", "krg"), Grant("me_team"))
        return Writer(Caller(self.people["coordinator"], "coordinator", grants), self.now)

    async def declare(self, move: Move) -> None:
        together = [
            sorted(each)
            for each in groups(self.model).values()
            if len({self.model.facts[one].actor for one in each}) > 1
        ]
        if not together:
            return
        group = together[move.pick % len(together)]
        place = move.pick % len(group)
        first, second = group[place], group[place - 1 - move.far % (len(group) - 1)]
        given = Declaration("PLAN", [first, second], "Both tell of it.")
        async with self.sessions() as session:
            if isinstance(await declare(session, self.decider(), given), Refused):
                await session.rollback()
            else:
                await session.commit()

    async def decide(self, overlap: UUID, move: Move) -> None:
        writer = self.decider()
        values = None
        match move.what:
            case "dismiss":
                request = Request("dismiss", "Not the same.")
            case "undo":
                request = Request("reopen", "Look again.")
            case resolution:
                async with self.sessions() as session:
                    seen = await find_overlap(session, overlap, writer.caller)
                assert seen is not None
                if resolution == "stated":
                    values = cells_of(DECLARED[seen.indicator], move.amount)
                request = Request(
                    "resolve",
                    "Told twice.",
                    cast("Resolution", resolution),
                    with_values=values is not None,
                )
        async with self.sessions() as session:
            done = await act_on_overlap(
                session, writer, overlap, Wanted(request, values), any_version
            )
            if isinstance(done, Refused | NotThere):
                await session.rollback()
                return
            await session.commit()
        if request.action == "resolve":
            members = frozenset(done.members)
            stated = amounts_of(values[0]) if values else NOTHING
            covers = self.model.expand(done.side, members)
            self.model.settle(overlap, Decided(done.side, covers, members, move.what, stated))
        elif request.action == "reopen" and done.state == "resolved":
            self.model.reopen(overlap)
        async with self.sessions() as session:
            moment = await session.scalar(text("SELECT clock_timestamp()"))
        assert moment is not None
        self.model.past.append((moment, self.model.at_present()))

    async def check(self) -> None:
        await super().check()
        async with self.sessions() as session:
            resolved = await session.scalars(select(Overlap.id).where(Overlap.state == "resolved"))
            assert set(resolved) == set(self.model.decided)
            alone = await session.scalars(
                select(OverlapMember.overlap_id)
                .group_by(OverlapMember.overlap_id)
                .having(text("count(*) < 2"))
            )
            assert alone.all() == []
            plan = (await session.scalars(select(Plan.id))).one()
        async with bare_snapshot(self.sessions.kw["bind"]) as connection:
            for moment, model in [(None, self.model), *self.model.past]:
                told = await self.told(connection, plan, moment)
                for code, indicator in self.indicators.items():
                    assert told.get(indicator, {}) == model.figures(code), (code, moment)
            for code in self.indicators:
                await self.check_sums(connection, code)

    async def told(
        self, connection: Any, plan: UUID, moment: datetime | None
    ) -> dict[UUID, dict[tuple[str, str | None], tuple[Any, ...]]]:
        """The figures of all indicators, as the dashboards read them."""
        found: dict[UUID, dict[tuple[str, str | None], tuple[Any, ...]]] = {}
        for scope in SCOPES:
            for indicator, figures in (
                await list_period_figures(connection, plan, scope, moment)
            ).items():
                for figure in figures.each():
                    found.setdefault(indicator, {})[scope, figure.period] = numbers(figure)
        standing = await list_standing(connection, plan, SCOPES, moment)
        for (indicator, side), figure in standing.items():
            found.setdefault(indicator, {})[side, None] = numbers(figure)
        return found

    async def check_sums(self, connection: Any, code: str) -> None:
        """Who adds up the series and what its decisions add gets the portal's figures."""
        one = await find_indicator(connection, "PLAN", code, EVERYTHING)
        assert one is not None
        _, body = await build_series(connection, one, None)
        series = json.loads(body, parse_float=Decimal)
        rows = [(row["jurisdiction"], row["period"], row) for row in series["observations"]] + [
            (decision["jurisdiction"], decision["period"], row)
            for decision in series["decisions"]
            for row in decision["adjustments"]
        ]
        for (scope, period), figure in self.model.figures(code).items():
            if period is None or figure[0] is None:
                continue
            sums = [
                sum(
                    (
                        Decimal(row[name] or 0)
                        for side, when, row in rows
                        if when == period
                        and scope in ("national", side)
                        and row["sex"] is None
                        and row["age"] is None
                    ),
                    Decimal(0),
                )
                for name in ("value", "numerator", "denominator")
            ]
            if figure[2] is None:
                assert sums[0] == figure[0]
            else:
                assert (percent(sums[1], sums[2]), *sums[1:]) == figure[:3]


def groups(model: Model) -> Mapping[tuple[str, str], set[UUID]]:
    found: dict[tuple[str, str], set[UUID]] = {}
    for submission in model.approved:
        codes = model.facts[submission]
        found.setdefault((codes.indicator, codes.period), set()).add(submission)
    return found


def numbers(figure: Any) -> tuple[Any, ...]:
    return (
        *(
            None if each is None else Decimal(each)
            for each in (figure.value, figure.numerator, figure.denominator)
        ),
        figure.parts,
    )


@settings(
    max_examples=10,
    derandomize=True,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(moves=histories())
def test_whatever_is_decided_figures_come_out_as_if_members_were_replaced(
    server: str, template: str, moves: list[Move]
) -> None:
    async def drive(name: str) -> None:
        engine = create_async_engine(asyncpg_url(with_database(server, name)))
        driven = OverlapDrive(async_sessionmaker(engine, expire_on_commit=False))
        try:
            await driven.arrange()
            for move in moves:
                await driven.try_move(move)
            await driven.check()
        finally:
            await engine.dispose()

    with cloned_database(server, template) as name:
        asyncio.run(drive(name))
