"""HTTP of the actors slice."""

from inap.kit.routing import make_router

router = make_router(tag="actors")
