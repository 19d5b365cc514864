import httpx

from support.problems import assert_problem


async def test_a_ready_server_says_so(client: httpx.AsyncClient) -> None:
    response = await client.get("http://test/readyz")
    assert response.json() == {"status": "ready"}


async def test_unknown_parameters_are_refused(client: httpx.AsyncClient) -> None:
    response = await client.get("http://test/healthz?verbose=1")
    document = assert_problem(response, "unknown-parameter")
    assert document["params"]["parameter"] == "verbose"


async def test_an_unknown_address_is_a_problem(client: httpx.AsyncClient) -> None:
    assert_problem(await client.get("/no-such-thing"), "not-found")
