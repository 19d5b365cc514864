"""HTTP of the logframe's versions: which there are, and what they differ in."""

from typing import Annotated, Any

from fastapi import Path, Query

from inap.kit.database import ReadSession
from inap.kit.pages import Page, Paging, slice_page
from inap.kit.problems import Problem
from inap.kit.routing import make_router
from inap.plans import version_queries
from inap.plans.documents import text_document
from inap.plans.queries import PlanView, actor_titles
from inap.plans.seen import SeenPlan, Version
from inap.plans.version_changes import changes_between
from inap.plans.version_documents import changed_briefly, changed_node, named_actors
from inap.plans.version_queries import KeptContent, VersionView
from inap.plans.version_schemas import LogframeVersion, VersionChanges

router = make_router(tag="plans")

Number = Annotated[int, Path(ge=1, le=1_000_000, description="number of the version", examples=[2])]
From = Annotated[
    int | None,
    Query(alias="from", ge=1, le=1_000_000, description="the earlier version; the one before"),
]


@router.get("/plans/{plan}/versions")
async def list_versions(
    seen: SeenPlan, version: Version, session: ReadSession, paging: Paging
) -> Page[LogframeVersion]:
    """The versions of the logframe that took effect, from the first, with what each changed."""
    version.check()
    views = await version_queries.list_versions(session, seen.id)
    kept = await version_queries.kept_contents(session, seen.id, seen.logframe_version)
    shown, following = slice_page([None, *views], paging, lambda view: (f"{_number(view):09d}",))
    return Page(items=[_version(seen, view, kept) for view in shown], next=following)


@router.get("/plans/{plan}/versions/{number}/changes")
async def get_version_changes(
    *,
    seen: SeenPlan,
    version: Version,
    session: ReadSession,
    number: Number,
    earlier: From = None,
) -> VersionChanges:
    """What a version changed of the one before, or of an earlier one; raises ``not-found``."""
    version.check()
    first = earlier or max(number - 1, 1)
    if number > seen.logframe_version or first > number:
        raise Problem("not-found")
    kept = await version_queries.kept_contents(session, seen.id, number)
    changes = changes_between(kept, first)
    actors = await actor_titles(session, named_actors(changes))
    return VersionChanges.model_validate(
        {
            "plan": seen.code,
            "from_version": first,
            "to_version": number,
            "nodes": [changed_node(change, actors) for change in changes],
        }
    )


def _number(view: VersionView | None) -> int:
    return view.number if view else 1


def _version(plan: PlanView, view: VersionView | None, kept: list[KeptContent]) -> LogframeVersion:
    """A version; the first, which no amendment made, has no row of its own."""
    if view is None:
        return LogframeVersion(
            number=1, effective_on=plan.start, at=None, amendment=None, changes=[]
        )
    known = [each for each in kept if each.version <= view.number]
    changes = changes_between(known, view.number - 1)
    document: dict[str, Any] = {
        "number": view.number,
        "effective_on": view.effective_on,
        "at": view.at,
        "amendment": {
            "id": view.amendment,
            "kind": view.kind,
            "node": view.node,
            "reason": text_document(view.reason),
        },
        "changes": [changed_briefly(change) for change in changes],
    }
    return LogframeVersion.model_validate(document)
