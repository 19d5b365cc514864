from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.area_kind import AreaKind, check_area_kind
from ..models.jurisdiction import Jurisdiction, check_jurisdiction

if TYPE_CHECKING:
    from ..models.text import Text


T = TypeVar("T", bound="Area")


@_attrs_define
class Area:
    """A country, region or governorate.

    Attributes:
        begins_on (datetime.date | None): set where the area did not always exist
        code (str): ISO 3166, or X- where that has none
        iso (bool): the code is one of ISO 3166
        jurisdiction (Jurisdiction | None): whose coordinator decides; null: neither side's
        kind (AreaKind): How large an area is.
        parent (None | str): code of the area it lies in; null: the country
        title (Text): A text as shown: one entry a language, null where it is not known.
    """

    begins_on: datetime.date | None
    code: str
    iso: bool
    jurisdiction: Jurisdiction | None
    kind: AreaKind
    parent: None | str
    title: Text
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        begins_on: None | str
        if isinstance(self.begins_on, datetime.date):
            begins_on = self.begins_on.isoformat()
        else:
            begins_on = self.begins_on

        code = self.code

        iso = self.iso

        jurisdiction: None | str
        if isinstance(self.jurisdiction, str):
            jurisdiction = self.jurisdiction
        else:
            jurisdiction = self.jurisdiction

        kind: str = self.kind

        parent: None | str
        parent = self.parent

        title = self.title.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "begins_on": begins_on,
                "code": code,
                "iso": iso,
                "jurisdiction": jurisdiction,
                "kind": kind,
                "parent": parent,
                "title": title,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.text import Text

        d = dict(src_dict)

        def _parse_begins_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                begins_on_type_0 = datetime.date.fromisoformat(data)

                return begins_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        begins_on = _parse_begins_on(d.pop("begins_on"))

        code = d.pop("code")

        iso = d.pop("iso")

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

        kind = check_area_kind(d.pop("kind"))

        def _parse_parent(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        parent = _parse_parent(d.pop("parent"))

        title = Text.from_dict(d.pop("title"))

        area = cls(
            begins_on=begins_on,
            code=code,
            iso=iso,
            jurisdiction=jurisdiction,
            kind=kind,
            parent=parent,
            title=title,
        )

        area.additional_properties = d
        return area

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
