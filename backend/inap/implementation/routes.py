"""HTTP of the implementation slice, put together; another noun is one more line."""

from inap.implementation import (
    activity_report_routes,
    amendment_routes,
    assessments_routes,
    assignments_routes,
    countable_routes,
    counting_routes,
    duplicates_routes,
    implementation_overview_routes,
    implementation_plans_routes,
    implementation_reports_routes,
    joint_designs_routes,
    support_reports_routes,
)
from inap.kit.routing import make_router

router = make_router(tag="implementation")
for routes in (
    implementation_overview_routes,
    assignments_routes,
    implementation_plans_routes,
    joint_designs_routes,
    implementation_reports_routes,
    assessments_routes,
    support_reports_routes,
    amendment_routes,
    activity_report_routes,
    duplicates_routes,
    counting_routes,
    countable_routes,
):
    router.include_router(routes.router)
