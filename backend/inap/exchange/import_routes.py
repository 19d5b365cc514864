"""HTTP of the bulk import of values: the same file and checks as ``inap import``."""

from typing import Annotated

from fastapi import Form, Request

from inap.access.policies import CanReport
from inap.exchange.workbook_schemas import ImportReport, ImportUpload, RowFault
from inap.kit.bare import connection_of
from inap.kit.database import WriteSession
from inap.kit.problems import Problem
from inap.kit.routing import make_router
from inap.kit.text import Code
from inap.plans.queries import find_plan
from inap.submissions.bulk import import_values

router = make_router(tag="exchange")


@router.post("/plans/{plan}/imports")
async def create_import(
    *,
    request: Request,
    plan: Code,
    reporter: CanReport,
    session: WriteSession,
    given: Annotated[ImportUpload, Form(media_type="multipart/form-data")],
) -> ImportReport:
    """Keep the values of a CSV file as drafts, all or none; faults name row and column.

    Columns: indicator, actor, period, area, sex, age, value, numerator, denominator, and where
    wanted narrative. With `dry_run` the faults are answered, without it they are a problem.
    """
    if await find_plan(session, reporter, plan) is None:
        raise Problem("not-found")
    report = await import_values(
        await connection_of(session),
        plan,
        given.file.file,
        reporter,
        dry_run=given.dry_run,
        language=given.language,
        request_id=getattr(request.state, "request_id", None),
    )
    if report.fault_count and not given.dry_run:
        raise Problem(
            "import-refused",
            errors=[
                {
                    "pointer": "/file",
                    "slug": fault.slug,
                    "params": {
                        **{name: str(value) for name, value in fault.params.items()},
                        "row": str(fault.row),
                        **({"column": fault.column} if fault.column else {}),
                    },
                }
                for fault in report.faults
            ],
            fault_count=report.fault_count,
        )
    return ImportReport(
        plan=report.plan,
        applied=report.written,
        rows=report.rows,
        submissions=report.submissions,
        fault_count=report.fault_count,
        faults=[
            RowFault(row=fault.row, column=fault.column, slug=fault.slug, params=dict(fault.params))
            for fault in report.faults
        ],
    )
