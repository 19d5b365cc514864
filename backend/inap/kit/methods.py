"""Which methods an address takes, for the ``Allow`` header of ``method-not-allowed``."""

from starlette.routing import Match
from starlette.types import Scope

METHODS = ("DELETE", "GET", "HEAD", "PATCH", "POST", "PUT")
# The client is mounted at the root, which has no path.
CLIENT_PATH = ""


def allowed_methods(scope: Scope) -> list[str]:
    """The methods that some route of the application has for the address, the client's aside.

    The framework itself tells only those of the first route that it comes upon.
    """
    routes = [
        route for route in scope["app"].router.routes if getattr(route, "path", None) != CLIENT_PATH
    ]
    return [
        method
        for method in METHODS
        if any(route.matches({**scope, "method": method})[0] is Match.FULL for route in routes)
    ]
