"""Every fault of a field or a row, and every quality warning, with what it means.

Faults stand in a problem's ``errors``, in the answer of a batch, and in the report of a bulk
import; warnings in the answers of quality checks and in the problem ``needs-note``. Clients
translate the slug. A test reads the sources for slugs and asserts that each stands here, or in
``catalogue.py``, and in the client's three languages.
"""

# What the request's own shape is held against; the slugs are those of pydantic.
SHAPES: dict[str, str] = {
    "missing": "the field is required",
    "extra-forbidden": "there is no such field",
    "string-type": "it has to be a text",
    "string-too-short": "`params.min_length` is the least",
    "string-too-long": "`params.max_length` is the most",
    "string-pattern-mismatch": "`params.pattern` is what it has to look like",
    "too-short": "`params.min_length` items are the least",
    "too-long": "`params.max_length` items are the most",
    "int-type": "it has to be a whole number",
    "int-parsing": "it cannot be read as a whole number",
    "int-parsing-size": "the number is too large to be read",
    "int-from-float": "it has to be a whole number",
    "greater-than": "it has to be above `params.gt`",
    "greater-than-equal": "it has to be at least `params.ge`",
    "less-than": "it has to be below `params.lt`",
    "less-than-equal": "it has to be at most `params.le`",
    "bool-type": "it has to be true or false",
    "bool-parsing": "it cannot be read as true or false",
    "literal-error": "`params.expected` lists what it may be",
    "uuid-type": "it has to be an identifier",
    "uuid-parsing": "it cannot be read as an identifier",
    "date-type": "it has to be a day: 2023-06-30",
    "date-parsing": "it cannot be read as a day",
    "date-from-datetime-parsing": "it cannot be read as a day",
    "date-from-datetime-inexact": "it is a moment, where a day is asked for",
    "datetime-type": "it has to be a moment with its offset",
    "datetime-parsing": "it cannot be read as a moment",
    "datetime-from-date-parsing": "it cannot be read as a moment",
    "datetime-object-invalid": "it cannot be read as a moment",
    "timezone-aware": "it lacks its offset from UTC",
    "list-type": "it has to be a list",
    "dict-type": "it has to be an object",
    "model-attributes-type": "it has to be an object",
}

