"""HTTP of the implementation slice, put together."""

from inap.implementation import activity_report_routes, countable_routes, counting_routes
from inap.kit.routing import make_router

router = make_router(tag="implementation")
router.include_router(activity_report_routes.router)
router.include_router(counting_routes.router)
router.include_router(countable_routes.router)
