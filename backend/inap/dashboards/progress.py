"""How far an indicator has come from its baseline to its target, and whether that is on time.

Progress = (actual - baseline) / (target - baseline), 1 at the target, in the indicator's direction
(DESIGN.md section 5). What is not known stays unknown: a missing baseline is not taken for zero,
not even of a count.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import ROUND_FLOOR, Decimal, localcontext
from typing import Final, Literal

Direction = Literal["increase", "decrease", "none"]
Reason = Literal[
    "no-data",
    "no-target",
    "no-baseline",
    "no-direction",
    "target-equals-baseline",
    "target-against-direction",
]
Code = Literal["achieved", "on_track", "at_risk", "behind", "reported", "no_target", "no_data"]

# Wide enough that progress just below a threshold is never rounded up to it: amounts have at most
# 18 whole and 6 decimal digits.
_PRECISION: Final = 60
_SHOWN: Final = Decimal("0.0001")


@dataclass(frozen=True, slots=True)
class Thresholds:
    """From which ratio of progress to elapsed time an indicator is on track, or only at risk.

    Raises ValueError unless 0 < at_risk <= on_track.
    """

    on_track: Decimal = Decimal("0.9")
    at_risk: Decimal = Decimal("0.6")

    def __post_init__(self) -> None:
        if not 0 < self.at_risk <= self.on_track:
            raise ValueError("thresholds must satisfy 0 < at_risk <= on_track")


@dataclass(frozen=True, slots=True)
class Status:
    """A status, and the figures that explain it on screen, as strings.

    `params` holds `elapsed`; with known progress also `progress`, the `threshold` that decided
    (reached, or for "behind" not reached) and, once time has begun to pass, `ratio`; with unknown
    progress `reason`. Figures are rounded down, so that none shows a threshold it has not reached.
    """

    code: Code
    params: Mapping[str, str] = field(default_factory=dict)


def progress(
    actual: Decimal | None,
    baseline: Decimal | None,
    target: Decimal | None,
    direction: Direction,
) -> Decimal | None:
    """Return the share of the way that is done: 1 at the target, negative when moving away.

    None where it cannot be told; `why_unknown` then says why.
    """
    if actual is None or baseline is None or target is None:
        return None
    if why_unknown(actual, baseline, target, direction) is not None:
        return None
    with localcontext(prec=_PRECISION, rounding=ROUND_FLOOR):
        return (actual - baseline) / (target - baseline)


def why_unknown(
    actual: Decimal | None,
    baseline: Decimal | None,
    target: Decimal | None,
    direction: Direction,
) -> Reason | None:
    """Return the first reason why progress cannot be told, or None when it can."""
    if actual is None:
        return "no-data"
    if target is None:
        return "no-target"
    if baseline is None:
        return "no-baseline"
    if direction == "none":
        return "no-direction"
    if target == baseline:
        return "target-equals-baseline"
    towards: Direction = "increase" if target > baseline else "decrease"
    return None if direction == towards else "target-against-direction"


def elapsed(start: date, end: date, today: date) -> Decimal:
    """Return the share of the days from start to end that has passed, between 0 and 1.

    Raises ValueError when the end lies before the start.
    """
    if end < start:
        raise ValueError("the end lies before the start")
    if today >= end:
        return Decimal(1)
    return Decimal(max((today - start).days, 0)) / Decimal((end - start).days or 1)


def status(
    progress: Decimal | None,
    elapsed: Decimal,
    thresholds: Thresholds,
    reason: Reason | None = None,
) -> Status:
    """Hold progress against the share of time elapsed (0 to 1).

    `reason` is what `why_unknown` said when progress is None; without one there was no data. A
    figure whose progress cannot be told for any other reason than a missing target is "reported".
    """
    params = {"elapsed": _shown(elapsed)}
    if progress is None:
        params["reason"] = reason or "no-data"
        match params["reason"]:
            case "no-data":
                return Status("no_data", params)
            case "no-target":
                return Status("no_target", params)
            case _:
                return Status("reported", params)
    params["progress"] = _shown(progress)
    with localcontext(prec=_PRECISION, rounding=ROUND_FLOOR):
        # Multiplied rather than divided: before the first day nothing is due yet, so any progress
        # that is not backwards is on track.
        on_track = progress >= thresholds.on_track * elapsed
        at_risk = progress >= thresholds.at_risk * elapsed
        if elapsed:
            params["ratio"] = _shown(progress / elapsed)
    if progress >= 1:
        return Status("achieved", {**params, "threshold": "1"})
    if on_track:
        return Status("on_track", {**params, "threshold": str(thresholds.on_track)})
    return Status(
        "at_risk" if at_risk else "behind", {**params, "threshold": str(thresholds.at_risk)}
    )


def _shown(share: Decimal) -> str:
    with localcontext(prec=_PRECISION):
        return f"{share.quantize(_SHOWN, rounding=ROUND_FLOOR).normalize():f}"
