"""Voices: those that blocks name exist, those that exist speak, a quotation has one, an interview a full date."""

import re
from collections.abc import Iterator

from edition.checks import Subject
from edition.model.article import BlockKind, VoiceKind
from edition.model.given import Standoff
from edition.words.findings import Explained, Finding, did_you_mean, fault

CODES = {
    "voices.unknown": Explained(
        "A block names a voice that docs/data/voices.yaml does not have.",
        "`voices: [keepr]`.",
        "Write the id as docs/data/voices.yaml has it, or add the voice there.",
    ),
    "voices.unused": Explained(
        "No block names a voice.",
        "A voice `warden` that no `voices:` names.",
        "Name it at the blocks in which it speaks, or remove it.",
    ),
    "voices.quotation": Explained(
        "A block quotation has not exactly one voice.",
        "`{id: p1-q1, kind: quotation}` without `voices`.",
        "Write `voices: [who-speaks]`, with one voice: that of the words quoted.",
    ),
    "voices.function": Explained(
        "A voice has the words that guard a speaker whom the author left unnamed, and is not withheld.",
        "`function: {en: [keeper]}` of a voice with a `name`, without `withheld: true`.",
        "Add `withheld: true`: without it nothing keeps texts from naming the speaker. If the author gives the whole "
        "name, take the words away.",
    ),
    "voices.date": Explained(
        "An interview has no full date.",
        '`{kind: interview, date: "2012-05"}`.',
        "Write year, month and day, as the article gives them.",
    ),
    "voices.unknown-name": Explained(
        "A voice spoke for a body that docs/data/names.yaml does not have.",
        "`of: harbour-bord`, where docs/data/names.yaml has `harbour-board`.",
        "Write the id as docs/data/names.yaml has it, or add the body there.",
    ),
}


def check(subject: Subject) -> Iterator[Finding]:
    """Look at the voices of blocks, then at the voices themselves."""
    standoff = subject.edition.standoff
    yield from _of_blocks(standoff)
    used = {voice for block in standoff.blocks for voice in block.voices}
    for voice in standoff.voices.values():
        path = f"voice:{voice.id}"
        if voice.id not in used:
            yield fault(
                "voices.unused",
                standoff.origin(path).where,
                f"no block names the voice {voice.id!r}",
                "name it where it speaks, or remove it",
                voice.id,
            )
        if voice.of is not None and voice.of not in standoff.entity_by_id:
            yield fault(
                "voices.unknown-name",
                standoff.origin(f"{path}.of").where,
                f"the voice {voice.id!r} spoke for {voice.of!r}, which is no name",
                did_you_mean(voice.of, standoff.entity_by_id) or "add it to docs/data/names.yaml",
                voice.id,
            )
        if voice.function and not voice.is_withheld:
            yield fault(
                "voices.function",
                standoff.origin(f"{path}.function").where,
                f"the voice {voice.id!r} has words for a function, and its name is not withheld",
                "add `withheld: true`, or take the words away if the author names the speaker in full",
                voice.id,
            )
        if voice.kind is VoiceKind.INTERVIEW and not re.fullmatch(r"\d{4}-\d{2}-\d{2}", voice.date):
            yield fault(
                "voices.date",
                standoff.origin(f"{path}.date").where,
                f"the interview {voice.id!r} has the date {voice.date!r}",
                "write year, month and day",
                voice.id,
            )


def _of_blocks(standoff: Standoff) -> Iterator[Finding]:
    for block in standoff.blocks:
        for voice in block.voices:
            if voice not in standoff.voices:
                where = standoff.origin(f"{block.id}.voices.{block.voices.index(voice)}").where
                yield fault(
                    "voices.unknown",
                    where,
                    f"{block.id} names the voice {voice!r}, which does not exist",
                    did_you_mean(voice, standoff.voices) or "add it to docs/data/voices.yaml",
                    block.id,
                )
        if block.kind is BlockKind.QUOTATION and len(block.voices) != 1:
            told = ", ".join(block.voices) or "none"
            yield fault(
                "voices.quotation",
                standoff.origin(f"{block.id}.voices").where,
                f"the quotation {block.id!r} must have one voice, it has {told}",
                "write voices: [who-speaks]",
                block.id,
            )
