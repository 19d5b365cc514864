from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="DashboardThresholds")


@_attrs_define
class DashboardThresholds:
    """From which ratio of progress to elapsed time a figure is on track, or only at risk.

    Attributes:
        at_risk (float): progress over elapsed time from which it is at risk; below: behind
        on_track (float): progress over elapsed time from which it is on track
    """

    at_risk: float
    on_track: float
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        at_risk = self.at_risk

        on_track = self.on_track

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "at_risk": at_risk,
                "on_track": on_track,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        at_risk = d.pop("at_risk")

        on_track = d.pop("on_track")

        dashboard_thresholds = cls(
            at_risk=at_risk,
            on_track=on_track,
        )

        dashboard_thresholds.additional_properties = d
        return dashboard_thresholds

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
