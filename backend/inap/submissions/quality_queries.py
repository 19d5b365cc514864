"""What reported values are held against by ``quality.py``, for many facts in one statement."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.ext.asyncio import AsyncSession

from inap.submissions.admission import Span
from inap.submissions.cells import from_stored
from inap.submissions.quality import Background, Reported

# What was reopened counts as it was approved, until it is handed in again.
_BACKGROUND = text(
    """
    SELECT wanted.place, indicator.direction, indicator.aggregation_time AS over_time,
           (SELECT jsonb_agg(target.value::text)
            FROM target
            WHERE target.indicator_id = wanted.indicator_id
              AND (target.side IS NULL OR target.side = wanted.jurisdiction)) AS targets,
           (SELECT jsonb_agg(jsonb_build_array(code, kind, "end", cells))
            FROM (
                SELECT period.code, period.kind, period."end", revision.cells
                FROM submission
                JOIN reporting_period AS period ON period.id = submission.period_id
                JOIN submission_revision AS revision
                    ON revision.submission_id = submission.id
                    AND revision.number = CASE submission.state
                        WHEN 'reopened' THEN coalesce(submission.published_revision,
                                                      submission.revision)
                        ELSE submission.revision END
                WHERE submission.indicator_id = wanted.indicator_id
                  AND submission.actor_id = wanted.actor_id
                  AND submission.area_code = wanted.area_code
                  AND submission.state <> 'draft'
                ORDER BY period."end" DESC, period.code
                LIMIT 24
            ) AS latest) AS reports
    FROM jsonb_to_recordset(CAST(:wanted AS jsonb)) AS wanted
        (place integer, indicator_id uuid, actor_id uuid, area_code text, jurisdiction text)
    JOIN indicator ON indicator.id = wanted.indicator_id
    """
).columns(targets=JSONB, reports=JSONB)


@dataclass(frozen=True, slots=True)
class Place:
    """What a series is of; ``jurisdiction`` is whose targets count beside the plan's."""

    indicator: UUID
    actor: UUID
    area: str
    jurisdiction: str


@dataclass(frozen=True, slots=True)
class Series:
    """What one body reported on one indicator for one area, and how that is read."""

    direction: str
    over_time: str
    targets: tuple[Decimal, ...]
    reports: tuple[Reported, ...]

    def around(self, span: Span, more: Sequence[Reported] = ()) -> Background:
        """What a fact of this period is held against; ``more`` was reported in the same call."""
        return Background(
            period=span.code,
            period_kind=span.kind,
            end=span.end,
            direction=self.direction,
            over_time=self.over_time,
            targets=self.targets,
            others=tuple(each for each in (*self.reports, *more) if each.period != span.code),
        )


async def find_series(session: AsyncSession, places: Sequence[Place]) -> Mapping[Place, Series]:
    """The series of each place, in one statement."""
    wanted = [
        {
            "place": number,
            "indicator_id": str(place.indicator),
            "actor_id": str(place.actor),
            "area_code": place.area,
            "jurisdiction": place.jurisdiction,
        }
        for number, place in enumerate(places)
    ]
    found = await session.execute(_BACKGROUND, {"wanted": json.dumps(wanted)})
    return {
        places[row.place]: Series(
            row.direction,
            row.over_time,
            tuple(Decimal(target) for target in row.targets or ()),
            tuple(_reported(*report) for report in row.reports or ()),
        )
        for row in found
    }


def _reported(code: str, kind: str, end: str, cells: list[dict[str, Any]]) -> Reported:
    return Reported(code, kind, date.fromisoformat(end), from_stored(cells))
