from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..models.overlap_action import OverlapAction, check_overlap_action
from ..models.resolution import Resolution, check_resolution
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.value_input import ValueInput


T = TypeVar("T", bound="OverlapTransitionInput")


@_attrs_define
class OverlapTransitionInput:
    """A decision on an overlap. The reason is public where the indicator is.

    Attributes:
        action (OverlapAction): What may be done with an overlap.
        reason (None | str | Unset): required; shown with the figure
        resolution (None | Resolution | Unset): to resolve: all count, only the largest, or a stated figure
        values (list[ValueInput] | None | Unset): with `stated`: what counts instead of all members, with its total
    """

    action: OverlapAction
    reason: None | str | Unset = UNSET
    resolution: None | Resolution | Unset = UNSET
    values: list[ValueInput] | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        action: str = self.action

        reason: None | str | Unset
        if isinstance(self.reason, Unset):
            reason = UNSET
        else:
            reason = self.reason

        resolution: None | str | Unset
        if isinstance(self.resolution, Unset):
            resolution = UNSET
        elif isinstance(self.resolution, str):
            resolution = self.resolution
        else:
            resolution = self.resolution

        values: list[dict[str, Any]] | None | Unset
        if isinstance(self.values, Unset):
            values = UNSET
        elif isinstance(self.values, list):
            values = []
            for values_type_0_item_data in self.values:
                values_type_0_item = values_type_0_item_data.to_dict()
                values.append(values_type_0_item)

        else:
            values = self.values

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "action": action,
            }
        )
        if reason is not UNSET:
            field_dict["reason"] = reason
        if resolution is not UNSET:
            field_dict["resolution"] = resolution
        if values is not UNSET:
            field_dict["values"] = values

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.value_input import ValueInput

        d = dict(src_dict)
        action = check_overlap_action(d.pop("action"))

        def _parse_reason(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        reason = _parse_reason(d.pop("reason", UNSET))

        def _parse_resolution(data: object) -> None | Resolution | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                resolution_type_0 = check_resolution(data)

                return resolution_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Resolution | Unset, data)

        resolution = _parse_resolution(d.pop("resolution", UNSET))

        def _parse_values(data: object) -> list[ValueInput] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                values_type_0 = []
                _values_type_0 = data
                for values_type_0_item_data in _values_type_0:
                    values_type_0_item = ValueInput.from_dict(values_type_0_item_data)

                    values_type_0.append(values_type_0_item)

                return values_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[ValueInput] | None | Unset, data)

        values = _parse_values(d.pop("values", UNSET))

        overlap_transition_input = cls(
            action=action,
            reason=reason,
            resolution=resolution,
            values=values,
        )

        return overlap_transition_input
