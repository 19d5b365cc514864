from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.series_decision import SeriesDecision
    from ..models.series_observation import SeriesObservation


T = TypeVar("T", bound="Series")


@_attrs_define
class Series:
    """Every published observation of an indicator, by time, area, sex and age.

    The observations are as reported; the portal's figures are these with the adjustments of the
    decisions added.

        Attributes:
            as_of (datetime.datetime | None): the moment asked for; null: now
            data_version (int): version of the plan's published data; rises with every change
            decisions (list[SeriesDecision]): what was decided on overlaps
            indicator (str): code of the indicator
            observations (list[SeriesObservation]):
            plan (str): code of the plan
            suppressed_cells (int): number of cells that are hidden
    """

    as_of: datetime.datetime | None
    data_version: int
    decisions: list[SeriesDecision]
    indicator: str
    observations: list[SeriesObservation]
    plan: str
    suppressed_cells: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        as_of: None | str
        if isinstance(self.as_of, datetime.datetime):
            as_of = self.as_of.isoformat()
        else:
            as_of = self.as_of

        data_version = self.data_version

        decisions = []
        for decisions_item_data in self.decisions:
            decisions_item = decisions_item_data.to_dict()
            decisions.append(decisions_item)

        indicator = self.indicator

        observations = []
        for observations_item_data in self.observations:
            observations_item = observations_item_data.to_dict()
            observations.append(observations_item)

        plan = self.plan

        suppressed_cells = self.suppressed_cells

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "as_of": as_of,
                "data_version": data_version,
                "decisions": decisions,
                "indicator": indicator,
                "observations": observations,
                "plan": plan,
                "suppressed_cells": suppressed_cells,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.series_decision import SeriesDecision
        from ..models.series_observation import SeriesObservation

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

        data_version = d.pop("data_version")

        decisions = []
        _decisions = d.pop("decisions")
        for decisions_item_data in _decisions:
            decisions_item = SeriesDecision.from_dict(decisions_item_data)

            decisions.append(decisions_item)

        indicator = d.pop("indicator")

        observations = []
        _observations = d.pop("observations")
        for observations_item_data in _observations:
            observations_item = SeriesObservation.from_dict(observations_item_data)

            observations.append(observations_item)

        plan = d.pop("plan")

        suppressed_cells = d.pop("suppressed_cells")

        series = cls(
            as_of=as_of,
            data_version=data_version,
            decisions=decisions,
            indicator=indicator,
            observations=observations,
            plan=plan,
            suppressed_cells=suppressed_cells,
        )

        series.additional_properties = d
        return series

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
