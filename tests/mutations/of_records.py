"""Records of the toy that say what cannot be: ids, languages, fingerprints, dates, waivers, terms, emendations."""

from tests.codes.changes import DATA, both, edit, gone, moved, whole
from tests.mutations.mutation import Mutation

_INTRO, _COUNT, _NOTES = f"{DATA}/article/introduction.yaml", f"{DATA}/article/compter.yaml", f"{DATA}/notes.yaml"
_APPARATUS, _TIMELINE, _ALIGNMENT = f"{DATA}/apparatus.yaml", f"{DATA}/timeline.yaml", f"{DATA}/alignment.yaml"
_GLOSSARY, _NAMES, _WORK = f"{DATA}/glossary.yaml", f"{DATA}/names.yaml", f"{DATA}/work.yaml"
_RETIRED, _WAIVERS, _VOICES = f"{DATA}/retired.yaml", f"{DATA}/waivers.yaml", f"{DATA}/voices.yaml"
_DIGEST = "58dfe202f437b30114bab86b67d8003eff170c3aa69a0a49a884708cfbb216bd"
_WAIVED = '- {code: summaries.share, subject: p1, reason: "None.", until: "2999-12-31"}\n'

_IDS = [
    Mutation("ids.duplicate", edit(_INTRO, "- id: p3", "- id: p2"), "first at"),
    Mutation("ids.duplicate", edit(_NOTES, "- id: n3", "- id: n2"), "first at"),
    Mutation("ids.duplicate", edit(_APPARATUS, "- id: e005", "- id: e004"), "first at"),
    Mutation("ids.duplicate", edit(_GLOSSARY, "- id: passage", "- id: doublement"), "first at"),
    Mutation("ids.duplicate", edit(_NAMES, "- id: port-sabline", "- id: corentin"), "first at"),
    Mutation("ids.duplicate", edit(_TIMELINE, "- id: enquete", "- id: compte-1987"), "first at"),
    Mutation("ids.duplicate", edit(_VOICES, "- id: leaflet-1992", "- id: corentin-2012"), "first at"),
    Mutation("ids.duplicate", edit(f"{DATA}/citations.yaml", "- id: cit04", "- id: cit03"), "first at"),
    Mutation("ids.duplicate", edit(_RETIRED, "{id: c03,", "{id: p9,"), "first at"),
    Mutation("ids.malformed", edit(_INTRO, "- id: p3", "- id: p03"), "url-promise"),
    Mutation("ids.malformed", edit(_INTRO, "- id: p3", "- id: P3"), "url-promise"),
    Mutation("ids.malformed", edit(_NOTES, "- id: n3", "- id: note3"), "url-promise"),
    Mutation("ids.malformed", edit(_APPARATUS, "- id: e003", "- id: e3"), "url-promise"),
    Mutation("data.value", edit(_GLOSSARY, "- id: passage", "- id: Passage"), "docs data"),
    Mutation("ids.malformed", edit(f"{DATA}/editors-notes.yaml", "- id: ed1", "- id: n8"), "url-promise"),
    Mutation(
        "ids.order",
        both(edit(_COUNT, "- id: p5-l1", "- id: p5-l9"), edit(_COUNT, "- id: p5-l2", "- id: p5-l1")),
        "numbers rise",
    ),
    Mutation("ids.parent", edit(_COUNT, "- id: p5-l2", "- id: p8-l2"), "below p8"),
    Mutation(
        "ids.kind", edit(_COUNT, "- id: p5-l2\n  kind: item", "- id: p5-l2\n  kind: quotation"), "change the kind"
    ),
    Mutation(
        "retired.lost",
        edit(f"{DATA}/article/conclusion.yaml", "- id: p8", "- id: p9"),
        "name its successor",
        f"{DATA}/released.csv: p8,",
    ),
    Mutation(
        "retired.in-use",
        edit(f"{DATA}/article/conclusion.yaml", "- id: p8", "- id: p9"),
        "an id of its own",
        f"{_RETIRED}: p9",
    ),
    Mutation(
        "retired.lost",
        edit(_RETIRED, "{id: n4-call,", "{id: n5-call,"),
        "name its successor",
        f"{DATA}/released.csv: n4-call",
    ),
    Mutation("retired.moved", edit(f"{DATA}/released.csv", "c02,claims", "c02,audit"), "show it where it was"),
    Mutation("data.value", edit(f"{DATA}/released.csv", "p3,article", "p2,article"), "export ids"),
    Mutation("data.value", edit(f"{DATA}/released.csv", "id,page", "page,id"), "export ids"),
]

