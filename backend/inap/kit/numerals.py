"""Numbers as people in Iraq write them: Latin, Arabic-Indic and Extended Arabic-Indic digits."""

import re
from decimal import Decimal
from typing import Final

WHOLE_DIGITS: Final = 18
DECIMAL_DIGITS: Final = 6

# Only these three scripts are mapped. `str.isdigit`, `\d` and `Decimal` itself accept every digit
# of Unicode (Devanagari, full-width, ...), which no reporting form here can show back to its user.
_TO_LATIN: Final = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٫−", "01234567890123456789.-")

# Keyboards and spreadsheets wrap numbers in these marks to fix their reading direction.
_BIDI_CONTROLS: Final = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"

# Grouped numbers may not start with 0, because "0,125" is a continental decimal and not 125.
# Both thousands marks may be used, but not mixed in one number.
_NUMBER: Final = re.compile(
    r"(?P<sign>[+-]?)"
    r"(?P<whole>[1-9][0-9]{0,2}(?P<mark>[,٬])[0-9]{3}(?:(?P=mark)[0-9]{3})*|[0-9]+|(?=\.))"
    r"(?:\.(?P<decimals>[0-9]+))?"
)


class NotANumber(ValueError):
    """The input is not a plain decimal number of at most 18 whole and 6 decimal digits."""


def parse_number(text: str | int | Decimal) -> Decimal:
    """Return the number that was typed, read from a sheet or sent as JSON, in plain notation.

    Text may hold Latin, Arabic-Indic or Extended Arabic-Indic digits, "." or "٫" before the
    decimals, "," or "٬" between well-formed groups of three, a leading sign, and spaces and
    bidirectional controls around the number. JSON numbers must arrive as int or Decimal.

    Raises `NotANumber` for anything else: other text, exponents in text, NaN, infinities,
    booleans, floats, and more than 18 digits before or 6 after the decimal point. Digits are
    never rounded away.
    """
    # A bool is an int to Python, and a float has already lost what was written.
    if isinstance(text, bool) or not isinstance(text, str | int | Decimal):
        raise NotANumber(f"{type(text).__name__} is not a number that was written down")
    if isinstance(text, str):
        return _from_text(text)
    if isinstance(text, int):
        return _from_int(text)
    return _from_decimal(text)


def _from_text(text: str) -> Decimal:
    match = _NUMBER.fullmatch(_trimmed(text).translate(_TO_LATIN))
    if match is None:
        raise NotANumber("not written as a number")
    whole = match["whole"].replace(match["mark"], "") if match["mark"] else match["whole"]
    decimals = match["decimals"] or ""
    if len(whole) > WHOLE_DIGITS or len(decimals) > DECIMAL_DIGITS:
        raise NotANumber(_too_long())
    return _without_negative_zero(Decimal(f"{match['sign']}{whole}.{decimals}"))


def _from_int(number: int) -> Decimal:
    # Compared as a number: writing out a huge int as digits costs quadratic time.
    if abs(number) >= 10**WHOLE_DIGITS:
        raise NotANumber(_too_long())
    return Decimal(number)


def _from_decimal(number: Decimal) -> Decimal:
    exponent = number.as_tuple().exponent
    if not isinstance(exponent, int):  # 'n', 'N' and 'F' mark NaN and the infinities.
        raise NotANumber("not a finite number")
    # The size is read from the exponent before anything expands it: "1e999999999" is short JSON.
    if exponent < -DECIMAL_DIGITS or (number and number.adjusted() >= WHOLE_DIGITS):
        raise NotANumber(_too_long())
    if exponent > 0:
        return Decimal(int(number)) if number else Decimal(0)
    return _without_negative_zero(number)


def _trimmed(text: str) -> str:
    # Spaces and controls alternate in pasted cells, so one strip of each would not be enough.
    start, end = 0, len(text)
    while start < end and _is_padding(text[start]):
        start += 1
    while end > start and _is_padding(text[end - 1]):
        end -= 1
    return text[start:end]


def _is_padding(character: str) -> bool:
    return character.isspace() or character in _BIDI_CONTROLS


def _without_negative_zero(number: Decimal) -> Decimal:
    return number or number.copy_abs()


def _too_long() -> str:
    return f"more than {WHOLE_DIGITS} digits before or {DECIMAL_DIGITS} after the decimal point"
