"""Conveniences over the generated client ``inap_client``: signing in, patience, pages, problems.

This package is written by hand and the generator never touches it. ``Portal`` is the place to
begin; ``AsyncPortal`` is the same for ``asyncio``.
"""

from inap_portal.exports import ExportChanged, stream_observations
from inap_portal.following import Follower, HistoryUndone
from inap_portal.imports import Imported, import_values
from inap_portal.patience import AsyncPatient, Patient
from inap_portal.portal import AsyncPortal, Portal, WrongVersion
from inap_portal.problems import NotThere, PortalProblem
from inap_portal.signing_in import Key, Password
from inap_portal.version import VERSION

__all__ = (
    "VERSION",
    "AsyncPatient",
    "AsyncPortal",
    "ExportChanged",
    "Follower",
    "HistoryUndone",
    "Imported",
    "Key",
    "NotThere",
    "Password",
    "Patient",
    "Portal",
    "PortalProblem",
    "WrongVersion",
    "import_values",
    "stream_observations",
)
