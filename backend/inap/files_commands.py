"""The part of the command line that looks after the files that people sent."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

import typer
from rich.console import Console
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from inap.kit.database import database_address, make_engine, make_sessions
from inap.kit.files import FileStore, StoreUnavailable
from inap.kit.stored_files import check_files, sweep_files
from inap.settings import get_settings

T = TypeVar("T")

files_app = typer.Typer(no_args_is_help=True, help="The files that people sent.")
out = Console()
err = Console(stderr=True)


def _look_after_files(
    work: Callable[[async_sessionmaker[AsyncSession], FileStore], Awaitable[T]],
) -> T:
    """Run ``work`` with transactions of its own on the configured database, and the store."""

    async def inner() -> T:
        settings = get_settings()
        engine = make_engine(database_address(settings), settings)
        try:
            return await work(make_sessions(engine), FileStore(settings))
        finally:
            await engine.dispose()

    try:
        return asyncio.run(inner())
    except StoreUnavailable as error:
        err.print(f"[red]The store of files cannot be used:[/red] {error}")
        raise typer.Exit(2) from error


@files_app.command("sweep")
def files_sweep() -> None:
    """Take away stored files that nothing names and that are older than a day."""
    swept = _look_after_files(sweep_files)
    size = sum(kept.size for kept in swept)
    out.print(f"{len(swept)} file(s) of {size} bytes taken away.", highlight=False)


@files_app.command("check")
def files_check() -> None:
    """Read every file that is named and recompute its hash; exits with 1 on any damage."""
    count, damages = _look_after_files(check_files)
    for damage in damages:
        err.print(f"{damage.sha256} {damage.what}", highlight=False, markup=False)
    if damages:
        err.print(f"[red]{len(damages)} of {count} file(s) cannot be given out.[/red]")
        raise typer.Exit(1)
    out.print(f"{count} file(s) are as they were sent.", highlight=False)
