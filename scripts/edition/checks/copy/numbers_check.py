"""Numbers of the article: each, in digits or in words, is in a claim, or an editor has said why it is in none."""

from collections.abc import Iterator

from edition.checks import Subject
from edition.join.recorded_words import places_of, spoken_numbers
from edition.languages.language_files import spoken
from edition.model.article import Block, Place
from edition.model.given import Standoff
from edition.model.protected_text import ProtectedText
from edition.words.findings import Explained, Finding, fault

CODES = {
    "numbers.unclaimed": Explained(
        "A number of the article is in no claim, and docs/data/numbers.yaml does not say why.",
        '"a dozen boats" in a paragraph whose claims have other words.',
        "Make a claim of it, or say in docs/data/numbers.yaml why it is none.",
    ),
    "numbers.unused": Explained(
        "An exemption of docs/data/numbers.yaml is about no number that is in no claim (a warning).",
        '`words: "a dozen"` in docs/data/numbers.yaml, which a claim has now.',
        "Take the exemption away.",
    ),
}


def check(subject: Subject) -> Iterator[Finding]:
    """Look at every number of the blocks that were found exactly, if the edition keeps a list of exemptions."""
    layer, standoff = subject.edition.text, subject.edition.standoff
    if layer is None or not standoff.numbers:
        return
    used: set[int] = set()
    for block in standoff.blocks:
        if (words := layer.exact.get(block.id)) is not None:
            yield from _block(block, words, standoff, used)
    for number, exemption in enumerate(standoff.numbers):
        if number not in used and layer.exact.keys() >= set(exemption.blocks):
            where = standoff.origin(f"number:{number}").where
            message = f"the exemption of {exemption.words!r} is about no number that is in no claim"
            yield fault("numbers.unused", where, message, "take it away", exemption.words).as_warning()


def _block(block: Block, words: ProtectedText, standoff: Standoff, used: set[int]) -> Iterator[Finding]:
    language = spoken(block.language)
    cited = [citation.at for citation in standoff.citations_by_block.get(block.id, ())]
    claimed = places_of(words, _claimed(block, standoff))
    for (start, end), number in spoken_numbers(words, language.numbers.words if language else (), cited):
        if any(first <= start and end <= last for first, last in claimed):
            continue
        exempt = [
            place
            for place, one in enumerate(standoff.numbers)
            if block.id in one.blocks and one.words.casefold() == number.casefold()
        ]
        used.update(exempt)
        if not exempt:
            where = standoff.origin(block.id).where
            message = f"{block.id} has the number {number!r}, which is in no claim"
            hint = "record a claim whose words hold it, or say in docs/data/numbers.yaml why it is none"
            yield fault("numbers.unclaimed", where, message, hint, block.id)


def _claimed(block: Block, standoff: Standoff) -> Iterator[Place]:
    """Yield the places of claims in a block: their own, and the words of their quantities."""
    for claim in standoff.claims:
        if claim.at and claim.at.block == block.id:
            yield claim.at
        if block.id in claim.targets:
            yield from (Place(block=block.id, words=one.words) for one in claim.quantities if one.words)
