"""Proving what is stored: histories, anchors, published values, overlaps and kept figures.

Everything is recomputed in Python by the pure rules and compared with what is stored, so a mistake
in a statement is found as well as a hand in the database. It reads one snapshot in streams and
writes nothing.
"""

from collections.abc import Callable

from sqlalchemy.ext.asyncio import AsyncSession

from inap.submissions.findings import Finding
from inap.submissions.verify_figures import prove_figures, prove_observations
from inap.submissions.verify_histories import prove_checkpoints, prove_histories
from inap.submissions.verify_overlaps import prove_decisions, prove_overlaps
from inap.submissions.verify_queries import hold_still

STEP = 1000

# Called with what is being proved, and how many of them have been.
Progress = Callable[[str, int], None]


def quietly(_what: str, _done: int) -> None:
    """Progress that tells nobody."""


async def verify(session: AsyncSession, progress: Progress = quietly) -> list[Finding]:
    """Everything that does not agree, [] when all is well; ``session`` must be a fresh one."""
    await hold_still(session)
    findings: list[Finding] = []
    proofs = (
        ("histories", prove_histories(session)),
        ("checkpoints", prove_checkpoints(session)),
        ("published values", prove_observations(session)),
        ("overlaps", prove_overlaps(session)),
        ("decisions", prove_decisions(session)),
        ("kept figures", prove_figures(session)),
    )
    for what, proof in proofs:
        done = 0
        async for found in proof:
            findings += found
            done += 1
            if done % STEP == 0:
                progress(what, done)
        progress(what, done)
    return findings
