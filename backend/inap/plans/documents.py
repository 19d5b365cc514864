"""How what the queries return travels: plain documents in the shape of ``schemas.py``."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from inap.kit.text import as_number, as_text, as_text_or_none
from inap.plans.indicator_queries import IndicatorView
from inap.plans.node_queries import NodePlace, NodeView
from inap.plans.queries import PlanView, UnclearView
from inap.plans.sources import source_document

Document = dict[str, Any]
Titles = Mapping[str, dict[str, Any]]


def text_document(stored: dict[str, Any] | None) -> Document:
    """A stored text in three languages, null where one is missing."""
    return as_text(stored).model_dump()


def plan_summary(plan: PlanView) -> Document:
    """A plan as lists show it."""
    return {
        "code": plan.code,
        "title": text_document(plan.title),
        "period": {"start": plan.start, "end": plan.end},
        "synthetic": plan.synthetic,
        "published": plan.published,
        "data_version": plan.data_version,
        "jurisdictions": plan.jurisdictions,
    }


def plan_detail(
    plan: PlanView, counts: Mapping[str, int], actors: Titles, thresholds: Mapping[str, float]
) -> Document:
    """A plan with its head; ``actors`` holds the titles of those its phases name."""
    head = plan.head
    settings = head.get("settings", {})
    translations = head.get("translations", {})
    return {
        **plan_summary(plan),
        "description": text_document(plan.description),
        "logframe_version": plan.logframe_version,
        "levels": plan.levels,
        "phases": [_phase(phase, actors) for phase in head.get("phases", ())],
        "stated_periods": [
            {**period, "source": source_document(period["source"])}
            for period in head.get("stated_periods", ())
        ],
        "units": [
            {
                "code": unit["code"],
                "one": text_document(unit["one"]),
                "other": text_document(unit["other"]),
            }
            for unit in head.get("units", ())
        ],
        "translation_note": as_text_or_none(translations.get("note")),
        "counts": counts,
        "settings": {
            "age_groups": settings.get("age_groups", []),
            "thresholds": thresholds,
            "reporting": {
                "due_days": settings.get("due_days"),
                "lock_days": settings.get("lock_days"),
            },
        },
        "machine_translated": translations.get("machine", []),
    }


def actors_of_head(plan: PlanView) -> set[str]:
    """Codes of the actors that the plan's phases name."""
    steps = [step for phase in plan.head.get("phases", ()) for step in phase["steps"]]
    codes = {step["actor"] for step in steps}
    codes |= {step["follow_up"]["actor"] for step in steps if step["follow_up"]}
    return {code for code in codes if code}


def _phase(phase: Document, actors: Titles) -> Document:
    return {
        **phase,
        "title": text_document(phase["title"]),
        "source": source_document(phase["source"]),
        "steps": [_step(step, actors) for step in phase["steps"]],
    }


def _step(step: Document, actors: Titles) -> Document:
    follow = step["follow_up"]
    return {
        **step,
        "title": text_document(step["title"]),
        "actor": _named(step["actor"], actors),
        "follow_up": None
        if follow is None
        else {"actor": _named(follow["actor"], actors), "printed": follow["printed"]},
        "source": source_document(step["source"]),
    }


def _named(code: str | None, actors: Titles) -> Document | None:
    return None if code is None else {"code": code, "title": text_document(actors.get(code))}


def node_document(node: NodeView) -> Document:
    """A node as the logframe shows it."""
    return {
        "code": node.code,
        "level": node.level,
        "parent": node.parent,
        "title": text_document(node.title),
        "title_inferred": node.title_inferred,
        "side": node.side,
        "printed_number": node.printed_number,
        "joint_declaration": node.joint_declaration,
        "krg_state": node.krg_state,
        "time_frame": node.time_frame,
        "responsibilities": [
            {
                "actor": part.actor,
                "title": text_document(part.title),
                "part": part.part,
                "printed": part.printed,
            }
            for part in node.responsibilities
        ],
        "indicators": node.indicators,
        "counterparts": node.counterparts,
        "source": source_document(node.source),
        "confidence": node.confidence,
        "note": node.note,
        "since_version": node.since_version,
        "dropped_on": node.dropped_on.isoformat() if node.dropped_on else None,
    }


def node_detail(node: NodeView, place: NodePlace, version: int) -> Document:
    """A node with its place in the tree, in a version of the logframe."""
    details = node.details
    return {
        **node_document(node),
        "logframe_version": version,
        "children": place.children,
        "path": [{"code": code, "title": text_document(title)} for code, title in place.path],
        "statement": as_text_or_none(details.get("statement")),
        "results": [text_document(result) for result in details.get("results", ())],
        "frequencies": details.get("frequencies", []),
    }


def logframe_bytes(plan: PlanView, nodes: Iterable[NodeView], version: int) -> bytes:
    """The whole logframe in a version of it, as JSON in UTF-8."""
    document = {
        "plan": plan.code,
        "data_version": plan.data_version,
        "logframe_version": version,
        "nodes": [node_document(node) for node in nodes],
    }
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode()


def review_item(found: UnclearView) -> Document:
    """An unclear element."""
    return {
        "kind": found.kind,
        "code": found.code,
        "title": text_document(found.title),
        "confidence": found.confidence,
        "note": found.note,
        "source": source_document(found.source),
        "title_inferred": found.title_inferred,
    }


def indicator_document(found: IndicatorView) -> Document:
    """An indicator."""
    baseline = found.baseline
    return {
        "code": found.code,
        "node": found.node,
        "also_measures": found.also_measures,
        "title": text_document(found.title),
        "definition": as_text_or_none(found.definition),
        "unit": found.unit,
        "kind": found.kind,
        "direction": found.direction,
        "aggregation_time": found.aggregation_time,
        "aggregation_areas": found.aggregation_areas,
        "frequency": found.frequency,
        "sensitivity": found.sensitivity,
        "disaggregation": found.disaggregation,
        "baseline": None
        if baseline is None
        else {
            "value": baseline["value"],
            "year": baseline.get("year"),
            "source": source_document(baseline.get("source")),
        },
        "targets": [
            {
                "value": as_number(target.value),
                "by": target.by,
                "every": target.every,
                "side": target.side,
                "note": target.note,
                "source": source_document(target.source),
            }
            for target in found.targets
        ],
        "reporters": [
            {
                "actor": reporter.actor,
                "title": text_document(reporter.title),
                "jurisdiction": reporter.jurisdiction,
            }
            for reporter in found.reporters
        ],
        "source": source_document(found.source),
        "confidence": found.confidence,
        "note": found.note,
    }


def searched_texts(*titles: Mapping[str, Any]) -> Sequence[str]:
    """Every language of some titles, for search."""
    return [str(text) for title in titles for text in title.values() if text]
