"""Problems of the portal as exceptions, one type a slug that scripts decide by."""

from typing import Any, ClassVar

from inap_client.models import Fault, Problem

PREFIX = "/problems/"


class PortalProblem(Exception):
    """A refusal. Decide by its type or ``slug``, never by the English text.

    ``faults`` name each fault by JSON pointer and slug; of an import their ``params`` hold ``row``
    and mostly ``column``. ``params`` are the problem's own.
    """

    slug: ClassVar[str] = ""
    kinds: ClassVar[dict[str, type["PortalProblem"]]] = {}

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        self.name = problem.type_.removeprefix(PREFIX)
        self.status = problem.status
        self.faults: list[Fault] = list(problem.errors)
        self.params: dict[str, Any] = problem.params.to_dict()
        self.request_id = problem.request_id
        about = ", ".join(f"{key}={value}" for key, value in self.params.items())
        said = "; ".join(f"{each.pointer}: {each.slug}" for each in self.faults[:5])
        parts = [self.name, f"({about})" if about else "", said, f"request {self.request_id}"]
        super().__init__(" ".join(part for part in parts if part))

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        PortalProblem.kinds[cls.slug] = cls

    @staticmethod
    def of(problem: Problem) -> "PortalProblem":
        """The exception of a problem, of its own type where it has one."""
        kind = PortalProblem.kinds.get(problem.type_.removeprefix(PREFIX), PortalProblem)
        return kind(problem)


class NotThere(Exception):
    """The address answered, but not as a portal does."""


class NotFound(PortalProblem):
    """What is asked for is not there, or not for the caller."""

    slug = "not-found"


class Forbidden(PortalProblem):
    """The caller may see it, but not do this."""

    slug = "forbidden"


class InvalidRequest(PortalProblem):
    """Fields are wrong; ``faults`` name them."""

    slug = "invalid-request"


class StaleVersion(PortalProblem):
    """Somebody changed it meanwhile; read it anew."""

    slug = "stale-version"


class SubmissionExists(PortalProblem):
    """The fact is reported already; ``params["submission"]`` is it."""

    slug = "submission-exists"


class ActivityReportExists(PortalProblem):
    """The activity with this id of one's own is reported already, with other content."""

    slug = "activity-report-exists"


class ImportRefused(PortalProblem):
    """Rows of an import are wrong and nothing was written; ``faults`` name row and column."""

    slug = "import-refused"


class NeedsNote(PortalProblem):
    """Odd values stand only with a note that explains them."""

    slug = "needs-note"


class TooManyRequests(PortalProblem):
    """Still too many requests after all attempts."""

    slug = "too-many-requests"
