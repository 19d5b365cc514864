"""Reading submissions, and who sees which (``visible_to``)."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, case, exists, false, or_, select, true
from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.caller import OVERSIGHT_ROLES, REPORTING_ROLES, Caller
from inap.evidence.queries import count_attached
from inap.implementation.counted_queries import PARTS_DOCUMENT
from inap.meetings.count_queries import MEETINGS_DOCUMENT
from inap.submissions.attached_queries import attached_or_detached
from inap.submissions.exception_queries import excepted_until
from inap.submissions.models import (
    WAITING_STATES,
    Submission,
    SubmissionHistory,
    SubmissionRevision,
)
from inap.submissions.neighbours import (
    ACCOUNT,
    ACTOR,
    EVIDENCE,
    INDICATOR,
    PERIOD,
    PLAN,
    STORED_FILE,
)
from inap.submissions.seen import Seen

Condition = ColumnElement[bool]


@dataclass(frozen=True, slots=True)
class Sight:
    """Which submissions a caller sees fully, and which only by their published revision."""

    full: Condition
    published: Condition

    @property
    def any(self) -> Condition:
        """Which submissions the caller sees at all."""
        return or_(self.full, self.published)


@dataclass(frozen=True, slots=True)
class Filters:
    """What a list is limited to; codes, and ``state`` as the caller sees it."""

    plan: str | None = None
    indicator: str | None = None
    actor: str | None = None
    period: str | None = None
    area: str | None = None
    state: str | None = None
    jurisdiction: str | None = None
    waiting: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """One entry of a submission's history, with the name of who did it and its values."""

    sequence: int
    action: str
    from_state: str | None
    to_state: str
    revision: int
    by: UUID
    by_name: str
    at: datetime
    reason: str | None
    deadline: datetime | None
    details: dict[str, Any] | None
    hash: bytes
    cells: list[dict[str, Any]]
    evidence_id: UUID | None
    evidence_name: str | None


def visible_to(caller: Caller) -> Sight:
    """What ``caller`` sees; the statement has to join the indicator and the plan.

    Actors see all of their own, whatever its state. Coordinators see their own side from its first
    submission on, and of the other government what is published; overseers see everything but
    drafts. Everyone, signed in or not, sees what is published of public indicators.
    """
    handed_in = Submission.state != "draft"
    full: list[Condition] = []
    if actors := caller.actors(*REPORTING_ROLES, "verifier"):
        full.append(Submission.actor_id.in_(actors))
    if jurisdictions := caller.jurisdictions():
        full.append(and_(handed_in, Submission.jurisdiction.in_(jurisdictions)))
    if caller.has(*OVERSIGHT_ROLES):
        full.append(handed_in)
    disclosed: Condition = (
        true()
        if jurisdictions
        else and_(INDICATOR.c.sensitivity == "public", PLAN.c.published.is_(True))
    )
    return Sight(
        full=or_(false(), *full),
        published=and_(Submission.published_revision.is_not(None), disclosed),
    )


def _waiting_for(caller: Caller, now: datetime) -> Condition:
    """What the caller is expected to verify, to approve or to correct."""
    not_theirs = Submission.submitted_by != caller.account_id
    return and_(
        Submission.state.in_(WAITING_STATES),
        or_(
            and_(
                Submission.state == "submitted",
                ACTOR.c.has_unit,
                Submission.actor_id.in_(caller.actors("verifier")),
                not_theirs,
            ),
            and_(
                or_(
                    Submission.state == "verified",
                    and_(Submission.state == "submitted", ~ACTOR.c.has_unit),
                ),
                Submission.jurisdiction.in_(caller.jurisdictions()),
                not_theirs,
            ),
            and_(
                or_(
                    Submission.state == "returned",
                    and_(Submission.state == "reopened", Submission.reopened_until > now),
                ),
                Submission.actor_id.in_(caller.actors(*REPORTING_ROLES)),
            ),
        ),
    )


def _lapsed(now: datetime) -> Condition:
    """``workflow.state_at`` in SQL: reopened once, and approved again since."""
    return and_(
        Submission.state == "reopened",
        or_(Submission.reopened_until.is_(None), Submission.reopened_until <= now),
    )


