from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..models.activity_kind import ActivityKind, check_activity_kind
from ..models.counted_thing import CountedThing, check_counted_thing
from ..models.sex import Sex, check_sex
from ..types import UNSET, Unset

T = TypeVar("T", bound="CountingRuleInput")


@_attrs_define
class CountingRuleInput:
    """What of approved activity reports may count towards the indicator.

    Attributes:
        what (CountedThing): Whether reports are counted, or the people who took part.
        age (None | str | Unset): only people of this age group; null: all
        kinds (list[ActivityKind] | None | Unset): only reports of these kinds; null: all
        nodes (list[str] | None | Unset): only of these nodes and those below; null: all that the indicator measures
        sex (None | Sex | Unset): only people of this sex; null: all
    """

    what: CountedThing
    age: None | str | Unset = UNSET
    kinds: list[ActivityKind] | None | Unset = UNSET
    nodes: list[str] | None | Unset = UNSET
    sex: None | Sex | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        what: str = self.what

        age: None | str | Unset
        if isinstance(self.age, Unset):
            age = UNSET
        else:
            age = self.age

        kinds: list[str] | None | Unset
        if isinstance(self.kinds, Unset):
            kinds = UNSET
        elif isinstance(self.kinds, list):
            kinds = []
            for kinds_type_0_item_data in self.kinds:
                kinds_type_0_item: str = kinds_type_0_item_data
                kinds.append(kinds_type_0_item)

        else:
            kinds = self.kinds

        nodes: list[str] | None | Unset
        if isinstance(self.nodes, Unset):
            nodes = UNSET
        elif isinstance(self.nodes, list):
            nodes = self.nodes

        else:
            nodes = self.nodes

        sex: None | str | Unset
        if isinstance(self.sex, Unset):
            sex = UNSET
        elif isinstance(self.sex, str):
            sex = self.sex
        else:
            sex = self.sex

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "what": what,
            }
        )
        if age is not UNSET:
            field_dict["age"] = age
        if kinds is not UNSET:
            field_dict["kinds"] = kinds
        if nodes is not UNSET:
            field_dict["nodes"] = nodes
        if sex is not UNSET:
            field_dict["sex"] = sex

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        what = check_counted_thing(d.pop("what"))

        def _parse_age(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        age = _parse_age(d.pop("age", UNSET))

        def _parse_kinds(data: object) -> list[ActivityKind] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
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
            return cast(list[ActivityKind] | None | Unset, data)

        kinds = _parse_kinds(d.pop("kinds", UNSET))

        def _parse_nodes(data: object) -> list[str] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                nodes_type_0 = cast(list[str], data)

                return nodes_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[str] | None | Unset, data)

        nodes = _parse_nodes(d.pop("nodes", UNSET))

        def _parse_sex(data: object) -> None | Sex | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                sex_type_0 = check_sex(data)

                return sex_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Sex | Unset, data)

        sex = _parse_sex(d.pop("sex", UNSET))

        counting_rule_input = cls(
            what=what,
            age=age,
            kinds=kinds,
            nodes=nodes,
            sex=sex,
        )

        return counting_rule_input
