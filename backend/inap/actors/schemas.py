"""Answers of the registry's routes."""

from typing import Literal

from pydantic import BaseModel, Field

from inap.kit.references import Source
from inap.kit.text import Text

Jurisdiction = Literal["federal", "krg"]
ActorType = Literal["national_institution", "local_ngo_or_network", "international_agency"]


class Actor(BaseModel):
    """An organisation in the registry."""

    code: str = Field(examples=["F-MOI"])
    title: Text
    type: ActorType | None = Field(description="null: the print hides the name")
    subtype: str = Field(examples=["ministry"])
    jurisdiction: Jurisdiction | None = Field(description="null: belongs to neither side")
    parent: str | None
    has_unit: bool = Field(description="its own unit verifies what it reports")
    collective: bool = Field(description="stands for many bodies, and never reports")


class Alias(BaseModel):
    """Another spelling of the name; ``source`` is null for usual names no seed prints."""

    text: str
    language: Literal["en", "ar", "ckb"] | None
    source: Source | None


class ActorDetail(Actor):
    """An organisation with its spellings and its parts in plans."""

    aliases: list[Alias]
    leads: list[str] = Field(description="codes of the activities it leads")
    supports: list[str] = Field(description="codes of the activities it supports")
    source: Source | None
    confidence: Literal["high", "medium", "low"]
    note: str | None
