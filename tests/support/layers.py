"""The layers of DESIGN.md section 3 as rules over the sources' syntax trees.

A source tree is a mapping of paths below ``backend/inap`` to text, so that each rule can be shown
to fail on a small bad one. Every rule gives its violations as lines ``path: what``.
"""

import ast
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

SLICES = frozenset(
    {
        *("plans", "submissions", "implementation", "meetings", "actors"),
        *("dashboards", "reports", "exchange", "access", "evidence"),
    }
)
READERS = frozenset({"dashboards", "reports", "exchange"})
# Modules that put slices together, and may import any of them.
COMPOSERS = {
    "main.py": "the application",
    "cli.py": "the command line",
    "tables.py": "every table, for Alembic",
    "openapi.py": "describes the application",
    "filled_facts.py": "composes the record of meetings and the reporting path",
    "reported_facts.py": "composes the plan's files and the reporting path",
    "recommended_amendment_routes.py": "composes recommendations and amendments",
    "evidence_subjects.py": "declares which slices' things carry evidence",
    "evidence_of_coordination.py": "declares that meetings and recommendations do",
}
# Decisions and arithmetic, which have to stay free of everything else.
RULES = frozenset(
    {
        "access/caller.py",
        *("actors/folding.py", "actors/kinds.py", "actors/likeness.py", "actors/refusing.py"),
        "dashboards/progress.py",
        "dashboards/targets.py",
        "dashboards/work.py",
        "implementation/assignments_workflow.py",
        "implementation/duplicates.py",
        "implementation/duplicates_history.py",
        "implementation/duplicates_workflow.py",
        "implementation/implementation_plans_content.py",
        "implementation/implementation_plans_workflow.py",
        "implementation/implementation_progress.py",
        "implementation/implementation_reports_workflow.py",
        "implementation/position_steps.py",
        "implementation/support_reports_workflow.py",
        *("implementation/amendment_checks.py", "implementation/amendment_workflow.py"),
        *("plans/aggregations.py", "plans/content.py", "plans/version_changes.py"),
        "implementation/activity_report_content.py",
        "implementation/activity_report_disclosure.py",
        "implementation/counting.py",
        *("meetings/keeping.py", "meetings/refusing.py", "meetings/seats.py"),
        *("meetings/attendance.py", "meetings/meeting_workflow.py", "meetings/regularity.py"),
        *("meetings/coordination_figures.py", "meetings/counts.py"),
        *("meetings/record_workflow.py", "meetings/recommendation_workflow.py"),
        *("reports/document.py", "reports/scope.py", "reports/gathered.py", "reports/wording.py"),
        *("reports/coordination_wording.py", "reports/meetings_wording.py"),
        *("reports/newsletter_wording.py", "reports/workflow.py", "reports/document_json.py"),
        *("reports/measuring.py", "reports/showing.py"),
        "kit/archive_content.py",
        "kit/file_content.py",
        "kit/file_kinds.py",
        "kit/file_names.py",
        *("exchange/iati_codes.py", "exchange/webhook_message.py"),
        "exchange/workbook_layout.py",
        "exchange/workbook_scanning.py",
        "exchange/workbook_showing.py",
        "exchange/workbook_warnings.py",
        "exchange/workbook_words.py",
        "kit/numerals.py",
        "kit/pdf_content.py",
        "plans/periods.py",
        "plans/settings.py",
        "plans/period_exceptions.py",
        "submissions/differences.py",
        "submissions/quality.py",
        "submissions/remarks.py",
        "kit/days.py",
        "kit/messages.py",
        "kit/outbox/backoff.py",
        "submissions/expected.py",
        "submissions/reminder_texts.py",
        "submissions/reminders.py",
        "submissions/admission.py",
        "submissions/history.py",
        "submissions/many_deciding.py",
        "submissions/measure.py",
        "submissions/overlap.py",
        "submissions/overlap_effects.py",
        "submissions/overlap_history.py",
        "submissions/overlap_things.py",
        "submissions/overlap_workflow.py",
        "submissions/publishable.py",
        "submissions/rollup.py",
        "submissions/suppression.py",
        "submissions/touching.py",
        "submissions/workflow.py",
    }
)
# By which other slices write: what comes in as a file takes the path of every other entry.
DOORS = {
    "actors/importing.py": "entries of the registry from a file",
    "submissions/bulk.py": "values from a CSV file",
    "submissions/many.py": "values from a workbook",
}
# How other slices tell of something, so that a feed and a mail tell the same.
TELLING = {
    "meetings/meeting_calendar.py": "a meeting as an event of a calendar",
}
HTTP_OUTSIDE_ROUTES = {
    "main.py": "the application",
    "openapi.py": "describes the application",
    "cli.py": "serves the application",
    "access/policies.py": "permissions are types of a route's signature",
    "access/authenticate.py": "reads credentials before any route",
    "access/limits.py": "refuses before any route",
    "plans/seen.py": "the plan of a route is a type of its signature",
    "dashboards/schemas.py": "describes a query parameter that several routes take",
    "exchange/workbook_schemas.py": "a file is a type of its form",
    "exchange/registry_schemas.py": "a file is a type of its form",
}
SQL_WORDS = frozenset({"select", "insert", "update", "delete", "text", "union", "union_all"})
SQL_CALLS = frozenset({"execute", "scalar", "scalars", "stream", "stream_scalars", "executemany"})
# Comparisons with a jurisdiction outside of ``visible_to`` that are not about who may see what.
JURISDICTION_FILTERS = {
    "actors/queries.py:conditions": "the reader asks for one government's actors",
    "implementation/amendment_queries.py:_waiting_for": "what the caller may decide on",
    "implementation/activity_report_queries.py:_waiting_for": "picks what may be decided on",
    "implementation/counting_queries.py:list_candidates": "one side decides on all that counts",
    "submissions/queries.py:_waiting_for": "picks what the caller may decide on from the visible",
}
LONGEST_FILE = 400


