from http import HTTPStatus
from typing import Any, cast
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.changes import Changes
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    plan: str,
    *,
    since: int | Unset = 0,
    limit: int | Unset = 200,
    if_none_match: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(if_none_match, Unset):
        headers["If-None-Match"] = if_none_match

    params: dict[str, Any] = {}

    params["since"] = since

    params["limit"] = limit

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/plans/{plan}/changes".format(
            plan=quote(str(plan), safe=""),
        ),
        "params": params,
    }

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Any | Changes | Problem | None:
    if response.status_code == 200:
        response_200 = Changes.from_dict(response.json())

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
) -> Response[Any | Changes | Problem]:
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
    since: int | Unset = 0,
    limit: int | Unset = 200,
    if_none_match: str | Unset = UNSET,
) -> Response[Any | Changes | Problem]:
    """Get changes

     What was published or corrected after a data version, oldest first.

    Ask again with `next_since`; once it equals `data_version` there is no more. Nothing is ever
    taken back without an item: a correction may leave cells out, so read the series of what was
    corrected anew and forget its cells of that period and area that are no longer there. With
    `plan_changed` read the plan itself anew. With `plan_reset`, which only a plan for training ever
    has, forget all that is known of the plan and read it anew: its past is gone without items. Of
    restricted indicators most readers learn only that they changed, not for which period, area or
    actor.

    Args:
        plan (str):
        since (int | Unset):  Default: 0.
        limit (int | Unset):  Default: 200.
        if_none_match (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | Changes | Problem]
    """

    kwargs = _get_kwargs(
        plan=plan,
        since=since,
        limit=limit,
        if_none_match=if_none_match,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    plan: str,
    *,
    client: AuthenticatedClient | Client,
    since: int | Unset = 0,
    limit: int | Unset = 200,
    if_none_match: str | Unset = UNSET,
) -> Any | Changes | Problem | None:
    """Get changes

     What was published or corrected after a data version, oldest first.

    Ask again with `next_since`; once it equals `data_version` there is no more. Nothing is ever
    taken back without an item: a correction may leave cells out, so read the series of what was
    corrected anew and forget its cells of that period and area that are no longer there. With
    `plan_changed` read the plan itself anew. With `plan_reset`, which only a plan for training ever
    has, forget all that is known of the plan and read it anew: its past is gone without items. Of
    restricted indicators most readers learn only that they changed, not for which period, area or
    actor.

    Args:
        plan (str):
        since (int | Unset):  Default: 0.
        limit (int | Unset):  Default: 200.
        if_none_match (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | Changes | Problem
    """

    return sync_detailed(
        plan=plan,
        client=client,
        since=since,
        limit=limit,
        if_none_match=if_none_match,
    ).parsed


async def asyncio_detailed(
    plan: str,
    *,
    client: AuthenticatedClient | Client,
    since: int | Unset = 0,
    limit: int | Unset = 200,
    if_none_match: str | Unset = UNSET,
) -> Response[Any | Changes | Problem]:
    """Get changes

     What was published or corrected after a data version, oldest first.

    Ask again with `next_since`; once it equals `data_version` there is no more. Nothing is ever
    taken back without an item: a correction may leave cells out, so read the series of what was
    corrected anew and forget its cells of that period and area that are no longer there. With
    `plan_changed` read the plan itself anew. With `plan_reset`, which only a plan for training ever
    has, forget all that is known of the plan and read it anew: its past is gone without items. Of
    restricted indicators most readers learn only that they changed, not for which period, area or
    actor.

    Args:
        plan (str):
        since (int | Unset):  Default: 0.
        limit (int | Unset):  Default: 200.
        if_none_match (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | Changes | Problem]
    """

    kwargs = _get_kwargs(
        plan=plan,
        since=since,
        limit=limit,
        if_none_match=if_none_match,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    plan: str,
    *,
    client: AuthenticatedClient | Client,
    since: int | Unset = 0,
    limit: int | Unset = 200,
    if_none_match: str | Unset = UNSET,
) -> Any | Changes | Problem | None:
    """Get changes

     What was published or corrected after a data version, oldest first.

    Ask again with `next_since`; once it equals `data_version` there is no more. Nothing is ever
    taken back without an item: a correction may leave cells out, so read the series of what was
    corrected anew and forget its cells of that period and area that are no longer there. With
    `plan_changed` read the plan itself anew. With `plan_reset`, which only a plan for training ever
    has, forget all that is known of the plan and read it anew: its past is gone without items. Of
    restricted indicators most readers learn only that they changed, not for which period, area or
    actor.

    Args:
        plan (str):
        since (int | Unset):  Default: 0.
        limit (int | Unset):  Default: 200.
        if_none_match (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | Changes | Problem
    """

    return (
        await asyncio_detailed(
            plan=plan,
            client=client,
            since=since,
            limit=limit,
            if_none_match=if_none_match,
        )
    ).parsed
