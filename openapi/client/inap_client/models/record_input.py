from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.acting_level import ActingLevel, check_acting_level
from ..models.record_kind import RecordKind, check_record_kind
from ..models.sector import Sector, check_sector
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.text_input import TextInput


T = TypeVar("T", bound="RecordInput")


@_attrs_define
class RecordInput:
    """A new record; kept as a draft.

    Attributes:
        body (str): code of the body or series
        kind (RecordKind): What was noted at a meeting.
        text (TextInput): A text as written: at least the language it was written in.
        actors (list[str] | None | Unset): all actors it names
        level (ActingLevel | None | Unset): who acts; null: not said
        meeting (None | Unset | UUID): meeting it was noted at
        nodes (list[str] | None | Unset): all nodes of the body's plan that it is about
        note (None | str | Unset): what a reader should know of it
        noted_on (datetime.date | None | Unset): day it was noted; null: not known
        sectors (list[Sector] | None | Unset): empty: of all sectors
    """

    body: str
    kind: RecordKind
    text: TextInput
    actors: list[str] | None | Unset = UNSET
    level: ActingLevel | None | Unset = UNSET
    meeting: None | Unset | UUID = UNSET
    nodes: list[str] | None | Unset = UNSET
    note: None | str | Unset = UNSET
    noted_on: datetime.date | None | Unset = UNSET
    sectors: list[Sector] | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        body = self.body

        kind: str = self.kind

        text = self.text.to_dict()

        actors: list[str] | None | Unset
        if isinstance(self.actors, Unset):
            actors = UNSET
        elif isinstance(self.actors, list):
            actors = self.actors

        else:
            actors = self.actors

        level: None | str | Unset
        if isinstance(self.level, Unset):
            level = UNSET
        elif isinstance(self.level, str):
            level = self.level
        else:
            level = self.level

        meeting: None | str | Unset
        if isinstance(self.meeting, Unset):
            meeting = UNSET
        elif isinstance(self.meeting, UUID):
            meeting = str(self.meeting)
        else:
            meeting = self.meeting

        nodes: list[str] | None | Unset
        if isinstance(self.nodes, Unset):
            nodes = UNSET
        elif isinstance(self.nodes, list):
            nodes = self.nodes

        else:
            nodes = self.nodes

        note: None | str | Unset
        if isinstance(self.note, Unset):
            note = UNSET
        else:
            note = self.note

        noted_on: None | str | Unset
        if isinstance(self.noted_on, Unset):
            noted_on = UNSET
        elif isinstance(self.noted_on, datetime.date):
            noted_on = self.noted_on.isoformat()
        else:
            noted_on = self.noted_on

        sectors: list[str] | None | Unset
        if isinstance(self.sectors, Unset):
            sectors = UNSET
        elif isinstance(self.sectors, list):
            sectors = []
            for sectors_type_0_item_data in self.sectors:
                sectors_type_0_item: str = sectors_type_0_item_data
                sectors.append(sectors_type_0_item)

        else:
            sectors = self.sectors

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "body": body,
                "kind": kind,
                "text": text,
            }
        )
        if actors is not UNSET:
            field_dict["actors"] = actors
        if level is not UNSET:
            field_dict["level"] = level
        if meeting is not UNSET:
            field_dict["meeting"] = meeting
        if nodes is not UNSET:
            field_dict["nodes"] = nodes
        if note is not UNSET:
            field_dict["note"] = note
        if noted_on is not UNSET:
            field_dict["noted_on"] = noted_on
        if sectors is not UNSET:
            field_dict["sectors"] = sectors

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.text_input import TextInput

        d = dict(src_dict)
        body = d.pop("body")

        kind = check_record_kind(d.pop("kind"))

        text = TextInput.from_dict(d.pop("text"))

        def _parse_actors(data: object) -> list[str] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                actors_type_0 = cast(list[str], data)

                return actors_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[str] | None | Unset, data)

        actors = _parse_actors(d.pop("actors", UNSET))

        def _parse_level(data: object) -> ActingLevel | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                level_type_0 = check_acting_level(data)

                return level_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ActingLevel | None | Unset, data)

        level = _parse_level(d.pop("level", UNSET))

        def _parse_meeting(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                meeting_type_0 = UUID(data)

                return meeting_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        meeting = _parse_meeting(d.pop("meeting", UNSET))

        def _parse_nodes(data: object) -> list[str] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                nodes_type_0 = cast(list[str], data)

                return nodes_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[str] | None | Unset, data)

        nodes = _parse_nodes(d.pop("nodes", UNSET))

        def _parse_note(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        note = _parse_note(d.pop("note", UNSET))

        def _parse_noted_on(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                noted_on_type_0 = datetime.date.fromisoformat(data)

                return noted_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        noted_on = _parse_noted_on(d.pop("noted_on", UNSET))

        def _parse_sectors(data: object) -> list[Sector] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                sectors_type_0 = []
                _sectors_type_0 = data
                for sectors_type_0_item_data in _sectors_type_0:
                    sectors_type_0_item = check_sector(sectors_type_0_item_data)

                    sectors_type_0.append(sectors_type_0_item)

                return sectors_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[Sector] | None | Unset, data)

        sectors = _parse_sectors(d.pop("sectors", UNSET))

        record_input = cls(
            body=body,
            kind=kind,
            text=text,
            actors=actors,
            level=level,
            meeting=meeting,
            nodes=nodes,
            note=note,
            noted_on=noted_on,
            sectors=sectors,
        )

        return record_input
