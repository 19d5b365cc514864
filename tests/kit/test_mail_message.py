"""A mail as it travels: headers nobody breaks out of, scripts and directions that arrive whole."""

from datetime import UTC, datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inap.kit.outbox.message import UnsendableAddress, compose, file_name, one_line
from inap.kit.outbox.queries import Waiting
from inap.kit.tables import new_id

SENDER = "INAP Portal <no-reply@inap.example>"


def letter(**given_: object) -> Waiting:
    return Waiting(
        **{  # type: ignore[arg-type]
            "id": new_id(),
            "to": "someone@inap.test",
            "language": "en",
            "subject": "Two reports are late",
            "body": "First line\n\nSecond line\n",
            "html": "<p>First line</p>",
            "calendar": None,
            "created_at": datetime(2023, 5, 1, 6, tzinfo=UTC),
            "attempts": 0,
            **given_,
        }
    )


def arrived(waiting: Waiting) -> EmailMessage:
    return message_from_bytes(bytes(compose(waiting, SENDER)), policy=default)


@pytest.mark.parametrize(
    ("language", "subject"),
    [
        ("ar", "منصة INAP: تقريران متأخران عن الفصل الأول"),
        ("ckb", "پۆرتاڵی INAP: ٢ ڕاپۆرت دواکەوتوون"),
    ],
)
def test_arabic_and_sorani_arrive_as_they_were_written(language: str, subject: str) -> None:
    body = f"{subject}\n\nhttps://inap.example/{language}/work\n"
    seen = arrived(letter(language=language, subject=subject, body=body))
    assert bytes(compose(letter(subject=subject), SENDER)).isascii()
    assert seen["subject"] == subject
    plain = seen.get_body(("plain",))
    html = seen.get_body(("html",))
    assert plain is not None
    assert html is not None
    lines = plain.get_content().splitlines()
    assert lines[0] == f"\u200f{subject}"
    assert lines[1] == ""
    assert f'<html lang="{language}" dir="rtl">' in html.get_content()
    assert seen["content-language"] == language


def test_english_is_left_as_it_is() -> None:
    seen = arrived(letter())
    plain = seen.get_body(("plain",))
    assert plain is not None
    assert plain.get_content().splitlines() == ["First line", "", "Second line"]


def test_a_retry_is_recognisable() -> None:
    waiting = letter()
    assert bytes(compose(waiting, SENDER)["Message-ID"].encode()) == (
        f"<{waiting.id}@inap.example>".encode()
    )
    assert compose(waiting, SENDER)["Date"] == compose(waiting, SENDER)["Date"]
    assert file_name(waiting) == f"{waiting.id}.eml"


@given(st.text(max_size=200))
def test_no_subject_breaks_out_of_its_header(subject: str) -> None:
    try:
        written = bytes(compose(letter(subject=subject), SENDER))
    except UnicodeEncodeError:  # a lone surrogate, which no table holds
        return
    seen = message_from_bytes(written, policy=default)
    assert set(seen.keys()) == {
        "From", "To", "Subject", "Date", "Message-ID", "Auto-Submitted", "Content-Language",
        "MIME-Version", "Content-Type",
    }  # fmt: skip
    assert "\n" not in one_line(subject)


@pytest.mark.parametrize("break_", ["\r\n", "\n", "\r", "\x0b", "\u2028"])
def test_a_line_break_in_a_subject_becomes_a_space(break_: str) -> None:
    seen = arrived(letter(subject=f"Late{break_}Bcc: all@inap.test"))
    assert seen["subject"] == "Late Bcc: all@inap.test"
    assert seen["bcc"] is None


@pytest.mark.parametrize(
    "to", ["a@inap.test\r\nBcc: b@inap.test", "a@inap.test, b@inap.test", "", "nobody", "a@b@c"]
)
def test_an_address_that_is_none_is_never_written(to: str) -> None:
    with pytest.raises(UnsendableAddress):
        compose(letter(to=to), SENDER)


def test_what_people_wrote_is_no_markup() -> None:
    seen = arrived(letter(subject="<script>"))
    html = seen.get_body(("html",))
    assert html is not None
    assert "<title>&lt;script&gt;</title>" in html.get_content()
