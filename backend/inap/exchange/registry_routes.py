"""HTTP of importing actors from a file: a preview first, then all rows or none."""

from typing import Annotated, Any

from fastapi import Depends, Form, Request
from starlette.datastructures import UploadFile

from inap.access.policies import CanKeepRegistry
from inap.actors.importing import COLUMNS, MOST_FAULTS, Import, import_entries
from inap.actors.importing import RowFault as EntryFault
from inap.exchange.registry_reading import RowFault as ReadFault
from inap.exchange.registry_reading import Table, read_csv, read_rows
from inap.exchange.registry_schemas import RegistryEntry, RegistryReport, RegistryUpload
from inap.exchange.workbook_opening import open_workbook
from inap.exchange.workbook_scanning import Unfit
from inap.exchange.workbook_schemas import RowFault
from inap.kit.database import WriteSession
from inap.kit.problems import Problem
from inap.kit.routing import make_router

router = make_router(tag="exchange")

_READER = ("-m", "inap.exchange.registry_parsing")
_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")


async def read_file(request: Request, keeper: CanKeepRegistry) -> Table:
    """The rows of a form's file, read before the request takes a connection.

    A form without a file is refused by the route itself.
    """
    del keeper
    file = (await request.form()).get("file")
    if not isinstance(file, UploadFile):
        return Table()
    content = await file.read()
    if not content.startswith(_WORKBOOKS):
        return read_csv(content, COLUMNS)
    try:
        told = await open_workbook(content, _READER)
    except Unfit as unfit:
        problem = Problem(unfit.slug)
        problem.params = dict(unfit.params)
        raise problem from unfit
    return read_rows(told["rows"], COLUMNS)


@router.post("/actors/imports")
async def create_actor_import(
    *,
    request: Request,
    keeper: CanKeepRegistry,
    table: Annotated[Table, Depends(read_file)],
    session: WriteSession,
    given: Annotated[RegistryUpload, Form(media_type="multipart/form-data")],
) -> RegistryReport:
    """Add and change actors from a CSV file or a workbook, all rows or none.

    Columns: code, title_en, title_ar, title_ckb, type, subtype, jurisdiction, parent, areas,
    sectors, pillars, languages, capacities (several with `;` between), staff, volunteers,
    capacity_score, collaboration_score, since, status, note, aliases. An empty cell takes nothing
    away. With `dry_run` the faults are answered, without it they are a problem.
    """
    done = Import()
    if not table.faults:
        done = await import_entries(
            session,
            keeper,
            table.rows,
            dry_run=given.dry_run,
            request_id=getattr(request.state, "request_id", None),
        )
    faults = [*map(_fault, table.faults), *map(_fault, done.faults)]
    if faults and not given.dry_run:
        raise Problem(
            "import-refused",
            errors=[
                {"pointer": "/file", "slug": fault.slug, "params": _params(fault)}
                for fault in faults[:MOST_FAULTS]
            ],
            fault_count=len(faults),
        )
    outcomes = [entry.outcome for entry in done.entries]
    return RegistryReport(
        applied=not given.dry_run,
        rows=len(table.rows),
        created=outcomes.count("created"),
        changed=outcomes.count("changed"),
        unchanged=outcomes.count("unchanged"),
        entries=[
            RegistryEntry(
                row=entry.row, code=entry.code, outcome=entry.outcome, fields=list(entry.fields)
            )
            for entry in done.entries
        ],
        fault_count=len(faults),
        faults=faults[:MOST_FAULTS],
    )


def _fault(fault: EntryFault | ReadFault) -> RowFault:
    return RowFault(row=fault.row, column=fault.column, slug=fault.slug, params=dict(fault.params))


def _params(fault: RowFault) -> dict[str, str]:
    told: dict[str, Any] = {**fault.params, "row": fault.row}
    if fault.column:
        told["column"] = fault.column
    return {name: str(value) for name, value in told.items()}
