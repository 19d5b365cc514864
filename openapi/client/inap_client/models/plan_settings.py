from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.reporting_rule import ReportingRule
    from ..models.status_thresholds import StatusThresholds


T = TypeVar("T", bound="PlanSettings")


@_attrs_define
class PlanSettings:
    """Settings of a plan. They are ours, and no rule of the plan itself.

    Attributes:
        age_groups (list[str]): age groups of the plan
        reporting (ReportingRule): How reporting runs. Ours, not the plan's: the sources give no calendar of reports.
        thresholds (StatusThresholds): From which share of progress over time elapsed a status is given.
    """

    age_groups: list[str]
    reporting: ReportingRule
    thresholds: StatusThresholds
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        age_groups = self.age_groups

        reporting = self.reporting.to_dict()

        thresholds = self.thresholds.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "age_groups": age_groups,
                "reporting": reporting,
                "thresholds": thresholds,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.reporting_rule import ReportingRule
        from ..models.status_thresholds import StatusThresholds

        d = dict(src_dict)
        age_groups = cast(list[str], d.pop("age_groups"))

        reporting = ReportingRule.from_dict(d.pop("reporting"))

        thresholds = StatusThresholds.from_dict(d.pop("thresholds"))

        plan_settings = cls(
            age_groups=age_groups,
            reporting=reporting,
            thresholds=thresholds,
        )

        plan_settings.additional_properties = d
        return plan_settings

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
