from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.work_value import WorkValue


T = TypeVar("T", bound="PreviousReport")


@_attrs_define
class PreviousReport:
    """What the body reported on the indicator last, whether it was approved or not.

    Attributes:
        period (str): code of the reporting period
        values (list[WorkValue]): values by sex and age; the one without both is the total
    """

    period: str
    values: list[WorkValue]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        period = self.period

        values = []
        for values_item_data in self.values:
            values_item = values_item_data.to_dict()
            values.append(values_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "period": period,
                "values": values,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.work_value import WorkValue

        d = dict(src_dict)
        period = d.pop("period")

        values = []
        _values = d.pop("values")
        for values_item_data in _values:
            values_item = WorkValue.from_dict(values_item_data)

            values.append(values_item)

        previous_report = cls(
            period=period,
            values=values,
        )

        previous_report.additional_properties = d
        return previous_report

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
