"""Signing in: with an API key, or with e-mail and password and renewal of the token."""

import time
from collections.abc import Generator

import httpx

SIGN_IN = "/api/v1/auth/token"
RENEW = "/api/v1/auth/refresh"
COOKIE = "inap_refresh"
EARLY = 30.0
"""Seconds before its end at which a token is renewed, so that none ends on its way."""


class Key(httpx.Auth):
    """An API key: for tools. It acts in one role and ends when that is taken away."""

    def __init__(self, key: str) -> None:
        self._header = f"Bearer {key}"

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Send the key."""
        request.headers["Authorization"] = self._header
        yield request


class Password(httpx.Auth):
    """E-mail and password: for people at a prompt, and accounts without a key.

    The access token lasts minutes. It is renewed with the session's cookie before it ends, and by
    signing in anew where the session is over. A cookie used twice would end the session, so who
    renews takes it away; another thread or task that needs a token meanwhile signs in anew.
    """

    requires_response_body = True

    def __init__(self, email: str, password: str) -> None:
        self._given = {"email": email, "password": password}
        self._token = ""
        self._ends = 0.0
        self._cookies: list[str] = []

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Send a token that is good, and once another where it is refused."""
        sent = ""
        for _ in range(2):
            if self._token == sent or time.monotonic() >= self._ends - EARLY:
                refused = yield from self._renewed(request.url)
                if refused:
                    # The last answer, the refusal, is what the caller gets.
                    return
            sent = self._token
            request.headers["Authorization"] = f"Bearer {sent}"
            answer = yield request
            if answer.status_code != 401:
                return

    def _renewed(self, to: httpx.URL) -> Generator[httpx.Request, httpx.Response, bool]:
        """Get a token, by the cookie or else by signing in; returns whether that was refused."""
        if self._cookies:
            headers = {"Cookie": f"{COOKIE}={self._cookies.pop()}"}
            answer = yield httpx.Request("POST", to.join(RENEW), headers=headers)
            if self._opened(answer):
                return False
        return not self._opened((yield httpx.Request("POST", to.join(SIGN_IN), json=self._given)))

    def _opened(self, answer: httpx.Response) -> bool:
        if answer.status_code != 200:
            return False
        opened = answer.json()
        self._ends = time.monotonic() + opened["expires_in"]
        self._token = opened["access_token"]
        cookie = answer.cookies.get(COOKIE)
        self._cookies = [cookie] if cookie else []
        return True
