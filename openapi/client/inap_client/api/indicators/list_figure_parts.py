import datetime
from http import HTTPStatus
from typing import Any, cast
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.part_page import PartPage
from ...models.problem import Problem
from ...models.scope import Scope
from ...types import UNSET, Response, Unset


def _get_kwargs(
    plan: str,
    indicator: str,
    *,
    scope: Scope | Unset = UNSET,
    period: None | str | Unset = UNSET,
    as_of: datetime.datetime | None | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
    if_none_match: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(if_none_match, Unset):
        headers["If-None-Match"] = if_none_match

    params: dict[str, Any] = {}

    json_scope: str | Unset = UNSET
    if not isinstance(scope, Unset):
        json_scope = scope

    params["scope"] = json_scope

    json_period: None | str | Unset
    if isinstance(period, Unset):
        json_period = UNSET
    else:
        json_period = period
    params["period"] = json_period

    json_as_of: None | str | Unset
    if isinstance(as_of, Unset):
        json_as_of = UNSET
    elif isinstance(as_of, datetime.datetime):
        json_as_of = as_of.isoformat()
    else:
        json_as_of = as_of
    params["as_of"] = json_as_of

    params["limit"] = limit

    json_cursor: None | str | Unset
    if isinstance(cursor, Unset):
        json_cursor = UNSET
    else:
        json_cursor = cursor
    params["cursor"] = json_cursor

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/plans/{plan}/indicators/{indicator}/parts".format(
            plan=quote(str(plan), safe=""),
            indicator=quote(str(indicator), safe=""),
        ),
        "params": params,
    }

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Any | PartPage | Problem | None:
    if response.status_code == 200:
        response_200 = PartPage.from_dict(response.json())

        return response_200

    if response.status_code == 304:
        response_304 = cast(Any, None)
        return response_304

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
) -> Response[Any | PartPage | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    plan: str,
    indicator: str,
    *,
    client: AuthenticatedClient | Client,
    scope: Scope | Unset = UNSET,
    period: None | str | Unset = UNSET,
    as_of: datetime.datetime | None | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
    if_none_match: str | Unset = UNSET,
) -> Response[Any | PartPage | Problem]:
    """List figure parts

     The submissions behind a figure, in the order of time, actor and area.

    Of a figure to date that takes the latest value, the latest submission of each actor and area.
    The parts of restricted indicators are there only for those who approve and oversee; for
    everyone else they are not found. What a decision on an overlap takes out of the figure stays
    among them, with the decision.

    Args:
        plan (str):
        indicator (str):
        scope (Scope | Unset): One side's figures, or both together.
        period (None | str | Unset):
        as_of (datetime.datetime | None | Unset):
        limit (int | Unset):  Default: 50.
        cursor (None | str | Unset):
        if_none_match (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | PartPage | Problem]
    """

    kwargs = _get_kwargs(
        plan=plan,
        indicator=indicator,
        scope=scope,
        period=period,
        as_of=as_of,
        limit=limit,
        cursor=cursor,
        if_none_match=if_none_match,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    plan: str,
    indicator: str,
    *,
    client: AuthenticatedClient | Client,
    scope: Scope | Unset = UNSET,
    period: None | str | Unset = UNSET,
    as_of: datetime.datetime | None | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
    if_none_match: str | Unset = UNSET,
) -> Any | PartPage | Problem | None:
    """List figure parts

     The submissions behind a figure, in the order of time, actor and area.

    Of a figure to date that takes the latest value, the latest submission of each actor and area.
    The parts of restricted indicators are there only for those who approve and oversee; for
    everyone else they are not found. What a decision on an overlap takes out of the figure stays
    among them, with the decision.

    Args:
        plan (str):
        indicator (str):
        scope (Scope | Unset): One side's figures, or both together.
        period (None | str | Unset):
        as_of (datetime.datetime | None | Unset):
        limit (int | Unset):  Default: 50.
        cursor (None | str | Unset):
        if_none_match (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | PartPage | Problem
    """

    return sync_detailed(
        plan=plan,
        indicator=indicator,
        client=client,
        scope=scope,
        period=period,
        as_of=as_of,
        limit=limit,
        cursor=cursor,
        if_none_match=if_none_match,
    ).parsed


async def asyncio_detailed(
    plan: str,
    indicator: str,
    *,
    client: AuthenticatedClient | Client,
    scope: Scope | Unset = UNSET,
    period: None | str | Unset = UNSET,
    as_of: datetime.datetime | None | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
    if_none_match: str | Unset = UNSET,
) -> Response[Any | PartPage | Problem]:
    """List figure parts

     The submissions behind a figure, in the order of time, actor and area.

    Of a figure to date that takes the latest value, the latest submission of each actor and area.
    The parts of restricted indicators are there only for those who approve and oversee; for
    everyone else they are not found. What a decision on an overlap takes out of the figure stays
    among them, with the decision.

    Args:
        plan (str):
        indicator (str):
        scope (Scope | Unset): One side's figures, or both together.
        period (None | str | Unset):
        as_of (datetime.datetime | None | Unset):
        limit (int | Unset):  Default: 50.
        cursor (None | str | Unset):
        if_none_match (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | PartPage | Problem]
    """

    kwargs = _get_kwargs(
        plan=plan,
        indicator=indicator,
        scope=scope,
        period=period,
        as_of=as_of,
        limit=limit,
        cursor=cursor,
        if_none_match=if_none_match,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    plan: str,
    indicator: str,
    *,
    client: AuthenticatedClient | Client,
    scope: Scope | Unset = UNSET,
    period: None | str | Unset = UNSET,
    as_of: datetime.datetime | None | Unset = UNSET,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
    if_none_match: str | Unset = UNSET,
) -> Any | PartPage | Problem | None:
    """List figure parts

     The submissions behind a figure, in the order of time, actor and area.

    Of a figure to date that takes the latest value, the latest submission of each actor and area.
    The parts of restricted indicators are there only for those who approve and oversee; for
    everyone else they are not found. What a decision on an overlap takes out of the figure stays
    among them, with the decision.

    Args:
        plan (str):
        indicator (str):
        scope (Scope | Unset): One side's figures, or both together.
        period (None | str | Unset):
        as_of (datetime.datetime | None | Unset):
        limit (int | Unset):  Default: 50.
        cursor (None | str | Unset):
        if_none_match (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | PartPage | Problem
    """

    return (
        await asyncio_detailed(
            plan=plan,
            indicator=indicator,
            client=client,
            scope=scope,
            period=period,
            as_of=as_of,
            limit=limit,
            cursor=cursor,
            if_none_match=if_none_match,
        )
    ).parsed
