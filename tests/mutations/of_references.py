"""References of the toy that lead nowhere or elsewhere: keys, notes, terms, names, claims, blocks, pages, places."""

from tests.codes.changes import BIB, CLAIMS, DATA, edit, more
from tests.mutations.mutation import Mutation

_INTRO, _COUNT, _NOTES = f"{DATA}/article/introduction.yaml", f"{DATA}/article/compter.yaml", f"{DATA}/notes.yaml"
_APPARATUS, _TIMELINE, _ALIGNMENT = f"{DATA}/apparatus.yaml", f"{DATA}/timeline.yaml", f"{DATA}/alignment.yaml"
_GLOSSARY, _NAMES, _CITATIONS = f"{DATA}/glossary.yaml", f"{DATA}/names.yaml", f"{DATA}/citations.yaml"
_NOTEBOOK, _PAGE = "notebooks/toy.py", "docs/en/index.md"

_KEYS = [
    Mutation("citations.unknown-key", edit(_INTRO, "[@lannoy2016a]", "[@lannoy2016c]"), "lannoy2016"),
    Mutation("citations.unknown-key", edit(_NOTES, "[@sablinesite]", "[@sablinesites]"), "'sablinesite'"),
    Mutation("citations.unknown-key", edit(CLAIMS, "[@dso1958]", "[@dso1985]"), "'dso1958'"),
    Mutation("citations.unknown-key", edit(_GLOSSARY, "[@dso1958]", "[@Dso1958]"), "'dso1958'"),
    Mutation("citations.unknown-key", edit(_ALIGNMENT, "[@dso1958]", "[@dso1959]"), "'dso1958'"),
    Mutation("citations.unknown-key", edit(_APPARATUS, "[@sablinesite]", "[@zzz]"), "add the entry"),
    Mutation("citations.unknown-key", edit(_NOTEBOOK, "[@lannoy2016b]", "[@lannoy2061b]"), "'lannoy2016b'"),
    Mutation("citations.unknown-key", edit(_PAGE, "see @lannoy2016b", "see @lanoy2016b"), "'lannoy2016b'"),
    Mutation(
        "citations.unknown-key", edit(_INTRO, "de @vandenberghe1994", "de @vanderberghe1994"), "'vandenberghe1994'"
    ),
    Mutation(
        "citations.unknown-key",
        edit(BIB, "{ostrowska2014,", "{ostrowska2015,"),
        "'ostrowska2015'",
        f"{DATA}/article/conclusion.yaml: @ostrowska2014",
    ),
    Mutation("citations.differ", edit(_INTRO, "[@lannoy2016a], and", ", and"), "'en'", f"{_INTRO}: en: >-"),
    Mutation("citations.locator", edit(_PAGE, "p. 7", "fol. 7"), "p."),
    Mutation("citations.pages", edit(_INTRO, "p. 12-15", "p. 15-12"), "12-15"),
    Mutation("citations.pages", edit(_PAGE, "p. 7", "p. 77"), "mistyped"),
    Mutation(
        "claims.unknown-source", edit(CLAIMS, "sources: [lannoy2016b]", "sources: [lannoy2016b, zzz]"), "delatour1961"
    ),
    Mutation("recorded.unknown-key", edit(_CITATIONS, "entry: dso1958", "entry: dso1985"), "'dso1958'"),
    Mutation("recorded.unknown-key", edit(f"{DATA}/list.yaml", "id: dso1958", "id: zzz"), "add the entry"),
    Mutation(
        "audit.idle",
        edit(f"{DATA}/audit.yaml", "subjects: [vandenberghe1994]", "subjects: [vandenberghe]"),
        "remove it",
    ),
]
"""Keys of the bibliography."""

_LINKS = [
    Mutation("links.unknown-id", edit(_APPARATUS, "(note:ed1)", "(note:ed7)"), "'ed1'"),
    Mutation("links.unknown-id", edit(_PAGE, "(note:n3)", "(note:n33)"), "'n3'"),
    Mutation("links.unknown-id", edit(_TIMELINE, "(term:doublement)", "(term:doublment)"), "doublement"),
    Mutation("links.unknown-id", more(_PAGE, "\n[It](ent:port-sablin) was.\n"), "port-sabline"),
    Mutation("links.unknown-id", edit(_COUNT, "(claim:c01)", "(claim:c07)"), "'c02'"),
    Mutation("links.unknown-id", edit(_NOTEBOOK, "[c02](claim:c02)", "[c02](claim:c20)"), "'c02'"),
    Mutation("links.unknown-id", edit(_GLOSSARY, "(par:p6)", "(par:p16)"), "'p6'"),
    Mutation("links.unknown-id", edit(f"{DATA}/audit.yaml", "(par:p3)", "(par:p30)"), "'p3'"),
    Mutation("links.unknown-id", more(_PAGE, "\n[It](ref:dso1985) was.\n"), "ref-dso1958"),
    Mutation("links.unknown-id", more(_PAGE, "\n[It](event:enquette) was.\n"), "event-enquete"),
    Mutation("links.unknown-id", edit(_PAGE, "(par:p8)", "(par:dso1958)"), "ref-dso1958"),
    Mutation("links.unknown-id", edit(_PAGE, "(par:p8)", "(par:)"), "docs url-promise"),
    Mutation("links.unknown-id", edit(_PAGE, "(note:n3)", "(note:N3)"), "docs url-promise"),
    Mutation("links.withdrawn", edit(_PAGE, "[c02](claim:c02)", "[c03](claim:c03)"), "'c02'"),
    Mutation("links.words", edit(_COUNT, "[c01](claim:c01)", "[c01](claim:c02)"), "both"),
    Mutation("links.unknown-page", edit(_PAGE, "(page:claims)", "(page:clams)"), "'claims'"),
    Mutation("links.unknown-page", edit(_PAGE, "(page:claims)", "(page:claims#c01)"), "'claims'"),
    Mutation("prose.syntax", edit(_PAGE, "(https://example.org/)", "(htps://example.org/)"), "use https:, page:"),
    Mutation("prose.syntax", edit(_PAGE, "(par:p8)", "(p8)"), "use https:, page:"),
    Mutation("prose.syntax", edit(_PAGE, "(page:references)", "(references.html)"), "use https:, page:"),
    Mutation("prose.syntax", edit(_PAGE, "(par:p8)", "(para:p8)"), "use https:, page:"),
]
"""Links in prose."""

