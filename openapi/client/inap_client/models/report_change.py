from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..models.jurisdiction import Jurisdiction, check_jurisdiction
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.report_change_narrative_type_0 import ReportChangeNarrativeType0
    from ..models.report_choice import ReportChoice


T = TypeVar("T", bound="ReportChange")


@_attrs_define
class ReportChange:
    """What changes of a draft; sections that are not named stay as they are.

    Attributes:
        choices (list[ReportChoice] | None | Unset): of items, in their order; replaces those before
        jurisdiction (Jurisdiction | None | Unset): the bodies of this side only; null: of both governments
        narrative (None | ReportChangeNarrativeType0 | Unset): by section; a section replaces that before
        period (None | str | Unset): a reporting period; null: the days stand alone
        since (datetime.date | None | Unset): first day; takes the period away
        until (datetime.date | None | Unset): last day; takes the period away
    """

    choices: list[ReportChoice] | None | Unset = UNSET
    jurisdiction: Jurisdiction | None | Unset = UNSET
    narrative: None | ReportChangeNarrativeType0 | Unset = UNSET
    period: None | str | Unset = UNSET
    since: datetime.date | None | Unset = UNSET
    until: datetime.date | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.report_change_narrative_type_0 import ReportChangeNarrativeType0

        choices: list[dict[str, Any]] | None | Unset
        if isinstance(self.choices, Unset):
            choices = UNSET
        elif isinstance(self.choices, list):
            choices = []
            for choices_type_0_item_data in self.choices:
                choices_type_0_item = choices_type_0_item_data.to_dict()
                choices.append(choices_type_0_item)

        else:
            choices = self.choices

        jurisdiction: None | str | Unset
        if isinstance(self.jurisdiction, Unset):
            jurisdiction = UNSET
        elif isinstance(self.jurisdiction, str):
            jurisdiction = self.jurisdiction
        else:
            jurisdiction = self.jurisdiction

        narrative: dict[str, Any] | None | Unset
        if isinstance(self.narrative, Unset):
            narrative = UNSET
        elif isinstance(self.narrative, ReportChangeNarrativeType0):
            narrative = self.narrative.to_dict()
        else:
            narrative = self.narrative

        period: None | str | Unset
        if isinstance(self.period, Unset):
            period = UNSET
        else:
            period = self.period

        since: None | str | Unset
        if isinstance(self.since, Unset):
            since = UNSET
        elif isinstance(self.since, datetime.date):
            since = self.since.isoformat()
        else:
            since = self.since

        until: None | str | Unset
        if isinstance(self.until, Unset):
            until = UNSET
        elif isinstance(self.until, datetime.date):
            until = self.until.isoformat()
        else:
            until = self.until

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if choices is not UNSET:
            field_dict["choices"] = choices
        if jurisdiction is not UNSET:
            field_dict["jurisdiction"] = jurisdiction
        if narrative is not UNSET:
            field_dict["narrative"] = narrative
        if period is not UNSET:
            field_dict["period"] = period
        if since is not UNSET:
            field_dict["since"] = since
        if until is not UNSET:
            field_dict["until"] = until

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.report_change_narrative_type_0 import ReportChangeNarrativeType0
        from ..models.report_choice import ReportChoice

        d = dict(src_dict)

        def _parse_choices(data: object) -> list[ReportChoice] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                choices_type_0 = []
                _choices_type_0 = data
                for choices_type_0_item_data in _choices_type_0:
                    choices_type_0_item = ReportChoice.from_dict(choices_type_0_item_data)

                    choices_type_0.append(choices_type_0_item)

                return choices_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[ReportChoice] | None | Unset, data)

        choices = _parse_choices(d.pop("choices", UNSET))

        def _parse_jurisdiction(data: object) -> Jurisdiction | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                jurisdiction_type_0 = check_jurisdiction(data)

                return jurisdiction_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Jurisdiction | None | Unset, data)

        jurisdiction = _parse_jurisdiction(d.pop("jurisdiction", UNSET))

        def _parse_narrative(data: object) -> None | ReportChangeNarrativeType0 | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                narrative_type_0 = ReportChangeNarrativeType0.from_dict(data)

                return narrative_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | ReportChangeNarrativeType0 | Unset, data)

        narrative = _parse_narrative(d.pop("narrative", UNSET))

        def _parse_period(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        period = _parse_period(d.pop("period", UNSET))

        def _parse_since(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                since_type_0 = datetime.date.fromisoformat(data)

                return since_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        since = _parse_since(d.pop("since", UNSET))

        def _parse_until(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                until_type_0 = datetime.date.fromisoformat(data)

                return until_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        until = _parse_until(d.pop("until", UNSET))

        report_change = cls(
            choices=choices,
            jurisdiction=jurisdiction,
            narrative=narrative,
            period=period,
            since=since,
            until=until,
        )

        return report_change
