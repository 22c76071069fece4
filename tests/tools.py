"""What tests need of the machine beside Python."""

import os
import shutil
from pathlib import Path
from typing import NoReturn

import pytest


def needs(*programs: str, reason: str) -> str:
    """Return the path of the first of some programs that is installed; without any the test cannot be run."""
    found = next(filter(None, map(shutil.which, programs)), None)
    return found or lacking(reason)


def lacking(reason: str) -> NoReturn:
    """Say that this machine lacks what a test needs; in continuous integration (CI=true) that is a failure."""
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)


def article_copy() -> Path:
    """Return the copy of the real article; without one a test says so, and a name that leads nowhere is a mistake."""
    named = os.environ.get("EDITION_SOURCE")
    if not named:
        pytest.skip("no copy of the article: EDITION_SOURCE is not set")
    if not Path(named).is_file():
        pytest.fail(f"EDITION_SOURCE names {named}, which is no file")
    return Path(named)
