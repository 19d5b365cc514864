from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.registry_entry import RegistryEntry
    from ..models.row_fault import RowFault


T = TypeVar("T", bound="RegistryReport")


@_attrs_define
class RegistryReport:
    """How an import went: all rows are in, or none.

    Attributes:
        applied (bool): the rows were kept
        changed (int): entries changed
        created (int): entries added
        entries (list[RegistryEntry]): each row; none where something is wrong
        fault_count (int): things wrong with the file
        faults (list[RowFault]): the first thousand of them
        rows (int): rows below the header
        unchanged (int): entries that say the same already
    """

    applied: bool
    changed: int
    created: int
    entries: list[RegistryEntry]
    fault_count: int
    faults: list[RowFault]
    rows: int
    unchanged: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        applied = self.applied

        changed = self.changed

        created = self.created

        entries = []
        for entries_item_data in self.entries:
            entries_item = entries_item_data.to_dict()
            entries.append(entries_item)

        fault_count = self.fault_count

        faults = []
        for faults_item_data in self.faults:
            faults_item = faults_item_data.to_dict()
            faults.append(faults_item)

        rows = self.rows

        unchanged = self.unchanged

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "applied": applied,
                "changed": changed,
                "created": created,
                "entries": entries,
                "fault_count": fault_count,
                "faults": faults,
                "rows": rows,
                "unchanged": unchanged,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.registry_entry import RegistryEntry
        from ..models.row_fault import RowFault

        d = dict(src_dict)
        applied = d.pop("applied")

        changed = d.pop("changed")

        created = d.pop("created")

        entries = []
        _entries = d.pop("entries")
        for entries_item_data in _entries:
            entries_item = RegistryEntry.from_dict(entries_item_data)

            entries.append(entries_item)

        fault_count = d.pop("fault_count")

        faults = []
        _faults = d.pop("faults")
        for faults_item_data in _faults:
            faults_item = RowFault.from_dict(faults_item_data)

            faults.append(faults_item)

        rows = d.pop("rows")

        unchanged = d.pop("unchanged")

        registry_report = cls(
            applied=applied,
            changed=changed,
            created=created,
            entries=entries,
            fault_count=fault_count,
            faults=faults,
            rows=rows,
            unchanged=unchanged,
        )

        registry_report.additional_properties = d
        return registry_report

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
