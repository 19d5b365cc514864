"""The example that takes webhooks, sent to as the portal sends."""

import json
import threading
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import httpx
import pytest
from receive_webhooks import Receiver, is_genuine

from inap.exchange.webhook_message import Message, new_webhook_secret, signed_headers

SECRET = new_webhook_secret()


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    with Receiver(0, SECRET) as listening:
        thread = threading.Thread(target=listening.serve_forever)
        thread.start()
        yield listening
        listening.shutdown()
        thread.join()


def test_a_genuine_message_is_taken_once_and_a_false_one_never(
    receiver: Receiver, capsys: pytest.CaptureFixture[str]
) -> None:
    now = datetime.now(UTC)
    message = Message(uuid4(), "INAP-II", 3, 4, now, "https://portal.example")
    body = message.body()
    headers = signed_headers(message.id, body, SECRET, now)
    late = signed_headers(message.id, body, SECRET, now - timedelta(seconds=400))
    foreign = signed_headers(message.id, body, new_webhook_secret(), now)
    changed = json.dumps({**json.loads(body), "type": "other"}).encode()
    address = f"http://127.0.0.1:{receiver.server_port}/"
    with httpx.Client() as portal:

        def sent(content: bytes, given: dict[str, str]) -> int:
            return portal.post(address, content=content, headers=given).status_code

        assert [sent(body, headers), sent(body, headers)] == [204, 204]
        assert [sent(body, late), sent(body, foreign), sent(changed, headers)] == [401] * 3
        assert sent(body, {}) == 401
    told = capsys.readouterr().out.splitlines()
    assert told == ["INAP-II 4 https://portal.example/api/v1/plans/INAP-II/changes?since=3"]


@pytest.mark.parametrize("moment", ["", "x", "-1", "٣", "9" * 40])
def test_a_message_without_a_moment_is_not_genuine(moment: str) -> None:
    assert not is_genuine(SECRET, {"webhook-timestamp": moment}, b"", time.time())
