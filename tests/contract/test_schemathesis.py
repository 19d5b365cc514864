"""The whole OpenAPI file against a running server, with every check Schemathesis has."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from support.addresses import with_database
from support.databases import cloned_database
from support.live import Live, environment, serving

CALLERS = {
    "anonymous": None,
    "focal-point": "focal.moi@inap.test",
    "coordinator": "coordinator.federal@inap.test",
    "admin": "admin@inap.test",
}


@pytest.fixture(scope="module")
def own(server: str, template: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Live]:
    """A server that no other test uses: here whatever can be written is written.

    Wrong passwords lock nobody out, since the same accounts go on. What was written has to verify.
    """
    folder = tmp_path_factory.mktemp("schemathesis")
    with cloned_database(server, template) as name:
        address = with_database(server, name)
        with serving(address, folder, INAP_LOCKOUT_ATTEMPTS="1000000") as running:
            yield running
        verified = subprocess.run(
            [sys.executable, "-m", "inap.cli", "verify"],
            env=environment(address, folder),
            capture_output=True,
            text=True,
            check=False,
        )
        assert verified.returncode == 0, verified.stderr


@pytest.mark.parametrize("caller", CALLERS)
def test_the_server_keeps_its_contract(own: Live, caller: str, tmp_path: Path) -> None:
    email = CALLERS[caller]
    command = [
        str(Path(sys.executable).parent / "schemathesis"),
        "--config-file",
        str(Path(__file__).parent / "schemathesis.toml"),
        "run",
        f"{own.url}/api/v1/openapi.json",
        "--checks=all",
        "--seed=1325",
        "--max-examples=8",
        "--workers=1",
        "--continue-on-failure",
        f"--report-dir={tmp_path}",
    ]
    if email:
        command.append(f"--header=Authorization: Bearer {own.token(email)}")
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, timeout=1200, cwd=tmp_path
    )
    failures = done.stdout.partition("= FAILURES =")[2].partition("= WARNINGS =")[0]
    assert done.returncode == 0, failures[:20_000] + done.stdout[-1000:] + done.stderr[-2000:]
    assert "Selected" in done.stdout
