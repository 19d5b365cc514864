"""The words of exchange in the interface."""

from inap.openapi_word import Word

EXCHANGE_WORDS: dict[str, Word] = {
    # Workbooks and CSV files that are uploaded.
    "applied": Word("it is written; false: it was only looked at", example=False),
    "created": Word("facts that are new", 2),
    "changed": Word("facts with other values than before", 1),
    "unchanged": Word("facts that stay as they are", 40),
    "refused": Word("facts that something stands against", 0),
    "as_drafts": Word("how many would be written as drafts", 3),
    "as_submissions": Word("how many would be submitted", 3),
    "facts": Word("what becomes of each fact that does not stay as it is", None),
    "missing": Word("what stands against submitting, though not against drafts", []),
    "warnings": Word("what is unusual, and needs a note", []),
    "notices": Word("what to know; nothing has to be done", []),
    "token": Word("names this preview; goes with the note", "0f3a5b7c9d1e2f4a6b8c0d2e4f6a8b0c"),
    "cell": Word("address in the workbook; null: the file as a whole", "Values!M12"),
    "outcome": Word("", "changed"),
    "changes": Word("the cells that would differ", None),
    "before": Word("what is there now; null: nothing", None),
    "after": Word("what the workbook says", None),
    "rows": Word("rows that were read", 120),
    "row": Word("as a spreadsheet counts them: the header is row 1", 12),
    "column": Word("name of the column; null: the row as a whole", "value"),
    "fault_count": Word("how many there are; the first thousand are told", 0),
    "faults": Word("each fault of the file", []),
    "WorkbookReport.errors": Word("what stands against it, by cell", []),
    "WorkbookFact.submission": Word("identifier of what is there already; null: new", None),
    "WorkbookFact.state": Word("state of what is there already; null: new", None),
    "WorkbookFact.narrative": Word("null: stays as it is", None),
    "NarrativeDifference.before": Word("null: nothing was there", None),
    "NarrativeDifference.after": Word("what the workbook says", "What helped."),
    "ImportReport.submissions": Word("facts that the rows make", 40),
    "CellContent.text": Word("answer to a qualitative indicator; null for other kinds", None),
}
