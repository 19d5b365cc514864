from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.governorate_count import GovernorateCount
    from ..models.growth_point import GrowthPoint
    from ..models.published_actors import PublishedActors
    from ..models.registry_count import RegistryCount


T = TypeVar("T", bound="RegistrySummary")


@_attrs_define
class RegistrySummary:
    """What the registry itself counts, beside what sources publish.

    The two are not the same: the registry holds the bodies that the sources name, the published
    totals count those that came to the coordination meetings.

        Attributes:
            by_area (list[RegistryCount]): entries by area covered; each counts in every area it names
            by_capacity (list[RegistryCount]): entries by what they are able to do
            by_governorate (list[GovernorateCount]): every governorate, with the entries that `area` would narrow to
            by_jurisdiction (list[RegistryCount]): entries by side; null: of neither
            by_sector (list[RegistryCount]): entries by sector worked on
            by_status (list[RegistryCount]): entries by whether they are at work
            by_subtype (list[RegistryCount]): entries by what they are
            by_type (list[RegistryCount]): entries by type
            collective_entries (int): entries among them that stand for many bodies
            growth (list[GrowthPoint]): by year and type, where it is known
            growth_unknown (list[RegistryCount]): entries by type of which it is not known since when
            published (list[PublishedActors]): what sources publish
            total (int): entries, without those that were merged
    """

    by_area: list[RegistryCount]
    by_capacity: list[RegistryCount]
    by_governorate: list[GovernorateCount]
    by_jurisdiction: list[RegistryCount]
    by_sector: list[RegistryCount]
    by_status: list[RegistryCount]
    by_subtype: list[RegistryCount]
    by_type: list[RegistryCount]
    collective_entries: int
    growth: list[GrowthPoint]
    growth_unknown: list[RegistryCount]
    published: list[PublishedActors]
    total: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        by_area = []
        for by_area_item_data in self.by_area:
            by_area_item = by_area_item_data.to_dict()
            by_area.append(by_area_item)

        by_capacity = []
        for by_capacity_item_data in self.by_capacity:
            by_capacity_item = by_capacity_item_data.to_dict()
            by_capacity.append(by_capacity_item)

        by_governorate = []
        for by_governorate_item_data in self.by_governorate:
            by_governorate_item = by_governorate_item_data.to_dict()
            by_governorate.append(by_governorate_item)

        by_jurisdiction = []
        for by_jurisdiction_item_data in self.by_jurisdiction:
            by_jurisdiction_item = by_jurisdiction_item_data.to_dict()
            by_jurisdiction.append(by_jurisdiction_item)

        by_sector = []
        for by_sector_item_data in self.by_sector:
            by_sector_item = by_sector_item_data.to_dict()
            by_sector.append(by_sector_item)

        by_status = []
        for by_status_item_data in self.by_status:
            by_status_item = by_status_item_data.to_dict()
            by_status.append(by_status_item)

        by_subtype = []
        for by_subtype_item_data in self.by_subtype:
            by_subtype_item = by_subtype_item_data.to_dict()
            by_subtype.append(by_subtype_item)

        by_type = []
        for by_type_item_data in self.by_type:
            by_type_item = by_type_item_data.to_dict()
            by_type.append(by_type_item)

        collective_entries = self.collective_entries

        growth = []
        for growth_item_data in self.growth:
            growth_item = growth_item_data.to_dict()
            growth.append(growth_item)

        growth_unknown = []
        for growth_unknown_item_data in self.growth_unknown:
            growth_unknown_item = growth_unknown_item_data.to_dict()
            growth_unknown.append(growth_unknown_item)

        published = []
        for published_item_data in self.published:
            published_item = published_item_data.to_dict()
            published.append(published_item)

        total = self.total

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "by_area": by_area,
                "by_capacity": by_capacity,
                "by_governorate": by_governorate,
                "by_jurisdiction": by_jurisdiction,
                "by_sector": by_sector,
                "by_status": by_status,
                "by_subtype": by_subtype,
                "by_type": by_type,
                "collective_entries": collective_entries,
                "growth": growth,
                "growth_unknown": growth_unknown,
                "published": published,
                "total": total,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.governorate_count import GovernorateCount
        from ..models.growth_point import GrowthPoint
        from ..models.published_actors import PublishedActors
        from ..models.registry_count import RegistryCount

        d = dict(src_dict)
        by_area = []
        _by_area = d.pop("by_area")
        for by_area_item_data in _by_area:
            by_area_item = RegistryCount.from_dict(by_area_item_data)

            by_area.append(by_area_item)

        by_capacity = []
        _by_capacity = d.pop("by_capacity")
        for by_capacity_item_data in _by_capacity:
            by_capacity_item = RegistryCount.from_dict(by_capacity_item_data)

            by_capacity.append(by_capacity_item)

        by_governorate = []
        _by_governorate = d.pop("by_governorate")
        for by_governorate_item_data in _by_governorate:
            by_governorate_item = GovernorateCount.from_dict(by_governorate_item_data)

            by_governorate.append(by_governorate_item)

        by_jurisdiction = []
        _by_jurisdiction = d.pop("by_jurisdiction")
        for by_jurisdiction_item_data in _by_jurisdiction:
            by_jurisdiction_item = RegistryCount.from_dict(by_jurisdiction_item_data)

            by_jurisdiction.append(by_jurisdiction_item)

        by_sector = []
        _by_sector = d.pop("by_sector")
        for by_sector_item_data in _by_sector:
            by_sector_item = RegistryCount.from_dict(by_sector_item_data)

            by_sector.append(by_sector_item)

        by_status = []
        _by_status = d.pop("by_status")
        for by_status_item_data in _by_status:
            by_status_item = RegistryCount.from_dict(by_status_item_data)

            by_status.append(by_status_item)

        by_subtype = []
        _by_subtype = d.pop("by_subtype")
        for by_subtype_item_data in _by_subtype:
            by_subtype_item = RegistryCount.from_dict(by_subtype_item_data)

            by_subtype.append(by_subtype_item)

        by_type = []
        _by_type = d.pop("by_type")
        for by_type_item_data in _by_type:
            by_type_item = RegistryCount.from_dict(by_type_item_data)

            by_type.append(by_type_item)

        collective_entries = d.pop("collective_entries")

        growth = []
        _growth = d.pop("growth")
        for growth_item_data in _growth:
            growth_item = GrowthPoint.from_dict(growth_item_data)

            growth.append(growth_item)

        growth_unknown = []
        _growth_unknown = d.pop("growth_unknown")
        for growth_unknown_item_data in _growth_unknown:
            growth_unknown_item = RegistryCount.from_dict(growth_unknown_item_data)

            growth_unknown.append(growth_unknown_item)

        published = []
        _published = d.pop("published")
        for published_item_data in _published:
            published_item = PublishedActors.from_dict(published_item_data)

            published.append(published_item)

        total = d.pop("total")

        registry_summary = cls(
            by_area=by_area,
            by_capacity=by_capacity,
            by_governorate=by_governorate,
            by_jurisdiction=by_jurisdiction,
            by_sector=by_sector,
            by_status=by_status,
            by_subtype=by_subtype,
            by_type=by_type,
            collective_entries=collective_entries,
            growth=growth,
            growth_unknown=growth_unknown,
            published=published,
            total=total,
        )

        registry_summary.additional_properties = d
        return registry_summary

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
