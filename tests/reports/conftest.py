"""What the tests of reports share."""

from collections.abc import AsyncIterator
from datetime import UTC, date, datetime

import pytest
from fastapi import FastAPI
from sqlalchemy.ext.asyncio import AsyncSession

from inap.kit import moments
from inap.meetings.models import Attendance, Meeting, Recommendation, Record
from support.coordination import Office, make_office
from support.factories import make_period

NOW = datetime(2023, 8, 2, 9, tzinfo=UTC)
DAY = date(2023, 5, 10)


@pytest.fixture
async def office(
    app: FastAPI, session: AsyncSession, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Office]:
    """The office with a quarter: a meeting with attendance, and records of every kind."""
    monkeypatch.setattr(moments, "now", lambda: NOW)
    made = await make_office(app, session)
    await make_period(session, made.plan, "2023Q2")
    await _fill(session, made)
    await session.commit()
    yield made
    for client in made.people.values():
        await client.aclose()


async def _fill(session: AsyncSession, office: Office) -> None:
    series = office.bodies["SERIES"]
    meeting = Meeting(body_id=series.id, title={"en": "First meeting"}, state="held", held_from=DAY)
    planned = Meeting(
        body_id=series.id, title={"en": "Planned in secret"}, state="planned", held_from=DAY
    )
    session.add_all([meeting, planned])
    await session.flush()
    office.bodies["TEAM"].promises = [{"every": "quarter", "times": 1, "source": None}]
    for sex, people in (("female", 7), ("male", 5)):
        session.add(
            Attendance(
                meeting_id=meeting.id,
                actor_id=office.actors["F-MOI"].id,
                sex=sex,
                people=people,
            )
        )
    for kind, text, state, sectors in (
        ("update", {"ar": "كُتبت مسودة القانون."}, "approved", ["protection"]),
        ("update", {"en": "A centre opened."}, "approved", ["empowerment"]),
        ("update", {"en": "Not approved yet."}, "draft", ["protection"]),
        ("challenge", {"en": "No budget."}, "approved", []),
        ("recommendation", {"en": "Create a fund."}, "approved", ["protection"]),
        ("recommendation", {"en": "Only a draft."}, "draft", ["protection"]),
    ):
        record = Record(
            kind=kind,
            body_id=series.id,
            text=text,
            state=state,
            sectors=sectors,
            level="government",
            noted_on=DAY,
            approved_at=datetime(2023, 5, 11, tzinfo=UTC) if state == "approved" else None,
        )
        session.add(record)
        await session.flush()
        if kind == "recommendation":
            session.add(
                Recommendation(
                    record_id=record.id,
                    state="assigned",
                    owner_id=office.actors["F-MOI"].id,
                    due_on=date(2023, 7, 1),
                )
            )
