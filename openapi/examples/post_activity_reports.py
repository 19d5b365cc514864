"""Post activity reports from a CSO's own tool to the INAP Portal, through the generated client.

    INAP_API_KEY=inap_... python post_activity_reports.py activities.csv --actor X-WEO

The file is CSV or JSON (a list of objects) with the columns: external_id, node, kind, title, area,
place, start, end, female, male, unknown, assessed, before, after, result. ``external_id`` is the
tool's own id: it must not be empty, nor stand in two rows. ``node`` may be empty (no activity of
the plan yet), a count that is not known as well. Numbers may be written in Arabic-Indic digits.
There is no column for names or contacts of people who took part, and none should be in the texts.

Each report carries an Idempotency-Key made of the tool's id and of what it says, so running the
script again, after a lost line or whenever, never makes a second one. A report that is there
already and says the same is fine; one that says something else is told, and corrected in the
portal.

Exit codes: 0 everything is in; 1 some rows are not (each is told); 2 it could not be done at all.
"""

import argparse
import csv
import hashlib
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
from inap_client import AuthenticatedClient
from inap_client.api.implementation import create_activity_report
from inap_client.models import ActivityReportInput, Problem
from inap_client.types import UNSET
from patience import PortalError, connect, expect, slug_of, tell

REQUIRED = ("external_id", "kind", "title", "area", "place", "start", "end")
OPTIONAL = (
    "node",
    "female",
    "male",
    "unknown",
    "assessed",
    "before",
    "after",
    "result",
)
SEXES = ("female", "male", "unknown")


@dataclass(frozen=True, slots=True)
class Activity:
    """One row of the file (the header of a CSV is row 1), with its cells as text."""

    row: int
    cells: dict[str, str]

    def body(self, plan: str, actor: str, language: str, *, submit: bool) -> dict[str, Any]:
        """The request that reports it. Counts go as text: the portal reads them."""
        cells = self.cells
        body: dict[str, Any] = {name: cells[name] for name in REQUIRED if name != "title"}
        body |= {
            "plan": plan,
            "actor": actor,
            "node": cells["node"] or None,
            "title": {language: cells["title"]},
            "participants": [{"sex": sex, "count": cells[sex]} for sex in SEXES if cells[sex]],
            "result": {language: cells["result"]} if cells["result"] else None,
            "submit": submit,
        }
        if cells["assessed"].isdecimal():
            body["knowledge"] = {
                "assessed": int(cells["assessed"]),
                "before": cells["before"],
                "after": cells["after"],
            }
        return body

    def where(self, pointer: str) -> str:
        """The column that a JSON pointer such as ``/participants/1/count`` is about."""
        steps = pointer.split("/")[1:]
        if steps[:1] == ["participants"] and len(steps) > 1 and steps[1].isdigit():
            given = [sex for sex in SEXES if self.cells[sex]]
            return given[min(int(steps[1]), len(given) - 1)]
        if steps[:1] == ["knowledge"]:
            return steps[-1] if len(steps) > 1 else "assessed"
        return steps[0] if steps and steps[0] else "(row)"


def read_activities(path: Path) -> list[Activity]:
    """The activities of a file; raises ``PortalError`` for a file of another shape."""
    try:
        rows = list(_rows(path))
    except (OSError, UnicodeDecodeError, csv.Error, ValueError) as error:
        raise PortalError(f"{path}: {error}") from error
    seen: dict[str, int] = {}
    found = []
    for number, row in rows:
        missing = [name for name in REQUIRED if name not in row]
        unknown = [name for name in row if name not in (*REQUIRED, *OPTIONAL)]
        if missing or unknown:
            raise PortalError(f"{path}: the columns have to be {','.join((*REQUIRED, *OPTIONAL))}")
        cells = {name: str(row.get(name) or "").strip() for name in (*REQUIRED, *OPTIONAL)}
        identity = cells["external_id"]
        if not identity or identity in seen:
            what = f"the id of row {seen[identity]}" if identity else "no external_id"
            raise PortalError(f"{path}:{number}: {what}")
        seen[identity] = number
        found.append(Activity(number, cells))
    return found


def _rows(path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    text = path.read_text(encoding="utf-8-sig")
    if path.suffix == ".json":
        listed = json.loads(text)
        if not isinstance(listed, list) or not all(isinstance(each, dict) for each in listed):
            raise ValueError("not a list of objects")
        yield from enumerate(listed, start=1)
        return
    lines = csv.DictReader(text.splitlines(), strict=True)
    for row in lines:
        if None in row or None in row.values():
            raise ValueError(f"row {lines.line_num} has another number of cells")
        if any(str(cell).strip() for cell in row.values()):
            yield lines.line_num, row


def key_of(body: dict[str, Any]) -> str:
    """The Idempotency-Key of a report: its id and what it says, the same in every run."""
    content = json.dumps(body, sort_keys=True, ensure_ascii=False).encode()
    return f"activity-{hashlib.sha256(content).hexdigest()}"


def faults_of(activity: Activity, problem: Problem) -> Iterator[str]:
    """A refusal of the portal, told by row and column."""
    for each in problem.errors:
        yield f"{activity.row}: {activity.where(each.pointer)}: {each.slug}"
    if not problem.errors:
        params = ", ".join(f"{key}={value}" for key, value in problem.params.to_dict().items())
        yield f"{activity.row}: (row): {slug_of(problem)} {params}".rstrip()


def post(client: AuthenticatedClient, activity: Activity, body: dict[str, Any]) -> list[str]:
    """Report one activity; returns what the portal refused."""
    rehearsed = bool(body.get("dry_run"))
    made = create_activity_report.sync_detailed(
        client=client,
        body=ActivityReportInput.from_dict(body),
        idempotency_key=UNSET if rehearsed else key_of(body),
    )
    if not isinstance(made.parsed, Problem):
        expect(made)
        return []
    if slug_of(made.parsed) == "activity-report-exists" and made.parsed.params["same"]:
        return []
    return list(faults_of(activity, made.parsed))


def run(given: argparse.Namespace) -> int:
    """Read, report, and tell; returns the exit code."""
    activities = read_activities(given.file)
    client = connect(given.url)
    if not isinstance(client, AuthenticatedClient):
        raise PortalError("set INAP_API_KEY to an API key of a reporter or focal point")
    refused = 0
    for activity in activities:
        body = activity.body(given.plan, given.actor, given.language, submit=not given.draft)
        faults = post(client, activity, {**body, "dry_run": True} if given.dry_run else body)
        refused += bool(faults)
        for fault in faults:
            tell(f"{given.file}:{fault}")
    what = "checked" if given.dry_run else "kept as drafts" if given.draft else "submitted"
    print(f"{len(activities) - refused} of {len(activities)} activity reports {what}")
    return 1 if refused else 0


def main() -> int:
    """Read the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("file", type=Path, help="the CSV or JSON file")
    parser.add_argument("--actor", required=True, help="code of the actor that reports")
    parser.add_argument("--plan", default="INAP-II", help="code of the plan")
    parser.add_argument("--url", default="http://localhost:8000", help="address of the portal")
    parser.add_argument("--language", choices=("en", "ar", "ckb"), default="en")
    parser.add_argument("--draft", action="store_true", help="keep drafts, do not submit")
    parser.add_argument("--dry-run", action="store_true", help="only ask what would be said")
    try:
        return run(parser.parse_args())
    except (PortalError, httpx.TransportError) as error:
        tell(f"{type(error).__name__}: {error}")
        return 2


if __name__ == "__main__":
    sys.exit(main())
