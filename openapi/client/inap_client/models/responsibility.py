from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.part_kind import PartKind, check_part_kind

if TYPE_CHECKING:
    from ..models.text import Text


T = TypeVar("T", bound="Responsibility")


@_attrs_define
class Responsibility:
    """An actor's part in an activity, with the spelling of the source.

    Attributes:
        actor (str): code of the actor
        part (PartKind): An actor's part in an activity.
        printed (None | str): spelling of the source
        title (Text): A text as shown: one entry a language, null where it is not known.
    """

    actor: str
    part: PartKind
    printed: None | str
    title: Text
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        actor = self.actor

        part: str = self.part

        printed: None | str
        printed = self.printed

        title = self.title.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "actor": actor,
                "part": part,
                "printed": printed,
                "title": title,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.text import Text

        d = dict(src_dict)
        actor = d.pop("actor")

        part = check_part_kind(d.pop("part"))

        def _parse_printed(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        printed = _parse_printed(d.pop("printed"))

        title = Text.from_dict(d.pop("title"))

        responsibility = cls(
            actor=actor,
            part=part,
            printed=printed,
            title=title,
        )

        responsibility.additional_properties = d
        return responsibility

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
