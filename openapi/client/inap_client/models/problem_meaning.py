from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="ProblemMeaning")


@_attrs_define
class ProblemMeaning:
    """What a problem type means.

    Attributes:
        meaning (str): what to do about it
        slug (str): what is wrong, as a word that never changes
        status (int): status code of the answer
        title (str): short English title
    """

    meaning: str
    slug: str
    status: int
    title: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        meaning = self.meaning

        slug = self.slug

        status = self.status

        title = self.title

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "meaning": meaning,
                "slug": slug,
                "status": status,
                "title": title,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        meaning = d.pop("meaning")

        slug = d.pop("slug")

        status = d.pop("status")

        title = d.pop("title")

        problem_meaning = cls(
            meaning=meaning,
            slug=slug,
            status=status,
            title=title,
        )

        problem_meaning.additional_properties = d
        return problem_meaning

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
