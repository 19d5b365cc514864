"""A small plan as data files: every kind of element, each once or twice."""

from pathlib import Path

AREAS = """\
areas:
  - {code: IQ, kind: country, parent: null, jurisdiction: null, title: {en: Iraq}, iso: true}
  - code: IQ-BG
    kind: governorate
    parent: IQ
    jurisdiction: federal
    title: {en: Baghdad, ar: بغداد, ckb: بەغدا}
    iso: true
"""

ACTORS = """\
actors:
  - code: F-COMSEC-DWE
    title: {en: Women Empowerment Department}
    type: national_institution
    subtype: department
    jurisdiction: federal
    source: 001:L358
    confidence: high
  - code: F-MOI
    title: {en: Ministry of Interior, ar: وزارة الداخلية, ckb: وەزارەتی ناوخۆ}
    type: national_institution
    subtype: ministry
    jurisdiction: federal
    has_unit: true
    source: 001:L408
    confidence: high
    aliases:
      - {text: Ministry of Interior Affairs, language: en, source: 001:L413}
      - {text: MoI, language: en, basis: common}
  - code: F-MOI-CP
    title: {en: Community police}
    type: national_institution
    subtype: department
    jurisdiction: federal
    parent: F-MOI
    source: 001:L415
    confidence: medium
    note: The name is cut off.
  - code: F-GOV
    title: {en: Governorates}
    type: national_institution
    subtype: collective
    jurisdiction: federal
    collective: true
    source: 001:L420
    confidence: high
  - code: K-HCWD
    title: {en: High Council of Women and Development}
    type: national_institution
    subtype: other
    jurisdiction: krg
    source: 001:L430
    confidence: high
  - code: K-MOI
    title: {en: "Ministry of Interior, Kurdistan Region"}
    type: national_institution
    subtype: ministry
    jurisdiction: krg
    source: 001:L431
    confidence: high
  - code: X-UNKNOWN
    title: {en: unknown body}
    type: null
    subtype: other
    jurisdiction: null
    source: 001:L398
    confidence: low
    aliases:
      - {text: yyyyyyyy, language: en, source: 001:L490, match: false}
"""

UNITS = """\
units:
  - {code: workshop, one: {en: workshop}, other: {en: workshops}}
  - {code: percent, one: {en: per cent}, other: {en: per cent}}
  - {code: answer, one: {en: answer}, other: {en: answers}}
  - {code: meeting, one: {en: meeting}, other: {en: meetings}}
"""

PLAN = """\
code: SMALL
title: {en: A small plan, ar: خطة صغيرة, ckb: پلانێکی بچووک}
description: {en: Small.}
period: {start: 2021-01-01, end: 2022-12-31, source: 001:L43, confidence: high}
stated_periods:
  - {text: 2020-2022, source: 001:L280}
levels: [pillar, objective, output, activity]
jurisdictions: [federal, krg]
phases:
  - code: PH1
    title: {en: Launch}
    source: 001:L360
    confidence: high
    steps:
      - title: {en: Press conference}
        date: 2020-12-24
        actor: F-MOI
        follow_up: {actor: F-COMSEC-DWE, printed: the Department}
        source: 001:L361
"""

