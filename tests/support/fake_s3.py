"""A store that speaks as much of S3 as files need, in a thread of its own, in memory."""

import re
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import formatdate
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl, unquote, urlsplit
from xml.sax.saxutils import escape

BEGUN = "InitiateMultipartUploadResult"
DONE = "CompleteMultipartUploadResult"


@dataclass
class FakeS3:
    """What the store holds by key, parts of uploads that are not complete, and whether it is up."""

    address: str = ""
    objects: dict[str, bytes] = field(default_factory=dict)
    at: dict[str, float] = field(default_factory=dict)
    parts: dict[str, dict[int, bytes]] = field(default_factory=dict)
    down: bool = False


class _Server(ThreadingHTTPServer):
    """A server that hands its store to those who answer."""

    def __init__(self, store: FakeS3) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.store = store


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: _Server

    def log_message(self, *_args: object) -> None:
        """Say nothing."""

    def do_PUT(self) -> None:
        key, query, sent = self._read()
        if "uploadId" in query:
            self.server.store.parts[query["uploadId"]][int(query["partNumber"])] = sent
        elif not self.server.store.down:
            self._keep(key, sent)
        self._answer(200, ETag='"x"')

    def do_POST(self) -> None:
        key, query, sent = self._read()
        if "delete" in query:
            gone = re.findall("<Key>(.*?)</Key>", sent.decode())
            for name in gone:
                self.server.store.objects.pop(name, None)
            told = "".join(f"<Deleted><Key>{name}</Key></Deleted>" for name in gone)
            self._answer(200, f"<DeleteResult>{told}</DeleteResult>".encode())
        elif "uploads" in query:
            self.server.store.parts[key] = {}
            told = f"<{BEGUN}><UploadId>{escape(key)}</UploadId></{BEGUN}>"
            self._answer(200, told.encode())
        else:
            parts = self.server.store.parts.pop(query["uploadId"])
            self._keep(key, b"".join(parts[number] for number in sorted(parts)))
            self._answer(200, f"<{DONE}><ETag>x</ETag></{DONE}>".encode())

    def do_GET(self) -> None:
        store = self.server.store
        key, query, _sent = self._read()
        if "list-type" in query:
            self._answer(200, self._listed(query.get("prefix", "")))
        elif key in store.objects:
            at = formatdate(store.at[key], usegmt=True)
            self._answer(200, store.objects[key], ETag='"x"', Last_Modified=at)
        else:
            self._answer(404, b"<Error><Code>NoSuchKey</Code></Error>")

    def do_HEAD(self) -> None:
        self.do_GET()

    def _read(self) -> tuple[str, dict[str, str], bytes]:
        split = urlsplit(self.path)
        query = dict(parse_qsl(split.query, keep_blank_values=True))
        sent = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        return unquote(split.path).lstrip("/").partition("/")[2], query, sent

    def _answer(self, status: int, body: bytes = b"", **headers: str) -> None:
        if self.server.store.down:
            status, body, headers = 403, b"<Error><Code>AccessDenied</Code></Error>", {}
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def _keep(self, key: str, content: bytes) -> None:
        self.server.store.objects[key] = content
        self.server.store.at[key] = time.time()

    def _listed(self, prefix: str) -> bytes:
        store = self.server.store
        told = "".join(
            f"<Contents><Key>{escape(key)}</Key><Size>{len(content)}</Size><LastModified>"
            f"{datetime.fromtimestamp(store.at[key], UTC):%Y-%m-%dT%H:%M:%S.000Z}"
            "</LastModified><ETag>x</ETag></Contents>"
            for key, content in store.objects.items()
            if key.startswith(prefix)
        )
        return f"<ListBucketResult>{told}</ListBucketResult>".encode()


@contextmanager
def fake_s3() -> Iterator[FakeS3]:
    """The store, while the block runs."""
    store = FakeS3()
    server = _Server(store)
    store.address = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield store
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
