"""Bytes or text in, model out; every problem of every file at once, with its place."""

CODES = {
    "data.control": "A file holds a control character.",
    "data.encoding": "A file is not in UTF-8.",
    "data.syntax": "A data file cannot be read as YAML, or uses a part of YAML that is not allowed here.",
    "data.empty": "A data file is empty.",
    "data.missing-file": "A data file is missing.",
    "data.stray-file": "A data file is none that the program knows, or none of the headings of work.yaml.",
    "data.missing-key": "A record lacks a key.",
    "data.unknown-key": "A record has a key that the program does not know.",
    "data.value": "The value of a key is not of the kind that is expected there.",
    "ids.duplicate": "Two records have one id.",
    "ids.malformed": "An id has not the form that ids of its kind have.",
    "prose.syntax": "A text holds a link, citation or mark that cannot be read.",
    "pages.headings": "A page written by hand has more or fewer headings than its twin in the language of the work.",
    "bibliography.syntax": "An entry of the bibliography cannot be read.",
    "bibliography.type": "An entry is of a type that the program does not know.",
    "bibliography.missing-field": "An entry lacks a field that its type needs.",
    "bibliography.form": "A field of an entry is malformed.",
    "bibliography.key": "A key has a sign that citations cannot carry.",
    "bibliography.duplicate-key": "Two entries have one key.",
    "bibliography.id-clash": "The keys of two entries give one address.",
    "notebooks.language": "A prose cell of a notebook says no language.",
    "results.syntax": "A result of a notebook cannot be read as JSON.",
    "results.figure": "A drawing of a result, or its words in a language, is missing.",
}
"""What the findings of readers mean, code by code."""
