"""What the toy's claims rest on, broken: bibliography, claims, tables, notebooks, results, drawings."""

from tests.codes.changes import BIB, CLAIMS, DATA, cut, edit, entry, gone, moved, whole
from tests.mutations.mutation import Mutation

_NOTEBOOK, _TABLE, _RESULT = "notebooks/toy.py", "notebooks/data/toy.csv", "notebooks/results/toy.json"
_DRAWING = "notebooks/results/toy.bars.fr.svg"

_FIELDS = [
    Mutation("bibliography.missing-field", edit(BIB, "  author    = {Ostrowska, Zofia},\n", ""), "add it, or write"),
    Mutation("bibliography.missing-field", edit(BIB, "  year      = {2014},\n", ""), "add it, or write"),
    Mutation(
        "bibliography.missing-field",
        edit(BIB, "  journal   = {Revue des mesures ordinaires},\n  number    = {4},\n", ""),
        "add it, or write",
    ),
    Mutation("bibliography.missing-field", edit(BIB, "  booktitle = {Amateurs at work},\n", ""), "add it, or write"),
    Mutation("bibliography.form", edit(BIB, "{21--38}", "{38--21}"), "write both pages whole"),
    Mutation("bibliography.form", edit(BIB, "{21--38}", "{21-}"), "write 12--34"),
    Mutation("bibliography.form", edit(BIB, "{2003}", "{03}"), "write four digits, or"),
    Mutation(
        "bibliography.form",
        edit(BIB, "{10.5555/rmo.5.7}", "{https://doi.org/10.5555/rmo.5.7}"),
        "write 10.5555/rmo.5.7, without what",
    ),
    Mutation(
        "bibliography.form", edit("bib/editors.bib", "{https://example.org/", "{example.org/"), "write an address that"
    ),
    Mutation("bibliography.form", edit(BIB, "checked   = {no}", "checked   = {perhaps}"), "write yes, partly or"),
    Mutation(
        "bibliography.form",
        edit(BIB, "year      = {2003},", "year      = {2003},\n  month     = {13},"),
        "write 1 to 12",
    ),
    Mutation(
        "bibliography.form",
        edit(BIB, "year      = {2003},", "year      = {2003},\n  isbn      = {9782070123456},"),
        "its last digit does",
    ),
    Mutation("bibliography.type", edit(BIB, "@incollection{", "@incolection{"), "did you mean 'incollection'?"),
    Mutation("bibliography.missing-field", edit(BIB, "@book{dso1958", "@article{dso1958"), "add it, or write"),
    Mutation(
        "bibliography.crossref",
        edit(BIB, "booktitle = {Amateurs at work}", "crossref = {amateurs}"),
        "add that entry, or",
    ),
    Mutation(
        "bibliography.crossref",
        edit(BIB, "booktitle = {Amateurs at work}", "crossref = {vandenberghe1994}"),
        "take one of them",
    ),
    Mutation(
        "bibliography.markup",
        edit(BIB, "{Baisse des passages}", "{\\frobnicate{Baisse} des passages}"),
        "write the sign itself",
    ),
    Mutation(
        "bibliography.markup",
        edit(BIB, "{Baisse des passages}", "{Baisse <b>des</b> passages}"),
        "write the words without",
    ),
    Mutation("bibliography.duplicate-key", edit(BIB, "@article{lannoy2016b", "@article{lannoy2016a"), "first at"),
    Mutation(
        "bibliography.duplicate-field",
        edit(BIB, "  address   = {Gand},", "  address   = {Gand},\n  address   = {Gent},"),
        "keep one of them",
    ),
    Mutation(
        "bibliography.unknown-field", edit(BIB, "publisher = {Zeezicht}", "publischer = {Zeezicht}"), "'publisher'"
    ),
    Mutation(
        "bibliography.name", edit(BIB, "{van den Berghe, Jo}", "{van den Berghe, Jo,}"), "write Family, Given, or"
    ),
    Mutation(
        "bibliography.name", edit(BIB, "{van den Berghe, Jo}", "{van den Berghe, Jo and }"), "write a name before"
    ),
    Mutation(
        "recorded.list",
        edit(BIB, "\n@article{lannoy2016b", f"{entry('zola1890')}\n@article{{lannoy2016b"),
        "give its printed form",
    ),
]

