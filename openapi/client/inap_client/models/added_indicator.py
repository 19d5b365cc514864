from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.area_aggregation import AreaAggregation, check_area_aggregation
from ..models.dimension import Dimension, check_dimension
from ..models.direction import Direction, check_direction
from ..models.kind import Kind, check_kind
from ..models.period_kind import PeriodKind, check_period_kind
from ..models.sensitivity import Sensitivity, check_sensitivity
from ..models.time_aggregation import TimeAggregation, check_time_aggregation

if TYPE_CHECKING:
    from ..models.text import Text


T = TypeVar("T", bound="AddedIndicator")


@_attrs_define
class AddedIndicator:
    """What shall measure a new activity.

    Attributes:
        aggregation_areas (AreaAggregation): How the figures of areas add up.
        aggregation_time (TimeAggregation): How the figures of periods add up.
        definition (None | Text): what exactly is counted; null where no source says
        direction (Direction): Which way is better.
        disaggregation (list[Dimension]): what its values have to be split by
        frequency (PeriodKind): How long a reporting period is.
        kind (Kind): What an indicator's values are.
        sensitivity (Sensitivity): Whether small published cells are hidden (`restricted`).
        title (Text): A text as shown: one entry a language, null where it is not known.
        unit (str): code of the unit of measurement
    """

    aggregation_areas: AreaAggregation
    aggregation_time: TimeAggregation
    definition: None | Text
    direction: Direction
    disaggregation: list[Dimension]
    frequency: PeriodKind
    kind: Kind
    sensitivity: Sensitivity
    title: Text
    unit: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.text import Text

        aggregation_areas: str = self.aggregation_areas

        aggregation_time: str = self.aggregation_time

        definition: dict[str, Any] | None
        if isinstance(self.definition, Text):
            definition = self.definition.to_dict()
        else:
            definition = self.definition

        direction: str = self.direction

        disaggregation = []
        for disaggregation_item_data in self.disaggregation:
            disaggregation_item: str = disaggregation_item_data
            disaggregation.append(disaggregation_item)

        frequency: str = self.frequency

        kind: str = self.kind

        sensitivity: str = self.sensitivity

        title = self.title.to_dict()

        unit = self.unit

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "aggregation_areas": aggregation_areas,
                "aggregation_time": aggregation_time,
                "definition": definition,
                "direction": direction,
                "disaggregation": disaggregation,
                "frequency": frequency,
                "kind": kind,
                "sensitivity": sensitivity,
                "title": title,
                "unit": unit,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.text import Text

        d = dict(src_dict)
        aggregation_areas = check_area_aggregation(d.pop("aggregation_areas"))

        aggregation_time = check_time_aggregation(d.pop("aggregation_time"))

        def _parse_definition(data: object) -> None | Text:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                definition_type_0 = Text.from_dict(data)

                return definition_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Text, data)

        definition = _parse_definition(d.pop("definition"))

        direction = check_direction(d.pop("direction"))

        disaggregation = []
        _disaggregation = d.pop("disaggregation")
        for disaggregation_item_data in _disaggregation:
            disaggregation_item = check_dimension(disaggregation_item_data)

            disaggregation.append(disaggregation_item)

        frequency = check_period_kind(d.pop("frequency"))

        kind = check_kind(d.pop("kind"))

        sensitivity = check_sensitivity(d.pop("sensitivity"))

        title = Text.from_dict(d.pop("title"))

        unit = d.pop("unit")

        added_indicator = cls(
            aggregation_areas=aggregation_areas,
            aggregation_time=aggregation_time,
            definition=definition,
            direction=direction,
            disaggregation=disaggregation,
            frequency=frequency,
            kind=kind,
            sensitivity=sensitivity,
            title=title,
            unit=unit,
        )

        added_indicator.additional_properties = d
        return added_indicator

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
