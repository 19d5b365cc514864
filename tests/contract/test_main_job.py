"""The main job on the real INAP II, over HTTP against a running server.

A focal point reports, the unit verifies, the right coordinator approves, the dashboards show
exactly that, and a donor pulls it.
"""

import csv
import io
import json
import subprocess
import sys
from typing import Any

import httpx

from support.live import Live, environment
from support.problems import assert_problem
from support.walk import (
    COORDINATOR,
    FOCAL,
    KRG_COORDINATOR,
    KRG_FOCAL,
    KRG_VERIFIER,
    VERIFIER,
    fact,
    publish,
    report,
    signed_in,
    step,
)

PLAN = "/plans/INAP-II"
INDICATOR = "P1.1.3.F2-I2"


def dashboard_figure(client: httpx.Client, side: str, indicator: str) -> dict[str, Any] | None:
    """What a dashboard shows to date of an indicator, or None where it does not list it."""
    document = client.get(f"{PLAN}/dashboards/{side}").json()
    found = [each for each in document["indicators"] if each["code"] == indicator]
    return found[0]["standing"] if found else None


def test_a_reported_value_reaches_the_dashboards_and_a_donor(live: Live) -> None:
    people = (FOCAL, VERIFIER, COORDINATOR, KRG_COORDINATOR, "donor@inap.test")
    with live.client() as public, signed_in(live, *people) as signed:
        focal, verifier, coordinator, krg_coordinator, donor = signed
        before = public.get(PLAN).json()["data_version"]

        # The focal point reports in Arabic-Indic digits; the answer carries a number.
        made = report(focal, fact(INDICATOR, "١٧", narrative={"ar": "سبع عشرة حملة توعية"}))
        assert made.status_code == 201, made.text
        submission = made.json()["id"]
        assert made.json()["state"] == "draft"
        assert made.json()["values"][0]["value"] == 17
        assert made.headers["Location"] == f"/api/v1/submissions/{submission}"
        assert_problem(public.get(f"/submissions/{submission}"), "not-found")

        assert step(focal, submission, "submit").json()["state"] == "submitted"
        assert_problem(step(focal, submission, "verify"), "not-permitted")
        waiting = verifier.get("/submissions", params={"waiting": "true"}).json()["items"]
        assert submission in [item["id"] for item in waiting]

        # The unit decides before the coordinator.
        assert_problem(step(coordinator, submission, "approve"), "not-verified")
        assert step(verifier, submission, "verify").json()["state"] == "verified"

        # The other government's coordinator neither sees nor decides.
        assert_problem(step(krg_coordinator, submission, "approve"), "not-found")
        nothing_yet = dashboard_figure(public, "federal", INDICATOR)
        assert nothing_yet is None or nothing_yet["value"] is None

        approved = step(coordinator, submission, "approve")
        assert approved.json()["state"] == "approved"
        assert approved.json()["published_revision"] == 1

        # Everyone sees exactly that.
        for reader in (public, donor):
            assert reader.get(PLAN).json()["data_version"] == before + 1
            for side in ("federal", "national"):
                figure = dashboard_figure(reader, side, INDICATOR)
                assert figure is not None
                assert (figure["value"], figure["parts"]) == (17, 1)
            krg = dashboard_figure(reader, "krg", INDICATOR)
            assert krg is None or krg["value"] is None
            [part] = reader.get(f"{PLAN}/indicators/{INDICATOR}/parts").json()["items"]
            assert (part["submission"], part["value"]) == (submission, 17)
            told = reader.get(f"/submissions/{submission}").json()
            assert (told["state"], told["narrative"], told["submitted_by"]) == (
                "approved",
                None,
                None,
            )

        [observation] = donor.get(f"{PLAN}/indicators/{INDICATOR}/series").json()["observations"]
        assert (observation["period"], observation["area"], observation["value"]) == (
            "2023Q2",
            "IQ",
            17,
        )
        assert [row["value"] for row in exported(donor) if row["indicator"] == INDICATOR] == ["17"]
        changes = donor.get(f"{PLAN}/changes", params={"since": before}).json()
        assert [item["indicator"] for item in changes["items"]] == [INDICATOR]

        # The whole way is there, for those who took part.
        history = coordinator.get(f"/submissions/{submission}/history").json()["items"]
        assert [(entry["action"], entry["by"]["name"]) for entry in history] == [
            ("create", "Focal point, Interior (federal)"),
            ("submit", "Focal point, Interior (federal)"),
            ("verify", "Unit, Interior (federal)"),
            ("approve", "Federal coordinator"),
        ]
        assert len({entry["hash"] for entry in history}) == 4
        assert_problem(public.get(f"/submissions/{submission}/history"), "not-found")
    assert_verified(live)


