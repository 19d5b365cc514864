from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.part_kind import PartKind, check_part_kind

if TYPE_CHECKING:
    from ..models.text import Text


T = TypeVar("T", bound="AmendedPart")


@_attrs_define
class AmendedPart:
    """An actor's part in an activity.

    Attributes:
        actor (str): code of the actor
        part (PartKind): An actor's part in an activity.
        title (Text): A text as shown: one entry a language, null where it is not known.
    """

    actor: str
    part: PartKind
    title: Text
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        actor = self.actor

        part: str = self.part

        title = self.title.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "actor": actor,
                "part": part,
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

        title = Text.from_dict(d.pop("title"))

        amended_part = cls(
            actor=actor,
            part=part,
            title=title,
        )

        amended_part.additional_properties = d
        return amended_part

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
