from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.came_input import CameInput


T = TypeVar("T", bound="AttendanceInput")


@_attrs_define
class AttendanceInput:
    """All who came to a meeting; they replace those before.

    Attributes:
        attendance (list[CameInput]):
    """

    attendance: list[CameInput]

    def to_dict(self) -> dict[str, Any]:
        attendance = []
        for attendance_item_data in self.attendance:
            attendance_item = attendance_item_data.to_dict()
            attendance.append(attendance_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "attendance": attendance,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.came_input import CameInput

        d = dict(src_dict)
        attendance = []
        _attendance = d.pop("attendance")
        for attendance_item_data in _attendance:
            attendance_item = CameInput.from_dict(attendance_item_data)

            attendance.append(attendance_item)

        attendance_input = cls(
            attendance=attendance,
        )

        return attendance_input
