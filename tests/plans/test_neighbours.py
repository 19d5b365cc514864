from sqlalchemy import inspect
from sqlalchemy.engine import Connection
from sqlalchemy.ext.asyncio import AsyncSession

from inap.plans import neighbours


async def test_the_columns_read_of_other_slices_exist(session: AsyncSession) -> None:
    def columns(connection: Connection) -> dict[str, set[str]]:
        found = inspect(connection)
        return {
            name: {column["name"] for column in found.get_columns(name)}
            for name in ("actor", "activity_report_revision", "amendment", "submission")
        }

    connection = await session.connection()
    stored = await connection.run_sync(columns)
    for table in (
        neighbours.ACTOR,
        neighbours.ACTIVITY_REPORT_REVISION,
        neighbours.AMENDMENT,
        neighbours.SUBMISSION,
    ):
        assert {column.name for column in table.columns} <= stored[table.name]
