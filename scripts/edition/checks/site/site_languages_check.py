"""Languages of the built site: the same pages with the same anchors in each, and each page says its language."""

from collections.abc import Iterator, Mapping

from edition.checks import Subject
from edition.model.site_index import SiteIndex, SitePage
from edition.words.findings import Explained, Finding, Where, fault
from edition.words.ids import Lang

CODES = {
    "site-languages.page": Explained(
        "A page is missing in a language.",
        "`fr/claims.html` and `en/claims.html`, without `es/claims.html`.",
        "Build the site anew; if it is missing still, the family of pages leaves a language out.",
    ),
    "site-languages.anchor": Explained(
        "A page lacks an anchor that it has in another language.",
        '`id="method"` on the page of `fr` only.',
        "Give the page the same headings in each language; the switch of language must keep the place.",
    ),
    "site-languages.lang": Explained(
        "A page does not say its language, or says another.",
        "`<html>` without `lang`, or with that of another folder.",
        "Correct `lang` in the template: screen readers and search engines rely on it.",
    ),
}


def check(subject: Subject) -> Iterator[Finding]:
    """Compare the pages of the languages with each other."""
    site, languages = subject.site, subject.edition.standoff.work.languages
    if site is None:
        return
    yield from _said(site, languages)
    pages: dict[str, dict[Lang, SitePage]] = {}
    for lang in languages:
        for path, page in site.pages.items():
            if path.startswith(f"{lang}/"):
                pages.setdefault(path.removeprefix(f"{lang}/"), {})[lang] = page
    for name, versions in pages.items():
        for lang in languages:
            if lang not in versions:
                yield fault(
                    "site-languages.page",
                    f"{lang}/{name}",
                    f"is missing; the page is there in {', '.join(versions)}",
                    "every page is made in every language",
                    name,
                )
        yield from _anchors(name, versions)


def _said(site: SiteIndex, languages: tuple[Lang, ...]) -> Iterator[Finding]:
    for path, page in site.pages.items():
        folder = path.partition("/")[0]
        expected = (folder,) if folder in languages else languages
        if page.lang not in expected:
            yield fault(
                "site-languages.lang",
                Where(path, 1),
                f"says lang={page.lang!r}, not {' or '.join(expected)}",
                "correct the html element",
                path,
            )


def _anchors(name: str, versions: Mapping[Lang, SitePage]) -> Iterator[Finding]:
    anchors = {lang: set(page.ids) - page.drawing_ids for lang, page in versions.items()}
    for id_ in sorted(set().union(*anchors.values())):
        having = [lang for lang in anchors if id_ in anchors[lang]]
        for lang in anchors:
            if lang not in having:
                yield fault(
                    "site-languages.anchor",
                    f"{lang}/{name}",
                    f"lacks the anchor {id_!r} that the page has in {', '.join(having)}",
                    "a switch of language must keep the place",
                    id_,
                )
