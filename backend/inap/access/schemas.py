"""What access routes take and give."""

from datetime import datetime
from typing import Annotated, Literal, Self
from uuid import UUID

from email_validator import EmailNotValidError, validate_email
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from inap.access.caller import ACTOR_ROLES
from inap.access.models import Jurisdiction, Role
from inap.access.passwords import MINIMUM_LENGTH
from inap.kit.moments import Moment
from inap.kit.references import Person, Reference
from inap.kit.text import CleanText, Code, ShortText

Language = Literal["en", "ar", "ckb"]


def _check_email(value: str) -> str:
    """The address in lower case; a ministry's inner domain is as good as a public one."""
    try:
        found = validate_email(value, check_deliverability=False, test_environment=True)
    except EmailNotValidError as error:
        raise PydanticCustomError("not_an_email", "not an e-mail address", {}) from error
    return found.normalized.lower()


Email = Annotated[CleanText, Field(max_length=254), AfterValidator(_check_email)]
Password = Annotated[CleanText, Field(min_length=MINIMUM_LENGTH, max_length=200)]


class Input(BaseModel):
    """A request body; unknown fields are refused."""

    model_config = ConfigDict(extra="forbid")


class SignIn(Input):
    """E-mail and password."""

    email: CleanText = Field(max_length=254, examples=["focal.moi@inap.test"])
    password: CleanText = Field(max_length=200)


class AccessToken(BaseModel):
    """A short-lived token for the ``Authorization`` header."""

    access_token: str
    token_type: Literal["bearer"]
    expires_in: int = Field(description="seconds")


class PasswordChange(Input):
    """The present password and the new one (at least 12 characters)."""

    current: CleanText = Field(max_length=200)
    new: Password


class GrantOut(BaseModel):
    """A role, with its jurisdiction or its actor."""

    role: Role
    jurisdiction: Jurisdiction | None
    actor: Reference | None


class Me(BaseModel):
    """The account that is signed in."""

    id: UUID
    email: str
    name: str
    language: Language
    must_change_password: bool
    reminders: Annotated[bool, Field(description="is reminded by e-mail of what is due")]
    version: int
    grants: list[GrantOut]


class MeChange(Input):
    """What people change about themselves."""

    name: ShortText | None = None
    language: Language | None = None
    reminders: Annotated[bool | None, Field(strict=True)] = None


class GrantInput(Input):
    """A role to hold: ``coordinator`` with a jurisdiction; actor roles with an actor's code."""

    role: Role
    jurisdiction: Jurisdiction | None = None
    actor: Code | None = None

    @model_validator(mode="after")
    def _scope_fits_role(self) -> Self:
        if (self.role == "coordinator") != (self.jurisdiction is not None):
            raise PydanticCustomError(
                "jurisdiction_fits_role", "coordinators, and only they, have a jurisdiction", {}
            )
        if (self.role in ACTOR_ROLES) != (self.actor is not None):
            raise PydanticCustomError(
                "actor_fits_role", "verifiers, focal points and reporters have an actor", {}
            )
        return self


class AccountInput(Input):
    """A new account; its holder has to change the password at the first sign-in."""

    email: Email
    name: ShortText
    language: Language = "en"
    password: Password
    grants: list[GrantInput] = Field(max_length=20)


class AccountChange(Input):
    """What an administrator changes; ``password`` sets a new one that must be changed."""

    name: ShortText | None = None
    language: Language | None = None
    active: bool | None = None
    password: Password | None = None
    grants: list[GrantInput] | None = Field(default=None, max_length=20)


class AccountOut(Me):
    """An account as administrators see it."""

    active: bool
    locked_until: datetime | None
    created_at: datetime
    last_signed_in_at: Annotated[
        datetime | None, Field(description="when it last signed in with its password; null: never")
    ]


class ApiKeyInput(GrantInput):
    """A key for a tool, with one of the roles its maker holds (administrators: any role)."""

    label: ShortText
    expires_at: Moment | None = None


class ApiKeyOut(BaseModel):
    """A key without its secret."""

    id: UUID
    owner: Annotated[Person, Field(description="the account it belongs to")]
    label: str
    prefix: str
    grant: GrantOut
    created_at: datetime
    expires_at: datetime | None
    revoked_at: datetime | None
    last_used_at: datetime | None


class NewApiKey(ApiKeyOut):
    """A key just made; ``key`` is shown this once."""

    key: str
