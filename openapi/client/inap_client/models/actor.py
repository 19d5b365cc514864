from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.actor_status import ActorStatus, check_actor_status
from ..models.actor_type import ActorType, check_actor_type
from ..models.jurisdiction import Jurisdiction, check_jurisdiction
from ..models.sector import Sector, check_sector

if TYPE_CHECKING:
    from ..models.alias import Alias
    from ..models.text import Text


T = TypeVar("T", bound="Actor")


@_attrs_define
class Actor:
    """An organisation in the registry.

    Attributes:
        areas (list[str] | None): codes of the areas it covers; null: not known
        code (str): the code it is addressed by
        collective (bool): stands for many bodies, and never reports
        found_by (Alias | None): the spelling that has the words; null: no words, or a title or the code has
        has_unit (bool): its own unit verifies what it reports
        jurisdiction (Jurisdiction | None): null: belongs to neither side
        parent (None | str): code of the body it belongs to; null: none
        sectors (list[Sector] | None): what it works on, in the meetings' sectors; null: not known
        status (ActorStatus | None): null: not known
        subtype (str): what it is, beneath its type
        title (Text): A text as shown: one entry a language, null where it is not known.
        type_ (ActorType | None): null: the print hides the name
    """

    areas: list[str] | None
    code: str
    collective: bool
    found_by: Alias | None
    has_unit: bool
    jurisdiction: Jurisdiction | None
    parent: None | str
    sectors: list[Sector] | None
    status: ActorStatus | None
    subtype: str
    title: Text
    type_: ActorType | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.alias import Alias

        areas: list[str] | None
        if isinstance(self.areas, list):
            areas = self.areas

        else:
            areas = self.areas

        code = self.code

        collective = self.collective

        found_by: dict[str, Any] | None
        if isinstance(self.found_by, Alias):
            found_by = self.found_by.to_dict()
        else:
            found_by = self.found_by

        has_unit = self.has_unit

        jurisdiction: None | str
        if isinstance(self.jurisdiction, str):
            jurisdiction = self.jurisdiction
        else:
            jurisdiction = self.jurisdiction

        parent: None | str
        parent = self.parent

        sectors: list[str] | None
        if isinstance(self.sectors, list):
            sectors = []
            for sectors_type_0_item_data in self.sectors:
                sectors_type_0_item: str = sectors_type_0_item_data
                sectors.append(sectors_type_0_item)

        else:
            sectors = self.sectors

        status: None | str
        if isinstance(self.status, str):
            status = self.status
        else:
            status = self.status

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
                "areas": areas,
                "code": code,
                "collective": collective,
                "found_by": found_by,
                "has_unit": has_unit,
                "jurisdiction": jurisdiction,
                "parent": parent,
                "sectors": sectors,
                "status": status,
                "subtype": subtype,
                "title": title,
                "type": type_,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.alias import Alias
        from ..models.text import Text

        d = dict(src_dict)

        def _parse_areas(data: object) -> list[str] | None:
            if data is None:
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                areas_type_0 = cast(list[str], data)

                return areas_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[str] | None, data)

        areas = _parse_areas(d.pop("areas"))

        code = d.pop("code")

        collective = d.pop("collective")

        def _parse_found_by(data: object) -> Alias | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                found_by_type_0 = Alias.from_dict(data)

                return found_by_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Alias | None, data)

        found_by = _parse_found_by(d.pop("found_by"))

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

        def _parse_sectors(data: object) -> list[Sector] | None:
            if data is None:
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                sectors_type_0 = []
                _sectors_type_0 = data
                for sectors_type_0_item_data in _sectors_type_0:
                    sectors_type_0_item = check_sector(sectors_type_0_item_data)

                    sectors_type_0.append(sectors_type_0_item)

                return sectors_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[Sector] | None, data)

        sectors = _parse_sectors(d.pop("sectors"))

        def _parse_status(data: object) -> ActorStatus | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                status_type_0 = check_actor_status(data)

                return status_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ActorStatus | None, data)

        status = _parse_status(d.pop("status"))

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
            areas=areas,
            code=code,
            collective=collective,
            found_by=found_by,
            has_unit=has_unit,
            jurisdiction=jurisdiction,
            parent=parent,
            sectors=sectors,
            status=status,
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
