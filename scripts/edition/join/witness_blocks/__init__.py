"""The blocks of an article in its witness: each from its recorded first to its last words, in order, none in doubt.

The first words say where a block may begin, if the blocks of one kind keep their order; its last words, before the next
block begins, where it ends. What is found is looked for again as in any copy, and compared letter by letter.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from edition.join.witness_blocks.block_spans import block_spans
from edition.join.witness_blocks.found_again import unlike
from edition.join.witness_blocks.passage_faults import PassageFaults
from edition.join.witness_blocks.witness_text import open_witness
from edition.model.given import Standoff
from edition.model.protected_text import SourceText
from edition.words.block_fingerprint import Fingerprint
from edition.words.findings import Finding, errors
from edition.words.ids import Id


@dataclass(frozen=True, slots=True, kw_only=True)
class WitnessReading:
    """The fingerprints that a witness gives, and what is wrong or doubtful in how its blocks are recorded."""

    fingerprints: Mapping[Id, Fingerprint]
    findings: Sequence[Finding]


def read_witness(standoff: Standoff, source: SourceText) -> WitnessReading:
    """Find every block in its witness and make its fingerprint; where anything is wrong, some have none."""
    witness = open_witness(source)
    found = block_spans(standoff, witness)
    faults = PassageFaults(standoff, witness, found)
    findings = list(faults.all())
    made = {id_: witness.fingerprint(span) for id_, span in found.spans.items()}
    if not errors(findings):
        blocks = tuple(replace(block, fingerprint=made[block.id]) for block in standoff.blocks)
        letters = {id_: witness.letters_of(span) for id_, span in found.spans.items()}
        again = unlike(replace(standoff, blocks=blocks), source, letters)
        findings += [faults.unlike(id_, match) for id_, match in again.items()]
    return WitnessReading(fingerprints=made, findings=findings)
