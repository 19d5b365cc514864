"""Reading overlaps, and who sees which (``visible_to``)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Final
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, exists, false, func, or_, select, text, true
from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.caller import OVERSIGHT_ROLES, Caller
from inap.submissions import overlap_workflow as workflow
from inap.submissions.models import Submission, SubmissionHistory
from inap.submissions.neighbours import ACCOUNT, INDICATOR, PERIOD, PLAN
from inap.submissions.overlap_models import Overlap, OverlapHistory, OverlapMember
from inap.submissions.overlap_workflow import State

# A revision was handed in that is not approved.
PENDING: Final = ("submitted", "verified", "returned")

# The totals that count in one period of an indicator.
TOTALS = text(
    """
    SELECT observation.submission_id, observation.actor_id, observation.area_code,
           observation.jurisdiction, period.code, period."end", observation.value,
           observation.numerator, observation.denominator
    FROM observation JOIN reporting_period AS period ON period.id = observation.period_id
    WHERE observation.plan_id = :plan AND observation.indicator_id = :indicator
      AND observation.period_id = :period AND observation.version_to IS NULL
      AND observation.sex IS NULL AND observation.age IS NULL
    """
)

GROUNDS = text(
    """
    WITH RECURSIVE ground AS (
        SELECT code AS area, code, parent_code FROM area WHERE code = ANY(CAST(:areas AS text[]))
        UNION ALL
        SELECT ground.area, area.code, area.parent_code
        FROM ground JOIN area ON area.code = ground.parent_code
    )
    SELECT area, array_agg(code ORDER BY code) AS grounds FROM ground GROUP BY area
    """
)


@dataclass(frozen=True, slots=True)
class SeenOverlap:
    """An overlap with what its document tells of the plan, and what the caller is towards it.

    ``published``: all of its members are. ``submitted_one``: the caller submitted one of them.
    """

    id: UUID
    plan_id: UUID
    plan: str
    kind: str
    indicator_id: UUID
    indicator: str
    indicator_title: dict[str, Any]
    unit: str
    measured_as: str
    over_time: str
    over_areas: str
    age_groups: list[str] | None
    disaggregation: list[str]
    period_id: UUID
    period: str
    period_end: date
    side: str | None
    state: str
    reasons: list[str]
    declared: bool
    resolution: str | None
    stated: list[dict[str, Any]] | None
    reason: str | None
    decided_by: UUID | None
    decided_by_name: str | None
    decided_at: datetime | None
    found_at: datetime
    version: int
    members: list[UUID]
    published: bool
    submitted_one: bool

    def in_workflow(self) -> workflow.Overlap:
        """What its workflow depends on."""
        state: State = self.state  # type: ignore[assignment]  # the table holds no other
        return workflow.Overlap(state, self.published)

    def standing_of(self, caller: Caller) -> workflow.Standing:
        """What the caller may do with it."""
        may = caller.coordinates(self.side) if self.side else caller.has("me_team")
        return workflow.Standing(may_decide=may, submitted_one=self.submitted_one)


@dataclass(frozen=True, slots=True)
class Filters:
    """What a list is limited to; codes, and ``side`` ``national`` for both governments' ones."""

    plan: str | None = None
    indicator: str | None = None
    period: str | None = None
    state: str | None = None
    side: str | None = None
    submission: UUID | None = None
    waiting: bool = False


@dataclass(frozen=True, slots=True)
class ToldStep:
    """One entry of an overlap's history, with the name of who did it."""

    sequence: int
    action: str
    from_state: str | None
    to_state: str
    members: list[dict[str, Any]]
    resolution: str | None
    reason: str | None
    by: UUID
    by_name: str
    at: datetime
    hash: bytes


@dataclass(frozen=True, slots=True)
class Total:
    """The total cell of a published submission."""

    submission_id: UUID
    actor_id: UUID
    area: str
    jurisdiction: str
    period: str
    period_end: date
    value: Decimal | None
    numerator: Decimal | None
    denominator: Decimal | None


def visible_to(caller: Caller) -> ColumnElement[bool]:
    """Which overlaps ``caller`` sees.

    Overseers see all. Coordinators see those of their own side, and those between the governments
    once everything of the other side in them is published, as they see its submissions. While a
    correction of the other side is pending, what was not resolved yet may have been found by it,
    and so tell of it; what was declared and never found tells of nothing.
    """
    if caller.has(*OVERSIGHT_ROLES):
        return true()
    jurisdictions = caller.jurisdictions()
    if not jurisdictions:
        return false()
    may_tell_of_corrections = and_(
        Overlap.state != "resolved", func.jsonb_array_length(Overlap.reasons) > 0
    )
    unpublished_elsewhere = exists().where(
        OverlapMember.overlap_id == Overlap.id,
        Submission.id == OverlapMember.member_id,
        Submission.jurisdiction.not_in(jurisdictions),
        or_(
            Submission.published_revision.is_(None),
            and_(may_tell_of_corrections, Submission.state.in_(PENDING)),
        ),
    )
    return or_(
        Overlap.side.in_(jurisdictions), and_(Overlap.side.is_(None), ~unpublished_elsewhere)
    )


def _waiting_for(caller: Caller) -> ColumnElement[bool]:
    """Whether the caller is to decide: ``overlap_workflow``'s standing and states in SQL."""
    own: list[ColumnElement[bool]] = [Overlap.side.in_(caller.jurisdictions())]
    if caller.has("me_team"):
        own.append(Overlap.side.is_(None))
    return and_(Overlap.state.in_(workflow.WAITING), or_(*own), ~_submitted_one(caller))


