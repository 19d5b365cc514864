import re

import pytest

from inap.kit.data_files import SOURCE_PATTERN
from inap.plans.sources import Source, parse_source, source_document
from inap.plans.spelling import wrong_letters


@pytest.mark.parametrize(
    ("stored", "found"),
    [
        ("001:L399", Source("001", 399)),
        ("001:L399-L401", Source("001", 399)),
        ("000:L5-7", Source("000", 5)),
        (None, None),
        ("ISO 3166-2:IQ", None),
    ],
)
def test_a_source_is_a_file_and_its_first_line(stored: str | None, found: Source | None) -> None:
    assert parse_source(stored) == found


def test_a_source_travels_as_file_and_line() -> None:
    assert source_document("001:L399") == {"file": "001", "line": 399}
    assert source_document(None) is None


@pytest.mark.parametrize("text", ["1:L3", "001:399", "001:L0", "001:L3-", "x001:L3", "001:L3 "])
def test_what_is_no_source_is_refused(text: str) -> None:
    assert re.match(SOURCE_PATTERN, text) is None


def test_letters_of_the_other_language_are_found() -> None:
    assert wrong_letters("ar", "کردستان ە ك") == ("ک", "ە")
    assert wrong_letters("ckb", "وزارة كوردي") == ("ة", "ك", "ي")
    assert wrong_letters("ar", "وزارة الداخلية على كركوك") == ()
    assert wrong_letters("ckb", "وەزارەتی ناوخۆ لە کەرکووک") == ()
    assert wrong_letters("en", "ة ە") == ()
