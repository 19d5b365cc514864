"""Making the files of reports that are being issued, from what was frozen.

Each file is one transaction: the report's row is locked, so other workers pass it over, the file is
rendered in a thread (a PDF in a process of its own), put into the store and named. A worker that
dies in between leaves the row as it was, and the file is made again, with the same bytes. The
report is issued with its last file.
"""

import asyncio
import hashlib

import structlog
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from inap.kit import days, moments
from inap.kit.files import FileStore
from inap.kit.outbox.backoff import FIRST, LONGEST
from inap.kit.rounds import keep_doing
from inap.kit.stored_files import NewFile, insert_file, put_ahead
from inap.reports import queries
from inap.reports import writing_queries as writing
from inap.reports.document import Language
from inap.reports.document_json import from_json
from inap.reports.formats import EVERY_FILE, FORMATS, Format
from inap.reports.writing_queries import Waiting
from inap.settings import Settings

log = structlog.get_logger(__name__)

Sessions = async_sessionmaker[AsyncSession]


async def make_files(sessions: Sessions, store: FileStore) -> int:
    """Make every file that waits; returns how many were made."""
    made = 0
    while True:
        async with sessions.begin() as session:
            waiting = await writing.take_next(session, moments.now())
            if waiting is None:
                return made
            try:
                async with session.begin_nested():
                    made += await _make_next(sessions, session, store, waiting)
            except Exception as error:  # one report must not stand before all others
                log.exception("report file failed", report=str(waiting.id))
                await _failed(session, waiting, error)


async def _make_next(
    sessions: Sessions, session: AsyncSession, store: FileStore, waiting: Waiting
) -> int:
    """Make the first file that is missing; the report is issued when none is."""
    missing = [each for each in EVERY_FILE if each not in waiting.made]
    if missing:
        await _make(sessions, session, store, waiting, *missing[0])
    if len(missing) <= 1:
        at = moments.now()
        await writing.update_report(
            session, waiting.id, {"state": "issued", "issued_at": at, "last_error": None}
        )
        log.info("report issued", report=str(waiting.id))
    return min(len(missing), 1)


async def _make(
    sessions: Sessions,
    session: AsyncSession,
    store: FileStore,
    waiting: Waiting,
    language: Language,
    format_: Format,
) -> None:
    kept = await queries.find_content(session, waiting.id, language)
    if kept is None:
        raise LookupError(f"nothing is frozen in {language}")
    rendering = FORMATS[format_]
    content = await asyncio.to_thread(rendering.render, from_json(kept))
    sha256 = hashlib.sha256(content).hexdigest()
    await put_ahead(sessions, store, sha256, content)
    new = NewFile(
        sha256=sha256,
        size=len(content),
        media_type=rendering.media_type,
        name=f"{waiting.kind}-{days.day_of(waiting.as_of or moments.now())}-{language}.{format_}",
        scanned_at=None,
    )
    file_id = await insert_file(session, new, by=f"account:{waiting.issued_by}")
    await writing.insert_report_file(session, waiting.id, language, format_, file_id)
    await writing.mark(session, waiting.id, attempts=0, next_try_at=None, last_error=None)


async def _failed(session: AsyncSession, waiting: Waiting, error: Exception) -> None:
    """Try again later, each time after twice as long; an editor may cancel meanwhile."""
    later = min(LONGEST, FIRST * 2 ** min(waiting.attempts, 16))
    await writing.mark(
        session,
        waiting.id,
        attempts=waiting.attempts + 1,
        next_try_at=moments.now() + later,
        last_error=type(error).__name__,
    )


async def keep_issuing(sessions: Sessions, settings: Settings) -> None:
    """Make waiting files every ``report_seconds``, or never where those are none."""
    store = FileStore(settings)

    async def once() -> None:
        await make_files(sessions, store)

    if settings.report_seconds:
        await keep_doing("reports", settings.report_seconds, once, at_once=True)
