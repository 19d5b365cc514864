"""HTTP of the implementation slice."""

from inap.implementation import amendment_routes
from inap.kit.routing import make_router

router = make_router(tag="implementation")
router.include_router(amendment_routes.router)
