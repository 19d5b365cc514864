from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.countable import Countable
from ...models.problem import Problem
from ...types import UNSET, Response


def _get_kwargs(
    plan: str,
    indicator: str,
    *,
    actor: str,
    period: str,
    area: str,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["actor"] = actor

    params["period"] = period

    params["area"] = area

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/plans/{plan}/indicators/{indicator}/countable".format(
            plan=quote(str(plan), safe=""),
            indicator=quote(str(indicator), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Countable | Problem | None:
    if response.status_code == 200:
        response_200 = Countable.from_dict(response.json())

        return response_200

    if response.status_code == 400:
        response_400 = Problem.from_dict(response.json())

        return response_400

    if response.status_code == 401:
        response_401 = Problem.from_dict(response.json())

        return response_401

    if response.status_code == 403:
        response_403 = Problem.from_dict(response.json())

        return response_403

    if response.status_code == 404:
        response_404 = Problem.from_dict(response.json())

        return response_404

    if response.status_code == 422:
        response_422 = Problem.from_dict(response.json())

        return response_422

    if response.status_code == 429:
        response_429 = Problem.from_dict(response.json())

        return response_429

    if response.status_code == 500:
        response_500 = Problem.from_dict(response.json())

        return response_500

    if response.status_code == 503:
        response_503 = Problem.from_dict(response.json())

        return response_503

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[Countable | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    plan: str,
    indicator: str,
    *,
    client: AuthenticatedClient,
    actor: str,
    period: str,
    area: str,
) -> Response[Countable | Problem]:
    """Get countable

     The approved activity reports that may count for a fact, and what they make together.

    Reports of every actor are among them: who leads the activity counts what supporting actors and
    civil society did. What counts in another fact already is left out. For who reports for the
    actor, and for those who verify, approve and oversee.

    Args:
        plan (str):
        indicator (str):
        actor (str):
        period (str):
        area (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Countable | Problem]
    """

    kwargs = _get_kwargs(
        plan=plan,
        indicator=indicator,
        actor=actor,
        period=period,
        area=area,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    plan: str,
    indicator: str,
    *,
    client: AuthenticatedClient,
    actor: str,
    period: str,
    area: str,
) -> Countable | Problem | None:
    """Get countable

     The approved activity reports that may count for a fact, and what they make together.

    Reports of every actor are among them: who leads the activity counts what supporting actors and
    civil society did. What counts in another fact already is left out. For who reports for the
    actor, and for those who verify, approve and oversee.

    Args:
        plan (str):
        indicator (str):
        actor (str):
        period (str):
        area (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Countable | Problem
    """

    return sync_detailed(
        plan=plan,
        indicator=indicator,
        client=client,
        actor=actor,
        period=period,
        area=area,
    ).parsed


async def asyncio_detailed(
    plan: str,
    indicator: str,
    *,
    client: AuthenticatedClient,
    actor: str,
    period: str,
    area: str,
) -> Response[Countable | Problem]:
    """Get countable

     The approved activity reports that may count for a fact, and what they make together.

    Reports of every actor are among them: who leads the activity counts what supporting actors and
    civil society did. What counts in another fact already is left out. For who reports for the
    actor, and for those who verify, approve and oversee.

    Args:
        plan (str):
        indicator (str):
        actor (str):
        period (str):
        area (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Countable | Problem]
    """

    kwargs = _get_kwargs(
        plan=plan,
        indicator=indicator,
        actor=actor,
        period=period,
        area=area,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    plan: str,
    indicator: str,
    *,
    client: AuthenticatedClient,
    actor: str,
    period: str,
    area: str,
) -> Countable | Problem | None:
    """Get countable

     The approved activity reports that may count for a fact, and what they make together.

    Reports of every actor are among them: who leads the activity counts what supporting actors and
    civil society did. What counts in another fact already is left out. For who reports for the
    actor, and for those who verify, approve and oversee.

    Args:
        plan (str):
        indicator (str):
        actor (str):
        period (str):
        area (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Countable | Problem
    """

    return (
        await asyncio_detailed(
            plan=plan,
            indicator=indicator,
            client=client,
            actor=actor,
            period=period,
            area=area,
        )
    ).parsed
