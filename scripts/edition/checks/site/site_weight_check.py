"""The weight of the built site: what a reader downloads stays within what each kind of file may weigh."""

from collections.abc import Iterator

from edition.checks import Subject
from edition.derive.site_weights import SiteWeight, site_weights
from edition.words.findings import Explained, Finding, Where, fault

CODES = {
    "site-weight.page": Explained(
        "A page, with all that it loads at once, weighs more than its kind may (a warning).",
        "`fr/article.html` with 90 kB compressed, where an article may have 75.",
        "Look for what most readers do not need at once, and load it when it is asked for; a page of a long work may "
        "have a waiver which says so.",
    ),
    "site-weight.script": Explained(
        "A script weighs more than its kind may (a warning).",
        "`assets/edition.js` with 12 kB compressed, where the script of every page may have 10.",
        "Move what few readers use into a script that is loaded when it is asked for.",
    ),
    "site-weight.style": Explained(
        "A stylesheet weighs more than it may (a warning).",
        "`assets/edition.css` with 20 kB compressed, where one may have 16.",
        "Take out rules that no page needs.",
    ),
}


def check(subject: Subject) -> Iterator[Finding]:
    """Compare what is downloaded with what may be."""
    if subject.site is None:
        return
    for one in site_weights(subject.site):
        if one.weight > one.most:
            yield _heavy(one).as_warning()


def _heavy(one: SiteWeight) -> Finding:
    what = f"weighs {one.weight:,} bytes compressed, more than the {one.most:,} that its kind ({one.kind}) may"
    where = Where(one.path)
    hint = "load what few readers need when they ask for it"
    match one.group:
        case "page":
            return fault("site-weight.page", where, what, hint, one.path)
        case "script":
            return fault("site-weight.script", where, what, hint, one.path)
        case "style":
            return fault("site-weight.style", where, what, hint, one.path)
