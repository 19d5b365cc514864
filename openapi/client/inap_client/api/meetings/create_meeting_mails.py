from http import HTTPStatus
from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.meeting_mails import MeetingMails
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    meeting_id: UUID,
    *,
    if_match: str,
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    headers["If-Match"] = if_match

    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/meetings/{meeting_id}/mails".format(
            meeting_id=quote(str(meeting_id), safe=""),
        ),
    }

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> MeetingMails | Problem | None:
    if response.status_code == 201:
        response_201 = MeetingMails.from_dict(response.json())

        return response_201

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
) -> Response[MeetingMails | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    meeting_id: UUID,
    *,
    client: AuthenticatedClient,
    if_match: str,
    idempotency_key: str | Unset = UNSET,
) -> Response[MeetingMails | Problem]:
    """Create meeting mails

     Write to those who are invited, in their language, with an entry for their calendar.

    Each address gets one mail for one version of the meeting. After a change they are invited
    again; who is not invited any more, or to a meeting that was cancelled, is told so. Accounts of
    the invited actors and their contacts in the registry are written to; of a plan made up for
    training, accounts only.

    Args:
        meeting_id (UUID):
        if_match (str):
        idempotency_key (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[MeetingMails | Problem]
    """

    kwargs = _get_kwargs(
        meeting_id=meeting_id,
        if_match=if_match,
        idempotency_key=idempotency_key,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    meeting_id: UUID,
    *,
    client: AuthenticatedClient,
    if_match: str,
    idempotency_key: str | Unset = UNSET,
) -> MeetingMails | Problem | None:
    """Create meeting mails

     Write to those who are invited, in their language, with an entry for their calendar.

    Each address gets one mail for one version of the meeting. After a change they are invited
    again; who is not invited any more, or to a meeting that was cancelled, is told so. Accounts of
    the invited actors and their contacts in the registry are written to; of a plan made up for
    training, accounts only.

    Args:
        meeting_id (UUID):
        if_match (str):
        idempotency_key (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        MeetingMails | Problem
    """

    return sync_detailed(
        meeting_id=meeting_id,
        client=client,
        if_match=if_match,
        idempotency_key=idempotency_key,
    ).parsed


async def asyncio_detailed(
    meeting_id: UUID,
    *,
    client: AuthenticatedClient,
    if_match: str,
    idempotency_key: str | Unset = UNSET,
) -> Response[MeetingMails | Problem]:
    """Create meeting mails

     Write to those who are invited, in their language, with an entry for their calendar.

    Each address gets one mail for one version of the meeting. After a change they are invited
    again; who is not invited any more, or to a meeting that was cancelled, is told so. Accounts of
    the invited actors and their contacts in the registry are written to; of a plan made up for
    training, accounts only.

    Args:
        meeting_id (UUID):
        if_match (str):
        idempotency_key (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[MeetingMails | Problem]
    """

    kwargs = _get_kwargs(
        meeting_id=meeting_id,
        if_match=if_match,
        idempotency_key=idempotency_key,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    meeting_id: UUID,
    *,
    client: AuthenticatedClient,
    if_match: str,
    idempotency_key: str | Unset = UNSET,
) -> MeetingMails | Problem | None:
    """Create meeting mails

     Write to those who are invited, in their language, with an entry for their calendar.

    Each address gets one mail for one version of the meeting. After a change they are invited
    again; who is not invited any more, or to a meeting that was cancelled, is told so. Accounts of
    the invited actors and their contacts in the registry are written to; of a plan made up for
    training, accounts only.

    Args:
        meeting_id (UUID):
        if_match (str):
        idempotency_key (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        MeetingMails | Problem
    """

    return (
        await asyncio_detailed(
            meeting_id=meeting_id,
            client=client,
            if_match=if_match,
            idempotency_key=idempotency_key,
        )
    ).parsed
