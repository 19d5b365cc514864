"""The generated client and the examples, run as their users run them."""

import csv
import json
import os
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest

from inap.settings import REPOSITORY
from inap.version import VERSION
from support.live import Live
from support.walk import FOCAL, fact, publish

CLIENT = REPOSITORY / "openapi" / "client"
EXAMPLES = REPOSITORY / "openapi" / "examples"
HEADER = "indicator,actor,period,area,sex,age,value,numerator,denominator,narrative"


@pytest.fixture
def key(live: Live) -> Iterator[str]:
    """An API key of the federal Ministry of Interior's focal point."""
    with live.client(FOCAL) as focal:
        body = {"role": "focal_point", "actor": "F-MOI", "label": "import"}
        made = focal.post("/api-keys", json=body).json()
        yield made["key"]
        focal.delete(f"/api-keys/{made['id']}")


def command(script: str, *given: str, live: Live) -> list[str]:
    return [sys.executable, str(EXAMPLES / script), *given, "--url", live.url]


def environment(key: str = "") -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(CLIENT), "INAP_API_KEY": key, "PYTHONUTF8": "1"}


def run(script: str, *given: str, live: Live, key: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command(script, *given, live=live),
        env=environment(key),
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def written(folder: Path, *rows: str) -> str:
    path = folder / f"{uuid4().hex}.csv"
    path.write_text("\n".join([HEADER, *rows, ""]), encoding="utf-8")
    return str(path)


def reported(live: Live, indicator: str, period: str) -> list[str]:
    """The states of what the ministry reported."""
    with live.client(FOCAL) as focal:
        given = {"indicator": indicator, "period": period, "actor": "F-MOI"}
        return [item["state"] for item in focal.get("/submissions", params=given).json()["items"]]


def test_the_sample_file_is_submitted_once_however_often_it_is_imported(
    live: Live, key: str
) -> None:
    sample = str(EXAMPLES / "values.csv")
    with Path(sample).open(encoding="utf-8", newline="") as file:
        facts = {(row["indicator"], row["period"]) for row in csv.DictReader(file)}
    assert all(reported(live, *fact) == [] for fact in facts)

    checked = run("import_values.py", sample, "--dry-run", live=live)
    assert (checked.returncode, checked.stderr) == (0, "")
    assert all(reported(live, *fact) == [] for fact in facts)

    for _ in range(2):
        done = run("import_values.py", sample, "--submit", live=live, key=key)
        assert (done.returncode, done.stderr) == (0, "")
        assert f"{len(facts)} of {len(facts)} facts submitted" in done.stdout
        assert all(reported(live, *fact) == ["submitted"] for fact in facts)


def test_a_wrong_code_is_told_by_row_and_nothing_is_written(
    live: Live, key: str, tmp_path: Path
) -> None:
    rows = (
        "P1.1.3.F2-I1,F-MOI,2022Q1,IQ,,,5,,,",
        "P9.9.9.F9-I9,F-MOI,2022Q1,IQ,,,5,,,",
        "P1.1.3.F2-I1,K-MOI,2022Q9,IQ-XX,men,90+,5,,,",
    )
    before = reported(live, "P1.1.3.F2-I1", "2022Q1")
    done = run("import_values.py", written(tmp_path, *rows), live=live, key=key)
    assert done.returncode == 1
    told = [line.split(":", 1)[1] for line in done.stderr.splitlines()]
    assert told == [
        "3: indicator: unknown-code 'P9.9.9.F9-I9'",
        "4: actor: not-a-reporter 'K-MOI'",
        "4: period: unknown-code '2022Q9'",
        "4: area: unknown-code 'IQ-XX'",
        "4: sex: unknown-code 'men'",
        "4: age: unknown-code '90+'",
    ]
    assert reported(live, "P1.1.3.F2-I1", "2022Q1") == before


def test_what_the_portal_refuses_is_told_by_row_and_the_rest_goes_in(
    live: Live, key: str, tmp_path: Path
) -> None:
    rows = (
        "P1.1.3.F2-I1,F-MOI,2022Q2,IQ,,,٣٠,,,",
        "P3.1.4.F2-I2,F-MOI,2022Q2,IQ,,,10,,,",
        "P3.1.4.F2-I2,F-MOI,2022Q2,IQ,female,,-4,,,",
        "P1.1.3.F5-I1,F-MOI,2022Q2,IQ,,,a few,,,",
    )
    done = run("import_values.py", written(tmp_path, *rows), live=live, key=key)
    assert done.returncode == 1
    assert "1 of 3 facts kept as drafts, 2 problems" in done.stdout
    assert ":4: /values/1/value: value-negative" in done.stderr
    assert ":5: /values/0/value: not-a-number" in done.stderr
    assert reported(live, "P1.1.3.F2-I1", "2022Q2") == ["draft"]
    assert reported(live, "P3.1.4.F2-I2", "2022Q2") == []


def test_a_fact_that_is_there_is_corrected_only_when_asked(
    live: Live, key: str, tmp_path: Path
) -> None:
    first = written(tmp_path, "P1.1.3.F2-I1,F-MOI,2022Q3,IQ,,,5,,,")
    second = written(tmp_path, "P1.1.3.F2-I1,F-MOI,2022Q3,IQ,,,6,,,")
    assert run("import_values.py", first, live=live, key=key).returncode == 0
    refused = run("import_values.py", second, live=live, key=key)
    assert refused.returncode == 1
    assert "submission-exists" in refused.stderr
    done = run("import_values.py", second, "--update", "--submit", live=live, key=key)
    assert (done.returncode, done.stderr) == (0, "")
    assert reported(live, "P1.1.3.F2-I1", "2022Q3") == ["submitted"]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"indicator,value\nP1.1.3.F2-I1,3\n", "the columns have to be"),
        (b"", "the columns have to be"),
        (HEADER.encode() + b"\nP1.1.3.F2-I1,F-MOI\n", "2 cells"),
        (HEADER.encode() + b"\nP1.1.3.F2-I1,F-MOI,2022Q1,IQ,,,5,,,caf\xe9\n", "utf-8"),
    ],
)
def test_a_file_of_another_shape_is_named_and_nothing_is_asked(
    live: Live, tmp_path: Path, content: bytes, told: str
) -> None:
    path = tmp_path / "values.csv"
    path.write_bytes(content)
    done = run("import_values.py", str(path), live=live)
    assert done.returncode == 2
    assert told in done.stderr
    assert "Traceback" not in done.stderr


