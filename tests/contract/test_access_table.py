"""Every operation of the OpenAPI file as every caller: who may, and what the others are told.

The table is written by hand. An operation without a row fails. Each answer is held against the
OpenAPI file too: its status, its headers and its body.
"""

import hashlib
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import httpx
import jsonschema_rs
import pytest
from fastapi import FastAPI
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.models import Account, ApiKey
from inap.access.tokens import KEY_PREFIX, new_secret
from inap.actors.models import Actor, ActorContact
from inap.exchange.webhook_models import Webhook, WebhookDelivery
from inap.kit import moments
from inap.kit.files import FileStore
from inap.kit.stored_files import NewFile, insert_file
from inap.meetings.models import Body, BodyMember, Invitation, Meeting, Recommendation, Record
from inap.openapi import operations
from inap.plans.models import Plan, Responsibility
from inap.reports.document_json import to_json
from inap.reports.models import Report, ReportDocument, ReportFile
from inap.settings import REPOSITORY
from support import sample_files
from support.access import client_for
from support.activities import REPORT
from support.documents import make_document
from support.evidence import attached
from support.factories import (
    PASSWORD,
    make_account,
    make_actor,
    make_indicator,
    make_node,
    make_period,
    make_plan,
)
from support.observations import publish_cells
from support.portal import anonymous
from support.position_calls import Positions
from support.reporting import NOW, Desk, World, fact, make_world, stand_at

DOCUMENT: dict[str, Any] = json.loads((REPOSITORY / "openapi" / "openapi.json").read_text("utf-8"))
OPERATIONS = {
    operation["operationId"]: (method, path, operation)
    for path, method, operation in operations(DOCUMENT)
}

# One column each, in this order: nobody; administrator; coordinators of the federal and the KRG
# side; M&E team; verifier and focal point of the federal body; reporter of another body;
# secretariat; donor; auditor; API key of the federal body's focal point.
CALLERS = (
    "anonymous", "admin", "federal", "krg", "me_team", "verifier", "focal_point", "reporter",
    "secretariat", "donor", "auditor", "key",
)  # fmt: skip

