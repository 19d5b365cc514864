"""A reader of workbooks that asks for more memory than it may have."""

from typing import Any

from inap.exchange import workbook_parsing


def parse(content: bytes) -> dict[str, Any]:
    del content
    held = [b"x" * 64_000_000]
    while True:
        held.append(held[0] + b"y")


if __name__ == "__main__":
    workbook_parsing.parse = parse
    raise SystemExit(workbook_parsing.main())
