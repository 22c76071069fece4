"""The printed abstracts side by side, sentence by sentence: what each version says, and where they part."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from edition.derive.addresses import ABSTRACTS
from edition.derive.passage_names import sentence_name
from edition.join.recorded_words import sentence_words
from edition.languages.interface_labels import label as word
from edition.languages.language_names import language_name
from edition.languages.typography import capitalised
from edition.model.article import BlockKind
from edition.model.commentary.aligned_sentences import AlignedSentence, Divergence, DivergenceKind
from edition.model.edition import WordedEdition
from edition.render import Page, TocItem
from edition.render.prose.prose_html import Writer
from edition.render.template_loader import fill
from edition.render.woven.weave_text import weave
from edition.words.ids import Id, Lang


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionView:
    """One version of a row: its language, its words, our account of them.

    is_fact: the words are a title or keywords, which are given whole.
    """

    lang: Lang
    words: Markup | str
    account: Markup
    is_fact: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DivergenceView:
    """A remark on one version: how it differs, at which of its words, what is said of it."""

    lang: Lang
    kind: str
    words: str
    html: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class RowView:
    """A sentence in every version, with the remarks on it."""

    id: Id
    name: str
    versions: tuple[VersionView, ...]
    remarks: tuple[DivergenceView, ...]


def pages(edition: WordedEdition) -> Iterator[Page]:
    """Yield the aligned abstracts for each language, if they were aligned."""
    for lang in edition.standoff.work.languages if edition.standoff.alignment else ():
        writer = Writer(edition, lang, ABSTRACTS)
        rows = [_row(edition, sentence, writer) for sentence in edition.standoff.alignment]
        counts = Counter((remark.lang, remark.kind) for row in rows for remark in row.remarks)
        content = fill(
            "abstracts.html.j2",
            t=lambda name, lang=lang: word(name, lang),
            language_name=lambda tag, lang=lang: language_name(tag, lang),
            rows=rows,
            with_text=edition.text is not None,
            kinds=[kind.value for kind in DivergenceKind],
            counts=counts,
            others=[tag for tag in _languages(edition) if any(one == tag for one, _ in counts)],
        )
        toc = [TocItem(row.id, row.name) for row in rows]
        title = word("page.abstracts", lang)
        yield Page(name=ABSTRACTS, lang=lang, title=title, content=content, toc=toc, sources=writer.sources())


def _languages(edition: WordedEdition) -> list[Lang]:
    """Return the languages of the abstracts, in the order of the article."""
    return [block.language for block in edition.standoff.of_kind(BlockKind.ABSTRACT)]


def _row(edition: WordedEdition, sentence: AlignedSentence, writer: Writer) -> RowView:
    return RowView(
        id=sentence.id,
        name=capitalised(sentence_name(sentence.id, writer.lang)),
        versions=tuple(_version(edition, sentence, tag, writer) for tag in _languages(edition)),
        remarks=tuple(_remark(remark, writer) for remark in sentence.remarks),
    )


def _version(edition: WordedEdition, sentence: AlignedSentence, tag: Lang, writer: Writer) -> VersionView:
    told = sentence.account.get(tag, {}).get(writer.lang, ())
    return VersionView(
        lang=tag, words=_words(edition, sentence, tag), account=writer.html(told), is_fact=not sentence.passages
    )


def _words(edition: WordedEdition, sentence: AlignedSentence, tag: Lang) -> Markup | str:
    """Return the printed words of a version: titles and keywords, which are facts; sentences, if a copy has them."""
    work = edition.standoff.work
    if sentence.id.endswith("-title"):
        return work.printed_title.get(tag, "")
    if sentence.id.endswith("-keywords"):
        return ", ".join(work.keywords.get(tag, ()))
    block = next(one.id for one in edition.standoff.of_kind(BlockKind.ABSTRACT) if one.language == tag)
    there = edition.text.words(block) if edition.text else None
    found = sentence_words(there, sentence.passages[tag]) if there and tag in sentence.passages else None
    return weave(found, []) if found else ""


def _remark(remark: Divergence, writer: Writer) -> DivergenceView:
    return DivergenceView(
        lang=remark.of, kind=remark.kind.value, words=remark.words, html=writer.html(remark.remark[writer.lang])
    )
