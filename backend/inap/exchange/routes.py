"""HTTP of the exchange slice."""

from inap.kit.routing import make_router

router = make_router(tag="exchange")
