from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.declared_counting import DeclaredCounting


T = TypeVar("T", bound="CountingRule")


@_attrs_define
class CountingRule:
    """How activity reports count towards an indicator.

    Attributes:
        countable (bool): it is a number that adds up over time, so that reports may count
        indicator (str): code of the indicator
        may_declare (bool): the caller may declare the rule
        plan (str): code of the plan
        rule (DeclaredCounting | None): null: no report counts
        version (int): version of the resource; its ETag is `"v<version>"`
    """

    countable: bool
    indicator: str
    may_declare: bool
    plan: str
    rule: DeclaredCounting | None
    version: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.declared_counting import DeclaredCounting

        countable = self.countable

        indicator = self.indicator

        may_declare = self.may_declare

        plan = self.plan

        rule: dict[str, Any] | None
        if isinstance(self.rule, DeclaredCounting):
            rule = self.rule.to_dict()
        else:
            rule = self.rule

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "countable": countable,
                "indicator": indicator,
                "may_declare": may_declare,
                "plan": plan,
                "rule": rule,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.declared_counting import DeclaredCounting

        d = dict(src_dict)
        countable = d.pop("countable")

        indicator = d.pop("indicator")

        may_declare = d.pop("may_declare")

        plan = d.pop("plan")

        def _parse_rule(data: object) -> DeclaredCounting | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                rule_type_0 = DeclaredCounting.from_dict(data)

                return rule_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(DeclaredCounting | None, data)

        rule = _parse_rule(d.pop("rule"))

        version = d.pop("version")

        counting_rule = cls(
            countable=countable,
            indicator=indicator,
            may_declare=may_declare,
            plan=plan,
            rule=rule,
            version=version,
        )

        counting_rule.additional_properties = d
        return counting_rule

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
