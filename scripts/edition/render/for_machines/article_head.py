"""What the article's page says of the article to other programs: the elements for its head."""

from collections.abc import Sequence

from markupsafe import Markup

from edition.derive.addresses import ARTICLE
from edition.languages.interface_labels import label
from edition.model.cited.bibliography_entry import Entry
from edition.model.edition import WordedEdition
from edition.records import dublin_core, highwire, schema_org
from edition.records.describe_works import of_edition, of_entry, of_page, of_work
from edition.render.for_machines.head_elements import head_elements
from edition.words.ids import Lang


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
