from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="PositionFormsChange")


@_attrs_define
class PositionFormsChange:
    """Which side is to use the forms; what is left out stays.

    Attributes:
        federal (bool | Unset): the federal side Default: True.
        krg (bool | Unset): the Kurdistan Region Default: True.
    """

    federal: bool | Unset = True
    krg: bool | Unset = True

    def to_dict(self) -> dict[str, Any]:
        federal = self.federal

        krg = self.krg

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if federal is not UNSET:
            field_dict["federal"] = federal
        if krg is not UNSET:
            field_dict["krg"] = krg

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        federal = d.pop("federal", UNSET)

        krg = d.pop("krg", UNSET)

        position_forms_change = cls(
            federal=federal,
            krg=krg,
        )

        return position_forms_change
