"""Names of files: kept in their script, without what could deceive."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inap.kit.file_names import LONGEST, clean_name, extension_of


@pytest.mark.parametrize(
    ("given_name", "kept"),
    [
        ("report.pdf", "report.pdf"),
        ("محضر ورشة العمل.pdf", "محضر ورشة العمل.pdf"),
        ("ڕاپۆرتی چارەکی یەکەم.PDF", "ڕاپۆرتی چارەکی یەکەم.PDF"),
        ("می\u200cخواهم.docx", "می\u200cخواهم.docx"),
        ("../../etc/passwd.png", "passwd.png"),
        ("C:\\Users\\me\\photo.jpg", "photo.jpg"),
        ("gpj.\u202efdp.jpg", "gpj.fdp.jpg"),
        ("a\u2066b\u2069\u200e.pdf", "ab.pdf"),
        ("a\x00b\r\nc\t.pdf", "ab c.pdf"),
        ("  two   words  .pdf ", "two words.pdf"),
        ('<b>"q"?*|.pdf', "bq.pdf"),
        ("..hidden.pdf", "hidden.pdf"),
        ("cafe\u0301.pdf", "café.pdf"),
        ("\ud800x.pdf", "x.pdf"),
        (f"{'ن' * 400}.pdf", f"{'ن' * (LONGEST - 4)}.pdf"),
    ],
)
def test_a_name_keeps_its_script_and_loses_what_deceives(given_name: str, kept: str) -> None:
    assert clean_name(given_name) == kept


@pytest.mark.parametrize(
    "given_name",
    [
        *("", ".", "..", "pdf", ".pdf", "name.", "/", "a/"),
        *("\u202e.pdf", "x.پدف", "x.p f", "x." + "a" * 11),
    ],
)
def test_a_name_that_says_nothing_or_has_no_extension_is_none(given_name: str) -> None:
    assert clean_name(given_name) is None


@given(st.text(max_size=300))
def test_whatever_is_given_the_name_is_clean_and_cleaning_again_changes_nothing(text: str) -> None:
    name = clean_name(text)
    if name is None:
        return
    assert clean_name(name) == name
    assert len(name) <= LONGEST
    assert not set('/\\\x00\r\n"<>') & set(name)
    kinds = {unicodedata.category(mark) for mark in name if mark not in "\u200c\u200d"}
    assert not kinds & {"Cc", "Cf", "Cs"}
    name.encode()
    assert extension_of(name).isalnum()
