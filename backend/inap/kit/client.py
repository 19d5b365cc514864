"""Serving the static client.

Built files have a hash in their name and are kept for a year; every other address outside the API
answers ``index.html``, since the client routes its own pages.
"""

from pathlib import Path

from fastapi import FastAPI, Request, Response
from starlette.exceptions import HTTPException
from starlette.responses import FileResponse
from starlette.staticfiles import StaticFiles
from starlette.types import Receive, Scope, Send

from inap.kit.methods import allowed_methods
from inap.kit.problems import Problem

NOT_PAGES = ("api/", "problems/", "healthz", "readyz", "metrics")
ENCODINGS = (("br", ".br"), ("gzip", ".gz"))


class ClientFiles(StaticFiles):
    """The client's files, precompressed where the build left a ``.br`` or ``.gz`` beside them."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        """The file, or ``index.html`` for an address that is a page of the client."""
        refuse_what_is_no_page(path, scope)
        try:
            return await self._file(path, scope)
        except HTTPException as error:
            if error.status_code != 404 or _names_a_file(path):
                raise
        return await self._file("index.html", scope)

    async def _file(self, path: str, scope: Scope) -> Response:
        path = "index.html" if path in ("", ".") else path
        plain = await super().get_response(path, scope)
        if isinstance(plain, FileResponse):
            self._compress(plain, Request(scope).headers.get("accept-encoding", ""))
        hashed = path.startswith("assets/")
        plain.headers["Cache-Control"] = (
            "public, max-age=31536000, immutable" if hashed else "no-cache"
        )
        return plain

    @staticmethod
    def _compress(response: FileResponse, accepted: str) -> None:
        for encoding, suffix in ENCODINGS:
            packed = Path(f"{response.path}{suffix}")
            if encoding in accepted and packed.is_file():
                stat = packed.stat()
                response.path = packed
                response.stat_result = stat
                response.headers["Content-Length"] = str(stat.st_size)
                response.headers["Content-Encoding"] = encoding
                break
        response.headers["Vary"] = "Accept-Encoding"


async def client_not_built(scope: Scope, receive: Receive, send: Send) -> None:
    """Stands in for a client that is not built: says how to build it."""
    refuse_what_is_no_page(scope["path"].removeprefix(scope["root_path"]).lstrip("/"), scope)
    answer = Response("The client is not built: run 'make frontend'.\n", status_code=503)
    await answer(scope, receive, send)


def refuse_what_is_no_page(path: str, scope: Scope) -> None:
    """Raise the problem of an address of the API that came as far as the client."""
    if path.startswith(NOT_PAGES):
        raise Problem("method-not-allowed" if allowed_methods(scope) else "not-found")


def _names_a_file(path: str) -> bool:
    """Whether an address is meant for a built file, which a page must not stand in for.

    A dot alone does not tell: codes such as P1.1.3 are parts of pages' addresses.
    """
    return path.startswith("assets/") or ("/" not in path and "." in path)


def mount_client(app: FastAPI, folder: Path) -> None:
    """Serve the built client; where it was not built, say how to build it."""
    built = (folder / "index.html").is_file()
    app.mount("/", ClientFiles(directory=folder) if built else client_not_built, name="client")
