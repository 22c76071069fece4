"""The ledger of quantitative claims: what is stated, what was derived, the verdict, and how strong the test is."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from edition.derive.addresses import CLAIMS
from edition.derive.claim_results.claim_values import (
    ANSWER,
    found_in_words,
    state_in_words,
    stated_in_words,
    unit_in_words,
)
from edition.derive.claim_results.claim_verdicts import derived_of
from edition.derive.mentions import named_by
from edition.languages.interface_labels import label as word
from edition.languages.typography import typeset
from edition.model.claim import DEPENDS, Claim, ClaimKind, Strength, Verdict
from edition.model.edition import WordedEdition
from edition.model.prose_tree import Citation, Document, PageLink, Title, paragraphs, walk
from edition.render import Page, TocItem
from edition.render.drawings.inline_drawing import inline_drawing
from edition.render.drawings.interval_plot import interval_plot
from edition.render.passage_pages import cite_link
from edition.render.prose.prose_html import Writer
from edition.render.template_loader import fill
from edition.words.ids import Id, label
from edition.words.web_address import doi_address


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimRow:
    """One quantity of a claim as the table shows it."""

    label: str
    unit: str
    stated: str
    words: str
    derived: str
    bounds: str
    verdict: str
    plot: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimView:
    """What the template shows of a claim."""

    id: Id
    label: str
    title: str
    speaker: str
    statement: Markup
    finding: Markup
    quotable: Markup
    more: tuple[tuple[str, Markup], ...]
    verdict: str
    strength: str
    state: str
    rows: tuple[ClaimRow, ...]
    places: tuple[Markup, ...]
    notebook: str | None
    sources: tuple[tuple[Markup, str, str], ...]
    figures: tuple[tuple[Markup, Markup], ...]
    cross_checks: tuple[tuple[str, str, str], ...]
    is_of_form: bool


ORDER = (
    Verdict.CONTRADICTED.value,
    Verdict.ATTRIBUTION_DIFFERS.value,
    DEPENDS,
    Verdict.PLAUSIBLE.value,
    Verdict.CONSISTENT.value,
    Verdict.REPRODUCED.value,
    Verdict.NOT_DERIVABLE.value,
)
"""What needs most to be known comes first."""


def pages(edition: WordedEdition) -> Iterator[Page]:
    """Yield the ledger of each language."""
    for lang in edition.standoff.work.languages:
        writer = Writer(edition, lang, CLAIMS)
        views = [claim_view(edition, claim, writer) for claim in _in_order(edition)]
        view_by_id = {view.id: view for view in views}
        groups = [(name, list(some)) for name, some in groupby(views, key=lambda view: view.verdict)]
        content = fill(
            "claims.html.j2",
            t=lambda name, lang=lang: word(name, lang),
            cite=lambda id_, lang=lang: cite_link(edition, id_, lang),
            claims=views,
            groups=groups,
            index=[view_by_id[claim.id] for claim in in_place(edition)],
            language=edition.standoff.work.language,
            rule=_rule(edition, writer),
        )
        toc = [TocItem(f"verdict-{name}", word(f"verdict.{name}", lang)) for name, _ in groups]
        yield Page(
            name=CLAIMS, lang=lang, title=word("page.claims", lang), content=content, toc=toc, sources=writer.sources()
        )


def _rule(edition: WordedEdition, writer: Writer) -> str:
    """Return the link to what the page about the edition says of the ledger: the part that leads here."""
    anchor = ""
    for part in edition.standoff.pages["about", writer.lang]:
        if isinstance(part, Title):
            anchor = f"#{part.anchor}"
        elif CLAIMS in _pages_named((part,)):
            return writer.page_href("about") + anchor
    return writer.page_href("about")


def _pages_named(document: Document) -> set[str]:
    return {node.page for text in paragraphs(document) for node in walk(text) if isinstance(node, PageLink)}


def _in_order(edition: WordedEdition) -> list[Claim]:
    """Return the claims by verdict, what is said of the world before the article's own form, the best tested first."""

    def key(claim: Claim) -> tuple[int, bool, int]:
        verdict = edition.index.assessment_by_claim[claim.id].shown
        return ORDER.index(verdict), claim.kind is ClaimKind.CENSUS, list(Strength).index(claim.strength)

    return sorted(in_place(edition), key=key)