# y: it is done. i: sign in first (401). n: may not (403). h: hidden, as if it did not exist (404).
EVERYONE = "yyyyyyyyyyyy"
SIGNED_IN = "iyyyyyyyyyyy"
PEOPLE = "iyyyyyyyyyyn"
SUBSCRIBING = "iynnnnnnnynn"
ADMIN = "iynnnnnnnnnn"
AUDITING = "iynnnnnnnnyn"
OVERSEEING = "iyyyyyyynnyy"
COORDINATING = "inynnnnnnnnn"
TAKING_PART = "iyyhyyyhnnyy"  # in something of the federal body's, once it was handed in
KEEPING = "iyyynnnnynnn"  # the record of a body of both governments
KEEPING_FEDERAL = "iyynnnnnynnn"
TABLE = {
    "get_health": EVERYONE,
    "get_readiness": EVERYONE,
    "get_metrics": EVERYONE,
    "get_portal": EVERYONE,
    "get_problem": EVERYONE,
    "create_token": EVERYONE,
    "refresh_token": EVERYONE,
    "sign_out_session": EVERYONE,
    "change_password": PEOPLE,
    "get_me": SIGNED_IN,
    "update_me": PEOPLE,
    "get_my_work": SIGNED_IN,
    "list_users": ADMIN,
    "create_user": ADMIN,
    "get_user": ADMIN,
    "update_user": ADMIN,
    "list_api_keys": SIGNED_IN,
    "create_api_key": "iynnnnnnnynn",  # of the role donor: who holds it, and administrators
    "delete_api_key": "iyhhhhhhhhhn",  # somebody else's
    "list_audit": AUDITING,
    "export_audit_csv": AUDITING,
    "list_plans": EVERYONE,
    "get_plan": EVERYONE,
    "get_plan: not published": "hyyyyhhhhhyh",
    "get_logframe: not published": "hyyyyhhhhhyh",
    "get_dashboard: not published": "hyyyyhhhhhyh",
    "get_changes: not published": "hyyyyhhhhhyh",
    "export_observations_csv: not published": "hyyyyhhhhhyh",
    "get_my_work: not published": "iyyyyhhhhhyh",
    "get_logframe": EVERYONE,
    "get_node": EVERYONE,
    "list_periods": EVERYONE,
    "list_review": EVERYONE,
    "list_areas": EVERYONE,
    "list_actors": EVERYONE,
    "get_actor": EVERYONE,
    "get_actor_summary": EVERYONE,
    "create_actor": "iyyynnnnynnn",  # of neither side
    "create_actor: federal": "iyynnnnnynnn",
    "update_actor": "iyynnnnnynnn",
    "list_actor_duplicates": "iyyyynnnynyn",
    "create_actor_import": "iyyynnnnynnn",
    "create_actor_merge": "iyynnnnnnnnn",
    "get_merge_outlook": "iyynnnnnnnnn",
    "create_actor_unmerge": "iyynnnnnnnnn",
    "list_actor_changes": "iyyyynnnynyn",
    "list_actor_contacts": "iyyyynnnynnn",
    "create_actor_contact": "iyynnnnnynnn",
    "delete_actor_contact": "iyynnnnnynnn",
    "list_indicators": EVERYONE,
    "get_indicator": EVERYONE,
    "get_series": EVERYONE,
    "get_series: as of, restricted": "nyyyynnnnnyn",
    "list_figure_parts": EVERYONE,
    "list_figure_parts: restricted": "hyyyyhhhhhyh",
    "get_dashboard": EVERYONE,
    "get_changes": EVERYONE,
    "export_observations_csv": EVERYONE,
    "export_observations_ndjson": EVERYONE,
    "export_iati": EVERYONE,
    "list_webhooks": SUBSCRIBING,
    "create_webhook": SUBSCRIBING,
    "get_webhook": "iynnnnnnnhnn",  # somebody else's
    "delete_webhook": "iynnnnnnnhnn",
    "list_webhook_deliveries": "iynnnnnnnhnn",
    "create_webhook_replay": "iynnnnnnnhnn",
    "export_iati: not published": "hyyyyhhhhhyh",
    "list_bodies": EVERYONE,
    "get_body": EVERYONE,
    "create_body": KEEPING,
    "create_body: of the federal side": KEEPING_FEDERAL,
    "update_body": KEEPING,
    "update_body: of the federal side": KEEPING_FEDERAL,
    "list_body_members": EVERYONE,
    "create_body_member": KEEPING,
    "get_body_member": EVERYONE,
    "update_body_member": KEEPING,
    "get_body_open_items": EVERYONE,
    "get_body_regularity": EVERYONE,
    "list_meetings": EVERYONE,
    "create_meeting": KEEPING,
    "create_meeting: of the federal side": KEEPING_FEDERAL,
    "get_meeting": EVERYONE,
    "get_meeting: planned, with the federal body": "hyyyyyyhyhyy",
    "update_meeting": KEEPING,
    "update_meeting: of the federal side": "iyynnnnnynnn",
    "create_meeting_transition: hold": KEEPING,
    "create_meeting_transition: publish": KEEPING,
    "get_meeting_attendance": "iyyyyhhhyhyh",
    "update_meeting_attendance": KEEPING,
    "update_meeting_invitations": KEEPING,
    "get_meeting_mails": "iyyyyhhhyhyh",
    "create_meeting_mails": KEEPING,
    "create_meeting_mails: of the federal side": KEEPING_FEDERAL,
    "list_meeting_evidence": "hyyyyhhhyhyh",  # as who came by actor
    "get_meeting_evidence": "hyyyyhhhyhyh",
    "get_meeting_evidence_content": "hyyyyhhhyhyh",
    "create_meeting_evidence": KEEPING,
    "create_meeting_evidence: of the federal side": KEEPING_FEDERAL,
    "delete_meeting_evidence": KEEPING,
    "get_meeting_calendar": EVERYONE,
    "get_meeting_calendar: planned, with the federal body": "hyyyyyyhyhyy",
    "list_records": EVERYONE,
    "get_record": EVERYONE,
    "get_record: a draft": "hyyyyhhhyhyh",
    "list_record_history": "iyyyyhhhyhyh",
    "create_record": KEEPING,
    "update_record": KEEPING,
    "update_record: of the federal side": "iyynnnnnynnn",
    "create_record_transition: approve": KEEPING,
    "create_record_transition: approve, of the federal side": "iyynnnnnynnn",
    "get_coordination": EVERYONE,
    "get_coordination: not published": "hyyyyhhhhhyh",
    "get_meeting_count": EVERYONE,
    "get_meeting_count: not published": "hyyyyhhhhhyh",
    "list_recommendations": EVERYONE,
    "get_recommendation": EVERYONE,
    "list_recommendation_history": "iyyyyyyhyhyy",  # owned by the federal body
    "list_recommendation_reports": KEEPING,
    "list_recommendation_evidence": "hyyyyyyhyhyy",
    "get_recommendation_evidence": "hyyyyyyhyhyy",
    "get_recommendation_evidence_content": "hyyyyyyhyhyy",
    "create_recommendation_evidence": "iyyynyyhynny",
    "create_recommendation_evidence: of the federal side": "iyynnyyhynny",
    "delete_recommendation_evidence": "iyyynyyhynny",
    "create_recommendation_transition: assign": KEEPING,
    "create_recommendation_transition: note": "iyyynyynynny",  # nor by another body
    "create_recommendation_transition: assign, of the federal side": "iyynnnnnynnn",
    "create_recommended_amendment": "innnnnynnnny",  # as amendments are proposed
    "export_workbook": "inynnyynnnny",  # the body's own people, and its coordinator
    "create_workbook_import": "innnnnynnnny",
    "create_import": "innnnnyynnny",  # whoever reports for some body
    "list_submissions": EVERYONE,
    "create_submission": "innnnnynnnny",
    "get_submission: a draft": "hhhhhyyhhhhy",  # the body's own business
    "get_submission: submitted": "hyyhyyyhhhyy",
    "get_submission": EVERYONE,
    "update_submission": "innnnnyhnnny",
    "list_submission_history: a draft": "hhhhhyyhhhhy",
    "list_submission_history": "hyyhyyyhhhyy",
    "list_submission_evidence: a draft": "hhhhhyyhhhhy",  # and never the public
    "list_submission_evidence": "hyyhyyyhhhyy",
    "get_submission_evidence": "hyyhyyyhhhyy",
    "get_submission_evidence_content": "hyyhyyyhhhyy",
    "create_submission_evidence": "inhhnnyhnnny",
    "delete_submission_evidence": "inhhnnyhnnny",
    "create_submission: dry run": "innnnnynnnny",
    "get_period": EVERYONE,
    "get_period: not published": "hyyyyhhhhhyh",
    "update_period": ADMIN,
    "list_period_exceptions": SIGNED_IN,
    "list_period_exceptions: not published": "iyyyyhhhhhyh",
    "create_period_exception": "iyynnnnnnnnn",  # of the federal body's own side
    "delete_period_exception": "iyyhnnnnnnnn",
    "check_values": "innnnnynnnny",
    "get_submission_checks: a draft": "ihhhhyyhhhhy",
    "get_submission_checks": "iyyhyyyhhhyy",
    "get_comparison": "iyyhyyyhhhyy",
    "create_submissions": "innnnnyynnny",  # each item is refused or not by itself
    "create_transitions": "inyynyyynnny",  # likewise
    # Of the federal body's focal point, on an activity that it leads and the reporter supports.
    "list_amendments": EVERYONE,
    "create_amendment": "innnnnynnnny",
    "create_amendment: of the coordinator": "inynnnnnnnnn",
    "get_amendment: a draft": "hhhhhhyhhhhy",
    "get_amendment: proposed": "hyyhyyyyhhyy",
    "get_amendment": EVERYONE,
    "update_amendment": "inhhnnynnnny",
    "create_amendment_transition: propose": "inhhnnynnnny",
    "create_amendment_transition: withdraw": "innhnnynnnny",
    "create_amendment_transition: accept": "inyhnnnnnnnn",
    "create_amendment_transition: reject": "inyhnnnnnnnn",
    "list_amendment_history": "iyyhyyyyhhyy",
    "list_amendment_comments": "iyyhyyyyhhyy",
    "create_amendment_comment": "inyhyyyynnny",
    "list_versions": EVERYONE,
    "list_versions: not published": "hyyyyhhhhhyh",
    "get_version_changes": EVERYONE,
    "create_transition: submit": "inhhnnyhnnny",
    "create_transition: verify": "innhnynhnnnn",
    "create_transition: approve": "inyhnnnhnnnn",
    "create_transition: return": "inyhnynhnnnn",
    "create_transition: reopen": "inynnnnnnnnn",
    "list_reporting": "iyyyyyyynnyy",
    "list_reporting: not published": "iyyyyhhhnnyh",
    "list_body_reporting": "iyyhyyyhnnyy",  # of the federal body
    "create_reminders": "inyynnnnnnnn",  # each of their own side
    "list_reminders": "iyyyyyyynnyy",
    "get_calendar_feed": SIGNED_IN,
    "create_calendar_feed": PEOPLE,
    "delete_calendar_feed": PEOPLE,
    "get_calendar": EVERYONE,  # whoever has the address
    "get_plan_calendar": EVERYONE,
    "get_plan_calendar: not published": "hyyyyhhhhhyh",
    # Positions of the follow-up plan.
    "get_follow_up_settings": EVERYONE,
    "get_follow_up_settings: not published": "hyyyyhhhhhyh",
    "update_follow_up_settings": ADMIN,
    "get_implementation": EVERYONE,
    "get_implementation: not published": "hyyyyhhhhhyh",
    "list_assignments": OVERSEEING,
    "create_assignments": COORDINATING,
    "create_acknowledgements": "innnnnyynnny",
    "get_assignment": TAKING_PART,
    "list_assignment_history": TAKING_PART,
    "create_assignment_transition: acknowledge": "innhnnyhnnny",
    "create_assignment_transition: withdraw": "inyhnnnhnnnn",
    "list_implementation_plans": OVERSEEING,
    "create_implementation_plan": "innnnnyhnnny",
    "get_implementation_plan": TAKING_PART,
    "get_implementation_plan: a draft": "ihhhhyyhnnhy",
    "update_implementation_plan": "innnnnyhnnny",
    "list_implementation_plan_history": TAKING_PART,
    "create_implementation_plan_transition: submit": "inhhnnyhnnny",
    "create_implementation_plan_transition: approve": "inyhnnnhnnnn",
    "list_joint_designs": OVERSEEING,
    "create_joint_design": COORDINATING,
    # The Region's body is another lead of this activity.
    "get_joint_design": TAKING_PART,
    "create_joint_design_transition": "inyhnnnhnnnn",
    "list_implementation_reports": OVERSEEING,
    "create_implementation_report": "innnnnyhnnny",
    "get_implementation_report": TAKING_PART,
    "get_implementation_report: a draft": "ihhhhyyhnnhy",
    "update_implementation_report": "innnnnyhnnny",
    "list_implementation_report_history": TAKING_PART,
    "create_implementation_report_transition: submit": "inhhnnyhnnny",
    "create_implementation_report_transition: accept": "inyhnnnhnnnn",
    "list_implementation_report_evidence: a draft": "hhhhhyyhhhhy",
    "list_implementation_report_evidence": "hyyhyyyhhhyy",
    "get_implementation_report_evidence": "hyyhyyyhhhyy",
    "get_implementation_report_evidence_content": "hyyhyyyhhhyy",
    "create_implementation_report_evidence": "inhhnnyhnnny",
    "delete_implementation_report_evidence": "inhhnnyhnnny",
    "list_report_assessments": TAKING_PART,
    "create_assessment": "innhnynhnnnn",
    "list_support_reports": OVERSEEING,
    "create_support_report": "innnnnnynnnn",
    "get_support_report": "iyyhyyyynnyy",
    "get_support_report: a draft": "ihhhhhhynnhh",
    "update_support_report": "innnnnhynnnh",
    "list_support_report_history": "iyyhyyyynnyy",
    "create_support_report_transition: submit": "inhhnhhynnnh",
    "create_support_report_transition: note": "inyhnnnnnnnn",
    "list_activity_reports": EVERYONE,
    "create_activity_report": "innnnnynnnny",
    "create_activity_report: rehearsed": "innnnnynnnny",
    "get_activity_report: a draft": "hhhhhyyhhhhy",
    "get_activity_report: submitted": "hyyhyyyhhhyy",
    "get_activity_report": EVERYONE,
    "update_activity_report": "innnnnyhnnny",
    "list_activity_report_history": "hyyhyyyhhhyy",
    "list_activity_report_evidence: a draft": "hhhhhyyhhhhy",
    "list_activity_report_evidence": "hyyhyyyhhhyy",
    "get_activity_report_evidence": "hyyhyyyhhhyy",
    "get_activity_report_evidence_content": "hyyhyyyhhhyy",
    "create_activity_report_evidence": "inhhnnyhnnny",
    "delete_activity_report_evidence": "inhhnnyhnnny",
    "create_activity_report_transition: submit": "inhhnnyhnnny",
    "create_activity_report_transition: verify": "innhnynhnnnn",
    "create_activity_report_transition: approve": "inyhnnnhnnnn",
    "create_activity_report_transition: return": "inyhnynhnnnn",
    "create_activity_report_transition: reopen": "inynnnnnnnnn",
    "get_likely_duplicates": "iyyhynnnnnyn",  # of a report that the federal side decides on
    "get_likely_duplicate": "iyyhynnnnnyn",
    "get_likely_duplicate: between": "iyyhynnnnnyn",  # the two governments
    "create_duplicate_transition": "inyhnnnnnnnn",
    "create_duplicate_transition: between": "innhynnnnnnn",
    "get_counting_rule": EVERYONE,
    "update_counting_rule": "iynnynnnnnnn",  # of both sides: not for one side's coordinator
    "update_counting_rule: federal": "iyynynnnnnnn",
    "delete_counting_rule": "iynnynnnnnnn",
    "get_countable": "iyyyyyynnnyy",
    "list_reports": EVERYONE,
    "create_report": "iynnynnnynnn",  # of both governments: not for one side's coordinator
    "create_report: newsletter of the federal side": "iyynnnnnynnn",
    "get_report": EVERYONE,
    "get_report: a draft": "hyyyyhhhyhyh",
    "update_report": "iynnynnnynnn",
    "create_report_transition: issue": "iynnynnnynnn",
    "create_report_transition: withdraw": "iynnynnnynnn",
    "get_report_document": EVERYONE,
    "get_report_document: a draft": "hyyyyhhhyhyh",
    "get_report_file": EVERYONE,
    "get_report_file: not issued yet": "hyyyyhhhyhyh",
    "get_report_items": "iyyyynnnynyn",
    "get_report_corrections": EVERYONE,
    "list_overlaps": "iyyyynnnnnyn",
    "get_overlap": "iyyhynnnnnyn",  # of federal bodies
    "get_overlap: between": "iyyyynnnnnyn",  # the two governments
    "create_overlap": "inyyynnnnnnn",
    "create_overlap_transition": "inyhnnnnnnnn",
    "create_overlap_transition: between": "innnynnnnnnn",
}
ANSWERS = {"i": 401, "n": 403, "h": 404}


