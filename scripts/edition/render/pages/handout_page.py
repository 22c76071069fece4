"""The handout: what a teacher gives out, two sheets of paper a language, by the editors and from the data."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from edition.derive.page_names import HANDOUT
from edition.derive.passage_names import voice_name
from edition.languages.dates_and_numbers import date
from edition.languages.dates_and_numbers import pages as page_numbers
from edition.languages.interface_labels import label as word
from edition.languages.language_names import language_name
from edition.languages.typography import typeset
from edition.model.article import Voice, VoiceKind
from edition.model.edition import WordedEdition
from edition.render import Page
from edition.render.claim_badges import claim_in_brief
from edition.render.drawings.article_strip import article_strip
from edition.render.pages.references_page import in_list_order
from edition.render.printed_titles import split_title
from edition.render.prose.prose_html import Writer
from edition.render.template_loader import fill
from edition.words.ids import Lang

MOST_TERMS, MOST_CLAIMS = 10, 3


def pages(edition: WordedEdition) -> Iterator[Page]:
    """Yield the handout of each language."""
    return (_page(edition, Writer(edition, lang, HANDOUT)) for lang in edition.standoff.work.languages)


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoutParts:
    """What a handout has below the words that were written for it: voices, terms by language, claims, entries."""

    voices: tuple[str, ...]
    terms: tuple[Mapping[Lang, str], ...]
    claims: tuple[Markup, ...]
    references: tuple[str, ...]


def handout_parts(edition: WordedEdition, writer: Writer) -> HandoutParts:
    """Return the parts of a handout; the entries are those of the works that the writer has cited so far."""
    standoff, lang = edition.standoff, writer.lang
    voices = [voice for voice in standoff.voices.values() if voice.kind is VoiceKind.INTERVIEW]
    cited = in_list_order(edition, lang, (key for key, _ in writer.sources()))
    return HandoutParts(
        voices=tuple(_who(voice, writer) for voice in sorted(voices, key=lambda voice: voice.date)),
        terms=tuple(term.term for term in standoff.renderings[:MOST_TERMS]),
        claims=tuple(claim_in_brief(edition, claim, writer) for claim in standoff.claims[:MOST_CLAIMS]),
        references=tuple(edition.wording.entry(lang, key) for key in cited),
    )


def _page(edition: WordedEdition, writer: Writer) -> Page:
    standoff, lang = edition.standoff, writer.lang
    work = standoff.work
    body = writer.document(standoff.pages[HANDOUT, lang])
    parts = handout_parts(edition, writer)
    others = [tag for tag in work.languages if tag != work.language]
    content = fill(
        "handout.html.j2",
        t=lambda name: word(name, lang),
        work=work,
        title=split_title(writer.words(work.title[lang])),
        original=writer.words(work.title[work.language]) if lang != work.language else "",
        date=date(work.publication.date, lang),
        pages=page_numbers(work.publication.pages, lang),
        body=body,
        strip=article_strip(edition, writer),
        languages=[(tag, language_name(tag, lang)) for tag in (work.language, *others)],
        terms=parts.terms,
        claims=parts.claims,
        voices=parts.voices,
        references=parts.references,
        address=f"{work.site_url}{lang}/article.html" if work.site_url else "",
        release=f"{work.release.version}, {date(work.release.date, lang)}",
    )
    return Page(name=HANDOUT, lang=lang, title=word("page.handout", lang), content=content, sources=writer.sources())


def _who(voice: Voice, writer: Writer) -> str:
    """Return who was interviewed and when; a name only where the author gives one."""
    return typeset(f"{voice_name(voice, writer.lang)} ({date(voice.date, writer.lang)})", writer.lang)
