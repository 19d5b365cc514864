"""The outbox: nothing is lost, nothing is sent twice without need, and a refusal is understood."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.message import EmailMessage
from pathlib import Path
from typing import Any, cast
from uuid import UUID

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session
from fastapi import FastAPI
from hypothesis import given
from hypothesis import strategies as st
from pydantic import SecretStr, ValidationError
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from inap.kit import moments
from inap.kit.outbox import delivery
from inap.kit.outbox.backoff import GIVEN_UP_AFTER, LONGEST, GivenUp, Later, after_failure
from inap.kit.outbox.delivery import deliver
from inap.kit.outbox.message import compose
from inap.kit.outbox.models import OutboxMessage
from inap.kit.outbox.queries import Letter, Waiting, count_waiting, forget_old, put_in
from inap.kit.outbox.senders import FileSender, SmtpSender, make_sender
from inap.settings import Settings
from support.factories import make_account
from support.live import free_port

SENDER = "INAP Portal <no-reply@inap.example>"
NOW = datetime(2023, 5, 1, 6, tzinfo=UTC)


@given(st.integers(1, 10_000), st.integers(0, 10 * 24 * 60))
def test_each_attempt_waits_longer_up_to_a_cap_and_ends_one_day(attempt: int, minutes: int) -> None:
    made = NOW - timedelta(minutes=minutes)
    follows = after_failure(created_at=made, attempts=attempt, now=NOW, for_good=False)
    if timedelta(minutes=minutes) >= GIVEN_UP_AFTER:
        assert follows == GivenUp()
        return
    assert isinstance(follows, Later)
    assert timedelta(minutes=1) <= follows.at - NOW <= LONGEST
    again = after_failure(created_at=made, attempts=attempt + 1, now=NOW, for_good=False)
    assert isinstance(again, Later)
    assert again.at >= follows.at


def test_what_is_refused_for_good_is_given_up_at_once() -> None:
    assert after_failure(created_at=NOW, attempts=1, now=NOW, for_good=True) == GivenUp()


def letter(account: UUID, number: int = 1, **given_: Any) -> Letter:
    return Letter(
        **{
            "kind": "digest",
            "dedupe_key": f"digest:{account}:{number}",
            "account": account,
            "to": f"person{number}@inap.test",
            "language": "ar",
            "subject": "تقرير واحد متأخر",
            "body": "سطر\n",
            "html": "<p>سطر</p>",
            **given_,
        }
    )


@pytest.fixture
async def account(session: AsyncSession) -> UUID:
    made = await make_account(session, "donor")
    await session.commit()
    return made.id


async def fill(app: FastAPI, account: UUID, count: int = 1) -> None:
    async with app.state.sessions.begin() as session:
        await put_in(session, [letter(account, number) for number in range(1, count + 1)])


async def rows(app: FastAPI) -> list[OutboxMessage]:
    async with app.state.sessions() as session:
        found = await session.scalars(select(OutboxMessage).order_by(OutboxMessage.dedupe_key))
        return list(found)


class Server:
    """A mail server in this process, that does as it is told."""

    def __init__(self) -> None:
        self.received: list[bytes] = []
        self.recipient = "250 OK"
        self.data = "250 OK"
        self.dies_after_data = False

    async def handle_RCPT(  # noqa: N802 - the name that aiosmtpd calls
        self, _server: SMTP, _session: Session, envelope: Envelope, to: str, _options: list[str]
    ) -> str:
        if self.recipient.startswith("250"):
            envelope.rcpt_tos.append(to)
        return self.recipient

    async def handle_DATA(  # noqa: N802
        self, server: SMTP, _session: Session, envelope: Envelope
    ) -> str:
        assert isinstance(envelope.content, bytes)
        if self.data.startswith("250"):
            self.received.append(envelope.content)
        if self.dies_after_data:
            cast("asyncio.Transport", server.transport).abort()
        return self.data

    def ids(self) -> list[str]:
        return [str(message_from_bytes(each)["Message-ID"]) for each in self.received]


@contextmanager
def mail_server() -> Iterator[tuple[Server, SmtpSender]]:
    handler = Server()
    controller = Controller(handler, hostname="127.0.0.1", port=free_port())
    controller.start()
    try:
        url = f"smtp://127.0.0.1:{controller.port}?starttls=false"
        yield handler, SmtpSender(url, seconds=5)
    finally:
        controller.stop()


@pytest.fixture
async def mails() -> AsyncIterator[tuple[Server, SmtpSender]]:
    with mail_server() as running:
        yield running


async def test_a_mail_that_waits_is_sent_once(
    app: FastAPI, account: UUID, mails: tuple[Server, SmtpSender]
) -> None:
    handler, sender = mails
    await fill(app, account, 3)
    assert await deliver(app.state.sessions, sender, SENDER) == (3, 0)
    assert await deliver(app.state.sessions, sender, SENDER) == (0, 0)
    assert len(set(handler.ids())) == 3 == len(handler.received)
    assert all(row.sent_at and row.attempts == 1 for row in await rows(app))
    async with app.state.sessions() as session:
        assert await count_waiting(session) == 0


async def test_a_mail_is_kept_only_with_the_transaction_that_caused_it(
    app: FastAPI, account: UUID
) -> None:
    async with app.state.sessions() as session:
        await put_in(session, [letter(account)])
        await session.rollback()
    assert await rows(app) == []


async def test_nobody_gets_two_mails_under_one_key(app: FastAPI, account: UUID) -> None:
    async with app.state.sessions.begin() as first:
        assert list(await put_in(first, [letter(account)])) == [letter(account).dedupe_key]

        async def other() -> dict[str, UUID]:
            async with app.state.sessions.begin() as second:
                return await put_in(second, [letter(account)])

        waiting = asyncio.create_task(other())
        await asyncio.sleep(0.1)
        assert not waiting.done()
    assert await waiting == {}
    assert len(await rows(app)) == 1


async def test_two_workers_send_each_mail_once(app: FastAPI, account: UUID) -> None:
    await fill(app, account, 12)
    with mail_server() as (handler, sender):
        other = SmtpSender(sender.url, seconds=5)
        done = await asyncio.gather(
            deliver(app.state.sessions, sender, SENDER), deliver(app.state.sessions, other, SENDER)
        )
    assert sum(sent for sent, _ in done) == 12
    assert len(handler.ids()) == 12 == len(set(handler.ids()))


@pytest.mark.parametrize("where", ["recipient", "data"])
async def test_a_refusal_for_now_is_tried_again_later(
    app: FastAPI,
    account: UUID,
    mails: tuple[Server, SmtpSender],
    monkeypatch: pytest.MonkeyPatch,
    where: str,
) -> None:
    handler, sender = mails
    setattr(handler, where, "451 The mailbox is busy")
    await fill(app, account)
    assert await deliver(app.state.sessions, sender, SENDER) == (0, 1)
    (row,) = await rows(app)
    assert (row.attempts, row.given_up_at, row.sent_at) == (1, None, None)
    assert row.last_error == "451 The mailbox is busy"
    assert row.send_after > moments.now()
    assert await deliver(app.state.sessions, sender, SENDER) == (0, 0)
    setattr(handler, where, "250 OK")
    later = moments.now() + timedelta(minutes=2)
    monkeypatch.setattr(moments, "now", lambda: later)
    assert await deliver(app.state.sessions, sender, SENDER) == (1, 0)
    (row,) = await rows(app)
    assert row.sent_at is not None
    assert row.last_error is None


@pytest.mark.parametrize("where", ["recipient", "data"])
async def test_a_refusal_for_good_is_given_up_and_holds_up_no_other(
    app: FastAPI, account: UUID, mails: tuple[Server, SmtpSender], where: str
) -> None:
    handler, sender = mails
    setattr(handler, where, "550 No such mailbox")
    await fill(app, account, 2)
    assert await deliver(app.state.sessions, sender, SENDER) == (0, 2)
    assert all(row.given_up_at and row.last_error for row in await rows(app))
    assert await deliver(app.state.sessions, sender, SENDER) == (0, 0)


async def test_a_mail_that_breaks_something_holds_up_no_other(
    app: FastAPI,
    account: UUID,
    mails: tuple[Server, SmtpSender],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    handler, sender = mails
    await fill(app, account, 3)

    def break_on_one(waiting: Waiting, address: str) -> EmailMessage:
        if waiting.to == "person1@inap.test":
            raise LookupError("a word\0 that nobody knows")
        return compose(waiting, address)

    monkeypatch.setattr(delivery, "compose", break_on_one)
    assert await deliver(app.state.sessions, sender, SENDER) == (2, 1)
    poison, *others = await rows(app)
    assert poison.last_error == "LookupError: a word  that nobody knows"
    assert (poison.attempts, poison.sent_at, poison.given_up_at) == (1, None, None)
    assert poison.send_after > moments.now()
    assert all(row.sent_at for row in others)
    assert len(handler.received) == 2


async def test_a_server_that_dies_after_data_gets_the_same_mail_again(
    app: FastAPI,
    account: UUID,
    mails: tuple[Server, SmtpSender],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    handler, sender = mails
    handler.dies_after_data = True
    await fill(app, account)
    assert await deliver(app.state.sessions, sender, SENDER) == (0, 1)
    handler.dies_after_data = False
    later = moments.now() + timedelta(minutes=2)
    monkeypatch.setattr(moments, "now", lambda: later)
    assert await deliver(app.state.sessions, sender, SENDER) == (1, 0)
    assert len(handler.ids()) == 2
    assert len(set(handler.ids())) == 1


async def test_a_server_that_is_away_ends_the_round(app: FastAPI, account: UUID) -> None:
    await fill(app, account, 5)
    sender = SmtpSender(f"smtp://127.0.0.1:{free_port()}?starttls=false", seconds=2)
    assert await deliver(app.state.sessions, sender, SENDER) == (0, 1)
    assert sum(row.attempts for row in await rows(app)) == 1
    assert not any(row.given_up_at for row in await rows(app))


async def test_starttls_that_the_server_lacks_is_never_done_without(
    app: FastAPI, account: UUID, mails: tuple[Server, SmtpSender]
) -> None:
    handler, sender = mails
    strict = SmtpSender(sender.url.replace("false", "true"), seconds=5)
    await fill(app, account)
    assert await deliver(app.state.sessions, strict, SENDER) == (0, 1)
    (row,) = await rows(app)
    assert row.given_up_at is None
    assert handler.received == []


async def test_a_worker_that_dies_between_sending_and_marking_leaves_the_mail_waiting(
    app: FastAPI,
    account: UUID,
    mails: tuple[Server, SmtpSender],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    handler, sender = mails
    await fill(app, account)

    async def die(*_given: object, **_became: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as dying:
        dying.setattr(delivery, "mark", die)
        with pytest.raises(KeyboardInterrupt):
            await deliver(app.state.sessions, sender, SENDER)
    assert await deliver(app.state.sessions, sender, SENDER) == (1, 0)
    assert len(handler.ids()) == 2
    assert len(set(handler.ids())) == 1


async def test_without_a_server_mails_become_files_and_a_retry_the_same_one(
    app: FastAPI, account: UUID, settings: Settings
) -> None:
    sender = make_sender(settings)
    assert sender == FileSender(settings.data_dir / "outbox")
    await fill(app, account, 2)
    assert await deliver(app.state.sessions, sender, SENDER) == (2, 0)
    files = sorted((settings.data_dir / "outbox").glob("*.eml"))
    assert len(files) == 2
    assert not list((settings.data_dir / "outbox").glob(".*"))
    message = message_from_bytes(files[0].read_bytes())
    await sender.send(message, files[0].name)  # type: ignore[arg-type]
    assert len(list((settings.data_dir / "outbox").glob("*.eml"))) == 2


async def test_a_folder_that_cannot_be_written_to_loses_nothing(
    app: FastAPI, account: UUID, tmp_path: Path
) -> None:
    (tmp_path / "outbox").write_text("in the way", encoding="utf-8")
    await fill(app, account)
    assert await deliver(app.state.sessions, FileSender(tmp_path / "outbox"), SENDER) == (0, 1)
    (row,) = await rows(app)
    assert (row.sent_at, row.given_up_at) == (None, None)


async def test_what_was_written_is_forgotten_after_a_while(
    app: FastAPI, account: UUID, settings: Settings
) -> None:
    await fill(app, account)
    await deliver(app.state.sessions, make_sender(settings), SENDER)
    async with app.state.sessions.begin() as session:
        assert await forget_old(session, moments.now() - timedelta(days=1)) == 0
        assert await forget_old(session, moments.now() + timedelta(days=1)) == 1
    (row,) = await rows(app)
    assert (row.body, row.html) == ("", None)
    assert row.sent_at is not None


@pytest.mark.parametrize(
    "given_",
    [
        {"mail_url": SecretStr("http://mail.inap.example"), "mail_from": "a@inap.example"},
        {"mail_url": SecretStr("smtp://"), "mail_from": "a@inap.example"},
        {"mail_url": SecretStr("smtp://mail.inap.example")},
        {"mail_url": SecretStr("smtp://mail.inap.example"), "mail_from": "nobody"},
    ],
)
def test_a_mail_server_that_cannot_be_is_refused_at_the_start(given_: dict[str, Any]) -> None:
    with pytest.raises(ValidationError, match="INAP_MAIL"):
        Settings(**given_)
