from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="ReportingRule")


@_attrs_define
class ReportingRule:
    """How reporting runs. Ours, not the plan's: the sources give no calendar of reports.

    Attributes:
        due_days (int | None): days from opening to due
        lock_days (int | None): days from opening to locking; null: never locks
    """

    due_days: int | None
    lock_days: int | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        due_days: int | None
        due_days = self.due_days

        lock_days: int | None
        lock_days = self.lock_days

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "due_days": due_days,
                "lock_days": lock_days,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)

        def _parse_due_days(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        due_days = _parse_due_days(d.pop("due_days"))

        def _parse_lock_days(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        lock_days = _parse_lock_days(d.pop("lock_days"))

        reporting_rule = cls(
            due_days=due_days,
            lock_days=lock_days,
        )

        reporting_rule.additional_properties = d
        return reporting_rule

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
