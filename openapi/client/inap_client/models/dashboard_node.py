from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.jurisdiction import Jurisdiction, check_jurisdiction

if TYPE_CHECKING:
    from ..models.completeness import Completeness
    from ..models.status import Status
    from ..models.text import Text


T = TypeVar("T", bound="DashboardNode")


@_attrs_define
class DashboardNode:
    """A node: ``progress`` is the mean over ``measured`` indicators, ``status`` their worst.

    Attributes:
        code (str): the code it is addressed by
        completeness (Completeness): Reports that are expected (a reporter and a period that has ended), and those that
            are there.

            ``reported`` (handed in) is null for the public, and ``late`` then counts what is not approved.
        indicators (int): number of indicators
        level (str): one of the plan's levels
        measured (int): number of indicators with a progress
        parent (None | str): code of what stands above it; null at the top
        progress (float | None): (value - baseline) / (target - baseline); null: not known
        side (Jurisdiction | None): whose it is; null: both sides'
        status (Status): Where something stands, and the figures that explain it.

            ``reason`` says why progress is not known: no-data, no-target, no-baseline, no-direction,
            target-equals-baseline, target-against-direction, no-common-figure or suppressed.
        title (Text): A text as shown: one entry a language, null where it is not known.
    """

    code: str
    completeness: Completeness
    indicators: int
    level: str
    measured: int
    parent: None | str
    progress: float | None
    side: Jurisdiction | None
    status: Status
    title: Text
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        code = self.code

        completeness = self.completeness.to_dict()

        indicators = self.indicators

        level = self.level

        measured = self.measured

        parent: None | str
        parent = self.parent

        progress: float | None
        progress = self.progress

        side: None | str
        if isinstance(self.side, str):
            side = self.side
        else:
            side = self.side

        status = self.status.to_dict()

        title = self.title.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "code": code,
                "completeness": completeness,
                "indicators": indicators,
                "level": level,
                "measured": measured,
                "parent": parent,
                "progress": progress,
                "side": side,
                "status": status,
                "title": title,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.completeness import Completeness
        from ..models.status import Status
        from ..models.text import Text

        d = dict(src_dict)
        code = d.pop("code")

        completeness = Completeness.from_dict(d.pop("completeness"))

        indicators = d.pop("indicators")

        level = d.pop("level")

        measured = d.pop("measured")

        def _parse_parent(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        parent = _parse_parent(d.pop("parent"))

        def _parse_progress(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        progress = _parse_progress(d.pop("progress"))

        def _parse_side(data: object) -> Jurisdiction | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                side_type_0 = check_jurisdiction(data)

                return side_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Jurisdiction | None, data)

        side = _parse_side(d.pop("side"))

        status = Status.from_dict(d.pop("status"))

        title = Text.from_dict(d.pop("title"))

        dashboard_node = cls(
            code=code,
            completeness=completeness,
            indicators=indicators,
            level=level,
            measured=measured,
            parent=parent,
            progress=progress,
            side=side,
            status=status,
            title=title,
        )

        dashboard_node.additional_properties = d
        return dashboard_node

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
