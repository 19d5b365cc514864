from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.position_forms import PositionForms


T = TypeVar("T", bound="FollowUpSettings")


@_attrs_define
class FollowUpSettings:
    """How the follow-up plan is carried out where its text says nothing. All of it is ours.

    Attributes:
        changed_at (datetime.datetime | None): when one was last changed; null: never
        plan (str): code of the plan
        position_2_due_days (int | None): ours, since the plan's documents leave it open: days from circulation until
            Position No. 2 is asked for; null: no due day
        position_3_acceptance (bool): ours, since the plan's documents leave it open: whether a Position No. 3 counts
            only once the coordinator accepted it
        position_3_due_days (int | None): ours, since the plan's documents leave it open: days from the end of an
            activity until its Position No. 3 is asked for; null: none
        position_forms (PositionForms): Which side uses the forms.
        refusal_allowed (bool): ours, since the plan's documents leave it open: whether a lead actor may decline an
            assignment with a reason
        version (int): version of the resource; its ETag is `"v<version>"`
    """

    changed_at: datetime.datetime | None
    plan: str
    position_2_due_days: int | None
    position_3_acceptance: bool
    position_3_due_days: int | None
    position_forms: PositionForms
    refusal_allowed: bool
    version: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        changed_at: None | str
        if isinstance(self.changed_at, datetime.datetime):
            changed_at = self.changed_at.isoformat()
        else:
            changed_at = self.changed_at

        plan = self.plan

        position_2_due_days: int | None
        position_2_due_days = self.position_2_due_days

        position_3_acceptance = self.position_3_acceptance

        position_3_due_days: int | None
        position_3_due_days = self.position_3_due_days

        position_forms = self.position_forms.to_dict()

        refusal_allowed = self.refusal_allowed

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "changed_at": changed_at,
                "plan": plan,
                "position_2_due_days": position_2_due_days,
                "position_3_acceptance": position_3_acceptance,
                "position_3_due_days": position_3_due_days,
                "position_forms": position_forms,
                "refusal_allowed": refusal_allowed,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.position_forms import PositionForms

        d = dict(src_dict)

        def _parse_changed_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                changed_at_type_0 = datetime.datetime.fromisoformat(data)

                return changed_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        changed_at = _parse_changed_at(d.pop("changed_at"))

        plan = d.pop("plan")

        def _parse_position_2_due_days(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        position_2_due_days = _parse_position_2_due_days(d.pop("position_2_due_days"))

        position_3_acceptance = d.pop("position_3_acceptance")

        def _parse_position_3_due_days(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        position_3_due_days = _parse_position_3_due_days(d.pop("position_3_due_days"))

        position_forms = PositionForms.from_dict(d.pop("position_forms"))

        refusal_allowed = d.pop("refusal_allowed")

        version = d.pop("version")

        follow_up_settings = cls(
            changed_at=changed_at,
            plan=plan,
            position_2_due_days=position_2_due_days,
            position_3_acceptance=position_3_acceptance,
            position_3_due_days=position_3_due_days,
            position_forms=position_forms,
            refusal_allowed=refusal_allowed,
            version=version,
        )

        follow_up_settings.additional_properties = d
        return follow_up_settings

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
