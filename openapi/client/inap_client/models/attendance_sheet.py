from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.attendance_totals import AttendanceTotals
    from ..models.came import Came
    from ..models.invitation import Invitation


T = TypeVar("T", bound="AttendanceSheet")


@_attrs_define
class AttendanceSheet:
    """Who is invited to a meeting and who came, for those who keep or oversee the record.

    Attributes:
        attendance (list[Came]):
        invitations (list[Invitation]):
        meeting (UUID): identifier of the meeting
        totals (AttendanceTotals | None): null: no attendance is kept
        version (int): version of the resource; its ETag is `"v<version>"`
    """

    attendance: list[Came]
    invitations: list[Invitation]
    meeting: UUID
    totals: AttendanceTotals | None
    version: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.attendance_totals import AttendanceTotals

        attendance = []
        for attendance_item_data in self.attendance:
            attendance_item = attendance_item_data.to_dict()
            attendance.append(attendance_item)

        invitations = []
        for invitations_item_data in self.invitations:
            invitations_item = invitations_item_data.to_dict()
            invitations.append(invitations_item)

        meeting = str(self.meeting)

        totals: dict[str, Any] | None
        if isinstance(self.totals, AttendanceTotals):
            totals = self.totals.to_dict()
        else:
            totals = self.totals

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "attendance": attendance,
                "invitations": invitations,
                "meeting": meeting,
                "totals": totals,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.attendance_totals import AttendanceTotals
        from ..models.came import Came
        from ..models.invitation import Invitation

        d = dict(src_dict)
        attendance = []
        _attendance = d.pop("attendance")
        for attendance_item_data in _attendance:
            attendance_item = Came.from_dict(attendance_item_data)

            attendance.append(attendance_item)

        invitations = []
        _invitations = d.pop("invitations")
        for invitations_item_data in _invitations:
            invitations_item = Invitation.from_dict(invitations_item_data)

            invitations.append(invitations_item)

        meeting = UUID(d.pop("meeting"))

        def _parse_totals(data: object) -> AttendanceTotals | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                totals_type_0 = AttendanceTotals.from_dict(data)

                return totals_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(AttendanceTotals | None, data)

        totals = _parse_totals(d.pop("totals"))

        version = d.pop("version")

        attendance_sheet = cls(
            attendance=attendance,
            invitations=invitations,
            meeting=meeting,
            totals=totals,
            version=version,
        )

        attendance_sheet.additional_properties = d
        return attendance_sheet

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
