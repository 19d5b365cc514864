"""Steps of the main job on a running server, over HTTP."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Any
from uuid import uuid4

import httpx

from support.live import Live

FOCAL = "focal.moi@inap.test"
VERIFIER = "verifier.moi@inap.test"
COORDINATOR = "coordinator.federal@inap.test"
KRG_FOCAL = "focal.kmoi@inap.test"
KRG_VERIFIER = "verifier.kmoi@inap.test"
KRG_COORDINATOR = "coordinator.krg@inap.test"


@contextmanager
def signed_in(live: Live, *emails: str) -> Iterator[list[httpx.Client]]:
    """A client for each of the accounts, in their order."""
    with ExitStack() as stack:
        yield [stack.enter_context(live.client(email)) for email in emails]


def fact(indicator: str, value: object, **given: Any) -> dict[str, Any]:
    """A report of the federal Ministry of Interior on INAP II."""
    return {
        "plan": "INAP-II",
        "indicator": indicator,
        "actor": "F-MOI",
        "period": "2023Q2",
        "area": "IQ",
        "values": [{"value": value}],
        **given,
    }


def report(client: httpx.Client, body: dict[str, Any], key: str | None = None) -> httpx.Response:
    """Report a fact, with a key of its own unless one is given."""
    return client.post("/submissions", json=body, headers={"Idempotency-Key": key or uuid4().hex})


def step(client: httpx.Client, submission: str, action: str, **given: Any) -> httpx.Response:
    """Take a step with the version that the caller sees, or with ``if_match``."""
    seen = client.get(f"/submissions/{submission}")
    etag = given.pop("if_match", None) or seen.headers.get("ETag", '"v1"')
    return client.post(
        f"/submissions/{submission}/transitions",
        json={"action": action, **given},
        headers={"If-Match": etag, "Idempotency-Key": uuid4().hex},
    )


def publish(live: Live, body: dict[str, Any], *, krg: bool = False) -> str:
    """Take a fact through the whole approval; the id of its submission.

    The Kurdistan Region's Ministry of Interior has no unit of its own, so its coordinator decides
    on what was submitted.
    """
    way = (
        ((KRG_FOCAL, "submit"), (KRG_COORDINATOR, "approve"))
        if krg
        else ((FOCAL, "submit"), (VERIFIER, "verify"), (COORDINATOR, "approve"))
    )
    with signed_in(live, *(email for email, _action in way)) as people:
        made = report(people[0], body)
        assert made.status_code == 201, made.text
        submission = str(made.json()["id"])
        for client, (_email, action) in zip(people, way, strict=True):
            done = step(client, submission, action)
            assert done.status_code == 200, done.text
    return submission
