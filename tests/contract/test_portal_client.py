"""The hand-written conveniences of the Python client, against a running portal."""

import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import httpx
import pytest
from fastapi import FastAPI
from inap_client.models import SubmissionInput
from inap_portal import (
    AsyncPortal,
    ExportChanged,
    Follower,
    HistoryUndone,
    Password,
    Patient,
    Portal,
    frames,
    import_values,
    stream_observations,
)
from inap_portal.problems import InvalidRequest, NotFound

from support.live import PASSWORD, Live
from support.walk import FOCAL, fact, publish
from support.world import World

pytestmark = pytest.mark.filterwarnings("error")
INDICATOR = "P3.1.4.F5-I1"
HEADER = "indicator,actor,period,area,sex,age,value,numerator,denominator,narrative"


class Dropping(httpx.BaseTransport):
    """Passes everything on, and loses the next answers to ``method`` after they were given."""

    def __init__(self, method: str, losses: int) -> None:
        self.inner = httpx.HTTPTransport()
        self.method = method
        self.losses = losses
        self.passed = 0

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        answer = self.inner.handle_request(request)
        if request.method == self.method and "/auth/" not in request.url.path:
            self.passed += 1
            if self.losses:
                self.losses -= 1
                answer.read()
                raise httpx.ReadError("the line dropped", request=request)
        return answer

    def close(self) -> None:
        self.inner.close()


@pytest.fixture
def focal(live: Live) -> Iterator[Portal]:
    with Portal(live.url, Password(FOCAL, PASSWORD)) as portal:
        yield portal


def test_a_line_that_drops_after_the_commit_makes_no_second_report(live: Live) -> None:
    dropping = Dropping("POST", losses=2)
    patient = Patient(dropping, sleep=lambda _: None)
    body = SubmissionInput.from_dict(fact(INDICATOR, 3, period="2023"))
    with Portal(live.url, Password(FOCAL, PASSWORD), patient) as portal:
        made = portal.call.create_submission(body=body)
        assert dropping.passed == 3
        found = list(portal.pages.list_submissions(indicator=INDICATOR, period="2023"))
    assert [each.id for each in found] == [made.id]


def test_a_list_is_read_page_after_page_and_each_item_once(live: Live) -> None:
    with Portal(live.url) as portal:
        whole = [each.code for each in portal.pages.list_indicators("INAP-II")]
        small = [each.code for each in portal.pages.list_indicators("INAP-II", limit=50)]
    assert len(whole) > 200
    assert small == whole
    assert len(set(whole)) == len(whole)


def test_a_refusal_is_raised_by_its_slug_with_pointers(focal: Portal) -> None:
    with pytest.raises(NotFound):
        focal.call.get_plan("NONE")
    body = SubmissionInput.from_dict(fact("NONE-I1", 3))
    with pytest.raises(InvalidRequest) as refused:
        focal.call.create_submission(body=body)
    assert [each.pointer for each in refused.value.faults] == ["/indicator"]
    with pytest.raises(AttributeError, match="no operation"):
        focal.call.create_nothing()


class Cut(httpx.SyncByteStream):
    """A stream that breaks off after some bytes."""

    def __init__(self, content: bytes) -> None:
        self.content = content

    def __iter__(self) -> Iterator[bytes]:
        yield self.content
        raise httpx.ReadError("the line dropped")


