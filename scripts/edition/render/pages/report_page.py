"""How we know: what was checked and with what result, what could not be, what checks would miss, 40 answers."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup, escape

from edition.derive.outside_links import unknown_links
from edition.derive.page_names import REPORT
from edition.derive.passage_names import page_title
from edition.derive.share_interval import share_interval
from edition.languages.dates_and_numbers import date, number, number_range
from edition.languages.interface_labels import filled
from edition.languages.interface_labels import label as word
from edition.languages.typography import typeset
from edition.model.claim import DEPENDS, Verdict
from edition.model.edition import WordedEdition
from edition.model.edition_quality import BEST, CheckOutcome, MutationRun, ReviewedGroup
from edition.render import Page, TocItem
from edition.render.prose.prose_html import Writer
from edition.render.template_loader import fill
from edition.words.ids import Id, Lang


@dataclass(frozen=True, slots=True, kw_only=True)
class PointView:
    """What the template shows of a question."""

    id: Id
    asks: str
    score: str
    points: int
    evidence: Markup
    missing: Markup
    is_required: bool


def pages(edition: WordedEdition) -> Iterator[Page]:
    """Yield the page of each language."""
    return (_page(edition, Writer(edition, lang, REPORT)) for lang in edition.standoff.work.languages)


def _page(edition: WordedEdition, writer: Writer) -> Page:
    lang, standoff = writer.lang, edition.standoff
    content = fill(
        "report.html.j2",
        t=lambda name: word(name, lang),
        outcomes=[_outcome(one, lang) for one in edition.outcomes],
        counts=_counts(edition, writer),
        unchecked=list(_unchecked(edition, writer)),
        waivers=[(one.code, one.subject or one.file, one.reason, date(one.until, lang)) for one in standoff.waivers],
        runs=[_run(run, lang) for run in standoff.mutation_runs],
        groups=[(group.id, _titled(group, lang), _points(group, writer)) for group in standoff.review],
        total=_sum(standoff.review, lang),
    )
    parts = ["checks", "unchecked", "mutation", "review"]
    shown = [part for part in parts if f'id="report-{part}"' in content]
    toc = [TocItem(f"report-{part}", word(f"report.{part}", lang)) for part in shown]
    title = word("page.report", lang)
    return Page(name=REPORT, lang=lang, title=title, content=content, toc=toc, sources=writer.sources())


def _outcome(one: CheckOutcome, lang: Lang) -> tuple[str, str, str]:
    """Return what a group of checks looks at, how many faults it knows, and what it found."""
    looked_at = word(f"report.group.{one.group.replace('_', '-')}", lang)
    if one.warnings is None:
        return looked_at, number(one.codes, lang), word(f"report.later.{one.group}", lang)
    found = [word("report.no-fault", lang)]
    found += [filled("report.warnings", lang, one.warnings)] if one.warnings else []
    found += [filled("report.settled", lang, one.waived)] if one.waived else []
    return looked_at, number(one.codes, lang), f"{word('semicolon', lang)} ".join(found)


def _counts(edition: WordedEdition, writer: Writer) -> list[tuple[str, str, str]]:
    """Return what there is to be checked: a label, how many, the page that has it."""
    standoff = edition.standoff
    counts = {
        "blocks": (len(standoff.body), "article"),
        "notes": (len(standoff.notes), "article"),
        "editors-notes": (len(standoff.editors_notes), "article"),
        "citations": (len(standoff.citations), "audit"),
        "entries": (len(standoff.entries), "references"),
        "terms": (len(standoff.terms), "glossary"),
        "names": (len(standoff.entities), "names"),
        "events": (len(standoff.events), "timeline"),
        "emendations": (len(standoff.emendations), "apparatus"),
        "claims": (len(standoff.claims), "claims"),
        "texts": (len(edition.index.texts), ""),
    }
    lang = writer.lang
    return [
        (word(f"report.count.{name}", lang), number(count, lang), writer.page_href(page) if page else "")
        for name, (count, page) in counts.items()
        if count
    ]


def _unchecked(edition: WordedEdition, writer: Writer) -> Iterator[Markup]:
    """Yield what this build could not check, and why."""
    lang, links = writer.lang, unknown_links(edition)
    if edition.text is None:
        yield escape(word("report.without.copy", lang))
    if links.new and links.new == links.addresses:
        yield escape(filled("report.without.any-probe", lang, number(links.new, lang)))
    elif links.new:
        yield escape(filled("report.without.probe", lang, number(links.new, lang), number(links.addresses, lang)))
    if links.refused:
        yield escape(filled("report.without.answer", lang, number(links.refused, lang)))
    lacking = [notebook.name for notebook in edition.standoff.notebooks if notebook.lacking]
    if lacking:
        pages = [f"notebooks/{name}" for name in lacking]
        named = Markup(f"{word('semicolon', lang)} ").join(
            Markup('<a href="{}">{}</a>').format(writer.page_href(page), page_title(edition, page, lang))
            for page in pages
        )
        yield Markup("{} {}.").format(word("report.without.table", lang), named)
    shown = Counter(one.shown for one in edition.index.assessment_by_claim.values())
    for verdict, name in ((Verdict.NOT_DERIVABLE.value, "report.without.data"), (DEPENDS, "report.without.reading")):
        if shown[verdict]:
            said = filled(name, lang, number(shown[verdict], lang), number(shown.total(), lang))
            yield Markup('<a href="{}">{}</a>').format(writer.page_href("claims"), said)


def _run(run: MutationRun, lang: Lang) -> tuple[str, str, str, str, str]:
    """Return what was changed, when, how much was tried and noticed, and the share with its interval."""
    low, high = (round(100 * share) for share in share_interval(run.noticed, run.tried))
    between = number_range(f"{low}–{high}", lang)
    share = filled("report.percent", lang, round(100 * run.noticed / run.tried), between)
    tried = number(run.tried, lang)
    if run.possible:
        tried = filled("report.tried", lang, tried, number(run.possible, lang))
    return typeset(run.changed[lang], lang), date(run.date, lang), tried, number(run.noticed, lang), share


def _points(group: ReviewedGroup, writer: Writer) -> list[PointView]:
    lang = writer.lang
    return [
        PointView(
            id=point.id,
            asks=typeset(point.asks[lang], lang),
            score=word(f"report.score.{point.score}", lang),
            points=point.score,
            evidence=writer.html(point.evidence[lang]),
            missing=writer.html(point.missing[lang]) if point.missing else Markup(""),
            is_required=point.is_required,
        )
        for point in group.points
    ]


def _titled(group: ReviewedGroup, lang: Lang) -> str:
    return f"{typeset(group.title[lang], lang)} · {_sum((group,), lang)}"


def _sum(groups: tuple[ReviewedGroup, ...], lang: Lang) -> str:
    """Return the points that groups have, of those that they may have."""
    points = [point for group in groups for point in group.points]
    return filled("report.sum", lang, sum(point.score for point in points), BEST * len(points))
