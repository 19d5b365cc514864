"""Prepared public reads, answered before the framework begins.

Routes that build a whole public document hand its bytes over with ``keep_public``; the middleware
answers the next anonymous reader of the same address from memory as long as the plan's data version
has not moved. Whoever sends credentials passes by: what they may see is decided by the routes.
"""

import gzip

from fastapi import Request, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from inap.kit import moments
from inap.kit.etags import VARY, listed_etags, set_or_304, takes_gzip
from inap.kit.versions import Address, Prepared, PreparedBytes, Versions

GZIP_LEVEL = 6

SHARED_HEADERS = [
    (b"cache-control", b"public, no-cache"),
    (b"vary", VARY.encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"access-control-allow-origin", b"*"),
    (b"access-control-expose-headers", b"ETag"),
]


def today() -> str:
    """The portal's day; documents that tell what is late are true for one day."""
    return moments.today().isoformat()


class HotReads:
    """ASGI middleware in front of everything."""

    def __init__(self, app: ASGIApp, prepared: PreparedBytes) -> None:
        self.app = app
        self.prepared = prepared

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer from memory where that is right, and pass everything else on."""
        if scope["type"] == "http" and scope["method"] == "GET":
            wanted = None
            packed = False
            signed_in = False
            for name, value in scope["headers"]:
                if name == b"if-none-match":
                    wanted = value
                elif name == b"accept-encoding":
                    packed = takes_gzip(value.decode("latin-1"))
                elif name == b"authorization":
                    signed_in = True
            if not signed_in:
                address = Address(scope["path"], scope["query_string"], packed)
                found = self.prepared.find(address, today())
                if found is not None:
                    await self._answer(found, wanted, send)
                    return
        await self.app(scope, receive, send)

    @staticmethod
    async def _answer(found: Prepared, wanted: bytes | None, send: Send) -> None:
        headers = [(b"etag", found.etag.encode()), *SHARED_HEADERS]
        if wanted is not None and found.etag in listed_etags(wanted.decode("latin-1")):
            await send({"type": "http.response.start", "status": 304, "headers": headers})
            await send({"type": "http.response.body", "body": b""})
            return
        if found.packed:
            headers.append((b"content-encoding", b"gzip"))
        headers.append((b"content-type", found.media_type.encode()))
        headers.append((b"content-length", str(len(found.body)).encode()))
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": found.body})


def answer_document(
    request: Request, body: bytes, *, plan: str, version: int, etag: str, public: bool
) -> Response:
    """A whole JSON document as the answer; kept for the next anonymous reader when ``public``.

    What is kept packed is packed once: the middleware that packs leaves it as it is.
    """
    response = Response(body, media_type="application/json")
    set_or_304(request, response, etag, public=public)
    if public:
        versions: Versions = request.app.state.versions
        versions.learn(plan, version)
        prepared: PreparedBytes = request.app.state.prepared
        packed = takes_gzip(request.headers.get("accept-encoding", ""))
        kept = gzip.compress(body, GZIP_LEVEL, mtime=0) if packed else body
        prepared.keep(
            Address(request.url.path, request.scope["query_string"], packed),
            Prepared(plan, version, today(), response.headers["ETag"], kept, packed),
        )
        if packed:
            told = {**response.headers, "Content-Encoding": "gzip", "Vary": VARY}
            del told["content-length"], told["vary"]
            return Response(kept, headers=told)
    return response
