import datetime
from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.activity_kind import ActivityKind
from ...models.activity_report_page import ActivityReportPage
from ...models.problem import Problem
from ...models.state import State
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
    plan: None | str | Unset = UNSET,
    node: None | str | Unset = UNSET,
    actor: None | str | Unset = UNSET,
    area: None | str | Unset = UNSET,
    kind: ActivityKind | None | Unset = UNSET,
    state: None | State | Unset = UNSET,
    from_: datetime.date | None | Unset = UNSET,
    until: datetime.date | None | Unset = UNSET,
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

    json_area: None | str | Unset
    if isinstance(area, Unset):
        json_area = UNSET
    else:
        json_area = area
    params["area"] = json_area

    json_kind: None | str | Unset
    if isinstance(kind, Unset):
        json_kind = UNSET
    elif isinstance(kind, str):
        json_kind = kind
    else:
        json_kind = kind
    params["kind"] = json_kind

    json_state: None | str | Unset
    if isinstance(state, Unset):
        json_state = UNSET
    elif isinstance(state, str):
        json_state = state
    else:
        json_state = state
    params["state"] = json_state

    json_from_: None | str | Unset
    if isinstance(from_, Unset):
        json_from_ = UNSET
    elif isinstance(from_, datetime.date):
        json_from_ = from_.isoformat()
    else:
        json_from_ = from_
    params["from"] = json_from_

    json_until: None | str | Unset
    if isinstance(until, Unset):
        json_until = UNSET
    elif isinstance(until, datetime.date):
        json_until = until.isoformat()
    else:
        json_until = until
    params["until"] = json_until

    params["waiting"] = waiting

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/activity-reports",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ActivityReportPage | Problem | None:
    if response.status_code == 200:
        response_200 = ActivityReportPage.from_dict(response.json())

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
) -> Response[ActivityReportPage | Problem]:
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
    node: None | str | Unset = UNSET,
    actor: None | str | Unset = UNSET,
    area: None | str | Unset = UNSET,
    kind: ActivityKind | None | Unset = UNSET,
    state: None | State | Unset = UNSET,
    from_: datetime.date | None | Unset = UNSET,
    until: datetime.date | None | Unset = UNSET,
    waiting: bool | Unset = False,
) -> Response[ActivityReportPage | Problem]:
    """List activity reports

     The activity reports that the caller may see, newest first.

    Args:
        limit (int | Unset):  Default: 50.
        cursor (None | str | Unset):
        plan (None | str | Unset):
        node (None | str | Unset):
        actor (None | str | Unset):
        area (None | str | Unset):
        kind (ActivityKind | None | Unset):
        state (None | State | Unset):
        from_ (datetime.date | None | Unset):
        until (datetime.date | None | Unset):
        waiting (bool | Unset):  Default: False.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ActivityReportPage | Problem]
    """

    kwargs = _get_kwargs(
        limit=limit,
        cursor=cursor,
        plan=plan,
        node=node,
        actor=actor,
        area=area,
        kind=kind,
        state=state,
        from_=from_,
        until=until,
        waiting=waiting,
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
    node: None | str | Unset = UNSET,
    actor: None | str | Unset = UNSET,
    area: None | str | Unset = UNSET,
    kind: ActivityKind | None | Unset = UNSET,
    state: None | State | Unset = UNSET,
    from_: datetime.date | None | Unset = UNSET,
    until: datetime.date | None | Unset = UNSET,
    waiting: bool | Unset = False,
) -> ActivityReportPage | Problem | None:
    """List activity reports

     The activity reports that the caller may see, newest first.

    Args:
        limit (int | Unset):  Default: 50.
        cursor (None | str | Unset):
        plan (None | str | Unset):
        node (None | str | Unset):
        actor (None | str | Unset):
        area (None | str | Unset):
        kind (ActivityKind | None | Unset):
        state (None | State | Unset):
        from_ (datetime.date | None | Unset):
        until (datetime.date | None | Unset):
        waiting (bool | Unset):  Default: False.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ActivityReportPage | Problem
    """

    return sync_detailed(
        client=client,
        limit=limit,
        cursor=cursor,
        plan=plan,
        node=node,
        actor=actor,
        area=area,
        kind=kind,
        state=state,
        from_=from_,
        until=until,
        waiting=waiting,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
    plan: None | str | Unset = UNSET,
    node: None | str | Unset = UNSET,
    actor: None | str | Unset = UNSET,
    area: None | str | Unset = UNSET,
    kind: ActivityKind | None | Unset = UNSET,
    state: None | State | Unset = UNSET,
    from_: datetime.date | None | Unset = UNSET,
    until: datetime.date | None | Unset = UNSET,
    waiting: bool | Unset = False,
) -> Response[ActivityReportPage | Problem]:
    """List activity reports

     The activity reports that the caller may see, newest first.

    Args:
        limit (int | Unset):  Default: 50.
        cursor (None | str | Unset):
        plan (None | str | Unset):
        node (None | str | Unset):
        actor (None | str | Unset):
        area (None | str | Unset):
        kind (ActivityKind | None | Unset):
        state (None | State | Unset):
        from_ (datetime.date | None | Unset):
        until (datetime.date | None | Unset):
        waiting (bool | Unset):  Default: False.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ActivityReportPage | Problem]
    """

    kwargs = _get_kwargs(
        limit=limit,
        cursor=cursor,
        plan=plan,
        node=node,
        actor=actor,
        area=area,
        kind=kind,
        state=state,
        from_=from_,
        until=until,
        waiting=waiting,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    limit: int | Unset = 50,
    cursor: None | str | Unset = UNSET,
    plan: None | str | Unset = UNSET,
    node: None | str | Unset = UNSET,
    actor: None | str | Unset = UNSET,
    area: None | str | Unset = UNSET,
    kind: ActivityKind | None | Unset = UNSET,
    state: None | State | Unset = UNSET,
    from_: datetime.date | None | Unset = UNSET,
    until: datetime.date | None | Unset = UNSET,
    waiting: bool | Unset = False,
) -> ActivityReportPage | Problem | None:
    """List activity reports

     The activity reports that the caller may see, newest first.

    Args:
        limit (int | Unset):  Default: 50.
        cursor (None | str | Unset):
        plan (None | str | Unset):
        node (None | str | Unset):
        actor (None | str | Unset):
        area (None | str | Unset):
        kind (ActivityKind | None | Unset):
        state (None | State | Unset):
        from_ (datetime.date | None | Unset):
        until (datetime.date | None | Unset):
        waiting (bool | Unset):  Default: False.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ActivityReportPage | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            limit=limit,
            cursor=cursor,
            plan=plan,
            node=node,
            actor=actor,
            area=area,
            kind=kind,
            state=state,
            from_=from_,
            until=until,
            waiting=waiting,
        )
    ).parsed
