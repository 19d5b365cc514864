"""The one helper every failing route is asserted with."""

from typing import Any

import httpx

from inap.kit.catalogue import CATALOGUE


def assert_problem(
    response: httpx.Response, slug: str, status: int | None = None
) -> dict[str, Any]:
    """Assert that the answer is the problem ``slug`` in its documented shape, and return it."""
    document: dict[str, Any] = response.json()
    assert document["type"] == f"/problems/{slug}", document
    expected = status or CATALOGUE[slug].status
    assert response.status_code == expected == document["status"]
    assert response.headers["content-type"] == "application/problem+json"
    assert set(document) == {"type", "status", "title", "detail", "params", "errors", "request_id"}
    return document
