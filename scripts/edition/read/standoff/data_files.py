"""The data files of a project as validated records, with the place of every piece; goes on after each fault."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import PurePosixPath
from typing import Any, TypeVar

from edition.model.edited_work import Work
from edition.model.origin import Origin
from edition.model.prose_tree import Localized, Prose
from edition.read.bibtex.line_offsets import Located
from edition.read.last_reading import LastReading
from edition.read.notation.prose_grammar import parse_prose
from edition.read.standoff.data_validation import nearest, validate
from edition.read.standoff.yaml_positions import Path, Positioned, read_yaml
from edition.words.findings import MOST, DataError, Finding, Where, and_more, did_you_mean, fault
from edition.words.ids import Kind, Lang, is_id
from edition.words.project_layout import (
    CLAIMS,
    DATA,
    DATA_FILES,
    OPTIONAL,
    is_read,
    is_standoff,
)
from edition.words.unseen_characters import called, unseen

T = TypeVar("T")
Files = Mapping[str, bytes]
"""Path below the project's root, with slashes -> content."""
KNOWN = (*DATA_FILES, *OPTIONAL)
ARTICLE = PurePosixPath(DATA, "article")
"""The folder of the headings' files."""
_LISTED = (ARTICLE, PurePosixPath(CLAIMS))
"""Folders whose files have no fixed names."""

_TEXTS: LastReading[str] = LastReading()
_RECORDS: LastReading[tuple[Any, Positioned, Sequence[Finding]]] = LastReading()
_WHERE_READ = "give it a place and name like bib/NAME.bib, docs/LANG/NAME.md or notebooks/NAME.py, or remove it"


@dataclass
class RecordFiles:
    """Files, and what reading them has found so far: the origins of all pieces, and every fault."""

    files: Files
    origins: dict[str, Origin] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def text(self, file: str) -> str | None:
        """Return the text of a file, or None if it is missing or cannot be read."""
        if file not in self.files:
            near = did_you_mean(file, self.files)
            self.findings.append(fault("data.missing-file", file, "is missing", near or "see `edition docs data`"))
            return None
        try:
            return decode(self.files[file], file)
        except DataError as error:
            self.findings += error.findings
            return None

    def texts(self, folder: str, suffix: str) -> Iterator[tuple[str, str]]:
        """Yield the files that lie in a folder and end so, with their texts."""
        for file in sorted(self.files):
            path = PurePosixPath(file)
            is_there = path.parts[0] == folder and len(path.parts) == 2 and path.suffix == suffix
            if is_there and (text := self.text(file)) is not None:
                yield file, text

    def records(self, file: str, kind: type[T] | Any) -> tuple[Any, Positioned] | None:
        """Return the validated content of a YAML file; problems go to the list."""
        if (text := self.text(file)) is None:
            return None
        record, document, problems = _RECORDS.of((file, kind), text, lambda: _validated(text, file, kind))
        self.findings += problems
        return None if record is None else (record, document)

    def listed(self, file: str, kind: type[T]) -> Iterator[tuple[T, Path, Positioned]]:
        """Yield the records of a file that holds a list, each with its path."""
        if file in OPTIONAL and file not in self.files:
            return
        read = self.records(file, tuple[kind, ...])  # type: ignore[valid-type]
        for number, record in enumerate(read[0] if read else ()):
            assert read is not None
            yield record, (number,), read[1]

    def note(self, name: str, document: Positioned, path: Path) -> None:
        """Remember where a record and its parts were typed, under the record's id."""
        if name in self.origins:
            self.findings.append(
                fault(
                    "ids.duplicate",
                    document.origins[(*path, "id")].where,
                    f"the id {name.rpartition(':')[2]!r} stands twice",
                    f"first at {self.origins[name].where}",
                    name.rpartition(":")[2],
                )
            )
        self.origins[name] = nearest(document.origins, (*path, "id"))
        for part, origin in document.below(path):
            self.origins[".".join([name, *map(str, part)])] = origin

    def expect_kind(self, id_: str, kind: Kind) -> None:
        """Refuse an id that has another form than its kind."""
        if not is_id(id_, kind):
            self.findings.append(
                fault(
                    "ids.malformed",
                    self.origins[id_].where,
                    f"{id_!r} is no id of a {kind.value}",
                    "see `edition docs url-promise`",
                    id_,
                )
            )

    def localized(self, words: Mapping[str, str], path: str) -> Localized:
        """Return prose by language; path: that of its origin, without the language."""
        return {Lang(lang): self.prose(text, f"{path}.{lang}") for lang, text in words.items()}

    def prose(self, text: str, path: str) -> Prose:
        """Return prose as a tree; what is wrong in it goes to the list."""
        prose, problems = parse_prose(text)
        origin = self.origins[path]
        self.findings += [fault("prose.syntax", origin.find(p.words), p.message, p.hint) for p in problems]
        return prose


