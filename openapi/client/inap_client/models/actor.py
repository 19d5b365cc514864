from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.actor_type import ActorType, check_actor_type
from ..models.jurisdiction import Jurisdiction, check_jurisdiction

if TYPE_CHECKING:
    from ..models.text import Text


T = TypeVar("T", bound="Actor")


@_attrs_define
class Actor:
    """An organisation in the registry.

    Attributes:
        code (str): the code it is addressed by
        collective (bool): stands for many bodies, and never reports
        has_unit (bool): its own unit verifies what it reports
        jurisdiction (Jurisdiction | None): null: belongs to neither side
        parent (None | str): code of the body it belongs to; null: none
        subtype (str): finer kind of organisation
        title (Text): A text as shown: one entry a language, null where it is not known.
        type_ (ActorType | None): null: the print hides the name
    """

    code: str
    collective: bool
    has_unit: bool
    jurisdiction: Jurisdiction | None
    parent: None | str
    subtype: str
    title: Text
    type_: ActorType | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        code = self.code

        collective = self.collective

        has_unit = self.has_unit

        jurisdiction: None | str
        if isinstance(self.jurisdiction, str):
            jurisdiction = self.jurisdiction
        else:
            jurisdiction = self.jurisdiction

        parent: None | str
        parent = self.parent

        subtype = self.subtype

        title = self.title.to_dict()

        type_: None | str
        if isinstance(self.type_, str):
            type_ = self.type_
        else:
            type_ = self.type_

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "code": code,
                "collective": collective,
                "has_unit": has_unit,
                "jurisdiction": jurisdiction,
                "parent": parent,
                "subtype": subtype,
                "title": title,
                "type": type_,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.text import Text

        d = dict(src_dict)
        code = d.pop("code")

        collective = d.pop("collective")

        has_unit = d.pop("has_unit")

        def _parse_jurisdiction(data: object) -> Jurisdiction | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                jurisdiction_type_0 = check_jurisdiction(data)

                return jurisdiction_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Jurisdiction | None, data)

        jurisdiction = _parse_jurisdiction(d.pop("jurisdiction"))

        def _parse_parent(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        parent = _parse_parent(d.pop("parent"))

        subtype = d.pop("subtype")

        title = Text.from_dict(d.pop("title"))

        def _parse_type_(data: object) -> ActorType | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                type_type_0 = check_actor_type(data)

                return type_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ActorType | None, data)

        type_ = _parse_type_(d.pop("type"))

        actor = cls(
            code=code,
            collective=collective,
            has_unit=has_unit,
            jurisdiction=jurisdiction,
            parent=parent,
            subtype=subtype,
            title=title,
            type_=type_,
        )

        actor.additional_properties = d
        return actor

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
