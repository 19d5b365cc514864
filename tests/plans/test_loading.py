"""A plan comes into the database whole."""

import asyncio
from pathlib import Path

import asyncpg
from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncSession

from inap.actors.models import Actor, ActorAlias
from inap.kit.embedded import libpq_url
from inap.kit.versions import CHANNEL
from inap.plans.loading import (
    load_plan_command,
    read_plan,
    review_lines,
)
from inap.plans.loading_files import PlanFile
from inap.plans.models import (
    Area,
    Counterpart,
    Indicator,
    IndicatorNode,
    IndicatorReporter,
    Node,
    Plan,
    ReportingPeriod,
    Responsibility,
    Target,
)
from support.loading import codes, load
from support.plan_files import edit, line_of, write_plan


async def test_a_plan_is_loaded_whole(session: AsyncSession, tmp_path: Path) -> None:
    report = await load(session, write_plan(tmp_path))
    assert report.changed
    assert (report.plan, report.data_version, report.warnings) == ("SMALL", 1, ())
    assert report.counts == {
        "areas": 2,
        "actors": 7,
        "pillar": 2,
        "objective": 2,
        "output": 2,
        "activity": 4,
        "federal_activities": 2,
        "krg_activities": 1,
        "indicators": 4,
        "periods": 15,
    }
    nodes = (await session.scalars(select(Node).order_by(Node.position))).all()
    assert [(node.code, node.level) for node in nodes] == [
        ("P1", "pillar"),
        ("P1.1", "objective"),
        ("P1.1.1", "output"),
        ("P1.1.1.F1", "activity"),
        ("P1.1.1.F2", "activity"),
        ("P1.1.1.K1", "activity"),
        ("E", "pillar"),
        ("E1", "objective"),
        ("E1.1", "output"),
        ("E1.1.A1", "activity"),
    ]
    by_code = {node.code: node for node in nodes}
    assert by_code["P1.1.1"].parent_id == by_code["P1.1"].id
    assert [node.joint_declaration for node in nodes[:4]] == [None, None, True, None]
    assert by_code["E1.1"].joint_declaration is False
    assert by_code["P1.1.1.F1"].time_frame == {
        "text": "2021-2022",
        "start": "2021-01-01",
        "end": "2022-12-31",
        "stages": [{"text": "first half of 2021", "start": "2021-01-01", "end": "2021-06-30"}],
    }
    assert by_code["P1.1.1.K1"].details == {"same_row": ["P1.1.1.F1"]}
    assert by_code["E1.1.A1"].details == {
        "framework": True,
        "frequencies": [
            {"text": "four a year", "count": 4, "every": "year"},
            {"text": "also yearly", "count": None, "every": None},
        ],
    }
    unset = await session.scalar(
        text("SELECT count(*) FROM node WHERE time_frame IS NULL AND code <> 'P1.1.1.F1'")
    )
    assert unset == 9


