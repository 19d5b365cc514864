"""The bulk import: what a file becomes, and that one at fault leaves nothing behind."""

import io
import json
from collections import defaultdict
from collections.abc import AsyncIterator, Sequence
from datetime import date, timedelta

import asyncpg
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.caller import ANONYMOUS
from inap.kit.bare import Connection
from inap.kit.embedded import libpq_url
from inap.submissions import history
from inap.submissions.admission import Refused
from inap.submissions.bulk import ImportReport, import_values
from inap.submissions.bulk_reading import MOST_FAULTS
from inap.submissions.cells import measure_of
from inap.submissions.facts import FactCodes, FactIds, Report
from inap.submissions.measure import check
from inap.submissions.recording import create
from inap.submissions.remembering import Writer
from inap.submissions.writing_queries import wait_for_turn
from support.bulk import AGES, COLUMNS, SHAPES, Row, file_of, pointed
from support.factories import make_actor, make_area, make_indicator, make_period
from support.reporting import NOW, World, make_world, stand_at

STORED = """
    SELECT submission.state, submission.revision, version, submission.created_by, jurisdiction,
           submitted_at, source, updated_at, cells, narrative, created_at, approved_at, sequence,
           action, from_state, to_state, history.revision, by, at, content_hash
    FROM submission
    JOIN submission_revision ON submission_revision.submission_id = id
    JOIN submission_history AS history ON history.submission_id = id
"""
PEOPLE = [Row(value="9"), Row(sex="female", value="5"), Row(sex="male", value="4")]


@pytest.fixture
async def world(session: AsyncSession, monkeypatch: pytest.MonkeyPatch) -> World:
    """The world with two age groups, an indicator of each shape, and a governorate to come."""
    stand_at(monkeypatch)
    made = await make_world(session, head={"settings": {"age_groups": list(AGES)}})
    await make_area(session, "IQ-LATE", begins_on=date(2025, 1, 1))
    for code, shape in SHAPES.items():
        await made.add_indicator(
            session,
            code,
            kind=shape.kind,
            unit=shape.unit,
            aggregation_areas=shape.over_areas,
        )
    return made


@pytest.fixture
async def bare(database: str) -> AsyncIterator[Connection]:
    """A connection of the driver's own."""
    connection = await asyncpg.connect(libpq_url(database))
    yield connection
    await connection.close()


async def bring_in(
    bare: Connection, world: World, rows: Sequence[Row], by: str = "focal", *, dry_run: bool = False
) -> ImportReport:
    return await import_values(bare, "PLAN", file_of(rows), world.caller(by), dry_run=dry_run)


async def bring_in_text(bare: Connection, world: World, text: str) -> ImportReport:
    source = io.BytesIO(text.encode())
    return await import_values(bare, "PLAN", source, world.caller("focal"), dry_run=False)


async def enter(session: AsyncSession, world: World, rows: Sequence[Row]) -> object:
    """The same fact by a single entry: its id, or why it was refused."""
    first = rows[0]
    codes = FactCodes("PLAN", first.indicator, first.actor, first.period, first.area)
    report = Report(codes, [row.cell for row in rows])
    return await create(session, Writer(world.caller("focal"), NOW), report)


def told(report: ImportReport) -> list[tuple[int, str | None, str]]:
    return [(fault.row, fault.column, fault.slug) for fault in report.faults]


async def count_rows(bare: Connection) -> int:
    counted: int = await bare.fetchval(
        "SELECT (SELECT count(*) FROM submission) + (SELECT count(*) FROM submission_revision)"
        " + (SELECT count(*) FROM submission_history) + (SELECT count(*) FROM audit_entry)"
    )
    return counted


async def test_a_file_becomes_drafts_of_the_caller(bare: Connection, world: World) -> None:
    report = await bring_in_text(
        bare,
        world,
        f"""{COLUMNS},narrative
PEOPLE,F-MOI,2023Q1,IQ-BG,,,5,,,"Held in
Baghdad."
PEOPLE,F-MOI,2023Q1,IQ-BA,,,7,,,
PEOPLE,F-MOI,2023Q1,IQ-BG,female,,3,,,
""",
    )
    assert report == ImportReport("PLAN", False, 3, 2, 0, ())
    assert report.written
    found = await bare.fetch(
        "SELECT state, revision, version, submission.created_by, area_code, narrative, updated_at"
        " FROM submission JOIN submission_revision ON submission_id = id ORDER BY area_code"
    )
    focal = world.caller("focal").account_id
    assert [tuple(row) for row in found] == [
        ("draft", 1, 1, focal, "IQ-BA", None, NOW),
        ("draft", 1, 1, focal, "IQ-BG", json.dumps({"en": "Held in\nBaghdad."}), NOW),
    ]
    audit = await bare.fetch("SELECT caller, action, subject, detail FROM audit_entry")
    detail = json.dumps({"rows": 3, "submissions": 2})
    assert [tuple(row) for row in audit] == [
        (f"account:{focal}", "submission.import", "plan:PLAN", detail)
    ]


