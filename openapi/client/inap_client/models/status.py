from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.status_code import StatusCode, check_status_code

T = TypeVar("T", bound="Status")


@_attrs_define
class Status:
    """Where something stands, and the figures that explain it.

    ``reason`` says why progress is not known: no-data, no-target, no-baseline, no-direction,
    target-equals-baseline, target-against-direction, no-common-figure or suppressed.

        Attributes:
            code (StatusCode): Where something stands against its target in force.
            elapsed (float | None): share of the time that has passed, 0 to 1
            progress (float | None): (value - baseline) / (target - baseline); null: not known
            reason (None | str): why progress is not known; null where it is
            threshold (float | None): progress over elapsed time at which the status begins
    """

    code: StatusCode
    elapsed: float | None
    progress: float | None
    reason: None | str
    threshold: float | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        code: str = self.code

        elapsed: float | None
        elapsed = self.elapsed

        progress: float | None
        progress = self.progress

        reason: None | str
        reason = self.reason

        threshold: float | None
        threshold = self.threshold

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "code": code,
                "elapsed": elapsed,
                "progress": progress,
                "reason": reason,
                "threshold": threshold,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        code = check_status_code(d.pop("code"))

        def _parse_elapsed(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        elapsed = _parse_elapsed(d.pop("elapsed"))

        def _parse_progress(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        progress = _parse_progress(d.pop("progress"))

        def _parse_reason(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        reason = _parse_reason(d.pop("reason"))

        def _parse_threshold(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        threshold = _parse_threshold(d.pop("threshold"))

        status = cls(
            code=code,
            elapsed=elapsed,
            progress=progress,
            reason=reason,
            threshold=threshold,
        )

        status.additional_properties = d
        return status

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
