"""Requests to addresses that people of other houses gave: never into our own network.

An address is resolved here, every address that comes of it is looked at, and the connection goes
to one of exactly these, so that a name which resolves differently a moment later opens nothing.
The certificate is still held against the name. Redirects are not followed, proxies of the
environment not used, and of the answer nothing but its status is read.
"""

import asyncio
import ipaddress
import socket
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Final
from urllib.parse import urlsplit

import httpx

SECONDS: Final = 10.0
_NAT64: Final = ipaddress.ip_network("64:ff9b::/96")

Resolve = Callable[[str, int], Awaitable[Sequence[str]]]


class NotReached(Exception):
    """The receiver could not be asked, or must not be."""


def is_outside(address: str) -> bool:
    """Whether an IP address is one of the public internet, also where it stands in another."""
    found = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(found, ipaddress.IPv6Address):
        inner = found.ipv4_mapped or found.sixtofour or (found.teredo and found.teredo[1])
        if inner is None and found in _NAT64:
            inner = ipaddress.IPv4Address(int(found) & 0xFFFF_FFFF)
        if inner:
            return is_outside(str(inner))
    return found.is_global and not found.is_multicast and not found.is_reserved


def is_address_taken(url: str, *, private_hosts: bool) -> bool:
    """Whether an address is of a kind that may be given at all, before its name is resolved.

    ``https``, a host, and neither a name and password nor a fragment; no address of a network of
    our own, where it is written as one. ``private_hosts`` also allows these, and ``http``.
    """
    if not url.isascii() or not url.isprintable() or " " in url or "\\" in url:
        return False
    try:
        parts = urlsplit(url)
        port = parts.port
        host = httpx.URL(url).host
    except (ValueError, httpx.InvalidURL):
        return False
    schemes = ("https", "http") if private_hosts else ("https",)
    if parts.scheme not in schemes or not host or host != (parts.hostname or "") or port == 0:
        return False
    if "@" in parts.netloc or parts.fragment:
        return False
    return private_hosts or not _is_written_inside(host)


def _is_written_inside(host: str) -> bool:
    try:
        return not is_outside(host)
    except ValueError:
        # A name. Forms such as 127.1 and 0x7f000001 are found out when they are resolved.
        return host == "localhost" or host.endswith(".localhost")


async def resolve(host: str, port: int) -> Sequence[str]:
    """The addresses of a name, best first; raises ``NotReached``."""
    loop = asyncio.get_running_loop()
    try:
        found = await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise NotReached("the name does not resolve") from error
    return [str(each[4][0]) for each in found]


async def post(
    url: str,
    body: bytes,
    headers: Mapping[str, str],
    *,
    private_hosts: bool,
    resolved: Resolve = resolve,
    seconds: float = SECONDS,
) -> int:
    """Send a body to an address and return the status of the answer; raises ``NotReached``."""
    if not is_address_taken(url, private_hosts=private_hosts):
        raise NotReached("such addresses are not written to")
    target = httpx.URL(url)
    port = target.port or (443 if target.scheme == "https" else 80)
    try:
        async with asyncio.timeout(seconds):
            places = await resolved(target.host, port)
            if not places:
                raise NotReached("the name does not resolve")
            if not private_hosts and not all(is_outside(place) for place in places):
                raise NotReached("the address is of a network that is not written to")
            return await _post_to(target, places, body, headers)
    except TimeoutError as error:
        raise NotReached("no answer in time") from error


async def _post_to(
    target: httpx.URL, places: Sequence[str], body: bytes, headers: Mapping[str, str]
) -> int:
    host = target.netloc.decode("ascii")
    told = {**headers, "host": host}
    async with httpx.AsyncClient(
        trust_env=False, follow_redirects=False, timeout=SECONDS
    ) as client:
        last: Exception = NotReached("nobody answers")
        for place in places:
            try:
                async with client.stream(
                    "POST",
                    target.copy_with(host=place.partition("%")[0]),
                    content=body,
                    headers=told,
                    extensions={"sni_hostname": target.host},
                ) as answer:
                    return answer.status_code
            except (httpx.ConnectError, httpx.ConnectTimeout) as error:
                last = error
            except httpx.HTTPError as error:
                raise NotReached(type(error).__name__) from error
        raise NotReached(type(last).__name__) from last
