"""What happens to a test on a machine that lacks what it needs."""

import sys

import pytest

from tests.tools import needs


def test_what_is_there_is_found() -> None:
    assert needs("no-such-program", sys.executable, reason="no Python") == sys.executable


def test_what_lacks_is_passed_over_with_a_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CI", raising=False)
    with pytest.raises(pytest.skip.Exception, match="no such program here"):
        needs("no-such-program", reason="no such program here")


def test_what_lacks_in_continuous_integration_is_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")
    with pytest.raises(pytest.fail.Exception, match="no such program here"):
        needs("no-such-program", reason="no such program here")
