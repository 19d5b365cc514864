"""SQL of the mails about a meeting: who can be written to, who was told what, how it went."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import insert, text
from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.caller import ACTOR_ROLES
from inap.meetings.mailing_rules import Address, Told
from inap.meetings.models import MeetingMail

# Of a plan that is made up, contacts of real bodies are not written to: only accounts practise.
ADDRESSES: Final = text(
    """
SELECT i.actor_id, a.email, a.name, a.language, a.id AS account_id
FROM invitation i
JOIN role_grant g ON g.actor_id = i.actor_id AND g.role = ANY(:roles)
JOIN account a ON a.id = g.account_id AND a.active
WHERE i.meeting_id = :meeting
UNION
SELECT i.actor_id, c.email, c.name, coalesce(c.language, CAST(:language AS text)),
       CAST(NULL AS uuid)
FROM invitation i
JOIN actor_contact c ON c.actor_id = i.actor_id AND c.email IS NOT NULL
WHERE i.meeting_id = :meeting AND NOT :synthetic
ORDER BY 5 NULLS LAST, 2, 1
"""
)

TOLD: Final = text(
    """
SELECT DISTINCT ON (t.actor_id, lower(m."to"))
       t.actor_id, m."to", m.language, m.account_id, t.method, t.version
FROM meeting_mail t JOIN outbox_message m ON m.id = t.message_id
WHERE t.meeting_id = :meeting
ORDER BY t.actor_id, lower(m."to"), t.version DESC, t.at DESC
"""
)

OVERVIEW: Final = text(
    """
WITH last AS (
  SELECT t.actor_id, max(t.version) AS version
  FROM meeting_mail t WHERE t.meeting_id = :meeting GROUP BY t.actor_id
), mails AS (
  SELECT last.actor_id, last.version, max(t.at) AS at, min(t.method) AS method,
         count(*) AS written, count(m.sent_at) AS sent, count(m.given_up_at) AS given_up
  FROM last
  JOIN meeting_mail t ON t.actor_id = last.actor_id AND t.version = last.version
       AND t.meeting_id = :meeting
  JOIN outbox_message m ON m.id = t.message_id
  GROUP BY last.actor_id, last.version
)
SELECT a.id, a.code, a.title, i.actor_id IS NOT NULL AS invited, mails.version, mails.at,
       mails.method, coalesce(mails.written, 0) AS written, coalesce(mails.sent, 0) AS sent,
       coalesce(mails.given_up, 0) AS given_up
FROM (SELECT actor_id FROM invitation WHERE meeting_id = :meeting) i
FULL JOIN mails ON mails.actor_id = i.actor_id
JOIN actor a ON a.id = coalesce(i.actor_id, mails.actor_id)
ORDER BY a.code
"""
)
SYNTHETIC: Final = text(
    """
SELECT coalesce(p.synthetic, false) FROM body b LEFT JOIN plan p ON p.id = b.plan_id
WHERE b.id = :body
"""
)


@dataclass(frozen=True, slots=True)
class Row:
    """What the people of an actor were told last, and what became of those mails."""

    actor_id: UUID
    code: str
    title: dict[str, Any]
    invited: bool
    version: int | None
    at: datetime | None
    method: str | None
    written: int
    sent: int
    given_up: int


async def is_synthetic(session: AsyncSession, body_id: UUID) -> bool:
    """Whether the body is of a plan that is made up for training."""
    return bool(await session.scalar(SYNTHETIC, {"body": body_id}))


async def list_addresses(
    session: AsyncSession, meeting_id: UUID, *, synthetic: bool, language: str
) -> list[Address]:
    """Who of the invited actors can be written to, accounts first.

    ``language`` is that of contacts who told none.
    """
    given = {
        "meeting": meeting_id,
        "roles": list(ACTOR_ROLES),
        "synthetic": synthetic,
        "language": language,
    }
    return [
        Address(row.actor_id, row.email, row.name, row.language, row.account_id)
        for row in await session.execute(ADDRESSES, given)
    ]


async def list_told(session: AsyncSession, meeting_id: UUID) -> list[Told]:
    """The last mail to each address of each actor."""
    found = await session.execute(TOLD, {"meeting": meeting_id})
    return [Told(*row) for row in found]


async def list_mailed(session: AsyncSession, meeting_id: UUID) -> list[Row]:
    """Each actor that is invited or was told, with what its people were told last."""
    found = await session.execute(OVERVIEW, {"meeting": meeting_id})
    return [Row(*row) for row in found]


async def keep_mails(session: AsyncSession, rows: Sequence[Mapping[str, Any]]) -> None:
    """Keep who was told what."""
    if rows:
        await session.execute(insert(MeetingMail), list(rows))
