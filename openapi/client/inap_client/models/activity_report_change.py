from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..models.activity_kind import ActivityKind, check_activity_kind
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.knowledge_input import KnowledgeInput
    from ..models.participants_input import ParticipantsInput
    from ..models.text_input import TextInput
    from ..models.title_input import TitleInput


T = TypeVar("T", bound="ActivityReportChange")


@_attrs_define
class ActivityReportChange:
    """What to change; what is left out stays.

    Attributes:
        area (str | Unset): code of the area: ISO 3166, or X- where that has none
        end (datetime.date | Unset): last day; not in the future
        kind (ActivityKind | Unset): What kind of activity was carried out.
        knowledge (KnowledgeInput | None | Unset): of trainings only; null: not measured
        node (None | str | Unset): code of the activity; null: none of the plan yet
        participants (list[ParticipantsInput] | Unset): by sex, and by age within a sex where it is known
        place (str | Unset): where in the area, as people there call it; never somebody's home
        result (None | TextInput | Unset): what came of it; never names or contacts of people who took part
        start (datetime.date | Unset): first day
        title (TitleInput | Unset): A short title as written: at least the language it was written in.
    """

    area: str | Unset = UNSET
    end: datetime.date | Unset = UNSET
    kind: ActivityKind | Unset = UNSET
    knowledge: KnowledgeInput | None | Unset = UNSET
    node: None | str | Unset = UNSET
    participants: list[ParticipantsInput] | Unset = UNSET
    place: str | Unset = UNSET
    result: None | TextInput | Unset = UNSET
    start: datetime.date | Unset = UNSET
    title: TitleInput | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.knowledge_input import KnowledgeInput
        from ..models.text_input import TextInput

        area = self.area

        end: str | Unset = UNSET
        if not isinstance(self.end, Unset):
            end = self.end.isoformat()

        kind: str | Unset = UNSET
        if not isinstance(self.kind, Unset):
            kind = self.kind

        knowledge: dict[str, Any] | None | Unset
        if isinstance(self.knowledge, Unset):
            knowledge = UNSET
        elif isinstance(self.knowledge, KnowledgeInput):
            knowledge = self.knowledge.to_dict()
        else:
            knowledge = self.knowledge

        node: None | str | Unset
        if isinstance(self.node, Unset):
            node = UNSET
        else:
            node = self.node

        participants: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.participants, Unset):
            participants = []
            for participants_item_data in self.participants:
                participants_item = participants_item_data.to_dict()
                participants.append(participants_item)

        place = self.place

        result: dict[str, Any] | None | Unset
        if isinstance(self.result, Unset):
            result = UNSET
        elif isinstance(self.result, TextInput):
            result = self.result.to_dict()
        else:
            result = self.result

        start: str | Unset = UNSET
        if not isinstance(self.start, Unset):
            start = self.start.isoformat()

        title: dict[str, Any] | Unset = UNSET
        if not isinstance(self.title, Unset):
            title = self.title.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if area is not UNSET:
            field_dict["area"] = area
        if end is not UNSET:
            field_dict["end"] = end
        if kind is not UNSET:
            field_dict["kind"] = kind
        if knowledge is not UNSET:
            field_dict["knowledge"] = knowledge
        if node is not UNSET:
            field_dict["node"] = node
        if participants is not UNSET:
            field_dict["participants"] = participants
        if place is not UNSET:
            field_dict["place"] = place
        if result is not UNSET:
            field_dict["result"] = result
        if start is not UNSET:
            field_dict["start"] = start
        if title is not UNSET:
            field_dict["title"] = title

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.knowledge_input import KnowledgeInput
        from ..models.participants_input import ParticipantsInput
        from ..models.text_input import TextInput
        from ..models.title_input import TitleInput

        d = dict(src_dict)
        area = d.pop("area", UNSET)

        _end = d.pop("end", UNSET)
        end: datetime.date | Unset
        if isinstance(_end, Unset):
            end = UNSET
        else:
            end = datetime.date.fromisoformat(_end)

        _kind = d.pop("kind", UNSET)
        kind: ActivityKind | Unset
        if isinstance(_kind, Unset):
            kind = UNSET
        else:
            kind = check_activity_kind(_kind)

        def _parse_knowledge(data: object) -> KnowledgeInput | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                knowledge_type_0 = KnowledgeInput.from_dict(data)

                return knowledge_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(KnowledgeInput | None | Unset, data)

        knowledge = _parse_knowledge(d.pop("knowledge", UNSET))

        def _parse_node(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        node = _parse_node(d.pop("node", UNSET))

        _participants = d.pop("participants", UNSET)
        participants: list[ParticipantsInput] | Unset = UNSET
        if _participants is not UNSET:
            participants = []
            for participants_item_data in _participants:
                participants_item = ParticipantsInput.from_dict(participants_item_data)

                participants.append(participants_item)

        place = d.pop("place", UNSET)

        def _parse_result(data: object) -> None | TextInput | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                result_type_0 = TextInput.from_dict(data)

                return result_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | TextInput | Unset, data)

        result = _parse_result(d.pop("result", UNSET))

        _start = d.pop("start", UNSET)
        start: datetime.date | Unset
        if isinstance(_start, Unset):
            start = UNSET
        else:
            start = datetime.date.fromisoformat(_start)

        _title = d.pop("title", UNSET)
        title: TitleInput | Unset
        if isinstance(_title, Unset):
            title = UNSET
        else:
            title = TitleInput.from_dict(_title)

        activity_report_change = cls(
            area=area,
            end=end,
            kind=kind,
            knowledge=knowledge,
            node=node,
            participants=participants,
            place=place,
            result=result,
            start=start,
            title=title,
        )

        return activity_report_change
