"""How texts are put down: cleaned, in paragraphs, in the direction they are read."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inap.reports.document import Align, Cell, Heading
from inap.reports.showing import (
    UNSHOWN,
    cell_text,
    directed_runs,
    one_line,
    paragraphs_of,
    runs_left_to_right,
    shown,
    wants_contents,
)
from support.documents import make_document

MIXED = st.text(st.sampled_from("aZاڕ٣7 -.()%/\u0301"), max_size=30)


def test_what_no_file_can_hold_is_shown_as_a_replacement() -> None:
    assert shown("a\x01b\ud800c\ufffed\U0001ffff") == UNSHOWN.join("abcd") + UNSHOWN
    assert shown("one\r\ntwo\u2028three\tfour") == "one\ntwo\nthree four"


@given(st.text())
def test_shown_text_is_left_alone_by_a_second_time(text: str) -> None:
    assert shown(shown(text)) == shown(text)
    shown(text).encode()


def test_a_running_text_has_a_paragraph_for_each_line_that_says_something() -> None:
    assert paragraphs_of(" one \r\n\r\n\n two\n ") == ("one", "two")
    assert paragraphs_of(" \n ") == ()
    assert one_line(" one\n two ") == "one two"


def test_an_empty_cell_says_that_it_is_not_known() -> None:
    document = make_document("ckb")
    assert cell_text(Cell(" "), document) == "نەزانراوە"
    assert cell_text(Cell("0", 0.0), document) == "0"


@pytest.mark.parametrize(
    ("text", "align", "against"),
    [
        ("2023-Q1", "text", True),
        ("0192f3a4-7b1c-7d2e", "text", True),
        ("INAP II (2021-2024)", "text", True),
        ("-12.5%", "number", True),
        ("-١٢٫٥٪", "number", True),
        ("١٢-١٣", "text", False),
        ("بغداد 2023", "text", False),
        ("غير معروف", "number", False),
        ("12 من 20", "number", False),
        ("-", "number", False),
        ("", "text", False),
    ],
)
def test_codes_and_numbers_keep_their_direction(text: str, align: Align, *, against: bool) -> None:
    assert runs_left_to_right(text, align) is against


@pytest.mark.parametrize(
    ("text", "left_to_right"),
    [
        ("المسار (UNSCR 1325، الفقرة 1).", ["UNSCR 1325"]),
        ("الخطة INAP II (2021-2024) نافذة", ["INAP II (2021-2024)"]),
        ("بين 2021 و2023", []),
        ("UN Women", ["UN Women"]),
        ("من A إلى B.", ["A", "B"]),
        ("", []),
    ],
)
def test_a_run_of_latin_stands_apart_in_right_to_left_text(
    text: str, left_to_right: list[str]
) -> None:
    assert [run for run, reverse in directed_runs(text) if not reverse] == left_to_right


@given(MIXED)
def test_runs_hold_the_text_and_no_letter_stands_in_a_run_of_the_other_direction(text: str) -> None:
    runs = directed_runs(text)
    assert "".join(run for run, _ in runs) == text
    assert all(run for run, _ in runs)
    for run, reverse in runs:
        assert not set(run) & set("aZ" if reverse else "اڕ")


def test_only_a_document_of_several_titles_has_contents() -> None:
    document = make_document("en")
    assert wants_contents(document)
    titles = (Heading(1, "One"), Heading(2, "Two"), Heading(3, "Three"))
    assert not wants_contents(replace(document, blocks=titles))
