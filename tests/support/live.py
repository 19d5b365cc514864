"""A real server: its own process, its own database, the real plans loaded."""

import os
import secrets
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx

PASSWORD = "the password of the live tests"
# No measure of speed: a machine under load may take minutes.
STARTS_WITHIN = 300.0


@dataclass(frozen=True, slots=True)
class Live:
    """A running server: its address, its database, and the log it writes."""

    url: str
    database: str
    process: subprocess.Popen[bytes]
    log: Path

    def token(self, email: str) -> str:
        """An access token of one of the development accounts."""
        answer = httpx.post(
            f"{self.url}/api/v1/auth/token", json={"email": email, "password": PASSWORD}
        )
        answer.raise_for_status()
        return str(answer.json()["access_token"])

    def client(self, email: str | None = None) -> httpx.Client:
        """A client of the API, signed in as ``email`` or anonymous."""
        headers = {"Authorization": f"Bearer {self.token(email)}"} if email else {}
        return httpx.Client(base_url=f"{self.url}/api/v1", headers=headers, timeout=30)


def free_port() -> int:
    """A port nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def environment(database: str, folder: Path, **given: str) -> dict[str, str]:
    """The environment of a server process."""
    return {
        **os.environ,
        "INAP_DATABASE_URL": database,
        "INAP_DATA_DIR": str(folder),
        "INAP_SECRET_KEY": secrets.token_hex(32),
        "INAP_DEMO_PASSWORD": PASSWORD,
        "INAP_RATE_LIMIT": "1000000/minute",
        "INAP_LOGIN_RATE_LIMIT": "1000000/minute",
        # Reminders are written when a test asks for them, and sent into a folder at once.
        "INAP_REMINDER_HOUR": "-1",
        "INAP_OUTBOX_SECONDS": "1",
        "PYTHONPATH": os.pathsep.join(sys.path),
        **given,
    }


@contextmanager
def serving(database: str, folder: Path, **given: str) -> Iterator[Live]:
    """Run ``inap run`` on ``database`` until the block ends."""
    port = free_port()
    log = folder / "server.log"
    with log.open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "inap.cli", "run", "--port", str(port)],
            env=environment(database, folder, **given),
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    live = Live(f"http://localhost:{port}", database, process, log)
    try:
        wait_until_ready(live)
        yield live
    finally:
        process.terminate()
        process.wait(timeout=30)


def wait_until_ready(live: Live) -> None:
    """Wait until the server answers, and show its log when it does not."""
    until = time.monotonic() + STARTS_WITHIN
    while time.monotonic() < until and live.process.poll() is None:
        try:
            if httpx.get(f"{live.url}/readyz", timeout=2).status_code == 200:
                return
        except httpx.TransportError:
            time.sleep(0.2)
    raise RuntimeError(f"the server did not start:\n{live.log.read_text(errors='replace')[-4000:]}")
