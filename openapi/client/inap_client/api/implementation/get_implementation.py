from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.implementation import Implementation
from ...models.jurisdiction import Jurisdiction
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    plan: str,
    *,
    side: Jurisdiction | None | Unset = UNSET,
    node: None | str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_side: None | str | Unset
    if isinstance(side, Unset):
        json_side = UNSET
    elif isinstance(side, str):
        json_side = side
    else:
        json_side = side
    params["side"] = json_side

    json_node: None | str | Unset
    if isinstance(node, Unset):
        json_node = UNSET
    else:
        json_node = node
    params["node"] = json_node

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/plans/{plan}/implementation".format(
            plan=quote(str(plan), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Implementation | Problem | None:
    if response.status_code == 200:
        response_200 = Implementation.from_dict(response.json())

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
) -> Response[Implementation | Problem]:
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
    side: Jurisdiction | None | Unset = UNSET,
    node: None | str | Unset = UNSET,
) -> Response[Implementation | Problem]:
    """Get implementation

     How far each activity is, and who is responsible; each lead's stage for those concerned.

    Args:
        plan (str):
        side (Jurisdiction | None | Unset):
        node (None | str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Implementation | Problem]
    """

    kwargs = _get_kwargs(
        plan=plan,
        side=side,
        node=node,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    plan: str,
    *,
    client: AuthenticatedClient | Client,
    side: Jurisdiction | None | Unset = UNSET,
    node: None | str | Unset = UNSET,
) -> Implementation | Problem | None:
    """Get implementation

     How far each activity is, and who is responsible; each lead's stage for those concerned.

    Args:
        plan (str):
        side (Jurisdiction | None | Unset):
        node (None | str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Implementation | Problem
    """

    return sync_detailed(
        plan=plan,
        client=client,
        side=side,
        node=node,
    ).parsed


async def asyncio_detailed(
    plan: str,
    *,
    client: AuthenticatedClient | Client,
    side: Jurisdiction | None | Unset = UNSET,
    node: None | str | Unset = UNSET,
) -> Response[Implementation | Problem]:
    """Get implementation

     How far each activity is, and who is responsible; each lead's stage for those concerned.

    Args:
        plan (str):
        side (Jurisdiction | None | Unset):
        node (None | str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Implementation | Problem]
    """

    kwargs = _get_kwargs(
        plan=plan,
        side=side,
        node=node,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    plan: str,
    *,
    client: AuthenticatedClient | Client,
    side: Jurisdiction | None | Unset = UNSET,
    node: None | str | Unset = UNSET,
) -> Implementation | Problem | None:
    """Get implementation

     How far each activity is, and who is responsible; each lead's stage for those concerned.

    Args:
        plan (str):
        side (Jurisdiction | None | Unset):
        node (None | str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Implementation | Problem
    """

    return (
        await asyncio_detailed(
            plan=plan,
            client=client,
            side=side,
            node=node,
        )
    ).parsed
