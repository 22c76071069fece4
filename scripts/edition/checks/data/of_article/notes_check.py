"""Notes and their calls: each note is called once in each language, in order, from the block that its call names."""

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import pairwise

from edition.checks import Subject
from edition.model.article import Block, Place
from edition.model.editorial_text import EditorialText
from edition.model.given import Standoff
from edition.model.prose_tree import Call
from edition.words.findings import Explained, Finding, did_you_mean, fault, nearest
from edition.words.ids import Id, Lang

CODES = {
    "notes.unknown-note": Explained(
        "A text calls a note that does not exist.",
        "`A sentence[](note:n7).`, in an article of six notes.",
        "Call a note that exists, or add it to docs/data/notes.yaml.",
    ),
    "notes.outside": Explained(
        "A note is called from a text that is no summary of the running text.",
        "`A remark[](note:n1).` on a page written by hand.",
        "Link with words of your own: `[note 1](note:n1)`.",
    ),
    "notes.no-call": Explained(
        "A note does not say where the article calls it.",
        "A note `n3` without `call`; in docs/data/notes.yaml, that is `data.missing-key` already.",
        'Write `call: {block: p1, after: "two words"}`: where the article has the mark of the note.',
    ),
    "notes.unknown-block": Explained(
        "A note's call names a block that is none of the running text.",
        '`call: {block: p99, after: "two words"}`.',
        "Name the paragraph, quotation or item in which the article calls the note.",
    ),
    "notes.not-called": Explained(
        "The summaries of the running text do not call a note.",
        "`es: …` of `p1` without `[](note:n1)`, which `fr` has.",
        "Write `[](note:n1)` in the summary of its block, in each language.",
    ),
    "notes.called-twice": Explained(
        "The summaries of the running text call a note more than once.",
        "`One thing[](note:n1), and another[](note:n1).`.",
        "Keep one call; from other places link to the note with words.",
    ),
    "notes.other-block": Explained(
        "A note is called from another block than the one its call names.",
        "`[](note:n1)` in the summary of `p2`, where docs/data/notes.yaml has `call: {block: p1, …}`.",
        "Move the call to the summary of the block that the note names, or mend the call of the note.",
    ),
    "notes.same-call": Explained(
        "Two notes have one call.",
        'Two notes with `call: {block: p1, after: "two words"}`.',
        "Give each the words before its own mark, with `occurrence` if they stand there more than once.",
    ),
    "notes.order": Explained(
        "Notes are not called in the order of their numbers.",
        "`One[](note:n2), two[](note:n1).`.",
        "Call notes in the order of their numbers, which is that of the article.",
    ),
}


def check(subject: Subject) -> Iterator[Finding]:
    """Look at each note, then at the calls of each language."""
    standoff = subject.edition.standoff
    body = {block.id for block in standoff.body}
    for note in standoff.notes:
        yield from _recorded(note, body, standoff)
    yield from _same_calls(standoff)
    known = {note.id: note for note in standoff.notes}
    calls: dict[Lang, list[tuple[Id, EditorialText]]] = {lang: [] for lang in standoff.work.languages}
    for text in subject.edition.index.texts:
        for lang in text.versions:
            called = [node.note for node in text.nodes(lang) if isinstance(node, Call)]
            yield from _targets(called, text, lang, known, body)
            if text.place in body:
                calls.setdefault(lang, []).extend((note, text) for note in called)
    for lang, found in calls.items():
        yield from _once(found, lang, standoff)
        yield from _order(found, lang, standoff)


def _same_calls(standoff: Standoff) -> Iterator[Finding]:
    seen: dict[Place, Id] = {}
    for note in standoff.notes:
        if note.call and seen.setdefault(note.call, note.id) != note.id:
            where = standoff.origin(f"{note.id}.call.after").where
            message = f"{note.id} has the call of {seen[note.call]}"
            yield fault("notes.same-call", where, message, "each note stands after words of its own", note.id)


def _recorded(note: Block, body: set[Id], standoff: Standoff) -> Iterator[Finding]:
    if note.call is None:
        yield fault(
            "notes.no-call",
            standoff.origin(note.id).where,
            f"the note {note.id!r} has no call",
            'write call: {block: p1, after: "two words"}',
            note.id,
        )
    elif note.call.block not in body:
        yield fault(
            "notes.unknown-block",
            standoff.origin(f"{note.id}.call.block").where,
            f"the call of {note.id!r} names {note.call.block!r}, which is no block of the running text",
            nearest(note.call.block, body),
            note.id,
        )


def _targets(
    called: list[Id], text: EditorialText, lang: Lang, known: Mapping[Id, Block], body: set[Id]
) -> Iterator[Finding]:
    for id_ in dict.fromkeys(called):
        where = text.where(lang, f"note:{id_})")
        if id_ not in known:
            yield fault(
                "notes.unknown-note",
                where,
                f"{text.name} calls the note {id_!r}, which does not exist",
                did_you_mean(id_, known) or "notes are " + ", ".join(known),
                text.place,
            )
        elif text.place not in body:
            yield fault(
                "notes.outside",
                where,
                f"{text.name} calls the note {id_!r}, as only summaries of the running text may",
                f"give the link words: [note](note:{id_})",
                text.place,
            )
        elif (call := known[id_].call) and call.block in body - {text.place}:
            yield fault(
                "notes.other-block",
                where,
                f"{text.name} calls {id_!r}, whose call is in {call.block!r}",
                f"move the call to the summary of {call.block}",
                id_,
            )


def _once(found: list[tuple[Id, EditorialText]], lang: Lang, standoff: Standoff) -> Iterator[Finding]:
    called = Counter(id_ for id_, _ in found)
    for note in standoff.notes:
        times = called[note.id]
        if times == 0:
            block = note.call.block if note.call else note.id
            where = standoff.origin(f"{block}.summary.{lang}").where
            yield fault(
                "notes.not-called",
                where,
                f"no summary calls the note {note.id!r} in {lang!r}",
                f"write [](note:{note.id}) in the summary of {block}",
                note.id,
            )
        elif times > 1:
            _, last = next(pair for pair in reversed(found) if pair[0] == note.id)
            yield fault(
                "notes.called-twice",
                last.where(lang, f"note:{note.id})"),
                f"the note {note.id!r} is called {times} times in {lang!r}",
                f"keep one call; others may link: [note](note:{note.id})",
                note.id,
            )


def _order(found: list[tuple[Id, EditorialText]], lang: Lang, standoff: Standoff) -> Iterator[Finding]:
    ranks = {note.id: number for number, note in enumerate(standoff.notes)}
    known = [(ranks[id_], id_, text) for id_, text in found if id_ in ranks]
    for (before, earlier, _), (after, later, text) in pairwise(known):
        if after < before:
            yield fault(
                "notes.order",
                text.where(lang, f"note:{later})"),
                f"{later!r} is called after {earlier!r} in {lang!r}",
                "call notes in rising order",
                later,
            )
