from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.coverage import Coverage, check_coverage
from ..models.implementation_report_action import (
    ImplementationReportAction,
    check_implementation_report_action,
)
from ..models.implementation_report_state import (
    ImplementationReportState,
    check_implementation_report_state,
)
from ..models.jurisdiction import Jurisdiction, check_jurisdiction

if TYPE_CHECKING:
    from ..models.acting_person import ActingPerson
    from ..models.reference import Reference
    from ..models.report_content import ReportContent


T = TypeVar("T", bound="ImplementationReport")


@_attrs_define
class ImplementationReport:
    """What a lead actor implemented of its part of an activity (Position No. 3).

    Attributes:
        actor (Reference): Something that has an address of its own, by its code and title.
        allowed (list[ImplementationReportAction]): what the caller may do now
        assignment (UUID): the assignment it is about
        content (ReportContent): What an implementation report says.
        counts (bool): a revision of it counts towards the activity
        covers (Coverage): What of a body's part a report is about.
        deadline (datetime.datetime | None): until when the correction is asked for
        evidence (int): number of files attached
        id (UUID): identifier (UUIDv7)
        node (Reference): Something that has an address of its own, by its code and title.
        part (None | str): name of the part; only of a part
        plan (str): code of the plan
        reason (None | str): why, as told to those who take part
        reopened_until (datetime.datetime | None): when a reopened submission locks again
        revision (int): number of the revision, from 1
        side (Jurisdiction): The federal government's or the Kurdistan Region's.
        stage (int | None): number of the activity's stage, from 1; only of a stage
        state (ImplementationReportState): Where an implementation report (Position No. 3) stands.
        submitted_at (datetime.datetime | None): when it was submitted; null before
        submitted_by (ActingPerson | None): who submitted it; null before
        updated_at (datetime.datetime): when it was last changed
        version (int): version of the resource; its ETag is `"v<version>"`
    """

    actor: Reference
    allowed: list[ImplementationReportAction]
    assignment: UUID
    content: ReportContent
    counts: bool
    covers: Coverage
    deadline: datetime.datetime | None
    evidence: int
    id: UUID
    node: Reference
    part: None | str
    plan: str
    reason: None | str
    reopened_until: datetime.datetime | None
    revision: int
    side: Jurisdiction
    stage: int | None
    state: ImplementationReportState
    submitted_at: datetime.datetime | None
    submitted_by: ActingPerson | None
    updated_at: datetime.datetime
    version: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.acting_person import ActingPerson

        actor = self.actor.to_dict()

        allowed = []
        for allowed_item_data in self.allowed:
            allowed_item: str = allowed_item_data
            allowed.append(allowed_item)

        assignment = str(self.assignment)

        content = self.content.to_dict()

        counts = self.counts

        covers: str = self.covers

        deadline: None | str
        if isinstance(self.deadline, datetime.datetime):
            deadline = self.deadline.isoformat()
        else:
            deadline = self.deadline

        evidence = self.evidence

        id = str(self.id)

        node = self.node.to_dict()

        part: None | str
        part = self.part

        plan = self.plan

        reason: None | str
        reason = self.reason

        reopened_until: None | str
        if isinstance(self.reopened_until, datetime.datetime):
            reopened_until = self.reopened_until.isoformat()
        else:
            reopened_until = self.reopened_until

        revision = self.revision

        side: str = self.side

        stage: int | None
        stage = self.stage

        state: str = self.state

        submitted_at: None | str
        if isinstance(self.submitted_at, datetime.datetime):
            submitted_at = self.submitted_at.isoformat()
        else:
            submitted_at = self.submitted_at

        submitted_by: dict[str, Any] | None
        if isinstance(self.submitted_by, ActingPerson):
            submitted_by = self.submitted_by.to_dict()
        else:
            submitted_by = self.submitted_by

        updated_at = self.updated_at.isoformat()

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "actor": actor,
                "allowed": allowed,
                "assignment": assignment,
                "content": content,
                "counts": counts,
                "covers": covers,
                "deadline": deadline,
                "evidence": evidence,
                "id": id,
                "node": node,
                "part": part,
                "plan": plan,
                "reason": reason,
                "reopened_until": reopened_until,
                "revision": revision,
                "side": side,
                "stage": stage,
                "state": state,
                "submitted_at": submitted_at,
                "submitted_by": submitted_by,
                "updated_at": updated_at,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.acting_person import ActingPerson
        from ..models.reference import Reference
        from ..models.report_content import ReportContent

        d = dict(src_dict)
        actor = Reference.from_dict(d.pop("actor"))

        allowed = []
        _allowed = d.pop("allowed")
        for allowed_item_data in _allowed:
            allowed_item = check_implementation_report_action(allowed_item_data)

            allowed.append(allowed_item)

        assignment = UUID(d.pop("assignment"))

        content = ReportContent.from_dict(d.pop("content"))

        counts = d.pop("counts")

        covers = check_coverage(d.pop("covers"))

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

        evidence = d.pop("evidence")

        id = UUID(d.pop("id"))

        node = Reference.from_dict(d.pop("node"))

        def _parse_part(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        part = _parse_part(d.pop("part"))

        plan = d.pop("plan")

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

        revision = d.pop("revision")

        side = check_jurisdiction(d.pop("side"))

        def _parse_stage(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        stage = _parse_stage(d.pop("stage"))

        state = check_implementation_report_state(d.pop("state"))

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

        def _parse_submitted_by(data: object) -> ActingPerson | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                submitted_by_type_0 = ActingPerson.from_dict(data)

                return submitted_by_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ActingPerson | None, data)

        submitted_by = _parse_submitted_by(d.pop("submitted_by"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        version = d.pop("version")

        implementation_report = cls(
            actor=actor,
            allowed=allowed,
            assignment=assignment,
            content=content,
            counts=counts,
            covers=covers,
            deadline=deadline,
            evidence=evidence,
            id=id,
            node=node,
            part=part,
            plan=plan,
            reason=reason,
            reopened_until=reopened_until,
            revision=revision,
            side=side,
            stage=stage,
            state=state,
            submitted_at=submitted_at,
            submitted_by=submitted_by,
            updated_at=updated_at,
            version=version,
        )

        implementation_report.additional_properties = d
        return implementation_report

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
