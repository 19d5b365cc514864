"""A browser, and devices at the running portal.

These tests run in a process of their own (``make e2e``): Playwright keeps an event loop running,
and the other tests begin loops of theirs.
"""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from e2e.browsing import Browsing, chromium
from support.live import Live


@pytest.fixture(scope="session")
def browser(live: Live) -> Iterator[Browser]:
    """The browser of the whole run.

    It begins after the portal and ends before it: Playwright keeps an event loop running in this
    thread, and the portal's fixtures run loops of their own.
    """
    assert live.process.poll() is None
    with chromium() as launched:
        yield launched


@pytest.fixture
def browsing(browser: Browser, live: Live) -> Browsing:
    """Devices at the running portal."""
    return Browsing(browser, live.url)
