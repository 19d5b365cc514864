from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.direction import Direction, check_direction
from ..models.kind import Kind, check_kind
from ..models.period_kind import PeriodKind, check_period_kind
from ..models.sensitivity import Sensitivity, check_sensitivity

if TYPE_CHECKING:
    from ..models.completeness import Completeness
    from ..models.dashboard_baseline import DashboardBaseline
    from ..models.dashboard_target import DashboardTarget
    from ..models.figure import Figure
    from ..models.period_figure import PeriodFigure
    from ..models.side_values import SideValues
    from ..models.status import Status
    from ..models.text import Text
    from ..models.trend_point import TrendPoint


T = TypeVar("T", bound="DashboardIndicator")


@_attrs_define
class DashboardIndicator:
    """An indicator in a scope: its figures, and how they stand against the target in force.

    Attributes:
        baseline (DashboardBaseline | None): where it stood before the plan; null: no source gives it
        code (str): the code it is addressed by
        completeness (Completeness): Reports that are expected (a reporter and a period that has ended), and those that
            are there.

            ``reported`` (handed in) is null for the public, and ``late`` then counts what is not approved.
        direction (Direction): Which way is better.
        frequency (PeriodKind): How long a reporting period is.
        kind (Kind): What an indicator's values are.
        latest (None | PeriodFigure): figure of the newest period; null: no data
        node (str): code of a node of the logframe
        progress (float | None): (value - baseline) / (target - baseline); null: not known
        sensitivity (Sensitivity): Whether small published cells are hidden (`restricted`).
        sides (None | SideValues): on the national dashboard only
        split_by_area (bool): it is asked for by governorate
        standing (Figure | None): figure to date; null: no data
        status (Status): Where something stands, and the figures that explain it.

            ``reason`` says why progress is not known: no-data, no-target, no-baseline, no-direction,
            target-equals-baseline, target-against-direction, no-common-figure or suppressed.
        target (DashboardTarget | None): the target in force; null: no source gives one
        title (Text): A text as shown: one entry a language, null where it is not known.
        trend (list[TrendPoint]):
        unit (str): code of the unit of measurement
    """

    baseline: DashboardBaseline | None
    code: str
    completeness: Completeness
    direction: Direction
    frequency: PeriodKind
    kind: Kind
    latest: None | PeriodFigure
    node: str
    progress: float | None
    sensitivity: Sensitivity
    sides: None | SideValues
    split_by_area: bool
    standing: Figure | None
    status: Status
    target: DashboardTarget | None
    title: Text
    trend: list[TrendPoint]
    unit: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.dashboard_baseline import DashboardBaseline
        from ..models.dashboard_target import DashboardTarget
        from ..models.figure import Figure
        from ..models.period_figure import PeriodFigure
        from ..models.side_values import SideValues

        baseline: dict[str, Any] | None
        if isinstance(self.baseline, DashboardBaseline):
            baseline = self.baseline.to_dict()
        else:
            baseline = self.baseline

        code = self.code

        completeness = self.completeness.to_dict()

        direction: str = self.direction

        frequency: str = self.frequency

        kind: str = self.kind

        latest: dict[str, Any] | None
        if isinstance(self.latest, PeriodFigure):
            latest = self.latest.to_dict()
        else:
            latest = self.latest

        node = self.node

        progress: float | None
        progress = self.progress

        sensitivity: str = self.sensitivity

        sides: dict[str, Any] | None
        if isinstance(self.sides, SideValues):
            sides = self.sides.to_dict()
        else:
            sides = self.sides

        split_by_area = self.split_by_area

        standing: dict[str, Any] | None
        if isinstance(self.standing, Figure):
            standing = self.standing.to_dict()
        else:
            standing = self.standing

        status = self.status.to_dict()

        target: dict[str, Any] | None
        if isinstance(self.target, DashboardTarget):
            target = self.target.to_dict()
        else:
            target = self.target

        title = self.title.to_dict()

        trend = []
        for trend_item_data in self.trend:
            trend_item = trend_item_data.to_dict()
            trend.append(trend_item)

        unit = self.unit

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "baseline": baseline,
                "code": code,
                "completeness": completeness,
                "direction": direction,
                "frequency": frequency,
                "kind": kind,
                "latest": latest,
                "node": node,
                "progress": progress,
                "sensitivity": sensitivity,
                "sides": sides,
                "split_by_area": split_by_area,
                "standing": standing,
                "status": status,
                "target": target,
                "title": title,
                "trend": trend,
                "unit": unit,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.completeness import Completeness
        from ..models.dashboard_baseline import DashboardBaseline
        from ..models.dashboard_target import DashboardTarget
        from ..models.figure import Figure
        from ..models.period_figure import PeriodFigure
        from ..models.side_values import SideValues
        from ..models.status import Status
        from ..models.text import Text
        from ..models.trend_point import TrendPoint

        d = dict(src_dict)

        def _parse_baseline(data: object) -> DashboardBaseline | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                baseline_type_0 = DashboardBaseline.from_dict(data)

                return baseline_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(DashboardBaseline | None, data)

        baseline = _parse_baseline(d.pop("baseline"))

        code = d.pop("code")

        completeness = Completeness.from_dict(d.pop("completeness"))

        direction = check_direction(d.pop("direction"))

        frequency = check_period_kind(d.pop("frequency"))

        kind = check_kind(d.pop("kind"))

        def _parse_latest(data: object) -> None | PeriodFigure:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                latest_type_0 = PeriodFigure.from_dict(data)

                return latest_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | PeriodFigure, data)

        latest = _parse_latest(d.pop("latest"))

        node = d.pop("node")

        def _parse_progress(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        progress = _parse_progress(d.pop("progress"))

        sensitivity = check_sensitivity(d.pop("sensitivity"))

        def _parse_sides(data: object) -> None | SideValues:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                sides_type_0 = SideValues.from_dict(data)

                return sides_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | SideValues, data)

        sides = _parse_sides(d.pop("sides"))

        split_by_area = d.pop("split_by_area")

        def _parse_standing(data: object) -> Figure | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                standing_type_0 = Figure.from_dict(data)

                return standing_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Figure | None, data)

        standing = _parse_standing(d.pop("standing"))

        status = Status.from_dict(d.pop("status"))

        def _parse_target(data: object) -> DashboardTarget | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                target_type_0 = DashboardTarget.from_dict(data)

                return target_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(DashboardTarget | None, data)

        target = _parse_target(d.pop("target"))

        title = Text.from_dict(d.pop("title"))

        trend = []
        _trend = d.pop("trend")
        for trend_item_data in _trend:
            trend_item = TrendPoint.from_dict(trend_item_data)

            trend.append(trend_item)

        unit = d.pop("unit")

        dashboard_indicator = cls(
            baseline=baseline,
            code=code,
            completeness=completeness,
            direction=direction,
            frequency=frequency,
            kind=kind,
            latest=latest,
            node=node,
            progress=progress,
            sensitivity=sensitivity,
            sides=sides,
            split_by_area=split_by_area,
            standing=standing,
            status=status,
            target=target,
            title=title,
            trend=trend,
            unit=unit,
        )

        dashboard_indicator.additional_properties = d
        return dashboard_indicator

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
