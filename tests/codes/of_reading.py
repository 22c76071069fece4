"""Codes that reading finds: of files, data, bibliography, prose, notebooks and results."""

import json

from tests.codes.changes import BIB, CLAIMS, DATA, Change, both, edit, entry, gone, more, whole

_NOTEBOOK, _PACKAGE, _RESULT = "notebooks/toy.py", "notebooks/data/datapackage.json", "notebooks/results/toy"
_NOTES = f"{DATA}/notes.yaml"


def remote(hashed: str) -> str:
    """Return the description of a table that is to be fetched."""
    table = {"name": "rings", "path": "https://example.org/rings.csv", "bytes": 1, "hash": f"sha256:{hashed}"}
    return json.dumps({"resources": [table]})


OF_READING: dict[str, Change] = {
    "bibliography.crossref": edit(BIB, "  keywords  = {further", "  crossref  = {nobody1900},\n  keywords  = {further"),
    "bibliography.duplicate-field": edit(BIB, "year      = {2003}", "year      = {2003},\n  year      = {2004}"),
    "bibliography.duplicate-key": more(BIB, entry("dso1958")),
    "bibliography.foreign": edit(BIB, "  journal   = ", "  journaltitle = "),
    "bibliography.form": edit(BIB, "{1958}", "{19S8}"),
    "bibliography.id-clash": more(BIB, entry("DSO1958")),
    "bibliography.key": edit(BIB, "{dso1958,", "{dso 1958,"),
    "bibliography.macro": edit(BIB, "{Zeezicht}", "zeezicht"),
    "bibliography.markup": edit(BIB, "{Counting gulls}", "{Counting <i>gulls</i>}"),
    "bibliography.missing-field": edit(BIB, "  title     = {Instructions aux guetteurs},\n", ""),
    "bibliography.name": edit(BIB, "{Ostrowska, Zofia}", "{Ostrowska, Zofia, Roy, Zoé}"),
    "bibliography.syntax": edit(BIB, "{Zeezicht}", "{Zeezicht"),
    "bibliography.type": edit(BIB, "@phdthesis", "@phdtesis"),
    "bibliography.unknown-field": edit(BIB, "address   = {Gand}", "adress    = {Gand}"),
    "data.control": edit(f"{DATA}/work.yaml", "fr: Le port", "fr: Le\N{ZERO WIDTH SPACE} port"),
    "data.empty": whole(f"{DATA}/notes.yaml", ""),
    "data.encoding": whole(f"{DATA}/notes.yaml", "- id: é".encode("latin-1")),
    "data.merge": more(f"{DATA}/notes.yaml", "<<<<<<< HEAD\n"),
    "data.missing-file": gone(f"{DATA}/cover.yaml"),
    "data.missing-key": edit(CLAIMS, "  strength: strong\n", ""),
    "data.more": more(CLAIMS, "- {unknown: 1}\n" * 200),
    "data.stray-file": whole(f"{DATA}/note.yaml", "[]"),
    "data.syntax": edit(CLAIMS, "low: 4312, high: 4312}", "low: 4312, high: 4312"),
    "data.unknown-key": edit(CLAIMS, "  strength: ", "  strenght: "),
    "data.value": edit(CLAIMS, "low: 4312", "low: many"),
    "ids.duplicate": edit(CLAIMS, "- id: c02", "- id: c01"),
    "ids.malformed": edit(CLAIMS, "- id: c02", "- id: claim2"),
    "notebooks.fetched": both(
        whole(_PACKAGE, remote("0" * 64)),
        whole("notebooks/fetched/rings.csv", "2"),
        more(_NOTEBOOK, '\n# %%\nprint(Path("fetched/rings.csv").read_text())\n'),
    ),
    "notebooks.language": edit(_NOTEBOOK, '# %% [markdown] lang="fr"', "# %% [markdown]"),
    "notebooks.package": whole(_PACKAGE, "{"),
    "notebooks.prose": edit(_NOTEBOOK, "# Two numbers", "Two numbers"),
    "pages.headings": more("docs/es/about.md", "\n## Más\n\nUn texto.\n"),
    "prose.syntax": more("docs/en/about.md", "\nSee [@dso1958.\n"),
    "results.drawing": whole(f"{_RESULT}.bars.fr.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"),
    "results.figure": gone(f"{_RESULT}.bars.es.svg"),
    "results.syntax": whole(f"{_RESULT}.json", "{"),
}
"""Code -> a change of the toy after which reading it finds the code."""
