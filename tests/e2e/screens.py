"""Every screen of the portal, for tests and pictures that go over all of them."""

from dataclasses import dataclass

import httpx

from support.live import PASSWORD

FOCAL = "focal.moi@inap.test"
VERIFIER = "verifier.moi@inap.test"
COORDINATOR = "coordinator.federal@inap.test"


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
        Screen("overview", plan),
        Screen("federal", f"{plan}/dashboards/federal"),
        Screen("krg", f"{plan}/dashboards/krg"),
        Screen("national", f"{plan}/dashboards/national"),
        Screen("objective-opened", f"{plan}/dashboards/national?open=P1.1"),
        Screen("late", f"{plan}/dashboards/federal?show=late&pillar=P1"),
        Screen("logframe", f"{plan}/logframe"),
        Screen("logframe-search", f"{plan}/logframe?q=P1.1.3"),
        Screen("output", f"{plan}/nodes/P1.1.3"),
        Screen("activity", f"{plan}/nodes/P1.1.3.F2"),
        Screen("indicator", f"{plan}/indicators/P1.1.3-R1"),
        Screen("indicator-without-figures", f"{plan}/indicators/P1.1.2.F3-I1"),
        Screen("indicator-protected", f"{plan}/indicators/P2.1.3.F2-I1"),
        Screen("unclear", f"{plan}/review"),
        Screen("actors", f"{plan}/actors"),
        Screen("actor", f"{plan}/actors/F-MOI"),
        Screen("nowhere", f"{plan}/nowhere"),
        Screen("sign-in", "/sign-in"),
        Screen("account", "/account", FOCAL),
        Screen("work", f"{plan}/work", FOCAL),
        Screen("report", f"{plan}/report?indicator=P1.1.2.F3-I2&actor=F-MOI&period=2024Q4", FOCAL),
        Screen(
            "report-of-an-area",
            f"{plan}/report?indicator=P2.1.4.F6-I2&actor=F-MOI&period=2024Q4&area=IQ-BG",
            FOCAL,
        ),
        Screen("workbook", f"{plan}/workbook", FOCAL),
        Screen("queue-empty", f"{plan}/queue", VERIFIER),
    ]


def training_screens(origin: str) -> list[Screen]:
    """The screens of the plan TRAINING, which has every state of every thing."""
    plan = "/plans/TRAINING"
    states = ("draft", "submitted", "verified", "approved", "returned")
    found = {state: _submission(origin, state) for state in states}
    return [
        Screen("training-overview", plan),
        Screen("training-federal", f"{plan}/dashboards/federal"),
        Screen("training-national", f"{plan}/dashboards/national?open=T1.1,T1.2"),
        Screen("training-logframe", f"{plan}/logframe?q=T1"),
        Screen("training-node", f"{plan}/nodes/T1.1.2.F1"),
        Screen("training-indicator", f"{plan}/indicators/T1.1.1.F1-I1?scope=federal"),
        Screen("training-share", f"{plan}/indicators/T1.1.2.F1-I2"),
        Screen("training-unclear", f"{plan}/review"),
        Screen("training-actors", f"{plan}/actors"),
        Screen("training-actor", f"{plan}/actors/F-MOD"),
        Screen("training-work", f"{plan}/work", FOCAL),
        Screen("training-queue", f"{plan}/queue", COORDINATOR),
        Screen("training-report", f"{plan}/submissions/{found['draft']}/edit", FOCAL),
        Screen("training-correction", f"{plan}/submissions/{found['returned']}/edit", FOCAL),
        Screen("training-submitted", f"{plan}/submissions/{found['submitted']}", VERIFIER),
        Screen("training-verified", f"{plan}/submissions/{found['verified']}", COORDINATOR),
        Screen("training-approved", f"{plan}/submissions/{found['approved']}", COORDINATOR),
        Screen("training-published", f"{plan}/submissions/{found['approved']}"),
    ]


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
