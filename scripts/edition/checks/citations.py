"""Citations: every cited key has an entry, all languages of a text cite the same works, every entry is cited."""

from collections.abc import Iterator, Mapping, Set

from edition.checks import Subject
from edition.findings import Finding, did_you_mean, fault
from edition.ids import Lang
from edition.model.edition import Edition
from edition.model.prose import Cite
from edition.pieces import Piece, pieces

STAGE = "data"
CODES = {
    "citations.unknown-key": "A text cites a key that no entry of the bibliography has.",
    "citations.differ": "A work is cited in one language of a text and not in another.",
    "citations.unused": "Nothing cites an entry of the bibliography (a warning: the article's own list may hold such).",
}

_AFTER_KEY = ("]", ";", ",", " ", ".", "")
"""What may follow a key, tried in this order, so that `@adams1901b` is not taken for `@adams1901`."""


def check(subject: Subject) -> Iterator[Finding]:
    """Look at the citations of every text, then at the entries that none cites."""
    edition = subject.edition
    known = {entry.key for entry in edition.standoff.entries}
    for piece in pieces(edition.standoff):
        keys = {lang: _keys(piece, lang) for lang in piece.versions}
        yield from _unknown(piece, keys, known)
        yield from _differences(piece, keys)
    yield from _unused(edition)


def _keys(piece: Piece, lang: Lang) -> frozenset[str]:
    return frozenset(
        item.key for node in piece.nodes(lang) if isinstance(node, Cite) for item in node.citation.items
    )  # fmt: skip


def _unknown(piece: Piece, keys: Mapping[Lang, Set[str]], known: Set[str]) -> Iterator[Finding]:
    for lang, cited in keys.items():
        for key in sorted(cited - known):
            yield fault("citations.unknown-key", piece.where(lang, *(f"@{key}{after}" for after in _AFTER_KEY)),
                        f"{piece.name} cites {key!r}, which has no entry in bib/",
                        did_you_mean(key, known) or "add the entry, or cite another", piece.subject)  # fmt: skip


def _differences(piece: Piece, keys: Mapping[Lang, Set[str]]) -> Iterator[Finding]:
    for lang, cited in keys.items():
        for other in keys:
            for key in sorted(keys[other] - cited):
                if next(language for language in keys if key in keys[language]) == other:
                    yield fault("citations.differ", piece.where(lang),
                                f"{piece.name} cites {key!r} in {other!r} and not in {lang!r}",
                                f"cite it in {lang!r} too, or nowhere", piece.subject)  # fmt: skip


def _unused(edition: Edition) -> Iterator[Finding]:
    for entry in edition.standoff.entries:
        if entry.key not in edition.index.mentions_by_key:
            yield fault("citations.unused", edition.standoff.origin(entry.id).where,
                        f"nothing cites the entry {entry.key!r}", "cite it, or keep it for what the article lists",
                        entry.key).as_warning()  # fmt: skip
