"""Counting statements, so that lists are held to a bounded number of them."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import AdaptedConnection, event
from sqlalchemy.ext.asyncio import AsyncEngine


@contextmanager
def count_statements(engine: AsyncEngine) -> Iterator[list[str]]:
    """The statements that ``engine`` is given inside the block, in order."""
    seen: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        seen.append(statement)

    event.listen(engine.sync_engine, "before_cursor_execute", note)
    try:
        yield seen
    finally:
        event.remove(engine.sync_engine, "before_cursor_execute", note)


@contextmanager
def count_driver_statements(engine: AsyncEngine) -> Iterator[list[str]]:
    """The statements the driver sends inside the block, those of bare connections as well.

    Only connections made inside the block are listened to, so dispose of the pool before it.
    """
    seen: list[str] = []

    def listen(connection: AdaptedConnection, _record: object) -> None:
        connection.driver_connection.add_query_logger(lambda query: seen.append(query.query))

    event.listen(engine.sync_engine, "connect", listen)
    try:
        yield seen
    finally:
        event.remove(engine.sync_engine, "connect", listen)
