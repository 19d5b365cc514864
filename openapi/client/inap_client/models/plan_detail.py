from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.jurisdiction import Jurisdiction, check_jurisdiction

if TYPE_CHECKING:
    from ..models.counts import Counts
    from ..models.phase import Phase
    from ..models.plan_settings import PlanSettings
    from ..models.stated_period import StatedPeriod
    from ..models.term import Term
    from ..models.text import Text
    from ..models.unit import Unit


T = TypeVar("T", bound="PlanDetail")


@_attrs_define
class PlanDetail:
    """A plan with everything above its logframe.

    Attributes:
        code (str): the code it is addressed by
        counts (Counts): How many elements a plan has.
        data_version (int): rises with every published change
        description (Text): A text as shown: one entry a language, null where it is not known.
        jurisdictions (list[Jurisdiction]): the sides that take part
        levels (list[str]): names of the levels, top first
        logframe_version (int): version of the logframe in force, from 1
        machine_translated (list[str]): languages with titles that no person has reviewed
        period (Term): First and last day of a plan.
        phases (list[Phase]):
        published (bool): everybody may see it
        settings (PlanSettings): Settings of a plan. They are ours, and no rule of the plan itself.
        stated_periods (list[StatedPeriod]):
        synthetic (bool): made up for training; figures mean nothing
        title (Text): A text as shown: one entry a language, null where it is not known.
        translation_note (None | Text): how the titles were translated; null: nothing to say
        units (list[Unit]):
    """

    code: str
    counts: Counts
    data_version: int
    description: Text
    jurisdictions: list[Jurisdiction]
    levels: list[str]
    logframe_version: int
    machine_translated: list[str]
    period: Term
    phases: list[Phase]
    published: bool
    settings: PlanSettings
    stated_periods: list[StatedPeriod]
    synthetic: bool
    title: Text
    translation_note: None | Text
    units: list[Unit]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.text import Text

        code = self.code

        counts = self.counts.to_dict()

        data_version = self.data_version

        description = self.description.to_dict()

        jurisdictions = []
        for jurisdictions_item_data in self.jurisdictions:
            jurisdictions_item: str = jurisdictions_item_data
            jurisdictions.append(jurisdictions_item)

        levels = self.levels

        logframe_version = self.logframe_version

        machine_translated = self.machine_translated

        period = self.period.to_dict()

        phases = []
        for phases_item_data in self.phases:
            phases_item = phases_item_data.to_dict()
            phases.append(phases_item)

        published = self.published

        settings = self.settings.to_dict()

        stated_periods = []
        for stated_periods_item_data in self.stated_periods:
            stated_periods_item = stated_periods_item_data.to_dict()
            stated_periods.append(stated_periods_item)

        synthetic = self.synthetic

        title = self.title.to_dict()

        translation_note: dict[str, Any] | None
        if isinstance(self.translation_note, Text):
            translation_note = self.translation_note.to_dict()
        else:
            translation_note = self.translation_note

        units = []
        for units_item_data in self.units:
            units_item = units_item_data.to_dict()
            units.append(units_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "code": code,
                "counts": counts,
                "data_version": data_version,
                "description": description,
                "jurisdictions": jurisdictions,
                "levels": levels,
                "logframe_version": logframe_version,
                "machine_translated": machine_translated,
                "period": period,
                "phases": phases,
                "published": published,
                "settings": settings,
                "stated_periods": stated_periods,
                "synthetic": synthetic,
                "title": title,
                "translation_note": translation_note,
                "units": units,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.counts import Counts
        from ..models.phase import Phase
        from ..models.plan_settings import PlanSettings
        from ..models.stated_period import StatedPeriod
        from ..models.term import Term
        from ..models.text import Text
        from ..models.unit import Unit

        d = dict(src_dict)
        code = d.pop("code")

        counts = Counts.from_dict(d.pop("counts"))

        data_version = d.pop("data_version")

        description = Text.from_dict(d.pop("description"))

        jurisdictions = []
        _jurisdictions = d.pop("jurisdictions")
        for jurisdictions_item_data in _jurisdictions:
            jurisdictions_item = check_jurisdiction(jurisdictions_item_data)

            jurisdictions.append(jurisdictions_item)

        levels = cast(list[str], d.pop("levels"))

        logframe_version = d.pop("logframe_version")

        machine_translated = cast(list[str], d.pop("machine_translated"))

        period = Term.from_dict(d.pop("period"))

        phases = []
        _phases = d.pop("phases")
        for phases_item_data in _phases:
            phases_item = Phase.from_dict(phases_item_data)

            phases.append(phases_item)

        published = d.pop("published")

        settings = PlanSettings.from_dict(d.pop("settings"))

        stated_periods = []
        _stated_periods = d.pop("stated_periods")
        for stated_periods_item_data in _stated_periods:
            stated_periods_item = StatedPeriod.from_dict(stated_periods_item_data)

            stated_periods.append(stated_periods_item)

        synthetic = d.pop("synthetic")

        title = Text.from_dict(d.pop("title"))

        def _parse_translation_note(data: object) -> None | Text:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                translation_note_type_0 = Text.from_dict(data)

                return translation_note_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Text, data)

        translation_note = _parse_translation_note(d.pop("translation_note"))

        units = []
        _units = d.pop("units")
        for units_item_data in _units:
            units_item = Unit.from_dict(units_item_data)

            units.append(units_item)

        plan_detail = cls(
            code=code,
            counts=counts,
            data_version=data_version,
            description=description,
            jurisdictions=jurisdictions,
            levels=levels,
            logframe_version=logframe_version,
            machine_translated=machine_translated,
            period=period,
            phases=phases,
            published=published,
            settings=settings,
            stated_periods=stated_periods,
            synthetic=synthetic,
            title=title,
            translation_note=translation_note,
            units=units,
        )

        plan_detail.additional_properties = d
        return plan_detail

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
