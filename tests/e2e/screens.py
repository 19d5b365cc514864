"""Every screen of the portal, for tests and pictures that go over all of them."""

import time
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

import httpx

from e2e.meeting_screens import meeting_screens
from e2e.position_screens import position_screens
from support import sample_files
from support.live import PASSWORD

FOCAL = "focal.moi@inap.test"
VERIFIER = "verifier.moi@inap.test"
CSO = "reporter.cso@inap.test"
COORDINATOR = "coordinator.federal@inap.test"
ME_TEAM = "me@inap.test"
ADMIN = "admin@inap.test"
AUDITOR = "auditor@inap.test"
SECRETARIAT = "secretariat@inap.test"
HOOK = "https://hooks.example.org/screens"


@dataclass(frozen=True, slots=True)
class Screen:
    """A screen: its name, its address without the language, and who looks at it."""

    name: str
    address: str
    email: str | None = None


def real_screens() -> list[Screen]:
    """The screens of the real plan."""
    plan = "/plans/INAP-II"
    return [
        # It leads on to the plan.
        Screen("home", ""),
        Screen("overview", plan),
        Screen("federal", f"{plan}/dashboards/federal"),
        Screen("krg", f"{plan}/dashboards/krg"),
        Screen("national", f"{plan}/dashboards/national"),
        Screen("objective-opened", f"{plan}/dashboards/national?open=P1.1"),
        Screen("late", f"{plan}/dashboards/federal?show=late&pillar=P1"),
        Screen("timeline", f"{plan}/timeline?pillar=P1"),
        Screen("logframe", f"{plan}/logframe"),
        Screen("logframe-search", f"{plan}/logframe?q=P1.1.3"),
        Screen("output", f"{plan}/nodes/P1.1.3"),
        Screen("activity", f"{plan}/nodes/P1.1.3.F2"),
        Screen("indicator", f"{plan}/indicators/P1.1.3-R1"),
        Screen("indicator-without-figures", f"{plan}/indicators/P1.1.2.F3-I1"),
        Screen("indicator-protected", f"{plan}/indicators/P2.1.3.F2-I1"),
        Screen("unclear", f"{plan}/review"),
        *registry_screens("INAP-II"),
        Screen("coordination", f"{plan}/coordination"),
        Screen("body", f"{plan}/bodies/NT1325"),
        Screen("records", f"{plan}/records?kind=recommendation&sector=protection"),
        Screen("nowhere", f"{plan}/nowhere"),
        Screen("sign-in", "/sign-in"),
        Screen("account", "/account", FOCAL),
        Screen("outbox", "/outbox", FOCAL),
        Screen("help", "/help"),
        Screen("guide", "/help/report"),
        Screen("work", f"{plan}/work", FOCAL),
        Screen("report", f"{plan}/report?indicator=P1.1.2.F3-I2&actor=F-MOI&period=2024Q4", FOCAL),
        Screen(
            "report-of-an-area",
            f"{plan}/report?indicator=P2.1.4.F6-I2&actor=F-MOI&period=2024Q4&area=IQ-BG",
            FOCAL,
        ),
        Screen("activities-empty", f"{plan}/activities?kind=conference"),
        Screen("activities", f"{plan}/activities", CSO),
        Screen("activity-new", f"{plan}/activities/new?node=P1.1.3.F2", CSO),
        Screen("work-of-civil-society", f"{plan}/work", CSO),
        Screen("workbook", f"{plan}/workbook", FOCAL),
        Screen("queue-empty", f"{plan}/queue", VERIFIER),
        Screen("reporting", f"{plan}/reporting?period=2023Q2", COORDINATOR),
        Screen("reporting-of-a-body", f"{plan}/reporting/F-MOI?period=2023Q2", COORDINATOR),
        Screen("reports", f"{plan}/reports"),
        Screen("reports-to-draft", f"{plan}/reports", SECRETARIAT),
        Screen("calendar", f"{plan}/calendar"),
        Screen("calendar-own", f"{plan}/calendar", FOCAL),
        Screen("exceptions", f"{plan}/exceptions", COORDINATOR),
        Screen("administration", "/administration", ADMIN),
        Screen("users", "/administration/users", ADMIN),
        Screen("user-new", "/administration/users/new", ADMIN),
        Screen("keys", "/account/keys", CSO),
        Screen("webhooks", "/account/webhooks", ADMIN),
        Screen("audit", "/administration/audit", ADMIN),
        Screen("training-reset", "/administration/training", ADMIN),
        Screen("audit-empty", "/administration/audit?since=2200-01-01", AUDITOR),
        Screen("periods", f"{plan}/periods", ADMIN),
        Screen("period", f"{plan}/periods/2021Q3", ADMIN),
        Screen("settings", f"{plan}/settings", ADMIN),
    ]