def test_without_a_key_the_import_says_what_is_missing(live: Live, tmp_path: Path) -> None:
    path = written(tmp_path, "P1.1.3.F2-I1,F-MOI,2022Q1,IQ,,,5,,,")
    done = run("import_values.py", path, live=live)
    assert done.returncode == 2
    assert "INAP_API_KEY" in done.stderr


def test_a_donor_pulls_everything_once_and_then_only_what_changed(
    live: Live, tmp_path: Path
) -> None:
    first = run("pull_indicators.py", str(tmp_path), live=live)
    assert (first.returncode, first.stderr) == (0, "")
    indicators = json.loads((tmp_path / "indicators.json").read_text("utf-8"))
    files = {path.stem for path in (tmp_path / "series").glob("*.json")}
    assert files == {each["code"] for each in indicators}
    assert f"{len(files)} series pulled" in first.stdout

    again = run("pull_indicators.py", str(tmp_path), live=live)
    assert (again.returncode, again.stderr) == (0, "")
    assert "0 series pulled, 0 unchanged" in again.stdout

    publish(live, fact("P3.1.1.F4-I1", 5))
    then = run("pull_indicators.py", str(tmp_path), live=live)
    assert "1 series pulled, 0 unchanged" in then.stdout
    series = json.loads((tmp_path / "series" / "P3.1.1.F4-I1.json").read_text("utf-8"))
    assert [each["value"] for each in series["observations"]] == [5]


def test_an_interrupted_pull_is_finished_by_the_next_run(live: Live, tmp_path: Path) -> None:
    with subprocess.Popen(
        command("pull_indicators.py", str(tmp_path), live=live), env=environment()
    ) as process:
        while len(list((tmp_path / "series").glob("*.json"))) < 10:
            assert process.poll() is None
            time.sleep(0.01)
        process.send_signal(signal.SIGKILL)
    state = json.loads((tmp_path / "state.json").read_text("utf-8"))
    assert state["pending"]

    done = run("pull_indicators.py", str(tmp_path), live=live)
    assert (done.returncode, done.stderr) == (0, "")
    assert f"{len(state['pending'])} series pulled" in done.stdout
    indicators = json.loads((tmp_path / "indicators.json").read_text("utf-8"))
    assert {path.stem for path in (tmp_path / "series").glob("*.json")} == {
        each["code"] for each in indicators
    }
    assert json.loads((tmp_path / "state.json").read_text("utf-8"))["pending"] == []


def test_a_folder_of_another_plan_is_left_alone(live: Live, tmp_path: Path) -> None:
    (tmp_path / "state.json").write_text('{"plan": "TRAINING"}', encoding="utf-8")
    done = run("pull_indicators.py", str(tmp_path), live=live)
    assert done.returncode == 2
    assert "holds the plan TRAINING" in done.stderr
    unknown = run("pull_indicators.py", str(tmp_path / "other"), "--plan", "NONE", live=live)
    assert unknown.returncode == 2
    assert "not-found" in unknown.stderr


