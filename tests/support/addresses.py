"""Addresses of databases."""

from urllib.parse import urlsplit


def with_database(address: str, name: str) -> str:
    """``address`` with another database name."""
    parts = urlsplit(address)
    return address.replace(f"{parts.path}?" if parts.query else parts.path, f"/{name}?", 1).rstrip(
        "?"
    )
