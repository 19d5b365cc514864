from http import HTTPStatus
from io import BytesIO
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.language import Language
from ...models.problem import Problem
from ...types import UNSET, File, Response, Unset


def _get_kwargs(
    plan: str,
    *,
    actor: str,
    period: str,
    language: Language | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["actor"] = actor

    params["period"] = period

    json_language: str | Unset = UNSET
    if not isinstance(language, Unset):
        json_language = language

    params["language"] = json_language

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/workbooks/{plan}".format(
            plan=quote(str(plan), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> File | Problem | None:
    if response.status_code == 200:
        response_200 = File(payload=BytesIO(response.content))

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
) -> Response[File | Problem]:
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
    actor: str,
    period: str,
    language: Language | Unset = UNSET,
) -> Response[File | Problem]:
    """Export workbook

     A workbook with all that a body is asked for in a period, filled in as far as it reported.

    For those who report for the body, and for its own unit and its coordinator to look at.

    Args:
        plan (str):
        actor (str):
        period (str):
        language (Language | Unset): English, Arabic or Sorani Kurdish.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[File | Problem]
    """

    kwargs = _get_kwargs(
        plan=plan,
        actor=actor,
        period=period,
        language=language,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    plan: str,
    *,
    client: AuthenticatedClient,
    actor: str,
    period: str,
    language: Language | Unset = UNSET,
) -> File | Problem | None:
    """Export workbook

     A workbook with all that a body is asked for in a period, filled in as far as it reported.

    For those who report for the body, and for its own unit and its coordinator to look at.

    Args:
        plan (str):
        actor (str):
        period (str):
        language (Language | Unset): English, Arabic or Sorani Kurdish.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        File | Problem
    """

    return sync_detailed(
        plan=plan,
        client=client,
        actor=actor,
        period=period,
        language=language,
    ).parsed


async def asyncio_detailed(
    plan: str,
    *,
    client: AuthenticatedClient,
    actor: str,
    period: str,
    language: Language | Unset = UNSET,
) -> Response[File | Problem]:
    """Export workbook

     A workbook with all that a body is asked for in a period, filled in as far as it reported.

    For those who report for the body, and for its own unit and its coordinator to look at.

    Args:
        plan (str):
        actor (str):
        period (str):
        language (Language | Unset): English, Arabic or Sorani Kurdish.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[File | Problem]
    """

    kwargs = _get_kwargs(
        plan=plan,
        actor=actor,
        period=period,
        language=language,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    plan: str,
    *,
    client: AuthenticatedClient,
    actor: str,
    period: str,
    language: Language | Unset = UNSET,
) -> File | Problem | None:
    """Export workbook

     A workbook with all that a body is asked for in a period, filled in as far as it reported.

    For those who report for the body, and for its own unit and its coordinator to look at.

    Args:
        plan (str):
        actor (str):
        period (str):
        language (Language | Unset): English, Arabic or Sorani Kurdish.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        File | Problem
    """

    return (
        await asyncio_detailed(
            plan=plan,
            client=client,
            actor=actor,
            period=period,
            language=language,
        )
    ).parsed
