"""The real edition, broken: by patterns, so that its data may go on changing; the first place that fits is broken."""

from tests.codes.changes import BIB, DATA, gone, whole
from tests.mutations.mutation import Mutation, swap

_ARTICLE, _CLAIMS, _PAGES = f"{DATA}/article/*.yaml", f"{DATA}/claims/*.yaml", "docs/en/*.md"
_TERMS, _EMENDATIONS = f"{DATA}/glossary.yaml", f"{DATA}/apparatus.yaml"
_PACKAGE, _TABLE = "notebooks/data/datapackage.json", "notebooks/data/c01_facebook.csv"
_WAIVER = '- {code: summaries.short, subject: p1, reason: "None.", until: "2999-12-31"}\n'

_REFERENCES = [
    Mutation("citations.unknown-key", swap(_ARTICLE, r"\[@([a-z]+)\d{4}\]", r"[@\g<1>1066]"), "did you mean"),
    Mutation("notes.unknown-note", swap(_ARTICLE, r"\[\]\(note:n1\)", "[](note:n99)"), "did you mean 'n9'"),
    Mutation("links.unknown-id", swap(_PAGES, r"\(par:p(\d+)\)", r"(par:p9\1)"), "did you mean"),
    Mutation("links.unknown-id", swap(f"{DATA}/*.yaml", r"\(term:([a-z-]+)\)", r"(term:\1x)"), "did you mean"),
    Mutation("links.unknown-page", swap(_PAGES, r"\(page:claims\)", "(page:claim)"), "'claims'"),
    Mutation("claims.unknown-source", swap(_CLAIMS, r"sources: \[([a-z]+)", r"sources: [\1x"), "did you mean"),
    Mutation("claims.unknown-notebook", swap(_CLAIMS, r"notebook: c01_\w+", "notebook: c01_facebok"), "'c01_facebook'"),
]

_RECORDS = [
    Mutation("ids.duplicate", swap(_ARTICLE, r"- id: p3$", "- id: p2"), "first at"),
    Mutation("ids.duplicate", swap(_CLAIMS, r"(?s)- id: (\w+)(.*?)^- id: \w+$", r"- id: \1\2- id: \1"), "first at"),
    Mutation("retired.moved", swap(f"{DATA}/released.csv", r"^p5,article", "p5,notes"), "where it was"),
    Mutation("languages.missing", swap(_ARTICLE, r"(?s)^    en: >-\n.*?(?=^    es)", ""), "write it in 'en'"),
    Mutation("languages.stray", swap(_TERMS, r"^    es: >-", "    ess: >-"), "'es'"),
    Mutation("data.value", swap(_ARTICLE, r"(exact: [0-9a-f]{63})[0-9a-f]", r"\1"), "docs data"),
    Mutation("fingerprints.sketch", swap(_ARTICLE, r"letters: \d", "letters: 9"), "edition fingerprint"),
    Mutation("data.value", swap(f"{DATA}/work.yaml", r"(date: \d{4}-\d\d)-\d\d", r"\1-32"), "docs data"),
    Mutation("waivers.unused", whole(f"{DATA}/waivers.yaml", _WAIVER), "remove the waiver"),
    Mutation("data.value", swap(_EMENDATIONS, r"treatment: emended", "treatment: emend"), "'emended'"),
    Mutation("data.syntax", swap(_EMENDATIONS, r"^  kind", "\tkind"), "indentation"),
    Mutation("data.control", swap(_TERMS, r"definition", "defi\N{ZERO WIDTH SPACE}nition"), "invisible"),
]

_SOURCES = [
    Mutation("bibliography.syntax", swap(BIB, r"^  title     = \{(.*)\},$", r"  title     = {\1}"), "after the brace"),
    Mutation("bibliography.missing-field", swap("bib/claims.bib", r"^  title +=.*\n", ""), "title = {}"),
    Mutation("results.verdict", swap(_CLAIMS, r"recorded: reproduced", "recorded: contradicted"), "numbers say"),
    Mutation(
        "results.missing", gone("notebooks/results/c07_statements.json"), "claims --run", f"{_CLAIMS}: notebook: c07"
    ),
    Mutation(
        "results.stale",
        swap("notebooks/c01_facebook.py", r"^assert ", "assert not "),
        "claims --run",
        f"{_CLAIMS}: notebook: c01",
    ),
    Mutation("results.drawing", swap("notebooks/results/*.svg", r"<g ", '<g onload="x()" '), "shapes and text"),
    Mutation("tables.checksum", swap(_TABLE, r"\d\b", "77"), "take the change back", f'{_PACKAGE}: "hash"'),
    Mutation("tables.row", swap(_TABLE, r"\n([^,\n]*),", r"\n\1,,"), "mend the row"),
    Mutation("tables.columns", swap(_TABLE, r"name,value", "name,figure"), "name,value"),
    Mutation("tables.checksum", swap(_PACKAGE, r"sha256:.", "sha256:"), "take the change back"),
    Mutation(
        "notebooks.package",
        swap(_PACKAGE, r'"path": (".*"),', r'"path": \1'),
        "docs add-a-claim",
        f'{_PACKAGE}: "profile": "tabular',
    ),
]

REAL = [*_REFERENCES, *_RECORDS, *_SOURCES]
