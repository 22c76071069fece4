"""Nothing that is read breaks what reads it: it is taken, or refused by the project's own error, with a place, in time.

A few changes of each sample here; `scripts/bench/fuzz.py` makes as many as one has the patience for.
"""

import pytest
from edition.shell.read_copy import text_of
from edition.words.findings import SourceError
from edition.words.project_layout import EDITORS_NOTES
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.hostile.changed_samples import changed
from tests.hostile.law import holds
from tests.hostile.parsers import parsers
from tests.hostile.readers import given as given_files
from tests.hostile.readers import in_its_place

FEW = settings(
    derandomize=True, deadline=None, database=None, max_examples=80, suppress_health_check=[HealthCheck.too_slow]
)
WHOLE_PROJECTS = 40
"""Examples of the toy as a whole, each of which takes some hundredths of a second."""


@pytest.mark.parametrize("name", parsers())
def test_whatever_is_read_is_taken_or_refused_in_words(name: str) -> None:
    parser = parsers()[name]

    @settings(FEW, max_examples=WHOLE_PROJECTS if name == "project" else FEW.max_examples)
    @given(changed(parser.samples, parser.words))
    def law(data: bytes) -> None:
        holds(parser, data)

    law()


def changed_in(file: str, old: str, new: str) -> bytes:
    """Return what `project` is given to read a file of the toy with a change."""
    text = given_files()[file].decode()
    assert old in text
    return in_its_place(file, text.replace(old, new, 1).encode())


ONCE = {
    "a number of a page longer than Python reads": ("fields", "1–".encode() + b"9" * 5000),
    "a month longer than Python reads": ("fields", b"1" * 5000),
    "pages longer than Python reads": ("values", b"1-" + b"9" * 5000),
    "three signs of sections": ("citations", "@a, §§§ 3".encode()),
    "emphasis in emphasis without end": ("prose", b"*a " * 1500 + b"b*" * 1500),
    "a page of nothing but signs of emphasis": ("pages", b"**" * 1500 + b"b" + b"**" * 1500),
    "an encoding whose name holds what no name holds": ("served", b"text/html; charset=\x00a\n<p>words"),
    "a NUL in a drawing": ("drawing", b"<\0svg"),
    "a link to what looks like a block": ("project", changed_in("docs/fr/handout.md", "(par:p4)", "(par:p4!)")),
    "a number of an id longer than Python reads": (
        "project",
        changed_in(EDITORS_NOTES, "id: ed1", "id: ed" + "9" * 5000),
    ),
}
"""What ended in a traceback, or was told in words of Python or over several lines."""


@pytest.mark.parametrize("case", ONCE)
def test_what_once_broke_a_reader_is_refused_in_words(case: str) -> None:
    name, data = ONCE[case]
    holds(parsers()[name], data)


@pytest.mark.parametrize("name", parsers())
def test_samples_are_what_is_normally_given(name: str) -> None:
    """Changes of what is refused at once would try the first line of each reader alone."""
    parser = parsers()[name]
    assert any(is_taken(name, sample) for sample in parser.samples)


def is_taken(name: str, sample: bytes) -> bool:
    try:
        return all(one.severity == "warning" or one.waived for one in parsers()[name].read(sample) or ())
    except Exception:  # noqa: BLE001 - whatever it says, it does not take the sample
        return False


@given(st.data())
@settings(FEW, max_examples=30)
def test_any_bytes_are_a_copy_or_no_copy(data: st.DataObject) -> None:
    """The readers in their order, as a build tries them, whatever a file holds."""
    sample = data.draw(changed([b"", *parsers()["HTML"].samples, *parsers()["TEI"].samples], parsers()["HTML"].words))
    try:
        text_of(sample, "copy")
    except SourceError as error:
        (finding,) = error.findings
        assert finding.hint
