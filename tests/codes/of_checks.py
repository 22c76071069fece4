"""Codes of the checks of data, results and copy."""

import json
from hashlib import sha256

from tests.codes.changes import BIB, CLAIMS, COPY, DATA, Change, Files, both, cut, edit, entry, gone, more, moved, whole

ABOUT = "docs/en/about.md"
_A, _GLOSSARY, _NAMES = f"{DATA}/article", f"{DATA}/glossary.yaml", f"{DATA}/names.yaml"
_INTRO, _COUNT, _NOTES = f"{_A}/introduction.yaml", f"{_A}/compter.yaml", f"{DATA}/notes.yaml"
_APPARATUS, _TIMELINE, _ALIGNMENT = f"{DATA}/apparatus.yaml", f"{DATA}/timeline.yaml", f"{DATA}/alignment.yaml"
_CITATIONS, _VOICES, _RETIRED = f"{DATA}/citations.yaml", f"{DATA}/voices.yaml", f"{DATA}/retired.yaml"
_NUMBERS, _WAIVERS, _RENDERINGS = f"{DATA}/numbers.yaml", f"{DATA}/waivers.yaml", f"{DATA}/renderings.yaml"
_EDITORS_NOTES, _WORK, _DECISIONS = f"{DATA}/editors-notes.yaml", f"{DATA}/work.yaml", f"{DATA}/audit.yaml"
_RESULT = "notebooks/results/toy"
NINE = "one two three four five six seven eight nine"
LEAK = "Elle montre que le nombre circule d’autant mieux que nul ne le vérifie"

QUANTITY = "  - {name: birds, label: {fr: a, en: b, es: c}, unit: items, stated: null}\n"
NOTE = """\
- id: {id}
  at: {{block: {block}, words: mouettes}}
  text: {{fr: "{text}", en: "{text}", es: "{text}"}}
"""
TERM = """\
- id: unmet
  kind: concept
  label: {fr: aucun, en: none, es: ninguno}
  forms: {fr: [zyx], en: [zyx], es: [zyx]}
  printed: [zyx]
  blocks: []
  definition: {fr: a, en: b, es: c}
"""
VOICE = """\
- id: silent
  kind: report
  name: null
  role: {fr: a, en: b, es: c}
  date: "1992"
"""
EXACT = (
    "58dfe202f437b30114bab86b67d8003eff170c3aa69a0a49a884708cfbb216bd",
    "ad058435f2f42ec20b51ae332353e8ebe802c4dd7335d132cfade3ff2a2429e0",
)
"""The digests of the first two blocks."""


def about(text: str) -> Change:
    """Add a paragraph to a page."""
    return more(ABOUT, f"\n{text}\n")


def number(words: str) -> str:
    """Return the record of a number that needs no claim."""
    return f'- {{words: "{words}", blocks: [p1], reason: "None.", by: "Quist", date: "2020-01-01"}}\n'


def described(path: str = "toy.csv", change: str = "") -> Change:
    """Describe the toy's table in a data package, under a path, and change it after that."""
    table, package = "notebooks/data/toy.csv", "notebooks/data/datapackage.json"

    def make(files: Files) -> None:
        fields = [{"name": "year"}, {"name": "passages"}]
        digest = f"sha256:{sha256(files[table]).hexdigest()}"
        resource = {
            "name": "toy",
            "path": path,
            "bytes": len(files[table]),
            "hash": digest,
            "schema": {"fields": fields},
        }
        files[package] = json.dumps({"resources": [resource]}, indent=1).encode()
        files[table] = change.encode() + files[table]

    return make


def waiver(code: str, until: str = "2999-12-31") -> Change:
    """Let a code stand for the block p1."""
    return whole(_WAIVERS, f'- {{code: {code}, subject: p1, reason: "None.", until: "{until}"}}\n')


def rendering(term: str, others: str) -> Change:
    """Choose a rendering for words that are no term."""
    return whole(_RENDERINGS, f"- {{id: wall, term: {{{term}}}, others: {{en: [{others}]}}}}\n")


