"""HTTP of setting the plan for training back to its files.

This module composes the slices, as ``main.py`` does.
"""

import structlog
from fastapi import Request
from pydantic import BaseModel, ConfigDict, Field

from inap.access.policies import CanAdminister
from inap.kit.database import WriteSession
from inap.kit.problems import Problem
from inap.kit.routing import make_router
from inap.kit.text import Code
from inap.plans.loading import LoadRefused
from inap.plans.queries import find_plan
from inap.plans.seen import PlanCode
from inap.training_reset import TRAINING, Resetter, reset_training

log = structlog.get_logger(__name__)
router = make_router(tag="plans")


class PlanResetInput(BaseModel):
    """What has to be said before everything entered in a plan is taken away."""

    model_config = ConfigDict(extra="forbid")

    confirm: Code = Field(description="the plan's code once more", examples=["TRAINING"])


class PlanReset(BaseModel):
    """What a reset did; ``digest`` anchors the ends of the histories that it cut off."""

    plan: str
    reset_version: int
    data_version: int
    histories: int
    facts: int
    checkpoint: int
    digest: str


@router.post("/plans/{plan}/reset")
async def create_plan_reset(
    *,
    request: Request,
    admin: CanAdminister,
    session: WriteSession,
    plan: PlanCode,
    given: PlanResetInput,
) -> PlanReset:
    """Set the plan for training back to its files: everything entered in it is gone for good.

    No other plan can be reset. What was cut off is named in the audit trail and anchored among the
    checkpoints of the history, so that `inap verify` tells a reset from an unannounced deletion.
    """
    found = await find_plan(session, admin, plan)
    if found is None:
        raise Problem("not-found")
    if found.code != TRAINING or given.confirm != found.code:
        raise Problem("plan-not-for-training")
    by = Resetter(admin.label, admin.account_id, getattr(request.state, "request_id", None))
    try:
        done = await reset_training(session, by)
    except LoadRefused as refused:
        # A fault of the installation's files, of which the log has every line; nothing is kept.
        log.exception("training does not load", faults=[str(fault) for fault in refused.faults])
        raise Problem("unavailable", headers={"Retry-After": "3600"}) from refused
    if done is None:
        raise Problem("plan-not-for-training")
    return PlanReset(
        plan=done.plan,
        reset_version=done.reset_version,
        data_version=done.data_version,
        histories=done.histories,
        facts=done.facts,
        checkpoint=done.checkpoint,
        digest=done.digest,
    )
