from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.new_webhook import NewWebhook
from ...models.problem import Problem
from ...models.webhook_input import WebhookInput
from ...types import Response


def _get_kwargs(
    *,
    body: WebhookInput,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/webhooks",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> NewWebhook | Problem | None:
    if response.status_code == 201:
        response_201 = NewWebhook.from_dict(response.json())

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
) -> Response[NewWebhook | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: WebhookInput,
) -> Response[NewWebhook | Problem]:
    """Create webhook

     Be told whenever the data version of a plan rises. The secret is in this answer only.

    Each message is a POST of JSON with `type`, `timestamp` and `data` (`plan`, `data_version`, and
    `changes`, the address to read on from), signed as the Standard Webhooks specification says:
    `webhook-id`, `webhook-timestamp`, `webhook-signature`. It holds no figures. Any answer of 2xx
    within ten seconds takes it; 410 ends the webhook; everything else is tried again, ever later,
    for five days. Messages of one webhook come in order, at least once, always with the same id.

    Args:
        body (WebhookInput): An address to tell when the data version of a plan rises; without a
            plan, of every plan.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[NewWebhook | Problem]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    body: WebhookInput,
) -> NewWebhook | Problem | None:
    """Create webhook

     Be told whenever the data version of a plan rises. The secret is in this answer only.

    Each message is a POST of JSON with `type`, `timestamp` and `data` (`plan`, `data_version`, and
    `changes`, the address to read on from), signed as the Standard Webhooks specification says:
    `webhook-id`, `webhook-timestamp`, `webhook-signature`. It holds no figures. Any answer of 2xx
    within ten seconds takes it; 410 ends the webhook; everything else is tried again, ever later,
    for five days. Messages of one webhook come in order, at least once, always with the same id.

    Args:
        body (WebhookInput): An address to tell when the data version of a plan rises; without a
            plan, of every plan.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        NewWebhook | Problem
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: WebhookInput,
) -> Response[NewWebhook | Problem]:
    """Create webhook

     Be told whenever the data version of a plan rises. The secret is in this answer only.

    Each message is a POST of JSON with `type`, `timestamp` and `data` (`plan`, `data_version`, and
    `changes`, the address to read on from), signed as the Standard Webhooks specification says:
    `webhook-id`, `webhook-timestamp`, `webhook-signature`. It holds no figures. Any answer of 2xx
    within ten seconds takes it; 410 ends the webhook; everything else is tried again, ever later,
    for five days. Messages of one webhook come in order, at least once, always with the same id.

    Args:
        body (WebhookInput): An address to tell when the data version of a plan rises; without a
            plan, of every plan.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[NewWebhook | Problem]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: WebhookInput,
) -> NewWebhook | Problem | None:
    """Create webhook

     Be told whenever the data version of a plan rises. The secret is in this answer only.

    Each message is a POST of JSON with `type`, `timestamp` and `data` (`plan`, `data_version`, and
    `changes`, the address to read on from), signed as the Standard Webhooks specification says:
    `webhook-id`, `webhook-timestamp`, `webhook-signature`. It holds no figures. Any answer of 2xx
    within ten seconds takes it; 410 ends the webhook; everything else is tried again, ever later,
    for five days. Messages of one webhook come in order, at least once, always with the same id.

    Args:
        body (WebhookInput): An address to tell when the data version of a plan rises; without a
            plan, of every plan.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        NewWebhook | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
        )
    ).parsed
