"""Which names look like one body's, in three scripts."""

import time

import pytest

from inap.actors.folding import fold
from inap.actors.likeness import Entry, Likeness, find_likenesses


def found(one: str, other: str, *sides: str | None) -> list[Likeness]:
    left, right = sides or (None, None)
    return find_likenesses([Entry("A", left, (fold(one),)), Entry("B", right, (fold(other),))])


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("Hope Network", "HOPE  network", "same-name"),
        ("شبكة الأمل", "شبكه الامل", "same-name"),
        ("تۆڕی هیوا", "توری هیوا", "same-name"),
        ("Network of Hope", "The Hope Network", "same-words"),
        ("منظمة تمكين المرأة", "تمكين المرأة منظمة", "same-words"),
        ("Women Empowerment Organization", "Women Empowerment Organisation", "near-name"),
        ("منظمة تمكين المرأة", "منظمة تمكين المراه", "same-name"),
        ("ڕێکخراوی بەتوانابوونی ژنان", "ڕێکخراوی بەتوانابوونی ژن", "near-name"),
    ],
)
def test_two_spellings_of_one_name_are_found(one: str, other: str, reason: str) -> None:
    (likeness,) = found(one, other)
    assert likeness.reasons == (reason,)
    assert (likeness.first, likeness.second) == ("A", "B")
    assert 0.8 <= likeness.score <= 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ministry of Health", "Ministry of Interior"),
        ("Sectoral team 1", "Sectoral team 2"),
        ("وزارة الصحة", "وزارة الداخلية"),
        ("Hope", "هيوا"),
        ("UN", "UN"),
    ],
)
def test_different_bodies_are_left_alone(one: str, other: str) -> None:
    assert found(one, other) == []


def test_bodies_of_the_two_governments_are_two() -> None:
    assert found("Ministry of Interior", "Ministry of Interior", "federal", "krg") == []
    assert found("Ministry of Interior", "Ministry of Interior", "federal", "federal") != []
    assert found("Ministry of Interior", "Ministry of Interior", "federal", None) != []


def test_all_of_many_alike_are_told() -> None:
    entries = [Entry(f"X-{number}", None, ("hope network",)) for number in range(30)]
    told = {code for each in find_likenesses(entries) for code in (each.first, each.second)}
    assert told == {entry.code for entry in entries}


def test_ten_thousand_entries_are_compared_in_seconds() -> None:
    entries = [
        Entry(f"X-{number}", None, (f"women organisation of district {number}", f"منظمه {number}"))
        for number in range(10_000)
    ]
    entries.append(Entry("Y", None, ("district 77 women organisation",)))
    began = time.perf_counter()
    told = find_likenesses(entries)
    assert [(each.first, each.second) for each in told] == [("X-77", "Y")]
    # Without candidates it would be fifty million pairs, and an hour.
    assert time.perf_counter() - began < 60
