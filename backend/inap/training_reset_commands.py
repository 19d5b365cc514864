"""The part of the command line that sets the plan for training back."""

import asyncio

import typer
from rich.console import Console
from sqlalchemy.ext.asyncio import AsyncSession

from inap.kit import days
from inap.kit.database import database_address, make_engine, make_sessions
from inap.plans.loading import LoadRefused
from inap.settings import Settings, get_settings
from inap.training_reset import TRAINING, Reset, Resetter, reset_training

training_app = typer.Typer()
out = Console()
err = Console(stderr=True)


async def _reset(settings: Settings) -> Reset | None:
    engine = make_engine(database_address(settings), settings)
    try:
        session: AsyncSession
        async with make_sessions(engine).begin() as session:
            return await reset_training(session, Resetter("command"))
    finally:
        await engine.dispose()


@training_app.command("reset-training")
def reset_training_plan(
    confirm: str = typer.Option(
        ..., prompt=f"Everything entered in {TRAINING} will be gone. Its name", help="TRAINING"
    ),
) -> None:
    """Set the plan TRAINING back to its files; prints the digest that names what was cut off."""
    if confirm != TRAINING:
        err.print(f"[red]Nothing was done: that is not {TRAINING}.[/red]")
        raise typer.Exit(2)
    settings = get_settings()
    days.use_zone(settings.time_zone)
    try:
        done = asyncio.run(_reset(settings))
    except LoadRefused as refused:
        for fault in refused.faults:
            err.print(str(fault), highlight=False, markup=False, soft_wrap=True)
        raise typer.Exit(1) from refused
    if done is None:
        err.print(f"[red]{TRAINING} is not loaded.[/red]")
        raise typer.Exit(2)
    out.print(
        f"{TRAINING}: {done.histories} histories cut off, {done.facts} facts entered anew;"
        f" checkpoint {done.checkpoint}: {done.digest}",
        highlight=False,
        soft_wrap=True,
    )
