"""A tool that sends everything five times at once, as tools on a slow line do."""

import asyncio
from collections import Counter

import httpx

from support.live import Live

REPORTS = 200
TIMES = 5
AT_ONCE = 24


def body(number: int) -> dict[str, object]:
    return {
        "plan": "TRAINING",
        "node": "T1.1.1.F1",
        "actor": "X-WEO",
        "kind": "workshop",
        "title": {"ar": f"ورشة {number}"},
        "area": "IQ-BG",
        "place": "Karrada",
        "start": "2026-05-01",
        "end": "2026-05-02",
        "participants": [{"sex": "female", "count": number % 40 + 1}],
        "external_id": f"retried-{number}",
        "submit": True,
    }


async def send_all(live: Live, token: str) -> list[tuple[int, int, str, bool]]:
    """Number, status, id and whether it was replayed, of each of all requests."""
    turn = asyncio.Semaphore(AT_ONCE)
    limits = httpx.Limits(max_connections=AT_ONCE)
    headers = {"Authorization": f"Bearer {token}"}
    async with httpx.AsyncClient(
        base_url=f"{live.url}/api/v1", headers=headers, limits=limits, timeout=60
    ) as client:

        async def send(number: int) -> tuple[int, int, str, bool]:
            async with turn:
                answer = await client.post(
                    "/activity-reports",
                    json=body(number),
                    headers={"Idempotency-Key": f"retried-{number}"},
                )
            identity = str(answer.json().get("id"))
            return number, answer.status_code, identity, "Idempotent-Replayed" in answer.headers

        # The five of one report are sent side by side, so that they meet.
        return await asyncio.gather(
            *(send(number) for number in range(REPORTS) for _ in range(TIMES))
        )


def stored(live: Live) -> set[str]:
    """The ids of everything that the organisation reported this way."""
    found: set[str] = set()
    with live.client("reporter.cso@inap.test") as client:
        cursor: dict[str, str] = {}
        while True:
            given = {"actor": "X-WEO", "plan": "TRAINING", "limit": "200", **cursor}
            page = client.get("/activity-reports", params=given).json()
            found |= {
                each["id"]
                for each in page["items"]
                if (each["external_id"] or "").startswith("retried-")
            }
            if page["next"] is None:
                return found
            cursor = {"cursor": page["next"]}


def test_a_thousand_retries_of_two_hundred_reports_make_two_hundred(live: Live) -> None:
    answers = asyncio.run(send_all(live, live.token("reporter.cso@inap.test")))
    assert len(answers) == REPORTS * TIMES
    assert {status for _, status, _, _ in answers} == {201}
    replayed = Counter(number for number, _, _, again in answers if again)
    assert replayed == dict.fromkeys(range(REPORTS), TIMES - 1)
    ids = {(number, identity) for number, _, identity, _ in answers}
    assert len(ids) == REPORTS
    assert stored(live) == {identity for _, identity in ids}
