"""HTTP of the submissions slice."""

from inap.kit.routing import make_router

router = make_router(tag="submissions")