@dataclass
class Call:
    """What is sent: parameters of the path and the query, headers, and the body."""

    path: dict[str, str] = field(default_factory=dict)
    query: dict[str, str] = field(default_factory=dict)
    headers: dict[str, str] = field(default_factory=dict)
    body: object = None
    files: dict[str, tuple[str, bytes]] | None = None
    form: dict[str, str] | None = None


@dataclass
class Stage:
    """A plan with its people, and one client for each caller."""

    session: AsyncSession
    world: World
    desk: Desk
    accounts: dict[str, Account]
    clients: dict[str, httpx.AsyncClient]
    other: Actor
    files: FileStore
    indicators: int = 0

    async def indicator(self, **given: Any) -> str:
        """The code of a new indicator that both bodies report on."""
        self.indicators += 1
        code = f"X{self.indicators}"
        await self.world.add_indicator(self.session, code, **given)
        return code

    async def submission(self, state: str, **indicator: Any) -> dict[str, Any]:
        """A new submission of the federal body in ``state``."""
        return await self.desk.bring_to(state, indicator=await self.indicator(**indicator))


Making = Callable[[Stage, str], Awaitable[Call]]


def later(days: int) -> str:
    """A moment of the future, on the clock that the submissions go by."""
    return (datetime(2023, 4, 10, tzinfo=UTC) + timedelta(days=days)).isoformat()


async def a_call(stage: Stage, name: str, caller: str) -> Call:
    """A request that would be right if the caller may make it."""
    operation = name.partition(":")[0]
    making = MAKING.get(name) or MAKING.get(operation)
    if making:
        return await making(stage, caller)
    known = {"plan": "PLAN", "indicator": "I1", "side": "national", "slug": "not-found"}
    code = {"get_actor": "F-MOI", "get_node": stage.world.node.code}.get(operation, "I1")
    _, path, _ = OPERATIONS[operation]
    values = {**known, "code": code}
    query = {"plan": "PLAN"} if operation == "get_my_work" else {}
    return Call({key: value for key, value in values.items() if f"{{{key}}}" in path}, query)


async def sign_in(stage: Stage, _caller: str) -> Call:
    email = stage.accounts["focal_point"].email
    return Call(body={"email": email, "password": PASSWORD})


async def session_cookie(stage: Stage, caller: str) -> Call:
    given = (await sign_in(stage, caller)).body
    answer = await stage.clients[caller].post("/auth/token", json=given)
    return Call(headers={"Cookie": f"inap_refresh={answer.cookies['inap_refresh']}"})


async def new_password(_stage: Stage, _caller: str) -> Call:
    return Call(body={"current": PASSWORD, "new": "another horse battery"})


async def own_name(_stage: Stage, _caller: str) -> Call:
    return Call(headers={"If-Match": '"v1"'}, body={"name": "Another Name"})


async def new_user(_stage: Stage, _caller: str) -> Call:
    email = f"{uuid4().hex}@inap.test"
    return Call(body={"email": email, "name": "New", "password": PASSWORD, "grants": []})


async def someone(stage: Stage, _caller: str) -> Call:
    account = await make_account(stage.session, "donor")
    await stage.session.commit()
    return Call(
        {"account_id": str(account.id)}, headers={"If-Match": '"v1"'}, body={"name": "Other"}
    )


async def someone_read(stage: Stage, caller: str) -> Call:
    return Call((await someone(stage, caller)).path)


async def new_key(_stage: Stage, _caller: str) -> Call:
    return Call(body={"role": "donor", "label": "a tool"})


async def anothers_key(stage: Stage, _caller: str) -> Call:
    owner = await make_account(stage.session, "donor")
    _, key = api_key(owner, role="donor")
    stage.session.add(key)
    await stage.session.commit()
    return Call({"key_id": str(key.id)})


async def new_webhook(_stage: Stage, _caller: str) -> Call:
    return Call(body={"url": "https://donor.example/inap"})


async def anothers_webhook(stage: Stage, _caller: str) -> Call:
    owner = await make_account(stage.session, "donor")
    webhook = Webhook(account_id=owner.id, url="https://donor.example/inap", secret="whsec_")
    stage.session.add(webhook)
    await stage.session.flush()
    delivery = WebhookDelivery(
        webhook_id=webhook.id,
        plan_id=stage.world.plan.id,
        previous_version=1,
        data_version=2,
        raised_in=1,
    )
    stage.session.add(delivery)
    await stage.session.commit()
    return Call({"webhook_id": str(webhook.id), "delivery_id": str(delivery.id)})


async def unpublished(stage: Stage, _caller: str) -> Call:
    code = f"HIDDEN-{uuid4().hex[:6]}"
    await make_plan(stage.session, code, published=False)
    await stage.session.commit()
    return Call({"plan": code, "side": "federal"})


async def unpublished_indicator(stage: Stage, _caller: str) -> Call:
    code = f"HIDDEN-{uuid4().hex[:6]}"
    plan = await make_plan(stage.session, code, published=False)
    await make_indicator(stage.session, await make_node(stage.session, plan))
    await stage.session.commit()
    return Call({"plan": code, "indicator": "P1-I1"})


async def own_work(stage: Stage, caller: str) -> Call:
    return Call(query={"plan": (await unpublished(stage, caller)).path["plan"]})


async def restricted(stage: Stage, _caller: str) -> Call:
    code = await stage.indicator(sensitivity="restricted")
    return Call({"plan": "PLAN", "indicator": code})


async def restricted_past(stage: Stage, caller: str) -> Call:
    call = await restricted(stage, caller)
    return Call(call.path, {"as_of": later(0)})


async def new_submission(stage: Stage, _caller: str) -> Call:
    return Call(body=fact(stage.world, indicator=await stage.indicator()))


def reading(state: str) -> Callable[[Stage, str], Awaitable[Call]]:
    async def made(stage: Stage, _caller: str) -> Call:
        return Call({"submission_id": (await stage.submission(state))["id"]})

    return made


async def change(stage: Stage, _caller: str) -> Call:
    found = await stage.submission("draft")
    etag = f'"v{found["version"]}"'
    return Call(
        {"submission_id": found["id"]},
        headers={"If-Match": etag},
        body={"values": [{"value": 6}]},
    )


async def trial(stage: Stage, caller: str) -> Call:
    return Call(query={"dry_run": "true"}, body=(await new_submission(stage, caller)).body)


