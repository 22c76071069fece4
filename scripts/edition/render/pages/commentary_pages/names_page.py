"""The index of names: who and what the article names, kind by kind, with every passage and the words around."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from edition.derive.addresses import NAMES
from edition.derive.mentions import named_by
from edition.languages.alphabet import sort_key
from edition.languages.interface_labels import label as word
from edition.languages.typography import typeset
from edition.model.commentary.glossary_terms import SetAside
from edition.model.commentary.named_entities import Entity, EntityKind
from edition.model.edition import WordedEdition
from edition.render import Page, TocItem
from edition.render.commentary_views import declined, used_in
from edition.render.passage_pages import cite_link
from edition.render.prose.citation_phrases import Phrases
from edition.render.prose.prose_html import Writer
from edition.render.template_loader import fill
from edition.words.ids import Id, Lang


@dataclass(frozen=True, slots=True, kw_only=True)
class NameView:
    """What the template shows of a name; printed: forms of the witness that are not the name itself."""

    id: Id
    name: str
    printed: tuple[str, ...]
    description: Markup
    term: str
    sources: tuple[Markup, ...]
    places: tuple[Markup, ...]
    phrases: tuple[tuple[Markup, Markup], ...]
    wikidata: str


def pages(edition: WordedEdition) -> Iterator[Page]:
    """Yield the names of each language, if there are any."""
    for lang in edition.standoff.work.languages if edition.standoff.entities else ():
        writer = Writer(edition, lang, NAMES)
        phrases = Phrases(writer)
        groups = [
            (kind.value, [name_view(edition, one, phrases) for one in some])
            for kind, some in name_groups(edition, lang)
        ]
        content = fill(
            "names.html.j2",
            t=lambda name, lang=lang: word(name, lang),
            cite=lambda id_, lang=lang: cite_link(edition, id_, lang),
            language=edition.standoff.work.language,
            groups=groups,
            declined=declined(edition, SetAside.NAMES, writer),
        )
        toc = [TocItem(f"names-{kind}", word(f"names.{kind}", lang)) for kind, _ in groups]
        title = word("page.names", lang)
        yield Page(name=NAMES, lang=lang, title=title, content=content, toc=toc, sources=writer.sources())


def name_groups(edition: WordedEdition, lang: Lang) -> Iterator[tuple[EntityKind, Sequence[Entity]]]:
    """Yield the kinds of names that there are, each with its names as a language sorts them."""
    for kind in EntityKind:
        some = [one for one in edition.standoff.entities if one.kind is kind]
        if some:
            yield kind, sorted(some, key=lambda one: sort_key(one.sort or one.name[lang], lang))


def name_view(edition: WordedEdition, one: Entity, phrases: Phrases) -> NameView:
    """Return the view of one name."""
    writer = phrases.writer
    lang, target = writer.lang, one.term or one.id
    around = [(block, phrases.around_use(block, target)) for block in one.blocks]
    return NameView(
        id=one.id,
        name=writer.words(one.name[lang]),
        printed=tuple(typeset(form, edition.standoff.work.language) for form in one.printed if form != one.name[lang]),
        description=writer.html(one.description[lang]),
        term=writer.href(one.term) if one.term else "",
        sources=tuple(map(writer.cite, named_by(one))),
        places=tuple(used_in(edition, one, writer)),
        phrases=tuple((writer.place_link(block, writer.href(block)), words) for block, words in around if words),
        wikidata=one.wikidata,
    )
