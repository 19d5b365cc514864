from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.target_span import TargetSpan, check_target_span

T = TypeVar("T", bound="DashboardTarget")


@_attrs_define
class DashboardTarget:
    """The target in force: to be reached by a day, or each year or over the plan.

    Attributes:
        by (datetime.date | None): day by which it is to be reached; null with `every`
        every (None | TargetSpan): each year, or in the whole plan; null with `by`
        value (float): the figure, in the indicator's unit; null: no data, never zero
    """

    by: datetime.date | None
    every: None | TargetSpan
    value: float
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        by: None | str
        if isinstance(self.by, datetime.date):
            by = self.by.isoformat()
        else:
            by = self.by

        every: None | str
        if isinstance(self.every, str):
            every = self.every
        else:
            every = self.every

        value = self.value

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "by": by,
                "every": every,
                "value": value,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)

        def _parse_by(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                by_type_0 = datetime.date.fromisoformat(data)

                return by_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        by = _parse_by(d.pop("by"))

        def _parse_every(data: object) -> None | TargetSpan:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                every_type_0 = check_target_span(data)

                return every_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | TargetSpan, data)

        every = _parse_every(d.pop("every"))

        value = d.pop("value")

        dashboard_target = cls(
            by=by,
            every=every,
            value=value,
        )

        dashboard_target.additional_properties = d
        return dashboard_target

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
