"""The ``inap`` command line.

Exit codes: 0 done, 1 something is wrong with what was looked at, 2 it could not be done.
"""

import asyncio
import os
import secrets
from collections.abc import Awaitable, Callable, Iterable
from pathlib import Path
from typing import Annotated, NoReturn, TypeVar

import typer
import uvicorn
from fastapi import FastAPI
from pydantic import SecretStr
from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.account_queries import find_by_email
from inap.access.commands import UserRefused, create_user, ensure_demo_accounts
from inap.access.queries import find_caller_by_account
from inap.files_commands import files_app
from inap.filled_facts import fill
from inap.implementation.activity_report_verify import verify_activity_reports
from inap.kit import days
from inap.kit.bare import own_connection
from inap.kit.database import database_address, make_engine, make_sessions
from inap.kit.drift import migrate_to_head, migration_drift
from inap.kit.marked_yaml import Fault
from inap.kit.problem_page import problem_page
from inap.mail_commands import mail_app
from inap.main import create_app
from inap.meetings.count_verify import verify_counted_meetings
from inap.meetings.loading import CoordinationRefused, load_coordination
from inap.openapi import openapi_text
from inap.plans.loading import LoadRefused, LoadReport, load_plan, review_lines
from inap.plans.loading_files import PlanFile
from inap.plans.loading_read import read_plan
from inap.plans.version_proof_queries import prove_versions
from inap.reported_facts import load_facts
from inap.settings import REPOSITORY, Settings, get_settings
from inap.submissions.bulk import ImportReport, import_values
from inap.submissions.checkpoints import make_checkpoint
from inap.submissions.findings import Finding
from inap.submissions.verify import verify as verify_everything
from inap.training_reset_commands import training_app

T = TypeVar("T")
DATA = Path(__file__).parent / "plans" / "data"
OPENAPI = REPOSITORY / "openapi" / "openapi.json"
PROBLEMS = REPOSITORY / "openapi" / "PROBLEMS.md"

app = typer.Typer(no_args_is_help=True, add_completion=False, help=__doc__)
plan_app = typer.Typer(no_args_is_help=True, help="Load and review plans.")
user_app = typer.Typer(no_args_is_help=True, help="Accounts.")
app.add_typer(plan_app, name="plan")
app.add_typer(user_app, name="user")
app.add_typer(files_app, name="files")
app.add_typer(mail_app)
app.add_typer(training_app)

out = Console()
err = Console(stderr=True)


def run_async(work: Callable[[AsyncSession], Awaitable[T]], *, address: str | None = None) -> T:
    """Run ``work`` in one session and one transaction on the configured database."""

    async def inner() -> T:
        settings = get_settings()
        days.use_zone(settings.time_zone)
        engine = make_engine(address or database_address(settings), settings)
        try:
            async with make_sessions(engine)() as session, session.begin():
                return await work(session)
        finally:
            await engine.dispose()

    return asyncio.run(inner())


def make_progress() -> Progress:
    """The progress display of long work."""
    return Progress(
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.completed}/{task.total}"),
        TimeElapsedColumn(),
        console=err,
        transient=True,
    )


@app.command()
def migrate() -> None:
    """Bring the database to the newest schema."""
    migrate_to_head(database_address(get_settings()))
    out.print("The schema is current.")


@app.command()
def serve(
    host: Annotated[str, typer.Option(help="address to listen on")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="port to listen on")] = 8000,
    workers: Annotated[int, typer.Option(min=1, help="worker processes")] = 1,
) -> None:
    """Serve the API and the client until stopped; running requests are finished first."""
    settings = get_settings()
    if settings.database_url is None:
        # The embedded server is started here, so that it outlives every worker.
        os.environ["INAP_DATABASE_URL"] = database_address(settings)
    uvicorn.run(
        "inap.main:create_app",
        factory=True,
        host=host,
        port=port,
        workers=workers,
        access_log=False,
        log_config=None,
        server_header=False,
        proxy_headers=True,
        forwarded_allow_ips=settings.trusted_proxies,
        timeout_graceful_shutdown=20,
    )


@app.command()
def run(
    port: Annotated[int, typer.Option(help="port to listen on")] = 8000,
    host: Annotated[str, typer.Option(help="address to listen on")] = "127.0.0.1",
) -> None:
    """For development: migrate, load INAP II and TRAINING, make first logins, and serve."""
    settings = get_settings()
    if settings.environment == "production":
        err.print("[red]'inap run' is for development; use migrate, plan load and serve.[/red]")
        raise typer.Exit(2)
    address = database_address(settings)
    migrate_to_head(address)
    _load(address, [DATA / "INAP-II", DATA / "TRAINING"])
    _load_coordination(address)
    _print_logins(address, settings, f"http://{host}:{port}")
    serve(host=host, port=port, workers=1)


