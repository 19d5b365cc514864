"""Giving out files that people sent: to be saved, never to be shown or run in our name."""

from collections.abc import AsyncIterator
from typing import Final
from urllib.parse import quote

from fastapi import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from inap.kit.etags import NotModified, listed_etags

POLICY: Final = "sandbox; default-src 'none'"
CACHE: Final = "private, no-store"
_PLAIN: Final = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 ._-()+")


class FileAnswer(Response):
    """A file as an attachment, sent as it comes from the store."""

    def __init__(
        self, pieces: AsyncIterator[bytes], *, name: str, media_type: str, size: int, etag: str
    ) -> None:
        super().__init__(media_type=media_type)
        self._pieces = pieces
        self.headers["Content-Length"] = str(size)
        self.headers["Content-Disposition"] = disposition(name)
        self.headers["Content-Security-Policy"] = POLICY
        self.headers["Cache-Control"] = CACHE
        # The bytes travel as they are: packed ones would be another content under this ETag.
        self.headers["Content-Encoding"] = "identity"
        self.headers["ETag"] = etag

    async def __call__(self, _scope: Scope, _receive: Receive, send: Send) -> None:
        """Send the pieces. A failure breaks the line: nobody takes half a file for a whole one."""
        headers = self.raw_headers
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        async for piece in self._pieces:
            await send({"type": "http.response.body", "body": piece, "more_body": True})
        await send({"type": "http.response.body", "body": b""})


def disposition(name: str) -> str:
    """``attachment`` with the name in its own script, and a plain one for old readers."""
    plain = "".join(mark if mark in _PLAIN else "_" for mark in name)
    return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='')}"


def content_etag(request: Request, sha256: str) -> str:
    """The ETag of a content; raises ``NotModified`` when the caller has it already."""
    etag = f'"{sha256}"'
    if etag in listed_etags(request.headers.get("if-none-match")):
        raise NotModified(etag, CACHE)
    return etag
