"""Access tokens (the only importer of jose), refresh tokens and API keys as opaque secrets."""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from uuid import UUID

from jose import JWTError, jwt

ALGORITHM = "HS256"
AUDIENCE = "inap"
KEY_PREFIX = "inap_"


class InvalidToken(ValueError):
    """The token is malformed, expired, or not ours."""


@dataclass(frozen=True, slots=True)
class Secret:
    """A secret to hand out once, and the hash that is kept of it."""

    plain: str
    hashed: bytes


def hash_secret(plain: str) -> bytes:
    """SHA-256 of a secret of full entropy; such secrets need no slow hash."""
    return hashlib.sha256(plain.encode()).digest()


def new_secret(prefix: str = "") -> Secret:
    """A new random secret of 256 bits, behind ``prefix``."""
    plain = prefix + secrets.token_urlsafe(32)
    return Secret(plain, hash_secret(plain))


def make_access_token(account_id: UUID, *, key: str, minutes: int) -> str:
    """A signed token that names the account and ends after ``minutes``."""
    now = datetime.now(UTC)
    claims = {
        "sub": str(account_id),
        "aud": AUDIENCE,
        "iat": int(now.timestamp()),
        "exp": int((now + timedelta(minutes=minutes)).timestamp()),
    }
    return str(jwt.encode(claims, key, algorithm=ALGORITHM))


def read_access_token(token: str, *, key: str) -> UUID:
    """The account a token names; raises ``InvalidToken``. The algorithm is pinned."""
    try:
        claims = jwt.decode(
            token,
            key,
            algorithms=[ALGORITHM],
            audience=AUDIENCE,
            options={"require_exp": True, "require_sub": True, "require_aud": True},
        )
        return UUID(str(claims["sub"]))
    except (JWTError, ValueError, KeyError, RecursionError) as error:
        # A header that nests a thousand lists exhausts the JSON parser, which says so in its way.
        raise InvalidToken from error
