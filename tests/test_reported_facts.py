"""The facts of the data files, entered through the reporting path."""

from collections import Counter
from pathlib import Path

from fastapi import FastAPI
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from inap.cli import DATA
from inap.plans.loading import LoadRefused, load_plan
from inap.reported_facts import load_facts
from inap.submissions.models import Observation, Submission, SubmissionHistory
from inap.submissions.verify import verify


def quietly(_done: int, _total: int) -> None:
    """Progress that nobody watches."""


async def load(session: AsyncSession, folder: Path) -> int:
    await load_plan(session, folder)
    entered = await load_facts(session, folder, quietly)
    await session.commit()
    return entered


async def test_what_inap_ii_reports_is_published_with_its_source_lines(
    session: AsyncSession,
) -> None:
    assert await load(session, DATA / "INAP-II") == 27
    states = await session.execute(select(Submission.state, Submission.source))
    rows = states.all()
    assert {row.state for row in rows} == {"approved"}
    assert all(row.source.startswith(("000:L", "002:L")) for row in rows)
    officers = await session.execute(
        select(Observation.numerator, Observation.denominator).where(Observation.numerator == 782)
    )
    assert [(int(above or 0), int(below or 0)) for above, below in officers] == [(782, 3683)]
    by_hand = await session.execute(
        select(func.count(func.distinct(SubmissionHistory.by))).select_from(SubmissionHistory)
    )
    assert by_hand.scalar_one() == 3


async def test_training_holds_every_state_and_loads_once(
    app: FastAPI, session: AsyncSession
) -> None:
    assert await load(session, DATA / "TRAINING") == 145
    assert await load(session, DATA / "TRAINING") == 0
    states = Counter(await session.scalars(select(Submission.state)))
    assert set(states) == {
        "draft",
        "submitted",
        "verified",
        "approved",
        "returned",
        "reopened",
    }
    await session.rollback()
    async with app.state.sessions() as fresh:
        assert await verify(fresh) == []


async def test_a_fact_that_is_refused_is_named_by_file_and_line(
    session: AsyncSession, tmp_path: Path
) -> None:
    for name in ("areas.yaml", "units.yaml"):
        (tmp_path / name).write_bytes((DATA / name).read_bytes())
    for plan in ("INAP-II", "TRAINING"):
        (tmp_path / plan).mkdir()
        for file in (DATA / plan).iterdir():
            (tmp_path / plan / file.name).write_bytes(file.read_bytes())
    facts = tmp_path / "TRAINING" / "facts.yaml"
    text = facts.read_text(encoding="utf-8")
    facts.write_text(text.replace("numerator: 210,", "numerator: 2100,", 1), encoding="utf-8")
    await load_plan(session, tmp_path / "TRAINING")
    try:
        await load_facts(session, tmp_path / "TRAINING", quietly)
    except LoadRefused as refused:
        told = [str(fault) for fault in refused.faults]
    assert len(told) == 1
    assert told[0].startswith("facts.yaml:")
    assert "numerator-above-denominator" in told[0]
