from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.actor_status import ActorStatus
from ...models.actor_subtype import ActorSubtype
from ...models.actor_type import ActorType
from ...models.capacity import Capacity
from ...models.jurisdiction import Jurisdiction
from ...models.problem import Problem
from ...models.registry_summary import RegistrySummary
from ...models.sector import Sector
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    q: None | str | Unset = UNSET,
    jurisdiction: Jurisdiction | None | Unset = UNSET,
    type_: ActorType | None | Unset = UNSET,
    subtype: ActorSubtype | None | Unset = UNSET,
    area: None | str | Unset = UNSET,
    sector: None | Sector | Unset = UNSET,
    pillar: None | str | Unset = UNSET,
    capacity: Capacity | None | Unset = UNSET,
    status: ActorStatus | None | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_q: None | str | Unset
    if isinstance(q, Unset):
        json_q = UNSET
    else:
        json_q = q
    params["q"] = json_q

    json_jurisdiction: None | str | Unset
    if isinstance(jurisdiction, Unset):
        json_jurisdiction = UNSET
    elif isinstance(jurisdiction, str):
        json_jurisdiction = jurisdiction
    else:
        json_jurisdiction = jurisdiction
    params["jurisdiction"] = json_jurisdiction

    json_type_: None | str | Unset
    if isinstance(type_, Unset):
        json_type_ = UNSET
    elif isinstance(type_, str):
        json_type_ = type_
    else:
        json_type_ = type_
    params["type"] = json_type_

    json_subtype: None | str | Unset
    if isinstance(subtype, Unset):
        json_subtype = UNSET
    elif isinstance(subtype, str):
        json_subtype = subtype
    else:
        json_subtype = subtype
    params["subtype"] = json_subtype

    json_area: None | str | Unset
    if isinstance(area, Unset):
        json_area = UNSET
    else:
        json_area = area
    params["area"] = json_area

    json_sector: None | str | Unset
    if isinstance(sector, Unset):
        json_sector = UNSET
    elif isinstance(sector, str):
        json_sector = sector
    else:
        json_sector = sector
    params["sector"] = json_sector

    json_pillar: None | str | Unset
    if isinstance(pillar, Unset):
        json_pillar = UNSET
    else:
        json_pillar = pillar
    params["pillar"] = json_pillar

    json_capacity: None | str | Unset
    if isinstance(capacity, Unset):
        json_capacity = UNSET
    elif isinstance(capacity, str):
        json_capacity = capacity
    else:
        json_capacity = capacity
    params["capacity"] = json_capacity

    json_status: None | str | Unset
    if isinstance(status, Unset):
        json_status = UNSET
    elif isinstance(status, str):
        json_status = status
    else:
        json_status = status
    params["status"] = json_status

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/actors/summary",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Problem | RegistrySummary | None:
    if response.status_code == 200:
        response_200 = RegistrySummary.from_dict(response.json())

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
) -> Response[Problem | RegistrySummary]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    q: None | str | Unset = UNSET,
    jurisdiction: Jurisdiction | None | Unset = UNSET,
    type_: ActorType | None | Unset = UNSET,
    subtype: ActorSubtype | None | Unset = UNSET,
    area: None | str | Unset = UNSET,
    sector: None | Sector | Unset = UNSET,
    pillar: None | str | Unset = UNSET,
    capacity: Capacity | None | Unset = UNSET,
    status: ActorStatus | None | Unset = UNSET,
) -> Response[Problem | RegistrySummary]:
    """Get actor summary

     What the registry counts of entries that fit, and the totals that sources publish.

    It is narrowed as the list is. Published totals are of all actors, whatever is asked for.
    Nothing that is not known counts as anything else: it is told under null.

    Args:
        q (None | str | Unset):
        jurisdiction (Jurisdiction | None | Unset):
        type_ (ActorType | None | Unset):
        subtype (ActorSubtype | None | Unset):
        area (None | str | Unset):
        sector (None | Sector | Unset):
        pillar (None | str | Unset):
        capacity (Capacity | None | Unset):
        status (ActorStatus | None | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | RegistrySummary]
    """

    kwargs = _get_kwargs(
        q=q,
        jurisdiction=jurisdiction,
        type_=type_,
        subtype=subtype,
        area=area,
        sector=sector,
        pillar=pillar,
        capacity=capacity,
        status=status,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    q: None | str | Unset = UNSET,
    jurisdiction: Jurisdiction | None | Unset = UNSET,
    type_: ActorType | None | Unset = UNSET,
    subtype: ActorSubtype | None | Unset = UNSET,
    area: None | str | Unset = UNSET,
    sector: None | Sector | Unset = UNSET,
    pillar: None | str | Unset = UNSET,
    capacity: Capacity | None | Unset = UNSET,
    status: ActorStatus | None | Unset = UNSET,
) -> Problem | RegistrySummary | None:
    """Get actor summary

     What the registry counts of entries that fit, and the totals that sources publish.

    It is narrowed as the list is. Published totals are of all actors, whatever is asked for.
    Nothing that is not known counts as anything else: it is told under null.

    Args:
        q (None | str | Unset):
        jurisdiction (Jurisdiction | None | Unset):
        type_ (ActorType | None | Unset):
        subtype (ActorSubtype | None | Unset):
        area (None | str | Unset):
        sector (None | Sector | Unset):
        pillar (None | str | Unset):
        capacity (Capacity | None | Unset):
        status (ActorStatus | None | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | RegistrySummary
    """

    return sync_detailed(
        client=client,
        q=q,
        jurisdiction=jurisdiction,
        type_=type_,
        subtype=subtype,
        area=area,
        sector=sector,
        pillar=pillar,
        capacity=capacity,
        status=status,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    q: None | str | Unset = UNSET,
    jurisdiction: Jurisdiction | None | Unset = UNSET,
    type_: ActorType | None | Unset = UNSET,
    subtype: ActorSubtype | None | Unset = UNSET,
    area: None | str | Unset = UNSET,
    sector: None | Sector | Unset = UNSET,
    pillar: None | str | Unset = UNSET,
    capacity: Capacity | None | Unset = UNSET,
    status: ActorStatus | None | Unset = UNSET,
) -> Response[Problem | RegistrySummary]:
    """Get actor summary

     What the registry counts of entries that fit, and the totals that sources publish.

    It is narrowed as the list is. Published totals are of all actors, whatever is asked for.
    Nothing that is not known counts as anything else: it is told under null.

    Args:
        q (None | str | Unset):
        jurisdiction (Jurisdiction | None | Unset):
        type_ (ActorType | None | Unset):
        subtype (ActorSubtype | None | Unset):
        area (None | str | Unset):
        sector (None | Sector | Unset):
        pillar (None | str | Unset):
        capacity (Capacity | None | Unset):
        status (ActorStatus | None | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | RegistrySummary]
    """

    kwargs = _get_kwargs(
        q=q,
        jurisdiction=jurisdiction,
        type_=type_,
        subtype=subtype,
        area=area,
        sector=sector,
        pillar=pillar,
        capacity=capacity,
        status=status,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    q: None | str | Unset = UNSET,
    jurisdiction: Jurisdiction | None | Unset = UNSET,
    type_: ActorType | None | Unset = UNSET,
    subtype: ActorSubtype | None | Unset = UNSET,
    area: None | str | Unset = UNSET,
    sector: None | Sector | Unset = UNSET,
    pillar: None | str | Unset = UNSET,
    capacity: Capacity | None | Unset = UNSET,
    status: ActorStatus | None | Unset = UNSET,
) -> Problem | RegistrySummary | None:
    """Get actor summary

     What the registry counts of entries that fit, and the totals that sources publish.

    It is narrowed as the list is. Published totals are of all actors, whatever is asked for.
    Nothing that is not known counts as anything else: it is told under null.

    Args:
        q (None | str | Unset):
        jurisdiction (Jurisdiction | None | Unset):
        type_ (ActorType | None | Unset):
        subtype (ActorSubtype | None | Unset):
        area (None | str | Unset):
        sector (None | Sector | Unset):
        pillar (None | str | Unset):
        capacity (Capacity | None | Unset):
        status (ActorStatus | None | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | RegistrySummary
    """

    return (
        await asyncio_detailed(
            client=client,
            q=q,
            jurisdiction=jurisdiction,
            type_=type_,
            subtype=subtype,
            area=area,
            sector=sector,
            pillar=pillar,
            capacity=capacity,
            status=status,
        )
    ).parsed
