"""What a log line tells of a fault, and what it must not."""

import json

import pytest
import structlog

from inap.kit.observe import configure_logs

SECRET = "terc3s"  # backwards, so that no line of this file shows it


def fail(password: str) -> None:
    """Hold a secret in a variable and break."""
    if password:
        raise ValueError("broken")


@pytest.mark.parametrize("shape", ["json", "text"])
def test_a_traceback_shows_no_value_of_a_variable(
    shape: str, capsys: pytest.CaptureFixture[str]
) -> None:
    configure_logs("INFO", shape)
    try:
        fail(SECRET[::-1])
    except ValueError:
        structlog.get_logger("inap.test").exception("failed")
    line = capsys.readouterr().out
    assert "ValueError" in line
    assert "broken" in line
    assert SECRET[::-1] not in line
    if shape == "json":
        assert [frame["name"] for frame in json.loads(line)["exception"][0]["frames"]][-1] == "fail"
