"""The summary of a plan's coordination, and what lists cost with very many records."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Any

import httpx
from fastapi import FastAPI
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import event, text
from sqlalchemy.ext.asyncio import AsyncSession

from inap.kit.tables import new_id
from inap.meetings.coordination_figures import counted_figures
from inap.meetings.loading import load_coordination
from inap.meetings.loading_read import CoordinationFiles, read_coordination
from inap.meetings.models import Attendance, Meeting, Recommendation, Record
from inap.plans.loading import load_plan
from inap.settings import REPOSITORY
from support.coordination import Office
from support.problems import assert_problem
from support.queries import count_statements

SEED = {
    # Of seed 002: L51, L55, L57, L79.
    "meetings": 10,
    "physical_meetings": 4,
    "virtual_meetings": 6,
    "participations": 500,
    "share_local_ngo": 47,
    "share_government": 33,
    "share_international": 20,
    "actors_at_start": 68,
    "actors_after": 160,
    "actors_local_ngo": 55,
    "actors_government": 56,
    "actors_international": 49,
    "newsletters": 3,
}


async def test_the_summary_tells_the_seeds_figures_beside_our_own(
    session: AsyncSession, client: httpx.AsyncClient
) -> None:
    await load_plan(session, REPOSITORY / "backend" / "inap" / "plans" / "data" / "INAP-II")
    await load_coordination(session)
    await session.commit()
    told = (await client.get("/plans/INAP-II/coordination")).json()
    assert told["records"] == {"update": 79, "challenge": 43, "recommendation": 63}
    assert (told["open"], told["overdue"], told["meetings"]) == (63, 0, 10)
    assert told["recommendations"][0] == {"state": "open", "recommendations": 63}
    read = read_coordination()
    assert isinstance(read, CoordinationFiles)
    for key, names in (("sector", lambda item: item.sectors), ("level", lambda item: [item.level])):
        counted = Counter(
            (name, found.kind) for found in read.records for name in names(found.spot.item)
        )
        rows = {row[key]: row for row in told[f"by_{key}"]}
        for (name, kind), count in counted.items():
            assert rows[name][kind] == count, (name, kind)
    series = next(body for body in told["bodies"] if body["code"] == "COORD")
    figures = {figure["what"]: figure for figure in series["figures"]}
    assert {what: figures[what]["value"] for what in SEED} == SEED
    # Nothing of the ten meetings is known, so nothing is counted of them.
    assert (series["meetings"], series["participations"]) == (0, None)
    assert figures["meetings"]["counted"] == 0
    assert figures["participations"]["counted"] is None
    assert figures["share_local_ngo"]["counted"] is None
    assert figures["newsletters"]["counted"] is None
    assert figures["actors_after"]["counted"] > 0
    team = next(body for body in told["bodies"] if body["code"] == "NT1325")
    assert team["meetings"] > 0


async def test_the_summary_counts_what_is_held_and_approved(office: Office) -> None:
    series = office.bodies["SERIES"]
    day = date(2023, 7, 1)
    for mode, state in (("physical", "held"), ("virtual", "held"), ("virtual", "planned")):
        meeting = Meeting(
            body_id=series.id, title={"en": "x"}, state=state, mode=mode, held_from=day
        )
        office.session.add(meeting)
        await office.session.flush()
        if mode == "physical":
            for actor, sex, people, first in (
                ("F-MOI", "female", 3, 2),
                ("X-CSO", "male", 5, 5),
                ("X-UN", "unknown", 2, 0),
            ):
                office.session.add(
                    Attendance(
                        meeting_id=meeting.id,
                        actor_id=office.actors[actor].id,
                        sex=sex,
                        people=people,
                        first_time=first,
                    )
                )
    for state, sectors, follow in (
        ("approved", ["protection", "recovery"], {"due_on": date(2023, 8, 1)}),
        ("approved", [], {"state": "done"}),
        ("draft", ["protection"], {"due_on": date(2023, 8, 1)}),
    ):
        record = Record(
            id=new_id(),
            kind="recommendation",
            body_id=series.id,
            sectors=sectors,
            text={"en": "x"},
            state=state,
        )
        office.session.add(record)
        await office.session.flush()
        office.session.add(Recommendation(record_id=record.id, **follow))
    await office.session.commit()
    answers = [
        (await office[name].get("/plans/PLAN/coordination")).json()
        for name in ("donor", "secretary")
    ]
    assert answers[0] == answers[1]
    told = answers[0]
    assert told["records"]["recommendation"] == 2
    by_sector = {row["sector"]: row["recommendation"] for row in told["by_sector"]}
    assert (by_sector["protection"], by_sector["recovery"], by_sector[None]) == (1, 1, 1)
    assert [row["level"] for row in told["by_level"]][-1] is None
    assert (told["open"], told["overdue"]) == (1, 1)
    body = next(each for each in told["bodies"] if each["code"] == "SERIES")
    wanted = {
        "meetings": 2,
        "physical_meetings": 1,
        "virtual_meetings": 1,
        "participations": 10,
        "female": 3,
        "male": 5,
        "unique_people": 7,
        "actors": 3,
    }
    assert {name: body[name] for name in wanted} == wanted
    assert_problem(await office["donor"].get("/plans/NONE/coordination"), "not-found")


@given(st.lists(st.integers(0, 500), min_size=3, max_size=3))
def test_shares_are_of_the_whole(people: list[int]) -> None:
    kinds = ("local_ngo", "government", "international")
    counts: dict[str, int | None] = dict.fromkeys(
        ("members", "meetings", "physical_meetings", "virtual_meetings", "participations"), 0
    )
    counts |= dict(zip(kinds, people, strict=True))
    registry = {"actors": 0, **dict.fromkeys(kinds, 0)}
    shares = [counted_figures(counts, registry)[f"share_{kind}"] for kind in kinds]
    if sum(people) == 0:
        assert shares == [None] * 3
    else:
        assert abs(sum(share or 0 for share in shares) - 100) <= 1


async def fill(session: AsyncSession, **given: Any) -> None:
    """Set-based: 50,000 approved records, a third of them recommendations that are followed up."""
    await session.execute(
        text(
            """
