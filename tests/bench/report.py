"""The figures as a Markdown table, with what they were measured on."""

import importlib.metadata
import os
import platform
import shutil
import subprocess
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from typing import Final

from bench.harness import Measured
from inap.settings import REPOSITORY

LATEST: Final = REPOSITORY / "tests" / "bench" / "latest.md"
GROWTH_GOAL: Final = 0.2
EXPORT_MEMORY_GOAL: Final = 100.0
PACKAGES: Final = ("fastapi", "uvicorn", "uvloop", "httptools", "sqlalchemy", "asyncpg")


def table(stages: Sequence[tuple[int, Sequence[Measured]]]) -> str:
    """One row a workload and number of plans, then the change of each ratio between them."""
    lines = [
        "| workload | plans | ours | limit | ratio | goal | met |",
        "|---|---:|---:|---:|---:|---:|---|",
    ]
    for plans, measured in stages:
        for each in measured:
            lines += _rows(plans, each)
    if len(stages) > 1:
        (few, first), (many, last) = stages[0], stages[-1]
        lines += [
            _growth(before, after, f"{few} to {many}")
            for before, after in zip(first, last, strict=True)
        ]
    return "\n".join(lines)


def _rows(plans: int, each: Measured) -> list[str]:
    ours, limit = (f"{median(side):,.0f} {each.unit}" for side in (each.ours, each.limit))
    rows = [_row(each.workload, str(plans), ours, limit, each.ratio, each.goal)]
    if each.memory is not None and each.goal is not None:
        peak, added = each.memory
        met = _met(holds=peak < EXPORT_MEMORY_GOAL)
        told = f"peak {peak:.0f} MB ({added:+.0f})"
        rows.append(f"| W5 export, server memory | {plans} | {told} |  |  | < 100 MB | {met} |")
    return rows


def _row(workload: str, plans: str, ours: str, limit: str, ratio: float, goal: float | None) -> str:
    told = "-" if goal is None else f">= {goal:g}"
    met = "-" if goal is None else _met(holds=ratio >= goal)
    return f"| {workload} | {plans} | {ours} | {limit} | {ratio:.2f} | {told} | {met} |"


def _growth(before: Measured, after: Measured, plans: str) -> str:
    change = after.ratio / before.ratio - 1
    met = _met(holds=abs(change) <= GROWTH_GOAL)
    name = f"growth of {before.workload}"
    return f"| {name} | {plans} |  |  | {change:+.0%} | within 20 % | {met} |"


def _met(*, holds: bool) -> str:
    return "yes" if holds else "no"


def spread(stages: Sequence[tuple[int, Sequence[Measured]]]) -> str:
    """The figures of every round, so that a noisy machine is seen."""
    return "\n".join(
        f"- {each.workload}, {plans} plan(s), {each.unit}: "
        f"ours {_listed(each.ours)}; limit {_listed(each.limit)}"
        for plans, measured in stages
        for each in measured
    )


def _listed(figures: Sequence[float]) -> str:
    return ", ".join(f"{figure:,.0f}" for figure in figures)


def machine(postgres: str, *, pinned: bool) -> str:
    """What it was measured on."""
    facts = {
        "measured": datetime.now(UTC).strftime("%Y-%m-%d %H:%M UTC"),
        "revision": _revision(),
        "processor": f"{_processor()}, {os.cpu_count()} cores",
        "memory": _memory(),
        "system": platform.platform(),
        "load before": f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "unknown",
        "Python": platform.python_version(),
        "PostgreSQL": postgres,
        **{name: importlib.metadata.version(name) for name in PACKAGES},
        "cores": "servers and client on one each" if pinned else "not kept apart",
    }
    return "\n".join(f"- {name}: {value}" for name, value in facts.items())


def _revision() -> str:
    git = shutil.which("git")
    if git is None:
        return "unknown"
    told = subprocess.run(
        [git, "-C", str(REPOSITORY), "describe", "--always", "--dirty"],
        capture_output=True,
        text=True,
        check=False,
    )
    return told.stdout.strip() or "unknown"


def _processor() -> str:
    path = Path("/proc/cpuinfo")
    if not path.exists():
        return platform.processor() or platform.machine()
    lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    named = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(named, platform.machine())


def _memory() -> str:
    try:
        pages = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    except (AttributeError, ValueError, OSError):
        return "unknown"
    return f"{pages / 2**30:.0f} GiB"
