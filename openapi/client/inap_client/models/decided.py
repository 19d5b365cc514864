from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from uuid import UUID






T = TypeVar("T", bound="Decided")



@_attrs_define
class Decided:
    """ A submission to decide on, at the version that was seen.

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

        field_dict.update({
            "id": id,
            "version": version,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))




        version = d.pop("version")

        decided = cls(
            id=id,
            version=version,
        )

        return decided

