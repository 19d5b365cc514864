"""Facts that a source reports, entered by the path of every report."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import httpx
import pytest
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from inap.submissions.admission import Refused
from inap.submissions.facts import FactCodes, Report
from inap.submissions.measure import Cell
from inap.submissions.models import Submission, SubmissionHistory
from inap.submissions.recording import Hands, Taken, record_reported_fact
from inap.submissions.verify import verify
from support.factories import make_actor, make_indicator, make_period
from support.reporting import NOW, Desk, World


@pytest.fixture
def hands(world: World) -> Hands:
    """Any three accounts: who may do what is decided for this one fact."""
    people = [world.people[name].id for name in ("kfocal", "kcoordinator", "verifier")]
    return Hands(reporter=people[0], verifier=people[1], coordinator=people[2])


def told(**given: Any) -> Report:
    codes = {
        "plan": "PLAN",
        "indicator": "I1",
        "actor": "F-MOI",
        "period": "2023Q1",
        "area": "IQ",
        **given,
    }
    return Report(FactCodes(**codes), [Cell(value=Decimal(62))], {"en": "Told."}, "001:L399")


async def test_a_fact_of_a_source_is_published_with_its_line(
    session: AsyncSession, world: World, hands: Hands, client: httpx.AsyncClient
) -> None:
    made = await record_reported_fact(session, told(), hands)
    await session.commit()
    assert isinstance(made, UUID)
    public = (await client.get(f"/submissions/{made}")).json()
    assert public["source"] == {"file": "001", "line": 399}
    assert public["values"][0]["value"] == 62
    actions = await session.scalars(
        select(SubmissionHistory.action).order_by(SubmissionHistory.sequence)
    )
    assert actions.all() == ["create", "submit", "verify", "approve"]
    assert session.info["published_plans"] == {world.plan.code}


async def test_entering_it_twice_changes_nothing(
    session: AsyncSession, hands: Hands, desk: Desk
) -> None:
    made = await record_reported_fact(session, told(), hands)
    again = await record_reported_fact(session, told(), hands)
    assert again == Refused(
        "submission-exists",
        {"submission": str(made), "actor": "F-MOI", "period": "2023Q1", "area": "IQ"},
    )
    await session.commit()
    assert len((await desk["focal"].get("/submissions")).json()["items"]) == 1


async def test_a_period_may_be_closed_long_since(
    session: AsyncSession, world: World, hands: Hands
) -> None:
    await make_period(
        session,
        world.plan,
        "2020",
        due_on=date(2021, 1, 1),
        locks_on=date(2021, 6, 1),
        opens_on=date(2020, 12, 31),
    )
    made = await record_reported_fact(session, told(period="2020"), hands)
    assert isinstance(made, UUID)


async def test_who_has_no_unit_needs_no_verifier(session: AsyncSession, hands: Hands) -> None:
    made = await record_reported_fact(session, told(actor="K-MOI", area="IQ-KR"), hands)
    assert await session.scalar(select(Submission.state).where(Submission.id == made)) == "approved"


@pytest.mark.parametrize(("area", "jurisdiction"), [("IQ", "federal"), ("IQ-AR", "krg")])
async def test_who_belongs_to_neither_government_is_decided_on_by_the_area(
    session: AsyncSession, world: World, hands: Hands, area: str, jurisdiction: str
) -> None:
    network = await make_actor(session, "X-CSO", jurisdiction=None)
    await make_indicator(session, world.node, "CSO", reporters=(network,))
    made = await record_reported_fact(
        session, told(indicator="CSO", actor="X-CSO", area=area), hands
    )
    submission = await session.get(Submission, made)
    assert submission is not None
    assert (submission.jurisdiction, submission.state) == (jurisdiction, "approved")


@pytest.mark.parametrize(
    ("steps", "state"),
    [
        ((), "draft"),
        ((Taken("submit"),), "submitted"),
        ((Taken("submit"), Taken("verify")), "verified"),
        ((Taken("submit"), Taken("return", "Count again.")), "returned"),
        (
            (
                Taken("submit"),
                Taken("verify"),
                Taken("approve"),
                Taken("reopen", "A late list.", NOW + timedelta(days=30)),
                Taken("edit", values=[Cell(value=Decimal(63))]),
            ),
            "reopened",
        ),
    ],
)
async def test_a_fact_can_stop_anywhere(
    session: AsyncSession, hands: Hands, desk: Desk, steps: tuple[Taken, ...], state: str
) -> None:
    made = await record_reported_fact(session, told(), hands, steps)
    await session.commit()
    seen = (await desk["focal"].get(f"/submissions/{made}")).json()
    assert seen["state"] == state
    await session.rollback()
    assert await verify(session) == []


@pytest.mark.parametrize(
    ("report", "slug"),
    [
        (told(indicator="NONE"), "invalid-request"),
        (told(actor="NONE"), "invalid-request"),
        (told(area="IQ-AR"), "wrong-area"),
    ],
)
async def test_a_fact_that_does_not_fit_is_refused_with_the_reason(
    session: AsyncSession, hands: Hands, report: Report, slug: str
) -> None:
    refused = await record_reported_fact(session, report, hands)
    assert isinstance(refused, Refused)
    assert refused.slug == slug


async def test_after_a_refusal_on_the_way_nothing_is_left(
    session: AsyncSession, world: World, hands: Hands
) -> None:
    same = Hands(hands.reporter, hands.verifier, hands.reporter)
    refused = await record_reported_fact(session, told(), same)
    assert isinstance(refused, Refused)
    assert refused.slug == "own-submission"
    kept = await record_reported_fact(session, told(area="IQ-BG"), hands)
    await session.commit()
    assert await session.scalar(select(func.count()).select_from(Submission)) == 1
    assert isinstance(kept, UUID)
    assert session.info["published_plans"] == {world.plan.code}
