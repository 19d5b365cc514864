"""HTTP of the access slice."""

from inap.kit.routing import make_router

router = make_router(tag="access")