_OF_CLAIMS = [
    Mutation(
        "results.verdict", edit(CLAIMS, "recorded: contradicted", "recorded: reproduced"), "record what the numbers"
    ),
    Mutation("data.value", edit(CLAIMS, "recorded: contradicted", "recorded: false"), "see `edition docs data`"),
    Mutation(
        "results.verdict",
        edit(CLAIMS, "low: 4312, high: 4312", "low: 4213, high: 4213"),
        "record what the numbers",
        f"{CLAIMS}: recorded: reproduced",
    ),
    Mutation("data.value", edit(CLAIMS, "low: 9.5, high: 10.5", "low: 10.5, high: 9.5"), "see `edition docs data`"),
    Mutation("data.value", edit(CLAIMS, "low: 9.5,", "low: nine,"), "see `edition docs data`"),
    Mutation("data.value", edit(CLAIMS, "low: 9.5,", "low: .nan,"), "see `edition docs data`"),
    Mutation("claims.unit", edit(CLAIMS, "unit: percent", "unit: per-cent"), "'percent'"),
    Mutation("data.value", edit(CLAIMS, "kind: count", "kind: counts"), "'count'"),
    Mutation("data.value", edit(CLAIMS, "strength: medium", "strength: middling"), "see `edition docs data`"),
    Mutation("languages.missing", edit(CLAIMS, "    en: >-\n      Ten, to half a point.\n", ""), "write it in 'en'"),
    Mutation("data.missing-key", cut(CLAIMS, "  tolerance:", "  refuted:"), "add it"),
    Mutation("data.value", edit(CLAIMS, "targets: [p6]", "targets: []"), "see `edition docs data`"),
    Mutation("results.no-quantity", edit(CLAIMS, "- name: growth", "- name: grwoth"), "'growth'"),
    Mutation(
        "results.unknown-claim", edit(CLAIMS, "- id: c02", "- id: c04"), "did you mean 'c04'?", f'{_RESULT}: "c02"'
    ),
    Mutation(
        "data.value", edit(CLAIMS, 'words: "4 312", low: 4312', 'words: "", low: 4312'), "see `edition docs data`"
    ),
]

_TABLES = [
    Mutation("results.stale", edit(_TABLE, "1987,2156", "1987,2165"), "claims --run", f"{CLAIMS}: notebook: toy"),
    Mutation("results.stale", edit(_TABLE, "1995,1744\n", ""), "claims --run", f"{CLAIMS}: notebook: toy"),
    Mutation(
        "results.stale", edit(_TABLE, "year,passages", "year,passage"), "claims --run", f"{CLAIMS}: notebook: toy"
    ),
    Mutation("results.stale", gone(_TABLE), "claims --run", f"{CLAIMS}: notebook: toy"),
    Mutation("data.value", edit(f"{DATA}/links.csv", "address,state", "adress,state"), "remove the line, or"),
    Mutation(
        "data.value",
        edit(f"{DATA}/links.csv", "/,ok,2019-05-02,200 OK,,", "/,ok,2019-05-02,200 OK"),
        "remove the line, or",
    ),
    Mutation(
        "data.value",
        edit(f"{DATA}/links.csv", "https://example.org/,ok", "https://example.org/,okay"),
        "did you mean 'ok'?",
    ),
    Mutation(
        "data.value",
        edit(f"{DATA}/links.csv", "https://example.org/,ok", '"https://example.org/,ok'),
        "remove the line, or",
    ),
    Mutation("retired.moved", edit(f"{DATA}/released.csv", "p3,article", "p3,artikel"), "an address never changes"),
    Mutation("data.value", edit(f"{DATA}/released.csv", "p3,article", "p3"), "write the file anew"),
    Mutation("data.value", edit(f"{DATA}/released.csv", "p3,article", '"p3,article'), "write the file anew"),
]

