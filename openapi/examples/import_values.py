"""Import values from a CSV file into the INAP Portal, through the generated client.

    INAP_API_KEY=inap_... python import_values.py values.csv --plan INAP-II --submit

Columns: indicator, actor, period, area, sex, age, value, numerator, denominator, narrative. Rows of
one indicator, actor, period and area are one fact, with a value for each sex and age (both empty:
the total). Numbers may be written in Latin or Arabic-Indic digits. ``value`` holds yes or no for a
yes-no indicator, and the answer for a qualitative one.

All codes are checked against the portal first, and nothing is written while one is wrong. Each fact
carries an Idempotency-Key made of what it says: running the script again, after a lost line or
whenever, never makes a second one. A fact that is there with other values is refused, or, with
--update, corrected where the portal still allows it.

Exit codes: 0 everything is in; 1 some rows are not (each is told); 2 it could not be done at all.
"""

import argparse
import csv
import hashlib
import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import UUID

import httpx
from inap_client import AuthenticatedClient, Client
from inap_client.api.indicators import list_indicators
from inap_client.api.plans import get_plan, list_areas, list_periods
from inap_client.api.submissions import (
    create_submission,
    create_transition,
    get_submission,
    update_submission,
)
from inap_client.models import (
    Indicator,
    Note,
    Problem,
    Submission,
    SubmissionChange,
    SubmissionInput,
    TransitionInput,
)
from inap_client.types import UNSET, Response, Unset
from patience import PortalError, connect, expect, slug_of, tell

COLUMNS = (
    "indicator",
    "actor",
    "period",
    "area",
    "sex",
    "age",
    "value",
    "numerator",
    "denominator",
    "narrative",
)
FACT = COLUMNS[:4]
NUMBERS = ("value", "numerator", "denominator")
ANSWERS = {"yes": True, "no": False, "نعم": True, "لا": False, "بەڵێ": True, "نەخێر": False}


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong with a row (the header is row 1); ``where`` is a column or a JSON pointer."""

    row: int
    where: str
    what: str


@dataclass(slots=True)
class Fact:
    """What one actor reports on one indicator for one period and area: its rows of the file."""

    codes: dict[str, str]
    rows: list[tuple[int, dict[str, str]]] = field(default_factory=list)

    def body(self, plan: str, kind: str, language: str) -> dict[str, Any]:
        """The request that reports it."""
        narrative = next((row["narrative"] for _, row in self.rows if row["narrative"]), "")
        return {
            "plan": plan,
            **self.codes,
            "values": [value_of(row, kind) for _, row in self.rows],
            "narrative": {language: narrative} if narrative else None,
        }

    def row_of(self, pointer: str) -> int:
        """The row that a JSON pointer such as ``/values/1/value`` is about."""
        steps = pointer.split("/")
        if len(steps) > 2 and steps[1] == "values" and steps[2].isdigit():
            return self.rows[min(int(steps[2]), len(self.rows) - 1)][0]
        return self.rows[0][0]


@dataclass(frozen=True, slots=True)
class Codes:
    """What the portal knows, to check a file against."""

    indicators: dict[str, Indicator]
    periods: set[str]
    areas: set[str]
    ages: set[str]


def value_of(row: dict[str, str], kind: str) -> dict[str, Any]:
    """One value, as its indicator's kind wants it. Numbers go as text: the portal reads them."""
    found: dict[str, Any] = {key: row[key] for key in ("sex", "age") if row[key]}
    if kind == "yes_no" and row["value"].lower() in ANSWERS:
        found["yes"] = ANSWERS[row["value"].lower()]
    elif kind == "qualitative" and row["value"]:
        found["text"] = row["value"]
    else:
        found |= {key: row[key] for key in NUMBERS if row[key]}
    return found


def read_facts(path: Path) -> list[Fact]:
    """The facts of a CSV file in UTF-8; raises ``PortalError`` for a file of another shape."""
    facts: dict[tuple[str, ...], Fact] = {}
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            lines = csv.reader(file, strict=True)
            header = [name.strip() for name in next(lines, [])]
            if sorted(header) != sorted(COLUMNS):
                raise PortalError(f"{path}: the columns have to be {','.join(COLUMNS)}")
            for cells in lines:
                if not any(cell.strip() for cell in cells):
                    continue
                if len(cells) != len(header):
                    raise PortalError(f"{path}:{lines.line_num}: {len(cells)} cells")
                row = dict(zip(header, (cell.strip() for cell in cells), strict=True))
                codes = {name: row[name] for name in FACT}
                fact = facts.setdefault(tuple(codes.values()), Fact(codes))
                fact.rows.append((lines.line_num, row))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise PortalError(f"{path}: {error}") from error
    return list(facts.values())


def read_codes(client: Client | AuthenticatedClient, plan: str) -> Codes:
    """The codes of a plan, all pages; raises ``PortalError`` when the plan is not there."""
    head = expect(get_plan.sync_detailed(plan, client=client))
    indicators: dict[str, Indicator] = {}
    following: str | Unset | None = UNSET
    while following is not None:
        page = expect(
            list_indicators.sync_detailed(plan, client=client, limit=200, cursor=following)
        )
        indicators |= {each.code: each for each in page.items}
        following = page.next_
    periods = expect(list_periods.sync_detailed(plan, client=client, limit=200))
    areas = expect(list_areas.sync_detailed(client=client, limit=200))
    return Codes(
        indicators=indicators,
        periods={each.code for each in periods.items},
        areas={each.code for each in areas.items},
        ages=set(head.settings.age_groups),
    )


