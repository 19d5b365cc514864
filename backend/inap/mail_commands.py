"""The parts of the command line that write and send mails."""

import asyncio
from datetime import date, datetime
from typing import Annotated

import typer
from rich.console import Console

from inap.kit import days, moments
from inap.kit.database import database_address, make_engine, make_sessions
from inap.kit.outbox.delivery import deliver
from inap.kit.outbox.senders import make_sender
from inap.settings import Settings, get_settings
from inap.submissions.reminding import Run, remind_all

mail_app = typer.Typer()
out = Console()


async def _remind(settings: Settings, day: date, *, dry_run: bool) -> Run | None:
    engine = make_engine(database_address(settings), settings)
    try:
        async with make_sessions(engine).begin() as session:
            return await remind_all(session, settings, day, dry_run=dry_run)
    finally:
        await engine.dispose()


async def _deliver(settings: Settings) -> tuple[int, int]:
    engine = make_engine(database_address(settings), settings)
    try:
        return await deliver(make_sessions(engine), make_sender(settings), settings.mail_from)
    finally:
        await engine.dispose()


@mail_app.command()
def remind(
    day: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="another day than today")
    ] = None,
    *,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="tell only, write nothing")] = False,
) -> None:
    """Write a day's reminders into the outbox, once; running it again writes nothing more."""
    settings = get_settings()
    days.use_zone(settings.time_zone)
    wanted = day.date() if day else moments.today()
    done = asyncio.run(_remind(settings, wanted, dry_run=dry_run))
    if done is None:
        out.print(f"The reminders of {wanted} were written before.", highlight=False)
        return
    for digest in done.digests if dry_run else ():
        typer.echo(f"{digest.person.email} ({digest.person.language})")
    count = len(done.digests) if dry_run else done.written
    told = "would be written" if dry_run else "written"
    out.print(f"{count} reminder(s) for {wanted} {told}.", highlight=False)


@mail_app.command("deliver")
def deliver_mails() -> None:
    """Send the mails that wait in the outbox; exits with 1 when one could not be sent."""
    settings = get_settings()
    sent, failed = asyncio.run(_deliver(settings))
    out.print(f"{sent} mail(s) sent, {failed} not sent.", highlight=False)
    if failed:
        raise typer.Exit(1)
