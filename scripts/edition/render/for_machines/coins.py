"""The spans of COinS by which Zotero takes entries from the page of references, and from no other page."""

from collections.abc import Mapping

from markupsafe import Markup

from edition.model.edition import WordedEdition
from edition.records.describe_works import of_entry
from edition.records.openurl import context_object
from edition.words.ids import Id


def coins(edition: WordedEdition) -> Mapping[Id, Markup]:
    """Return id of an entry -> its span, which shows nothing."""
    span = Markup('<span class="Z3988" title="{}"></span>')
    return {entry.id: span.format(context_object(of_entry(entry))) for entry in edition.standoff.entries}
