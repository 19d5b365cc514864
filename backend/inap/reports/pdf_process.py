"""Rendering a PDF in a process of its own.

What sets the pages keeps what it has set before, some hundred megabytes after a few reports, and
gives none of it back. A process that ends with its file leaves the server as it was.
"""

import json
import subprocess
import sys
from typing import Final

from inap.reports.document import Document
from inap.reports.document_json import from_json, to_json
from inap.reports.pdf_rendering import render_pdf

LONGEST_SECONDS: Final = 300


def render_pdf_apart(document: Document) -> bytes:
    """The document as PDF, the same bytes each time; blocks until the process has ended.

    Raises ``subprocess.SubprocessError`` where it failed or took too long.
    """
    done = subprocess.run(  # noqa: S603  # our own interpreter, and nothing of anybody's
        [sys.executable, "-m", __name__],
        input=json.dumps(to_json(document)).encode(),
        stdout=subprocess.PIPE,
        timeout=LONGEST_SECONDS,
        check=True,
    )
    return done.stdout


if __name__ == "__main__":
    sys.stdout.buffer.write(render_pdf(from_json(json.load(sys.stdin.buffer))))
