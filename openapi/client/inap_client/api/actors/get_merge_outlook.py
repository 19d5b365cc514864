from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.merge_outlook import MergeOutlook
from ...models.problem import Problem
from ...types import UNSET, Response


def _get_kwargs(
    code: str,
    *,
    into: str,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["into"] = into

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/actors/{code}/merge".format(
            code=quote(str(code), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> MergeOutlook | Problem | None:
    if response.status_code == 200:
        response_200 = MergeOutlook.from_dict(response.json())

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
) -> Response[MergeOutlook | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    code: str,
    *,
    client: AuthenticatedClient,
    into: str,
) -> Response[MergeOutlook | Problem]:
    """Get merge outlook

     What merging an entry into another would be refused for; nothing is changed.

    Args:
        code (str):
        into (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[MergeOutlook | Problem]
    """

    kwargs = _get_kwargs(
        code=code,
        into=into,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    code: str,
    *,
    client: AuthenticatedClient,
    into: str,
) -> MergeOutlook | Problem | None:
    """Get merge outlook

     What merging an entry into another would be refused for; nothing is changed.

    Args:
        code (str):
        into (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        MergeOutlook | Problem
    """

    return sync_detailed(
        code=code,
        client=client,
        into=into,
    ).parsed


async def asyncio_detailed(
    code: str,
    *,
    client: AuthenticatedClient,
    into: str,
) -> Response[MergeOutlook | Problem]:
    """Get merge outlook

     What merging an entry into another would be refused for; nothing is changed.

    Args:
        code (str):
        into (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[MergeOutlook | Problem]
    """

    kwargs = _get_kwargs(
        code=code,
        into=into,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    code: str,
    *,
    client: AuthenticatedClient,
    into: str,
) -> MergeOutlook | Problem | None:
    """Get merge outlook

     What merging an entry into another would be refused for; nothing is changed.

    Args:
        code (str):
        into (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        MergeOutlook | Problem
    """

    return (
        await asyncio_detailed(
            code=code,
            client=client,
            into=into,
        )
    ).parsed
