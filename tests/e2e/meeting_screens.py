"""The screens on which coordination is entered, with a meeting and a record to show."""

from contextlib import closing
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx

from e2e.position_screens import Maker

SECRETARIAT = "secretariat@inap.test"
COORDINATOR = "coordinator.federal@inap.test"
PLAN = "/plans/INAP-II"
BODY = "NT1325"


def meeting_screens(origin: str) -> list[tuple[str, str, str | None]]:
    """Each screen's name, its address, and who looks at it."""
    with closing(Maker(origin).client(SECRETARIAT)) as secretary:
        meeting = _held(secretary)
        record = _made(
            secretary,
            "/records",
            kind="recommendation",
            body=BODY,
            meeting=meeting,
            text={"en": "Open a second shelter.", "ar": "افتتاح دار إيواء ثانية."},
            sectors=["protection"],
            actors=["F-MOH"],
            nodes=["P1.1.3.F2"],
        )
        said = _made(
            secretary,
            "/records",
            kind="update",
            body=BODY,
            meeting=meeting,
            text={"en": "The shelter's rooms were counted."},
            sectors=["protection"],
        )
    # What a second body said stands on the coordination page beside what the series said.
    with closing(Maker(origin).client(COORDINATOR)) as coordinator:
        _approved(coordinator, said)
    at = f"{PLAN}/meetings/{meeting}"
    return [
        ("meetings", f"{PLAN}/meetings?state=held", None),
        ("meeting", at, None),
        ("meeting-kept", at, SECRETARIAT),
        ("meeting-new", f"{PLAN}/meetings/new?body={BODY}", SECRETARIAT),
        ("meeting-edit", f"{at}/edit", SECRETARIAT),
        ("meeting-minutes", f"{at}/minutes", SECRETARIAT),
        ("meeting-invitations", f"{at}/invitations", SECRETARIAT),
        ("meeting-attendance", f"{at}/attendance", SECRETARIAT),
        ("record-new", f"{PLAN}/records/new?body={BODY}", SECRETARIAT),
        ("record-edit", f"{PLAN}/records/{record}/edit", SECRETARIAT),
        ("record-draft", f"{PLAN}/records/{record}", SECRETARIAT),
        ("coordination-kept", f"{PLAN}/coordination", SECRETARIAT),
        ("body-new", f"{PLAN}/new-body", SECRETARIAT),
        ("body-edit", f"{PLAN}/bodies/{BODY}/edit", SECRETARIAT),
        ("body-seat", f"{PLAN}/bodies/{BODY}?seat=new", SECRETARIAT),
    ]


def _made(secretary: httpx.Client, path: str, **given: Any) -> str:
    answer = secretary.post(path, json=given)
    answer.raise_for_status()
    return str(answer.json()["id"])


def _approved(coordinator: httpx.Client, record: str) -> None:
    path = f"/records/{record}"
    headers = {"If-Match": coordinator.get(path).headers["ETag"]}
    step = {"action": "approve"}
    coordinator.post(f"{path}/transitions", json=step, headers=headers).raise_for_status()


def _held(secretary: httpx.Client) -> str:
    """A meeting that was held yesterday, with who was invited and who came."""
    yesterday = (datetime.now(UTC) - timedelta(days=1)).date().isoformat()
    meeting = _made(
        secretary,
        "/meetings",
        body=BODY,
        title={"en": "Second quarterly meeting", "ar": "الاجتماع الفصلي الثاني"},
        starts_at=f"{yesterday}T10:00:00+03:00",
        mode="hybrid",
        area="IQ-BG",
        agenda=[{"title": {"en": "Progress of the protection pillar"}}],
    )
    path = f"/meetings/{meeting}"
    invitations = [{"actor": "F-MOI", "people": 2}, {"actor": "F-MOH"}]
    came = [{"actor": "F-MOI", "sex": "female", "people": 2, "first_time": 1}]
    steps: tuple[tuple[str, str, dict[str, Any]], ...] = (
        ("PUT", f"{path}/invitations", {"invitations": invitations}),
        ("POST", f"{path}/transitions", {"action": "hold"}),
        ("PUT", f"{path}/attendance", {"attendance": came}),
        ("PATCH", path, {"minutes": {"en": "The protection pillar was discussed."}}),
    )
    for version, (method, address, body) in enumerate(steps, start=1):
        headers = {"If-Match": f'"v{version}"'}
        secretary.request(method, address, json=body, headers=headers).raise_for_status()
    return meeting
