from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.jurisdiction import Jurisdiction, check_jurisdiction
from ..models.support_report_action import (
    SupportReportAction,
    check_support_report_action,
)
from ..models.support_report_state import SupportReportState, check_support_report_state

if TYPE_CHECKING:
    from ..models.acting_person import ActingPerson
    from ..models.reference import Reference
    from ..models.text import Text


T = TypeVar("T", bound="SupportReport")


@_attrs_define
class SupportReport:
    """A supporting actor's account of the support it gave to leads of an activity.

    Attributes:
        actor (Reference): Something that has an address of its own, by its code and title.
        allowed (list[SupportReportAction]): what the caller may do now
        id (UUID): identifier (UUIDv7)
        leads (list[Reference]): the leads that the support was given to
        node (Reference): Something that has an address of its own, by its code and title.
        noted_at (datetime.datetime | None): when the coordinator noted it; null: not yet
        plan (str): code of the plan
        preparations (None | Text): what was prepared for the activity
        side (Jurisdiction): The federal government's or the Kurdistan Region's.
        state (SupportReportState): Where a support report stands.
        submitted_at (datetime.datetime | None): when it was submitted; null before
        submitted_by (ActingPerson | None): who submitted it; null before
        suggestions (None | Text): suggestions, where there are any
        support (None | Text): the support that was given
        updated_at (datetime.datetime): when it was last changed
        version (int): version of the resource; its ETag is `"v<version>"`
    """

    actor: Reference
    allowed: list[SupportReportAction]
    id: UUID
    leads: list[Reference]
    node: Reference
    noted_at: datetime.datetime | None
    plan: str
    preparations: None | Text
    side: Jurisdiction
    state: SupportReportState
    submitted_at: datetime.datetime | None
    submitted_by: ActingPerson | None
    suggestions: None | Text
    support: None | Text
    updated_at: datetime.datetime
    version: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.acting_person import ActingPerson
        from ..models.text import Text

        actor = self.actor.to_dict()

        allowed = []
        for allowed_item_data in self.allowed:
            allowed_item: str = allowed_item_data
            allowed.append(allowed_item)

        id = str(self.id)

        leads = []
        for leads_item_data in self.leads:
            leads_item = leads_item_data.to_dict()
            leads.append(leads_item)

        node = self.node.to_dict()

        noted_at: None | str
        if isinstance(self.noted_at, datetime.datetime):
            noted_at = self.noted_at.isoformat()
        else:
            noted_at = self.noted_at

        plan = self.plan

        preparations: dict[str, Any] | None
        if isinstance(self.preparations, Text):
            preparations = self.preparations.to_dict()
        else:
            preparations = self.preparations

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

        suggestions: dict[str, Any] | None
        if isinstance(self.suggestions, Text):
            suggestions = self.suggestions.to_dict()
        else:
            suggestions = self.suggestions

        support: dict[str, Any] | None
        if isinstance(self.support, Text):
            support = self.support.to_dict()
        else:
            support = self.support

        updated_at = self.updated_at.isoformat()

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "actor": actor,
                "allowed": allowed,
                "id": id,
                "leads": leads,
                "node": node,
                "noted_at": noted_at,
                "plan": plan,
                "preparations": preparations,
                "side": side,
                "state": state,
                "submitted_at": submitted_at,
                "submitted_by": submitted_by,
                "suggestions": suggestions,
                "support": support,
                "updated_at": updated_at,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.acting_person import ActingPerson
        from ..models.reference import Reference
        from ..models.text import Text

        d = dict(src_dict)
        actor = Reference.from_dict(d.pop("actor"))

        allowed = []
        _allowed = d.pop("allowed")
        for allowed_item_data in _allowed:
            allowed_item = check_support_report_action(allowed_item_data)

            allowed.append(allowed_item)

        id = UUID(d.pop("id"))

        leads = []
        _leads = d.pop("leads")
        for leads_item_data in _leads:
            leads_item = Reference.from_dict(leads_item_data)

            leads.append(leads_item)

        node = Reference.from_dict(d.pop("node"))

        def _parse_noted_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                noted_at_type_0 = datetime.datetime.fromisoformat(data)

                return noted_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        noted_at = _parse_noted_at(d.pop("noted_at"))

        plan = d.pop("plan")

        def _parse_preparations(data: object) -> None | Text:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                preparations_type_0 = Text.from_dict(data)

                return preparations_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Text, data)

        preparations = _parse_preparations(d.pop("preparations"))

        side = check_jurisdiction(d.pop("side"))

        state = check_support_report_state(d.pop("state"))

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

        def _parse_suggestions(data: object) -> None | Text:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                suggestions_type_0 = Text.from_dict(data)

                return suggestions_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Text, data)

        suggestions = _parse_suggestions(d.pop("suggestions"))

        def _parse_support(data: object) -> None | Text:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                support_type_0 = Text.from_dict(data)

                return support_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Text, data)

        support = _parse_support(d.pop("support"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        version = d.pop("version")

        support_report = cls(
            actor=actor,
            allowed=allowed,
            id=id,
            leads=leads,
            node=node,
            noted_at=noted_at,
            plan=plan,
            preparations=preparations,
            side=side,
            state=state,
            submitted_at=submitted_at,
            submitted_by=submitted_by,
            suggestions=suggestions,
            support=support,
            updated_at=updated_at,
            version=version,
        )

        support_report.additional_properties = d
        return support_report

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
