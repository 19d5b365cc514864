from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.text import Text
    from ..models.time_step import TimeStep


T = TypeVar("T", bound="PlanContent")


@_attrs_define
class PlanContent:
    """What an implementation plan says.

    Attributes:
        mechanism (None | Text): how the part is implemented
        own_part (None | Text): the body's own part; required where the activity has several leads
        steps (list[TimeStep]): the timing; together the steps cover every year of the activity's time frame
        support_required (None | Text): the support required
        units (list[Text]): the units within the body that implement it
    """

    mechanism: None | Text
    own_part: None | Text
    steps: list[TimeStep]
    support_required: None | Text
    units: list[Text]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.text import Text

        mechanism: dict[str, Any] | None
        if isinstance(self.mechanism, Text):
            mechanism = self.mechanism.to_dict()
        else:
            mechanism = self.mechanism

        own_part: dict[str, Any] | None
        if isinstance(self.own_part, Text):
            own_part = self.own_part.to_dict()
        else:
            own_part = self.own_part

        steps = []
        for steps_item_data in self.steps:
            steps_item = steps_item_data.to_dict()
            steps.append(steps_item)

        support_required: dict[str, Any] | None
        if isinstance(self.support_required, Text):
            support_required = self.support_required.to_dict()
        else:
            support_required = self.support_required

        units = []
        for units_item_data in self.units:
            units_item = units_item_data.to_dict()
            units.append(units_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "mechanism": mechanism,
                "own_part": own_part,
                "steps": steps,
                "support_required": support_required,
                "units": units,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.text import Text
        from ..models.time_step import TimeStep

        d = dict(src_dict)

        def _parse_mechanism(data: object) -> None | Text:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                mechanism_type_0 = Text.from_dict(data)

                return mechanism_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Text, data)

        mechanism = _parse_mechanism(d.pop("mechanism"))

        def _parse_own_part(data: object) -> None | Text:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                own_part_type_0 = Text.from_dict(data)

                return own_part_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Text, data)

        own_part = _parse_own_part(d.pop("own_part"))

        steps = []
        _steps = d.pop("steps")
        for steps_item_data in _steps:
            steps_item = TimeStep.from_dict(steps_item_data)

            steps.append(steps_item)

        def _parse_support_required(data: object) -> None | Text:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                support_required_type_0 = Text.from_dict(data)

                return support_required_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Text, data)

        support_required = _parse_support_required(d.pop("support_required"))

        units = []
        _units = d.pop("units")
        for units_item_data in _units:
            units_item = Text.from_dict(units_item_data)

            units.append(units_item)

        plan_content = cls(
            mechanism=mechanism,
            own_part=own_part,
            steps=steps,
            support_required=support_required,
            units=units,
        )

        plan_content.additional_properties = d
        return plan_content

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
