"""The screens of the positions on TRAINING, with something in each state made through the API."""

from typing import Any

import httpx

from support.live import PASSWORD

TRAINING = "TRAINING"
FOCAL = "focal.moi@inap.test"
OTHER = "focal.mod@inap.test"
UNIT = "verifier.moi@inap.test"
COORDINATOR = "coordinator.federal@inap.test"
SUPPORTER = "support.cso@inap.test"
# Shared and sent twice; carried out and reported; to be planned; to be acknowledged and supported.
SHARED, DONE, TO_PLAN, FRESH = "T1.1.2.F1", "T2.1.1.F3", "T2.1.2.F1", "T1.1.1.F1"
YEARS = ("2025-07-01", "2027-12-31")


class Maker:
    """Makes what the screens show, as the people whose it is; what is there already stays."""

    def __init__(self, origin: str) -> None:
        self.origin = origin
        self.clients: dict[str, httpx.Client] = {}

    def client(self, email: str) -> httpx.Client:
        """A client signed in as ``email``."""
        if email not in self.clients:
            client = httpx.Client(base_url=f"{self.origin}/api/v1", timeout=60)
            token = client.post("/auth/token", json={"email": email, "password": PASSWORD})
            token.raise_for_status()
            client.headers["Authorization"] = f"Bearer {token.json()['access_token']}"
            self.clients[email] = client
        return self.clients[email]

    def listed(self, email: str, path: str, **query: str) -> list[dict[str, Any]]:
        """The first page of a list."""
        found = self.client(email).get(path, params={"plan": TRAINING, **query})
        found.raise_for_status()
        return list(found.json()["items"])

    def made(
        self, email: str, path: str, body: dict[str, Any], etag: str | None = None
    ) -> dict[str, Any]:
        """Something new; of something that has a version, of the one with this ETag."""
        headers = {} if etag is None else {"If-Match": etag}
        answer = self.client(email).post(path, json=body, headers=headers)
        answer.raise_for_status()
        return dict(answer.json())

    def step(self, email: str, path: str, action: str, **given: str) -> None:
        """A transition of the present version."""
        current = self.client(email).get(path)
        self.client(email).post(
            f"{path}/transitions",
            json={"action": action, **given},
            headers={"If-Match": current.headers["ETag"]},
        ).raise_for_status()

    def assignment(self, node: str, *, acknowledged: bool) -> str:
        """The id of the Ministry of Interior's assignment in an activity."""
        self.made(COORDINATOR, "/assignments", {"plan": TRAINING, "side": "federal", "node": node})
        (found,) = self.listed(FOCAL, "/assignments", node=node, actor="F-MOI")
        if acknowledged and found["state"] == "circulated":
            self.step(FOCAL, f"/assignments/{found['id']}", "acknowledge")
        return str(found["id"])

    def plan(self, node: str) -> tuple[str, bool]:
        """The path of the activity's implementation plan, and whether it is new."""
        found = self.listed(FOCAL, "/implementation-plans", node=node, actor="F-MOI")
        if found:
            return f"/implementation-plans/{found[0]['id']}", False
        body = {
            "assignment": self.assignment(node, acknowledged=True),
            "mechanism": {"en": "Workshops in three governorates.", "ar": "ورش في ثلاث محافظات."},
            "steps": [{"from": YEARS[0], "until": YEARS[1], "text": {"en": "Workshops."}}],
            "units": [{"en": "Training department"}],
            "own_part": {"en": "The police academy's part."},
        }
        if node == DONE:
            body["steps"] = [{"from": "2025-01-01", "until": YEARS[1], "text": {"en": "All."}}]
        made = self.made(FOCAL, "/implementation-plans", body)
        path = f"/implementation-plans/{made['id']}"
        self.step(FOCAL, path, "submit")
        return path, True

    def changed_plan(self) -> str:
        """A shared plan that was changed as asked, while a joint design is open."""
        path, new = self.plan(SHARED)
        if new:
            self.step(COORDINATOR, path, "request_change", reason="Name the trainers.")
            current = self.client(FOCAL).get(path)
            changed = {"mechanism": {"en": "Workshops by trainers of the academy."}}
            self.client(FOCAL).patch(
                path, json=changed, headers={"If-Match": current.headers["ETag"]}
            ).raise_for_status()
            self.step(FOCAL, path, "submit")
            call = {"plan": TRAINING, "node": SHARED, "note": {"en": "Who trains whom?"}}
            self.made(COORDINATOR, "/joint-designs", call)
        return path

    def report(self) -> str:
        """A report that waits for acceptance, assessed once."""
        plan, new = self.plan(DONE)
        if new:
            self.step(COORDINATOR, plan, "approve")
            self.step(COORDINATOR, plan, "instruct")
        found = self.listed(FOCAL, "/implementation-reports", node=DONE)
        if found:
            return f"/implementation-reports/{found[0]['id']}"
        body = {
            "assignment": self.assignment(DONE, acknowledged=True),
            "done_from": "2025-02-01",
            "done_until": "2025-03-01",
            "done": {"en": "Three workshops."},
            "obstacles": {"en": "Few places."},
            "completes": True,
        }
        made = self.made(FOCAL, "/implementation-reports", body)
        path = f"/implementation-reports/{made['id']}"
        self.step(FOCAL, path, "submit")
        finding = {"conformity": "partly", "effect": {"en": "More women took part."}}
        etag = self.client(UNIT).get(path).headers["ETag"]
        self.made(UNIT, f"{path}/assessments", finding, etag)
        return path

    def support(self) -> str:
        """The id of a support report that was sent."""
        found = self.listed(SUPPORTER, "/support-reports", state="submitted")
        if found:
            return str(found[0]["id"])
        about = {"plan": TRAINING, "node": FRESH, "actor": "X-CSO", "leads": ["F-MOI"]}
        made = self.made(SUPPORTER, "/support-reports", {**about, "support": {"en": "Trainers."}})
        self.step(SUPPORTER, f"/support-reports/{made['id']}", "submit")
        return str(made["id"])


