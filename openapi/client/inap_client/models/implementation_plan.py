from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.implementation_plan_action import (
    ImplementationPlanAction,
    check_implementation_plan_action,
)
from ..models.implementation_plan_state import (
    ImplementationPlanState,
    check_implementation_plan_state,
)
from ..models.jurisdiction import Jurisdiction, check_jurisdiction

if TYPE_CHECKING:
    from ..models.acting_person import ActingPerson
    from ..models.plan_content import PlanContent
    from ..models.reference import Reference


T = TypeVar("T", bound="ImplementationPlan")


@_attrs_define
class ImplementationPlan:
    """How a lead actor will implement its part of an activity (Position No. 2).

    Who does not belong to its body reads the revision that was handed in last.

        Attributes:
            actor (Reference): Something that has an address of its own, by its code and title.
            allowed (list[ImplementationPlanAction]): what the caller may do now
            assignment (UUID): the assignment it is for
            content (PlanContent): What an implementation plan says.
            deadline (datetime.datetime | None): until when the correction is asked for
            id (UUID): identifier (UUIDv7)
            instructed_at (datetime.datetime | None): when the instruction to start was given; null: not yet
            joint_design (bool): its leads are called to a joint design, so that it cannot be approved now
            missing_years (list[int]): years that no step touches
            node (Reference): Something that has an address of its own, by its code and title.
            plan (str): code of the plan
            reason (None | str): why, as told to those who take part
            revision (int): number of the revision, from 1
            shared (bool): the activity has several leads
            side (Jurisdiction): The federal government's or the Kurdistan Region's.
            state (ImplementationPlanState): Where an implementation plan (Position No. 2) stands.
            submitted_at (datetime.datetime | None): when it was submitted; null before
            submitted_by (ActingPerson | None): who submitted it; null before
            updated_at (datetime.datetime): when it was last changed
            version (int): version of the resource; its ETag is `"v<version>"`
            years (list[int]): years that the timing has to cover
    """

    actor: Reference
    allowed: list[ImplementationPlanAction]
    assignment: UUID
    content: PlanContent
    deadline: datetime.datetime | None
    id: UUID
    instructed_at: datetime.datetime | None
    joint_design: bool
    missing_years: list[int]
    node: Reference
    plan: str
    reason: None | str
    revision: int
    shared: bool
    side: Jurisdiction
    state: ImplementationPlanState
    submitted_at: datetime.datetime | None
    submitted_by: ActingPerson | None
    updated_at: datetime.datetime
    version: int
    years: list[int]
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

        deadline: None | str
        if isinstance(self.deadline, datetime.datetime):
            deadline = self.deadline.isoformat()
        else:
            deadline = self.deadline

        id = str(self.id)

        instructed_at: None | str
        if isinstance(self.instructed_at, datetime.datetime):
            instructed_at = self.instructed_at.isoformat()
        else:
            instructed_at = self.instructed_at

        joint_design = self.joint_design

        missing_years = self.missing_years

        node = self.node.to_dict()

        plan = self.plan

        reason: None | str
        reason = self.reason

        revision = self.revision

        shared = self.shared

        side: str = self.side

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

        years = self.years

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "actor": actor,
                "allowed": allowed,
                "assignment": assignment,
                "content": content,
                "deadline": deadline,
                "id": id,
                "instructed_at": instructed_at,
                "joint_design": joint_design,
                "missing_years": missing_years,
                "node": node,
                "plan": plan,
                "reason": reason,
                "revision": revision,
                "shared": shared,
                "side": side,
                "state": state,
                "submitted_at": submitted_at,
                "submitted_by": submitted_by,
                "updated_at": updated_at,
                "version": version,
                "years": years,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.acting_person import ActingPerson
        from ..models.plan_content import PlanContent
        from ..models.reference import Reference

        d = dict(src_dict)
        actor = Reference.from_dict(d.pop("actor"))

        allowed = []
        _allowed = d.pop("allowed")
        for allowed_item_data in _allowed:
            allowed_item = check_implementation_plan_action(allowed_item_data)

            allowed.append(allowed_item)

        assignment = UUID(d.pop("assignment"))

        content = PlanContent.from_dict(d.pop("content"))

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

        id = UUID(d.pop("id"))

        def _parse_instructed_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                instructed_at_type_0 = datetime.datetime.fromisoformat(data)

                return instructed_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        instructed_at = _parse_instructed_at(d.pop("instructed_at"))

        joint_design = d.pop("joint_design")

        missing_years = cast(list[int], d.pop("missing_years"))

        node = Reference.from_dict(d.pop("node"))

        plan = d.pop("plan")

        def _parse_reason(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        reason = _parse_reason(d.pop("reason"))

        revision = d.pop("revision")

        shared = d.pop("shared")

        side = check_jurisdiction(d.pop("side"))

        state = check_implementation_plan_state(d.pop("state"))

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

        years = cast(list[int], d.pop("years"))

        implementation_plan = cls(
            actor=actor,
            allowed=allowed,
            assignment=assignment,
            content=content,
            deadline=deadline,
            id=id,
            instructed_at=instructed_at,
            joint_design=joint_design,
            missing_years=missing_years,
            node=node,
            plan=plan,
            reason=reason,
            revision=revision,
            shared=shared,
            side=side,
            state=state,
            submitted_at=submitted_at,
            submitted_by=submitted_by,
            updated_at=updated_at,
            version=version,
            years=years,
        )

        implementation_plan.additional_properties = d
        return implementation_plan

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
