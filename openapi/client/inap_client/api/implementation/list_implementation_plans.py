from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.implementation_plan_page import ImplementationPlanPage
from ...models.implementation_plan_state import (
    ImplementationPlanState,
)
from ...models.jurisdiction import Jurisdiction
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
    plan: None | str | Unset = UNSET,
    node: None | str | Unset = UNSET,
    actor: None | str | Unset = UNSET,
    side: Jurisdiction | None | Unset = UNSET,
    state: ImplementationPlanState | None | Unset = UNSET,
    waiting: bool | Unset = False,
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

    json_node: None | str | Unset
    if isinstance(node, Unset):
        json_node = UNSET
    else:
        json_node = node
    params["node"] = json_node

    json_actor: None | str | Unset
    if isinstance(actor, Unset):
        json_actor = UNSET
    else:
        json_actor = actor
    params["actor"] = json_actor

    json_side: None | str | Unset
    if isinstance(side, Unset):
        json_side = UNSET
    elif isinstance(side, str):
        json_side = side
    else:
        json_side = side
    params["side"] = json_side

    json_state: None | str | Unset
    if isinstance(state, Unset):
        json_state = UNSET
    elif isinstance(state, str):
        json_state = state
    else:
        json_state = state
    params["state"] = json_state

    params["waiting"] = waiting

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/implementation-plans",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ImplementationPlanPage | Problem | None:
    if response.status_code == 200:
        response_200 = ImplementationPlanPage.from_dict(response.json())

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
) -> Response[ImplementationPlanPage | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
    plan: None | str | Unset = UNSET,
    node: None | str | Unset = UNSET,
    actor: None | str | Unset = UNSET,
    side: Jurisdiction | None | Unset = UNSET,
    state: ImplementationPlanState | None | Unset = UNSET,
    waiting: bool | Unset = False,
) -> Response[ImplementationPlanPage | Problem]:
    """List implementation plans

     The implementation plans that the caller may see, oldest first.

    Args:
        limit (int | Unset):  Default: 50.
        cursor (None | str | Unset):
        plan (None | str | Unset):
        node (None | str | Unset):
        actor (None | str | Unset):
        side (Jurisdiction | None | Unset):
        state (ImplementationPlanState | None | Unset):
        waiting (bool | Unset):  Default: False.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ImplementationPlanPage | Problem]
    """

    kwargs = _get_kwargs(
        limit=limit,
        cursor=cursor,
        plan=plan,
        node=node,
        actor=actor,
        side=side,
        state=state,
        waiting=waiting,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
    plan: None | str | Unset = UNSET,
    node: None | str | Unset = UNSET,
    actor: None | str | Unset = UNSET,
    side: Jurisdiction | None | Unset = UNSET,
    state: ImplementationPlanState | None | Unset = UNSET,
    waiting: bool | Unset = False,
) -> ImplementationPlanPage | Problem | None:
    """List implementation plans

     The implementation plans that the caller may see, oldest first.

    Args:
        limit (int | Unset):  Default: 50.
        cursor (None | str | Unset):
        plan (None | str | Unset):
        node (None | str | Unset):
        actor (None | str | Unset):
        side (Jurisdiction | None | Unset):
        state (ImplementationPlanState | None | Unset):
        waiting (bool | Unset):  Default: False.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ImplementationPlanPage | Problem
    """

    return sync_detailed(
        client=client,
        limit=limit,
        cursor=cursor,
        plan=plan,
        node=node,
        actor=actor,
        side=side,
        state=state,
        waiting=waiting,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
    plan: None | str | Unset = UNSET,
    node: None | str | Unset = UNSET,
    actor: None | str | Unset = UNSET,
    side: Jurisdiction | None | Unset = UNSET,
    state: ImplementationPlanState | None | Unset = UNSET,
    waiting: bool | Unset = False,
) -> Response[ImplementationPlanPage | Problem]:
    """List implementation plans

     The implementation plans that the caller may see, oldest first.

    Args:
        limit (int | Unset):  Default: 50.
        cursor (None | str | Unset):
        plan (None | str | Unset):
        node (None | str | Unset):
        actor (None | str | Unset):
        side (Jurisdiction | None | Unset):
        state (ImplementationPlanState | None | Unset):
        waiting (bool | Unset):  Default: False.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ImplementationPlanPage | Problem]
    """

    kwargs = _get_kwargs(
        limit=limit,
        cursor=cursor,
        plan=plan,
        node=node,
        actor=actor,
        side=side,
        state=state,
        waiting=waiting,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
    plan: None | str | Unset = UNSET,
    node: None | str | Unset = UNSET,
    actor: None | str | Unset = UNSET,
    side: Jurisdiction | None | Unset = UNSET,
    state: ImplementationPlanState | None | Unset = UNSET,
    waiting: bool | Unset = False,
) -> ImplementationPlanPage | Problem | None:
    """List implementation plans

     The implementation plans that the caller may see, oldest first.

    Args:
        limit (int | Unset):  Default: 50.
        cursor (None | str | Unset):
        plan (None | str | Unset):
        node (None | str | Unset):
        actor (None | str | Unset):
        side (Jurisdiction | None | Unset):
        state (ImplementationPlanState | None | Unset):
        waiting (bool | Unset):  Default: False.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ImplementationPlanPage | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            limit=limit,
            cursor=cursor,
            plan=plan,
            node=node,
            actor=actor,
            side=side,
            state=state,
            waiting=waiting,
        )
    ).parsed
