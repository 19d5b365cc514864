"""Overlaps of what is handed in together: found as by single entries, in as many statements."""

from decimal import Decimal
from typing import Any

import pytest
from fastapi import FastAPI
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.caller import Caller, Grant
from inap.submissions.admission import Refused
from inap.submissions.batch import Item, take
from inap.submissions.facts import FactCodes, Report
from inap.submissions.findings import Finding
from inap.submissions.measure import Cell
from inap.submissions.recording import act, create
from inap.submissions.remembering import Writer
from inap.submissions.verify import verify
from inap.submissions.verify_overlaps import prove_overlaps
from inap.submissions.workflow import Request
from support.overlapping import Table, add_bodies, table
from support.queries import count_statements
from support.reporting import NOW, World, fact
from support.workbooks import downloaded, reported, upload

BODIES = ("F-MOI", "F-MOD", "F-MOJ", "K-MOI")
# Each overlap by what it is about and who is in it, with its history.
FOUND = """
    SELECT overlap.side, overlap.state, overlap.reasons, overlap.declared, overlap.version,
           array(SELECT actor.code || ' ' || submission.area_code
                 FROM overlap_member AS member
                 JOIN submission ON submission.id = member.member_id
                 JOIN actor ON actor.id = submission.actor_id
                 WHERE member.overlap_id = overlap.id ORDER BY 1) AS members,
           array(SELECT concat_ws(' ', action, from_state, to_state, sequence, account.name, at,
                                  (SELECT string_agg(
                                       concat_ws(' ', actor.code, area_code, told ->> 'revision'),
                                       ', ' ORDER BY actor.code, area_code)
                                   FROM jsonb_array_elements(history.members) AS told
                                   JOIN submission
                                       ON submission.id = (told ->> 'submission')::uuid
                                   JOIN actor ON actor.id = submission.actor_id))
                 FROM overlap_history AS history JOIN account ON account.id = history.by
                 WHERE history.overlap_id = overlap.id ORDER BY sequence) AS steps,
           array(SELECT action FROM audit_entry WHERE subject = 'overlap:' || overlap.id
                 ORDER BY action) AS told
    FROM overlap
"""


@pytest.fixture
async def desk(app: FastAPI, session: AsyncSession, world: World) -> Table:
    await add_bodies(session, world)
    return table(app, world)


async def send(desk: Table, items: list[dict[str, Any]], name: str = "focal", **how: Any) -> None:
    body = {"items": items, "mode": "all", "action": "submit", **how}
    answer = await desk[name].post("/submissions/batch", json=body)
    assert answer.status_code == 200, answer.text
    assert answer.json()["refused"] == 0, answer.text


async def differences(app: FastAPI) -> list[Finding]:
    """What a recomputation of histories and figures finds."""
    async with app.state.sessions() as session:
        return list(await verify(session))


async def test_what_a_batch_hands_in_is_found(app: FastAPI, desk: Table, world: World) -> None:
    await desk.hand_in("F-MOD", 50)
    item = fact(world, values=[{"value": 48}])
    await send(desk, [item], dry_run=True)
    await send(desk, [{**item, "area": "IQ-BA"}], action="draft")
    assert await desk.overlaps() == []
    answer = await desk["focal"].post(
        "/submissions/batch",
        json={"items": [fact(world, period="NONE"), item], "mode": "each", "action": "submit"},
    )
    assert answer.json()["written"] == 1, answer.text
    (overlap,) = await desk.overlaps("coordinator")
    assert overlap["reasons"] == ["same-area", "near-figure", "one-government"]
    assert [each["actor"]["code"] for each in overlap["members"]] == ["F-MOD", "F-MOI"]
    assert await differences(app) == []


async def test_what_a_workbook_hands_in_is_found(app: FastAPI, desk: Table) -> None:
    await desk.hand_in("F-MOD", 50)
    sheet = await downloaded(desk["focal"])
    sheet.put("I1|2023Q1|IQ||", 48)
    await reported(await upload(desk["focal"], sheet, "drafts"))
    assert await desk.overlaps() == []
    await reported(await upload(desk["focal"], await downloaded(desk["focal"]), "submit"))
    (overlap,) = await desk.overlaps("coordinator")
    assert [each["actor"]["code"] for each in overlap["members"]] == ["F-MOD", "F-MOI"]
    await desk.hand_in("K-MOI", 50, "IQ-AR")
    assert [each["side"] for each in await desk.overlaps()] == ["federal", "national"]
    assert await differences(app) == []


