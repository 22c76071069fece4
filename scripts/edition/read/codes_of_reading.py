"""What the findings of readers mean, code by code."""

from edition.words.findings import Explained

CODES = {
    "data.control": Explained(
        "A file holds a control character, or another that nobody sees.",
        '`"one\\0two"`, or U+200B between two words.',
        "Remove it; most editors do not show it, so retype the words around it.",
    ),
    "data.encoding": Explained(
        "A file is not in UTF-8.",
        "A file that was saved as Windows-1252.",
        "Save it as UTF-8.",
    ),
    "data.merge": Explained(
        "A file holds both versions of a merge that was not finished.",
        "`<<<<<<< HEAD`.",
        "Keep the right version, and remove the other and the three lines of marks.",
    ),
    "data.more": Explained(
        "A file has more faults than are listed.",
        "A data file with 180 wrong keys.",
        "Mend those that are listed first: the others often have the same cause.",
    ),
    "data.syntax": Explained(
        "A data file cannot be read as YAML, or uses a part of YAML that is not allowed here.",
        "`title: {fr: Un` without its closing brace, or `*name`.",
        "Check indentation, colons, quotes and braces near the place; write out what an alias stands for.",
    ),
    "data.empty": Explained(
        "A data file is empty.",
        "`docs/data/notes.yaml` with nothing in it.",
        "Write its records; a list without any is `[]`.",
    ),
    "data.missing-file": Explained(
        "A data file is missing.",
        "No `docs/data/cover.yaml`.",
        "Write it: see `edition docs data` for what it holds.",
    ),
    "data.stray-file": Explained(
        "A file is none that the program knows, lies where it is not read, or is none of the headings.",
        "`docs/data/note.yaml`, `bib/more/x.bib`.",
        "Give the file the name and place that the program reads, or move it out of the folder.",
    ),
    "data.missing-key": Explained(
        "A record lacks a key.",
        "`- id: n1` without `summary`.",
        "Add the key.",
    ),
    "data.unknown-key": Explained(
        "A record has a key that the program does not know.",
        "`sumary: {…}`.",
        "Write the key as `edition docs data` has it; the message names the nearest.",
    ),
    "data.value": Explained(
        "The value of a key is not of the kind that is expected there.",
        "`low: many`, where a number is expected.",
        "Give a value of the kind that the message names.",
    ),
    "ids.duplicate": Explained(
        "Two records have one id.",
        "`- id: p3` twice.",
        "Give the later one, if it was never published, another id.",
    ),
    "ids.malformed": Explained(
        "An id has not the form that ids of its kind have.",
        "`id: P 3` of a paragraph.",
        "Write it as `edition docs url-promise` has it: `p3`.",
    ),
    "prose.syntax": Explained(
        "A text holds a link, citation or mark that cannot be read.",
        "`[@adams1901` without its bracket, or `*words` without its star.",
        "End what was begun, or write a sign that stands for itself with a backslash: `\\*`.",
    ),
    "renderings.twice": Explained(
        "The rendering of a term of the glossary is given a second time.",
        "`term: {en: doubling}` in docs/data/renderings.yaml, where `doubling` is in the glossary.",
        "Take `term` out: the label of the glossary is the rendering.",
    ),
    "pages.headings": Explained(
        "A page written by hand has more or fewer headings than its twin in the language of the work.",
        "`docs/es/about.md` without a heading that `docs/fr/about.md` has.",
        "Give both the same headings in the same order, as they share their anchors.",
    ),
    "bibliography.syntax": Explained(
        "An entry of the bibliography cannot be read.",
        "`title = {Harbours` without its closing brace.",
        "Close or add the sign that the message names, in the entry that it names.",
    ),
    "bibliography.type": Explained(
        "An entry is of a type that the program does not know.",
        "`@bok{adams1901,`.",
        "Write a type that `edition docs bibliography` lists.",
    ),
    "bibliography.missing-field": Explained(
        "An entry lacks a field that its type needs.",
        "`@book{adams1901, author = {Adams, Ada}, year = {1901}}` without a title.",
        "Add the field; if the work has none, write it empty: `title = {}`.",
    ),
    "bibliography.form": Explained(
        "A field of an entry is malformed, or empty though the type does not ask for it.",
        "`year = {19O1}`, with a letter for a digit.",
        "Write the value as the message says; an empty one is for fields that the type needs and the work has not.",
    ),
    "bibliography.foreign": Explained(
        "An entry is typed as other programs write it, and is read as meant (a warning).",
        "`author = {ADAMS, Ada}`, or a month as other programs export it.",
        "Type it as the hint says, or leave it: it is read as meant.",
    ),
    "bibliography.macro": Explained(
        "A macro is used but not defined, or defined twice.",
        "`journal = cahiers`, without `@string{cahiers = {…}}`.",
        "Define it with @string, put the value in braces, or remove the second definition.",
    ),
    "bibliography.markup": Explained(
        "A field of an entry holds HTML, a formula, or a LaTeX command that is not understood.",
        "`title = {On <i>fog</i>}`, or an unknown LaTeX command.",
        "Type the letters themselves in UTF-8, and emphasis as `edition docs bibliography` has it.",
    ),
    "bibliography.name": Explained(
        "A list of authors or editors holds something that is not one name.",
        "`author = {Adams, Ada, Bell, Ida}`.",
        "Part names by ` and `, and write bodies in braces: `{{Harbour Board}}`.",
    ),
    "bibliography.unknown-field": Explained(
        "An entry has a field that the program does not know.",
        "`tilte = {Harbours}`.",
        "Write a field that `edition docs bibliography` lists; the message names the nearest.",
    ),
    "bibliography.duplicate-field": Explained(
        "An entry has a field twice.",
        "`year = {1901}, year = {1902}`.",
        "Keep one of them.",
    ),
    "bibliography.crossref": Explained(
        "An entry refers to one that does not exist, or in a circle to itself.",
        "`crossref = {nobody1900}`.",
        "Add the entry that is named, or take the field away.",
    ),
    "bibliography.key": Explained(
        "A key has a sign that citations cannot carry, or gives no address.",
        "`@book{adams 1901,`.",
        "Use letters, digits and `: . + / -` between them.",
    ),
    "bibliography.duplicate-key": Explained(
        "Two entries have one key.",
        "`@book{adams1901,` twice.",
        "Keep one of the entries, or change the key of one and of what cites it.",
    ),
    "bibliography.id-clash": Explained(
        "The keys of two entries give one address.",
        "The keys `adams1901` and `Adams1901`.",
        "Change one of them: their addresses on the references page would be the same.",
    ),
    "notebooks.package": Explained(
        "The description of the notebooks' tables cannot be read.",
        "A `datapackage.json` without `hash` for a table.",
        "Describe every table as `edition docs add-a-claim` has it, which names the program that writes the hashes.",
    ),
    "notebooks.fetched": Explained(
        "A table that was fetched is not the one which is described.",
        "A file in notebooks/fetched/ that was edited.",
        "Remove it, and run `edition claims --fetch`.",
    ),
    "notebooks.language": Explained(
        "A prose cell of a notebook says no language.",
        "`# %% [markdown]` without `lang`.",
        "Write the tag of its language after `[markdown]`, as the hint has it.",
    ),
    "notebooks.prose": Explained(
        "A line of a prose cell of a notebook does not begin with #.",
        "A line of a prose cell without `# ` before its words.",
        "Begin it with # and a space.",
    ),
    "results.syntax": Explained(
        "A result of a notebook cannot be read as JSON, or has a key twice.",
        "A result that was edited and has lost a comma.",
        "Never edit a result: remove its file, and run `edition claims --run`.",
    ),
    "results.drawing": Explained(
        "A drawing is empty, cut off, no SVG, or holds what runs, links or comes from elsewhere.",
        "`<script>` in `notebooks/results/boats.bars.fr.svg`.",
        "Never edit a drawing: run `edition claims --run`.",
    ),
    "results.figure": Explained(
        "A drawing of a result, or its words in a language, is missing.",
        "A result that names the drawing `bars`, without `boats.bars.es.svg`.",
        "Run `edition claims --run`, and commit every file that it writes.",
    ),
}
