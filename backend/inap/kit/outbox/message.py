"""A mail as it travels: headers that nobody can break out of, text and HTML in its direction."""

import re
import unicodedata
from email.errors import MessageError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP, SMTPUTF8
from email.utils import format_datetime, parseaddr
from html import escape
from typing import Final

from inap.kit.outbox.queries import Waiting

RIGHT_TO_LEFT: Final = frozenset({"ar", "ckb"})
# Begins a paragraph whose direction a reader of plain text has to be told.
MARK: Final = "\u200f"
_METHOD: Final = re.compile(r"^METHOD:(\w+)", re.MULTILINE)
JOINERS: Final = "\u200c\u200d"


class UnsendableAddress(ValueError):
    """An address that no mail can be sent to."""


def one_line(text: str) -> str:
    """A text that fits a header: on one line, without control and direction characters."""
    return " ".join("".join(_plain(each) for each in text).split())


def compose(letter: Waiting, sender: str) -> EmailMessage:
    """The mail, the same each time it is composed; raises ``UnsendableAddress``."""
    name, address = parseaddr(sender)
    domain = address.rpartition("@")[2]
    ascii_only = letter.to.isascii() and address.isascii()
    message = EmailMessage(policy=SMTP if ascii_only else SMTPUTF8)
    if letter.to.count("@") != 1:
        raise UnsendableAddress("the address is none")
    try:
        message["From"] = Address(one_line(name), addr_spec=address)
        message["To"] = Address(addr_spec=letter.to)
    except (MessageError, ValueError, IndexError) as error:
        raise UnsendableAddress("the address cannot be written into a header") from error
    message["Subject"] = one_line(letter.subject)
    message["Date"] = format_datetime(letter.created_at)
    message["Message-ID"] = f"<{letter.id}@{domain}>"
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(_marked(letter.body, letter.language))
    if letter.html is not None:
        message.add_alternative(_page(letter.html, letter.language, letter.subject), subtype="html")
    if letter.calendar is not None:
        # Among the alternatives, where mail programs look for an invitation.
        message.add_alternative(letter.calendar, subtype="calendar")
        part = list(message.iter_parts())[-1]
        part.set_param("method", _method(letter.calendar))
    # Last, because putting content in takes what was said of the content before with it.
    message["Content-Language"] = letter.language
    return message


def _method(calendar: str) -> str:
    """What an invitation asks for; RFC 6047 wants the mail to say the same as the calendar."""
    found = _METHOD.search(calendar)
    return found[1] if found else "PUBLISH"


def _plain(character: str) -> str:
    # Joiners belong to the spelling of some words; other invisible characters do nothing here.
    if character.isprintable() or character in JOINERS:
        return character
    return "" if unicodedata.category(character) == "Cf" else " "


def file_name(letter: Waiting) -> str:
    """The name of the mail as a file; the same for a retry."""
    return f"{letter.id}.eml"


def _marked(text: str, language: str) -> str:
    if language not in RIGHT_TO_LEFT:
        return text
    return "".join(
        f"{MARK}{line}" if line.strip() else line for line in text.splitlines(keepends=True)
    )


def _page(body: str, language: str, title: str) -> str:
    direction = "rtl" if language in RIGHT_TO_LEFT else "ltr"
    return (
        f'<!doctype html>\n<html lang="{language}" dir="{direction}">\n'
        f'<head><meta charset="utf-8"><title>{escape(title)}</title></head>\n'
        f'<body dir="{direction}">\n{body}\n</body>\n</html>\n'
    )
