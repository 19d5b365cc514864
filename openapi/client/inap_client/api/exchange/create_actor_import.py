from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.problem import Problem
from ...models.registry_report import RegistryReport
from ...models.registry_upload import RegistryUpload
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    body: RegistryUpload,
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/actors/imports",
    }

    _kwargs["files"] = body.to_multipart()

    headers["Content-Type"] = "multipart/form-data; boundary=+++"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Problem | RegistryReport | None:
    if response.status_code == 200:
        response_200 = RegistryReport.from_dict(response.json())

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
) -> Response[Problem | RegistryReport]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: RegistryUpload,
    idempotency_key: str | Unset = UNSET,
) -> Response[Problem | RegistryReport]:
    """Create actor import

     Add and change actors from a CSV file or a workbook, all rows or none.

    Columns: code, title_en, title_ar, title_ckb, type, subtype, jurisdiction, parent, areas,
    sectors, pillars, languages, capacities (several with `;` between), staff, volunteers,
    capacity_score, collaboration_score, since, status, note, aliases. An empty cell takes nothing
    away. With `dry_run` the faults are answered, without it they are a problem.

    Args:
        idempotency_key (str | Unset):
        body (RegistryUpload): A file of actors, and whether to look only.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | RegistryReport]
    """

    kwargs = _get_kwargs(
        body=body,
        idempotency_key=idempotency_key,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    body: RegistryUpload,
    idempotency_key: str | Unset = UNSET,
) -> Problem | RegistryReport | None:
    """Create actor import

     Add and change actors from a CSV file or a workbook, all rows or none.

    Columns: code, title_en, title_ar, title_ckb, type, subtype, jurisdiction, parent, areas,
    sectors, pillars, languages, capacities (several with `;` between), staff, volunteers,
    capacity_score, collaboration_score, since, status, note, aliases. An empty cell takes nothing
    away. With `dry_run` the faults are answered, without it they are a problem.

    Args:
        idempotency_key (str | Unset):
        body (RegistryUpload): A file of actors, and whether to look only.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | RegistryReport
    """

    return sync_detailed(
        client=client,
        body=body,
        idempotency_key=idempotency_key,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: RegistryUpload,
    idempotency_key: str | Unset = UNSET,
) -> Response[Problem | RegistryReport]:
    """Create actor import

     Add and change actors from a CSV file or a workbook, all rows or none.

    Columns: code, title_en, title_ar, title_ckb, type, subtype, jurisdiction, parent, areas,
    sectors, pillars, languages, capacities (several with `;` between), staff, volunteers,
    capacity_score, collaboration_score, since, status, note, aliases. An empty cell takes nothing
    away. With `dry_run` the faults are answered, without it they are a problem.

    Args:
        idempotency_key (str | Unset):
        body (RegistryUpload): A file of actors, and whether to look only.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | RegistryReport]
    """

    kwargs = _get_kwargs(
        body=body,
        idempotency_key=idempotency_key,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: RegistryUpload,
    idempotency_key: str | Unset = UNSET,
) -> Problem | RegistryReport | None:
    """Create actor import

     Add and change actors from a CSV file or a workbook, all rows or none.

    Columns: code, title_en, title_ar, title_ckb, type, subtype, jurisdiction, parent, areas,
    sectors, pillars, languages, capacities (several with `;` between), staff, volunteers,
    capacity_score, collaboration_score, since, status, note, aliases. An empty cell takes nothing
    away. With `dry_run` the faults are answered, without it they are a problem.

    Args:
        idempotency_key (str | Unset):
        body (RegistryUpload): A file of actors, and whether to look only.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | RegistryReport
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            idempotency_key=idempotency_key,
        )
    ).parsed
