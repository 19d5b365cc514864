"""Bad input against the running server: each a named problem, nothing lost, never a 500."""

import json
from collections.abc import Iterator
from typing import Any
from uuid import uuid4

import httpx
import pytest

from support.live import Live
from support.problems import assert_problem
from support.walk import FOCAL, fact, report, signed_in, step

# Of the federal Ministry of Interior on INAP II: a count of meetings, a share in percent, counts
# of people by sex, and a question.
COUNT = "P1.1.2.F3-I2"
SHARE = "P1.1.3.F3-I1"
BY_SEX = "P3.1.4.F4-I1"
QUESTION = "P2.2.1.F5-I1"


@pytest.fixture(scope="module")
def focal(live: Live) -> Iterator[httpx.Client]:
    with signed_in(live, FOCAL) as [client]:
        yield client


@pytest.fixture(autouse=True)
def nothing_is_written(focal: httpx.Client, request: pytest.FixtureRequest) -> Iterator[None]:
    """What was refused left nothing behind; tests that write say so."""
    before = count(focal)
    yield
    if "writes" not in request.keywords:
        assert count(focal) == before


def count(client: httpx.Client) -> int:
    found = 0
    cursor: dict[str, str] = {}
    while True:
        page = client.get("/submissions", params={"actor": "F-MOI", "limit": "200", **cursor})
        found += len(page.json()["items"])
        if page.json()["next"] is None:
            return found
        cursor = {"cursor": page.json()["next"]}


def period_in(client: httpx.Client, plan: str, state: str) -> str:
    """A quarter of the plan that stands so today."""
    items = client.get(f"/plans/{plan}/periods", params={"limit": 200}).json()["items"]
    return next(
        str(each["code"]) for each in items if each["state"] == state and "Q" in each["code"]
    )


def faults(response: httpx.Response, slug: str = "invalid-request") -> set[tuple[str, str]]:
    problem = assert_problem(response, slug)
    return {(each["pointer"], each["slug"]) for each in problem["errors"]}


YEAR = {"period": "2022"}


@pytest.mark.parametrize(
    ("body", "pointer", "slug"),
    [
        (fact(COUNT, "a few"), "/values/0/value", "not-a-number"),
        (fact(COUNT, "12 workshops"), "/values/0/value", "not-a-number"),
        (fact(COUNT, "1e3"), "/values/0/value", "not-a-number"),
        (fact(COUNT, True), "/values/0/value", "not-a-number"),
        (fact(COUNT, [5]), "/values/0/value", "not-a-number"),
        (fact(COUNT, "९"), "/values/0/value", "not-a-number"),
        (fact(COUNT, 10**18), "/values/0/value", "not-a-number"),
        (fact(COUNT, -1), "/values/0/value", "value-negative"),
        (fact(COUNT, 2.5), "/values/0/value", "value-not-whole"),
        (fact(COUNT, None, values=[{"yes": True}]), "/values/0/yes", "value-not-expected"),
        (fact(COUNT, None, values=[{"text": "five"}]), "/values/0/text", "value-not-expected"),
        (fact(SHARE, 12, **YEAR), "/values/0/value", "value-not-expected"),
        (
            fact(SHARE, None, **YEAR, values=[{"numerator": 12, "denominator": 10}]),
            "/values/0/numerator",
            "numerator-above-denominator",
        ),
        (
            fact(SHARE, None, **YEAR, values=[{"numerator": -1, "denominator": 10}]),
            "/values/0/numerator",
            "value-negative",
        ),
        (fact(QUESTION, None, **YEAR, values=[{"yes": "maybe"}]), "/values/0/yes", "bool-type"),
        (fact(QUESTION, 1, **YEAR), "/values/0/value", "value-not-expected"),
        (
            fact(COUNT, 5, values=[{"value": 5}, {"value": 6}]),
            "/values/1",
            "cell-repeated",
        ),
        (fact(COUNT, 5, values=[{"value": 5, "sex": "men"}]), "/values/0/sex", "literal-error"),
        (fact(COUNT, 5, unit="person"), "/unit", "extra-forbidden"),
        (fact(COUNT, 5, values="5"), "/values", "list-type"),
        (fact(COUNT, 5, period=None), "/period", "string-type"),
        (fact(COUNT, 5, narrative={"fr": "Cinq."}), "/narrative/fr", "extra-forbidden"),
        (fact(COUNT, 5, narrative={"en": "a\x00b"}), "/narrative/en", "control-character"),
        (fact("NO-SUCH-CODE", 5), "/indicator", "unknown-code"),
        (fact(COUNT, 5, actor="F-NONE"), "/actor", "unknown-code"),
        (fact(COUNT, 5, period="2023Q9"), "/period", "unknown-code"),
        (fact(COUNT, 5, area="IQ-XX"), "/area", "unknown-code"),
        (fact(COUNT, 5, plan="NONE"), "/plan", "unknown-code"),
    ],
)
def test_a_wrong_value_is_named_by_pointer_and_slug(
    focal: httpx.Client, body: dict[str, Any], pointer: str, slug: str
) -> None:
    assert (pointer, slug) in faults(report(focal, body))