@pytest.mark.parametrize(
    "rows",
    [
        PEOPLE,
        [Row(sex="male", age="old", value="2"), Row(sex="male", value="2.0"), Row(value="3")],
        [Row(sex=sex, value="0") for sex in ("unknown", "male", "female")],
        [Row("MONEY", age="old", value="2.250"), Row("MONEY", age="young", value="1.5")],
        [Row("AVERAGE", age="old", value="2.25"), Row("AVERAGE", age="young", value="1.5")],
        [Row("SHARE", numerator="3", denominator="8")],
        [
            Row("SHARE", sex=sex, age=age, numerator=str(place), denominator="7")
            for place, sex in enumerate(("female", "male", "unknown"))
            for age in AGES
        ],
        [Row("LAW", value="yes")],
        [Row("STORY", value='It was read, "twice".')],
    ],
)
async def test_an_imported_fact_is_stored_as_if_it_were_entered(
    session: AsyncSession, bare: Connection, world: World, rows: list[Row]
) -> None:
    entered = await enter(session, world, [row._replace(area="IQ-BA") for row in rows])
    assert not isinstance(entered, Refused)
    await session.commit()
    report = await bring_in(bare, world, rows)
    assert told(report) == []
    one, other = (tuple(row) for row in await bare.fetch(STORED))
    assert one == other


async def test_the_history_of_an_import_carries_the_hashes_of_every_history(
    bare: Connection, world: World
) -> None:
    await bring_in(bare, world, PEOPLE)
    made = await bare.fetchrow(
        "SELECT submission.*, cells, narrative, hash FROM submission"
        " JOIN submission_revision ON submission_revision.submission_id = id"
        " JOIN submission_history ON submission_history.submission_id = id"
    )
    assert made is not None
    assert made["id"].version == 7
    opening = history.opening_hash(
        history.Fact(
            submission=str(made["id"]),
            plan=str(made["plan_id"]),
            indicator=str(made["indicator_id"]),
            actor=str(made["actor_id"]),
            period=str(made["period_id"]),
            area=made["area_code"],
            jurisdiction=made["jurisdiction"],
        )
    )
    entry = history.Entry(
        submission=str(made["id"]),
        sequence=1,
        action="create",
        from_state=None,
        to_state="draft",
        revision=1,
        by=str(made["created_by"]),
        at=NOW,
        reason=None,
        deadline=None,
        content_hash=history.content_hash(json.loads(made["cells"]), None),
    )
    assert made["hash"] == history.entry_hash(opening, entry)


@pytest.mark.parametrize(
    "text",
    [
        f"\ufeff{COLUMNS}\r\nPEOPLE,F-MOI,2023Q1,IQ-BG,,,12,,\r\n",
        f"{COLUMNS}\nPEOPLE,F-MOI,2023Q1,IQ-BG,,,١٢,,",
        f"{COLUMNS}\n\n PEOPLE ,F-MOI, 2023Q1,IQ-BG,,,\u200f۱۲\u200f,,\n,,,,,,,,\n\n",
        f"{COLUMNS}\nPEOPLE,F-MOI,2023Q1,IQ-BG,,,12.000,,\n",
        """Value,area,period,actor,indicator,numerator,denominator,age,sex
12,IQ-BG,2023Q1,F-MOI,PEOPLE,,,,""",
    ],
    ids=["spreadsheet", "arabic digits", "spaces and blank rows", "decimals", "other order"],
)
async def test_files_come_as_people_and_spreadsheets_write_them(
    bare: Connection, world: World, text: str
) -> None:
    report = await bring_in_text(bare, world, text)
    assert told(report) == []
    assert report.rows == 1
    cells = await bare.fetchval("SELECT cells FROM submission_revision")
    assert json.loads(cells) == [{"value": "12"}]


