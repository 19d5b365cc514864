from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.support_report_transition import check_support_report_transition
from ..models.support_report_transition import SupportReportTransition
from typing import cast






T = TypeVar("T", bound="SupportReportTransitionInput")



@_attrs_define
class SupportReportTransitionInput:
    """ A step of a support report.

        Attributes:
            action (SupportReportTransition): A step of a support report.
     """

    action: SupportReportTransition





    def to_dict(self) -> dict[str, Any]:
        action: str = self.action


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "action": action,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        action = check_support_report_transition(d.pop("action"))




        support_report_transition_input = cls(
            action=action,
        )

        return support_report_transition_input

