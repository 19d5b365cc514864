"""The format of the files beside the logframe: units, actors, areas, translations."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from inap.kit.data_files import CodeText, Confidence, Line, Note, Shape, Side, SourceText, Words


class UnitEntry(Shape):
    """A unit of measurement: singular and plural."""

    code: Annotated[str, Field(min_length=1, max_length=20, pattern=r"^[a-z_]+$")]
    one: Words
    other: Words


class UnitsFile(Shape):
    """``units.yaml``."""

    units: list[UnitEntry]


class AliasEntry(Shape):
    """Another spelling of an actor's name: printed in a source, or usual."""

    text: Line
    language: Literal["en", "ar", "ckb"] | None = None
    source: SourceText | None = None
    basis: Literal["common"] | None = None
    match: bool = True


class ActorEntry(Shape):
    """A body of the registry."""

    code: CodeText
    title: Words
    type: Literal["national_institution", "local_ngo_or_network", "international_agency"] | None
    subtype: Annotated[str, Field(max_length=40, pattern=r"^[a-z_]+$")]
    jurisdiction: Side | None
    parent: CodeText | None = None
    collective: bool = False
    has_unit: bool = False
    has_unit_source: SourceText | None = None
    source: SourceText | None = None
    confidence: Confidence
    note: Note | None = None
    aliases: list[AliasEntry] = Field(default_factory=list)


class ActorsFile(Shape):
    """``actors.yaml``."""

    actors: list[ActorEntry]


class AreaEntry(Shape):
    """An area; ``begins`` where it did not always exist, and what it was split from."""

    code: Annotated[CodeText, Field(max_length=16)]
    kind: Literal["country", "region", "governorate"]
    parent: CodeText | None
    jurisdiction: Side | None
    title: Words
    iso: bool
    source: Line | None = None
    begins: date | None = None
    split_from: CodeText | None = None
    confidence: Confidence = "high"
    note: Note | None = None


class AreasFile(Shape):
    """``areas.yaml``, shared by all plans."""

    areas: list[AreaEntry]


class TranslationsFile(Shape):
    """``translations.yaml``: what a person has reviewed; everything else is machine-made."""

    reviewed: list[CodeText]
    note: Words | None = None
