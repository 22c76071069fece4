"""What pages say of the edition to other programs: those about it what it is, all others that they are a part of it."""

from markupsafe import Markup

from edition.model.edited_work import Work
from edition.model.work_metadata import Tag
from edition.records import dublin_core, highwire, schema_org
from edition.records.describe_works import of_edition, of_page
from edition.render.for_machines.head_elements import head_elements
from edition.words.ids import Lang


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
