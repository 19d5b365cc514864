"""Webhooks: told in the transaction that raises a version, signed, in order, never lost."""

import asyncio
import base64
import hashlib
import hmac
import json
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

import httpx
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from fastapi import FastAPI
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select, text

from inap.exchange.webhook_message import signed_headers
from inap.exchange.webhook_models import WebhookDelivery
from inap.exchange.webhook_queries import forget_deliveries
from inap.exchange.webhook_sending import tell_webhooks
from inap.kit import moments, outward
from inap.kit.outward import NotReached, is_address_taken, is_outside
from inap.settings import InsecureSettings, Settings
from support.access import client_for
from support.factories import make_account, make_plan
from support.observations import raise_version
from support.problems import assert_problem
from support.world import World


class Receiver:
    """A server in this process that notes each request and answers as it is told."""

    def __init__(self) -> None:
        self.requests: list[tuple[dict[str, str], bytes]] = []
        self.answer = "204 No Content"
        self.dies = False
        self.reached = asyncio.Event()
        self.going = asyncio.Event()
        self.going.set()
        self.port = 0

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/hook?from=inap"

    def ids(self) -> list[str]:
        return [headers["webhook-id"] for headers, _ in self.requests]

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode()
        lines = head.split("\r\n")
        assert lines[0] == "POST /hook?from=inap HTTP/1.1"
        headers = dict(line.lower().split(": ", 1) for line in lines[1:] if line)
        raw = {line.partition(":")[0].lower(): line.partition(": ")[2] for line in lines[1:]}
        body = await reader.readexactly(int(headers["content-length"]))
        self.requests.append((raw, body))
        self.reached.set()
        await self.going.wait()
        if not self.dies:
            # A body without end: it must not be read.
            writer.write(f"HTTP/1.1 {self.answer}\r\nLocation: /hook\r\n\r\n{'x' * 100}".encode())
            await writer.drain()
        writer.transport.abort() if self.dies else writer.close()


@asynccontextmanager
async def receiving() -> AsyncIterator[Receiver]:
    receiver = Receiver()
    server = await asyncio.start_server(receiver.serve, "127.0.0.1", 0)
    receiver.port = server.sockets[0].getsockname()[1]
    try:
        yield receiver
    finally:
        receiver.going.set()
        server.close()


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    async with receiving() as running:
        yield running


@pytest.fixture
async def donor(app: FastAPI, world: World) -> AsyncIterator[httpx.AsyncClient]:
    app.state.settings = app.state.settings.model_copy(
        update={"webhook_private_hosts": True, "public_url": "https://inap.example"}
    )
    account = await make_account(world.session, "donor")
    await world.session.commit()
    async with client_for(app, account) as client:
        yield client


async def subscribe(client: httpx.AsyncClient, url: str, **more: Any) -> dict[str, Any]:
    made = await client.post("/webhooks", json={"url": url, **more})
    assert made.status_code == 201, made.text
    told: dict[str, Any] = made.json()
    return told


async def rise(world: World, times: int = 1) -> None:
    for _ in range(times):
        await raise_version(world.session, world.plan)
        await world.session.commit()


async def tell(app: FastAPI) -> tuple[int, int]:
    return await tell_webhooks(app.state.sessions, app.state.settings)


async def deliveries(client: httpx.AsyncClient, webhook: str) -> list[dict[str, Any]]:
    response = await client.get(f"/webhooks/{webhook}/deliveries")
    found: list[dict[str, Any]] = response.json()["items"]
    return found


def later(monkeypatch: pytest.MonkeyPatch, **passed: float) -> None:
    moment = datetime.now(UTC) + timedelta(**passed)
    monkeypatch.setattr(moments, "now", lambda: moment)


