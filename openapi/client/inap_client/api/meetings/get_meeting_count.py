from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.meeting_count import MeetingCount
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    plan: str,
    indicator: str,
    *,
    period: None | str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_period: None | str | Unset
    if isinstance(period, Unset):
        json_period = UNSET
    else:
        json_period = period
    params["period"] = json_period

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/plans/{plan}/indicators/{indicator}/meeting-count".format(
            plan=quote(str(plan), safe=""),
            indicator=quote(str(indicator), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> MeetingCount | Problem | None:
    if response.status_code == 200:
        response_200 = MeetingCount.from_dict(response.json())

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
) -> Response[MeetingCount | Problem]:
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
    period: None | str | Unset = UNSET,
) -> Response[MeetingCount | Problem]:
    """Get meeting count

     How an indicator is counted from the meetings of bodies, and what the record gives.

    Only meetings that were held, each in the period of its first day. When the period has ended the
    count is handed in by itself, and published by approval like any other submission.

    Args:
        plan (str):
        indicator (str):
        period (None | str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[MeetingCount | Problem]
    """

    kwargs = _get_kwargs(
        plan=plan,
        indicator=indicator,
        period=period,
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
    period: None | str | Unset = UNSET,
) -> MeetingCount | Problem | None:
    """Get meeting count

     How an indicator is counted from the meetings of bodies, and what the record gives.

    Only meetings that were held, each in the period of its first day. When the period has ended the
    count is handed in by itself, and published by approval like any other submission.

    Args:
        plan (str):
        indicator (str):
        period (None | str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        MeetingCount | Problem
    """

    return sync_detailed(
        plan=plan,
        indicator=indicator,
        client=client,
        period=period,
    ).parsed


async def asyncio_detailed(
    plan: str,
    indicator: str,
    *,
    client: AuthenticatedClient | Client,
    period: None | str | Unset = UNSET,
) -> Response[MeetingCount | Problem]:
    """Get meeting count

     How an indicator is counted from the meetings of bodies, and what the record gives.

    Only meetings that were held, each in the period of its first day. When the period has ended the
    count is handed in by itself, and published by approval like any other submission.

    Args:
        plan (str):
        indicator (str):
        period (None | str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[MeetingCount | Problem]
    """

    kwargs = _get_kwargs(
        plan=plan,
        indicator=indicator,
        period=period,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    plan: str,
    indicator: str,
    *,
    client: AuthenticatedClient | Client,
    period: None | str | Unset = UNSET,
) -> MeetingCount | Problem | None:
    """Get meeting count

     How an indicator is counted from the meetings of bodies, and what the record gives.

    Only meetings that were held, each in the period of its first day. When the period has ended the
    count is handed in by itself, and published by approval like any other submission.

    Args:
        plan (str):
        indicator (str):
        period (None | str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        MeetingCount | Problem
    """

    return (
        await asyncio_detailed(
            plan=plan,
            indicator=indicator,
            client=client,
            period=period,
        )
    ).parsed
