from http import HTTPStatus
from typing import Any
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.overlap_page import OverlapPage
from ...models.overlap_state import OverlapState
from ...models.problem import Problem
from ...models.scope import Scope
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
    plan: None | str | Unset = UNSET,
    indicator: None | str | Unset = UNSET,
    period: None | str | Unset = UNSET,
    state: None | OverlapState | Unset = UNSET,
    side: None | Scope | Unset = UNSET,
    submission: None | Unset | UUID = UNSET,
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

    json_indicator: None | str | Unset
    if isinstance(indicator, Unset):
        json_indicator = UNSET
    else:
        json_indicator = indicator
    params["indicator"] = json_indicator

    json_period: None | str | Unset
    if isinstance(period, Unset):
        json_period = UNSET
    else:
        json_period = period
    params["period"] = json_period

    json_state: None | str | Unset
    if isinstance(state, Unset):
        json_state = UNSET
    elif isinstance(state, str):
        json_state = state
    else:
        json_state = state
    params["state"] = json_state

    json_side: None | str | Unset
    if isinstance(side, Unset):
        json_side = UNSET
    elif isinstance(side, str):
        json_side = side
    else:
        json_side = side
    params["side"] = json_side

    json_submission: None | str | Unset
    if isinstance(submission, Unset):
        json_submission = UNSET
    elif isinstance(submission, UUID):
        json_submission = str(submission)
    else:
        json_submission = submission
    params["submission"] = json_submission

    params["waiting"] = waiting

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/overlaps",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> OverlapPage | Problem | None:
    if response.status_code == 200:
        response_200 = OverlapPage.from_dict(response.json())

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
) -> Response[OverlapPage | Problem]:
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
    indicator: None | str | Unset = UNSET,
    period: None | str | Unset = UNSET,
    state: None | OverlapState | Unset = UNSET,
    side: None | Scope | Unset = UNSET,
    submission: None | Unset | UUID = UNSET,
    waiting: bool | Unset = False,
) -> Response[OverlapPage | Problem]:
    """List overlaps

     Submissions that may tell of the same thing, the first found first.

    Args:
        limit (int | Unset):  Default: 50.
        cursor (None | str | Unset):
        plan (None | str | Unset):
        indicator (None | str | Unset):
        period (None | str | Unset):
        state (None | OverlapState | Unset):
        side (None | Scope | Unset):
        submission (None | Unset | UUID):
        waiting (bool | Unset):  Default: False.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[OverlapPage | Problem]
    """

    kwargs = _get_kwargs(
        limit=limit,
        cursor=cursor,
        plan=plan,
        indicator=indicator,
        period=period,
        state=state,
        side=side,
        submission=submission,
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
    indicator: None | str | Unset = UNSET,
    period: None | str | Unset = UNSET,
    state: None | OverlapState | Unset = UNSET,
    side: None | Scope | Unset = UNSET,
    submission: None | Unset | UUID = UNSET,
    waiting: bool | Unset = False,
) -> OverlapPage | Problem | None:
    """List overlaps

     Submissions that may tell of the same thing, the first found first.

    Args:
        limit (int | Unset):  Default: 50.
        cursor (None | str | Unset):
        plan (None | str | Unset):
        indicator (None | str | Unset):
        period (None | str | Unset):
        state (None | OverlapState | Unset):
        side (None | Scope | Unset):
        submission (None | Unset | UUID):
        waiting (bool | Unset):  Default: False.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        OverlapPage | Problem
    """

    return sync_detailed(
        client=client,
        limit=limit,
        cursor=cursor,
        plan=plan,
        indicator=indicator,
        period=period,
        state=state,
        side=side,
        submission=submission,
        waiting=waiting,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
    plan: None | str | Unset = UNSET,
    indicator: None | str | Unset = UNSET,
    period: None | str | Unset = UNSET,
    state: None | OverlapState | Unset = UNSET,
    side: None | Scope | Unset = UNSET,
    submission: None | Unset | UUID = UNSET,
    waiting: bool | Unset = False,
) -> Response[OverlapPage | Problem]:
    """List overlaps

     Submissions that may tell of the same thing, the first found first.

    Args:
        limit (int | Unset):  Default: 50.
        cursor (None | str | Unset):
        plan (None | str | Unset):
        indicator (None | str | Unset):
        period (None | str | Unset):
        state (None | OverlapState | Unset):
        side (None | Scope | Unset):
        submission (None | Unset | UUID):
        waiting (bool | Unset):  Default: False.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[OverlapPage | Problem]
    """

    kwargs = _get_kwargs(
        limit=limit,
        cursor=cursor,
        plan=plan,
        indicator=indicator,
        period=period,
        state=state,
        side=side,
        submission=submission,
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
    indicator: None | str | Unset = UNSET,
    period: None | str | Unset = UNSET,
    state: None | OverlapState | Unset = UNSET,
    side: None | Scope | Unset = UNSET,
    submission: None | Unset | UUID = UNSET,
    waiting: bool | Unset = False,
) -> OverlapPage | Problem | None:
    """List overlaps

     Submissions that may tell of the same thing, the first found first.

    Args:
        limit (int | Unset):  Default: 50.
        cursor (None | str | Unset):
        plan (None | str | Unset):
        indicator (None | str | Unset):
        period (None | str | Unset):
        state (None | OverlapState | Unset):
        side (None | Scope | Unset):
        submission (None | Unset | UUID):
        waiting (bool | Unset):  Default: False.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        OverlapPage | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            limit=limit,
            cursor=cursor,
            plan=plan,
            indicator=indicator,
            period=period,
            state=state,
            side=side,
            submission=submission,
            waiting=waiting,
        )
    ).parsed
