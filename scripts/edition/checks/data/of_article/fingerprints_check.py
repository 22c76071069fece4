"""Fingerprints: every block has one that can be read, and no two blocks have the same."""

import binascii
from collections.abc import Iterator

from edition.checks import Subject
from edition.words.block_fingerprint import RUN, STEP, Fingerprint, samples
from edition.words.findings import Explained, Finding, fault
from edition.words.ids import Id

CODES = {
    "fingerprints.missing": Explained(
        "A block has no fingerprint, so that it can be found in no copy.",
        "A block with `id`, `passage` and `summary`, and without `fingerprint`.",
        "Run `edition fingerprint COPY` on the witness, which writes it.",
    ),
    "fingerprints.sketch": Explained(
        "The sketch of a fingerprint cannot be read, or does not fit its number of letters.",
        '`sketch: "AAAA"`, of a block with 241 letters.',
        "Never type a fingerprint: run `edition fingerprint COPY` on the witness, which writes it anew.",
    ),
    "fingerprints.twice": Explained(
        "Two blocks have the same fingerprint.",
        "`exact: 44d8…` under both `p1` and `p2`, after a block was copied to make another.",
        "Give each block its own first and last words in `passage`, and run `edition fingerprint COPY`.",
    ),
}


def check(subject: Subject) -> Iterator[Finding]:
    """Look at the fingerprint of each block."""
    standoff = subject.edition.standoff
    first: dict[str, Id] = {}
    for block in standoff.blocks:
        if block.fingerprint is None:
            yield fault(
                "fingerprints.missing",
                standoff.origin(block.id).where,
                f"{block.id!r} has no fingerprint",
                "run `edition fingerprint COPY` on the witness",
                block.id,
            )
            continue
        path = f"{block.id}.fingerprint"
        if problem := _problem(block.fingerprint):
            yield fault(
                "fingerprints.sketch",
                standoff.origin(f"{path}.sketch").where,
                f"the sketch of {block.id!r} {problem}",
                "run `edition fingerprint COPY` again",
                block.id,
            )
        other = first.setdefault(block.fingerprint.exact, block.id)
        if other != block.id:
            yield fault(
                "fingerprints.twice",
                standoff.origin(f"{path}.exact").where,
                f"{block.id!r} has the fingerprint of {other!r}",
                "check the passages of both",
                block.id,
            )


def _problem(fingerprint: Fingerprint) -> str:
    """Return what is wrong with a sketch, or an empty text."""
    try:
        stored = samples(fingerprint)
    except (binascii.Error, ValueError):
        return "is not base64"
    expected = max(0, (fingerprint.letters - RUN) // STEP + 1)
    if len(stored) != expected:
        return f"has {len(stored)} samples, where {fingerprint.letters} letters have {expected}"
    return ""
