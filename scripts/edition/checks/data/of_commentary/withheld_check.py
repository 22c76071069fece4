"""Speakers whom the author did not name: no sentence ties a person to the body and the function of one.

It finds persons of the index of names, by their forms; of others the program knows nothing.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from edition.checks import Subject
from edition.derive.lexical_marks import Forms, typed_forms
from edition.model.article import Voice
from edition.model.commentary.named_entities import EntityKind
from edition.model.editorial_text import EditorialText
from edition.model.given import Standoff
from edition.words.block_fingerprint import Range, count_words
from edition.words.findings import Explained, Finding, fault
from edition.words.ids import Id, Lang

CODES = {
    "withheld.named": Explained(
        "A sentence names a person together with the function of a speaker whom the author left unnamed.",
        "`*Ada Bell, the keeper*`, where the article leaves the keeper unnamed.",
        "Take the name or the function away: what the author withheld to protect a speaker is not ours to give.",
    ),
}

NEAR = 3
"""Words that may stand between a name and a function that belong together."""
_SENTENCE = re.compile(r"(?<=[.!?;])\s+")


def check(subject: Subject) -> Iterator[Finding]:
    """Look at every sentence of every text in each language."""
    standoff = subject.edition.standoff
    withheld = [voice for voice in standoff.voices.values() if voice.is_withheld and voice.function]
    for lang in standoff.work.languages if withheld else ():
        meant = _Meant.of(withheld, standoff, lang)
        for text in subject.edition.index.texts:
            yield from _in(text, meant, standoff)


@dataclass(frozen=True, slots=True)
class _Speaker:
    """The words that say what a speaker was, and for whom, in one language; None if no body is known."""

    voice: Voice
    function: Forms
    body: Forms | None

    @classmethod
    def of(cls, voice: Voice, standoff: Standoff, lang: Lang) -> "_Speaker":
        """Return the words of a language for a speaker."""
        function = typed_forms((form, Id(voice.id)) for form in voice.function.get(lang, ()))
        body = standoff.entity_by_id.get(voice.of) if voice.of else None
        if body is None:
            return cls(voice, function, None)
        forms = {body.name.get(lang, ""), *body.forms.get(lang, ()), *body.printed} - {""}
        return cls(voice, function, typed_forms((form, body.id) for form in forms))

    def stretches(self, sentence: str) -> Iterator[Range]:
        """Yield where a sentence has the function and the body, from the first word to the last."""
        bodies = [(start, end) for start, end, _ in self.body.uses(sentence)] if self.body else []
        for start, end, _ in self.function.uses(sentence):
            if self.body is None:
                yield start, end
            yield from ((min(start, one[0]), max(end, one[1])) for one in bodies)


@dataclass(frozen=True, slots=True)
class _Meant:
    """What sentences of one language are looked at for: persons, speakers, and the functions of all speakers together.

    Few sentences have a function: looking for all at once leaves out the others before each speaker is looked for.
    """

    lang: Lang
    persons: Forms
    speakers: Sequence[_Speaker]
    functions: Forms

    @classmethod
    def of(cls, withheld: Sequence[Voice], standoff: Standoff, lang: Lang) -> "_Meant":
        """Return what is looked for in a language."""
        functions = typed_forms((form, Id(voice.id)) for voice in withheld for form in voice.function.get(lang, ()))
        speakers = [_Speaker.of(voice, standoff, lang) for voice in withheld]
        return cls(lang, _persons(standoff, lang), speakers, functions)

    def sentences(self, text: EditorialText) -> Iterator[str]:
        """Yield the sentences of a text that have a function; most texts have none, and need not be divided."""
        words = text.words(self.lang)
        divided = _SENTENCE.split(words) if any(self.functions.uses(words)) else ()
        return (one for one in divided if any(self.functions.uses(one)))


def _beside(first: Range, second: Range, sentence: str) -> bool:
    """Say whether two stretches lie in each other or have few words between them, as an apposition has."""
    (_, before), (after, _) = sorted([first, second])
    return count_words(sentence[before:after]) <= NEAR


def _persons(standoff: Standoff, lang: Lang) -> Forms:
    """Return the forms by which persons are met; one who is nothing but the voice itself is none."""
    spoken = {voice.name for voice in standoff.voices.values() if voice.is_withheld}
    persons = [one for one in standoff.entities if one.kind is EntityKind.PERSON and one.name.get(lang) not in spoken]
    return typed_forms((form, one.id) for one in persons for form in {one.name.get(lang, ""), *one.printed} - {""})


def _in(text: EditorialText, meant: _Meant, standoff: Standoff) -> Iterator[Finding]:
    about = standoff.entity_by_id.get(Id(text.place))
    is_of_person = about is not None and about.kind is EntityKind.PERSON
    for sentence in meant.sentences(text):
        named = [(start, end) for start, end, _ in meant.persons.uses(sentence)]
        for speaker in meant.speakers:
            for stretch in speaker.stretches(sentence):
                if is_of_person or any(_beside(one, stretch, sentence) for one in named):
                    who = f"{speaker.voice.id}, whom the author left unnamed"
                    message = f"{text.name} names a person beside the function of {who}"
                    hint = "say the one or the other, in sentences that do not meet"
                    yield fault("withheld.named", text.where(meant.lang), message, hint, text.place)