def _handed_in() -> ColumnElement[bool]:
    """Whether the present revision was submitted once, so that reviewers may have read it."""
    return exists().where(
        SubmissionHistory.submission_id == Submission.id,
        SubmissionHistory.revision == Submission.revision,
        SubmissionHistory.action == "submit",
    )


def _said(action: str, what: str, *conditions: Condition) -> ColumnElement[Any]:
    """A part of what the newest step of one kind says besides its reason."""
    entry = SubmissionHistory
    return (
        select(entry.details[what])
        .where(entry.submission_id == Submission.id, entry.action == action, *conditions)
        .order_by(entry.sequence.desc())
        .limit(1)
        .scalar_subquery()
    )


def _documents(caller: Caller, now: datetime) -> tuple[Select[Any], ColumnElement[str]]:
    """The statement of what ``caller`` sees at ``now``, and the state as they see it."""
    sight = visible_to(caller)
    as_approved = or_(~sight.full, _lapsed(now))
    state: ColumnElement[str] = case((as_approved, "approved"), else_=Submission.state)
    revision = case((as_approved, Submission.published_revision), else_=Submission.revision)
    statement: Select[Any] = (
        select(
            Submission.id,
            Submission.plan_id,
            PLAN.c.code.label("plan"),
            PLAN.c.head["settings"]["age_groups"].label("age_groups"),
            Submission.indicator_id,
            INDICATOR.c.code.label("indicator"),
            INDICATOR.c.title.label("indicator_title"),
            INDICATOR.c.unit,
            INDICATOR.c.kind,
            INDICATOR.c.aggregation_areas.label("over_areas"),
            INDICATOR.c.disaggregation,
            Submission.actor_id,
            ACTOR.c.code.label("actor"),
            ACTOR.c.title.label("actor_title"),
            ACTOR.c.has_unit,
            Submission.jurisdiction,
            Submission.period_id,
            PERIOD.c.code.label("period"),
            PERIOD.c.kind.label("period_kind"),
            PERIOD.c.start,
            PERIOD.c.end,
            PERIOD.c.opens_on,
            PERIOD.c.due_on,
            PERIOD.c.locks_on,
            excepted_until(
                period=Submission.period_id,
                actor=Submission.actor_id,
                indicator=Submission.indicator_id,
                jurisdiction=Submission.jurisdiction,
            ).label("excepted_until"),
            Submission.area_code.label("area"),
            Submission.state,
            state.label("shown_state"),
            Submission.revision,
            revision.label("shown_revision"),
            Submission.published_revision,
            Submission.version,
            Submission.submitted_by,
            ACCOUNT.c.name.label("submitted_by_name"),
            Submission.submitted_at,
            Submission.reason,
            Submission.deadline,
            Submission.reopened_until,
            Submission.source,
            Submission.updated_at,
            SubmissionRevision.cells,
            SubmissionRevision.narrative,
            _handed_in().label("handed_in"),
            count_attached("submission", Submission.id, revision).label("evidence"),
            SubmissionRevision.approved_at,
            SubmissionRevision.logframe_version,
            sight.full.label("full"),
            PARTS_DOCUMENT,
            MEETINGS_DOCUMENT,
            _said("submit", "warnings", SubmissionHistory.revision == revision).label("warnings"),
            _said("return", "cells").label("remarks"),
        )
        .join(PLAN, PLAN.c.id == Submission.plan_id)
        .join(INDICATOR, INDICATOR.c.id == Submission.indicator_id)
        .join(ACTOR, ACTOR.c.id == Submission.actor_id)
        .join(PERIOD, PERIOD.c.id == Submission.period_id)
        .join(
            SubmissionRevision,
            and_(
                SubmissionRevision.submission_id == Submission.id,
                SubmissionRevision.number == revision,
            ),
        )
        .outerjoin(ACCOUNT, ACCOUNT.c.id == Submission.submitted_by)
        .where(sight.any)
    )
    return statement, state


