import httpx
from sqlalchemy.ext.asyncio import AsyncSession

from support.factories import PASSWORD, make_account
from support.problems import assert_problem


async def test_a_sign_in_gives_a_token_that_names_the_account(
    client: httpx.AsyncClient, session: AsyncSession
) -> None:
    account = await make_account(session, "admin", email="a@inap.test")
    await session.commit()
    answer = await client.post("/auth/token", json={"email": "A@inap.test", "password": PASSWORD})
    assert answer.status_code == 200
    token = answer.json()["access_token"]
    me = await client.get("/me", headers={"Authorization": f"Bearer {token}"})
    assert me.json()["id"] == str(account.id)
    assert me.json()["grants"] == [{"role": "admin", "jurisdiction": None, "actor": None}]


async def test_a_wrong_password_is_refused(
    client: httpx.AsyncClient, session: AsyncSession
) -> None:
    await make_account(session, "admin", email="a@inap.test")
    await session.commit()
    answer = await client.post("/auth/token", json={"email": "a@inap.test", "password": "no"})
    assert_problem(answer, "wrong-credentials")