def test_parts_above_the_whole_are_named(focal: httpx.Client) -> None:
    values = [
        {"value": 10},
        {"value": 8, "sex": "female"},
        {"value": 7, "sex": "male"},
    ]
    told = faults(report(focal, fact(BY_SEX, None, **YEAR, values=values)))
    assert "parts-exceed-total" in {slug for _pointer, slug in told}


def test_a_period_of_the_wrong_kind_is_named_with_the_right_one(focal: httpx.Client) -> None:
    refused = assert_problem(report(focal, fact(SHARE, 12, period="2022Q1")), "wrong-period")
    assert refused["params"]["frequency"] == "year"


@pytest.mark.parametrize(
    ("state", "slug"), [("locked", "period-closed"), ("upcoming", "period-not-open")]
)
def test_a_period_that_takes_no_entries_is_named_with_its_dates(
    focal: httpx.Client, state: str, slug: str
) -> None:
    period = period_in(focal, "TRAINING", state)
    body = fact("T1.1.1.F1-I2", 5, plan="TRAINING", period=period)
    refused = assert_problem(report(focal, body), slug)
    assert refused["params"]["period"] == period


@pytest.mark.parametrize(
    ("given", "slug"),
    [
        ({"area": "IQ-AR"}, "wrong-area"),
        ({"actor": "F-MOE"}, "not-permitted"),
    ],
)
def test_a_fact_of_somebody_else_is_refused_with_the_reason(
    focal: httpx.Client, given: dict[str, str], slug: str
) -> None:
    assert_problem(report(focal, fact(COUNT, 5, **given)), slug)


@pytest.mark.writes
@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("١٢", 12),
        ("۱۲", 12),
        ("١٬٢٣٤", 1234),
        ("1,234", 1234),
        ("\u200f٧\u200f", 7),
    ],
)
def test_numbers_are_read_in_the_digits_people_write(
    focal: httpx.Client, typed: str, number: int
) -> None:
    period = {"١٢": "2021Q1", "۱۲": "2021Q2", "١٬٢٣٤": "2021Q3", "1,234": "2021Q4"}.get(typed)
    made = report(focal, fact(COUNT, typed, period=period or "2022Q4"))
    assert made.status_code == 201, made.text
    assert made.json()["values"][0]["value"] == number


@pytest.mark.parametrize(
    ("content", "slug"),
    [
        (b"{", "invalid-json"),
        (b'{"plan": "INAP-II",}', "invalid-json"),
        (b"", "invalid-request"),
        (b"null", "invalid-request"),
        (b"[]", "invalid-request"),
        (b'"plan"', "invalid-request"),
        (b'{"plan": NaN}', "invalid-request"),
        (b"[" * 100_000, "invalid-json"),
        (b'{"plan": "' + b"\\ud800" + b'"}', "invalid-request"),
        (json.dumps(fact(COUNT, 5)).encode("utf-16"), "invalid-json"),
        (json.dumps(fact(COUNT, 5)).encode("utf-32-le"), "invalid-json"),
        ('{"plan": "café"}'.encode("latin-1"), "invalid-json"),
        (b'{"plan": "\xff\xfe"}', "invalid-json"),
    ],
)
def test_what_is_not_json_in_utf_8_is_named(focal: httpx.Client, content: bytes, slug: str) -> None:
    headers = {"Content-Type": "application/json"}
    assert_problem(focal.post("/submissions", content=content, headers=headers), slug)


@pytest.mark.parametrize("media_type", ["text/csv", "application/xml", "multipart/form-data", ""])
def test_a_body_of_another_type_is_refused(focal: httpx.Client, media_type: str) -> None:
    body = json.dumps(fact(COUNT, 5)).encode()
    headers = {"Content-Type": media_type} if media_type else {}
    answer = focal.post("/submissions", content=body, headers=headers)
    assert_problem(answer, "unsupported-media-type")


@pytest.mark.parametrize("chunked", [False, True])
def test_ten_megabytes_are_refused(focal: httpx.Client, chunked: bool) -> None:
    body = json.dumps(fact(COUNT, 5, narrative={"en": "x" * 10_000_000})).encode()
    pieces = (body[at : at + 65_536] for at in range(0, len(body), 65_536))
    headers = {"Content-Type": "application/json"}
    answer = focal.post("/submissions", content=pieces if chunked else body, headers=headers)
    assert assert_problem(answer, "body-too-large")["params"]["limit"] == 5_000_000


