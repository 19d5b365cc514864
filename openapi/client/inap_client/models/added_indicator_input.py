from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..models.area_aggregation import AreaAggregation, check_area_aggregation
from ..models.dimension import Dimension, check_dimension
from ..models.direction import Direction, check_direction
from ..models.kind import Kind, check_kind
from ..models.period_kind import PeriodKind, check_period_kind
from ..models.sensitivity import Sensitivity, check_sensitivity
from ..models.time_aggregation import TimeAggregation, check_time_aggregation
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.text_input import TextInput


T = TypeVar("T", bound="AddedIndicatorInput")


@_attrs_define
class AddedIndicatorInput:
    """What shall measure a new activity, and how its figures add up.

    Attributes:
        aggregation_areas (AreaAggregation): How the figures of areas add up.
        aggregation_time (TimeAggregation): How the figures of periods add up.
        direction (Direction): Which way is better.
        frequency (PeriodKind): How long a reporting period is.
        kind (Kind): What an indicator's values are.
        sensitivity (Sensitivity): Whether small published cells are hidden (`restricted`).
        title (TextInput): A text as written: at least the language it was written in.
        unit (str): code of the unit of measurement
        definition (None | TextInput | Unset): what exactly is counted
        disaggregation (list[Dimension] | Unset): what its values have to be split by
    """

    aggregation_areas: AreaAggregation
    aggregation_time: TimeAggregation
    direction: Direction
    frequency: PeriodKind
    kind: Kind
    sensitivity: Sensitivity
    title: TextInput
    unit: str
    definition: None | TextInput | Unset = UNSET
    disaggregation: list[Dimension] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.text_input import TextInput

        aggregation_areas: str = self.aggregation_areas

        aggregation_time: str = self.aggregation_time

        direction: str = self.direction

        frequency: str = self.frequency

        kind: str = self.kind

        sensitivity: str = self.sensitivity

        title = self.title.to_dict()

        unit = self.unit

        definition: dict[str, Any] | None | Unset
        if isinstance(self.definition, Unset):
            definition = UNSET
        elif isinstance(self.definition, TextInput):
            definition = self.definition.to_dict()
        else:
            definition = self.definition

        disaggregation: list[str] | Unset = UNSET
        if not isinstance(self.disaggregation, Unset):
            disaggregation = []
            for disaggregation_item_data in self.disaggregation:
                disaggregation_item: str = disaggregation_item_data
                disaggregation.append(disaggregation_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "aggregation_areas": aggregation_areas,
                "aggregation_time": aggregation_time,
                "direction": direction,
                "frequency": frequency,
                "kind": kind,
                "sensitivity": sensitivity,
                "title": title,
                "unit": unit,
            }
        )
        if definition is not UNSET:
            field_dict["definition"] = definition
        if disaggregation is not UNSET:
            field_dict["disaggregation"] = disaggregation

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.text_input import TextInput

        d = dict(src_dict)
        aggregation_areas = check_area_aggregation(d.pop("aggregation_areas"))

        aggregation_time = check_time_aggregation(d.pop("aggregation_time"))

        direction = check_direction(d.pop("direction"))

        frequency = check_period_kind(d.pop("frequency"))

        kind = check_kind(d.pop("kind"))

        sensitivity = check_sensitivity(d.pop("sensitivity"))

        title = TextInput.from_dict(d.pop("title"))

        unit = d.pop("unit")

        def _parse_definition(data: object) -> None | TextInput | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                definition_type_0 = TextInput.from_dict(data)

                return definition_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | TextInput | Unset, data)

        definition = _parse_definition(d.pop("definition", UNSET))

        _disaggregation = d.pop("disaggregation", UNSET)
        disaggregation: list[Dimension] | Unset = UNSET
        if _disaggregation is not UNSET:
            disaggregation = []
            for disaggregation_item_data in _disaggregation:
                disaggregation_item = check_dimension(disaggregation_item_data)

                disaggregation.append(disaggregation_item)

        added_indicator_input = cls(
            aggregation_areas=aggregation_areas,
            aggregation_time=aggregation_time,
            direction=direction,
            frequency=frequency,
            kind=kind,
            sensitivity=sensitivity,
            title=title,
            unit=unit,
            definition=definition,
            disaggregation=disaggregation,
        )

        return added_indicator_input
