"""Loading again: all or nothing, and nothing when nothing changed."""

from pathlib import Path

import pytest
from fastapi import FastAPI
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from inap.actors.models import ActorAlias
from inap.plans.loading import (
    LoadRefused,
    load_plan,
)
from inap.plans.models import (
    Counterpart,
    Indicator,
    IndicatorNode,
    IndicatorReporter,
    Node,
    Plan,
    Responsibility,
    Target,
)
from support.factories import make_plan
from support.loading import codes, every_row, load, report_activity, report_on
from support.plan_files import edit, line_of, write_plan
from support.queries import count_statements


async def test_loading_twice_changes_no_row_at_all(session: AsyncSession, tmp_path: Path) -> None:
    folder = write_plan(tmp_path)
    await load(session, folder)
    before = await every_row(session)
    report = await load(session, folder)
    assert not report.changed
    assert report.data_version == 1
    assert await every_row(session) == before


async def test_a_comment_in_a_file_changes_no_row_either(
    session: AsyncSession, tmp_path: Path
) -> None:
    folder = write_plan(tmp_path)
    await load(session, folder)
    before = await every_row(session)
    edit(folder, "pillar-1.yaml", "code: P1\n", "code: P1  # the first\n")
    assert not (await load(session, folder)).changed
    assert await every_row(session) == before


async def test_a_change_keeps_identifiers_and_touches_only_what_differs(
    session: AsyncSession, tmp_path: Path
) -> None:
    folder = write_plan(tmp_path)
    await load(session, folder)
    before = await every_row(session)
    nodes, indicators = await codes(session, Node), await codes(session, Indicator)
    edit(folder, "pillar-1.yaml", "title: {en: Open centres}", "title: {en: Open two centres}")
    edit(folder, "pillar-1.yaml", "value: 30,", "value: 35,")
    report = await load(session, folder)
    assert report.changed
    assert report.data_version == 2
    assert await codes(session, Node) == nodes
    assert await codes(session, Indicator) == indicators
    after = await every_row(session)
    changed = {
        name: len(set(after[name]) - set(before[name]))
        for name in after
        if after[name] != before[name]
    }
    assert changed == {"audit_entry": 1, "node": 1, "plan": 1, "target": 1}
    title = await session.scalar(select(Node.title).where(Node.code == "P1.1.1.F2"))
    assert title == {"en": "Open two centres"}


async def test_what_the_files_drop_is_dropped(session: AsyncSession, tmp_path: Path) -> None:
    folder = write_plan(tmp_path)
    await load(session, folder)
    (folder / "effectiveness.yaml").unlink()
    edit(folder, "pillar-1.yaml", "also_measures: [P1.1.1.K1]", "also_measures: []")
    support = "supports:\n              - {actor: F-GOV, printed: Governorates}"
    edit(folder, "pillar-1.yaml", support, "supports: []")
    link = "[{activity: P1.1.1.F1, basis: same action in both cells}]"
    edit(folder, "pillar-1.yaml", link, "[]")
    edit(folder, "actors.yaml", "      - {text: MoI, language: en, basis: common}\n", "")
    await load(session, folder)
    assert set(await codes(session, Node)) == {
        *("P1", "P1.1", "P1.1.1", "P1.1.1.F1", "P1.1.1.F2", "P1.1.1.K1")
    }
    assert set(await codes(session, Indicator)) == {"P1.1.1-I1", "P1.1.1.F1-I1", "P1.1.1.F2-I1"}
    counts = {
        model.__tablename__: len((await session.scalars(select(model))).all())
        for model in (Responsibility, Counterpart, IndicatorNode, IndicatorReporter, Target)
    }
    assert counts == {
        "responsibility": 4,
        "counterpart": 0,
        "indicator_node": 3,
        "indicator_reporter": 4,
        "target": 1,
    }
    assert not (await session.scalars(select(ActorAlias).where(ActorAlias.text == "MoI"))).all()


async def test_a_node_may_move_to_another_parent(session: AsyncSession, tmp_path: Path) -> None:
    folder = write_plan(tmp_path)
    await load(session, folder)
    nodes = await codes(session, Node)
    pillar = (folder / "pillar-1.yaml").read_text(encoding="utf-8")
    (folder / "pillar-1.yaml").write_text(
        pillar.replace("  - code: P1.1\n", "  - code: P1.\n"), encoding="utf-8"
    )
    await load(session, folder)
    moved = (await session.scalars(select(Node).where(Node.code == "P1.1.1"))).one()
    assert moved.id == nodes["P1.1.1"]
    assert moved.parent_id == (await codes(session, Node))["P1."]
    assert "P1.1" not in await codes(session, Node)


async def test_an_indicator_with_submissions_cannot_be_dropped(
    session: AsyncSession, tmp_path: Path
) -> None:
    folder = write_plan(tmp_path)
    await load(session, folder)
    await report_on(session, "P1.1.1.F1-I1")
    before = await every_row(session)
    edit(folder, "pillar-1.yaml", "code: P1.1.1.F1-I1", "code: P1.1.1.F1-I2")
    edit(folder, "pillar-1.yaml", "title: {en: Open centres}", "title: {en: Open two centres}")
    with pytest.raises(LoadRefused) as refused:
        await load_plan(session, folder)
    await session.rollback()
    assert [str(fault) for fault in refused.value.faults] == [
        "plan.yaml:1: code: indicator P1.1.1.F1-I1 has submissions and cannot be dropped"
    ]
    assert await every_row(session) == before


