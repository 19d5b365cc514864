"""What all routes that write coordination share: who writes, and refusals as problems."""

from functools import partial
from typing import Annotated, TypeVar

from fastapi import Depends, Request, Response

from inap.access.caller import Caller
from inap.access.policies import any_of
from inap.kit import moments
from inap.kit.etags import require_version, version_etag
from inap.kit.pages import PageRequest, after_parts
from inap.kit.problems import Problem
from inap.meetings.refusing import NotThere, Refused
from inap.meetings.remembering import CheckVersion, Writer

T = TypeVar("T")

CanKeep = Annotated[Caller, Depends(any_of("secretariat", "coordinator", "admin"))]


def writer_of(request: Request, caller: Caller) -> Writer:
    """The caller as a writer, at this moment."""
    return Writer(caller, moments.now(), getattr(request.state, "request_id", None))


def seen(header: str) -> CheckVersion:
    """The check of an ``If-Match`` header, made once the present version is known."""
    return partial(require_version, header)


def done(outcome: T | NotThere | Refused) -> T:
    """What came of it; raises ``not-found`` or the problem of the refusal."""
    if isinstance(outcome, NotThere):
        raise Problem("not-found")
    if isinstance(outcome, Refused):
        raise Problem(
            outcome.slug,
            errors=[
                {"pointer": fault.pointer, "slug": fault.slug, "params": dict(fault.params)}
                for fault in outcome.faults
            ],
            **outcome.params,
        )
    return outcome


def mark(response: Response, version: int) -> None:
    """Put the version on the answer, which is nobody else's to keep."""
    response.headers["ETag"] = version_etag(version)
    response.headers["Cache-Control"] = "private, no-cache"


def after_number(paging: PageRequest) -> int:
    """The cursor of a history; raises ``invalid-cursor``."""
    key = after_parts(paging, 1)
    if key is None:
        return 0
    if not key[0].isascii() or not key[0].isdigit() or len(key[0]) > 9:
        raise Problem("invalid-cursor")
    return int(key[0])
