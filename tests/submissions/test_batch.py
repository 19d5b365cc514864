"""A batch of submissions: the outcome of each item, and that nothing is written by halves."""

import asyncio
import json
import time
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from fastapi import FastAPI
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from inap.submissions.admission import Refused
from inap.submissions.batch import Item, take
from inap.submissions.cells import from_stored
from inap.submissions.facts import FactCodes, Report
from inap.submissions.measure import Cell
from inap.submissions.recording import act, create
from inap.submissions.remarks import Said
from inap.submissions.remembering import Writer
from inap.submissions.verify import verify
from inap.submissions.workflow import Request
from support.factories import make_period
from support.problems import assert_problem
from support.queries import count_statements
from support.reporting import NOW, Desk, World, fact

COUNTED = (
    "SELECT (SELECT count(*) FROM submission), (SELECT count(*) FROM submission_revision),"
    " (SELECT count(*) FROM submission_history), (SELECT count(*) FROM audit_entry)"
)
STORED = """
    SELECT indicator.code, area_code, period.code, state, submission.revision,
           submission.version, submission.created_by, submission.jurisdiction, submitted_by,
           submitted_at, submission.source, updated_at, cells, narrative, revision.created_by,
           created_at, approved_at, sequence, action, from_state, to_state, history.revision, by,
           at, details,
           content_hash
    FROM submission
    JOIN indicator ON indicator.id = submission.indicator_id
    JOIN reporting_period AS period ON period.id = submission.period_id
    JOIN submission_revision AS revision ON revision.submission_id = submission.id
    JOIN submission_history AS history ON history.submission_id = submission.id
    ORDER BY submission.id, sequence
"""


async def send(
    desk: Desk, items: list[Any], name: str = "focal", key: str | None = None, **given_: Any
) -> Any:
    body = {"items": items, "mode": "each", "action": "submit", **given_}
    headers = {"Idempotency-Key": key} if key else {}
    return await desk[name].post("/submissions/batch", json=body, headers=headers)


async def rows(session: AsyncSession) -> tuple[int, ...]:
    found = (await session.execute(text(COUNTED))).one()
    return tuple(found)


def told(answer: Any) -> list[tuple[str, str | None, str | None]]:
    """Outcome, slug and pointer of each item."""
    return [
        (
            item["outcome"],
            item["problem"] and item["problem"]["slug"],
            item["problem"] and item["problem"]["pointer"],
        )
        for item in answer.json()["items"]
    ]


CREATED = ("created", None, None)
SOUND = ("would_create", None, None)


def areas(world: World, *values: int) -> list[dict[str, Any]]:
    """A fact for each governorate."""
    codes = ("IQ-BG", "IQ-BA", "IQ-AR")
    return [
        fact(world, area=code, values=[{"value": value}])
        for code, value in zip(codes, values, strict=False)
    ]


async def test_each_item_is_taken_by_itself(
    desk: Desk, session: AsyncSession, world: World
) -> None:
    items: list[Any] = [
        *areas(world, 5, -1),
        fact(world, indicator="NONE"),
        {**fact(world, area="IQ-BA"), "values": [{"value": "a few"}]},
        "nothing",
        fact(world, area="IQ-AR"),
        fact(world, area="IQ-BG"),
    ]
    answer = await send(desk, items)
    assert answer.status_code == 200, answer.text
    assert told(answer) == [
        CREATED,
        ("refused", "value-negative", "/items/1/values/0/value"),
        ("refused", "unknown-code", "/items/2/indicator"),
        ("refused", "not-a-number", "/items/3/values/0/value"),
        ("refused", "model-attributes-type", "/items/4"),
        ("refused", "wrong-area", "/items/5"),
        ("refused", "submission-exists", "/items/6"),
    ]
    assert (answer.json()["written"], answer.json()["refused"]) == (1, 6)
    assert answer.json()["items"][6]["problem"]["params"]["item"] == "0"
    made = answer.json()["items"][0]["id"]
    seen = (await desk["verifier"].get(f"/submissions/{made}")).json()
    assert (seen["state"], seen["version"], seen["values"][0]["value"]) == ("submitted", 2, 5)
    assert (await desk.step("verifier", seen, "verify")).status_code == 200
    assert await verify(session) == []


async def test_all_or_nothing_writes_nothing_for_one_fault(
    desk: Desk, session: AsyncSession, world: World
) -> None:
    before = await rows(session)
    answer = await send(desk, areas(world, 5, -1), mode="all")
    assert told(answer) == [SOUND, ("refused", "value-negative", "/items/1/values/0/value")]
    assert (answer.json()["written"], answer.json()["refused"]) == (0, 1)
    assert await rows(session) == before
    good = await send(desk, areas(world, 5, 6), mode="all", action="draft")
    assert told(good) == [CREATED, CREATED]
    assert good.json()["written"] == 2


