from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.text_input import TextInput


T = TypeVar("T", bound="CommentInput")


@_attrs_define
class CommentInput:
    """Something to say of an amendment.

    Attributes:
        text (TextInput): A text as written: at least the language it was written in.
    """

    text: TextInput

    def to_dict(self) -> dict[str, Any]:
        text = self.text.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "text": text,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.text_input import TextInput

        d = dict(src_dict)
        text = TextInput.from_dict(d.pop("text"))

        comment_input = cls(
            text=text,
        )

        return comment_input
