"""How the client waits, tries again, and asks only for what changed; how it signs in."""

from collections.abc import Awaitable, Callable

import httpx
import pytest
from inap_portal import VERSION, AsyncPatient, Password, Patient, WrongVersion
from inap_portal.patience import Copies, pause
from inap_portal.portal import check_version
from inap_portal.problems import PortalProblem

from inap import version
from inap.kit.catalogue import CATALOGUE


class Scripted(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """Answers with the given statuses in turn; 0 is a lost line."""

    def __init__(self, *statuses: int) -> None:
        self.statuses = list(statuses)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        status = self.statuses.pop(0)
        if status == 0:
            raise httpx.ConnectError("refused", request=request)
        return httpx.Response(status, headers={"Retry-After": "7"} if status in (429, 503) else {})

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        return self.handle_request(request)


def asked(method: str, scripted: Scripted, **headers: str) -> tuple[int, list[float]]:
    """The status that comes of it, and the seconds that were waited."""
    waited: list[float] = []
    patient = Patient(scripted, waited.append, lambda: 1.0)
    with httpx.Client(transport=patient) as client:
        return client.request(method, "http://portal", headers=headers).status_code, waited


def test_busy_answers_are_repeated_after_the_time_that_they_tell() -> None:
    assert asked("GET", Scripted(429, 503, 200)) == (200, [7, 7])
    assert asked("GET", Scripted(0, 0, 200)) == (200, [1, 2])
    assert asked("GET", Scripted(*[503] * 6)) == (503, [7] * 5)


def test_a_write_is_repeated_only_when_a_repetition_is_harmless() -> None:
    assert asked("POST", Scripted(503)) == (503, [])
    assert asked("POST", Scripted(503, 201), **{"Idempotency-Key": "k"}) == (201, [7])
    assert asked("PATCH", Scripted(0, 200), **{"If-Match": '"v1"'}) == (200, [1])
    with pytest.raises(httpx.ConnectError):
        asked("POST", Scripted(0))


def test_scripts_that_were_cut_off_together_come_back_apart() -> None:
    def waited(drawn: float, answer: httpx.Response | None, attempt: int) -> float:
        return pause(attempt, answer, lambda: drawn)

    assert [waited(drawn, None, 4) for drawn in (0.0, 0.5, 1.0)] == [4, 6, 8]
    busy = httpx.Response(503, headers={"Retry-After": "9"})
    assert {waited(drawn, busy, 1) for drawn in (0.0, 1.0)} == {9}


async def test_the_transport_for_asyncio_waits_alike() -> None:
    waited: list[float] = []

    async def sleep(seconds: float) -> None:
        waited.append(seconds)

    wait: Callable[[float], Awaitable[None]] = sleep
    patient = AsyncPatient(Scripted(0, 429, 200), wait, lambda: 1.0)
    async with httpx.AsyncClient(transport=patient) as client:
        assert (await client.get("http://portal")).status_code == 200
    assert waited == [1, 7]


class Versioned(httpx.BaseTransport):
    """A resource with an ETag; counts the bytes that it had to send."""

    def __init__(self, content: bytes = b"one") -> None:
        self.content = content
        self.sent: list[int] = []

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        etag = f'"{self.content.decode()[:9]}"'
        if request.headers.get("If-None-Match") == etag:
            self.sent.append(0)
            return httpx.Response(304, headers={"ETag": etag})
        self.sent.append(len(self.content))
        return httpx.Response(200, headers={"ETag": etag}, content=self.content)


def test_what_did_not_change_is_read_from_the_copy_at_hand() -> None:
    resource = Versioned()
    with httpx.Client(transport=Patient(resource)) as client:
        texts = [client.get("http://portal").text for _ in range(2)]
        resource.content = b"three"
        texts += [client.get("http://portal").text for _ in range(2)]
        other = client.get("http://portal", headers={"Authorization": "Bearer x"}).text
    assert texts == ["one", "one", "three", "three"]
    assert other == "three"
    # Another caller's copy is never asked with.
    assert resource.sent == [3, 0, 5, 0, 5]


def test_a_condition_of_the_callers_own_is_left_to_the_caller() -> None:
    resource = Versioned()
    with httpx.Client(transport=Patient(resource)) as client:
        etag = client.get("http://portal").headers["ETag"]
        assert client.get("http://portal", headers={"If-None-Match": etag}).status_code == 304


def test_copies_are_few_and_small() -> None:
    large = httpx.Response(200, headers={"ETag": '"1"', "Content-Length": "1000001"})
    request = httpx.Request("GET", "http://portal")
    assert not Copies().wants(request, large)
    copies = Copies()
    kept = httpx.Response(200, headers={"ETag": '"1"'})
    for number in range(201):
        copies.keep(httpx.Request("GET", f"http://portal/{number}"), kept, b"")
    assert not copies.ask(httpx.Request("GET", "http://portal/0"))
    assert copies.ask(httpx.Request("GET", "http://portal/1"))


class Door(httpx.BaseTransport):
    """Signs in and renews, and takes one token at a time; notes what it was asked for."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.number = 0
        self.over = False

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        path = request.url.path
        self.asked.append(path.rpartition("/")[2])
        if path.startswith("/api/v1/auth/"):
            request.read()
            renewing = path.endswith("refresh")
            cookie = f"inap_refresh={self.number}"
            if (renewing and (self.over or request.headers.get("Cookie") != cookie)) or (
                not renewing and b"right" not in request.content
            ):
                return httpx.Response(401, json={"type": "/problems/refused"})
            self.number += 1
            given = {"access_token": str(self.number), "expires_in": 900, "token_type": "bearer"}
            headers = {"Set-Cookie": f"inap_refresh={self.number}; Path=/api/v1/auth"}
            return httpx.Response(200, json=given, headers=headers)
        good = request.headers["Authorization"] == f"Bearer {self.number}"
        return httpx.Response(200 if good else 401)


def test_a_token_is_renewed_when_it_ends_and_signed_in_anew_when_the_session_does() -> None:
    door = Door()
    with httpx.Client(transport=door, auth=Password("me@inap.test", "right")) as client:
        assert client.get("http://portal/me").status_code == 200
        assert client.get("http://portal/me").status_code == 200
        assert door.asked == ["token", "me", "me"]
        client.auth = Password("me@inap.test", "right")
        assert client.get("http://portal/me").status_code == 200
        door.asked.clear()
        client.auth._ends = 0.0  # type: ignore[union-attr]
        assert client.get("http://portal/me").status_code == 200
        assert door.asked == ["refresh", "me"]
        door.asked.clear()
        door.over = True
        client.auth._ends = 0.0  # type: ignore[union-attr]
        assert client.get("http://portal/me").status_code == 200
        assert door.asked == ["refresh", "token", "me"]


def test_a_token_that_is_refused_is_renewed_once_and_a_wrong_password_is_told() -> None:
    door = Door()
    auth = Password("me@inap.test", "right")
    with httpx.Client(transport=door, auth=auth) as client:
        client.get("http://portal/me")
        auth._token = "taken back"
        assert client.get("http://portal/me").status_code == 200
        assert door.asked == ["token", "me", "me", "refresh", "me"]
    with httpx.Client(transport=door, auth=Password("me@inap.test", "wrong")) as client:
        door.asked.clear()
        answer = client.get("http://portal/me")
        assert answer.json() == {"type": "/problems/refused"}
        assert door.asked == ["token"]


def test_the_client_refuses_another_major_version_and_warns_of_an_older_portal() -> None:
    assert version.VERSION == VERSION
    check_version("1.4.2", "1.4.0")
    check_version("1.9.0", "1.4.0")
    with pytest.warns(UserWarning, match="older than this client"):
        check_version("1.3.9", "1.4.0")
    for other in ("0.9.0", "2.0.0"):
        with pytest.raises(WrongVersion):
            check_version(other, "1.4.0")


def test_each_type_of_problem_is_of_a_slug_that_the_portal_knows() -> None:
    assert PortalProblem.kinds
    assert set(PortalProblem.kinds) <= set(CATALOGUE)
