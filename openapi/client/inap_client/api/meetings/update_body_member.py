from http import HTTPStatus
from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.member import Member
from ...models.problem import Problem
from ...models.seat_change import SeatChange
from ...types import Response


def _get_kwargs(
    code: str,
    member_id: UUID,
    *,
    body: SeatChange,
    if_match: str,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    headers["If-Match"] = if_match

    _kwargs: dict[str, Any] = {
        "method": "patch",
        "url": "/api/v1/bodies/{code}/members/{member_id}".format(
            code=quote(str(code), safe=""),
            member_id=quote(str(member_id), safe=""),
        ),
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Member | Problem | None:
    if response.status_code == 200:
        response_200 = Member.from_dict(response.json())

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

    if response.status_code == 409:
        response_409 = Problem.from_dict(response.json())

        return response_409

    if response.status_code == 412:
        response_412 = Problem.from_dict(response.json())

        return response_412

    if response.status_code == 413:
        response_413 = Problem.from_dict(response.json())

        return response_413

    if response.status_code == 415:
        response_415 = Problem.from_dict(response.json())

        return response_415

    if response.status_code == 422:
        response_422 = Problem.from_dict(response.json())

        return response_422

    if response.status_code == 428:
        response_428 = Problem.from_dict(response.json())

        return response_428

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
) -> Response[Member | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    code: str,
    member_id: UUID,
    *,
    client: AuthenticatedClient,
    body: SeatChange,
    if_match: str,
) -> Response[Member | Problem]:
    """Update body member

     Change a seat, or end it by its last day; ended seats stay.

    Args:
        code (str):
        member_id (UUID):
        if_match (str):
        body (SeatChange): What to change of a seat; what is left out stays. Giving ``until`` ends
            it.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Member | Problem]
    """

    kwargs = _get_kwargs(
        code=code,
        member_id=member_id,
        body=body,
        if_match=if_match,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    code: str,
    member_id: UUID,
    *,
    client: AuthenticatedClient,
    body: SeatChange,
    if_match: str,
) -> Member | Problem | None:
    """Update body member

     Change a seat, or end it by its last day; ended seats stay.

    Args:
        code (str):
        member_id (UUID):
        if_match (str):
        body (SeatChange): What to change of a seat; what is left out stays. Giving ``until`` ends
            it.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Member | Problem
    """

    return sync_detailed(
        code=code,
        member_id=member_id,
        client=client,
        body=body,
        if_match=if_match,
    ).parsed


async def asyncio_detailed(
    code: str,
    member_id: UUID,
    *,
    client: AuthenticatedClient,
    body: SeatChange,
    if_match: str,
) -> Response[Member | Problem]:
    """Update body member

     Change a seat, or end it by its last day; ended seats stay.

    Args:
        code (str):
        member_id (UUID):
        if_match (str):
        body (SeatChange): What to change of a seat; what is left out stays. Giving ``until`` ends
            it.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Member | Problem]
    """

    kwargs = _get_kwargs(
        code=code,
        member_id=member_id,
        body=body,
        if_match=if_match,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    code: str,
    member_id: UUID,
    *,
    client: AuthenticatedClient,
    body: SeatChange,
    if_match: str,
) -> Member | Problem | None:
    """Update body member

     Change a seat, or end it by its last day; ended seats stay.

    Args:
        code (str):
        member_id (UUID):
        if_match (str):
        body (SeatChange): What to change of a seat; what is left out stays. Giving ``until`` ends
            it.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Member | Problem
    """

    return (
        await asyncio_detailed(
            code=code,
            member_id=member_id,
            client=client,
            body=body,
            if_match=if_match,
        )
    ).parsed