async def test_what_submissions_mean_cannot_change_under_them(
    session: AsyncSession, tmp_path: Path
) -> None:
    folder = write_plan(tmp_path)
    await load(session, folder)
    await report_on(session, "P1.1.1.F1-I1")
    edit(folder, "pillar-1.yaml", "aggregation_time: sum", "aggregation_time: last")
    edit(folder, "pillar-1.yaml", "frequency: quarter", "frequency: half")
    edit(folder, "pillar-1.yaml", "title: {en: Workshops held}", "title: {en: Workshops done}")
    with pytest.raises(LoadRefused) as refused:
        await load_plan(session, folder)
    why = "cannot change while there are submissions"
    field = "objectives[0].outputs[0].activities[0].indicators[0]"
    assert [str(fault).split(": ", 1)[1] for fault in refused.value.faults] == [
        f"{field}.aggregation_time: was sum, and {why}",
        f"{field}.frequency: was quarter, and {why}",
    ]


async def test_a_node_with_activity_reports_cannot_be_dropped(
    session: AsyncSession, tmp_path: Path
) -> None:
    folder = write_plan(tmp_path)
    await load(session, folder)
    await report_activity(session, "E1.1.A1")
    whole = (folder / "effectiveness.yaml").read_text(encoding="utf-8")
    renamed = whole.replace("E1.1.A1", "E1.1.A2")
    (folder / "effectiveness.yaml").write_text(renamed, encoding="utf-8")
    with pytest.raises(LoadRefused) as refused:
        await load_plan(session, folder)
    assert [str(fault) for fault in refused.value.faults] == [
        "plan.yaml:1: code: node E1.1.A1 has activity reports and cannot be dropped"
    ]


async def test_a_period_with_submissions_cannot_be_dropped(
    session: AsyncSession, tmp_path: Path
) -> None:
    folder = write_plan(tmp_path)
    await load(session, folder)
    await report_on(session, "P1.1.1.F1-I1")
    edit(folder, "plan.yaml", "start: 2021-01-01", "start: 2022-01-01")
    with pytest.raises(LoadRefused) as refused:
        await load_plan(session, folder)
    line = line_of(folder, "plan.yaml", "period:")
    assert [str(fault) for fault in refused.value.faults] == [
        f"plan.yaml:{line}: period: period 2021Q1 has submissions and cannot be dropped or changed"
    ]


async def test_other_changes_are_fine_while_there_are_submissions(
    session: AsyncSession, tmp_path: Path
) -> None:
    folder = write_plan(tmp_path)
    await load(session, folder)
    await report_on(session, "P1.1.1.F1-I1")
    edit(folder, "pillar-1.yaml", "title: {en: Workshops held}", "title: {en: Workshops done}")
    assert (await load(session, folder)).data_version == 2


async def test_faults_leave_the_database_as_it_was(session: AsyncSession, tmp_path: Path) -> None:
    folder = write_plan(tmp_path)
    before = await every_row(session)
    edit(folder, "effectiveness.yaml", "unit: meeting", "unit: song")
    with pytest.raises(LoadRefused) as refused:
        await load_plan(session, folder)
    await session.commit()
    assert "unknown unit song" in str(refused.value)
    assert await every_row(session) == before


async def test_a_change_of_the_registry_raises_the_other_plans(
    session: AsyncSession, tmp_path: Path
) -> None:
    await make_plan(session, "OTHER", data_version=7)
    await session.commit()
    folder = write_plan(tmp_path)
    await load(session, folder)

    async def version() -> int | None:
        return await session.scalar(select(Plan.data_version).where(Plan.code == "OTHER"))

    assert await version() == 8
    edit(folder, "pillar-1.yaml", "title: {en: Open centres}", "title: {en: Open two centres}")
    await load(session, folder)
    assert await version() == 8
    edit(folder, "actors.yaml", "title: {en: Community police}", "title: {en: Local police}")
    await load(session, folder)
    assert await version() == 9


async def test_statements_do_not_grow_with_the_plan(
    app: FastAPI, session: AsyncSession, tmp_path: Path
) -> None:
    folder = write_plan(tmp_path)
    await load(session, folder)
    with count_statements(app.state.engine) as one:
        edit(folder, "plan.yaml", "description: {en: Small.}", "description: {en: Still small.}")
        await load(session, folder)
    pillar = (folder / "pillar-1.yaml").read_text(encoding="utf-8")
    for number in range(2, 7):
        (folder / f"pillar-{number}.yaml").write_text(
            pillar.replace("P1", f"P{number}"), encoding="utf-8"
        )
    with count_statements(app.state.engine) as six:
        await load(session, folder)
    # Targets are the one thing inserted only when there are new ones.
    assert len(six) <= len(one) + 1
