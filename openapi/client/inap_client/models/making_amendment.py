from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.amendment_kind import AmendmentKind, check_amendment_kind

if TYPE_CHECKING:
    from ..models.text import Text


T = TypeVar("T", bound="MakingAmendment")


@_attrs_define
class MakingAmendment:
    """The amendment that made a version.

    Attributes:
        id (UUID): identifier (UUIDv7)
        kind (AmendmentKind): Change an activity, add one, repeat one, give it another time, or drop it.
        node (str): code of a node of the logframe
        reason (Text): A text as shown: one entry a language, null where it is not known.
    """

    id: UUID
    kind: AmendmentKind
    node: str
    reason: Text
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        kind: str = self.kind

        node = self.node

        reason = self.reason.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "kind": kind,
                "node": node,
                "reason": reason,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.text import Text

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        kind = check_amendment_kind(d.pop("kind"))

        node = d.pop("node")

        reason = Text.from_dict(d.pop("reason"))

        making_amendment = cls(
            id=id,
            kind=kind,
            node=node,
            reason=reason,
        )

        making_amendment.additional_properties = d
        return making_amendment

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
