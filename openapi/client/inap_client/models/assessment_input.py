from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..models.conformity import Conformity, check_conformity
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.text_input import TextInput


T = TypeVar("T", bound="AssessmentInput")


@_attrs_define
class AssessmentInput:
    """What a body's women's-empowerment unit finds of an implementation report.

    Attributes:
        conformity (Conformity): Whether what was done conforms to the objectives.
        effect (TextInput): A text as written: at least the language it was written in.
        proposals (None | TextInput | Unset): proposals to develop the work
    """

    conformity: Conformity
    effect: TextInput
    proposals: None | TextInput | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.text_input import TextInput

        conformity: str = self.conformity

        effect = self.effect.to_dict()

        proposals: dict[str, Any] | None | Unset
        if isinstance(self.proposals, Unset):
            proposals = UNSET
        elif isinstance(self.proposals, TextInput):
            proposals = self.proposals.to_dict()
        else:
            proposals = self.proposals

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "conformity": conformity,
                "effect": effect,
            }
        )
        if proposals is not UNSET:
            field_dict["proposals"] = proposals

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.text_input import TextInput

        d = dict(src_dict)
        conformity = check_conformity(d.pop("conformity"))

        effect = TextInput.from_dict(d.pop("effect"))

        def _parse_proposals(data: object) -> None | TextInput | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                proposals_type_0 = TextInput.from_dict(data)

                return proposals_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | TextInput | Unset, data)

        proposals = _parse_proposals(d.pop("proposals", UNSET))

        assessment_input = cls(
            conformity=conformity,
            effect=effect,
            proposals=proposals,
        )

        return assessment_input
