"""What changed between two revisions."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inap.submissions.differences import basis_of, cell_differences, words_differences
from inap.submissions.measure import Cell


def cell(value: int, sex: str | None = None) -> Cell:
    return Cell(sex=sex, value=Decimal(value))


@pytest.mark.parametrize(
    ("revision", "published", "basis"),
    [
        (1, None, None),
        (1, 1, None),
        (2, 1, ("published", 1)),
        (3, 1, ("published", 1)),
        (2, None, ("previous", 1)),
        (2, 2, ("previous", 1)),
    ],
)
def test_a_revision_is_held_against_what_everybody_reads(
    revision: int, published: int | None, basis: tuple[str, int] | None
) -> None:
    assert basis_of(revision, published) == basis


def test_each_place_tells_how_it_changed() -> None:
    before = [cell(5), cell(3, "female"), cell(2, "male")]
    after = [cell(6), cell(3, "female"), cell(3, "unknown")]
    found = cell_differences(before, after)
    assert [(each.sex, each.change) for each in found] == [
        (None, "changed"),
        ("female", "same"),
        ("unknown", "added"),
        ("male", "removed"),
    ]
    assert found[0].before == cell(5)
    assert found[3].after is None


def test_a_narrative_changes_by_language() -> None:
    found = words_differences({"en": "One", "ar": "واحد"}, {"en": "Two", "ckb": "دوو"})
    assert [(each.language, each.change) for each in found] == [
        ("ar", "removed"),
        ("ckb", "added"),
        ("en", "changed"),
    ]
    assert words_differences(None, None) == []


places = st.lists(
    st.builds(cell, st.integers(0, 3), st.sampled_from([None, "female", "male", "unknown"])),
    unique_by=lambda each: each.key,
)


@given(before=places, after=places)
def test_applying_the_differences_to_the_earlier_gives_the_later(
    before: list[Cell], after: list[Cell]
) -> None:
    found = cell_differences(before, after)
    assert {each.before for each in found if each.before} == set(before)
    assert {each.after for each in found if each.after} == set(after)
    assert all((each.change == "same") == (each.before == each.after) for each in found)
