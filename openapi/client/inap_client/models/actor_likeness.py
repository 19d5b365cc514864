from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.actor_likeness_reason import (
    ActorLikenessReason,
    check_actor_likeness_reason,
)

if TYPE_CHECKING:
    from ..models.reference import Reference


T = TypeVar("T", bound="ActorLikeness")


@_attrs_define
class ActorLikeness:
    """Two entries of the registry that may be one body, and why.

    Attributes:
        first (Reference): Something that has an address of its own, by its code and title.
        first_name (str): the spelling of the first, folded
        reasons (list[ActorLikenessReason]): what speaks for it
        score (float): 1: the same name; at least 0.8
        second (Reference): Something that has an address of its own, by its code and title.
        second_name (str): the spelling of the second, folded
    """

    first: Reference
    first_name: str
    reasons: list[ActorLikenessReason]
    score: float
    second: Reference
    second_name: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        first = self.first.to_dict()

        first_name = self.first_name

        reasons = []
        for reasons_item_data in self.reasons:
            reasons_item: str = reasons_item_data
            reasons.append(reasons_item)

        score = self.score

        second = self.second.to_dict()

        second_name = self.second_name

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "first": first,
                "first_name": first_name,
                "reasons": reasons,
                "score": score,
                "second": second,
                "second_name": second_name,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.reference import Reference

        d = dict(src_dict)
        first = Reference.from_dict(d.pop("first"))

        first_name = d.pop("first_name")

        reasons = []
        _reasons = d.pop("reasons")
        for reasons_item_data in _reasons:
            reasons_item = check_actor_likeness_reason(reasons_item_data)

            reasons.append(reasons_item)

        score = d.pop("score")

        second = Reference.from_dict(d.pop("second"))

        second_name = d.pop("second_name")

        actor_likeness = cls(
            first=first,
            first_name=first_name,
            reasons=reasons,
            score=score,
            second=second,
            second_name=second_name,
        )

        actor_likeness.additional_properties = d
        return actor_likeness

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
