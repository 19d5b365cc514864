"""The application: routers, middleware, start-up and shutdown."""

import asyncio
import contextlib
import functools
import hashlib
from collections.abc import AsyncIterator
from typing import Any

import structlog
from fastapi import APIRouter, FastAPI
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.routing import BaseRoute

from inap import recommended_amendment_routes, training_reset_routes
from inap.access import routes as access_routes
from inap.access.authenticate import Authenticate, KeptCallers
from inap.access.limits import RateLimits
from inap.access.policies import admit
from inap.actors import routes as actor_routes
from inap.dashboards import routes as dashboard_routes
from inap.evidence.routes import make_evidence_router
from inap.evidence_subjects import SUBJECTS
from inap.exchange import routes as exchange_routes
from inap.exchange.webhook_sending import keep_telling
from inap.filled_facts import keep_filling
from inap.implementation import routes as implementation_routes
from inap.implementation.amendment_effects import keep_amendments
from inap.kit.body_limit import BodyLimit
from inap.kit.client import mount_client
from inap.kit.database import database_address, make_engine, make_sessions
from inap.kit.days import use_zone
from inap.kit.embedded import libpq_url
from inap.kit.files import FileStore
from inap.kit.hot import GZIP_LEVEL, HotReads
from inap.kit.observe import Figures, Observe, configure_logs
from inap.kit.operations import router as operations_router
from inap.kit.outbox.delivery import keep_delivering
from inap.kit.problems import install_problem_handlers
from inap.kit.security import SecurityHeaders
from inap.kit.versions import PreparedBytes, Versions
from inap.meetings import routes as meeting_routes
from inap.openapi import build_openapi
from inap.plans import routes as plan_routes
from inap.reports import routes as report_routes
from inap.reports.issuing import keep_issuing
from inap.settings import Settings, get_settings
from inap.submissions import overlap_routes, reporting_routes
from inap.submissions import routes as submission_routes
from inap.submissions.checkpoints import keep_checkpoints
from inap.submissions.reminding import keep_reminding
from inap.version import VERSION

log = structlog.get_logger(__name__)

API = "/api/v1"
# What every worker does over and over beside its requests, from its start to its end.
KEPT_UP = (
    keep_checkpoints,
    keep_amendments,
    keep_delivering,
    keep_reminding,
    keep_filling,
    keep_telling,
    keep_issuing,
)
DESCRIPTION = """
National Action Plans on Women, Peace and Security: the logframe, what is reported on its
indicators, how it is approved, and where the plan stands.

Errors are `application/problem+json` with a documented `type`. Lists page by cursor. Writes take
`If-Match` and `Idempotency-Key`. Reads carry strong ETags. Anonymous callers see what is approved,
published and safe to disclose, at the same addresses.
"""


def described(app: FastAPI) -> dict[str, Any]:
    """The application's OpenAPI document, built once."""
    if app.openapi_schema is None:
        app.openapi_schema = build_openapi(app)
    return app.openapi_schema


@functools.cache
def interface() -> tuple[BaseRoute, ...]:
    """Every route of the interface, made once a process, whatever applications are made of it.

    FastAPI works out an included route's parameters when it is first looked at, and anew wherever
    it is included: a third of a second for all of them, which every test would spend.
    """
    router = APIRouter()
    router.include_router(operations_router)
    for routes in (
        access_routes,
        plan_routes,
        actor_routes,
        submission_routes,
        meeting_routes,
        implementation_routes,
        recommended_amendment_routes,
        training_reset_routes,
        overlap_routes,
        dashboard_routes,
        exchange_routes,
        reporting_routes,
        report_routes,
    ):
        router.include_router(routes.router, prefix=API)
    router.include_router(make_evidence_router(SUBJECTS), prefix=API)
    return tuple(router.routes)


def create_app(settings: Settings | None = None, address: str | None = None) -> FastAPI:
    """The application. ``address`` overrides the database of the settings (used by tests)."""
    settings = settings or get_settings()
    use_zone(settings.time_zone)
    configure_logs(settings.log_level, settings.log_format)
    database = address or database_address(settings)
    engine = make_engine(database, settings)
    versions = Versions(libpq_url(database))
    prepared = PreparedBytes(versions)
    figures = Figures()
    callers = KeptCallers()

    @contextlib.asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        await versions.start()
        tasks = [asyncio.create_task(keep(app.state.sessions, settings)) for keep in KEPT_UP]
        log.info("started", version=VERSION, environment=settings.environment)
        yield
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await versions.stop()
        await engine.dispose()
        log.info("stopped")

    app = FastAPI(
        title="INAP Portal",
        version=VERSION,
        summary="Logframe, submissions, approval and dashboards of a National Action Plan",
        description=DESCRIPTION,
        license_info={"name": "MIT", "identifier": "MIT"},
        openapi_url=f"{API}/openapi.json",
        docs_url=None,
        redoc_url=None,
        lifespan=lifespan,
        middleware=[
            Middleware(HotReads, prepared=prepared),
            Middleware(GZipMiddleware, minimum_size=1000, compresslevel=GZIP_LEVEL),
            Middleware(Observe, figures=figures),
            Middleware(SecurityHeaders),
            Middleware(
                BodyLimit,
                limit=settings.body_limit_bytes,
                uploads=settings.upload_body_limit(),
            ),
            Middleware(Authenticate, signing_key=settings.signing_key()),
            Middleware(RateLimits, settings=settings, callers=callers),
        ],
    )
    app.state.settings = settings
    app.state.engine = engine
    app.state.sessions = make_sessions(engine)
    app.state.versions = versions
    app.state.prepared = prepared
    app.state.callers = callers
    app.state.admit = admit
    app.state.figures = figures
    app.state.files = FileStore(settings)
    app.state.build = hashlib.sha256(VERSION.encode()).hexdigest()[:8]
    install_problem_handlers(app)
    app.router.routes.extend(interface())
    app.openapi = lambda: described(app)  # type: ignore[method-assign]  # FastAPI's own hook
    mount_client(app, settings.frontend_dir)
    return app
