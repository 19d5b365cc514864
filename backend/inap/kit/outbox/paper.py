"""A mail as it is written, as plain text and as HTML at once. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from html import escape


@dataclass(slots=True)
class Paper:
    """What a mail says so far; ``body`` and ``html`` tell the same."""

    lines: list[str] = field(default_factory=list)
    markup: list[str] = field(default_factory=list)

    @property
    def body(self) -> str:
        """The mail as plain text."""
        return "\n".join(self.lines)

    @property
    def html(self) -> str:
        """The mail as HTML, without the page around it."""
        return "\n".join(self.markup)

    def paragraph(self, text: str) -> None:
        """Some sentences; line breaks stay."""
        self.lines += [text, ""]
        told = "<br>".join(escape(line) for line in text.splitlines())
        self.markup.append(f"<p>{told}</p>")

    def heading(self, text: str) -> None:
        """What the following is about."""
        self.lines.append(text)
        self.markup.append(f"<h2>{escape(text)}</h2>")

    def items(self, texts: Sequence[str]) -> None:
        """A list."""
        self.lines += [*(f"- {text}" for text in texts), ""]
        told = "".join(f"<li>{escape(text)}</li>" for text in texts)
        self.markup.append(f"<ul>{told}</ul>")

    def link(self, label: str, address: str) -> None:
        """Where to go on."""
        # An address stands on a line of its own, so that no direction mark becomes part of it.
        self.lines += [f"{label}:", address, ""]
        self.markup.append(f'<p><a href="{escape(address)}">{escape(label)}</a></p>')
