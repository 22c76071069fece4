"""What holds for everything that reads what others wrote: it returns, or says what is wrong, with a place, in time."""

import signal
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Never

from edition.words.findings import EditionError, Finding

Read = Callable[[bytes], Iterable[Finding] | None]


@dataclass(frozen=True)
class Parser:
    """How something is read: returns its findings; samples are what it is normally given; words: what means something.

    refusals: what its documentation says that it raises, beside errors of the project.
    """

    read: Read
    samples: Sequence[bytes]
    words: Sequence[str] = ()
    refusals: tuple[type[Exception], ...] = ()


SECONDS = 10
"""Of the processor, for one input."""


class TooSlow(Exception):
    """An input was not read in time."""


@contextmanager
def in_time() -> Iterator[None]:
    """Stop what takes too much time of the processor; what other programs take does not count."""

    def stop(*_: object) -> Never:
        raise TooSlow

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def holds(parser: Parser, data: bytes) -> None:
    """Read some bytes: it ends, and whatever is found wrong has a place, a code and a sentence."""
    findings: list[Finding]
    try:
        with in_time():
            findings = list(parser.read(data) or ())
    except EditionError as error:
        findings = list(error.findings)
        assert findings
    except parser.refusals:
        return
    for finding in findings:
        assert finding.where.file
        assert finding.code
        assert finding.message
        assert "\n" not in finding.message
        assert finding.where.line >= 0
        assert finding.where.column >= 0
