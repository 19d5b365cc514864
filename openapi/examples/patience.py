"""What the examples share: a connection that waits and tries again, and how problems are told."""

import os
import sys
from typing import TypeVar

import httpx
from inap_client import AuthenticatedClient, Client
from inap_client.models import Problem
from inap_client.types import Response
from inap_portal import Patient
from inap_portal.problems import PREFIX

T = TypeVar("T")


class PortalError(Exception):
    """The portal refused, or could not be reached; the message is for who runs the script."""


def connect(url: str) -> Client | AuthenticatedClient:
    """A client of the portal, with the key of ``INAP_API_KEY`` where there is one."""
    key = os.environ.get("INAP_API_KEY", "")
    how = {"timeout": httpx.Timeout(60), "httpx_args": {"transport": Patient(tell=tell)}}
    if key:
        return AuthenticatedClient(base_url=url, token=key, **how)  # type: ignore[arg-type]
    return Client(base_url=url, **how)  # type: ignore[arg-type]


def slug_of(problem: Problem) -> str:
    """The word that tells what is wrong: decide by it, never by the English text."""
    return problem.type_.removeprefix(PREFIX)


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