_RECORDS = [
    Mutation("glossary.unknown-term", edit(_GLOSSARY, "see: [passage]", "see: [passages]"), "'term-passage'"),
    Mutation("glossary.unknown-note", edit(_GLOSSARY, "notes: [n3]", "notes: [n4]"), "n3"),
    Mutation("glossary.unknown-block", edit(_GLOSSARY, "blocks: [p5-l1, p6]", "blocks: [p5-l3, p6]"), "'p5-l2'"),
    Mutation("names.unknown-block", edit(_NAMES, "blocks: [p2, p6, n2]", "blocks: [p2, p6, n9]"), "p4-q1"),
    Mutation(
        "names.unknown-term", edit(_NAMES, "  name: Corentin\n", "  name: Corentin\n  term: zzz\n"), "term-passage"
    ),
    Mutation(
        "timeline.unknown-name", edit(_TIMELINE, "names: [port-sabline]", "names: [sabline-port]"), "port-sabline"
    ),
    Mutation("timeline.unknown-block", edit(_TIMELINE, "blocks: [p3]", "blocks: [p33]"), "'p3'"),
    Mutation("voices.unknown", edit(_COUNT, "voices: [corentin-2012]", "voices: [corentin-2021]"), "'corentin-2012'"),
    Mutation(
        "voices.unknown-name",
        edit(f"{DATA}/voices.yaml", "of: syndicat-d-", "of: syndicat-de-"),
        "syndicat-d-initiative",
    ),
    Mutation("claims.unknown-block", edit(CLAIMS, "targets: [p6]", "targets: [p60]"), "'p6'"),
    Mutation("claims.unknown-notebook", edit(CLAIMS, "notebook: toy\n", "notebook: toys\n"), "'toy'"),
    Mutation("apparatus.unknown-block", edit(_APPARATUS, "block: p4-q1", "block: p4-q7"), "'p4-q1'"),
    Mutation("notes.unknown-block", edit(_NOTES, "call: {block: p6,", "call: {block: zzz,"), "p4-q1"),
    Mutation("editors-notes.unknown-block", edit(f"{DATA}/editors-notes.yaml", "block: p5", "block: p50"), "'p5'"),
    Mutation("recorded.unknown-block", edit(_CITATIONS, "block: p8,", "block: p80,"), "'p8'"),
    Mutation("retired.no-successor", edit(f"{DATA}/retired.yaml", "successor: p8", "successor: p80"), "'p8'"),
    Mutation(
        "data.missing-file",
        edit(f"{DATA}/work.yaml", "compter, conclusion", "compte, conclusion"),
        "compter.yaml",
        f"{DATA}/article/compte.yaml",
    ),
    Mutation(
        "data.stray-file",
        edit(f"{DATA}/work.yaml", ", conclusion]", "]"),
        "`headings`",
        f"{DATA}/article/conclusion.yaml",
    ),
]
"""What records name by id."""

_PLACES = [
    Mutation(
        "copy.citation-words",
        edit(_CITATIONS, '"Lannoy, 2016a"}', '"Lannoy, 2016a", occurrence: 3}'),
        "as the article has them",
    ),
    Mutation("copy.call-words", edit(_NOTES, '"nombre affiché"', '"chiffre affiché"'), "as the article has them"),
    Mutation("copy.claim-words", edit(CLAIMS, "un dixième", "d’un centième"), "as the article has them"),
    Mutation(
        "commentary.lemma",
        edit(_APPARATUS, 'block: p2, lemma: "du', 'block: p3, lemma: "du'),
        "as the witness has them",
    ),
    Mutation("claims.at", edit(CLAIMS, "at: {block: p6,", "at: {block: p7,"), "`targets`"),
    Mutation("locators.long", edit(_COUNT, 'first: "On ferme"', 'first: "a b c d e f g h i"'), "8"),
    Mutation("data.missing-key", edit(_COUNT, '{first: "On ferme", ', "{"), "add it"),
    Mutation("data.value", edit(_COUNT, 'first: "On ferme"', 'first: ""'), "docs data"),
    Mutation("data.value", edit(_NOTES, 'after: "la jetée"', "after: 3"), "docs data"),
    Mutation(
        "data.value", edit(_CITATIONS, 'words: "Lannoy, 2016b"', 'words: "Lannoy, 2016b", occurrence: 0'), "docs data"
    ),
]
"""Where in the article something stands: blocks, spans, places."""

REFERENCES = [*_KEYS, *_LINKS, *_RECORDS, *_PLACES]
