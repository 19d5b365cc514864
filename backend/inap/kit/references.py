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


class Source(BaseModel):
    """Where something was read: the seed's number and its line (the first of several)."""

    file: str = Field(description="number of the source document", examples=["001"])
    line: int | None = Field(description="null: not of one line", examples=[399])
