from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="Note")


@_attrs_define
class Note:
    """Why values stand that a quality warning doubts; one note answers every warning of a slug.

    Attributes:
        note (str): why the values stand
        slug (str): slug of the warning
    """

    note: str
    slug: str

    def to_dict(self) -> dict[str, Any]:
        note = self.note

        slug = self.slug

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "note": note,
                "slug": slug,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        note = d.pop("note")

        slug = d.pop("slug")

        note = cls(
            note=note,
            slug=slug,
        )

        return note
