from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.coverage import Coverage, check_coverage
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.text_input import TextInput


T = TypeVar("T", bound="ImplementationReportInput")


@_attrs_define
class ImplementationReportInput:
    """A new report on an assignment.

    Attributes:
        assignment (UUID): the assignment it is about
        completes (bool | Unset): with this the body's own part is complete Default: False.
        covers (Coverage | Unset): What of a body's part a report is about.
        done (None | TextInput | Unset): what was done; never names of people
        done_from (datetime.date | None | Unset): first day of what was done
        done_until (datetime.date | None | Unset): last day of what was done; not in the future
        obstacles (None | TextInput | Unset): obstacles met, where there were any
        part (None | str | Unset): name of the part; only of a part
        stage (int | None | Unset): number of the activity's stage, from 1; only of a stage
        suggestions (None | TextInput | Unset): suggestions and recommendations, where there are any
    """

    assignment: UUID
    completes: bool | Unset = False
    covers: Coverage | Unset = UNSET
    done: None | TextInput | Unset = UNSET
    done_from: datetime.date | None | Unset = UNSET
    done_until: datetime.date | None | Unset = UNSET
    obstacles: None | TextInput | Unset = UNSET
    part: None | str | Unset = UNSET
    stage: int | None | Unset = UNSET
    suggestions: None | TextInput | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.text_input import TextInput

        assignment = str(self.assignment)

        completes = self.completes

        covers: str | Unset = UNSET
        if not isinstance(self.covers, Unset):
            covers = self.covers

        done: dict[str, Any] | None | Unset
        if isinstance(self.done, Unset):
            done = UNSET
        elif isinstance(self.done, TextInput):
            done = self.done.to_dict()
        else:
            done = self.done

        done_from: None | str | Unset
        if isinstance(self.done_from, Unset):
            done_from = UNSET
        elif isinstance(self.done_from, datetime.date):
            done_from = self.done_from.isoformat()
        else:
            done_from = self.done_from

        done_until: None | str | Unset
        if isinstance(self.done_until, Unset):
            done_until = UNSET
        elif isinstance(self.done_until, datetime.date):
            done_until = self.done_until.isoformat()
        else:
            done_until = self.done_until

        obstacles: dict[str, Any] | None | Unset
        if isinstance(self.obstacles, Unset):
            obstacles = UNSET
        elif isinstance(self.obstacles, TextInput):
            obstacles = self.obstacles.to_dict()
        else:
            obstacles = self.obstacles

        part: None | str | Unset
        if isinstance(self.part, Unset):
            part = UNSET
        else:
            part = self.part

        stage: int | None | Unset
        if isinstance(self.stage, Unset):
            stage = UNSET
        else:
            stage = self.stage

        suggestions: dict[str, Any] | None | Unset
        if isinstance(self.suggestions, Unset):
            suggestions = UNSET
        elif isinstance(self.suggestions, TextInput):
            suggestions = self.suggestions.to_dict()
        else:
            suggestions = self.suggestions

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "assignment": assignment,
            }
        )
        if completes is not UNSET:
            field_dict["completes"] = completes
        if covers is not UNSET:
            field_dict["covers"] = covers
        if done is not UNSET:
            field_dict["done"] = done
        if done_from is not UNSET:
            field_dict["done_from"] = done_from
        if done_until is not UNSET:
            field_dict["done_until"] = done_until
        if obstacles is not UNSET:
            field_dict["obstacles"] = obstacles
        if part is not UNSET:
            field_dict["part"] = part
        if stage is not UNSET:
            field_dict["stage"] = stage
        if suggestions is not UNSET:
            field_dict["suggestions"] = suggestions

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.text_input import TextInput

        d = dict(src_dict)
        assignment = UUID(d.pop("assignment"))

        completes = d.pop("completes", UNSET)

        _covers = d.pop("covers", UNSET)
        covers: Coverage | Unset
        if isinstance(_covers, Unset):
            covers = UNSET
        else:
            covers = check_coverage(_covers)

        def _parse_done(data: object) -> None | TextInput | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                done_type_0 = TextInput.from_dict(data)

                return done_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | TextInput | Unset, data)

        done = _parse_done(d.pop("done", UNSET))

        def _parse_done_from(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                done_from_type_0 = datetime.date.fromisoformat(data)

                return done_from_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        done_from = _parse_done_from(d.pop("done_from", UNSET))

        def _parse_done_until(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                done_until_type_0 = datetime.date.fromisoformat(data)

                return done_until_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        done_until = _parse_done_until(d.pop("done_until", UNSET))

        def _parse_obstacles(data: object) -> None | TextInput | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                obstacles_type_0 = TextInput.from_dict(data)

                return obstacles_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | TextInput | Unset, data)

        obstacles = _parse_obstacles(d.pop("obstacles", UNSET))

        def _parse_part(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        part = _parse_part(d.pop("part", UNSET))

        def _parse_stage(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        stage = _parse_stage(d.pop("stage", UNSET))

        def _parse_suggestions(data: object) -> None | TextInput | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                suggestions_type_0 = TextInput.from_dict(data)

                return suggestions_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | TextInput | Unset, data)

        suggestions = _parse_suggestions(d.pop("suggestions", UNSET))

        implementation_report_input = cls(
            assignment=assignment,
            completes=completes,
            covers=covers,
            done=done,
            done_from=done_from,
            done_until=done_until,
            obstacles=obstacles,
            part=part,
            stage=stage,
            suggestions=suggestions,
        )

        return implementation_report_input
