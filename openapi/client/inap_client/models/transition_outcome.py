from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.decision_outcome import DecisionOutcome, check_decision_outcome
from ..models.state import State, check_state

if TYPE_CHECKING:
    from ..models.value_fault import ValueFault


T = TypeVar("T", bound="TransitionOutcome")


@_attrs_define
class TransitionOutcome:
    """What became of one submission; ``state`` and ``version`` as it stands now, if it is seen.

    Attributes:
        id (UUID): identifier (UUIDv7)
        outcome (DecisionOutcome): Whether a decision was carried out.
        problem (None | ValueFault): why it was refused; null: it was not
        state (None | State): as it stands now; null: not seen
        version (int | None): as it stands now; null: not seen
    """

    id: UUID
    outcome: DecisionOutcome
    problem: None | ValueFault
    state: None | State
    version: int | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.value_fault import ValueFault

        id = str(self.id)

        outcome: str = self.outcome

        problem: dict[str, Any] | None
        if isinstance(self.problem, ValueFault):
            problem = self.problem.to_dict()
        else:
            problem = self.problem

        state: None | str
        if isinstance(self.state, str):
            state = self.state
        else:
            state = self.state

        version: int | None
        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "outcome": outcome,
                "problem": problem,
                "state": state,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.value_fault import ValueFault

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        outcome = check_decision_outcome(d.pop("outcome"))

        def _parse_problem(data: object) -> None | ValueFault:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                problem_type_0 = ValueFault.from_dict(data)

                return problem_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | ValueFault, data)

        problem = _parse_problem(d.pop("problem"))

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

        def _parse_version(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        version = _parse_version(d.pop("version"))

        transition_outcome = cls(
            id=id,
            outcome=outcome,
            problem=problem,
            state=state,
            version=version,
        )

        transition_outcome.additional_properties = d
        return transition_outcome

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