def check(facts: Iterable[Fact], codes: Codes) -> Iterator[Fault]:
    """Every code that the portal would refuse, by row; the rest is decided by the portal itself."""
    for fact in facts:
        row = fact.rows[0][0]
        indicator = codes.indicators.get(fact.codes["indicator"])
        if indicator is None:
            yield Fault(row, "indicator", f"unknown-code {fact.codes['indicator']!r}")
        elif fact.codes["actor"] not in {each.actor for each in indicator.reporters}:
            yield Fault(row, "actor", f"not-a-reporter {fact.codes['actor']!r}")
        for column, known in (("period", codes.periods), ("area", codes.areas)):
            if fact.codes[column] not in known:
                yield Fault(row, column, f"unknown-code {fact.codes[column]!r}")
        for line, values in fact.rows:
            if values["sex"] not in ("", "female", "male", "unknown"):
                yield Fault(line, "sex", f"unknown-code {values['sex']!r}")
            if values["age"] and values["age"] not in codes.ages:
                yield Fault(line, "age", f"unknown-code {values['age']!r}")


def key_of(what: object) -> str:
    """The Idempotency-Key of a request: the same for the same content, in every run."""
    content = json.dumps(what, sort_keys=True, ensure_ascii=False).encode()
    return f"import-{hashlib.sha256(content).hexdigest()}"


def faults_of(fact: Fact, problem: Problem) -> Iterator[Fault]:
    """A refusal of the portal, told by row."""
    for each in problem.errors:
        yield Fault(fact.row_of(each.pointer), each.pointer, each.slug)
    if not problem.errors:
        params = ", ".join(f"{key}={value}" for key, value in problem.params.to_dict().items())
        yield Fault(fact.rows[0][0], "/", f"{slug_of(problem)} {params}".rstrip())


@dataclass(frozen=True, slots=True)
class Reporting:
    """How facts are reported."""

    client: AuthenticatedClient
    submit: bool
    update: bool
    note: str | None

    def report(self, fact: Fact, body: dict[str, Any]) -> list[Fault]:
        """Report one fact, and submit it where wanted; returns what the portal refused."""
        made = create_submission.sync_detailed(
            client=self.client, body=SubmissionInput.from_dict(body), idempotency_key=key_of(body)
        )
        refused = made.parsed
        if isinstance(refused, Problem) and self.update and slug_of(refused) == "submission-exists":
            made = self._correct(UUID(refused.params["submission"]), body)
        if isinstance(made.parsed, Problem):
            return list(faults_of(fact, made.parsed))
        submission = expect(made)
        if not self.submit or "submit" not in submission.allowed:
            return []
        etag = made.headers["ETag"]
        step = self._submit(submission.id, etag, [])
        if self.note and isinstance(step.parsed, Problem) and slug_of(step.parsed) == "needs-note":
            # One note answers every warning of a slug.
            slugs = sorted({fault.slug for fault in step.parsed.errors})
            step = self._submit(submission.id, etag, [Note(slug, self.note) for slug in slugs])
        if isinstance(step.parsed, Problem):
            return list(faults_of(fact, step.parsed))
        expect(step)
        return []

    def _submit(
        self, identity: UUID, etag: str, notes: list[Note]
    ) -> Response[Problem | Submission]:
        """Hand a submission in, with the notes that its odd values need."""
        body = TransitionInput(action="submit", notes=notes)
        return create_transition.sync_detailed(
            identity,
            client=self.client,
            body=body,
            if_match=etag,
            idempotency_key=key_of([str(identity), etag, "submit", body.to_dict()]),
        )

    def _correct(self, identity: UUID, body: dict[str, Any]) -> Response[Problem | Submission]:
        """Give a fact that is there the values of the file, as long as that is allowed."""
        found = get_submission.sync_detailed(identity, client=self.client)
        change = SubmissionChange.from_dict({key: body[key] for key in ("values", "narrative")})
        return update_submission.sync_detailed(
            identity, client=self.client, body=change, if_match=found.headers["ETag"]
        )


def run(given: argparse.Namespace) -> int:
    """Check, report, and tell; returns the exit code."""
    facts = read_facts(given.file)
    client = connect(given.url)
    codes = read_codes(client, given.plan)
    faults = list(check(facts, codes))
    done = 0
    if not faults and not given.dry_run:
        if not isinstance(client, AuthenticatedClient):
            raise PortalError("set INAP_API_KEY to an API key of a focal point or reporter")
        reporting = Reporting(client, given.submit, given.update, given.note)
        for fact in facts:
            kind = codes.indicators[fact.codes["indicator"]].kind
            refused = reporting.report(fact, fact.body(given.plan, kind, given.language))
            faults += refused
            done += not refused
    for fault in sorted(faults, key=lambda each: each.row):
        tell(f"{given.file}:{fault.row}: {fault.where}: {fault.what}")
    what = "checked" if given.dry_run else "submitted" if given.submit else "kept as drafts"
    count = len(facts) if given.dry_run and not faults else done
    print(f"{count} of {len(facts)} facts {what}, {len(faults)} problems")
    return 1 if faults else 0


def main() -> int:
    """Read the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("file", type=Path, help="the CSV file")
    parser.add_argument("--plan", default="INAP-II", help="code of the plan")
    parser.add_argument("--url", default="http://localhost:8000", help="address of the portal")
    parser.add_argument("--language", choices=("en", "ar", "ckb"), default="en")
    parser.add_argument("--submit", action="store_true", help="submit each fact, not only keep it")
    parser.add_argument("--note", help="why odd values stand: sent where a quality check asks")
    parser.add_argument("--update", action="store_true", help="correct facts that are there")
    parser.add_argument("--dry-run", action="store_true", help="check the codes; write nothing")
    try:
        return run(parser.parse_args())
    except (PortalError, httpx.TransportError) as error:
        tell(f"{type(error).__name__}: {error}")
        return 2


if __name__ == "__main__":
    sys.exit(main())