INSERT INTO record (id, kind, body_id, sectors, level, text, state)
SELECT gen_random_uuid(), (ARRAY['update','challenge','recommendation'])[1 + n % 3], :body,
       ARRAY[(ARRAY['protection','participation','recovery'])[1 + n % 3]],
       (ARRAY['government','local_ngo','international'])[1 + n % 3],
       jsonb_build_object('en', 'Record ' || n), 'approved'
FROM generate_series(1, 50000) AS n
"""
        ),
        given,
    )
    await session.execute(
        text(
            """
INSERT INTO recommendation (record_id, state, due_on)
SELECT id, 'open', CASE WHEN random() < 0.5 THEN DATE '2023-07-01' END
FROM record WHERE kind = 'recommendation'
"""
        )
    )
    await session.execute(text("INSERT INTO record_actor SELECT r.id, a.id FROM record r, actor a"))
    await session.execute(text("ANALYZE record, recommendation, record_actor"))
    await session.commit()


def asks_who_is_calling(statement: str) -> bool:
    return any(f"FROM {table}" in statement for table in ("account", "role_grant"))


PATHS = (
    "/records",
    "/records?kind=recommendation&sector=recovery&actor=F-MOI",
    "/recommendations",
    "/recommendations?overdue=true",
    "/bodies",
    "/bodies/SERIES/open-items",
    "/meetings",
    "/plans/PLAN/coordination",
)


async def test_fifty_thousand_records_take_the_statements_of_a_few(
    app: FastAPI, session: AsyncSession, office: Office
) -> None:
    async def statements() -> dict[str, int]:
        found = {}
        for path in PATHS:
            with count_statements(app.state.engine) as seen:
                answer = await office["secretary"].get(path)
            assert answer.status_code == 200, answer.text
            # Who is calling is looked up again every few seconds, whatever is asked.
            found[path] = len([each for each in seen if not asks_who_is_calling(each)])
        return found

    record = Record(
        kind="recommendation",
        body_id=office.bodies["SERIES"].id,
        sectors=["recovery"],
        text={"en": "x"},
        state="approved",
    )
    session.add(record)
    await session.flush()
    session.add(Recommendation(record_id=record.id, due_on=date(2023, 7, 1)))
    await session.commit()
    # The engine's first connection asks the server a few things about itself.
    await office["secretary"].get("/bodies")
    before = await statements()
    await session.execute(text("DELETE FROM recommendation"))
    await fill(session, body=office.bodies["SERIES"].id)
    assert await statements() == before
    assert max(before.values()) <= 8, before
    told = (await office["donor"].get("/plans/PLAN/coordination")).json()
    assert sum(told["records"].values()) == 50_001
    assert told["open"] == 16_667 + 1


async def test_an_actor_named_in_every_record_is_listed_without_reading_them_all(
    app: FastAPI, session: AsyncSession, office: Office
) -> None:
    # Most actors are named in few records, so that the planner expects few of this one too.
    await session.execute(
        text(
            """
