"""DESIGN.md section 3, enforced: what stands where, and who imports whom.

The rules themselves stand in ``support.layers``. Each is run over ``backend/inap``, where it has to
find nothing, and over a small bad source, where it has to find what is wrong.
"""

from pathlib import Path

import pytest

import inap
from support import layers
from support.layers import JURISDICTION_FILTERS, Rule, Sources, read_sources

RULES: dict[str, Rule] = {
    name.removeprefix("check_"): rule
    for name, rule in vars(layers).items()
    if name.startswith("check_")
}

BAD: dict[str, list[dict[str, str]]] = {
    "imports_between_slices": [
        {
            "plans/loading.py": "from inap.actors.models import Actor",
            "actors/models.py": "import sqlalchemy",
        },
        {
            "plans/routes.py": "from inap.submissions import routes",
            "submissions/routes.py": "import fastapi",
        },
        {
            "submissions/recording.py": "import inap.plans.documents",
            "plans/documents.py": "import pydantic",
        },
        {
            "access/presenting.py": "from inap.actors.schemas import ActorOut",
            "actors/schemas.py": "import pydantic",
        },
        {"plans/queries.py": "from inap.meetings import gone"},
    ],
    "nothing_imports_composers": [
        {"plans/loading.py": "from inap.tables import metadata", "tables.py": ""},
        {"kit/operations.py": "from inap import main", "main.py": ""},
    ],
    "rules_are_pure": [
        {"submissions/workflow.py": "from sqlalchemy import select"},
        {"submissions/rollup.py": "from inap.kit.problems import Problem"},
        {
            "dashboards/progress.py": "from inap.plans.reporters import share",
            "plans/reporters.py": "import pydantic",
        },
        {"submissions/measure.py": "from . import models"},
    ],
    "kit_imports_no_slice": [
        {"kit/audit.py": "from inap.access.caller import Caller"},
        {"kit/pages.py": "import inap.plans.models", "plans/models.py": ""},
        {"kit/hot.py": "def late() -> None:\n    from inap.dashboards import routes"},
    ],
    "readers_are_imported_by_nobody": [
        {"submissions/queries.py": "from inap.dashboards.progress import status"},
        {"dashboards/queries.py": "from inap.exchange import csv_queries"},
        {
            "reports/plan_queries.py": "from inap.dashboards import document",
            "dashboards/document.py": "",
        },
        {
            "exchange/csv_queries.py": "from inap.dashboards import assessment",
            "dashboards/assessment.py": "",
        },
        {"cli.py": "from inap.reports import routes"},
        {
            "tables.py": "from inap.exchange import import_queries",
            "exchange/import_queries.py": "import sqlalchemy",
        },
    ],
    "sql_stands_in_queries": [
        {"plans/routes.py": "from sqlalchemy import select"},
        {"plans/loading.py": "from sqlalchemy.dialects.postgresql import insert"},
        {"plans/loading.py": "async def f(session): return await session.scalars(statement)"},
        {"exchange/routes.py": "import asyncpg"},
        {"cli.py": "from sqlalchemy import text"},
    ],
    "queries_decide_nothing": [
        {"plans/node_queries.py": "from inap.kit.problems import Problem"},
        {"plans/queries.py": "from fastapi import Request"},
    ],
    "only_the_edge_commits": [
        {"submissions/recording.py": "async def f(session): await session.commit()"},
        {"access/routes.py": "def f(session):\n    session.begin().commit()"},
    ],
    "http_stands_in_routes": [
        {"submissions/recording.py": "from fastapi import HTTPException"},
        {"plans/queries.py": "from starlette.responses import Response"},
        {"access/signing_in.py": "import fastapi"},
    ],
    "secrets_have_one_home": [
        {"access/routes.py": "from jose import jwt"},
        {"access/tokens.py": "from passlib.hash import argon2"},
        {"kit/security.py": "import passlib"},
    ],
    "file_names": [{"plans/utils.py": ""}, {"submissions/service.py": ""}],
    "file_lengths": [{"plans/routes.py": "\n" * 401}],
    "relationships_never_load_by_themselves": [
        {"plans/models.py": "nodes = relationship()"},
        {"plans/models.py": "nodes = orm.relationship('Node', lazy='selectin')"},
        {"plans/models.py": "nodes = relationship('Node', lazy=LAZY)"},
    ],
    "scoping_has_one_home": [
        {"plans/queries.py": "def f(s, c): return s.where(Area.jurisdiction == c.jurisdiction)"},
        {"plans/area_queries.py": "def f(s, c): return s.where('krg' != Area.jurisdiction)"},
        {"plans/queries.py": "def f(s, c): return s.where(Area.jurisdiction.in_(c.all()))"},
        {"plans/queries.py": "HIDDEN = Area.jurisdiction.is_(None)"},
    ],
}

GOOD: dict[str, dict[str, str]] = {
    "imports_between_slices": {
        "submissions/queries.py": "from inap.plans import models, queries",
        "submissions/recording.py": "from inap.plans.periods import share",
        "submissions/routes.py": "from inap.access.policies import SignedIn",
        "plans/models.py": "import sqlalchemy",
        "plans/queries.py": "import sqlalchemy",
        "plans/periods.py": "from datetime import date",
        "access/policies.py": "import fastapi",
    },
    "scoping_has_one_home": {
        "plans/queries.py": (
            "def visible_to(c): return select(Area).where(Area.jurisdiction.in_(c.all()))\n"
            "def f(area, side): return area.jurisdiction == side"
        ),
    },
}


@pytest.fixture(scope="module")
def sources() -> Sources:
    return read_sources(Path(inap.__file__).parent)


@pytest.mark.parametrize("name", RULES)
def test_the_rule_is_kept(sources: Sources, name: str) -> None:
    assert RULES[name](sources) == [], RULES[name].__doc__


@pytest.mark.parametrize(
    ("name", "texts"), [(name, texts) for name, every in BAD.items() for texts in every]
)
def test_the_rule_finds_what_breaks_it(name: str, texts: dict[str, str]) -> None:
    found = RULES[name](Sources(texts))
    assert [line.partition(":")[0] for line in found] == [next(iter(texts))]


@pytest.mark.parametrize("name", GOOD)
def test_the_rule_lets_pass_what_is_right(name: str) -> None:
    assert RULES[name](Sources(GOOD[name])) == []


def test_every_rule_is_shown_to_fail() -> None:
    assert set(BAD) == set(RULES)


def test_the_rules_look_at_the_whole_portal(sources: Sources) -> None:
    paths = {source.path for source in sources}
    assert {"main.py", "access/routes.py", "submissions/workflow.py", "kit/problems.py"} <= paths


def test_exceptions_that_nobody_needs_any_more_are_struck_out(
    sources: Sources, monkeypatch: pytest.MonkeyPatch
) -> None:
    present = {source.path for source in sources}
    listed = {name for name in JURISDICTION_FILTERS if name.partition(":")[0] in present}
    monkeypatch.setattr(layers, "JURISDICTION_FILTERS", {})
    found = {line.rpartition(":")[0] for line in layers.check_scoping_has_one_home(sources)}
    assert listed <= found
