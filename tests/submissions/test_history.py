"""The hashes of the history, in Python and in SQL alike."""

import asyncio
import json
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import asyncpg
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from inap.submissions.history import Entry, content_hash, entry_hash, json_text, moment
from support.reporting import Desk

# What PostgreSQL can keep: no NUL and no lone surrogates.
KEPT = st.text(st.characters(exclude_characters="\x00", exclude_categories=["Cs"]), max_size=12)
DOCUMENTS = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**9), 10**9) | KEPT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEPT, inner, max_size=4),
    max_leaves=8,
)

CONTENT_IN_SQL = text(
    """
    SELECT sha256(convert_to(
        jsonb_build_object('cells', cells, 'narrative', narrative)::text, 'UTF8')) AS content_hash,
        (SELECT content_hash FROM submission_history ORDER BY sequence DESC LIMIT 1) AS recorded
    FROM submission_revision
    """
)
CHAIN_IN_SQL = text(
    """
    SELECT hash, sha256(
        lag(hash, 1, sha256(convert_to(jsonb_build_array(
            submission.id, plan_id, indicator_id, actor_id, period_id, area_code, jurisdiction
        )::text, 'UTF8'))) OVER (ORDER BY sequence)
        || convert_to(jsonb_build_array(
            submission_id, sequence, action, from_state, to_state, entry.revision, "by",
            to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), entry.reason,
            to_char(entry.deadline AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
            encode(content_hash, 'hex'))::text, 'UTF8')) AS recomputed
    FROM submission_history AS entry JOIN submission ON submission.id = submission_id
    ORDER BY sequence
    """
)


def entry(**given: Any) -> Entry:
    return Entry(
        **{
            "submission": "s",
            "sequence": 1,
            "action": "create",
            "from_state": None,
            "to_state": "draft",
            "revision": 1,
            "by": "a",
            "at": datetime(2023, 7, 1, 12, tzinfo=UTC),
            "reason": None,
            "deadline": None,
            "content_hash": b"\x01",
            **given,
        }
    )


async def test_statements_can_compute_the_same_hashes(desk: Desk, session: AsyncSession) -> None:
    made = await desk.report(
        narrative={"ar": 'سطر\nآخر\t"بين"', "en": "\u2028 \\ /", "ckb": "ئێ"},
    )
    await desk.step("focal", made, "submit")
    deadline = "2023-05-01T00:00:00.5+03:00"
    await desk.step("verifier", made, "return", reason="\u200fلماذا؟", deadline=deadline)
    content = (await session.execute(CONTENT_IN_SQL)).one()
    assert content.content_hash == content.recorded
    chain = (await session.execute(CHAIN_IN_SQL)).all()
    assert len(chain) == 3
    assert [row.hash for row in chain] == [row.recomputed for row in chain]


@settings(
    max_examples=60,
    derandomize=True,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(documents=st.lists(DOCUMENTS, max_size=5))
def test_documents_are_written_as_postgresql_writes_them(
    server: str, documents: list[object]
) -> None:
    async def printed() -> str:
        connection = await asyncpg.connect(server)
        found = await connection.fetchval("SELECT $1::text::jsonb::text", json.dumps(documents))
        await connection.close()
        return str(found)

    assert asyncio.run(printed()) == json_text(documents)


def test_a_moment_is_written_in_utc_to_the_microsecond() -> None:
    baghdad = timezone(timedelta(hours=3))
    at = datetime(2023, 7, 1, 1, 2, 3, 4, tzinfo=baghdad)
    assert moment(at) == "2023-06-30T22:02:03.000004Z"


@pytest.mark.parametrize(
    "change",
    [
        {"submission": "t"},
        {"sequence": 2},
        {"action": "edit"},
        {"from_state": "draft"},
        {"to_state": "submitted"},
        {"revision": 2},
        {"by": "b"},
        {"at": datetime(2023, 7, 1, 12, 0, 0, 1, tzinfo=UTC)},
        {"reason": ""},
        {"deadline": datetime(2023, 7, 1, 12, tzinfo=UTC)},
        {"content_hash": b"\x02"},
    ],
)
def test_every_field_of_an_entry_is_in_its_hash(change: dict[str, Any]) -> None:
    assert entry_hash(b"", entry(**change)) != entry_hash(b"", entry())


def test_an_entry_hangs_on_the_one_before() -> None:
    assert entry_hash(b"", entry()) != entry_hash(b"\x00", entry())


def test_the_content_is_cells_and_narrative_in_any_order_of_keys() -> None:
    one = content_hash([{"sex": "female", "value": "1"}], {"en": "a", "ckb": "b"})
    other = content_hash([{"value": "1", "sex": "female"}], {"ckb": "b", "en": "a"})
    assert one == other
    assert one != content_hash([{"sex": "female", "value": "1"}], None)
