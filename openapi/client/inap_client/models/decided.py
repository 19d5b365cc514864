from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar
from uuid import UUID

from attrs import define as _attrs_define

T = TypeVar("T", bound="Decided")


@_attrs_define
class Decided:
    """A submission to decide on, at the version that was seen.

    Attributes:
        id (UUID): identifier (UUIDv7)
        version (int): version of the resource; its ETag is `"v<version>"`
    """

    id: UUID
    version: int

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        version = self.version

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        version = d.pop("version")

        decided = cls(
            id=id,
            version=version,
        )

        return decided
