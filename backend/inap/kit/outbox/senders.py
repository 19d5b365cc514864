"""Where mails go: to a mail server by SMTP, or into a folder as files."""

import asyncio
import contextlib
import os
import ssl
from dataclasses import dataclass, field
from email.message import EmailMessage
from pathlib import Path
from typing import Final, Protocol
from urllib.parse import parse_qs, unquote, urlsplit

import aiosmtplib

from inap.settings import Settings

SECONDS: Final = 30.0


class NotSent(Exception):
    """A mail was not sent.

    ``for_good``: the server refused this very mail. ``away``: no mail can be sent now, for a reason
    that is none of this mail's.
    """

    def __init__(self, why: str, *, for_good: bool = False, away: bool = False) -> None:
        super().__init__(why)
        self.for_good = for_good
        self.away = away


class Sender(Protocol):
    """Somewhere mails can be sent to."""

    async def send(self, message: EmailMessage, name: str) -> None:
        """Send one mail; raises ``NotSent``. ``name`` is the same when it is sent again."""

    async def close(self) -> None:
        """Let go of what is held open between mails."""


@dataclass(frozen=True, slots=True)
class FileSender:
    """Writes each mail into a folder, whole or not at all; a retry writes the same file again."""

    folder: Path

    async def send(self, message: EmailMessage, name: str) -> None:
        """Write the mail; raises ``NotSent`` where the folder cannot be written to."""
        try:
            await asyncio.to_thread(self._write, bytes(message), name)
        except OSError as error:
            raise NotSent(f"{type(error).__name__}: {error.strerror}", away=True) from error

    def _write(self, content: bytes, name: str) -> None:
        self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        # Two workers may write the same mail, so the unfinished file carries the writer's mark.
        unfinished = self.folder / f".{name}.{os.getpid()}"
        unfinished.write_bytes(content)
        unfinished.replace(self.folder / name)

    async def close(self) -> None:
        """Nothing is held open."""


@dataclass(slots=True)
class SmtpSender:
    """Sends by SMTP; one connection serves the mails that wait at the same time.

    The certificate is always checked. ``starttls`` is required where the address says ``true``,
    taken where the server offers it, and left out with ``starttls=false``.
    """

    url: str
    trusted: ssl.SSLContext | None = None
    seconds: float = SECONDS
    _line: aiosmtplib.SMTP | None = field(default=None, init=False)

    async def send(self, message: EmailMessage, name: str) -> None:
        """Send the mail; raises ``NotSent``."""
        del name  # a server recognises a retry by its Message-ID
        try:
            if self._line is None or not self._line.is_connected:
                self._line = await self._connect()
            line = self._line
            await line.send_message(message)
        except aiosmtplib.SMTPRecipientsRefused as error:
            told = error.recipients[0]
            raise NotSent(f"{told.code} {told.message}", for_good=told.code >= 500) from error
        except (aiosmtplib.SMTPRecipientRefused, aiosmtplib.SMTPDataError) as error:
            raise NotSent(f"{error.code} {error.message}", for_good=error.code >= 500) from error
        except aiosmtplib.SMTPNotSupported as error:
            # An address beyond ASCII, and a server that knows nothing of such.
            raise NotSent(str(error), for_good=True) from error
        except (aiosmtplib.SMTPException, OSError, TimeoutError) as error:
            # Away, or set up wrongly: that is no fault of the mail.
            await self.close()
            raise NotSent(f"{type(error).__name__}: {error}", away=True) from error

    async def _connect(self) -> aiosmtplib.SMTP:
        parts = urlsplit(self.url)
        wanted = parse_qs(parts.query).get("starttls", [""])[0].lower()
        secure = parts.scheme == "smtps"
        line = aiosmtplib.SMTP(
            hostname=parts.hostname,
            port=parts.port or (465 if secure else 587),
            username=unquote(parts.username) if parts.username else None,
            password=unquote(parts.password) if parts.password else None,
            use_tls=secure,
            start_tls=None if secure or not wanted else wanted in ("true", "1", "yes"),
            tls_context=self.trusted,
            timeout=self.seconds,
        )
        await line.connect()
        return line

    async def close(self) -> None:
        """End the connection, politely where it still stands."""
        line, self._line = self._line, None
        if line is not None:
            with contextlib.suppress(aiosmtplib.SMTPException, OSError, TimeoutError):
                await line.quit()
            line.close()


def make_sender(settings: Settings) -> Sender:
    """The sender that the settings ask for."""
    if settings.mail_url is None:
        return FileSender(settings.data_dir / "outbox")
    return SmtpSender(settings.mail_url.get_secret_value())
