from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.sex import Sex, check_sex

T = TypeVar("T", bound="WorkValue")


@_attrs_define
class WorkValue:
    """One reported value; without sex and age it is the total. Fields of other kinds are null.

    Attributes:
        age (None | str): age group; null: of all ages
        denominator (float | None): whole of a percentage; null for other kinds
        numerator (float | None): part of a percentage; null for other kinds
        sex (None | Sex): null: of all sexes
        text (None | str): the words of the source
        value (float | None): the figure, in the indicator's unit; null: no data, never zero
        yes (bool | None): answer to a yes-no question; null for other kinds
    """

    age: None | str
    denominator: float | None
    numerator: float | None
    sex: None | Sex
    text: None | str
    value: float | None
    yes: bool | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        age: None | str
        age = self.age

        denominator: float | None
        denominator = self.denominator

        numerator: float | None
        numerator = self.numerator

        sex: None | str
        if isinstance(self.sex, str):
            sex = self.sex
        else:
            sex = self.sex

        text: None | str
        text = self.text

        value: float | None
        value = self.value

        yes: bool | None
        yes = self.yes

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "age": age,
                "denominator": denominator,
                "numerator": numerator,
                "sex": sex,
                "text": text,
                "value": value,
                "yes": yes,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)

        def _parse_age(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        age = _parse_age(d.pop("age"))

        def _parse_denominator(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        denominator = _parse_denominator(d.pop("denominator"))

        def _parse_numerator(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        numerator = _parse_numerator(d.pop("numerator"))

        def _parse_sex(data: object) -> None | Sex:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                sex_type_0 = check_sex(data)

                return sex_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Sex, data)

        sex = _parse_sex(d.pop("sex"))

        def _parse_text(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        text = _parse_text(d.pop("text"))

        def _parse_value(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        value = _parse_value(d.pop("value"))

        def _parse_yes(data: object) -> bool | None:
            if data is None:
                return data
            return cast(bool | None, data)

        yes = _parse_yes(d.pop("yes"))

        work_value = cls(
            age=age,
            denominator=denominator,
            numerator=numerator,
            sex=sex,
            text=text,
            value=value,
            yes=yes,
        )

        work_value.additional_properties = d
        return work_value

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
