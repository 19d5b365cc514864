from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="Completeness")


@_attrs_define
class Completeness:
    """Reports that are expected (a reporter and a period that has ended), and those that are there.

    ``reported`` (handed in) is null for the public, and ``late`` then counts what is not approved.

        Attributes:
            approved (int): approved and published
            expected (int): reports expected: a reporter and a period that has ended
            late (int): expected and not there after the due day
            reported (int | None): handed in; null where the caller may not know
    """

    approved: int
    expected: int
    late: int
    reported: int | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        approved = self.approved

        expected = self.expected

        late = self.late

        reported: int | None
        reported = self.reported

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "approved": approved,
                "expected": expected,
                "late": late,
                "reported": reported,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        approved = d.pop("approved")

        expected = d.pop("expected")

        late = d.pop("late")

        def _parse_reported(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        reported = _parse_reported(d.pop("reported"))

        completeness = cls(
            approved=approved,
            expected=expected,
            late=late,
            reported=reported,
        )

        completeness.additional_properties = d
        return completeness

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
