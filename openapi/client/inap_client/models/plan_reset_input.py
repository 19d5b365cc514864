from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="PlanResetInput")


@_attrs_define
class PlanResetInput:
    """What has to be said before everything entered in a plan is taken away.

    Attributes:
        confirm (str): the plan's code once more
    """

    confirm: str

    def to_dict(self) -> dict[str, Any]:
        confirm = self.confirm

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "confirm": confirm,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        confirm = d.pop("confirm")

        plan_reset_input = cls(
            confirm=confirm,
        )

        return plan_reset_input
