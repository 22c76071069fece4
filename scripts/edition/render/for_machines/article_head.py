"""What the article's page says of the article to other programs: the elements for its head."""

import json
from collections.abc import Sequence

from markupsafe import Markup

from edition.derive.addresses import ARTICLE
from edition.model.bibliography_entry import Entry
from edition.model.edition import WordedEdition
from edition.records import dublin_core, highwire
from edition.records.describe_works import of_entry, of_work
from edition.records.schema_org import graph
from edition.render.template_loader import fill
from edition.words.ids import Lang


def article_head(edition: WordedEdition, lang: Lang) -> Markup:
    """Return Highwire tags, Dublin Core and JSON-LD of the article, for its page in a language.

    The three come from one record. All but its abstract and keywords is the same on the page of every language, as
    there is one article; the address of the page is left out while it has none.
    """
    work = edition.standoff.work
    record = of_work(edition.standoff, lang)
    cited = [of_entry(entry) for entry in cited_by_work(edition)]
    address = f"{work.site_url}{lang}/{ARTICLE}.html" if work.site_url else None
    tags = [
        *highwire.tags(record, cited, address),
        *dublin_core.tags(record, work.printed_title, work.rights.text),
    ]
    return fill(
        "head.html.j2", tags=tags, schema=dublin_core.SCHEMA, graph=script(graph(record, work, cited, lang, address))
    )


def script(value: object) -> Markup:
    """Return a value as JSON that can stand in a script element: a `<` in it could end the element."""
    return Markup(json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c"))


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
