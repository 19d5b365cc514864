"""Setting a plan for training back to its files, so that it can be broken safely.

One transaction anchors the histories that are cut off, takes away what people entered, and loads
the plan and its facts again. This module composes the slices, as ``main.py`` and ``cli.py`` do.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Final
from uuid import UUID

import structlog
from sqlalchemy.ext.asyncio import AsyncSession

from inap.kit import audit
from inap.plans import loading_queries
from inap.plans.loading import load_plan
from inap.reported_facts import load_facts
from inap.submissions.resetting_queries import anchor_reset
from inap.training_reset_queries import hold_plan, take_away

log = structlog.get_logger(__name__)

TRAINING: Final = "TRAINING"
FILES: Final = Path(__file__).parent / "plans" / "data" / TRAINING


@dataclass(frozen=True, slots=True)
class Resetter:
    """Who asks for it: ``account`` is None for the command."""

    label: str
    account: UUID | None = None
    request_id: str | None = None


@dataclass(frozen=True, slots=True)
class Reset:
    """What a reset did: the plan's first version anew, its version now, and what was cut off.

    ``checkpoint`` and ``digest`` are those that anchor the ends of the ``histories`` cut off.
    """

    plan: str
    reset_version: int
    data_version: int
    histories: int
    facts: int
    checkpoint: int
    digest: str


async def reset_training(session: AsyncSession, by: Resetter) -> Reset | None:
    """Set TRAINING back; None where it was never loaded, or is not marked as synthetic.

    The caller commits. Raises ``LoadRefused`` when the files have faults; nothing is then changed.
    """
    await loading_queries.lock_loading(session)
    held = await hold_plan(session, TRAINING)
    if held is None:
        return None
    anchor = await anchor_reset(session, held.id, data_version=held.data_version + 1, by=by.account)
    await take_away(session, held.id)
    loaded = await load_plan(session, FILES)
    facts = await load_facts(session, FILES, lambda _done, _total: None)
    now = await loading_queries.find_stored(session, TRAINING)
    if now is None:
        raise LookupError(f"{TRAINING} is gone after it was loaded")
    done = Reset(
        plan=TRAINING,
        reset_version=loaded.data_version,
        data_version=now.data_version,
        histories=anchor.heads,
        facts=facts,
        checkpoint=anchor.id,
        digest=anchor.digest.hex(),
    )
    await audit.record(
        session,
        caller=by.label,
        action="plan.reset",
        subject=f"plan:{TRAINING}",
        request_id=by.request_id,
        data_version=done.reset_version,
        histories=done.histories,
        checkpoint=done.checkpoint,
        digest=done.digest,
    )
    log.info("plan reset", plan=TRAINING, checkpoint=done.checkpoint, digest=done.digest)
    return done