async def a_period(stage: Stage, _caller: str) -> Call:
    code = f"{2023 + stage.indicators}Q2"
    stage.indicators += 1
    await make_period(
        stage.session,
        stage.world.plan,
        code,
        opens_on=date(2023, 4, 1),
        due_on=date(2023, 4, 2),
        locks_on=date(2023, 4, 3),
        start=date(2023, 1, 1),
    )
    await stage.session.commit()
    return Call({"plan": "PLAN", "period": code})


async def new_dates(stage: Stage, caller: str) -> Call:
    call = await a_period(stage, caller)
    return Call(call.path, headers={"If-Match": '"v1"'}, body={"due_on": "2023-04-03"})


async def hidden_period(stage: Stage, caller: str) -> Call:
    call = await unpublished(stage, caller)
    found = await stage.session.execute(select(Plan).where(Plan.code == call.path["plan"]))
    await make_period(stage.session, found.scalar_one())
    await stage.session.commit()
    return Call({"plan": call.path["plan"], "period": "2023Q1"})


async def new_exception(stage: Stage, caller: str) -> Call:
    call = await a_period(stage, caller)
    body = {"actor": "F-MOI", "until": later(9), "reason": "The line was cut."}
    return Call(call.path, body=body)


async def an_exception(stage: Stage, caller: str) -> Call:
    call = await new_exception(stage, caller)
    path = "http://test/api/v1/plans/{plan}/periods/{period}/exceptions".format(**call.path)
    made = await stage.clients["federal"].post(path, json=call.body)
    return Call({"exception_id": made.json()["id"]})


async def new_batch(stage: Stage, caller: str) -> Call:
    item = (await new_submission(stage, caller)).body
    return Call(body={"items": [item], "mode": "each", "action": "submit"})


async def many_decisions(stage: Stage, _caller: str) -> Call:
    found = await stage.submission("verified")
    items = [{"id": found["id"], "version": found["version"]}]
    return Call(body={"action": "approve", "items": items})


def moving(state: str, **body: str) -> Callable[[Stage, str], Awaitable[Call]]:
    async def made(stage: Stage, caller: str) -> Call:
        found = await stage.submission(state)
        etag = f'"v{found["version"]}"'
        # Whoever only sees what is published has a version of that.
        if state == "approved" and caller in ("krg", "reporter"):
            etag = '"v1"'
        return Call({"submission_id": found["id"]}, headers={"If-Match": etag}, body=body)

    return made


async def a_body(stage: Stage, _caller: str, side: str | None = None) -> Call:
    code = f"B-{uuid4().hex[:12]}"
    title = {"en": "Committee"}
    body = Body(code=code, kind="committee", title=title, jurisdiction=side)
    stage.session.add(body)
    await stage.session.commit()
    return Call({"code": body.code})


def new_body(side: str | None = None) -> Making:
    async def made(_stage: Stage, _caller: str) -> Call:
        body = {"code": f"B-{uuid4().hex[:12]}", "kind": "committee", "title": {"en": "New"}}
        return Call(body={**body, "jurisdiction": side})

    return made


def changed_body(side: str | None = None) -> Making:
    async def made(stage: Stage, caller: str) -> Call:
        call = await a_body(stage, caller, side)
        change = {"mandate": {"en": "To coordinate."}}
        return Call(call.path, headers={"If-Match": '"v1"'}, body=change)

    return made


async def new_seat(stage: Stage, caller: str) -> Call:
    return Call((await a_body(stage, caller)).path, body={"actor": "F-MOI"})


def a_seat(**change: str) -> Making:
    async def made(stage: Stage, caller: str) -> Call:
        call = await a_body(stage, caller)
        body = await stage.session.scalar(select(Body.id).where(Body.code == call.path["code"]))
        seat = BodyMember(body_id=body, actor_id=stage.world.moi.id, role="member")
        stage.session.add(seat)
        await stage.session.commit()
        path = {**call.path, "member_id": str(seat.id)}
        if not change:
            return Call(path)
        return Call(path, headers={"If-Match": '"v1"'}, body=change)

    return made


def new_meeting(side: str | None = None) -> Making:
    async def made(stage: Stage, caller: str) -> Call:
        code = (await a_body(stage, caller, side)).path["code"]
        day = {"begins_on": "2023-03-01"}
        return Call(body={"body": code, "title": {"en": "Sitting"}, **day})

    return made


def a_meeting(state: str = "held", side: str | None = None, **sent: Any) -> Making:
    """A meeting in ``state`` to which the federal body is invited."""

    async def made(stage: Stage, caller: str) -> Call:
        call = await a_body(stage, caller, side)
        body = await stage.session.scalar(select(Body.id).where(Body.code == call.path["code"]))
        day = date(2023, 3, 1)
        minutes = {"en": "We met."} if state == "held" else None
        title = {"en": "Sitting"}
        meeting = Meeting(
            body_id=body, title=title, state=state, held_from=day, held_until=day, minutes=minutes
        )
        stage.session.add(meeting)
        await stage.session.flush()
        stage.session.add(Invitation(meeting_id=meeting.id, actor_id=stage.world.moi.id))
        await stage.session.commit()
        headers = {"If-Match": '"v1"'} if sent else {}
        return Call({"meeting_id": str(meeting.id)}, headers=headers, body=sent or None)

    return made


def a_meeting_to_come(side: str | None = None) -> Making:
    """A planned meeting, and the version that is to be told."""

    async def made(stage: Stage, caller: str) -> Call:
        call = await a_meeting("planned", side)(stage, caller)
        return Call(call.path, headers={"If-Match": '"v1"'})

    return made


def a_record(
    state: str, side: str | None = None, kind: str = "update", **sent: Any
) -> Callable[[Stage, str], Awaitable[Call]]:
    """A record in ``state``, of a body of a side; read, or changed by what is sent."""

    async def make(stage: Stage, caller: str) -> Call:
        call = await a_body(stage, caller, side)
        body = await stage.session.scalar(select(Body.id).where(Body.code == call.path["code"]))
        record = Record(kind=kind, body_id=body, sectors=[], text={"en": "x"}, state=state)
        stage.session.add(record)
        await stage.session.commit()
        headers = {"If-Match": '"v1"'} if sent else {}
        return Call({"record_id": str(record.id)}, headers=headers, body=sent or None)

    return make


def a_recommendation(side: str | None = None, **sent: Any) -> Making:
    """A recommendation that the federal body took on, in a body of a side."""

    async def make(stage: Stage, caller: str) -> Call:
        call = await a_record("approved", side, "recommendation")(stage, caller)
        stage.session.add(
            Recommendation(
                record_id=UUID(call.path["record_id"]),
                state="assigned",
                owner_id=stage.world.moi.id,
            )
        )
        await stage.session.commit()
        headers = {"If-Match": '"v1"'} if sent else {}
        return Call(call.path, headers=headers, body=sent or None)

    return make


def file_of_coordination(kind: str, *, named: bool = True) -> Making:
    """A file of a meeting or of a recommendation; or all of its files."""

    async def made(stage: Stage, caller: str) -> Call:
        call = await (a_meeting() if kind == "meetings" else a_recommendation())(stage, caller)
        [subject_id] = call.path.values()
        told = await attached(stage.clients["admin"], f"/{kind}/{subject_id}")
        return Call({**call.path, "evidence_id": told["id"]} if named else call.path)

    return made


def new_file_of(making: Making) -> Making:
    """A file for what another making makes."""

    async def made(stage: Stage, caller: str) -> Call:
        call = await making(stage, caller)
        return Call(call.path, files={"file": ("a.pdf", sample_files.pdf())})

    return made


async def recommended(stage: Stage, caller: str) -> Call:
    call = await a_recommendation()(stage, caller)
    return Call(call.path, body=(await new_amendment(stage, caller)).body)


ASSIGNED = {"action": "assign", "owner": "F-MOI", "due_on": "2023-09-30"}


async def new_record(stage: Stage, caller: str) -> Call:
    code = (await a_body(stage, caller)).path["code"]
    return Call(body={"kind": "update", "body": code, "text": {"en": "Said."}})


APPROVING = (("focal", "submit"), ("verifier", "verify"), ("coordinator", "approve"))


def new_report(**given: str) -> Making:
    """A draft about a quarter."""

    async def made(_stage: Stage, _caller: str) -> Call:
        wish = {"kind": "coordination", "since": "2023-01-01", "until": "2023-03-31"}
        return Call({"plan": "PLAN"}, body={**wish, **given})

    return made


