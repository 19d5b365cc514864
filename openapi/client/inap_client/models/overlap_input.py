from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast
from uuid import UUID






T = TypeVar("T", bound="OverlapInput")



@_attrs_define
class OverlapInput:
    """ Submissions that tell of the same thing, as somebody says.

        Attributes:
            plan (str): code of the plan
            reason (str): what speaks for it
            submissions (list[UUID]): of one indicator and period, of different bodies, handed in
     """

    plan: str
    reason: str
    submissions: list[UUID]





    def to_dict(self) -> dict[str, Any]:
        plan = self.plan

        reason = self.reason

        submissions = []
        for submissions_item_data in self.submissions:
            submissions_item = str(submissions_item_data)
            submissions.append(submissions_item)




        field_dict: dict[str, Any] = {}

        field_dict.update({
            "plan": plan,
            "reason": reason,
            "submissions": submissions,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        plan = d.pop("plan")

        reason = d.pop("reason")

        submissions = []
        _submissions = d.pop("submissions")
        for submissions_item_data in (_submissions):
            submissions_item = UUID(submissions_item_data)



            submissions.append(submissions_item)


        overlap_input = cls(
            plan=plan,
            reason=reason,
            submissions=submissions,
        )

        return overlap_input

