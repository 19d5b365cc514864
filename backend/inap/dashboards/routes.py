"""HTTP of the dashboards slice."""

from inap.kit.routing import make_router

router = make_router(tag="dashboards")
