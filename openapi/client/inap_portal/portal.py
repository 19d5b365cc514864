"""The portal as an object, for scripts and for ``asyncio``: calls, pages, version.

    with Portal("https://portal.example", Key("inap_...")) as portal:
        for submission in portal.pages.list_submissions(plan="INAP-II", state="approved"):
            ...
        report = portal.call.create_activity_report(body=...)

``call.<operation>`` takes what the generated function takes, without ``client``, and returns what
was asked for; a refusal is raised as a ``PortalProblem`` of its slug's type. ``pages.<list>`` goes
over all pages. For a function's full types call it with ``client=portal.client``.
"""

import warnings
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from typing import Any, Self

import httpx
from inap_client import Client
from inap_client.api.operations import get_portal

from inap_portal.operations import completed, expect, operation
from inap_portal.patience import AsyncPatient, Patient
from inap_portal.version import VERSION

TIMEOUT = httpx.Timeout(60)
LARGEST_PAGE = 200


class WrongVersion(Exception):
    """The portal speaks another major version of the interface than this client."""


def check_version(portal: str, client: str = VERSION) -> None:
    """Refuse a portal of another major version, and warn of one that is older than this client."""
    theirs, ours = ([int(part) for part in each.split(".")[:2]] for each in (portal, client))
    if theirs[0] != ours[0]:
        raise WrongVersion(f"the portal speaks version {portal}, this client {client}")
    if theirs < ours:
        warnings.warn(
            f"the portal's version {portal} is older than this client's {client}: "
            "some operations may not be there",
            stacklevel=3,
        )


def _first(given: dict[str, Any]) -> dict[str, Any]:
    return {"limit": LARGEST_PAGE, **given}


class Calls:
    """Operations by name."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def __getattr__(self, name: str) -> Callable[..., Any]:
        module = operation(name)

        def call(*path: Any, **given: Any) -> Any:  # noqa: ANN401 - each operation's own
            return expect(
                module.sync_detailed(*path, client=self._client, **completed(module, given))
            )

        return call


class Pages:
    """Lists by name; each iterates over the items of all pages, a page read when it is reached."""

    def __init__(self, client: Client) -> None:
        self._calls = Calls(client)

    def __getattr__(self, name: str) -> Callable[..., Iterator[Any]]:
        call = getattr(self._calls, name)

        def iterate(*path: Any, **given: Any) -> Iterator[Any]:  # noqa: ANN401 - as above
            page = call(*path, **_first(given))
            yield from page.items
            while page.next_ is not None:
                page = call(*path, **_first(given), cursor=page.next_)
                yield from page.items

        return iterate


class AsyncCalls:
    """Operations by name, to be awaited."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def __getattr__(self, name: str) -> Callable[..., Awaitable[Any]]:
        module = operation(name)

        async def call(*path: Any, **given: Any) -> Any:  # noqa: ANN401 - each operation's own
            given = completed(module, given)
            return expect(await module.asyncio_detailed(*path, client=self._client, **given))

        return call


class AsyncPages:
    """Lists by name, for ``async for``."""

    def __init__(self, client: Client) -> None:
        self._calls = AsyncCalls(client)

    def __getattr__(self, name: str) -> Callable[..., AsyncIterator[Any]]:
        call = getattr(self._calls, name)

        async def iterate(*path: Any, **given: Any) -> AsyncIterator[Any]:  # noqa: ANN401
            page = await call(*path, **_first(given))
            for item in page.items:
                yield item
            while page.next_ is not None:
                page = await call(*path, **_first(given), cursor=page.next_)
                for item in page.items:
                    yield item

        return iterate


class Portal:
    """A portal at an address without path, signed in by ``auth`` or anonymous.

    ``transport`` is wrapped in patience; give one for a proxy or certificates of one's own.
    """

    def __init__(
        self,
        url: str,
        auth: httpx.Auth | None = None,
        transport: httpx.BaseTransport | None = None,
    ) -> None:
        patient = transport if isinstance(transport, Patient) else Patient(transport)
        arguments = {"transport": patient, "auth": auth}
        self.client = Client(base_url=url, timeout=TIMEOUT, httpx_args=arguments)
        self.call = Calls(self.client)
        self.pages = Pages(self.client)

    def __enter__(self) -> Self:
        self.client.__enter__()
        try:
            check_version(expect(get_portal.sync_detailed(client=self.client)).version)
        except BaseException:
            self.close()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the connections."""
        self.client.get_httpx_client().close()


class AsyncPortal:
    """A portal for ``asyncio``; the same as ``Portal``, to be awaited."""

    def __init__(
        self,
        url: str,
        auth: httpx.Auth | None = None,
        transport: httpx.AsyncBaseTransport | None = None,
    ) -> None:
        patient = transport if isinstance(transport, AsyncPatient) else AsyncPatient(transport)
        arguments = {"transport": patient, "auth": auth}
        self.client = Client(base_url=url, timeout=TIMEOUT, httpx_args=arguments)
        self.call = AsyncCalls(self.client)
        self.pages = AsyncPages(self.client)

    async def __aenter__(self) -> Self:
        await self.client.__aenter__()
        try:
            check_version(expect(await get_portal.asyncio_detailed(client=self.client)).version)
        except BaseException:
            await self.aclose()
            raise
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()

    async def aclose(self) -> None:
        """Close the connections."""
        await self.client.get_async_httpx_client().aclose()
