from __future__ import annotations

from collections.abc import Mapping
from typing import (
    Any,
    Literal,
    Self,
    TypeVar,
    cast,
)
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="AmendmentOrigin")


@_attrs_define
class AmendmentOrigin:
    """What an amendment came from.

    Attributes:
        id (UUID): its identifier; see `GET /recommendations/{record_id}`
        kind (Literal['recommendation']): what it is
    """

    id: UUID
    kind: Literal["recommendation"]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        kind = self.kind

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "kind": kind,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        kind = cast(Literal["recommendation"], d.pop("kind"))
        if kind != "recommendation":
            raise ValueError(f"kind must match const 'recommendation', got '{kind}'")

        amendment_origin = cls(
            id=id,
            kind=kind,
        )

        amendment_origin.additional_properties = d
        return amendment_origin

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
