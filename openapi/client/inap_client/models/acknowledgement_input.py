from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset







T = TypeVar("T", bound="AcknowledgementInput")



@_attrs_define
class AcknowledgementInput:
    """ The plan in which everything circulated to one's own bodies is acknowledged.

        Attributes:
            plan (str): code of the plan
     """

    plan: str





    def to_dict(self) -> dict[str, Any]:
        plan = self.plan


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "plan": plan,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        plan = d.pop("plan")

        acknowledgement_input = cls(
            plan=plan,
        )

        return acknowledgement_input

