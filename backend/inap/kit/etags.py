"""Versions: ``If-Match`` on writes, strong ETags on reads."""

import hashlib
from typing import Annotated

from fastapi import Depends, Header, Request, Response

from inap.kit.problems import Problem

VARY = "Authorization, Accept-Encoding"


class NotModified(Exception):
    """The caller's copy is current; answered as 304 with the same ETag."""

    def __init__(self, etag: str, cache_control: str) -> None:
        super().__init__(etag)
        self.etag = etag
        self.cache_control = cache_control


def version_etag(version: int) -> str:
    """The ETag of a mutable resource at ``version``."""
    return f'"v{version}"'


def listed_etags(header: str | None) -> list[str]:
    """The entity tags of an ``If-Match`` or ``If-None-Match`` header, weak marks removed."""
    if not header:
        return []
    return [part.strip().removeprefix("W/") for part in header.split(",") if part.strip()]


def if_match(
    value: Annotated[
        str | None, Header(alias="If-Match", max_length=200, description="ETag that was read")
    ] = None,
) -> str:
    """The ``If-Match`` header; raises ``precondition-required`` without one."""
    if not value:
        raise Problem("precondition-required")
    return value


IfMatch = Annotated[str, Depends(if_match)]


def require_version(header: str, version: int) -> None:
    """Raise ``stale-version`` unless the caller saw ``version``."""
    current = version_etag(version)
    if header.strip() != "*" and current not in listed_etags(header):
        raise Problem("stale-version", yours=header, current=current)


def read_etag(request: Request, plan: str, data_version: int, audience: str) -> str:
    """The strong ETag of a plan's read: plan, data version, and a digest of which read it is.

    ``audience`` tells apart callers who see different bytes at the same address.
    """
    query = "&".join(sorted(request.url.query.split("&")))
    build = getattr(request.app.state, "build", "")
    shape = hashlib.sha256(f"{build}|{request.url.path}|{query}|{audience}".encode()).hexdigest()
    return f'"{plan}.{data_version}.{shape[:12]}"'


def takes_gzip(accepted: str) -> bool:
    """Whether an ``Accept-Encoding`` header takes gzip, so that the answer will be packed."""
    return any(
        coding.strip().startswith(("gzip", "*")) and not coding.replace(" ", "").endswith(";q=0")
        for coding in accepted.split(",")
    )


def packed_etag(request: Request, etag: str) -> str:
    """The ETag of the packed or the plain form: a strong ETag may not name both."""
    if takes_gzip(request.headers.get("accept-encoding", "")):
        return f'{etag.removesuffix(chr(34))}.gz"'
    return etag


def set_or_304(request: Request, response: Response, etag: str, *, public: bool) -> None:
    """Put the ETag on the answer, or raise ``NotModified`` when the caller has it already."""
    cache_control = "public, no-cache" if public else "private, no-cache"
    etag = packed_etag(request, etag)
    if etag in listed_etags(request.headers.get("if-none-match")):
        raise NotModified(etag, cache_control)
    response.headers["ETag"] = etag
    response.headers["Cache-Control"] = cache_control
    # The middleware that packs adds Accept-Encoding to it.
    response.headers["Vary"] = "Authorization"
