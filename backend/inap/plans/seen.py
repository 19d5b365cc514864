"""The plan a route is about, as its caller sees it, and the version its answer carries."""

from typing import Annotated

from fastapi import Depends, Path, Query, Request, Response

from inap.access.policies import Anyone
from inap.kit.database import ReadSession
from inap.kit.etags import read_etag, set_or_304
from inap.kit.problems import Problem
from inap.plans.queries import PlanView, find_plan

PlanCode = Annotated[str, Path(description="the plan's code", examples=["INAP-II"])]


async def seen_plan(plan: PlanCode, caller: Anyone, session: ReadSession) -> PlanView:
    """The plan, if the caller may see it; raises ``not-found``."""
    found = await find_plan(session, caller, plan)
    if found is None:
        raise Problem("not-found")
    return found


SeenPlan = Annotated[PlanView, Depends(seen_plan)]


def wanted_version(
    plan: SeenPlan,
    version: Annotated[
        int | None, Query(ge=1, le=1_000_000, description="version of the logframe; in force")
    ] = None,
) -> int:
    """The version of the logframe that is asked for; raises ``not-found`` where there is none."""
    if version is not None and version > plan.logframe_version:
        raise Problem("not-found")
    return version or plan.logframe_version


WantedVersion = Annotated[int, Depends(wanted_version)]


class Versioned:
    """The ETag of a read of a plan, for this caller."""

    def __init__(
        self, request: Request, response: Response, plan: SeenPlan, caller: Anyone
    ) -> None:
        self.request = request
        self.response = response
        self.plan = plan
        self.audience = caller.audience
        self.public = caller.audience == "public" and plan.published

    def etag(self, *beside: object) -> str:
        """The ETag; ``beside`` is what the bytes depend on besides the plan's data."""
        shape = "|".join(map(str, (self.audience, *beside)))
        return read_etag(self.request, self.plan.code, self.plan.data_version, shape)

    def check(self, *beside: object) -> None:
        """Put the ETag on the answer, or end here with 304."""
        set_or_304(self.request, self.response, self.etag(*beside), public=self.public)


Version = Annotated[Versioned, Depends()]
