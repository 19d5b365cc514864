from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.area_aggregation import AreaAggregation, check_area_aggregation
from ..models.confidence import Confidence, check_confidence
from ..models.dimension import Dimension, check_dimension
from ..models.direction import Direction, check_direction
from ..models.kind import Kind, check_kind
from ..models.period_kind import PeriodKind, check_period_kind
from ..models.sensitivity import Sensitivity, check_sensitivity
from ..models.time_aggregation import TimeAggregation, check_time_aggregation

if TYPE_CHECKING:
    from ..models.indicator_baseline import IndicatorBaseline
    from ..models.reporter import Reporter
    from ..models.source import Source
    from ..models.target import Target
    from ..models.text import Text


T = TypeVar("T", bound="Indicator")


@_attrs_define
class Indicator:
    """What measures a node, and how its figures add up.

    Attributes:
        aggregation_areas (AreaAggregation): How the figures of areas add up.
        aggregation_time (TimeAggregation): How the figures of periods add up.
        also_measures (list[str]): further nodes, of the other side's row
        baseline (IndicatorBaseline | None): null: no source gives one
        code (str): the code it is addressed by
        confidence (Confidence): How surely the source could be read.
        definition (None | Text): what exactly is counted; null where no source says
        direction (Direction): Which way is better.
        disaggregation (list[Dimension]): what its values have to be split by
        frequency (PeriodKind): How long a reporting period is.
        kind (Kind): What an indicator's values are.
        node (str): code of a node of the logframe
        note (None | str): what a reader should know of it
        reporters (list[Reporter]):
        sensitivity (Sensitivity): Whether small published cells are hidden (`restricted`).
        source (None | Source): where it was read; null: entered here
        targets (list[Target]): empty: no source gives one
        title (Text): A text as shown: one entry a language, null where it is not known.
        unit (str): code of the unit of measurement
    """

    aggregation_areas: AreaAggregation
    aggregation_time: TimeAggregation
    also_measures: list[str]
    baseline: IndicatorBaseline | None
    code: str
    confidence: Confidence
    definition: None | Text
    direction: Direction
    disaggregation: list[Dimension]
    frequency: PeriodKind
    kind: Kind
    node: str
    note: None | str
    reporters: list[Reporter]
    sensitivity: Sensitivity
    source: None | Source
    targets: list[Target]
    title: Text
    unit: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.indicator_baseline import IndicatorBaseline
        from ..models.source import Source
        from ..models.text import Text

        aggregation_areas: str = self.aggregation_areas

        aggregation_time: str = self.aggregation_time

        also_measures = self.also_measures

        baseline: dict[str, Any] | None
        if isinstance(self.baseline, IndicatorBaseline):
            baseline = self.baseline.to_dict()
        else:
            baseline = self.baseline

        code = self.code

        confidence: str = self.confidence

        definition: dict[str, Any] | None
        if isinstance(self.definition, Text):
            definition = self.definition.to_dict()
        else:
            definition = self.definition

        direction: str = self.direction

        disaggregation = []
        for disaggregation_item_data in self.disaggregation:
            disaggregation_item: str = disaggregation_item_data
            disaggregation.append(disaggregation_item)

        frequency: str = self.frequency

        kind: str = self.kind

        node = self.node

        note: None | str
        note = self.note

        reporters = []
        for reporters_item_data in self.reporters:
            reporters_item = reporters_item_data.to_dict()
            reporters.append(reporters_item)

        sensitivity: str = self.sensitivity

        source: dict[str, Any] | None
        if isinstance(self.source, Source):
            source = self.source.to_dict()
        else:
            source = self.source

        targets = []
        for targets_item_data in self.targets:
            targets_item = targets_item_data.to_dict()
            targets.append(targets_item)

        title = self.title.to_dict()

        unit = self.unit

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "aggregation_areas": aggregation_areas,
                "aggregation_time": aggregation_time,
                "also_measures": also_measures,
                "baseline": baseline,
                "code": code,
                "confidence": confidence,
                "definition": definition,
                "direction": direction,
                "disaggregation": disaggregation,
                "frequency": frequency,
                "kind": kind,
                "node": node,
                "note": note,
                "reporters": reporters,
                "sensitivity": sensitivity,
                "source": source,
                "targets": targets,
                "title": title,
                "unit": unit,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.indicator_baseline import IndicatorBaseline
        from ..models.reporter import Reporter
        from ..models.source import Source
        from ..models.target import Target
        from ..models.text import Text

        d = dict(src_dict)
        aggregation_areas = check_area_aggregation(d.pop("aggregation_areas"))

        aggregation_time = check_time_aggregation(d.pop("aggregation_time"))

        also_measures = cast(list[str], d.pop("also_measures"))

        def _parse_baseline(data: object) -> IndicatorBaseline | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                baseline_type_0 = IndicatorBaseline.from_dict(data)

                return baseline_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(IndicatorBaseline | None, data)

        baseline = _parse_baseline(d.pop("baseline"))

        code = d.pop("code")

        confidence = check_confidence(d.pop("confidence"))

        def _parse_definition(data: object) -> None | Text:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                definition_type_0 = Text.from_dict(data)

                return definition_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Text, data)

        definition = _parse_definition(d.pop("definition"))

        direction = check_direction(d.pop("direction"))

        disaggregation = []
        _disaggregation = d.pop("disaggregation")
        for disaggregation_item_data in _disaggregation:
            disaggregation_item = check_dimension(disaggregation_item_data)

            disaggregation.append(disaggregation_item)

        frequency = check_period_kind(d.pop("frequency"))

        kind = check_kind(d.pop("kind"))

        node = d.pop("node")

        def _parse_note(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        note = _parse_note(d.pop("note"))

        reporters = []
        _reporters = d.pop("reporters")
        for reporters_item_data in _reporters:
            reporters_item = Reporter.from_dict(reporters_item_data)

            reporters.append(reporters_item)

        sensitivity = check_sensitivity(d.pop("sensitivity"))

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

        targets = []
        _targets = d.pop("targets")
        for targets_item_data in _targets:
            targets_item = Target.from_dict(targets_item_data)

            targets.append(targets_item)

        title = Text.from_dict(d.pop("title"))

        unit = d.pop("unit")

        indicator = cls(
            aggregation_areas=aggregation_areas,
            aggregation_time=aggregation_time,
            also_measures=also_measures,
            baseline=baseline,
            code=code,
            confidence=confidence,
            definition=definition,
            direction=direction,
            disaggregation=disaggregation,
            frequency=frequency,
            kind=kind,
            node=node,
            note=note,
            reporters=reporters,
            sensitivity=sensitivity,
            source=source,
            targets=targets,
            title=title,
            unit=unit,
        )

        indicator.additional_properties = d
        return indicator

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
