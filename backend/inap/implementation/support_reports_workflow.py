"""Support reports and joint designs: two short ways. Pure.

A supporting actor tells what support it gave (001:L730): draft -> submitted -> noted. The
coordinator calls the leads of a shared activity to a joint design (001:L749): open -> settled.
"""

from collections.abc import Mapping
from typing import Any, Final, Literal

from inap.implementation.position_steps import Refusal, Step, Steps, says_anything

State = Literal["draft", "submitted", "noted"]
Action = Literal["edit", "submit", "note"]

STEPS: Final[Steps] = {
    "edit": Step("report", {"draft": "draft"}),
    "submit": Step("report", {"draft": "submitted"}),
    "note": Step("decide", {"submitted": "noted"}, never_own=True),
}
DESIGN_STEPS: Final[Steps] = {"settle": Step("decide", {"open": "settled"})}


def refused_content(content: Mapping[str, Any], leads: int) -> Refusal | None:
    """Why the support report may not be handed in as it is, or None."""
    faults: list[tuple[str, str]] = []
    if not says_anything(content["support"]):
        faults.append(("/support", "value-missing"))
    if not leads:
        faults.append(("/leads", "value-missing"))
    return Refusal("incomplete-submission", "invalid", faults=tuple(faults)) if faults else None
