from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.note import Note
    from ..models.text_input import TextInput
    from ..models.value_input import ValueInput


T = TypeVar("T", bound="BatchItem")


@_attrs_define
class BatchItem:
    """One report of a batch, with the notes it needs to be submitted.

    Attributes:
        actor (str): who reports
        area (str): code of the area: ISO 3166, or X- where that has none
        indicator (str): code of the indicator
        period (str): code of the reporting period
        plan (str): code of the plan
        values (list[ValueInput]): a total left out follows from whole parts
        activity_reports (list[UUID] | None | Unset): activity reports that the values are taken from, instead of
            `values`
        narrative (None | TextInput | Unset): what stands behind the values; never names of people
        notes (list[Note] | Unset): one for each slug that the values are warned of
    """

    actor: str
    area: str
    indicator: str
    period: str
    plan: str
    values: list[ValueInput]
    activity_reports: list[UUID] | None | Unset = UNSET
    narrative: None | TextInput | Unset = UNSET
    notes: list[Note] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.text_input import TextInput

        actor = self.actor

        area = self.area

        indicator = self.indicator

        period = self.period

        plan = self.plan

        values = []
        for values_item_data in self.values:
            values_item = values_item_data.to_dict()
            values.append(values_item)

        activity_reports: list[str] | None | Unset
        if isinstance(self.activity_reports, Unset):
            activity_reports = UNSET
        elif isinstance(self.activity_reports, list):
            activity_reports = []
            for activity_reports_type_0_item_data in self.activity_reports:
                activity_reports_type_0_item = str(activity_reports_type_0_item_data)
                activity_reports.append(activity_reports_type_0_item)

        else:
            activity_reports = self.activity_reports

        narrative: dict[str, Any] | None | Unset
        if isinstance(self.narrative, Unset):
            narrative = UNSET
        elif isinstance(self.narrative, TextInput):
            narrative = self.narrative.to_dict()
        else:
            narrative = self.narrative

        notes: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.notes, Unset):
            notes = []
            for notes_item_data in self.notes:
                notes_item = notes_item_data.to_dict()
                notes.append(notes_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "actor": actor,
                "area": area,
                "indicator": indicator,
                "period": period,
                "plan": plan,
                "values": values,
            }
        )
        if activity_reports is not UNSET:
            field_dict["activity_reports"] = activity_reports
        if narrative is not UNSET:
            field_dict["narrative"] = narrative
        if notes is not UNSET:
            field_dict["notes"] = notes

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.note import Note
        from ..models.text_input import TextInput
        from ..models.value_input import ValueInput

        d = dict(src_dict)
        actor = d.pop("actor")

        area = d.pop("area")

        indicator = d.pop("indicator")

        period = d.pop("period")

        plan = d.pop("plan")

        values = []
        _values = d.pop("values")
        for values_item_data in _values:
            values_item = ValueInput.from_dict(values_item_data)

            values.append(values_item)

        def _parse_activity_reports(data: object) -> list[UUID] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                activity_reports_type_0 = []
                _activity_reports_type_0 = data
                for activity_reports_type_0_item_data in _activity_reports_type_0:
                    activity_reports_type_0_item = UUID(activity_reports_type_0_item_data)

                    activity_reports_type_0.append(activity_reports_type_0_item)

                return activity_reports_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[UUID] | None | Unset, data)

        activity_reports = _parse_activity_reports(d.pop("activity_reports", UNSET))

        def _parse_narrative(data: object) -> None | TextInput | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                narrative_type_0 = TextInput.from_dict(data)

                return narrative_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | TextInput | Unset, data)

        narrative = _parse_narrative(d.pop("narrative", UNSET))

        _notes = d.pop("notes", UNSET)
        notes: list[Note] | Unset = UNSET
        if _notes is not UNSET:
            notes = []
            for notes_item_data in _notes:
                notes_item = Note.from_dict(notes_item_data)

                notes.append(notes_item)

        batch_item = cls(
            actor=actor,
            area=area,
            indicator=indicator,
            period=period,
            plan=plan,
            values=values,
            activity_reports=activity_reports,
            narrative=narrative,
            notes=notes,
        )

        return batch_item
