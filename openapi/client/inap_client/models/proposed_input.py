from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.added_indicator_input import AddedIndicatorInput
    from ..models.part_input import PartInput
    from ..models.text_input import TextInput
    from ..models.time_frame_input import TimeFrameInput


T = TypeVar("T", bound="ProposedInput")


@_attrs_define
class ProposedInput:
    """What shall be another than it is; what is left out stays as it is.

    Attributes:
        indicators (list[AddedIndicatorInput] | None | Unset): of an addition only
        responsibilities (list[PartInput] | None | Unset): all of them; they replace those before
        statement (None | TextInput | Unset): what the activity is to bring about
        time_frame (None | TimeFrameInput | Unset): null where the source gives none
        title (None | TextInput | Unset): languages left out stay as they are
    """

    indicators: list[AddedIndicatorInput] | None | Unset = UNSET
    responsibilities: list[PartInput] | None | Unset = UNSET
    statement: None | TextInput | Unset = UNSET
    time_frame: None | TimeFrameInput | Unset = UNSET
    title: None | TextInput | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.text_input import TextInput
        from ..models.time_frame_input import TimeFrameInput

        indicators: list[dict[str, Any]] | None | Unset
        if isinstance(self.indicators, Unset):
            indicators = UNSET
        elif isinstance(self.indicators, list):
            indicators = []
            for indicators_type_0_item_data in self.indicators:
                indicators_type_0_item = indicators_type_0_item_data.to_dict()
                indicators.append(indicators_type_0_item)

        else:
            indicators = self.indicators

        responsibilities: list[dict[str, Any]] | None | Unset
        if isinstance(self.responsibilities, Unset):
            responsibilities = UNSET
        elif isinstance(self.responsibilities, list):
            responsibilities = []
            for responsibilities_type_0_item_data in self.responsibilities:
                responsibilities_type_0_item = responsibilities_type_0_item_data.to_dict()
                responsibilities.append(responsibilities_type_0_item)

        else:
            responsibilities = self.responsibilities

        statement: dict[str, Any] | None | Unset
        if isinstance(self.statement, Unset):
            statement = UNSET
        elif isinstance(self.statement, TextInput):
            statement = self.statement.to_dict()
        else:
            statement = self.statement

        time_frame: dict[str, Any] | None | Unset
        if isinstance(self.time_frame, Unset):
            time_frame = UNSET
        elif isinstance(self.time_frame, TimeFrameInput):
            time_frame = self.time_frame.to_dict()
        else:
            time_frame = self.time_frame

        title: dict[str, Any] | None | Unset
        if isinstance(self.title, Unset):
            title = UNSET
        elif isinstance(self.title, TextInput):
            title = self.title.to_dict()
        else:
            title = self.title

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if indicators is not UNSET:
            field_dict["indicators"] = indicators
        if responsibilities is not UNSET:
            field_dict["responsibilities"] = responsibilities
        if statement is not UNSET:
            field_dict["statement"] = statement
        if time_frame is not UNSET:
            field_dict["time_frame"] = time_frame
        if title is not UNSET:
            field_dict["title"] = title

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.added_indicator_input import AddedIndicatorInput
        from ..models.part_input import PartInput
        from ..models.text_input import TextInput
        from ..models.time_frame_input import TimeFrameInput

        d = dict(src_dict)

        def _parse_indicators(data: object) -> list[AddedIndicatorInput] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                indicators_type_0 = []
                _indicators_type_0 = data
                for indicators_type_0_item_data in _indicators_type_0:
                    indicators_type_0_item = AddedIndicatorInput.from_dict(
                        indicators_type_0_item_data
                    )

                    indicators_type_0.append(indicators_type_0_item)

                return indicators_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[AddedIndicatorInput] | None | Unset, data)

        indicators = _parse_indicators(d.pop("indicators", UNSET))

        def _parse_responsibilities(data: object) -> list[PartInput] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                responsibilities_type_0 = []
                _responsibilities_type_0 = data
                for responsibilities_type_0_item_data in _responsibilities_type_0:
                    responsibilities_type_0_item = PartInput.from_dict(
                        responsibilities_type_0_item_data
                    )

                    responsibilities_type_0.append(responsibilities_type_0_item)

                return responsibilities_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[PartInput] | None | Unset, data)

        responsibilities = _parse_responsibilities(d.pop("responsibilities", UNSET))

        def _parse_statement(data: object) -> None | TextInput | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                statement_type_0 = TextInput.from_dict(data)

                return statement_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | TextInput | Unset, data)

        statement = _parse_statement(d.pop("statement", UNSET))

        def _parse_time_frame(data: object) -> None | TimeFrameInput | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                time_frame_type_0 = TimeFrameInput.from_dict(data)

                return time_frame_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | TimeFrameInput | Unset, data)

        time_frame = _parse_time_frame(d.pop("time_frame", UNSET))

        def _parse_title(data: object) -> None | TextInput | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                title_type_0 = TextInput.from_dict(data)

                return title_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | TextInput | Unset, data)

        title = _parse_title(d.pop("title", UNSET))

        proposed_input = cls(
            indicators=indicators,
            responsibilities=responsibilities,
            statement=statement,
            time_frame=time_frame,
            title=title,
        )

        return proposed_input
