"""Fixtures: a real PostgreSQL, built by the migrations, and one database a test.

The server is shared by all workers of a run. Each worker migrates one template; each test that asks
for ``database`` gets a clone of it (25 ms), so that tests commit like the portal does.
"""

import asyncio
import os
import tempfile
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from uuid import uuid4

import asyncpg
import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy.ext.asyncio import AsyncSession

from inap.kit.drift import migrate_to_head
from inap.kit.embedded import start_embedded
from inap.main import create_app
from inap.settings import Settings
from support.addresses import with_database
from support.live import Live, serving


@pytest.fixture(scope="session")
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture(scope="session")
def server(worker_id: str) -> str:
    """The address of the run's PostgreSQL server."""
    given = os.environ.get("INAP_TEST_DATABASE_URL")
    if given:
        return given
    if worker_id == "master":
        folder = Path(tempfile.mkdtemp(prefix="inap-tests-"))
    else:
        folder = Path(tempfile.gettempdir()) / f"inap-tests-{os.environ['PYTEST_XDIST_TESTRUNUID']}"
    address = start_embedded(folder)
    asyncio.run(_make_fast(address))
    return address


async def _make_fast(address: str) -> None:
    """Durability is not what these tests are about."""
    connection = await asyncpg.connect(address)
    for setting in ("fsync", "full_page_writes", "synchronous_commit"):
        await connection.execute(f"ALTER SYSTEM SET {setting} = off")
    await connection.execute("SELECT pg_reload_conf()")
    await connection.close()


async def _run(address: str, statement: str) -> None:
    connection = await asyncpg.connect(address)
    await connection.execute(statement)
    await connection.close()


@pytest.fixture(scope="session")
def template(server: str, worker_id: str) -> str:
    """The name of a migrated, empty database."""
    name = f"template_{worker_id}_{uuid4().hex[:8]}"
    asyncio.run(_run(server, f"CREATE DATABASE {name}"))
    migrate_to_head(with_database(server, name))
    return name


@pytest.fixture
def database(server: str, template: str) -> Iterator[str]:
    """The address of a fresh, migrated database of this test."""
    name = f"test_{uuid4().hex}"
    asyncio.run(_run(server, f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY FILE_COPY"))
    yield with_database(server, name)
    asyncio.run(_run(server, f"DROP DATABASE {name} WITH (FORCE)"))


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Settings of a test: quiet, with a key of its own, and limits out of the way."""
    return Settings(
        secret_key="a signing key that only tests use, 0123456789",
        data_dir=tmp_path,
        log_level="CRITICAL",
        rate_limit="100000/second",
        login_rate_limit="100000/second",
        database_pool_size=3,
        checkpoint_minutes=0,
        outbox_seconds=0,
        report_seconds=0,
        reminder_hour=-1,
        cookie_secure=False,
        frontend_dir=tmp_path / "no-client",
    )


@pytest.fixture
async def app(database: str, settings: Settings) -> AsyncIterator[FastAPI]:
    """The application on this test's database."""
    created = create_app(settings, database)
    yield created
    await created.state.engine.dispose()


@pytest.fixture
async def client(app: FastAPI) -> AsyncIterator[httpx.AsyncClient]:
    """An anonymous HTTP client; ``support.access.sign_in`` makes signed-in ones."""
    transport = httpx.ASGITransport(app=app, raise_app_exceptions=False)
    async with httpx.AsyncClient(transport=transport, base_url="http://test/api/v1") as made:
        yield made


@pytest.fixture
async def session(app: FastAPI) -> AsyncIterator[AsyncSession]:
    """A session for arranging and looking; the test commits what others should see."""
    async with app.state.sessions() as opened:
        yield opened


@pytest.fixture(scope="session")
def live(server: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Live]:
    """A running server with INAP II, TRAINING and the development accounts."""
    name = f"live_{uuid4().hex}"
    asyncio.run(_run(server, f"CREATE DATABASE {name}"))
    with serving(with_database(server, name), tmp_path_factory.mktemp("live")) as running:
        yield running
    asyncio.run(_run(server, f"DROP DATABASE {name} WITH (FORCE)"))
