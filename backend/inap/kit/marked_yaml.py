"""YAML with line marks: the values of a file, and the line each value stands on."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

import yaml

Place = tuple[str | int, ...]

_Loader: Final[type[yaml.SafeLoader]] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
WHOLE: Final = "(whole file)"


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """Something wrong in a data file; reads ``pillar-1.yaml:120: objectives[0].code: why``."""

    file: str
    line: int
    field: str
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.field}: {self.message}"


@dataclass(frozen=True, slots=True)
class Marked:
    """A file as read: its plain values, and the line of each by its place in them."""

    file: str
    values: object
    lines: Mapping[Place, int] = field(repr=False)

    def line(self, place: Place) -> int:
        """The line of a place, or of the nearest one above it that the file holds."""
        while place and place not in self.lines:
            place = place[:-1]
        return self.lines.get(place, 1)

    def fault(self, place: Place, message: str) -> Fault:
        """A fault at a place."""
        return Fault(self.file, self.line(place), field_name(place), message)


def field_name(place: Place) -> str:
    """A place as people write it: ``objectives[0].title.en``."""
    name = ""
    for step in place:
        name += f"[{step}]" if isinstance(step, int) else f".{step}"
    return name.lstrip(".") or WHOLE


def read_marked(file: str, content: bytes) -> Marked | list[Fault]:
    """The values of a YAML file with their lines, or what keeps it from being read.

    Refused besides broken YAML: a key given twice, anchors and aliases (one fact has one place),
    and keys that are not text.
    """
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        return [Fault(file, line, WHOLE, "is not UTF-8")]
    try:
        loader = _Loader(text)
        try:
            root = loader.get_single_node()
            if root is None:
                return [Fault(file, 1, WHOLE, "is empty")]
            walk = _Walk(file, loader)
            values = walk.value_of(root, ())
        finally:
            loader.dispose()
    except yaml.YAMLError as error:
        return [Fault(file, _line_of(error, text), WHOLE, f"is not YAML: {_reason(error)}")]
    return sorted(walk.faults) or Marked(file, values, walk.lines)


class _Walk:
    """Turns composed YAML nodes into values, noting lines and faults on the way."""

    def __init__(self, file: str, loader: yaml.SafeLoader) -> None:
        self.file = file
        self.loader = loader
        self.lines: dict[Place, int] = {}
        self.faults: list[Fault] = []
        self._seen: set[int] = set()

    def value_of(self, node: yaml.Node, place: Place) -> object:
        """The plain value of a node; its lines and faults are kept."""
        line = node.start_mark.line + 1
        self.lines.setdefault(place, line)
        # A node met twice was reached through an alias, which might even lead back to itself.
        if id(node) in self._seen:
            self.faults.append(Fault(self.file, line, field_name(place), "aliases are not used"))
            return None
        self._seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            return dict(self._entries(node, place))
        if isinstance(node, yaml.SequenceNode):
            return [self.value_of(item, (*place, at)) for at, item in enumerate(node.value)]
        try:
            value: object = self.loader.construct_object(node, deep=True)
        except (ValueError, yaml.YAMLError) as error:
            # A day such as 2021-02-30 looks like a date and is none.
            self.faults.append(Fault(self.file, line, field_name(place), _reason(error)))
            return None
        return value

    def _entries(self, node: yaml.MappingNode, place: Place) -> Iterator[tuple[str, object]]:
        keys: set[str] = set()
        for key_node, value_node in node.value:
            line = key_node.start_mark.line + 1
            key = key_node.value
            if key_node.tag != "tag:yaml.org,2002:str" or not isinstance(key, str):
                message = "a key is not text; put it in quotes"
                self.faults.append(Fault(self.file, line, field_name(place), message))
                continue
            inside = (*place, key)
            if key in keys:
                message = "is given twice"
                self.faults.append(Fault(self.file, line, field_name(inside), message))
                continue
            keys.add(key)
            self.lines[inside] = line
            yield key, self.value_of(value_node, inside)


def _line_of(error: yaml.YAMLError, text: str) -> int:
    if isinstance(error, yaml.MarkedYAMLError) and error.problem_mark is not None:
        return int(error.problem_mark.line) + 1
    position = getattr(error, "position", 0)
    return text.count("\n", 0, position) + 1 if isinstance(position, int) else 1


def _reason(error: Exception) -> str:
    if isinstance(error, yaml.MarkedYAMLError):
        return str(error.problem or error.context)
    return str(error).splitlines()[0]
