"""The ``inap`` command line. Exit codes: 0 done, 1 found something wrong, 2 could not be done."""

import typer

app = typer.Typer(no_args_is_help=True, add_completion=False, help=__doc__)
