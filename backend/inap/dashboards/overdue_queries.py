"""SQL of the recommendations of a plan's bodies that are past their day.

What is approved is public, so these are the same for every reader of the plan.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from inap.dashboards.logframe_queries import ShownPlan
from inap.kit.bare import Connection

MOST: Final = 20

# Late with a side is what an actor of it owns. An actor of neither side, such as an international
# agency, answers to the side of the body that recommended.
_OVERDUE: Final = """
SELECT r.id, {record_text} AS text, f.due_on, o.code AS owner, {owner_title} AS owner_title,
       count(*) OVER () AS number
FROM recommendation f
JOIN record r ON r.id = f.record_id AND r.kind = 'recommendation' AND r.state = 'approved'
JOIN body b ON b.id = r.body_id AND b.plan_id = $1
LEFT JOIN actor o ON o.id = f.owner_id
WHERE f.state IN ('open', 'assigned') AND f.due_on < $2
  AND ($3 = 'national' OR coalesce(o.jurisdiction, b.jurisdiction) = $3)
ORDER BY f.due_on, r.id
LIMIT $4
"""
# A text as it travels: all three languages, null where one is not known.
_TEXT: Final = """('{{"en":null,"ar":null,"ckb":null}}'::jsonb || {column})::text"""
OVERDUE: Final = _OVERDUE.format(
    record_text=_TEXT.format(column="r.text"), owner_title=_TEXT.format(column="o.title")
)


@dataclass(frozen=True, slots=True)
class OverdueView:
    """A recommendation past its day, and who owns it; ``text`` and ``owner_title`` are JSON."""

    id: UUID
    text: str
    due_on: date
    owner: str | None
    owner_title: str | None


@dataclass(frozen=True, slots=True)
class OverdueList:
    """The first ``MOST`` that are overdue, the longest first, and how many there are."""

    count: int
    first: Sequence[OverdueView]


async def list_overdue(
    connection: Connection, plan: ShownPlan, scope: str, today: date
) -> OverdueList:
    """What is overdue with a scope on a day; one statement."""
    rows = await connection.fetch(OVERDUE, plan.id, today, scope, MOST)
    return OverdueList(
        count=rows[0]["number"] if rows else 0, first=[OverdueView(*tuple(row)[:5]) for row in rows]
    )
