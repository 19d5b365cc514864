"""Entries of the audit trail as rows of CSV."""

import csv
import io
import json
from collections.abc import Iterable
from typing import Final

from inap.access.audit_queries import AuditView

COLUMNS: Final = ("at", "caller", "name", "email", "action", "subject", "detail", "request_id")
HEADER: Final = (",".join(COLUMNS) + "\n").encode()
# A cell that begins so is taken for a formula by programs for tables.
FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")


def csv_rows(entries: Iterable[AuditView]) -> bytes:
    """The entries as CSV in UTF-8, without a header; details are JSON."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    for each in entries:
        writer.writerow(
            (
                each.at.isoformat(),
                each.caller,
                plain(each.name),
                plain(each.email),
                each.action,
                each.subject,
                json.dumps(each.detail, ensure_ascii=False),
                each.request_id,
            )
        )
    return text.getvalue().encode()


def plain(text: str | None) -> str | None:
    """A text that people chose, with an apostrophe before what would be run as a formula."""
    return f"'{text}" if text is not None and text.startswith(FORMULA) else text
