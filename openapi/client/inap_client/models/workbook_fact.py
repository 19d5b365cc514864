from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.kind import Kind, check_kind
from ..models.state import State, check_state
from ..models.workbook_outcome import WorkbookOutcome, check_workbook_outcome

if TYPE_CHECKING:
    from ..models.cell_difference import CellDifference
    from ..models.narrative_difference import NarrativeDifference
    from ..models.text import Text


T = TypeVar("T", bound="WorkbookFact")


@_attrs_define
class WorkbookFact:
    """What becomes, or would become, of one fact.

    Attributes:
        area (str): code of the area: ISO 3166, or X- where that has none
        cell (str): address in the workbook; null: the file as a whole
        changes (list[CellDifference]): the cells that would differ
        indicator (str): code of the indicator
        kind (Kind): What an indicator's values are.
        narrative (NarrativeDifference | None): null: stays as it is
        outcome (WorkbookOutcome): What a workbook does with a fact.
        period (str): code of the reporting period
        state (None | State): state of what is there already; null: new
        submission (None | UUID): identifier of what is there already; null: new
        title (Text): A text as shown: one entry a language, null where it is not known.
        unit (str): code of the unit of measurement
    """

    area: str
    cell: str
    changes: list[CellDifference]
    indicator: str
    kind: Kind
    narrative: NarrativeDifference | None
    outcome: WorkbookOutcome
    period: str
    state: None | State
    submission: None | UUID
    title: Text
    unit: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.narrative_difference import NarrativeDifference

        area = self.area

        cell = self.cell

        changes = []
        for changes_item_data in self.changes:
            changes_item = changes_item_data.to_dict()
            changes.append(changes_item)

        indicator = self.indicator

        kind: str = self.kind

        narrative: dict[str, Any] | None
        if isinstance(self.narrative, NarrativeDifference):
            narrative = self.narrative.to_dict()
        else:
            narrative = self.narrative

        outcome: str = self.outcome

        period = self.period

        state: None | str
        if isinstance(self.state, str):
            state = self.state
        else:
            state = self.state

        submission: None | str
        if isinstance(self.submission, UUID):
            submission = str(self.submission)
        else:
            submission = self.submission

        title = self.title.to_dict()

        unit = self.unit

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "area": area,
                "cell": cell,
                "changes": changes,
                "indicator": indicator,
                "kind": kind,
                "narrative": narrative,
                "outcome": outcome,
                "period": period,
                "state": state,
                "submission": submission,
                "title": title,
                "unit": unit,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.cell_difference import CellDifference
        from ..models.narrative_difference import NarrativeDifference
        from ..models.text import Text

        d = dict(src_dict)
        area = d.pop("area")

        cell = d.pop("cell")

        changes = []
        _changes = d.pop("changes")
        for changes_item_data in _changes:
            changes_item = CellDifference.from_dict(changes_item_data)

            changes.append(changes_item)

        indicator = d.pop("indicator")

        kind = check_kind(d.pop("kind"))

        def _parse_narrative(data: object) -> NarrativeDifference | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                narrative_type_0 = NarrativeDifference.from_dict(data)

                return narrative_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(NarrativeDifference | None, data)

        narrative = _parse_narrative(d.pop("narrative"))

        outcome = check_workbook_outcome(d.pop("outcome"))

        period = d.pop("period")

        def _parse_state(data: object) -> None | State:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                state_type_0 = check_state(data)

                return state_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | State, data)

        state = _parse_state(d.pop("state"))

        def _parse_submission(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                submission_type_0 = UUID(data)

                return submission_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        submission = _parse_submission(d.pop("submission"))

        title = Text.from_dict(d.pop("title"))

        unit = d.pop("unit")

        workbook_fact = cls(
            area=area,
            cell=cell,
            changes=changes,
            indicator=indicator,
            kind=kind,
            narrative=narrative,
            outcome=outcome,
            period=period,
            state=state,
            submission=submission,
            title=title,
            unit=unit,
        )

        workbook_fact.additional_properties = d
        return workbook_fact

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
