"""The command line as operators run it: a process, its output and its exit code."""

import asyncio
import hashlib
import subprocess
import sys
from pathlib import Path

import asyncpg
import pytest

from inap.access.commands import create_user
from inap.cli import DATA
from inap.kit.database import make_engine, make_sessions
from inap.kit.files import FileStore
from inap.kit.stored_files import NewFile, insert_file
from inap.settings import Settings
from support.live import environment


def run(database: str, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "inap.cli", *arguments],
        env=environment(database, folder, COLUMNS="200", NO_COLOR="1"),
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )


@pytest.mark.parametrize(
    "command",
    [[], ["serve"], ["run"], ["migrate"], ["plan", "load"], ["plan", "review"], ["user", "create"],
     ["remind"], ["deliver"], ["import"], ["verify"], ["checkpoint"], ["openapi"], ["check-drift"],
     ["coordination"], ["files", "sweep"], ["files", "check"], ["reset-training"]],
    ids=" ".join,
)  # fmt: skip
def test_every_command_has_help(tmp_path: Path, command: list[str]) -> None:
    done = run("postgresql://nobody@localhost/none", tmp_path, *command, "--help")
    assert done.returncode == 0
    assert "Usage" in done.stdout


def test_a_plan_loads_and_verifies_and_a_user_can_be_made(database: str, tmp_path: Path) -> None:
    assert (
        "loaded, 145 facts"
        in run(database, tmp_path, "plan", "load", str(DATA / "TRAINING")).stdout
    )
    again = run(database, tmp_path, "plan", "load", str(DATA / "TRAINING"))
    assert "unchanged, 0 facts" in again.stdout
    assert run(database, tmp_path, "verify").returncode == 0
    made = run(
        database, tmp_path, "user", "create", "someone@inap.test", "--name", "Someone",
        "--role", "focal_point:F-MOI", "--password", "a password of some length",
    )  # fmt: skip
    assert made.returncode == 0, made.stderr
    twice = run(
        database, tmp_path, "user", "create", "someone@inap.test", "--name", "Someone",
        "--role", "focal_point:F-NOBODY", "--password", "a password of some length",
    )  # fmt: skip
    assert twice.returncode == 2
    assert "F-NOBODY" in twice.stderr or "already" in twice.stderr


def test_a_file_of_values_is_imported_whole_or_refused_by_row(
    database: str, tmp_path: Path
) -> None:
    run(database, tmp_path, "plan", "load", str(DATA / "TRAINING"))
    asyncio.run(make_focal_point(database))
    head = "indicator,actor,period,area,sex,age,value,numerator,denominator\n"
    good = tmp_path / "good.csv"
    good.write_text(f"{head}T1.2.2.F3-I1,F-MOYS,2026Q3,IQ,,,٧,,\n", encoding="utf-8")
    bad = tmp_path / "bad.csv"
    bad.write_text(f"{head}T1.2.2.F3-I1,F-MOYS,2026Q3,IQ,,,-1,,\n", encoding="utf-8")
    asked = ("--plan", "TRAINING", "--by", "someone@inap.test")
    refused = run(database, tmp_path, "import", str(bad), *asked)
    assert refused.returncode == 1
    assert "bad.csv:2: value: value-negative" in refused.stderr
    tried = run(database, tmp_path, "import", str(good), *asked, "--dry-run")
    assert "1 facts from 1 rows would be imported" in tried.stdout, tried.stderr
    done = run(database, tmp_path, "import", str(good), *asked)
    assert "imported as drafts" in done.stdout
    assert run(database, tmp_path, "import", str(good), *asked).returncode == 1
    assert run(database, tmp_path, "verify").returncode == 0


async def make_focal_point(address: str) -> None:
    settings = Settings(secret_key="a key for making one account only, 0123456789")
    engine = make_engine(address, settings)
    async with make_sessions(engine)() as session, session.begin():
        await create_user(
            session,
            email="someone@inap.test",
            name="Someone",
            language="en",
            password="a password of some length",
            grants=["focal_point:F-MOYS"],
        )
    await engine.dispose()


def test_a_broken_file_is_named_and_loads_nothing(database: str, tmp_path: Path) -> None:
    (tmp_path / "BROKEN").mkdir()
    (tmp_path / "BROKEN" / "plan.yaml").write_text("code: BROKEN\ntitel: {en: x}\n", "utf-8")
    done = run(database, tmp_path, "plan", "load", str(tmp_path / "BROKEN"))
    assert done.returncode == 1
    assert "plan.yaml:2: titel: is not a known key" in done.stderr
    assert "nothing was loaded" in done.stderr


def test_the_review_lists_what_is_unclear_with_file_and_line(tmp_path: Path) -> None:
    done = run("postgresql://nobody@localhost/none", tmp_path, "plan", "review")
    assert done.returncode == 0
    assert "pillar-2.yaml:" in done.stdout
    assert "low" in done.stdout


async def tamper(address: str) -> None:
    connection = await asyncpg.connect(address)
    await connection.execute(
        "UPDATE submission_history SET reason = 'other' WHERE action = 'return'"
    )
    await connection.close()


def test_a_tampered_past_ends_verify_with_one(database: str, tmp_path: Path) -> None:
    run(database, tmp_path, "plan", "load", str(DATA / "TRAINING"))
    asyncio.run(tamper(database))
    done = run(database, tmp_path, "verify")
    assert done.returncode == 1
    assert "difference(s) found" in done.stderr


def test_production_refuses_development_values(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "inap.cli", "migrate"],
        env={
            **environment("postgresql://nobody@localhost/none", tmp_path),
            "INAP_ENVIRONMENT": "production",
            "INAP_SECRET_KEY": "short",
        },
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.returncode != 0
    assert "INAP_SECRET_KEY" in done.stderr


def test_production_wants_to_be_told_where_files_are_kept(tmp_path: Path) -> None:
    given = {
        "environment": "production",
        "secret_key": "x" * 32,
        "database_url": "postgresql://nobody@localhost/none",
    }
    with pytest.raises(ValueError, match="INAP_FILES_DIR"):
        Settings.model_validate(given)
    assert Settings.model_validate({**given, "files_dir": tmp_path}).files_folder() == tmp_path
    assert Settings.model_validate({**given, "files_url": "s3://bucket"}).files_url


async def keep_file(database: str, settings: Settings) -> None:
    engine = make_engine(database, settings)
    content = b"minutes"
    sha256 = hashlib.sha256(content).hexdigest()
    async with make_sessions(engine)() as session, session.begin():
        await FileStore(settings).put(sha256, content)
        await insert_file(
            session, NewFile(sha256, len(content), "application/pdf", "a.pdf", None), by="test"
        )
    await engine.dispose()


def test_a_damaged_file_ends_the_check_with_one(database: str, tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path)
    asyncio.run(keep_file(database, settings))
    assert run(database, tmp_path, "files", "check").returncode == 0
    assert "0 file(s)" in run(database, tmp_path, "files", "sweep").stdout
    [kept] = [path for path in settings.files_folder().rglob("*") if path.is_file()]
    kept.write_bytes(b"changed")
    done = run(database, tmp_path, "files", "check")
    assert done.returncode == 1
    assert kept.name in done.stderr
