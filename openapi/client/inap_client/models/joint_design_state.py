from typing import Literal

JointDesignState = Literal["open", "settled"]

JOINT_DESIGN_STATE_VALUES: set[JointDesignState] = {
    "open",
    "settled",
}


def check_joint_design_state(value: str) -> JointDesignState:
    if value in JOINT_DESIGN_STATE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {JOINT_DESIGN_STATE_VALUES!r}")
