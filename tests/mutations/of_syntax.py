"""Files of the toy that are no YAML, BibTeX, Markdown or UTF-8 any more, or hold what nobody sees."""

from tests.codes.changes import BIB, CLAIMS, DATA, edit, gone, more, moved, whole
from tests.mutations.mutation import Mutation, raw

_INTRO, _NOTES, _WORK, _NAMES = (
    f"{DATA}/article/introduction.yaml",
    f"{DATA}/notes.yaml",
    f"{DATA}/work.yaml",
    f"{DATA}/names.yaml",
)
_PAGE, _GLOSSARY = "docs/en/index.md", f"{DATA}/glossary.yaml"

_YAML = [
    Mutation("data.syntax", edit(_INTRO, "  kind: paragraph", "\tkind: paragraph"), "check indentation, colons and"),
    Mutation("data.syntax", edit(_INTRO, '"À Port-Sabline"', '"À Port-Sabline'), "check indentation, colons and"),
    Mutation(
        "data.syntax",
        edit(_INTRO, "  kind: paragraph", "  kind paragraph"),
        "check indentation, colons and",
        f"{_INTRO}: À Port-Sabline",
    ),
    Mutation("data.syntax", edit(_INTRO, "  kind: paragraph", "   kind: paragraph"), "check indentation, colons and"),
    Mutation("data.syntax", edit(_NAMES, "- id: port-sabline", "-id: port-sabline"), "check indentation, colons and"),
    Mutation("data.syntax", edit(_NAMES, "- id: corentin", "- id: *one"), "check indentation, colons and"),
    Mutation("data.syntax", edit(_NAMES, "- id: corentin", "- id: !!python/object/apply:os.system [x]"), "remove it"),
    Mutation(
        "data.syntax", edit(_NAMES, "- id: port-sabline", "---\n- id: port-sabline"), "check indentation, colons and"
    ),
    Mutation("data.syntax", edit(_NAMES, "  kind: person\n", "  kind: person\n  kind: person\n"), "keep one of them"),
    Mutation(
        "data.syntax",
        edit(_GLOSSARY, "see: [passage]", "see: [passage"),
        "check indentation, colons and",
        f"{_GLOSSARY}: sources: [dso1958]",
    ),
    Mutation(
        "data.syntax",
        edit(_GLOSSARY, "{fr: doublement, en: doubling,", "{fr: doublement, en: doubling"),
        "check indentation, colons and",
    ),
    Mutation("data.value", edit(_WORK, "authors:\n- {", "authors:\n  {"), "see `edition docs data`"),
    Mutation("data.value", edit(_GLOSSARY, "sources: [dso1958]", "sources: dso1958"), "see `edition docs data`"),
    Mutation("data.unknown-key", edit(_INTRO, "blocks:\n- id: p1", "blocks: []\nblock:\n- id: p1"), "'blocks'"),
    Mutation("data.unknown-key", edit(_INTRO, "  voices: [leaflet-1992]", "  voice: [leaflet-1992]"), "'voices'"),
    Mutation("data.empty", whole(_INTRO, "# nothing\n"), "expected YAML records"),
    Mutation("data.missing-file", gone(_NOTES), "did you mean 'docs/data/names.yaml'?"),
    Mutation("data.stray-file", moved(_GLOSSARY, f"{DATA}/glossary.yml"), "did you mean 'docs/data/glossary.yaml'?"),
    Mutation(
        "data.merge", edit(_NAMES, "- id: port-sabline", "<<<<<<< mine\n- id: port-sabline"), "keep the right version"
    ),
    Mutation(
        "data.unknown-key", edit("mkdocs.yml", "site_name: toy", "site_name: toy\nhooks: [x.py]"), "remove it, or see"
    ),
    Mutation(
        "data.syntax",
        edit("mkdocs.yml", "site_name: toy", "site_name: toy: x"),
        "check indentation, colons and",
    ),
    Mutation(
        "data.value",
        edit("mkdocs.yml", "use_directory_urls: false", "use_directory_urls: true"),
        "see `edition docs data`",
    ),
]

