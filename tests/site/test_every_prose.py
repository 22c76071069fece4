"""Whatever markup an editor types into whatever field of prose: it is checked, worded, shown, searched and led back."""

import json
import re
import shutil
from collections.abc import Iterator
from itertools import takewhile
from pathlib import Path
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

import pytest
import yaml
from edition import checks
from edition.derive.editorial_walk import editorial_texts
from edition.model.edition import WordedEdition
from edition.read.site_html import read_page
from edition.read.standoff.data_validation import data_records
from edition.read.standoff.schemas import data_record
from edition.render import render
from edition.render.for_machines.search_index import search_index
from edition.shell import pipeline
from edition.words.ids import Id, Lang

KEY = "pluvier2003"
MARKED = (
    f"Marked [see @{KEY}, p. 7], @{KEY} [p. 9], [-@{KEY}], [a block](par:p4), [a note](note:n1), [a claim](claim:c01), "
    f"[an entry](ref:{KEY}), [a page](page:about), [outside](https://example.org/), [elsewhere](lang:de), *stress*, "
    "**strength** and `code`."
)
FILES = {
    "WorkRecord": ["work"],
    "CoverRecord": ["cover"],
    "SectionRecord": ["article/introduction", "article/compter", "article/conclusion"],
    "AbstractRecord": ["abstracts"],
    "NoteRecord": ["notes"],
    "EditorsNoteRecord": ["editors-notes"],
    "UnitRecord": ["biography"],
    "VoiceRecord": ["voices"],
    "ClaimRecord": ["claims/gulls"],
    "CitationRecord": ["citations"],
    "ListedRecord": ["list"],
    "DecisionRecord": ["audit"],
    "TermRecord": ["glossary"],
    "EntityRecord": ["names"],
    "EmendationRecord": ["apparatus"],
    "EventRecord": ["timeline"],
    "AlignedSentenceRecord": ["alignment"],
    "DivergenceRecord": ["alignment"],
    "DeclinedRecord": ["declined"],
    "ReviewedPointRecord": ["self-review"],
}
"""Record -> the files of the toy that hold it."""


def is_prose(hint: Any) -> bool:
    """Say whether the type of a field is that of prose, perhaps optional."""
    if get_origin(hint) is Annotated:
        return "prose" in get_args(hint)[1:] or is_prose(get_args(hint)[0])
    return get_origin(hint) in (Union, UnionType) and any(map(is_prose, get_args(hint)))


def inner(hint: Any) -> Iterator[type[data_record.DataRecord]]:
    """Yield the records that a type holds."""
    if isinstance(hint, type) and issubclass(hint, data_record.DataRecord):
        yield hint
    for part in get_args(hint):
        yield from inner(part)


def mark(value: Any, record: type[data_record.DataRecord]) -> int:
    """Put markup into every field of prose of a record, and of those inside it; return into how many."""
    count = 0
    for name, hint in get_type_hints(record, include_extras=True).items():
        if name not in value or value[name] is None:
            continue
        if is_prose(hint):
            value[name] = {lang: f"{text} {MARKED} {lang.upper()}" for lang, text in value[name].items()}
            count += 1
        for one in inner(hint):
            for part in value[name] if isinstance(value[name], list | tuple) else [value[name]]:
                count += mark(part, one) if isinstance(part, dict) and set(part) <= set(one.model_fields) else 0
    return count


@pytest.fixture(scope="module")
def marked(tmp_path_factory: pytest.TempPathFactory, toy_root: Path) -> Path:
    """The toy's project with one of each kind of markup in all that editors write."""
    root = tmp_path_factory.mktemp("marked") / "project"
    shutil.copytree(toy_root, root, ignore=shutil.ignore_patterns(".cache", "site", "site-with-text"))
    known = data_records()
    for name, files in FILES.items():
        for file in files:
            path = root / "docs" / "data" / f"{file}.yaml"
            content = yaml.safe_load(path.read_text(encoding="utf-8"))
            for one in content if isinstance(content, list) else [content]:
                for part in one.get("points", [one]):
                    mark(part, known[name])
            path.write_text(yaml.safe_dump(content, allow_unicode=True, sort_keys=False), encoding="utf-8")
    for page in root.glob("docs/??/*.md"):
        page.write_text(f"{page.read_text(encoding='utf-8')}\n{MARKED} {page.parent.name}\n", encoding="utf-8")
    book = root / "notebooks" / "toy.py"
    text = re.sub(
        r'(# %% \[markdown\] lang="(\w+)"\n(?:#.*\n)+)', rf"\1#\n# {MARKED} \2\n", book.read_text(encoding="utf-8")
    )
    book.write_text(text, encoding="utf-8")
    result = root / "notebooks" / "results" / "toy.json"
    value = json.loads(result.read_text(encoding="utf-8"))
    for figure in value["figures"].values():
        figure["caption"] = {lang: f"{caption} {MARKED} {lang}" for lang, caption in figure["caption"].items()}
    result.write_text(json.dumps(value), encoding="utf-8")
    return root


