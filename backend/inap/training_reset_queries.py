"""Statements that take away everything that was entered in a plan, and the plan's logframe.

The plan's own row stays, since others point to it, and so do the registry, the accounts, the audit
trail and who is told of the plan's versions. A test holds ``TAKEN`` against the tables of a plan.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

# Whatever else a statement here names is looked at by these two.
_BODIES = "SELECT id FROM body WHERE plan_id = :plan"
_MEETINGS = f"SELECT id FROM meeting WHERE body_id IN ({_BODIES})"  # noqa: S608 - constants
_RECORDS = (
    f"SELECT id FROM record WHERE body_id IN ({_BODIES})"  # noqa: S608 - constants
    f" OR meeting_id IN ({_MEETINGS})"
)
_ASSIGNMENTS = "SELECT id FROM assignment WHERE plan_id = :plan"
_PLANS = f"SELECT id FROM implementation_plan WHERE assignment_id IN ({_ASSIGNMENTS})"  # noqa: S608
_REPORTS = f"SELECT id FROM implementation_report WHERE assignment_id IN ({_ASSIGNMENTS})"  # noqa: S608

# Writers hold what they write on before they hold the plan, so these are held before it as well.
HELD = tuple(
    text(f"SELECT id FROM {table} WHERE plan_id = :plan ORDER BY id FOR UPDATE")  # noqa: S608
    for table in ("submission", "activity_report", "assignment", "amendment", "overlap", "report")
)
FIND_PLAN = text("SELECT id FROM plan WHERE code = :code AND synthetic")
HOLD_PLAN = text("SELECT data_version FROM plan WHERE id = :plan FOR UPDATE")

# What histories, files and kept answers name by its identifier alone.
THINGS = text(
    f"""
    SELECT id FROM submission WHERE plan_id = :plan
    UNION ALL SELECT id FROM activity_report WHERE plan_id = :plan
    UNION ALL SELECT id FROM amendment WHERE plan_id = :plan
    UNION ALL SELECT id FROM support_report WHERE plan_id = :plan
    UNION ALL SELECT id FROM joint_design WHERE plan_id = :plan
    UNION ALL SELECT id FROM overlap WHERE plan_id = :plan
    UNION ALL SELECT id FROM report WHERE plan_id = :plan
    UNION ALL {_ASSIGNMENTS} UNION ALL {_PLANS} UNION ALL {_REPORTS}
    UNION ALL {_BODIES} UNION ALL {_MEETINGS} UNION ALL {_RECORDS}
    """  # noqa: S608 - constants
)
FILES = text(
    """
    SELECT file_id FROM evidence WHERE subject_id = ANY(:things)
    UNION
    SELECT file_id FROM report_file JOIN report ON report.id = report_id WHERE plan_id = :plan
    """
)

# Children before parents; what is deleted with its parent is not named.
TAKEN = tuple(
    text(statement)
    for statement in (
        "DELETE FROM evidence WHERE subject_id = ANY(:things)",
        "DELETE FROM position_history WHERE subject_id = ANY(:things)",
        "DELETE FROM merged_history WHERE subject_id = ANY(:things)",
        # An answer that names what is gone must not be given to a retry.
        """
        DELETE FROM idempotency_record WHERE EXISTS (
            SELECT FROM regexp_matches(
                headers::text || CASE WHEN headers ->> 'content-type' LIKE 'application/json%'
                                      THEN convert_from(body, 'UTF8') ELSE '' END,
                '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}', 'g') AS named
            WHERE named[1]::uuid = ANY(:things))
        """,
        # A mail that tells of another plan as well stays.
        """
        DELETE FROM outbox_message
        WHERE id IN (SELECT message_id FROM reminder WHERE plan_id = :plan)
          AND id NOT IN (SELECT message_id FROM reminder WHERE plan_id <> :plan)
        """,
        "DELETE FROM reminder WHERE plan_id = :plan",
        f"""
        DELETE FROM outbox_message WHERE id IN (
            SELECT message_id FROM meeting_mail WHERE meeting_id IN ({_MEETINGS}))
        """,  # noqa: S608
        "DELETE FROM observation WHERE plan_id = :plan",
        "DELETE FROM rollup WHERE plan_id = :plan",
        "DELETE FROM standing_figure WHERE plan_id = :plan",
        "DELETE FROM publication WHERE plan_id = :plan",
        "DELETE FROM overlap WHERE plan_id = :plan",
        "DELETE FROM submission WHERE plan_id = :plan",
        "DELETE FROM activity_report WHERE plan_id = :plan",
        f"DELETE FROM assessment WHERE implementation_report_id IN ({_REPORTS})",  # noqa: S608
        f"DELETE FROM implementation_report WHERE assignment_id IN ({_ASSIGNMENTS})",  # noqa: S608
        f"DELETE FROM implementation_plan WHERE assignment_id IN ({_ASSIGNMENTS})",  # noqa: S608
        "DELETE FROM assignment WHERE plan_id = :plan",
        "DELETE FROM support_report WHERE plan_id = :plan",
        "DELETE FROM joint_design WHERE plan_id = :plan",
        "DELETE FROM logframe_version WHERE plan_id = :plan",
        "DELETE FROM node_version WHERE plan_id = :plan",
        "DELETE FROM amendment WHERE plan_id = :plan",
        f"""
        UPDATE recommendation SET superseded_by = NULL WHERE superseded_by IN ({_RECORDS})
        """,  # noqa: S608
        f"DELETE FROM record WHERE body_id IN ({_BODIES}) OR meeting_id IN ({_MEETINGS})",  # noqa: S608
        f"DELETE FROM meeting WHERE body_id IN ({_BODIES})",  # noqa: S608
        f"""
        UPDATE body SET parent_id = NULL
        WHERE parent_id IN ({_BODIES}) AND plan_id IS DISTINCT FROM :plan
        """,  # noqa: S608
        "DELETE FROM body WHERE plan_id = :plan",
        "DELETE FROM report WHERE plan_id = :plan",
        "DELETE FROM plan_setting WHERE plan_id = :plan",
        # A recommendation of another plan stays, without the activity that is gone.
        """
        UPDATE recommendation SET node_id = NULL
        WHERE node_id IN (SELECT id FROM node WHERE plan_id = :plan)
        """,
        "DELETE FROM indicator WHERE plan_id = :plan",
        "DELETE FROM node WHERE plan_id = :plan",
        "DELETE FROM reporting_period WHERE plan_id = :plan",
        # Without the digest of its files it is loaded anew.
        "UPDATE plan SET content_digest = '', logframe_version = 1 WHERE id = :plan",
        """
        DELETE FROM stored_file
        WHERE id = ANY(:files)
          AND NOT EXISTS (SELECT FROM evidence WHERE file_id = stored_file.id)
          AND NOT EXISTS (SELECT FROM report_file WHERE file_id = stored_file.id)
        """,
    )
)


@dataclass(frozen=True, slots=True)
class HeldPlan:
    """A plan that nobody else writes in before this transaction ends."""

    id: UUID
    data_version: int


async def hold_plan(session: AsyncSession, code: str) -> HeldPlan | None:
    """Wait for those who write in a synthetic plan, and let nobody begin to; None without one."""
    plan: UUID | None = await session.scalar(FIND_PLAN, {"code": code})
    if plan is None:
        return None
    for statement in HELD:
        await session.execute(statement, {"plan": plan})
    version = (await session.execute(HOLD_PLAN, {"plan": plan})).scalar_one()
    return HeldPlan(plan, version)


async def take_away(session: AsyncSession, plan: UUID) -> None:
    """Delete all that was entered in the plan, and its logframe, indicators and periods.

    Always the same number of statements, however much there is. Contents of files that no row
    names any longer are left to the sweep.
    """
    things: Sequence[UUID] = (await session.scalars(THINGS, {"plan": plan})).all()
    named = {"plan": plan, "things": list(things)}
    files = (await session.scalars(FILES, named)).all()
    given = {**named, "files": list(files)}
    for statement in TAKEN:
        wanted = statement.compile().params
        await session.execute(statement, {name: given[name] for name in wanted})
