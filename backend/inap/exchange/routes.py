"""HTTP of the exchange slice: what changed since a version; and the slice's other routes."""

from collections.abc import Iterator, Sequence
from typing import Annotated

from fastapi import Query, Request, Response

from inap.access.policies import Anyone
from inap.exchange import (
    export_routes,
    import_routes,
    registry_routes,
    webhook_routes,
    workbook_routes,
)
from inap.exchange.change_queries import ChangeRow, list_changes, was_reset
from inap.exchange.schemas import Change, Changes
from inap.kit.bare import bare_snapshot
from inap.kit.etags import read_etag, set_or_304
from inap.kit.problems import Problem
from inap.kit.routing import make_router
from inap.kit.text import Code
from inap.submissions.published_queries import Reader, find_published_plan, reader_of

router = make_router(tag="exchange")
router.include_router(export_routes.router)
router.include_router(workbook_routes.router)
router.include_router(import_routes.router)
router.include_router(registry_routes.router)
router.include_router(webhook_routes.router)

LARGEST_VERSION = 2**63 - 1


@router.get("/plans/{plan}/changes")
async def get_changes(
    plan: Code,
    request: Request,
    response: Response,
    caller: Anyone,
    since: Annotated[
        int, Query(ge=0, le=LARGEST_VERSION, description="a data version; 0 from the beginning")
    ] = 0,
    limit: Annotated[
        int, Query(ge=1, le=1000, description="about how many; a version is never split")
    ] = 200,
) -> Changes:
    """What was published or corrected after a data version, oldest first.

    Ask again with `next_since`; once it equals `data_version` there is no more. Nothing is ever
    taken back without an item: a correction may leave cells out, so read the series of what was
    corrected anew and forget its cells of that period and area that are no longer there. With
    `plan_changed` read the plan itself anew. With `plan_reset`, which only a plan for training ever
    has, forget all that is known of the plan and read it anew: its past is gone without items. Of
    restricted indicators most readers learn only that they changed, not for which period, area or
    actor.
    """
    reader = reader_of(caller)
    async with bare_snapshot(request.app.state.engine) as connection:
        found = await find_published_plan(connection, plan, reader)
        if found is None:
            raise Problem("not-found")
        etag = read_etag(request, found.code, found.data_version, reader.audience)
        set_or_304(request, response, etag, public=reader.public)
        rows = await list_changes(connection, found.id, since, limit)
        plan_reset = await was_reset(connection, found.id, since)
    next_since = found.data_version if len(rows) < limit else rows[-1].version
    told = {row.version for row in rows}
    return Changes(
        plan=found.code,
        data_version=found.data_version,
        # Versions rise one by one. A reader that is ahead knows of a time that was undone, as when
        # a backup was put back, and has to begin anew.
        plan_changed=since > found.data_version or next_since - since > len(told),
        plan_reset=plan_reset,
        items=list(_disclosed(rows, reader)),
        next_since=next_since,
    )


def _disclosed(rows: Sequence[ChangeRow], reader: Reader) -> Iterator[Change]:
    told: set[tuple[int, str, str]] = set()
    for row in rows:
        if not row.restricted or reader.small_cells:
            yield Change(
                version=row.version,
                kind="corrected" if row.kind == "corrected" else "published",
                indicator=row.indicator,
                period=row.period,
                area=row.area,
                actor=row.actor,
                at=row.at,
            )
            continue
        # Once for each version, or their number would tell how many submissions there were.
        if (row.version, row.kind, row.indicator) in told:
            continue
        told.add((row.version, row.kind, row.indicator))
        yield Change(
            version=row.version,
            kind="corrected" if row.kind == "corrected" else "published",
            indicator=row.indicator,
            period=None,
            area=None,
            actor=None,
            at=row.at,
        )