class Cutting(httpx.BaseTransport):
    """Cuts the first export in the middle; ``meanwhile`` may rename the version of the second."""

    def __init__(self, meanwhile: str | None = None) -> None:
        self.inner = httpx.HTTPTransport()
        self.meanwhile = meanwhile
        self.exports = 0

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        if "/exports/" not in request.url.path:
            return self.inner.handle_request(request)
        request.headers["Accept-Encoding"] = "identity"
        answer = self.inner.handle_request(request)
        self.exports += 1
        content = answer.read()
        headers = {"ETag": answer.headers["ETag"]}
        if self.exports == 1:
            return httpx.Response(200, headers=headers, stream=Cut(content[: len(content) // 2]))
        headers["ETag"] = self.meanwhile or headers["ETag"]
        return httpx.Response(200, headers=headers, content=content)

    def close(self) -> None:
        self.inner.close()


def test_an_export_that_breaks_off_goes_on_and_gives_each_row_once(live: Live) -> None:
    with Portal(live.url) as portal:
        whole = list(stream_observations(portal, "TRAINING"))
        with pytest.raises(NotFound):
            next(stream_observations(portal, "NONE"))
    assert len(whole) > 10
    cutting = Cutting()
    with Portal(live.url, transport=cutting) as portal:
        assert list(stream_observations(portal, "TRAINING")) == whole
    assert cutting.exports == 2
    with (
        Portal(live.url, transport=Cutting('"another version"')) as portal,
        pytest.raises(ExportChanged),
    ):
        list(stream_observations(portal, "TRAINING"))


def test_a_follower_loses_no_change_and_gives_none_twice(live: Live, tmp_path: Path) -> None:
    place = tmp_path / "place.json"
    with Portal(live.url) as portal:
        every = list(Follower(portal, "TRAINING", tmp_path / "other.json").read())
        assert len(every) > 5
        seen = []
        # Each run is ended in the middle of a change but for the last.
        for _ in range(3):
            run = Follower(portal, "TRAINING", place).read()
            seen += [next(run), next(run)]
            next(run)
            del run
        seen += list(Follower(portal, "TRAINING", place).read())
        assert seen == every
        assert list(Follower(portal, "TRAINING", place).read()) == []

        list(Follower(portal, "INAP-II", tmp_path / "real.json").read())
        publish(live, fact(INDICATOR, 5, period="2022"))
        [change] = Follower(portal, "INAP-II", tmp_path / "real.json").read()
        assert (change.indicator, change.period) == (INDICATOR, "2022")

        with pytest.raises(ValueError, match="TRAINING"):
            Follower(portal, "INAP-II", place)
        place.write_text('{"plan": "TRAINING", "since": 999999999, "done": 0}', "utf-8")
        with pytest.raises(HistoryUndone):
            next(Follower(portal, "TRAINING", place).read())


def test_faults_of_an_import_are_a_table_by_row(focal: Portal, tmp_path: Path) -> None:
    path = tmp_path / "rows.csv"
    rows = ("P1.1.3.F2-I1,F-MOI,2021Q4,IQ,,,5,,,", "NONE,F-MOI,2021Q4,IQ,,,a,,,")
    path.write_text("\n".join([HEADER, *rows, ""]), encoding="utf-8")
    looked = import_values(focal, "INAP-II", path, dry_run=True)
    done = import_values(focal, "INAP-II", path)
    assert done == looked
    assert not done.applied
    assert done.fault_count == len(done.faults)
    assert "3\tindicator\tunknown-code\tcode=NONE" in done.table().splitlines()
    path.write_text("\n".join([HEADER, rows[0], ""]), encoding="utf-8")
    assert import_values(focal, "INAP-II", path).applied


def test_a_series_becomes_a_frame_and_without_pandas_the_error_says_so(
    live: Live, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Portal(live.url) as portal:
        [first, *_] = [row["indicator"] for row in stream_observations(portal, "TRAINING")]
        monkeypatch.setitem(sys.modules, "pandas", None)
        with pytest.raises(frames.PandasMissing, match=r"inap-client\[frames\]"):
            frames.series(portal, "TRAINING", first)
        # What pandas makes of a list of rows is its own; it is not among the portal's packages.
        monkeypatch.setitem(sys.modules, "pandas", SimpleNamespace(DataFrame=list))
        rows = frames.series(portal, "TRAINING", first)
    assert rows
    assert {"period", "area", "value", "suppressed"} <= set(rows[0])


async def test_the_portal_for_asyncio_does_the_same(app: FastAPI, world: World) -> None:
    transport = httpx.ASGITransport(app=app)
    async with AsyncPortal("http://portal", transport=transport) as portal:
        plans = [each.code async for each in portal.pages.list_plans(limit=1)]
        assert world.plan.code in plans
        with pytest.raises(NotFound):
            await portal.call.get_plan("NONE")
