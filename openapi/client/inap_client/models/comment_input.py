from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
  from ..models.text_input import TextInput





T = TypeVar("T", bound="CommentInput")



@_attrs_define
class CommentInput:
    """ Something to say of an amendment.

        Attributes:
            text (TextInput): A text as written: at least the language it was written in.
     """

    text: TextInput





    def to_dict(self) -> dict[str, Any]:
        from ..models.text_input import TextInput # noqa: PLC0415
        text = self.text.to_dict()


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "text": text,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.text_input import TextInput # noqa: PLC0415
        d = dict(src_dict)
        text = TextInput.from_dict(d.pop("text"))




        comment_input = cls(
            text=text,
        )

        return comment_input

