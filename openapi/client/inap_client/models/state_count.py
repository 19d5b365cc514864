from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.recommendation_state import (
    RecommendationState,
    check_recommendation_state,
)

T = TypeVar("T", bound="StateCount")


@_attrs_define
class StateCount:
    """Recommendations by what became of them.

    Attributes:
        recommendations (int): how many
        state (RecommendationState): What became of a recommendation.
    """

    recommendations: int
    state: RecommendationState
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        recommendations = self.recommendations

        state: str = self.state

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "recommendations": recommendations,
                "state": state,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        recommendations = d.pop("recommendations")

        state = check_recommendation_state(d.pop("state"))

        state_count = cls(
            recommendations=recommendations,
            state=state,
        )

        state_count.additional_properties = d
        return state_count

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
