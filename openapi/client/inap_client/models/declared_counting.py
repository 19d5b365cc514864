from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.activity_kind import ActivityKind, check_activity_kind
from ..models.counted_thing import CountedThing, check_counted_thing
from ..models.sex import Sex, check_sex

T = TypeVar("T", bound="DeclaredCounting")


@_attrs_define
class DeclaredCounting:
    """A counting rule in force.

    Attributes:
        age (None | str): only people of this age group; null: all
        kinds (list[ActivityKind] | None): only reports of these kinds; null: all
        nodes (list[str] | None): only of these nodes and those below; null: all that the indicator measures
        sex (None | Sex): only people of this sex; null: all
        updated_at (datetime.datetime): when it was last changed
        what (CountedThing): Whether reports are counted, or the people who took part.
    """

    age: None | str
    kinds: list[ActivityKind] | None
    nodes: list[str] | None
    sex: None | Sex
    updated_at: datetime.datetime
    what: CountedThing
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        age: None | str
        age = self.age

        kinds: list[str] | None
        if isinstance(self.kinds, list):
            kinds = []
            for kinds_type_0_item_data in self.kinds:
                kinds_type_0_item: str = kinds_type_0_item_data
                kinds.append(kinds_type_0_item)

        else:
            kinds = self.kinds

        nodes: list[str] | None
        if isinstance(self.nodes, list):
            nodes = self.nodes

        else:
            nodes = self.nodes

        sex: None | str
        if isinstance(self.sex, str):
            sex = self.sex
        else:
            sex = self.sex

        updated_at = self.updated_at.isoformat()

        what: str = self.what

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "age": age,
                "kinds": kinds,
                "nodes": nodes,
                "sex": sex,
                "updated_at": updated_at,
                "what": what,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)

        def _parse_age(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        age = _parse_age(d.pop("age"))

        def _parse_kinds(data: object) -> list[ActivityKind] | None:
            if data is None:
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                kinds_type_0 = []
                _kinds_type_0 = data
                for kinds_type_0_item_data in _kinds_type_0:
                    kinds_type_0_item = check_activity_kind(kinds_type_0_item_data)

                    kinds_type_0.append(kinds_type_0_item)

                return kinds_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[ActivityKind] | None, data)

        kinds = _parse_kinds(d.pop("kinds"))

        def _parse_nodes(data: object) -> list[str] | None:
            if data is None:
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                nodes_type_0 = cast(list[str], data)

                return nodes_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[str] | None, data)

        nodes = _parse_nodes(d.pop("nodes"))

        def _parse_sex(data: object) -> None | Sex:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                sex_type_0 = check_sex(data)

                return sex_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Sex, data)

        sex = _parse_sex(d.pop("sex"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        what = check_counted_thing(d.pop("what"))

        declared_counting = cls(
            age=age,
            kinds=kinds,
            nodes=nodes,
            sex=sex,
            updated_at=updated_at,
            what=what,
        )

        declared_counting.additional_properties = d
        return declared_counting

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