def a_report(state: str = "issued", body: object = None, **query: str) -> Making:
    """A coordination report in ``state`` with a file; read, or changed by what is sent."""

    async def made(stage: Stage, _caller: str) -> Call:
        author = stage.accounts["admin"].id
        frozen = None if state == "draft" else NOW
        report = Report(
            plan_id=stage.world.plan.id,
            kind="coordination",
            since=date(2023, 1, 1),
            until=date(2023, 3, 31),
            state=state,
            as_of=frozen,
            data_version=frozen and 1,
            figures=frozen and [],
            created_by=author,
            issued_by=frozen and author,
        )
        stage.session.add(report)
        await stage.session.flush()
        sha256 = hashlib.sha256(b"a file").hexdigest()
        new = NewFile(sha256, 6, "application/pdf", "report.pdf", None)
        file_id = await insert_file(stage.session, new, by=f"account:{author}")
        if state != "draft":
            content = to_json(make_document("en"))
            stage.session.add_all(
                [
                    ReportDocument(report_id=report.id, language="en", content=content),
                    ReportFile(report_id=report.id, language="en", format="pdf", file_id=file_id),
                ]
            )
        await stage.session.commit()
        await stage.files.put(sha256, b"a file")
        path = {"report_id": str(report.id), "language": "en", "format": "pdf"}
        headers = {"If-Match": '"v1"'} if body is not None else {}
        return Call(path, query, headers, body)

    return made


async def new_file(stage: Stage, _caller: str) -> Call:
    found = await stage.submission("draft")
    return Call({"submission_id": found["id"]}, files={"file": ("a.pdf", sample_files.pdf())})


def file_of(state: str) -> Callable[[Stage, str], Awaitable[Call]]:
    async def made(stage: Stage, _caller: str) -> Call:
        found = await stage.submission("draft")
        told = await attached(stage.desk["focal"], found)
        for name, action in APPROVING if state == "approved" else ():
            await stage.desk.step(name, found, action)
        return Call({"submission_id": found["id"], "evidence_id": told["id"]})

    return made


def files_of(state: str) -> Callable[[Stage, str], Awaitable[Call]]:
    async def made(stage: Stage, caller: str) -> Call:
        call = await file_of(state)(stage, caller)
        return Call({"submission_id": call.path["submission_id"]})

    return made


async def a_reporting_body(_stage: Stage, _caller: str) -> Call:
    return Call({"plan": "PLAN", "actor": "F-MOI"})


async def reminding(_stage: Stage, caller: str) -> Call:
    actor = "K-MOI" if caller == "krg" else "F-MOI"
    return Call({"plan": "PLAN"}, body={"period": "2023Q1", "actors": [actor]})


async def a_calendar(stage: Stage, _caller: str) -> Call:
    made = await stage.clients["focal_point"].post("/me/calendar")
    address = made.json()["address"]
    return Call({"token": address.rsplit("/", 1)[-1].removesuffix(".ics")})


async def wanted_workbook(_stage: Stage, _caller: str) -> Call:
    return Call({"plan": "PLAN"}, {"actor": "F-MOI", "period": "2023Q1"})


async def filled_workbook(stage: Stage, _caller: str) -> Call:
    asked = {"actor": "F-MOI", "period": "2023Q1"}
    book = await stage.clients["focal_point"].get("/workbooks/PLAN", params=asked)
    return Call({"plan": "PLAN"}, files={"file": ("book.xlsx", book.content)})


async def csv_file(_stage: Stage, _caller: str) -> Call:
    header = b"indicator,actor,period,area,sex,age,value,numerator,denominator\n"
    row = b"I1,F-MOI,2023Q1,IQ,,,5,,\n"
    return Call(
        {"plan": "PLAN"}, files={"file": ("rows.csv", header + row)}, form={"dry_run": "true"}
    )


def positions(stage: Stage) -> Positions:
    return Positions(stage.session, stage.world, stage.desk)


def at_first(**body: object) -> dict[str, Any]:
    return {"headers": {"If-Match": '"v1"'}, "body": body}


async def settings_change(_stage: Stage, _caller: str) -> Call:
    return Call({"plan": "PLAN"}, headers={"If-Match": "*"}, body={"refusal_allowed": False})


async def circulation(stage: Stage, _caller: str) -> Call:
    node = await positions(stage).activity()
    return Call(body={"plan": "PLAN", "side": "federal", "node": node})


async def acknowledgements(_stage: Stage, _caller: str) -> Call:
    return Call(body={"plan": "PLAN"})


def on_assignment(**given: Any) -> Making:
    async def made(stage: Stage, _caller: str) -> Call:
        found = await positions(stage).assignment(acknowledged=False)
        return Call({"assignment_id": found["id"]}, **given)

    return made


async def new_implementation_plan(stage: Stage, _caller: str) -> Call:
    return Call(body={"assignment": (await positions(stage).assignment())["id"]})


def on_plan(*steps: str, **given: Any) -> Making:
    async def made(stage: Stage, _caller: str) -> Call:
        return Call({"implementation_plan_id": await positions(stage).plan(*steps)}, **given)

    return made


async def new_design(stage: Stage, _caller: str) -> Call:
    node = await positions(stage).activity()
    return Call(body={"plan": "PLAN", "node": node, "note": {"en": "Together."}})


def on_design(**given: Any) -> Making:
    async def made(stage: Stage, _caller: str) -> Call:
        return Call({"joint_design_id": await positions(stage).design()}, **given)

    return made


async def new_implementation_report(stage: Stage, _caller: str) -> Call:
    return Call(body={"assignment": await positions(stage).instructed(), "completes": False})


def on_report(*steps: str, **given: Any) -> Making:
    async def made(stage: Stage, _caller: str) -> Call:
        return Call({"implementation_report_id": await positions(stage).report(*steps)}, **given)

    return made


def file_of_report(*steps: str, named: bool = True) -> Making:
    """A file of an implementation report that took these steps; or all of its files."""

    async def made(stage: Stage, _caller: str) -> Call:
        report = await positions(stage).report()
        path = f"/implementation-reports/{report}"
        told = await attached(stage.desk["focal"], path)
        for step in steps:
            await positions(stage).step("focal", path, step)
        file = {"evidence_id": told["id"]} if named else {}
        return Call({"implementation_report_id": report, **file})

    return made


async def new_support(stage: Stage, _caller: str) -> Call:
    return Call(body=await positions(stage).support_body())


def on_support(*steps: str, **given: Any) -> Making:
    async def made(stage: Stage, _caller: str) -> Call:
        reporter = stage.clients["reporter"]
        return Call(
            {"support_report_id": await positions(stage).support(reporter, *steps)}, **given
        )

    return made


async def amendable(stage: Stage) -> str:
    """The code of a new activity that the federal body leads and the reporter's supports."""
    stage.indicators += 1
    code = f"P1.1.1.F{stage.indicators}"
    node = await make_node(
        stage.session, stage.world.plan, code, parent=stage.world.node, side="federal"
    )
    for at, (actor, part) in enumerate(((stage.world.moi, "lead"), (stage.other, "support"))):
        stage.session.add(
            Responsibility(node_id=node.id, actor_id=actor.id, part=part, position=at)
        )
    await stage.session.commit()
    return code


async def new_amendment(stage: Stage, _caller: str) -> Call:
    frame = {"text": "2025", "start": "2025-01-01", "end": "2025-12-31"}
    body = {
        "plan": "PLAN",
        "kind": "retime",
        "node": await amendable(stage),
        "actor": "F-MOI",
        "proposed": {"time_frame": frame},
        "reason": {"en": "The budget came late."},
    }
    return Call(body=body)


async def new_amendment_of_the_coordinator(stage: Stage, caller: str) -> Call:
    call = await new_amendment(stage, caller)
    assert isinstance(call.body, dict)
    del call.body["actor"]
    return call


def amending(state: str, **body: object) -> Callable[[Stage, str], Awaitable[Call]]:
    """An amendment of the focal point in ``state``, read or moved."""

    async def made(stage: Stage, caller: str) -> Call:
        focal = stage.clients["focal_point"]
        call = await new_amendment(stage, caller)
        found = (await focal.post("/amendments", json=call.body)).json()
        steps: list[tuple[str, dict[str, str]]] = [("focal_point", {"action": "propose"})]
        if state == "accepted":
            accept = {"action": "accept", "reason": "Agreed.", "effective_on": "2023-04-10"}
            steps.append(("federal", accept))
        for version, (name, step) in enumerate(steps if state != "draft" else [], 1):
            done = await stage.clients[name].post(
                f"/amendments/{found['id']}/transitions",
                json=step,
                headers={"If-Match": f'"v{version}"'},
            )
            assert done.status_code == 200, done.text
        etag = '"v1"' if state == "draft" else '"v2"'
        headers = {"If-Match": etag}
        return Call({"amendment_id": found["id"]}, headers=headers, body=body or None)

    return made


async def first_version(_stage: Stage, _caller: str) -> Call:
    return Call({"plan": "PLAN", "number": "1"})


