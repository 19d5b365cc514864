from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.actor_type import ActorType, check_actor_type

T = TypeVar("T", bound="GrowthPoint")


@_attrs_define
class GrowthPoint:
    """How many actors of a type came to work on the agenda in a year, and up to its end.

    Attributes:
        count (int): that came in this year
        total (int): that came up to the end of this year
        type_ (ActorType | None): null: the print hides the name
        year (int): the year
    """

    count: int
    total: int
    type_: ActorType | None
    year: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        count = self.count

        total = self.total

        type_: None | str
        if isinstance(self.type_, str):
            type_ = self.type_
        else:
            type_ = self.type_

        year = self.year

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "count": count,
                "total": total,
                "type": type_,
                "year": year,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        count = d.pop("count")

        total = d.pop("total")

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

        year = d.pop("year")

        growth_point = cls(
            count=count,
            total=total,
            type_=type_,
            year=year,
        )

        growth_point.additional_properties = d
        return growth_point

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
