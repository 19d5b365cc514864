"""Published figures put straight into the tables, as approval leaves them."""

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.models import Account
from inap.actors.models import Actor
from inap.kit.tables import new_id
from inap.kit.versions import CHANNEL
from inap.plans.models import Indicator, Plan, ReportingPeriod
from inap.submissions.models import Observation, Publication, Submission, SubmissionRevision
from inap.submissions.publishing_queries import keep_figures


async def raise_version(session: AsyncSession, plan: Plan) -> int:
    """Raise the plan's data version and tell the listeners, as every publication does."""
    raised = await session.execute(
        text(
            "UPDATE plan SET data_version = data_version + 1"
            " WHERE id = :plan RETURNING code, data_version"
        ),
        {"plan": plan.id},
    )
    row = raised.one()
    await session.execute(
        text("SELECT pg_notify(:channel, :payload)"),
        {"channel": CHANNEL, "payload": f"{row.code} {row.data_version}"},
    )
    return int(row.data_version)


async def make_submission(
    session: AsyncSession,
    by: Account,
    indicator: Indicator,
    actor: Actor,
    period: ReportingPeriod,
    area: str = "IQ",
    **given: Any,
) -> Submission:
    """A submission without a published revision; a draft unless ``state`` says otherwise."""
    submission = Submission(
        **{
            "id": new_id(),
            "plan_id": indicator.plan_id,
            "indicator_id": indicator.id,
            "actor_id": actor.id,
            "period_id": period.id,
            "area_code": area,
            "jurisdiction": actor.jurisdiction or "federal",
            "created_by": by.id,
            **given,
        }
    )
    session.add(submission)
    await session.flush()
    return submission


async def publish_cells(
    session: AsyncSession,
    by: Account,
    plan: Plan,
    indicator: Indicator,
    actor: Actor,
    period: ReportingPeriod,
    *cells: dict[str, Any],
    area: str = "IQ",
    at: datetime | None = None,
    corrects: Submission | None = None,
    keep: bool = True,
) -> Submission:
    """An approved submission with these cells; a bare ``{"value": 3}`` is its total.

    ``corrects`` publishes a further revision of a submission. ``keep`` brings the kept figures up
    to date.
    """
    moment = at or datetime.now(UTC)
    version = await raise_version(session, plan)
    submission = corrects or await make_submission(
        session, by, indicator, actor, period, area, state="approved"
    )
    revision = (submission.published_revision or 0) + 1
    submission.published_revision = submission.revision = revision
    session.add(
        SubmissionRevision(
            submission_id=submission.id,
            number=revision,
            cells=[],
            created_by=by.id,
            approved_at=moment,
        )
    )
    if corrects is not None:
        await session.execute(
            text(
                "UPDATE observation SET known_to = :at, version_to = :version"
                " WHERE submission_id = :submission AND version_to IS NULL"
            ),
            {"at": moment, "version": version, "submission": submission.id},
        )
    session.add_all(
        Observation(
            plan_id=plan.id,
            submission_id=submission.id,
            revision=revision,
            cell=number,
            indicator_id=indicator.id,
            actor_id=actor.id,
            period_id=period.id,
            area_code=submission.area_code,
            jurisdiction=submission.jurisdiction,
            version_from=version,
            known_from=moment,
            **_numbers(cell),
        )
        for number, cell in enumerate(cells, start=1)
    )
    session.add(
        Publication(
            plan_id=plan.id,
            version=version,
            submission_id=submission.id,
            revision=revision,
            kind="corrected" if corrects else "published",
            at=moment,
        )
    )
    await session.flush()
    if keep:
        await keep_figures(session, plan.id, [(indicator.id, period.id)])
    return submission


def _numbers(cell: dict[str, Any]) -> dict[str, Any]:
    found = {
        key: Decimal(str(value)) if key in ("value", "numerator", "denominator") else value
        for key, value in cell.items()
    }
    if found.get("denominator") and "value" not in found:
        share = 100 * found["numerator"] / found["denominator"]
        found["value"] = round(share, 6)
    return found
