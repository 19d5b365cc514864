"""Loading a plan from its data files: all or nothing, and nothing when nothing changed.

Every file is read and checked before the database is touched. What the files say is then stored
by code in one transaction: identifiers stay, so submissions and links to them stay; an indicator
that has submissions cannot be dropped, nor can what they mean be changed under them. What an
amendment changed or made is no longer the files' to say: it stays, and the report names it.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.ext.asyncio import AsyncSession

from inap.actors.loading_queries import store_registry
from inap.kit.audit import record
from inap.kit.database import make_engine, make_sessions
from inap.kit.marked_yaml import Fault
from inap.kit.moments import today
from inap.plans import loading_queries as stored_plan
from inap.plans.loading_amended_queries import Amended, find_amended, rebuild_amended_reporters
from inap.plans.loading_files import IndicatorSpot, NodeSpot, PlanFile
from inap.plans.loading_read import read_plan
from inap.plans.loading_rows import PlanRows, rows_of
from inap.settings import get_settings

__all__ = ["LoadRefused", "LoadReport", "load_plan", "load_plan_command", "read_plan"]


@dataclass(frozen=True, slots=True)
class LoadReport:
    """What a load did: whether anything changed, how much the plan holds, what to look at.

    ``kept`` are the codes of nodes whose entries in the files were left aside, because amendments
    decide what they are.
    """

    plan: str
    changed: bool
    data_version: int
    counts: dict[str, int]
    warnings: tuple[str, ...]
    kept: tuple[str, ...] = ()


class LoadRefused(Exception):
    """The files cannot be loaded; ``faults`` holds every reason, and nothing was stored."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__("\n".join(map(str, faults)))
        self.faults = tuple(faults)


async def load_plan(session: AsyncSession, folder: Path) -> LoadReport:
    """Store the plan in ``folder`` within the session's transaction; the caller commits.

    Loading unchanged files writes nothing, not even a new data version. Raises ``LoadRefused``
    before anything is written.
    """
    plan = read_plan(folder)
    if not isinstance(plan, PlanFile):
        raise LoadRefused(plan)
    await stored_plan.lock_loading(session)
    stored = await stored_plan.find_stored(session, plan.code)
    rows = rows_of(plan)
    if stored is not None and stored.digest == plan.digest:
        return LoadReport(plan.code, False, stored.data_version, _counts(rows), plan.warnings)  # noqa: FBT003
    amended = Amended()
    if stored is not None:
        amended = await find_amended(session, stored.id)
        refused = await _refusals(session, plan, rows, stored)
        refused += _refused_amended(plan, amended)
        if refused:
            raise LoadRefused(sorted(refused))
    version = await _store(session, rows, stored, amended)
    counts = _counts(rows)
    await record(
        session,
        caller="command",
        action="plan.load",
        subject=f"plan:{plan.code}",
        data_version=version,
        content_digest=plan.digest,
        counts=counts,
    )
    kept = tuple(sorted(amended.changed))
    return LoadReport(plan.code, True, version, counts, plan.warnings, kept)  # noqa: FBT003


async def load_plan_command(
    address: str, folder: Path, progress: Callable[[str], None]
) -> LoadReport:
    """Load the plan in ``folder`` into the database at ``address``, in a transaction of its own.

    ``progress`` receives a line for each step. Raises ``LoadRefused``; nothing is then stored.
    """
    engine = make_engine(address, get_settings())
    try:
        progress(f"reading {folder}")
        async with make_sessions(engine)() as session, session.begin():
            report = await load_plan(session, folder)
        did = "loaded" if report.changed else "unchanged"
        progress(f"{report.plan} {did}, data version {report.data_version}")
        return report
    finally:
        await engine.dispose()


def review_lines(plan: PlanFile) -> list[str]:
    """A line for each element a person should look at: read unclearly, or with an inferred title.

    Each line names file, line, what it is, why, its source and its note.
    """
    return [
        *_review_head(plan),
        *(
            _review(spot, "node", inferred=spot.item.title_inferred)
            for spot in _unclear(plan.nodes)
        ),
        *(_review(spot, "indicator") for spot in plan.indicators if _doubtful(spot)),
        *(
            f"{spot.file.file}:{spot.line}: actor {spot.item.code}: {spot.item.confidence}"
            f" ({spot.item.source or 'no source'}): {spot.item.note or 'no note'}"
            for spot in plan.actors
            if spot.item.confidence != "high" and spot.item.code in plan.own_actors
        ),
    ]