async def new_activity_report(_stage: Stage, _caller: str) -> Call:
    return Call(body=activity(external_id=uuid4().hex))


async def rehearsed_report(_stage: Stage, _caller: str) -> Call:
    return Call(body=activity(dry_run=True))


def activity(**given: Any) -> dict[str, Any]:
    """An activity of the federal body that the plan does not name."""
    return {**REPORT, "node": None, "actor": "F-MOI", **given}


async def report_in(stage: Stage, state: str) -> dict[str, Any]:
    """An activity report of the federal body in ``state``."""
    first = await stage.desk["focal"].post("/activity-reports", json=activity())
    made: dict[str, Any] = first.json()
    walk = [("focal", "submit"), ("verifier", "verify"), ("coordinator", "approve")]
    reached = ["draft", "submitted", "verified", "approved"].index(state)
    for name, action in walk[:reached]:
        address = f"/activity-reports/{made['id']}/transitions"
        etag = {"If-Match": f'"v{made["version"]}"'}
        made = (await stage.desk[name].post(address, json={"action": action}, headers=etag)).json()
    assert made["state"] == state
    return made


def reading_report(state: str) -> Callable[[Stage, str], Awaitable[Call]]:
    async def made(stage: Stage, _caller: str) -> Call:
        return Call({"report_id": (await report_in(stage, state))["id"]})

    return made


def moving_report(state: str, **body: str) -> Callable[[Stage, str], Awaitable[Call]]:
    async def made(stage: Stage, caller: str) -> Call:
        found = await report_in(stage, state)
        etag = f'"v{found["version"]}"'
        if state == "approved" and caller in ("krg", "reporter"):
            etag = '"v1"'
        return Call({"report_id": found["id"]}, headers={"If-Match": etag}, body=body)

    return made


async def changed_report(stage: Stage, caller: str) -> Call:
    call = await moving_report("draft")(stage, caller)
    return Call(call.path, headers=call.headers, body={"place": "Mansour"})


def two_reports(*, between: bool, named: bool = True, **body: Any) -> Making:
    """Two bodies' reports of one event: decided on by the federal side, or by both sides."""

    async def made(stage: Stage, _caller: str) -> Call:
        own = await report_in(stage, "submitted")
        given = activity(actor="K-MOI", submit=True, area="IQ-AR" if between else "IQ-BG")
        found = (await stage.desk["kfocal"].post("/activity-reports", json=given)).json()
        if between:
            address = f"/activity-reports/{found['id']}/transitions"
            etag = {"If-Match": f'"v{found["version"]}"'}
            await stage.desk["kcoordinator"].post(address, json={"action": "approve"}, headers=etag)
        other = {"other_id": found["id"]} if named else {}
        headers = {"If-Match": '"v0"'} if body else {}
        return Call({"report_id": own["id"], **other}, headers=headers, body=body or None)

    return made


DIFFERENT: dict[str, Any] = {"action": "different", "reason": "Two halls."}


def file_of_activity(state: str, *, named: bool = True) -> Making:
    """A file of an activity report of the federal body; or all of its files."""

    async def made(stage: Stage, _caller: str) -> Call:
        found = await report_in(stage, "draft")
        told = await attached(stage.desk["focal"], f"/activity-reports/{found['id']}")
        for name, action in APPROVING if state == "approved" else ():
            address = f"/activity-reports/{found['id']}"
            etag = {"If-Match": (await stage.desk[name].get(address)).headers["etag"]}
            body = {"action": action}
            await stage.desk[name].post(f"{address}/transitions", json=body, headers=etag)
        file = {"evidence_id": told["id"]} if named else {}
        return Call({"report_id": found["id"], **file})

    return made


async def new_file_of_activity(stage: Stage, _caller: str) -> Call:
    found = await report_in(stage, "draft")
    return Call({"report_id": found["id"]}, files={"file": ("a.pdf", sample_files.pdf())})


async def new_rule(stage: Stage, _caller: str) -> Call:
    call = await no_rule(stage, _caller)
    return Call(call.path, headers=call.headers, body={"what": "participants"})


async def new_federal_rule(stage: Stage, caller: str) -> Call:
    call = await new_rule(stage, caller)
    code = f"F{uuid4().hex[:6]}"
    node = await make_node(stage.session, stage.world.plan, code, level="activity", side="federal")
    await make_indicator(stage.session, node, code)
    await stage.session.commit()
    return Call({**call.path, "indicator": code}, headers=call.headers, body=call.body)


async def no_rule(stage: Stage, _caller: str) -> Call:
    code = await stage.indicator()
    return Call({"plan": "PLAN", "indicator": code}, headers={"If-Match": '"v0"'})


async def asked_fact(stage: Stage, _caller: str) -> Call:
    fact_asked = {"actor": "F-MOI", "period": "2023Q1", "area": "IQ"}
    return Call({"plan": "PLAN", "indicator": await stage.indicator()}, fact_asked)


async def twice_told(stage: Stage, *, between: bool) -> list[str]:
    """Two published submissions of one fact: of federal bodies, or of both governments."""
    indicator = stage.world.indicators[await stage.indicator()]
    other = stage.world.kmoi if between else await make_actor(stage.session, f"F-{uuid4().hex[:8]}")
    made = []
    for actor, area in ((stage.world.moi, "IQ-BG"), (other, "IQ-AR" if between else "IQ-BG")):
        submission = await publish_cells(
            stage.session,
            stage.accounts["admin"],
            stage.world.plan,
            indicator,
            actor,
            stage.world.period,
            {"value": 48},
            area=area,
        )
        made.append(str(submission.id))
    await stage.session.commit()
    return made


async def new_overlap(stage: Stage, _caller: str) -> Call:
    submissions = await twice_told(stage, between=True)
    return Call(body={"plan": "PLAN", "submissions": submissions, "reason": "One training."})


def overlap(*, between: bool, **body: str) -> Callable[[Stage, str], Awaitable[Call]]:
    async def made(stage: Stage, _caller: str) -> Call:
        submissions = await twice_told(stage, between=between)
        given = {"plan": "PLAN", "submissions": submissions, "reason": "One training."}
        answer = await stage.clients["me_team"].post("/overlaps", json=given)
        path = {"overlap_id": answer.json()["id"]}
        if not body:
            return Call(path)
        return Call(path, headers={"If-Match": answer.headers["ETag"]}, body=body)

    return made


RESOLVE = {"action": "resolve", "resolution": "max", "reason": "One training."}

