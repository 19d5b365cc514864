from typing import Literal

NodeChangeKind = Literal["added", "changed", "dropped"]

NODE_CHANGE_KIND_VALUES: set[NodeChangeKind] = {
    "added",
    "changed",
    "dropped",
}


def check_node_change_kind(value: str) -> NodeChangeKind:
    if value in NODE_CHANGE_KIND_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {NODE_CHANGE_KIND_VALUES!r}")