def _review_head(plan: PlanFile) -> Iterator[str]:
    head = plan.head
    line = head.file.line(("period",))
    if head.item.period.confidence != "high":
        period = head.item.period
        yield f"{head.file.file}:{line}: term: {period.confidence} ({period.source}): {period.note}"
    for at, phase in enumerate(head.item.phases):
        if phase.confidence != "high":
            line = head.file.line(("phases", at))
            where = f"{head.file.file}:{line}: phase {phase.code}"
            yield f"{where}: {phase.confidence} ({phase.source}): {phase.note or 'no note'}"


def _unclear(nodes: Sequence[NodeSpot]) -> Iterator[NodeSpot]:
    return (spot for spot in nodes if spot.item.title_inferred or _doubtful(spot))


def _doubtful(spot: NodeSpot | IndicatorSpot) -> bool:
    return spot.item.confidence != "high"


def _review(spot: NodeSpot | IndicatorSpot, kind: str, *, inferred: bool = False) -> str:
    item = spot.item
    why = f"{item.confidence}, title inferred" if inferred else item.confidence
    where = f"{spot.file.file}:{spot.line}: {kind} {item.code}"
    return f"{where}: {why} ({item.source or 'no source'}): {item.note or 'no note'}"


async def _store(
    session: AsyncSession,
    rows: PlanRows,
    stored: stored_plan.StoredPlan | None,
    amended: Amended,
) -> int:
    """Store everything, raise the versions it concerns, and return the plan's."""
    changed = await stored_plan.store_areas(session, rows.areas)
    registry = await store_registry(session, rows.actors)
    now = await stored_plan.store_plan(session, rows.plan, stored)
    await stored_plan.store_logframe(session, now.id, rows, registry.ids, amended)
    await rebuild_amended_reporters(session, now.id, amended, today())
    await stored_plan.store_periods(session, now.id, rows)
    code = str(rows.plan["code"])
    await stored_plan.notify(session, code, now.data_version)
    if changed or registry.changed:
        for other, raised in (await stored_plan.raise_other_plans(session, code)).items():
            await stored_plan.notify(session, other, raised)
    return now.data_version


async def _refusals(
    session: AsyncSession, plan: PlanFile, rows: PlanRows, stored: stored_plan.StoredPlan
) -> list[Fault]:
    """What the files would take from under submissions that exist."""
    refused: list[Fault] = []
    spots = {spot.item.code: spot for spot in plan.indicators}
    for reported in await stored_plan.reported_indicators(session, stored.id):
        spot = spots.get(reported.code)
        if spot is None:
            message = f"indicator {reported.code} has submissions and cannot be dropped"
            refused.append(plan.head.fault(message, "code"))
            continue
        for name, before in reported.fixed.items():
            if getattr(spot.item, name) != before:
                message = f"was {before}, and cannot change while there are submissions"
                refused.append(spot.fault(message, name))
    spans = {period.code: (period.start, period.end) for period in rows.periods}
    for code, span in (await stored_plan.reported_periods(session, stored.id)).items():
        if spans.get(code) != span:
            message = f"period {code} has submissions and cannot be dropped or changed"
            refused.append(plan.head.fault(message, "period"))
    nodes = {row["code"] for row in rows.nodes}
    for code in await stored_plan.reported_nodes(session, stored.id):
        if code not in nodes:
            message = f"node {code} has activity reports and cannot be dropped"
            refused.append(plan.head.fault(message, "code"))
    return refused


def _refused_amended(plan: PlanFile, amended: Amended) -> list[Fault]:
    """What the files would take from under amendments, or make a second time."""
    refused: list[Fault] = []
    spots = {spot.item.code: spot for spot in plan.nodes}
    for code in sorted((amended.changed | amended.named) - amended.made - spots.keys()):
        message = f"node {code} has amendments and cannot be dropped from the files"
        refused.append(plan.head.fault(message, "code"))
    made = sorted(amended.made & spots.keys())
    refused += [spots[code].fault("an amendment made a node of this code", "code") for code in made]
    return refused


def _counts(rows: PlanRows) -> dict[str, int]:
    levels = Counter(row["level"] for row in rows.nodes)
    sides = Counter(row["side"] for row in rows.nodes if row["side"])
    return {
        "areas": len(rows.areas),
        "actors": len(rows.actors),
        **levels,
        **{f"{side}_activities": count for side, count in sides.items()},
        "indicators": len(rows.indicators),
        "periods": len(rows.periods),
    }