MAKING: dict[str, Callable[[Stage, str], Awaitable[Call]]] = {
    "get_body": a_body,
    "create_body": new_body(),
    "create_body: of the federal side": new_body("federal"),
    "update_body": changed_body(),
    "update_body: of the federal side": changed_body("federal"),
    "list_body_members": a_body,
    "create_body_member": new_seat,
    "get_body_member": a_seat(),
    "update_body_member": a_seat(until="2024-06-30"),
    "get_body_open_items": a_body,
    "get_body_regularity": a_body,
    "get_meeting_calendar": a_meeting(),
    "get_meeting_calendar: planned, with the federal body": a_meeting("planned"),
    "create_meeting": new_meeting(),
    "create_meeting: of the federal side": new_meeting("federal"),
    "get_meeting": a_meeting(),
    "get_meeting: planned, with the federal body": a_meeting("planned"),
    "update_meeting": a_meeting(note="Long."),
    "update_meeting: of the federal side": a_meeting(side="federal", note="Long."),
    "create_meeting_transition: hold": a_meeting("planned", action="hold"),
    "create_meeting_transition: publish": a_meeting(action="publish"),
    "get_meeting_attendance": a_meeting(),
    "get_meeting_mails": a_meeting(),
    "create_meeting_mails": a_meeting_to_come(),
    "create_meeting_mails: of the federal side": a_meeting_to_come("federal"),
    "list_meeting_evidence": file_of_coordination("meetings", named=False),
    "get_meeting_evidence": file_of_coordination("meetings"),
    "get_meeting_evidence_content": file_of_coordination("meetings"),
    "create_meeting_evidence": new_file_of(a_meeting()),
    "create_meeting_evidence: of the federal side": new_file_of(a_meeting(side="federal")),
    "delete_meeting_evidence": file_of_coordination("meetings"),
    "update_meeting_attendance": a_meeting(
        attendance=[{"actor": "F-MOI", "sex": "female", "people": 2}]
    ),
    "update_meeting_invitations": a_meeting(invitations=[{"actor": "F-MOI", "people": 2}]),
    "create_report": new_report(),
    "create_report: newsletter of the federal side": new_report(
        kind="newsletter", jurisdiction="federal"
    ),
    "get_report": a_report(),
    "get_report: a draft": a_report("draft"),
    "update_report": a_report("draft", {"narrative": {"findings": {"en": "Seen."}}}),
    "create_report_transition: issue": a_report("draft", {"action": "issue"}),
    "create_report_transition: withdraw": a_report(
        body={"action": "withdraw", "reason": "A wrong table."}
    ),
    "get_report_document": a_report(language="en"),
    "get_report_document: a draft": a_report("draft", language="en"),
    "get_report_file": a_report(),
    "get_report_file: not issued yet": a_report("issuing"),
    "get_report_items": a_report("draft"),
    "get_report_corrections": a_report(),
    "get_record": a_record("approved"),
    "list_record_history": a_record("approved"),
    "create_record": new_record,
    "get_coordination: not published": unpublished,
    "get_meeting_count: not published": unpublished_indicator,
    "get_recommendation": a_recommendation(),
    "list_recommendation_evidence": file_of_coordination("recommendations", named=False),
    "get_recommendation_evidence": file_of_coordination("recommendations"),
    "get_recommendation_evidence_content": file_of_coordination("recommendations"),
    "create_recommendation_evidence": new_file_of(a_recommendation()),
    "create_recommendation_evidence: of the federal side": new_file_of(a_recommendation("federal")),
    "delete_recommendation_evidence": file_of_coordination("recommendations"),
    "list_recommendation_history": a_recommendation(),
    "list_recommendation_reports": a_recommendation(),
    "create_recommendation_transition: assign": a_recommendation(**ASSIGNED),
    "create_recommendation_transition: note": a_recommendation(action="note", text={"en": "x"}),
    "create_recommendation_transition: assign, of the federal side": a_recommendation(
        "federal", **ASSIGNED
    ),
    "create_recommended_amendment": recommended,
    "update_record": a_record("draft", level="government"),
    "update_record: of the federal side": a_record("draft", "federal", level="government"),
    "create_record_transition: approve": a_record("draft", action="approve"),
    "create_record_transition: approve, of the federal side": a_record(
        "draft", "federal", action="approve"
    ),
    "get_record: a draft": a_record("draft"),
    "create_token": sign_in,
    "refresh_token": session_cookie,
    "sign_out_session": session_cookie,
    "change_password": new_password,
    "update_me": own_name,
    "create_user": new_user,
    "get_user": someone_read,
    "update_user": someone,
    "create_api_key": new_key,
    "delete_api_key": anothers_key,
    "create_webhook": new_webhook,
    "get_webhook": anothers_webhook,
    "delete_webhook": anothers_webhook,
    "list_webhook_deliveries": anothers_webhook,
    "create_webhook_replay": anothers_webhook,
    "get_plan: not published": unpublished,
    "get_logframe: not published": unpublished,
    "get_dashboard: not published": unpublished,
    "get_changes: not published": unpublished,
    "export_observations_csv: not published": unpublished,
    "export_iati: not published": unpublished,
    "get_my_work: not published": own_work,
    "get_series: as of, restricted": restricted_past,
    "list_figure_parts: restricted": restricted,
    "list_reporting: not published": unpublished,
    "get_plan_calendar: not published": unpublished,
    "list_body_reporting": a_reporting_body,
    "create_reminders": reminding,
    "get_calendar": a_calendar,
    "export_workbook": wanted_workbook,
    "create_workbook_import": filled_workbook,
    "create_import": csv_file,
    "create_submission": new_submission,
    "get_submission: a draft": reading("draft"),
    "get_submission: submitted": reading("submitted"),
    "get_submission": reading("approved"),
    "update_submission": change,
    "list_submission_history: a draft": reading("draft"),
    "list_submission_history": reading("approved"),
    "list_submission_evidence: a draft": files_of("draft"),
    "list_submission_evidence": files_of("approved"),
    "get_submission_evidence": file_of("approved"),
    "get_submission_evidence_content": file_of("approved"),
    "create_submission_evidence": new_file,
    "delete_submission_evidence": file_of("draft"),
    "create_submission: dry run": trial,
    "get_period": a_period,
    "get_period: not published": hidden_period,
    "update_period": new_dates,
    "list_period_exceptions": a_period,
    "list_period_exceptions: not published": hidden_period,
    "create_period_exception": new_exception,
    "delete_period_exception": an_exception,
    "check_values": new_submission,
    "get_submission_checks: a draft": reading("draft"),
    "get_submission_checks": reading("approved"),
    "get_comparison": reading("approved"),
    "create_submissions": new_batch,
    "create_transitions": many_decisions,
    "create_amendment": new_amendment,
    "create_amendment: of the coordinator": new_amendment_of_the_coordinator,
    "get_amendment: a draft": amending("draft"),
    "get_amendment: proposed": amending("proposed"),
    "get_amendment": amending("accepted"),
    "update_amendment": amending("draft", reason={"en": "Another one."}),
    "create_amendment_transition: propose": amending("draft", action="propose"),
    "create_amendment_transition: withdraw": amending("proposed", action="withdraw"),
    "create_amendment_transition: accept": amending(
        "proposed", action="accept", reason="Agreed.", effective_on="2023-04-10"
    ),
    "create_amendment_transition: reject": amending("proposed", action="reject", reason="Not now."),
    "list_amendment_history": amending("proposed"),
    "list_amendment_comments": amending("proposed"),
    "create_amendment_comment": amending("proposed", text={"en": "Our hall is free then."}),
    "list_versions: not published": unpublished,
    "get_version_changes": first_version,
    "create_activity_report": new_activity_report,
    "create_activity_report: rehearsed": rehearsed_report,
    "get_activity_report: a draft": reading_report("draft"),
    "get_activity_report: submitted": reading_report("submitted"),
    "get_activity_report": reading_report("approved"),
    "update_activity_report": changed_report,
    "list_activity_report_history": reading_report("approved"),
    "get_likely_duplicates": two_reports(between=False, named=False),
    "get_likely_duplicate": two_reports(between=False),
    "get_likely_duplicate: between": two_reports(between=True),
    "create_duplicate_transition": two_reports(between=False, **DIFFERENT),
    "create_duplicate_transition: between": two_reports(between=True, **DIFFERENT),
    "list_activity_report_evidence: a draft": file_of_activity("draft", named=False),
    "list_activity_report_evidence": file_of_activity("approved", named=False),
    "get_activity_report_evidence": file_of_activity("approved"),
    "get_activity_report_evidence_content": file_of_activity("approved"),
    "create_activity_report_evidence": new_file_of_activity,
    "delete_activity_report_evidence": file_of_activity("draft"),
    "create_activity_report_transition: submit": moving_report("draft", action="submit"),
    "create_activity_report_transition: verify": moving_report("submitted", action="verify"),
    "create_activity_report_transition: approve": moving_report("verified", action="approve"),
    "create_activity_report_transition: return": moving_report(
        "submitted", action="return", reason="Count again."
    ),
    "create_activity_report_transition: reopen": moving_report(
        "approved", action="reopen", reason="A late list.", deadline=later(20)
    ),
    "update_counting_rule": new_rule,
    "update_counting_rule: federal": new_federal_rule,
    "delete_counting_rule": no_rule,
    "get_countable": asked_fact,
    "create_transition: submit": moving("draft", action="submit"),
    "create_transition: verify": moving("submitted", action="verify"),
    "create_transition: approve": moving("verified", action="approve"),
    "create_transition: return": moving("submitted", action="return", reason="Count again."),
    "create_transition: reopen": moving(
        "approved", action="reopen", reason="A late list.", deadline=later(20)
    ),
    "get_follow_up_settings: not published": unpublished,
    "update_follow_up_settings": settings_change,
    "get_implementation: not published": unpublished,
    "create_assignments": circulation,
    "create_acknowledgements": acknowledgements,
    "get_assignment": on_assignment(),
    "list_assignment_history": on_assignment(),
    "create_assignment_transition: acknowledge": on_assignment(**at_first(action="acknowledge")),
    "create_assignment_transition: withdraw": on_assignment(
        **at_first(action="withdraw", reason="Given to another body.")
    ),
    "create_implementation_plan": new_implementation_plan,
    "get_implementation_plan": on_plan("submit"),
    "get_implementation_plan: a draft": on_plan(),
    "update_implementation_plan": on_plan(**at_first(mechanism={"en": "Otherwise."})),
    "list_implementation_plan_history": on_plan("submit"),
    "create_implementation_plan_transition: submit": on_plan(**at_first(action="submit")),
    "create_implementation_plan_transition: approve": on_plan(
        "submit", headers={"If-Match": '"v2"'}, body={"action": "approve"}
    ),
    "create_joint_design": new_design,
    "get_joint_design": on_design(),
    "create_joint_design_transition": on_design(
        **at_first(action="settle", outcome={"en": "Agreed."})
    ),
    "create_implementation_report": new_implementation_report,
    "get_implementation_report": on_report("submit"),
    "get_implementation_report: a draft": on_report(),
    "update_implementation_report": on_report(**at_first(done={"en": "Otherwise."})),
    "list_implementation_report_history": on_report("submit"),
    "list_implementation_report_evidence: a draft": file_of_report(named=False),
    "list_implementation_report_evidence": file_of_report("submit", named=False),
    "get_implementation_report_evidence": file_of_report("submit"),
    "get_implementation_report_evidence_content": file_of_report("submit"),
    "create_implementation_report_evidence": on_report(
        files={"file": ("a.pdf", sample_files.pdf())}
    ),
    "delete_implementation_report_evidence": file_of_report(),
    "create_implementation_report_transition: submit": on_report(**at_first(action="submit")),
    "create_implementation_report_transition: accept": on_report(
        "submit", headers={"If-Match": '"v2"'}, body={"action": "accept"}
    ),
    "list_report_assessments": on_report("submit"),
    "create_assessment": on_report(
        "submit",
        headers={"If-Match": '"v2"'},
        body={"conformity": "conforms", "effect": {"en": "Many came."}},
    ),
    "create_support_report": new_support,
    "get_support_report": on_support("submit"),
    "get_support_report: a draft": on_support(),
    "update_support_report": on_support(**at_first(support={"en": "Rooms."})),
    "list_support_report_history": on_support("submit"),
    "create_support_report_transition: submit": on_support(**at_first(action="submit")),
    "create_support_report_transition: note": on_support(
        "submit", headers={"If-Match": '"v2"'}, body={"action": "note"}
    ),
    "get_overlap": overlap(between=False),
    "get_overlap: between": overlap(between=True),
    "create_overlap": new_overlap,
    "create_overlap_transition": overlap(between=False, **RESOLVE),
    "create_overlap_transition: between": overlap(between=True, **RESOLVE),
}


