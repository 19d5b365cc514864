"""Numbers in three digit scripts: what is read, what is refused, and that nothing is lost."""

from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from inap.kit.numerals import NotANumber, parse_number

SCRIPTS = {
    "Latin": ("0123456789", ".", ","),
    "Arabic-Indic": ("٠١٢٣٤٥٦٧٨٩", "٫", "٬"),
    "Extended Arabic-Indic": ("۰۱۲۳۴۵۶۷۸۹", "٫", "٬"),
}
BIDI_CONTROLS = [chr(code) for code in (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F))] + [
    chr(code) for code in range(0x2066, 0x206A)
]

numbers = st.builds(
    lambda whole, decimals, negative: (
        Decimal(whole * 10**6 + decimals).scaleb(-6)
        * (-1 if negative and (whole or decimals) else 1)
    ),
    st.integers(0, 10**18 - 1),
    st.integers(0, 10**6 - 1),
    st.booleans(),
)
padding = st.text(st.sampled_from([" ", "\t", "\u00a0", *BIDI_CONTROLS]), max_size=4)


def written(number: Decimal, script: str, *, grouped: bool) -> str:
    digits, decimal_mark, thousands_mark = SCRIPTS[script]
    latin = f"{number:,f}" if grouped else f"{number:f}"
    marks = {",": thousands_mark, ".": decimal_mark, "-": "-"}
    return "".join(marks.get(mark) or digits[int(mark)] for mark in latin)


@pytest.mark.parametrize("script", SCRIPTS)
@pytest.mark.parametrize("grouped", [True, False])
@given(number=numbers, before=padding, after=padding)
def test_a_number_written_in_any_script_reads_back_unchanged(
    script: str, *, grouped: bool, number: Decimal, before: str, after: str
) -> None:
    parsed = parse_number(before + written(number, script, grouped=grouped) + after)
    assert parsed == number
    assert f"{parsed:f}" == f"{number:f}"


@given(number=numbers)
def test_a_decimal_from_json_is_taken_as_it_is(number: Decimal) -> None:
    assert parse_number(number) == number


@given(text=st.text() | st.text(alphabet="0123456789٠۹.,٫٬-+ eE_"))
@example("1_000")
@example("1,23")
def test_any_text_gives_a_number_within_bounds_or_is_refused(text: str) -> None:
    try:
        parsed = parse_number(text)
    except NotANumber:
        return
    exponent = parsed.as_tuple().exponent
    assert isinstance(exponent, int)
    assert -6 <= exponent <= 0
    assert abs(parsed) < 10**18


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("0", "0"),
        ("007", "7"),
        ("+5", "5"),
        (".5", "0.5"),
        ("٫٥", "0.5"),
        ("1,234,567.25", "1234567.25"),
        ("١٬٢٣٤٫٥", "1234.5"),
        ("۱,۲۳۴", "1234"),
        ("1٬234", "1234"),
        ("\u061c-٧", "-7"),  # how CLDR writes a negative number in Arabic
        ("\u200e\u2212۷", "-7"),  # and in Persian
        ("\u200f 12 \u200e", "12"),
        ("1.10", "1.10"),
    ],
)
def test_accepted_writings(text: str, number: str) -> None:
    assert str(parse_number(text)) == number


@pytest.mark.parametrize("text", ["-0", "-0.00", "−٠"])
def test_negative_zero_is_zero(text: str) -> None:
    assert not parse_number(text).is_signed()


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\u200f",
        "abc",
        "12 people",
        "5%",
        "nan",
        "NaN",
        "inf",
        "-Infinity",
        "1e3",
        "1E+3",
        "0x10",
        "1_000",
        "5.",
        ".",
        "-",
        "--5",
        "- 5",
        "5-",
        "1.2.3",
        "1 234",
        "1\u200f2",
        "1,23",
        "12,34",
        "1234,567",
        "1,234,56",
        ",234",
        "1,,234",
        "1.234,5",
        "0.123,456",
        "0,125",  # a continental decimal, not 125
        "٣,٥",
        "1,234٬567",
        "५",  # Devanagari
        "５",  # full-width
        "²",
        "½",
        "1" * 19,
        "0" * 19,
        "0.1234567",
        "1.0000000",
    ],
)
def test_refused_writings(text: str) -> None:
    with pytest.raises(NotANumber):
        parse_number(text)


@pytest.mark.parametrize(
    "number",
    [
        True,
        False,
        1.5,
        float("nan"),
        None,
        [],
        b"5",
        10**18,
        -(10**18),
        Decimal("NaN"),
        Decimal("sNaN"),
        Decimal("-Infinity"),
        Decimal("1E+18"),
        Decimal("1E+999999"),
        Decimal("1E-7"),
        Decimal(1234567890123456789),
    ],
)
def test_what_is_not_a_written_number_is_refused(number: object) -> None:
    with pytest.raises(NotANumber):
        parse_number(number)  # type: ignore[arg-type]  # callers hand over JSON as it came


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        (12, "12"),
        (-(10**18) + 1, "-999999999999999999"),
        (Decimal("1E+3"), "1000"),
        (Decimal("0E+3"), "0"),
        (Decimal("-0"), "0"),
        (Decimal("1.500000"), "1.500000"),
    ],
)
def test_numbers_come_out_in_plain_notation(number: int | Decimal, shown: str) -> None:
    assert str(parse_number(number)) == shown


def test_a_refusal_is_a_value_error_that_does_not_repeat_the_input() -> None:
    with pytest.raises(ValueError, match="not written as a number") as caught:
        parse_number("Fatima, 07701234567")
    assert "Fatima" not in str(caught.value)
