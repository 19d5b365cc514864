from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.evidence_subject import EvidenceSubject, check_evidence_subject

T = TypeVar("T", bound="SeenBefore")


@_attrs_define
class SeenBefore:
    """Another fact of the same body that the same content was attached to earlier.

    Attributes:
        at (datetime.datetime): when it was attached there
        id (UUID): identifier of that submission or report
        kind (EvidenceSubject): What evidence can be attached to.
    """

    at: datetime.datetime
    id: UUID
    kind: EvidenceSubject
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        at = self.at.isoformat()

        id = str(self.id)

        kind: str = self.kind

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "at": at,
                "id": id,
                "kind": kind,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        at = datetime.datetime.fromisoformat(d.pop("at"))

        id = UUID(d.pop("id"))

        kind = check_evidence_subject(d.pop("kind"))

        seen_before = cls(
            at=at,
            id=id,
            kind=kind,
        )

        seen_before.additional_properties = d
        return seen_before

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
