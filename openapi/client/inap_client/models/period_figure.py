from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="PeriodFigure")


@_attrs_define
class PeriodFigure:
    """The figure of one period.

    Attributes:
        denominator (float | None): whole of a percentage; null for other kinds
        numerator (float | None): part of a percentage; null for other kinds
        parts (int): number of submissions behind the figure
        period (str): code of the reporting period
        suppressed (bool): hidden, because few people stand behind it
        value (float | None): the figure, in the indicator's unit; null: no data, never zero
    """

    denominator: float | None
    numerator: float | None
    parts: int
    period: str
    suppressed: bool
    value: float | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        denominator: float | None
        denominator = self.denominator

        numerator: float | None
        numerator = self.numerator

        parts = self.parts

        period = self.period

        suppressed = self.suppressed

        value: float | None
        value = self.value

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "denominator": denominator,
                "numerator": numerator,
                "parts": parts,
                "period": period,
                "suppressed": suppressed,
                "value": value,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)

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

        parts = d.pop("parts")

        period = d.pop("period")

        suppressed = d.pop("suppressed")

        def _parse_value(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        value = _parse_value(d.pop("value"))

        period_figure = cls(
            denominator=denominator,
            numerator=numerator,
            parts=parts,
            period=period,
            suppressed=suppressed,
            value=value,
        )

        period_figure.additional_properties = d
        return period_figure

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
