"""SQL of what was published since a data version."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from inap.kit.bare import Connection

# Whole versions only: the last one is that of the row at which the limit is reached. A decision on
# an overlap is told as a correction of each submission it concerns.
CHANGES: Final = """
SELECT pub.version, pub.kind, i.code AS indicator, p.code AS period, s.area_code AS area,
       a.code AS actor, pub.at, i.sensitivity = 'restricted' AS restricted
FROM publication pub
JOIN submission s ON s.id = pub.submission_id
JOIN indicator i ON i.id = s.indicator_id
JOIN reporting_period p ON p.id = s.period_id
JOIN actor a ON a.id = s.actor_id
WHERE pub.plan_id = $1 AND pub.version > $2
  AND pub.version <= coalesce(
    (SELECT version FROM publication
     WHERE plan_id = $1 AND version > $2 ORDER BY version OFFSET $3 - 1 LIMIT 1),
    9223372036854775807)
ORDER BY pub.version, i.position, i.code COLLATE "C", p."end", p.code COLLATE "C",
         s.area_code COLLATE "C", a.code COLLATE "C"
"""

WAS_RESET: Final = """
SELECT EXISTS (SELECT FROM plan_reset WHERE plan_id = $1 AND data_version > $2)
"""


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """A revision that was published."""

    version: int
    kind: str
    indicator: str
    period: str
    area: str
    actor: str
    at: datetime
    restricted: bool


async def list_changes(
    connection: Connection, plan: UUID, since: int, limit: int
) -> Sequence[ChangeRow]:
    """What was published after version ``since``: about ``limit`` rows, versions kept whole."""
    return [ChangeRow(*tuple(row)) for row in await connection.fetch(CHANGES, plan, since, limit)]


async def was_reset(connection: Connection, plan: UUID, since: int) -> bool:
    """Whether a plan for training was set back after version ``since``; never for version 0."""
    return since > 0 and bool(await connection.fetchval(WAS_RESET, plan, since))
