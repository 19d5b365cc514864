"""Statements of what is counted from meetings: what there is to count, and what was counted."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import (
    Date,
    DateTime,
    Row,
    Uuid,
    bindparam,
    delete,
    insert,
    literal_column,
    select,
    text,
    tuple_,
)
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.ext.asyncio import AsyncSession

from inap.actors.models import Actor
from inap.meetings.count_models import CountedMeeting, MeetingCount, MeetingCountBody
from inap.meetings.counts import MeetingPart
from inap.meetings.models import Body
from inap.plans.models import Indicator, ReportingPeriod

# What is counted of a ``meeting``, as one text: when it is another one, the count is not so any
# more. Of attendance only what the count is about, so that nothing else seems to change it.
_MARK: Final = """
    md5(concat_ws('|', meeting.state, meeting.held_from, CASE {what}
      WHEN 'participations' THEN
        (SELECT string_agg(sexes.sex || ':' || sexes.people, ',' ORDER BY sexes.sex)
         FROM (SELECT came.sex, sum(came.people) AS people FROM attendance AS came
               WHERE came.meeting_id = meeting.id GROUP BY came.sex) AS sexes)
      WHEN 'represented' THEN
        (SELECT string_agg(DISTINCT came.actor_id::text, ',' ORDER BY came.actor_id::text)
         FROM attendance AS came WHERE came.meeting_id = meeting.id)
      END))
    """

# The meetings behind a revision of a submission as JSON, null where there are none; ``mine`` joins
# them to it. Written out once for what submissions and the parts of figures tell.
MEETINGS: Final = """
    (SELECT jsonb_agg(jsonb_build_object(
                'id', meeting.id, 'title', meeting.title, 'body', body.code,
                'body_title', body.title, 'day', meeting.held_from, 'cells', made.cells,
                'changed', {mark} <> made.mark)
            ORDER BY meeting.held_from, meeting.id)
     FROM counted_meeting AS made
     JOIN meeting ON meeting.id = made.meeting_id
     JOIN body ON body.id = meeting.body_id
     WHERE made.submission_id = {submission} AND made.revision = {revision})
    """.replace("{mark}", _MARK.format(what="made.what").strip())
MEETINGS_DOCUMENT: Final = literal_column(
    MEETINGS.format(
        submission="submission_revision.submission_id", revision="submission_revision.number"
    ),
    JSONB,
).label("meetings")

# The facts that are counted from meetings, with a row for each meeting that counts; its columns are
# null where none does. A meeting counts in one fact of an indicator: what another one that was
# handed in is made of is left out.
_COUNTS: Final = """
    SELECT count.indicator_id, indicator.code AS indicator, plan.code AS plan, count.what,
           indicator.kind, indicator.unit, indicator.aggregation_areas AS over_areas,
           indicator.disaggregation, count.actor_id, actor.code AS actor,
           count.area_code AS area, period.code AS period, period."end",
           submission.id AS submission, submission.revision,
           submission.published_revision,
           met.id AS meeting, met.title, met.body, met.body_title, met.day, met.mark, met.people,
           met.actors
    FROM meeting_count AS count
    JOIN indicator ON indicator.id = count.indicator_id
    JOIN plan ON plan.id = indicator.plan_id
    JOIN actor ON actor.id = count.actor_id
    JOIN reporting_period AS period
        ON period.plan_id = indicator.plan_id AND period.kind = indicator.frequency
    LEFT JOIN submission
        ON submission.indicator_id = count.indicator_id AND submission.actor_id = count.actor_id
        AND submission.period_id = period.id AND submission.area_code = count.area_code
    LEFT JOIN LATERAL (
        SELECT meeting.id, meeting.title, body.code AS body, body.title AS body_title,
               meeting.held_from AS day, {mark} AS mark,
               (SELECT jsonb_object_agg(sexes.sex, sexes.people)
                FROM (SELECT came.sex, sum(came.people)::int AS people FROM attendance AS came
                      WHERE came.meeting_id = meeting.id GROUP BY came.sex) AS sexes) AS people,
               (SELECT jsonb_agg(DISTINCT came.actor_id) FROM attendance AS came
                WHERE came.meeting_id = meeting.id) AS actors
        FROM meeting_count_body AS named
        JOIN body ON body.id = named.body_id
        JOIN meeting ON meeting.body_id = named.body_id AND meeting.state = 'held'
            AND meeting.held_from BETWEEN period.start AND period."end"
        WHERE named.indicator_id = count.indicator_id AND NOT EXISTS (
            SELECT FROM counted_meeting AS elsewhere
            JOIN submission AS other ON other.id = elsewhere.submission_id
                AND elsewhere.revision IN (other.revision, other.published_revision)
            WHERE elsewhere.meeting_id = meeting.id AND other.indicator_id = count.indicator_id
              AND other.id IS DISTINCT FROM submission.id)
    ) AS met ON true
    WHERE {which}
    ORDER BY indicator.code COLLATE "C", period.start, met.day, met.id
    """.replace("{mark}", _MARK.format(what="count.what").strip())

# Facts of periods that have ended and that nobody reported; and those counted here that came back
# to be put right, which nobody has begun to type since.
TO_FILL: Final = text(
    _COUNTS.format(
        which="""period."end" < :today AND met.id IS NOT NULL AND (
            submission.id IS NULL
            OR (submission.state = 'returned'
                OR (submission.state = 'reopened' AND submission.reopened_until > :now))
            AND EXISTS (SELECT FROM counted_meeting AS mine
                        WHERE mine.submission_id = submission.id
                          AND mine.revision = submission.revision))"""
    )
).bindparams(bindparam("today", type_=Date), bindparam("now", type_=DateTime(timezone=True)))
OF_PERIOD: Final = text(
    _COUNTS.format(which="count.indicator_id = :indicator AND period.id = :period")
).bindparams(bindparam("indicator", type_=Uuid), bindparam("period", type_=Uuid))

CARRIED: Final = text(
    """
    INSERT INTO counted_meeting (submission_id, revision, meeting_id, what, cells, mark)
    SELECT made.submission_id, moved.new, made.meeting_id, made.what, made.cells, made.mark
    FROM unnest(CAST(:ids AS uuid[]), CAST(:earlier AS integer[]), CAST(:new AS integer[]))
        AS moved (id, earlier, new)
    JOIN counted_meeting AS made
        ON made.submission_id = moved.id AND made.revision = moved.earlier
    """
)

# A fact that was counted from meetings: its stored cells beside those that its parts gave.
COUNTED: Final = text(
    """
    SELECT made.submission_id AS submission, made.revision, revision.cells,
           jsonb_agg(made.cells ORDER BY made.meeting_id) AS given
    FROM counted_meeting AS made
    JOIN submission_revision AS revision
        ON revision.submission_id = made.submission_id AND revision.number = made.revision
    GROUP BY made.submission_id, made.revision, revision.cells
    ORDER BY made.submission_id, made.revision
    """
).columns(cells=JSONB, given=JSONB)


@dataclass(frozen=True, slots=True)
class StoredCount:
    """How an indicator is counted, with the codes and titles of what it names."""

    indicator_id: UUID
    code: str
    frequency: str
    what: str | None
    reason: dict[str, Any] | None
    area: str | None
    actor: str | None
    actor_title: dict[str, Any] | None
    source: str | None
    note: str | None


@dataclass(frozen=True, slots=True)
class Begun:
    """A reporting period that has begun."""

    id: UUID
    code: str
    end: date


async def list_to_fill(session: AsyncSession, today: date, now: datetime) -> Sequence[Row[Any]]:
    """What the record of meetings gives for the facts that are to be filled; one statement."""
    return (await session.execute(TO_FILL, {"today": today, "now": now})).all()


async def list_of_period(
    session: AsyncSession, indicator_id: UUID, period_id: UUID
) -> Sequence[Row[Any]]:
    """What the record of meetings gives for an indicator in one period; one statement."""
    found = await session.execute(OF_PERIOD, {"indicator": indicator_id, "period": period_id})
    return found.all()


async def list_meetings_behind(
    session: AsyncSession, submission_id: UUID, revision: int
) -> list[MeetingPart]:
    """The meetings that a revision of a submission was counted from."""
    made = CountedMeeting
    found = await session.execute(
        select(made.meeting_id, made.what, made.cells, made.mark)
        .where(made.submission_id == submission_id, made.revision == revision)
        .order_by(made.meeting_id)
    )
    return [MeetingPart(*row) for row in found]


async def replace_meetings(
    session: AsyncSession, submission_id: UUID, revision: int, parts: Sequence[MeetingPart]
) -> None:
    """Keep what a revision was counted from, in place of what it was counted from before."""
    await drop_meetings(session, [(submission_id, revision)])
    if parts:
        rows = [
            {
                "submission_id": submission_id,
                "revision": revision,
                "meeting_id": part.meeting,
                "what": part.what,
                "cells": part.cells,
                "mark": part.mark,
            }
            for part in parts
        ]
        await session.execute(insert(CountedMeeting), rows)


async def carry_meetings(session: AsyncSession, rows: Sequence[tuple[UUID, int, int]]) -> None:
    """Let new revisions be counted from what earlier ones are; ``rows`` are (id, earlier, new)."""
    if rows:
        ids, earlier, new = (list(column) for column in zip(*rows, strict=True))
        await session.execute(CARRIED, {"ids": ids, "earlier": earlier, "new": new})


async def drop_meetings(session: AsyncSession, rows: Sequence[tuple[UUID, int]]) -> None:
    """Revisions (id, number) that are typed now, and no longer counted from meetings."""
    if rows:
        key = tuple_(CountedMeeting.submission_id, CountedMeeting.revision)
        await session.execute(delete(CountedMeeting).where(key.in_(rows)))


async def find_count(session: AsyncSession, plan_id: UUID, code: str) -> StoredCount | None:
    """How an indicator is counted; ``what`` and ``reason`` are None where nothing is said of it."""
    found = await session.execute(
        select(
            Indicator.id,
            Indicator.code,
            Indicator.frequency,
            MeetingCount.what,
            MeetingCount.reason,
            MeetingCount.area_code,
            Actor.code,
            Actor.title,
            MeetingCount.source,
            MeetingCount.note,
        )
        .outerjoin(MeetingCount, MeetingCount.indicator_id == Indicator.id)
        .outerjoin(Actor, Actor.id == MeetingCount.actor_id)
        .where(Indicator.plan_id == plan_id, Indicator.code == code)
    )
    row = found.one_or_none()
    return StoredCount(*row) if row else None


async def list_counted_bodies(
    session: AsyncSession, indicator_id: UUID
) -> list[tuple[str, dict[str, Any]]]:
    """Code and title of the bodies whose meetings are counted."""
    found = await session.execute(
        select(Body.code, Body.title)
        .join(MeetingCountBody, MeetingCountBody.body_id == Body.id)
        .where(MeetingCountBody.indicator_id == indicator_id)
        .order_by(Body.code)
    )
    return [(row.code, row.title) for row in found]


async def find_begun(
    session: AsyncSession, plan_id: UUID, kind: str, today: date, code: str | None
) -> Begun | None:
    """The period with this code, or the latest of its kind, if it has begun."""
    period = ReportingPeriod
    statement = (
        select(period.id, period.code, period.end)
        .where(period.plan_id == plan_id, period.kind == kind, period.start <= today)
        .order_by(period.start.desc())
        .limit(1)
    )
    if code is not None:
        statement = statement.where(period.code == code)
    row = (await session.execute(statement)).one_or_none()
    return Begun(*row) if row else None