async def new_actor(_stage: Stage, _caller: str) -> Call:
    code = f"X-{uuid4().hex[:8]}"
    kind = {"type": "local_ngo_or_network", "subtype": "ngo"}
    return Call(body={"code": code, "title": {"en": code}, **kind})


async def new_federal_actor(stage: Stage, caller: str) -> Call:
    call = await new_actor(stage, caller)
    kind = {"type": "national_institution", "subtype": "ministry", "jurisdiction": "federal"}
    assert isinstance(call.body, dict)
    return Call(body={**call.body, **kind})


async def changed_actor(stage: Stage, _caller: str) -> Call:
    actor = await make_actor(stage.session, f"F-{uuid4().hex[:8]}")
    await stage.session.commit()
    return Call({"code": actor.code}, headers={"If-Match": '"v1"'}, body={"staff": 7})


async def actors_file(_stage: Stage, _caller: str) -> Call:
    rows = f"code,title_en,type,subtype\nX-{uuid4().hex[:8]},Hope,local_ngo_or_network,ngo\n"
    return Call(files={"file": ("actors.csv", rows.encode())})


async def two_alike(stage: Stage, _caller: str) -> Call:
    actor = await make_actor(stage.session, f"F-{uuid4().hex[:8]}")
    other = await make_actor(stage.session, f"F-{uuid4().hex[:8]}")
    await stage.session.commit()
    return Call({"code": actor.code}, headers={"If-Match": '"v1"'}, body={"into": other.code})


async def an_outlook(stage: Stage, caller: str) -> Call:
    call = await two_alike(stage, caller)
    assert isinstance(call.body, dict)
    return Call(call.path, call.body)


async def merged(stage: Stage, caller: str) -> Call:
    call = await two_alike(stage, caller)
    address = f"http://test/api/v1/actors/{call.path['code']}/merge"
    await stage.clients["admin"].post(address, json=call.body, headers=call.headers)
    return Call(call.path, headers={"If-Match": '"v2"'})


async def moi(_stage: Stage, _caller: str) -> Call:
    return Call({"code": "F-MOI"})


async def new_contact(_stage: Stage, _caller: str) -> Call:
    return Call({"code": "F-MOI"}, body={"name": "Zainab", "phone": "+964 1 000"})


async def a_contact(stage: Stage, _caller: str) -> Call:
    contact = ActorContact(actor_id=stage.world.moi.id, name="Zainab", phone="+964 1 000")
    stage.session.add(contact)
    await stage.session.commit()
    return Call({"code": "F-MOI", "contact_id": str(contact.id)})


MAKING |= {
    "create_actor": new_actor,
    "create_actor: federal": new_federal_actor,
    "update_actor": changed_actor,
    "create_actor_import": actors_file,
    "create_actor_merge": two_alike,
    "get_merge_outlook": an_outlook,
    "create_actor_unmerge": merged,
    "list_actor_changes": moi,
    "list_actor_contacts": moi,
    "create_actor_contact": new_contact,
    "delete_actor_contact": a_contact,
}


def api_key(owner: Account, **given: Any) -> tuple[str, ApiKey]:
    """A key's secret, and its row."""
    secret = new_secret(KEY_PREFIX)
    row = ApiKey(account_id=owner.id, label="key", prefix="inap_x", key_hash=secret.hashed, **given)
    return secret.plain, row


@pytest.fixture
async def stage(
    app: FastAPI, session: AsyncSession, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Stage]:
    stand_at(monkeypatch)
    monkeypatch.setattr(moments, "now", lambda: NOW)
    world = await make_world(session)
    other = await make_actor(session, "X-CSO", jurisdiction=None)
    accounts = {
        "federal": world.people["coordinator"],
        "krg": world.people["kcoordinator"],
        "verifier": world.people["verifier"],
        # Not the one who reports in these tests: nobody decides on what they submitted.
        "focal_point": world.people["focal2"],
        "reporter": await make_account(session, "reporter", actor=other),
        **{
            role: await make_account(session, role)
            for role in ("admin", "me_team", "secretariat", "donor", "auditor")
        },
    }
    secret, key = api_key(accounts["focal_point"], role="focal_point", actor_id=world.moi.id)
    session.add(key)
    # The last administrator is not the one who is changed.
    await make_account(session, "admin")
    await session.commit()
    clients = {name: client_for(app, account) for name, account in accounts.items()}
    clients["anonymous"] = anonymous(app)
    clients["key"] = anonymous(app)
    clients["key"].headers["Authorization"] = f"Bearer {secret}"
    yield Stage(session, world, Desk(app, world), accounts, clients, other, app.state.files)
    for client in clients.values():
        await client.aclose()


def test_every_operation_has_a_row() -> None:
    assert {name.partition(":")[0] for name in TABLE} == set(OPERATIONS)
    assert {len(row) for row in TABLE.values()} == {len(CALLERS)}


@pytest.mark.parametrize("name", TABLE)
async def test_who_may_call(stage: Stage, name: str) -> None:
    method, path, operation = OPERATIONS[name.partition(":")[0]]
    told = {}
    for caller in CALLERS:
        call = await a_call(stage, name, caller)
        response = await stage.clients[caller].request(
            method.upper(),
            f"http://test{path.format(**call.path)}",
            params=call.query,
            headers=call.headers,
            json=call.body,
            files=call.files,
            data=call.form,
        )
        told[caller] = response.status_code
        assert_documented(operation, response)
    wanted = {
        caller: ANSWERS.get(letter, "y")
        for caller, letter in zip(CALLERS, TABLE[name], strict=True)
    }
    assert {caller: "y" if 200 <= is_ < 300 else is_ for caller, is_ in told.items()} == wanted


def assert_documented(operation: dict[str, Any], response: httpx.Response) -> None:
    """The status, the headers and the body are those that the OpenAPI file tells."""
    answer = operation["responses"].get(str(response.status_code))
    assert answer is not None, response.text
    headers = answer.get("headers", {})
    for name, header in headers.items():
        described = DOCUMENT["components"]["headers"].get(header.get("$ref", "").rsplit("/", 1)[-1])
        if described and described.get("required"):
            assert name in response.headers, name
    if response.status_code < 300:
        assert ("ETag" in response.headers) == ("ETag" in headers)
        assert ("Location" in response.headers) == ("Location" in headers)
    content = answer.get("content", {})
    media_type = response.headers.get("Content-Type", "").partition(";")[0]
    assert media_type in content if content else not response.content
    if response.content and media_type.endswith(("/json", "+json")):
        schema = {**content[media_type]["schema"], "components": DOCUMENT["components"]}
        validator = jsonschema_rs.Draft202012Validator(schema, validate_formats=True)
        assert [str(error) for error in validator.iter_errors(response.json())] == []
