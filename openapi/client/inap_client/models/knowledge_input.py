from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

T = TypeVar("T", bound="KnowledgeInput")


@_attrs_define
class KnowledgeInput:
    """What a training changed, as measured before and after it.

    Attributes:
        after (float | str): right answers, percent
        assessed (int): how many people were assessed
        before (float | str): right answers, percent
    """

    after: float | str
    assessed: int
    before: float | str

    def to_dict(self) -> dict[str, Any]:
        after: float | str
        after = self.after

        assessed = self.assessed

        before: float | str
        before = self.before

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "after": after,
                "assessed": assessed,
                "before": before,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)

        def _parse_after(data: object) -> float | str:
            return cast(float | str, data)

        after = _parse_after(d.pop("after"))

        assessed = d.pop("assessed")

        def _parse_before(data: object) -> float | str:
            return cast(float | str, data)

        before = _parse_before(d.pop("before"))

        knowledge_input = cls(
            after=after,
            assessed=assessed,
            before=before,
        )

        return knowledge_input