async def test_finding_takes_as_many_statements_however_much_is_alike(
    app: FastAPI, desk: Table, session: AsyncSession, world: World
) -> None:
    counts = []
    for many in (2, 20):
        codes = [f"N{many}-{number}" for number in range(many)]
        for code in codes:
            await world.add_indicator(session, code)
        theirs = {"actor": "K-MOI", "area": "IQ-AR", "values": [{"value": 50}]}
        await send(desk, [fact(world, indicator=code, **theirs) for code in codes], "kfocal")
        first, rest = codes[: many // 2], codes[many // 2 :]
        ours = [fact(world, indicator=code, values=[{"value": 48}]) for code in first]
        await desk["focal"].get("/submissions")
        with count_statements(app.state.engine) as batch:
            await send(desk, ours)
        sheet = await downloaded(desk["focal"])
        for code in rest:
            sheet.put(f"{code}|2023Q1|IQ||", 48)
        with count_statements(app.state.engine) as workbook:
            await reported(await upload(desk["focal"], sheet, "submit"))
        counts.append(
            [len([each for each in seen if "overlap" in each]) for seen in (batch, workbook)]
        )
        found = await desk.overlaps(limit="200")
        assert len(found) == sum((2, 20)[: len(counts)])
    assert counts[0] == counts[1]
    assert max(counts[0]) <= 8
    assert await differences(app) == []


FACTS = st.fixed_dictionaries(
    {
        "actor": st.sampled_from(BODIES),
        "area": st.sampled_from(["IQ", "IQ-BG", "IQ-BA"]),
        "value": st.sampled_from([20, 44, 48, 50]).map(Decimal),
    }
)


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    before=st.lists(FACTS, max_size=4),
    settled=st.sampled_from([None, "dismissed", "resolved"]),
    items=st.lists(FACTS, min_size=1, max_size=7),
)
async def test_a_batch_leaves_the_overlaps_that_single_entries_leave(
    app: FastAPI,
    desk: Table,
    world: World,
    before: list[dict[str, Any]],
    settled: str | None,
    items: list[dict[str, Any]],
) -> None:
    """The same items, one by one and as a batch, in transactions that are rolled back."""
    assert desk
    found = []
    for whole in (False, True):
        async with app.state.sessions() as session:
            writer = await _writer(session, world)
            for given_ in before:
                await _enter(session, writer, _item(given_))
            if settled is not None:
                resolution = "sum" if settled == "resolved" else None
                await session.execute(
                    text("UPDATE overlap SET state = :state, resolution = :resolution"),
                    {"state": settled, "resolution": resolution},
                )
            given_items = [_item(given_) for given_ in items]
            if whole:
                await take(session, writer, given_items, submit=True, whole=False, dry_run=False)
            else:
                for item in given_items:
                    await _enter(session, writer, item)
            rows = await session.execute(text(FOUND))
            found.append(sorted((tuple(row) for row in rows), key=str))
            if settled is None:
                assert [each async for each in prove_overlaps(session) if each] == []
            await session.rollback()
    assert found[1] == found[0]


async def _writer(session: AsyncSession, world: World) -> Writer:
    """Somebody who reports for all bodies."""
    ids = await session.execute(
        text("SELECT id FROM actor WHERE code = ANY(:codes)"), {"codes": list(BODIES)}
    )
    grants = tuple(Grant("focal_point", actor_id=each) for each in ids.scalars())
    account = world.people["focal"]
    return Writer(Caller(account.id, account.name, grants), NOW)


def _item(given_: dict[str, Any]) -> Item:
    area = "IQ-AR" if given_["actor"] == "K-MOI" and given_["area"] != "IQ" else given_["area"]
    codes = FactCodes("PLAN", "I1", given_["actor"], "2023Q1", area)
    return Item(codes, [Cell(value=given_["value"])], None, {})


async def _enter(session: AsyncSession, writer: Writer, item: Item) -> None:
    """Report and hand in a fact, where nothing stands against it."""
    trial = await session.begin_nested()
    made = await create(session, writer, Report(item.codes, item.values))
    if isinstance(made, Refused):
        return await trial.rollback()
    done = await act(session, writer, made, Request("submit", NOW))
    return await (trial.rollback() if isinstance(done, Refused) else trial.commit())
