"""The bulk import of values from a CSV file, with what is wrong as a table."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from inap_client.models import ImportUpload
from inap_client.types import File

from inap_portal.portal import Portal
from inap_portal.problems import ImportRefused


@dataclass(frozen=True, slots=True)
class BadRow:
    """A fault of a row of the file (the header is row 1); ``column`` is empty for a whole row."""

    row: int
    column: str
    slug: str
    params: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of a file: all of it was written, or, with faults, nothing."""

    applied: bool
    fault_count: int
    faults: tuple[BadRow, ...]

    def table(self) -> str:
        """The faults as tab-separated lines under a header, to be read or saved."""
        lines = ["row\tcolumn\tproblem\tdetails"]
        for each in self.faults:
            details = ", ".join(f"{name}={value}" for name, value in sorted(each.params.items()))
            lines.append(f"{each.row}\t{each.column}\t{each.slug}\t{details}")
        return "\n".join(lines)


def import_values(portal: Portal, plan: str, path: Path, *, dry_run: bool = False) -> Imported:
    """Import a file of values as drafts, all or none; faults of rows are answered, not raised.

    Other refusals, such as of a file of another shape, are raised as ``PortalProblem``.
    """
    with path.open("rb") as file:
        body = ImportUpload(File(file, path.name, "text/csv"), dry_run=dry_run)
        try:
            done = portal.call.create_import(plan, body=body)
        except ImportRefused as refused:
            return Imported(
                applied=False,
                fault_count=int(refused.params["fault_count"]),
                faults=tuple(_bad_row(each.slug, each.params.to_dict()) for each in refused.faults),
            )
    return Imported(
        applied=done.applied,
        fault_count=done.fault_count,
        faults=tuple(
            BadRow(each.row, each.column or "", each.slug, each.params.to_dict())
            for each in done.faults
        ),
    )


def _bad_row(slug: str, params: dict[str, Any]) -> BadRow:
    rest = {name: value for name, value in params.items() if name not in ("row", "column")}
    return BadRow(int(params.get("row", 1)), str(params.get("column", "")), slug, rest)