def _demo_password(settings: Settings) -> str:
    """The development password: the setting, or one made once and kept beside the data."""
    if settings.demo_password is not None:
        return settings.demo_password.get_secret_value()
    path = settings.data_dir / "demo_password"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("-".join(secrets.token_hex(3) for _ in range(3)), encoding="ascii")
        path.chmod(0o600)
    return path.read_text(encoding="ascii")


def _print_logins(address: str, settings: Settings, where: str) -> None:
    password = _demo_password(settings)
    accounts = run_async(lambda session: ensure_demo_accounts(session, password), address=address)
    out.print(f"\n[bold]The portal is at {where}[/bold]\n\nFirst logins (development only),")
    out.print(f"all with the password [bold]{password}[/bold]:\n")
    for email, role in accounts:
        out.print(f"  {email:<36} {role}", highlight=False)
    out.print()


def _load(address: str, folders: list[Path]) -> None:
    """Load each plan and the facts reported for it, whole or not at all; exits with 1 otherwise."""
    for folder in folders:
        with make_progress() as progress:
            task = progress.add_task(f"Loading {folder.name}", total=None)

            def tell(done: int, total: int) -> None:
                progress.update(task, completed=done, total=total)  # noqa: B023 - called within

            async def load(session: AsyncSession, folder: Path = folder) -> tuple[LoadReport, int]:
                report = await load_plan(session, folder)
                return report, await load_facts(session, folder, tell)

            try:
                report, facts = run_async(load, address=address)
            except LoadRefused as refused:
                progress.stop()
                _tell_faults(refused.faults)
        state = "loaded" if report.changed or facts else "unchanged"
        out.print(f"{folder.name}: {state}, {facts} facts entered", highlight=False)
        if report.kept:
            kept = ", ".join(report.kept)
            out.print(f"{folder.name}: kept as amended: {kept}", highlight=False, soft_wrap=True)


def _load_coordination(address: str) -> None:
    """Load bodies, dated meetings and records, or tell what is wrong with their files."""
    try:
        report = run_async(load_coordination, address=address)
    except CoordinationRefused as refused:
        _tell_faults(refused.faults)
    state = "loaded" if report.changed else "unchanged"
    out.print(
        f"Coordination: {state}, {report.bodies} bodies, {report.meetings} dated meetings,"
        f" {report.records} records",
        highlight=False,
    )


def _tell_faults(faults: Iterable[Fault]) -> NoReturn:
    """Print what is wrong with data files, and end."""
    lines = [str(fault) for fault in faults]
    for line in lines:
        err.print(line, highlight=False, markup=False, soft_wrap=True)
    err.print(f"[red]{len(lines)} fault(s); nothing was loaded.[/red]")
    raise typer.Exit(1)


@plan_app.command("load")
def plan_load(
    folders: Annotated[
        list[Path] | None, typer.Argument(help="folders of data files; INAP II and TRAINING")
    ] = None,
) -> None:
    """Load plans from their data files. Loading twice changes nothing; a fault loads nothing."""
    chosen = folders or [DATA / "INAP-II", DATA / "TRAINING"]
    _load(database_address(get_settings()), chosen)


@app.command("coordination")
def coordination_load() -> None:
    """Load bodies, dated meetings and records from their files. Twice changes nothing."""
    _load_coordination(database_address(get_settings()))


@plan_app.command("review")
def plan_review(
    folder: Annotated[Path, typer.Argument(help="folder of data files")] = DATA / "INAP-II",
) -> None:
    """List the elements whose source is unclear, with file, line and reason."""
    plan = read_plan(folder)
    if not isinstance(plan, PlanFile):
        _tell_faults(plan)
    for line in review_lines(plan):
        typer.echo(line)


@user_app.command("create")
def user_create(
    email: Annotated[str, typer.Argument(help="e-mail address to sign in with")],
    name: Annotated[str, typer.Option(help="name of the person")],
    role: Annotated[
        list[str],
        typer.Option(help="role, coordinator:federal, or focal_point:F-MOI; may be repeated"),
    ],
    language: Annotated[str, typer.Option(help="en, ar or ckb")] = "en",
    password: Annotated[
        str, typer.Option(prompt=True, hide_input=True, confirmation_prompt=True)
    ] = "",
) -> None:
    """Make an account; its holder has to change the password at the first sign-in."""
    try:
        account_id = run_async(
            lambda session: create_user(
                session, email=email, name=name, language=language, password=password, grants=role
            )
        )
    except UserRefused as refused:
        err.print(f"[red]{refused}[/red]")
        raise typer.Exit(2) from refused
    out.print(f"Made account {account_id} for {email}.")


