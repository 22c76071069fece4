"""The site as an RO-Crate 1.2: each file with checksum and licence, each result with the notebook that gave it.

An RO-Crate is flat JSON-LD in the words of schema.org: things know each other by their ids.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from edition import __version__
from edition.derive.passage_names import page_title
from edition.model.cited.bibliography_entry import Name
from edition.model.edition import Edition
from edition.model.notebook import Result
from edition.model.prose_tree import plain
from edition.model.work_metadata import Record, is_body
from edition.records.describe_works import edition_title, of_edition, of_work
from edition.records.schema_org import identity
from edition.render.for_machines.crate.crate_files import CRATE, SiteFile, format_of, licences_of, name_of
from edition.render.for_machines.jupyter_file import drawing_path
from edition.words.web_address import doi_address, licence_address

VERSION = "1.2"
"""Of the specification (https://w3id.org/ro/crate/1.2)."""
_PROGRAM, _PYTHON = "#program", "#python"
_PROGRAM_NAME = "standoff-edition"
_LANGUAGE = "python"
"""What the results call it whose version they name."""

Entity = dict[str, Any]


def ro_crate(edition: Edition, files: Mapping[str, SiteFile]) -> bytes:
    """Return the file; files: those of the site by path, the crate itself left out."""
    made = _Crate(edition, files)
    # A line an entity: a site has thousands, and all of them indented would take longer than to make them.
    graph = ",\n".join(json.dumps(one, ensure_ascii=False, separators=(",", ":")) for one in made.entities())
    context = f"https://w3id.org/ro/crate/{VERSION}/context"
    return f'{{"@context": "{context}", "@graph": [\n{graph}\n]}}\n'.encode()


@dataclass(frozen=True, slots=True)
class _Crate:
    """Makes the entities of one crate."""

    edition: Edition
    files: Mapping[str, SiteFile]

    def entities(self) -> Iterator[Entity]:
        work = self.edition.standoff.work
        article, whole = of_work(self.edition.standoff), of_edition(work, work.language)
        yield {
            "@id": CRATE,
            "@type": "CreativeWork",
            "conformsTo": {"@id": f"https://w3id.org/ro/crate/{VERSION}"},
            "about": {"@id": "./"},
        }
        yield self._root(whole)
        yield self._article(article)
        yield from _agents(whole.editors, "editor")
        yield from _agents(article.authors, "author")
        if whole.publisher:
            yield {"@id": "#publisher", "@type": "Organization", "name": whole.publisher}
        yield from self._licences()
        yield from self._runs()
        yield from (self._file(path, file) for path, file in sorted(self.files.items()))

    def _root(self, record: Record) -> Entity:
        work = self.edition.standoff.work
        address = {"identifier": work.site_url, "url": work.site_url, "cite-as": work.site_url} if work.site_url else {}
        return {
            "@id": "./",
            "@type": "Dataset",
            "name": record.title,
            "alternateName": [edition_title(work, lang) for lang in work.languages if lang != work.language],
            "description": _joined([plain(self.edition.standoff.cover.lead[lang]) for lang in work.languages]),
            "version": record.edition,
            "datePublished": record.date,
            "inLanguage": list(work.languages),
            "license": _licence_id(work.rights.content),
            "creator": _single(_ids("editor", record.editors)),
            "author": _single(_ids("editor", record.editors)),
            "publisher": {"@id": "#publisher"} if record.publisher else _ids("editor", record.editors)[0],
            "isBasedOn": {"@id": identity(work)},
            "about": {"@id": identity(work)},
            **address,
            "hasPart": [{"@id": quote(path)} for path in sorted(self.files)],
            "mentions": _single([{"@id": _run_id(name)} for name in sorted(self.edition.results)]),
        }

    def _article(self, record: Record) -> Entity:
        work = self.edition.standoff.work
        first, last = record.page_range or (record.plain_pages, "")
        rights = {"license": _licence_id(work.rights.text)} if work.rights.text else {}
        told = {
            "@id": identity(work),
            "@type": "ScholarlyArticle",
            "name": record.title,
            "author": _single(_ids("author", record.authors)),
            "datePublished": record.date,
            "inLanguage": record.language,
            "isPartOf": {"@id": "#journal"} if record.container else None,
            "pageStart": first,
            "pageEnd": last,
            "identifier": doi_address(record.doi),
            "url": record.url,
            "keywords": ", ".join(record.keywords),
        }
        return {name: value for name, value in told.items() if value} | rights

    def _licences(self) -> Iterator[Entity]:
        rights = self.edition.standoff.work.rights
        names = {name for path in self.files for name in licences_of(path, rights)} | {rights.content, rights.code}
        names |= {rights.text} if rights.text else set()
        for name in sorted(names):
            told = {"@id": _licence_id(name)["@id"], "@type": "CreativeWork", "name": name}
            yield told | ({"url": address} if (address := licence_address(name)) else {})
        published = self.edition.standoff.work.publication
        if published.journal:
            issn = {"issn": published.issn} if published.issn else {}
            yield {"@id": "#journal", "@type": "Periodical", "name": published.journal, **issn}

    def _runs(self) -> Iterator[Entity]:
        """Yield what gave the results: the program, Python, and one action a notebook."""
        work = self.edition.standoff.work
        yield {
            "@id": _PROGRAM,
            "@type": "SoftwareApplication",
            "name": _PROGRAM_NAME,
            "version": __version__,
            "license": _licence_id(work.rights.code),
            "url": work.repository or f"{work.site_url or ''}{work.language}/about.html",
        }
        versions = {result.environment.get(_LANGUAGE, "") for result in self.edition.results.values()} - {""}
        yield {
            "@id": _PYTHON,
            "@type": "ComputerLanguage",
            "name": "Python",
            "version": ", ".join(sorted(versions)) or "3",
            "url": "https://www.python.org/",
        }
        for _, result in sorted(self.edition.results.items()):
            yield self._run(result)

    def _run(self, result: Result) -> Entity:
        standoff = self.edition.standoff
        notebook = standoff.notebook_by_name[result.notebook]
        drawn = {
            drawing_path(result.notebook, figure, lang): None
            for lang, figures in result.figures.items()
            for figure in figures
        }
        tested = [claim.id for claim in standoff.claims if result.notebook in claim.notebooks]
        tables = ("data/claims.csv",) if tested else ()
        given = [path for path in (*tables, *drawn) if path in self.files]
        with_what = ", ".join(f"{name} {version}" for name, version in sorted(result.environment.items()))
        lang, seal = standoff.work.language, f"SHA-256 of code and data {result.digest}"
        return {
            "@id": _run_id(result.notebook),
            "@type": "CreateAction",
            "name": page_title(self.edition, f"notebooks/{result.notebook}", lang),
            "description": f"{', '.join(tested)}; {result.state.value}; {seal}; {with_what}",
            "instrument": [{"@id": f"notebooks/{notebook.name}.py"}, {"@id": _PROGRAM}],
            "object": _single([{"@id": quote(path)} for path in notebook.data if path in self.files]),
            "result": _single([{"@id": quote(path)} for path in given]),
        }

    def _file(self, path: str, file: SiteFile) -> Entity:
        rights = self.edition.standoff.work.rights
        names = tuple(dict.fromkeys(licences_of(path, rights)))
        licences = [_licence_id(name) for name in names]
        # What is under the licence of the whole does not repeat it, as the specification asks.
        licence = {} if names == (rights.content,) else {"license": _single(licences)}
        is_source = path.startswith("notebooks/") and path.endswith(".py")
        source = {"programmingLanguage": {"@id": _PYTHON}} if is_source else {}
        return {
            "@id": quote(path),
            "@type": ["File", "SoftwareSourceCode"] if is_source else "File",
            "name": name_of(path, self.edition),
            "encodingFormat": format_of(path),
            "contentSize": str(file.size),
            "sha256": file.sha256,
            **licence,
            **source,
        }


def _agents(names: tuple[Name, ...], role: str) -> Iterator[Entity]:
    for one, id_ in zip(names, _ids(role, names), strict=True):
        parts = {} if is_body(one) else {"givenName": one.given, "familyName": one.surname}
        yield {**id_, "@type": "Organization" if is_body(one) else "Person", "name": str(one), **parts}


def _ids(role: str, names: tuple[Name, ...]) -> list[dict[str, str]]:
    return [{"@id": f"#{role}-{number}"} for number in range(1, len(names) + 1)]


def _run_id(notebook: str) -> str:
    return f"#run-{notebook}"


def _licence_id(name: str) -> dict[str, str]:
    return {"@id": licence_address(name) or f"#licence-{quote(name)}"}


def _single(values: list[Any]) -> Any:
    """Return the only one of some values, or all: the specification wants no lists of one."""
    return values[0] if len(values) == 1 else values


def _joined(texts: list[str]) -> str:
    return " ".join(filter(None, texts))