@pytest.fixture
def cso_key(live: Live) -> Iterator[str]:
    """An API key of a civil society organisation's reporter."""
    with live.client("reporter.cso@inap.test") as reporter:
        body = {"role": "reporter", "actor": "X-WEO", "label": "tool"}
        made = reporter.post("/api-keys", json=body).json()
        yield made["key"]
        reporter.delete(f"/api-keys/{made['id']}")


def activities(live: Live, prefix: str) -> dict[str, str]:
    """The states of what the organisation reported, by its own ids that begin with a prefix."""
    with live.client("reporter.cso@inap.test") as reporter:
        given = {"plan": "INAP-II", "actor": "X-WEO", "limit": "200"}
        items = reporter.get("/activity-reports", params=given).json()["items"]
    found = {each["external_id"]: each["state"] for each in items if each["external_id"]}
    return {identity: state for identity, state in found.items() if identity.startswith(prefix)}


POST = ("post_activity_reports.py", "--actor", "X-WEO")


def test_the_sample_of_a_tool_is_reported_once_however_often_it_is_posted(
    live: Live, cso_key: str
) -> None:
    sample = str(EXAMPLES / "activities.csv")
    checked = run(*POST, sample, "--dry-run", live=live, key=cso_key)
    assert (checked.returncode, checked.stderr) == (0, "")
    assert activities(live, "weo-2023-") == {}
    for _ in range(2):
        done = run(*POST, sample, live=live, key=cso_key)
        assert (done.returncode, done.stderr) == (0, "")
        assert "3 of 3 activity reports submitted" in done.stdout
        assert set(activities(live, "weo-2023-").values()) == {"submitted"}
        assert len(activities(live, "weo-2023-")) == 3


def test_a_tool_is_told_by_row_and_column_what_was_refused_and_the_rest_goes_in(
    live: Live, cso_key: str, tmp_path: Path
) -> None:
    good = {
        "external_id": "json-1", "kind": "meeting", "title": "Talks", "area": "IQ-BG",
        "place": "Karrada", "start": "2023-05-01", "end": "2023-05-01", "female": 7,
    }  # fmt: skip
    rows = [
        good,
        {**good, "external_id": "json-2", "female": "some"},
        {**good, "external_id": "json-3", "node": "P9"},
        {**good, "external_id": "json-4", "start": "2023-05-02"},
    ]
    path = tmp_path / "activities.json"
    path.write_text(json.dumps(rows), encoding="utf-8")
    done = run(*POST, str(path), live=live, key=cso_key)
    assert done.returncode == 1
    assert [line.split(":", 1)[1] for line in done.stderr.splitlines()] == [
        "2: female: not-a-number",
        "3: node: unknown-code",
        "4: end: end-before-start",
    ]
    assert activities(live, "json-") == {"json-1": "submitted"}
    # The same id with other content is named, and nothing is overwritten.
    path.write_text(json.dumps([{**good, "female": 8}]), encoding="utf-8")
    again = run(*POST, str(path), live=live, key=cso_key)
    assert again.returncode == 1
    assert "1: (row): activity-report-exists" in again.stderr
    for wrong in ([good, good], [{**good, "external_id": ""}], [{"name": "x"}], {"a": 1}):
        path.write_text(json.dumps(wrong), encoding="utf-8")
        refused = run(*POST, str(path), live=live, key=cso_key)
        assert refused.returncode == 2
        assert "Traceback" not in refused.stderr


def test_the_client_builds_as_a_wheel_of_the_same_version(tmp_path: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)],
        cwd=CLIENT,
        check=True,
        capture_output=True,
    )
    [wheel] = tmp_path.glob("*.whl")
    assert wheel.name == f"inap_client-{VERSION}-py3-none-any.whl"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "installed")
    program = (
        "import importlib.metadata, inap_client.api.submissions.create_submission, inap_portal;"
        "print(inap_client.__file__, importlib.metadata.version('inap-client'))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "PYTHONPATH": str(tmp_path / "installed")},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.split() == [str(tmp_path / "installed/inap_client/__init__.py"), VERSION]


def test_each_change_is_told_once_over_any_number_of_runs(live: Live, tmp_path: Path) -> None:
    place = str(tmp_path / "place.json")
    first = run("follow_changes.py", place, live=live)
    assert (first.returncode, first.stderr) == (0, "")
    publish(live, fact("P3.1.4.F5-I1", 6, period="2024"))
    then = run("follow_changes.py", place, live=live)
    assert (then.returncode, then.stderr) == (0, "")
    [line] = then.stdout.splitlines()
    assert line.split()[1:] == ["published", "P3.1.4.F5-I1", "2024", "IQ", "F-MOI"]
    assert run("follow_changes.py", place, live=live).stdout == ""
    other = run("follow_changes.py", place, "--plan", "TRAINING", live=live)
    assert other.returncode == 2
    assert "is of the plan INAP-II" in other.stderr
