from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.text import Text


T = TypeVar("T", bound="AgendaItem")


@_attrs_define
class AgendaItem:
    """A point of an agenda.

    Attributes:
        carried_from (None | UUID): meeting it was left over from; null: none
        done (bool | None): null: not told
        record (None | UUID): the record it is about; null: none
        title (Text): A text as shown: one entry a language, null where it is not known.
    """

    carried_from: None | UUID
    done: bool | None
    record: None | UUID
    title: Text
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        carried_from: None | str
        if isinstance(self.carried_from, UUID):
            carried_from = str(self.carried_from)
        else:
            carried_from = self.carried_from

        done: bool | None
        done = self.done

        record: None | str
        if isinstance(self.record, UUID):
            record = str(self.record)
        else:
            record = self.record

        title = self.title.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "carried_from": carried_from,
                "done": done,
                "record": record,
                "title": title,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.text import Text

        d = dict(src_dict)

        def _parse_carried_from(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                carried_from_type_0 = UUID(data)

                return carried_from_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        carried_from = _parse_carried_from(d.pop("carried_from"))

        def _parse_done(data: object) -> bool | None:
            if data is None:
                return data
            return cast(bool | None, data)

        done = _parse_done(d.pop("done"))

        def _parse_record(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                record_type_0 = UUID(data)

                return record_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        record = _parse_record(d.pop("record"))

        title = Text.from_dict(d.pop("title"))

        agenda_item = cls(
            carried_from=carried_from,
            done=done,
            record=record,
            title=title,
        )

        agenda_item.additional_properties = d
        return agenda_item

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
