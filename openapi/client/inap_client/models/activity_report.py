from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.action import Action, check_action
from ..models.activity_kind import ActivityKind, check_activity_kind
from ..models.jurisdiction import Jurisdiction, check_jurisdiction
from ..models.state import State, check_state

if TYPE_CHECKING:
    from ..models.activity_report_person import ActivityReportPerson
    from ..models.knowledge import Knowledge
    from ..models.participants import Participants
    from ..models.reference import Reference
    from ..models.source import Source
    from ..models.text import Text


T = TypeVar("T", bound="ActivityReport")


@_attrs_define
class ActivityReport:
    """What an actor carried out, as the caller sees it.

    Who does not take part in its approval sees the approved revision, without people, reasons,
    deadlines and the actor's own id. Of activities that restricted indicators measure they see
    neither how many took part nor the place, the result and what a training changed; where no
    activity is named, small numbers are hidden.

        Attributes:
            actor (Reference): Something that has an address of its own, by its code and title.
            allowed (list[Action]): what the caller may do now
            area (str): code of the area: ISO 3166, or X- where that has none
            deadline (datetime.datetime | None): until when the correction is asked for
            end (datetime.date): last day; null where it cannot be read
            evidence (int | None): number of files attached; null where the caller may not know
            external_id (None | str): id in the actor's own tool; null: none, or not told
            id (UUID): identifier (UUIDv7)
            jurisdiction (Jurisdiction): The federal government's or the Kurdistan Region's.
            kind (ActivityKind): What kind of activity was carried out.
            knowledge (Knowledge | None): null where it was not measured, or is hidden
            named (bool | None): the plan names the actor for the activity; null without
            node (None | Reference): the activity; null: none of the plan yet
            participants (list[Participants]): who took part, by sex and age
            place (None | str): null where it is hidden
            plan (str): code of the plan
            published_revision (int | None): revision that counts in the figures; null: none yet
            reason (None | str): why, as told to those who take part
            reopened_until (datetime.datetime | None): when a reopened submission locks again
            result (None | Text): what came of it; null: nothing told, or hidden
            revision (int): number of the revision, from 1
            source (None | Source): where it was read; null: entered here
            start (datetime.date): first day; null where it cannot be read
            state (State): Where a submission stands in its approval.
            submitted_at (datetime.datetime | None): when it was submitted; null before
            submitted_by (ActivityReportPerson | None): who submitted it; null before
            suppressed (bool): hidden, because few people stand behind it
            title (Text): A text as shown: one entry a language, null where it is not known.
            total (float | None): participants in all; null where it is hidden
            updated_at (datetime.datetime): when it was last changed
            version (int): version of the resource; its ETag is `"v<version>"`
    """

    actor: Reference
    allowed: list[Action]
    area: str
    deadline: datetime.datetime | None
    end: datetime.date
    evidence: int | None
    external_id: None | str
    id: UUID
    jurisdiction: Jurisdiction
    kind: ActivityKind
    knowledge: Knowledge | None
    named: bool | None
    node: None | Reference
    participants: list[Participants]
    place: None | str
    plan: str
    published_revision: int | None
    reason: None | str
    reopened_until: datetime.datetime | None
    result: None | Text
    revision: int
    source: None | Source
    start: datetime.date
    state: State
    submitted_at: datetime.datetime | None
    submitted_by: ActivityReportPerson | None
    suppressed: bool
    title: Text
    total: float | None
    updated_at: datetime.datetime
    version: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.activity_report_person import ActivityReportPerson
        from ..models.knowledge import Knowledge
        from ..models.reference import Reference
        from ..models.source import Source
        from ..models.text import Text

        actor = self.actor.to_dict()

        allowed = []
        for allowed_item_data in self.allowed:
            allowed_item: str = allowed_item_data
            allowed.append(allowed_item)

        area = self.area

        deadline: None | str
        if isinstance(self.deadline, datetime.datetime):
            deadline = self.deadline.isoformat()
        else:
            deadline = self.deadline

        end = self.end.isoformat()

        evidence: int | None
        evidence = self.evidence

        external_id: None | str
        external_id = self.external_id

        id = str(self.id)

        jurisdiction: str = self.jurisdiction

        kind: str = self.kind

        knowledge: dict[str, Any] | None
        if isinstance(self.knowledge, Knowledge):
            knowledge = self.knowledge.to_dict()
        else:
            knowledge = self.knowledge

        named: bool | None
        named = self.named

        node: dict[str, Any] | None
        if isinstance(self.node, Reference):
            node = self.node.to_dict()
        else:
            node = self.node

        participants = []
        for participants_item_data in self.participants:
            participants_item = participants_item_data.to_dict()
            participants.append(participants_item)

        place: None | str
        place = self.place

        plan = self.plan

        published_revision: int | None
        published_revision = self.published_revision

        reason: None | str
        reason = self.reason

        reopened_until: None | str
        if isinstance(self.reopened_until, datetime.datetime):
            reopened_until = self.reopened_until.isoformat()
        else:
            reopened_until = self.reopened_until

        result: dict[str, Any] | None
        if isinstance(self.result, Text):
            result = self.result.to_dict()
        else:
            result = self.result

        revision = self.revision

        source: dict[str, Any] | None
        if isinstance(self.source, Source):
            source = self.source.to_dict()
        else:
            source = self.source

        start = self.start.isoformat()

        state: str = self.state

        submitted_at: None | str
        if isinstance(self.submitted_at, datetime.datetime):
            submitted_at = self.submitted_at.isoformat()
        else:
            submitted_at = self.submitted_at

        submitted_by: dict[str, Any] | None
        if isinstance(self.submitted_by, ActivityReportPerson):
            submitted_by = self.submitted_by.to_dict()
        else:
            submitted_by = self.submitted_by

        suppressed = self.suppressed

        title = self.title.to_dict()

        total: float | None
        total = self.total

        updated_at = self.updated_at.isoformat()

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "actor": actor,
                "allowed": allowed,
                "area": area,
                "deadline": deadline,
                "end": end,
                "evidence": evidence,
                "external_id": external_id,
                "id": id,
                "jurisdiction": jurisdiction,
                "kind": kind,
                "knowledge": knowledge,
                "named": named,
                "node": node,
                "participants": participants,
                "place": place,
                "plan": plan,
                "published_revision": published_revision,
                "reason": reason,
                "reopened_until": reopened_until,
                "result": result,
                "revision": revision,
                "source": source,
                "start": start,
                "state": state,
                "submitted_at": submitted_at,
                "submitted_by": submitted_by,
                "suppressed": suppressed,
                "title": title,
                "total": total,
                "updated_at": updated_at,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.activity_report_person import ActivityReportPerson
        from ..models.knowledge import Knowledge
        from ..models.participants import Participants
        from ..models.reference import Reference
        from ..models.source import Source
        from ..models.text import Text

        d = dict(src_dict)
        actor = Reference.from_dict(d.pop("actor"))

        allowed = []
        _allowed = d.pop("allowed")
        for allowed_item_data in _allowed:
            allowed_item = check_action(allowed_item_data)

            allowed.append(allowed_item)

        area = d.pop("area")

        def _parse_deadline(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                deadline_type_0 = datetime.datetime.fromisoformat(data)

                return deadline_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        deadline = _parse_deadline(d.pop("deadline"))

        end = datetime.date.fromisoformat(d.pop("end"))

        def _parse_evidence(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        evidence = _parse_evidence(d.pop("evidence"))

        def _parse_external_id(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        external_id = _parse_external_id(d.pop("external_id"))

        id = UUID(d.pop("id"))

        jurisdiction = check_jurisdiction(d.pop("jurisdiction"))

        kind = check_activity_kind(d.pop("kind"))

        def _parse_knowledge(data: object) -> Knowledge | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                knowledge_type_0 = Knowledge.from_dict(data)

                return knowledge_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Knowledge | None, data)

        knowledge = _parse_knowledge(d.pop("knowledge"))

        def _parse_named(data: object) -> bool | None:
            if data is None:
                return data
            return cast(bool | None, data)

        named = _parse_named(d.pop("named"))

        def _parse_node(data: object) -> None | Reference:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                node_type_0 = Reference.from_dict(data)

                return node_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Reference, data)

        node = _parse_node(d.pop("node"))

        participants = []
        _participants = d.pop("participants")
        for participants_item_data in _participants:
            participants_item = Participants.from_dict(participants_item_data)

            participants.append(participants_item)

        def _parse_place(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        place = _parse_place(d.pop("place"))

        plan = d.pop("plan")

        def _parse_published_revision(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        published_revision = _parse_published_revision(d.pop("published_revision"))

        def _parse_reason(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        reason = _parse_reason(d.pop("reason"))

        def _parse_reopened_until(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                reopened_until_type_0 = datetime.datetime.fromisoformat(data)

                return reopened_until_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        reopened_until = _parse_reopened_until(d.pop("reopened_until"))

        def _parse_result(data: object) -> None | Text:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                result_type_0 = Text.from_dict(data)

                return result_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Text, data)

        result = _parse_result(d.pop("result"))

        revision = d.pop("revision")

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

        start = datetime.date.fromisoformat(d.pop("start"))

        state = check_state(d.pop("state"))

        def _parse_submitted_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                submitted_at_type_0 = datetime.datetime.fromisoformat(data)

                return submitted_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        submitted_at = _parse_submitted_at(d.pop("submitted_at"))

        def _parse_submitted_by(data: object) -> ActivityReportPerson | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                submitted_by_type_0 = ActivityReportPerson.from_dict(data)

                return submitted_by_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ActivityReportPerson | None, data)

        submitted_by = _parse_submitted_by(d.pop("submitted_by"))

        suppressed = d.pop("suppressed")

        title = Text.from_dict(d.pop("title"))

        def _parse_total(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        total = _parse_total(d.pop("total"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        version = d.pop("version")

        activity_report = cls(
            actor=actor,
            allowed=allowed,
            area=area,
            deadline=deadline,
            end=end,
            evidence=evidence,
            external_id=external_id,
            id=id,
            jurisdiction=jurisdiction,
            kind=kind,
            knowledge=knowledge,
            named=named,
            node=node,
            participants=participants,
            place=place,
            plan=plan,
            published_revision=published_revision,
            reason=reason,
            reopened_until=reopened_until,
            result=result,
            revision=revision,
            source=source,
            start=start,
            state=state,
            submitted_at=submitted_at,
            submitted_by=submitted_by,
            suppressed=suppressed,
            title=title,
            total=total,
            updated_at=updated_at,
            version=version,
        )

        activity_report.additional_properties = d
        return activity_report

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
