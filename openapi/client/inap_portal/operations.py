"""The generated client's operations by name, and what each of them takes."""

import importlib
import inspect
import pkgutil
from functools import cache
from types import ModuleType
from typing import Any, TypeVar
from uuid import uuid4

from inap_client import api
from inap_client.models import Problem
from inap_client.types import Response

from inap_portal.problems import NotThere, PortalProblem

T = TypeVar("T")


@cache
def operation(name: str) -> ModuleType:
    """The module of an operation such as ``list_submissions``; ``AttributeError`` without one."""
    for tag in pkgutil.iter_modules(api.__path__):
        path = f"{api.__name__}.{tag.name}"
        if any(
            each.name == name
            for each in pkgutil.iter_modules(importlib.import_module(path).__path__)
        ):
            return importlib.import_module(f"{path}.{name}")
    raise AttributeError(f"the portal has no operation {name!r}")


@cache
def takes(module: ModuleType, parameter: str) -> bool:
    """Whether an operation takes a parameter of this name."""
    return parameter in inspect.signature(module.sync_detailed).parameters


def completed(module: ModuleType, given: dict[str, Any]) -> dict[str, Any]:
    """The arguments of a call, with a new Idempotency-Key where the operation takes one.

    The key is made before the first attempt and kept over all of them: that is what makes a
    repetition harmless.
    """
    if takes(module, "idempotency_key") and "idempotency_key" not in given:
        return {**given, "idempotency_key": uuid4().hex}
    return given


def expect(answer: Response[T | Problem]) -> T:
    """What was asked for; raises ``PortalProblem``, or ``NotThere`` for no portal's answer."""
    if isinstance(answer.parsed, Problem):
        raise PortalProblem.of(answer.parsed)
    if answer.parsed is None and answer.status_code != 204:
        raise NotThere(f"the address answers {int(answer.status_code)}: is the portal there?")
    return answer.parsed  # type: ignore[return-value] # None is the answer of a 204