INSERT INTO actor (id, code, title, type, subtype)
SELECT gen_random_uuid(), 'X-' || n, '{}', 'local_ngo_or_network', 'ngo'
FROM generate_series(1, 10000) AS n
"""
        )
    )
    await session.execute(
        text(
            """
INSERT INTO record (id, kind, body_id, sectors, text, state)
SELECT gen_random_uuid(), 'update', :body, '{}', '{"en": "x"}', 'approved'
FROM generate_series(1, 50000)
"""
        ),
        {"body": office.bodies["SERIES"].id},
    )
    await session.execute(
        text(
            """
WITH placed AS (SELECT id, row_number() OVER () AS place FROM record),
     other AS (SELECT id, row_number() OVER () AS place FROM actor WHERE code LIKE 'X-%')
INSERT INTO record_actor (record_id, actor_id)
SELECT placed.id, actor.id FROM placed, actor WHERE actor.code = 'F-MOI'
UNION SELECT placed.id, other.id FROM placed JOIN other ON other.place = 1 + placed.place % 10000
"""
        )
    )
    await session.execute(text("ANALYZE record, record_actor, actor"))
    await session.commit()
    asked: list[tuple[str, Any]] = []
    engine = app.state.engine.sync_engine

    def note(_connection: object, _cursor: object, statement: str, values: Any, *_: object) -> None:
        asked.append((statement, values))

    event.listen(engine, "before_cursor_execute", note)
    first = (await office["donor"].get("/records?actor=F-MOI&limit=50")).json()
    second = await office["donor"].get(f"/records?actor=F-MOI&limit=50&cursor={first['next']}")
    event.remove(engine, "before_cursor_execute", note)
    ids = [each["id"] for each in first["items"] + second.json()["items"]]
    assert ids == sorted(set(ids))
    assert len(ids) == 100
    assert {len(each["actors"]) for each in first["items"]} == {2}
    connection = await (await session.connection()).get_raw_connection()
    listed = [each for each in asked if "record_actor" in each[0]]
    assert len(listed) == 2
    for statement, values in listed:
        plan = await connection.driver_connection.fetchval(  # type: ignore[union-attr]  # asyncpg's
            f"EXPLAIN (ANALYZE, FORMAT JSON) {statement}",
            *values,
        )
        read = list(_rows_read(plan[0]["Plan"]))
        assert max(read) <= 200, plan


def _rows_read(plan: dict[str, Any]) -> Iterator[float]:
    """How many rows each step of a plan gave in all."""
    yield plan["Actual Rows"] * plan["Actual Loops"]
    for inner in plan.get("Plans", ()):
        yield from _rows_read(inner)
