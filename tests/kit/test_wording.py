"""What passes for words, and that it is decided in one place."""

from pathlib import Path

import pytest

from inap.kit.wording import says_something

SERVER = Path(__file__).parents[2] / "backend" / "inap"


@pytest.mark.parametrize("text", ["x", " ١ ", "\u200bسبب\u200b", "."])
def test_a_text_with_a_mark_that_can_be_read_says_something(text: str) -> None:
    assert says_something(text)


@pytest.mark.parametrize("text", [None, "", " \n\t", "\u200b\u200f\u202e", "\u00a0", "\x00"])
def test_invisible_marks_say_nothing(text: str | None) -> None:
    assert not says_something(text)


def test_it_is_decided_in_one_place() -> None:
    homes = [
        str(path.relative_to(SERVER))
        for path in SERVER.rglob("*.py")
        if "isprintable() and not" in path.read_text(encoding="utf-8")
    ]
    assert homes == ["kit/wording.py"]
