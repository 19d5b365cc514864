from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset







T = TypeVar("T", bound="PasswordChange")



@_attrs_define
class PasswordChange:
    """ The present password and the new one (at least 12 characters).

        Attributes:
            current (str): the present password
            new (str): the new password
     """

    current: str
    new: str





    def to_dict(self) -> dict[str, Any]:
        current = self.current

        new = self.new


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "current": current,
            "new": new,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        current = d.pop("current")

        new = d.pop("new")

        password_change = cls(
            current=current,
            new=new,
        )

        return password_change

