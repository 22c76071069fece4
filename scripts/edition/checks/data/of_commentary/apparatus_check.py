"""The apparatus: its lemmata stand in parts that exist, are short, and say what the edited text has otherwise."""

from collections.abc import Iterator
from itertools import pairwise

from edition.checks import Subject
from edition.model.commentary.emendations import Emendation, EmendationKind, EmendedPlace, Part, Treatment
from edition.model.given import Standoff
from edition.words.block_fingerprint import count_words
from edition.words.findings import Explained, Finding, counted, fault, nearest

CODES = {
    "apparatus.unknown-block": Explained(
        "A lemma is in a block that does not exist.",
        '`places: [{block: p99, lemma: "the brids"}]`.',
        "Name the block in which the words stand.",
    ),
    "apparatus.no-place": Explained(
        "An entry that was not declined has no place, or one that was declined has a reading.",
        "`treatment: emended` without `places`, or `treatment: declined` with a `reading`.",
        "Give the lemma and its block, or decline the entry and take the reading away.",
    ),
    "apparatus.no-reading": Explained(
        "An emended place does not say what stands there instead.",
        '`{treatment: emended, places: [{block: p1, lemma: "the brids"}]}`.',
        'Add `reading: "the birds"`; `""` takes the words away.',
    ),
    "apparatus.same": Explained(
        "The reading of an emendation is its lemma.",
        '`{lemma: "the birds", reading: "the birds"}`.',
        "Give the reading that differs, or keep the lemma with `treatment: kept`.",
    ),
    "apparatus.twice": Explained(
        "Two entries are about one lemma.",
        '`e003` and `e007`, both on "the brids" in `p1`.',
        "Leave it to one entry; `occurrence` tells two places with the same words apart.",
    ),
    "apparatus.order": Explained(
        "The numbers of the entries do not rise.",
        "`- id: e004` before `- id: e002`.",
        "Let the numbers rise; gaps are allowed.",
    ),
    "apparatus.count": Explained(
        "A series has fewer places than it gives.",
        "`count: 3`, with four `places`.",
        "Count again: the places that are given may be fewer than the series, never more.",
    ),
    "apparatus.long": Explained(
        "A lemma has more than 8 words.",
        '`lemma: "one two three four five six seven eight nine"`.',
        "Give at most 8 words: those that are emended, and as few around them as find the place.",
    ),
    "apparatus.budget": Explained(
        "The lemmata together have more than 5 % of the article's words (in a short one, over 100).",
        "Two hundred lemmata of five words, in an article of 10,000.",
        "Shorten lemmata, or give a series one entry with `count`.",
    ),
}

MOST_WORDS = 8
BUDGET, ALLOWANCE = 0.05, 100
"""Share of the article's words that all lemmata may have, and the words that those of a short work may have."""


def check(subject: Subject) -> Iterator[Finding]:
    """Look at each entry and its places, then at all together."""
    standoff = subject.edition.standoff
    for one in standoff.emendations:
        yield from _entry(one, standoff)
        for number, place in enumerate(one.places):
            yield from _place(one, number, place, standoff)
    yield from _twice(standoff)
    for before, after in pairwise(standoff.emendations):
        if after.id <= before.id:
            where = standoff.origin(after.id).where
            yield fault(
                "apparatus.order", where, f"{after.id} stands after {before.id}", "let the numbers rise", after.id
            )
    yield from _budget(standoff)


def _entry(one: Emendation, standoff: Standoff) -> Iterator[Finding]:
    where = standoff.origin(one.id).where
    declined = one.treatment is Treatment.DECLINED
    if not declined and not one.places:
        yield fault("apparatus.no-place", where, f"{one.id} is about no place", "give its lemma, or decline it", one.id)
    if declined and any(place.reading is not None for place in one.places):
        message = f"{one.id} was declined, and has a reading"
        yield fault("apparatus.no-place", where, message, "take the reading away, or emend", one.id)
    if one.count is not None and one.count < len(one.places):
        message = f"{one.id} counts {one.count} and gives {counted(len(one.places), 'place')}"
        yield fault("apparatus.count", standoff.origin(f"{one.id}.count").where, message, "count again", one.id)


def _place(one: Emendation, number: int, place: EmendedPlace, standoff: Standoff) -> Iterator[Finding]:
    path = f"{one.id}.places.{number}"
    headings = standoff.heading_by_id if place.part in (Part.HEADING, Part.PAGE) else {}
    known = {**standoff.block_by_id, **headings}
    if place.block not in known:
        where = standoff.origin(f"{path}.block").where
        message = f"{one.id} has a lemma in {place.block!r}, which does not exist"
        yield fault("apparatus.unknown-block", where, message, nearest(place.block, known), one.id)
    where = standoff.origin(f"{path}.lemma").where
    if one.treatment is Treatment.EMENDED and place.reading is None:
        message = f"{one.id} emends {place.lemma!r} and does not say into what"
        yield fault("apparatus.no-reading", where, message, 'add `reading`; "" takes the words away', one.id)
    if place.reading == place.lemma:
        message = f"{one.id} has {place.lemma!r} as lemma and as reading"
        yield fault("apparatus.same", where, message, "give the reading, or keep the lemma", one.id)
    words = count_words(place.lemma)
    if words > MOST_WORDS:
        message = f"the lemma of {one.id} has {words} words"
        yield fault("apparatus.long", where, message, f"give at most {MOST_WORDS}", one.id)


def _twice(standoff: Standoff) -> Iterator[Finding]:
    seen: dict[tuple[object, ...], Emendation] = {}
    for one in standoff.emendations:
        for number, place in enumerate(one.places):
            key = (place.block, place.part, place.lemma, place.occurrence)
            if key in seen:
                where = standoff.origin(f"{one.id}.places.{number}.lemma").where
                message = f"{one.id} is about {place.lemma!r} in {place.block}, as {seen[key].id} is"
                yield fault("apparatus.twice", where, message, "leave it to one; `occurrence` tells two apart", one.id)
            seen.setdefault(key, one)


def _budget(standoff: Standoff) -> Iterator[Finding]:
    """Count the words of all lemmata but those that are names, numbers, or titles and marks in a series of types."""
    facts = (EmendationKind.NAME, EmendationKind.NUMBER, EmendationKind.TYPOGRAPHY)
    total = sum(
        count_words(place.lemma) for one in standoff.emendations if one.kind not in facts for place in one.places
    )
    article = sum(block.fingerprint.words for block in standoff.blocks if block.fingerprint)
    if article and total > max(ALLOWANCE, BUDGET * article):
        message = f"the lemmata have {total} words, {total / article:.1%} of the article's {article}"
        yield fault("apparatus.budget", "docs/data/apparatus.yaml", message, f"shorten some: {BUDGET:.0%} may be given")
