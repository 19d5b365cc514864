from http import HTTPStatus
from typing import Any
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.acting_level import ActingLevel
from ...models.problem import Problem
from ...models.record_kind import RecordKind
from ...models.record_page import RecordPage
from ...models.record_state import RecordState
from ...models.sector import Sector
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
    kind: None | RecordKind | Unset = UNSET,
    sector: None | Sector | Unset = UNSET,
    level: ActingLevel | None | Unset = UNSET,
    body: None | str | Unset = UNSET,
    meeting: None | Unset | UUID = UNSET,
    actor: None | str | Unset = UNSET,
    node: None | str | Unset = UNSET,
    state: None | RecordState | Unset = UNSET,
    q: None | str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["limit"] = limit

    json_cursor: None | str | Unset
    if isinstance(cursor, Unset):
        json_cursor = UNSET
    else:
        json_cursor = cursor
    params["cursor"] = json_cursor

    json_kind: None | str | Unset
    if isinstance(kind, Unset):
        json_kind = UNSET
    elif isinstance(kind, str):
        json_kind = kind
    else:
        json_kind = kind
    params["kind"] = json_kind

    json_sector: None | str | Unset
    if isinstance(sector, Unset):
        json_sector = UNSET
    elif isinstance(sector, str):
        json_sector = sector
    else:
        json_sector = sector
    params["sector"] = json_sector

    json_level: None | str | Unset
    if isinstance(level, Unset):
        json_level = UNSET
    elif isinstance(level, str):
        json_level = level
    else:
        json_level = level
    params["level"] = json_level

    json_body: None | str | Unset
    if isinstance(body, Unset):
        json_body = UNSET
    else:
        json_body = body
    params["body"] = json_body

    json_meeting: None | str | Unset
    if isinstance(meeting, Unset):
        json_meeting = UNSET
    elif isinstance(meeting, UUID):
        json_meeting = str(meeting)
    else:
        json_meeting = meeting
    params["meeting"] = json_meeting

    json_actor: None | str | Unset
    if isinstance(actor, Unset):
        json_actor = UNSET
    else:
        json_actor = actor
    params["actor"] = json_actor

    json_node: None | str | Unset
    if isinstance(node, Unset):
        json_node = UNSET
    else:
        json_node = node
    params["node"] = json_node

    json_state: None | str | Unset
    if isinstance(state, Unset):
        json_state = UNSET
    elif isinstance(state, str):
        json_state = state
    else:
        json_state = state
    params["state"] = json_state

    json_q: None | str | Unset
    if isinstance(q, Unset):
        json_q = UNSET
    else:
        json_q = q
    params["q"] = json_q

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/records",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Problem | RecordPage | None:
    if response.status_code == 200:
        response_200 = RecordPage.from_dict(response.json())

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
) -> Response[Problem | RecordPage]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
    kind: None | RecordKind | Unset = UNSET,
    sector: None | Sector | Unset = UNSET,
    level: ActingLevel | None | Unset = UNSET,
    body: None | str | Unset = UNSET,
    meeting: None | Unset | UUID = UNSET,
    actor: None | str | Unset = UNSET,
    node: None | str | Unset = UNSET,
    state: None | RecordState | Unset = UNSET,
    q: None | str | Unset = UNSET,
) -> Response[Problem | RecordPage]:
    """List records

     Updates, challenges and recommendations that the caller may see, oldest first.

    Args:
        limit (int | Unset):  Default: 50.
        cursor (None | str | Unset):
        kind (None | RecordKind | Unset):
        sector (None | Sector | Unset):
        level (ActingLevel | None | Unset):
        body (None | str | Unset):
        meeting (None | Unset | UUID):
        actor (None | str | Unset):
        node (None | str | Unset):
        state (None | RecordState | Unset):
        q (None | str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | RecordPage]
    """

    kwargs = _get_kwargs(
        limit=limit,
        cursor=cursor,
        kind=kind,
        sector=sector,
        level=level,
        body=body,
        meeting=meeting,
        actor=actor,
        node=node,
        state=state,
        q=q,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
    kind: None | RecordKind | Unset = UNSET,
    sector: None | Sector | Unset = UNSET,
    level: ActingLevel | None | Unset = UNSET,
    body: None | str | Unset = UNSET,
    meeting: None | Unset | UUID = UNSET,
    actor: None | str | Unset = UNSET,
    node: None | str | Unset = UNSET,
    state: None | RecordState | Unset = UNSET,
    q: None | str | Unset = UNSET,
) -> Problem | RecordPage | None:
    """List records

     Updates, challenges and recommendations that the caller may see, oldest first.

    Args:
        limit (int | Unset):  Default: 50.
        cursor (None | str | Unset):
        kind (None | RecordKind | Unset):
        sector (None | Sector | Unset):
        level (ActingLevel | None | Unset):
        body (None | str | Unset):
        meeting (None | Unset | UUID):
        actor (None | str | Unset):
        node (None | str | Unset):
        state (None | RecordState | Unset):
        q (None | str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | RecordPage
    """

    return sync_detailed(
        client=client,
        limit=limit,
        cursor=cursor,
        kind=kind,
        sector=sector,
        level=level,
        body=body,
        meeting=meeting,
        actor=actor,
        node=node,
        state=state,
        q=q,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
    kind: None | RecordKind | Unset = UNSET,
    sector: None | Sector | Unset = UNSET,
    level: ActingLevel | None | Unset = UNSET,
    body: None | str | Unset = UNSET,
    meeting: None | Unset | UUID = UNSET,
    actor: None | str | Unset = UNSET,
    node: None | str | Unset = UNSET,
    state: None | RecordState | Unset = UNSET,
    q: None | str | Unset = UNSET,
) -> Response[Problem | RecordPage]:
    """List records

     Updates, challenges and recommendations that the caller may see, oldest first.

    Args:
        limit (int | Unset):  Default: 50.
        cursor (None | str | Unset):
        kind (None | RecordKind | Unset):
        sector (None | Sector | Unset):
        level (ActingLevel | None | Unset):
        body (None | str | Unset):
        meeting (None | Unset | UUID):
        actor (None | str | Unset):
        node (None | str | Unset):
        state (None | RecordState | Unset):
        q (None | str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | RecordPage]
    """

    kwargs = _get_kwargs(
        limit=limit,
        cursor=cursor,
        kind=kind,
        sector=sector,
        level=level,
        body=body,
        meeting=meeting,
        actor=actor,
        node=node,
        state=state,
        q=q,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
    kind: None | RecordKind | Unset = UNSET,
    sector: None | Sector | Unset = UNSET,
    level: ActingLevel | None | Unset = UNSET,
    body: None | str | Unset = UNSET,
    meeting: None | Unset | UUID = UNSET,
    actor: None | str | Unset = UNSET,
    node: None | str | Unset = UNSET,
    state: None | RecordState | Unset = UNSET,
    q: None | str | Unset = UNSET,
) -> Problem | RecordPage | None:
    """List records

     Updates, challenges and recommendations that the caller may see, oldest first.

    Args:
        limit (int | Unset):  Default: 50.
        cursor (None | str | Unset):
        kind (None | RecordKind | Unset):
        sector (None | Sector | Unset):
        level (ActingLevel | None | Unset):
        body (None | str | Unset):
        meeting (None | Unset | UUID):
        actor (None | str | Unset):
        node (None | str | Unset):
        state (None | RecordState | Unset):
        q (None | str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | RecordPage
    """

    return (
        await asyncio_detailed(
            client=client,
            limit=limit,
            cursor=cursor,
            kind=kind,
            sector=sector,
            level=level,
            body=body,
            meeting=meeting,
            actor=actor,
            node=node,
            state=state,
            q=q,
        )
    ).parsed