async def test_one_row_at_fault_keeps_the_whole_file_out(bare: Connection, world: World) -> None:
    report = await bring_in(bare, world, [*PEOPLE, Row(area="IQ-BA", value="-1")])
    assert told(report) == [(5, "value", "value-negative")]
    assert not report.written
    assert await count_rows(bare) == 0


async def test_a_dry_run_tells_the_same_and_keeps_nothing(bare: Connection, world: World) -> None:
    report = await bring_in(bare, world, PEOPLE, dry_run=True)
    assert (report.accepted, report.written, report.submissions) == (True, False, 1)
    assert await count_rows(bare) == 0
    again = await bring_in(bare, world, PEOPLE)
    assert again.written


async def test_an_import_is_part_of_the_transaction_of_its_caller(
    bare: Connection, world: World
) -> None:
    transaction = bare.transaction()
    await transaction.start()
    assert (await bring_in(bare, world, PEOPLE)).written
    assert told(await bring_in(bare, world, PEOPLE)) == [(2, None, "submission-exists")]
    await transaction.rollback()
    assert await count_rows(bare) == 0


async def test_faults_are_told_in_the_order_of_rows_and_counted_beyond_the_first_thousand(
    bare: Connection, world: World
) -> None:
    rows = [Row(value="much" if place % 2 else "-1") for place in range(3_000)]
    report = await bring_in(bare, world, rows)
    assert len(report.faults) == MOST_FAULTS
    assert report.fault_count == 1_500 + 1_500 + 2_999
    assert [fault.row for fault in report.faults] == sorted(fault.row for fault in report.faults)
    assert told(report)[:4] == [
        (2, "value", "value-negative"),
        (3, "value", "not-a-number"),
        (3, None, "cell-repeated"),
        (4, "value", "value-negative"),
    ]


async def test_unreadable_fields_are_told_once_and_for_themselves(
    bare: Connection, world: World
) -> None:
    report = await bring_in_text(
        bare,
        world,
        f"""{COLUMNS},narrative
PEOPLE,F-MOI,2023Q1,IQ-BG,,,1e3,,,
PEOPLE,F-MOI,2023Q1,IQ-BG,female,,5,,,one story
PEOPLE,F-MOI,2023Q1,IQ-BG,male,,5,,,another story
SHARE,F-MOI,2023Q1,IQ-BG,,,,nan,5,
LAW,F-MOI,2023Q1,IQ-BG,,,perhaps,,,
STORY,F-MOI,2023Q1,IQ-BG,,,\x1b,,,
STORY,F-MOI,2023Q1,IQ-BA,,,a text,,,{"long" * 3_000}
PEOPLE,F-MOI,2023Q1,IQ-BA,,,1,,
""",
    )
    assert told(report) == [
        (2, "value", "not-a-number"),
        (4, "narrative", "narrative-differs"),
        (5, "numerator", "not-a-number"),
        (6, "value", "not-yes-or-no"),
        (7, "value", "control-character"),
        (8, "narrative", "string-too-long"),
        (9, None, "columns-miscounted"),
    ]


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"", (1, None, "csv-empty")),
        (b"\n", (1, None, "csv-empty")),
        (b",,\n", (1, None, "header-missing")),
        (COLUMNS.encode(), (1, None, "no-rows")),
        (b"indicator;actor;period\n", (1, "indicator;actor;period", "column-unknown")),
        (COLUMNS.encode() + b",sex\n", (1, "sex", "column-repeated")),
        (b"indicator,actor,period,area,sex,age,value\n", (1, "numerator", "column-missing")),
        (COLUMNS.encode("utf-16"), (1, None, "not-utf8")),
        (COLUMNS.encode("utf-16-le"), (1, None, "nul-character")),
        (f"{COLUMNS}\na,b,c,d,,,1,,\nذ".encode("windows-1256"), (3, None, "not-utf8")),
        (f"{COLUMNS}\na,b,c,d,,,1,,\na,\0".encode(), (3, None, "nul-character")),
        (f'{COLUMNS}\na,b,c,d,,,1,,"'.encode(), (2, None, "csv-malformed")),
        (f'{COLUMNS}\na,"b"c,c,d,,,1,,'.encode(), (2, None, "csv-malformed")),
        (f"{COLUMNS}\n".encode() + b"1" * 3_000_000, (2, None, "line-too-long")),
        (f"{COLUMNS}\n".encode() + b"1" * 200_000, (2, None, "csv-malformed")),
    ],
)
async def test_a_file_that_cannot_be_read_is_named_with_the_row_where_it_ends(
    bare: Connection, world: World, content: bytes, fault: tuple[int, str | None, str]
) -> None:
    source = io.BytesIO(content)
    report = await import_values(bare, "PLAN", source, world.caller("focal"), dry_run=False)
    assert told(report) == [fault]
    assert report.submissions == 0
    assert (await bring_in(bare, world, PEOPLE)).written


