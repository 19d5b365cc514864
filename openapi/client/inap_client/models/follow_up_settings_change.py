from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.position_forms_change import PositionFormsChange


T = TypeVar("T", bound="FollowUpSettingsChange")


@_attrs_define
class FollowUpSettingsChange:
    """What to change; what is left out stays.

    Attributes:
        position_2_due_days (int | None | Unset): ours, since the plan's documents leave it open: days from circulation
            until Position No. 2 is asked for; null: no due day
        position_3_acceptance (bool | Unset): ours, since the plan's documents leave it open: whether a Position No. 3
            counts only once the coordinator accepted it Default: True.
        position_3_due_days (int | None | Unset): ours, since the plan's documents leave it open: days from the end of
            an activity until its Position No. 3 is asked for; null: none
        position_forms (PositionFormsChange | Unset): Which side is to use the forms; what is left out stays.
        refusal_allowed (bool | Unset): ours, since the plan's documents leave it open: whether a lead actor may decline
            an assignment with a reason Default: False.
    """

    position_2_due_days: int | None | Unset = UNSET
    position_3_acceptance: bool | Unset = True
    position_3_due_days: int | None | Unset = UNSET
    position_forms: PositionFormsChange | Unset = UNSET
    refusal_allowed: bool | Unset = False

    def to_dict(self) -> dict[str, Any]:
        position_2_due_days: int | None | Unset
        if isinstance(self.position_2_due_days, Unset):
            position_2_due_days = UNSET
        else:
            position_2_due_days = self.position_2_due_days

        position_3_acceptance = self.position_3_acceptance

        position_3_due_days: int | None | Unset
        if isinstance(self.position_3_due_days, Unset):
            position_3_due_days = UNSET
        else:
            position_3_due_days = self.position_3_due_days

        position_forms: dict[str, Any] | Unset = UNSET
        if not isinstance(self.position_forms, Unset):
            position_forms = self.position_forms.to_dict()

        refusal_allowed = self.refusal_allowed

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if position_2_due_days is not UNSET:
            field_dict["position_2_due_days"] = position_2_due_days
        if position_3_acceptance is not UNSET:
            field_dict["position_3_acceptance"] = position_3_acceptance
        if position_3_due_days is not UNSET:
            field_dict["position_3_due_days"] = position_3_due_days
        if position_forms is not UNSET:
            field_dict["position_forms"] = position_forms
        if refusal_allowed is not UNSET:
            field_dict["refusal_allowed"] = refusal_allowed

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.position_forms_change import PositionFormsChange

        d = dict(src_dict)

        def _parse_position_2_due_days(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        position_2_due_days = _parse_position_2_due_days(d.pop("position_2_due_days", UNSET))

        position_3_acceptance = d.pop("position_3_acceptance", UNSET)

        def _parse_position_3_due_days(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        position_3_due_days = _parse_position_3_due_days(d.pop("position_3_due_days", UNSET))

        _position_forms = d.pop("position_forms", UNSET)
        position_forms: PositionFormsChange | Unset
        if isinstance(_position_forms, Unset):
            position_forms = UNSET
        else:
            position_forms = PositionFormsChange.from_dict(_position_forms)

        refusal_allowed = d.pop("refusal_allowed", UNSET)

        follow_up_settings_change = cls(
            position_2_due_days=position_2_due_days,
            position_3_acceptance=position_3_acceptance,
            position_3_due_days=position_3_due_days,
            position_forms=position_forms,
            refusal_allowed=refusal_allowed,
        )

        return follow_up_settings_change
