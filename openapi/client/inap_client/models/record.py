from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.acting_level import ActingLevel, check_acting_level
from ..models.confidence import Confidence, check_confidence
from ..models.recommendation_state import (
    RecommendationState,
    check_recommendation_state,
)
from ..models.record_action import RecordAction, check_record_action
from ..models.record_kind import RecordKind, check_record_kind
from ..models.record_state import RecordState, check_record_state
from ..models.sector import Sector, check_sector

if TYPE_CHECKING:
    from ..models.reference import Reference
    from ..models.source import Source
    from ..models.text import Text


T = TypeVar("T", bound="Record")


@_attrs_define
class Record:
    """An update, challenge or recommendation: what participants of a meeting said.

    Attributes:
        actors (list[Reference]): the actors it names
        allowed (list[RecordAction]): what the caller may do now
        body (str): code of the body or series
        body_title (Text): A text as shown: one entry a language, null where it is not known.
        code (None | str): null: entered in the portal
        confidence (Confidence): How surely the source could be read.
        follow_up (None | RecommendationState): of recommendations only
        id (UUID): identifier of the record
        kind (RecordKind): What was noted at a meeting.
        level (ActingLevel | None): who acts; null where it is not said
        meeting (None | UUID): null: the source does not say at which meeting
        nodes (list[str]): codes of the nodes it is about
        note (None | str): what a reader should know of it
        noted_on (datetime.date | None): null: no source gives the day
        sectors (list[Sector]): empty: of all sectors
        source (None | Source): where it was read; null: entered here
        state (RecordState): Whether a record is public.
        text (Text): A text as shown: one entry a language, null where it is not known.
        version (int): version of the resource; its ETag is `"v<version>"`
    """

    actors: list[Reference]
    allowed: list[RecordAction]
    body: str
    body_title: Text
    code: None | str
    confidence: Confidence
    follow_up: None | RecommendationState
    id: UUID
    kind: RecordKind
    level: ActingLevel | None
    meeting: None | UUID
    nodes: list[str]
    note: None | str
    noted_on: datetime.date | None
    sectors: list[Sector]
    source: None | Source
    state: RecordState
    text: Text
    version: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.source import Source

        actors = []
        for actors_item_data in self.actors:
            actors_item = actors_item_data.to_dict()
            actors.append(actors_item)

        allowed = []
        for allowed_item_data in self.allowed:
            allowed_item: str = allowed_item_data
            allowed.append(allowed_item)

        body = self.body

        body_title = self.body_title.to_dict()

        code: None | str
        code = self.code

        confidence: str = self.confidence

        follow_up: None | str
        if isinstance(self.follow_up, str):
            follow_up = self.follow_up
        else:
            follow_up = self.follow_up

        id = str(self.id)

        kind: str = self.kind

        level: None | str
        if isinstance(self.level, str):
            level = self.level
        else:
            level = self.level

        meeting: None | str
        if isinstance(self.meeting, UUID):
            meeting = str(self.meeting)
        else:
            meeting = self.meeting

        nodes = self.nodes

        note: None | str
        note = self.note

        noted_on: None | str
        if isinstance(self.noted_on, datetime.date):
            noted_on = self.noted_on.isoformat()
        else:
            noted_on = self.noted_on

        sectors = []
        for sectors_item_data in self.sectors:
            sectors_item: str = sectors_item_data
            sectors.append(sectors_item)

        source: dict[str, Any] | None
        if isinstance(self.source, Source):
            source = self.source.to_dict()
        else:
            source = self.source

        state: str = self.state

        text = self.text.to_dict()

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "actors": actors,
                "allowed": allowed,
                "body": body,
                "body_title": body_title,
                "code": code,
                "confidence": confidence,
                "follow_up": follow_up,
                "id": id,
                "kind": kind,
                "level": level,
                "meeting": meeting,
                "nodes": nodes,
                "note": note,
                "noted_on": noted_on,
                "sectors": sectors,
                "source": source,
                "state": state,
                "text": text,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.reference import Reference
        from ..models.source import Source
        from ..models.text import Text

        d = dict(src_dict)
        actors = []
        _actors = d.pop("actors")
        for actors_item_data in _actors:
            actors_item = Reference.from_dict(actors_item_data)

            actors.append(actors_item)

        allowed = []
        _allowed = d.pop("allowed")
        for allowed_item_data in _allowed:
            allowed_item = check_record_action(allowed_item_data)

            allowed.append(allowed_item)

        body = d.pop("body")

        body_title = Text.from_dict(d.pop("body_title"))

        def _parse_code(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        code = _parse_code(d.pop("code"))

        confidence = check_confidence(d.pop("confidence"))

        def _parse_follow_up(data: object) -> None | RecommendationState:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                follow_up_type_0 = check_recommendation_state(data)

                return follow_up_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | RecommendationState, data)

        follow_up = _parse_follow_up(d.pop("follow_up"))

        id = UUID(d.pop("id"))

        kind = check_record_kind(d.pop("kind"))

        def _parse_level(data: object) -> ActingLevel | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                level_type_0 = check_acting_level(data)

                return level_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ActingLevel | None, data)

        level = _parse_level(d.pop("level"))

        def _parse_meeting(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                meeting_type_0 = UUID(data)

                return meeting_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        meeting = _parse_meeting(d.pop("meeting"))

        nodes = cast(list[str], d.pop("nodes"))

        def _parse_note(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        note = _parse_note(d.pop("note"))

        def _parse_noted_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                noted_on_type_0 = datetime.date.fromisoformat(data)

                return noted_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        noted_on = _parse_noted_on(d.pop("noted_on"))

        sectors = []
        _sectors = d.pop("sectors")
        for sectors_item_data in _sectors:
            sectors_item = check_sector(sectors_item_data)

            sectors.append(sectors_item)

        def _parse_source(data: object) -> None | Source:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                source_type_0 = Source.from_dict(data)

                return source_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Source, data)

        source = _parse_source(d.pop("source"))

        state = check_record_state(d.pop("state"))

        text = Text.from_dict(d.pop("text"))

        version = d.pop("version")

        record = cls(
            actors=actors,
            allowed=allowed,
            body=body,
            body_title=body_title,
            code=code,
            confidence=confidence,
            follow_up=follow_up,
            id=id,
            kind=kind,
            level=level,
            meeting=meeting,
            nodes=nodes,
            note=note,
            noted_on=noted_on,
            sectors=sectors,
            source=source,
            state=state,
            text=text,
            version=version,
        )

        record.additional_properties = d
        return record

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
