from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.dimension import Dimension, check_dimension

if TYPE_CHECKING:
    from ..models.countable_report import CountableReport
    from ..models.counted_cell import CountedCell
    from ..models.declared_counting import DeclaredCounting


T = TypeVar("T", bound="Countable")


@_attrs_define
class Countable:
    """The activity reports that may count for one fact, and the values they make together.

    Attributes:
        actor (str): code of the actor
        area (str): code of the area: ISO 3166, or X- where that has none
        cells (list[CountedCell]): what all listed reports give together
        indicator (str): code of the indicator
        lacking (list[Dimension]): what the indicator asks for and these reports do not tell
        more (bool): there are more than are listed
        period (str): code of the reporting period
        plan (str): code of the plan
        reports (list[CountableReport]): by their last day; at most 500
        rule (DeclaredCounting | None): null: no report counts
    """

    actor: str
    area: str
    cells: list[CountedCell]
    indicator: str
    lacking: list[Dimension]
    more: bool
    period: str
    plan: str
    reports: list[CountableReport]
    rule: DeclaredCounting | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.declared_counting import DeclaredCounting

        actor = self.actor

        area = self.area

        cells = []
        for cells_item_data in self.cells:
            cells_item = cells_item_data.to_dict()
            cells.append(cells_item)

        indicator = self.indicator

        lacking = []
        for lacking_item_data in self.lacking:
            lacking_item: str = lacking_item_data
            lacking.append(lacking_item)

        more = self.more

        period = self.period

        plan = self.plan

        reports = []
        for reports_item_data in self.reports:
            reports_item = reports_item_data.to_dict()
            reports.append(reports_item)

        rule: dict[str, Any] | None
        if isinstance(self.rule, DeclaredCounting):
            rule = self.rule.to_dict()
        else:
            rule = self.rule

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "actor": actor,
                "area": area,
                "cells": cells,
                "indicator": indicator,
                "lacking": lacking,
                "more": more,
                "period": period,
                "plan": plan,
                "reports": reports,
                "rule": rule,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.countable_report import CountableReport
        from ..models.counted_cell import CountedCell
        from ..models.declared_counting import DeclaredCounting

        d = dict(src_dict)
        actor = d.pop("actor")

        area = d.pop("area")

        cells = []
        _cells = d.pop("cells")
        for cells_item_data in _cells:
            cells_item = CountedCell.from_dict(cells_item_data)

            cells.append(cells_item)

        indicator = d.pop("indicator")

        lacking = []
        _lacking = d.pop("lacking")
        for lacking_item_data in _lacking:
            lacking_item = check_dimension(lacking_item_data)

            lacking.append(lacking_item)

        more = d.pop("more")

        period = d.pop("period")

        plan = d.pop("plan")

        reports = []
        _reports = d.pop("reports")
        for reports_item_data in _reports:
            reports_item = CountableReport.from_dict(reports_item_data)

            reports.append(reports_item)

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

        countable = cls(
            actor=actor,
            area=area,
            cells=cells,
            indicator=indicator,
            lacking=lacking,
            more=more,
            period=period,
            plan=plan,
            reports=reports,
            rule=rule,
        )

        countable.additional_properties = d
        return countable

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