def position_screens(origin: str) -> list[tuple[str, str, str | None]]:
    """Name, address without the language, and who looks at it."""
    maker = Maker(origin)
    inside = f"/plans/{TRAINING}"
    fresh = maker.assignment(FRESH, acknowledged=False)
    to_plan = maker.assignment(TO_PLAN, acknowledged=True)
    shared = maker.changed_plan()
    report = maker.report()
    done = maker.assignment(DONE, acknowledged=True)
    support = maker.support()
    for client in maker.clients.values():
        client.close()
    return [
        ("positions", "/plans/INAP-II/positions", COORDINATOR),
        ("training-positions", f"{inside}/positions", COORDINATOR),
        ("training-positions-watched", f"{inside}/positions?side=krg", "me@inap.test"),
        ("training-assignment-new", f"{inside}/assignments/{fresh}", FOCAL),
        ("training-assignment-done", f"{inside}/assignments/{done}", COORDINATOR),
        ("training-plan-form", f"{inside}/assignments/{to_plan}/plan", FOCAL),
        ("training-plan-changed", f"{inside}{shared}", COORDINATOR),
        ("training-report-form", f"{inside}/assignments/{done}/report", FOCAL),
        ("training-implementation-report", f"{inside}{report}", COORDINATOR),
        ("training-assessment", f"{inside}{report}", UNIT),
        ("training-support", f"{inside}/support", SUPPORTER),
        ("training-support-form", f"{inside}/support?node={FRESH}&actor=X-CSO", SUPPORTER),
        ("training-support-sent", f"{inside}/support?id={support}", COORDINATOR),
        ("training-implementation", f"{inside}/nodes/{SHARED}", OTHER),
    ]
