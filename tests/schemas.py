"""The official schemas of TEI and JATS, from packages that `make schemas` installs beside this program."""

import re
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

from lxml import etree

from tests.tools import lacking, needs

FOLDER = Path(__file__).parents[1] / ".cache" / "schemas"
TEI = "schemas/tei_all.rng"
JATS = "packtools/catalogs/jats-publishing-dtd-1.1/JATS-journalpublishing1.dtd"


def schema(path: str) -> Path:
    """Return a schema; without it a test cannot be run."""
    found = FOLDER / path
    return found if found.is_file() else lacking(f"no schema {found.name}: run `make schemas`")


def tei_faults(folder: Path, *contents: bytes) -> list[str]:
    """Return what the schema of TEI P5 refuses in some files, all in one run of Jing.

    libxml2 has the language of the schema too, but needs most of a minute to read this one.
    """
    jing = needs("jing", reason="no validator of RelaxNG: install jing (Debian, Ubuntu: apt install jing)")
    grammar = schema(TEI)
    files = [folder / f"{number}.xml" for number in range(len(contents))]
    for file, content in zip(files, contents, strict=True):
        file.write_bytes(content)
    run = subprocess.run([jing, grammar, *files], capture_output=True, text=True, check=False)
    said = [line.removeprefix(f"{folder}/") for line in run.stdout.splitlines()]
    assert bool(said) == bool(run.returncode), run.stderr
    return said


@cache
def _dtd() -> etree.DTD:
    return etree.DTD(str(schema(JATS)))


def jats_faults(content: bytes) -> list[str]:
    """Return what the document type of JATS Journal Publishing refuses in a file."""
    root = etree.fromstring(content)
    _dtd().validate(root)
    log: Any = _dtd().error_log
    return [f"{fault.line}: {fault.message}" for fault in log]


def parsed(content: bytes) -> Any:
    """Return the root of a file, without the namespace of TEI, so that paths are those of its guidelines."""
    return etree.fromstring(re.sub(rb' xmlns="[^"]*"', b"", content, count=1))
