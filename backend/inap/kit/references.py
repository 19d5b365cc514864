"""Shapes that many answers share: something named elsewhere, and where something was read."""

from uuid import UUID

from pydantic import BaseModel, Field

from inap.kit.text import Text


class Reference(BaseModel):
    """Something that has an address of its own, by its code and title."""

    code: str
    title: Text


class Person(BaseModel):
    """An account, by the name it shows."""

    id: UUID
    name: str


class EvidenceName(BaseModel):
    """A file that was attached or removed."""

    id: UUID
    name: str


def evidence_name(found: tuple[UUID, str] | None) -> EvidenceName | None:
    """The answer for a file by its id and name; None where there is none."""
    return None if found is None else EvidenceName(id=found[0], name=found[1])


class Source(BaseModel):
    """Where something was read: the seed's number and its line (the first of several)."""

    file: str = Field(description="number of the source document", examples=["001"])
    line: int | None = Field(description="null: not of one line", examples=[399])
