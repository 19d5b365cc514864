from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.sector import Sector, check_sector

T = TypeVar("T", bound="SectorCounts")


@_attrs_define
class SectorCounts:
    """Approved records of one sector; a record of several counts in each.

    Attributes:
        challenge (int): what stands in the way
        recommendation (int): what should be done
        sector (None | Sector): null: of no sector in particular
        update (int): what participants told
    """

    challenge: int
    recommendation: int
    sector: None | Sector
    update: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        challenge = self.challenge

        recommendation = self.recommendation

        sector: None | str
        if isinstance(self.sector, str):
            sector = self.sector
        else:
            sector = self.sector

        update = self.update

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "challenge": challenge,
                "recommendation": recommendation,
                "sector": sector,
                "update": update,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        challenge = d.pop("challenge")

        recommendation = d.pop("recommendation")

        def _parse_sector(data: object) -> None | Sector:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                sector_type_0 = check_sector(data)

                return sector_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Sector, data)

        sector = _parse_sector(d.pop("sector"))

        update = d.pop("update")

        sector_counts = cls(
            challenge=challenge,
            recommendation=recommendation,
            sector=sector,
            update=update,
        )

        sector_counts.additional_properties = d
        return sector_counts

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