_LANGUAGES = [
    Mutation("languages.unended", edit(_NOTES, "with a mean.", "with a mean"), "End the sentence"),
    Mutation(
        "languages.twice",
        edit(
            _COUNT,
            "      explains it.\n",
            "      explains it.\n      explains it all to her.\n      explains it all to her.\n",
        ),
        "take one of them away",
    ),
    Mutation(
        "languages.missing",
        edit(
            _NOTES,
            "    en: >-\n      Two days of April are lost from the notebooks; the author fills them with a mean.\n",
            "",
        ),
        "'en'",
    ),
    Mutation("languages.stray", edit(_APPARATUS, "    en: >-\n      The name", "    eng: >-\n      The name"), "'en'"),
    Mutation("languages.unknown", edit(_WORK, "languages: [fr, en, es]", "languages: [fr, en, zz]"), "es"),
    Mutation("data.value", edit(_WORK, "languages: [fr, en, es]", "languages: [fr, english, es]"), "docs data"),
    Mutation("data.value", edit(_WORK, "languages: [fr, en, es]", "languages: [fr, en, en]"), "docs data"),
    Mutation("data.value", edit(_WORK, "language: fr", "language: f"), "docs data"),
    Mutation("data.value", edit(f"{DATA}/abstracts.yaml", "language: en", "language: en_GB"), "docs data"),
    Mutation(
        "languages.copy",
        edit(
            _TIMELINE,
            "It was built on the north point, and lost its mast in 1944.",
            "On le bâtit sur la pointe nord ; il perd son mât en 1944.",
        ),
        "translate",
    ),
    Mutation("languages.copy", moved("docs/es/handout.md", "docs/fr/handout.md", keep=True), "translate"),
    Mutation(
        "languages.empty",
        edit(f"{DATA}/cover.yaml", "A trial edition, in three languages, of an invented article on gulls.", "…"),
        "write it",
    ),
    Mutation(
        "languages.unfinished",
        edit(_NAMES, "A small imaginary harbour town", "TODO a small imaginary harbour town"),
        "finish it",
    ),
    Mutation("prose.syntax", edit(_ALIGNMENT, "[Gusto](lang:es)", "[Gusto](lang:spanish)"), "tag of one"),
    Mutation("prose.syntax", edit(_ALIGNMENT, "[Gusto](lang:es)", "[Gusto](lang:xx)"), "tag of one"),
    Mutation("bibliography.form", edit("bib/references.bib", "{english}", "{englisch}"), "in English"),
    Mutation("languages.missing", gone("docs/es/about.md"), "write it in 'es'"),
    Mutation("alignment.language", edit(_ALIGNMENT, "- of: es", "- of: it"), "en, es, fr"),
    Mutation("data.value", edit(_WORK, "  fr: Le port des mille mouettes\n", "  fr: 12\n"), "docs data"),
]

_FINGERPRINTS = [
    Mutation("copy.witness", edit(_INTRO, _DIGEST, _DIGEST[::-1]), "take the change"),
    Mutation("data.value", edit(_INTRO, _DIGEST, _DIGEST[:-1]), "docs data"),
    Mutation("data.value", edit(_INTRO, _DIGEST, _DIGEST[:-1] + "g"), "docs data"),
    Mutation(
        "fingerprints.twice",
        edit(_INTRO, "ce1c7e642b1d81f481efcbd79c479f4440028c11c4c1032a5931713848650ce0", _DIGEST),
        "passages of both",
    ),
    Mutation("data.value", edit(_INTRO, "letters: 241", "letters: 0"), "docs data"),
    Mutation("data.value", edit(_INTRO, "letters: 241", "letters: many"), "docs data"),
    Mutation("data.missing-key", edit(_INTRO, "letters: 241, ", ""), "add it"),
    Mutation(
        "data.value", edit(_INTRO, 'sketch: "OBYMYM194MzaCPOYZ7Zc"', 'sketch: "OBYMYM194MzaCPOYZ7Z"'), "docs data"
    ),
    Mutation(
        "data.value", edit(_INTRO, 'sketch: "OBYMYM194MzaCPOYZ7Zc"', 'sketch: "OBYMYM194MzaCPOYZ7Z?"'), "docs data"
    ),
    Mutation("data.value", edit(_WORK, 'sha256: "e1ff', 'sha256: "e1f'), "docs data"),
    Mutation("fingerprints.sketch", edit(_INTRO, "letters: 241", "letters: 142"), "fingerprint COPY"),
    Mutation("copy.witness", edit(_INTRO, "letters: 241", "letters: 242"), "take the change"),
    Mutation("copy.witness", edit(_INTRO, "words: 52", "words: 25"), "take the change"),
]

