from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.problem import Problem
from ...models.report import Report
from ...models.report_input import ReportInput
from ...types import UNSET, Response, Unset


def _get_kwargs(
    plan: str,
    *,
    body: ReportInput,
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/plans/{plan}/reports".format(
            plan=quote(str(plan), safe=""),
        ),
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Problem | Report | None:
    if response.status_code == 201:
        response_201 = Report.from_dict(response.json())

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

    if response.status_code == 413:
        response_413 = Problem.from_dict(response.json())

        return response_413

    if response.status_code == 415:
        response_415 = Problem.from_dict(response.json())

        return response_415

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
) -> Response[Problem | Report]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    plan: str,
    *,
    client: AuthenticatedClient,
    body: ReportInput,
    idempotency_key: str | Unset = UNSET,
) -> Response[Problem | Report]:
    """Create report

     Begin a draft about a reporting period, or about days.

    The coordination report is written by the secretariat, the M&E team and administrators, the
    newsletter by the secretariat and administrators, the progress report and the annual report (of
    a calendar year) by the M&E team and administrators; a coordinator writes each, about the bodies
    of their own side only (`jurisdiction`).

    Args:
        plan (str):
        idempotency_key (str | Unset):
        body (ReportInput): A new draft: about a reporting period of the plan, or about days.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | Report]
    """

    kwargs = _get_kwargs(
        plan=plan,
        body=body,
        idempotency_key=idempotency_key,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    plan: str,
    *,
    client: AuthenticatedClient,
    body: ReportInput,
    idempotency_key: str | Unset = UNSET,
) -> Problem | Report | None:
    """Create report

     Begin a draft about a reporting period, or about days.

    The coordination report is written by the secretariat, the M&E team and administrators, the
    newsletter by the secretariat and administrators, the progress report and the annual report (of
    a calendar year) by the M&E team and administrators; a coordinator writes each, about the bodies
    of their own side only (`jurisdiction`).

    Args:
        plan (str):
        idempotency_key (str | Unset):
        body (ReportInput): A new draft: about a reporting period of the plan, or about days.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | Report
    """

    return sync_detailed(
        plan=plan,
        client=client,
        body=body,
        idempotency_key=idempotency_key,
    ).parsed


async def asyncio_detailed(
    plan: str,
    *,
    client: AuthenticatedClient,
    body: ReportInput,
    idempotency_key: str | Unset = UNSET,
) -> Response[Problem | Report]:
    """Create report

     Begin a draft about a reporting period, or about days.

    The coordination report is written by the secretariat, the M&E team and administrators, the
    newsletter by the secretariat and administrators, the progress report and the annual report (of
    a calendar year) by the M&E team and administrators; a coordinator writes each, about the bodies
    of their own side only (`jurisdiction`).

    Args:
        plan (str):
        idempotency_key (str | Unset):
        body (ReportInput): A new draft: about a reporting period of the plan, or about days.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | Report]
    """

    kwargs = _get_kwargs(
        plan=plan,
        body=body,
        idempotency_key=idempotency_key,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    plan: str,
    *,
    client: AuthenticatedClient,
    body: ReportInput,
    idempotency_key: str | Unset = UNSET,
) -> Problem | Report | None:
    """Create report

     Begin a draft about a reporting period, or about days.

    The coordination report is written by the secretariat, the M&E team and administrators, the
    newsletter by the secretariat and administrators, the progress report and the annual report (of
    a calendar year) by the M&E team and administrators; a coordinator writes each, about the bodies
    of their own side only (`jurisdiction`).

    Args:
        plan (str):
        idempotency_key (str | Unset):
        body (ReportInput): A new draft: about a reporting period of the plan, or about days.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | Report
    """

    return (
        await asyncio_detailed(
            plan=plan,
            client=client,
            body=body,
            idempotency_key=idempotency_key,
        )
    ).parsed
