from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.text_input import TextInput
    from ..models.value_input import ValueInput


T = TypeVar("T", bound="SubmissionChange")


@_attrs_define
class SubmissionChange:
    """What to change; what is left out stays.

    Attributes:
        activity_reports (list[UUID] | None | Unset): activity reports that the values are taken from, instead of
            `values`
        narrative (None | TextInput | Unset): null takes it away
        values (list[ValueInput] | Unset): all values; they replace those before
    """

    activity_reports: list[UUID] | None | Unset = UNSET
    narrative: None | TextInput | Unset = UNSET
    values: list[ValueInput] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.text_input import TextInput

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

        values: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.values, Unset):
            values = []
            for values_item_data in self.values:
                values_item = values_item_data.to_dict()
                values.append(values_item)

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if activity_reports is not UNSET:
            field_dict["activity_reports"] = activity_reports
        if narrative is not UNSET:
            field_dict["narrative"] = narrative
        if values is not UNSET:
            field_dict["values"] = values

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.text_input import TextInput
        from ..models.value_input import ValueInput

        d = dict(src_dict)

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

        _values = d.pop("values", UNSET)
        values: list[ValueInput] | Unset = UNSET
        if _values is not UNSET:
            values = []
            for values_item_data in _values:
                values_item = ValueInput.from_dict(values_item_data)

                values.append(values_item)

        submission_change = cls(
            activity_reports=activity_reports,
            narrative=narrative,
            values=values,
        )

        return submission_change
