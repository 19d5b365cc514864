"""What the follow-up plan leaves open, as typed settings of a plan. Pure.

The source (001:L686-L760) gives no deadlines, no acceptance of Position No. 3 and no refusal, and
does not say whether the Kurdistan Region uses the forms. Every setting here is ours, with a default
of ours, and is never shown as the plan's rule.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any, Final

LONGEST_DUE_DAYS: Final = 3650


@dataclass(frozen=True, slots=True)
class FollowUpSettings:
    """The settings as they hold now.

    ``position_forms_*``: the side uses Position No. 1 and 2 before it reports. ``*_due_days``: days
    until the form is asked for, or None for no due day. ``position_3_acceptance``: a Position No. 3
    counts only once the coordinator accepted it. ``refusal_allowed``: a lead actor may decline an
    assignment with a reason.
    """

    position_forms_federal: bool = True
    position_forms_krg: bool = True
    position_2_due_days: int | None = None
    position_3_due_days: int | None = None
    position_3_acceptance: bool = True
    refusal_allowed: bool = False

    def forms_used(self, side: str) -> bool:
        """Whether the side uses the forms."""
        return self.position_forms_krg if side == "krg" else self.position_forms_federal


KEYS: Final = tuple(each.name for each in fields(FollowUpSettings))


def settings_of(stored: Mapping[str, Any]) -> FollowUpSettings:
    """The settings that follow from what is stored; the rest has its default."""
    return FollowUpSettings(**{key: stored[key] for key in KEYS if key in stored})


def changed(now: FollowUpSettings, wanted: Mapping[str, Any]) -> dict[str, Any]:
    """What of ``wanted`` differs from what holds now."""
    held = asdict(now)
    return {key: value for key, value in wanted.items() if held[key] != value}
