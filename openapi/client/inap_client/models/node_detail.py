from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.confidence import Confidence, check_confidence
from ..models.jurisdiction import Jurisdiction, check_jurisdiction
from ..models.krg_state import KrgState, check_krg_state

if TYPE_CHECKING:
    from ..models.frequency import Frequency
    from ..models.reference import Reference
    from ..models.responsibility import Responsibility
    from ..models.source import Source
    from ..models.text import Text
    from ..models.time_frame import TimeFrame


T = TypeVar("T", bound="NodeDetail")


@_attrs_define
class NodeDetail:
    """A node with its place in the tree and what only some nodes have.

    Attributes:
        children (list[str]): codes of the nodes directly below
        code (str): the code it is addressed by
        confidence (Confidence): How surely the source could be read.
        counterparts (list[str]): activities of the other side stated to match
        dropped_on (datetime.date | None): day from which it is dropped; null: it is not
        frequencies (list[Frequency]):
        indicators (list[str]): codes of the indicators that measure it
        joint_declaration (bool | None): outputs only: the source prints the mark
        krg_state (KrgState | None): federal activities only: what the KRG cells of the row hold
        level (str): one of the plan's levels
        logframe_version (int): version of the logframe it is told from
        note (None | str): what a reader should know of it
        parent (None | str): code of what stands above it; null at the top
        path (list[Reference]):
        printed_number (None | str): the source's own number, which is no key
        responsibilities (list[Responsibility]): who leads it and who supports it
        results (list[Text]):
        side (Jurisdiction | None): whose it is; null: both sides'
        since_version (int): version of the logframe it came with
        source (None | Source): where it was read; null: entered here
        statement (None | Text): what the node is to bring about, where the source says
        time_frame (None | TimeFrame): null where the source gives none
        title (Text): A text as shown: one entry a language, null where it is not known.
        title_inferred (bool): the source lost the title; this one is inferred
    """

    children: list[str]
    code: str
    confidence: Confidence
    counterparts: list[str]
    dropped_on: datetime.date | None
    frequencies: list[Frequency]
    indicators: list[str]
    joint_declaration: bool | None
    krg_state: KrgState | None
    level: str
    logframe_version: int
    note: None | str
    parent: None | str
    path: list[Reference]
    printed_number: None | str
    responsibilities: list[Responsibility]
    results: list[Text]
    side: Jurisdiction | None
    since_version: int
    source: None | Source
    statement: None | Text
    time_frame: None | TimeFrame
    title: Text
    title_inferred: bool
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.source import Source
        from ..models.text import Text
        from ..models.time_frame import TimeFrame

        children = self.children

        code = self.code

        confidence: str = self.confidence

        counterparts = self.counterparts

        dropped_on: None | str
        if isinstance(self.dropped_on, datetime.date):
            dropped_on = self.dropped_on.isoformat()
        else:
            dropped_on = self.dropped_on

        frequencies = []
        for frequencies_item_data in self.frequencies:
            frequencies_item = frequencies_item_data.to_dict()
            frequencies.append(frequencies_item)

        indicators = self.indicators

        joint_declaration: bool | None
        joint_declaration = self.joint_declaration

        krg_state: None | str
        if isinstance(self.krg_state, str):
            krg_state = self.krg_state
        else:
            krg_state = self.krg_state

        level = self.level

        logframe_version = self.logframe_version

        note: None | str
        note = self.note

        parent: None | str
        parent = self.parent

        path = []
        for path_item_data in self.path:
            path_item = path_item_data.to_dict()
            path.append(path_item)

        printed_number: None | str
        printed_number = self.printed_number

        responsibilities = []
        for responsibilities_item_data in self.responsibilities:
            responsibilities_item = responsibilities_item_data.to_dict()
            responsibilities.append(responsibilities_item)

        results = []
        for results_item_data in self.results:
            results_item = results_item_data.to_dict()
            results.append(results_item)

        side: None | str
        if isinstance(self.side, str):
            side = self.side
        else:
            side = self.side

        since_version = self.since_version

        source: dict[str, Any] | None
        if isinstance(self.source, Source):
            source = self.source.to_dict()
        else:
            source = self.source

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

        title_inferred = self.title_inferred

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "children": children,
                "code": code,
                "confidence": confidence,
                "counterparts": counterparts,
                "dropped_on": dropped_on,
                "frequencies": frequencies,
                "indicators": indicators,
                "joint_declaration": joint_declaration,
                "krg_state": krg_state,
                "level": level,
                "logframe_version": logframe_version,
                "note": note,
                "parent": parent,
                "path": path,
                "printed_number": printed_number,
                "responsibilities": responsibilities,
                "results": results,
                "side": side,
                "since_version": since_version,
                "source": source,
                "statement": statement,
                "time_frame": time_frame,
                "title": title,
                "title_inferred": title_inferred,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.frequency import Frequency
        from ..models.reference import Reference
        from ..models.responsibility import Responsibility
        from ..models.source import Source
        from ..models.text import Text
        from ..models.time_frame import TimeFrame

        d = dict(src_dict)
        children = cast(list[str], d.pop("children"))

        code = d.pop("code")

        confidence = check_confidence(d.pop("confidence"))

        counterparts = cast(list[str], d.pop("counterparts"))

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

        frequencies = []
        _frequencies = d.pop("frequencies")
        for frequencies_item_data in _frequencies:
            frequencies_item = Frequency.from_dict(frequencies_item_data)

            frequencies.append(frequencies_item)

        indicators = cast(list[str], d.pop("indicators"))

        def _parse_joint_declaration(data: object) -> bool | None:
            if data is None:
                return data
            return cast(bool | None, data)

        joint_declaration = _parse_joint_declaration(d.pop("joint_declaration"))

        def _parse_krg_state(data: object) -> KrgState | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                krg_state_type_0 = check_krg_state(data)

                return krg_state_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(KrgState | None, data)

        krg_state = _parse_krg_state(d.pop("krg_state"))

        level = d.pop("level")

        logframe_version = d.pop("logframe_version")

        def _parse_note(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        note = _parse_note(d.pop("note"))

        def _parse_parent(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        parent = _parse_parent(d.pop("parent"))

        path = []
        _path = d.pop("path")
        for path_item_data in _path:
            path_item = Reference.from_dict(path_item_data)

            path.append(path_item)

        def _parse_printed_number(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        printed_number = _parse_printed_number(d.pop("printed_number"))

        responsibilities = []
        _responsibilities = d.pop("responsibilities")
        for responsibilities_item_data in _responsibilities:
            responsibilities_item = Responsibility.from_dict(responsibilities_item_data)

            responsibilities.append(responsibilities_item)

        results = []
        _results = d.pop("results")
        for results_item_data in _results:
            results_item = Text.from_dict(results_item_data)

            results.append(results_item)

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

        since_version = d.pop("since_version")

        def _parse_source(data: object) -> None | Source:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                source_type_0 = Source.from_dict(data)

                return source_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Source, data)

        source = _parse_source(d.pop("source"))

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

        title_inferred = d.pop("title_inferred")

        node_detail = cls(
            children=children,
            code=code,
            confidence=confidence,
            counterparts=counterparts,
            dropped_on=dropped_on,
            frequencies=frequencies,
            indicators=indicators,
            joint_declaration=joint_declaration,
            krg_state=krg_state,
            level=level,
            logframe_version=logframe_version,
            note=note,
            parent=parent,
            path=path,
            printed_number=printed_number,
            responsibilities=responsibilities,
            results=results,
            side=side,
            since_version=since_version,
            source=source,
            statement=statement,
            time_frame=time_frame,
            title=title,
            title_inferred=title_inferred,
        )

        node_detail.additional_properties = d
        return node_detail

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
