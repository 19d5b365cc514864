"""HTTP of the coordination slice, put together; another noun is one more line."""

from inap.kit.routing import make_router
from inap.meetings import (
    body_routes,
    coordination_routes,
    count_routes,
    mail_routes,
    meeting_routes,
    outlook_routes,
    recommendation_routes,
    record_routes,
)

router = make_router(tag="meetings")
for routes in (
    body_routes,
    coordination_routes,
    count_routes,
    outlook_routes,
    meeting_routes,
    mail_routes,
    record_routes,
    recommendation_routes,
):
    router.include_router(routes.router)
