from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.text_input import TextInput
    from ..models.time_step_input import TimeStepInput


T = TypeVar("T", bound="ImplementationPlanInput")


@_attrs_define
class ImplementationPlanInput:
    """A new implementation plan of an assignment.

    Attributes:
        assignment (UUID): the assignment it is for
        mechanism (None | TextInput | Unset): how the part is implemented
        own_part (None | TextInput | Unset): the body's own part; required where the activity has several leads
        steps (list[TimeStepInput] | Unset): the timing; together the steps cover every year of the activity's time
            frame
        support_required (None | TextInput | Unset): the support required
        units (list[TextInput] | Unset): the units within the body that implement it
    """

    assignment: UUID
    mechanism: None | TextInput | Unset = UNSET
    own_part: None | TextInput | Unset = UNSET
    steps: list[TimeStepInput] | Unset = UNSET
    support_required: None | TextInput | Unset = UNSET
    units: list[TextInput] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.text_input import TextInput

        assignment = str(self.assignment)

        mechanism: dict[str, Any] | None | Unset
        if isinstance(self.mechanism, Unset):
            mechanism = UNSET
        elif isinstance(self.mechanism, TextInput):
            mechanism = self.mechanism.to_dict()
        else:
            mechanism = self.mechanism

        own_part: dict[str, Any] | None | Unset
        if isinstance(self.own_part, Unset):
            own_part = UNSET
        elif isinstance(self.own_part, TextInput):
            own_part = self.own_part.to_dict()
        else:
            own_part = self.own_part

        steps: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.steps, Unset):
            steps = []
            for steps_item_data in self.steps:
                steps_item = steps_item_data.to_dict()
                steps.append(steps_item)

        support_required: dict[str, Any] | None | Unset
        if isinstance(self.support_required, Unset):
            support_required = UNSET
        elif isinstance(self.support_required, TextInput):
            support_required = self.support_required.to_dict()
        else:
            support_required = self.support_required

        units: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.units, Unset):
            units = []
            for units_item_data in self.units:
                units_item = units_item_data.to_dict()
                units.append(units_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "assignment": assignment,
            }
        )
        if mechanism is not UNSET:
            field_dict["mechanism"] = mechanism
        if own_part is not UNSET:
            field_dict["own_part"] = own_part
        if steps is not UNSET:
            field_dict["steps"] = steps
        if support_required is not UNSET:
            field_dict["support_required"] = support_required
        if units is not UNSET:
            field_dict["units"] = units

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.text_input import TextInput
        from ..models.time_step_input import TimeStepInput

        d = dict(src_dict)
        assignment = UUID(d.pop("assignment"))

        def _parse_mechanism(data: object) -> None | TextInput | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                mechanism_type_0 = TextInput.from_dict(data)

                return mechanism_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | TextInput | Unset, data)

        mechanism = _parse_mechanism(d.pop("mechanism", UNSET))

        def _parse_own_part(data: object) -> None | TextInput | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                own_part_type_0 = TextInput.from_dict(data)

                return own_part_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | TextInput | Unset, data)

        own_part = _parse_own_part(d.pop("own_part", UNSET))

        _steps = d.pop("steps", UNSET)
        steps: list[TimeStepInput] | Unset = UNSET
        if _steps is not UNSET:
            steps = []
            for steps_item_data in _steps:
                steps_item = TimeStepInput.from_dict(steps_item_data)

                steps.append(steps_item)

        def _parse_support_required(data: object) -> None | TextInput | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                support_required_type_0 = TextInput.from_dict(data)

                return support_required_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | TextInput | Unset, data)

        support_required = _parse_support_required(d.pop("support_required", UNSET))

        _units = d.pop("units", UNSET)
        units: list[TextInput] | Unset = UNSET
        if _units is not UNSET:
            units = []
            for units_item_data in _units:
                units_item = TextInput.from_dict(units_item_data)

                units.append(units_item)

        implementation_plan_input = cls(
            assignment=assignment,
            mechanism=mechanism,
            own_part=own_part,
            steps=steps,
            support_required=support_required,
            units=units,
        )

        return implementation_plan_input
