"""The data: what other programs can take from the edition, file by file."""

from collections.abc import Iterator

from edition.exports import exporters
from edition.languages.interface_labels import label as word
from edition.languages.language_files import language
from edition.languages.typography import typeset
from edition.model.edition import WordedEdition
from edition.render import Page, TocItem
from edition.render.for_machines.crate.crate_files import CRATE, LINKSET
from edition.render.for_machines.dts.dts_files import ENTRY as DTS_ENTRY
from edition.render.for_machines.jupyter_file import jupyter_path
from edition.render.template_loader import fill
from edition.words.ids import Lang
from edition.words.offprint_names import HANDOUT, OFFPRINT_FORMS, offprint_name
from edition.words.project_layout import LAB, OFFPRINTS

GROUPS = ("offprints", "work", "references", "edition", "notebooks")
"""What a file is or is about: to take away, the article as a work, all works, all that the edition knows, notebooks."""
_ENTRANCES = {"linkset": LINKSET, "crate": CRATE, "dts": DTS_ENTRY}
"""Where programs begin that look round by themselves: name -> file; a site with the words has none of them."""


def pages(edition: WordedEdition) -> Iterator[Page]:
    """Yield the page of each language."""
    return (_page(edition, lang) for lang in edition.standoff.work.languages)


def _page(edition: WordedEdition, lang: Lang) -> Page:
    files: dict[str, list[tuple[str, str]]] = {group: [] for group in GROUPS}
    files["offprints"] += offprint_rows(edition, lang)
    for export in exporters():
        what = typeset(language(lang).exports[export.NAME], lang)
        files[_group(export.NAME)].append((f"data/{export.FILENAME}", what))
    for notebook in edition.standoff.notebooks:
        files["notebooks"].append((jupyter_path(notebook, lang), word("data.notebook.jupyter", lang)))
        files["notebooks"].append((f"notebooks/{notebook.name}.py", word("data.notebooks", lang)))
    tables = {file: None for notebook in edition.standoff.notebooks for file in notebook.data}
    files["notebooks"] += [
        (file, word("data.notebook.module" if file == LAB else "data.notebook.data", lang)) for file in tables
    ]
    if edition.text is None:
        files["edition"] += [(file, word(f"data.program.{name}", lang)) for name, file in _ENTRANCES.items()]
    groups = [(group, [(file, _shown(file), what) for file, what in rows]) for group, rows in files.items() if rows]
    licence = edition.standoff.work.rights.content.replace("-", " ")
    is_stale = edition.offprints is not None and not edition.offprints.is_current
    content = fill("data.html.j2", t=lambda name: word(name, lang), groups=groups, licence=licence, is_stale=is_stale)
    toc = [TocItem(f"data-{group}", word(f"data.group.{group}", lang)) for group, _ in groups]
    return Page(name="data", lang=lang, title=word("page.data", lang), content=content, toc=toc)


def offprint_rows(edition: WordedEdition, lang: Lang) -> list[tuple[str, str]]:
    """Return the offprints of a language that lie ready, each with what it is."""
    work, made = edition.standoff.work.id, edition.offprints
    if made is None or not made.is_current:
        return []
    known = {
        offprint_name(work, kind, lang, form): (kind, form) for kind, forms in OFFPRINT_FORMS.items() for form in forms
    }
    found = [(name, known[name]) for name in made.files if name in known]
    return [
        (f"{OFFPRINTS}/{name}", word(f"offprint.{f'{kind}.' if kind == HANDOUT else ''}{form}", lang))
        for name, (kind, form) in found
    ]


def _shown(file: str) -> str:
    return file if file in _ENTRANCES.values() else file.rpartition("/")[2]


def _group(name: str) -> str:
    """Return what the export of a name is about, as its name begins."""
    return next((group for group in GROUPS if name.startswith(f"{group}-")), "edition")
