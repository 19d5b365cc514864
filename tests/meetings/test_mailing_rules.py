"""Whom a meeting is told to: each address once, and nothing to who has nothing to learn."""

from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from inap.meetings.mailing_rules import Address, Told, mails_due, not_told
from inap.meetings.meeting_workflow import State

ACTORS = [UUID(int=number) for number in range(1, 4)]
EMAILS = ["a@inap.test", "A@inap.test", "b@inap.test", "c@inap.test"]
STATES: list[State] = ["planned", "held", "cancelled"]

addresses = st.lists(
    st.builds(
        Address,
        actor=st.sampled_from(ACTORS),
        email=st.sampled_from(EMAILS),
        name=st.just("Somebody"),
        language=st.sampled_from(["en", "ar", "ckb"]),
        account=st.none(),
    ),
    max_size=6,
)
told = st.lists(
    st.builds(
        Told,
        actor=st.sampled_from(ACTORS),
        email=st.sampled_from(EMAILS),
        language=st.just("ar"),
        account=st.none(),
        method=st.sampled_from(["REQUEST", "CANCEL"]),
        version=st.integers(1, 3),
    ),
    max_size=6,
)


@given(st.sampled_from(STATES), addresses, told)
def test_nobody_gets_two_mails_and_who_learns_nothing_gets_none(
    state: State, reached: list[Address], before: list[Told]
) -> None:
    due = mails_due(state, reached, before)
    emails = [each.email.lower() for each in due]
    assert len(emails) == len(set(emails))
    invited = {each.email.lower() for each in before if each.method == "REQUEST"}
    now = {each.email.lower() for each in reached} if state == "planned" else set()
    if state == "held":
        assert due == []
        return
    assert {each.email.lower() for each in due if each.method == "REQUEST"} == now
    assert {each.email.lower() for each in due if each.method == "CANCEL"} == invited - now
    assert all(each.again == (each.email.lower() in invited) for each in due)


@given(st.sampled_from(STATES), addresses, st.integers(1, 3))
def test_once_they_are_told_nothing_is_due_for_that_version(
    state: State, reached: list[Address], version: int
) -> None:
    due = not_told(state, version, reached, [])
    after = [
        Told(actor, each.email, each.language, each.account, each.method, version)
        for each in due
        for actor in each.actors
    ]
    assert not_told(state, version, reached, after) == []
    assert len(not_told(state, version + 1, reached, after)) == len(due)


def test_one_mail_stands_for_all_the_actors_of_an_address() -> None:
    reached = [Address(actor, "a@inap.test", "Somebody", "en", None) for actor in ACTORS]
    (due,) = mails_due("planned", [*reached, reached[0]], [])
    assert due.actors == tuple(ACTORS)