_NOTEBOOKS = [
    Mutation(
        "results.stale", edit(_NOTEBOOK, "shown = 2 *", "shown = 2 +"), "claims --run", f"{CLAIMS}: notebook: toy"
    ),
    Mutation(
        "results.python",
        edit(_NOTEBOOK, "print(growth)", "print(growth"),
        "mend it, then run",
    ),
    Mutation("claims.unknown-notebook", gone(_NOTEBOOK), "notebooks/toy.py", f"{CLAIMS}: notebook: toy"),
    Mutation(
        "claims.unknown-notebook",
        moved(_NOTEBOOK, "notebooks/gulls.py"),
        "notebooks/toy.py",
        f"{CLAIMS}: notebook: toy",
    ),
    Mutation(
        "languages.stray", edit(_NOTEBOOK, 'lang="en"', 'lang="de"'), "remove it, or add", f"{_NOTEBOOK}: # # The gulls"
    ),
    Mutation(
        "languages.missing",
        edit(_NOTEBOOK, '# %% [markdown] lang="es"\n# ## El alza\n#\n# De 1992 a 1997 cada año baja.\n\n', ""),
        "write it in 'es'",
        f"{_NOTEBOOK}: # ## La hausse",
    ),
    Mutation("prose.syntax", edit(_NOTEBOOK, "[c01](claim:c01) and", "[c01](claim:c01 and"), "only https:, page: and"),
    Mutation(
        "data.stray-file",
        whole("notebooks/toy.ipynb.py.bak/x.py", "1\n"),
        "give it a place",
        "notebooks/toy.ipynb.py.bak/x.py",
    ),
    Mutation("notebooks.prose", edit(_NOTEBOOK, "# # Las gaviotas", "Las gaviotas"), "begin it with #"),
]

_RESULTS = [
    Mutation("seals.broken", edit(_RESULT, '"2156"', '"2165"'), "take the change back", _RESULT),
    Mutation("seals.broken", edit(_RESULT, '"-3.51",', '"-3.15",'), "take the change back", _RESULT),
    Mutation("seals.broken", edit(_DRAWING, 'height="98"', 'height="89"'), "take the change back", _RESULT),
    Mutation(
        "results.verdict",
        edit(
            _RESULT,
            '"value": 4312,\n    "low": 4312,\n    "high": 4312',
            '"value": 4313,\n    "low": 4313,\n    "high": 4313',
        ),
        "record what the numbers",
        f"{CLAIMS}: recorded: reproduced",
    ),
    Mutation("data.value", edit(_RESULT, '"value": 4312', '"value": NaN'), "see `edition docs data`"),
    Mutation(
        "data.value", edit(_RESULT, '"low": -5.73', '"low": 5.73'), "see `edition docs data`", f'{_RESULT}: "growth"'
    ),
    Mutation("data.value", edit(_RESULT, '"high": 4312', '"high": "4312"'), "see `edition docs data`"),
    Mutation("results.syntax", edit(_RESULT, '"4312",', '"4312"'), "claims --run", f"{_RESULT}: -3.51"),
    Mutation("results.syntax", edit(_RESULT, '"c02": {', '"c01": {'), "run `edition claims --run`"),
    Mutation("results.stale", edit(_RESULT, '"0d9c1d0e', '"1d9c1d0e'), "claims --run", f"{CLAIMS}: notebook: toy"),
    Mutation("results.missing", gone(_RESULT), "claims --run", f"{CLAIMS}: notebook: toy"),
    Mutation("results.cells", edit(_RESULT, '  "4312",\n', ""), "remove it, and run", _RESULT),
    Mutation("results.figure", gone(_DRAWING), "claims --run"),
    Mutation("results.drawing", whole(_DRAWING, ""), "run `edition claims --run`"),
    Mutation("results.drawing", edit(_DRAWING, "</text></svg>", "</svg>"), "run `edition claims --run`"),
    Mutation("results.drawing", edit(_DRAWING, "<title>", "<script>alert(1)</script><title>"), "draw it with shapes"),
    Mutation(
        "results.drawing",
        edit(_DRAWING, "<title>", '<image href="https://example.org/x.png"/><title>'),
        "draw it with shapes",
    ),
    Mutation("results.drawing", edit(_DRAWING, '<rect x="10"', '<rect onclick="x()" x="10"'), "draw it with shapes"),
    Mutation(
        "results.drawing",
        edit(_DRAWING, '<rect x="10" y="12"', '<rect style="fill:url(//example.org/a)" x="10" y="12"'),
        "draw it with shapes",
    ),
    Mutation(
        "results.stray-file",
        whole("notebooks/results/toy.lines.fr.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>"),
        "did you mean 'bars.fr.svg'?",
    ),
    Mutation(
        "results.figure",
        edit(_RESULT, '    "es": "Pasos de abril, una barra por año."', '    "de": "x"'),
        "run `edition claims --run`",
        _RESULT,
    ),
]

SOURCES = [*_FIELDS, *_OF_CLAIMS, *_TABLES, *_NOTEBOOKS, *_RESULTS]
