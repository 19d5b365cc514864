from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.acting_level import ActingLevel
from ...models.problem import Problem
from ...models.recommendation_page import RecommendationPage
from ...models.recommendation_state import (
    RecommendationState,
)
from ...models.sector import Sector
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
    plan: None | str | Unset = UNSET,
    body: None | str | Unset = UNSET,
    state: None | RecommendationState | Unset = UNSET,
    open_: bool | None | Unset = UNSET,
    overdue: bool | Unset = False,
    owner: None | str | Unset = UNSET,
    sector: None | Sector | Unset = UNSET,
    level: ActingLevel | None | Unset = UNSET,
    node: None | str | Unset = UNSET,
    mine: bool | Unset = False,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["limit"] = limit

    json_cursor: None | str | Unset
    if isinstance(cursor, Unset):
        json_cursor = UNSET
    else:
        json_cursor = cursor
    params["cursor"] = json_cursor

    json_plan: None | str | Unset
    if isinstance(plan, Unset):
        json_plan = UNSET
    else:
        json_plan = plan
    params["plan"] = json_plan

    json_body: None | str | Unset
    if isinstance(body, Unset):
        json_body = UNSET
    else:
        json_body = body
    params["body"] = json_body

    json_state: None | str | Unset
    if isinstance(state, Unset):
        json_state = UNSET
    elif isinstance(state, str):
        json_state = state
    else:
        json_state = state
    params["state"] = json_state

    json_open_: bool | None | Unset
    if isinstance(open_, Unset):
        json_open_ = UNSET
    else:
        json_open_ = open_
    params["open"] = json_open_

    params["overdue"] = overdue

    json_owner: None | str | Unset
    if isinstance(owner, Unset):
        json_owner = UNSET
    else:
        json_owner = owner
    params["owner"] = json_owner

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

    json_node: None | str | Unset
    if isinstance(node, Unset):
        json_node = UNSET
    else:
        json_node = node
    params["node"] = json_node

    params["mine"] = mine

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/recommendations",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Problem | RecommendationPage | None:
    if response.status_code == 200:
        response_200 = RecommendationPage.from_dict(response.json())

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
) -> Response[Problem | RecommendationPage]:
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
    plan: None | str | Unset = UNSET,
    body: None | str | Unset = UNSET,
    state: None | RecommendationState | Unset = UNSET,
    open_: bool | None | Unset = UNSET,
    overdue: bool | Unset = False,
    owner: None | str | Unset = UNSET,
    sector: None | Sector | Unset = UNSET,
    level: ActingLevel | None | Unset = UNSET,
    node: None | str | Unset = UNSET,
    mine: bool | Unset = False,
) -> Response[Problem | RecommendationPage]:
    """List recommendations

     Approved recommendations and what became of them, those due first before the others.

    Args:
        limit (int | Unset):  Default: 50.
        cursor (None | str | Unset):
        plan (None | str | Unset):
        body (None | str | Unset):
        state (None | RecommendationState | Unset):
        open_ (bool | None | Unset):
        overdue (bool | Unset):  Default: False.
        owner (None | str | Unset):
        sector (None | Sector | Unset):
        level (ActingLevel | None | Unset):
        node (None | str | Unset):
        mine (bool | Unset):  Default: False.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | RecommendationPage]
    """

    kwargs = _get_kwargs(
        limit=limit,
        cursor=cursor,
        plan=plan,
        body=body,
        state=state,
        open_=open_,
        overdue=overdue,
        owner=owner,
        sector=sector,
        level=level,
        node=node,
        mine=mine,
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
    plan: None | str | Unset = UNSET,
    body: None | str | Unset = UNSET,
    state: None | RecommendationState | Unset = UNSET,
    open_: bool | None | Unset = UNSET,
    overdue: bool | Unset = False,
    owner: None | str | Unset = UNSET,
    sector: None | Sector | Unset = UNSET,
    level: ActingLevel | None | Unset = UNSET,
    node: None | str | Unset = UNSET,
    mine: bool | Unset = False,
) -> Problem | RecommendationPage | None:
    """List recommendations

     Approved recommendations and what became of them, those due first before the others.

    Args:
        limit (int | Unset):  Default: 50.
        cursor (None | str | Unset):
        plan (None | str | Unset):
        body (None | str | Unset):
        state (None | RecommendationState | Unset):
        open_ (bool | None | Unset):
        overdue (bool | Unset):  Default: False.
        owner (None | str | Unset):
        sector (None | Sector | Unset):
        level (ActingLevel | None | Unset):
        node (None | str | Unset):
        mine (bool | Unset):  Default: False.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | RecommendationPage
    """

    return sync_detailed(
        client=client,
        limit=limit,
        cursor=cursor,
        plan=plan,
        body=body,
        state=state,
        open_=open_,
        overdue=overdue,
        owner=owner,
        sector=sector,
        level=level,
        node=node,
        mine=mine,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
    plan: None | str | Unset = UNSET,
    body: None | str | Unset = UNSET,
    state: None | RecommendationState | Unset = UNSET,
    open_: bool | None | Unset = UNSET,
    overdue: bool | Unset = False,
    owner: None | str | Unset = UNSET,
    sector: None | Sector | Unset = UNSET,
    level: ActingLevel | None | Unset = UNSET,
    node: None | str | Unset = UNSET,
    mine: bool | Unset = False,
) -> Response[Problem | RecommendationPage]:
    """List recommendations

     Approved recommendations and what became of them, those due first before the others.

    Args:
        limit (int | Unset):  Default: 50.
        cursor (None | str | Unset):
        plan (None | str | Unset):
        body (None | str | Unset):
        state (None | RecommendationState | Unset):
        open_ (bool | None | Unset):
        overdue (bool | Unset):  Default: False.
        owner (None | str | Unset):
        sector (None | Sector | Unset):
        level (ActingLevel | None | Unset):
        node (None | str | Unset):
        mine (bool | Unset):  Default: False.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | RecommendationPage]
    """

    kwargs = _get_kwargs(
        limit=limit,
        cursor=cursor,
        plan=plan,
        body=body,
        state=state,
        open_=open_,
        overdue=overdue,
        owner=owner,
        sector=sector,
        level=level,
        node=node,
        mine=mine,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
    plan: None | str | Unset = UNSET,
    body: None | str | Unset = UNSET,
    state: None | RecommendationState | Unset = UNSET,
    open_: bool | None | Unset = UNSET,
    overdue: bool | Unset = False,
    owner: None | str | Unset = UNSET,
    sector: None | Sector | Unset = UNSET,
    level: ActingLevel | None | Unset = UNSET,
    node: None | str | Unset = UNSET,
    mine: bool | Unset = False,
) -> Problem | RecommendationPage | None:
    """List recommendations

     Approved recommendations and what became of them, those due first before the others.

    Args:
        limit (int | Unset):  Default: 50.
        cursor (None | str | Unset):
        plan (None | str | Unset):
        body (None | str | Unset):
        state (None | RecommendationState | Unset):
        open_ (bool | None | Unset):
        overdue (bool | Unset):  Default: False.
        owner (None | str | Unset):
        sector (None | Sector | Unset):
        level (ActingLevel | None | Unset):
        node (None | str | Unset):
        mine (bool | Unset):  Default: False.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | RecommendationPage
    """

    return (
        await asyncio_detailed(
            client=client,
            limit=limit,
            cursor=cursor,
            plan=plan,
            body=body,
            state=state,
            open_=open_,
            overdue=overdue,
            owner=owner,
            sector=sector,
            level=level,
            node=node,
            mine=mine,
        )
    ).parsed
