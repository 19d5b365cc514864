from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.problem import Problem
from ...models.workbook_report import WorkbookReport
from ...models.workbook_upload import WorkbookUpload
from ...types import UNSET, Response, Unset


def _get_kwargs(
    plan: str,
    *,
    body: WorkbookUpload,
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/workbooks/{plan}".format(
            plan=quote(str(plan), safe=""),
        ),
    }

    _kwargs["files"] = body.to_multipart()

    headers["Content-Type"] = "multipart/form-data; boundary=+++"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Problem | WorkbookReport | None:
    if response.status_code == 200:
        response_200 = WorkbookReport.from_dict(response.json())

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
) -> Response[Problem | WorkbookReport]:
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
    body: WorkbookUpload,
    idempotency_key: str | Unset = UNSET,
) -> Response[Problem | WorkbookReport]:
    """Create workbook import

     Look at a workbook that was filled in, and keep what it says: all of it or nothing.

    An empty cell means "not reported" and takes nothing away; a fact that is not in the workbook
    is left alone. What changed in the portal since the download is never overwritten without a
    note. Each remark names its cell, such as `Values!M12`.

    Args:
        plan (str):
        idempotency_key (str | Unset):
        body (WorkbookUpload): A workbook that was filled in, and what to do with it.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | WorkbookReport]
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
    body: WorkbookUpload,
    idempotency_key: str | Unset = UNSET,
) -> Problem | WorkbookReport | None:
    """Create workbook import

     Look at a workbook that was filled in, and keep what it says: all of it or nothing.

    An empty cell means "not reported" and takes nothing away; a fact that is not in the workbook
    is left alone. What changed in the portal since the download is never overwritten without a
    note. Each remark names its cell, such as `Values!M12`.

    Args:
        plan (str):
        idempotency_key (str | Unset):
        body (WorkbookUpload): A workbook that was filled in, and what to do with it.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | WorkbookReport
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
    body: WorkbookUpload,
    idempotency_key: str | Unset = UNSET,
) -> Response[Problem | WorkbookReport]:
    """Create workbook import

     Look at a workbook that was filled in, and keep what it says: all of it or nothing.

    An empty cell means "not reported" and takes nothing away; a fact that is not in the workbook
    is left alone. What changed in the portal since the download is never overwritten without a
    note. Each remark names its cell, such as `Values!M12`.

    Args:
        plan (str):
        idempotency_key (str | Unset):
        body (WorkbookUpload): A workbook that was filled in, and what to do with it.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | WorkbookReport]
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
    body: WorkbookUpload,
    idempotency_key: str | Unset = UNSET,
) -> Problem | WorkbookReport | None:
    """Create workbook import

     Look at a workbook that was filled in, and keep what it says: all of it or nothing.

    An empty cell means "not reported" and takes nothing away; a fact that is not in the workbook
    is left alone. What changed in the portal since the download is never overwritten without a
    note. Each remark names its cell, such as `Values!M12`.

    Args:
        plan (str):
        idempotency_key (str | Unset):
        body (WorkbookUpload): A workbook that was filled in, and what to do with it.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | WorkbookReport
    """

    return (
        await asyncio_detailed(
            plan=plan,
            client=client,
            body=body,
            idempotency_key=idempotency_key,
        )
    ).parsed