OF_CHECKS: dict[str, Change] = {
    "alignment.account": cut(_ALIGNMENT, "    es:\n      fr:", "- id: s1"),
    "alignment.language": edit(_ALIGNMENT, "  - of: en", "  - of: de"),
    "alignment.passage": edit(_ALIGNMENT, '    es: {first: "El estudio", last: "lo repiten"}\n', ""),
    "apparatus.count": edit(_APPARATUS, "  count: 2", '  - {block: p3, lemma: "x", reading: "y"}\n  count: 1'),
    "apparatus.long": edit(_APPARATUS, 'lemma: "(2)"', f'lemma: "{NINE}"'),
    "apparatus.no-place": edit(_APPARATUS, "treatment: declined", "treatment: kept"),
    "apparatus.no-reading": edit(_APPARATUS, ', reading: "[2]"', ""),
    "apparatus.order": edit(_APPARATUS, "- id: e001", "- id: e101"),
    "apparatus.same": edit(_APPARATUS, 'reading: "[2]"', 'reading: "(2)"'),
    "apparatus.twice": edit(_APPARATUS, 'lemma: "du syndicat d’initiative"', 'lemma: "(2)"'),
    "apparatus.unknown-block": edit(_APPARATUS, "block: p2", "block: p99"),
    "audit.after-release": edit(_DECISIONS, 'date: "2020-02-28"', 'date: "2020-03-01"'),
    "audit.idle": edit(_DECISIONS, "subjects: [vandenberghe1994]", "subjects: [vandenberghe1994, dso1958]"),
    "citations.brackets": about("See [[@dso1958]]."),
    "citations.differ": about("See [@dso1958]."),
    "citations.further-reading": edit(BIB, "{1958},", "{1958},\n  keywords  = {further-reading},"),
    "citations.locator": about("See [@dso1958, zz. 3]."),
    "citations.mixed": edit(_INTRO, "publicité [@lannoy2016a]", "publicité [@lannoy2016a; @dso1958]"),
    "citations.pages": about("See [@lannoy2016b, p. 77]."),
    "citations.unknown-key": about("See [@nobody1900]."),
    "citations.unused": more(BIB, entry("zola1890")),
    "claims.at": edit(CLAIMS, "at: {block: p1,", "at: {block: p2,"),
    "claims.idle-notebook": whole("notebooks/boats.py", "# %%\nprint(1)\n"),
    "claims.idle-source": edit(CLAIMS, "sources: [dso1958]", "sources: [dso1958, pluvier2003]"),
    "claims.quantity-twice": edit(CLAIMS, "  quantities:\n", f"  quantities:\n{QUANTITY}{QUANTITY}"),
    "claims.unit": edit(CLAIMS, "unit: items", "unit: furlongs"),
    "claims.unknown-block": edit(CLAIMS, "targets: [p1, p6]", "targets: [p1, p99]"),
    "claims.unknown-notebook": edit(CLAIMS, "notebook: toy", "notebook: boats"),
    "claims.unknown-source": edit(CLAIMS, "sources: [dso1958]", "sources: [dso1985]"),
    "commentary.lemma": edit(_APPARATUS, 'lemma: "(2)"', 'lemma: "(20)"'),
    "commentary.sentence": edit(_ALIGNMENT, 'first: "The study"', 'first: "The studies"'),
    "commentary.twice": edit(_APPARATUS, 'lemma: "(2)"', 'lemma: "de"'),
    "commentary.uses": edit(_GLOSSARY, "blocks: [p4-q1, p6]", "blocks: [p4-q1, p1]"),
    "copy.block-missing": edit(COPY, LEAK, ""),
    "copy.call-words": edit(_NOTES, 'after: "la jetée"', 'after: "la jetez"'),
    "copy.citation-words": edit(_CITATIONS, 'words: "Ostrowska, 2014"', 'words: "Ostrowska, 2114"'),
    "copy.claim-words": edit(CLAIMS, 'words: "4 312 oiseaux"', 'words: "4 213 oiseaux"'),
    "copy.editors-note-words": edit(_EDITORS_NOTES, "words: coefficient", "words: cofficient"),
    "copy.heading": edit(COPY, "\nIntroduction\n", "\nPreface\n"),
    "copy.hidden": edit(COPY, "Résumé", "Ré\N{RIGHT-TO-LEFT OVERRIDE}sumé"),
    "copy.witness": edit(_INTRO, "letters: 241", "letters: 242"),
    "copy.link-words": edit(_INTRO, 'last: "la criée"}', 'last: "la criée", link: "une mouette absente"}'),
    "editors-notes.length": edit(_EDITORS_NOTES, "en: >-\n", f"en: >-\n      {NINE * 10}\n"),
    "editors-notes.order": more(_EDITORS_NOTES, NOTE.format(id="ed2", block="p1", text="x [@dso1958]")),
    "editors-notes.unknown-block": edit(_EDITORS_NOTES, "block: p5", "block: p99"),
    "editors-notes.unsourced": more(_EDITORS_NOTES, NOTE.format(id="ed2", block="p6", text=NINE)),
    "fingerprints.missing": cut(_INTRO, "  fingerprint: ", "  summary:"),
    "fingerprints.sketch": edit(_INTRO, 'sketch: "OBYMYM194MzaCPOYZ7Zc"', 'sketch: "AAAA"'),
    "fingerprints.twice": edit(_INTRO, EXACT[1], EXACT[0]),
    "glossary.form-twice": edit(_GLOSSARY, 'en: ["passage", "passages"]', 'en: ["passage", "doubled"]'),
    "glossary.itself": edit(_GLOSSARY, "see: [passage]", "see: [doublement]"),
    "glossary.length": edit(_GLOSSARY, "    en: >-\n      To multiply", f"    en: >-\n      {NINE * 10} To multiply"),
    "glossary.unknown-block": edit(_GLOSSARY, "blocks: [", "blocks: [p99, "),
    "glossary.unknown-note": edit(_GLOSSARY, "notes: [n3]", "notes: [n9]"),
    "glossary.unknown-source": edit(_GLOSSARY, "sources: [dso1958]", "sources: [dso1985]"),
    "glossary.unknown-term": edit(_GLOSSARY, "see: [passage]", "see: [passing]"),
    "glossary.unused": more(_GLOSSARY, TERM),
    "ids.headings": edit(_COUNT, "id: compter", "id: comptes"),
    "ids.kind": edit(_COUNT, "kind: quotation", "kind: item"),
    "ids.order": both(edit(_INTRO, "- id: p2", "- id: p22"), edit(_INTRO, "- id: p3", "- id: p2")),
    "ids.parent": edit(_COUNT, "- id: p4-q1", "- id: p8-q1"),
    "languages.copy": moved("docs/fr/about.md", ABOUT, keep=True),
    "languages.empty": edit(_INTRO, "  en: Introduction", '  en: "…"'),
    "languages.missing": edit(_INTRO, "  en: Introduction\n", ""),
    "languages.stray": edit(_INTRO, "  en: Introduction", "  en: Introduction\n  de: Einleitung"),
    "languages.twice": edit(_INTRO, "      a wall of", "      a wall of the fish market.\n      a wall of"),
    "languages.unended": edit(_INTRO, "      a wall of the fish market.", "      a wall of the fish"),
    "languages.unfinished": about("TODO"),
    "languages.unknown": edit(f"{DATA}/abstracts.yaml", "language: es", "language: qaa"),
    "leaks.run": more("docs/fr/about.md", f"\n{LEAK}.\n"),
    "links.address": about("See [the archive](https:)."),
    "links.unknown-id": about("See [the wall](par:p99)."),
    "links.unknown-page": about("See [all](page:claim)."),
    "links.withdrawn": about("See [the wall](par:p9)."),
    "links.words": about("See [p3](par:p4)."),
    "locators.long": edit(_INTRO, 'first: "Depuis lors"', f'first: "{NINE}"'),
    "names.form-twice": edit(_NAMES, 'en: ["leaflets"]', 'en: ["Corentin"]'),
    "names.length": edit(_NAMES, "    en: >-\n", f"    en: >-\n      {NINE * 5}\n"),
    "names.unknown-block": edit(_NAMES, "blocks: [p4, p4-q1]", "blocks: [p4, p99]"),
    "names.unknown-source": edit(_NAMES, "sources: [sablinesite]", "sources: [sabline]"),
    "names.unknown-term": edit(_NAMES, "  name: Corentin\n", "  name: Corentin\n  term: passing\n"),
    "notes.called-twice": edit(_COUNT, "explains it.", "explains it[](note:n1)[](note:n1)."),
    "notes.not-called": edit(_INTRO, "[](note:n1)", ""),
    "notes.order": edit(_INTRO, "[](note:n1)", "[](note:n2)[](note:n1)"),
    "notes.other-block": edit(_COUNT, "explains it.", "explains it[](note:n1)."),
    "notes.outside": about("A word[](note:n1)."),
    "notes.same-call": edit(_NOTES, '{block: p2, after: "par fenêtre »"}', '{block: p1, after: "la jetée"}'),
    "notes.unknown-block": edit(_NOTES, "call: {block: p1,", "call: {block: p99,"),
    "notes.unknown-note": about("A word[](note:n99)."),
    "numbers.unclaimed": whole(_NUMBERS, number("1987")),
    "numbers.unused": whole(_NUMBERS, number("987654")),
    "pages.unknown": whole("docs/en/aboot.md", "A text.\n"),
    "recorded.list": edit(BIB, "@book{pluvier2003", f"{entry('zola1890')}\n@book{{pluvier2003"),
    "recorded.no-reason": edit(_CITATIONS, "certainty: high", "certainty: low"),
    "recorded.open": edit(_CITATIONS, "entry: lannoy2016a", "entry: null"),
    "recorded.other-entry": edit(_CITATIONS, "entry: ostrowska2014", "entry: dso1958"),
    "recorded.place-twice": edit(
        _CITATIONS, '{block: p8, words: "Ostrowska, 2014"}', '{block: p6, words: "Lannoy, 2016b"}'
    ),
    "recorded.substance": cut(_CITATIONS, "  substance:", "- id: cit02"),
    "recorded.unknown-block": edit(_CITATIONS, "at: {block: p2,", "at: {block: p99,"),
    "recorded.unknown-key": edit(_CITATIONS, "entry: ostrowska2014", "entry: ostrowska2041"),
    "renderings.itself": rendering("fr: le mur, en: the wall, es: el muro", "the wall"),
    "renderings.language": rendering("fr: le mur, en: the wall", "the rampart"),
    "renderings.other": both(rendering("fr: le mur, en: the wall, es: el muro", "rampart*"), about("The ramparts.")),
    "results.cells": edit(f"{_RESULT}.json", '"outputs": [', '"outputs": ["x",'),
    "results.missing": gone(f"{_RESULT}.json"),
    "results.no-quantity": edit(CLAIMS, "  - name: birds", "  - name: bird"),
    "results.python": more("notebooks/toy.py", "\n# %%\nprint(1\n"),
    "results.stale": more("notebooks/toy.py", "\n# %%\nprint(1)\n"),
    "results.stray-file": whole("notebooks/results/boat.bars.fr.svg", "<svg/>"),
    "seals.broken": edit(f"{_RESULT}.json", '"1987"', '"1978"'),
    "results.unknown-claim": edit(f"{_RESULT}.json", '"c02"', '"c77"'),
    "results.unknown-quantity": edit(f"{_RESULT}.json", '"growth"', '"shrinking"'),
    "results.verdict": edit(CLAIMS, "recorded: reproduced", "recorded: contradicted"),
    "retired.form": more(_RETIRED, '- {id: "Harbour!", successor: p8, release: "1.0"}\n'),
    "retired.in-use": edit(_RETIRED, "{id: c03,", "{id: c01,"),
    "retired.lost": edit(f"{DATA}/released.csv", "p1,article", "p1,article\np77,article"),
    "retired.moved": edit(f"{DATA}/released.csv", "p1,article", "p1,glossary"),
    "retired.no-successor": edit(_RETIRED, "successor: p8", "successor: p88"),
    "summaries.long": edit(_INTRO, "en: >-\n", f"en: >-\n      {NINE * 9}\n"),
    "summaries.short": cut(_INTRO, "      Tres vigías", "      adorna"),
    "tables.checksum": described(change=" "),
    "tables.columns": described(change="Year,passages\n"),
    "tables.missing": described("toys.csv"),
    "tables.row": described(change="year,passages\n1986,1,2\n"),
    "tables.undescribed": described("toys.csv"),
    "timeline.end": edit(_TIMELINE, 'end: "2012-06"', 'end: "2011"'),
    "timeline.future": edit(_TIMELINE, 'date: "2012-01"\n  end: "2012-06"', 'date: "2099"'),
    "timeline.order": edit(_TIMELINE, 'date: "1862"', 'date: "1999"'),
    "timeline.unknown-block": edit(_TIMELINE, "blocks: [n1]", "blocks: [n9]"),
    "timeline.unknown-name": edit(_TIMELINE, "names: [port-sabline]", "names: [port]"),
    "timeline.unknown-source": edit(_TIMELINE, "sources: [dso1958]", "sources: [dso1985]"),
    "timeline.unsourced": edit(_TIMELINE, "  blocks: [n1]\n", ""),
    "typography.apostrophe": about("The sea's."),
    "typography.double-space": about("Two  words."),
    "typography.guillemets": about("A «word»."),
    "typography.hyphens": about("A word -- another."),
    "typography.outer-quotes": more("docs/fr/about.md", "\nUn “mot”.\n"),
    "typography.quote": about('A "word".'),
    "typography.space": more("docs/fr/about.md", "\nUn mot: deux.\n"),
    "voices.date": edit(_VOICES, 'date: "2012-05-03"', 'date: "2012-05"'),
    "voices.quotation": edit(_COUNT, "  voices: [corentin-2012]\n", ""),
    "voices.unknown": edit(_COUNT, "voices: [corentin-2012]", "voices: [corentin]"),
    "voices.unknown-name": edit(_VOICES, "of: syndicat-d-initiative", "of: syndicate"),
    "voices.function": edit(_VOICES, "  withheld: true\n", ""),
    "voices.unused": more(_VOICES, VOICE),
    "waivers.not-waivable": waiver("links.unknown-id"),
    "waivers.outdated": waiver("summaries.share", "2020-02-28"),
    "waivers.unknown-code": waiver("summaries.shares"),
    "waivers.unused": waiver("summaries.share"),
}
"""Code of a check -> a change of the toy after which it is found."""
