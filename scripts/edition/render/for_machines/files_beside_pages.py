"""The files beside the pages: exports, records of entries, pages of passages, search indexes, drawings, notebooks."""

from collections.abc import Collection, Mapping

from edition.exports import exporters, tei_xml
from edition.model.edition import WordedEdition
from edition.records import WRITERS, file_of
from edition.records.describe_works import of_entry
from edition.render import Page
from edition.render.for_machines.dts.dts_files import dts_files
from edition.render.for_machines.jupyter_file import drawing_path, jupyter_file, jupyter_path
from edition.render.for_machines.preview_texts import preview_texts
from edition.render.for_machines.search_index import search_index
from edition.render.for_machines.signposting import linkset
from edition.render.for_machines.sitemap import robots_txt, sitemap
from edition.render.own_copy.page_data import own_copy_data
from edition.render.passage_pages import passage_pages
from edition.words.project_layout import OFFPRINTS


def files_beside_pages(
    pages: Collection[Page], edition: WordedEdition, sources: Mapping[str, bytes]
) -> dict[str, bytes]:
    """Return path below the site's root -> content of all files but pages and assets, as `attachments` does."""
    found = attachments(edition, sources) | sitemap(pages, edition)
    return found | robots_txt(edition) | linkset(pages, edition)


def attachments(edition: WordedEdition, sources: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return path below the site's root -> content; sources: the project's files, some given as they are."""
    found = {f"data/{export.FILENAME}": export.export(edition) for export in exporters()}
    tei = f"data/{tei_xml.FILENAME}"
    found |= dts_files(edition, found[tei], tei)
    for entry in edition.standoff.entries:
        record = of_entry(entry)
        found |= {file_of(entry.id, suffix): write([record]).encode() for suffix, write in WRITERS.items()}
    found |= passage_pages(edition)
    for lang in edition.standoff.work.languages:
        found[f"assets/search-{lang}.js"] = search_index(edition, lang).encode()
        found |= {f"assets/{name}-{lang}.js": text.encode() for name, text in preview_texts(edition, lang).items()}
        if edition.text is None:
            found[f"assets/own-copy-{lang}.js"] = own_copy_data(edition, lang).encode()
    for result in edition.results.values():
        for lang, figures in result.figures.items():
            for figure in figures:
                found[drawing_path(result.notebook, figure, lang)] = figure.svg.encode()
    for notebook in edition.standoff.notebooks:
        for lang in edition.standoff.work.languages:
            found[jupyter_path(notebook, lang)] = jupyter_file(edition, notebook, lang)
        for file in (f"notebooks/{notebook.name}.py", *notebook.data):
            found[file] = sources[file]
    if edition.offprints and edition.offprints.is_current:
        found |= {f"{OFFPRINTS}/{name}": sources[f"{OFFPRINTS}/{name}"] for name in edition.offprints.files}
    return found
