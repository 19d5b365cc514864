"""What the documentation has to name: every setting, every role, every problem."""

import subprocess
import sys
from typing import get_args

import pytest

from inap.access.caller import ROLES
from inap.access.models import Role
from inap.kit.catalogue import CATALOGUE, NEEDS
from inap.kit.problem_page import problem_page
from inap.settings import REPOSITORY, Settings
from inap.submissions.overlap_workflow import Need as OverlapNeed
from inap.submissions.workflow import Need

README = REPOSITORY / "README.md"
PROBLEMS = REPOSITORY / "openapi" / "PROBLEMS.md"


def rows(text: str) -> dict[str, str]:
    """The rows of a page's tables by their first cell."""
    found = [line for line in text.splitlines() if line.startswith("| `")]
    return {line.split("`")[1]: line for line in found}


@pytest.mark.parametrize("name", Settings.model_fields)
def test_every_setting_has_a_row_in_the_readme(name: str) -> None:
    assert f"INAP_{name.upper()}" in rows(README.read_text(encoding="utf-8"))


def test_the_readme_names_no_setting_that_does_not_exist() -> None:
    settings = {f"INAP_{name.upper()}" for name in Settings.model_fields}
    named = {name for name in rows(README.read_text(encoding="utf-8")) if name.startswith("INAP_")}
    assert named <= settings


@pytest.mark.parametrize("name", Settings.model_fields)
def test_every_setting_says_what_it_does(name: str) -> None:
    assert Settings.model_fields[name].description


@pytest.mark.parametrize("slug", CATALOGUE)
def test_every_problem_has_a_row_with_its_status(slug: str) -> None:
    row = rows(PROBLEMS.read_text(encoding="utf-8"))[slug]
    assert f"| {CATALOGUE[slug].status} |" in row


@pytest.mark.parametrize("name", [*ROLES, *get_args(Need), "account"])
def test_every_role_and_need_has_a_row(name: str) -> None:
    assert name in rows(PROBLEMS.read_text(encoding="utf-8"))


def test_no_other_needs_are_documented() -> None:
    assert set(NEEDS) == {*ROLES, *get_args(Need), *get_args(OverlapNeed), "account"}


def test_roles_are_the_same_everywhere() -> None:
    assert get_args(Role) == ROLES


def test_the_page_of_problems_is_current() -> None:
    told = "run 'make openapi'"
    assert PROBLEMS.read_text(encoding="utf-8") == problem_page(), told


def test_the_page_of_problems_is_written_by_its_command() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "inap.kit.problem_page"],
        capture_output=True,
        check=True,
        env={"PYTHONPATH": str(REPOSITORY / "backend"), "PYTHONIOENCODING": "utf-8"},
    )
    assert done.stdout.decode() == problem_page()
