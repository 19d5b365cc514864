from typing import Literal

EvidenceSubject = Literal[
    "activity_report",
    "amendment",
    "implementation_report",
    "meeting",
    "recommendation",
    "submission",
]

EVIDENCE_SUBJECT_VALUES: set[EvidenceSubject] = {
    "activity_report",
    "amendment",
    "implementation_report",
    "meeting",
    "recommendation",
    "submission",
}


def check_evidence_subject(value: str) -> EvidenceSubject:
    if value in EVIDENCE_SUBJECT_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {EVIDENCE_SUBJECT_VALUES!r}")
