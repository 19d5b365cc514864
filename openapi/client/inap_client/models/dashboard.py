from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.scope import Scope, check_scope

if TYPE_CHECKING:
    from ..models.completeness import Completeness
    from ..models.dashboard_indicator import DashboardIndicator
    from ..models.dashboard_node import DashboardNode
    from ..models.dashboard_thresholds import DashboardThresholds
    from ..models.overdue_list import OverdueList


T = TypeVar("T", bound="Dashboard")


@_attrs_define
class Dashboard:
    """Where a plan stands on one side or nationally, judged on the day ``today``.

    Attributes:
        as_of (datetime.datetime | None): the moment asked for; null: now
        completeness (Completeness): Reports that are expected (a reporter and a period that has ended), and those that
            are there.

            ``reported`` (handed in) is null for the public, and ``late`` then counts what is not approved.
        data_version (int): version of the plan's published data; rises with every change
        elapsed (float): share of the time that has passed, 0 to 1
        indicators (list[DashboardIndicator]): number of indicators
        nodes (list[DashboardNode]): in the logframe's order
        overdue (None | OverdueList): null with `as_of`: what was overdue then is not kept
        plan (str): code of the plan
        side (Scope): One side's figures, or both together.
        thresholds (DashboardThresholds): From which ratio of progress to elapsed time a figure is on track, or only at
            risk.
        today (datetime.date): the day it is judged on (in the portal's time zone)
    """

    as_of: datetime.datetime | None
    completeness: Completeness
    data_version: int
    elapsed: float
    indicators: list[DashboardIndicator]
    nodes: list[DashboardNode]
    overdue: None | OverdueList
    plan: str
    side: Scope
    thresholds: DashboardThresholds
    today: datetime.date
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.overdue_list import OverdueList

        as_of: None | str
        if isinstance(self.as_of, datetime.datetime):
            as_of = self.as_of.isoformat()
        else:
            as_of = self.as_of

        completeness = self.completeness.to_dict()

        data_version = self.data_version

        elapsed = self.elapsed

        indicators = []
        for indicators_item_data in self.indicators:
            indicators_item = indicators_item_data.to_dict()
            indicators.append(indicators_item)

        nodes = []
        for nodes_item_data in self.nodes:
            nodes_item = nodes_item_data.to_dict()
            nodes.append(nodes_item)

        overdue: dict[str, Any] | None
        if isinstance(self.overdue, OverdueList):
            overdue = self.overdue.to_dict()
        else:
            overdue = self.overdue

        plan = self.plan

        side: str = self.side

        thresholds = self.thresholds.to_dict()

        today = self.today.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "as_of": as_of,
                "completeness": completeness,
                "data_version": data_version,
                "elapsed": elapsed,
                "indicators": indicators,
                "nodes": nodes,
                "overdue": overdue,
                "plan": plan,
                "side": side,
                "thresholds": thresholds,
                "today": today,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.completeness import Completeness
        from ..models.dashboard_indicator import DashboardIndicator
        from ..models.dashboard_node import DashboardNode
        from ..models.dashboard_thresholds import DashboardThresholds
        from ..models.overdue_list import OverdueList

        d = dict(src_dict)

        def _parse_as_of(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                as_of_type_0 = datetime.datetime.fromisoformat(data)

                return as_of_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        as_of = _parse_as_of(d.pop("as_of"))

        completeness = Completeness.from_dict(d.pop("completeness"))

        data_version = d.pop("data_version")

        elapsed = d.pop("elapsed")

        indicators = []
        _indicators = d.pop("indicators")
        for indicators_item_data in _indicators:
            indicators_item = DashboardIndicator.from_dict(indicators_item_data)

            indicators.append(indicators_item)

        nodes = []
        _nodes = d.pop("nodes")
        for nodes_item_data in _nodes:
            nodes_item = DashboardNode.from_dict(nodes_item_data)

            nodes.append(nodes_item)

        def _parse_overdue(data: object) -> None | OverdueList:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                overdue_type_0 = OverdueList.from_dict(data)

                return overdue_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | OverdueList, data)

        overdue = _parse_overdue(d.pop("overdue"))

        plan = d.pop("plan")

        side = check_scope(d.pop("side"))

        thresholds = DashboardThresholds.from_dict(d.pop("thresholds"))

        today = datetime.date.fromisoformat(d.pop("today"))

        dashboard = cls(
            as_of=as_of,
            completeness=completeness,
            data_version=data_version,
            elapsed=elapsed,
            indicators=indicators,
            nodes=nodes,
            overdue=overdue,
            plan=plan,
            side=side,
            thresholds=thresholds,
            today=today,
        )

        dashboard.additional_properties = d
        return dashboard

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
