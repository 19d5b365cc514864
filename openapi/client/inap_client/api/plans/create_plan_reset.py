from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.plan_reset import PlanReset
from ...models.plan_reset_input import PlanResetInput
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    plan: str,
    *,
    body: PlanResetInput,
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/plans/{plan}/reset".format(
            plan=quote(str(plan), safe=""),
        ),
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> PlanReset | Problem | None:
    if response.status_code == 200:
        response_200 = PlanReset.from_dict(response.json())

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
) -> Response[PlanReset | Problem]:
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
    body: PlanResetInput,
    idempotency_key: str | Unset = UNSET,
) -> Response[PlanReset | Problem]:
    """Create plan reset

     Set the plan for training back to its files: everything entered in it is gone for good.

    No other plan can be reset. What was cut off is named in the audit trail and anchored among the
    checkpoints of the history, so that `inap verify` tells a reset from an unannounced deletion.

    Args:
        plan (str):
        idempotency_key (str | Unset):
        body (PlanResetInput): What has to be said before everything entered in a plan is taken
            away.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PlanReset | Problem]
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
    body: PlanResetInput,
    idempotency_key: str | Unset = UNSET,
) -> PlanReset | Problem | None:
    """Create plan reset

     Set the plan for training back to its files: everything entered in it is gone for good.

    No other plan can be reset. What was cut off is named in the audit trail and anchored among the
    checkpoints of the history, so that `inap verify` tells a reset from an unannounced deletion.

    Args:
        plan (str):
        idempotency_key (str | Unset):
        body (PlanResetInput): What has to be said before everything entered in a plan is taken
            away.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PlanReset | Problem
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
    body: PlanResetInput,
    idempotency_key: str | Unset = UNSET,
) -> Response[PlanReset | Problem]:
    """Create plan reset

     Set the plan for training back to its files: everything entered in it is gone for good.

    No other plan can be reset. What was cut off is named in the audit trail and anchored among the
    checkpoints of the history, so that `inap verify` tells a reset from an unannounced deletion.

    Args:
        plan (str):
        idempotency_key (str | Unset):
        body (PlanResetInput): What has to be said before everything entered in a plan is taken
            away.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PlanReset | Problem]
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
    body: PlanResetInput,
    idempotency_key: str | Unset = UNSET,
) -> PlanReset | Problem | None:
    """Create plan reset

     Set the plan for training back to its files: everything entered in it is gone for good.

    No other plan can be reset. What was cut off is named in the audit trail and anchored among the
    checkpoints of the history, so that `inap verify` tells a reset from an unannounced deletion.

    Args:
        plan (str):
        idempotency_key (str | Unset):
        body (PlanResetInput): What has to be said before everything entered in a plan is taken
            away.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PlanReset | Problem
    """

    return (
        await asyncio_detailed(
            plan=plan,
            client=client,
            body=body,
            idempotency_key=idempotency_key,
        )
    ).parsed
