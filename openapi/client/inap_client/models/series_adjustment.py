from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="SeriesAdjustment")


@_attrs_define
class SeriesAdjustment:
    """What a decision on an overlap adds to the observations of an area, mostly negative.

    Attributes:
        age (None | str): age group; null: of all ages
        area (str): code of the area: ISO 3166, or X- where that has none
        denominator (float | None): whole of a percentage; null for other kinds
        numerator (float | None): part of a percentage; null for other kinds
        sex (None | str): null: of all sexes
        value (float | None): the figure, in the indicator's unit; null: no data, never zero
    """

    age: None | str
    area: str
    denominator: float | None
    numerator: float | None
    sex: None | str
    value: float | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        age: None | str
        age = self.age

        area = self.area

        denominator: float | None
        denominator = self.denominator

        numerator: float | None
        numerator = self.numerator

        sex: None | str
        sex = self.sex

        value: float | None
        value = self.value

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "age": age,
                "area": area,
                "denominator": denominator,
                "numerator": numerator,
                "sex": sex,
                "value": value,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)

        def _parse_age(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        age = _parse_age(d.pop("age"))

        area = d.pop("area")

        def _parse_denominator(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        denominator = _parse_denominator(d.pop("denominator"))

        def _parse_numerator(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        numerator = _parse_numerator(d.pop("numerator"))

        def _parse_sex(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        sex = _parse_sex(d.pop("sex"))

        def _parse_value(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        value = _parse_value(d.pop("value"))

        series_adjustment = cls(
            age=age,
            area=area,
            denominator=denominator,
            numerator=numerator,
            sex=sex,
            value=value,
        )

        series_adjustment.additional_properties = d
        return series_adjustment

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
