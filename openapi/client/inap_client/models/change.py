from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.change_kind import ChangeKind, check_change_kind

T = TypeVar("T", bound="Change")


@_attrs_define
class Change:
    """A published change; of a restricted indicator only that it changed, for most readers.

    Attributes:
        actor (None | str): code of the actor
        area (None | str): code of the area: ISO 3166, or X- where that has none
        at (datetime.datetime): when
        indicator (str): code of the indicator
        kind (ChangeKind): Published for the first time, or corrected.
        period (None | str): code of the reporting period
        version (int): version of the resource; its ETag is `"v<version>"`
    """

    actor: None | str
    area: None | str
    at: datetime.datetime
    indicator: str
    kind: ChangeKind
    period: None | str
    version: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        actor: None | str
        actor = self.actor

        area: None | str
        area = self.area

        at = self.at.isoformat()

        indicator = self.indicator

        kind: str = self.kind

        period: None | str
        period = self.period

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "actor": actor,
                "area": area,
                "at": at,
                "indicator": indicator,
                "kind": kind,
                "period": period,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)

        def _parse_actor(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        actor = _parse_actor(d.pop("actor"))

        def _parse_area(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        area = _parse_area(d.pop("area"))

        at = datetime.datetime.fromisoformat(d.pop("at"))

        indicator = d.pop("indicator")

        kind = check_change_kind(d.pop("kind"))

        def _parse_period(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        period = _parse_period(d.pop("period"))

        version = d.pop("version")

        change = cls(
            actor=actor,
            area=area,
            at=at,
            indicator=indicator,
            kind=kind,
            period=period,
            version=version,
        )

        change.additional_properties = d
        return change

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