async def test_a_risen_version_is_told_signed_and_without_figures(
    app: FastAPI, donor: httpx.AsyncClient, world: World, receiver: Receiver
) -> None:
    webhook = await subscribe(donor, receiver.url, plan="PLAN")
    indicator = await world.indicator()
    await world.publish(indicator, "2023Q1", {"value": 4321})
    await world.session.commit()
    assert await tell(app) == (1, 0)
    assert await tell(app) == (0, 0)
    [(headers, body)] = receiver.requests
    told = json.loads(body)
    assert told["type"] == "plan.data_version_raised"
    assert told["data"] == {
        "plan": "PLAN",
        "data_version": 2,
        "changes": "https://inap.example/api/v1/plans/PLAN/changes?since=1",
    }
    assert b"4321" not in body
    assert headers["Host".lower()] == f"127.0.0.1:{receiver.port}"
    content = f"{headers['webhook-id']}.{headers['webhook-timestamp']}.".encode() + body
    key = base64.b64decode(webhook["secret"].removeprefix("whsec_"))
    wanted = base64.b64encode(hmac.new(key, content, hashlib.sha256).digest()).decode()
    assert headers["webhook-signature"] == f"v1,{wanted}"
    assert abs(int(headers["webhook-timestamp"]) - datetime.now(UTC).timestamp()) < 60
    [delivery] = await deliveries(donor, webhook["id"])
    assert (delivery["state"], delivery["last_status"], delivery["attempts"]) == (
        "delivered", 204, 1,
    )  # fmt: skip


def test_the_signature_is_that_of_the_specification() -> None:
    secret = "whsec_" + base64.b64encode(b"k" * 32).decode()
    moment = datetime.fromtimestamp(1_674_087_231, UTC)
    from_spec = hmac.new(
        b"k" * 32, b"00000000-0000-0000-0000-000000000001.1674087231.{}", hashlib.sha256
    )
    headers = signed_headers(UUID(int=1), b"{}", secret, moment)
    assert headers["webhook-signature"] == "v1," + base64.b64encode(from_spec.digest()).decode()


async def test_what_is_rolled_back_is_not_told_and_one_transaction_tells_once(
    app: FastAPI, donor: httpx.AsyncClient, world: World, receiver: Receiver
) -> None:
    await subscribe(donor, receiver.url)
    await raise_version(world.session, world.plan)
    await world.session.rollback()
    await world.session.refresh(world.plan)
    for _ in range(5):
        await raise_version(world.session, world.plan)
    await world.session.commit()
    assert await tell(app) == (1, 0)
    data = json.loads(receiver.requests[0][1])["data"]
    assert (data["data_version"], data["changes"].partition("=")[2]) == (6, "1")


async def test_a_plan_that_nobody_may_see_and_other_plans_are_not_told(
    app: FastAPI, donor: httpx.AsyncClient, world: World, receiver: Receiver
) -> None:
    hidden = await make_plan(world.session, "HIDDEN", published=False)
    other = await make_plan(world.session, "OTHER")
    await world.session.commit()
    await subscribe(donor, receiver.url, plan="PLAN")
    for plan in (hidden, other):
        await raise_version(world.session, plan)
    await world.session.commit()
    assert await tell(app) == (0, 0)
    assert_problem(
        await donor.post("/webhooks", json={"url": receiver.url, "plan": "HIDDEN"}),
        "invalid-request",
    )


@pytest.mark.parametrize("answer", ["500 Oh", "302 Found", "404 No"])
async def test_a_failed_delivery_is_tried_again_with_the_same_id_before_later_ones(
    app: FastAPI,
    donor: httpx.AsyncClient,
    world: World,
    receiver: Receiver,
    monkeypatch: pytest.MonkeyPatch,
    answer: str,
) -> None:
    webhook = await subscribe(donor, receiver.url)
    await rise(world, 2)
    receiver.answer = answer
    assert await tell(app) == (0, 1)
    # The second one waits behind the first, and neither is tried again at once.
    assert await tell(app) == (0, 0)
    assert len(receiver.requests) == 1
    newest, oldest = await deliveries(donor, webhook["id"])
    assert (oldest["state"], oldest["last_status"]) == ("waiting", int(answer[:3]))
    assert newest["attempts"] == 0
    receiver.answer = "200 OK"
    later(monkeypatch, minutes=2)
    assert await tell(app) == (2, 0)
    first, again, second = receiver.ids()
    assert first == again == oldest["id"]
    assert second == newest["id"]
    assert receiver.requests[0][1] == receiver.requests[1][1]


