"""Signed-in clients."""

import httpx
from fastapi import FastAPI

from inap.access.models import Account
from inap.access.tokens import make_access_token


def client_for(app: FastAPI, account: Account) -> httpx.AsyncClient:
    """A client that carries an access token of ``account``."""
    token = make_access_token(account.id, key=app.state.settings.signing_key(), minutes=15)
    return httpx.AsyncClient(
        transport=httpx.ASGITransport(app=app, raise_app_exceptions=False),
        base_url="http://test/api/v1",
        headers={"Authorization": f"Bearer {token}"},
    )
