"""The whole edition as one JATS file."""

from edition.encode.jats_publishing.jats_body import JatsText
from edition.encode.jats_publishing.jats_commentary import JatsCommentary
from edition.encode.jats_publishing.jats_front import edition_front, front
from edition.encode.jats_publishing.jats_prose import DOCTYPE, JATS, VERSION, JatsProse, said_in
from edition.encode.jats_publishing.jats_works import works
from edition.encode.xml_elements import Content, document
from edition.languages.interface_labels import label as word
from edition.model.edition import WordedEdition
from edition.words.ids import Lang


def jats_file(edition: WordedEdition) -> bytes:
    """Return the edition in JATS Journal Publishing, with the words of the copy if one was joined."""
    prose, work = JatsProse(edition), edition.standoff.work
    text = JatsText(prose)
    root = JATS.root(
        "article",
        front(prose),
        text.body(),
        JATS.some("back", text.notes(), text.biographies(), works(prose), _citations(prose)),
        [_edition(prose, lang) for lang in work.languages],
        article_type="research-article",
        dtd_version=VERSION,
        lang=work.language,
    )
    return document(root, DOCTYPE)


def _citations(prose: JatsProse) -> Content:
    """Return the citations of the article that do not stand in its words, each as printed."""
    standoff, there = prose.edition.standoff, prose.words_of.cited
    items = [
        JATS.mixed("list-item", JATS.mixed("p", prose.cited(one, one.at.words)))
        for one in standoff.citations
        if one.id not in there
    ]
    if not items:
        return None
    title = JATS.mixed("title", word("encoded.citations", standoff.work.language))
    listed = JATS.lines("list", items, list_type="bullet")
    return JATS.lines("app-group", JATS.lines("app", title, listed, content_type="citations"))


def _edition(prose: JatsProse, lang: Lang) -> Content:
    """Return the edition in one language: the summary, unless it stands in the article's place, and the commentary."""
    text = JatsText(prose, lang)
    apart = prose.is_apart(lang)
    summary = [text.notes(), text.biographies()] if apart else None
    return JATS.lines(
        "sub-article",
        edition_front(prose, lang),
        text.body() if apart else None,
        JATS.some("back", summary, JatsCommentary(prose, lang).parts()),
        article_type="article-commentary",
        id=said_in("edition", lang),
        lang=lang,
    )
