"""HTTP of the plans slice."""

from inap.kit.routing import make_router

router = make_router(tag="plans")