async def test_an_unknown_plan_and_an_anonymous_caller_import_nothing(
    bare: Connection, world: World
) -> None:
    report = await import_values(
        bare, "NONE", file_of(PEOPLE), world.caller("focal"), dry_run=False
    )
    assert told(report) == [(1, None, "unknown-code")]
    with pytest.raises(ValueError, match="anonymous"):
        await import_values(bare, "PLAN", file_of(PEOPLE), ANONYMOUS, dry_run=False)


async def test_every_row_with_an_unknown_code_is_told(bare: Connection, world: World) -> None:
    rows = [
        Row(indicator="X", value="1"),
        Row(actor="X", value="1"),
        Row(period="X", area="X", value="-1"),
        Row(period="X", area="X", value="1"),
    ]
    report = await bring_in(bare, world, rows)
    assert told(report) == [
        (2, "indicator", "unknown-code"),
        (3, "actor", "unknown-code"),
        (4, "area", "unknown-code"),
        (4, "period", "unknown-code"),
        (4, "value", "value-negative"),
        (5, "area", "unknown-code"),
        (5, "period", "unknown-code"),
    ]
    assert report.faults[0].params == {"code": "X"}


async def test_facts_of_one_file_may_not_overlap_each_other(
    session: AsyncSession, bare: Connection, world: World
) -> None:
    await make_period(session, world.plan, "2023", opens_on=date(2023, 1, 1))
    await session.commit()
    report = await bring_in(
        bare,
        world,
        [
            Row(area="IQ-BG", value="1"),
            Row(area="IQ", value="1"),
            Row(area="IQ-BA", value="1"),
            Row(area="IQ-BG", period="2023", value="1"),
        ],
    )
    assert told(report) == [
        (3, "area", "area-overlap"),
        (4, "area", "area-overlap"),
        (5, "period", "period-overlap"),
    ]
    assert report.faults[0].params == {
        "row": 2,
        "actor": "F-MOI",
        "period": "2023Q1",
        "area": "IQ-BG",
    }


async def test_a_fact_is_refused_as_a_single_entry_refuses_it(
    session: AsyncSession, bare: Connection, world: World
) -> None:
    day = NOW.date()
    await make_period(session, world.plan, "2023Q2", opens_on=day + timedelta(days=1))
    await make_period(session, world.plan, "2022Q4", opens_on=date(2023, 1, 1), locks_on=day)
    passed = {"due_on": date(2023, 1, 2), "locks_on": day - timedelta(days=1)}
    await make_period(session, world.plan, "2022Q3", opens_on=date(2023, 1, 1), **passed)
    await make_period(session, world.plan, "2023", opens_on=date(2023, 1, 1))
    await make_actor(session, "F-OTHER")
    placed = {"disaggregation": ["area"], "frequency": "year", "kind": "number"}
    both = (world.moi, world.kmoi)
    await make_indicator(session, world.node, "PLACED", reporters=both, **placed)
    await make_indicator(session, world.node, "OTHERS", reporters=(world.kmoi,))
    await session.commit()
    await enter(session, world, [Row(area="IQ-BG", value="1")])
    await session.execute(text("UPDATE submission SET state = 'submitted'"))
    await session.commit()
    periods = ("2022Q3", "2022Q4", "2023Q1", "2023Q2", "2023")
    rows = [
        Row(indicator, area=area, period=period, actor=actor, value="1")
        for indicator in ("PEOPLE", "PLACED", "OTHERS")
        for area in ("IQ", "IQ-BG", "IQ-AR", "IQ-LATE")
        for period in periods
        for actor in ("F-MOI", "K-MOI", "F-OTHER")
    ]
    seen = set[str]()
    for row in rows:
        async with session.begin_nested() as savepoint:
            entered = await enter(session, world, [row])
            await savepoint.rollback()
        report = await bring_in(bare, world, [row], dry_run=True)
        expected = [(entered.slug, entered.params)] if isinstance(entered, Refused) else []
        found = [(fault.slug, fault.params) for fault in report.faults]
        assert found == expected, row
        seen.update(slug for slug, _ in expected)
    assert seen == {
        "not-permitted",
        "not-a-reporter",
        "wrong-period",
        "period-not-open",
        "period-closed",
        "wrong-area",
        "submission-exists",
        "period-overlap",
        "area-overlap",
    }