FAULTS: dict[str, str] = {
    **SHAPES,
    # Texts, numbers and codes.
    "control-character": "it holds a character that cannot be shown or stored",
    "not-a-number": "at most 18 digits before and 6 after the decimal point, in any of our scripts",
    "address-not-taken": "an `https` address of a host on the public internet is wanted",
    "not-an-email": "it is no e-mail address",
    "unknown-code": "nothing has this code",
    "out-of-range": "the year is out of range",
    "moment-out-of-range": "it has to lie between 2000 and 2200",
    # Accounts.
    "password-unchanged": "the new password is the present one",
    "jurisdiction-fits-role": "coordinators, and only they, have a jurisdiction",
    "actor-fits-role": "verifiers, focal points and reporters, and only they, have an actor",
    # Reporting periods; `params.day` is the day it is held against.
    "opens-before-start": "a period cannot take entries before it begins",
    "due-before-opening": "a period cannot fall due before it opens",
    "lock-before-due": "a period cannot lock before it falls due",
    # Values of a submission.
    "value-missing": "the field that the indicator's kind asks for is empty",
    "value-not-expected": "the field is not one of this kind of indicator, or of this action",
    "value-negative": "a count cannot be below zero",
    "value-not-whole": "the indicator's unit is counted, so the number has to be whole",
    "numerator-above-denominator": "a part cannot be more than its whole",
    "denominator-zero": "a share of nothing is no share",
    "cell-repeated": "the same sex and age group stands there already",
    "sex-unknown": "female, male or unknown",
    "age-unknown": "it is none of the plan's age groups",
    "parts-exceed-total": "`params.parts` is more than `params.whole`, by `params.dimension`",
    "parts-contradict-total": "all parts are given, and make less than the total",
    "total-missing": "it cannot be submitted without the total",
    "disaggregation-missing": "it cannot be submitted without the parts by `params.dimension`",
    # Positions, amendments, activity reports, overlaps, files.
    "cannot-add-up": "the indicator's kind cannot be added up in this way",
    "changes-nothing": "the amendment says what the plan says already",
    "covers-does-not-fit": "a stage or part has to be named, and only then",
    "date-in-future": "the day is still to come",
    "date-in-the-future": "what was done cannot end after today",
    "end-before-start": "it ends before it begins",
    "ends-before-start": "it ends before it begins",
    "ends-before-it-begins": "it ends before it begins",
    "lead-required": "an activity needs at least one lead",
    "named-twice": "the same actor stands there twice in one part",
    "no-such-side": "the plan has no such side",
    "not-a-year": "an annual report is of one calendar year, from its first day to its last",
    "not-an-activity": "it is a node of another level than an activity",
    "not-an-output": "it is a node of another level than an output",
    "not-measured": "the indicator does not measure this node",
    "participants-missing": "an activity report tells how many people took part",
    "stage-outside": "the stage lies outside of the activity's bounds",
    "value-required": "the field has to be given",
    "wrong-letters": "Sorani is written with its own letters, not those of Arabic",
    "wrong-unit": "the unit does not fit the indicator's kind",
    "given-twice": "the form has this part twice",
    "no-activity": "the node has no activity beneath it",
    "value-fixed": "this cannot be changed any more",
    # The registry of actors.
    "code-reserved": "this word is an address of its own",
    "own-ancestor": "it cannot stand below itself",
    "subtype-does-not-fit": "it is no kind of `params.type`",
    # Coordination.
    "beneath-itself": "the body would stand beneath itself; `params.path` is the way up",
    "meetings-outside": "the body met on `params.day`, which would lie outside",
    "above-invited": "`params.given` people came and `params.invited` were invited: say how many "
    "were uninvited",
    "above-people": "it is a part of the `params.people` who came",
    "of-another-body": "the meeting is one of the body `params.body`",
    "not-open": "the recommendation named is closed itself",
    "not-an-accepted-report": "it is no accepted implementation report of the linked activity",
    "not-an-accepted-amendment": "it is no accepted amendment that came from the recommendation",
    "given-before": "the list has it already",
    # Files of the bulk import, and their rows.
    "csv-empty": "there is nothing in the file",
    "header-missing": "the first row has to name the columns",
    "column-unknown": "`params.known` lists the columns there are",
    "column-repeated": "the header names a column twice",
    "column-missing": "the header lacks a column",
    "columns-miscounted": "the row has `params.given` fields, the header `params.expected`",
    "no-rows": "there is no row below the header",
    "not-utf8": "from this row on the file is not UTF-8",
    "nul-character": "from this row on the file holds NUL characters",
    "line-too-long": "the line is longer than any row can be",
    "csv-malformed": "from this row on the file is no CSV; `params.detail` says why",
    "not-yes-or-no": "yes or no",
    "narrative-differs": "rows of one fact tell different narratives",
}

# ``submissions/quality.py`` tells how each is found; the bounds are ours, not the plan's.
WARNINGS: dict[str, str] = {
    "figure-jumps": (
        "above three times the highest, or below a third of the lowest, of this body's own "
        "`params.count` figures before (by 10 or more; shares: by 25 points)"
    ),
    "figure-falls": "how things stand is less than in `params.period`, where it should grow",
    "parts-below-total": "`params.rest` of the total is in none of the parts by `params.dimension`",
    "same-again": "the same values were reported for `params.period`",
    "target-exceeded": "above one and a half times the highest target, `params.target`",
    "round-numbers": "all `params.count` figures are multiples of ten",
    "all-of-all": "a share of 100 %, and not so before",
}
