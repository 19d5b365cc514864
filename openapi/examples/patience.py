"""What both examples share: a connection that waits and tries again, and how problems are told."""

import os
import sys
import time
from collections.abc import Callable
from typing import TypeVar

import httpx
from inap_client import AuthenticatedClient, Client
from inap_client.models import Problem
from inap_client.types import Response

T = TypeVar("T")

BUSY = (429, 503)
ATTEMPTS = 6
LONGEST_WAIT = 120.0
PROBLEMS = "/problems/"


class PortalError(Exception):
    """The portal refused, or could not be reached; the message is for who runs the script."""


class Patient(httpx.BaseTransport):
    """A transport that repeats what may be repeated.

    Answers 429 and 503 are tried again after their ``Retry-After``, a lost line after 1, 2, 4 ...
    seconds. Only reads, and writes that carry an ``Idempotency-Key`` or ``If-Match``, are repeated:
    the portal answers a repeated key with its first answer, and a repeated ``If-Match`` fails.
    """

    def __init__(
        self,
        inner: httpx.BaseTransport | None = None,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self.inner = inner or httpx.HTTPTransport()
        self.sleep = sleep

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """The answer, after as many attempts as it took; raises the last failure of the line."""
        safe = request.method == "GET" or any(
            name in request.headers for name in ("Idempotency-Key", "If-Match")
        )
        for attempt in range(1, ATTEMPTS + 1):
            last = attempt == ATTEMPTS or not safe
            wait = 2.0 ** (attempt - 1)
            try:
                answer = self.inner.handle_request(request)
            except httpx.TransportError as error:
                if last:
                    raise
                tell(f"{error or type(error).__name__}; trying again in {wait:g} s")
            else:
                if answer.status_code not in BUSY or last:
                    return answer
                wait = retry_after(answer, wait)
                answer.close()
                tell(f"the portal is busy ({answer.status_code}); trying again in {wait:g} s")
            self.sleep(wait)
        raise AssertionError("the last attempt returns or raises")

    def close(self) -> None:
        """Close the connections."""
        self.inner.close()


def retry_after(answer: httpx.Response, otherwise: float) -> float:
    """The seconds that the portal asks to wait, within bounds."""
    given = answer.headers.get("Retry-After", "")
    return min(float(given) if given.isdigit() else otherwise, LONGEST_WAIT)


def connect(url: str) -> Client | AuthenticatedClient:
    """A client of the portal, with the key of ``INAP_API_KEY`` where there is one."""
    key = os.environ.get("INAP_API_KEY", "")
    how = {"timeout": httpx.Timeout(60), "httpx_args": {"transport": Patient()}}
    if key:
        return AuthenticatedClient(base_url=url, token=key, **how)  # type: ignore[arg-type]
    return Client(base_url=url, **how)  # type: ignore[arg-type]


def slug_of(problem: Problem) -> str:
    """The word that tells what is wrong: decide by it, never by the English text."""
    return problem.type_.removeprefix(PROBLEMS)


def expect(answer: Response[T | Problem]) -> T:
    """What was asked for; raises ``PortalError`` for a problem or an answer that is none of ours.

    For what has to be there. A problem that is to be told and left is looked at where it comes.
    """
    if isinstance(answer.parsed, Problem):
        problem = answer.parsed
        params = ", ".join(f"{key}={value}" for key, value in problem.params.to_dict().items())
        about = f" ({params})" if params else ""
        raise PortalError(f"{slug_of(problem)}{about}; request {problem.request_id}")
    if answer.parsed is None:
        raise PortalError(f"the address answers {int(answer.status_code)}: is the portal there?")
    return answer.parsed


def tell(message: str) -> None:
    """Say something to who runs the script; standard output is for results."""
    print(message, file=sys.stderr, flush=True)
