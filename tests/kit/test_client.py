"""Serving the built client."""

import gzip
from pathlib import Path

import httpx
import pytest

from inap.settings import Settings
from support.portal import anonymous, portal
from support.problems import assert_problem

PAGE = "<!doctype html><title>The portal</title>"


@pytest.fixture
def built(tmp_path: Path) -> Path:
    folder = tmp_path / "dist"
    (folder / "assets").mkdir(parents=True)
    (folder / "index.html").write_text(PAGE)
    (folder / "favicon.svg").write_text("<svg/>")
    (folder / "sw.js").write_text("self;")
    (folder / "ckb.webmanifest").write_text("{}")
    (folder / "icon-192.png").write_bytes(b"\x89PNG")
    (folder / "assets" / "app-1a2b.js").write_text("export {};")
    (folder / "assets" / "app-1a2b.js.gz").write_bytes(gzip.compress(b"export {};"))
    return folder


async def read(
    settings: Settings, database: str, built: Path, address: str, **headers: str
) -> httpx.Response:
    async with portal(settings, database, frontend_dir=built) as app, anonymous(app) as client:
        return await client.get(f"http://test{address}", headers=headers)


@pytest.mark.parametrize(
    "address",
    [
        "/",
        "/ckb",
        "/en/plans/INAP-II",
        "/ar/plans/INAP-II/nodes/P1.1.3",
        "/en/plans/INAP-II/indicators/P1.1.3.F2-I1?scope=krg",
    ],
)
async def test_every_address_of_a_page_answers_the_page(
    settings: Settings, database: str, built: Path, address: str
) -> None:
    answer = await read(settings, database, built, address)
    assert (answer.status_code, answer.text) == (200, PAGE)
    assert answer.headers["cache-control"] == "no-cache"


@pytest.mark.parametrize("address", ["/assets/app-old.js", "/robots.txt", "/api/v1/P1.1"])
async def test_no_page_stands_in_for_what_is_not_there(
    settings: Settings, database: str, built: Path, address: str
) -> None:
    assert_problem(await read(settings, database, built, address), "not-found", 404)


@pytest.mark.parametrize("encoding", ["identity", "gzip"])
async def test_a_built_file_is_kept_by_the_browser_and_sent_as_it_asks_for(
    settings: Settings, database: str, built: Path, encoding: str
) -> None:
    asked = {"Accept-Encoding": encoding}
    answer = await read(settings, database, built, "/assets/app-1a2b.js", **asked)
    assert answer.text == "export {};"
    assert answer.headers.get("content-encoding", "identity") == encoding
    assert "immutable" in answer.headers["cache-control"]
    assert answer.headers["vary"] == "Accept-Encoding"


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("/sw.js", "text/javascript"),
        ("/ckb.webmanifest", "application/manifest+json"),
        ("/icon-192.png", "image/png"),
    ],
)
async def test_what_a_device_installs_is_asked_for_anew_and_says_what_it_is(
    settings: Settings, database: str, built: Path, address: str, kind: str
) -> None:
    answer = await read(settings, database, built, address)
    assert answer.status_code == 200
    assert answer.headers["content-type"].split(";")[0] == kind
    assert answer.headers["cache-control"] == "no-cache"
    policy = answer.headers["content-security-policy"]
    assert "worker-src 'self'" in policy
    assert "manifest-src 'self'" in policy