async def test_what_hangs_on_nodes_and_indicators_is_loaded(
    session: AsyncSession, tmp_path: Path
) -> None:
    await load(session, write_plan(tmp_path))
    parts = await session.execute(
        select(Node.code, Actor.code, Responsibility.part, Responsibility.printed)
        .join(Node, Node.id == Responsibility.node_id)
        .join(Actor, Actor.id == Responsibility.actor_id)
        .order_by(Node.position, Responsibility.position)
    )
    assert [tuple(row) for row in parts] == [
        ("P1.1.1.F1", "F-MOI", "lead", "Ministry of Interior Affairs"),
        ("P1.1.1.F1", "X-UNKNOWN", "lead", "yyyyyyyy"),
        ("P1.1.1.F1", "F-GOV", "support", "Governorates"),
        ("P1.1.1.F2", "F-GOV", "lead", "Governorates"),
        ("P1.1.1.K1", "K-MOI", "lead", "Ministry of Interior"),
    ]
    nodes = await codes(session, Node)
    links = (await session.scalars(select(Counterpart))).all()
    assert [(link.federal_id, link.krg_id) for link in links] == [
        (nodes["P1.1.1.F1"], nodes["P1.1.1.K1"])
    ]
    measured = await session.execute(
        select(Indicator.code, Node.code)
        .join(IndicatorNode, IndicatorNode.indicator_id == Indicator.id)
        .join(Node, Node.id == IndicatorNode.node_id)
        .order_by(Indicator.position, Node.position)
    )
    assert [tuple(row) for row in measured] == [
        ("P1.1.1-I1", "P1.1.1"),
        ("P1.1.1.F1-I1", "P1.1.1.F1"),
        ("P1.1.1.F1-I1", "P1.1.1.K1"),
        ("P1.1.1.F2-I1", "P1.1.1.F2"),
        ("E1.1.A1-I1", "E1.1.A1"),
    ]
    reporters = await session.execute(
        select(Indicator.code, Actor.code)
        .join(IndicatorReporter, IndicatorReporter.indicator_id == Indicator.id)
        .join(Actor, Actor.id == IndicatorReporter.actor_id)
        .order_by(Indicator.position, Actor.code)
    )
    assert [tuple(row) for row in reporters] == [
        ("P1.1.1-I1", "F-COMSEC-DWE"),
        ("P1.1.1-I1", "K-HCWD"),
        ("P1.1.1.F1-I1", "F-MOI"),
        ("P1.1.1.F1-I1", "K-MOI"),
        ("P1.1.1.F2-I1", "F-COMSEC-DWE"),
        ("E1.1.A1-I1", "F-COMSEC-DWE"),
    ]
    targets = (await session.scalars(select(Target).order_by(Target.value))).all()
    assert [
        (int(target.value), str(target.by), target.every, target.side) for target in targets
    ] == [
        (4, "None", "year", None),
        (30, "2022-12-31", None, "federal"),
    ]
    baselines = await session.execute(select(Indicator.code, Indicator.baseline))
    found = {row.code: row.baseline for row in baselines}
    assert found["P1.1.1.F1-I1"] == {"value": 0, "year": 2020, "source": "001:L399"}
    assert (await session.scalar(text("SELECT count(baseline) FROM indicator"))) == 1


async def test_the_registry_holds_every_spelling_folded(
    session: AsyncSession, tmp_path: Path
) -> None:
    await load(session, write_plan(tmp_path))
    found = await session.execute(
        select(ActorAlias.text, ActorAlias.folded, ActorAlias.identifies)
        .join(Actor, Actor.id == ActorAlias.actor_id)
        .where(Actor.code.in_(["F-MOI", "X-UNKNOWN"]))
        .order_by(ActorAlias.text)
    )
    assert {tuple(row) for row in found} == {
        ("MoI", "moi", True),
        ("Ministry of Interior", "ministry of interior", True),
        ("Ministry of Interior Affairs", "ministry of interior affairs", True),
        ("unknown body", "unknown body", True),
        ("yyyyyyyy", "yyyyyyyy", False),
        ("وزارة الداخلية", "وزاره الداخلیه", True),
        ("وەزارەتی ناوخۆ", "وهزارهتی ناوخو", True),
    }


async def test_the_head_keeps_what_is_ours_under_settings(
    session: AsyncSession, tmp_path: Path
) -> None:
    folder = write_plan(tmp_path)
    edit(folder, "plan.yaml", "levels:", "reporting: {due_days: 10, lock_days: 40}\nlevels:")
    await load(session, folder)
    plan = (await session.scalars(select(Plan))).one()
    assert plan.head["settings"] == {
        "age_groups": ["0-17", "18-29", "30-59", "60+"],
        "due_days": 10,
        "lock_days": 40,
        "coordinating": {"federal": "F-COMSEC-DWE", "krg": "K-HCWD"},
    }
    assert plan.head["translations"]["machine"] == ["ar", "ckb"]
    quarter = (
        await session.scalars(select(ReportingPeriod).where(ReportingPeriod.code == "2021Q1"))
    ).one()
    assert (str(quarter.opens_on), str(quarter.due_on), str(quarter.locks_on)) == (
        *("2021-04-01", "2021-04-11", "2021-05-11"),
    )


async def test_languages_are_no_longer_machine_made_once_every_title_is_reviewed(
    session: AsyncSession, tmp_path: Path
) -> None:
    folder = write_plan(tmp_path)
    (folder / "translations.yaml").write_text("reviewed: [P1, P1.1.1.F1]\n", encoding="utf-8")
    await load(session, folder)
    plan = (await session.scalars(select(Plan))).one()
    assert plan.head["translations"] == {
        "machine": [],
        "reviewed": ["P1", "P1.1.1.F1"],
        "note": None,
    }


