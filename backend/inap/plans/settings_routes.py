"""HTTP of a plan's settings: what its documents leave open, and we decide."""

from fastapi import Request, Response

from inap.access.policies import Anyone, CanAdminister
from inap.kit import audit, moments
from inap.kit.database import ReadSession, WriteSession
from inap.kit.etags import IfMatch, require_version, version_etag
from inap.kit.problems import Problem
from inap.kit.routing import make_router
from inap.plans import settings_schemas as schemas
from inap.plans.queries import find_plan
from inap.plans.seen import PlanCode
from inap.plans.settings import changed
from inap.plans.settings_queries import (
    StoredSettings,
    find_settings,
    lock_settings,
    store_settings,
)

router = make_router(tag="plans")


def _answer(response: Response, plan: str, stored: StoredSettings) -> schemas.FollowUpSettings:
    response.headers["ETag"] = version_etag(stored.version)
    response.headers["Cache-Control"] = "no-cache"
    held = stored.settings
    return schemas.FollowUpSettings(
        plan=plan,
        version=stored.version,
        changed_at=stored.changed_at,
        position_forms=schemas.PositionForms(
            federal=held.position_forms_federal, krg=held.position_forms_krg
        ),
        position_2_due_days=held.position_2_due_days,
        position_3_due_days=held.position_3_due_days,
        position_3_acceptance=held.position_3_acceptance,
        refusal_allowed=held.refusal_allowed,
    )


@router.get("/plans/{plan}/settings")
async def get_follow_up_settings(
    response: Response, caller: Anyone, session: ReadSession, plan: PlanCode
) -> schemas.FollowUpSettings:
    """How the follow-up plan is carried out where its text says nothing; ours, not the plan's."""
    found = await find_plan(session, caller, plan)
    if found is None:
        raise Problem("not-found")
    return _answer(response, found.code, await find_settings(session, found.id))


@router.patch("/plans/{plan}/settings")
async def update_follow_up_settings(
    *,
    request: Request,
    response: Response,
    admin: CanAdminister,
    session: WriteSession,
    plan: PlanCode,
    seen_version: IfMatch,
    given: schemas.FollowUpSettingsChange,
) -> schemas.FollowUpSettings:
    """Change settings; they hold from now on, and what was decided before stays."""
    found = await find_plan(session, admin, plan)
    if found is None or admin.account_id is None:
        raise Problem("not-found")
    await lock_settings(session, found.id)
    stored = await find_settings(session, found.id)
    require_version(seen_version, stored.version)
    differing = changed(stored.settings, given.wanted())
    if differing:
        await store_settings(session, found.id, differing, by=admin.account_id, at=moments.now())
        await audit.record(
            session,
            caller=admin.label,
            action="plan.change-settings",
            subject=f"plan:{found.code}",
            request_id=getattr(request.state, "request_id", None),
            **differing,
        )
        stored = await find_settings(session, found.id)
    return _answer(response, found.code, stored)
