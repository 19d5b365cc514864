"""What a hand in the database changes of activity reports is found."""

import pytest
from sqlalchemy import text

from inap.implementation.activity_report_verify import verify_activity_reports
from inap.submissions.findings import Finding
from support.activities import Activities


async def proved(activities: Activities) -> list[Finding]:
    async with activities.app.state.sessions() as session, session.begin():
        return await verify_activity_reports(session, lambda _what, _done: None)


@pytest.fixture
async def counted(activities: Activities) -> Activities:
    """A report that counts in a fact, one that is corrected, and a draft."""
    await activities.indicator("W", disaggregation=["sex"])
    await activities.declare("W")
    report = await activities.approved(external_id="weo-1")
    body = {
        "plan": "PLAN",
        "indicator": "W",
        "actor": "F-MOI",
        "period": "2023Q1",
        "area": "IQ",
        "activity_reports": [report["id"]],
    }
    made = (await activities["focal"].post("/submissions", json=body)).json()
    for name, action in (("focal", "submit"), ("verifier", "verify"), ("coordinator", "approve")):
        address = f"/submissions/{made['id']}/transitions"
        etag = f'"v{made["version"]}"'
        step = await activities[name].post(
            address, json={"action": action}, headers={"If-Match": etag}
        )
        made = step.json()
    assert made["state"] == "approved"
    reopened = await activities.bring_to("reopened")
    await activities["cso"].patch(
        f"/activity-reports/{reopened['id']}", json={"place": "Mosul"}, headers={"If-Match": "*"}
    )
    await activities.report(participants=[])
    return activities


async def test_what_was_stored_by_the_rules_is_proved(counted: Activities) -> None:
    assert await proved(counted) == []


@pytest.mark.parametrize(
    ("change", "check"),
    [
        (
            "UPDATE activity_report_revision SET place = 'Erbil' WHERE approved_at IS NOT NULL",
            "content",
        ),
        ("UPDATE activity_report SET external_id = 'weo-2' WHERE external_id = 'weo-1'", "history"),
        ("UPDATE activity_report SET state = 'approved' WHERE state = 'draft'", "history"),
        ("DELETE FROM activity_report_history WHERE action = 'submit'", "history"),
        ("UPDATE activity_report_history SET reason = 'x' WHERE action = 'reopen'", "history"),
        ("DELETE FROM counted_report", "counting"),
        ('UPDATE submission_part SET cells = \'[{"value": "99"}]\'', "counting"),
    ],
)
async def test_a_hand_in_the_database_is_found(
    counted: Activities, change: str, check: str
) -> None:
    await counted.session.execute(text(change))
    await counted.session.commit()
    assert check in {finding.check for finding in await proved(counted)}
