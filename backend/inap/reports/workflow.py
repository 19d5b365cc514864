"""A report's way: drafted, being issued, issued, perhaps withdrawn. Pure.

Who may write a report of a kind writes and issues it; a coordinator only one about the bodies of
their own side. While its files are made it can be taken back to a draft. What was issued never
changes; it can be withdrawn with a reason, which stays listed.
Only a draft is deleted.
"""

from dataclasses import dataclass, field
from typing import Any, Final, Literal, get_args

from inap.access.caller import Caller
from inap.kit.wording import says_something

State = Literal["draft", "issuing", "issued", "withdrawn"]
Action = Literal["edit", "issue", "cancel", "withdraw", "delete"]

ACTIONS: Final[tuple[Action, ...]] = get_args(Action)
PUBLIC: Final[tuple[State, ...]] = ("issued", "withdrawn")
_STEPS: Final[dict[Action, tuple[State, State]]] = {
    "edit": ("draft", "draft"),
    "issue": ("draft", "issuing"),
    "cancel": ("issuing", "draft"),
    "withdraw": ("issued", "withdrawn"),
    "delete": ("draft", "draft"),
}


@dataclass(frozen=True, slots=True)
class Refused:
    """Why it is not done: a slug of the problem catalogue, and what it is about."""

    slug: str
    params: dict[str, Any] = field(default_factory=dict)


def may_write(caller: Caller, writers: frozenset[str], jurisdiction: str | None) -> bool:
    """Whether the caller writes reports of a kind, about this side; None: about both."""
    if caller.has(*(writers - {"coordinator"})):
        return True
    return (
        "coordinator" in writers and jurisdiction is not None and caller.coordinates(jurisdiction)
    )


def decide(
    state: State, action: Action, *, writes: bool, reason: str | None = None
) -> State | Refused:
    """The state that the action leads to, or why it is refused."""
    if not writes:
        return Refused("not-permitted", {"action": action, "needs": "coordinator"})
    before, after = _STEPS[action]
    if state != before:
        return Refused("wrong-state", {"state": state, "action": action})
    if action == "withdraw" and not says_something(reason):
        return Refused("reason-required", {"action": action})
    return after


def allowed(state: State, *, writes: bool) -> tuple[Action, ...]:
    """The actions that a screen may offer."""
    return tuple(
        action
        for action in ACTIONS
        if not isinstance(decide(state, action, writes=writes, reason="said"), Refused)
    )
