from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.row_fault import RowFault


T = TypeVar("T", bound="ImportReport")


@_attrs_define
class ImportReport:
    """How an import went: all rows are in, or none.

    Attributes:
        applied (bool): it is written; false: it was only looked at
        fault_count (int): how many there are; the first thousand are told
        faults (list[RowFault]): each fault of the file
        plan (str): code of the plan
        rows (int): rows that were read
        submissions (int): facts that the rows make
    """

    applied: bool
    fault_count: int
    faults: list[RowFault]
    plan: str
    rows: int
    submissions: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        applied = self.applied

        fault_count = self.fault_count

        faults = []
        for faults_item_data in self.faults:
            faults_item = faults_item_data.to_dict()
            faults.append(faults_item)

        plan = self.plan

        rows = self.rows

        submissions = self.submissions

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "applied": applied,
                "fault_count": fault_count,
                "faults": faults,
                "plan": plan,
                "rows": rows,
                "submissions": submissions,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.row_fault import RowFault

        d = dict(src_dict)
        applied = d.pop("applied")

        fault_count = d.pop("fault_count")

        faults = []
        _faults = d.pop("faults")
        for faults_item_data in _faults:
            faults_item = RowFault.from_dict(faults_item_data)

            faults.append(faults_item)

        plan = d.pop("plan")

        rows = d.pop("rows")

        submissions = d.pop("submissions")

        import_report = cls(
            applied=applied,
            fault_count=fault_count,
            faults=faults,
            plan=plan,
            rows=rows,
            submissions=submissions,
        )

        import_report.additional_properties = d
        return import_report

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
