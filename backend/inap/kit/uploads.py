"""Files sent as forms (``multipart/form-data``): read, told apart and looked into.

A form is read before the route's dependencies: its file goes to disk piece by piece, so that no
upload is ever whole in memory. Only callers whose account was found get so far: ``app.state.admit``
looks them up before the first byte is read. The fingerprint of a form, which tells a retry from
another request with the same ``Idempotency-Key``, is taken of its parts and not of its bytes:
browsers draw another boundary each time.

A route takes ``inspect`` as a dependency before its session: content and scanner are asked while no
connection to the database is held, and nothing is kept. The route itself then decides, and keeps.
"""

import hashlib
import json
import mmap
import os
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import IO, Final, cast

import anyio.to_thread
import puremagic
from fastapi import Request, UploadFile
from python_multipart.multipart import parse_options_header
from starlette.datastructures import UploadFile as FormFile
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect

from inap.kit.body_limit import Allowance, BodyTooLarge
from inap.kit.file_content import ContentRefused, kind_of
from inap.kit.file_kinds import EXTENSIONS, MEDIA_TYPES, FileKind, is_declared_as
from inap.kit.file_names import clean_name, extension_of
from inap.kit.problems import ErrorItem, Problem
from inap.kit.scanning import is_clean
from inap.kit.stored_files import NewFile
from inap.settings import Settings

MOST_FIELDS: Final = 20
MOST_FIELD_BYTES: Final = 100_000
PIECE: Final = 1_048_576
HEAD: Final = 4_096


Admit = Callable[[Request], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Inspected:
    """An upload that may be kept: what is told of it, and its content (mapped, not read)."""

    told: NewFile
    content: mmap.mmap


async def read_form(request: Request) -> None:
    """Read a form with one file; raises the problems of what is none.

    The framework finds the form read, and closes its file when the request ends.
    """
    # Nothing is put on disk for somebody who will be refused in any case.
    await cast("Admit", request.app.state.admit)(request)
    media_type, options = parse_options_header(request.headers.get("content-type", ""))
    charset = options.get(b"charset", b"utf-8").lower()
    if media_type != b"multipart/form-data" or charset not in (b"utf-8", b"us-ascii"):
        raise Problem("unsupported-media-type", "Send multipart/form-data in UTF-8.")
    settings: Settings = request.app.state.settings
    allowance: Allowance | None = getattr(request.state, "body_allowance", None)
    if allowance is not None:
        allowance.raise_to(settings.upload_body_limit())
    try:
        form = await request.form(
            max_files=2, max_fields=MOST_FIELDS, max_part_size=MOST_FIELD_BYTES
        )
    except BodyTooLarge as error:
        raise Problem("file-too-large", limit=settings.upload_limit_bytes) from error
    except HTTPException as error:
        raise Problem("invalid-upload", str(error.detail)) from error
    except ClientDisconnect as error:
        raise Problem("invalid-upload", "The upload broke off.") from error
    parts = form.multi_items()
    names = [name for name, _value in parts]
    if repeated := next((name for name in names if names.count(name) > 1), None):
        await form.close()
        raise _fault(f"/{repeated}", "given-twice")
    request.state.form_fingerprint = await anyio.to_thread.run_sync(_fingerprint, parts)


def _fingerprint(parts: list[tuple[str, FormFile | str]]) -> bytes:
    told: list[list[str]] = []
    for name, value in parts:
        if isinstance(value, str):
            told.append([name, value])
            continue
        digest = hashlib.sha256()
        while piece := value.file.read(PIECE):
            digest.update(piece)
        value.file.seek(0)
        told.append([name, value.filename or "", value.content_type or "", digest.hexdigest()])
    return json.dumps(sorted(told)).encode("utf-8", "surrogatepass")


async def inspect(request: Request, upload: UploadFile) -> Inspected:
    """The upload, when it may be kept; raises the problem that says why not, and what helps."""
    settings: Settings = request.app.state.settings
    size = upload.size or 0
    if size == 0:
        raise Problem("file-empty")
    if size > settings.upload_limit_bytes:
        raise Problem("file-too-large", limit=settings.upload_limit_bytes, size=size)
    name = clean_name(upload.filename or "")
    if name is None:
        raise Problem("file-name-unusable", extensions=list(EXTENSIONS))
    content, descriptor = await anyio.to_thread.run_sync(_map, upload)
    kind, sha256 = await anyio.to_thread.run_sync(_look_into, content)
    if isinstance(kind, ContentRefused):
        problem = Problem(kind.slug, name=name, taken=list(EXTENSIONS))
        problem.params |= kind.params
        if kind.slug == "file-type-not-taken":
            problem.params["found"] = _found(content)
        raise problem
    _refuse_disguise(kind, name, upload.content_type or "")
    scanned_at = None
    if settings.scan_command:
        if not await is_clean(settings, descriptor):
            raise Problem("file-infected", name=name)
        scanned_at = datetime.now(UTC)
    return Inspected(NewFile(sha256, size, kind.media_type, name, scanned_at), content)


def _refuse_disguise(kind: FileKind, name: str, declared: str) -> None:
    if extension_of(name) not in kind.extensions:
        raise Problem(
            "file-type-mismatch", name=name, found=kind.media_type, extension=kind.extensions[0]
        )
    if not is_declared_as(kind, declared):
        raise Problem(
            "file-type-mismatch",
            name=name,
            found=kind.media_type,
            extension=kind.extensions[0],
            declared=declared[:100],
        )


def _map(upload: UploadFile) -> tuple[mmap.mmap, int]:
    """The upload's content, mapped from the disk: read where it is looked at, never copied."""
    spooled = upload.file
    # Small uploads are still in memory.
    spooled.rollover()  # type: ignore[attr-defined]
    spooled.flush()
    descriptor = cast("IO[bytes]", spooled).fileno()
    os.lseek(descriptor, 0, os.SEEK_SET)
    return mmap.mmap(descriptor, 0, access=mmap.ACCESS_READ), descriptor


def _look_into(content: mmap.mmap) -> tuple[FileKind | ContentRefused, str]:
    digest = hashlib.sha256()
    for at in range(0, len(content), PIECE):
        digest.update(content[at : at + PIECE])
    return kind_of(content), digest.hexdigest()


def _found(content: mmap.mmap) -> str | None:
    """What a content that is not taken looks like, to tell the sender; a guess."""
    try:
        guesses = puremagic.magic_string(content[:HEAD])
    except (puremagic.PureError, ValueError):
        return None
    return next((guess.mime_type for guess in guesses if guess.mime_type), None)


def _fault(pointer: str, slug: str) -> Problem:
    fault: ErrorItem = {"pointer": pointer, "slug": slug, "params": {}}
    return Problem("invalid-request", errors=[fault])


__all__ = ["MEDIA_TYPES", "Inspected", "UploadFile", "inspect", "read_form"]
