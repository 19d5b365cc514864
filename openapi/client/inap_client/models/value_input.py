from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..models.sex import Sex, check_sex
from ..types import UNSET, Unset

T = TypeVar("T", bound="ValueInput")


@_attrs_define
class ValueInput:
    """One value; without sex and age it is the total. Fill the fields of the indicator's kind.

    Attributes:
        age (None | str | Unset): an age group of the plan's settings; null: of all ages
        denominator (float | None | str | Unset): of a percentage
        numerator (float | None | str | Unset): of a percentage
        sex (None | Sex | Unset): null: of all sexes
        text (None | str | Unset): of a qualitative indicator
        value (float | None | str | Unset): of a number
        yes (bool | None | Unset): of a yes-no question
    """

    age: None | str | Unset = UNSET
    denominator: float | None | str | Unset = UNSET
    numerator: float | None | str | Unset = UNSET
    sex: None | Sex | Unset = UNSET
    text: None | str | Unset = UNSET
    value: float | None | str | Unset = UNSET
    yes: bool | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        age: None | str | Unset
        if isinstance(self.age, Unset):
            age = UNSET
        else:
            age = self.age

        denominator: float | None | str | Unset
        if isinstance(self.denominator, Unset):
            denominator = UNSET
        else:
            denominator = self.denominator

        numerator: float | None | str | Unset
        if isinstance(self.numerator, Unset):
            numerator = UNSET
        else:
            numerator = self.numerator

        sex: None | str | Unset
        if isinstance(self.sex, Unset):
            sex = UNSET
        elif isinstance(self.sex, str):
            sex = self.sex
        else:
            sex = self.sex

        text: None | str | Unset
        if isinstance(self.text, Unset):
            text = UNSET
        else:
            text = self.text

        value: float | None | str | Unset
        if isinstance(self.value, Unset):
            value = UNSET
        else:
            value = self.value

        yes: bool | None | Unset
        if isinstance(self.yes, Unset):
            yes = UNSET
        else:
            yes = self.yes

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if age is not UNSET:
            field_dict["age"] = age
        if denominator is not UNSET:
            field_dict["denominator"] = denominator
        if numerator is not UNSET:
            field_dict["numerator"] = numerator
        if sex is not UNSET:
            field_dict["sex"] = sex
        if text is not UNSET:
            field_dict["text"] = text
        if value is not UNSET:
            field_dict["value"] = value
        if yes is not UNSET:
            field_dict["yes"] = yes

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)

        def _parse_age(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        age = _parse_age(d.pop("age", UNSET))

        def _parse_denominator(data: object) -> float | None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | str | Unset, data)

        denominator = _parse_denominator(d.pop("denominator", UNSET))

        def _parse_numerator(data: object) -> float | None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | str | Unset, data)

        numerator = _parse_numerator(d.pop("numerator", UNSET))

        def _parse_sex(data: object) -> None | Sex | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                sex_type_0 = check_sex(data)

                return sex_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Sex | Unset, data)

        sex = _parse_sex(d.pop("sex", UNSET))

        def _parse_text(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        text = _parse_text(d.pop("text", UNSET))

        def _parse_value(data: object) -> float | None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | str | Unset, data)

        value = _parse_value(d.pop("value", UNSET))

        def _parse_yes(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        yes = _parse_yes(d.pop("yes", UNSET))

        value_input = cls(
            age=age,
            denominator=denominator,
            numerator=numerator,
            sex=sex,
            text=text,
            value=value,
            yes=yes,
        )

        return value_input
