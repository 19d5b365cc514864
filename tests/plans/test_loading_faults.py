"""Ways a single data file can be wrong, and the message that says so."""

from pathlib import Path

import pytest

from support.faults import assert_fault
from support.plan_files import edit, write_plan

O1 = "objectives[0].outputs[0]"
F1 = f"{O1}.activities[0]"
F2 = f"{O1}.activities[1]"
K1 = f"{O1}.activities[2]"

CASES = [
    # Shapes: unknown and missing keys, wrong types, wrong words.
    (
        "pillar-1.yaml",
        "printed_number:",
        "printed_nr:",
        f"{O1}.printed_nr: is not a known key",
    ),
    (
        "pillar-1.yaml",
        'printed_number: "1"',
        "printed_number: 1",
        f"{O1}.printed_number: input should be a valid string",
    ),
    (
        "pillar-1.yaml",
        "kind: yes_no",
        "kind: yesno",
        f"{F2}.indicators[0].kind: input should be 'number', 'percentage', 'yes_no'",
    ),
    (
        "pillar-1.yaml",
        "value: 30,",
        "value: many,",
        f"{F1}.indicators[0].targets[0].value: has to be a number",
    ),
    (
        "pillar-1.yaml",
        "by: 2022-12-31",
        "by: soon",
        f"{F1}.indicators[0].targets[0].by: input should be a valid date",
    ),
    (
        "pillar-1.yaml",
        "code: P1.1.1.F2\n",
        "code: 'P1 1'\n",
        f"{F2}.code: string should match pattern",
    ),
    (
        "pillar-1.yaml",
        "source: 001:L399-L401",
        "source: page 12",
        f"{F1}.source: string should match pattern",
    ),
    (
        "actors.yaml",
        "has_unit: true",
        "has_unit: often",
        "actors[1].has_unit: input should be a valid boolean",
    ),
    ("units.yaml", "other: {en: workshops}", "other: {}", "units[0].other.en: is missing"),
    (
        "../areas.yaml",
        "kind: country",
        "kind: planet",
        "areas[0].kind: input should be 'country', 'region' or 'governorate'",
    ),
    # YAML itself.
    (
        "pillar-1.yaml",
        "title: {en: Open centres}",
        "title: {en: Open centres",
        "(whole file): is not YAML",
    ),
    (
        "pillar-1.yaml",
        "side: krg\n",
        "side: krg\n            side: krg\n",
        f"{K1}.side: is given twice",
    ),
    (
        "plan.yaml",
        "end: 2022-12-31",
        "end: 2022-02-30",
        "period.end: day is out of range for month",
    ),
    (
        "units.yaml",
        "one: {en: workshop}, other: {en: workshops}",
        "one: &a {en: workshop}, other: *a",
        "units[0].other: aliases are not used",
    ),
    ("plan.yaml", "code: SMALL", "on: SMALL", "(whole file): a key is not text; put it in quotes"),
    # Codes.
    (
        "pillar-1.yaml",
        "code: P1.1.1.F2\n",
        "code: P1.1.1.F1\n",
        f"{F2}.code: code P1.1.1.F1 stands already in pillar-1.yaml:",
    ),
    (
        "pillar-1.yaml",
        "code: P1.1.1.F2-I1",
        "code: P1.1.1.F1-I1",
        f"{F2}.indicators[0].code: code P1.1.1.F1-I1 stands already in pillar-1.yaml:",
    ),
    (
        "pillar-1.yaml",
        "code: P1.1.1.F2-I1",
        "code: P1.1.2-I9",
        f"{F2}.indicators[0].code: does not begin with P1.1.1.F2-I",
    ),
    (
        "pillar-1.yaml",
        "code: P1.1\n",
        "code: P2.1\n",
        "objectives[0].code: does not begin with its parent's P1",
    ),
    (
        "actors.yaml",
        "code: K-MOI",
        "code: K-HCWD",
        "actors[5].code: code K-HCWD stands already in actors.yaml:",
    ),
    (
        "units.yaml",
        "code: meeting",
        "code: answer",
        "units[3].code: code answer stands already in units.yaml:",
    ),
    (
        "../areas.yaml",
        "code: IQ-BG",
        "code: IQ",
        "areas[1].code: code IQ stands already in areas.yaml:",
    ),
    # Actors.
    (
        "pillar-1.yaml",
        "{actor: F-MOI, printed",
        "{actor: F-XX, printed",
        f"{F1}.leads[0].actor: unknown actor F-XX",
    ),
    (
        "pillar-1.yaml",
        "{actor: X-UNKNOWN, printed",
        "{actor: F-MOI, printed",
        f"{F1}.leads[1].actor: F-MOI stands twice among leads",
    ),
    (
        "pillar-1.yaml",
        "{actor: K-MOI, printed: Ministry of Interior}",
        "{actor: K-MOI}",
        f"{K1}.leads[0].printed: the printed spelling is required",
    ),
    (
        "pillar-1.yaml",
        "leads:\n              - {actor: K-MOI, printed: Ministry of Interior}",
        "leads: []",
        f"{K1}.leads: an activity needs a lead, or a note",
    ),
    ("actors.yaml", "parent: F-MOI", "parent: F-NO", "actors[2].parent: unknown actor F-NO"),
    (
        "actors.yaml",
        "code: K-MOI",
        "code: F-MOI2",
        "actors[5].jurisdiction: has to be federal by its code",
    ),
    (
        "actors.yaml",
        "text: MoI",
        "text: Ministry of Interior Affairs",
        "actors[1].aliases[0].text: alias 'Ministry of Interior Affairs' is given twice",
    ),
    ("plan.yaml", "actor: F-MOI", "actor: F-NO", "phases[0].steps[0].actor: unknown actor F-NO"),
    (
        "plan.yaml",
        "{actor: F-COMSEC-DWE",
        "{actor: F-NO",
        "phases[0].steps[0].follow_up.actor: unknown actor F-NO",
    ),
    (
        "plan.yaml",
        "levels:",
        "new_actors: [{code: F-NEW, title_en: New}]\nlevels:",
        "new_actors[0].code: unknown actor F-NEW",
    ),
    (
        "plan.yaml",
        "levels:",
        "reporting: {coordinating: {krg: F-GOV}}\nlevels:",
        "reporting.coordinating.krg: F-GOV cannot report",
    ),
    (
        "pillar-1.yaml",
        "also_measures: [P1.1.1.K1]",
        "reporters: [F-GOV]",
        f"{F1}.indicators[0].reporters[0]: F-GOV cannot report",
    ),
    (
        "pillar-1.yaml",
        "also_measures: [P1.1.1.K1]",
        "reporters: [F-NO]",
        f"{F1}.indicators[0].reporters[0]: unknown actor F-NO",
    ),
]


@pytest.mark.parametrize(("file", "old", "new", "message"), CASES, ids=[case[3] for case in CASES])
def test_a_fault_names_file_line_and_field(
    tmp_path: Path, file: str, old: str, new: str, message: str
) -> None:
    folder = write_plan(tmp_path)
    edit(folder, file, old, new)
    assert_fault(folder, Path(file).name, message)
