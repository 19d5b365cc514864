"""What an address that nothing has answers, where the client is built and where it is not."""

from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest
from fastapi import FastAPI

from inap.kit.client import mount_client
from inap.kit.problems import install_problem_handlers
from support.problems import assert_problem

METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE")


@pytest.fixture(params=["built", "not built"])
async def portal(
    request: pytest.FixtureRequest, tmp_path: Path
) -> AsyncIterator[httpx.AsyncClient]:
    """An application with one address of the API, and the client's files or none."""
    app = FastAPI()
    install_problem_handlers(app)

    @app.get("/api/v1/plans")
    async def list_plans() -> list[str]:
        return []

    if request.param == "built":
        (tmp_path / "index.html").write_text("<title>INAP</title>")
    mount_client(app, tmp_path)
    transport = httpx.ASGITransport(app=app)
    async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
        yield client


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("path", ["/api/v1/nothing", "/api/nothing/at/all", "/problems/none"])
async def test_an_unknown_address_is_not_found_by_any_method(
    portal: httpx.AsyncClient, method: str, path: str
) -> None:
    answer = await portal.request(method, path)
    assert answer.status_code == 404
    if method != "HEAD":
        assert_problem(answer, "not-found")


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
async def test_a_known_address_tells_which_methods_it_takes(
    portal: httpx.AsyncClient, method: str
) -> None:
    answer = await portal.request(method, "/api/v1/plans")
    assert_problem(answer, "method-not-allowed")
    assert answer.headers["allow"] == "GET"


async def test_a_page_is_served_or_how_to_build_it_is_said(
    portal: httpx.AsyncClient, request: pytest.FixtureRequest
) -> None:
    built = "not built" not in request.node.name
    answer = await portal.get("/en/plans/INAP-II")
    assert answer.status_code == (200 if built else 503)
    assert ("INAP" if built else "make frontend") in answer.text
    assert (await portal.head("/")).status_code == (200 if built else 503)
