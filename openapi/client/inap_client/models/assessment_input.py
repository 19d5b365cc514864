from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.conformity import check_conformity
from ..models.conformity import Conformity
from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
  from ..models.text_input import TextInput





T = TypeVar("T", bound="AssessmentInput")



@_attrs_define
class AssessmentInput:
    """ What a body's women's-empowerment unit finds of an implementation report.

        Attributes:
            conformity (Conformity): Whether what was done conforms to the objectives.
            effect (TextInput): A text as written: at least the language it was written in.
            proposals (None | TextInput | Unset): proposals to develop the work
     """

    conformity: Conformity
    effect: TextInput
    proposals: None | TextInput | Unset = UNSET





    def to_dict(self) -> dict[str, Any]:
        from ..models.text_input import TextInput # noqa: PLC0415
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

        field_dict.update({
            "conformity": conformity,
            "effect": effect,
        })
        if proposals is not UNSET:
            field_dict["proposals"] = proposals

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.text_input import TextInput # noqa: PLC0415
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

