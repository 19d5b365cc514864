from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.registry_outcome import RegistryOutcome, check_registry_outcome

T = TypeVar("T", bound="RegistryEntry")


@_attrs_define
class RegistryEntry:
    """What becomes, or would become, of a row.

    Attributes:
        code (str): code of the actor
        fields (list[str]): what it changes
        outcome (RegistryOutcome): What a row does with an entry of the registry.
        row (int): number of the row, as a spreadsheet shows it
    """

    code: str
    fields: list[str]
    outcome: RegistryOutcome
    row: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        code = self.code

        fields = self.fields

        outcome: str = self.outcome

        row = self.row

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "code": code,
                "fields": fields,
                "outcome": outcome,
                "row": row,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        code = d.pop("code")

        fields = cast(list[str], d.pop("fields"))

        outcome = check_registry_outcome(d.pop("outcome"))

        row = d.pop("row")

        registry_entry = cls(
            code=code,
            fields=fields,
            outcome=outcome,
            row=row,
        )

        registry_entry.additional_properties = d
        return registry_entry

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