async def find_submission(
    session: AsyncSession, submission_id: UUID, caller: Caller, now: datetime
) -> Seen | None:
    """The submission as ``caller`` sees it, or None when it is not there for them."""
    statement, _ = _documents(caller, now)
    found = await session.execute(statement.where(Submission.id == submission_id))
    row = found.mappings().one_or_none()
    return Seen(**row) if row else None


async def list_by_ids(
    session: AsyncSession, caller: Caller, ids: Sequence[UUID], now: datetime
) -> dict[UUID, Seen]:
    """Those of these submissions that ``caller`` sees, by id."""
    statement, _ = _documents(caller, now)
    found = await session.execute(statement.where(Submission.id.in_(ids)))
    return {row["id"]: Seen(**row) for row in found.mappings()}


async def find_revision(
    session: AsyncSession, submission_id: UUID, number: int
) -> SubmissionRevision | None:
    """One revision of a submission, which the caller was found to see."""
    return await session.get(SubmissionRevision, (submission_id, number))


async def full_sight_of(
    session: AsyncSession, ids: Collection[UUID], caller: Caller
) -> frozenset[UUID]:
    """Those of the submissions that ``caller`` sees fully."""
    found = await session.scalars(
        select(Submission.id).where(Submission.id.in_(ids), visible_to(caller).full)
    )
    return frozenset(found)


async def find_submissions(
    session: AsyncSession, ids: Collection[UUID], caller: Caller, now: datetime
) -> dict[UUID, Seen]:
    """Those of the submissions that ``caller`` sees, by id."""
    if not ids:
        return {}
    statement, _ = _documents(caller, now)
    found = await session.execute(statement.where(Submission.id.in_(ids)))
    return {row["id"]: Seen(**row) for row in found.mappings()}


async def list_submissions(
    session: AsyncSession,
    caller: Caller,
    filters: Filters,
    now: datetime,
    *,
    limit: int,
    after: UUID | None = None,
) -> list[Seen]:
    """At most ``limit`` submissions that ``caller`` sees, oldest first, those after an id."""
    statement, state = _documents(caller, now)
    wanted = (
        (PLAN.c.code, filters.plan),
        (INDICATOR.c.code, filters.indicator),
        (ACTOR.c.code, filters.actor),
        (PERIOD.c.code, filters.period),
        (Submission.area_code, filters.area),
        (state, filters.state),
        (Submission.jurisdiction, filters.jurisdiction),
    )
    for column, value in wanted:
        if value is not None:
            statement = statement.where(column == value)
    if filters.waiting:
        statement = statement.where(_waiting_for(caller, now))
    if after is not None:
        statement = statement.where(Submission.id > after)
    found = await session.execute(statement.order_by(Submission.id).limit(limit))
    return [Seen(**row) for row in found.mappings()]


async def list_history(
    session: AsyncSession, submission_id: UUID, *, limit: int, after: int = 0
) -> Sequence[Told]:
    """At most ``limit`` entries of a submission's history, those after a sequence number."""
    entry = SubmissionHistory
    found = await session.execute(
        select(
            entry.sequence,
            entry.action,
            entry.from_state,
            entry.to_state,
            entry.revision,
            entry.by,
            ACCOUNT.c.name.label("by_name"),
            entry.at,
            entry.reason,
            entry.deadline,
            entry.details,
            entry.hash,
            SubmissionRevision.cells,
            EVIDENCE.c.id.label("evidence_id"),
            STORED_FILE.c.name.label("evidence_name"),
        )
        .join(ACCOUNT, ACCOUNT.c.id == entry.by)
        .outerjoin(EVIDENCE, attached_or_detached())
        .outerjoin(STORED_FILE, STORED_FILE.c.id == EVIDENCE.c.file_id)
        .join(
            SubmissionRevision,
            and_(
                SubmissionRevision.submission_id == entry.submission_id,
                SubmissionRevision.number == entry.revision,
            ),
        )
        .where(entry.submission_id == submission_id, entry.sequence > after)
        .order_by(entry.sequence)
        .limit(limit)
    )
    return [Told(**row) for row in found.mappings()]