async def test_a_receiver_that_dies_in_the_middle_is_told_again_and_nothing_is_lost(
    app: FastAPI,
    donor: httpx.AsyncClient,
    world: World,
    receiver: Receiver,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    await subscribe(donor, receiver.url)
    await rise(world)
    receiver.dies = True
    assert await tell(app) == (0, 1)
    receiver.dies = False
    later(monkeypatch, minutes=2)
    assert await tell(app) == (1, 0)
    assert len(set(receiver.ids())) == 1
    assert len(receiver.requests) == 2


async def test_a_worker_killed_in_the_middle_leaves_it_waiting_and_others_pass_it_over(
    app: FastAPI, donor: httpx.AsyncClient, world: World, receiver: Receiver
) -> None:
    await subscribe(donor, receiver.url)
    await rise(world, 2)
    receiver.going.clear()
    worker = asyncio.create_task(tell(app))
    await asyncio.wait_for(receiver.reached.wait(), 5)
    # Nobody else sends it meanwhile, nor the next one before it; and no writer waits for it.
    assert await tell(app) == (0, 0)
    await asyncio.wait_for(rise(world), 5)
    worker.cancel()
    await asyncio.gather(worker, return_exceptions=True)
    receiver.going.set()
    assert await tell(app) == (3, 0)
    ids = receiver.ids()
    assert ids[0] == ids[1]
    assert len(set(ids)) == 3


async def test_it_is_given_up_after_days_and_can_be_asked_for_again(
    app: FastAPI,
    donor: httpx.AsyncClient,
    world: World,
    receiver: Receiver,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    webhook = await subscribe(donor, receiver.url)
    await rise(world)
    receiver.answer = "503 Busy"
    later(monkeypatch, days=6)
    assert await tell(app) == (0, 1)
    [delivery] = await deliveries(donor, webhook["id"])
    assert (delivery["state"], delivery["next_attempt_at"]) == ("given_up", None)
    receiver.answer = "200 OK"
    address = f"/webhooks/{webhook['id']}/deliveries/{delivery['id']}/replay"
    replayed = await donor.post(address)
    assert (replayed.status_code, replayed.json()["state"]) == (200, "waiting")
    assert await tell(app) == (1, 0)
    # And once more, though it was taken.
    assert (await donor.post(address)).status_code == 200
    assert await tell(app) == (1, 0)
    assert receiver.ids() == [delivery["id"]] * 3


async def test_a_receiver_that_is_gone_ends_its_webhook(
    app: FastAPI, donor: httpx.AsyncClient, world: World, receiver: Receiver
) -> None:
    webhook = await subscribe(donor, receiver.url)
    await rise(world, 2)
    receiver.answer = "410 Gone"
    assert await tell(app) == (0, 1)
    assert await tell(app) == (0, 0)
    await rise(world)
    seen = (await donor.get(f"/webhooks/{webhook['id']}")).json()
    assert seen["ended_at"] is not None
    found = await deliveries(donor, webhook["id"])
    assert len(found) == 2
    replay = await donor.post(f"/webhooks/{webhook['id']}/deliveries/{found[0]['id']}/replay")
    assert_problem(replay, "webhook-ended")


async def test_an_ended_webhook_is_told_nothing_even_what_waited(
    app: FastAPI, donor: httpx.AsyncClient, world: World, receiver: Receiver
) -> None:
    webhook = await subscribe(donor, receiver.url)
    await rise(world)
    assert (await donor.delete(f"/webhooks/{webhook['id']}")).status_code == 204
    assert await tell(app) == (0, 0)
    assert receiver.requests == []
    assert_problem(await donor.get(f"/webhooks/{webhook['id']}"), "not-found")
    assert (await donor.get("/webhooks")).json()["items"] == []
    assert_problem(await donor.delete(f"/webhooks/{webhook['id']}"), "not-found")


async def test_nothing_is_told_for_an_account_that_may_not_sign_in_any_more(
    app: FastAPI, donor: httpx.AsyncClient, world: World, receiver: Receiver
) -> None:
    await subscribe(donor, receiver.url)
    await rise(world)
    await world.session.execute(text("UPDATE account SET active = false"))
    await world.session.commit()
    assert await tell(app) == (0, 0)
    assert receiver.requests == []


async def test_the_secret_is_shown_once_and_webhooks_are_ones_own(
    app: FastAPI, donor: httpx.AsyncClient, world: World, receiver: Receiver
) -> None:
    made = await subscribe(donor, receiver.url)
    assert made["secret"].startswith("whsec_")
    seen = await donor.get("/webhooks")
    assert [each["id"] for each in seen.json()["items"]] == [made["id"]]
    assert made["secret"] not in seen.text
    other = await make_account(world.session, "donor")
    await world.session.commit()
    async with client_for(app, other) as another, client_for(app, world.account) as admin:
        assert (await another.get("/webhooks")).json()["items"] == []
        for address in ("", "/deliveries"):
            found = await another.get(f"/webhooks/{made['id']}{address}")
            assert_problem(found, "not-found")
        assert_problem(await another.delete(f"/webhooks/{made['id']}"), "not-found")
        assert [each["id"] for each in (await admin.get("/webhooks")).json()["items"]] == [
            made["id"]
        ]


async def test_an_account_has_no_more_than_twenty(
    donor: httpx.AsyncClient, receiver: Receiver
) -> None:
    for _ in range(20):
        webhook = await subscribe(donor, receiver.url)
    assert_problem(await donor.post("/webhooks", json={"url": receiver.url}), "too-many-webhooks")
    await donor.delete(f"/webhooks/{webhook['id']}")
    await subscribe(donor, receiver.url)


async def test_deliveries_page_from_the_newest_and_old_ones_are_forgotten(
    app: FastAPI, donor: httpx.AsyncClient, world: World, receiver: Receiver
) -> None:
    webhook = await subscribe(donor, receiver.url)
    await rise(world, 5)
    assert await tell(app) == (5, 0)
    address = f"/webhooks/{webhook['id']}/deliveries"
    versions: list[int] = []
    cursor: str | None = None
    for _ in range(3):
        params = {"limit": 2} | ({"cursor": cursor} if cursor else {})
        page = (await donor.get(address, params=params)).json()
        versions += [each["data_version"] for each in page["items"]]
        cursor = page["next"]
    assert (versions, cursor) == ([6, 5, 4, 3, 2], None)
    for bad in ("WyJ4Il0", "W10", "x"):
        assert_problem(await donor.get(address, params={"cursor": bad}), "invalid-cursor")
    async with app.state.sessions.begin() as session:
        assert await forget_deliveries(session, datetime.now(UTC) - timedelta(days=1)) == 0
        assert await forget_deliveries(session, datetime.now(UTC) + timedelta(days=1)) == 5
        assert (await session.scalars(select(WebhookDelivery))).all() == []


BAD_ADDRESSES = (
    "http://donor.example/x",
    "ftp://donor.example/x",
    "https://localhost/x",
    "https://127.0.0.1/x",
    "https://[::1]/x",
    "https://10.0.0.1/x",
    "https://169.254.169.254/latest/meta-data",
    "https://[::ffff:192.168.0.1]/x",
    "https://user:secret@donor.example/x",
    "https://donor.example/x#part",
    "https:///x",
    "https://donor.example:99999/x",
    "https://donor.example:0/x",
    "https://donor.example/a b",
    "https://donor.example\\@127.0.0.1/x",
    "https://dönor.example/x",
    "javascript:alert(1)",
    "x",
)


@pytest.mark.parametrize("url", BAD_ADDRESSES)
async def test_addresses_that_must_not_be_written_to_are_refused(
    app: FastAPI, donor: httpx.AsyncClient, url: str
) -> None:
    app.state.settings = app.state.settings.model_copy(update={"webhook_private_hosts": False})
    problem = await donor.post("/webhooks", json={"url": url})
    assert_problem(problem, "invalid-request")
    assert problem.json()["errors"][0]["slug"] == "address-not-taken"


@pytest.mark.parametrize(
    "body", [{}, [], {"url": None}, {"url": "\x00"}, {"url": "x" * 2001}, {"url": 1, "more": 2}]
)
async def test_hostile_bodies_are_refused(donor: httpx.AsyncClient, body: object) -> None:
    assert_problem(await donor.post("/webhooks", json=body), "invalid-request")


@given(st.text(max_size=40))
def test_no_text_is_too_odd_to_be_judged(url: str) -> None:
    assert is_address_taken(url, private_hosts=True) in (True, False)
    assert is_address_taken(f"https://{url}", private_hosts=False) in (True, False)


@pytest.mark.parametrize(
    "address",
    [
        "0.0.0.0",  # noqa: S104
        "10.1.2.3", "100.64.0.1", "127.0.0.1", "169.254.169.254", "172.16.0.1", "192.168.1.1",
        "224.0.0.1", "240.0.0.1", "255.255.255.255", "::", "::1", "fe80::1%eth0", "fc00::1",
        "ff02::1", "::ffff:127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "2001:db8::1",
    ],
)  # fmt: skip
def test_addresses_of_our_own_networks_are_inside(address: str) -> None:
    assert not is_outside(address)


@pytest.mark.parametrize(
    "address", ["8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"]
)
def test_addresses_of_the_public_internet_are_outside(address: str) -> None:
    assert is_outside(address)


async def test_a_name_that_resolves_into_our_network_is_not_written_to(
    receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def inside(_host: str, _port: int) -> list[str]:
        return ["8.8.8.8", "127.0.0.1"]

    reached: list[str] = []

    async def watched(*_given: object, **_more: object) -> int:
        reached.append("connected")
        return 200

    monkeypatch.setattr(outward, "_post_to", watched)
    with pytest.raises(NotReached, match="network"):
        await outward.post(
            f"https://donor.example:{receiver.port}/hook",
            b"{}",
            {},
            private_hosts=False,
            resolved=inside,
        )
    assert reached == []


async def test_the_connection_goes_to_the_address_that_was_looked_at(receiver: Receiver) -> None:
    asked: list[str] = []

    async def once(host: str, _port: int) -> list[str]:
        asked.append(host)
        return ["127.0.0.1"]

    # The name itself resolves to nothing, so whatever is reached is what was resolved here.
    url = f"http://rebinding.invalid:{receiver.port}/hook?from=inap"
    status = await outward.post(url, b"{}", {"x": "y"}, private_hosts=True, resolved=once)
    assert (status, asked) == (204, ["rebinding.invalid"])
    assert receiver.requests[0][0]["host"] == f"rebinding.invalid:{receiver.port}"


def certificate(folder: Path, name: str) -> Path:
    """A certificate of a host that signs itself, with its key, in one file."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    pem = serialization.Encoding.PEM
    kept = key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    path = folder / "host.pem"
    path.write_bytes(kept + made.public_bytes(pem))
    return path


async def test_the_certificate_is_held_against_the_name_and_not_the_address(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pem = certificate(tmp_path, "donor.test")
    serving = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    serving.load_cert_chain(pem)
    trusting = ssl.create_default_context(cafile=pem)
    monkeypatch.setattr(httpx, "AsyncClient", partial(httpx.AsyncClient, verify=trusting))
    receiver = Receiver()
    server = await asyncio.start_server(receiver.serve, "127.0.0.1", 0, ssl=serving)
    port = server.sockets[0].getsockname()[1]

    async def here(_host: str, _port: int) -> list[str]:
        return ["127.0.0.1"]

    async def status_of(name: str) -> int:
        url = f"https://{name}:{port}/hook?from=inap"
        return await outward.post(url, b"{}", {}, private_hosts=True, resolved=here)

    try:
        assert await status_of("donor.test") == 204
        with pytest.raises(NotReached):
            await status_of("other.test")
    finally:
        server.close()


async def test_a_receiver_that_never_answers_is_left_in_time(receiver: Receiver) -> None:
    receiver.going.clear()
    with pytest.raises(NotReached, match="in time"):
        await outward.post(receiver.url, b"{}", {}, private_hosts=True, seconds=0.3)


async def test_the_next_address_of_a_name_is_tried_where_one_is_closed(receiver: Receiver) -> None:
    async def both(_host: str, _port: int) -> list[str]:
        return ["::1", "127.0.0.1"]

    assert await outward.post(receiver.url, b"{}", {}, private_hosts=True, resolved=both) == 204


def test_production_never_writes_into_private_networks() -> None:
    with pytest.raises((InsecureSettings, ValueError), match="WEBHOOK_PRIVATE_HOSTS"):
        Settings(
            environment="production",
            secret_key="x" * 40,
            database_url="postgresql://x",
            files_url="s3://x",
            webhook_private_hosts=True,
        )
