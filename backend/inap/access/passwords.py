"""Passwords: argon2id through passlib (the only importer of it)."""

import asyncio

from passlib.hash import argon2

MINIMUM_LENGTH = 12
_hasher = argon2.using(type="ID", memory_cost=19_456, rounds=2, parallelism=1)
# Verified when no such account exists, so that the answer takes as long as for one that does.
_DECOY: str = _hasher.hash("a password nobody has")


async def hash_password(password: str) -> str:
    """The argon2id hash of a password; runs in a thread, since it is slow on purpose."""
    return str(await asyncio.to_thread(_hasher.hash, password))


async def verify_password(password: str, hashed: str | None) -> bool:
    """Whether the password matches; takes as long without a hash as with one."""
    matches = bool(await asyncio.to_thread(_hasher.verify, password, hashed or _DECOY))
    return matches and hashed is not None
