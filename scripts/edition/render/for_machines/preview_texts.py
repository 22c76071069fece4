"""What previews of terms, names, claims and emendations show: scripts, loaded when the first is asked for."""

import json
from collections.abc import Iterator, Mapping

from markupsafe import Markup

from edition.derive.addresses import ARTICLE
from edition.languages.interface_labels import label as word
from edition.model.commentary.emendations import Emendation, Treatment
from edition.model.edition import WordedEdition
from edition.render.claim_badges import claim_preview
from edition.render.prose.prose_html import Writer
from edition.render.readings import compared, reading_html
from edition.words.ids import Id, Lang


def preview_texts(edition: WordedEdition, lang: Lang) -> dict[str, str]:
    """Return the scripts of a language by their names; scripts load from disk, where requests do not.

    Emendations have their own: only pages that have the article's words show any, perhaps those of a reader's copy.
    """
    writer = Writer(edition, lang, ARTICLE)
    emended = {one.id: _emendation(one, writer) for one in edition.standoff.emendations}
    return {"previews": _script(dict(_all(edition, writer))), "emendations": _script(emended)}


def _script(texts: Mapping[Id, str]) -> str:
    return f"window.editionPreviews({json.dumps(texts, ensure_ascii=False, separators=(',', ':'))});\n"


def _all(edition: WordedEdition, writer: Writer) -> Iterator[tuple[Id, str]]:
    lang, standoff = writer.lang, edition.standoff
    head = Markup("<b>{}</b> {}")
    for term in standoff.terms:
        yield term.id, head.format(writer.words(term.label[lang]), writer.plain_html(term.definition[lang]))
    for one in standoff.entities:
        yield one.id, head.format(writer.words(one.name[lang]), writer.plain_html(one.description[lang]))
    for event in standoff.events:
        yield event.id, head.format(writer.words(event.title[lang]), writer.plain_html(event.text[lang]))
    for claim in standoff.claims:
        yield claim.id, claim_preview(writer.edition, claim, writer)


def _emendation(one: Emendation, writer: Writer) -> Markup:
    """Return the first place of an entry with its reading, what was done, and why."""
    lang, place = writer.lang, next(iter(one.places), None)
    shown = Markup("")
    if place is not None:
        lemma, reading = compared(place.lemma, place.reading) if place.reading else (reading_html(place.lemma), "")
        shown = Markup('<span lang="{}">{}{}</span> ').format(
            writer.edition.standoff.work.language, lemma, Markup(" ] ") + reading if reading else ""
        )
    done = word(f"apparatus.{one.treatment.value}", lang)
    conjecture = Markup("<small>{}</small> ").format(done) if one.treatment is not Treatment.DECLINED else Markup("")
    return shown + conjecture + writer.plain_html(one.reason[lang])