@pytest.mark.writes
def test_a_stale_etag_loses_nothing(focal: httpx.Client) -> None:
    made = report(focal, fact(COUNT, 5, period="2022Q1")).json()
    address = f"/submissions/{made['id']}"
    first = {"If-Match": '"v1"'}
    assert_problem(focal.patch(address, json={"values": []}), "precondition-required")
    assert focal.patch(address, json={"values": [{"value": 6}]}, headers=first).status_code == 200
    refused = focal.patch(address, json={"values": [{"value": 7}]}, headers=first)
    assert assert_problem(refused, "stale-version")["params"] == {
        "yours": '"v1"',
        "current": '"v2"',
    }
    assert_problem(step(focal, made["id"], "submit", if_match='"v1"'), "stale-version")
    for nonsense in ("v2", '"', '"v99999999999999999999"', "x" * 300, '"v2" junk'):
        answer = focal.patch(address, json={"values": []}, headers={"If-Match": nonsense})
        assert answer.status_code in (412, 422), nonsense
    kept = focal.get(address).json()
    assert (kept["state"], kept["values"][0]["value"]) == ("draft", 6)


@pytest.mark.writes
def test_a_repeated_key_gives_the_first_answer_and_never_another_body(focal: httpx.Client) -> None:
    key = uuid4().hex
    body = fact(COUNT, 5, period="2024Q1")
    first = report(focal, body, key)
    again = report(focal, body, key)
    assert (first.status_code, again.status_code) == (201, 201)
    assert (again.content, again.headers["ETag"]) == (first.content, first.headers["ETag"])
    assert again.headers["Idempotent-Replayed"] == "true"
    other = report(focal, fact(COUNT, 6, period="2024Q1"), key)
    assert_problem(other, "idempotency-key-reused")
    # Without the key it is the same fact all the same.
    exists = assert_problem(report(focal, body), "submission-exists")
    assert exists["params"]["submission"] == first.json()["id"]
    kept = focal.get(f"/submissions/{first.json()['id']}").json()
    assert kept["values"][0]["value"] == 5


@pytest.mark.writes
def test_a_refused_request_may_use_its_key_again(focal: httpx.Client) -> None:
    key = uuid4().hex
    assert_problem(report(focal, fact(COUNT, -5, period="2024Q2"), key), "invalid-request")
    assert report(focal, fact(COUNT, 5, period="2024Q2"), key).status_code == 201


@pytest.mark.parametrize("key", ["", "x" * 256, "Ü", "a\tb"])
def test_a_key_that_is_none_is_named(focal: httpx.Client, key: str) -> None:
    answer = focal.post(
        "/submissions", json=fact(COUNT, 5), headers={b"Idempotency-Key": key.encode()}
    )
    assert_problem(answer, "invalid-idempotency-key")


@pytest.mark.parametrize(
    ("address", "slug"),
    [
        ("/submissions?color=red", "unknown-parameter"),
        ("/submissions?plan=INAP-II&plan=TRAINING", "repeated-parameter"),
        ("/submissions?cursor=%%%", "invalid-cursor"),
        ("/submissions?limit=0", "invalid-request"),
        ("/submissions?limit=many", "invalid-request"),
        ("/submissions?state=lost", "invalid-request"),
        ("/submissions/not-an-id", "not-found"),
        ("/submissions/0197f000-0000-7000-8000-000000000000", "not-found"),
        ("/plans/%00", "not-found"),
        ("/plans/INAP-II/indicators/%ED%A0%80", "not-found"),
        (f"/plans/{'x' * 3000}", "not-found"),
        ("/plans/INAP-II/dashboards/both", "invalid-request"),
        ("/plans/INAP-II/indicators/P1.1.3.F2-I1/series?as_of=yesterday", "invalid-request"),
        ("/plans/INAP-II/indicators/P1.1.3.F2-I1/series?as_of=9999-12-31", "invalid-request"),
        ("/plans/INAP-II/changes?since=-1", "invalid-request"),
        ("/no-such-address", "not-found"),
    ],
)
def test_a_wrong_address_is_named(focal: httpx.Client, address: str, slug: str) -> None:
    assert_problem(focal.get(address), slug)


def test_a_method_that_is_not_there_is_named(focal: httpx.Client) -> None:
    answer = focal.put("/submissions", json={})
    assert_problem(answer, "method-not-allowed")
    assert answer.headers["Allow"] == "GET, POST"
    gone = focal.delete("/submissions/nothing/history")
    assert gone.headers["Allow"] == "GET"


def test_a_fixed_address_is_not_one_that_a_parameter_fits(focal: httpx.Client) -> None:
    """No submission is called "batch": what is told of /submissions/{id} is not told of it."""
    paths = focal.get("/openapi.json").json()["paths"]
    fixed = [path for path in paths if path.startswith("/api/v1/") and "{" not in path]
    assert fixed
    for path in fixed:
        other = next(each for each in ("put", "patch", "delete") if each not in paths[path])
        answer = focal.request(other, path.removeprefix("/api/v1"))
        assert_problem(answer, "method-not-allowed")
        told = {each.lower() for each in answer.headers["Allow"].split(", ")} - {"head"}
        assert told == set(paths[path]), path
