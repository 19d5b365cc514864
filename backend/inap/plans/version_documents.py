"""How contents of activities and changes between versions travel."""

from collections.abc import Iterable
from typing import Any

from inap.plans.content import Content
from inap.plans.documents import Document, Titles, text_document
from inap.plans.version_changes import NodeChange


def content_document(content: Content, actors: Titles) -> Document:
    """What could be amended of an activity; ``actors`` holds the titles of those it names."""
    return {
        "title": text_document(content["title"]),
        "statement": text_document(content["statement"]) if content["statement"] else None,
        "time_frame": content["time_frame"],
        "responsibilities": [
            {**part, "title": text_document(actors.get(part["actor"]))}
            for part in content["responsibilities"]
        ],
        "dropped_on": content["dropped_on"],
    }


def changed_node(change: NodeChange, actors: Titles) -> Document:
    """What became of an activity, with how it was and how it is."""
    return {
        "code": change.code,
        "side": change.side,
        "change": change.change,
        "fields": list(change.fields),
        "before": content_document(change.before, actors) if change.before else None,
        "after": content_document(change.after, actors),
    }


def changed_briefly(change: NodeChange) -> dict[str, Any]:
    """What became of an activity, in a word."""
    return {
        "code": change.code,
        "title": text_document(change.after["title"]),
        "change": change.change,
        "fields": list(change.fields),
    }


def named_actors(changes: Iterable[NodeChange]) -> set[str]:
    """Codes of the actors that any of the contents names."""
    contents = [content for each in changes for content in (each.before, each.after) if content]
    return {part["actor"] for content in contents for part in content["responsibilities"]}