def registry_screens(plan: str) -> list[Screen]:
    """The screens of the registry of actors, which is of all plans."""
    return [
        Screen("actors", f"/actors?plan={plan}"),
        Screen("actors-found", f"/actors?plan={plan}&q=وزاره"),
        Screen("actors-kept", f"/actors?plan={plan}&type=international_agency", COORDINATOR),
        Screen("actor-map", f"/actors/map?plan={plan}"),
        Screen("actor-figures", f"/actors/summary?plan={plan}"),
        Screen("actor", f"/actors/F-MOI?plan={plan}"),
        Screen("actor-kept", f"/actors/F-MOI?plan={plan}", COORDINATOR),
        Screen("actor-edit", f"/actors/F-MOI/edit?plan={plan}", COORDINATOR),
        Screen("actor-new", f"/actors/new?plan={plan}", COORDINATOR),
        Screen("actor-duplicates", f"/actors/duplicates?plan={plan}", COORDINATOR),
        Screen(
            "actor-merge",
            f"/actors/duplicates?plan={plan}&first=F-MOI&second=F-MOD",
            COORDINATOR,
        ),
        Screen("actor-import", f"/actors/imports?plan={plan}", COORDINATOR),
    ]


def training_screens(origin: str) -> list[Screen]:
    """The screens of the plan TRAINING, which has every state of every thing."""
    plan = "/plans/TRAINING"
    states = ("draft", "submitted", "verified", "approved", "returned")
    found = {state: _submission(origin, state) for state in states}
    _attach(origin, found["returned"])
    # Before the amendments: one of them gives an activity that is planned here another time.
    positions = position_screens(origin)
    waiting, accepted = _amendments(origin)
    within, between = _overlap(origin, "federal"), _overlap(origin, "national")
    report, draft = (_report(origin, kind) for kind in ("coordination", "newsletter"))
    begun, sent = (_activity(origin, submit=submit) for submit in (False, True))
    return [
        Screen("training-overview", plan),
        Screen("training-federal", f"{plan}/dashboards/federal"),
        Screen("training-national", f"{plan}/dashboards/national?open=T1.1,T1.2"),
        Screen("training-map", f"{plan}/dashboards/national?map=T2.1.1.F1-I1"),
        Screen("training-timeline", f"{plan}/timeline"),
        Screen("training-logframe", f"{plan}/logframe?q=T1"),
        Screen("training-node", f"{plan}/nodes/T1.1.2.F1"),
        Screen("training-indicator", f"{plan}/indicators/T1.1.1.F1-I1?scope=federal"),
        Screen("training-share", f"{plan}/indicators/T1.1.2.F1-I2"),
        Screen("training-unclear", f"{plan}/review"),
        Screen("training-actors", "/actors?plan=TRAINING"),
        Screen("training-actor", "/actors/F-MOD?plan=TRAINING", COORDINATOR),
        Screen("training-work", f"{plan}/work", FOCAL),
        Screen("training-queue", f"{plan}/queue", COORDINATOR),
        Screen("training-report", f"{plan}/submissions/{found['draft']}/edit", FOCAL),
        Screen("training-correction", f"{plan}/submissions/{found['returned']}/edit", FOCAL),
        Screen("training-evidence", f"{plan}/submissions/{found['returned']}", FOCAL),
        Screen("training-submitted", f"{plan}/submissions/{found['submitted']}", VERIFIER),
        Screen("training-verified", f"{plan}/submissions/{found['verified']}", COORDINATOR),
        Screen("training-approved", f"{plan}/submissions/{found['approved']}", COORDINATOR),
        Screen("training-reporting", f"{plan}/reporting?show=all", COORDINATOR),
        Screen("training-calendar", f"{plan}/calendar", FOCAL),
        Screen("training-amendments", f"{plan}/amendments", FOCAL),
        Screen("training-propose", f"{plan}/amend?node=T1.1.1.F1&kind=change", FOCAL),
        Screen("training-propose-addition", f"{plan}/amend?node=T1.1.1", COORDINATOR),
        Screen("training-amendment", f"{plan}/amendments/{waiting}", COORDINATOR),
        Screen("training-amendment-accepted", f"{plan}/amendments/{accepted}"),
        Screen("training-versions", f"{plan}/versions"),
        Screen("training-logframe-before", f"{plan}/logframe?version=1"),
        Screen("training-node-before", f"{plan}/nodes/T1.1.2.F1?version=1"),
        Screen("training-overlaps", f"{plan}/overlaps", ME_TEAM),
        Screen("training-overlap-within", f"{plan}/overlaps/{within}", COORDINATOR),
        Screen("training-overlap-between", f"{plan}/overlaps/{between}", ME_TEAM),
        Screen("training-overlap-undecided", f"{plan}/dashboards/national", ME_TEAM),
        Screen("training-activity-form", f"{plan}/activities/{begun}/edit", CSO),
        Screen("training-activity", f"{plan}/activities/{sent}", COORDINATOR),
        Screen("training-published", f"{plan}/submissions/{found['approved']}"),
        *(Screen(*each) for each in positions),
        *(Screen(*each) for each in meeting_screens(origin)),
        # It leads on to the report, of the real plan.
        Screen("subject", f"/administration/subjects/submission/{_approved(origin)}", AUDITOR),
        Screen("user", f"/administration/users/{_account(origin)}", ADMIN),
        Screen("webhook", f"/account/webhooks/{_webhook(origin)}", ADMIN),
        # Of the real plan; their numbers are made when they are loaded, drafted and issued.
        Screen("report-issued", f"/plans/INAP-II/reports/{report}"),
        Screen("report-draft", f"/plans/INAP-II/reports/{draft}", SECRETARIAT),
        Screen("report-edited", f"/plans/INAP-II/reports/{draft}/edit", SECRETARIAT),
        Screen("record", f"/plans/INAP-II/records/{_record(origin)}"),
    ]


