"""The measuring itself at a tiny size: every figure comes out. Nothing is asserted of time."""

import os
import subprocess
import sys
from pathlib import Path

from inap.settings import REPOSITORY

WORKLOADS = (
    "W1 series, asked again",
    "W1 series, not modified (304)",
    "W1 series, first after a change",
    "W2 dashboard, asked again",
    "W2 dashboard, first after a change",
    "W3 submission",
    "W4 import",
    "W5 export, the same rows in the same order",
    "W5 export, beside COPY in any order",
    "directory search",
    "records of an actor",
    "coordination of a plan",
)


def test_a_quick_run_measures_every_workload_at_both_numbers_of_plans(tmp_path: Path) -> None:
    written = tmp_path / "figures.md"
    paths = os.pathsep.join(str(REPOSITORY / name) for name in ("backend", "tests"))
    command = [sys.executable, "-m", "bench", "--quick", "--plans", "2", "--output", str(written)]
    done = subprocess.run(
        command,
        env={**os.environ, "PYTHONPATH": paths},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    text = written.read_text(encoding="utf-8")
    assert done.stdout == text
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in text.splitlines()
        if line.startswith("| ")
    ][1:]
    ratios = {(row[0], row[1]): float(row[4]) for row in rows if row[2] and row[4]}
    assert set(ratios) == {(name, plans) for name in WORKLOADS for plans in ("1", "2")}
    assert all(ratio > 0 for ratio in ratios.values())
    growth = [row[0] for row in rows if row[0].startswith("growth of")]
    assert growth == [f"growth of {name}" for name in WORKLOADS]
