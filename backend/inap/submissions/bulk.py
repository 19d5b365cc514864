"""The bulk import of values: many facts from one CSV file, all of them or none.

A fact is every row with the same indicator, actor, period and area; its cells are told apart by sex
and age. The rules are those of a single entry, over the whole file at once; what is wrong is told
by row and column, and then nothing is written. The facts are kept as drafts of the caller.
"""

from dataclasses import dataclass

from inap.access.caller import REPORTING_ROLES, Caller
from inap.kit.bare import Connection
from inap.submissions import bulk_fact_queries, bulk_queries, bulk_value_queries, clock
from inap.submissions.bulk_queries import Origin, PlanFound
from inap.submissions.bulk_reading import (
    MOST_FAULTS,
    Readable,
    RowFault,
    RowReader,
    UnreadableFile,
)
from inap.submissions.many_queries import MOST_PAIRS


@dataclass(frozen=True, slots=True)
class ImportReport:
    """How an import went.

    ``rows`` were read, making ``submissions`` facts (0 where the file could not be read to its
    end). ``faults`` are the first of ``fault_count``, in the order of rows.
    """

    plan: str
    dry_run: bool
    rows: int
    submissions: int
    fault_count: int
    faults: tuple[RowFault, ...]

    @property
    def accepted(self) -> bool:
        """Whether nothing stands against the file."""
        return self.fault_count == 0

    @property
    def written(self) -> bool:
        """Whether the submissions are there now."""
        return self.accepted and not self.dry_run


async def import_values(
    connection: Connection,
    plan_code: str,
    rows_source: Readable,
    account: Caller,
    *,
    dry_run: bool,
    language: str = "en",
    request_id: str | None = None,
) -> ImportReport:
    """Import the values of ``rows_source``, a binary file, into a plan.

    ``language`` is the one the column ``narrative`` is written in. The work is one transaction, or
    a savepoint within the caller's. The file is read while it is copied, so memory stays flat;
    other tasks of the event loop get their turn between chunks of it.
    """
    if account.account_id is None:
        raise ValueError("an anonymous caller imports nothing")
    origin = Origin(account.account_id, account.label, clock.now(), language, request_id)
    try:
        async with connection.transaction():
            report = await _import(
                connection, plan_code, rows_source, account, origin, dry_run=dry_run
            )
            return _kept(report)
    except _NothingWritten as nothing:
        return nothing.report


class _NothingWritten(Exception):
    """Ends the transaction without a trace; carries the report out of it."""

    def __init__(self, report: ImportReport) -> None:
        super().__init__()
        self.report = report


def _kept(report: ImportReport) -> ImportReport:
    """The report of an import that is to stay; raises ``_NothingWritten`` for any other."""
    if not report.written:
        raise _NothingWritten(report)
    return report


async def _import(
    connection: Connection,
    plan_code: str,
    rows_source: Readable,
    account: Caller,
    origin: Origin,
    *,
    dry_run: bool,
) -> ImportReport:
    plan = await bulk_queries.find_plan(connection, plan_code)
    if plan is None:
        fault = RowFault(1, None, "unknown-code", {"plan": plan_code})
        return ImportReport(plan_code, dry_run, 0, 0, 1, (fault,))
    report = await _examine(connection, plan, rows_source, account, origin, dry_run=dry_run)
    if report.written:
        await bulk_queries.write(connection, plan, origin)
        await bulk_queries.audit_import(
            connection, plan, origin, rows=report.rows, submissions=report.submissions
        )
    return report


async def _examine(
    connection: Connection,
    plan: PlanFound,
    rows_source: Readable,
    account: Caller,
    origin: Origin,
    *,
    dry_run: bool,
) -> ImportReport:
    """Take the file in and find everything that stands against it."""
    reader = RowReader(rows_source, plan.kinds)
    submissions, count, faults = 0, 0, list[RowFault]()
    try:
        await bulk_queries.stage(connection, reader.staged())
    except UnreadableFile as unreadable:
        # What was copied so far is lost with the failed statement; what was read was looked at.
        count, faults = 1, [unreadable.fault]
    else:
        submissions = await bulk_queries.understand(connection, plan)
        await bulk_value_queries.check_values(connection, plan)
        actors = sorted(account.actors(*REPORTING_ROLES))
        await bulk_fact_queries.check_facts(connection, actors, origin.at)
        if await bulk_fact_queries.count_pairs(connection) > MOST_PAIRS:
            count, faults = 1, [RowFault(1, None, "too-many-pairs", {"limit": MOST_PAIRS})]
        else:
            await bulk_fact_queries.check_overlaps(connection)
            count, faults = await bulk_queries.find_faults(connection)
        if reader.rows == 0:
            count, faults = 1, [RowFault(1, None, "no-rows")]
    told = sorted(reader.faults + faults, key=lambda fault: fault.row)[:MOST_FAULTS]
    return ImportReport(
        plan=plan.code,
        dry_run=dry_run,
        rows=reader.rows,
        submissions=submissions,
        fault_count=reader.fault_count + count,
        faults=tuple(told),
    )
