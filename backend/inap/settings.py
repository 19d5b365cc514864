"""Settings of the portal, read once from the environment (prefix ``INAP_``).

Every setting has a line in the README's configuration table; a test holds the two together.
"""

import secrets
from email.utils import parseaddr
from functools import lru_cache
from pathlib import Path
from typing import Literal, Self
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import Field, SecretStr, field_validator, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

REPOSITORY = Path(__file__).resolve().parents[2]


class InsecureSettings(ValueError):
    """Production was asked for with a value that is only safe in development."""


class Settings(BaseSettings):
    """What the environment decides; nothing here is read from a file in the repository."""

    model_config = SettingsConfigDict(env_prefix="INAP_", extra="ignore", frozen=True)

    environment: Literal["development", "production"] = Field(
        "development", description="production refuses to start with development values"
    )
    database_url: str | None = Field(
        None, description="PostgreSQL 15+ address; empty starts the embedded server"
    )
    data_dir: Path = Field(
        REPOSITORY / ".data", description="folder of the embedded database and generated secrets"
    )
    database_pool_size: int = Field(10, ge=1, le=200, description="connections kept per worker")
    database_pool_overflow: int = Field(5, ge=0, le=200, description="connections above the pool")
    database_statement_cache: int = Field(
        100, ge=0, description="prepared statements per connection; 0 behind PgBouncer < 1.21"
    )
    secret_key: SecretStr | None = Field(
        None, description="signs access tokens; at least 32 characters; required in production"
    )
    access_token_minutes: int = Field(15, ge=1, le=60, description="life of an access token")
    refresh_token_days: int = Field(14, ge=1, le=90, description="life of a refresh token")
    cookie_secure: bool = Field(default=True, description="refresh cookie over https only")
    lockout_attempts: int = Field(5, ge=2, description="failed logins before an account is locked")
    lockout_minutes: int = Field(15, ge=1, description="how long a locked account stays locked")
    rate_limit: str = Field("1200/minute", description="requests of one caller, per worker")
    login_rate_limit: str = Field("20/minute", description="logins from one address, per worker")
    trusted_proxies: str = Field(
        "127.0.0.1", description="addresses whose X-Forwarded-For is believed"
    )
    body_limit_bytes: int = Field(5_000_000, ge=1024, description="largest request body")
    upload_limit_bytes: int = Field(10_000_000, ge=1024, description="largest file taken")
    files_dir: Path | None = Field(
        None, description="folder of the files that people send; empty: `files` in the data folder"
    )
    files_url: str | None = Field(
        None, description="s3://bucket/prefix of a store instead of a folder; see AWS_*"
    )
    scan_command: str = Field("", description="virus scanner: reads a file, exits 0 or 1")
    scan_seconds: int = Field(30, ge=1, le=600, description="how long a scan may take")
    frontend_dir: Path = Field(
        REPOSITORY / "frontend" / "dist", description="the built client that is served"
    )
    log_format: Literal["json", "console"] = Field("json", description="shape of log lines")
    log_level: str = Field("INFO", description="least level that is logged")
    digits: Literal["latn", "arab", "arabext"] = Field("latn", description="digits shown to people")
    status_on_track: float = Field(0.9, gt=0, description="progress / time elapsed: on track from")
    status_at_risk: float = Field(0.6, gt=0, description="progress / time elapsed: at risk from")
    suppression_threshold: int = Field(
        5, ge=1, description="published cells of restricted indicators below it are hidden"
    )
    checkpoint_minutes: int = Field(
        60, ge=0, description="how often history heads are anchored; 0 leaves it to the command"
    )
    amendment_minutes: int = Field(
        5, ge=1, description="how often accepted amendments whose day has come take effect"
    )
    iati_reference: str | None = Field(
        None,
        max_length=100,
        # What the standard's rules and an address take: no space, slash, ampersand, bar or ?.
        pattern=r"^[A-Za-z0-9][A-Za-z0-9._:-]*$",
        description="the publisher's registered IATI organisation identifier; empty: unregistered",
    )
    iati_publisher: str | None = Field(
        None, description="code of the actor that publishes; goes with the reference"
    )
    counting_minutes: int = Field(
        60,
        ge=0,
        description="how often facts are counted from meetings; 0 leaves it to `inap count`",
    )
    time_zone: str = Field(
        "Asia/Baghdad", description="where days begin and end; periods fall due by it"
    )
    public_url: str | None = Field(
        None, description="address people reach the portal at; links in mails begin with it"
    )
    mail_url: SecretStr | None = Field(
        None, description="smtp:// or smtps:// server of mails; empty keeps them as files"
    )
    mail_from: str = Field(
        "INAP Portal <no-reply@inap.invalid>", description="sender of mails; required with a server"
    )
    outbox_seconds: float = Field(
        15,
        ge=0,
        le=3600,
        description="how often waiting mails are sent; 0 leaves it to `inap deliver`",
    )
    webhook_seconds: float = Field(
        5, ge=0, le=3600, description="how often webhooks are told of new data; 0: never"
    )
    webhook_private_hosts: bool = Field(
        default=False,
        description="webhooks may be of our own network and without TLS; for development",
    )
    report_seconds: float = Field(
        3,
        ge=0,
        le=3600,
        description="how often files of issued reports are made; 0 leaves it to other workers",
    )
    reminder_hour: int = Field(
        8, ge=-1, le=23, description="local hour of the reminders; -1 leaves it to `inap remind`"
    )
    demo_password: SecretStr | None = Field(
        None, description="password of the development accounts; generated when empty"
    )

    @field_validator("time_zone")
    @classmethod
    def _know_the_zone(cls, name: str) -> str:
        try:
            ZoneInfo(name)
        except (ZoneInfoNotFoundError, ValueError, OSError) as error:
            raise ValueError(f"INAP_TIME_ZONE: there is no time zone {name!r}") from error
        return name

    @field_validator("public_url")
    @classmethod
    def _read_address(cls, address: str | None) -> str | None:
        if address is None:
            return None
        parts = urlsplit(address)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise ValueError("INAP_PUBLIC_URL must be an http or https address")
        return address.rstrip("/")

    @model_validator(mode="after")
    def _refuse_half_a_publisher(self) -> Self:
        if (self.iati_reference is None) != (self.iati_publisher is None):
            raise ValueError("INAP_IATI_REFERENCE and INAP_IATI_PUBLISHER go together")
        return self

    @model_validator(mode="after")
    def _refuse_mails_from_nowhere(self) -> Self:
        if self.mail_url is None:
            return self
        parts = urlsplit(self.mail_url.get_secret_value())
        if parts.scheme not in ("smtp", "smtps") or not parts.hostname:
            raise InsecureSettings("INAP_MAIL_URL must be an smtp:// or smtps:// address")
        if "mail_from" not in self.model_fields_set or "@" not in parseaddr(self.mail_from)[1]:
            raise InsecureSettings("INAP_MAIL_FROM must be an address where INAP_MAIL_URL is set")
        if self.environment == "production" and self.public_url is None:
            raise InsecureSettings("INAP_PUBLIC_URL must be set where mails are sent")
        return self

    @model_validator(mode="after")
    def _refuse_unsafe_production(self) -> Self:
        if self.environment != "production":
            return self
        if self.secret_key is None or len(self.secret_key.get_secret_value()) < 32:
            raise InsecureSettings("INAP_SECRET_KEY must have 32 characters or more in production")
        if self.database_url is None:
            raise InsecureSettings("INAP_DATABASE_URL must be set in production")
        if not self.cookie_secure:
            raise InsecureSettings("INAP_COOKIE_SECURE must stay true in production")
        if self.webhook_private_hosts:
            raise InsecureSettings("INAP_WEBHOOK_PRIVATE_HOSTS must stay false in production")
        if self.demo_password is not None:
            raise InsecureSettings("INAP_DEMO_PASSWORD must not be set in production")
        if self.files_dir is None and self.files_url is None:
            # The data folder may be gone with the container; files are not to go with it unasked.
            raise InsecureSettings("INAP_FILES_DIR or INAP_FILES_URL must be set in production")
        return self

    def files_folder(self) -> Path:
        """The folder of files, where no store is set."""
        return self.files_dir or self.data_dir / "files"

    def upload_body_limit(self) -> int:
        """The largest body of a form: one file, and what is told with it."""
        return self.upload_limit_bytes + 200_000

    def signing_key(self) -> str:
        """The key of access tokens: the setting, or in development one kept in ``data_dir``."""
        if self.secret_key is not None:
            return self.secret_key.get_secret_value()
        path = self.data_dir / "secret_key"
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            with path.open("x", encoding="ascii") as created:
                path.chmod(0o600)
                created.write(secrets.token_urlsafe(48))
        except FileExistsError:
            pass
        return path.read_text(encoding="ascii")


@lru_cache
def get_settings() -> Settings:
    """The settings of this process."""
    return Settings()
