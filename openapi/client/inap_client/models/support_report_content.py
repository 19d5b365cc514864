from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.text_input import TextInput


T = TypeVar("T", bound="SupportReportContent")


@_attrs_define
class SupportReportContent:
    """What a support report says; what is left out stays as it is.

    Attributes:
        leads (list[str] | Unset): codes of the leads that the support was given to
        preparations (None | TextInput | Unset): what was prepared for the activity
        suggestions (None | TextInput | Unset): suggestions, where there are any
        support (None | TextInput | Unset): the support that was given
    """

    leads: list[str] | Unset = UNSET
    preparations: None | TextInput | Unset = UNSET
    suggestions: None | TextInput | Unset = UNSET
    support: None | TextInput | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.text_input import TextInput

        leads: list[str] | Unset = UNSET
        if not isinstance(self.leads, Unset):
            leads = self.leads

        preparations: dict[str, Any] | None | Unset
        if isinstance(self.preparations, Unset):
            preparations = UNSET
        elif isinstance(self.preparations, TextInput):
            preparations = self.preparations.to_dict()
        else:
            preparations = self.preparations

        suggestions: dict[str, Any] | None | Unset
        if isinstance(self.suggestions, Unset):
            suggestions = UNSET
        elif isinstance(self.suggestions, TextInput):
            suggestions = self.suggestions.to_dict()
        else:
            suggestions = self.suggestions

        support: dict[str, Any] | None | Unset
        if isinstance(self.support, Unset):
            support = UNSET
        elif isinstance(self.support, TextInput):
            support = self.support.to_dict()
        else:
            support = self.support

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if leads is not UNSET:
            field_dict["leads"] = leads
        if preparations is not UNSET:
            field_dict["preparations"] = preparations
        if suggestions is not UNSET:
            field_dict["suggestions"] = suggestions
        if support is not UNSET:
            field_dict["support"] = support

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.text_input import TextInput

        d = dict(src_dict)
        leads = cast(list[str], d.pop("leads", UNSET))

        def _parse_preparations(data: object) -> None | TextInput | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                preparations_type_0 = TextInput.from_dict(data)

                return preparations_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | TextInput | Unset, data)

        preparations = _parse_preparations(d.pop("preparations", UNSET))

        def _parse_suggestions(data: object) -> None | TextInput | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                suggestions_type_0 = TextInput.from_dict(data)

                return suggestions_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | TextInput | Unset, data)

        suggestions = _parse_suggestions(d.pop("suggestions", UNSET))

        def _parse_support(data: object) -> None | TextInput | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                support_type_0 = TextInput.from_dict(data)

                return support_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | TextInput | Unset, data)

        support = _parse_support(d.pop("support", UNSET))

        support_report_content = cls(
            leads=leads,
            preparations=preparations,
            suggestions=suggestions,
            support=support,
        )

        return support_report_content
