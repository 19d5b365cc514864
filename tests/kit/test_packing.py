"""Answers travel packed where the caller takes it, and each form has an ETag of its own."""

import gzip
from collections.abc import Callable
from typing import Any

import httpx
import pytest
from sqlalchemy.ext.asyncio import AsyncSession
from starlette.middleware import gzip as packing_middleware
from starlette.requests import Request

from inap.kit.etags import VARY, packed_etag, takes_gzip
from support.factories import make_node, make_plan


@pytest.mark.parametrize(
    ("accepted", "packed"),
    [
        ("", False),
        ("identity", False),
        ("br", False),
        ("gzip", True),
        ("br, gzip;q=0.5", True),
        ("gzip;q=0", False),
        ("gzip; q=0", False),
        ("*", True),
    ],
)
def test_gzip_is_used_when_it_is_taken(accepted: str, *, packed: bool) -> None:
    assert takes_gzip(accepted) is packed


def test_a_packed_answer_has_another_etag() -> None:
    plain = Request({"type": "http", "headers": []})
    packing = Request({"type": "http", "headers": [(b"accept-encoding", b"gzip")]})
    assert packed_etag(plain, '"P.1.a"') == '"P.1.a"'
    assert packed_etag(packing, '"P.1.a"') == '"P.1.a.gz"'


async def test_an_uncached_public_document_is_packed_once(
    client: httpx.AsyncClient, session: AsyncSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first reader after a change gets the very bytes that are kept for the next one."""
    plan = await make_plan(session)
    for number in range(40):
        await make_node(session, plan, f"P{number}", position=number)
    await session.commit()
    packed: list[str] = []

    def counted(name: str, compress: Callable[..., Any]) -> Callable[..., Any]:
        def count(*given: object, **named: object) -> Any:
            packed.append(name)
            return compress(*given, **named)

        return count

    monkeypatch.setattr(gzip, "compress", counted("kept", gzip.compress))
    monkeypatch.setattr(
        packing_middleware.GZipResponder,
        "apply_compression",
        counted("middleware", packing_middleware.GZipResponder.apply_compression),
    )
    path = "/plans/PLAN/logframe"
    first = await client.get(path, headers={"Accept-Encoding": "gzip"})
    assert packed == ["kept"]
    assert first.headers["content-encoding"] == "gzip"
    assert first.headers["content-type"] == "application/json"
    assert {part.strip() for part in first.headers["vary"].split(",")} == set(VARY.split(", "))
    assert len(first.json()["nodes"]) == 40
    plain = await client.get(path, headers={"Accept-Encoding": "identity"})
    assert plain.json() == first.json()
    assert "content-encoding" not in plain.headers
    assert packed == ["kept"]
