from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar
from uuid import UUID

from attrs import define as _attrs_define

T = TypeVar("T", bound="OverlapInput")


@_attrs_define
class OverlapInput:
    """Submissions that tell of the same thing, as somebody says.

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

        field_dict.update(
            {
                "plan": plan,
                "reason": reason,
                "submissions": submissions,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        plan = d.pop("plan")

        reason = d.pop("reason")

        submissions = []
        _submissions = d.pop("submissions")
        for submissions_item_data in _submissions:
            submissions_item = UUID(submissions_item_data)

            submissions.append(submissions_item)

        overlap_input = cls(
            plan=plan,
            reason=reason,
            submissions=submissions,
        )

        return overlap_input
