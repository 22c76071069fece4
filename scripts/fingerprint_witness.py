"""Write the fingerprint of every block into the data files, from the witness: `fingerprint_witness.py WITNESS`.

For an editor who adds a block or starts a new edition. Each block is found by the `passage` typed for it (first and
last words), so the file's paragraph breaks do not matter; a block whose passage is not found is named and left alone.
"""

import re
import sys
from pathlib import Path

from edition.model.article import Passage
from edition.shell.read_copy import read_copy_text
from edition.words.block_fingerprint import Fingerprint, Letters, fingerprint, letters

_BLOCK = re.compile(r"^(?P<indent>\s*)- id: (?P<id>\S+)$")
_PASSAGE = re.compile(r"^\s*passage: \{first: \"(?P<first>.*?)\", last: \"(?P<last>.*?)\"")


def words_of(passage: Passage, witness: str) -> str | None:
    """Return the witness's words from the first to the last of a passage, or None if they are not there."""
    stream = letters(witness)
    first, last = letters(passage.first).exact, letters(passage.last).exact
    start = find_words(first, stream, 0)
    end = find_words(last, stream, start + len(first)) if start >= 0 else -1
    if end < 0:
        return None
    return witness[stream.raw[start] : stream.raw[end + len(last) - 1] + 1]


def find_words(wanted: str, stream: Letters, begin: int) -> int:
    """Return the offset at which letters stand as whole words, or -1."""
    at = stream.exact.find(wanted, begin)
    while at >= 0:
        end = at + len(wanted)
        opens = at == 0 or stream.raw[at] - stream.raw[at - 1] > 1
        closes = end == len(stream.raw) or stream.raw[end] - stream.raw[end - 1] > 1
        if opens and closes:
            return at
        at = stream.exact.find(wanted, at + 1)
    return -1


def line_of(found: Fingerprint, indent: str) -> str:
    """Return the line of a data file that holds a fingerprint."""
    return (
        f"{indent}  fingerprint: {{format: {found.format}, letters: {found.letters}, words: {found.words}, "
        f'exact: {found.exact}, sketch: "{found.sketch}"}}'
    )


def rewrite(text: str, witness: str) -> tuple[str, list[str]]:
    """Return a data file with fingerprints after its passages, and the ids whose passage was not found."""
    lines: list[str] = []
    missing: list[str] = []
    id_ = indent = ""
    for line in text.split("\n"):
        if match := _BLOCK.match(line):
            id_, indent = match["id"], match["indent"]
        if line.startswith(f"{indent}  fingerprint:"):
            continue
        lines.append(line)
        if match := _PASSAGE.match(line):
            words = words_of(Passage(first=match["first"], last=match["last"]), witness)
            if words is None:
                missing.append(id_)
            else:
                lines.append(line_of(fingerprint(words), indent))
    return "\n".join(lines), missing


def main() -> int:
    """Rewrite the data files of the project in the current folder."""
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    witness = read_copy_text(Path(sys.argv[1])).words.reveal()
    missing: list[str] = []
    for path in sorted(Path("docs/data").rglob("*.yaml")):
        text, lost = rewrite(path.read_text(encoding="utf-8"), witness)
        missing += lost
        path.write_text(text, encoding="utf-8", newline="\n")
    for id_ in missing:
        print(f"{id_}: its passage is not in the witness", file=sys.stderr)
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
