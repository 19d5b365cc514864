from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.actor_type import ActorType, check_actor_type
from ..models.confidence import Confidence, check_confidence
from ..models.jurisdiction import Jurisdiction, check_jurisdiction

if TYPE_CHECKING:
    from ..models.alias import Alias
    from ..models.source import Source
    from ..models.text import Text


T = TypeVar("T", bound="ActorDetail")


@_attrs_define
class ActorDetail:
    """An organisation with its spellings and its parts in plans.

    Attributes:
        aliases (list[Alias]):
        code (str): the code it is addressed by
        collective (bool): stands for many bodies, and never reports
        confidence (Confidence): How surely the source could be read.
        has_unit (bool): its own unit verifies what it reports
        jurisdiction (Jurisdiction | None): null: belongs to neither side
        leads (list[str]): codes of the activities it leads
        note (None | str): what a reader should know of it
        parent (None | str): code of the body it belongs to; null: none
        source (None | Source): where it was read; null: entered here
        subtype (str): finer kind of organisation
        supports (list[str]): codes of the activities it supports
        title (Text): A text as shown: one entry a language, null where it is not known.
        type_ (ActorType | None): null: the print hides the name
    """

    aliases: list[Alias]
    code: str
    collective: bool
    confidence: Confidence
    has_unit: bool
    jurisdiction: Jurisdiction | None
    leads: list[str]
    note: None | str
    parent: None | str
    source: None | Source
    subtype: str
    supports: list[str]
    title: Text
    type_: ActorType | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.source import Source

        aliases = []
        for aliases_item_data in self.aliases:
            aliases_item = aliases_item_data.to_dict()
            aliases.append(aliases_item)

        code = self.code

        collective = self.collective

        confidence: str = self.confidence

        has_unit = self.has_unit

        jurisdiction: None | str
        if isinstance(self.jurisdiction, str):
            jurisdiction = self.jurisdiction
        else:
            jurisdiction = self.jurisdiction

        leads = self.leads

        note: None | str
        note = self.note

        parent: None | str
        parent = self.parent

        source: dict[str, Any] | None
        if isinstance(self.source, Source):
            source = self.source.to_dict()
        else:
            source = self.source

        subtype = self.subtype

        supports = self.supports

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
                "aliases": aliases,
                "code": code,
                "collective": collective,
                "confidence": confidence,
                "has_unit": has_unit,
                "jurisdiction": jurisdiction,
                "leads": leads,
                "note": note,
                "parent": parent,
                "source": source,
                "subtype": subtype,
                "supports": supports,
                "title": title,
                "type": type_,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.alias import Alias
        from ..models.source import Source
        from ..models.text import Text

        d = dict(src_dict)
        aliases = []
        _aliases = d.pop("aliases")
        for aliases_item_data in _aliases:
            aliases_item = Alias.from_dict(aliases_item_data)

            aliases.append(aliases_item)

        code = d.pop("code")

        collective = d.pop("collective")

        confidence = check_confidence(d.pop("confidence"))

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

        leads = cast(list[str], d.pop("leads"))

        def _parse_note(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        note = _parse_note(d.pop("note"))

        def _parse_parent(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        parent = _parse_parent(d.pop("parent"))

        def _parse_source(data: object) -> None | Source:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                source_type_0 = Source.from_dict(data)

                return source_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Source, data)

        source = _parse_source(d.pop("source"))

        subtype = d.pop("subtype")

        supports = cast(list[str], d.pop("supports"))

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

        actor_detail = cls(
            aliases=aliases,
            code=code,
            collective=collective,
            confidence=confidence,
            has_unit=has_unit,
            jurisdiction=jurisdiction,
            leads=leads,
            note=note,
            parent=parent,
            source=source,
            subtype=subtype,
            supports=supports,
            title=title,
            type_=type_,
        )

        actor_detail.additional_properties = d
        return actor_detail

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