_BIBTEX = [
    Mutation("bibliography.syntax", edit(BIB, "year      = {1958},", "year      = {1958}"), "write one after the"),
    Mutation("bibliography.syntax", edit(BIB, "year      = {1958},", "year      = {1958,"), "close it where the"),
    Mutation("bibliography.syntax", edit(BIB, "year      = {1958},", "year      = 1958},"), "take it away: a"),
    Mutation("bibliography.syntax", edit(BIB, "year      = {1958},", "year        {1958},"), "write name = {value}"),
    Mutation("bibliography.syntax", edit(BIB, "@book{dso1958,", "@book dso1958,"), "begin an entry with"),
    Mutation("bibliography.syntax", edit(BIB, "@book{dso1958,", "@book{dso1958"), "write one between the"),
    Mutation("bibliography.syntax", edit(BIB, "@book{dso1958,", "@book{"), "write one and a", f"{BIB}: Société"),
    Mutation("bibliography.macro", edit(BIB, "year      = {1958},", "year      = MCMLVIII,"), "put the value in"),
    Mutation("bibliography.syntax", more(BIB, "\n@book{open,\n  title = {Open"), "close it where the"),
    Mutation(
        "data.merge",
        edit(BIB, "@article{lannoy2016a,", ">>>>>>> theirs\n@article{lannoy2016a,"),
        "keep the right version",
    ),
]

_PROSE = [
    Mutation("prose.syntax", edit(_INTRO, "[@lannoy2016a], and", "[@lannoy2016a, and"), "write ] after the"),
    Mutation("prose.syntax", edit(_PAGE, "*taken up*", "*taken up"), "write *words*; a plain"),
    Mutation("prose.syntax", edit(_PAGE, "[note 3](note:n3)", "[note 3(note:n3)"), "write [words](par:p4)"),
    Mutation("prose.syntax", edit(_PAGE, "[note 3](note:n3)", "[note 3](note:n3"), "only https:, page: and"),
    Mutation("prose.syntax", edit(_PAGE, "[note 3](note:n3)", "[](par:p3)"), "write words between ["),
    Mutation("prose.syntax", edit(_PAGE, "[note 3](note:n3)", "<b>note 3</b>"), "use *emphasis* or a"),
    Mutation(
        "prose.syntax", edit("docs/en/about.md", "```\n", "``\n"), "write ``` after the", "docs/en/about.md: ```sh"
    ),
    Mutation("prose.syntax", edit(_PAGE, "[note 3](note:n3)", "![note 3](n3.png)"), "use https:, page:, lang"),
    Mutation("pages.headings", edit(_PAGE, "## The article\n", ""), "same headings", f"{_PAGE}: # Introduction to"),
    Mutation("typography.apostrophe", edit(_INTRO, "L’autrice", "L'autrice"), "write ’"),
]

_CHARACTERS = [
    Mutation("data.encoding", raw(_NOTES, "é".encode(), b"\xe9"), "UTF-8"),
    Mutation("data.encoding", raw(BIB, "é".encode(), b"\xe9"), "UTF-8"),
    Mutation("data.encoding", raw("docs/fr/index.md", "é".encode(), b"\xc3"), "UTF-8"),
    Mutation("data.encoding", raw("notebooks/toy.py", "é".encode(), b"\xff\xfe"), "UTF-8"),
    Mutation("data.encoding", lambda files: files.update({_WORK: files[_WORK].decode().encode("utf-16")}), "UTF-8"),
    Mutation("data.control", raw(_NOTES, b"History", b"\xef\xbb\xbfHistory"), "remove it; it is"),
    Mutation("data.control", edit(_NOTES, "History", "His\0tory"), "remove it; it is"),
    Mutation(
        "data.control", edit(_INTRO, "Three lookouts", "Three\N{RIGHT-TO-LEFT OVERRIDE} lookouts"), "remove it; it is"
    ),
    Mutation("data.control", edit(BIB, "{Counting gulls}", "{Counting\N{ZERO WIDTH SPACE} gulls}"), "remove it; it is"),
    Mutation("data.control", edit(_PAGE, "A town", "A\N{SOFT HYPHEN} town"), "remove it; it is"),
    Mutation(
        "data.control", edit("notebooks/toy.py", "Two numbers", "Two\N{LEFT-TO-RIGHT MARK} numbers"), "remove it; it is"
    ),
    Mutation(
        "data.control",
        edit(f"{DATA}/links.csv", "https://example.org/,", "https://example.org/\N{ZERO WIDTH JOINER},"),
        "remove it; it is",
    ),
    Mutation(
        "data.control",
        edit(_WORK, "en: The harbour of a thousand gulls", 'en: "The\\u202Eharbour of a thousand gulls"'),
        "take it away, which",
    ),
    Mutation("data.control", edit(CLAIMS, "A whole number", "A whole\x1b[31m number"), "remove it; it is"),
]

SYNTAX = [*_YAML, *_BIBTEX, *_PROSE, *_CHARACTERS]
