"""One document from all pages of a language: a list of them, each as a section, styles in the head, and no script."""

import re
from collections.abc import Sequence

from edition.derive.page_names import reading_order
from edition.languages.interface_labels import date
from edition.languages.interface_labels import label as word
from edition.model.edition import WordedEdition
from edition.records.describe_works import edition_title
from edition.render import Page
from edition.render.for_machines.page_head import edition_head
from edition.render.one_file.gathered_section import Gathering, gathered, section_id
from edition.render.page_frame import printed_style, text_rights
from edition.render.pruned_stylesheet import names_in, pruned
from edition.render.template_loader import fill
from edition.words.ids import Lang

ELSEWHERE = frozenset(["data"])
"""Pages that are nothing but lists of files."""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
"""What the document may load: nothing."""
_STYLES = "{styles of the document}"
"""Stands for the stylesheets until it is known what the document has."""


def one_document(edition: WordedEdition, pages: Sequence[Page], lang: Lang, stylesheets: Sequence[str]) -> str:
    """Return the document of a language; pages: those of the site, stylesheets: those of its theme, in order."""
    work = edition.standoff.work
    by_name = {page.name: page for page in pages if page.lang == lang}
    names = [name for name in reading_order(edition.standoff) if name not in ELSEWHERE]
    styled = frozenset(re.findall(r"data-[\w-]+|(?<=\.)[a-zA-Z][\w-]*", " ".join(stylesheets)))
    gather = Gathering(work.site_url, edition.index.page_by_id, frozenset(names), styled)
    sections = [(section_id(name), _kind(name), by_name[name].title, gathered(by_name[name], gather)) for name in names]
    # As a text: what is put in the place of a mark in HTML would be escaped.
    whole = str(
        fill(
            "one_document.html.j2",
            t=lambda name: word(name, lang),
            lang=lang,
            work=work,
            title=edition_title(work, lang),
            sections=sections,
            policy=_POLICY,
            head=edition_head(work, lang),
            styles=_STYLES,
            with_text=edition.text is not None,
            text_rights=text_rights(edition, lang),
            date=date(work.release.date, lang),
        )
    )
    used = names_in([whole])
    styles = "\n".join(pruned(one, used) for one in stylesheets) + str(printed_style("index", edition, lang))
    return whole.replace(_STYLES, styles.replace("</", "<\\/"), 1)


def _kind(name: str) -> str:
    return "notebook" if name.startswith("notebooks/") else name
