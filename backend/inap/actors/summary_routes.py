"""HTTP of the registry as a whole: what it counts, and what sources publish."""

from collections import Counter
from collections.abc import Iterable
from typing import Annotated

from fastapi import Depends, Response

from inap.access.policies import Anyone
from inap.actors import summary_queries as queries
from inap.actors.filtering_routes import Filters
from inap.actors.summary_queries import Count, YearCount
from inap.actors.summary_schemas import (
    GovernorateCount,
    GrowthPoint,
    PublishedActors,
    RegistryCount,
    RegistrySummary,
)
from inap.kit.database import ReadSession
from inap.kit.routing import make_router
from inap.plans.sources import source_document

router = make_router(tag="actors")


@router.get("/actors/summary")
async def get_actor_summary(
    *,
    response: Response,
    _caller: Anyone,
    session: ReadSession,
    filters: Annotated[Filters, Depends()],
) -> RegistrySummary:
    """What the registry counts of entries that fit, and the totals that sources publish.

    It is narrowed as the list is. Published totals are of all actors, whatever is asked for.
    Nothing that is not known counts as anything else: it is told under null.
    """
    wanted = filters.wanted()
    statuses, collective = await queries.count_all(session, wanted)
    growth = await queries.count_growth(session, wanted)
    response.headers["Cache-Control"] = "public, no-cache"
    return RegistrySummary(
        total=sum(each.count for each in statuses),
        collective_entries=collective,
        by_type=_told(await queries.count_by(session, wanted, "type")),
        by_subtype=_told(await queries.count_by(session, wanted, "subtype")),
        by_jurisdiction=_told(await queries.count_by(session, wanted, "jurisdiction")),
        by_status=_told(statuses),
        by_area=_told(await queries.count_by_each(session, wanted, "areas")),
        by_governorate=[
            GovernorateCount(area=each.area, count=each.count)
            for each in await queries.count_by_governorate(session, wanted)
        ],
        by_sector=_told(await queries.count_by_each(session, wanted, "sectors")),
        by_capacity=_told(await queries.count_by_each(session, wanted, "capacities")),
        growth=_growth(growth),
        growth_unknown=_told(Count(each.type, each.count) for each in growth if each.year is None),
        published=[
            PublishedActors(
                body=each.body,
                what=each.figure["what"],
                value=each.figure.get("value"),
                source=source_document(each.figure.get("source")),
            )
            for each in await queries.list_published(session)
        ],
    )


def _told(counts: Iterable[Count]) -> list[RegistryCount]:
    return [RegistryCount(value=each.value, count=each.count) for each in counts]


def _growth(counts: Iterable[YearCount]) -> list[GrowthPoint]:
    """Each year and type that somebody came in, with how many had come by then."""
    totals: Counter[str | None] = Counter()
    told = []
    for each in counts:
        if each.year is not None:
            totals[each.type] += each.count
            told.append(
                GrowthPoint.model_validate(
                    {
                        "year": int(each.year),
                        "type": each.type,
                        "count": each.count,
                        "total": totals[each.type],
                    }
                )
            )
    return told
