"""Uploading in tests."""

from typing import Any

import httpx

from support import sample_files as files

ARABIC = "محضر ورشة العمل.pdf"


async def upload(
    client: httpx.AsyncClient,
    submission: dict[str, Any],
    content: bytes = b"",
    name: str = ARABIC,
    media_type: str | None = None,
    key: str | None = None,
    **fields: str,
) -> httpx.Response:
    """Post a file; a small PDF unless ``content`` says otherwise, of the type its name tells."""
    body = (name, content or files.pdf())
    return await client.post(
        f"/submissions/{submission['id']}/evidence",
        files={"file": body if media_type is None else (*body, media_type)},
        data=fields,
        headers={"Idempotency-Key": key} if key else {},
    )


async def attached(
    client: httpx.AsyncClient, submission: dict[str, Any], content: bytes = b"", **given: Any
) -> dict[str, Any]:
    """What was answered for a file that is attached."""
    response = await upload(client, submission, content, **given)
    assert response.status_code == 201, response.text
    document: dict[str, Any] = response.json()
    return document


async def names(client: httpx.AsyncClient, submission: dict[str, Any], **query: Any) -> list[str]:
    """The names of the files attached to a submission, as the client sees them."""
    response = await client.get(f"/submissions/{submission['id']}/evidence", params=query)
    assert response.status_code == 200, response.text
    return [each["name"] for each in response.json()["items"]]