def _approved(origin: str) -> str:
    """An approved report on the real plan, which everybody may see."""
    found = httpx.get(f"{origin}/api/v1/submissions?plan=INAP-II&limit=1")
    found.raise_for_status()
    return str(found.json()["items"][0]["id"])


def _account(origin: str) -> str:
    """The account of the focal point."""
    with _signed_in(origin, ADMIN) as client:
        found = client.get("/users", params={"q": FOCAL})
        found.raise_for_status()
        return str(found.json()["items"][0]["id"])


def _webhook(origin: str) -> str:
    """A webhook of the training plan, made when it is missing."""
    with _signed_in(origin, ADMIN) as client:
        found = client.get("/webhooks").json()["items"]
        mine = [each for each in found if each["url"] == HOOK]
        if mine:
            return str(mine[0]["id"])
        made = client.post("/webhooks", json={"url": HOOK, "plan": "TRAINING"})
        made.raise_for_status()
        return str(made.json()["id"])


def _record(origin: str) -> str:
    """The first recommendation that was noted."""
    found = httpx.get(f"{origin}/api/v1/records?kind=recommendation&limit=1")
    found.raise_for_status()
    return str(found.json()["items"][0]["id"])


def _attach(origin: str, submission: str) -> None:
    """A file with an Arabic name, attached to a report that came back."""
    with httpx.Client(base_url=f"{origin}/api/v1") as client:
        token = client.post("/auth/token", json={"email": FOCAL, "password": PASSWORD})
        made = client.post(
            f"/submissions/{submission}/evidence",
            files={"file": ("محضر ورشة العمل.pdf", sample_files.pdf())},
            data={"caption_ar": "قائمة الحضور"},
            headers={"Authorization": f"Bearer {token.json()['access_token']}"},
        )
        # It is there already when the screens are gone over again.
        assert made.status_code in (201, 409), made.text


def _submission(origin: str, state: str) -> str:
    """The newest submission of the Ministry of Interior in a state."""
    with httpx.Client(base_url=f"{origin}/api/v1") as client:
        token = client.post("/auth/token", json={"email": FOCAL, "password": PASSWORD})
        token.raise_for_status()
        found = client.get(
            "/submissions",
            params={"plan": "TRAINING", "actor": "F-MOI", "state": state},
            headers={"Authorization": f"Bearer {token.json()['access_token']}"},
        )
        found.raise_for_status()
        return str(found.json()["items"][-1]["id"])


