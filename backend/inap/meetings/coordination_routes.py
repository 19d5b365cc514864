"""HTTP of the summary of a plan's coordination."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import Any

from fastapi import Request

from inap.access.policies import Anyone
from inap.kit.database import ReadSession
from inap.kit.problems import Problem
from inap.kit.routing import make_router
from inap.kit.text import Code, as_text
from inap.meetings import coordination_queries as queries
from inap.meetings import coordination_schemas as schemas
from inap.meetings.coordination_figures import counted_figures
from inap.meetings.coordination_queries import BodyCount, Counted, Registry
from inap.meetings.models import KINDS, LEVELS, SECTORS
from inap.meetings.recommendation_workflow import OPEN
from inap.meetings.writing_routes import writer_of
from inap.plans.queries import find_plan
from inap.plans.sources import source_document

router = make_router(prefix="/plans", tag="meetings")

STATES = ("open", "assigned", "done", "not_accepted", "superseded")
UNTOLD = ("government", "local_ngo", "international", "jurisdiction")


@router.get("/{plan}/coordination")
async def get_coordination(
    request: Request, caller: Anyone, session: ReadSession, plan: Code
) -> schemas.Coordination:
    """The coordination of a plan in figures, each published one beside what the portal counts.

    Approved records and held meetings only, the same for every caller.
    """
    found = await find_plan(session, caller, plan)
    if found is None:
        raise Problem("not-found")
    today = writer_of(request, caller).today
    records = await queries.count_records(session, found.id)
    states, overdue = await queries.count_followed(session, found.id, today)
    bodies = await queries.count_bodies(session, found.id, today)
    registry = await queries.count_registry(session)
    return schemas.Coordination.model_validate(
        {
            "plan": found.code,
            "today": today,
            "records": _kinds(records, "kind", None),
            "by_sector": _named(records, "sector", SECTORS),
            "by_level": _named(records, "level", LEVELS),
            "recommendations": [
                {"state": state, "recommendations": states.get(state, 0)} for state in STATES
            ],
            "open": sum(states.get(state, 0) for state in OPEN),
            "overdue": overdue,
            "meetings": sum(body.meetings for body in bodies),
            "bodies": [_body(body, registry) for body in bodies],
        }
    )


def _kinds(records: Iterable[Counted], what: str, name: str | None) -> dict[str, int]:
    """How many of each kind, of one level or sector."""
    found = {each.kind: each.records for each in records if (each.what, each.name) == (what, name)}
    return {kind: found.get(kind, 0) for kind in KINDS}


def _named(
    records: Sequence[Counted], what: str, names: Sequence[str]
) -> list[dict[str, int | str | None]]:
    """How many of each kind by level or sector; those of none at the end, where there are any."""
    rows: list[dict[str, int | str | None]] = []
    for name in (*names, None):
        counts = _kinds(records, what, name)
        if name is not None or any(counts.values()):
            rows.append({what: name, **counts})
    return rows


def _body(body: BodyCount, registry: Registry) -> dict[str, Any]:
    counts = asdict(body)
    counted = counted_figures(counts, asdict(registry))
    told = {name: value for name, value in counts.items() if name not in UNTOLD}
    return {
        **told,
        "title": as_text(body.title),
        "figures": [
            {
                **figure,
                "source": source_document(figure.get("source")),
                "counted": counted.get(figure["what"]),
            }
            for figure in body.figures
        ],
    }
