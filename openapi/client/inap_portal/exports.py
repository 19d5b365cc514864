"""Every published observation of a plan, row by row, over a line that may drop."""

import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import httpx
from inap_client.models import Problem

from inap_portal.portal import Portal
from inap_portal.problems import PortalProblem

ATTEMPTS = 6


class ExportChanged(Exception):
    """The data changed while the line was down: what was read so far is of an older version."""


def stream_observations(portal: Portal, plan: str) -> Iterator[dict[str, Any]]:
    """The rows of the plan's export, in its order, never all in memory at once.

    Where the line drops the export is asked for anew and the rows that were given are passed over;
    it is the same file as long as its ETag is. Raises ``ExportChanged`` where it is not,
    ``PortalProblem`` for a refusal, and the line's failure after ``ATTEMPTS`` without a new row.
    """
    given, etag, failures = 0, "", 0
    while True:
        try:
            for number, (found, row) in enumerate(_rows(portal, plan)):
                if etag not in ("", found):
                    raise ExportChanged(f"{plan}: {given} rows were read of an older version")
                etag = found
                if number >= given:
                    given, failures = number + 1, 0
                    yield row
        except httpx.TransportError:
            failures += 1
            if failures == ATTEMPTS:
                raise
        else:
            return


def _rows(portal: Portal, plan: str) -> Iterator[tuple[str, dict[str, Any]]]:
    path = f"/api/v1/plans/{quote(plan, safe='')}/exports/observations.ndjson"
    with portal.client.get_httpx_client().stream("GET", path) as answer:
        if answer.status_code != 200:
            raise PortalProblem.of(Problem.from_dict(json.loads(answer.read())))
        for line in answer.iter_lines():
            yield answer.headers["ETag"], json.loads(line)
