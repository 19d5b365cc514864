"""Statements of what submissions are made of: their parts, and in which fact a report counts."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from sqlalchemy import (
    Integer,
    delete,
    insert,
    literal,
    literal_column,
    or_,
    select,
    tuple_,
    union_all,
)
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.dialects.postgresql import insert as upsert
from sqlalchemy.ext.asyncio import AsyncSession

from inap.implementation.activity_models import CountedReport, SubmissionPart
from inap.implementation.activity_neighbours import ACTOR, PERIOD, SUBMISSION

# ``activity_report_queries.is_protected`` written out, for what was counted of a ``report`` as the
# part ``made`` of it, and for what is published of it.
IS_PROTECTED: Final = """
    EXISTS (
        WITH RECURSIVE above AS (
            SELECT node.id, node.parent_id, true AS own
            FROM activity_report_revision AS told
            JOIN node ON node.id = told.node_id
            WHERE told.report_id = report.id
              AND told.number IN (made.report_revision, report.published_revision)
            UNION
            SELECT node.id, node.parent_id, false FROM node JOIN above ON node.id = above.parent_id
        )
        SELECT FROM above
        JOIN indicator_node ON indicator_node.node_id = above.id
        JOIN indicator AS measuring ON measuring.id = indicator_node.indicator_id
            AND measuring.sensitivity = 'restricted'
        WHERE above.own OR EXISTS (
            SELECT FROM counting_rule AS rule
            WHERE rule.indicator_id = measuring.id AND rule.what IS NOT NULL))
    """

# The reports behind the joined revision of a submission, as JSON; null where there are none. How
# each stands now is told too, so that who reads it can say whether it changed since. It is written
# out, because building it anew for each submission took longer than running it.
_PARTS: Final = """
    (SELECT jsonb_agg(jsonb_build_object(
                'id', report.id, 'revision', made.report_revision, 'title', content.title,
                'actor', author.code, 'actor_title', author.title, 'end', content."end",
                'cells', made.cells, 'protected', {protected}, 'state', report.state,
                'reopened_until', report.reopened_until,
                'published_revision', report.published_revision,
                'set_aside', EXISTS (
                    SELECT FROM activity_duplicate AS pair
                    WHERE pair.state = 'same' AND pair.counts_id <> report.id
                      AND report.id IN (pair.one_id, pair.other_id)))
            ORDER BY content."end", report.id)
     FROM submission_part AS made
     JOIN activity_report AS report ON report.id = made.report_id
     JOIN activity_report_revision AS content
         ON content.report_id = made.report_id AND content.number = made.report_revision
     JOIN actor AS author ON author.id = report.actor_id
     WHERE made.submission_id = submission_revision.submission_id
       AND made.revision = submission_revision.number)
    """
PARTS_DOCUMENT: Final = literal_column(_PARTS.format(protected=IS_PROTECTED), JSONB).label("parts")


@dataclass(frozen=True, slots=True)
class CountedFact:
    """The fact in which a report counts already, by codes."""

    report: UUID
    actor: str
    period: str
    area: str


@dataclass(frozen=True, slots=True)
class Part:
    """A report behind a revision of a submission, and the stored cells that it gave."""

    report: UUID
    revision: int
    cells: list[dict[str, Any]]


async def list_counted_facts(
    session: AsyncSession, indicator_id: UUID, reports: Sequence[UUID], besides: UUID | None
) -> list[CountedFact]:
    """The facts besides one in which these reports count towards the indicator."""
    found = await session.execute(
        select(
            CountedReport.report_id.label("report"),
            ACTOR.c.code.label("actor"),
            PERIOD.c.code.label("period"),
            SUBMISSION.c.area_code.label("area"),
        )
        .join(SUBMISSION, SUBMISSION.c.id == CountedReport.submission_id)
        .join(ACTOR, ACTOR.c.id == SUBMISSION.c.actor_id)
        .join(PERIOD, PERIOD.c.id == SUBMISSION.c.period_id)
        .where(
            CountedReport.indicator_id == indicator_id,
            CountedReport.report_id.in_(reports),
            CountedReport.submission_id.is_distinct_from(besides),
        )
        .order_by(CountedReport.report_id)
    )
    return [CountedFact(**row) for row in found.mappings()]


async def list_parts(session: AsyncSession, submission_id: UUID, revision: int) -> list[Part]:
    """The reports behind a revision of a submission."""
    part = SubmissionPart
    found = await session.execute(
        select(part.report_id, part.report_revision, part.cells)
        .where(part.submission_id == submission_id, part.revision == revision)
        .order_by(part.report_id)
    )
    return [Part(*row) for row in found]


async def replace_parts(
    session: AsyncSession, submission_id: UUID, revision: int, parts: Sequence[Part]
) -> None:
    """Keep what a revision of a submission is made of, in place of what it was made of before."""
    part = SubmissionPart
    await session.execute(
        delete(part).where(part.submission_id == submission_id, part.revision == revision)
    )
    if parts:
        rows = [
            {
                "submission_id": submission_id,
                "revision": revision,
                "report_id": each.report,
                "report_revision": each.revision,
                "cells": each.cells,
            }
            for each in parts
        ]
        await session.execute(insert(part), rows)


async def claim_reports(
    session: AsyncSession, indicator_id: UUID, submission_id: UUID, reports: Sequence[UUID]
) -> None:
    """Count the reports in this fact, those that count in no other one.

    Waits for another fact that claims one of them at the same moment. In one order, so that two
    facts that claim the same reports never wait for each other.
    """
    rows = [
        {"indicator_id": indicator_id, "report_id": each, "submission_id": submission_id}
        for each in sorted(reports)
    ]
    if rows:
        await session.execute(upsert(CountedReport).values(rows).on_conflict_do_nothing())


async def carry_parts(session: AsyncSession, rows: Sequence[tuple[UUID, int, int]]) -> None:
    """Let new revisions be made of what earlier ones are; ``rows`` are (id, earlier, new)."""
    part = SubmissionPart
    carried = [
        select(
            part.submission_id,
            literal(new, Integer),
            part.report_id,
            part.report_revision,
            part.cells,
        ).where(part.submission_id == submission, part.revision == earlier)
        for submission, earlier, new in rows
    ]
    if carried:
        names = ["submission_id", "revision", "report_id", "report_revision", "cells"]
        await session.execute(insert(part).from_select(names, union_all(*carried)))


async def drop_parts(session: AsyncSession, rows: Sequence[tuple[UUID, int]]) -> None:
    """Revisions (id, number) that are typed now, and no longer made of reports."""
    if rows:
        key = tuple_(SubmissionPart.submission_id, SubmissionPart.revision)
        await session.execute(delete(SubmissionPart).where(key.in_(rows)))


async def release_reports(session: AsyncSession, *submissions: UUID) -> None:
    """Count no longer what neither the present nor the published revision is made of."""
    claim, part = CountedReport, SubmissionPart
    stands = (
        select(part.report_id)
        .join(SUBMISSION, SUBMISSION.c.id == part.submission_id)
        .where(
            part.submission_id == claim.submission_id,
            part.report_id == claim.report_id,
            or_(
                part.revision == SUBMISSION.c.revision,
                part.revision == SUBMISSION.c.published_revision,
            ),
        )
        .exists()
    )
    await session.execute(delete(claim).where(claim.submission_id.in_(submissions), ~stands))
