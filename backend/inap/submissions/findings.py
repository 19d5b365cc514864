"""What a proof finds."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is not as it should be: which proof, where (``submission:<id>``), and what."""

    check: str
    subject: str
    detail: str
