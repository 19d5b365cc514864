"""Which methods an address takes, for the ``Allow`` header of ``method-not-allowed``."""

from starlette.routing import BaseRoute, Match
from starlette.types import Scope

METHODS = ("DELETE", "GET", "HEAD", "PATCH", "POST", "PUT")
# A mount at the root has no path; without a built client one route stands in for it.
CLIENT_PATHS = ("", "/{path:path}")


def allowed_methods(scope: Scope) -> list[str]:
    """The methods that some route of the application has for the address, the client's aside.

    The framework itself tells only those of the first route that it comes upon. Where a fixed address
    is one that a parameter would fit too, the fixed one counts.
    """
    routes = [
        route
        for route in scope["app"].router.routes
        if getattr(route, "path", None) not in CLIENT_PATHS
    ]
    found = {method: taken for method in METHODS if (taken := _taken(scope, routes, method)) >= 0}
    # ``/submissions/batch`` is an address of its own, and no submission called "batch".
    return [method for method, taken in found.items() if taken == min(found.values())]


def _taken(scope: Scope, routes: list[BaseRoute], method: str) -> int:
    """How many parts of the address a route of this method takes as parameters; -1: no route."""
    for route in routes:
        match, inner = route.matches({**scope, "method": method})
        if match is Match.FULL:
            return len(inner.get("path_params", {}))
    return -1
