"""What is wrong with a plan folder, and where."""

from pathlib import Path

from inap.plans.loading_read import read_plan


def faults_in(folder: Path) -> list[str]:
    """The faults of a folder that has some, as people read them."""
    found = read_plan(folder)
    assert isinstance(found, list)
    return [str(fault) for fault in found]


def assert_fault(folder: Path, file: str, message: str) -> None:
    """Assert that a fault in ``file`` reads ``message``, on a line the file has."""
    found = faults_in(folder)
    named = [fault for fault in found if message in fault]
    assert named, found
    where, line, rest = named[0].split(":", 2)
    assert where == file
    path = folder / file if (folder / file).exists() else folder.parent / file
    assert 1 <= int(line) <= len(path.read_text(encoding="utf-8").splitlines())
    assert rest.startswith(f" {message}")
