"""The header of a TEI file: work, edition, version, rights, witness, how it is encoded and cited, by which values."""

from collections.abc import Iterable, Iterator

from edition.encode.tei_p5.tei_bibliography import work as bibl_struct
from edition.encode.tei_p5.tei_prose import EDITORS, TEI, WITNESS, TeiProse
from edition.encode.xml_elements import Content
from edition.languages.interface_labels import filled
from edition.languages.language_names import language_name
from edition.model.claim import DEPENDS, Grounds, State, Strength, Verdict
from edition.model.commentary.emendations import Treatment
from edition.model.edited_work import Person, Work
from edition.records.describe_works import content_rights, edition_title, of_edition, of_work, text_rights
from edition.words.ids import Lang
from edition.words.web_address import licence_address

_CITED = (
    ("block", "//text[@type='article']//*[self::div or self::p or self::quote or self::item or self::note][@xml:id]"),
    ("citation", "//text[@type='article']//ref[@type='citation'][@xml:id]"),
    ("call", "//text[@type='article']//ref[@type='noteCall'][@xml:id]"),
    ("work", "//biblStruct[@xml:id]"),
    ("commentary", "//standOff//*[@xml:id][not(self::biblStruct)]"),
)
"""What has an address -> where it stands; the names of elements are those of TEI."""


def header(prose: TeiProse) -> Content:
    """Return the header of an edition, in all its languages."""
    return TEI.lines("teiHeader", _file(prose), _encoding(prose), _profile(prose), _revision(prose))


def _said(name: str, languages: Iterable[Lang], *parts: str, tag: str = "p") -> list[Content]:
    """Return a fixed text in each language."""
    return [TEI.mixed(tag, filled(name, lang, *parts), lang=lang) for lang in languages]


def _file(prose: TeiProse) -> Content:
    work = prose.edition.standoff.work
    titles = [TEI.mixed("title", edition_title(work, lang), type="main", lang=lang) for lang in work.languages]
    authors = [TEI.mixed("author", _person(author)) for author in work.authors]
    release = work.release
    edition = TEI.mixed(
        "edition", release.version, " ", TEI.mixed("date", release.date, when=release.date), n=release.version
    )
    return TEI.lines(
        "fileDesc",
        TEI.lines("titleStmt", titles, authors, _responsible(work)),
        TEI.lines("editionStmt", edition),
        _publication(prose),
        TEI.lines("sourceDesc", _source(prose), _witness(work)),
    )


def _person(person: Person) -> Content:
    given: Content = [TEI.mixed("forename", person.given), " "] if person.given else None
    return TEI.mixed("persName", given, TEI.mixed("surname", person.family))


def _responsible(work: Work) -> Content:
    """Return who answers for the edition; where it names nobody, its title stands for them."""
    people: list[Content] = [_person(editor) for editor in work.edition.editors]
    bodies = [TEI.mixed("orgName", name, lang=lang) for lang, name in (work.edition.body or {}).items()]
    unnamed = [TEI.mixed("orgName", edition_title(work, work.language), lang=work.language)]
    resp = _said("edition.kind", work.languages, tag="resp")
    return TEI.lines("respStmt", resp, people, bodies or (None if people else unnamed), id=EDITORS)


def _makers(work: Work) -> str:
    """Return who answers for the edition, where nobody else gives it out."""
    return "; ".join(map(str, of_edition(work, work.language).editors)) or edition_title(work, work.language)


def _publication(prose: TeiProse) -> Content:
    work = prose.edition.standoff.work
    publisher = TEI.mixed("publisher", work.edition.publisher or _makers(work))
    address = TEI.mixed("idno", work.site_url, type="URL") if work.site_url else None
    licence = licence_address(work.rights.content)
    own = [TEI.mixed("licence", content_rights(work, lang), lang=lang, target=licence) for lang in work.languages]
    words: list[Content] = [TEI.mixed("p", text_rights(work, lang), lang=lang) for lang in work.languages]
    is_private = prose.edition.text is not None and not work.rights.text_is_free
    if is_private:
        words = _said("text.private", work.languages)
    return TEI.lines(
        "publicationStmt",
        publisher,
        TEI.mixed("date", work.release.date, when=work.release.date),
        TEI.mixed("idno", work.id, type="edition"),
        address,
        TEI.lines("availability", own, words, status="restricted" if is_private else None),
    )