@pytest.mark.parametrize("mode", ["all", "each"])
async def test_a_dry_run_tells_and_writes_nothing(
    desk: Desk, session: AsyncSession, world: World, mode: str
) -> None:
    before = await rows(session)
    answer = await send(desk, areas(world, 5, 6), mode=mode, dry_run=True)
    assert told(answer) == [SOUND, SOUND]
    assert answer.json()["written"] == 0
    assert await rows(session) == before


async def test_a_retry_with_the_same_key_makes_nothing_twice(
    desk: Desk, session: AsyncSession, world: World
) -> None:
    first = await send(desk, areas(world, 5, -1), key="k")
    before = await rows(session)
    again = await send(desk, areas(world, 5, -1), key="k")
    assert again.json() == first.json()
    assert again.headers["idempotent-replayed"] == "true"
    assert await rows(session) == before
    assert_problem(await send(desk, areas(world, 5, 6), key="k"), "idempotency-key-reused")


async def test_odd_values_are_refused_with_their_warnings_unless_a_note_comes_with_them(
    desk: Desk, session: AsyncSession, world: World
) -> None:
    for code in ("2022Q3", "2022Q4"):
        await make_period(session, world.plan, code)
    await session.commit()
    items = [
        fact(world, period="2022Q3", values=[{"value": 10}]),
        fact(world, period="2022Q4", values=[{"value": 12}]),
        fact(world, values=[{"value": 500}]),
    ]
    answer = await send(desk, items)
    assert told(answer) == [CREATED, CREATED, ("refused", "needs-note", "/items/2")]
    (warning,) = answer.json()["items"][2]["problem"]["errors"]
    assert warning == {
        "pointer": "/items/2/values/0",
        "slug": "figure-jumps",
        "params": {"value": "500", "low": "10", "high": "12", "count": "2"},
    }
    as_draft = await send(desk, [items[2]], action="draft", dry_run=True)
    assert told(as_draft) == [SOUND]
    noted = {**items[2], "notes": [{"slug": "figure-jumps", "note": "Two courses more."}]}
    made = (await send(desk, [noted])).json()["items"][0]["id"]
    (kept,) = (await desk["coordinator"].get(f"/submissions/{made}")).json()["warnings"]
    assert kept["note"] == "Two courses more."
    assert await verify(session) == []


async def test_who_does_not_report_for_the_body_is_refused_by_item(
    desk: Desk, world: World
) -> None:
    answer = await send(desk, [fact(world)], "kfocal")
    assert told(answer) == [("refused", "not-permitted", "/items/0")]
    assert_problem(await send(desk, [fact(world)], "coordinator"), "forbidden")


@pytest.mark.parametrize(
    "body",
    [
        {"items": [], "mode": "each", "action": "draft"},
        {"items": [{}] * 5_001, "mode": "each", "action": "draft"},
        {"items": [{}], "mode": "some", "action": "draft"},
        {"items": [{}], "mode": "each", "action": "approve"},
        {"items": [{}], "mode": "each", "action": "draft", "dry_run": "yes"},
        {"items": {}, "mode": "each", "action": "draft"},
        {"mode": "each", "action": "draft"},
    ],
)
async def test_what_is_no_batch_is_refused(desk: Desk, body: dict[str, Any]) -> None:
    response = await desk["focal"].post("/submissions/batch", json=body)
    assert_problem(response, "invalid-request")


@pytest.mark.parametrize(
    "item",
    [
        None,
        [],
        5,
        {"plan": "\x00"},
        {"plan": "\ud800", "values": [[]]},
        {"values": [{"value": 1e400}]},
        {"values": [{"value": "9" * 400}]},
        {"values": []},
        {"notes": [{"slug": "x"}]},
    ],
)
async def test_a_hostile_item_is_refused_by_itself(desk: Desk, world: World, item: Any) -> None:
    hostile = {**fact(world), **item} if isinstance(item, dict) else item
    body = {"items": [hostile, fact(world)], "mode": "each", "action": "draft"}
    response = await desk["focal"].post(
        "/submissions/batch",
        content=json.dumps(body),
        headers={"Content-Type": "application/json"},
    )
    assert response.status_code == 200, response.text
    assert [outcome for outcome, _slug, _pointer in told(response)] == ["refused", "created"]


async def test_two_batches_at_once_make_each_fact_once(
    desk: Desk, session: AsyncSession, world: World
) -> None:
    answers = await asyncio.gather(
        send(desk, areas(world, 5, 6)), send(desk, areas(world, 5, 6)[::-1])
    )
    assert sorted(answer.json()["written"] for answer in answers) == [0, 2]
    assert (await rows(session))[0] == 2


