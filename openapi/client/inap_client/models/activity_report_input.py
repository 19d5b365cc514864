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


T = TypeVar("T", bound="ActivityReportInput")


@_attrs_define
class ActivityReportInput:
    """A new report of an activity.

    Attributes:
        actor (str): who carried it out
        area (str): code of the area: ISO 3166, or X- where that has none
        end (datetime.date): last day; not in the future
        kind (ActivityKind): What kind of activity was carried out.
        participants (list[ParticipantsInput]): by sex, and by age within a sex where it is known
        place (str): where in the area, as people there call it; never somebody's home
        plan (str): code of the plan
        start (datetime.date): first day
        title (TitleInput): A short title as written: at least the language it was written in.
        dry_run (bool | Unset): answer what would be said (200), and keep nothing Default: False.
        external_id (None | str | Unset): the id in the actor's own tool; an actor's second report is refused
        knowledge (KnowledgeInput | None | Unset): of trainings only; null: not measured
        node (None | str | Unset): code of the activity; null: none of the plan yet
        result (None | TextInput | Unset): what came of it; never names or contacts of people who took part
        submit (bool | Unset): hand it in at once Default: False.
    """

    actor: str
    area: str
    end: datetime.date
    kind: ActivityKind
    participants: list[ParticipantsInput]
    place: str
    plan: str
    start: datetime.date
    title: TitleInput
    dry_run: bool | Unset = False
    external_id: None | str | Unset = UNSET
    knowledge: KnowledgeInput | None | Unset = UNSET
    node: None | str | Unset = UNSET
    result: None | TextInput | Unset = UNSET
    submit: bool | Unset = False

    def to_dict(self) -> dict[str, Any]:
        from ..models.knowledge_input import KnowledgeInput
        from ..models.text_input import TextInput

        actor = self.actor

        area = self.area

        end = self.end.isoformat()

        kind: str = self.kind

        participants = []
        for participants_item_data in self.participants:
            participants_item = participants_item_data.to_dict()
            participants.append(participants_item)

        place = self.place

        plan = self.plan

        start = self.start.isoformat()

        title = self.title.to_dict()

        dry_run = self.dry_run

        external_id: None | str | Unset
        if isinstance(self.external_id, Unset):
            external_id = UNSET
        else:
            external_id = self.external_id

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

        result: dict[str, Any] | None | Unset
        if isinstance(self.result, Unset):
            result = UNSET
        elif isinstance(self.result, TextInput):
            result = self.result.to_dict()
        else:
            result = self.result

        submit = self.submit

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "actor": actor,
                "area": area,
                "end": end,
                "kind": kind,
                "participants": participants,
                "place": place,
                "plan": plan,
                "start": start,
                "title": title,
            }
        )
        if dry_run is not UNSET:
            field_dict["dry_run"] = dry_run
        if external_id is not UNSET:
            field_dict["external_id"] = external_id
        if knowledge is not UNSET:
            field_dict["knowledge"] = knowledge
        if node is not UNSET:
            field_dict["node"] = node
        if result is not UNSET:
            field_dict["result"] = result
        if submit is not UNSET:
            field_dict["submit"] = submit

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.knowledge_input import KnowledgeInput
        from ..models.participants_input import ParticipantsInput
        from ..models.text_input import TextInput
        from ..models.title_input import TitleInput

        d = dict(src_dict)
        actor = d.pop("actor")

        area = d.pop("area")

        end = datetime.date.fromisoformat(d.pop("end"))

        kind = check_activity_kind(d.pop("kind"))

        participants = []
        _participants = d.pop("participants")
        for participants_item_data in _participants:
            participants_item = ParticipantsInput.from_dict(participants_item_data)

            participants.append(participants_item)

        place = d.pop("place")

        plan = d.pop("plan")

        start = datetime.date.fromisoformat(d.pop("start"))

        title = TitleInput.from_dict(d.pop("title"))

        dry_run = d.pop("dry_run", UNSET)

        def _parse_external_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        external_id = _parse_external_id(d.pop("external_id", UNSET))

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

        submit = d.pop("submit", UNSET)

        activity_report_input = cls(
            actor=actor,
            area=area,
            end=end,
            kind=kind,
            participants=participants,
            place=place,
            plan=plan,
            start=start,
            title=title,
            dry_run=dry_run,
            external_id=external_id,
            knowledge=knowledge,
            node=node,
            result=result,
            submit=submit,
        )

        return activity_report_input
