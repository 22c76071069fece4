"""The glossary: each term as this article uses it, in the order of the page's language, with every place of use."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from edition.derive.addresses import GLOSSARY
from edition.derive.mentions import named_by
from edition.languages.alphabet import initial, sort_key
from edition.languages.interface_labels import label as word
from edition.model.commentary.glossary_terms import SetAside, Term, TermKind
from edition.model.edition import WordedEdition
from edition.render import Page
from edition.render.commentary_views import declined, jumps, named, used_in
from edition.render.passage_pages import cite_link
from edition.render.prose.prose_html import Writer
from edition.render.template_loader import fill
from edition.words.ids import Id, Lang


@dataclass(frozen=True, slots=True, kw_only=True)
class TermView:
    """What the template shows of a term; others: language -> its label there."""

    id: Id
    kind: str
    label: str
    others: Mapping[Lang, str]
    definition: Markup
    see: tuple[Markup, ...]
    sources: tuple[Markup, ...]
    notes: tuple[Markup, ...]
    places: tuple[Markup, ...]
    wikidata: str


def pages(edition: WordedEdition) -> Iterator[Page]:
    """Yield the glossary of each language, if there are terms."""
    for lang in edition.standoff.work.languages if edition.standoff.terms else ():
        writer = Writer(edition, lang, GLOSSARY)
        terms = in_order(edition, lang)
        views = [term_view(edition, term, writer) for term in terms]
        counts = Counter(term.kind for term in terms)
        letters = [(initial(term.label[lang], lang), term.id) for term in terms]
        content = fill(
            "glossary.html.j2",
            t=lambda name, lang=lang: word(name, lang),
            cite=lambda id_, lang=lang: cite_link(edition, id_, lang),
            terms=views,
            kinds=[(kind.value, counts[kind]) for kind in TermKind if counts[kind]],
            jumps=jumps(letters),
            declined=declined(edition, SetAside.GLOSSARY, writer),
        )
        title = word("page.glossary", lang)
        yield Page(name=GLOSSARY, lang=lang, title=title, content=content, sources=writer.sources())


def in_order(edition: WordedEdition, lang: Lang) -> list[Term]:
    """Return the terms as a language sorts them."""
    return sorted(edition.standoff.terms, key=lambda term: sort_key(term.label[lang], lang))


def term_view(edition: WordedEdition, term: Term, writer: Writer) -> TermView:
    """Return the view of one term."""
    lang = writer.lang
    return TermView(
        id=term.id,
        kind=term.kind.value,
        label=writer.words(term.label[lang]),
        others={tag: label for tag, label in term.label.items() if tag != lang and label != term.label[lang]},
        definition=writer.html(term.definition[lang]),
        see=tuple(named(edition, one, writer) for one in term.see),
        sources=tuple(map(writer.cite, named_by(term))),
        notes=tuple(writer.place_link(note, writer.href(note)) for note in term.notes),
        places=tuple(used_in(edition, term, writer)),
        wikidata=term.wikidata,
    )
