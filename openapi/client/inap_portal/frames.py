"""Series as data frames. Needs pandas, which the client does not ask for otherwise."""

import importlib
from typing import Any

from inap_portal.portal import Portal


class PandasMissing(ImportError):
    """pandas is not installed; ``pip install 'inap-client[frames]'`` brings it."""


def series(portal: Portal, plan: str, indicator: str) -> Any:  # noqa: ANN401 - pandas is optional
    """The published observations of one indicator as a ``pandas.DataFrame``, a row each.

    Columns are those of the interface. Missing and suppressed figures are NaN, never zero.
    """
    try:
        pandas = importlib.import_module("pandas")
    except ImportError as error:
        raise PandasMissing("data frames need pandas: pip install 'inap-client[frames]'") from error
    found = portal.call.get_series(plan, indicator)
    return pandas.DataFrame([each.to_dict() for each in found.observations])
