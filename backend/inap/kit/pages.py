"""Cursor pages: stable order, opaque cursors, at most 200 items."""

import base64
import binascii
import json
import re
from collections.abc import Callable, Sequence
from typing import Annotated, Generic, TypeVar
from uuid import UUID

from fastapi import Depends, Query
from pydantic import BaseModel

from inap.kit.problems import Problem

T = TypeVar("T")
Key = tuple[str, ...]
# NUL and lone surrogates, which the database cannot compare with.
UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


class Page(BaseModel, Generic[T]):
    """A page of a list; ``next`` is the cursor of the following page or null."""

    items: list[T]
    next: str | None


class PageRequest(BaseModel):
    """How many items after which sort key."""

    limit: int
    after: Key | None


def encode_cursor(key: Key) -> str:
    """The opaque text of a sort key."""
    return base64.urlsafe_b64encode(json.dumps(key).encode()).decode().rstrip("=")


def decode_cursor(cursor: str) -> Key:
    """The sort key of a cursor; raises the problem ``invalid-cursor``."""
    try:
        padded = cursor + "=" * (-len(cursor) % 4)
        key = json.loads(base64.b64decode(padded, altchars=b"-_", validate=True))
    except (binascii.Error, ValueError, RecursionError) as error:
        raise Problem("invalid-cursor") from error
    if not isinstance(key, list) or not all(isinstance(part, str) for part in key):
        raise Problem("invalid-cursor")
    if any(UNSTORABLE.search(part) for part in key):
        raise Problem("invalid-cursor")
    return tuple(key)


def page_request(
    limit: Annotated[int, Query(ge=1, le=200, description="items a page")] = 50,
    cursor: Annotated[
        str | None, Query(max_length=2000, description="`next` of the page before")
    ] = None,
) -> PageRequest:
    """The page a caller asks for."""
    return PageRequest(limit=limit, after=decode_cursor(cursor) if cursor else None)


Paging = Annotated[PageRequest, Depends(page_request)]


def cut_page(
    rows: Sequence[T], request: PageRequest, key: Callable[[T], Key]
) -> tuple[Sequence[T], str | None]:
    """Split ``limit + 1`` fetched rows into the page and the cursor of the next one."""
    if len(rows) <= request.limit:
        return rows, None
    kept = rows[: request.limit]
    return kept, encode_cursor(key(kept[-1]))


def slice_page(
    rows: Sequence[T], request: PageRequest, key: Callable[[T], Key]
) -> tuple[Sequence[T], str | None]:
    """The page of a whole list that is sorted by ``key``; raises ``invalid-cursor``."""
    if rows and request.after is not None:
        after = after_parts(request, len(key(rows[0])))
        rows = [row for row in rows if after is None or key(row) > after]
    return cut_page(rows[: request.limit + 1], request, key)


def after_parts(request: PageRequest, count: int) -> Key | None:
    """The cursor's key, when it has ``count`` parts; raises ``invalid-cursor`` otherwise."""
    if request.after is not None and len(request.after) != count:
        raise Problem("invalid-cursor")
    return request.after


def after_number(request: PageRequest) -> int:
    """The cursor of a list counted from 1, 0 before the first; raises ``invalid-cursor``."""
    parts = after_parts(request, 1)
    if parts is None:
        return 0
    if not parts[0].isascii() or not parts[0].isdigit() or len(parts[0]) > 9:
        raise Problem("invalid-cursor")
    return int(parts[0])


def after_id(request: PageRequest) -> UUID | None:
    """The cursor of a list sorted by id; raises ``invalid-cursor`` when it is of another list."""
    parts = after_parts(request, 1)
    try:
        return UUID(parts[0]) if parts else None
    except ValueError as error:
        raise Problem("invalid-cursor") from error
