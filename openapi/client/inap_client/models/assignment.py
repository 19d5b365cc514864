from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.assignment_action import AssignmentAction, check_assignment_action
from ..models.assignment_state import AssignmentState, check_assignment_state
from ..models.implementation_stage import (
    ImplementationStage,
    check_implementation_stage,
)
from ..models.jurisdiction import Jurisdiction, check_jurisdiction

if TYPE_CHECKING:
    from ..models.assignment_plan import AssignmentPlan
    from ..models.reference import Reference
    from ..models.text import Text


T = TypeVar("T", bound="Assignment")


@_attrs_define
class Assignment:
    """One lead actor's part in one activity (Position No. 1).

    Attributes:
        acknowledged_at (datetime.datetime | None): when it was acknowledged; null: not yet
        actor (Reference): Something that has an address of its own, by its code and title.
        allowed (list[AssignmentAction]): what the caller may do now
        circulated_at (datetime.datetime): when it was circulated last
        forms_used (bool): its side uses Position No. 2 before Position No. 3; ours
        id (UUID): identifier (UUIDv7)
        implementation_plan (AssignmentPlan | None): its Position No. 2; null: none that the caller may see
        node (Reference): Something that has an address of its own, by its code and title.
        note (None | Text): a word from who circulated it
        plan (str): code of the plan
        plan_due_on (datetime.date | None): day by which Position No. 2 is asked for; ours; null: none
        reason (None | str): why it was declined or withdrawn
        report_due_on (datetime.date | None): day by which Position No. 3 is asked for; ours; null: none
        shared (bool): the activity has several leads
        side (Jurisdiction): The federal government's or the Kurdistan Region's.
        stage (ImplementationStage): How far a lead's part in an activity is.
        stages (list[str]): stages of the activity, in order
        state (AssignmentState): Where an assignment (Position No. 1) stands.
        version (int): version of the resource; its ETag is `"v<version>"`
        years (list[int]): years of the activity's time frame, as far as it is known
    """

    acknowledged_at: datetime.datetime | None
    actor: Reference
    allowed: list[AssignmentAction]
    circulated_at: datetime.datetime
    forms_used: bool
    id: UUID
    implementation_plan: AssignmentPlan | None
    node: Reference
    note: None | Text
    plan: str
    plan_due_on: datetime.date | None
    reason: None | str
    report_due_on: datetime.date | None
    shared: bool
    side: Jurisdiction
    stage: ImplementationStage
    stages: list[str]
    state: AssignmentState
    version: int
    years: list[int]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.assignment_plan import AssignmentPlan
        from ..models.text import Text

        acknowledged_at: None | str
        if isinstance(self.acknowledged_at, datetime.datetime):
            acknowledged_at = self.acknowledged_at.isoformat()
        else:
            acknowledged_at = self.acknowledged_at

        actor = self.actor.to_dict()

        allowed = []
        for allowed_item_data in self.allowed:
            allowed_item: str = allowed_item_data
            allowed.append(allowed_item)

        circulated_at = self.circulated_at.isoformat()

        forms_used = self.forms_used

        id = str(self.id)

        implementation_plan: dict[str, Any] | None
        if isinstance(self.implementation_plan, AssignmentPlan):
            implementation_plan = self.implementation_plan.to_dict()
        else:
            implementation_plan = self.implementation_plan

        node = self.node.to_dict()

        note: dict[str, Any] | None
        if isinstance(self.note, Text):
            note = self.note.to_dict()
        else:
            note = self.note

        plan = self.plan

        plan_due_on: None | str
        if isinstance(self.plan_due_on, datetime.date):
            plan_due_on = self.plan_due_on.isoformat()
        else:
            plan_due_on = self.plan_due_on

        reason: None | str
        reason = self.reason

        report_due_on: None | str
        if isinstance(self.report_due_on, datetime.date):
            report_due_on = self.report_due_on.isoformat()
        else:
            report_due_on = self.report_due_on

        shared = self.shared

        side: str = self.side

        stage: str = self.stage

        stages = self.stages

        state: str = self.state

        version = self.version

        years = self.years

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "acknowledged_at": acknowledged_at,
                "actor": actor,
                "allowed": allowed,
                "circulated_at": circulated_at,
                "forms_used": forms_used,
                "id": id,
                "implementation_plan": implementation_plan,
                "node": node,
                "note": note,
                "plan": plan,
                "plan_due_on": plan_due_on,
                "reason": reason,
                "report_due_on": report_due_on,
                "shared": shared,
                "side": side,
                "stage": stage,
                "stages": stages,
                "state": state,
                "version": version,
                "years": years,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.assignment_plan import AssignmentPlan
        from ..models.reference import Reference
        from ..models.text import Text

        d = dict(src_dict)

        def _parse_acknowledged_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                acknowledged_at_type_0 = datetime.datetime.fromisoformat(data)

                return acknowledged_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        acknowledged_at = _parse_acknowledged_at(d.pop("acknowledged_at"))

        actor = Reference.from_dict(d.pop("actor"))

        allowed = []
        _allowed = d.pop("allowed")
        for allowed_item_data in _allowed:
            allowed_item = check_assignment_action(allowed_item_data)

            allowed.append(allowed_item)

        circulated_at = datetime.datetime.fromisoformat(d.pop("circulated_at"))

        forms_used = d.pop("forms_used")

        id = UUID(d.pop("id"))

        def _parse_implementation_plan(data: object) -> AssignmentPlan | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                implementation_plan_type_0 = AssignmentPlan.from_dict(data)

                return implementation_plan_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(AssignmentPlan | None, data)

        implementation_plan = _parse_implementation_plan(d.pop("implementation_plan"))

        node = Reference.from_dict(d.pop("node"))

        def _parse_note(data: object) -> None | Text:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                note_type_0 = Text.from_dict(data)

                return note_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Text, data)

        note = _parse_note(d.pop("note"))

        plan = d.pop("plan")

        def _parse_plan_due_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                plan_due_on_type_0 = datetime.date.fromisoformat(data)

                return plan_due_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        plan_due_on = _parse_plan_due_on(d.pop("plan_due_on"))

        def _parse_reason(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        reason = _parse_reason(d.pop("reason"))

        def _parse_report_due_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                report_due_on_type_0 = datetime.date.fromisoformat(data)

                return report_due_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        report_due_on = _parse_report_due_on(d.pop("report_due_on"))

        shared = d.pop("shared")

        side = check_jurisdiction(d.pop("side"))

        stage = check_implementation_stage(d.pop("stage"))

        stages = cast(list[str], d.pop("stages"))

        state = check_assignment_state(d.pop("state"))

        version = d.pop("version")

        years = cast(list[int], d.pop("years"))

        assignment = cls(
            acknowledged_at=acknowledged_at,
            actor=actor,
            allowed=allowed,
            circulated_at=circulated_at,
            forms_used=forms_used,
            id=id,
            implementation_plan=implementation_plan,
            node=node,
            note=note,
            plan=plan,
            plan_due_on=plan_due_on,
            reason=reason,
            report_due_on=report_due_on,
            shared=shared,
            side=side,
            stage=stage,
            stages=stages,
            state=state,
            version=version,
            years=years,
        )

        assignment.additional_properties = d
        return assignment

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