amounts = st.sampled_from(["", "0", "1", "2", "3", "5", "1.50", "-1"])
values = st.builds(
    Row,
    indicator=st.sampled_from(sorted(SHAPES)),
    area=st.sampled_from(["IQ-BG", "IQ-BA"]),
    sex=st.sampled_from(["", "", "female", "male", "unknown", "women"]),
    age=st.sampled_from(["", "", *AGES, "0-99"]),
    value=amounts,
    numerator=amounts,
    denominator=amounts,
    period=st.just("2023Q1"),
    actor=st.just("F-MOI"),
)


@st.composite
def files(draw: st.DrawFn) -> list[Row]:
    """Rows of a few facts, mostly such that their columns fit their kind."""
    rows = draw(st.lists(values, min_size=1, max_size=14))
    chosen = draw(st.sampled_from([*SHAPES, None]))
    return [_tidied(row._replace(indicator=chosen or row.indicator), draw) for row in rows]


def _tidied(row: Row, draw: st.DrawFn) -> Row:
    kind = SHAPES[row.indicator].kind
    if kind == "yes_no":
        row = row._replace(value=draw(st.sampled_from(["yes", "no", ""])))
    if draw(st.integers(0, 9)) == 0:
        return row
    if kind == "percentage":
        return row._replace(value="")
    return row._replace(numerator="", denominator="")


@given(rows=files())
@settings(
    max_examples=120,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
async def test_sets_of_values_are_judged_as_single_ones(
    bare: Connection, world: World, rows: list[Row]
) -> None:
    facts = defaultdict(list)
    for number, row in enumerate(rows, start=2):
        facts[row.indicator, row.area].append((number, row))
    expected = []
    for (indicator, _), members in facts.items():
        shape = SHAPES[indicator]
        measure = measure_of(
            kind=shape.kind,
            unit=shape.unit,
            over_areas=shape.over_areas,
            disaggregation=[],
            age_groups=AGES,
        )
        numbers = [number for number, _ in members]
        expected += [
            (*pointed(fault, numbers), fault.slug, sorted(fault.params.items()))
            for fault in check(measure, [row.cell for _, row in members])
        ]
    report = await bring_in(bare, world, rows, dry_run=True)
    found = [
        (fault.row, fault.column, fault.slug, sorted(fault.params.items()))
        for fault in report.faults
    ]
    assert sorted(found, key=str) == sorted(expected, key=str)


async def test_an_import_waits_for_who_is_writing_the_same_indicator(
    session: AsyncSession, bare: Connection, world: World
) -> None:
    indicator = world.indicators["PEOPLE"]
    ids = FactIds(world.plan.id, indicator.id, world.moi.id, world.period.id)
    await wait_for_turn(session, ids)
    await bare.execute("SET lock_timeout = '300ms'")
    with pytest.raises(asyncpg.LockNotAvailableError):
        await bring_in(bare, world, PEOPLE)
    assert (await bring_in(bare, world, [Row("MONEY", value="1")])).written
    await session.commit()
    assert (await bring_in(bare, world, PEOPLE)).written


async def test_the_number_of_statements_does_not_grow_with_the_file(
    bare: Connection, world: World
) -> None:
    counts = []
    # The first import also looks up the driver's types, so it is not counted.
    for indicators in (["PART"], ["MONEY"], ["PEOPLE", "LAW", "STORY", "AVERAGE"]):
        rows = [Row(code, value="1", numerator="", denominator="") for code in indicators]
        rows = [row._replace(value="yes") if row.indicator == "LAW" else row for row in rows]
        seen: list[str] = []
        with bare.query_logger(lambda record, seen=seen: seen.append(record.query)):
            await bring_in(bare, world, rows)
        counts.append(len(seen))
    assert counts[1] == counts[2] <= 30
