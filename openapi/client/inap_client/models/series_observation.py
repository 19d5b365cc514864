from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.jurisdiction import Jurisdiction, check_jurisdiction

T = TypeVar("T", bound="SeriesObservation")


@_attrs_define
class SeriesObservation:
    """One cell of a series, over all actors. ``sex`` and ``age`` null is the total.

    ``value`` is in the indicator's unit, in percent for percentages and yes-no answers; null with
    ``suppressed`` where it is hidden, and without where the submissions have no common figure.

        Attributes:
            age (None | str): age group; null: of all ages
            area (str): code of the area: ISO 3166, or X- where that has none
            denominator (float | None): whole of a percentage; null for other kinds
            jurisdiction (Jurisdiction): The federal government's or the Kurdistan Region's.
            numerator (float | None): part of a percentage; null for other kinds
            period (str): code of the reporting period
            sex (None | str): null: of all sexes
            submissions (int): number of submissions behind the figure
            suppressed (bool): hidden, because few people stand behind it
            value (float | None): the figure, in the indicator's unit; null: no data, never zero
    """

    age: None | str
    area: str
    denominator: float | None
    jurisdiction: Jurisdiction
    numerator: float | None
    period: str
    sex: None | str
    submissions: int
    suppressed: bool
    value: float | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        age: None | str
        age = self.age

        area = self.area

        denominator: float | None
        denominator = self.denominator

        jurisdiction: str = self.jurisdiction

        numerator: float | None
        numerator = self.numerator

        period = self.period

        sex: None | str
        sex = self.sex

        submissions = self.submissions

        suppressed = self.suppressed

        value: float | None
        value = self.value

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "age": age,
                "area": area,
                "denominator": denominator,
                "jurisdiction": jurisdiction,
                "numerator": numerator,
                "period": period,
                "sex": sex,
                "submissions": submissions,
                "suppressed": suppressed,
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

        jurisdiction = check_jurisdiction(d.pop("jurisdiction"))

        def _parse_numerator(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        numerator = _parse_numerator(d.pop("numerator"))

        period = d.pop("period")

        def _parse_sex(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        sex = _parse_sex(d.pop("sex"))

        submissions = d.pop("submissions")

        suppressed = d.pop("suppressed")

        def _parse_value(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        value = _parse_value(d.pop("value"))

        series_observation = cls(
            age=age,
            area=area,
            denominator=denominator,
            jurisdiction=jurisdiction,
            numerator=numerator,
            period=period,
            sex=sex,
            submissions=submissions,
            suppressed=suppressed,
            value=value,
        )

        series_observation.additional_properties = d
        return series_observation

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