def _amendments(origin: str) -> tuple[str, str]:
    """A proposed and an accepted amendment of the plan, made when they are missing."""
    focal, coordinator = (_signed_in(origin, email) for email in (FOCAL, COORDINATOR))
    with focal, coordinator:
        items = focal.get("/amendments", params={"plan": "TRAINING"}).json()["items"]
        found = {each["state"]: str(each["id"]) for each in items}
        if "accepted" not in found:
            frame = {"text": "second half of 2024", "start": "2024-07-01", "end": "2024-12-31"}
            made = _proposed(focal, "T1.1.2.F1", "retime", {"time_frame": frame})
            accept = {"action": "accept", "reason": "The hall is free then."}
            day = {"effective_on": datetime.now(UTC).date().isoformat()}
            done = coordinator.post(
                f"/amendments/{made}/transitions",
                json={**accept, **day},
                headers={"If-Match": '"v2"'},
            )
            done.raise_for_status()
            found["accepted"] = made
        if "proposed" not in found:
            title = {"title": {"ar": "تدريب القيادات النسوية على التفاوض", "en": "Train leaders"}}
            made = _proposed(focal, "T1.1.1.F1", "change", title)
            focal.post(
                f"/amendments/{made}/comments", json={"text": {"ar": "نتفق مع هذا المقترح."}}
            ).raise_for_status()
            found["proposed"] = made
    return found["proposed"], found["accepted"]


def _proposed(focal: httpx.Client, node: str, kind: str, proposed: Mapping[str, object]) -> str:
    body = {"plan": "TRAINING", "node": node, "kind": kind, "actor": "F-MOI"}
    reason = {"ar": "تأخر التمويل، والقاعة غير متاحة قبل ذلك.", "en": "The funds came late."}
    made = focal.post("/amendments", json={**body, "proposed": proposed, "reason": reason})
    made.raise_for_status()
    identity = str(made.json()["id"])
    focal.post(
        f"/amendments/{identity}/transitions",
        json={"action": "propose"},
        headers={"If-Match": '"v1"'},
    ).raise_for_status()
    return identity


def _signed_in(origin: str, email: str) -> httpx.Client:
    sign_in = {"email": email, "password": PASSWORD}
    token = httpx.post(f"{origin}/api/v1/auth/token", json=sign_in)
    token.raise_for_status()
    headers = {"Authorization": f"Bearer {token.json()['access_token']}"}
    return httpx.Client(base_url=f"{origin}/api/v1", headers=headers)


def _overlap(origin: str, side: str) -> str:
    """The first overlap of the training plan within a government, or between both."""
    with httpx.Client(base_url=f"{origin}/api/v1") as client:
        token = client.post("/auth/token", json={"email": ME_TEAM, "password": PASSWORD})
        token.raise_for_status()
        found = client.get(
            "/overlaps",
            params={"plan": "TRAINING", "side": side},
            headers={"Authorization": f"Bearer {token.json()['access_token']}"},
        )
        found.raise_for_status()
        return str(found.json()["items"][0]["id"])


def _activity(origin: str, *, submit: bool) -> str:
    """An activity of civil society, begun or handed in; made when it is missing."""
    with _signed_in(origin, CSO) as client:
        name = f"screens-{'sent' if submit else 'begun'}"
        query = {"plan": "TRAINING", "actor": "X-WEO"}
        for each in client.get("/activity-reports", params=query).json()["items"]:
            if each["external_id"] == name:
                return str(each["id"])
        made = client.post(
            "/activity-reports",
            json={
                **query,
                "external_id": name,
                "title": {"ar": "ورشة عمل عن الوساطة", "en": "A workshop on mediation"},
                "kind": "workshop",
                "node": "T1.1.1.F1",
                "area": "IQ-BG",
                "place": "Karrada",
                "start": "2025-03-03",
                "end": "2025-03-04",
                "participants": [{"sex": "female", "count": 18}],
                "submit": submit,
            },
        )
        made.raise_for_status()
        return str(made.json()["id"])


def _report(origin: str, kind: str) -> str:
    """A coordination report that is issued, or a newsletter that is not; made when missing."""
    days = {"since": "2022-10-01", "until": "2024-02-29"}
    with _signed_in(origin, SECRETARIAT) as client:
        query = {"kind": kind}
        for each in client.get("/plans/INAP-II/reports", params=query).json()["items"]:
            if (each["since"], each["until"]) == tuple(days.values()):
                return str(each["id"])
        made = client.post("/plans/INAP-II/reports", json={"kind": kind, **days})
        made.raise_for_status()
        report = str(made.json()["id"])
        if kind == "newsletter":
            return report
        client.post(
            f"/reports/{report}/transitions",
            json={"action": "issue"},
            headers={"If-Match": '"v1"'},
        ).raise_for_status()
        while client.get(f"/reports/{report}").json()["state"] == "issuing":
            time.sleep(1)
        return report