async def many(session: AsyncSession, world: World, count: int) -> list[dict[str, Any]]:
    """So many facts, each of an indicator of its own."""
    made = await session.execute(
        text(
            "INSERT INTO indicator (id, plan_id, node_id, code, position, title, unit, kind,"
            " direction, aggregation_time, aggregation_areas, frequency, sensitivity,"
            " disaggregation, confidence)"
            " SELECT gen_random_uuid(), plan_id, node_id, 'N' || number, number, title, unit, kind,"
            " direction, aggregation_time, aggregation_areas, frequency, sensitivity,"
            " disaggregation, confidence"
            " FROM indicator CROSS JOIN generate_series(1, :count) AS number WHERE code = 'I1'"
            " RETURNING id, code"
        ),
        {"count": count},
    )
    found = made.all()
    await session.execute(
        text("INSERT INTO indicator_reporter SELECT unnest(CAST(:ids AS uuid[])), :actor"),
        {"ids": [row.id for row in found], "actor": world.moi.id},
    )
    await session.commit()
    return [fact(world, indicator=row.code) for row in found]


async def test_a_batch_takes_as_many_statements_however_large_it_is(
    app: FastAPI, desk: Desk, session: AsyncSession, world: World
) -> None:
    items = await many(session, world, 60)

    async def counted(part: list[dict[str, Any]]) -> int:
        await desk["focal"].get("/submissions")
        with count_statements(app.state.engine) as seen:
            answer = await send(desk, part)
        assert answer.json()["written"] == len(part)
        return len(seen)

    assert await counted(items[:3]) == await counted(items[3:]) <= 12


async def test_five_thousand_items_take_seconds(
    desk: Desk, session: AsyncSession, world: World
) -> None:
    quarters = [f"{year}Q{quarter}" for year in (2021, 2022) for quarter in (1, 2, 3, 4)]
    for code in quarters:
        await make_period(session, world.plan, code)
    items = await many(session, world, 625)
    whole = [{**item, "period": code} for item in items for code in quarters]
    begun = time.perf_counter()
    answer = await send(desk, whole)
    took = time.perf_counter() - begun
    assert answer.json()["written"] == 5_000
    # A few seconds on a machine of its own; here others work at the same time.
    assert took < 60
    assert await verify(session) == []


facts = st.builds(
    lambda indicator, period, area, value, parts: Item(
        codes=FactCodes("PLAN", indicator, "F-MOI", period, area),
        values=[Cell(value=value), *parts],
        narrative=None,
        notes={},
    ),
    indicator=st.sampled_from(["I1", "I1", "NONE"]),
    period=st.sampled_from(["2022Q3", "2022Q4", "2023Q1", "2023", "2022"]),
    area=st.sampled_from(["IQ", "IQ-BG", "IQ-BA", "IQ-AR"]),
    value=st.integers(-1, 60).map(lambda number: Decimal(number if number < 20 else 20 * number)),
    parts=st.lists(
        st.builds(
            Cell, sex=st.sampled_from(["female", "male"]), value=st.integers(0, 30).map(Decimal)
        ),
        max_size=2,
    ),
)


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(items=st.lists(facts, max_size=9), submit=st.booleans())
async def test_a_batch_ends_as_single_entries_one_after_the_other(
    app: FastAPI, world: World, items: list[Item], submit: bool
) -> None:
    """The same items, one by one and as a batch, in transactions that are rolled back."""
    writer = Writer(world.caller("focal"), NOW)
    async with app.state.sessions() as session:
        await _periods(session, world)
        single = [await _enter(session, writer, item, submit=submit) for item in items]
        expected = [_comparable(row) for row in await session.execute(text(STORED))]
        await session.rollback()
    async with app.state.sessions() as session:
        await _periods(session, world)
        _, outcomes = await take(session, writer, items, submit=submit, whole=False, dry_run=False)
        found = [_comparable(row) for row in await session.execute(text(STORED))]
        await session.rollback()
    assert [outcome.refused and outcome.refused.slug for outcome in outcomes] == single
    assert sorted(found, key=str) == sorted(expected, key=str)


async def _periods(session: AsyncSession, world: World) -> None:
    for code in ("2022Q3", "2022Q4", "2022", "2023"):
        year = int(code[:4])
        await make_period(session, world.plan, code, opens_on=date(year, 1, 1))


async def _enter(session: AsyncSession, writer: Writer, item: Item, *, submit: bool) -> str | None:
    """The slug of what stands against a single entry, or None."""
    trial = await session.begin_nested()
    made = await create(session, writer, Report(item.codes, item.values))
    done: object = made
    if not isinstance(made, Refused) and submit:
        done = await act(session, writer, made, Request("submit", NOW), said=Said())
    if isinstance(done, Refused):
        await trial.rollback()
        return done.slug
    await trial.commit()
    return None


def _comparable(row: Any) -> list[Any]:
    return [from_stored(each) if isinstance(each, list) else each for each in row]
