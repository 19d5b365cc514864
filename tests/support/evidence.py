"""Uploading in tests."""

from typing import Any

import httpx

from support import sample_files as files

ARABIC = "محضر ورشة العمل.pdf"


def address(subject: dict[str, Any] | str) -> str:
    """Where the evidence of something is: of a submission, or of what stands at a path."""
    path = subject if isinstance(subject, str) else f"/submissions/{subject['id']}"
    return f"{path}/evidence"


async def upload(
    client: httpx.AsyncClient,
    subject: dict[str, Any] | str,
    content: bytes = b"",
    name: str = ARABIC,
    media_type: str | None = None,
    key: str | None = None,
    **fields: str,
) -> httpx.Response:
    """Post a file; a small PDF unless ``content`` says otherwise, of the type its name tells."""
    body = (name, content or files.pdf())
    return await client.post(
        address(subject),
        files={"file": body if media_type is None else (*body, media_type)},
        data=fields,
        headers={"Idempotency-Key": key} if key else {},
    )


async def attached(
    client: httpx.AsyncClient,
    subject: dict[str, Any] | str,
    content: bytes = b"",
    **given: Any,
) -> dict[str, Any]:
    """What was answered for a file that is attached."""
    response = await upload(client, subject, content, **given)
    assert response.status_code == 201, response.text
    document: dict[str, Any] = response.json()
    return document


async def names(
    client: httpx.AsyncClient, subject: dict[str, Any] | str, **query: Any
) -> list[str]:
    """The names of the files attached to something, as the client sees them."""
    response = await client.get(address(subject), params=query)
    assert response.status_code == 200, response.text
    return [each["name"] for each in response.json()["items"]]
