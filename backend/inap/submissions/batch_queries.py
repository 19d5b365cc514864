"""Statements of a batch of submissions: each asks or writes for all its facts at once.

Rows travel as one JSON parameter, so no statement grows with the batch.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import TextClause, text
from sqlalchemy.ext.asyncio import AsyncSession

from inap.submissions.admission import Reported
from inap.submissions.facts import FactIds
from inap.submissions.touching import Reach

# ``writing_queries.OVERLAPPING`` for many facts.
_OVERLAPPING = text(
    """
    WITH RECURSIVE upwards AS (
        SELECT code, code AS above FROM area
        UNION ALL
        SELECT upwards.code, area.parent_code
        FROM upwards JOIN area ON area.code = upwards.above
        WHERE area.parent_code IS NOT NULL
    ), ground AS MATERIALIZED (
        SELECT code AS area, above AS other FROM upwards
        UNION
        SELECT above, code FROM upwards
    )
    SELECT fact.place, submission.id, period.code AS period, submission.area_code AS area
    FROM jsonb_to_recordset(CAST(:facts AS jsonb)) AS fact
        (place integer, indicator_id uuid, actor_id uuid, area_code text,
         first_day date, last_day date)
    JOIN submission
        ON submission.indicator_id = fact.indicator_id AND submission.actor_id = fact.actor_id
    JOIN reporting_period AS period ON period.id = submission.period_id
        AND period.start <= fact.last_day AND period."end" >= fact.first_day
    JOIN ground ON ground.area = fact.area_code AND ground.other = submission.area_code
    WHERE submission.state <> 'draft'
       OR (submission.area_code = fact.area_code
           AND period.start = fact.first_day AND period."end" = fact.last_day)
    ORDER BY fact.place, submission.id
    """
)

_SUBMISSIONS = text(
    """
    INSERT INTO submission
        (id, plan_id, indicator_id, actor_id, period_id, area_code, jurisdiction, state, version,
         created_by, submitted_by, submitted_at, updated_at)
    SELECT id, plan_id, indicator_id, actor_id, period_id, area_code, jurisdiction, state, version,
           created_by, submitted_by, submitted_at, updated_at
    FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS made
        (id uuid, plan_id uuid, indicator_id uuid, actor_id uuid, period_id uuid, area_code text,
         jurisdiction text, state text, version integer, created_by uuid, submitted_by uuid,
         submitted_at timestamptz, updated_at timestamptz)
    """
)

_REVISIONS = text(
    """
    INSERT INTO submission_revision
        (submission_id, number, cells, narrative, created_by, created_at, logframe_version)
    SELECT made.submission_id, 1, made.cells, made.narrative, made.created_by, made.created_at,
           plan.logframe_version
    FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS made
        (submission_id uuid, cells jsonb, narrative jsonb, created_by uuid, created_at timestamptz)
    JOIN submission ON submission.id = made.submission_id
    JOIN plan ON plan.id = submission.plan_id
    """
)

_HISTORIES = text(
    """
    INSERT INTO submission_history
        (submission_id, sequence, action, from_state, to_state, revision, by, at, details,
         content_hash, hash)
    SELECT submission_id, sequence, action, from_state, to_state, 1, by, at, details,
           decode(content_hash, 'hex'), decode(hash, 'hex')
    FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS made
        (submission_id uuid, sequence integer, action text, from_state text, to_state text,
         by uuid, at timestamptz, details jsonb, content_hash text, hash text)
    """
)

_AUDIT = text(
    """
    INSERT INTO audit_entry (id, caller, action, subject, detail, request_id)
    SELECT id, caller, action, subject, detail, request_id
    FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS made
        (id uuid, caller text, action text, subject text, detail jsonb, request_id text)
    """
)

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Placed:
    """A fact of a batch: its place there, what it is on, and the days and area it covers."""

    place: int
    ids: FactIds
    reach: Reach


@dataclass(frozen=True, slots=True)
class Rows:
    """What a batch writes, by table."""

    submissions: Sequence[Row]
    revisions: Sequence[Row]
    histories: Sequence[Row]
    audit: Sequence[Row]


async def find_overlapping(
    session: AsyncSession, facts: Iterable[Placed]
) -> dict[int, list[Reported]]:
    """What is stored of the same indicator and actor and touches each fact, by its place."""
    found: dict[int, list[Reported]] = {}
    for row in await session.execute(_OVERLAPPING, {"facts": _documents(facts)}):
        reported = Reported(str(row.id), row.period, row.area)
        found.setdefault(row.place, []).append(reported)
    return found


async def write(session: AsyncSession, rows: Rows) -> None:
    """Keep everything, in four statements."""
    statements: tuple[tuple[TextClause, Sequence[Row]], ...] = (
        (_SUBMISSIONS, rows.submissions),
        (_REVISIONS, rows.revisions),
        (_HISTORIES, rows.histories),
        (_AUDIT, rows.audit),
    )
    for statement, given in statements:
        await session.execute(statement, {"rows": json.dumps(given, default=_as_text)})


def _documents(facts: Iterable[Placed]) -> str:
    rows = [
        {
            "place": fact.place,
            "indicator_id": fact.ids.indicator,
            "actor_id": fact.ids.actor,
            "area_code": fact.reach.area,
            "first_day": fact.reach.start.isoformat(),
            "last_day": fact.reach.end.isoformat(),
        }
        for fact in facts
    ]
    return json.dumps(rows, default=_as_text)


def _as_text(value: object) -> str:
    if isinstance(value, UUID):
        return str(value)
    raise TypeError(f"{type(value).__name__} has no place in a row")