@pytest.fixture(scope="module")
def edition(marked: Path) -> WordedEdition:
    found, files = pipeline.load(marked)
    wrong = checks.run(checks.Subject(edition=found, files=files), ("data", "results"))
    expected = ("citations.further-reading", "summaries.", "languages.copy", "seals.")  # what the marks break
    assert [str(one) for one in wrong if not one.waived and not one.code.startswith(expected)] == []
    return pipeline.worded(found, marked)


def places(edition: WordedEdition) -> set[str]:
    """Return every place with a field of prose, as the walk names it."""
    walked = editorial_texts(edition.standoff, edition.results)
    return {text.place for text in walked if any("Marked" in text.words(lang) for lang in text.versions)}


def test_the_files_are_those_that_have_prose(edition: WordedEdition) -> None:
    """A field of prose in a record that this test does not know would go untested."""
    with_prose = {
        name
        for name, one in data_records().items()
        if any(map(is_prose, get_type_hints(one, include_extras=True).values()))
    }
    holding = {name for name in with_prose if name in FILES} | {"BodyBlockRecord", "FigureRecord", "SubstanceRecord"}
    assert with_prose == holding
    assert {
        "cover",
        "p4",
        "abs-en",
        "n1",
        "bio",
        "c01",
        "aud01",
        "page:index",
        "page:about",
        "page:notebooks/toy",
    } <= places(edition)
    begun = {"".join(takewhile(str.isalpha, place)) for place in places(edition)}
    assert {"cit", "term", "ent", "e", "event", "sentence"} <= begun


def test_each_place_is_mentioned_and_worded(edition: WordedEdition) -> None:
    mentioned = {mention.source for mention in edition.index.mentions_by_key[KEY]}
    assert mentioned == places(edition)
    for text in edition.index.texts:
        for lang in text.versions:
            assert all((lang, citation) in edition.wording.citations for citation in text.citations(lang))


@pytest.mark.parametrize("lang", ["fr", "en", "es"])
def test_each_place_is_found_by_the_search(edition: WordedEdition, lang: str) -> None:
    script = search_index(edition, Lang(lang)).removeprefix("window.editionSearch(").removesuffix(");\n")
    hits = {hit["href"]: hit["text"] for hit in json.loads(script)}
    found = {href for href, text in hits.items() if "Marked" in text and "Pluvier" in text and "stress" in text}
    wanted = {place for place in places(edition) if not place.startswith("page:")} - {"cover"}
    assert {f"{edition.index.page_by_id[Id(place)]}.html#{place}" for place in wanted} <= found
    assert {"../index.html"} <= found
    for page in ("index", "about", "notebooks/toy"):
        assert any(href.startswith(f"{page}.html") for href in found), page


def test_each_place_shows_every_kind_of_markup_and_is_led_back_to(edition: WordedEdition) -> None:
    pages = {
        page.path: read_page(f'<html lang="{page.lang}"><body>{page.content}</body></html>', page.path)
        for page in render(edition)
    }
    for lang in ("fr", "en", "es"):
        back = {address for entry, address in pages[f"{lang}/references.html"].backlinks if entry == f"ref-{KEY}"}
        expected = {
            "../index.html"
            if place == "cover"
            else f"{place.removeprefix('page:')}.html"
            if place.startswith("page:")
            else f"{edition.index.page_by_id[Id(place)]}.html#{place}"
            for place in places(edition)
        }
        assert back == expected
    for text in edition.index.texts:
        for lang in text.versions:
            if "Marked" in text.words(lang):
                kinds = {type(node).__name__ for node in text.nodes(lang)}
                assert kinds >= {"Plain", "Emphasis", "Foreign", "Link", "PageLink", "External", "Cite", "Code"}


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        (f"@{KEY}", "@nobody", "citations.unknown-key"),
        ("par:p4", "par:p99", "links.unknown-id"),
        ("page:about", "page:nowhere", "links.unknown-page"),
    ],
)
def test_a_fault_is_found_in_each_place(
    marked: Path, tmp_path: Path, edition: WordedEdition, old: str, new: str, code: str
) -> None:
    root = tmp_path / "project"
    shutil.copytree(marked, root, ignore=shutil.ignore_patterns(".cache"))
    for path in [*root.glob("docs/**/*.*"), *root.glob("notebooks/*.py"), *root.glob("notebooks/results/*.json")]:
        if path.suffix in (".yaml", ".md", ".py", ".json"):
            text = path.read_text(encoding="utf-8")
            path.write_text(re.sub(rf"(?<=\W){re.escape(old)}(?=[\],;) ])", new, text), encoding="utf-8")
    found, files = pipeline.load(root)
    wrong = list(checks.run(checks.Subject(edition=found, files=files), ("data", "results")))
    assert {one.subject for one in wrong if one.code == code} == places(edition)
    assert all(one.where.line for one in wrong if one.code == code)