PILLAR = """\
code: P1
title: {en: Participation, ar: المشاركة, ckb: بەشداری}
statement: {en: Women take part.}
source: 001:L371
confidence: high
objectives:
  - code: P1.1
    title: {en: Women negotiate}
    source: 001:L395
    confidence: high
    outputs:
      - code: P1.1.1
        printed_number: "1"
        title: {en: Skills}
        title_inferred: true
        joint_declaration: true
        source: 001:L398
        confidence: medium
        note: Interleaved.
        indicators:
          - code: P1.1.1-I1
            title: {en: Knowledge gained}
            source: 001:L398
            confidence: high
            unit: answer
            kind: qualitative
            direction: none
            aggregation_time: none
            aggregation_areas: none
            frequency: year
            sensitivity: public
            disaggregation: []
        activities:
          - code: P1.1.1.F1
            side: federal
            title: {en: Train women leaders, ar: تدريب القيادات, ckb: ڕاهێنانی ژنانی سەرکردە}
            source: 001:L399-L401
            confidence: high
            krg_state: activity
            time:
              text: 2021-2022
              start: 2021-01-01
              end: 2022-12-31
              stages: [{text: first half of 2021, start: 2021-01-01, end: 2021-06-30}]
            leads:
              - {actor: F-MOI, printed: Ministry of Interior Affairs}
              - {actor: X-UNKNOWN, printed: yyyyyyyy}
            supports:
              - {actor: F-GOV, printed: Governorates}
            indicators:
              - code: P1.1.1.F1-I1
                title: {en: Workshops held}
                source: 001:L399
                confidence: high
                unit: workshop
                kind: number
                direction: increase
                aggregation_time: sum
                aggregation_areas: sum
                frequency: quarter
                sensitivity: public
                disaggregation: [area]
                baseline: {value: 0, year: 2020, source: 001:L399}
                targets: [{value: 30, by: 2022-12-31, side: federal, source: 001:L399}]
                also_measures: [P1.1.1.K1]
          - code: P1.1.1.F2
            side: federal
            title: {en: Open centres}
            source: 001:L402
            confidence: low
            note: Unreadable.
            krg_state: nothing
            leads:
              - {actor: F-GOV, printed: Governorates}
            indicators:
              - code: P1.1.1.F2-I1
                title: {en: Centre opened}
                source: 001:L402
                confidence: medium
                unit: answer
                kind: yes_no
                direction: increase
                aggregation_time: last
                aggregation_areas: ratio
                frequency: year
                sensitivity: restricted
                disaggregation: []
          - code: P1.1.1.K1
            side: krg
            title: {en: Train women in the Region}
            source: 001:L399
            confidence: high
            leads:
              - {actor: K-MOI, printed: Ministry of Interior}
            same_row: [P1.1.1.F1]
            counterparts: [{activity: P1.1.1.F1, basis: same action in both cells}]
            indicators: []
"""

EFFECTIVENESS = """\
code: E
title: {en: Effectiveness}
source: 001:L774
confidence: high
objectives:
  - code: E1
    title: {en: Good management}
    source: 001:L780
    confidence: high
    outputs:
      - code: E1.1
        title: {en: National team}
        source: 001:L782
        confidence: high
        results: [{en: Its mandate is clear}]
        activities:
          - code: E1.1.A1
            title: {en: Hold meetings}
            source: 001:L782
            confidence: high
            frequencies: [{text: four a year, count: 4, every: year}, {text: also yearly}]
            indicators:
              - code: E1.1.A1-I1
                title: {en: Meetings held}
                source: 001:L782
                confidence: high
                unit: meeting
                kind: number
                direction: increase
                aggregation_time: sum
                aggregation_areas: sum
                frequency: quarter
                sensitivity: public
                disaggregation: []
                targets: [{value: 4, every: year, source: 001:L782}]
"""

FILES = {
    "../areas.yaml": AREAS,
    "actors.yaml": ACTORS,
    "units.yaml": UNITS,
    "plan.yaml": PLAN,
    "pillar-1.yaml": PILLAR,
    "effectiveness.yaml": EFFECTIVENESS,
}


def write_plan(parent: Path, name: str = "SMALL") -> Path:
    """Write the small plan into ``parent / name`` and return that folder."""
    folder = parent / name
    folder.mkdir()
    for path, content in FILES.items():
        (folder / path).write_text(content, encoding="utf-8")
    return folder


def edit(folder: Path, file: str, old: str, new: str) -> None:
    """Replace the one place in a file that reads ``old``."""
    path = folder / file
    content = path.read_text(encoding="utf-8")
    assert content.count(old) == 1, (file, old, content.count(old))
    path.write_text(content.replace(old, new), encoding="utf-8")


def line_of(folder: Path, file: str, part: str) -> int:
    """The number of the first line that holds ``part``."""
    lines = (folder / file).read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, 1) if part in line)
