from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast
import datetime

if TYPE_CHECKING:
  from ..models.text_input import TextInput





T = TypeVar("T", bound="TimeStepInput")



@_attrs_define
class TimeStepInput:
    """ One step of the timing.

        Attributes:
            from_ (datetime.date): first day of the step
            text (TextInput): A text as written: at least the language it was written in.
            until (datetime.date): last day of the step
     """

    from_: datetime.date
    text: TextInput
    until: datetime.date





    def to_dict(self) -> dict[str, Any]:
        from ..models.text_input import TextInput # noqa: PLC0415
        from_ = self.from_.isoformat()

        text = self.text.to_dict()

        until = self.until.isoformat()


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "from": from_,
            "text": text,
            "until": until,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.text_input import TextInput # noqa: PLC0415
        d = dict(src_dict)
        from_ = datetime.date.fromisoformat(d.pop("from"))




        text = TextInput.from_dict(d.pop("text"))




        until = datetime.date.fromisoformat(d.pop("until"))




        time_step_input = cls(
            from_=from_,
            text=text,
            until=until,
        )

        return time_step_input

