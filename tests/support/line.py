"""A line to the server that can be cut, as a real one is: in the midst of a call, or for good.

The browser talks to an address of its own; what it sends is handed on to the server as it comes. So
no part of the browser knows that the line is a test's, its service worker as little as its pages.
"""

import contextlib
import socket
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field

CHUNK = 65_536


@dataclass
class Line:
    """A line from ``url`` to the server."""

    server: tuple[str, int]
    listening: socket.socket
    up: bool = True
    # The beginning of a request that arrives, and of which the answer does not come back.
    swallow: bytes | None = None
    # The beginnings of the requests that arrived, such as ``POST /api/v1/submissions``.
    arrived: list[str] = field(default_factory=list)
    ends: set[socket.socket] = field(default_factory=set)

    @property
    def url(self) -> str:
        """The address at which the browser finds the server."""
        return f"http://localhost:{self.listening.getsockname()[1]}"

    def cut(self) -> None:
        """No call gets through any more; those under way end."""
        self.up = False
        for end in list(self.ends):
            _close(end)

    def mend(self) -> None:
        """Calls get through again."""
        self.swallow = None
        self.up = True

    def count(self, request: str) -> int:
        """How often a request arrived, told by its method and path."""
        return sum(1 for each in self.arrived if each == request)

    def serve(self) -> None:
        """Hand on what comes, until the listening socket is closed."""
        while True:
            try:
                near, _address = self.listening.accept()
            except OSError:
                return
            if not self.up:
                _close(near)
                continue
            far = socket.create_connection(self.server)
            self.ends |= {near, far}
            lost = threading.Event()
            for run in (self._ask, self._answer):
                threading.Thread(target=run, args=(near, far, lost), daemon=True).start()

    def _ask(self, near: socket.socket, far: socket.socket, lost: threading.Event) -> None:
        for chunk in _chunks(near):
            self._note(chunk)
            if self.swallow is not None and chunk.startswith(self.swallow):
                lost.set()
            with contextlib.suppress(OSError):
                far.sendall(chunk)
        self._end(near, far)

    def _answer(self, near: socket.socket, far: socket.socket, lost: threading.Event) -> None:
        for chunk in _chunks(far):
            if lost.is_set():
                # The server has done what was asked; whoever asked will not learn of it.
                self.cut()
                break
            with contextlib.suppress(OSError):
                near.sendall(chunk)
        self._end(near, far)

    def _note(self, chunk: bytes) -> None:
        words = chunk.split(b"\r\n", 1)[0].split(b" ")
        if len(words) == 3 and words[2].startswith(b"HTTP/"):
            self.arrived.append(f"{words[0].decode()} {words[1].decode().partition('?')[0]}")

    def _end(self, near: socket.socket, far: socket.socket) -> None:
        for end in (near, far):
            self.ends.discard(end)
            _close(end)


def _chunks(end: socket.socket) -> Iterator[bytes]:
    """What arrives at a socket, until it is closed."""
    while True:
        try:
            chunk = end.recv(CHUNK)
        except OSError:
            return
        if not chunk:
            return
        yield chunk


def _close(end: socket.socket) -> None:
    with contextlib.suppress(OSError):
        end.shutdown(socket.SHUT_RDWR)
    with contextlib.suppress(OSError):
        end.close()


@contextlib.contextmanager
def line_to(url: str) -> Iterator[Line]:
    """A line to the server at ``url``."""
    host, _colon, port = url.removeprefix("http://").partition(":")
    listening = socket.create_server(("127.0.0.1", 0))
    line = Line((host, int(port)), listening)
    threading.Thread(target=line.serve, daemon=True).start()
    yield line
    _close(listening)
    line.cut()
