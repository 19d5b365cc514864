from http import HTTPStatus
from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.likely_duplicates import LikelyDuplicates
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    report_id: UUID,
    *,
    different: bool | Unset = False,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["different"] = different

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/activity-reports/{report_id}/likely-duplicates".format(
            report_id=quote(str(report_id), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> LikelyDuplicates | Problem | None:
    if response.status_code == 200:
        response_200 = LikelyDuplicates.from_dict(response.json())

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
) -> Response[LikelyDuplicates | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    report_id: UUID,
    *,
    client: AuthenticatedClient,
    different: bool | Unset = False,
) -> Response[LikelyDuplicates | Problem]:
    """Get likely duplicates

     Other bodies' reports that may tell of the same event, each with the reasons.

    For those who decide on the report or oversee. They are found from what the caller may see.

    Args:
        report_id (UUID):
        different (bool | Unset):  Default: False.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[LikelyDuplicates | Problem]
    """

    kwargs = _get_kwargs(
        report_id=report_id,
        different=different,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    report_id: UUID,
    *,
    client: AuthenticatedClient,
    different: bool | Unset = False,
) -> LikelyDuplicates | Problem | None:
    """Get likely duplicates

     Other bodies' reports that may tell of the same event, each with the reasons.

    For those who decide on the report or oversee. They are found from what the caller may see.

    Args:
        report_id (UUID):
        different (bool | Unset):  Default: False.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        LikelyDuplicates | Problem
    """

    return sync_detailed(
        report_id=report_id,
        client=client,
        different=different,
    ).parsed


async def asyncio_detailed(
    report_id: UUID,
    *,
    client: AuthenticatedClient,
    different: bool | Unset = False,
) -> Response[LikelyDuplicates | Problem]:
    """Get likely duplicates

     Other bodies' reports that may tell of the same event, each with the reasons.

    For those who decide on the report or oversee. They are found from what the caller may see.

    Args:
        report_id (UUID):
        different (bool | Unset):  Default: False.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[LikelyDuplicates | Problem]
    """

    kwargs = _get_kwargs(
        report_id=report_id,
        different=different,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    report_id: UUID,
    *,
    client: AuthenticatedClient,
    different: bool | Unset = False,
) -> LikelyDuplicates | Problem | None:
    """Get likely duplicates

     Other bodies' reports that may tell of the same event, each with the reasons.

    For those who decide on the report or oversee. They are found from what the caller may see.

    Args:
        report_id (UUID):
        different (bool | Unset):  Default: False.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        LikelyDuplicates | Problem
    """

    return (
        await asyncio_detailed(
            report_id=report_id,
            client=client,
            different=different,
        )
    ).parsed