async def test_two_plans_share_areas_and_registry(session: AsyncSession, tmp_path: Path) -> None:
    folder = write_plan(tmp_path)
    second = write_plan(tmp_path, "SECOND")
    edit(second, "plan.yaml", "code: SMALL", "code: SECOND")
    (second / "actors.yaml").unlink()
    await load(session, folder)
    await load(session, second)
    assert len((await session.scalars(select(Actor))).all()) == 7
    assert len((await session.scalars(select(Area))).all()) == 2
    assert len((await session.scalars(select(Node))).all()) == 20


async def test_every_worker_is_told_the_new_version(
    session: AsyncSession, database: str, tmp_path: Path
) -> None:
    folder = write_plan(tmp_path)
    heard: asyncio.Queue[object] = asyncio.Queue()
    connection = await asyncpg.connect(libpq_url(database))
    try:
        await connection.add_listener(
            CHANNEL, lambda _connection, _pid, _channel, payload: heard.put_nowait(payload)
        )
        await load(session, folder)
        assert await asyncio.wait_for(heard.get(), 5) == "SMALL 1"
        await load(session, folder)
        edit(folder, "pillar-1.yaml", "title: {en: Open centres}", "title: {en: Open a centre}")
        await load(session, folder)
        assert await asyncio.wait_for(heard.get(), 5) == "SMALL 2"
    finally:
        await connection.close()


async def test_a_load_is_audited(session: AsyncSession, tmp_path: Path) -> None:
    await load(session, write_plan(tmp_path))
    entry = (
        await session.execute(text("SELECT caller, action, subject, detail FROM audit_entry"))
    ).one()
    assert (entry.caller, entry.action, entry.subject) == ("command", "plan.load", "plan:SMALL")
    assert entry.detail["data_version"] == 1


async def test_a_file_that_is_not_read_is_warned_about(
    session: AsyncSession, tmp_path: Path
) -> None:
    folder = write_plan(tmp_path)
    report = await load(session, folder)
    assert report.warnings == ()
    (folder / "notes.yaml").write_text("a: 1\n", encoding="utf-8")
    report = await load(session, folder)
    assert report.warnings == ("notes.yaml: not read, because no part of a plan has this name",)


async def test_the_command_loads_and_commits_by_itself(
    session: AsyncSession, database: str, tmp_path: Path
) -> None:
    told: list[str] = []
    folder = write_plan(tmp_path)
    report = await load_plan_command(database, folder, told.append)
    assert report.changed
    assert told == [f"reading {folder}", "SMALL loaded, data version 1"]
    assert (await session.scalars(select(Plan.code))).all() == ["SMALL"]
    report = await load_plan_command(database, folder, told.append)
    assert not report.changed
    assert told[-1] == "SMALL unchanged, data version 1"


def test_review_lists_what_was_read_unclearly(tmp_path: Path) -> None:
    folder = write_plan(tmp_path)
    plan = read_plan(folder)
    assert isinstance(plan, PlanFile)
    output = line_of(folder, "pillar-1.yaml", "code: P1.1.1\n".strip())
    activity = line_of(folder, "pillar-1.yaml", "code: P1.1.1.F2")
    indicator = line_of(folder, "pillar-1.yaml", "code: P1.1.1.F2-I1")
    police = line_of(folder, "actors.yaml", "code: F-MOI-CP")
    unknown = line_of(folder, "actors.yaml", "code: X-UNKNOWN")
    assert review_lines(plan) == [
        f"pillar-1.yaml:{output}: node P1.1.1: medium, title inferred (001:L398): Interleaved.",
        f"pillar-1.yaml:{activity}: node P1.1.1.F2: low (001:L402): Unreadable.",
        f"pillar-1.yaml:{indicator}: indicator P1.1.1.F2-I1: medium (001:L402): no note",
        f"actors.yaml:{police}: actor F-MOI-CP: medium (001:L415): The name is cut off.",
        f"actors.yaml:{unknown}: actor X-UNKNOWN: low (001:L398): no note",
    ]
