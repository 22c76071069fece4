"""The reader's copy: every block is found in it once, and the places recorded in the data are in its words."""

from collections.abc import Iterator

from edition.checks import Subject
from edition.derive.recorded_places import RecordedPlace, recorded_places
from edition.join.match_report import placed
from edition.join.word_runs import has_fingerprint, holds_literally
from edition.model.article import Block
from edition.model.given import Standoff
from edition.model.protected_text import Join, Match, TextLayer
from edition.words.findings import Explained, Finding, Where, fault

CODES = {
    "copy.block-missing": Explained(
        "A block is not in the copy.",
        "A copy from which a page was left out.",
        "Look at `edition collate`. If the copy lacks the block, take another; if every copy lacks it, its "
        "fingerprint is of another text: run `edition fingerprint` on the witness.",
    ),
    "copy.block-ambiguous": Explained(
        "A block fits two places of the copy equally well.",
        "A copy that gives a paragraph once in the text and once in a box beside it.",
        "Keep the article once in the copy.",
    ),
    "copy.witness": Explained(
        "The copy is the witness, and a block of it has not the words that its fingerprint says.",
        "`letters: 142` in a fingerprint, where the block has 241.",
        "Fingerprints are never typed: take the change back, or run `edition fingerprint COPY` on the witness.",
    ),
    "copy.hidden": Explained(
        "The copy has characters that nobody sees, which are not shown (a warning).",
        "A PDF whose text holds U+202E between two words.",
        "Nothing need be done, as they are left out; but make sure that the copy comes from where you trust.",
    ),
    "copy.heading": Explained(
        "A heading is not, or not once, on a line of its own in the copy (a warning).",
        "A heading that the copy prints in one line with the paragraph after it.",
        "Nothing need be done: the article is joined without it. To see it, put it on a line of its own in the copy.",
    ),
    "copy.call-words": Explained(
        "The words after which a note is called are not in its block (of a damaged block a warning).",
        '`call: {block: p1, after: "two wrds"}`.',
        "Type the words before the call as the article has them, with `occurrence` if they stand there more than once.",
    ),
    "copy.link-words": Explained(
        "The words by which a link finds a block do not stand like that in it (a warning).",
        '`link: "counted again"`, where the block has "counted, again".',
        "Choose words without a mark between them as `link`; a browser searches for exactly these.",
    ),
    "copy.citation-words": Explained(
        "The words of a recorded citation are not in its block (of a damaged block a warning).",
        '`at: {block: p1, words: "(Adams, 1910)"}`, where the article has "(Adams, 1901)".',
        "Type the citation as the article prints it, faults and all.",
    ),
    "copy.editors-note-words": Explained(
        "The words of an editors' note are not in its block (of a damaged block a warning).",
        '`at: {block: p4, words: "frist care"}` in docs/data/editors-notes.yaml.',
        "Type the words that the note is on as the article has them.",
    ),
    "copy.claim-words": Explained(
        "The words of a claim's place are not in its block (of a damaged block a warning).",
        '`at: {block: p1, words: "4321 gulls"}`, where the article has "4312 gulls".',
        "Type the words of the claim as the article has them.",
    ),
}

_ABSENT = {
    "call": "copy.call-words",
    "editors-note": "copy.editors-note-words",
    "claim": "copy.claim-words",
    "citation": "copy.citation-words",
}
"""What a recorded place is for -> the code of a finding that its words are not there."""


def check(subject: Subject) -> Iterator[Finding]:
    """Look at what was found of blocks and headings, then at the places inside what was found."""
    layer, standoff = subject.edition.text, subject.edition.standoff
    if layer is None:
        return
    yield from _blocks(layer, standoff)
    if layer.hidden:
        yield fault(
            "copy.hidden",
            layer.copy,
            f"has {layer.hidden:,} characters that nobody sees, such as marks that turn the direction of writing",
            "they are left out; is the copy from where you trust?",
        ).as_warning()
    for heading in standoff.headings:
        join = layer.joins.get(heading.id)
        if join is None or join.match in (Match.MISSING, Match.AMBIGUOUS):
            how = "more than once" if join and join.match is Match.AMBIGUOUS else "not"
            title = heading.title.get(standoff.work.language, heading.id)
            yield fault(
                "copy.heading",
                layer.copy,
                f"the heading {title!r} is {how} on a line of its own in the copy",
                "the article is joined without it",
                heading.id,
            ).as_warning()
    yield from _places(layer, standoff)


def _blocks(layer: TextLayer, standoff: Standoff) -> Iterator[Finding]:
    for block in standoff.blocks:
        join = layer.joins.get(block.id)
        if join is None or join.match is Match.MISSING:
            alike = f" (the nearest place agrees by {join.similarity:.0%})" if join and join.similarity else ""
            yield fault(
                "copy.block-missing",
                layer.copy,
                f"{block.id} is not in the copy{alike}",
                "see `edition collate`; another copy may have it",
                block.id,
            )
        elif join.match is Match.AMBIGUOUS:
            where = Where(layer.copy, join.lines[0] if join.lines else 0)
            yield fault(
                "copy.block-ambiguous",
                where,
                f"{block.id} fits two places of the copy equally well",
                "does the copy hold the article twice?",
                block.id,
            )
        elif layer.is_witness and not _is_as_fingerprinted(block, join):
            yield fault(
                "copy.witness",
                standoff.origin(f"{block.id}.fingerprint.exact").where,
                f"the words of {block.id} in the witness are not those of its fingerprint",
                "take the change of the fingerprint back, or run `edition fingerprint COPY` on the witness",
                block.id,
            )


def _is_as_fingerprinted(block: Block, join: Join) -> bool:
    return bool(join.words and block.fingerprint and has_fingerprint(join.words, block.fingerprint))


def _places(layer: TextLayer, standoff: Standoff) -> Iterator[Finding]:
    for block in standoff.blocks:
        yield from _link_words(block, layer, standoff)
    for one in recorded_places(standoff):
        if not placed(one.place, layer):
            yield _absent(one, layer, standoff)


def _link_words(block: Block, layer: TextLayer, standoff: Standoff) -> Iterator[Finding]:
    """Look for the words of the text fragment in an exact copy: a quotation mark between them breaks the link."""
    exact = layer.exact.get(block.id)
    if exact is None:
        return
    for name, words in (
        ("link" if block.passage.link else "first", block.passage.link or block.passage.first),
        ("last", block.passage.last),
    ):
        if not holds_literally(exact, words):
            yield fault(
                "copy.link-words",
                standoff.origin(f"{block.id}.passage.{name}").where,
                f"{words!r} does not stand like that in {block.id}, so a link to it would miss",
                "choose other words as `link`, without marks between them",
                block.id,
            ).as_warning()


def _absent(recorded: RecordedPlace, layer: TextLayer, standoff: Standoff) -> Finding:
    """Say that recorded words are not there: a mistake of the data if the block is exact, else damage of the copy."""
    code, id_, place = _ABSENT[recorded.role], recorded.subject, recorded.place
    times = f" {place.occurrence} times" if place.occurrence > 1 else ""
    if layer.joins[place.block].match is Match.EXACT:
        return fault(
            code,
            standoff.origin(recorded.path).where,
            f"{place.words!r}, recorded for {id_}, is not{times} in the words of {place.block}",
            "type the words as the article has them",
            id_,
        )
    return fault(
        code,
        layer.copy,
        f"the words recorded for {id_} are not{times} in the damaged words of {place.block}",
        "it falls back to the block as a whole",
        id_,
    ).as_warning()
