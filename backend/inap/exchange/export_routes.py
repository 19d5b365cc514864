"""HTTP of the exports: observations as CSV and NDJSON, and the plan as an IATI activity."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from fastapi import Request, Response

from inap.access.policies import Anyone
from inap.exchange.iati import IatiExport, IatiSettings
from inap.exchange.iati_codes import activity_status
from inap.exchange.observations import CSV, NDJSON, Export, Format
from inap.kit import moments
from inap.kit.bare import bare_connection
from inap.kit.etags import packed_etag, read_etag, set_or_304
from inap.kit.problems import Problem
from inap.kit.routing import make_router
from inap.kit.streaming import Produce, Stream
from inap.kit.text import Code
from inap.submissions.published_queries import (
    PublishedPlan,
    Reader,
    find_published_plan,
    reader_of,
)

router = make_router(tag="exchange")

IATI = "application/xml"
Headers = Callable[[PublishedPlan], Mapping[str, str]]
VERSION_HEADER = {
    "X-Data-Version": {
        "description": "The data version of the plan that the rows are of",
        "schema": {"type": "integer"},
    }
}


@dataclass(frozen=True, slots=True)
class Answer:
    """An export: how its file is called, what its bytes follow from, and who writes them."""

    name: str
    media_type: str
    seen: Callable[[PublishedPlan], str]
    producing: Callable[[Headers], Produce]


@router.head("/plans/{plan}/exports/observations.csv", include_in_schema=False)
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
    return await _observations(request, plan, reader_of(caller), CSV)


@router.head("/plans/{plan}/exports/observations.ndjson", include_in_schema=False)
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
    return await _observations(request, plan, reader_of(caller), NDJSON)


@router.head("/plans/{plan}/exports/iati.xml", include_in_schema=False)
@router.get(
    "/plans/{plan}/exports/iati.xml",
    response_class=Response,
    responses={
        200: {
            "description": "An activity file of the IATI standard 2.03",
            "content": {"application/xml": {"schema": {"type": "string"}}},
            "headers": VERSION_HEADER,
        }
    },
)
async def export_iati(plan: Code, request: Request, caller: Anyone) -> Response:
    """The plan as one activity of the IATI standard 2.03: what it shall reach, and has reached.

    Pillars, objectives and outputs are its results, with their indicators, baselines, targets and
    published figures by period, area, sex and age. What is hidden in the series stands nowhere in
    it; the descriptions of indicators say how many figures of which period are hidden.
    """
    reader = reader_of(caller)
    settings = request.app.state.settings
    wanted = IatiSettings(
        reference=settings.iati_reference,
        publisher=settings.iati_publisher,
        public_url=settings.public_url,
        threshold=settings.suppression_threshold,
    )

    def seen(plan: PublishedPlan) -> str:
        # The status follows from the day, so a file is as old as the day it changed on.
        status = activity_status(plan.start, plan.end, moments.today())
        return f"{wanted}|{status}"

    def producing(headers: Headers) -> Produce:
        engine = request.app.state.engine
        return IatiExport(engine, plan, reader, wanted, headers).produce

    return await _export(request, plan, reader, Answer("iati.xml", IATI, seen, producing))


async def _observations(request: Request, code: str, reader: Reader, wanted: Format) -> Response:
    threshold = request.app.state.settings.suppression_threshold

    def producing(headers: Headers) -> Produce:
        engine = request.app.state.engine
        return Export(engine, code, reader, wanted, threshold, headers).produce

    name = f"observations.{wanted.extension}"
    answer = Answer(name, wanted.media_type, lambda _plan: str(threshold), producing)
    return await _export(request, code, reader, answer)


async def _export(request: Request, code: str, reader: Reader, wanted: Answer) -> Response:
    def etag(plan: PublishedPlan) -> str:
        seen = f"{reader.audience}|{wanted.seen(plan)}"
        return read_etag(request, plan.code, plan.data_version, seen)

    async with bare_connection(request.app.state.engine) as connection:
        found = await find_published_plan(connection, code, reader)
    if found is None:
        raise Problem("not-found")
    answer = Response(media_type=wanted.media_type)
    set_or_304(request, answer, etag(found), public=reader.public)

    def headers(plan: PublishedPlan) -> Mapping[str, str]:
        # The rows are read a moment later, so what they are of is said anew.
        return {
            "ETag": packed_etag(request, etag(plan)),
            "Cache-Control": answer.headers["Cache-Control"],
            "Vary": answer.headers["Vary"],
            "X-Data-Version": str(plan.data_version),
            "Content-Disposition": f'attachment; filename="{plan.code}-{wanted.name}"',
        }

    if request.method == "HEAD":
        answer.headers.update(headers(found))
        del answer.headers["content-length"]
        return answer
    return Stream(wanted.producing(headers), wanted.media_type)