_DATES = [
    Mutation("data.value", edit(_WORK, "date: 2017-02-03", "date: 2017-02-30"), "docs data"),
    Mutation("data.value", edit(_WORK, "date: 2020-02-29", "date: 2021-02-29"), "docs data"),
    Mutation("data.value", edit(_WORK, "date: 2020-02-29", "date: 29.2.2020"), "docs data"),
    Mutation("data.value", edit(_VOICES, '"2012-05-03"', '"2012-13-03"'), "docs data"),
    Mutation("timeline.end", edit(_TIMELINE, 'end: "2012-06"', 'end: "2010-06"'), "exchange"),
    Mutation("timeline.future", edit(_TIMELINE, 'end: "2012-06"', 'end: "2102-06"'), "year"),
    Mutation("timeline.order", edit(_TIMELINE, 'date: "1987-04-13"', 'date: "1957-04-13"'), "sort"),
    Mutation("data.value", edit(f"{DATA}/audit.yaml", 'date: "2020-02-28"', "date: 28 Feb 2020"), "docs data"),
    Mutation("data.value", edit(f"{DATA}/links.csv", "ok,2019-05-02", "ok,2019-05-32"), "docs data"),
    Mutation("bibliography.form", edit("bib/editors.bib", "{2019-05-01}", "{2019-05-41}"), "no such day"),
    Mutation("waivers.outdated", whole(_WAIVERS, _WAIVED.replace("2999", "1999")), "later date"),
]

_OF_THE_EDITORS = [
    Mutation("data.missing-key", whole(_WAIVERS, _WAIVED.replace('reason: "None.", ', "")), "add it"),
    Mutation("data.missing-key", whole(_WAIVERS, _WAIVED.replace(', until: "2999-12-31"', "")), "add it"),
    Mutation("data.unknown-key", whole(_WAIVERS, _WAIVED.replace("reason", "reasons")), "'reason'"),
    Mutation("data.value", whole(_WAIVERS, _WAIVED.replace("2999-12-31", "soon")), "docs data"),
    Mutation(
        "waivers.not-waivable",
        whole(_WAIVERS, _WAIVED.replace("summaries.share", "citations.unknown-key")),
        "mend what is found",
    ),
    Mutation("data.value", edit(_GLOSSARY, "kind: technique", "kind: technic"), "'technique'"),
    Mutation("data.value", edit(_GLOSSARY, "wikidata: Q1", "wikidata: P1"), "docs data"),
    Mutation(
        "glossary.form-twice",
        edit(_GLOSSARY, 'en: ["passage", "passages"]', 'en: ["passage", "doubled"]'),
        "one of them",
    ),
    Mutation(
        "languages.missing",
        edit(_GLOSSARY, "label: {fr: passage, en: passage, es: paso}", "label: {fr: passage, en: passage}"),
        "write it",
    ),
    Mutation("data.value", edit(_NAMES, "kind: person", "kind: persone"), "'person'"),
    Mutation("data.missing-key", edit(_NAMES, "  name: Port-Sabline\n", ""), "add it"),
    Mutation(
        "names.unused", edit(_NAMES, "  blocks: [p1]", "  blocks: []"), "list the blocks", f"{_NAMES}: id: port-sabline"
    ),
    Mutation("data.value", edit(_APPARATUS, "kind: name", "kind: nome"), "'name'"),
    Mutation("data.value", edit(_APPARATUS, "certainty: medium", "certainty: middling"), "docs data"),
    Mutation("data.value", edit(_APPARATUS, "treatment: kept", "treatment: keep"), "'kept'"),
    Mutation("apparatus.same", edit(_APPARATUS, 'reading: "2016 *a*"', 'reading: "2016a"'), "keep the lemma"),
    Mutation("data.value", edit(_APPARATUS, "count: 2", "count: 0"), "docs data"),
    Mutation("data.value", edit(f"{DATA}/audit.yaml", "decision: kept", "decision: keep"), "'kept'"),
    Mutation("data.value", edit(f"{DATA}/audit.yaml", "code: subtitle", "code: subtitel"), "'subtitle'"),
    Mutation("data.value", edit(f"{DATA}/citations.yaml", "support: unseen", "support: unsean"), "'unseen'"),
    Mutation("data.value", edit(f"{DATA}/declined.yaml", "part: names", "part: name"), "'names'"),
    Mutation("data.value", edit(_WORK, "doi: 10.5555", "doi: https://doi.org/10.5555"), "docs data"),
    Mutation(
        "data.value",
        edit(_WORK, "site_url: https://example.org/lannoy-2017/", "site_url: https://example.org/lannoy-2017"),
        "docs data",
    ),
    Mutation("data.value", edit(_WORK, "code: MIT", 'code: ""'), "docs data"),
]

RECORDS = [*_IDS, *_LANGUAGES, *_FINGERPRINTS, *_DATES, *_OF_THE_EDITORS]
