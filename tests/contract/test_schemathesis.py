"""The whole OpenAPI file against the running server, with every check Schemathesis has."""

import subprocess
import sys
from pathlib import Path

import pytest

from support.live import Live

CALLERS = {
    "anonymous": None,
    "focal-point": "focal.moi@inap.test",
    "coordinator": "coordinator.federal@inap.test",
    "admin": "admin@inap.test",
}


@pytest.mark.parametrize("caller", CALLERS)
def test_the_server_keeps_its_contract(live: Live, caller: str, tmp_path: Path) -> None:
    email = CALLERS[caller]
    command = [
        str(Path(sys.executable).parent / "schemathesis"),
        "--config-file",
        str(Path(__file__).parent / "schemathesis.toml"),
        "run",
        f"{live.url}/api/v1/openapi.json",
        "--checks=all",
        "--seed=1325",
        "--max-examples=8",
        "--workers=1",
        f"--report-dir={tmp_path}",
    ]
    if email:
        command.append(f"--header=Authorization: Bearer {live.token(email)}")
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=1200)
    assert done.returncode == 0, done.stdout[-12_000:] + done.stderr[-2000:]