@app.command("import")
def import_file(
    file: Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="CSV of values")],
    plan: Annotated[str, typer.Option(help="code of the plan")],
    by: Annotated[str, typer.Option(help="e-mail of the account in whose name it is entered")],
    *,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="check only, write nothing")] = False,
) -> None:
    """Import values as drafts, all or none; each fault is named by row and column."""
    address = database_address(get_settings())

    async def bring_in(session: AsyncSession) -> ImportReport | None:
        account = await find_by_email(session, by.strip().lower())
        caller = account and await find_caller_by_account(session, account.id)
        if not caller:
            return None
        # The import copies and reads JSON as text, so it has a connection of its own.
        async with own_connection(address) as connection:
            with file.open("rb") as rows:
                return await import_values(connection, plan, rows, caller, dry_run=dry_run)

    report = run_async(bring_in, address=address)
    if report is None:
        err.print(f"[red]There is no active account {by}.[/red]")
        raise typer.Exit(2)
    for fault in report.faults:
        told = ", ".join(f"{key}={value}" for key, value in fault.params.items())
        place = f"{file}:{fault.row}: {fault.column or '(row)'}"
        err.print(f"{place}: {fault.slug} {told}".rstrip(), highlight=False, markup=False)
    if report.fault_count:
        err.print(f"[red]{report.fault_count} fault(s); nothing was imported.[/red]")
        raise typer.Exit(1)
    done = "would be imported" if dry_run else "imported as drafts"
    out.print(f"{report.submissions} facts from {report.rows} rows {done}.", highlight=False)


@app.command()
def verify() -> None:
    """Recompute history chains, published values and roll-ups; exits with 1 on any difference."""
    with make_progress() as progress:
        task = progress.add_task("Verifying", total=None)

        def tell(what: str, done: int) -> None:
            progress.update(task, description=f"Verifying {what}", completed=done)

        async def prove(session: AsyncSession) -> list[Finding]:
            findings = await verify_everything(session, tell)
            findings += await verify_counted_meetings(session)
            return findings + await prove_versions(session)

        findings = run_async(prove)
        findings += run_async(lambda session: verify_activity_reports(session, tell))
    for finding in findings:
        err.print(str(finding), highlight=False, markup=False, soft_wrap=True)
    if findings:
        err.print(f"[red]{len(findings)} difference(s) found.[/red]")
        raise typer.Exit(1)
    out.print("History, published values and roll-ups are as they must be.")


@app.command()
def count() -> None:
    """Hand in what is counted from meetings for periods that have ended; people approve it."""
    out.print(f"{run_async(fill)} facts handed in.", highlight=False)


@app.command()
def checkpoint() -> None:
    """Anchor the newest history hashes, and print the digest to keep elsewhere."""
    made = run_async(make_checkpoint)
    out.print(
        "Nothing has moved." if made is None else f"Checkpoint {made.id}: {made.digest.hex()}"
    )


@app.command()
def openapi(
    *,
    check: Annotated[bool, typer.Option("--check", help="only compare; exit 1 on drift")] = False,
) -> None:
    """Write openapi/openapi.json and openapi/PROBLEMS.md, or compare them."""
    wanted = {OPENAPI: openapi_text(_undeployed_app()), PROBLEMS: problem_page()}
    stale = [
        path
        for path, text in wanted.items()
        if not path.exists() or path.read_text(encoding="utf-8") != text
    ]
    if check:
        for path in stale:
            err.print(f"[red]{path.relative_to(REPOSITORY)} is not current: 'make openapi'[/red]")
        raise typer.Exit(1 if stale else 0)
    for path in stale:
        path.write_text(wanted[path], encoding="utf-8")
        out.print(f"Wrote {path.relative_to(REPOSITORY)}")


@app.command("check-drift")
def check_drift() -> None:
    """Compare models with migrations, and the committed OpenAPI file with the code."""
    address = database_address(get_settings())
    migrate_to_head(address)
    drift = migration_drift(address)
    if drift:
        err.print(f"[red]{drift}[/red]")
        raise typer.Exit(1)
    openapi(check=True)


def _undeployed_app() -> FastAPI:
    """The application for describing it only; it never connects."""
    settings = Settings(secret_key=SecretStr("for describing only " * 2), log_level="ERROR")
    return create_app(settings, "postgresql://nobody@localhost/none")


if __name__ == "__main__":
    app()