def _submitted_one(caller: Caller) -> ColumnElement[bool]:
    return exists().where(
        OverlapMember.overlap_id == Overlap.id,
        SubmissionHistory.submission_id == OverlapMember.member_id,
        SubmissionHistory.action == "submit",
        SubmissionHistory.by == caller.account_id,
    )


def _documents(caller: Caller) -> Select[Any]:
    members = (
        select(func.array_agg(OverlapMember.member_id))
        .where(OverlapMember.overlap_id == Overlap.id)
        .scalar_subquery()
    )
    unpublished = exists().where(
        OverlapMember.overlap_id == Overlap.id,
        Submission.id == OverlapMember.member_id,
        Submission.published_revision.is_(None),
    )
    return (
        select(
            Overlap.id,
            Overlap.plan_id,
            PLAN.c.code.label("plan"),
            Overlap.kind,
            Overlap.indicator_id,
            INDICATOR.c.code.label("indicator"),
            INDICATOR.c.title.label("indicator_title"),
            INDICATOR.c.unit,
            INDICATOR.c.kind.label("measured_as"),
            INDICATOR.c.aggregation_time.label("over_time"),
            INDICATOR.c.aggregation_areas.label("over_areas"),
            PLAN.c.head["settings"]["age_groups"].label("age_groups"),
            INDICATOR.c.disaggregation,
            Overlap.period_id,
            PERIOD.c.code.label("period"),
            PERIOD.c.end.label("period_end"),
            Overlap.side,
            Overlap.state,
            Overlap.reasons,
            Overlap.declared,
            Overlap.resolution,
            Overlap.stated,
            Overlap.reason,
            Overlap.decided_by,
            ACCOUNT.c.name.label("decided_by_name"),
            Overlap.decided_at,
            Overlap.found_at,
            Overlap.version,
            members.label("members"),
            (~unpublished).label("published"),
            _submitted_one(caller).label("submitted_one"),
        )
        .join(PLAN, PLAN.c.id == Overlap.plan_id)
        .join(INDICATOR, INDICATOR.c.id == Overlap.indicator_id)
        .join(PERIOD, PERIOD.c.id == Overlap.period_id)
        .outerjoin(ACCOUNT, ACCOUNT.c.id == Overlap.decided_by)
        .where(visible_to(caller))
    )


async def find_overlap(session: AsyncSession, overlap: UUID, caller: Caller) -> SeenOverlap | None:
    """The overlap, or None when it is not there for ``caller``."""
    found = await session.execute(_documents(caller).where(Overlap.id == overlap))
    row = found.mappings().one_or_none()
    return SeenOverlap(**row) if row else None


async def list_overlaps(
    session: AsyncSession,
    caller: Caller,
    filters: Filters,
    *,
    limit: int,
    after: UUID | None = None,
) -> list[SeenOverlap]:
    """At most ``limit`` overlaps that ``caller`` sees, oldest first, those after an id."""
    statement = _documents(caller)
    wanted = (
        (PLAN.c.code, filters.plan),
        (INDICATOR.c.code, filters.indicator),
        (PERIOD.c.code, filters.period),
        (Overlap.state, filters.state),
        # An overlap between the governments has no side of its own.
        (func.coalesce(Overlap.side, "national"), filters.side),
    )
    for column, value in wanted:
        if value is not None:
            statement = statement.where(column == value)
    if filters.submission is not None:
        statement = statement.where(
            exists().where(
                OverlapMember.overlap_id == Overlap.id,
                OverlapMember.member_id == filters.submission,
            )
        )
    if filters.waiting:
        statement = statement.where(_waiting_for(caller))
    if after is not None:
        statement = statement.where(Overlap.id > after)
    found = await session.execute(statement.order_by(Overlap.id).limit(limit))
    return [SeenOverlap(**row) for row in found.mappings()]


async def list_steps(session: AsyncSession, overlap: UUID) -> list[ToldStep]:
    """The history of an overlap, first to last."""
    entry = OverlapHistory
    found = await session.execute(
        select(
            entry.sequence,
            entry.action,
            entry.from_state,
            entry.to_state,
            entry.members,
            entry.resolution,
            entry.reason,
            entry.by,
            ACCOUNT.c.name.label("by_name"),
            entry.at,
            entry.hash,
        )
        .join(ACCOUNT, ACCOUNT.c.id == entry.by)
        .where(entry.overlap_id == overlap)
        .order_by(entry.sequence)
    )
    return [ToldStep(**row) for row in found.mappings()]


async def find_same(
    session: AsyncSession, members: Sequence[UUID], *, side: str | None
) -> UUID | None:
    """The overlap of just these members, in whatever state, or None."""
    count = select(func.count()).where(OverlapMember.overlap_id == Overlap.id).scalar_subquery()
    others = exists().where(
        OverlapMember.overlap_id == Overlap.id, OverlapMember.member_id.not_in(members)
    )
    found: UUID | None = await session.scalar(
        select(Overlap.id)
        .where(
            Overlap.id.in_(
                select(OverlapMember.overlap_id).where(OverlapMember.member_id.in_(members))
            ),
            count == len(members),
            ~others,
            func.coalesce(Overlap.side, "national") == (side or "national"),
        )
        .limit(1)
    )
    return found


async def list_totals(session: AsyncSession, seen: SeenOverlap) -> list[Total]:
    """The published totals of the overlap's indicator and period."""
    found = await session.execute(
        TOTALS,
        {"plan": seen.plan_id, "indicator": seen.indicator_id, "period": seen.period_id},
    )
    return [Total(*row) for row in found]


async def find_grounds(session: AsyncSession, areas: Sequence[str]) -> dict[str, list[str]]:
    """Each area with all that it lies in."""
    found = await session.execute(GROUNDS, {"areas": list(areas)})
    return {row.area: row.grounds for row in found}
