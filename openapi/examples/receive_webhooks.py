"""Take the INAP Portal's webhooks, check their signatures, and say what there is to read.

    INAP_WEBHOOK_SECRET=whsec_... python receive_webhooks.py --port 9000

Each message that is genuine is printed as one line: plan, data version, and the address to read on
from. A message comes at least once, always with the same id; one that was taken already is answered
and not printed again. Put a proxy with https before it: the portal calls no other address.
"""

import argparse
import base64
import hashlib
import hmac
import json
import os
import sys
import time
from collections import OrderedDict
from collections.abc import Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PREFIX = "whsec_"
FRESH = 300
"""Seconds that a message may be under way; older ones may be repeated by a stranger."""
LARGEST = 100_000
REMEMBERED = 10_000


def is_genuine(secret: str, headers: Mapping[str, str], body: bytes, now: float) -> bool:
    """Whether the message is from the portal and of this moment, as Standard Webhooks say."""
    identity, moment = headers.get("webhook-id", ""), headers.get("webhook-timestamp", "")
    # A number of ten digits at most: int() is asked for nothing else.
    if not (moment.isascii() and moment.isdigit() and len(moment) <= 10):
        return False
    if abs(now - int(moment)) > FRESH:
        return False
    key = base64.b64decode(secret.removeprefix(PREFIX))
    content = f"{identity}.{moment}.".encode() + body
    wanted = base64.b64encode(hmac.new(key, content, hashlib.sha256).digest())
    given = headers.get("webhook-signature", "").split()
    return any(hmac.compare_digest(b"v1," + wanted, each.encode()) for each in given)


class Receiver(ThreadingHTTPServer):
    """Listens for messages; remembers the ids of the last ones."""

    def __init__(self, port: int, secret: str) -> None:
        super().__init__(("127.0.0.1", port), Handler)
        self.secret = secret
        self.taken: OrderedDict[str, None] = OrderedDict()

    def take(self, identity: str, body: bytes) -> None:
        """Print a message that is new."""
        if identity in self.taken:
            return
        data = json.loads(body)["data"]
        print(data["plan"], data["data_version"], data["changes"], flush=True)
        self.taken[identity] = None
        if len(self.taken) > REMEMBERED:
            self.taken.popitem(last=False)


class Handler(BaseHTTPRequestHandler):
    """One message."""

    server: Receiver

    def do_POST(self) -> None:
        """204 for what is genuine, 401 for everything else."""
        length = self.headers.get("Content-Length", "")
        size = int(length) if length.isascii() and length.isdigit() and len(length) < 9 else 0
        body = self.rfile.read(min(size, LARGEST))
        headers = {name.lower(): value for name, value in self.headers.items()}
        genuine = is_genuine(self.server.secret, headers, body, time.time())
        if genuine:
            self.server.take(headers["webhook-id"], body)
        self.send_response(204 if genuine else 401)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing: standard output is for messages."""


def main() -> int:
    """Read the command line and listen until Ctrl-C."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--port", type=int, default=9000, help="the port to listen on")
    given = parser.parse_args()
    secret = os.environ.get("INAP_WEBHOOK_SECRET", "")
    if not secret.startswith(PREFIX):
        print("set INAP_WEBHOOK_SECRET to the secret of the webhook", file=sys.stderr)
        return 2
    with Receiver(given.port, secret) as receiver:
        try:
            receiver.serve_forever()
        except KeyboardInterrupt:
            return 0
    return 0


if __name__ == "__main__":
    sys.exit(main())
