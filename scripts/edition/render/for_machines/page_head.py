"""What a page says to other programs: the elements for its head, of the article, of the edition, of its own twins."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from markupsafe import Markup

from edition.derive.addresses import ARTICLE
from edition.languages.interface_labels import label
from edition.model.cited.bibliography_entry import Entry
from edition.model.edited_work import Work
from edition.model.edition import Edition, WordedEdition
from edition.model.work_metadata import Tag
from edition.records import dublin_core, highwire, schema_org
from edition.records.describe_works import of_edition, of_entry, of_page, of_work
from edition.records.dublin_core import schemas
from edition.render.template_loader import fill
from edition.words.ids import Lang


def head_elements(tags: Sequence[Tag], graph: Mapping[str, Any]) -> Markup:
    """Return the elements: `meta`, and a script with the graph of JSON-LD."""
    return fill("head.html.j2", tags=tags, schemas=schemas(tags), graph=script(graph))


def script(value: object) -> Markup:
    """Return a value as JSON that can stand in a script element: a `<` in it could end the element."""
    return Markup(json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c"))


OTHERS = "x-default"
"""What stands for a language that the edition does not have."""


def alternates(page: str, edition: Edition) -> dict[str, str]:
    """Return language -> path of a page in it; readers of none of them get the cover, or the language of the work."""
    work = edition.standoff.work
    found: dict[str, str] = {lang: f"{lang}/{page}.html" for lang in work.languages}
    return found | {OTHERS: "index.html" if page == "index" else found[work.language]}


def edition_head(work: Work, lang: Lang) -> Markup:
    """Return Highwire tags, Dublin Core and JSON-LD of the edition, for pages about it in a language."""
    record = of_edition(work, lang)
    article = ("DC.relation", schema_org.identity(work))
    tags = [*highwire.tags(record), *dublin_core.tags(record, work.rights.content, relation=article)]
    return head_elements(tags, schema_org.graph(schema_org.edition(record, work)))


def page_head(work: Work, lang: Lang, title: str, path: str) -> Markup:
    """Return Dublin Core and JSON-LD of a page that is about something else; path: its address below the root.

    It has no author of its own, and no Highwire tags, by which search engines would take it for an article.
    """
    record, whole = of_page(work, lang, title, path), of_edition(work, lang)
    part = ("DCTERMS.isPartOf", whole.url or whole.title)
    tags = [*dublin_core.tags(record, work.rights.content, relation=part), Tag("og:site_name", whole.title)]
    return head_elements(tags, schema_org.graph(schema_org.page(record, whole)))


def article_head(edition: WordedEdition, lang: Lang) -> Markup:
    """Return Highwire tags, Dublin Core and JSON-LD of the article, for its page in a language.

    The three come from one record. All but its keywords is the same on the page of every language, as there is one
    article; JSON-LD alone can say that the page is a part of the edition.
    """
    work = edition.standoff.work
    record, whole = of_work(edition.standoff, lang), of_edition(work, lang)
    cited = [of_entry(entry) for entry in cited_by_work(edition)]
    page = of_page(work, lang, label(f"page.{ARTICLE}", lang), f"{lang}/{ARTICLE}.html")
    tags = [*highwire.tags(record, cited), *dublin_core.tags(record, work.rights.text, work.printed_title)]
    nodes = (schema_org.article(record, work, cited), schema_org.edition(whole, work), schema_org.page(page, whole))
    return head_elements(tags, schema_org.graph(*nodes))


def cited_by_work(edition: WordedEdition) -> Sequence[Entry]:
    """Return the entries that the article itself lists or uses.

    What the editors alone cite, as the sources of their figures, would be a false citation of the article's.
    """
    blocks = edition.standoff.block_by_id.keys()
    return [
        entry
        for entry in edition.standoff.entries
        if entry.is_listed
        or any(mention.source in blocks for mention in edition.index.mentions_by_key.get(entry.key, ()))
    ]
