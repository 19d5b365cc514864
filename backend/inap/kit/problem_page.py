"""The page that documents every problem: ``python -m inap.kit.problem_page > PROBLEMS.md``."""

import sys

from inap.kit.catalogue import CATALOGUE, NEEDS
from inap.kit.fault_catalogue import FAULTS, WARNINGS

INTRODUCTION = """\
# Problems

Every failure is answered as `application/problem+json` (RFC 9457):

```json
{
  "type": "/problems/stale-version",
  "status": 412,
  "title": "Someone changed it meanwhile",
  "detail": "Someone changed it meanwhile",
  "params": {"yours": "\\"v1\\"", "current": "\\"v2\\""},
  "errors": [],
  "request_id": "4f3c2a1b0d9e4c7f8a6b5d4c3e2f1a0b"
}
```

`type` never changes its meaning: decide by it, and never by the English text. `params` are values
for a sentence of your own. `errors` lists the faults of a request, each with `pointer` (a JSON
pointer into the body, or `?name` for a parameter or header), `slug` and `params`. `request_id`
finds the request in the server's log. `GET` the `type` for its meaning.

This page is written from `catalogue.py` and `fault_catalogue.py` in `backend/inap/kit` by
`make openapi`.
"""


def problem_page() -> str:
    """The page as it is committed: Markdown, ending in a line break."""
    problems = [
        f"| `{slug}` | {entry.status} | {entry.title} | {entry.meaning} |"
        for slug, entry in CATALOGUE.items()
    ]
    needs = [f"| `{name}` | {meaning} |" for name, meaning in NEEDS.items()]
    faults = [f"| `{name}` | {meaning} |" for name, meaning in FAULTS.items()]
    warnings = [f"| `{name}` | {meaning} |" for name, meaning in WARNINGS.items()]
    return "\n".join(
        [
            INTRODUCTION,
            "| type: `/problems/` + | status | title | meaning |",
            "|---|---|---|---|",
            *problems,
            "",
            "## What `params.needs` names",
            "",
            "`forbidden` lists the roles of which one is needed; `not-permitted` says who may act",
            "on this one submission.",
            "",
            "| needs | who that is |",
            "|---|---|",
            *needs,
            "",
            "## Faults of a field or a row",
            "",
            "Slugs in `errors`, in the answer of a batch, and in the report of a bulk import.",
            "",
            "| slug | what is wrong |",
            "|---|---|",
            *faults,
            "",
            "## Quality warnings",
            "",
            "Values that are odd, not impossible. Whoever hands them in says why they stand:",
            "`notes` of the transition, one a slug. The bounds are the portal's, not the plan's.",
            "",
            "| slug | what is odd |",
            "|---|---|",
            *warnings,
            "",
        ]
    )


if __name__ == "__main__":
    sys.stdout.write(problem_page())
