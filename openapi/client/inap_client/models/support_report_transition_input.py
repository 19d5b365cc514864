from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define

from ..models.support_report_transition import (
    SupportReportTransition,
    check_support_report_transition,
)

T = TypeVar("T", bound="SupportReportTransitionInput")


@_attrs_define
class SupportReportTransitionInput:
    """A step of a support report.

    Attributes:
        action (SupportReportTransition): A step of a support report.
    """

    action: SupportReportTransition

    def to_dict(self) -> dict[str, Any]:
        action: str = self.action

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "action": action,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        action = check_support_report_transition(d.pop("action"))

        support_report_transition_input = cls(
            action=action,
        )

        return support_report_transition_input
