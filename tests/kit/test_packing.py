"""Answers travel packed where the caller takes it, and each form has an ETag of its own."""

import pytest
from starlette.requests import Request

from inap.kit.etags import packed_etag, takes_gzip


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
