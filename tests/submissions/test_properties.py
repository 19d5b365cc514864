"""Random histories through the one writing path, held against a model and against ``verify``."""

import asyncio
from collections.abc import Awaitable, Callable
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine

from inap.access.caller import Caller, Grant
from inap.kit.embedded import asyncpg_url
from inap.submissions import workflow
from inap.submissions.admission import Refused
from inap.submissions.cells import Published, from_stored, published
from inap.submissions.checkpoints import make_checkpoint
from inap.submissions.facts import FactCodes, Report
from inap.submissions.measure import TOTAL, Cell
from inap.submissions.models import Rollup, StandingFigure
from inap.submissions.queries import find_submission
from inap.submissions.recording import Change, NotThere, act, create, edit
from inap.submissions.remembering import Writer
from inap.submissions.rollup import (
    Declared,
    Figure,
    Reported,
    Scope,
    period_figures,
    standing_figure,
)
from inap.submissions.seen import Seen
from inap.submissions.verify import verify
from support.addresses import with_database
from support.databases import cloned_database
from support.factories import (
    make_account,
    make_actor,
    make_area,
    make_indicator,
    make_node,
    make_period,
    make_plan,
)

DECLARED = {
    "SUM": Declared("number", "sum", "sum"),
    "STOCK": Declared("number", "last", "sum"),
    "APART": Declared("number", "sum", "none"),
    "ALONE": Declared("number", "none", "none"),
    "SHARE": Declared("percentage", "ratio", "ratio"),
    "LATEST": Declared("percentage", "last", "ratio"),
    "LAW": Declared("yes_no", "last", "ratio"),
    "TALE": Declared("qualitative", "none", "none"),
}
PERIODS = {
    "2023Q1": ("quarter", date(2023, 1, 1), date(2023, 3, 31)),
    "2023Q2": ("quarter", date(2023, 4, 1), date(2023, 6, 30)),
    # Ends on the day of its second quarter.
    "2023H1": ("half", date(2023, 1, 1), date(2023, 6, 30)),
    "2023": ("year", date(2023, 1, 1), date(2023, 12, 31)),
}
SCOPES: tuple[Scope, ...] = ("federal", "krg", "national")
START = datetime(2024, 3, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Move:
    """One thing someone tries; ``pick`` chooses the submission it is tried on."""

    what: str
    pick: int = 0
    indicator: str = "SUM"
    actor: str = "F-MOI"
    period: str = "2023Q1"
    area: str = "IQ"
    amount: int = 1
    far: int = 0


AMOUNTS = st.integers(0, 7)
PLACES = {
    "F-MOI": ("IQ-BG", "IQ-BA", "IQ"),
    "F-MOD": ("IQ-BG", "IQ-BA", "IQ"),
    "K-MOI": ("IQ-AR", "IQ-KR"),
    "X-CSO": ("IQ-BG", "IQ-AR", "IQ-KR", "IQ"),
}
STEPS = st.builds(
    Move,
    what=st.sampled_from(
        ["edit", "submit", "verify", "approve", "return", "reopen", "correct", "correct"]
    ),
    pick=st.integers(0, 30),
    amount=AMOUNTS,
)


@st.composite
def histories(draw: st.DrawFn) -> list[Move]:
    """Many moves on few indicators, so that facts meet; finer periods come more often."""
    indicators = draw(st.lists(st.sampled_from(list(DECLARED)), min_size=2, max_size=2))
    spots = [(actor, area) for actor, areas in PLACES.items() for area in areas]
    reports = st.builds(
        lambda spot, **given: Move(actor=spot[0], area=spot[1], **given),
        st.sampled_from(spots),
        what=st.just("report"),
        indicator=st.sampled_from(indicators),
        period=st.sampled_from(["2023Q1", "2023Q2", *PERIODS]),
        amount=AMOUNTS,
        far=st.sampled_from([3, 3, 3, 2, 1, 0]),
    )
    return draw(st.lists(st.one_of(reports, reports, STEPS), min_size=15, max_size=25))


def cells_of(declared: Declared, amount: int) -> list[Cell]:
    """Values of the kind; some with parts, some with fractions."""
    match declared.kind:
        case "number":
            parts = [Cell(sex="female", value=Decimal(amount))] if amount % 2 else []
            return [Cell(value=Decimal(amount)), *parts]
        case "percentage":
            numerator = Decimal(amount) / 2
            return [Cell(numerator=numerator, denominator=numerator + Decimal("1.3"))]
        case "yes_no":
            return [Cell(yes=amount % 2 == 0)]
        case "qualitative":
            return [Cell(text=f"told {amount}")]


@dataclass
class Model:
    """What should be known: the facts of each submission, and what is published of it."""

    facts: dict[UUID, FactCodes] = field(default_factory=dict)
    jurisdictions: dict[UUID, str] = field(default_factory=dict)
    approved: dict[UUID, list[dict[str, Any]]] = field(default_factory=dict)
    moments: list[tuple[datetime, dict[UUID, list[dict[str, Any]]]]] = field(default_factory=list)

    def figures(self, code: str) -> dict[tuple[str, str | None], tuple[Any, ...]]:
        """The figures of an indicator, by the pure rules."""
        declared = DECLARED[code]
        reported = []
        for submission, cells in self.approved.items():
            codes = self.facts[submission]
            if codes.indicator != code:
                continue
            [total] = [cell for cell in from_stored(cells) if cell.key == TOTAL]
            reported.append(
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
        found: dict[tuple[str, str | None], tuple[Any, ...]] = {}
        for scope in SCOPES:
            figures: list[tuple[str | None, Figure | None]] = [
                *period_figures(declared, reported, scope).items(),
                (None, standing_figure(declared, reported, scope)),
            ]
            for period, figure in figures:
                if figure is None:
                    continue
                found[scope, period] = (
                    figure.value,
                    figure.numerator,
                    figure.denominator,
                    len(figure.parts),
                )
        return found


class Drive:
    """One random history: tries every move, whoever it takes, and keeps the model."""

    def __init__(self, sessions: async_sessionmaker[AsyncSession]) -> None:
        self.sessions = sessions
        self.model = Model()
        self.now = START
        self.people: dict[str, UUID] = {}
        self.actors: dict[str, UUID] = {}
        self.indicators: dict[str, UUID] = {}
        self.periods: dict[UUID, str] = {}

    async def arrange(self) -> None:
        """The plan, its bodies and their people."""
        async with self.sessions.begin() as session:
            await make_area(session)
            await make_area(session, "IQ-KR", kind="region", jurisdiction="krg")
            await make_area(session, "IQ-BG")
            await make_area(session, "IQ-BA")
            await make_area(session, "IQ-AR", jurisdiction="krg", parent_code="IQ-KR")
            actors = [
                await make_actor(session, "F-MOI", has_unit=True),
                await make_actor(session, "F-MOD"),
                await make_actor(session, "K-MOI", has_unit=True),
                await make_actor(session, "X-CSO", jurisdiction=None),
            ]
            self.actors = {actor.code: actor.id for actor in actors}
            plan = await make_plan(session)
            node = await make_node(session, plan)
            for code, (kind, start, end) in PERIODS.items():
                period = await make_period(
                    session, plan, code, kind=kind, start=start, end=end, due_on=date(2024, 6, 1)
                )
                self.periods[period.id] = code
            for code, declared in DECLARED.items():
                indicator = await make_indicator(
                    session,
                    node,
                    code,
                    reporters=tuple(actors),
                    kind=declared.kind,
                    unit="amount",
                    aggregation_time=declared.over_time,
                    aggregation_areas=declared.over_areas,
                )
                self.indicators[code] = indicator.id
            for name in ("reporter", "verifier", "coordinator"):
                self.people[name] = (await make_account(session)).id

    def writer(self, action: str, actor: str, jurisdiction: str) -> Writer:
        """Who can take this step."""
        name, grant = {
            "verify": ("verifier", Grant("verifier", actor_id=self.actors[actor])),
            "approve": ("coordinator", Grant("coordinator", jurisdiction)),
            "return": ("coordinator", Grant("coordinator", jurisdiction)),
            "reopen": ("coordinator", Grant("coordinator", jurisdiction)),
        }.get(action, ("reporter", Grant("reporter", actor_id=self.actors[actor])))
        return Writer(Caller(self.people[name], name, (grant,)), self.now)

    async def committed(
        self, work: Callable[[AsyncSession], Awaitable[Seen | UUID | NotThere | Refused]]
    ) -> Seen | UUID | None:
        """Do it in a transaction of its own; None when it was refused, and then nothing is left."""
        async with self.sessions() as session:
            outcome = await work(session)
            if isinstance(outcome, NotThere | Refused):
                await session.rollback()
                return None
            await session.commit()
            return outcome

    async def try_move(self, move: Move) -> None:
        """Try a move, an hour after the one before."""
        self.now += timedelta(hours=1)
        if move.what == "report":
            await self.report(move)
        elif self.model.facts:
            submission = list(self.model.facts)[move.pick % len(self.model.facts)]
            if move.what == "correct":
                for action in ("reopen", "edit", "submit", "verify", "approve"):
                    await self.step(submission, action, move.amount)
            else:
                await self.step(submission, move.what, move.amount)

    async def report(self, move: Move) -> None:
        codes = FactCodes("PLAN", move.indicator, move.actor, move.period, move.area)
        report = Report(codes, cells_of(DECLARED[move.indicator], move.amount))
        writer = self.writer("create", move.actor, "")
        made = await self.committed(lambda session: create(session, writer, report))
        if not isinstance(made, UUID):
            return
        async with self.sessions() as session:
            seen = await find_submission(session, made, writer.caller, self.now)
        assert seen is not None
        self.model.facts[made] = codes
        self.model.jurisdictions[made] = seen.jurisdiction
        for action in ("submit", "verify", "approve")[: move.far]:
            await self.step(made, action, move.amount)

    async def step(self, submission: UUID, action: Any, amount: int) -> None:
        codes = self.model.facts[submission]
        writer = self.writer(action, codes.actor, self.model.jurisdictions[submission])
        if action == "edit":
            change = Change(cells_of(DECLARED[codes.indicator], amount), {"en": f"{amount}"}, True)
            await self.committed(lambda session: edit(session, writer, submission, change))
            return
        request = workflow.Request(action, self.now, "Because.", self.now + timedelta(hours=2))
        done = await self.committed(lambda session: act(session, writer, submission, request))
        if action == "approve" and isinstance(done, Seen):
            self.model.approved[submission] = done.cells
            async with self.sessions() as session:
                moment = await session.scalar(text("SELECT clock_timestamp()"))
            assert moment is not None
            self.model.moments.append((moment, deepcopy(self.model.approved)))

    async def check(self) -> None:
        """Everything kept is what the model says."""
        async with self.sessions.begin() as session:
            await make_checkpoint(session)
        async with self.sessions() as session:
            assert await verify(session) == []
        async with self.sessions() as session:
            for code, indicator in self.indicators.items():
                assert await self.kept(session, indicator) == self.model.figures(code), code
            for moment, approved in self.model.moments:
                assert await self.known_at(session, moment) == {
                    submission: published(
                        DECLARED[self.model.facts[submission].indicator].kind, cells
                    )
                    for submission, cells in approved.items()
                }

    async def kept(
        self, session: AsyncSession, indicator: UUID
    ) -> dict[tuple[str, str | None], tuple[Any, ...]]:
        rollups = await session.scalars(select(Rollup).where(Rollup.indicator_id == indicator))
        standing = await session.scalars(
            select(StandingFigure).where(StandingFigure.indicator_id == indicator)
        )
        found: dict[tuple[str, str | None], tuple[Any, ...]] = {
            (row.scope, self.periods[row.period_id]): (
                row.value,
                row.numerator,
                row.denominator,
                row.parts,
            )
            for row in rollups
        }
        return found | {
            (row.scope, None): (row.value, row.numerator, row.denominator, row.parts)
            for row in standing
        }

    async def known_at(self, session: AsyncSession, moment: datetime) -> dict[UUID, list[Any]]:
        """What a reader who asks ``as_of`` a moment is told."""
        rows = await session.execute(
            text(
                "SELECT submission_id, cell, sex, age, value, numerator, denominator"
                " FROM observation WHERE known_from <= :at"
                " AND (known_to IS NULL OR known_to > :at) ORDER BY submission_id, cell"
            ),
            {"at": moment},
        )
        found: dict[UUID, list[Any]] = {}
        for submission, *cell in rows:
            found.setdefault(submission, []).append(Published(*cell))
        return found


@settings(
    max_examples=10,
    derandomize=True,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(moves=histories())
def test_whatever_people_do_the_kept_figures_and_the_past_stay_true(
    server: str, template: str, moves: list[Move]
) -> None:
    async def drive(name: str) -> None:
        engine = create_async_engine(asyncpg_url(with_database(server, name)))
        driven = Drive(async_sessionmaker(engine, expire_on_commit=False))
        try:
            await driven.arrange()
            for move in moves:
                await driven.try_move(move)
            await driven.check()
        finally:
            await engine.dispose()

    with cloned_database(server, template) as name:
        asyncio.run(drive(name))
