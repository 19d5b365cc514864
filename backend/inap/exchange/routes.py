"""HTTP of the exchange slice: exports of observations, and what changed since a version."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Annotated

from fastapi import Query, Request, Response

from inap.access.policies import Anyone
from inap.exchange import import_routes, registry_routes, workbook_routes
from inap.exchange.change_queries import ChangeRow, list_changes
from inap.exchange.observations import CSV, NDJSON, Export, Format
from inap.exchange.schemas import Change, Changes
from inap.kit.bare import bare_connection, bare_snapshot
from inap.kit.etags import packed_etag, read_etag, set_or_304
from inap.kit.problems import Problem
from inap.kit.routing import make_router
from inap.kit.streaming import Stream
from inap.kit.text import Code
from inap.submissions.published_queries import (
    PublishedPlan,
    Reader,
    find_published_plan,
    reader_of,
)

router = make_router(tag="exchange")
router.include_router(workbook_routes.router)
router.include_router(import_routes.router)
router.include_router(registry_routes.router)

LARGEST_VERSION = 2**63 - 1
VERSION_HEADER = {
    "X-Data-Version": {
        "description": "The data version of the plan that the rows are of",
        "schema": {"type": "integer"},
    }
}


@router.get(
    "/plans/{plan}/exports/observations.csv",
    response_class=Response,
    responses={
        200: {
            "description": "Rows of all series, with a header; text/csv in UTF-8",
            "content": {"text/csv": {"schema": {"type": "string"}}},
            "headers": VERSION_HEADER,
        }
    },
)
async def export_observations_csv(plan: Code, request: Request, caller: Anyone) -> Response:
    """Every published observation of the plan as CSV, by indicator, time, area, sex and age.

    The rows are those of the series of each indicator, with small cells of restricted indicators
    hidden in the same way (`suppressed` is true and the numbers are empty). What bodies reported
    twice stays in it twice; a row with an `overlap` says what the decision on it adds (mostly a
    negative number), so that the sum of all rows, of percentages that of numerators and
    denominators, is the portal's figure. With the jurisdiction `national` it counts in that figure
    alone.
    """
    return await _export(request, plan, reader_of(caller), CSV)


@router.get(
    "/plans/{plan}/exports/observations.ndjson",
    response_class=Response,
    responses={
        200: {
            "description": "Rows of all series, one JSON object a line",
            "content": {"application/x-ndjson": {"schema": {"type": "string"}}},
            "headers": VERSION_HEADER,
        }
    },
)
async def export_observations_ndjson(plan: Code, request: Request, caller: Anyone) -> Response:
    """Every published observation of the plan, one JSON object a line; the rows of the CSV."""
    return await _export(request, plan, reader_of(caller), NDJSON)


async def _export(request: Request, code: str, reader: Reader, wanted: Format) -> Response:
    engine = request.app.state.engine
    threshold = request.app.state.settings.suppression_threshold

    def etag(plan: PublishedPlan) -> str:
        return read_etag(request, plan.code, plan.data_version, f"{reader.audience}|{threshold}")

    async with bare_connection(engine) as connection:
        found = await find_published_plan(connection, code, reader)
    if found is None:
        raise Problem("not-found")
    answer = Response()
    set_or_304(request, answer, etag(found), public=reader.public)

    def headers(plan: PublishedPlan) -> Mapping[str, str]:
        # The rows are read a moment later, so what they are of is said anew.
        name = f"{plan.code}-observations.{wanted.extension}"
        return {
            "ETag": packed_etag(request, etag(plan)),
            "Cache-Control": answer.headers["Cache-Control"],
            "Vary": answer.headers["Vary"],
            "X-Data-Version": str(plan.data_version),
            "Content-Disposition": f'attachment; filename="{name}"',
        }

    export = Export(engine, code, reader, wanted, threshold, headers)
    return Stream(export.produce, wanted.media_type)


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

    Ask again with `next_since`; once it equals `data_version` there is no more. Of restricted
    indicators most readers learn only that they changed, not for which period, area or actor.
    """
    reader = reader_of(caller)
    async with bare_snapshot(request.app.state.engine) as connection:
        found = await find_published_plan(connection, plan, reader)
        if found is None:
            raise Problem("not-found")
        etag = read_etag(request, found.code, found.data_version, reader.audience)
        set_or_304(request, response, etag, public=reader.public)
        rows = await list_changes(connection, found.id, since, limit)
    return Changes(
        plan=found.code,
        data_version=found.data_version,
        items=list(_disclosed(rows, reader)),
        next_since=found.data_version if len(rows) < limit else rows[-1].version,
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
