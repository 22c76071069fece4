"""The whole edition as one TEI file."""

from edition.encode.tei_p5.tei_assessments import apparatus, claims
from edition.encode.tei_p5.tei_bibliography import added_works
from edition.encode.tei_p5.tei_commentary import commentary
from edition.encode.tei_p5.tei_header import header
from edition.encode.tei_p5.tei_prose import TEI, TeiProse
from edition.encode.tei_p5.tei_texts import article_text, summary_text
from edition.encode.xml_elements import document
from edition.model.edition import WordedEdition


def tei_file(edition: WordedEdition) -> bytes:
    """Return the edition in TEI P5, with the words of the copy if one was joined."""
    prose, work = TeiProse(edition), edition.standoff.work
    texts = [article_text(prose), *(summary_text(prose, lang) for lang in work.languages)]
    added = [*commentary(prose), apparatus(prose), claims(prose), added_works(prose)]
    root = TEI.root(
        "TEI",
        header(prose),
        TEI.lines("text", TEI.lines("group", texts)),
        TEI.some("standOff", added),
        lang=work.language,
    )
    return document(root)
