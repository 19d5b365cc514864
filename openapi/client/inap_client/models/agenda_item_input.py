from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.text_input import TextInput


T = TypeVar("T", bound="AgendaItemInput")


@_attrs_define
class AgendaItemInput:
    """A point of the agenda: in words, or a record, whose words it then takes.

    Attributes:
        carried_from (None | Unset | UUID): meeting it was left over from
        done (bool | None | Unset): null: not told yet
        record (None | Unset | UUID): the record it is about
        title (None | TextInput | Unset): in at least one language
    """

    carried_from: None | Unset | UUID = UNSET
    done: bool | None | Unset = UNSET
    record: None | Unset | UUID = UNSET
    title: None | TextInput | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.text_input import TextInput

        carried_from: None | str | Unset
        if isinstance(self.carried_from, Unset):
            carried_from = UNSET
        elif isinstance(self.carried_from, UUID):
            carried_from = str(self.carried_from)
        else:
            carried_from = self.carried_from

        done: bool | None | Unset
        if isinstance(self.done, Unset):
            done = UNSET
        else:
            done = self.done

        record: None | str | Unset
        if isinstance(self.record, Unset):
            record = UNSET
        elif isinstance(self.record, UUID):
            record = str(self.record)
        else:
            record = self.record

        title: dict[str, Any] | None | Unset
        if isinstance(self.title, Unset):
            title = UNSET
        elif isinstance(self.title, TextInput):
            title = self.title.to_dict()
        else:
            title = self.title

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if carried_from is not UNSET:
            field_dict["carried_from"] = carried_from
        if done is not UNSET:
            field_dict["done"] = done
        if record is not UNSET:
            field_dict["record"] = record
        if title is not UNSET:
            field_dict["title"] = title

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.text_input import TextInput

        d = dict(src_dict)

        def _parse_carried_from(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                carried_from_type_0 = UUID(data)

                return carried_from_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        carried_from = _parse_carried_from(d.pop("carried_from", UNSET))

        def _parse_done(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        done = _parse_done(d.pop("done", UNSET))

        def _parse_record(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                record_type_0 = UUID(data)

                return record_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        record = _parse_record(d.pop("record", UNSET))

        def _parse_title(data: object) -> None | TextInput | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                title_type_0 = TextInput.from_dict(data)

                return title_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | TextInput | Unset, data)

        title = _parse_title(d.pop("title", UNSET))

        agenda_item_input = cls(
            carried_from=carried_from,
            done=done,
            record=record,
            title=title,
        )

        return agenda_item_input
