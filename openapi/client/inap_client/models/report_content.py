from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.text import Text


T = TypeVar("T", bound="ReportContent")


@_attrs_define
class ReportContent:
    """What an implementation report says.

    Attributes:
        completes (bool): with this the body's own part is complete
        done (None | Text): what was done; never names of people
        done_from (datetime.date | None): first day of what was done
        done_until (datetime.date | None): last day of what was done; not in the future
        obstacles (None | Text): obstacles met, where there were any
        suggestions (None | Text): suggestions and recommendations, where there are any
    """

    completes: bool
    done: None | Text
    done_from: datetime.date | None
    done_until: datetime.date | None
    obstacles: None | Text
    suggestions: None | Text
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.text import Text

        completes = self.completes

        done: dict[str, Any] | None
        if isinstance(self.done, Text):
            done = self.done.to_dict()
        else:
            done = self.done

        done_from: None | str
        if isinstance(self.done_from, datetime.date):
            done_from = self.done_from.isoformat()
        else:
            done_from = self.done_from

        done_until: None | str
        if isinstance(self.done_until, datetime.date):
            done_until = self.done_until.isoformat()
        else:
            done_until = self.done_until

        obstacles: dict[str, Any] | None
        if isinstance(self.obstacles, Text):
            obstacles = self.obstacles.to_dict()
        else:
            obstacles = self.obstacles

        suggestions: dict[str, Any] | None
        if isinstance(self.suggestions, Text):
            suggestions = self.suggestions.to_dict()
        else:
            suggestions = self.suggestions

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "completes": completes,
                "done": done,
                "done_from": done_from,
                "done_until": done_until,
                "obstacles": obstacles,
                "suggestions": suggestions,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.text import Text

        d = dict(src_dict)
        completes = d.pop("completes")

        def _parse_done(data: object) -> None | Text:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                done_type_0 = Text.from_dict(data)

                return done_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Text, data)

        done = _parse_done(d.pop("done"))

        def _parse_done_from(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                done_from_type_0 = datetime.date.fromisoformat(data)

                return done_from_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        done_from = _parse_done_from(d.pop("done_from"))

        def _parse_done_until(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                done_until_type_0 = datetime.date.fromisoformat(data)

                return done_until_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        done_until = _parse_done_until(d.pop("done_until"))

        def _parse_obstacles(data: object) -> None | Text:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                obstacles_type_0 = Text.from_dict(data)

                return obstacles_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Text, data)

        obstacles = _parse_obstacles(d.pop("obstacles"))

        def _parse_suggestions(data: object) -> None | Text:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                suggestions_type_0 = Text.from_dict(data)

                return suggestions_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Text, data)

        suggestions = _parse_suggestions(d.pop("suggestions"))

        report_content = cls(
            completes=completes,
            done=done,
            done_from=done_from,
            done_until=done_until,
            obstacles=obstacles,
            suggestions=suggestions,
        )

        report_content.additional_properties = d
        return report_content

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
