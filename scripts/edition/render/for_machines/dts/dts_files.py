"""A static server of Distributed Text Services 1.0, level 0: every answer is a file, every address a path.

Entry, collection, navigation and document are URI templates (RFC 6570) that lead to files; ranges (`start`, `end`) are
not answered, as level 0 allows. A document is TEI with our summaries, as there is no text that could be given.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from edition.derive.passage_names import place_name
from edition.languages.typography import typeset
from edition.model.edition import WordedEdition
from edition.records.describe_works import content_rights, edition_title, of_edition, of_work, text_rights
from edition.records.schema_org import identity
from edition.render.for_machines.dts.citable_units import DEPTH, CitableUnit, below, beside, citable_units
from edition.render.for_machines.dts.tei_passages import tei_documents
from edition.words.web_address import licence_address

FOLDER, ENTRY = "dts", "dts/index.json"
CONTEXT, VERSION = "https://dtsapi.org/context/v1.0.json", "1.0"
COLLECTION = "edition"
"""The id of the one collection; that of its one resource is the work's."""
_MEDIA_TYPE = "application/tei+xml"

Answer = dict[str, Any]


def dts_files(edition: WordedEdition, tei: bytes, home: str) -> dict[str, bytes]:
    """Return path below the site's root -> content; none for a site that has the words, which is its reader's alone.

    tei: the edition without the words, of which documents are passages; home: its path below the root.
    """
    if edition.text is not None:
        return {}
    made = _Answers(edition)
    files = {f"{FOLDER}/{path}.json": _written(answer) for path, answer in made.all()}
    whole = f"{FOLDER}/document/{made.resource_id}"
    parts = {one.id: [part.id for part in below(made.units, one, -1)] for one in made.units}
    return files | {f"{whole}{part}.xml": content for part, content in tei_documents(tei, parts, home)}


