"""HTTP of how far a plan's activities are."""

from collections.abc import Iterable
from itertools import groupby
from typing import Annotated, cast

from fastapi import Path, Query, Response

from inap.access.caller import OVERSIGHT_ROLES, Caller
from inap.access.policies import Anyone
from inap.implementation.assignments_queries import own_actors
from inap.implementation.implementation_overview_queries import PartRow, list_parts
from inap.implementation.implementation_overview_schemas import (
    ActivityProgress,
    Implementation,
    LeadProgress,
)
from inap.implementation.implementation_progress import state_of
from inap.implementation.position_schemas import Side
from inap.kit.database import ReadSession
from inap.kit.problems import Problem
from inap.kit.references import Reference
from inap.kit.routing import make_router
from inap.kit.text import Code, as_text
from inap.plans.queries import find_plan

router = make_router(tag="implementation")


@router.get("/plans/{plan}/implementation")
async def get_implementation(
    response: Response,
    caller: Anyone,
    session: ReadSession,
    plan: Annotated[str, Path(description="the plan's code", examples=["INAP-II"])],
    side: Annotated[Side | None, Query(description="one side's activities; else both")] = None,
    node: Annotated[
        Code | None, Query(description="only the activities at or below this node")
    ] = None,
) -> Implementation:
    """How far each activity is, and who is responsible; each lead's stage for those concerned."""
    found = await find_plan(session, caller, plan)
    if found is None:
        raise Problem("not-found")
    parts = await list_parts(session, found.id, side=side, node=node)
    response.headers["Cache-Control"] = "no-cache"
    return Implementation(
        plan=found.code,
        activities=[
            _activity(list(rows), caller) for _, rows in groupby(parts, lambda part: part.node)
        ],
    )


def _activity(parts: list[PartRow], caller: Caller) -> ActivityProgress:
    first = parts[0]
    leads = [part for part in parts if part.part == "lead"]
    concerned = (
        caller.has(*OVERSIGHT_ROLES)
        or caller.coordinates(first.side)
        or any(part.actor_id in own_actors(caller) for part in parts)
    )
    return ActivityProgress(
        node=Reference(code=first.node, title=as_text(first.node_title)),
        pillar=first.pillar,
        side=cast("Side", first.side),
        state=state_of(part.stage for part in leads),
        leads=[
            LeadProgress(
                actor=_reference(part),
                known=part.known,
                stage=part.stage if concerned else None,
                assignment=part.assignment_id if _opens(part, leads, caller) else None,
            )
            for part in leads
        ],
        supporting=[_reference(part) for part in parts if part.part == "support"],
    )


def _opens(part: PartRow, leads: Iterable[PartRow], caller: Caller) -> bool:
    """Whether the caller may open the assignment: ``visible_to`` of the assignments, on rows."""
    if caller.has(*OVERSIGHT_ROLES) or caller.coordinates(part.side):
        return True
    own = own_actors(caller)
    return part.actor_id in own or any(
        lead.actor_id in own and lead.assignment not in (None, "withdrawn") for lead in leads
    )


def _reference(part: PartRow) -> Reference:
    return Reference(code=part.actor or "", title=as_text(part.actor_title))
