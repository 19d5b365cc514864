"""The coordination files: what they hold, loading them, and what is wrong with broken ones."""

import re
import shutil
from collections import Counter
from pathlib import Path

import httpx
import pytest
from sqlalchemy import func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from inap.meetings.count_models import MeetingCount
from inap.meetings.loading import CoordinationRefused, load_coordination
from inap.meetings.loading_read import DATA, CoordinationFiles, read_coordination
from inap.meetings.models import Body, Meeting, Recommendation, Record, RecordNode
from inap.plans.loading import load_plan
from inap.plans.models import Node
from inap.settings import REPOSITORY
from support.loading import every_row

INAP_II = REPOSITORY / "backend" / "inap" / "plans" / "data" / "INAP-II"
# Lines of seed 002 that hold an update, a challenge or a recommendation.
SPANS = {"update": (89, 208), "challenge": (216, 291), "recommendation": (299, 388)}


@pytest.fixture
def read() -> CoordinationFiles:
    """The real files."""
    found = read_coordination()
    assert isinstance(found, CoordinationFiles), found
    return found


@pytest.fixture
async def loaded(session: AsyncSession) -> AsyncSession:
    """The plan and the coordination files, loaded."""
    await load_plan(session, INAP_II)
    await load_coordination(session)
    await session.commit()
    return session


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the files, to be broken."""
    return Path(shutil.copytree(DATA, tmp_path / "data"))


def test_the_files_hold_what_seed_002_tells(read: CoordinationFiles) -> None:
    assert Counter(found.kind for found in read.records) == {
        "update": 79,
        "challenge": 43,
        "recommendation": 63,
    }


async def test_what_is_counted_from_meetings_is_loaded_with_its_lines(
    loaded: AsyncSession, client: httpx.AsyncClient
) -> None:
    path = "/plans/INAP-II/indicators/{}/meeting-count"
    told = (await client.get(path.format("E1.2-I3"))).json()
    assert told["rule"]["what"] == "participations"
    assert [body["code"] for body in told["rule"]["bodies"]] == ["COORD"]
    assert told["rule"]["source"] == {"file": "001", "line": 783}
    # No source gives a day of the ten meetings, so none of them counts.
    assert (told["lacking"], told["cells"]) == ("meetings", [])
    left = (await client.get(path.format("E1.2-I5"))).json()
    assert left["rule"] is None
    assert "periodic reports" in left["not_counted"]["en"]
    counted = await loaded.execute(
        select(MeetingCount.what, func.count()).group_by(MeetingCount.what)
    )
    assert {row[0]: row[1] for row in counted} == {
        "meetings": 4,
        "participations": 1,
        "represented": 1,
        None: 15,
    }


async def test_a_count_that_is_no_longer_declared_goes(loaded: AsyncSession, folder: Path) -> None:
    file = folder / "counts.yaml"
    text = file.read_text(encoding="utf-8")
    gone = re.sub(r"(?s)  - indicator: E2\.1\.A4-I1.*?(?=not_counted:)", "", text)
    file.write_text(gone.replace("[NT1325]", "[NT1325, NT1325-CC]"), encoding="utf-8")
    assert (await load_coordination(loaded, folder=folder)).changed == 2
    assert (await load_coordination(loaded, folder=folder)).changed == 0
    assert await loaded.scalar(select(func.count()).where(MeetingCount.what == "meetings")) == 3


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("bodies: [NT1325]", "bodies: [NOBODY]", "unknown body NOBODY"),
        ("bodies: [NT1325]", "bodies: [COORD, COORD]", "COORD is given twice"),
        ("actor: F-COMSEC-DWE", "actor: F-NONE", "unknown actor F-NONE"),
        ("area: IQ", "area: IQ-XX", "unknown area IQ-XX"),
        ("indicator: E1.1.A2-I1", "indicator: E9", "unknown indicator E9"),
        ("indicator: E1.1.A2-I1", "indicator: E1.2-I2", "E1.2-I2 is given twice"),
        ("indicator: E1.1-I3,", "indicator: E1.2-I2,", "E1.2-I2 is given twice"),
        ("indicator: E1.1-I3,", "indicator: E9,", "unknown indicator E9"),
        ("what: represented", "what: reports", "input should be"),
    ],
)
async def test_a_broken_count_is_named(
    loaded: AsyncSession, folder: Path, old: str, new: str, message: str
) -> None:
    file = folder / "counts.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    with pytest.raises(CoordinationRefused, match=message) as refused:
        await load_coordination(loaded, folder=folder)
    assert {fault.file for fault in refused.value.faults} == {"counts.yaml"}


def test_every_record_is_of_a_line_of_its_part_of_the_seed(read: CoordinationFiles) -> None:
    for found in read.records:
        lines = [int(line) for line in re.findall(r"L(\d+)", found.spot.item.source)]
        first, last = SPANS[found.kind]
        assert all(first <= line <= last for line in lines), found.spot.item.code
        assert found.spot.item.source.startswith("002:")


def test_no_line_is_told_twice(read: CoordinationFiles) -> None:
    sources = Counter(found.spot.item.source for found in read.records)
    assert [source for source, count in sources.items() if count > 1] == []


def test_no_sorani_text_uses_letters_of_arabic(read: CoordinationFiles) -> None:
    texts = [found.spot.item.text.ckb or "" for found in read.records]
    texts += [spot.item.title.ckb or "" for spot in read.bodies]
    texts += [spot.item.title.ckb or "" for spot in read.meetings]
    assert [text for text in texts if re.search("[يكةى]", text)] == []


def test_no_meeting_of_the_series_is_invented(read: CoordinationFiles) -> None:
    assert [spot for spot in read.meetings if spot.item.body == "COORD"] == []
    series = next(spot.item for spot in read.bodies if spot.item.code == "COORD")
    told = {figure.what: figure.value for figure in series.figures}
    assert told["meetings"] == 10
    assert told["physical_meetings"] == 4
    assert told["virtual_meetings"] == 6
    assert told["participations"] == 500
    assert (told["actors_at_start"], told["actors_after"]) == (68, 160)
    parts = ("actors_local_ngo", "actors_government", "actors_international")
    assert sum(told[part] or 0 for part in parts) == 160


async def test_loading_twice_changes_no_row(loaded: AsyncSession) -> None:
    before = await every_row(loaded)
    report = await load_coordination(loaded)
    assert report.changed == 0
    await loaded.commit()
    assert await every_row(loaded) == before


async def test_every_recommendation_begins_open_and_without_an_owner(loaded: AsyncSession) -> None:
    found = await loaded.execute(
        select(Recommendation.state, Recommendation.owner_id, Recommendation.due_on)
    )
    assert Counter(found.all()) == {("open", None, None): 63}


async def test_loading_again_leaves_the_portals_own_work_alone(loaded: AsyncSession) -> None:
    record = await loaded.scalar(select(Record).where(Record.code == "R-PRO-03"))
    node = await loaded.scalar(select(Node.id).limit(1))
    body = await loaded.scalar(select(Body.id).where(Body.code == "COORD"))
    assert record is not None
    loaded.add(RecordNode(record_id=record.id, node_id=node))
    loaded.add(Record(kind="update", body_id=body, sectors=[], text={"en": "Ours"}))
    await loaded.execute(
        update(Recommendation).where(Recommendation.record_id == record.id).values(state="done")
    )
    await loaded.commit()
    assert (await load_coordination(loaded)).changed == 0
    state = await loaded.scalar(
        select(Recommendation.state).where(Recommendation.record_id == record.id)
    )
    links = await loaded.scalar(select(func.count()).select_from(RecordNode))
    own = await loaded.scalar(select(func.count()).where(Record.code.is_(None)))
    assert (state, links, own) == ("done", 1, 1)


async def test_the_series_page_tells_the_seeds_figures(
    loaded: AsyncSession, client: httpx.AsyncClient
) -> None:
    assert await loaded.scalar(select(func.count()).select_from(Meeting)) == 10
    body = (await client.get("/bodies/COORD")).json()
    assert body["records"] == 185
    assert body["meetings"] == 0
    figures = {figure["what"]: figure for figure in body["figures"]}
    assert figures["participations"]["approximate"] is True
    assert figures["participations"]["source"] == {"file": "002", "line": 57}
    assert figures["last_month"]["text"] == "2024-02"


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        ("updates.yaml", "sectors: [protection]", "sectors: [protektion]", "records[0].sectors[0]"),
        ("updates.yaml", "    source: 002:L89\n", "", "records[0].source: is missing"),
        ("updates.yaml", "code: U-PRO-02", "code: U-PRO-01", "record U-PRO-01 is given twice"),
        ("bodies.yaml", "parent: NT1325\n", "parent: NT1326\n", "unknown body NT1326"),
        ("bodies.yaml", "kind: national_team\n", "kind: national_team\n    parent: NT1325-CC\n",
         "stands beneath itself"),
        ("meetings.yaml", "until: 2018-05-31", "until: 2018-04-30", "ends before it begins"),
        ("bodies.yaml", "value: 25,", "", "has to have either a value or a text"),
    ],
)  # fmt: skip
def test_a_broken_file_is_told_by_file_line_and_field(
    folder: Path, file: str, old: str, new: str, told: str
) -> None:
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    faults = read_coordination(folder)
    assert isinstance(faults, list)
    assert any(told in str(fault) for fault in faults), faults
    assert all(fault.file == file and fault.line >= 1 for fault in faults)


async def test_an_unknown_actor_loads_nothing(session: AsyncSession, folder: Path) -> None:
    await load_plan(session, INAP_II)
    path = folder / "updates.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("actors: [F-MOP]", "actors: [F-NOBODY]", 1), encoding="utf-8")
    with pytest.raises(CoordinationRefused, match="unknown actor F-NOBODY"):
        await load_coordination(session, folder=folder)
    assert await session.scalar(select(func.count()).select_from(Record)) == 0


async def test_without_the_plan_nothing_is_loaded(session: AsyncSession) -> None:
    with pytest.raises(CoordinationRefused, match="is not loaded"):
        await load_coordination(session)
