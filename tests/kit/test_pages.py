"""Cursors and pages."""

import base64
import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inap.kit.pages import (
    PageRequest,
    after_id,
    after_number,
    after_parts,
    cut_page,
    decode_cursor,
    encode_cursor,
)
from inap.kit.problems import Problem
from inap.kit.tables import new_id

STORABLE = st.text(st.characters(exclude_characters="\x00", exclude_categories=["Cs"]))


def cursor_of(value: object) -> str:
    return base64.urlsafe_b64encode(json.dumps(value).encode()).decode().rstrip("=")


@given(st.lists(STORABLE).map(tuple))
def test_a_cursor_comes_back_as_the_key_it_was_made_of(key: tuple[str, ...]) -> None:
    cursor = encode_cursor(key)
    assert decode_cursor(cursor) == key
    assert cursor.isascii()
    assert not set(cursor) & set("=+/&?# ")


@given(st.text())
def test_any_text_is_a_cursor_or_an_invalid_one(text: str) -> None:
    with suppress(Problem):
        assert all(isinstance(part, str) for part in decode_cursor(text))


@pytest.mark.parametrize(
    "cursor",
    [
        "=",
        "a",
        "!!!!",
        "توكن",
        cursor_of("a"),
        cursor_of({"a": 1}),
        cursor_of([1]),
        cursor_of([None]),
        cursor_of([["a"]]),
        cursor_of(["a\x00"]),
        cursor_of(["\ud800"]),
        base64.urlsafe_b64encode(b"[" * 1497).decode(),
        base64.urlsafe_b64encode(b"\xff\xfe").decode(),
    ],
)
def test_what_no_page_gave_is_an_invalid_cursor(cursor: str) -> None:
    with pytest.raises(Problem, match="invalid-cursor"):
        decode_cursor(cursor)


@pytest.mark.parametrize("rows", range(7))
def test_a_page_is_cut_and_says_whether_more_follows(rows: int) -> None:
    fetched = list(range(min(rows, 4)))  # what a query for limit + 1 rows gives
    kept, following = cut_page(fetched, PageRequest(limit=3, after=None), lambda row: (str(row),))
    assert list(kept) == fetched[:3]
    assert following == (encode_cursor(("2",)) if rows > 3 else None)


def test_a_cursor_of_another_list_is_invalid() -> None:
    request = PageRequest(limit=3, after=("a", "b"))
    assert after_parts(request, 2) == ("a", "b")
    for wrong in (1, 3):
        with pytest.raises(Problem, match="invalid-cursor"):
            after_parts(request, wrong)
    assert after_parts(PageRequest(limit=3, after=None), 2) is None


def test_a_cursor_by_id_holds_an_id() -> None:
    known = new_id()
    assert after_id(PageRequest(limit=3, after=(str(known),))) == known
    assert after_id(PageRequest(limit=3, after=None)) is None
    for wrong in ("", "a", f"{known}0"):
        with pytest.raises(Problem, match="invalid-cursor"):
            after_id(PageRequest(limit=3, after=(wrong,)))


def test_a_cursor_by_number_holds_a_number() -> None:
    assert after_number(PageRequest(limit=2, after=None)) == 0
    assert after_number(PageRequest(limit=2, after=("12",))) == 12
    for key in (("x",), ("-1",), ("١",), ("1" * 10,), ("",), ("1", "2")):
        with pytest.raises(Problem):
            after_number(PageRequest(limit=2, after=key))
