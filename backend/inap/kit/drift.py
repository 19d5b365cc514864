"""Migrations: bringing a database to the newest schema, and finding models that moved away."""

from alembic import command
from alembic.config import Config
from alembic.util.exc import CommandError

from inap.settings import REPOSITORY


def alembic_config(address: str) -> Config:
    """Alembic's settings for the database at ``address``."""
    config = Config(toml_file=REPOSITORY / "pyproject.toml")
    config.attributes["address"] = address
    return config


def migrate_to_head(address: str) -> None:
    """Run every migration the database has not seen."""
    command.upgrade(alembic_config(address), "head")


def migration_drift(address: str) -> str | None:
    """What the models have that the migrated database has not, or None."""
    try:
        command.check(alembic_config(address))
    except CommandError as error:
        return str(error)
    return None
