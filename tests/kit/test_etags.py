"""Entity tags: of versions, of reads, and what callers send back."""

import pytest
from fastapi import FastAPI, Request, Response

from inap.kit.etags import (
    NotModified,
    if_match,
    listed_etags,
    read_etag,
    require_version,
    set_or_304,
    version_etag,
)
from inap.kit.problems import Problem


def request_for(address: str = "/plans/A", build: str = "1", wanted: str | None = None) -> Request:
    path, _, query = address.partition("?")
    headers = [(b"if-none-match", wanted.encode())] if wanted is not None else []
    app = FastAPI()
    app.state.build = build
    return Request(
        {
            "type": "http",
            "method": "GET",
            "scheme": "http",
            "server": ("test", 80),
            "path": path,
            "query_string": query.encode(),
            "headers": headers,
            "app": app,
        }
    )


def etag_of(
    address: str = "/plans/A",
    *,
    plan: str = "A",
    version: int = 1,
    audience: str = "public",
    build: str = "1",
) -> str:
    return read_etag(request_for(address, build), plan, version, audience)


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        (None, []),
        ("", []),
        (",", []),
        ('"v1"', ['"v1"']),
        ('W/"v1"', ['"v1"']),
        (' "v1" ,W/"v2", "v3"', ['"v1"', '"v2"', '"v3"']),
        ("*", ["*"]),
    ],
)
def test_listed_tags_are_read_one_by_one(header: str | None, expected: list[str]) -> None:
    assert listed_etags(header) == expected


@pytest.mark.parametrize("header", ['"v3"', '"v1", "v3"', 'W/"v3"', "*", " * "])
def test_the_present_version_passes(header: str) -> None:
    require_version(header, 3)


@pytest.mark.parametrize("header", ['"v2"', "v3", '"v33"', '"v3', '"*"', ",", '"plan.3.abc"'])
def test_any_other_version_is_stale_and_both_are_told(header: str) -> None:
    with pytest.raises(Problem, match="stale-version") as caught:
        require_version(header, 3)
    assert caught.value.params == {"yours": header, "current": '"v3"'}


@pytest.mark.parametrize("header", [None, ""])
def test_a_write_without_a_version_is_asked_for_one(header: str | None) -> None:
    with pytest.raises(Problem, match="precondition-required"):
        if_match(header)


def test_versions_have_strong_tags() -> None:
    assert if_match(version_etag(3)) == '"v3"'


def test_the_tag_of_a_read_is_strong_and_names_plan_and_version() -> None:
    tag = etag_of(plan="INAP-II", version=12)
    assert tag.startswith('"INAP-II.12.')
    assert tag.endswith('"')


def test_the_same_read_has_the_same_tag_in_any_order_of_its_query() -> None:
    assert etag_of("/plans/A?a=1&b=2") == etag_of("/plans/A?b=2&a=1")


@pytest.mark.parametrize(
    "other",
    [
        etag_of("/plans/A/logframe"),
        etag_of("/plans/A?as_of=2023-01-01"),
        etag_of(plan="B"),
        etag_of(version=2),
        etag_of(audience="internal"),
        etag_of(build="2"),
    ],
)
def test_another_read_version_audience_or_build_has_another_tag(other: str) -> None:
    assert other != etag_of()


@pytest.mark.parametrize("public", [True, False])
def test_a_first_read_is_given_with_its_tag(public: bool) -> None:
    response = Response()
    set_or_304(request_for(wanted='"A.1.other"'), response, '"A.1.x"', public=public)
    assert response.headers["etag"] == '"A.1.x"'
    assert "Authorization" in response.headers["vary"].split(", ")
    kind = "public" if public else "private"
    assert response.headers["cache-control"] == f"{kind}, no-cache"


@pytest.mark.parametrize("wanted", ['"A.1.x"', 'W/"A.1.x"', '"A.0.x", "A.1.x"'])
def test_a_copy_that_is_current_is_not_sent_again(wanted: str) -> None:
    response = Response()
    with pytest.raises(NotModified) as caught:
        set_or_304(request_for(wanted=wanted), response, '"A.1.x"', public=False)
    assert (caught.value.etag, caught.value.cache_control) == ('"A.1.x"', "private, no-cache")
    assert "etag" not in response.headers
