from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.coordination import Coordination
from ...models.problem import Problem
from ...types import Response


def _get_kwargs(
    plan: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/plans/{plan}/coordination".format(
            plan=quote(str(plan), safe=""),
        ),
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Coordination | Problem | None:
    if response.status_code == 200:
        response_200 = Coordination.from_dict(response.json())

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
) -> Response[Coordination | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    plan: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[Coordination | Problem]:
    """Get coordination

     The coordination of a plan in figures, each published one beside what the portal counts.

    Approved records and held meetings only, the same for every caller.

    Args:
        plan (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Coordination | Problem]
    """

    kwargs = _get_kwargs(
        plan=plan,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    plan: str,
    *,
    client: AuthenticatedClient | Client,
) -> Coordination | Problem | None:
    """Get coordination

     The coordination of a plan in figures, each published one beside what the portal counts.

    Approved records and held meetings only, the same for every caller.

    Args:
        plan (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Coordination | Problem
    """

    return sync_detailed(
        plan=plan,
        client=client,
    ).parsed


async def asyncio_detailed(
    plan: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[Coordination | Problem]:
    """Get coordination

     The coordination of a plan in figures, each published one beside what the portal counts.

    Approved records and held meetings only, the same for every caller.

    Args:
        plan (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Coordination | Problem]
    """

    kwargs = _get_kwargs(
        plan=plan,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    plan: str,
    *,
    client: AuthenticatedClient | Client,
) -> Coordination | Problem | None:
    """Get coordination

     The coordination of a plan in figures, each published one beside what the portal counts.

    Approved records and held meetings only, the same for every caller.

    Args:
        plan (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Coordination | Problem
    """

    return (
        await asyncio_detailed(
            plan=plan,
            client=client,
        )
    ).parsed