def exported(client: httpx.Client) -> list[dict[str, str]]:
    """The rows of the CSV export; those of the NDJSON export are the same."""
    text = client.get(f"{PLAN}/exports/observations.csv").text
    rows = list(csv.DictReader(io.StringIO(text)))
    lines = client.get(f"{PLAN}/exports/observations.ndjson").text.splitlines()
    assert [json.loads(line)["indicator"] for line in lines] == [row["indicator"] for row in rows]
    return rows


def assert_verified(live: Live) -> None:
    """``inap verify`` finds nothing in the server's database."""
    done = subprocess.run(
        [sys.executable, "-m", "inap.cli", "verify"],
        env=environment(live.database, live.log.parent),
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_national_figures_reconcile_the_two_governments(live: Live) -> None:
    indicator = "P3.3.1.F2-I1"
    publish(live, fact(indicator, 30))
    publish(live, fact(indicator, 12, actor="K-MOI", area="IQ-AR"), krg=True)
    with live.client() as public:
        for side, value in (("federal", 30), ("krg", 12), ("national", 42)):
            figure = dashboard_figure(public, side, indicator)
            assert figure is not None
            assert figure["value"] == value
        document = public.get(f"{PLAN}/dashboards/national").json()
        [shown] = [each for each in document["indicators"] if each["code"] == indicator]
        assert shown["sides"] == {"federal": 30, "krg": 12}
        parts = public.get(f"{PLAN}/indicators/{indicator}/parts", params={"scope": "krg"}).json()
        assert [part["value"] for part in parts["items"]] == [12]


def test_a_returned_value_is_corrected_and_the_first_stays_readable(live: Live) -> None:
    people = (KRG_FOCAL, KRG_VERIFIER, KRG_COORDINATOR, COORDINATOR)
    with signed_in(live, *people) as (focal, verifier, coordinator, federal):
        made = report(focal, fact("P2.1.4.F7-I3", 9, actor="K-MOI", area="IQ-AR"))
        submission = made.json()["id"]
        step(focal, submission, "submit")
        assert_problem(step(verifier, submission, "return"), "reason-required")
        returned = step(verifier, submission, "return", reason="Two workshops are counted twice.")
        assert returned.json()["state"] == "returned"

        seen = focal.get(f"/submissions/{submission}")
        assert seen.json()["reason"] == "Two workshops are counted twice."
        changed = focal.patch(
            f"/submissions/{submission}",
            json={"values": [{"value": 7}]},
            headers={"If-Match": seen.headers["ETag"]},
        )
        assert changed.json()["revision"] == 2
        assert_problem(step(federal, submission, "approve"), "not-found")
        assert step(focal, submission, "submit").status_code == 200
        # The actor has no unit of its own, so the coordinator decides at once.
        assert_problem(step(verifier, submission, "verify"), "no-unit")
        assert step(coordinator, submission, "approve").status_code == 200

        entries = focal.get(f"/submissions/{submission}/history").json()["items"]
        values = [entry["values"][0]["value"] for entry in entries]
        assert values == [9, 9, 9, 7, 7, 7]
    with live.client() as public:
        figure = dashboard_figure(public, "krg", "P2.1.4.F7-I3")
        assert figure is not None
        assert figure["value"] == 7
    assert_verified(live)