@dataclass(frozen=True)
class Source:
    """One file: its path below ``backend/inap`` and what stands in it."""

    path: str
    text: str

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text, self.path)

    @property
    def folder(self) -> str:
        """The folder it stands in, empty for files at the top."""
        return self.path.rpartition("/")[0].partition("/")[0]

    @property
    def name(self) -> str:
        return self.path.rpartition("/")[2]

    @property
    def is_queries(self) -> bool:
        return self.name.endswith("queries.py")

    @property
    def is_models(self) -> bool:
        return self.name.endswith("models.py")

    @property
    def is_routes(self) -> bool:
        return self.name.endswith("routes.py")

    @property
    def module(self) -> str:
        """Its dotted name."""
        return "inap." + self.path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")

    @cached_property
    def imports(self) -> frozenset[str]:
        """What it imports, as dotted names; ``from a import b`` gives ``a.b``."""
        found: set[str] = set()
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                found |= {alias.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom):
                package = "." * node.level + (node.module or "")
                found |= {f"{package}.{alias.name}" for alias in node.names}
        return frozenset(found)


class Sources:
    """All files, with what can only be told from all of them."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self.files = [Source(path, text) for path, text in sorted(texts.items())]
        self._by_module = {source.module: source for source in self.files}
        self.pure = self._find_pure()

    def __iter__(self) -> Iterator[Source]:
        return iter(self.files)

    def imported(self, source: Source) -> Iterator[tuple[str, Source | None]]:
        """The modules of ours that a file imports, with their sources where there are any."""
        for name in sorted(source.imports):
            if name == "inap" or name.startswith("inap."):
                found = self._by_module.get(name) or self._by_module.get(name.rpartition(".")[0])
                yield (found.module if found else name), found

    def _find_pure(self) -> frozenset[str]:
        """Rule files: those that import the standard library and each other, and nothing else."""
        pure = {source.path for source in self.files}
        while True:
            impure = {path for path in pure if not self._looks_pure(path, pure)}
            if not impure:
                return frozenset(pure)
            pure -= impure

    def _looks_pure(self, path: str, pure: set[str]) -> bool:
        source = next(source for source in self.files if source.path == path)
        if any(name.startswith(".") for name in source.imports):
            return False
        others = {name for name in source.imports if name.partition(".")[0] != "inap"}
        return all(name.partition(".")[0] in sys.stdlib_module_names for name in others) and all(
            found is not None and found.path in pure for _name, found in self.imported(source)
        )


def read_sources(folder: Path) -> Sources:
    """The sources below ``folder``."""
    return Sources(
        {
            path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
            for path in folder.rglob("*.py")
        }
    )


Rule = Callable[[Sources], list[str]]


def check_imports_between_slices(sources: Sources) -> list[str]:
    """Another slice is imported by its queries, its doors, what tells of it, or pure rules.

    Of ``access`` anything is.

    ``*queries.py`` may import another slice's ``models`` too: joins need its tables.
    """
    found = []
    for source in sources:
        if source.folder not in SLICES:
            continue
        for name, other in sources.imported(source):
            target = other.folder if other else name.split(".")[1]
            if target not in SLICES or target in (source.folder, "access"):
                continue
            allowed = other is not None and (
                other.is_queries
                or other.path in sources.pure
                or other.path in DOORS
                or other.path in TELLING
                or (other.is_models and source.is_queries)
            )
            if not allowed:
                found.append(f"{source.path}: imports {name}")
    return found


def check_rules_are_pure(sources: Sources) -> list[str]:
    """Rules import the standard library and each other, so that they are tested without a world."""
    return [
        f"{source.path}: imports more than the standard library"
        for source in sources
        if source.path in RULES - sources.pure
    ]


def check_nothing_imports_composers(sources: Sources) -> list[str]:
    """What puts slices together is imported by no slice and no plumbing."""
    return [
        f"{source.path}: imports {name}"
        for source in sources
        if source.folder
        for name, other in sources.imported(source)
        if other is not None and other.path in COMPOSERS
    ]


def check_kit_imports_no_slice(sources: Sources) -> list[str]:
    """Plumbing knows no domain word."""
    return [
        f"{source.path}: imports {name}"
        for source in sources
        if source.folder == "kit"
        for name, _other in sources.imported(source)
        if name.split(".")[1:2] and name.split(".")[1] in SLICES
    ]


def check_readers_are_imported_by_nobody(sources: Sources) -> list[str]:
    """Dashboards, reports and exchange only read, so only ``main.py`` imports them.

    Their tables, where they have any, stand in ``tables.py`` like all others.
    """
    return [
        f"{source.path}: imports {name}"
        for source in sources
        if source.path != "main.py"
        for name, other in sources.imported(source)
        if name.split(".")[1] in READERS - {source.folder}
        and not (source.path == "tables.py" and other is not None and other.is_models)
    ]


def check_sql_stands_in_queries(sources: Sources) -> list[str]:
    """SQL stands in ``*queries.py``, ``models.py`` and the plumbing."""
    found = []
    for source in sources:
        if source.is_queries or source.is_models or source.folder == "kit":
            continue
        for name in sorted(source.imports):
            top, last = name.partition(".")[0], name.rpartition(".")[2]
            if (top == "sqlalchemy" and last in SQL_WORDS) or top == "asyncpg":
                found.append(f"{source.path}: imports {name}")
        found += [
            f"{source.path}:{node.lineno}: calls {node.func.attr}"
            for node in ast.walk(source.tree)
            if isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr in SQL_CALLS
        ]
    return found


def check_queries_decide_nothing(sources: Sources) -> list[str]:
    """Queries raise no problems and know no HTTP."""
    return [
        f"{source.path}: imports {name}"
        for source in sources
        if source.is_queries
        for name in sorted(source.imports)
        if name.startswith("inap.kit.problems") or name.partition(".")[0] in ("fastapi", "pydantic")
    ]


def check_only_the_edge_commits(sources: Sources) -> list[str]:
    """Transactions are begun and ended by ``begin()`` blocks at the edge; nobody calls commit."""
    return [
        f"{source.path}:{node.lineno}: commits"
        for source in sources
        if source.folder != "kit"
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "commit"
    ]


def check_http_stands_in_routes(sources: Sources) -> list[str]:
    """HTTP stands in ``*routes.py``, the plumbing, and the few files that come before routes."""
    return [
        f"{source.path}: imports {name}"
        for source in sources
        if not (source.is_routes or source.folder == "kit" or source.path in HTTP_OUTSIDE_ROUTES)
        for name in sorted(source.imports)
        if name.partition(".")[0] in ("fastapi", "starlette")
    ]


def check_secrets_have_one_home(sources: Sources) -> list[str]:
    """Tokens are made and read in one file, passwords in another."""
    homes = {"jose": "access/tokens.py", "passlib": "access/passwords.py"}
    return [
        f"{source.path}: imports {name}"
        for source in sources
        for name in sorted(source.imports)
        if source.path != homes.get(name.partition(".")[0], source.path)
    ]


def check_file_names(sources: Sources) -> list[str]:
    """Files are named after what they decide."""
    return [
        f"{source.path}: says nothing of what it decides"
        for source in sources
        if source.name in ("utils.py", "util.py", "helpers.py", "service.py", "services.py")
    ]


def check_file_lengths(sources: Sources) -> list[str]:
    """A file that grows past about 300 lines is split by what it decides; 400 is the end."""
    return [
        f"{source.path}: {lines} lines"
        for source in sources
        if (lines := len(source.text.splitlines())) > LONGEST_FILE
    ]


def check_relationships_never_load_by_themselves(sources: Sources) -> list[str]:
    """Queries name what they load."""
    return [
        f"{source.path}:{node.lineno}: a relationship that is not lazy='raise'"
        for source in sources
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Call)
        and _last_name(node.func) == "relationship"
        and not any(
            keyword.arg == "lazy"
            and isinstance(keyword.value, ast.Constant)
            and keyword.value.value == "raise"
            for keyword in node.keywords
        )
    ]


def check_scoping_has_one_home(sources: Sources) -> list[str]:
    """Rows are filtered by jurisdiction in ``visible_to``, and where a reader asks for one."""
    found = []
    for source in sources:
        if not source.is_queries:
            continue
        for function, node in _with_functions(source.tree):
            if function == "visible_to" or f"{source.path}:{function}" in JURISDICTION_FILTERS:
                continue
            if _is_jurisdiction_filter(node):
                found.append(f"{source.path}:{function}: filters by jurisdiction")
    return found


def _last_name(node: ast.expr | None) -> str:
    if isinstance(node, ast.Name):
        return node.id
    return node.attr if isinstance(node, ast.Attribute) else ""


def _with_functions(tree: ast.Module) -> Iterator[tuple[str, ast.AST]]:
    """Every node with the name of the outermost function around it."""
    for top in tree.body:
        for statement in top.body if isinstance(top, ast.ClassDef) else [top]:
            name = "the module"
            if isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef):
                name = statement.name
            for node in ast.walk(statement):
                yield name, node


def _is_jurisdiction_filter(node: ast.AST) -> bool:
    if isinstance(node, ast.Compare):
        sides = [node.left, *node.comparators]
        return any(isinstance(op, ast.Eq | ast.NotEq | ast.In) for op in node.ops) and any(
            _is_column(side) for side in sides
        )
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in ("in_", "not_in", "is_", "is_not")
        and _is_column(node.func.value)
    )


def _is_column(node: ast.expr) -> bool:
    """Whether this reads ``Something.jurisdiction``: a column, since classes begin in capitals."""
    return (
        isinstance(node, ast.Attribute)
        and node.attr == "jurisdiction"
        and isinstance(node.value, ast.Name)
        and node.value.id[:1].isupper()
    )
