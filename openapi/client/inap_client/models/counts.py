from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="Counts")


@_attrs_define
class Counts:
    """How many elements a plan has.

    Attributes:
        federal_activities (int): number of federal activities
        indicators (int): number of indicators
        krg_activities (int): number of Kurdistan Region activities
        objectives (int): number of objectives
        outputs (int): number of outputs
    """

    federal_activities: int
    indicators: int
    krg_activities: int
    objectives: int
    outputs: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        federal_activities = self.federal_activities

        indicators = self.indicators

        krg_activities = self.krg_activities

        objectives = self.objectives

        outputs = self.outputs

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "federal_activities": federal_activities,
                "indicators": indicators,
                "krg_activities": krg_activities,
                "objectives": objectives,
                "outputs": outputs,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        federal_activities = d.pop("federal_activities")

        indicators = d.pop("indicators")

        krg_activities = d.pop("krg_activities")

        objectives = d.pop("objectives")

        outputs = d.pop("outputs")

        counts = cls(
            federal_activities=federal_activities,
            indicators=indicators,
            krg_activities=krg_activities,
            objectives=objectives,
            outputs=outputs,
        )

        counts.additional_properties = d
        return counts

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