def _source(prose: TeiProse) -> Content:
    standoff = prose.edition.standoff
    return bibl_struct(of_work(standoff), hal=standoff.work.publication.hal)


def _witness(work: Work) -> Content:
    witness = work.witness
    described = [TEI.mixed("desc", witness.description[lang], lang=lang) for lang in work.languages]
    checksum = TEI.mixed("idno", witness.sha256, type="SHA-256")
    size = TEI.mixed("measure", str(witness.bytes), unit="byte", quantity=str(witness.bytes))
    held = TEI.mixed("witness", described, checksum, size, id=WITNESS, n=witness.siglum)
    return TEI.lines("listWit", held)


def _encoding(prose: TeiProse) -> Content:
    standoff = prose.edition.standoff
    work = standoff.work
    languages = work.languages
    given = "encoded.with-words" if prose.edition.text else "encoded.without-words"
    cited = [
        TEI.lines(
            "citeStructure",
            _said(f"encoded.cited.{unit}", languages, tag="desc"),
            unit=unit,
            match=match,
            use="@xml:id",
        )
        for unit, match in _CITED
    ]
    return TEI.lines(
        "encodingDesc",
        TEI.lines("projectDesc", _said("encoded.project", languages), _said(given, languages)),
        TEI.lines(
            "editorialDecl",
            TEI.lines("correction", _said("encoded.correction", languages), method="markup"),
            TEI.lines("normalization", _said("encoded.normalization", languages), method="silent"),
            TEI.lines("interpretation", _said("encoded.interpretation", languages)),
        ),
        TEI.lines("refsDecl", cited),
        TEI.lines("classDecl", [_taxonomy(name, values, languages) for name, values in _values()]),
        TEI.mixed("variantEncoding", method="location-referenced", location="external"),
    )


def _values() -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Yield each closed list of values with the label of each value."""
    yield "verdict", [(one, f"verdict.{one}") for one in (*(verdict.value for verdict in Verdict), DEPENDS)]
    yield "strength", [(one.value, f"strength.{one.value}") for one in Strength]
    yield "state", [(one.value, f"state.{one.value}") for one in State]
    yield "grounds", [(one.value, f"encoded.grounds.{one.value}") for one in Grounds]
    yield "treatment", [(one.value, f"apparatus.{one.value}") for one in Treatment]


def _taxonomy(name: str, values: list[tuple[str, str]], languages: Iterable[Lang]) -> Content:
    found = [
        TEI.lines("category", _said(label, languages, tag="catDesc"), id=category(name, value))
        for value, label in values
    ]
    return TEI.lines("taxonomy", found, id=category(name, "values"))


def category(name: str, value: str) -> str:
    """Return the id of a value in its list; ids of the edition have no point in them."""
    return f"{name}.{value.replace(' ', '-')}"


def _profile(prose: TeiProse) -> Content:
    work = prose.edition.standoff.work
    spoken = [
        TEI.mixed("language", language_name(lang, work.language), ident=lang)
        for lang in dict.fromkeys(
            [work.language, *work.languages, *(b.language for b in prose.edition.standoff.blocks)]
        )
    ]
    keywords = [
        TEI.lines("keywords", [TEI.mixed("term", one) for one in words], lang=lang)
        for lang, words in work.keywords.items()
        if words
    ]
    return TEI.lines("profileDesc", TEI.lines("langUsage", spoken), TEI.some("textClass", keywords))


def _revision(prose: TeiProse) -> Content:
    release = prose.edition.standoff.work.release
    return TEI.lines("revisionDesc", TEI.mixed("change", when=release.date, n=release.version))
