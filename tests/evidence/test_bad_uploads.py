"""Uploads that are refused: each a named problem, and nothing kept of them."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final
from uuid import uuid4

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.tokens import KEY_PREFIX, make_access_token
from inap.kit.stored_files import StoredFile
from inap.settings import Settings
from support import sample_files as files
from support.evidence import upload
from support.portal import portal
from support.problems import assert_problem
from support.reporting import Desk

LIMIT = 10_000_000


@pytest.fixture(autouse=True)
def nothing_is_kept(settings: Settings, request: pytest.FixtureRequest) -> Iterator[None]:
    """No refused upload leaves a file behind."""
    yield
    folder = settings.files_folder()
    kept = [path for path in folder.rglob("*") if path.is_file()] if folder.exists() else []
    assert bool(kept) == ("writes" in request.keywords)


async def count_rows(session: AsyncSession) -> int:
    return await session.scalar(select(func.count()).select_from(StoredFile)) or 0


@pytest.mark.parametrize(
    ("content", "name", "media_type", "slug"),
    [
        (files.jpeg(), "photo.pdf", "application/pdf", "file-type-mismatch"),
        (files.jpeg(), "photo.jpg", "application/pdf", "file-type-mismatch"),
        (files.docx(), "report.xlsx", None, "file-type-mismatch"),
        (files.pdf(), "report.pdf", "text/html", "file-type-mismatch"),
        (b"<svg onload='x()'/>", "drawing.svg", "image/svg+xml", "file-type-not-taken"),
        (b"<html><script>x()</script>", "page.html", "text/html", "file-type-not-taken"),
        (b"<svg onload='x()'/>", "drawing.png", "image/png", "file-type-not-taken"),
        (b"MZ\x90\x00", "setup.exe", None, "file-type-not-taken"),
        (b"plain words", "notes.pdf", None, "file-type-not-taken"),
        (files.compound(), "old.doc", "application/msword", "file-type-not-taken"),
        (files.docx({"word/vbaProject.bin": b"x"}), "a.docx", None, "file-active-content"),
        (files.pdf(b"/S /JavaScript "), "a.pdf", None, "file-active-content"),
        (files.pdf(b"/Encrypt 1 0 R "), "a.pdf", None, "file-encrypted"),
        (files.pdf()[:-10], "a.pdf", None, "file-damaged"),
        (files.xlsx()[:-40], "a.xlsx", None, "file-damaged"),
        (files.lying_bomb(), "a.docx", None, "file-unpacks-too-large"),
        (files.pdf(), "name", None, "file-name-unusable"),
        (files.pdf(), "\u202e.pdf", None, "file-name-unusable"),
    ],
)
async def test_a_bad_file_is_named(
    desk: Desk,
    draft: dict[str, Any],
    session: AsyncSession,
    content: bytes,
    name: str,
    media_type: str | None,
    slug: str,
) -> None:
    refused = await upload(desk["focal"], draft, content, name=name, media_type=media_type)
    problem = assert_problem(refused, slug)
    if slug == "file-type-not-taken":
        assert "pdf" in problem["params"]["taken"]
        assert "svg" not in problem["params"]["taken"]
    if slug == "file-type-mismatch":
        assert problem["params"]["extension"] not in ("", name)
    assert await count_rows(session) == 0
    # The draft is as it was.
    seen = (await desk["focal"].get(f"/submissions/{draft['id']}")).json()
    assert (seen["version"], seen["evidence"]) == (1, 0)


async def test_a_file_without_a_byte_is_named(desk: Desk, draft: dict[str, Any]) -> None:
    answer = await desk["focal"].post(
        f"/submissions/{draft['id']}/evidence", files={"file": ("a.pdf", b"")}
    )
    assert_problem(answer, "file-empty")


@pytest.mark.writes
async def test_ten_megabytes_are_taken(desk: Desk, draft: dict[str, Any]) -> None:
    made = await upload(desk["focal"], draft, files.pdf_of(LIMIT))
    assert made.status_code == 201, made.text
    address = f"/submissions/{draft['id']}/evidence/{made.json()['id']}/content"
    assert (await desk["focal"].get(address)).content == files.pdf_of(LIMIT)


async def test_one_byte_more_is_too_much(desk: Desk, draft: dict[str, Any]) -> None:
    refused = assert_problem(
        await upload(desk["focal"], draft, files.pdf_of(LIMIT + 1)), "file-too-large"
    )
    assert refused["params"] == {"limit": LIMIT, "size": LIMIT + 1}


async def test_a_body_that_is_announced_too_large_is_refused_unread(
    desk: Desk, draft: dict[str, Any]
) -> None:
    assert_problem(await upload(desk["focal"], draft, files.pdf_of(11_000_000)), "body-too-large")


async def test_a_body_sent_in_pieces_is_refused_where_it_passes_the_limit(
    desk: Desk, draft: dict[str, Any]
) -> None:
    sent = 0

    async def pieces() -> Any:
        nonlocal sent
        yield b'--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n'
        for _ in range(1_000):
            sent += 65_536
            yield b"\x00" * 65_536

    answer = await desk["focal"].post(
        f"/submissions/{draft['id']}/evidence",
        content=pieces(),
        headers={"Content-Type": "multipart/form-data; boundary=x"},
    )
    assert_problem(answer, "file-too-large")
    assert sent < LIMIT + 1_000_000


@pytest.mark.parametrize(
    ("body", "media_type", "slug"),
    [
        (b"", "multipart/form-data", "invalid-upload"),
        (b"no boundary", "multipart/form-data; boundary=x", "invalid-upload"),
        (b"--x\r\nbroken", "multipart/form-data; boundary=x", "invalid-request"),
        (b"{}", "application/json", "unsupported-media-type"),
        (b"%PDF-1.7", "application/pdf", "unsupported-media-type"),
        (b"a=b", "application/x-www-form-urlencoded", "unsupported-media-type"),
        (b"", "", "unsupported-media-type"),
        (b"--x--", "multipart/form-data; boundary=x; charset=punycode", "unsupported-media-type"),
    ],
)
async def test_what_is_no_form_is_named(
    desk: Desk, draft: dict[str, Any], body: bytes, media_type: str, slug: str
) -> None:
    headers = {"Content-Type": media_type} if media_type else {}
    answer = await desk["focal"].post(
        f"/submissions/{draft['id']}/evidence", content=body, headers=headers
    )
    assert answer.status_code < 500
    assert_problem(answer, slug)


def part(name: str, content: bytes = b"x", **given: str) -> tuple[str, tuple[str, bytes]]:
    return name, (given.get("filename", "a.pdf"), content)


@pytest.mark.parametrize(
    ("sent", "fields", "pointer", "slug"),
    [
        ([], {"caption_en": "x"}, "/file", "missing"),
        ([part("document")], {}, "/file", "missing"),
        ([part("file"), part("file")], {}, "/file", "given-twice"),
        ([part("file"), part("other")], {}, "/other", "extra-forbidden"),
        ([part("file")], {"title": "x"}, "/title", "extra-forbidden"),
        ([part("file")], {"caption_en": ["x", "y"]}, "/caption_en", "given-twice"),
        ([part("file")], {"caption_en": "x" * 501}, "/caption_en", "string-too-long"),
        ([part("file")], {"caption_ar": "a\x00b"}, "/caption_ar", "control-character"),
    ],
)
async def test_a_form_with_other_parts_is_named_by_pointer(
    desk: Desk, draft: dict[str, Any], sent: Any, fields: dict[str, Any], pointer: str, slug: str
) -> None:
    given: dict[str, Any] = {"files": sent or {"": b""}, "data": fields}
    if not sent:
        given["files"] = [("caption_ar", (None, b"y"))]
    answer = await desk["focal"].post(f"/submissions/{draft['id']}/evidence", **given)
    problem = assert_problem(answer, "invalid-request")
    assert (pointer, slug) in {(each["pointer"], each["slug"]) for each in problem["errors"]}


# Starlette forgets a part that never ended; the file is closed when it is collected.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
async def test_a_form_that_breaks_off_lacks_its_file(desk: Desk, draft: dict[str, Any]) -> None:
    whole = httpx.Request("POST", "http://t", files={"file": ("a.pdf", files.pdf())})
    answer = await desk["focal"].post(
        f"/submissions/{draft['id']}/evidence",
        content=whole.read()[:-100],
        headers={"Content-Type": whole.headers["content-type"]},
    )
    problem = assert_problem(answer, "invalid-request")
    assert problem["errors"][0]["pointer"] == "/file"


NO_BEARER: Final = "Basic dTpw"
MADE_UP: Final = f"Bearer {KEY_PREFIX}{'x' * 43}"
NOBODYS: Final = "Bearer {token}"


@pytest.mark.parametrize("credentials", [None, NO_BEARER, MADE_UP, NOBODYS])
@pytest.mark.parametrize("path", ["/submissions/{id}/evidence", "/plans/PLAN/imports"])
async def test_nothing_is_read_of_somebody_without_an_account(
    app: FastAPI,
    client: httpx.AsyncClient,
    draft: dict[str, Any],
    path: str,
    credentials: str | None,
) -> None:
    read = 0

    async def pieces() -> Any:
        nonlocal read
        for _ in range(50):
            read += 1
            yield b"\x00" * 65_536

    token = make_access_token(uuid4(), key=app.state.settings.signing_key(), minutes=15)
    sent = {"Authorization": credentials.format(token=token)} if credentials else {}
    answer = await client.post(
        path.format(id=draft["id"]),
        content=pieces(),
        headers={"Content-Type": "multipart/form-data; boundary=x"} | sent,
    )
    assert_problem(answer, "not-signed-in")
    assert read <= 1


async def test_other_routes_take_no_forms_and_no_more_than_before(
    desk: Desk, draft: dict[str, Any]
) -> None:
    small = await desk["focal"].post("/submissions", files={"file": ("a.pdf", b"x")})
    assert_problem(small, "unsupported-media-type")
    large = await desk["focal"].post("/submissions", files={"file": ("a.pdf", b"x" * 6_000_000)})
    assert assert_problem(large, "body-too-large")["params"]["limit"] == 5_000_000
    huge = {"narrative": {"en": "x" * 6_000_000}}
    answer = await desk["focal"].patch(
        f"/submissions/{draft['id']}", json=huge, headers={"If-Match": '"v1"'}
    )
    assert assert_problem(answer, "body-too-large")["params"]["limit"] == 5_000_000


SCANNER = """import sys
content = sys.stdin.buffer.read()
sys.exit(1 if b"EICAR" in content else 0)
"""


@pytest.fixture
def scanner(tmp_path: Path) -> str:
    """A scanner that finds what calls itself a virus."""
    script = tmp_path / "scan it.py"
    script.write_text(SCANNER, encoding="utf-8")
    return f"{sys.executable} '{script}'"


async def send_scanned(
    settings: Settings,
    database: str,
    desk: Desk,
    draft: dict[str, Any],
    content: bytes,
    **set_to: Any,
) -> httpx.Response:
    async with portal(settings, database, **set_to) as app:
        return await upload(Desk(app, desk.world)["focal"], draft, content)


@pytest.mark.writes
async def test_a_clean_file_is_kept_and_marked_as_scanned(
    settings: Settings, database: str, desk: Desk, draft: dict[str, Any], scanner: str
) -> None:
    made = await send_scanned(
        settings, database, desk, draft, files.pdf(padding=2_000_000), scan_command=scanner
    )
    assert made.status_code == 201, made.text
    assert made.json()["scanned_at"] is not None


async def test_an_infected_file_is_refused(
    settings: Settings, database: str, desk: Desk, draft: dict[str, Any], scanner: str
) -> None:
    made = await send_scanned(
        settings, database, desk, draft, files.pdf(b"/EICAR 1 "), scan_command=scanner
    )
    assert_problem(made, "file-infected")


@pytest.mark.parametrize(
    "command", ["/no/such/scanner -", "sh -c 'exit 2'", "sh -c 'kill -9 $$'", "sleep 30"]
)
async def test_where_nobody_scans_nothing_is_kept(
    settings: Settings, database: str, desk: Desk, draft: dict[str, Any], command: str
) -> None:
    made = await send_scanned(
        settings, database, desk, draft, files.pdf(), scan_command=command, scan_seconds=1
    )
    assert_problem(made, "scan-unavailable")
    assert made.headers["retry-after"] == "30"
