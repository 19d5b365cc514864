"""Loading a plan that was amended: what amendments decide is no longer the files' to say."""

from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from inap.plans.loading import LoadRefused, load_plan
from inap.plans.models import IndicatorReporter, Node
from support.access import client_for
from support.factories import make_account
from support.loading import codes, every_row, load
from support.plan_files import edit, write_plan

FRAME = {"text": "2022", "start": "2022-01-01", "end": "2022-12-31", "stages": []}


async def amend(app: FastAPI, session: AsyncSession, **given: Any) -> dict[str, Any]:
    """Propose by one federal coordinator and accept by another, with today's date."""
    one, other = [
        client_for(app, await make_account(session, "coordinator", jurisdiction="federal"))
        for _ in range(2)
    ]
    await session.commit()
    body = {"plan": "SMALL", "reason": {"en": "Agreed in May."}, **given}
    made = (await one.post("/amendments", json=body)).json()
    address = f"/amendments/{made['id']}/transitions"
    await one.post(address, json={"action": "propose"}, headers={"If-Match": '"v1"'})
    accept = {"action": "accept", "reason": "Agreed.", "effective_on": "2022-05-01"}
    done = await other.post(address, json=accept, headers={"If-Match": '"v2"'})
    assert done.status_code == 200, done.text
    document: dict[str, Any] = done.json()
    return document


async def small(app: FastAPI, session: AsyncSession, folder: Path) -> None:
    """The small plan with a retimed, a handed over and a repeated activity."""
    await load(session, folder)
    await amend(app, session, kind="retime", node="P1.1.1.F1", proposed={"time_frame": FRAME})
    parts = [{"actor": "F-MOI", "part": "lead"}]
    handed = {"responsibilities": parts}
    await amend(app, session, kind="change", node="P1.1.1.F2", proposed=handed)
    again = {"time_frame": FRAME}
    made = await amend(app, session, kind="repeat", node="P1.1.1.F1", proposed=again)
    assert made["made"]["code"] == "P1.1.1.F3"


async def test_unchanged_files_change_nothing(
    app: FastAPI, session: AsyncSession, tmp_path: Path
) -> None:
    folder = write_plan(tmp_path)
    await small(app, session, folder)
    before = await every_row(session)
    assert not (await load(session, folder)).changed
    assert await every_row(session) == before


async def test_changed_files_leave_alone_what_was_amended_and_say_so(
    app: FastAPI, session: AsyncSession, tmp_path: Path
) -> None:
    folder = write_plan(tmp_path)
    await small(app, session, folder)
    nodes = await codes(session, Node)
    reporters = sorted(
        (
            await session.execute(
                select(IndicatorReporter.indicator_id, IndicatorReporter.actor_id)
            )
        ).all()
    )
    edit(folder, "pillar-1.yaml", "title: {en: Women negotiate}", "title: {en: Women lead}")
    edit(folder, "pillar-1.yaml", "title: {en: Open centres}", "title: {en: Open two centres}")
    report = await load(session, folder)
    assert (report.changed, report.kept) == (True, ("P1.1.1.F1", "P1.1.1.F2"))
    assert await codes(session, Node) == nodes
    titles = {row.code: row for row in await session.scalars(select(Node))}
    assert titles["P1.1"].title == {"en": "Women lead"}
    assert titles["P1.1.1.F2"].title == {"en": "Open centres"}
    assert titles["P1.1.1.F1"].time_frame == FRAME
    assert titles["P1.1.1.F3"].position > titles["E1.1.A1"].position
    again = await session.execute(
        select(IndicatorReporter.indicator_id, IndicatorReporter.actor_id)
    )
    assert sorted(again.all()) == reporters


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("code: P1.1.1.F2\n", "code: P1.1.1.F4\n", "P1.1.1.F2 has amendments"),
        ("code: P1.1.1.F2\n", "code: P1.1.1.F3\n", "an amendment made a node of this code"),
    ],
)
async def test_files_that_take_an_amended_code_are_refused(
    app: FastAPI, session: AsyncSession, tmp_path: Path, old: str, new: str, told: str
) -> None:
    folder = write_plan(tmp_path)
    await small(app, session, folder)
    edit(folder, "pillar-1.yaml", old, new)
    edit(folder, "pillar-1.yaml", "code: P1.1.1.F2-I1", f"{new.strip()}-I1")
    before = await every_row(session)
    with pytest.raises(LoadRefused) as refused:
        await load_plan(session, folder)
    await session.rollback()
    assert told in str(refused.value)
    assert await every_row(session) == before