def _written(answer: Answer) -> bytes:
    return (json.dumps(answer, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


@dataclass(frozen=True)
class _Answers:
    """Makes the answers, each with its path below the folder, without suffix."""

    edition: WordedEdition
    kept: dict[str, Answer] = field(default_factory=dict)

    @cached_property
    def units(self) -> list[CitableUnit]:
        return citable_units(self.edition.standoff)

    @cached_property
    def resource_id(self) -> str:
        return self.edition.standoff.work.id

    def all(self) -> Iterator[tuple[str, Answer]]:
        yield "index", {**self._head(self._address("index"), "EntryPoint", "index"), **self._templates("index")}
        yield from self._collections()
        yield from self._navigation()

    def _root(self, path: str) -> str:
        """Return the address of the folder, or the way there from an answer if the edition has no address yet."""
        site = self.edition.standoff.work.site_url
        return f"{site}{FOLDER}/" if site else "../" * path.count("/") or "./"

    def _address(self, path: str) -> str:
        return f"{self._root(path)}{path}.json"

    def _head(self, id_: str, kind: str, path: str) -> Answer:
        return {"@context": CONTEXT, "dtsVersion": VERSION, "@id": id_, "@type": kind}

    def _templates(self, path: str, resource: str = "") -> dict[str, str]:
        """Return the templates; resource: that which they are already filled in with."""
        root = self._root(path)
        asked = f"/{resource}{{/nav}}" if resource else "{/id,nav}"
        within = f"/{resource}{{/ref}}" if resource else "{/resource,ref}"
        return {
            "collection": f"{root}collection{asked}.json",
            "navigation": f"{root}navigation{within}{{;down}}.json",
            "document": f"{root}document{within}.xml",
        }

    def _collections(self) -> Iterator[tuple[str, Answer]]:
        for path in ("collection", f"collection/{COLLECTION}", f"collection/{COLLECTION}/children"):
            yield path, self._collection(path) | {"member": [self._resource(path)]}
        yield f"collection/{COLLECTION}/parents", self._collection(f"collection/{COLLECTION}/parents") | {"member": []}
        for path, members in (("", None), ("/children", []), ("/parents", [COLLECTION])):
            whole = f"collection/{self.resource_id}{path}"
            member = {} if members is None else {"member": [self._collection(whole) for _ in members]}
            yield whole, self._resource(whole) | member

    def _collection(self, path: str) -> Answer:
        work = self.edition.standoff.work
        templates = {"collection": self._templates(path)["collection"]}
        title = edition_title(work, work.language)
        counts = {"totalParents": 0, "totalChildren": 1}
        titles = [{"lang": lang, "value": edition_title(work, lang)} for lang in work.languages]
        about = {"title": title, **counts, "dublinCore": {"title": titles}}
        return {**self._head(COLLECTION, "Collection", path), **about, **templates}

    def _resource(self, path: str) -> Answer:
        work = self.edition.standoff.work
        article, whole = of_work(self.edition.standoff), of_edition(work, work.language)
        described = {
            "title": [{"lang": lang, "value": typeset(work.title[lang], lang)} for lang in work.languages],
            "creator": [{"lang": article.language, "value": str(one)} for one in article.authors],
            "contributor": [{"lang": whole.language, "value": str(one)} for one in whole.editors],
            "issued": article.date,
            "language": list(work.languages),
            "license": [licence_address(work.rights.content) or work.rights.content],
            "rights": [
                {"lang": lang, "value": f"{content_rights(work, lang)}. {text_rights(work, lang)}."}
                for lang in work.languages
            ],
            "source": [identity(work)],
        }
        return {
            **self._head(self.resource_id, "Resource", path),
            "title": typeset(article.title, article.language),
            "totalParents": 1,
            "totalChildren": 0,
            "dublinCore": described,
            **self._templates(path, self.resource_id),
            "mediaTypes": [_MEDIA_TYPE],
            "citationTrees": [_TREE],
        }

    def _navigation(self) -> Iterator[tuple[str, Answer]]:
        start = f"navigation/{self.resource_id}"
        for levels in (*range(1, DEPTH + 1), -1):
            yield self._answer(f"{start};down={levels}", None, below(self.units, None, levels))
        for one in self.units:
            path = f"{start}/{one.id}"
            yield self._answer(path, one, None)
            yield self._answer(f"{path};down=0", one, beside(self.units, one))
            for levels in (*range(1, DEPTH), -1):
                yield self._answer(f"{path};down={levels}", one, below(self.units, one, levels))

    def _answer(self, path: str, top: CitableUnit | None, members: list[CitableUnit] | None) -> tuple[str, Answer]:
        head = self._head(self._address(path), "Navigation", path)
        at_top = {"ref": self._unit(top)} if top else {}
        inside = {} if members is None else {"member": [self._unit(one) for one in members]}
        depth = str(path.count("/"))
        if depth not in self.kept:
            told = self._resource(path)
            names = ("@id", "@type", "collection", "navigation", "document", "mediaTypes", "citationTrees")
            self.kept[depth] = {name: told[name] for name in names}
        return path, {**head, "resource": self.kept[depth], **at_top, **inside}

    def _unit(self, one: CitableUnit) -> Answer:
        if one.id not in self.kept:
            names = [
                {"lang": lang, "value": place_name(self.edition, one.id, lang)}
                for lang in self.edition.standoff.work.languages
            ]
            self.kept[one.id] = {
                "identifier": one.id,
                "@type": "CitableUnit",
                "level": one.level,
                "parent": one.within,
                "citeType": one.kind,
                "dublinCore": {"title": names},
            }
        return self.kept[one.id]


_TREE: Answer = {
    "@type": "CitationTree",
    "citeStructure": [
        {"@type": "CiteStructure", "citeType": "abstract"},
        {
            "@type": "CiteStructure",
            "citeType": "section",
            "citeStructure": [
                {
                    "@type": "CiteStructure",
                    "citeType": "paragraph",
                    "citeStructure": [
                        {"@type": "CiteStructure", "citeType": "quotation"},
                        {"@type": "CiteStructure", "citeType": "item"},
                    ],
                }
            ],
        },
        {"@type": "CiteStructure", "citeType": "note"},
        {"@type": "CiteStructure", "citeType": "biography"},
    ],
}
"""What lies in what; a block quotation or list that follows no paragraph of its section would stand at its level."""
