from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.acting_level import ActingLevel, check_acting_level

T = TypeVar("T", bound="LevelCounts")


@_attrs_define
class LevelCounts:
    """Approved records of one level.

    Attributes:
        challenge (int): what stands in the way
        level (ActingLevel | None): null: it is not said who acts
        recommendation (int): what should be done
        update (int): what participants told
    """

    challenge: int
    level: ActingLevel | None
    recommendation: int
    update: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        challenge = self.challenge

        level: None | str
        if isinstance(self.level, str):
            level = self.level
        else:
            level = self.level

        recommendation = self.recommendation

        update = self.update

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "challenge": challenge,
                "level": level,
                "recommendation": recommendation,
                "update": update,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        challenge = d.pop("challenge")

        def _parse_level(data: object) -> ActingLevel | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                level_type_0 = check_acting_level(data)

                return level_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ActingLevel | None, data)

        level = _parse_level(d.pop("level"))

        recommendation = d.pop("recommendation")

        update = d.pop("update")

        level_counts = cls(
            challenge=challenge,
            level=level,
            recommendation=recommendation,
            update=update,
        )

        level_counts.additional_properties = d
        return level_counts

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
