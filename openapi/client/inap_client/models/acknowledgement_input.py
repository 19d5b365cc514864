from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="AcknowledgementInput")


@_attrs_define
class AcknowledgementInput:
    """The plan in which everything circulated to one's own bodies is acknowledged.

    Attributes:
        plan (str): code of the plan
    """

    plan: str

    def to_dict(self) -> dict[str, Any]:
        plan = self.plan

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "plan": plan,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        plan = d.pop("plan")

        acknowledgement_input = cls(
            plan=plan,
        )

        return acknowledgement_input