def section_files(files: Iterable[str], work: Work | None) -> tuple[list[str], list[Finding]]:
    """Return the files of the headings in order, all that are there if the order cannot be read; and stray files."""
    names = list(files)
    findings = [
        fault(
            "data.stray-file",
            file,
            "is no data file that the program knows",
            did_you_mean(file, KNOWN) or "see `edition docs data` for their names",
        )
        for file in names
        if file.startswith(f"{DATA}/") and file not in KNOWN and PurePosixPath(file).parent not in _LISTED
    ]
    findings += [
        fault("data.stray-file", file, "lies or is named where it is not read", _WHERE_READ)
        for file in names
        if is_standoff(file) and not is_read(file)
    ]
    found = sorted(file for file in names if PurePosixPath(file).parent == ARTICLE)
    if work is None:
        return found, findings
    expected = [f"{DATA}/article/{id_}.yaml" for id_ in work.headings]
    findings += [
        fault(
            "data.stray-file",
            file,
            "is not among the headings of work.yaml",
            "add its name to `headings`, or remove it",
        )
        for file in found
        if file not in expected
    ]
    return expected, findings


def _validated(text: str, file: str, kind: type[T] | Any) -> tuple[Any, Positioned, Sequence[Finding]]:
    document = read_yaml(text, file)
    record, problems = validate(document, kind)
    return record, document, problems


_MERGE_MARK = re.compile(r"^(?:<{7}|\|{7}|>{7})(?:[ \t].*)?$", re.MULTILINE)
"""How git marks two versions of a passage; the line between them may be a heading's, and is not looked for."""


def decode(data: bytes, file: str) -> str:
    """Return the text of a UTF-8 file, without a byte order mark, line ends as newlines.

    Raises: DataError with the place of the first byte that is not UTF-8, or of every character that nobody sees and
    every mark of a merge.
    """
    return _TEXTS.of(file, data, lambda: _decoded(data, file))


def _decoded(data: bytes, file: str) -> str:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise DataError([_not_utf8(data, error, file)]) from None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    located = Located(text, file)
    found = [*_unseen(located), *_merges(located)]
    if found:
        raise DataError(found)
    return text


def _unseen(located: Located) -> Iterator[Finding]:
    found = unseen(located.text)
    for offset in islice(found, MOST):
        message = f"{called(located.text[offset])} stands here"
        yield fault("data.control", located.where(offset), message, "remove it; it is invisible in most editors")
    if more := sum(1 for _ in found):
        yield and_more(located.file, more)


def _merges(located: Located) -> Iterator[Finding]:
    for match in _MERGE_MARK.finditer(located.text):
        yield fault(
            "data.merge",
            located.where(match.start()),
            f"two versions were not merged: {match[0][:40]!r} stands here",
            "keep the right version, and remove the other and the lines <<<<<<<, ======= and >>>>>>>",
        )


def _not_utf8(data: bytes, error: UnicodeDecodeError, file: str) -> Finding:
    before = data[: error.start]
    line = before.count(b"\n") + 1
    column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
    byte = data[error.start]
    return fault(
        "data.encoding",
        Where(file, line, column),
        f"byte 0x{byte:02x} is not UTF-8",
        "save the file as UTF-8",
    )
