"""What every route of the application keeps, seen in what FastAPI made of its signature."""

import contextlib
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Annotated, Any, get_args

import pytest
from fastapi import Depends, FastAPI
from fastapi.dependencies.models import Dependant
from fastapi.routing import APIRoute
from pydantic import BaseModel, ValidationError, create_model

from inap.access.authenticate import CurrentCaller, current_caller
from inap.access.policies import SignedIn
from inap.kit.database import (
    ReadSession,
    WriteSession,
    read_session,
    secret_session,
    write_session,
)
from inap.kit.moments import IsoDay
from inap.kit.routing import Route, make_router
from inap.main import create_app
from inap.settings import Settings

SESSIONS = (read_session, write_session, secret_session)


def resolved(dependant: Dependant) -> Iterator[object]:
    """Every dependency in the order in which FastAPI resolves them."""
    for dependency in dependant.dependencies:
        yield from resolved(dependency)
        yield dependency.call


def routes_of(app: FastAPI) -> list[APIRoute]:
    """Every route, also of routers included in routers."""
    found: list[APIRoute] = []
    waiting: list[object] = list(app.routes)
    while waiting:
        route = waiting.pop()
        if isinstance(route, APIRoute):
            found.append(route)
        else:
            waiting += getattr(getattr(route, "original_router", None), "routes", [])
    return found


def late_callers(app: FastAPI) -> list[str]:
    """The routes that open a session before they know the caller."""
    found = []
    for route in routes_of(app):
        order = list(resolved(route.dependant))
        sessions = [order.index(kind) for kind in SESSIONS if kind in order]
        if current_caller in order and sessions and order.index(current_caller) > min(sessions):
            found.append(route.name)
    return sorted(found)


def models_of(shape: object) -> Iterator[type[BaseModel]]:
    """A model, or those within a type, with all that stand in their fields."""
    if isinstance(shape, type) and issubclass(shape, BaseModel):
        yield shape
        for field in shape.model_fields.values():
            yield from models_of(field.annotation)
    for part in get_args(shape):
        yield from models_of(part)


def tells_a_day(shape: object) -> bool:
    return shape is date or any(tells_a_day(part) for part in get_args(shape))


def days_taken_from_numbers(models: Iterable[type[BaseModel]]) -> list[str]:
    """The fields of days that take a number of seconds for one."""
    found = []
    for model in models:
        for name, field in model.model_fields.items():
            if tells_a_day(field.annotation):
                shape: Any = field.annotation
                alone: type[BaseModel] = create_model("Alone", day=(shape, field))
                with contextlib.suppress(ValidationError):
                    alone.model_validate({field.alias or "day": 1_699_920_000})
                    found.append(f"{model.__name__}.{name}")
    return sorted(set(found))


@pytest.fixture(scope="module")
def application() -> FastAPI:
    settings = Settings(secret_key="a key for looking only, never for signing")
    return create_app(settings, "postgresql://nobody@localhost/none")


def test_the_whole_application_is_looked_at(application: FastAPI) -> None:
    names = {route.name for route in routes_of(application)}
    assert {"create_user", "list_submissions", "get_health", "delete_api_key"} <= names


def test_every_route_knows_the_caller_before_it_opens_a_session(application: FastAPI) -> None:
    """A retry is replayed only to who may still ask, and no request waits for a second connection.

    FastAPI resolves dependencies in the order of the signature. A request that holds a connection
    while another one looks its caller up leaves a full pool with nobody to give one back.
    """
    assert late_callers(application) == []


def test_every_route_of_the_interface_keeps_the_rules(application: FastAPI) -> None:
    loose = [
        route.path
        for route in routes_of(application)
        if not isinstance(route, Route) and route.include_in_schema
    ]
    assert loose == []


def test_operation_ids_are_the_functions_names_and_unique(application: FastAPI) -> None:
    names = [route.name for route in routes_of(application) if route.include_in_schema]
    assert len(names) == len(set(names))
    assert [route.unique_id for route in routes_of(application) if route.include_in_schema] == names


def test_every_route_says_in_a_sentence_what_it_does(application: FastAPI) -> None:
    silent = [
        route.name
        for route in routes_of(application)
        if route.include_in_schema and not (route.endpoint.__doc__ or "").strip()
    ]
    assert silent == []


def test_a_session_before_the_caller_is_found() -> None:
    router = make_router(tag="tests")

    async def find(session: ReadSession, caller: CurrentCaller) -> object:
        return session, caller

    @router.get("/early")
    async def early(caller: SignedIn, session: WriteSession) -> None:
        del caller, session

    @router.get("/late")
    async def late(session: WriteSession, caller: SignedIn) -> None:
        del caller, session

    @router.get("/hidden")
    async def hidden(found: Annotated[object, Depends(find)], caller: SignedIn) -> None:
        del found, caller

    @router.get("/keyword")
    async def keyword(*, session: WriteSession, caller: SignedIn) -> None:
        del caller, session

    app = FastAPI()
    app.include_router(router)
    assert late_callers(app) == ["hidden", "keyword", "late"]


def test_a_number_is_never_taken_for_a_day(application: FastAPI) -> None:
    bodies = [route.body_field for route in routes_of(application) if route.body_field]
    models = [each for body in bodies for each in models_of(body.field_info.annotation)]
    assert any(tells_a_day(each.annotation) for m in models for each in m.model_fields.values())
    assert days_taken_from_numbers(models) == []


def test_a_day_that_takes_numbers_is_found() -> None:
    class Loose(BaseModel):
        on: date | None
        held: IsoDay

    assert days_taken_from_numbers([Loose]) == ["Loose.on"]
