"""Reads the first sheet of a workbook, in a process of its own like ``workbook_parsing``.

python -m inap.exchange.registry_parsing
"""

import io
import sys
from typing import Any

from python_calamine import CalamineError, CalamineWorkbook, PasswordError

from inap.exchange.workbook_parsing import bound_process, typed_cell
from inap.exchange.workbook_scanning import MOST_COLUMNS, MOST_ROWS, Unfit, scan


def parse(content: bytes) -> dict[str, Any]:
    """The cells of the first sheet as people see them; raises ``Unfit``."""
    scan(content)
    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(content)) as book:
            if not book.sheet_names:
                raise Unfit("workbook-unreadable")
            sheet = book.get_sheet_by_index(0)
            if sheet.total_height > MOST_ROWS:
                raise Unfit("workbook-too-large", what="rows", limit=MOST_ROWS)
            if sheet.total_width > MOST_COLUMNS:
                raise Unfit("workbook-too-large", what="columns", limit=MOST_COLUMNS)
            rows = sheet.to_python(skip_empty_area=False)
    except PasswordError as error:
        raise Unfit("workbook-encrypted") from error
    except CalamineError as error:
        raise Unfit("workbook-unreadable") from error
    return {"rows": [["" if cell == "" else typed_cell(cell)[1] for cell in row] for row in rows]}


if __name__ == "__main__":
    sys.exit(bound_process(parse))