def in_place(edition: WordedEdition) -> list[Claim]:
    """Return the claims in the order of the article."""
    rank = {block.id: number for number, block in enumerate(edition.standoff.blocks)}
    return sorted(edition.standoff.claims, key=lambda claim: rank.get(claim.targets[0], -1))


def claim_view(edition: WordedEdition, claim: Claim, writer: Writer) -> ClaimView:
    """Return the view of one claim."""
    lang, assessment = writer.lang, edition.index.assessment_by_claim[claim.id]
    return ClaimView(
        id=claim.id,
        label=label(claim.id),
        title=writer.words(claim.title[lang]),
        speaker=claim.speaker.value,
        statement=writer.html(claim.statement[lang]),
        finding=writer.html(claim.finding[lang]),
        quotable=writer.html(claim.quotable.get(lang, ())),
        more=tuple(
            (name, writer.html(getattr(claim, name)[lang]))
            for name in ("limits", "refuted", "tolerance")
            if getattr(claim, name)
        ),
        verdict=assessment.shown,
        strength=claim.strength.value,
        state=state_in_words(edition.results.get(claim.notebook or ""), lang) if claim.notebook else "",
        rows=tuple(_rows(edition, claim, writer)),
        places=tuple(writer.place_link(block, writer.href(block)) for block in claim.targets),
        notebook=writer.page_href(f"notebooks/{claim.notebook}") if claim.notebook else None,
        sources=tuple(
            (
                writer.cite(named),
                _address(edition, named),
                _grade(edition, claim, named),
            )
            for named in named_by(claim)
        ),
        figures=tuple(_figures(edition, claim, writer)),
        cross_checks=tuple(_cross_checks(edition, claim, writer)),
        is_of_form=claim.kind is ClaimKind.CENSUS,
    )


def _address(edition: WordedEdition, source: Citation) -> str:
    """Return where a source itself is read, if its record says so."""
    entry = edition.standoff.entry_by_key[source.keys[0]]
    return entry.field("url") or doi_address(entry.field("doi"))


def _grade(edition: WordedEdition, claim: Claim, source: Citation) -> str:
    """Return how far a source was read."""
    key = source.keys[0]
    return "unread" if key in claim.unread else edition.standoff.entry_by_key[key].field("checked")


def _figures(edition: WordedEdition, claim: Claim, writer: Writer) -> Iterator[tuple[Markup, Markup]]:
    """Yield the drawings of a claim's notebook with their captions.

    Of claims that share a notebook the first has them, if nothing else is said. A caption cites in its notebook, and
    not here once more.
    """
    result = edition.results.get(claim.notebook or "")
    if result is None:
        return
    first = next(one.id for one in edition.standoff.claims if one.notebook == claim.notebook)
    for figure in result.figures[writer.lang]:
        if claim.id not in ([first] if figure.claims is None else figure.claims):
            continue
        yield inline_drawing(figure, f"{claim.id}-{figure.name}"), writer.plain_html(figure.caption)


def _cross_checks(edition: WordedEdition, claim: Claim, writer: Writer) -> Iterator[tuple[str, str, str]]:
    """Yield what other notebooks derive beside a claim's own: what it is, the value or why there is none, the page."""
    lang = writer.lang
    for one in claim.cross_checks:
        result = edition.results.get(one.notebook)
        derived = derived_of(claim.id, one.name, result)
        found = f"{found_in_words(one.unit, derived, lang)} {unit_in_words(one.unit, lang)}".strip() if derived else ""
        said = " – ".join(filter(None, (found, state_in_words(result, lang))))
        yield writer.words(one.label[lang]), said, writer.page_href(f"notebooks/{one.notebook}")


def _rows(edition: WordedEdition, claim: Claim, writer: Writer) -> Iterator[ClaimRow]:
    assessment = edition.index.assessment_by_claim[claim.id]
    for quantity in claim.quantities:
        derived = assessment.derived[quantity.name]
        yield ClaimRow(
            label=writer.words(quantity.label[writer.lang]),
            unit=unit_in_words(quantity.unit, writer.lang),
            stated=stated_in_words(quantity, writer.lang),
            words=typeset(quantity.words, edition.standoff.work.language),
            derived=found_in_words(quantity.unit, derived, writer.lang),
            bounds=writer.words(quantity.bounds.get(writer.lang, "")) if derived else "",
            verdict=assessment.verdicts[quantity.name].value,
            plot=interval_plot(quantity.stated, derived) if quantity.unit != ANSWER else Markup(""),
        )
