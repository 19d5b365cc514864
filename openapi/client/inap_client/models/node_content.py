from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.responsibility import Responsibility
    from ..models.text import Text
    from ..models.time_frame import TimeFrame


T = TypeVar("T", bound="NodeContent")


@_attrs_define
class NodeContent:
    """What an amendment can change of an activity, as it stood.

    Attributes:
        dropped_on (datetime.date | None): day from which it is dropped; null: it is not
        responsibilities (list[Responsibility]): who leads it and who supports it
        statement (None | Text): what the node is to bring about, where the source says
        time_frame (None | TimeFrame): null where the source gives none
        title (Text): A text as shown: one entry a language, null where it is not known.
    """

    dropped_on: datetime.date | None
    responsibilities: list[Responsibility]
    statement: None | Text
    time_frame: None | TimeFrame
    title: Text
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.text import Text
        from ..models.time_frame import TimeFrame

        dropped_on: None | str
        if isinstance(self.dropped_on, datetime.date):
            dropped_on = self.dropped_on.isoformat()
        else:
            dropped_on = self.dropped_on

        responsibilities = []
        for responsibilities_item_data in self.responsibilities:
            responsibilities_item = responsibilities_item_data.to_dict()
            responsibilities.append(responsibilities_item)

        statement: dict[str, Any] | None
        if isinstance(self.statement, Text):
            statement = self.statement.to_dict()
        else:
            statement = self.statement

        time_frame: dict[str, Any] | None
        if isinstance(self.time_frame, TimeFrame):
            time_frame = self.time_frame.to_dict()
        else:
            time_frame = self.time_frame

        title = self.title.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "dropped_on": dropped_on,
                "responsibilities": responsibilities,
                "statement": statement,
                "time_frame": time_frame,
                "title": title,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.responsibility import Responsibility
        from ..models.text import Text
        from ..models.time_frame import TimeFrame

        d = dict(src_dict)

        def _parse_dropped_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                dropped_on_type_0 = datetime.date.fromisoformat(data)

                return dropped_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        dropped_on = _parse_dropped_on(d.pop("dropped_on"))

        responsibilities = []
        _responsibilities = d.pop("responsibilities")
        for responsibilities_item_data in _responsibilities:
            responsibilities_item = Responsibility.from_dict(responsibilities_item_data)

            responsibilities.append(responsibilities_item)

        def _parse_statement(data: object) -> None | Text:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                statement_type_0 = Text.from_dict(data)

                return statement_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Text, data)

        statement = _parse_statement(d.pop("statement"))

        def _parse_time_frame(data: object) -> None | TimeFrame:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                time_frame_type_0 = TimeFrame.from_dict(data)

                return time_frame_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | TimeFrame, data)

        time_frame = _parse_time_frame(d.pop("time_frame"))

        title = Text.from_dict(d.pop("title"))

        node_content = cls(
            dropped_on=dropped_on,
            responsibilities=responsibilities,
            statement=statement,
            time_frame=time_frame,
            title=title,
        )

        node_content.additional_properties = d
        return node_content

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
