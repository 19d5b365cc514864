"""What operators and load balancers ask: alive, ready, figures; and the meaning of problems."""

import asyncio
from typing import Literal

from fastapi import Request, Response
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from pydantic import BaseModel
from sqlalchemy import text

from inap.kit.catalogue import CATALOGUE
from inap.kit.problems import Problem
from inap.kit.routing import make_router
from inap.version import VERSION

router = make_router(tag="operations")
READY_SECONDS = 3.0


class Health(BaseModel):
    """How the process is."""

    status: str


class Portal(BaseModel):
    """This installation: its version, and the digits it shows to people."""

    version: str
    environment: Literal["development", "production"]
    digits: Literal["latn", "arab", "arabext"]


class ProblemMeaning(BaseModel):
    """What a problem type means."""

    slug: str
    status: int
    title: str
    meaning: str


@router.get("/healthz")
async def get_health() -> Health:
    """Whether the process is alive; says nothing of the database."""
    return Health(status="ok")


@router.get("/readyz")
async def get_readiness(request: Request) -> Health:
    """Whether requests can be served: false while the database is away, true when it is back."""
    try:
        async with asyncio.timeout(READY_SECONDS), request.app.state.sessions() as session:
            await session.execute(text("SELECT 1 FROM alembic_version"))
    except Exception as error:  # whatever keeps the database away means the same: not ready
        raise Problem("unavailable", headers={"Retry-After": "2"}) from error
    return Health(status="ready")


class PrometheusText(Response):
    """Figures in the format that Prometheus reads."""

    media_type = "text/plain"


@router.get("/metrics", response_class=PrometheusText)
async def get_metrics(request: Request) -> Response:
    """Figures in Prometheus' text format."""
    registry = request.app.state.figures.registry
    return PrometheusText(generate_latest(registry), headers={"Content-Type": CONTENT_TYPE_LATEST})


@router.get("/api/v1/portal")
async def get_portal(request: Request) -> Portal:
    """What the client has to know of this installation before anything else."""
    settings = request.app.state.settings
    return Portal(version=VERSION, environment=settings.environment, digits=settings.digits)


@router.get("/problems/{slug}")
async def get_problem(slug: str) -> ProblemMeaning:
    """What a problem type means; raises ``not-found``."""
    entry = CATALOGUE.get(slug)
    if entry is None:
        raise Problem("not-found")
    return ProblemMeaning(slug=slug, status=entry.status, title=entry.title, meaning=entry.meaning)
