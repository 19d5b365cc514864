"""Until when a named exception holds entry open past a period's lock, as a part of statements."""

from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, ScalarSelect, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute

from inap.submissions.neighbours import EXCEPTION

T = TypeVar("T")
Reading = ColumnElement[T] | InstrumentedAttribute[T]


def excepted_until(
    *,
    period: Reading[Any],
    actor: Reading[Any],
    indicator: Reading[Any],
    jurisdiction: Reading[str],
) -> ScalarSelect[datetime]:
    """The last moment of the exceptions that name this fact and were not revoked, or null.

    It may have passed: ``admission.excepted`` says whether it holds. The bulk import and the list
    of what is due ask the same in their own statements.
    """
    return (
        select(func.max(EXCEPTION.c.until))
        .where(
            EXCEPTION.c.period_id == period,
            EXCEPTION.c.actor_id == actor,
            or_(EXCEPTION.c.indicator_id.is_(None), EXCEPTION.c.indicator_id == indicator),
            or_(EXCEPTION.c.jurisdiction.is_(None), EXCEPTION.c.jurisdiction == jurisdiction),
            EXCEPTION.c.revoked_at.is_(None),
        )
        .scalar_subquery()
    )
