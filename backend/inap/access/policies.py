"""Who may call a route, as types for its signature.

``reviewer: CanReview`` in a signature is the whole permission check of the route itself; whether
the caller may act on one particular thing is decided by the slice's rules.
"""

from collections.abc import Callable
from typing import Annotated

from fastapi import Depends, Request

from inap.access.authenticate import Credentials, CurrentCaller, current_caller
from inap.access.caller import Caller
from inap.kit.problems import Problem


def signed_in(caller: CurrentCaller, _mark: Credentials = None) -> Caller:
    """Any account; raises ``not-signed-in`` and ``password-change-required``."""
    if not caller.signed_in:
        raise Problem("not-signed-in", headers={"WWW-Authenticate": "Bearer"})
    if caller.must_change_password:
        raise Problem("password-change-required")
    return caller


def signed_in_anyhow(caller: CurrentCaller, _mark: Credentials = None) -> Caller:
    """Any account, even one that has to change its password first."""
    if not caller.signed_in:
        raise Problem("not-signed-in", headers={"WWW-Authenticate": "Bearer"})
    return caller


async def admit(request: Request) -> None:
    """Raise what ``signed_in`` raises; asked before a form is read, so before the dependencies."""
    signed_in(await current_caller(request))


SignedIn = Annotated[Caller, Depends(signed_in)]
SignedInAnyhow = Annotated[Caller, Depends(signed_in_anyhow)]


def person(caller: SignedIn) -> Caller:
    """Any account that signed in itself: a stolen key must not take over the account."""
    return person_anyhow(caller)


def person_anyhow(caller: SignedInAnyhow) -> Caller:
    """Like ``person``, but also one who has to change the password first."""
    if caller.by_key:
        raise Problem("forbidden", needs=["account"])
    return caller


Person = Annotated[Caller, Depends(person)]
PersonAnyhow = Annotated[Caller, Depends(person_anyhow)]


def any_of(*roles: str) -> Callable[[Caller], Caller]:
    """A dependency that lets accounts with any of ``roles`` pass, and raises ``forbidden``."""

    def check(caller: SignedIn) -> Caller:
        if not caller.has(*roles):
            raise Problem("forbidden", needs=list(roles))
        return caller

    return check


Anyone = CurrentCaller
CanAdminister = Annotated[Caller, Depends(any_of("admin"))]
CanAudit = Annotated[Caller, Depends(any_of("admin", "auditor"))]
CanReport = Annotated[Caller, Depends(any_of("focal_point", "reporter"))]
CanAct = Annotated[Caller, Depends(any_of("focal_point", "reporter", "verifier", "coordinator"))]
CanCoordinate = Annotated[Caller, Depends(any_of("coordinator"))]
CanDeclareCounting = Annotated[Caller, Depends(any_of("coordinator", "me_team", "admin"))]
CanSubscribe = Annotated[Caller, Depends(any_of("admin", "donor"))]
# Overlaps: who sees what may be told twice, and who may say so and decide.
CanWeigh = Annotated[Caller, Depends(any_of("admin", "coordinator", "me_team", "auditor"))]
CanReconcile = Annotated[Caller, Depends(any_of("coordinator", "me_team"))]
# The registry: who writes entries, who sees whom to reach, and who sees what was changed.
CanKeepRegistry = Annotated[Caller, Depends(any_of("admin", "coordinator", "secretariat"))]
CanMergeActors = Annotated[Caller, Depends(any_of("admin", "coordinator"))]
CanReachActors = Annotated[
    Caller, Depends(any_of("admin", "coordinator", "me_team", "secretariat"))
]
CanTraceRegistry = Annotated[
    Caller, Depends(any_of("admin", "coordinator", "me_team", "secretariat", "auditor"))
]
CanOversee = Annotated[
    Caller,
    Depends(
        any_of("admin", "coordinator", "me_team", "auditor", "verifier", "focal_point", "reporter")
    ),
]
