"""Whether a text says anything. Pure."""


def says_something(text: str | None) -> bool:
    """Whether a text holds a mark that can be read.

    Zero-width and bidirectional controls are not printable, so they do not pass for a reason.
    """
    return any(mark.isprintable() and not mark.isspace() for mark in text or "")
