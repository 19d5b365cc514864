"""The words of evidence in the interface."""

from inap.openapi_word import HASH, Word

EVIDENCE_WORDS: dict[str, Word] = {
    # Evidence.
    "evidence": Word("number of files attached; null where the caller may not know", 1),
    "evidence_id": Word("identifier of the evidence", "01932c4e-8f00-7a31-9c55-2f6d1b0c7a13"),
    "media_type": Word("what it is, told by its content", "application/pdf"),
    "size": Word("length in bytes", 48_213),
    "sha256": Word("SHA-256 of the content, hexadecimal", HASH),
    "scanned_at": Word("when a scanner found it clean; null: no scanner is set", None),
    "caption": Word("what it shows; null: nothing was written", None),
    "added_by": Word("who attached it", None),
    "added_at": Word("when it was attached", "2023-07-11T08:30:00Z"),
    "added_revision": Word("first revision that it belongs to", 1),
    "removed_by": Word("who removed it; null: it is attached", None),
    "removed_at": Word("when it was removed; null: it is attached", None),
    "removed_revision": Word("first revision without it; null: it is attached", None),
    "seen_before": Word("other facts of the same body with the same content", []),
    "removable": Word("whether the caller may remove it now", example=True),
    "subject_version": Word("version of what it is attached to, after this", 4),
    "Evidence.name": Word("name of the file, as it is shown", "محضر ورشة.pdf"),
    "EvidenceName.name": Word("name of the file", "محضر ورشة.pdf"),
    "ActivityReportEntry.evidence": Word("the file attached or removed; null: another step", None),
    "ImplementationReport.evidence": Word("number of files attached", 1),
    "ImplementationReportStep.evidence": Word(
        "the file attached or removed; null: another step", None
    ),
    "RecommendationEntry.evidence": Word("the file attached or removed; null: another step", None),
    "HistoryEntry.evidence": Word("the file attached or removed; null for other steps", None),
}
